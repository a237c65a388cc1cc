"""Codes that are made of a name or title, and names as they are compared."""

import unicodedata
from collections.abc import Collection
from functools import lru_cache

LONGEST_CODE = 60


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Return *text* without accents, case, or signs other than letters and digits."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign if sign.isalnum() else " " for sign in _bare(apart)).split())


def _bare(text: str) -> str:
    return "".join(sign for sign in text if not unicodedata.combining(sign))


def slug(text: str) -> str:
    """Make a code of a name or title: "Dîner d'accueil" becomes "diner-d-accueil"."""
    plain = folded(text).encode("ascii", "ignore").decode()
    return "-".join(plain.split())[:LONGEST_CODE].strip("-")


def first_free(code: str, taken: Collection[str]) -> str:
    """Return *code*, or *code* with the first number that makes it new."""
    number, free = 1, code
    while free in taken:
        number += 1
        free = f"{code}-{number}"
    return free
