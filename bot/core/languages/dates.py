"""How a language says times, days, durations and lists."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.dates import EnglishDates
from bot.core.languages.french.dates import FrenchDates


class Dates(Protocol):
    """Times, days, durations and lists as people write them."""

    language: str
    colon: str

    def clock(self, at: time) -> str:
        """Write a wall time: "9 h 10", "09:10"."""

    def day(self, on: date) -> str:
        """Write a day: "mardi 27 septembre"."""

    def short_day(self, on: date) -> str:
        """Write a day in few characters: "mar. 27"."""

    def duration(self, length: timedelta) -> str:
        """Write a length of time, to the minute: "1 h 30", "45 min", "2 jours"."""

    def days_apart(self, days: int) -> str:
        """Write by how many days another clock's date differs: "+1 j", "" where it does not."""

    def city(self, zone: str) -> str:
        """Name the city that stands for *zone*: "Paris", "Los Angeles"."""

    def in_city(self, zone: str) -> str:
        """Say "à Paris", "in Paris"."""

    def together(self, words: Sequence[str]) -> str:
        """Join words as in a sentence: "A, B et C"."""


_DATES: dict[str, Dates] = {"fr": FrenchDates(), "en": EnglishDates()}


def dates_in(language: str) -> Dates:
    """Return how *language* (English where we do not speak it) says times and days."""
    return _DATES[spoken(language)]
