"""What follows from a change of the programme, before it is told: what it breaks, and for whom.

Everything here is a difference between two programmes: what was broken before
is not broken by the change, and is not named again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.changes import Aspect, ChangeKind, SessionChange, differences
from bot.core.checks.found import Found
from bot.core.checks.programme import alone
from bot.core.clashing import Clash, FixedHit, MissesFlight, TooClose, new_clashes
from bot.core.concerned import travelling
from bot.core.following import follows
from bot.core.mission import Mission, Role, Session
from bot.core.moving import has_way
from bot.core.zones import offset, wall_time

__all__ = ["Effect", "Effects", "effects", "follows"]


@dataclass(frozen=True, kw_only=True)
class FixedMoved:
    """A session whose time is fixed has another one."""

    session: str


@dataclass(frozen=True, kw_only=True)
class StartHolds:
    """People gather at another time, and it starts as it was to."""

    session: str


@dataclass(frozen=True, kw_only=True)
class StartInDoubt:
    """There is less time to get there: "30 min instead of 50"."""

    session: str
    before: timedelta
    after: timedelta


@dataclass(frozen=True, kw_only=True)
class StartMoves:
    """People gather after it was to start, so that it starts *by* so much later."""

    session: str
    by: timedelta


@dataclass(frozen=True, kw_only=True)
class IntoThePast:
    """The rendezvous, as it becomes, was at *at* already."""

    session: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class OverCapacity:
    """More *people* than the host can receive."""

    session: str
    capacity: int
    people: int


@dataclass(frozen=True, kw_only=True)
class NightRendezvous:
    """People gather in quiet hours."""

    session: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class NotMet:
    """Nobody is in the groups of the session."""

    session: str


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """The session is in *zone*, and its people are in the zone *here* at that time."""

    session: str
    zone: str
    here: str


@dataclass(frozen=True, kw_only=True)
class Odd:
    """What `check` would warn of in the session by itself: very long, gathers hours before."""

    session: str
    found: Found


Effect = (
    Clash
    | TooClose
    | MissesFlight
    | FixedHit
    | FixedMoved
    | StartHolds
    | StartInDoubt
    | StartMoves
    | IntoThePast
    | OverCapacity
    | NightRendezvous
    | NotMet
    | Elsewhere
    | Odd
)


@dataclass(frozen=True, kw_only=True)
class Effects:
    """Everything that follows from a change.

    *people* are the codes of those whose groups or details are others.
    *concerned* are the codes of the participants who have to know; *groups*
    are the names of the groups that the changes are for, none where they are
    for *everyone*.  *found* is what it breaks, and what holds although it might not.
    """

    changes: tuple[SessionChange, ...] = ()
    people: tuple[str, ...] = ()
    concerned: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    everyone: bool = False
    found: tuple[Effect, ...] = ()

    @property
    def breaks(self) -> tuple[Effect, ...]:
        """What the organiser should think about."""
        return tuple(one for one in self.found if not isinstance(one, StartHolds))

    def __bool__(self) -> bool:
        return bool(self.changes or self.people)


def effects(before: Mission, after: Mission, now: datetime) -> Effects:
    """Return what follows where *before* becomes *after* at the instant *now*."""
    changes = differences(before, after).sessions
    told = [change for change in changes if change.matters and change.ahead(now)]
    everyone = any(not change.groups for change in told)
    named = {code for change in told for code in change.groups}
    return Effects(
        changes=changes,
        people=tuple(
            person.code
            for person in after.people
            if before.people_by_code.get(person.code) != person
        ),
        concerned=_concerned(before, after, told),
        groups=()
        if everyone
        else tuple(after.group_name(code) for code in after.group_codes if code in named),
        everyone=everyone,
        found=(
            *new_clashes(before, after),
            *(effect for change in changes for effect in _of_time(change)),
            *(effect for change in changes for effect in _at_its_time(after, change, now)),
            *_elsewhere(after, changes),
            *_of_people(before, after, changes),
        ),
    )


def _concerned(
    before: Mission, after: Mission, changes: Iterable[SessionChange]
) -> tuple[str, ...]:
    """Return who was to come, or is to come, to what has changed, or is in other groups."""
    was_held = [(before, change.old) for change in changes]
    is_held = [(after, change.new) for change in changes]
    held = [(mission, one) for mission, one in was_held + is_held if one and not one.cancelled]
    found = []
    for person in after.with_role(Role.PARTICIPANT):
        was = before.people_by_code.get(person.code)
        regrouped = was is not None and set(was.groups) != set(person.groups)
        coming = any(
            person.code in mission.people_by_code
            and session.concerns(mission.people_by_code[person.code].groups)
            for mission, session in held
        )
        if coming or regrouped:
            found.append(person.code)
    return tuple(found)


def _of_time(change: SessionChange) -> Iterator[Effect]:
    """Name what becomes of the start of a session that is there before and after."""
    old, new = change.old, change.new
    if old is None or new is None or change.kind not in (ChangeKind.MOVED, ChangeKind.CHANGED):
        return
    moved = change.aspects & {Aspect.START, Aspect.RENDEZVOUS, Aspect.END}
    if new.fixed and moved:
        yield FixedMoved(session=new.code)
    gathers, starts = new.gathers_at - old.gathers_at, new.starts_at - old.starts_at
    if not gathers or gathers == starts:
        return
    if starts and old.starts_at < new.gathers_at == new.starts_at:
        yield StartMoves(session=new.code, by=starts)
    was, left = old.starts_at - old.gathers_at, new.starts_at - new.gathers_at
    if left < was and has_way(new):
        yield StartInDoubt(session=new.code, before=was, after=left)
    elif not starts:
        yield StartHolds(session=new.code)


def _at_its_time(mission: Mission, change: SessionChange, now: datetime) -> Iterator[Effect]:
    """Name what is odd about the time that a session has now."""
    old, new = change.old, change.new
    if new is None or change.kind is ChangeKind.CANCELLED:
        return
    was_held = old is not None and not old.cancelled
    if change.kind is not ChangeKind.CHANGED:
        if new.gathers_at < now:
            yield IntoThePast(session=new.code, at=new.gathers_at)
        if _by_night(mission, new) and not (was_held and old and _by_night(mission, old)):
            yield NightRendezvous(session=new.code, at=new.gathers_at)
    known = {found.what for found in alone(old)} if was_held and old else set()
    for found in alone(new):
        if found.what not in known:
            yield Odd(session=new.code, found=found)


def _by_night(mission: Mission, session: Session) -> bool:
    quiet = mission.timing.quiet_hours
    return quiet is not None and quiet.hold(wall_time(session.gathers_at, session.zone).time())


def _elsewhere(mission: Mission, changes: Iterable[SessionChange]) -> Iterator[Effect]:
    """Name sessions in a zone in which, after what comes before them, their people are not."""
    for change in changes:
        new = change.new
        if new is None or new.cancelled or change.kind is ChangeKind.CHANGED:
            continue
        here, was = _zone_before(mission, new), change.old
        apart = offset(new.gathers_at, here) != offset(new.gathers_at, new.zone)
        # What was so before, and has only been moved, is meant.
        if apart and (was is None or was.zone != new.zone or _crosses(mission, was, new)):
            yield Elsewhere(session=new.code, zone=new.zone, here=here)


def _zone_before(mission: Mission, session: Session) -> str:
    """Return the zone in which its people are when they gather, its own where nothing tells."""
    before = [
        one
        for one in mission.programme
        if one.code != session.code
        and one.starts_at <= session.gathers_at
        and (not session.groups or one.concerns(session.groups))
    ]
    return before[-1].end_zone if before else session.zone


def _crosses(mission: Mission, old: Session, new: Session) -> bool:
    """Tell whether a journey lies between where a session was and where it is."""
    first, last = sorted((old.starts_at, new.starts_at))
    return any(
        one.is_journey and first <= one.starts_at < last and one.code != new.code
        for one in mission.programme
    )


def _of_people(
    before: Mission, after: Mission, changes: Iterable[SessionChange]
) -> Iterator[Effect]:
    """Name what has too many people now, and what has nobody."""
    for session in after.programme:
        if session.capacity is None:
            continue
        old = before.sessions_by_code.get(session.code)
        were = len(coming(before, old)) if old is not None and not old.cancelled else 0
        people = len(coming(after, session))
        if people > max(session.capacity, were):
            yield OverCapacity(session=session.code, capacity=session.capacity, people=people)
    for change in changes:
        new = change.new
        if new is not None and not new.cancelled and after.people and not coming(after, new):
            yield NotMet(session=new.code)


def coming(mission: Mission, session: Session) -> tuple[str, ...]:
    """Return the codes of those who come to *session*, organisers on the way with them, too."""
    return tuple(one.code for one in travelling(mission) if session.concerns(one.groups))
