"""How a language speaks of a file that is a programme alone: CSV, a calendar, a schedule."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.programme_files import EnglishProgrammeFiles
from bot.core.languages.french.programme_files import FrenchProgrammeFiles


class ProgrammeFiles(Protocol):
    """What is told to whoever loads or sends one."""

    def taken(self, code: str, here: str, home: str) -> str:
        """Say what was taken from the running mission, in whose zones are *here* and *home*."""

    def nobody(self) -> str:
        """Say that a new mission has no people."""


_WORDS: dict[str, ProgrammeFiles] = {"fr": FrenchProgrammeFiles(), "en": EnglishProgrammeFiles()}


def programme_files_in(language: str) -> ProgrammeFiles:
    """Return how *language* (English where we do not speak it) speaks of it."""
    return _WORDS[spoken(language)]
