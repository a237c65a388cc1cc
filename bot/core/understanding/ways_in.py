"""Where one goes in, or gets off: "which gate?", « quelle entrée ? », "room for the talk?"."""

from collections.abc import Sequence

from bot.core.understanding.names import Field, Names
from bot.core.understanding.pieces import INTERROGATIVES, Piece
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import Phrase, particles

ASKING = frozenset({Tag.WHICH, Tag.WHAT})
OF_A_PLACE = frozenset({Tag.WHERE, Tag.ADDRESS})
"""Beside these it is but a part of what is named: « l'entrée de la Résidence, c'est où ? »."""
FURTHEST = 3
"""Words from "which" to what is asked for: « c'est quoi, la salle »."""
SAYING_LITTLE = frozenset({Tag.FILLER, Tag.LINK, Tag.PLEASE})


def way_in(pieces: Sequence[Piece], names: Names, *, named: Phrase, marked: bool) -> str:
    """Return the door, floor or stop that is asked for, "" where none is.

    *named* are the words that name something.  *marked*: it ends like a question, which may
    do without a word that asks.
    """
    nouns = particles(Particle.ACCESS)
    since = FURTHEST + 1
    tags = frozenset(tag for piece in pieces for tag in piece.tags)
    of_it = not tags.isdisjoint(OF_A_PLACE)
    bare = marked and tags.isdisjoint(INTERROGATIVES)
    for at, piece in enumerate(pieces):
        word = piece.words[-1]
        if word in nouns and not piece.name and piece.tags <= SAYING_LITTLE:
            beside = of_it or (bare and _stands_out(pieces, at)) or _is_numbered(pieces, at)
            beside = beside and any(one != word for one in named)
            if (not since or not _is_called(word, names)) and (since <= FURTHEST or beside):
                return word
        since = 0 if not piece.tags.isdisjoint(ASKING) else since + len(piece.words)
    return ""


def _is_numbered(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether its number is asked for: « quel numéro de stand », "hall number"."""
    near = {word for piece in pieces[max(0, at - 2) : at + 2] for word in piece.words}
    return not near.isdisjoint(particles(Particle.HOW_NUMBERED))


def _stands_out(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether it begins what was said, or ends it: « salle du bilan », "Mila entrance"."""
    begins = all(piece.tags and piece.tags <= SAYING_LITTLE for piece in pieces[:at])
    return begins or (at == len(pieces) - 1 and SAYING_LITTLE.isdisjoint(pieces[at - 1].tags))


def _is_called(word: str, names: Names) -> bool:
    """Tell whether a session is called so: « c'est où, le salon ? »."""
    return Field.TITLE in names.words.get(word, {}).values()


def without_ways_in(words: Phrase) -> Phrase:
    """Leave out what is but a way in."""
    nouns = particles(Particle.ACCESS)
    return tuple(one for one in words if one not in nouns)
