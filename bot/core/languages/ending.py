"""How a language takes that a visit is over before its end."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.ending import EnglishEnding
from bot.core.languages.french.ending import FrenchEnding


class EndingWords(Protocol):
    """What is said to who says "we're done"."""

    def noted(self, visit: str) -> str:
        """Say that it is noted, and that people are asked now how it was."""

    def mistake(self) -> str:
        """Label what takes it back."""

    def goes_on(self, visit: str) -> str:
        """Say that it is taken back, and when people will be asked instead."""

    def too_early(self) -> str:
        """Say, where a question how it was stood, that it goes on after all."""

    def rated(self) -> str:
        """Say that it cannot be taken back: somebody has rated it."""

    def which(self) -> str:
        """Ask which visit is over."""

    def not_begun(self, visit: str, clock: str) -> str:
        """Say that it has not begun, and when it does."""

    def over(self, visit: str, clock: str) -> str:
        """Say that it is over, and since when."""

    def nothing(self) -> str:
        """Say that no visit is under way."""

    def has_ended(self, visit: str) -> str:
        """Say of somebody that they said so: "said that Google was over"."""


_WORDS: dict[str, EndingWords] = {"fr": FrenchEnding(), "en": EnglishEnding()}


def ending_in(language: str) -> EndingWords:
    """Return how *language* (English where we do not speak it) says so."""
    return _WORDS[spoken(language)]
