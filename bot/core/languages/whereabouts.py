"""How a language says where everyone is."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.whereabouts import EnglishWhereabouts
from bot.core.languages.french.whereabouts import FrenchWhereabouts


class WhereaboutsWords(Protocol):
    """Who is where."""

    def title(self) -> str:
        """Head the answer."""

    def everyone(self) -> str:
        """Name all together, where nobody is in a group."""

    def in_no_group(self) -> str:
        """Name those who are in no group."""

    def on_now(self, what: str, until: str) -> str:
        """Say what is on, and until when."""

    def on_the_way(self, what: str) -> str:
        """Say that people have gathered for something that has not begun."""

    def following(self) -> str:
        """Head the next rendezvous."""

    def free_until(self, when: str) -> str:
        """Say until when nothing keeps them."""

    def free(self) -> str:
        """Say that nothing keeps them."""

    def nothing_more(self) -> str:
        """Say that nothing is ahead."""

    def join(self, group: str) -> str:
        """Label the button that asks to go with a group."""


_WORDS: dict[str, WhereaboutsWords] = {"fr": FrenchWhereabouts(), "en": EnglishWhereabouts()}


def whereabouts_in(language: str) -> WhereaboutsWords:
    """Return how *language* (English where we do not speak it) says where everyone is."""
    return _WORDS[spoken(language)]
