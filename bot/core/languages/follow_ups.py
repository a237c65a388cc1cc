"""How a language speaks of what people take up again with hosts."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.follow_ups import EnglishFollowUps
from bot.core.languages.french.follow_ups import FrenchFollowUps
from bot.core.report.facts import FollowUpState


class FollowUpWords(Protocol):
    """A person's own follow-ups, and what they come to for organisers."""

    def title(self) -> str:
        """Head a person's own."""

    def none(self) -> str:
        """Say that they have none."""

    def how_far(self) -> str:
        """Ask how far it is with each."""

    def more(self, count: int) -> str:
        """Say how many more there are that are not shown."""

    def state(self, state: FollowUpState) -> str:
        """Say how far it is with one."""

    def button(self, state: FollowUpState) -> str:
        """Label the button that says so."""

    def note(self, text: str) -> str:
        """Say what its person has noted."""

    def ask_organisers(self, names: Sequence[str]) -> str:
        """Name the way to a host: the organisers."""

    def changed(self, state: FollowUpState) -> str:
        """Say that it is kept."""

    def not_kept(self) -> str:
        """Say that this one is kept no more."""

    def command(self) -> str:
        """Name the command."""

    def totals_title(self) -> str:
        """Head what they all come to."""

    def totals(self, counts: Mapping[FollowUpState, int]) -> str:
        """Say how many there are, and how many of each state."""

    def nothing_yet(self) -> str:
        """Say to organisers that nobody takes anything up again."""

    def unreached(self, people: int) -> str:
        """Say how many people with follow-ups could not be written to."""

    def all_of_them(self, command: str) -> str:
        """Say by which command all of them are shown."""


_WORDS: dict[str, FollowUpWords] = {"fr": FrenchFollowUps(), "en": EnglishFollowUps()}


def follow_ups_in(language: str) -> FollowUpWords:
    """Return how *language* (English where we do not speak it) speaks of them."""
    return _WORDS[spoken(language)]
