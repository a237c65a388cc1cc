"""Parts what is typed as one word: « lincubateur », « dabidjan », « jpeux », "lecar"."""

from functools import cache

from bot.core.understanding.common import COMMON, COMMON_FRENCH
from bot.core.understanding.french import FRENCH
from bot.core.understanding.names import Names
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import (
    Phrase,
    closest_of,
    is_spelling,
    particles,
    tags_of,
    vocabulary,
)

SHORTEST_NAME, SHORTEST_WORD = 3, 4
"""Letters of what follows an article without its apostrophe, and a word without a space."""
VOWELS = "aeiouyh"
ELIDED = {
    "jusqu": VOWELS, "qu": VOWELS, "l": VOWELS, "d": VOWELS, "j": VOWELS, "m": VOWELS,
    "t": "aei", "s": "aei", "n": "aeio", "c": "e",
}  # fmt: skip
"""What loses its last letter before another word, with the letters that this begins with."""
PRONOUNS = ("m", "t", "s", "n")
"""What else begins many a word: "musee", "seat"."""
WORDS = (
    "what", "when", "where", "les", "des", "une", "the", "who", "ou", "le", "la", "du", "de",
    "un", "on",
)  # fmt: skip
"""Words that are typed without the space behind them."""
JE, FILLER_ONLY = "j", frozenset({Tag.FILLER})


def apart(word: str, before: str, names: Names) -> Phrase:
    """Return the two words that *word* is, none where it is one; *before* stands before it."""
    if word in COMMON:
        return ()
    alone = before not in particles(Particle.THE)  # « le Louvre » is no « l'ouvre »
    for article, vowels in ELIDED.items():
        rest = word.removeprefix(article)
        if rest in (word, ""):
            continue
        if rest[0] in vowels and alone and _may_follow(rest, article, word, names):
            return article, rest
        if rest[0] in vowels and len(rest) > SHORTEST_WORD and is_spelling(rest):
            return article, *vocabulary().spellings[rest]  # « daujourdhui »
        if article == JE and rest[0] not in VOWELS and _is_french(rest):
            return "je", rest
    for article in WORDS:
        rest = word.removeprefix(article)
        if rest != word and len(rest) >= SHORTEST_WORD and _says_much(rest, names):
            return article, rest
    return ()


def _may_follow(rest: str, article: str, word: str, names: Names) -> bool:
    if len(rest) < SHORTEST_NAME - (article == JE):
        return False
    named = rest in names.words or rest in names.practical or bool(names.trades.get(rest))
    if named and article in ("l", "d", "qu"):
        return not closest_of(word, vocabulary().singles, common=True)[1]  # « on décole »
    return rest in _french() if article in PRONOUNS else _is_french(rest)


def _is_french(word: str) -> bool:
    return word in COMMON_FRENCH or word in _french()


@cache
def _french() -> frozenset[str]:
    return frozenset(word for text in FRENCH.phrases.values() for word in words_of(text))


def _says_much(word: str, names: Names) -> bool:
    return word in names.words or bool(tags_of((word,)) - FILLER_ONLY)
