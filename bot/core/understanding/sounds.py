"""How a word is spoken, roughly: whoever writes by ear spells « usine » "uzine"."""

import re
from functools import lru_cache

SHORTEST = 4
"""Letters of what is spoken, at least, for two words to be the same."""
REMEMBERED = 8000
_SPOKEN = (
    (re.compile("ph"), "f"),
    (re.compile("sch|sh"), "ch"),
    (re.compile("ch"), "8"),
    (re.compile("c?qu|ck|q"), "k"),
    (re.compile("eau|au"), "o"),
    (re.compile("[ae][iy]"), "e"),
    (re.compile("oeu|oe|eu"), "e"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("c"), "k"),
    (re.compile("z"), "s"),
    (re.compile("w"), "v"),
    (re.compile("h"), ""),
    (re.compile("y"), "i"),
    (re.compile("ie"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("(?:e|es|s)$"), ""),
)


@lru_cache(maxsize=REMEMBERED)
def sound_of(word: str) -> str:
    """Return how *word* is spoken, "" where that is too short to tell it from others."""
    if not word.isalpha():
        return ""
    spoken = word
    for spelled, said in _SPOKEN:
        spoken = spelled.sub(said, spoken)
    return spoken if len(spoken) >= SHORTEST else ""
