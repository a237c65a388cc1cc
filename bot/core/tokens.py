"""What fits into a button's choice: short names for codes, and numbers."""

from collections.abc import Iterable
from hashlib import sha256

MOST_BYTES = 40
MOST_DIGITS = 9
"""No number of ours is as long, and every database takes it."""


def token_of(code: str) -> str:
    """Return *code* itself where it is short, else a name made of it; 1 to 40 bytes."""
    if len(code.encode()) <= MOST_BYTES and ":" not in code and not code.startswith("~"):
        return code
    return f"~{sha256(code.encode()).hexdigest()[:24]}"


def code_of(token: str, codes: Iterable[str]) -> str | None:
    """Return which of *codes* the token names, None where none does."""
    return next((code for code in codes if token_of(code) == token), None)


def number_in(written: str) -> int:
    """Return the number that stands in a choice; 0, which is nothing's, where it is none."""
    return int(written) if written.isdecimal() and len(written) <= MOST_DIGITS else 0
