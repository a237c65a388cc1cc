"""How a language asks who has seen something, and tells organisers who has not."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.seen import EnglishSeen
from bot.core.languages.french.seen import FrenchSeen


class SeenWords(Protocol):
    """Seen: the button, the count, the nudge, and who is missing."""

    # to those who are asked

    def button(self, seen: int, of: int) -> str:
        """Label the button, with the count once there is one."""

    def count(self, seen: int, of: int) -> str:
        """Say "11 of 14 have seen it"."""

    def you_have(self) -> str:
        """Say in a direct chat that its person has seen it."""

    def noted(self, name: str) -> str:
        """Thank *name* (may be empty) for saying so."""

    def already_noted(self) -> str:
        """Say that it was noted before."""

    def not_asked(self) -> str:
        """Say to an organiser or a follower that they are not counted."""

    def nudge_title(self, changes: int) -> str:
        """Head the one direct message to somebody who has not seen so many changes."""

    def still_holds_title(self) -> str:
        """Head what has changed and still matters, for who was not there."""

    # old reminders

    def moved_to(self, when: str) -> str:
        """Say of an old reminder when it is instead."""

    def moved_place(self, place: str) -> str:
        """Say of an old reminder where the group gathers instead."""

    def is_off(self) -> str:
        """Say of an old reminder that it is cancelled."""

    def is_changed(self) -> str:
        """Say of an old reminder that something else about it has changed."""

    # to organisers

    def missing(self, count: int) -> str:
        """Head the list of those who have not seen it."""

    def everyone_has(self, of: int) -> str:
        """Say that all have seen it."""

    def no_direct_chat(self) -> str:
        """Mark somebody whom no direct message can reach."""

    def more(self, count: int) -> str:
        """Say how many more are missing than are listed."""

    def alarm_title(self, unseen: int, of: int) -> str:
        """Head the message to organisers about an urgent change that some have not seen."""

    def alarm_over(self) -> str:
        """Head it once all have seen the change."""


_WORDS: dict[str, SeenWords] = {"fr": FrenchSeen(), "en": EnglishSeen()}


def seen_in(language: str) -> SeenWords:
    """Return how *language* (English where we do not speak it) speaks of what was seen."""
    return _WORDS[spoken(language)]
