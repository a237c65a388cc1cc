"""How a language writes a line to a host, for an organiser to copy."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.hosts import EnglishHosts
from bot.core.languages.french.hosts import FrenchHosts


class HostWords(Protocol):
    """What a host should hear of a change: polite, short, and true whoever wanted it."""

    def line(self, host: str, party: str, news: str) -> str:
        """Write the whole line: to whom, from whom, the news, and thanks."""

    def party(self, organiser: str, people: int) -> str:
        """Name who comes, and how many they are where that is known."""

    def when(self, day: str, clock: str) -> str:
        """Write a day and a time within a sentence: "on Tuesday 27 September at 10:00"."""

    def moved(self, day: str, old: str, new: str) -> str:
        """Say that it begins at another time of the same day."""

    def moved_day(self, old: str, day: str, clock: str) -> str:
        """Say that it takes place on another *day*; *old* is as `when` has it."""

    def late(self, when: str, late: str, about: str) -> str:
        """Say that people set out so much later and may arrive *about* then."""

    def ends(self, day: str, old: str, new: str) -> str:
        """Say that it ends at another time."""

    def cancelled(self, when: str) -> str:
        """Say that it does not take place."""

    def takes_place(self, when: str) -> str:
        """Say that it takes place after all."""

    def place(self, when: str, place: str) -> str:
        """Say where it takes place now."""

    def number(self, when: str, old: int, new: int) -> str:
        """Say how many will come, and how many were to."""


_WORDS: dict[str, HostWords] = {"fr": FrenchHosts(), "en": EnglishHosts()}


def host_words_in(language: str) -> HostWords:
    """Return how *language* (English where we do not speak it) writes to hosts."""
    return _WORDS[spoken(language)]
