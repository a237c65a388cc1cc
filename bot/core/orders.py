"""What an organiser wants done to the programme, as plainly as they say it.

An order names sessions by their codes and says what is to become of them; it
is carried out by `bot.core.carrying_out`, and read from a sentence by
`bot.core.understanding.orders`.  Wall times are those of the session's zone.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.core.mission import Kind


@dataclass(frozen=True, kw_only=True)
class Shift:
    """Move sessions as a whole *by* so much, later or (below zero) earlier.

    Their rendezvous and ends go with them.  *follow*: what comes after them
    for the same people, too, up to the next one that is fixed.  *gathered* are
    those of them whose rendezvous stays, as it has been moved before.
    """

    sessions: tuple[str, ...]
    by: timedelta
    follow: bool = False
    gathered: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Move:
    """Move a session to another *day* or *start*; it keeps its length unless *end* is given.

    The rendezvous keeps its distance to the start.
    """

    session: str
    day: date | None = None
    start: time | None = None
    end: time | None = None
    follow: bool = False


@dataclass(frozen=True, kw_only=True)
class Gather:
    """Let people gather at another time or place; the session itself stays as it is.

    *late* is by how much it is later than before where that was said instead of
    a time: "the coach is 20 minutes late".
    """

    session: str
    at: time | None = None
    late: timedelta | None = None
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Cancel:
    """Sessions do not take place."""

    sessions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Reinstate:
    """Sessions that were cancelled take place after all."""

    sessions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Relocate:
    """A session takes place elsewhere: *place* is a code, or a name or address as written."""

    session: str
    place: str


@dataclass(frozen=True, kw_only=True)
class Add:
    """Something new: for *groups* (codes), or for everyone.

    The organiser's own words are its *title*; *meet_time* and *meet_place* as
    in the mission file.
    """

    title: str
    day: date
    start: time
    end: time | None = None
    place: str = ""
    groups: tuple[str, ...] = ()
    kind: Kind = Kind.OTHER
    meet_time: time | None = None
    meet_place: str = ""


@dataclass(frozen=True, kw_only=True)
class Regroup:
    """A session is for other *groups* (codes): for everyone where there are none."""

    session: str
    groups: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Swap:
    """Two sessions exchange their groups: A goes where B was to go, and B where A was."""

    first: str
    second: str


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """A person (code) is in other groups (codes) from now on."""

    person: str
    groups: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Confirm:
    """A session that was tentative is certain, or (*tentative*) the other way round."""

    session: str
    tentative: bool = False


@dataclass(frozen=True, kw_only=True)
class Undo:
    """The last change is taken back, or the last that touched *session*."""

    session: str = ""


Amending = (
    Shift
    | Move
    | Gather
    | Cancel
    | Reinstate
    | Relocate
    | Add
    | Regroup
    | Swap
    | Transfer
    | Confirm
)
"""What makes another programme of a programme alone; to undo, one has to know its history."""
Order = Amending | Undo


@dataclass(frozen=True, kw_only=True)
class Unclear:
    """An order that lacks something: *lacks* says what ("session", "time", "place", "title").

    *among* are the codes of the sessions that it may be about, the likeliest
    first; *order* is what is understood so far, for each of them.
    """

    lacks: str
    among: tuple[str, ...] = ()
    orders: tuple[Order, ...] = ()
