"""The words of all languages in one table, built once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from sys import intern

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.understanding.alike import Alike, alike
from bot.core.understanding.english import ENGLISH
from bot.core.understanding.french import FRENCH
from bot.core.understanding.sentence import words_of
from bot.core.understanding.spanish import SPANISH
from bot.core.understanding.tags import LanguageWords, Particle, Tag

LANGUAGES: tuple[LanguageWords, ...] = (FRENCH, ENGLISH, SPANISH)

Phrase = tuple[str, ...]
SHORTEST_SLIP, SUBSTITUTED, LONG = 4, 6, 8
"""Letters from which on a slip is looked for, one may be another, and there may be two."""
NO_TAGS: frozenset[Tag] = frozenset()


@dataclass(frozen=True)
class Vocabulary:
    """What every phrase can mean.

    *longest* is the number of words of the longest phrase that a word begins.
    """

    phrases: Mapping[Phrase, frozenset[Tag]]
    longest: Mapping[str, int]
    spellings: Mapping[str, Phrase]
    numbers: Mapping[str, int]
    telling: Mapping[str, frozenset[str]]
    singles: Alike
    known: frozenset[str]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the words of every language, put together."""
    phrases: dict[Phrase, set[Tag]] = {}
    numbers: dict[str, int] = {}
    for language in LANGUAGES:
        for tag, text in language.phrases.items():
            for phrase in _phrases(text):
                phrases.setdefault(phrase, set()).add(tag)
        for tag, lists in ((Tag.WEEKDAY, language.weekdays), (Tag.MONTH, language.months)):
            for number, text in enumerate(lists):
                for phrase in _phrases(text):
                    phrases.setdefault(phrase, set()).add(tag)
                    numbers[phrase[0]] = number
    known = frozenset(word for phrase in phrases for word in phrase) | particles(Particle.ACCESS)
    # A slip of what one wears would be found in any talk: "the pool", "polo".
    telling = {word for phrase, tags in phrases.items() if tags != {Tag.THING} for word in phrase}
    return Vocabulary(
        phrases=_sharing_tags(phrases),
        longest=longest_from(phrases),
        spellings=_spellings(),
        numbers=numbers,
        telling=_telling(),
        singles=alike(word for word in telling if len(word) >= SHORTEST_SLIP),
        known=known,
    )


@cache
def particles(which: Particle) -> frozenset[str]:
    """Return the words of every language that tell *which*."""
    return frozenset(
        word for language in LANGUAGES for word in words_of(language.particles.get(which, ""))
    )


def longest_from(phrases: Iterable[Phrase]) -> Mapping[str, int]:
    """Return, for every word that begins one of *phrases*, how many words the longest has."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return longest


def _sharing_tags(phrases: Mapping[Phrase, set[Tag]]) -> dict[Phrase, frozenset[Tag]]:
    """Keep each set of tags once: thousands of phrases share a few hundred of them."""
    kept: dict[frozenset[Tag], frozenset[Tag]] = {}
    each = ((phrase, frozenset(tags)) for phrase, tags in phrases.items())
    return {phrase: kept.setdefault(tags, tags) for phrase, tags in each}


def _phrases(text: str) -> Iterable[Phrase]:
    """Split a list of phrases; a word that is in many of them is kept once."""
    each = (tuple(map(intern, words_of(phrase))) for phrase in text.split(","))
    return filter(None, each)


def _spellings() -> Mapping[str, Phrase]:
    """Take a spelling only where no language has the word itself."""
    return {
        spelling: words_of(meant)
        for language in LANGUAGES
        for spelling, meant in language.spellings.items()
        if spelling != meant
    }


def _telling() -> Mapping[str, frozenset[str]]:
    telling: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for phrase in _phrases(language.telling):
            telling.setdefault(" ".join(phrase), set()).add(language.code)
    return {word: frozenset(codes) for word, codes in telling.items()}


def is_spelling(word: str) -> bool:
    """Tell whether *word* is how another one is typed: « pr », « av »."""
    return word in vocabulary().spellings


def tags_of(phrase: Phrase) -> frozenset[Tag]:
    """Return what *phrase* can mean."""
    return vocabulary().phrases.get(phrase, NO_TAGS)


def closest(word: str, among: Alike) -> str:
    """Return the one of *among* that *word* is a slip of, or "".

    Four letters may be in the wrong order; from five on one may be too many or
    missing, from six on wrong, from eight on two.  Where two are equally close
    and do not mean the same it is neither.
    """
    return closest_of(word, among)[1]


def closest_of(word: str, among: Alike, *, common: bool = False) -> tuple[int, str]:
    """Return what `closest` does, after the letters that it is away.

    *common*: they are nobody's names, and may be one letter away from five letters on.
    """
    if len(word) < SHORTEST_SLIP or not word.isalpha():
        return 0, ""
    limit = 2 if len(word) >= LONG else 1
    found = process.extract(
        word,
        among.near(word),
        scorer=OSA.distance,  # distances, not likenesses, count down
        score_cutoff=limit,
        limit=6,
    )
    near = [
        (distance, other) for other, distance, _ in found if _is_slip(word, other, common=common)
    ]
    if not near:
        return 0, ""
    best = round(min(distance for distance, _ in near))
    nearest = {other for distance, other in near if distance == best}
    turned = {other for other in nearest if sorted(other) == sorted(word)}
    nearest = turned if len(turned) == 1 else nearest  # « siute » is « suite », not « site »
    if len(nearest) > 1 and (len({tags_of((one,)) for one in nearest}) > 1 or not known(nearest)):
        return 0, ""
    return best, min(nearest)


def known(words: Iterable[str]) -> bool:
    """Tell whether all of *words* are words of a language."""
    return all(tags_of((word,)) for word in words)


def _is_slip(word: str, other: str, *, common: bool) -> bool:
    if common and len(other) == SUBSTITUTED - 1 and len(word) in (len(other), len(other) - 1):
        ends = word[0] == other[0] and word[-1] == other[-1]
        return ends or sorted(word) == sorted(other)
    if SHORTEST_SLIP in (len(word), len(other)):
        longer, shorter = (word, other) if len(word) > len(other) else (other, word)
        return sorted(word) == sorted(other) or (
            len(word) != len(other) and word[0] == other[0] and _doubled(longer, shorter)
        )
    if len(word) == len(other) == SUBSTITUTED - 1:  # Marie is not Maria
        return sorted(word) == sorted(other)
    return word[0] == other[0] or sorted(word) == sorted(other)


def _doubled(word: str, other: str) -> bool:
    """Tell whether a letter was typed twice."""
    return any(
        word[:at] + word[at + 1 :] == other and word[at] == word[at - 1]
        for at in range(1, len(word))
    )


def language_of(words: Iterable[str]) -> str:
    """Return the code of the language that most of *words* tell, "" where none does."""
    table = vocabulary().telling
    votes: dict[str, int] = {}
    for word in words:
        codes = table.get(word, ())
        if len(codes) == 1:
            for code in codes:
                votes[code] = votes.get(code, 0) + 1
    ranked = sorted(votes.items(), key=lambda vote: -vote[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]
