"""What stays of a word when it says who does it, where, or how: « brasseur », « brasserie »."""

from functools import lru_cache

SHORTEST = 5
"""Letters of a stem at least."""
REMEMBERED = 4000
ENDINGS = tuple(
    sorted(
        (
            "s", "e", "es", "er", "ers", "ing", "ings", "eur", "eurs", "euse", "euses", "erie",
            "eries", "ery", "ier", "iers", "iere", "ieres", "age", "ages", "ique", "iques", "ic",
            "ics", "ie", "ies", "y", "ome", "omes", "ist", "ists", "iste", "istes", "al", "ale",
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip


@lru_cache(maxsize=REMEMBERED)
def stem_of(word: str) -> str:
    """Return the stem of *word*, "" where too little is left; a double letter counts once."""
    if not word.isalpha():
        return ""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            stem = word[: -len(ending)]
            return stem[:-1] if stem[-1] == stem[-2] and len(stem) > SHORTEST else stem
    return word if len(word) >= SHORTEST else ""
