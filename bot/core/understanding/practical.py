"""Which practical answer a sentence asks for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.mission import Mission, Place
from bot.core.understanding.names import Names
from bot.core.understanding.practicalities import things
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Tag
from bot.core.understanding.vocabulary import Phrase, tags_of

SHORTEST_PLURAL = 3
LODGINGS = frozenset({"hotel", "hebergement", "logement", "accommodation", "auberge", "hostel"})

ON_THE_WAY = frozenset({"taxi", "hotel"})
"""What is asked of something else as well: "do we tip in a taxi?"."""
PHONES = frozenset(
    words_of(
        "numero num number phone telephone tel portable mobile whatsapp coordonnees cell 06 07 "
        "telefono numeros numbers"
    )
)
"""What somebody's number is asked for by."""
_PRICED = re.compile(
    r"[€$£¥%]|\b(?:euros?|eur|dollars?|usd|pounds?|gbp|francs?|chf|cfa|yens?|yuans?|pesos?|rands?"
    r"|dongs?|bahts?|rupees?|roupies?|dirhams?|dinars?|livres|reais|kroner|couronnes|free|gratuit)",
    re.IGNORECASE,
)
_DIALLED = re.compile(r"\+?\d(?:[ .-]?\d){2,}")


@dataclass(frozen=True)
class Practical:
    """The practical answers of a mission, by what is said of them.

    *asking* are, for a word that begins one, the phrases that ask for an `Info`, with its
    number.  *dialled* and *priced* are the numbers of those that give something to
    dial, or a price.
    """

    asking: Mapping[str, tuple[tuple[int, frozenset[str]], ...]]
    dialled: frozenset[int]
    priced: frozenset[int]


def is_lodging(place: Place) -> bool:
    """Tell whether a place is, by its name, where people sleep."""
    return "," not in place.name and not LODGINGS.isdisjoint(words_of(place.name))


def singular(word: str) -> str:
    """Return *word* in one, where it may be in many."""
    return word[:-1] if len(word) > SHORTEST_PLURAL and word[-1] == "s" else word


def practical_of(mission: Mission, infos: Sequence[Sequence[Phrase]]) -> Practical:
    """Return the practical answers of *mission*, of which *infos* are the phrases."""
    if "practical" not in mission.derived:
        mission.derived["practical"] = _build(mission, infos)
    found: Practical = mission.derived["practical"]
    return found


def _build(mission: Mission, infos: Sequence[Sequence[Phrase]]) -> Practical:
    asking: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for number, phrases in enumerate(infos):
        for phrase in phrases:
            telling = [singular(word) for word in phrase if Tag.FILLER not in tags_of((word,))]
            if telling:
                asking.setdefault(telling[0], []).append((number, frozenset(telling)))
    texts = [" ".join(info.answer.all) for info in mission.info]
    return Practical(
        asking={word: tuple(found) for word, found in asking.items()},
        dialled=frozenset(n for n, text in enumerate(texts) if _DIALLED.search(text)),
        priced=frozenset(n for n, text in enumerate(texts) if _PRICED.search(text)),
    )


def info_said(reading: Reading, mission: Mission, names: Names) -> tuple[int, frozenset[str]]:
    """Find the practical answer of which most words were said: its number, and these words.

    The number is -1 where there is none.
    """
    practical = practical_of(mission, names.infos)
    words = {*reading.words, *(LODGINGS if reading.has(Tag.LODGING) else ())}
    said = {singular(word) for word in words}
    told: dict[int, set[str]] = {}
    for word in said:
        for number, phrase in practical.asking.get(word, ()):
            if phrase <= said:
                told.setdefault(number, set()).update(phrase)
    if not words.isdisjoint(PHONES):
        named = {word for word in reading.content if word in names.people or word in names.hosts}
        for number in sorted(practical.dialled) if named else ():
            if found := named & names.told[number]:
                told.setdefault(number, set()).update(map(singular, found | (words & PHONES)))
    if not told:
        return -1, frozenset()
    best = max(sorted(told), key=lambda number: _telling(told[number]))
    if told[best] <= ON_THE_WAY and not (said & things()).isdisjoint(said - names.practical):
        return -1, frozenset()  # "is there a gym at the hotel?"
    return best, frozenset(word for word in words if singular(word) in told[best])


def gives_a_price(mission: Mission, number: int) -> bool:
    """Tell whether the answer *number* of *mission*, which was looked for before, has a price."""
    practical: Practical = mission.derived["practical"]
    return number in practical.priced


def _telling(words: Iterable[str]) -> int:
    """Weigh words: "number" tells less than "emergency"."""
    return sum(1 if tags_of((word,)) or word in ON_THE_WAY else 2 for word in words)
