"""How a language speaks of a file that is loaded while the programme is changed by hand."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.merging import EnglishMerging
from bot.core.languages.french.merging import FrenchMerging


class MergingWords(Protocol):
    """What was done by hand and in the file: kept, or to be decided."""

    def to_decide(self, count: int) -> str:
        """Head what both sides have changed."""

    def kept(self, count: int) -> str:
        """Head what was changed by hand and stays, though the file does not know it."""

    def was(self, value: str) -> str:
        """Say how it was in the file before."""

    def by_hand(self, value: str, who: str, when: str) -> str:
        """Say what was made of it by hand, by *who* and *when* (both may be empty)."""

    def in_file(self, value: str) -> str:
        """Say what the file makes of it."""

    def on_the_server(self) -> str:
        """Say that it was done from the command line."""

    def drafted(self) -> str:
        """Mark what nobody was told of yet."""

    def keep(self, value: str) -> str:
        """Label the button that keeps what was done by hand."""

    def take(self, value: str) -> str:
        """Label the button that takes the file."""

    def all_by_hand(self) -> str:
        """Label the button that keeps everything done by hand."""

    def all_in_file(self) -> str:
        """Label the button that takes everything from the file."""

    def again(self) -> str:
        """Label the button that asks everything again."""

    def left(self, count: int) -> str:
        """Say that so many more are asked after this one."""

    def meanwhile(self) -> str:
        """Say that somebody has changed the programme since, and that this is how it is now."""

    def nothing_in_file(self) -> str:
        """Say that the file changes nothing, though not all that holds is in it."""

    def drafts_revised(self) -> str:
        """Say that what the file wins is taken out of the draft."""

    # what a value is

    def absent(self) -> str:
        """Say that it is not in the programme."""

    def present(self) -> str:
        """Say that somebody is among the people."""

    def cancelled(self, *, cancelled: bool) -> str:
        """Say that something is cancelled, or not."""

    def meets(self, clock: str) -> str:
        """Say when people gather."""

    def nothing(self) -> str:
        """Stand for an empty field."""

    def changed(self) -> str:
        """Stand for a list that is other."""

    # in the terminal

    def ask(self) -> str:
        """Ask for h or f."""

    def not_decided(self, count: int) -> str:
        """Say why nothing was published, and which option decides."""

    # the present programme as a workbook

    def workbook_is(self, drafts: int) -> str:
        """Say what the workbook holds; *drafts* changes are not in it."""

    def workbook_failed(self) -> str:
        """Say that it cannot be written."""

    def written(self, file: str, drafts: int) -> str:
        """Say in the terminal that *file* is ready."""


_WORDS: dict[str, MergingWords] = {"fr": FrenchMerging(), "en": EnglishMerging()}


def merging_in(language: str) -> MergingWords:
    """Return how *language* (English where we do not speak it) speaks of it."""
    return _WORDS[spoken(language)]
