"""A mission: one trip with its people and its programme, as a value.

Wall time and zone are the truth, instants are derived from them.  Everything
is frozen: a mission is loaded once and held by its revision.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any

from bot.core import zones
from bot.core.timing import Timing


class Kind(StrEnum):
    """What sort of entry of the programme a session is."""

    VISIT = "visit"
    MEETING = "meeting"
    TALK = "talk"
    MEAL = "meal"
    TRAVEL = "travel"
    FREE = "free"
    OTHER = "other"


RETENTION = timedelta(days=90)
"""How long after the mission what is kept of people stays, where its file says nothing else."""
QUIET_KINDS = frozenset({Kind.VISIT, Kind.MEETING, Kind.TALK})
"""The kinds in which no phone should ring, and after which feedback is asked."""


class Role(StrEnum):
    """What somebody may do in a mission."""

    ORGANISER = "organiser"
    PARTICIPANT = "participant"
    FOLLOWER = "follower"


@dataclass(frozen=True)
class Words:
    """A text that an organiser wrote, in one language or in several.

    *by_language* is a tuple of (language code, text); the code is empty for a
    text that was written once for all.
    """

    by_language: tuple[tuple[str, str], ...] = ()

    def said_in(self, language: str) -> str:
        """Return the text in *language*, else in the first language it was written in."""
        for code, text in self.by_language:
            if code in (language, ""):
                return text
        return self.by_language[0][1] if self.by_language else ""

    def __bool__(self) -> bool:
        return any(text for _, text in self.by_language)

    @property
    def all(self) -> tuple[str, ...]:
        """Every version of the text, for looking things up."""
        return tuple(text for _, text in self.by_language)


def words(text: str) -> Words:
    """Make the words of a text that was written once for all languages."""
    return Words((("", text),)) if text else Words()


@dataclass(frozen=True, kw_only=True)
class Group:
    """A sub-group of the mission's people."""

    code: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something is.  One that was only written as free text has no code.

    *position* is in degrees north and east.
    """

    name: str
    code: str = ""
    address: str = ""
    access: Words = Words()
    timezone: str = ""
    map: str = ""
    position: tuple[float, float] | None = None


@dataclass(frozen=True, kw_only=True)
class Host:
    """Who receives the group.  One that was only written as free text has no code."""

    name: str
    code: str = ""
    organisation: str = ""
    title: str = ""
    about: str = ""
    languages: tuple[str, ...] = ()
    link: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody of the mission; *code* is made of the name where the file gives none."""

    code: str
    name: str
    organisation: str = ""
    role: Role = Role.PARTICIPANT
    language: str = ""
    groups: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    timezone: str = ""


@dataclass(frozen=True, kw_only=True)
class Objective:
    """What the mission wants to learn."""

    code: str
    text: Words


@dataclass(frozen=True, kw_only=True)
class Info:
    """A practical answer, given as it was written and never invented."""

    ask: tuple[str, ...]
    answer: Words


