"""What somebody has to say about the day's visits, and what they have said already."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.circled import circled
from bot.core.mission import Session

CHOICE = "day"
"""What its buttons begin with."""
WITH_PAGES = frozenset({"slack"})
"""Where all of it is filled in on one page."""
MOST_LINE = 600
"""Characters that are kept of a line; what is dictated is longer than what is typed."""


@dataclass(frozen=True, kw_only=True)
class DayVisit:
    """One visit of the day, with what its reader has said about it.

    *score* is 0 where they have not rated it, *rateable* whether they still
    may.  *text* is their line, which is *shareable* and *signed* as they chose;
    *again* says that they mean to take it up with the host, with a *note*.
    """

    session: Session
    score: int = 0
    rateable: bool = True
    text: str = ""
    shareable: bool = False
    signed: bool = False
    again: bool = False
    note: str = ""


def mark(visits: Sequence[object], place: int) -> str:
    """Return what a visit is numbered with; nothing where it is the only one."""
    return "" if len(visits) == 1 else circled(place)


def places_of(mask: str, most: int) -> tuple[int, ...]:
    """Read which of *most* visits are meant, from what `mask_of` wrote."""
    try:
        number = int(mask, 16)
    except ValueError:
        return ()
    return tuple(place for place in range(most) if number >> place & 1)


def mask_of(places: Sequence[int]) -> str:
    """Write which visits are meant, in so few letters that it fits into a button."""
    return f"{sum(1 << place for place in set(places)):x}"
