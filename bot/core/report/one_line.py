"""What people wrote, as one line that any document can hold."""

import unicodedata

UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, halves of a character and ends of lines: not for one line of a document."""
NO_CHARACTERS = frozenset({"\ufffe", "\uffff", *"\u202a\u202b\u202c\u202d\u202e"})
"""What XML refuses, and so DOCX; and what would turn round all that stands behind it."""


def on_one_line(text: str) -> str:
    """Return *text* without what nobody sees, and with one blank between words.

    Only ordinary blanks are put together: a no-break space is meant.
    """
    seen = "".join(" " if _unseen(sign) else sign for sign in text)
    return " ".join(filter(None, seen.split(" ")))


def _unseen(sign: str) -> bool:
    return sign in NO_CHARACTERS or unicodedata.category(sign) in UNSEEN
