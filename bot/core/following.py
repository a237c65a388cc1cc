"""What comes after something that is late, for the same people.

A delay goes from session to session along each set of people who are in the
same groups, within the day.  It ends
- before what is fixed, and before a journey: a flight never moves by itself;
- where there is room: what gathers so long after the moved end that at least
  the delay itself is left between them stays where it is, and so does all that
  comes later.
Free time is no appointment: it does not move, and what comes after it has its
length as room.  What is brought forward takes along what follows, however much
room there is, up to what would begin before something else is over.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.core.agenda.attendance import parties
from bot.core.changes import differences
from bot.core.mission import Kind, Mission, Session
from bot.core.moving import has_way, shifted
from bot.core.orders import Shift
from bot.core.refusals import OrderError

A_DELAY, A_LATE_FLIGHT = timedelta(hours=4), timedelta(hours=12)
"""What is moved by more has been put elsewhere, and delays nothing that comes after it."""
Party = frozenset[str]


@dataclass(frozen=True)
class _Late:
    """People who are late since the day *day*, until *ends_at* at the earliest."""

    day: date
    ends_at: datetime


def following(
    mission: Mission, moved: Mapping[str, Session], by: timedelta
) -> tuple[Session, ...]:
    """Return what has to move *by* so much, too, where *moved* sessions have (by code), in order.

    *mission* has all of them where they were.  Those that follow are given
    as they become.
    """
    everyone = parties(mission)
    late: dict[Party, _Late] = {}
    busy: dict[Party, datetime] = {}
    found = []
    for session in mission.programme:
        people = [party for party in everyone if session.concerns(party)]
        behind = [late[one] for one in people if one in late and late[one].day == session.day]
        becomes = moved.get(session.code)
        if becomes is None and session.kind is Kind.FREE:
            continue
        if becomes is None and behind and _has_to(session, by, behind, map(busy.get, people)):
            becomes = shifted(session, by)
            found.append(becomes)
        for party in people:
            late.pop(party, None)
            if becomes is not None:
                late[party] = _Late(session.day, becomes.ends_at)
            ends_at = (becomes or session).ends_at
            busy[party] = max(ends_at, busy.get(party, ends_at))
    return tuple(found)


def _has_to(
    session: Session,
    by: timedelta,
    behind: Iterable[_Late],
    busy: Iterable[datetime | None],
) -> bool:
    """Tell whether *session* moves where some of its people are late, or early, *by* so much.

    *busy* is until when its people are in what comes before it, as that becomes.
    """
    if session.fixed or session.is_journey:
        return False
    if by > timedelta():
        return any(session.gathers_at - one.ends_at < by for one in behind)
    return all(until is None or until <= session.gathers_at + by for until in busy)


def follows(before: Mission, after: Mission) -> Shift | None:
    """Return the order that carries on with a delay: "and what follows?"; None where nothing does.

    It is carried out on *after*.  What is moved, or ends later, takes what
    comes after it along.  Where people gather later and have as much less time
    to get there, the start follows, too, and their rendezvous stays.
    """
    changes = [
        (change.old, change.new)
        for change in differences(before, after).sessions
        if change.old is not None and change.new is not None and len(change.versions) > 1
    ]
    try:
        by, started = _late_start(changes)
        late = started
        if not started:
            by, late = _delay(changes)
        found = following(before, late, by)
    except OrderError:
        return None
    done = {new.code for _, new in changes}
    codes = (*started, *(one.code for one in found if one.code not in done))
    return Shift(sessions=codes, by=by, gathered=tuple(started)) if codes else None


def _late_start(
    changes: Iterable[tuple[Session, Session]],
) -> tuple[timedelta, dict[str, Session]]:
    """Return how much time is missing to get there, and what starts by as much later for it."""
    for old, new in changes:
        missing = (old.starts_at - old.gathers_at) - (new.starts_at - new.gathers_at)
        later = new.gathers_at > old.gathers_at and timedelta() < missing < A_DELAY
        if later and has_way(new) and not new.fixed and not new.is_journey:
            return missing, {new.code: shifted(new, missing, gathered=True)}
    return timedelta(), {}


def _delay(changes: Iterable[tuple[Session, Session]]) -> tuple[timedelta, dict[str, Session]]:
    """Return by how much the first that ends at another time does, and all that do by as much."""
    moved = [(new.ends_at - old.ends_at, new) for old, new in changes]
    delays = [by for by, new in moved if _is_delay(by, new)]
    by = delays[0] if delays else timedelta()
    return by, {new.code: new for much, new in moved if by and much == by}


def _is_delay(by: timedelta, session: Session) -> bool:
    most = A_LATE_FLIGHT if session.kind is Kind.TRAVEL else A_DELAY
    return timedelta() < abs(by) <= most
