"""What a sentence may turn out to be."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from bot.core.programme import Day, Part

OTHERS = "*"
"""Stands for the groups that the asker is not in."""


class Asks(StrEnum):
    """What a question is about."""

    NEXT = "next"
    NOW = "now"
    DAY = "day"
    WHEN = "when"
    UNTIL = "until"
    WHERE = "where"
    WHO = "who"
    SESSION = "session"
    AFTER = "after"
    BEFORE = "before"
    RENDEZVOUS = "rendezvous"
    INFO = "info"
    INFO_LIST = "infos"
    PLACE = "place"
    PERSON = "person"
    CLOCKS = "clocks"
    MY_GROUP = "group"
    MEMBERS = "members"
    STILL = "still"
    REST = "rest"
    MISSED = "missed"
    CHANGED = "changed"
    COUNT = "count"
    FREE = "free"
    BRING = "bring"
    CALL = "call"
    HELP = "help"
    THANKS = "thanks"


class Sort(StrEnum):
    """What sort of session somebody speaks of, in everyday words."""

    VISIT = "visit"
    MEETING = "meeting"
    TALK = "talk"
    APPOINTMENT = "appointment"
    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"
    MEAL = "meal"
    FREE = "free"
    COACH = "coach"
    FLIGHT = "flight"
    RETURN = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question about the programme.

    *sessions* are the codes that the words name, equally well; none where
    nothing was named; *also* are others that have the words, but less as their
    name, and are meant where the day that was said is theirs; *loosely*: none
    is called so, so that one of today is meant before one of yesterday.  *groups* are
    the codes of groups that were named.  *subject* is the code of a person, a
    place's or a host's name, or the number of an `Info`, by *asks*.
    *people* are the codes of several whom the words name equally well.
    *things* are words of the notes that were said: a helmet, photos.
    *wanted* is the sort that is asked for before, after or until what was
    named.  *later*: what comes after the day that was said is meant.
    *clock* is a time of day that was said, *at_home*: by the clocks there.
    *how_long*: the time until then was asked for; *last* and *first*:
    the last or the first of the sort; *upcoming*: what is under way is
    not meant.  *plain*: it would be
    understood as a question to the bot by anybody who overhears it.
    *language* is the one that it was asked in, "" where the words do not tell.
    """

    asks: Asks
    sessions: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    loosely: bool = False
    sort: Sort | None = None
    day: Day | None = None
    part: Part | None = None
    groups: frozenset[str] = frozenset()
    subject: str = ""
    people: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    wanted: Sort | None = None
    later: bool = False
    clock: time | None = None
    at_home: bool = False
    how_long: bool = False
    last: bool = False
    first: bool = False
    upcoming: bool = False
    plain: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """What somebody asked a moment ago, and what the answer was about.

    *sessions* are codes; *on* is the day that was asked for, None where none
    was; *groups* are the codes of groups that were named.
    """

    asks: Asks
    sessions: tuple[str, ...] = ()
    sort: Sort | None = None
    on: date | None = None
    groups: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """Meant for the bot, and not understood.  *sessions* are codes that it may be about."""

    sessions: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class NotForUs:
    """The group's own talk."""
