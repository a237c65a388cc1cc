"""Names that are written from right to left, among words that are not."""

import re

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Hebrew, Arabic, and the scripts between them."""
FIRST_STRONG, POP = "\u2068", "\u2069"
"""Isolate what stands between them, in the direction of its first letter."""


def isolated(name: str) -> str:
    """Return *name* so that what follows stays behind it.

    A number after a name in Arabic would be drawn before it: "9:10" would
    belong to the wrong side of an arrow.
    """
    return f"{FIRST_STRONG}{name}{POP}" if RIGHT_TO_LEFT.search(name) else name
