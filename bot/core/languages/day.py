"""How a language tells organisers of the day: what waits, what was told, who did what."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.day import EnglishDay
from bot.core.languages.french.day import FrenchDay


class DayWords(Protocol):
    """The organisers' message of the day, and the history."""

    def title(self, day: str) -> str:
        """Head the message of *day*: "mardi 27 septembre"."""

    def drafts(self, changes: int, names: Sequence[str]) -> str:
        """Say how many changes wait to be told, and whose they are."""

    def told(self, clock: str) -> str:
        """Head what was told at *clock*."""

    def to(self, people: int, groups: Sequence[str]) -> str:
        """Say whom it was told: so many people, of which groups (none: of all)."""

    def done(self) -> str:
        """Head who did what."""

    def command_line(self) -> str:
        """Name who loads a file on the server."""

    def history_title(self) -> str:
        """Head the history."""

    def nothing_yet(self) -> str:
        """Say that nothing was changed by hand yet."""

    def quoted(self, said: str) -> str:
        """Put what somebody wrote in quotation marks."""

    def is_draft(self) -> str:
        """Mark a change that nobody was told of yet."""

    def was_undone(self) -> str:
        """Mark a change that was taken back."""

    def takes_back(self) -> str:
        """Mark a change that takes another one back."""

    # who did what

    def has_told(self, changes: int) -> str:
        """Say that somebody had changes told."""

    def has_loaded(self) -> str:
        """Say that somebody loaded a mission file."""

    def has_changed(self, said: str) -> str:
        """Say that somebody changed the draft, in the words in which they did."""

    def has_undone(self) -> str:
        """Say that somebody took a change back."""


_WORDS: dict[str, DayWords] = {"fr": FrenchDay(), "en": EnglishDay()}


def day_in(language: str) -> DayWords:
    """Return how *language* (English where we do not speak it) tells of the day."""
    return _WORDS[spoken(language)]
