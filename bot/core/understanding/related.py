"""What is said to come before or after what: "free time / after / the museum"."""

import re
from typing import NamedTuple

from bot.core.understanding.names import WEAK
from bot.core.understanding.pieces import INTERROGATIVES, Piece
from bot.core.understanding.question import Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.sorts import LOOSE, SORT_OF_TAG
from bot.core.understanding.tags import Tag

BEFORE_AND_AFTER = frozenset({Tag.AFTER, Tag.BEFORE})
SORTS = frozenset(SORT_OF_TAG)
OF_A_NAME = WEAK | SORTS | {Tag.FILLER, Tag.GROUP, Tag.ME, Tag.SEE, *BEFORE_AND_AFTER}
"""Tags of what may stand between "after" and the last word of what it is after."""
BREAKS = INTERROGATIVES | {Tag.NEXT, Tag.NOW, Tag.TODAY, Tag.TOMORROW, Tag.WEEKDAY}
SAID_ALREADY = frozenset({"this", "that", "ca", "cela", "afterwards", "later", "eso"})
"""How "after that" ends, which has what it is after in it."""
_CLOSED = re.compile(r"(?:this|that|[cç]a|cela)\s*[,;:.]", re.IGNORECASE)
WANTED = LOOSE | {Sort.FREE, Sort.BREAKFAST, Sort.LUNCH, Sort.DINNER, Sort.MEAL}


class Related(NamedTuple):
    """What something comes before or after, and what is asked for there.

    *sort* is the sort of session that it is before or after, None where it has a name;
    *wanted* the sort that is asked for, None where anything is.
    """

    sort: Sort | None
    wanted: Sort | None


def related(reading: Reading) -> Related | None:
    """Return what "before" or "after" stands before in *reading*, None where that is nothing."""
    if not reading.has(*BEFORE_AND_AFTER):
        return None
    pieces = reading.pieces
    saying = [at for at, piece in enumerate(pieces) if piece.tags & BEFORE_AND_AFTER]
    if not saying:
        return None
    at = saying[-1]
    if pieces[at].words[-1] in SAID_ALREADY and not _goes_on(pieces, at, reading.sentence):
        return None
    end = _end_of_name(pieces, at)
    other = (*pieces[: saying[0]], *pieces[max(end, at + 1) :])
    sort, wanted = _sort_in(pieces[at:end]), _wanted_in(other)
    if end == at:  # « du temps libre avant de repartir ? »
        home = wanted is not None and any(Tag.RETURN in piece.tags for piece in pieces[at:])
        return Related(Sort.RETURN, wanted) if home and Tag.BEFORE in pieces[at].tags else None
    if wanted is Sort.FREE and Tag.AFTER in pieces[at].tags:
        wanted = None  # whether they are free then is told by what there is
    return Related(sort, wanted if wanted is not sort else None)


def _goes_on(pieces: tuple[Piece, ...], at: int, sentence: str) -> bool:
    """Tell whether a name follows "after this"."""
    follows = pieces[at + 1 : at + 2]
    named = any(not piece.tags or piece.tags & SORTS for piece in follows)
    return named and _CLOSED.search(sentence) is None


def _end_of_name(pieces: tuple[Piece, ...], at: int) -> int:
    """Return the number of the piece behind the name that begins after *at*, *at* for no name."""
    if pieces[at].tags & SORTS:  # « après manger »
        return at + 1
    end = at
    for number in range(at + 1, len(pieces)):
        piece = pieces[number]
        free = end > at and Tag.FREE in piece.tags
        if piece.tags & BREAKS or free or (end > at and not piece.tags <= OF_A_NAME):
            break
        if not piece.tags or piece.tags & (SORTS | WEAK):
            end = number + 1
    return end


def _sort_in(pieces: tuple[Piece, ...]) -> Sort | None:
    tags = {tag for piece in pieces for tag in piece.tags}
    return next((sort for tag, sort in SORT_OF_TAG.items() if tag in tags), None)


def _wanted_in(pieces: tuple[Piece, ...]) -> Sort | None:
    """Return the sort that is asked for; « le rendez-vous » is where the group gathers."""
    asked = tuple(piece for piece in pieces if Tag.MEET not in piece.tags)
    found = _sort_in(asked)
    if found is None and any(Tag.EAT in piece.tags for piece in asked):
        return Sort.MEAL
    return found if found in WANTED else None
