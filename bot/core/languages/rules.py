"""How a language tells an organiser that official time has changed."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.rules import EnglishRules
from bot.core.languages.french.rules import FrenchRules
from bot.core.rules import Moment


class RulesWords(Protocol):
    """The message after a new release of the time zone rules has moved something."""

    def title(self) -> str:
        """Say that official time has changed."""

    def explained(self, old: str, new: str) -> str:
        """Say what stays, what follows, and what has moved; *old* and *new* are releases."""

    def moved(self, moment: Moment, day: str, now: str, before: str) -> str:
        """Say when something is and when it would have been, after the session's title."""


_WORDS: dict[str, RulesWords] = {"fr": FrenchRules(), "en": EnglishRules()}


def rules_in(language: str) -> RulesWords:
    """Return how *language* (English where we do not speak it) tells it."""
    return _WORDS[spoken(language)]
