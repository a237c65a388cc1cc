"""How a language speaks of what organisers may turn on."""

from typing import Protocol

from bot.core.features import Feature
from bot.core.languages import spoken
from bot.core.languages.english.features import EnglishFeatures
from bot.core.languages.french.features import FrenchFeatures


class FeatureWords(Protocol):
    """What there is, what it does, and what the group reads of it."""

    def title(self) -> str:
        """Head the switches of a mission."""

    def name(self, feature: Feature) -> str:
        """Name it."""

    def does(self, feature: Feature) -> str:
        """Say in a sentence what it does."""

    def state(self, *, on: bool) -> str:
        """Say whether it is on."""

    def turn(self, feature: Feature, *, on: bool) -> str:
        """Label the button that turns it on, or off."""

    def turned(self, feature: Feature, *, on: bool) -> str:
        """Say that it is on now, or off."""

    def tell_group(self) -> str:
        """Label the button that tells the group."""

    def told(self, chats: int) -> str:
        """Say in how many chats the group is told."""

    def announced(self, feature: Feature) -> str:
        """Tell the group what it can do from now on."""

    def to_whom(self) -> str:
        """Head that."""


_WORDS: dict[str, FeatureWords] = {"fr": FrenchFeatures(), "en": EnglishFeatures()}


def features_in(language: str) -> FeatureWords:
    """Return how *language* (English where we do not speak it) speaks of them."""
    return _WORDS[spoken(language)]
