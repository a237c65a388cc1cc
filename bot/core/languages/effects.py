"""How a language says what a change of the programme breaks, and why an order is refused."""

from datetime import timedelta
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.effects import EnglishEffects
from bot.core.languages.french.effects import FrenchEffects


class EffectWords(Protocol):
    """Titles come as they are written to organisers, clocks as the language writes them."""

    def clash(self, first: str, second: str, by: timedelta, groups: str) -> str:
        """Say that two overlap, for *groups* (empty: for everyone)."""

    def too_close(self, first: str, second: str, by: timedelta) -> str:
        """Say that people are to gather for *second* before *first* is over."""

    def misses_flight(self, title: str, journey: str, by: timedelta, *, departed: bool) -> str:
        """Say that it is not over when people gather for a journey, or when that departs."""

    def fixed_hit(self, title: str, fixed: str, by: timedelta) -> str:
        """Say that it is in the way of something whose time is fixed."""

    def fixed_moved(self, title: str) -> str:
        """Say that its time was said to be fixed."""

    def start_holds(self, title: str, clock: str) -> str:
        """Say that it starts as planned all the same."""

    def start_in_doubt(self, title: str, clock: str, before: timedelta, after: timedelta) -> str:
        """Say that there is less time to get there."""

    def start_moves(self, title: str, clock: str, by: timedelta) -> str:
        """Say that its start is later, too."""

    def into_the_past(self, title: str, clock: str) -> str:
        """Say that its rendezvous is past already."""

    def over_capacity(self, title: str, capacity: int, people: int) -> str:
        """Say that the host cannot receive so many."""

    def night(self, title: str, clock: str) -> str:
        """Say that people gather in quiet hours."""

    def not_met(self, title: str) -> str:
        """Say that nobody is in its groups."""

    def elsewhere(self, title: str, city: str) -> str:
        """Say that its people are in another zone then."""

    def odd(self, title: str, problem: str) -> str:
        """Say what is odd about it by itself."""

    # why an order is refused

    def refused(self, reason: str, title: str, name: str) -> str:
        """Say why nothing came of an order: *reason* is a `Refusal`, and what to do."""


_WORDS: dict[str, EffectWords] = {"fr": FrenchEffects(), "en": EnglishEffects()}


def effects_in(language: str) -> EffectWords:
    """Return how *language* (English where we do not speak it) says what a change breaks."""
    return _WORDS[spoken(language)]
