"""How a language says what was not certain in a programme as people write it."""

from typing import Protocol

from bot.core.converting import LeftOut, Question, Why
from bot.core.languages import spoken
from bot.core.languages.english.converting import EnglishConverting
from bot.core.languages.french.converting import FrenchConverting


class ConvertingWords(Protocol):
    """Comments in cells, questions, and what an organiser hears of a conversion."""

    def why(self, why: Why, text: str) -> str:
        """Say in a comment why a cell is not certain; *text* is what was read."""

    def question(self, question: Question) -> str:
        """Ask for what is open."""

    def left_out(self, why: LeftOut) -> str:
        """Say why a row became no session."""

    def read_in(self, cell: str) -> str:
        """Name the cell of the raw workbook."""

    def questions_sheet(self) -> str:
        """Name the sheet of questions."""

    def left_out_sheet(self) -> str:
        """Name the sheet of what was left out."""

    def questions_header(self) -> tuple[str, str, str, str, str]:
        """Head the columns: number, question, where it was read, what stands there now, answer."""

    def left_out_header(self) -> tuple[str, str, str]:
        """Head the columns: where, what, why."""

    def file_name(self) -> str:
        """Name the workbook that is sent."""

    def converted(self, name: str, sessions: int, questions: int) -> str:
        """Head what is said of a conversion."""

    def go_on(self, questions: int) -> str:
        """Say how to go on: answer, and send the workbook back."""

    def more_questions(self, count: int) -> str:
        """Say how many more questions are in the workbook."""

    def rows_left_out(self, count: int) -> str:
        """Say how many rows became no session."""

    def is_mission(self, name: str) -> str:
        """Say that a workbook is a mission workbook already."""

    def no_programme(self, name: str) -> str:
        """Say that a workbook holds no programme."""


_WORDS: dict[str, ConvertingWords] = {"fr": FrenchConverting(), "en": EnglishConverting()}


def converting_in(language: str) -> ConvertingWords:
    """Return the words of *language*."""
    return _WORDS[spoken(language)]
