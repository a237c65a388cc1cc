"""How a language tells people what is kept of them, hands it over and deletes it."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.privacy import EnglishPrivacy
from bot.core.languages.french.privacy import FrenchPrivacy
from bot.core.mission import Role


class PrivacyWords(Protocol):
    """What is kept, for what, until when, and what becomes of it."""

    sections: Mapping[str, str]
    """What heads each part of somebody's file, by its name there."""
    fields: Mapping[str, str]
    """What labels a field of it; one without a label is called as it is."""

    def keeps(self, days: int) -> str:
        """Say in one line what is kept, for what, until when, how to get it and delete it."""

    def nobody(self, role: Role, number: int) -> str:
        """Call somebody of whom only the role is known any more."""

    # /mydata

    def file_name(self) -> str:
        """Name the file in which somebody gets what is kept of them, without its ending."""

    def file_is(self, mission: str) -> str:
        """Say what the file is."""

    def file_title(self, name: str) -> str:
        """Head the file."""

    def file_means(self, mission: str, made: str) -> str:
        """Say in the file what it holds, and when it was made."""

    def not_in_file(self) -> str:
        """Say what of them cannot be in the file, and why."""

    def for_machines(self) -> str:
        """Say that the same stands in the file for machines."""

    def empty(self) -> str:
        """Stand where a part of the file has nothing."""

    def not_known(self) -> str:
        """Say to somebody whom we do not know how to get it."""

    # /forget

    def forget_title(self) -> str:
        """Ask whether somebody is to be forgotten."""

    def forget_means(self, mission: str, instead: str) -> str:
        """Say what is deleted, what is left, and that it cannot be undone."""

    def forget_elsewhere(self, count: int) -> str:
        """Say that somebody is in so many other missions, which stay."""

    def forget_asks_file(self) -> str:
        """Say that the file can be had first."""

    def forget(self) -> str:
        """Label the button that does it."""

    def forgotten(self) -> str:
        """Say that it is done."""

    def asked_to_be_forgotten(self, names: str, count: int) -> str:
        """Warn that a file brings back who asked to be forgotten."""

    # the end of the period

    def ends_title(self, mission: str, on: date) -> str:
        """Tell organisers when the data of a mission will be deleted."""

    def ends_means(self, days: int) -> str:
        """Say what is deleted, what stays, and what to fetch before."""

    def ends_for_one(self, mission: str, on: date) -> str:
        """Tell one person the same."""

    def ends_mine(self) -> str:
        """Say how to get one's file before."""

    def ended(self, mission: str) -> str:
        """Say to a chat that the data are deleted, and that the bot leaves it."""


_WORDS: dict[str, PrivacyWords] = {"fr": FrenchPrivacy(), "en": EnglishPrivacy()}


def privacy_in(language: str) -> PrivacyWords:
    """Return how *language* (English where we do not speak it) tells what is kept."""
    return _WORDS[spoken(language)]
