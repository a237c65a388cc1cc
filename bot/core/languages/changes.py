"""How a language tells what has changed in the programme."""

from typing import Protocol

from bot.core.changes import Aspect, ChangeKind
from bot.core.languages import spoken
from bot.core.languages.english.changes import EnglishChanges
from bot.core.languages.french.changes import FrenchChanges


class ChangeWords(Protocol):
    """Changes of the programme, told to the people and shown to organisers."""

    def notice_title(self, changes: int) -> str:
        """Head a notice of *changes* changes."""

    def label(self, kind: ChangeKind) -> str:
        """Head the sessions of one kind in the difference that an organiser is shown."""

    def new(self) -> str:
        """Say before a session that it is new."""

    def cancelled(self) -> str:
        """Say before a session that it is cancelled."""

    def reinstated(self) -> str:
        """Say before a session that it takes place after all."""

    def tentative(self) -> str:
        """Say that it is not certain yet."""

    def confirmed(self) -> str:
        """Say that it is certain now."""

    def aspect(self, aspect: Aspect) -> str:
        """Label what has changed: "place", "rendezvous"."""

    def arrival(self) -> str:
        """Stand before the hour at which a journey ends."""

    def says_no_more(self) -> str:
        """Stand for a text that was taken out."""

    def everyone(self) -> str:
        """Name the groups of a session for all."""

    def colon(self) -> str:
        """Write a colon with the space before it that the language wants, and one after."""

    def more(self, count: int) -> str:
        """Say how many more changes there are than are listed."""

    # what an organiser is shown besides

    def no_difference(self) -> str:
        """Say that two programmes are the same."""

    def first_load(self, mission: str, sessions: int, people: int) -> str:
        """Say what a mission that is new here brings."""

    def people(self, joined: int, left: int, changed: int) -> str:
        """Count the people who joined, left or have other details."""

    def other(self, *, info: int, groups: int, settings: bool) -> str:
        """Count the other changes; empty where there is none."""

    def recoded(self, title: str, old: str, new: str) -> str:
        """Ask whether a session under a new code is meant to be a new one."""

    def recoded_person(self, name: str) -> str:
        """Ask whether somebody under a new code is meant to be somebody new."""


_WORDS: dict[str, ChangeWords] = {"fr": FrenchChanges(), "en": EnglishChanges()}


def changes_in(language: str) -> ChangeWords:
    """Return how *language* (English where we do not speak it) tells changes."""
    return _WORDS[spoken(language)]
