"""What a language says on a document besides what stands in it."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.paper import EnglishPaper
from bot.core.languages.french.paper import FrenchPaper


class PaperWords(Protocol):
    """The words around a report: its contents, its pages, its spelling."""

    def locale(self) -> str:
        """Name the language as spell checkers do: "fr-FR"."""

    def contents(self) -> str:
        """Head the list of what stands in a document."""

    def parts(self, count: int) -> str:
        """Count what a chapter is made of, for those who want to see a list of it."""

    def skip(self) -> str:
        """Offer to go past the contents, to what is read."""

    def quoted(self, text: str) -> str:
        """Set somebody's own words between the language's quotation marks."""

    def page(self) -> str:
        """Stand before the number of a page, with the space after it."""

    def of_pages(self) -> str:
        """Stand between the number of a page and how many there are, with its spaces."""


_WORDS: dict[str, PaperWords] = {"fr": FrenchPaper(), "en": EnglishPaper()}


def paper_words_in(language: str) -> PaperWords:
    """Return what *language* (English where we do not speak it) says on a document."""
    return _WORDS[spoken(language)]
