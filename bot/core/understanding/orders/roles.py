"""What words do in an order: "push", « au lieu de », "as before"."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


class Role(Enum):
    """The part that a word or a phrase plays in an order."""

    # A sentence asks for roles many times, and Enum's own is written in Python.
    __hash__ = object.__hash__

    SHIFT = auto()  # « décaler », "shift": by so much, or to a time
    LATER = auto()  # « repousser », "postpone"
    EARLIER = auto()  # « avancer », "bring forward"
    MOVE = auto()  # « déplacer », "reschedule", « passe à »
    CANCEL = auto()
    OFF = auto()  # « n'a pas lieu »: the same, told as what is so
    RESTORE = auto()  # « maintenu », "back on"
    UNDO = auto()
    AS_BEFORE = auto()  # « comme avant »
    LAST_CHANGE = auto()  # « le dernier changement »
    CONFIRMED = auto()
    TENTATIVE = auto()
    SWAP = auto()
    ADD = auto()
    END = auto()
    START = auto()
    LEAVE = auto()
    ARRIVE = auto()
    MEET = auto()  # « on se retrouve », "rdv"
    COACH = auto()
    DEPARTURE = auto()
    TAKES_PLACE = auto()
    IS = auto()
    LATE = auto()  # « de retard », "late": tells of what is so
    EARLY = auto()
    AFTERWARDS = auto()  # « plus tard »: says which way
    SOONER = auto()
    ALL = auto()
    FOLLOW = auto()  # « et tout ce qui suit »
    INSTEAD = auto()
    EVERYONE = auto()
    JOIN = auto()
    GO = auto()
    TOGETHER = auto()
    TOO = auto()
    ONLY = auto()
    EAT = auto()
    WE = auto()
    NOT = auto()
    HEDGE = auto()
    ASKING = auto()
    PAST = auto()
    PLANNED = auto()  # « prévu à »: what follows is how it was
    POLITE = auto()  # makes a request of a question: "could you"
    NEW = auto()  # « finalement », "now": what is told is news
    FILLER = auto()
    BECAUSE = auto()
    AND = auto()
    AT = auto()  # a time follows
    BY = auto()  # how much follows, or from when
    WITHIN = auto()  # « dans », "in"
    UNTIL = auto()
    LASTING = auto()
    SINCE = auto()  # « à partir de », "after"
    FOR = auto()  # « pour »
    PLACED = auto()  # a place follows: « au », "at the"
    PLACED_AS = auto()  # a place follows, and this belongs to it: « devant »
    ANEW = auto()  # « change de lieu »


@dataclass(frozen=True)
class OrderWords:
    """A language's words for orders.

    *phrases* are phrases between commas for each role.  *stems* are verbs, which take
    any of *endings*.
    """

    phrases: Mapping[Role, str]
    stems: Mapping[Role, str]
    endings: str
