"""How a language speaks of being the same person on two platforms."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.linking import EnglishLinking
from bot.core.languages.french.linking import FrenchLinking


class LinkingWords(Protocol):
    """What is said about accounts; platforms come as people call them: "Slack"."""

    def link(self, platform: str) -> str:
        """Label the button that gives a code for *platform*."""

    def command(self) -> str:
        """Name the command that gives a code."""

    def code_title(self) -> str:
        """Head the page with the code."""

    def give_code(self, platform: str, minutes: int) -> str:
        """Say where to write what follows, and until when."""

    def keep_it(self) -> str:
        """Say that the code is nobody else's."""

    def say_first(self) -> str:
        """Say that one has to say who one is before."""

    def sent_directly(self) -> str:
        """Say that the code stands in the direct chat."""

    def seen_by_all(self) -> str:
        """Say that the group has seen the code, so that it opens nothing any more."""

    def used_code(self) -> str:
        """Say that the code has linked already, and how to have another."""

    def expired_code(self) -> str:
        """Say that the code came too late, and how to have another."""

    def for_the_other(self, platform: str) -> str:
        """Say that the code is to be given elsewhere than on *platform*."""

    def linked(self, name: str, platform: str) -> str:
        """Say that somebody is known here now as on *platform*."""

    def linked_already(self) -> str:
        """Say that nothing is new."""

    def linked_there(self, account: str, platform: str) -> str:
        """Say where the code was given that *account* of *platform* is theirs, too."""

    def taken_there(self, name: str, platform: str) -> str:
        """Say that *name* is known on *platform* and, if that is who asks, how to link."""

    def known_there(self, platform: str) -> str:
        """Say to whoever is known on *platform* how to be known here, too."""

    def accounts(self, named: Sequence[str]) -> str:
        """Say on which platforms, or as whom, somebody is known."""

    def account_on(self, account: str, platform: str) -> str:
        """Name an account and its platform."""

    def writes_on(self, platform: str) -> str:
        """Say where somebody is written to directly."""

    def write_on(self, platform: str) -> str:
        """Label the button that has them written to on *platform*."""

    def kept_direct(self) -> str:
        """Label where somebody is written to."""

    def forget(self, platform: str) -> str:
        """Label the button that forgets the account on *platform*."""

    def forgotten(self, platform: str) -> str:
        """Say that it is forgotten."""


_WORDS: dict[str, LinkingWords] = {"fr": FrenchLinking(), "en": EnglishLinking()}


def linking_in(language: str) -> LinkingWords:
    """Return how *language* (English where we do not speak it) speaks of accounts."""
    return _WORDS[spoken(language)]
