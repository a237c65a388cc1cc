"""The words of orders of every language in one table, built once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.understanding.alike import Alike, alike
from bot.core.understanding.common import COMMON
from bot.core.understanding.orders.english import ENGLISH
from bot.core.understanding.orders.french import FRENCH
from bot.core.understanding.orders.roles import OrderWords, Role
from bot.core.understanding.sentence import words_of
from bot.core.understanding.vocabulary import Phrase, longest_from, tags_of

LANGUAGES: tuple[OrderWords, ...] = (FRENCH, ENGLISH)
NO_ROLES: frozenset[Role] = frozenset()
SHORTEST_SLIP, LONG = 5, 8
"""Letters from which on a slip is looked for, and there may be two."""
TELLING = frozenset(
    {
        Role.SHIFT, Role.LATER, Role.EARLIER, Role.MOVE, Role.CANCEL, Role.RESTORE, Role.SWAP,
        Role.ADD, Role.CONFIRMED, Role.COACH, Role.LATE, Role.MEET,
    }
)  # fmt: skip
"""What a word with a slip in it may be."""


@dataclass(frozen=True)
class Lexicon:
    """What every phrase does in an order.

    *longest* is the number of words of the longest phrase that a word begins.
    """

    phrases: Mapping[Phrase, frozenset[Role]]
    longest: Mapping[str, int]
    spellable: Alike


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the words of every language, put together."""
    phrases: dict[Phrase, set[Role]] = {}
    for language in LANGUAGES:
        for role, phrase in _all_of(language):
            phrases.setdefault(phrase, set()).add(role)
    kept: dict[frozenset[Role], frozenset[Role]] = {}
    each = ((phrase, frozenset(roles)) for phrase, roles in phrases.items())
    shared = {phrase: kept.setdefault(roles, roles) for phrase, roles in each}
    single = (
        phrase[0]
        for phrase, roles in shared.items()
        if len(phrase) == 1 and roles <= TELLING and len(phrase[0]) >= SHORTEST_SLIP
    )
    return Lexicon(shared, longest_from(shared), alike(single))


def _all_of(language: OrderWords) -> Iterator[tuple[Role, Phrase]]:
    for role, text in language.phrases.items():
        for phrase in text.split(","):
            if words := tuple(phrase.replace("'", " ").split()):
                yield role, words
    for role, text in language.stems.items():
        for stem in text.split(","):
            *before, last = words_of(stem)
            for ending in language.endings.split():
                yield role, (*before, last + ending.strip("-"))


@lru_cache(maxsize=512)
def roles_of_slip(word: str) -> frozenset[Role]:
    """Return what the word of an order does that *word* is a slip of: « decaller », "cancled"."""
    if len(word) < SHORTEST_SLIP or not word.isalpha() or word in COMMON or tags_of((word,)):
        return NO_ROLES
    found = lexicon()
    near = process.extract(
        word,
        found.spellable.near(word),
        scorer=OSA.distance,  # distances, not likenesses, count down
        score_cutoff=2 if len(word) >= LONG else 1,
        limit=6,
    )
    close = [(distance, other) for other, distance, _ in near if other[0] == word[0]]
    best = min((distance for distance, _ in close), default=0)
    meant = {found.phrases[other,] for distance, other in close if distance == best}
    return next(iter(meant)) if len(meant) == 1 else NO_ROLES
