"""How a language tells an organiser what did not arrive."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.undelivered import EnglishUndelivered
from bot.core.languages.french.undelivered import FrenchUndelivered
from bot.core.undelivered import Why


class UndeliveredWords(Protocol):
    """The line that an organiser gets after something went wrong."""

    def missed(self, why: Why, things: Sequence[str]) -> str:
        """Say that *things* did not arrive, and why."""

    def lost(self, kind: str, chat: str) -> str:
        """Name a chat in which nobody can be reached any more, and why."""

    def thing(self, kind: str, titles: Sequence[str]) -> str:
        """Name what did not arrive: a reminder, a digest, a broadcast."""


_WORDS: dict[str, UndeliveredWords] = {"fr": FrenchUndelivered(), "en": EnglishUndelivered()}


def undelivered_in(language: str) -> UndeliveredWords:
    """Return how *language* (English where we do not speak it) tells it."""
    return _WORDS[spoken(language)]
