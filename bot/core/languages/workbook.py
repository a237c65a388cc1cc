"""What the template of a mission workbook explains."""

from dataclasses import dataclass
from types import ModuleType

from bot.core.languages import spoken
from bot.core.languages.english import workbook as english
from bot.core.languages.french import workbook as french
from bot.core.languages.french.typography import typeset

_LANGUAGES: dict[str, ModuleType] = {"fr": french, "en": english}


@dataclass(frozen=True)
class Guide:
    """The words of the template: two sheet names, explanations, a line for each column."""

    read_me: str
    zones: str
    explanations: tuple[tuple[str, str], ...]
    help_header: tuple[str, str, str]
    help: dict[str, dict[str, str]]


def guide_in(language: str) -> Guide:
    """Return the words in *language* (English where we do not speak it)."""
    words = _LANGUAGES[spoken(language)]
    tidy = typeset if words is french else str
    explanations = tuple((tidy(what), tidy(how)) for what, how in words.EXPLANATIONS)
    lines = {
        sheet: {key: tidy(line) for key, line in columns.items()}
        for sheet, columns in words.HELP.items()
    }
    return Guide(words.READ_ME, words.ZONES, explanations, words.HELP_HEADER, lines)
