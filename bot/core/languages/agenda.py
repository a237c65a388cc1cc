"""What a language says by the clock: reminders, digests and briefs."""

from datetime import date, time, timedelta
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.agenda import EnglishAgenda
from bot.core.languages.french.agenda import FrenchAgenda


class AgendaWords(Protocol):
    """The words around sessions, times and places in what the clock causes."""

    straight_after: str
    to_be_confirmed: str
    coming_up: str
    on_programme: str
    ended: str
    under_way: str
    can_be_called: str

    def gather_in(self, left: timedelta, what: str) -> str:
        """Say that people gather for *what* in *left*."""

    def starts_in(self, left: timedelta, what: str) -> str:
        """Say that *what* starts in *left*, where there is no rendezvous of its own."""

    def all_in(self, left: timedelta) -> str:
        """Say that several things share a rendezvous in *left*."""

    def time_has_come(self, what: str) -> str:
        """Say that the rendezvous of *what* is now."""

    def gathered(self, since: time, what: str) -> str:
        """Say that the rendezvous of *what* was at *since*, and that it has not started."""

    def under_way_since(self, since: time, what: str) -> str:
        """Say that *what* started at *since*."""

    def digest(self, days: int, on: date) -> str:
        """Head the list of the day *on*, which is *days* from today."""

    def nothing_planned(self, days: int, on: date) -> str:
        """Say that there is nothing on the day *on*, which is *days* from today."""

    def home_digest(self, on: date) -> str:
        """Head the list for those at home on the day *on*."""

    def before_next(self, clock: time) -> str:
        """Head what comes before the next home digest, at *clock* tomorrow."""

    def from_to(self, start: time, end: time) -> str:
        """Write a span of time."""

    def until(self, end: str) -> str:
        """Write until when."""

    def arrival(self, start: time, end: time, zone: str, days: int) -> str:
        """Write departure and arrival of a journey; *days* is how many dates lie between."""

    def here(self, clock: str) -> str:
        """Write a site time for a reader at home."""

    def for_group(self, names: str) -> str:
        """Head what concerns some groups."""


_WORDS: dict[str, AgendaWords] = {"fr": FrenchAgenda(), "en": EnglishAgenda()}


def agenda_words(language: str) -> AgendaWords:
    """Return what *language* (English where we do not speak it) says by the clock."""
    return _WORDS[spoken(language)]
