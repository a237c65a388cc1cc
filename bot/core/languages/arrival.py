"""What a language says when a journey ends."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.arrival import EnglishArrival
from bot.core.languages.french.arrival import FrenchArrival


class ArrivalWords(Protocol):
    """The hour on arrival, and a welcome to those who are home again."""

    welcome_home: str
    here: str

    def title(self, journey: str) -> str:
        """Head the message: which journey has ended."""

    def hour(self, clock: str, where: str) -> tuple[str, str, str]:
        """Say what clocks show *where* ("in Paris"): what comes before *clock*, it, the rest."""


_WORDS: dict[str, ArrivalWords] = {"fr": FrenchArrival(), "en": EnglishArrival()}


def arrival_in(language: str) -> ArrivalWords:
    """Return what *language* (English where we do not speak it) says when a journey ends."""
    return _WORDS[spoken(language)]
