"""How a language hands over a mission's report in the chat."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.reporting import EnglishReporting
from bot.core.languages.french.reporting import FrenchReporting
from bot.core.report.form import Form
from bot.core.report.version import Version


class ReportingWords(Protocol):
    """A report that was asked for: on its way, there, or for whom it could be."""

    def on_its_way(self) -> str:
        """Say that it is being written."""

    def here_is(self, version: Version, name: str) -> str:
        """Say what the file is; *name* is for whom, empty where it is for all."""

    def own_diary(self) -> str:
        """Say to somebody that the file is their own diary."""

    def answered(self, answered: int, asked: int) -> str:
        """Say how many of those asked have answered anything, or that nobody has yet."""

    def too_early(self) -> str:
        """Say that nothing of the mission has taken place yet."""

    def anonymous(self) -> str:
        """Say why a diary that somebody else makes holds little."""

    def failed(self) -> str:
        """Say that it could not be made."""

    def form(self, form: Form) -> str:
        """Label the button for the same as another kind of file."""

    def version(self, version: Version) -> str:
        """Label the button for another version; for several readers, those of its list."""

    def unknown(self, said: str) -> str:
        """Say that *said* names nobody whom a report could be for, and ask which one it is."""

    def for_whom(self, version: Version) -> str:
        """Ask for whom of several it is."""

    def nobody(self, version: Version) -> str:
        """Say that there is nobody for whom that version could be."""

    def all_hosts(self) -> str:
        """Label the button for drafts to all hosts in one file."""

    def others(self, *, next_ones: bool) -> str:
        """Label the button that turns the list's page."""

    def file(self, version: Version) -> str:
        """Name the file of a version, without its ending; empty for the full one."""


_WORDS: dict[str, ReportingWords] = {"fr": FrenchReporting(), "en": EnglishReporting()}


def reporting_in(language: str) -> ReportingWords:
    """Return how *language* (English where we do not speak it) hands it over."""
    return _WORDS[spoken(language)]
