"""Calendars that people subscribe to: whose they are, and what is in them.

*whose* is written as ``person:<code>``, ``group:<code>`` or ``followers``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.agenda.placing import leads_of
from bot.core.chronicle import (
    EVERYTHING,
    Chronicle,
    Past,
    Step,
    circle_of,
    concerns,
    past_of,
)
from bot.core.mission import Mission, Person, Role, Session

PERSON, GROUP, FOLLOWERS = "person:", "group:", "followers"


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Who reads a calendar: a *person*, the people of a *group* (code), or, without, followers.

    *language* is the code in which it is written.
    """

    language: str
    person: Person | None = None
    group: str = ""

    @property
    def role(self) -> Role:
        """What they may see."""
        if self.person is not None:
            return self.person.role
        return Role.PARTICIPANT if self.group else Role.FOLLOWER

    @property
    def at_home(self) -> bool:
        """Tell whether they read home time first, and nothing rings for them."""
        stays = self.person is not None and self.person.role is Role.ORGANISER
        return self.role is Role.FOLLOWER or bool(
            stays and self.person is not None and self.person.timezone
        )

    @property
    def sees_all(self) -> bool:
        """Tell whether the sessions of all groups are in it."""
        return self.role is not Role.PARTICIPANT

    @property
    def sees_contacts(self) -> bool:
        """Tell whether how to reach hosts is their business."""
        return self.role is Role.ORGANISER

    def home_zone(self, mission: Mission) -> str:
        """Return the zone that is home to them: their own, else the mission's."""
        own = self.person.timezone if self.person is not None and self.at_home else ""
        return own or mission.home_zone

    def circles(self, chronicle: Chronicle) -> tuple[Step, ...]:
        """Return of which groups they were the sessions, revision by revision."""
        if self.person is None:
            return ((1, (self.group,) if self.group else EVERYTHING),)
        kept = chronicle.people.get(self.person.code)
        return kept or ((1, circle_of(self.person)),)


def reader_of(mission: Mission, whose: str, language: str) -> Reader | None:
    """Return who reads the calendar of *whose*, None where nobody in *mission* is that."""
    if whose == FOLLOWERS:
        return Reader(language=language)
    if whose.startswith(GROUP):
        group = whose.removeprefix(GROUP)
        known = group in mission.group_codes
        return Reader(language=language, group=group) if known else None
    person = mission.people_by_code.get(whose.removeprefix(PERSON))
    return Reader(language=language, person=person) if person is not None else None


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A session in somebody's calendar, as it is or, where it is *cancelled*, as it was last.

    *changed_in* is the revision in which it changed there last.  *mission* is
    the programme that it stands in.
    """

    session: Session
    mission: Mission
    changed_in: int
    cancelled: bool = False

    @property
    def sequence(self) -> int:
        """Its number in the calendar, from 0, which only goes up.

        Revisions do, and are the same for everyone and after every restart.
        """
        return self.changed_in - 1


def entries(
    mission: Mission,
    chronicle: Chronicle,
    reader: Reader,
    at: datetime,
    version: Callable[[int], Mission],
) -> Iterator[Entry]:
    """Give what is in the calendar of *reader* at the instant *at*, in no order.

    What was in it and is no more stays as cancelled until it would have ended.
    *version* returns the mission as it was in a revision.
    """
    circles = reader.circles(chronicle)
    for code, steps in chronicle.sessions.items():
        past = past_of(steps, circles)
        if past is None:
            continue
        if past.held:
            session = mission.sessions_by_code[code]
            yield Entry(session=session, mission=mission, changed_in=past.changed_in)
            continue
        lost = _lost(version(past.version), code, past)
        if lost is not None and lost.session.ends_at > at:
            yield lost


def _lost(was: Mission, code: str, past: Past) -> Entry | None:
    session = was.sessions_by_code.get(code)
    if session is None:
        return None
    return Entry(session=session, mission=was, changed_in=past.changed_in, cancelled=True)


def alarms(mission: Mission, session: Session, reader: Reader) -> tuple[timedelta, ...]:
    """Return how long before the *start* phones ring for *reader*, longest first.

    The leads count from the rendezvous, and calendars from the start.
    """
    groups = (
        reader.person.groups if reader.person is not None else (reader.group,) * bool(reader.group)
    )
    if reader.at_home or not concerns(session.groups, groups):
        return ()
    early = session.starts_at - session.gathers_at
    return tuple(early + lead for lead in reversed(leads_of(mission, session)))


# ---- a calendar as it is written -------------------------------------------------------------


class Status(StrEnum):
    """How certain an event is."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, kw_only=True)
class Event:
    """What a calendar shows of a session.

    *starts* and *ends* are wall times in their zones; *alarms* lie before the
    start, and say *rings*.  *busy*: who looks for a free moment does not find
    one there.  *changed_at* is in UTC, *position* in degrees north and east.
    """

    uid: str
    sequence: int
    changed_at: datetime
    starts: datetime
    zone: str
    ends: datetime
    end_zone: str
    summary: str
    description: str
    location: str = ""
    position: tuple[float, float] | None = None
    status: Status = Status.CONFIRMED
    busy: bool = True
    alarms: tuple[timedelta, ...] = ()
    rings: str = ""


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """A calendar with everything that it says, in order; *zone* is the mission's."""

    name: str
    language: str
    zone: str
    events: tuple[Event, ...]