@dataclass(frozen=True, kw_only=True)
class Session:
    """One entry of the programme.

    *zone* and *end_zone* are settled when the file is read (the entry's own,
    else the place's, else the mission's; the end zone is its own, else the end
    place's, else *zone*).  *edition* is raised by every published change of
    the rendezvous or the start, so that a moved session is reminded anew,
    *arrival_edition* by putting off an end that had come.  One
    that is *fixed* keeps its time whatever is late before it.  *capacity* is how
    many people the host can receive, where that is known.
    """

    code: str
    title: Words
    day: date
    start: time
    zone: str
    end_zone: str
    end: time | None = None
    kind: Kind = Kind.OTHER
    place: Place | None = None
    end_place: Place | None = None
    meet_time: time | None = None
    meet_place: Place | None = None
    groups: tuple[str, ...] = ()
    hosts: tuple[Host, ...] = ()
    objectives: tuple[str, ...] = ()
    feedback: bool = False
    reminders: tuple[timedelta, ...] | None = None
    notes: Words = Words()
    tentative: bool = False
    cancelled: bool = False
    fixed: bool = False
    capacity: int | None = None
    edition: int = 1
    arrival_edition: int = 1

    @cached_property
    def starts_at(self) -> datetime:
        """The instant of the start."""
        return zones.instant(datetime.combine(self.day, self.start), self.zone)

    @cached_property
    def ends_at(self) -> datetime:
        """The first instant after the start at which clocks in the end zone show the end.

        A session without an end lasts an hour.
        """
        if self.end is None:
            return self.starts_at + timedelta(hours=1)
        return zones.first_after(self.starts_at, self.end, self.end_zone)

    @cached_property
    def gathers_at(self) -> datetime:
        """The instant of the rendezvous: the meet time, else the start."""
        if self.meet_time is None:
            return self.starts_at
        return zones.instant(datetime.combine(self.meet_day, self.meet_time), self.zone)

    @property
    def meet_day(self) -> date:
        """The date of the rendezvous: a meet time later than the start is on the day before."""
        evening_before = self.meet_time is not None and self.meet_time > self.start
        return self.day - zones.DAY if evening_before else self.day

    @property
    def has_rendezvous(self) -> bool:
        """Tell whether a rendezvous of its own was written, a time or a place."""
        return self.meet_time is not None or self.meet_place is not None

    @property
    def gathering_place(self) -> Place | None:
        """Where the group gathers: the meet place, else the place of the session."""
        return self.meet_place or self.place

    @cached_property
    def is_journey(self) -> bool:
        """Tell whether it is a travel that ends where clocks differ from those it left."""
        return self.kind is Kind.TRAVEL and zones.offset(self.ends_at, self.zone) != zones.offset(
            self.ends_at, self.end_zone
        )

    @property
    def keeps_phones_quiet(self) -> bool:
        """Tell whether nothing should ring for those who are in it."""
        return self.kind in QUIET_KINDS

    def concerns(self, groups: frozenset[str] | tuple[str, ...]) -> bool:
        """Tell whether it is for somebody of *groups* (a session without groups is for all)."""
        return not self.groups or any(group in groups for group in self.groups)

    def under_way(self, at: datetime) -> bool:
        """Tell whether it has started and not ended: from its start to before its end."""
        return self.starts_at <= at < self.ends_at


@dataclass(frozen=True, kw_only=True)
class Mission:
    """One trip with its people and programme.  *sessions* are in the order of instants.

    *retention* is how long after its last day what is kept of people stays,
    *colour* ("#rrggbb") the organisation's, for reports; empty: ours.
    """

    code: str
    title: str
    home_zone: str
    zone: str
    organiser: str = ""
    languages: tuple[str, ...] = ("en",)
    anonymous: bool = False
    retention: timedelta = RETENTION
    colour: str = ""
    timing: Timing = field(default_factory=Timing)
    objectives: tuple[Objective, ...] = ()
    info: tuple[Info, ...] = ()
    groups: tuple[Group, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    hosts: tuple[Host, ...] = ()
    sessions: tuple[Session, ...] = ()

    @property
    def language(self) -> str:
        """The mission's default language: its first."""
        return self.languages[0]

    @cached_property
    def derived(self) -> dict[Hashable, Any]:
        """What others worked out from this mission, kept for as long as it is.

        A cache keyed by the mission itself would hash the whole programme at
        every question.
        """
        return {}

    @cached_property
    def programme(self) -> tuple[Session, ...]:
        """The sessions that take place, in the order of instants."""
        held = (session for session in self.sessions if not session.cancelled)
        return tuple(sorted(held, key=lambda s: (s.starts_at, s.gathers_at, s.code)))

    @cached_property
    def sessions_by_code(self) -> dict[str, Session]:
        """Every session, the cancelled ones too, by its code."""
        return {session.code: session for session in self.sessions}

    @cached_property
    def people_by_code(self) -> dict[str, Person]:
        """Every person by code."""
        return {person.code: person for person in self.people}

    @cached_property
    def group_codes(self) -> tuple[str, ...]:
        """The codes of all groups, in the order of the file."""
        return tuple(group.code for group in self.groups)

    def group_name(self, code: str) -> str:
        """Return the name of the group *code*, or the code itself where nobody named it."""
        return next((group.name for group in self.groups if group.code == code), code)

    def sessions_of(self, groups: frozenset[str] | tuple[str, ...]) -> tuple[Session, ...]:
        """Return the sessions that take place for somebody of *groups*, in order."""
        return tuple(session for session in self.programme if session.concerns(groups))

    def with_role(self, role: Role) -> tuple[Person, ...]:
        """Return the people of one role, in the order of the file."""
        return tuple(person for person in self.people if person.role is role)
