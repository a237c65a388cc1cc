"""How a language speaks of what people offer and look for, and introduces them."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.offers import EnglishOffers
from bot.core.languages.french.offers import FrenchOffers
from bot.core.offers import Kind


class OfferWords(Protocol):
    """Offers, requests, and introductions."""

    def off(self, *, by_organiser: bool) -> str:
        """Say that organisers have not turned this on, and to them how they do."""

    def how(self, kind: Kind) -> str:
        """Say how one offers, or looks for something."""

    def title(self, kind: Kind) -> str:
        """Head what somebody offers, or looks for, and what there is for it."""

    def own(self, kind: Kind) -> str:
        """Head one's own."""

    def others(self, kind: Kind) -> str:
        """Head what others offer, or look for."""

    def nothing_there(self, kind: Kind) -> str:
        """Say that nobody offers, or looks for, anything."""

    def noted(self, kind: Kind) -> str:
        """Say that it is noted, and what comes of it."""

    def needs_direct(self) -> str:
        """Say that it takes a direct chat to be introduced."""

    def directly(self, kind: Kind) -> str:
        """Say that the list is for the direct chat."""

    def close(self, number: int = 0) -> str:
        """Label the button that takes one's own back, by its number where there are several."""

    def closed(self) -> str:
        """Say that it is taken back."""

    def this_one(self, number: int, kind: Kind) -> str:
        """Label the button that asks to meet who offers, or looks for, that one."""

    def asked(self) -> str:
        """Say that the other is asked."""

    def asked_already(self) -> str:
        """Say that the other was asked before."""

    def may_fit(self, kind: Kind) -> str:
        """Head the question to who reads: somebody else offers, or looks for, something."""

    def interested(self, kind: Kind) -> str:
        """Head it where somebody has chosen what who reads offers, or looks for."""

    def yours(self, kind: Kind) -> str:
        """Label what who reads offers, or looks for."""

    def introduce(self) -> str:
        """Ask whether to introduce them, and say what is told to whom."""

    def yes(self) -> str:
        """Label the button that agrees."""

    def no(self) -> str:
        """Label the button that does not."""

    def waits(self) -> str:
        """Say that they are introduced if the other agrees, too."""

    def declined(self) -> str:
        """Say that nobody hears of it."""

    def gone(self) -> str:
        """Say that it is open no more."""

    def introduced(self, name: str) -> str:
        """Head who it is."""

    def theirs(self, kind: Kind) -> str:
        """Label what the other offers, or looks for."""

    def in_the_group(self) -> str:
        """Say that they are found in the group, where no contact is known."""

    def too_long(self, characters: int, limit: int) -> str:
        """Say by how much a text is too long, and that nothing is lost."""

    def too_many(self, kind: Kind, limit: int) -> str:
        """Say that somebody has as many as one may."""


_WORDS: dict[str, OfferWords] = {"fr": FrenchOffers(), "en": EnglishOffers()}


def offers_in(language: str) -> OfferWords:
    """Return how *language* (English where we do not speak it) speaks of them."""
    return _WORDS[spoken(language)]
