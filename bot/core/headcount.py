"""Who is expected at a rendezvous, who is there, and who said that they are late."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.concerned import travelling
from bot.core.mission import Mission, Person, Role, Session
from bot.core.programme import gathers

HEADCOUNT, HERE, LEAVING, LEFT_BEHIND, LATE = (
    "headcount",
    "are you here",
    "leaving",
    "leaving without",
    "late",
)
"""Kinds of notices: the list, the question, a call to one person and to all, a delay."""
BEFORE = timedelta(minutes=60)
"""How long before a rendezvous one counts who is there."""
STILL_LATE = timedelta(minutes=45)
"""How long after a rendezvous somebody may say that they are late for it."""


@dataclass(frozen=True, kw_only=True)
class Headcount:
    """Who is there of those who are expected at *session*.

    *people* has the participants first, then the organisers on the way with
    them.  *present* are codes, *late* is by how much somebody said they are.
    *asked_at* is when the group was asked, *left_at* when those who were
    missing were told that it leaves: *reached* directly, *unreached* not.
    """

    session: Session
    people: tuple[Person, ...]
    present: Collection[str] = ()
    late: Mapping[str, timedelta] = field(default_factory=dict)
    asked_at: datetime | None = None
    left_at: datetime | None = None
    reached: int = 0
    unreached: Collection[str] = ()

    @property
    def counted(self) -> tuple[Person, ...]:
        """The participants: organisers are not counted."""
        return tuple(one for one in self.people if one.role is Role.PARTICIPANT)

    @property
    def missing(self) -> tuple[Person, ...]:
        """The participants who are not there."""
        return tuple(one for one in self.counted if one.code not in self.present)

    @property
    def count(self) -> int:
        """How many participants are there."""
        return len(self.counted) - len(self.missing)


def expected(mission: Mission, session: Session) -> tuple[Person, ...]:
    """Return who comes to *session*: participants, then the organisers who are on the way."""
    coming = [one for one in travelling(mission) if session.concerns(one.groups)]
    return tuple(sorted(coming, key=lambda one: one.role is not Role.PARTICIPANT))


def to_count_for(
    mission: Mission,
    now: datetime,
    *,
    among: Collection[str] | None = None,
    groups: Collection[str] = (),
) -> tuple[Session, ...]:
    """Return the sessions whose rendezvous is nearest to *now*, of those that are on; else next.

    One is on from 60 minutes before its rendezvous to its end.  *among* are the
    codes of those that come into question, *groups* those of who counts: what
    these do goes first.
    """
    asked = [
        one
        for one in mission.programme
        if (gathers(one) if among is None else one.code in among) and one.ends_at > now
    ]
    found = [one for one in asked if one.gathers_at - BEFORE <= now] or asked
    if groups:
        found = [one for one in found if one.concerns(tuple(groups))] or found
    nearest = min((abs(one.gathers_at - now) for one in found), default=None)
    return tuple(one for one in found if abs(one.gathers_at - now) == nearest)


def late_for(
    mission: Mission, person: Person, now: datetime, present: Collection[str] = ()
) -> Session | None:
    """Return the rendezvous that *person* is late for at *now*: the next, or one nearer just gone.

    *present* are the codes of sessions at which they are known to be.
    """
    own = [
        one
        for one in mission.sessions_of(person.groups)
        if gathers(one) and one.code not in present and one.ends_at > now
    ]
    ahead = [one for one in own if one.gathers_at > now]
    gone = [one for one in own if timedelta() <= now - one.gathers_at < STILL_LATE]
    following = sorted(ahead, key=lambda one: one.gathers_at)[:1]
    return min((*following, *gone), key=lambda one: abs(one.gathers_at - now), default=None)
