"""Somebody goes with another group: what they ask, what it means, and when it takes effect."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.core.concerned import travelling
from bot.core.mission import Kind, Mission, Person, Role, Session
from bot.core.programme import gathers
from bot.core.understanding.mentioned import mentioned
from bot.core.understanding.orders.said import items_of, tidied
from bot.core.understanding.orders.scene import Scene
from bot.core.understanding.sentence import folded

ASKED, ANSWERED = "asks to join", "asked to join"
"""Kinds of notices: the question to organisers, and what they decided, for who asked."""
JOINED, NOT_JOINED, DROPPED = "joined", "not joined", "outing dropped"
"""How the log names what organisers decided, and what came to nothing."""


_OTHERS = re.compile(r"(?:les autres|l'? ?autre(?: groupe)?|the others|the other (?:group|one))")


class Decision(StrEnum):
    """What an organiser decides."""

    VISIT = "visit"
    ON = "on"
    NO = "no"


@dataclass(frozen=True, kw_only=True)
class Wish:
    """*person* wants to go with *group* to *session* (codes), a session of that group's."""

    person: str
    group: str
    session: str


def wish_in(said: str, mission: Mission, person: Person, now: datetime) -> Wish | None:
    """Return with which other group *person* wants to go where, None: nothing of that is ahead.

    *said* names a group, or a session that another group goes to.
    """
    scene = Scene(mission=mission, now=now, own=frozenset(person.groups))
    day = next((one for one in items_of(tidied(said)) if one.day is not None), None)
    on = scene.date_of(day.day) if day is not None and day.day is not None else None
    if day is not None:
        said = f"{tidied(said)[: day.start]}{tidied(said)[day.end :]}"
    found = mentioned(said, mission)
    if not found.sessions:
        named = found.groups.intersection(mission.group_codes)
        group = min(named, default="") or _the_other(said, mission, person, now)
        return wish_for(group, mission, person, now, on) if group else None
    sessions = [mission.sessions_by_code[code] for code in found.sessions]
    ahead = [one for one in sessions if _can_be_joined(one, person, now, on)]
    if not ahead:
        return None
    session = min(ahead, key=lambda one: one.gathers_at)
    return Wish(person=person.code, group=session.groups[0], session=session.code)


def _the_other(said: str, mission: Mission, person: Person, now: datetime) -> str:
    """Return the group (code) that "les autres" are, "" where they could be several."""
    if not _OTHERS.fullmatch(folded(said).strip()):
        return ""
    others = groups_to_join(mission, person, now)
    return others[0] if len(others) == 1 else ""


def wish_for(
    group: str, mission: Mission, person: Person, now: datetime, on: date | None = None
) -> Wish | None:
    """Return where *person* would go with *group* next, or *on* that day; None: nowhere."""
    ahead = (
        one
        for one in mission.programme
        if group in one.groups and gathers(one) and _can_be_joined(one, person, now, on)
    )
    session = min(ahead, key=lambda one: one.gathers_at, default=None)
    if session is None:
        return None
    return Wish(person=person.code, group=group, session=session.code)


def _can_be_joined(
    session: Session, person: Person, now: datetime, on: date | None = None
) -> bool:
    held = not session.cancelled and session.starts_at > now and on in (None, session.day)
    return held and bool(session.groups) and not session.concerns(person.groups)


def groups_to_join(mission: Mission, person: Person, now: datetime) -> tuple[str, ...]:
    """Return the groups (codes) that *person* could ask to go with: something of theirs is ahead.

    Who is in no group comes to what is for everyone only.
    """
    if person.role is not Role.PARTICIPANT:
        return ()
    return tuple(
        code
        for code in mission.group_codes
        if code not in person.groups and wish_for(code, mission, person, now) is not None
    )


# ---- what it means ---------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Means:
    """What it means that somebody goes with another group.

    *into* are their groups then, *left* those that they leave.  *missed* are
    sessions of theirs that take place meanwhile.  *people* counts who would
    come, of as many as *capacity* (None: not known) the host can receive.
    """

    session: Session
    into: tuple[str, ...]
    left: tuple[str, ...]
    missed: tuple[Session, ...] = ()
    people: int = 0
    capacity: int | None = None

    @property
    def too_many(self) -> bool:
        """Tell whether the host cannot receive as many."""
        return self.capacity is not None and self.people > self.capacity


