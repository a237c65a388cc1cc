"""The words of orders of every language in one table, built once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.understanding.common import COMMON
from bot.core.understanding.orders.english import ENGLISH
from bot.core.understanding.orders.french import FRENCH
from bot.core.understanding.orders.roles import OrderWords, Role
from bot.core.understanding.vocabulary import tags_of

LANGUAGES: tuple[OrderWords, ...] = (FRENCH, ENGLISH)
NO_ROLES: frozenset[Role] = frozenset()
SHORTEST_SLIP, LONG = 6, 9
"""Letters from which on a slip is looked for, and there may be two."""
TELLING = frozenset(
    {
        Role.SHIFT, Role.LATER, Role.EARLIER, Role.MOVE, Role.CANCEL, Role.RESTORE, Role.SWAP,
        Role.ADD, Role.CONFIRMED, Role.COACH, Role.LATE, Role.MEET,
    }
)  # fmt: skip
"""What a word with a slip in it may be."""


LONGEST_ENDING = 5
USUAL = ("e", "er", "ez", "ed")
"""Endings with which a slip is looked for: the others are as far away."""


@dataclass(frozen=True)
class Lexicon:
    """What every phrase does in an order.

    *phrases* are written with single spaces; *longest* is the number of words of the
    longest that a word begins, where it is not one.  *verbs* are stems with what they do,
    for each language with its endings: their forms would take half a megabyte.
    *spellable* are words by their first letter.
    """

    phrases: Mapping[str, frozenset[Role]]
    longest: Mapping[str, int]
    verbs: tuple[tuple[Mapping[str, frozenset[Role]], frozenset[str]], ...]
    spellable: Mapping[str, tuple[str, ...]]

    def roles_of(self, phrase: str, *, single: bool) -> frozenset[Role] | None:
        """Return what *phrase* does, None where it is none of ours."""
        found = self.phrases.get(phrase)
        if not single:
            return found
        for stems, endings in self.verbs:
            for cut in range(max(2, len(phrase) - LONGEST_ENDING), len(phrase) + 1):
                if phrase[cut:] in endings and (roles := stems.get(phrase[:cut])):
                    return roles | (found or NO_ROLES)
        return found


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the words of every language, put together."""
    phrases: dict[str, frozenset[Role]] = {}
    kept: dict[frozenset[Role], frozenset[Role]] = {}
    longest: dict[str, int] = {}
    for language in LANGUAGES:
        for role, text in language.phrases.items():
            for said in text.split(","):
                words = tuple(said.split())
                roles = phrases.get(" ".join(words), NO_ROLES) | {role}
                phrases[" ".join(words)] = kept.setdefault(roles, roles)
                longest[words[0]] = max(len(words), longest.get(words[0], 1))
    verbs = tuple(_verbs(language) for language in LANGUAGES)
    forms = (stem + ending for stems, _ in verbs for stem in stems for ending in USUAL)
    whole = (one for one, roles in phrases.items() if roles <= TELLING and " " not in one)
    single = {one for one in (*forms, *whole) if len(one) >= SHORTEST_SLIP}
    longest = {word: length for word, length in longest.items() if length > 1}
    return Lexicon(phrases, longest, verbs, _by_first(single))


def _by_first(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        found.setdefault(word[0], []).append(word)
    return {first: tuple(those) for first, those in found.items()}


def _verbs(language: OrderWords) -> tuple[Mapping[str, frozenset[Role]], frozenset[str]]:
    stems = {
        stem.strip(): frozenset({role})
        for role, text in language.stems.items()
        for stem in text.split(",")
    }
    return stems, frozenset(ending.strip("-") for ending in language.endings.split())


@lru_cache(maxsize=512)
def roles_of_slip(word: str) -> frozenset[Role]:
    """Return what the word of an order does that *word* is a slip of: « decaller », "cancled"."""
    if len(word) < SHORTEST_SLIP or not word.isalpha() or word in COMMON or tags_of((word,)):
        return NO_ROLES
    found = lexicon()
    near = process.extract(
        word,
        found.spellable.get(word[0], ()),
        scorer=OSA.distance,  # distances, not likenesses, count down
        score_cutoff=2 if len(word) >= LONG else 1,
        limit=6,
    )
    best = min((distance for _, distance, _ in near), default=0)
    nearest = [other for other, distance, _ in near if distance == best]
    meant = {found.roles_of(other, single=True) or NO_ROLES for other in nearest}
    return next(iter(meant)) if len(meant) == 1 else NO_ROLES
