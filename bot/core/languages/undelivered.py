"""How a language tells an organiser what did not arrive."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.undelivered import EnglishUndelivered
from bot.core.languages.french.undelivered import FrenchUndelivered
from bot.core.undelivered import Why


class UndeliveredWords(Protocol):
    """The line that an organiser gets after something went wrong."""

    def missed(self, why: Why, things: Sequence[str]) -> str:
        """Say that *things* did not arrive, and why."""

    def lost(self, kind: str, chat: str) -> str:
        """Name a chat in which nobody can be reached any more, and why."""

    def permission(self, name: str, purpose: str) -> str:
        """Name a permission that is lacking, and what it is for, where that is known."""

    def thing(self, kind: str, titles: Sequence[str]) -> str:
        """Name what did not arrive: a reminder, a digest, a broadcast."""

    # what may have arrived

    def unsure_title(self) -> str:
        """Head the question whether something has arrived."""

    def unsure(self) -> str:
        """Say that sending was interrupted, and that nothing goes again by itself."""

    def unsure_in(self, thing: str, chats: str) -> str:
        """Name a thing and the chats in which nobody can tell."""

    def chats(self, count: int) -> str:
        """Count chats."""

    def send_again(self) -> str:
        """Label the button that sends it again."""

    def it_arrived(self) -> str:
        """Label the button that leaves it as it is."""

    def sent_again(self, clock: str, by: str) -> str:
        """Say when it was sent again, and by whom; nobody is the reader."""

    def goes_again(self, clock: str, by: str) -> str:
        """Say when it was decided that it is sent again later, and by whom."""

    def had_arrived(self, clock: str, by: str) -> str:
        """Say when somebody said that it had arrived; nobody is the reader."""

    def none_again(self) -> str:
        """Say that nothing was sent again, since nothing would help."""

    def some_left_out(self) -> str:
        """Say that some of it was not sent again, since it would not help."""

    def noted(self) -> str:
        """Say to who said that it has arrived that this is noted."""

    def decided_already(self) -> str:
        """Say to who pressed that it is decided."""


_WORDS: dict[str, UndeliveredWords] = {"fr": FrenchUndelivered(), "en": EnglishUndelivered()}


def undelivered_in(language: str) -> UndeliveredWords:
    """Return how *language* (English where we do not speak it) tells it."""
    return _WORDS[spoken(language)]
