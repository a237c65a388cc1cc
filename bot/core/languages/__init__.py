"""The words, one package a language.

Each module here says what a language has to offer on one subject (`dates`,
`agenda`, …); `french/` and `english/` have a module of the same name that
offers it.  Languages are told apart by their code; one that we do not speak is
answered in English.
"""

from functools import lru_cache

SPOKEN = ("fr", "en")
"""The languages that Fanion speaks."""


@lru_cache(maxsize=256)
def spoken(*wanted: str) -> str:
    """Return the first of *wanted* that Fanion speaks, else English."""
    return next((code for code in wanted if code in SPOKEN), "en")
