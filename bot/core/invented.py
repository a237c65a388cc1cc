"""What the people of a bundled mission could have answered: all of it invented.

A file of answers says so in its first lines; the programme beside it may be on
the frame of a real trip, the answers never are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from typing import Any

from pydantic import ConfigDict, TypeAdapter

from bot.core.mission import Session
from bot.core.report.facts import FollowUpState, Question

Ratings = Mapping[str, int]
"""Scores by person (code)."""
INVENTED = "invented"
"""The name of what is set for a mission that has such answers: its report says so."""
CLOCKS = ("start", "end", "meet_time")
SWITCHES = ("tentative", "cancelled")


class _Written:
    """What a file may write, and nothing else."""

    __pydantic_config__ = ConfigDict(extra="forbid")


@dataclass(frozen=True, kw_only=True)
class InventedLine(_Written):
    """One line; *place* is the organiser's order, where they picked it."""

    person: str
    text: str
    shareable: bool = False
    signed: bool = False
    place: int | None = None


@dataclass(frozen=True, kw_only=True)
class InventedFollowUp(_Written):
    """What somebody takes up again with a host, and how far it was a month later."""

    person: str
    state: FollowUpState = FollowUpState.WANTED
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class InventedQuestion(_Written):
    """What somebody wanted to hear from a host; *votes* are those who did, too."""

    person: str
    text: str
    votes: tuple[str, ...] = ()
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class InventedEnd(_Written):
    """That a session was over at a wall time of its zone, as somebody said."""

    at: time
    by: str


@dataclass(frozen=True, kw_only=True)
class InventedSession(_Written):
    """What was answered about one session; *absent* is None where nobody counted heads."""

    ended: InventedEnd | None = None
    absent: tuple[str, ...] | None = None
    ratings: Ratings = field(default_factory=dict)
    takeaways: tuple[InventedLine, ...] = ()
    follow_ups: tuple[InventedFollowUp, ...] = ()
    questions: tuple[InventedQuestion, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InventedChange(_Written):
    """What an organiser changed in a session by hand, at a wall time of the mission's zone."""

    at: datetime
    by: str
    said: str
    session: str
    start: time | None = None
    end: time | None = None
    meet_time: time | None = None
    tentative: bool | None = None
    cancelled: bool | None = None

    def made(self, session: Session) -> Session:
        """Return *session* as it is after that."""
        given = {name: getattr(self, name) for name in (*CLOCKS, *SWITCHES)}
        new: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        return replace(session, **new)


@dataclass(frozen=True, kw_only=True)
class Invented(_Written):
    """All the answers to one mission (*mission* is its code), by session, objective and question.

    *changes* are in the order in which they were made.
    """

    mission: str
    changes: tuple[InventedChange, ...] = ()
    sessions: Mapping[str, InventedSession] = field(default_factory=dict)
    objectives: Mapping[str, Ratings] = field(default_factory=dict)
    lines: Mapping[Question, tuple[InventedLine, ...]] = field(default_factory=dict)


_WRITTEN: TypeAdapter[Invented] = TypeAdapter(Invented)


def read_invented(written: object) -> Invented:
    """Read a document of answers; `pydantic.ValidationError` says what it may not hold."""
    return _WRITTEN.validate_python(written)
