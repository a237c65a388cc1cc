"""How a language shows ratings as a picture, and what can be chosen below it."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.results import EnglishResults
from bot.core.languages.french.results import FrenchResults


class ResultsWords(Protocol):
    """Ratings as a picture."""

    def mean(self, average: float) -> str:
        """Write a mean: "4.3"."""

    def of_five(self, answers: int) -> str:
        """Stand below a mean: "of 5, 11 answers"."""

    def answers(self, answers: int) -> str:
        """Count answers, none included: "0 answers"."""

    def day_by_day(self) -> str:
        """Head bars, one a day."""

    def visit_by_visit(self) -> str:
        """Head bars, one a visit."""

    def spread(self) -> str:
        """Head bars that say how often each rating was given."""

    def objectives(self) -> str:
        """Head the objectives, and label the button that shows them."""

    def reached(self) -> str:
        """Head bars that say how far each objective is reached, as participants say."""

    def of_visits(self) -> str:
        """Head bars that say how the visits were rated that served each objective."""

    def serving(self) -> str:
        """Head the visits that served one objective."""

    def no_visit(self) -> str:
        """Say that no visit has served an objective so far."""

    def not_found(self, text: str) -> str:
        """Say that *text* names no visit, day or objective with ratings, and what to do."""

    def comes_directly(self) -> str:
        """Say to who pressed elsewhere that the picture comes in their direct chat."""

    def file(self, what: str) -> str:
        """Name the picture's file, *what* it shows included, without its ending."""


_WORDS: dict[str, ResultsWords] = {"fr": FrenchResults(), "en": EnglishResults()}


def results_in(language: str) -> ResultsWords:
    """Return how *language* (English where we do not speak it) shows ratings as a picture."""
    return _WORDS[spoken(language)]
