"""How a language asks about the mission as a whole."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.whole_mission import EnglishWhole
from bot.core.languages.french.whole_mission import FrenchWhole
from bot.core.report.facts import Question


class WholeWords(Protocol):
    """The questions at the end of a mission, and what is said about the answers."""

    def title(self) -> str:
        """Head the request, before the last flight."""

    def nudge_title(self) -> str:
        """Head the reminder that it is still open."""

    def missing(self, people: int) -> str:
        """Say how many have not answered; nobody is named."""

    def cannot_tell(self) -> str:
        """Say to whom an anonymous nudge goes that it cannot be known who has answered."""

    def how_far(self) -> str:
        """Ask how far the objectives were reached, from 1 to 5."""

    def stays_anonymous(self) -> str:
        """Say that the ratings are."""

    def open_until(self, day: str) -> str:
        """Say until which day it is open."""

    def count(self, answers: int) -> str:
        """Say behind an objective how many have answered."""

    def yours(self, score: int) -> str:
        """Say behind an objective what the reader has given."""

    def also_in_words(self) -> str:
        """Say that there are questions to answer in words, in private."""

    def in_words(self) -> str:
        """Label the button that leads to them (24 characters: it heads the form, too)."""

    def command(self) -> str:
        """Name the command that leads to them."""

    def written_privately(self) -> str:
        """Say that the questions stand in the direct chat."""

    def question(self, question: Question) -> str:
        """Ask one of them."""

    def short(self, question: Question) -> str:
        """Name one of them in a few words."""

    def reply_here(self) -> str:
        """Say how it is answered: by a reply, written or dictated."""

    def who_reads(self, *, named: bool) -> str:
        """Say who reads the answers, with the name of who wrote them or without."""

    def said_before(self) -> str:
        """Head what the reader has answered already."""

    def skip(self) -> str:
        """Label the button that passes a question by."""

    def change(self) -> str:
        """Label the button that asks it again."""

    def kept(self) -> str:
        """Say that a line is kept, above it."""

    def all_asked(self) -> str:
        """Thank who has been asked everything."""

    def nothing_asked(self) -> str:
        """Say that nothing is asked about the mission as a whole."""

    def not_yet(self) -> str:
        """Say that it is asked before the return."""

    def closed(self) -> str:
        """Say that nothing is taken any more."""


_WORDS: dict[str, WholeWords] = {"fr": FrenchWhole(), "en": EnglishWhole()}


def whole_in(language: str) -> WholeWords:
    """Return how *language* (English where we do not speak it) asks about a whole mission."""
    return _WORDS[spoken(language)]
