"""Words of names in two languages: « Banque africaine de développement » in English.

What houses are called by their trade stands in `trades`; here are the words beside
it that differ by their endings only, or are few.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

SHORTEST = 5
"""Letters of what two words have in common at least."""
REMEMBERED = 4000
SAME = (
    "agence agency bureau office",
    "allemand german",
    "anglais english",
    "bibliotheque library",
    "centrale central",
    "climat climate",
    "conseil council board",
    "espagnol spanish",
    "etat state",
    "etats states",
    "exterieur foreign",
    "francais french",
    "gouvernement government",
    "grec greek",
    "japonais japanese",
    "jeunesse youth",
    "mondial world",
    "neerlandais dutch",
    "nord north",
    "nouveau nouvelle new",
    "ouest west",
    "societe company society",
    "suisse swiss",
    "sud south",
    "travail labour labor work",
    "unie unis united",
    "ville city",
)
"""Words that mean the same in names, in a row."""
_ENDING = re.compile(
    r"(?:ements?|ments?|iques?|icals?|ics?|aines?|ains?|ans?|iennes?|iens?|ians?|aises?|ais|eses?"
    r"|oises?|ois|aires?|ary|aries|euses?|eurs?|trices?|ors?|ers?|ies?|ys?|tes?|ties|ty|elles?"
    r"|els?|ales?|als?|aux|ifs?|ives?|ences?|ency|encies|ances?|ancy|ees?|es?|s)$"
)
_TWICE = re.compile(r"([a-z])\1")


@lru_cache(maxsize=REMEMBERED)
def kin_of(word: str) -> str:
    """Return what a word and its like in another language have in common, "" for none."""
    for form in _forms(word):
        if form in _rows():
            return _rows()[form]
    if not word.isalpha():
        return ""
    bare = _TWICE.sub(r"\1", word)
    stem = _ENDING.sub("", bare)
    return stem if len(stem) >= SHORTEST else ""


@cache
def _rows() -> Mapping[str, str]:
    return {word: row.split()[0] for row in SAME for word in row.split()}


def is_of_names(word: str) -> bool:
    """Tell whether *word* is one of the few that names have in each language: "agency"."""
    return any(form in _rows() for form in _forms(word))


def _forms(word: str) -> tuple[str, ...]:
    return (word, word.removesuffix("e"), word.removesuffix("s"), word.removesuffix("es"))
