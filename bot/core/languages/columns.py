"""What the sheets, columns and words of a mission workbook are called."""

from types import ModuleType

from bot.core.languages import spoken
from bot.core.languages.english import columns as english
from bot.core.languages.french import columns as french

SHEETS = ("mission", "groups", "people", "places", "hosts", "sessions", "info", "objectives")
"""The sheets, named as the keys of the YAML form."""

_LANGUAGES: dict[str, ModuleType] = {"fr": french, "en": english}


def sheet_names(sheet: str, language: str) -> tuple[str, ...]:
    """Return every name of *sheet* in *language*, the template's first."""
    names: dict[str, tuple[str, ...]] = _LANGUAGES[spoken(language)].SHEETS
    return names[sheet]


def column_names(sheet: str, language: str) -> dict[str, tuple[str, ...]]:
    """Return the columns of *sheet* (the lines, for the mission) by key, with all their names."""
    names: dict[str, dict[str, tuple[str, ...]]] = _LANGUAGES[spoken(language)].COLUMNS
    return names[sheet]


def value_names(key: str, language: str) -> dict[str, tuple[str, ...]]:
    """Return how the words of *key* (kind, role, feedback) are said, by word."""
    names: dict[str, dict[str, tuple[str, ...]]] = _LANGUAGES[spoken(language)].VALUES
    return names[key]


def plain_word(name: str, language: str) -> str:
    """Return one of the words YES, NO, KEY, VALUE, EVERYONE."""
    return str(getattr(_LANGUAGES[spoken(language)], name))


def column_label(key: str, sheet_name: str, language: str) -> str:
    """Name the column *key* as the template does; *sheet_name* is what its sheet is called."""
    here = [sheet for sheet in SHEETS if _is_called(sheet, sheet_name)]
    for sheet in (*here, *SHEETS):
        columns = column_names(sheet, language)
        found = columns.get(key) or columns.get(f"reminders.{key}")
        if found:
            return found[0]
    return key


def _is_called(sheet: str, name: str) -> bool:
    names = (known for language in _LANGUAGES for known in sheet_names(sheet, language))
    return name.casefold() in (known.casefold() for known in names)
