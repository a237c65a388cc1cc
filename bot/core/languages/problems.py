"""How a language says what is wrong with a mission file, and how to mend it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.columns import column_label, sheet_names, value_names
from bot.core.languages.dates import Dates, dates_in
from bot.core.languages.english.problems import EnglishProblems
from bot.core.languages.french.problems import FrenchProblems
from bot.core.problems import Detail, Problem

KEYS = frozenset({"key", "end_key"})
"""Details that name a key of the file: a column where the file is a workbook."""
PROPERTIES = {
    "title": "SUMMARY",
    "start": "DTSTART",
    "end": "DTEND",
    "timezone": "DTSTART;TZID",
    "end_timezone": "DTEND;TZID",
}
"""What keys are called in a calendar, whose places are such as ``VEVENT[3].DTSTART``."""
ALL_OF_THEM = frozenset({"sheets", "groups", "known"})
"""Details that are lists of everything, not of choices."""
SHEETS = frozenset({"sheet", "missing"})
"""Details that name a sheet of a mission workbook."""
ZONES = frozenset({"zone", "leaves", "arrives", "mission", "home"})
"""Details that are zones where they are texts: they are said as cities."""


class Problems(Protocol):
    """The words of every problem.

    A pair is (what is wrong, how to mend it) with the names of details in
    braces; details are then written as the language writes them.
    """

    language: str

    def phrases(self, problem: Problem) -> tuple[str, str]:
        """Return the pair for *problem*, which may depend on its details."""

    def quoted(self, text: str) -> str:
        """Put a text in quotation marks."""

    def did_you_mean(self, quoted: str) -> str:
        """Ask "Did you mean …?"; *quoted* are the words, joined by "or"."""

    def either(self, words: tuple[str, ...]) -> str:
        """Join words by commas and "or"."""

    def kind_of_list(self, key: str) -> str:
        """Name what a list holds, as in "is taken by another …"."""

    def level(self, level: str) -> str:
        """Name a level."""

    def counted(self, file: str, errors: int, warnings: int) -> str:
        """Sum up what was found in *file*."""

    def on_a_phone(self, hint: str) -> str:
        """Name the bot's own command in *hint* where that names one of a terminal."""


@dataclass(frozen=True)
class Told:
    """A problem in words: what is wrong, and how to mend it."""

    where: str
    level: str
    level_name: str
    problem: str
    hint: str


_PROBLEMS: dict[str, Problems] = {"fr": FrenchProblems(), "en": EnglishProblems()}


def told_on_a_phone(problem: Problem, language: str) -> Told:
    """Say *problem* to somebody who has a chat with the bot, and no terminal."""
    said = told(problem, language)
    return replace(said, hint=_PROBLEMS[spoken(language)].on_a_phone(said.hint))


def told(problem: Problem, language: str) -> Told:
    """Say *problem* in *language* (English where we do not speak it)."""
    words = _PROBLEMS[spoken(language)]
    dates = dates_in(language)
    sheet = problem.where.rpartition("!")[0]
    if sheet and "choices" in problem.details:
        choices = _in_column(problem, "choices", language)
        problem = replace(problem, details={**problem.details, "choices": choices})
    if problem.where.startswith("VEVENT["):
        problem = replace(problem, details=_as_properties(problem.details))
    facts = {
        name: _written(name, detail, words, dates, sheet=sheet)
        for name, detail in problem.details.items()
    }
    what, hint = (phrase.format_map(facts) for phrase in words.phrases(problem))
    like = _in_column(problem, "like", language)
    if like:
        named = words.either(tuple(words.quoted(word) for word in like))
        hint = f"{words.did_you_mean(named)} {hint}".strip()
    return Told(problem.where, problem.level.value, words.level(problem.level), what, hint)


def _as_properties(details: Mapping[str, Detail]) -> dict[str, Detail]:
    """Name keys as a calendar does."""
    return {
        name: PROPERTIES.get(str(detail), detail) if name in KEYS else detail
        for name, detail in details.items()
    }


def _in_column(problem: Problem, name: str, language: str) -> tuple[str, ...]:
    """Return the words of the detail *name*, as a workbook's column has them."""
    found, column = problem.details.get(name, ()), problem.details.get("column")
    if not isinstance(found, tuple):
        return ()
    if "!" not in problem.where or not isinstance(column, str):
        return found
    said = value_names(column, language)
    return tuple(said[word][0] if word in said else word for word in found)


def counted(file: str, errors: int, warnings: int, language: str) -> str:
    """Sum up in *language* what was found in *file*."""
    return _PROBLEMS[spoken(language)].counted(file, errors, warnings)


def _written(  # noqa: PLR0911 - one for each type of a detail
    name: str, detail: Detail, words: Problems, dates: Dates, *, sheet: str
) -> str:
    if name in KEYS and isinstance(detail, str):
        return column_label(detail, sheet, words.language) if sheet else detail
    if name in SHEETS:
        kinds = detail if isinstance(detail, tuple) else (str(detail),)
        labels = (sheet_names(kind, words.language)[0] for kind in kinds)
        return words.either(tuple(words.quoted(label) for label in labels))
    if name == "listed" and isinstance(detail, str):
        return words.kind_of_list(detail)
    match detail:
        case tuple() if name in ALL_OF_THEM:
            return dates.together(tuple(words.quoted(word) for word in detail))
        case tuple():
            return words.either(tuple(words.quoted(word) for word in detail))
        case timedelta():
            return dates.duration(detail)
        case time():
            return dates.clock(detail)
        case date():
            return f"{dates.day(detail)} {detail.year}"
        case str() if name in ZONES:
            return dates.in_city(detail)
        case _:
            return str(detail)
