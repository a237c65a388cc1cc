"""How a language counts who is there, and says who is late."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.headcount import EnglishHeadcount
from bot.core.languages.french.headcount import FrenchHeadcount


class HeadcountWords(Protocol):
    """Headcounts, who is missing, who is late."""

    def title(self, what: str, clock: str) -> str:
        """Head the list of those who are expected: "Headcount · Google, 9:10"."""

    def present(self, count: int, of: int) -> str:
        """Say how many of those who are expected are there."""

    def missing(self, count: int) -> str:
        """Head the list of those who are not there."""

    def everyone(self) -> str:
        """Say that nobody is missing."""

    def late_by(self, length: str) -> str:
        """Mark somebody who said that they are late."""

    def no_direct_chat(self) -> str:
        """Mark somebody whom no direct message can reach."""

    def more(self, count: int) -> str:
        """Say how many more are missing than are listed."""

    def all_here(self) -> str:
        """Label the button that ticks everyone."""

    def ask_in_group(self) -> str:
        """Label the button that lets the group say it themselves."""

    def leaving(self) -> str:
        """Label the button that calls those who are missing."""

    def more_names(self) -> str:
        """Label the button that shows other names."""

    def asked_at(self, clock: str) -> str:
        """Say when the group was asked."""

    def left_at(self, clock: str, reached: int) -> str:
        """Say when those missing were told that the group leaves, and how many directly."""

    def said_in_group(self) -> str:
        """Say that the group was told as well."""

    def command(self) -> str:
        """Name the command that counts."""

    def nothing_ahead(self) -> str:
        """Say that there is nothing to count people for."""

    def which(self) -> str:
        """Ask which of several rendezvous is meant."""

    def not_found(self, said: str) -> str:
        """Say that what was written names nothing that is ahead."""

    def nobody_missing(self) -> str:
        """Say that there is nobody to call."""

    def no_chat(self) -> str:
        """Say that there is no chat to ask in."""

    def here(self) -> str:
        """Label the button that somebody presses who is there."""

    def are_you_here(self) -> str:
        """Ask the group who is there."""

    def noted(self, name: str) -> str:
        """Thank *name* (may be empty) for saying so."""

    def already_noted(self) -> str:
        """Say that it was noted before."""

    def not_expected(self) -> str:
        """Say to somebody that they are not counted there."""

    def we_leave(self, what: str) -> str:
        """Tell those who are missing that the group leaves."""

    def we_leave_without(self) -> str:
        """Ask them to come, naming nobody."""

    # who is late

    def late_noted(self, organisers: str, count: int) -> str:
        """Tell who is late whether organisers (their names) know."""

    def how_late(self) -> str:
        """Ask by how much."""

    def minutes(self, minutes: int) -> str:
        """Label the button of so many minutes."""

    def nothing_to_be_late_for(self) -> str:
        """Say that nothing is ahead."""

    def only_travellers(self) -> str:
        """Say to who stays at home that it is not for them."""

    def somebody_late(self, name: str, length: str) -> str:
        """Tell organisers who is late by how much."""

    def somebody_on_time(self, name: str) -> str:
        """Say that somebody who was late has come."""

    def shift(self, length: str) -> str:
        """Label the button that shows what it would do to leave later."""

    # what is kept of somebody

    def kept(self) -> str:
        """Label, among what is kept of somebody, at which rendezvous they were counted."""

    def kept_times(self, present: int, late: int) -> str:
        """Say at how many they were there, and for how many they said they were late."""

    # the log

    def was_late(self, length: str) -> str:
        """Say in the log that somebody said they are late."""

    def said_leaving(self, count: int) -> str:
        """Say in the log that those missing were called."""


_WORDS: dict[str, HeadcountWords] = {"fr": FrenchHeadcount(), "en": EnglishHeadcount()}


def headcount_in(language: str) -> HeadcountWords:
    """Return how *language* (English where we do not speak it) counts who is there."""
    return _WORDS[spoken(language)]
