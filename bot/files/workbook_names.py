"""From what people call sheets, columns and words to the keys of the mission file."""

from functools import lru_cache

from bot.core.languages import SPOKEN
from bot.core.languages.columns import SHEETS, column_names, sheet_names, value_names
from bot.files.likeness import folded

TRANSLATED = frozenset({"title", "notes", "access", "text", "answer"})
"""Columns that may stand once a language: "Titre (fr)", "Title (en)"."""
REQUIRED = {
    "people": ("name",),
    "places": ("name",),
    "hosts": ("name",),
    "sessions": ("day", "start", "title"),
    "info": ("ask", "answer"),
    "objectives": ("text",),
}


@lru_cache(maxsize=1)
def sheets_by_name() -> dict[str, str]:
    """Return the sheet that each name stands for, in every language."""
    return {
        folded(name): sheet
        for language in SPOKEN
        for sheet in SHEETS
        for name in (sheet, *sheet_names(sheet, language))
    }


@lru_cache(maxsize=len(SHEETS))
def columns_by_name(sheet: str) -> dict[str, str]:
    """Return the key that each column name of *sheet* stands for, in every language.

    The column of one language is a key such as ``title.fr``.
    """
    found: dict[str, str] = {}
    for language in SPOKEN:
        for key, names in column_names(sheet, language).items():
            for name in (key.rpartition(".")[2], *names):
                found.setdefault(folded(name), key)
                if key in TRANSLATED and sheet != "mission":
                    for spoken in SPOKEN:
                        found.setdefault(f"{folded(name)} {spoken}", f"{key}.{spoken}")
    return found


@lru_cache(maxsize=8)
def words_by_name(key: str) -> dict[str, str]:
    """Return the word that each way to say it stands for, in every language."""
    return {
        folded(name): word
        for language in SPOKEN
        for word, names in value_names(key, language).items()
        for name in (word, *names)
    }


def is_french(names: list[str]) -> bool:
    """Tell whether more of these column names are French than English."""
    french, english = (
        {
            folded(name)
            for sheet in SHEETS
            for known in column_names(sheet, language).values()
            for name in known
        }
        for language in SPOKEN
    )
    written = {folded(name) for name in names}
    return len(written & (french - english)) > len(written & (english - french))
