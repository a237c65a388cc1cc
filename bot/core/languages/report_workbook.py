"""How a language names the sheets and columns of a report's workbook."""

from enum import StrEnum, auto
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.report_workbook import EnglishReportWorkbook
from bot.core.languages.french.report_workbook import FrenchReportWorkbook
from bot.core.report.facts import Fate, FollowUpState, Question


class Sheet(StrEnum):
    """One sheet; each holds one kind of row."""

    SUMMARY = auto()
    PROGRAMME = auto()
    VISITS = auto()
    RATINGS = auto()
    TAKEAWAYS = auto()
    FOLLOW_UPS = auto()
    ATTENDANCE = auto()
    OBJECTIVES = auto()
    QUESTIONS = auto()


class Column(StrEnum):
    """What a column holds, or a line of the summary."""

    # when and where
    DAY = auto()
    START = auto()
    END = auto()
    ENDED = auto()
    ZONE = auto()
    TITLE = auto()
    KIND = auto()
    GROUPS = auto()
    PLACE = auto()
    HOSTS = auto()
    FATE = auto()
    PLANNED_DAY = auto()
    PLANNED_START = auto()
    PLANNED_END = auto()
    # how many
    EXPECTED = auto()
    PRESENT = auto()
    ABSENT = auto()
    ANSWERS = auto()
    AVERAGE = auto()
    HIDDEN = auto()
    LINES = auto()
    WANTED = auto()
    # who and what
    ABOUT = auto()
    PERSON = auto()
    COMPANY = auto()
    SCORE = auto()
    TEXT = auto()
    SHAREABLE = auto()
    SIGNED = auto()
    PICKED = auto()
    STATE = auto()
    NOTE = auto()
    THERE = auto()
    OBJECTIVE = auto()
    VISITS = auto()
    VISIT_ANSWERS = auto()
    VISIT_AVERAGE = auto()
    QUESTION = auto()
    VOTES = auto()
    ANSWER = auto()
    # the summary
    MISSION = auto()
    ORGANISER = auto()
    WRITTEN = auto()
    INVENTED = auto()
    PARTICIPANTS = auto()
    COMPANIES = auto()
    ASKED = auto()
    ANSWERED = auto()
    HELD = auto()
    CANCELLED = auto()
    KEY = auto()
    VALUE = auto()


class ReportWorkbookWords(Protocol):
    """The words of a workbook whose rows are a report's facts."""

    day_format: str
    """How a spreadsheet shows a date."""

    def sheet(self, sheet: Sheet) -> str:
        """Name a sheet, in 31 characters at most."""

    def column(self, column: Column) -> str:
        """Head a column, or a line of the summary."""

    def scores(self, score: int) -> str:
        """Head the column that counts how often *score* was given."""

    def fate(self, fate: Fate) -> str:
        """Say what became of a session."""

    def state(self, state: FollowUpState) -> str:
        """Say how far a follow-up is."""

    def question(self, question: Question) -> str:
        """Name what a line about the whole mission answers."""

    def there(self, *, present: bool) -> str:
        """Say that somebody was there, or was not."""

    def yes(self) -> str:
        """Stand in a cell for what is so; what is not stays empty."""

    def invented(self) -> str:
        """Say that people and answers are made up."""

    def chart(self) -> str:
        """Head the chart of what visits were rated."""


_WORDS: dict[str, ReportWorkbookWords] = {
    "fr": FrenchReportWorkbook(),
    "en": EnglishReportWorkbook(),
}


def report_workbook_in(language: str) -> ReportWorkbookWords:
    """Return how *language* (English where we do not speak it) names them."""
    return _WORDS[spoken(language)]
