"""How a language speaks of going with another group."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.other_group import EnglishOtherGroup
from bot.core.languages.french.other_group import FrenchOtherGroup


class OtherGroupWords(Protocol):
    """The question to organisers, what they decide, and what who asked hears."""

    # to organisers

    def asks(self, name: str, group: str) -> str:
        """Say who would like to go with which group."""

    def from_to(self, left: str, group: str) -> str:
        """Say from which group (may be empty) to which."""

    def for_what(self) -> str:
        """Head the session that they would go to."""

    def would_miss(self) -> str:
        """Head what of their own they would miss."""

    def misses_nothing(self) -> str:
        """Say that they would miss nothing."""

    def fixed(self) -> str:
        """Mark a session whose time is fixed."""

    def journey(self) -> str:
        """Mark a journey."""

    def capacity(self, people: int, capacity: int | None) -> str:
        """Say how many would come, and how many the host receives (None: not known)."""

    def yes_visit(self) -> str:
        """Label the button that lets them go to this one."""

    def yes_on(self) -> str:
        """Label the button that lets them change groups."""

    def no(self) -> str:
        """Label the button that does not."""

    def decided(self, what: str, by: str) -> str:
        """Say who decided what."""

    def cannot_be(self) -> str:
        """Say that there is nothing to decide any more."""

    def already_decided(self) -> str:
        """Say that another organiser was quicker."""

    # to who asks

    def asked(self, organisers: Sequence[str]) -> str:
        """Say that the organisers (their names) are asked."""

    def asked_already(self) -> str:
        """Say that the question waits."""

    def nobody_to_ask(self) -> str:
        """Say that no organiser can be reached."""

    def nothing_to_join(self) -> str:
        """Say that nothing of that group is ahead."""

    def say_who_first(self) -> str:
        """Ask who somebody is, who has not said so."""

    def granted_visit(self, group: str, what: str) -> str:
        """Say that they may go to one session."""

    def granted_on(self, group: str) -> str:
        """Say that they are in another group now."""

    def now_with(self, groups: str) -> str:
        """Tell somebody in which groups they are now; empty: in none."""

    def refused(self, group: str) -> str:
        """Say that they may not."""

    def then_back(self) -> str:
        """Say that they are with their own group afterwards."""

    # the log

    def moved(self, name: str, group: str) -> str:
        """Say in the log that somebody was let go."""

    def kept(self, name: str, group: str) -> str:
        """Say in the log that somebody was not."""

    def begun(self, name: str, group: str) -> str:
        """Say in the log that somebody goes with a group."""

    def back(self, name: str) -> str:
        """Say in the log that somebody is back."""

    def dropped(self, name: str, group: str) -> str:
        """Say in the log that it came to nothing."""


_WORDS: dict[str, OtherGroupWords] = {"fr": FrenchOtherGroup(), "en": EnglishOtherGroup()}


def other_group_in(language: str) -> OtherGroupWords:
    """Return how *language* (English where we do not speak it) speaks of going elsewhere."""
    return _WORDS[spoken(language)]
