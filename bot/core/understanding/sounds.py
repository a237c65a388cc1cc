"""How a word sounds, for those who write as they hear: « kelke », « dinné », "brasery".

What is written otherwise and sounds the same has the same sound here, in French
more than in English; it is no transcription, and only compared with others.
"""

import re
from functools import lru_cache

SHORTEST = 4
"""Sounds that a word has at least, to be told from others by them."""
REMEMBERED = 4000

_WRITTEN = {
    "eau": "o", "au": "o", "oeu": "e", "oe": "e", "eu": "e",
    "tch": "c", "sch": "c", "sh": "c", "chr": "kr", "ch": "c", "ph": "f",
    "qu": "k", "q": "k", "ck": "k", "sce": "se", "sci": "si", "ce": "se", "ci": "si",
    "cy": "si", "c": "k", "x": "ks", "z": "s", "rh": "r", "th": "t", "gh": "g",
    "gue": "ge", "gui": "gi", "gea": "ja", "geo": "jo", "ge": "je", "gi": "ji",
    "oua": "w", "oi": "w", "oy": "wi", "wa": "w", "ou": "u", "oo": "u",
    "ain": "1", "ein": "1", "aim": "1", "in": "1", "im": "1", "yn": "1",
    "an": "2", "am": "2", "en": "2", "em": "2", "on": "3", "om": "3",
    "ai": "e", "ei": "e", "ay": "e", "ey": "e", "y": "i",
}  # fmt: skip
"""What is written, with how it sounds: c is "sh", 1 to 3 are « in », « an » and « on »."""
_PIECE = re.compile(
    "|".join(
        f"{written}(?![aeiouynmh])" if sound in ("1", "2", "3") else written
        for written, sound in sorted(_WRITTEN.items(), key=lambda one: -len(one[0]))
    )
)
_TWICE = re.compile(r"(.)\1+")
_MUTE = re.compile(r"(?<=..)(?:(?<=e)nt|(?<=e)[rz]|[stdpx])?(?:(?<=e)[rz]|s)?$")


@lru_cache(maxsize=REMEMBERED)
def sound_of(word: str) -> str:
    """Return how *word* sounds, "" for what is too short to tell."""
    if not word.isalpha():
        return ""
    bare = _TWICE.sub(r"\1", _MUTE.sub("", word.removeprefix("h"), count=1))
    sound = _TWICE.sub(r"\1", _PIECE.sub(lambda found: _WRITTEN[found[0]], bare)).rstrip("e")
    return sound if len(sound) >= SHORTEST else ""
