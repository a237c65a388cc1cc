"""How a language speaks of questions for hosts."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.host_questions import EnglishHostQuestions
from bot.core.languages.french.host_questions import FrenchHostQuestions


class HostQuestionWords(Protocol):
    """Suggesting, voting, and what was answered."""

    def title(self, visit: str) -> str:
        """Head the questions for the host of a visit."""

    def on_the_way(self, visit: str) -> str:
        """Head those that go out on the way there."""

    def own_title(self) -> str:
        """Head what somebody has suggested."""

    def off(self, *, by_organiser: bool) -> str:
        """Say that organisers have not turned this on, and to them how they do."""

    def what_to_ask(self) -> str:
        """Say how a question is suggested."""

    def noted(self, visit: str) -> str:
        """Say that a question for a visit is noted."""

    def counted(self, visit: str) -> str:
        """Say that somebody had asked the same, and that it has a vote more."""

    def which(self) -> str:
        """Ask for which visit a question is."""

    def none_yet(self) -> str:
        """Say that nobody has suggested one."""

    def votes(self, count: int) -> str:
        """Say how many would like to hear it."""

    def to_vote(self) -> str:
        """Say what the buttons are for."""

    def vote(self, number: int) -> str:
        """Label the button that votes for a question, or takes the vote back."""

    def voted(self, *, so: bool) -> str:
        """Say that a vote counts, or is taken back."""

    def begun(self) -> str:
        """Say that the visit has begun, so that nobody votes any more."""

    def nothing_ahead(self) -> str:
        """Say that no visit is ahead."""

    def not_found(self, said: str) -> str:
        """Say that what was written names no visit."""

    def see(self) -> str:
        """Label the button that shows the questions for the same visit."""

    def manage(self) -> str:
        """Label the button that shows what can be withdrawn, and answered."""

    def more(self) -> str:
        """Label the button that shows further questions."""

    def withdraw(self, number: int = 0) -> str:
        """Label the button that takes a question back, by its number where there are several."""

    def withdrawn(self) -> str:
        """Say that a question is taken back."""

    def not_yours(self) -> str:
        """Say that only who asked and organisers may do that."""

    def answered(self, number: int) -> str:
        """Label the button that notes what was answered."""

    def ask_line(self, question: str) -> str:
        """Ask for what was answered, in a line."""

    def line_title(self) -> str:
        """Head the form that asks for it; 24 characters at most."""

    def line_label(self) -> str:
        """Label its field."""

    def keep(self) -> str:
        """Label what sends the form in."""

    def line_kept(self) -> str:
        """Say that the answer is noted."""

    def no_such_number(self) -> str:
        """Say that the list has no such number."""

    def too_long(self, characters: int, limit: int) -> str:
        """Say by how much a text is too long, and that nothing is lost."""

    def too_many(self, limit: int) -> str:
        """Say that somebody has suggested as many as one may."""


_WORDS: dict[str, HostQuestionWords] = {
    "fr": FrenchHostQuestions(),
    "en": EnglishHostQuestions(),
}


def host_questions_in(language: str) -> HostQuestionWords:
    """Return how *language* (English where we do not speak it) speaks of questions for hosts."""
    return _WORDS[spoken(language)]
