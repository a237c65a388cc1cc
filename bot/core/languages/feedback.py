"""How a language asks for ratings and shows what they add up to."""

from typing import Protocol

from bot.core.feedback import Refusal
from bot.core.languages import spoken
from bot.core.languages.english.feedback import EnglishFeedback
from bot.core.languages.french.feedback import FrenchFeedback


class FeedbackWords(Protocol):
    """Ratings: asking, thanking, refusing, showing."""

    def request_title(self, session: str) -> str:
        """Head the request with the session that it is about."""

    def how_was_it(self) -> str:
        """Ask, and say what the numbers mean."""

    def stays_anonymous(self) -> str:
        """Say that nobody will see who answered what, and until when one can."""

    def count(self, answers: int) -> str:
        """Say how many answers there are."""

    def score(self, score: int) -> str:
        """Label the button of *score*."""

    def thanks(self, name: str, score: int) -> str:
        """Thank *name* (may be empty) for a first rating."""

    def replaced(self, old: int, new: int) -> str:
        """Say that the second rating took the place of the first."""

    def refused(self, why: Refusal) -> str:
        """Say kindly why a rating is not taken."""

    def results_title(self) -> str:
        """Head the results."""

    def nothing_rated(self) -> str:
        """Say that no visit has ended that feedback is asked for."""

    def no_answers(self) -> str:
        """Say that a session has no answer."""

    def average(self, average: float, answers: int) -> str:
        """Say "4.3 of 5, 11 answers"."""

    def hidden(self, answers: int) -> str:
        """Say that *answers* more are there that do not show yet."""

    def of_the_day(self, day: str) -> str:
        """Name what a whole day's ratings add up to."""

    def of_the_mission(self) -> str:
        """Name what all ratings add up to."""


_WORDS: dict[str, FeedbackWords] = {"fr": FrenchFeedback(), "en": EnglishFeedback()}


def feedback_in(language: str) -> FeedbackWords:
    """Return how *language* (English where we do not speak it) speaks of ratings."""
    return _WORDS[spoken(language)]