def meaning(mission: Mission, wish: Wish, own: tuple[str, ...] | None = None) -> Means | None:
    """Return what *wish* means in *mission*, None: it cannot be any more.

    *own* are the groups (codes) of who wishes it, where they are elsewhere for a while.
    """
    person = mission.people_by_code.get(wish.person)
    if person is not None and own is not None:
        person = replace(person, groups=own)
    session = mission.sessions_by_code.get(wish.session)
    if person is None or session is None or session.cancelled or wish.group not in session.groups:
        return None
    missed = _missed(mission, person.groups, wish.group, session)
    left = _left(person, missed)
    into = {wish.group, *person.groups} - set(left)
    there = [one.code for one in travelling(mission) if session.concerns(one.groups)]
    return Means(
        session=session,
        into=tuple(code for code in mission.group_codes if code in into),
        left=left,
        missed=missed,
        people=len({*there, person.code}),
        capacity=session.capacity,
    )


def _missed(
    mission: Mission, own: Collection[str], group: str, session: Session
) -> tuple[Session, ...]:
    return tuple(
        one
        for one in mission.sessions_of(tuple(own))
        if one.kind is not Kind.FREE
        and group not in one.groups
        and one.gathers_at < session.ends_at
        and session.gathers_at < one.ends_at
    )


def _left(person: Person, missed: Collection[Session]) -> tuple[str, ...]:
    """Return the groups whose sessions are in the way; a single one is left in any case."""
    in_the_way = {code for one in missed for code in one.groups}
    left = tuple(code for code in person.groups if code in in_the_way)
    return left or (person.groups if len(person.groups) == 1 else ())


# ---- for one visit only ----------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Outing:
    """*person* goes with *group* to one *session*, and back: their groups are *own*, then *into*.

    *there*: they are in those groups now.  *by* is the organiser who said yes.
    """

    person: str
    group: str
    session: str
    own: tuple[str, ...]
    into: tuple[str, ...]
    by: str
    there: bool = False

    def as_json(self) -> dict[str, Any]:
        """Write it."""
        return {**vars(self), "own": list(self.own), "into": list(self.into)}

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> "Outing":
        """Read what `as_json` wrote."""
        return cls(**{**written, "own": tuple(written["own"]), "into": tuple(written["into"])})


class Step(StrEnum):
    """What becomes of an outing now."""

    WAIT = "wait"
    GO = "go"
    BACK = "back"
    DROP = "drop"


def step_of(
    outing: Outing, mission: Mission, now: datetime, *, elsewhere: bool = False
) -> tuple[Step, datetime | None]:
    """Return what is to be done about *outing* at *now*; to wait: until when.

    Where the session is cancelled, gone or another group's, nobody goes, and who
    is there comes back; where somebody's groups are others by now it is dropped.
    *elsewhere*: they are on another outing, and go after that.
    """
    person = mission.people_by_code.get(outing.person)
    if elsewhere and not outing.there and person is not None:
        return Step.WAIT, None
    if person is None or set(person.groups) != set(outing.into if outing.there else outing.own):
        return Step.DROP, None
    session = mission.sessions_by_code.get(outing.session)
    holds = session is not None and not session.cancelled and outing.group in session.groups
    if session is None or not holds or session.ends_at <= now:
        return (Step.BACK if outing.there else Step.DROP), None
    if outing.there:
        return Step.WAIT, session.ends_at
    begins = begins_at(mission, outing.own, session)
    if begins is not None and begins > now:
        return Step.WAIT, begins
    return Step.GO, None


def begins_at(mission: Mission, own: Collection[str], session: Session) -> datetime | None:
    """Return when the last ends that people of the groups *own* attend before *session*.

    None: nothing lies before it.
    """
    before = (
        one.ends_at
        for one in mission.sessions_of(tuple(own))
        if one.starts_at < session.gathers_at and one.ends_at <= session.starts_at
    )
    return max(before, default=None)
