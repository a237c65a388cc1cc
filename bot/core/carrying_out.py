"""An order of an organiser, carried out: the programme as it becomes.

What a programme cannot say, or what is so already, is refused with a reason;
what it breaks is no reason to refuse, and is told by `bot.core.effects`.
Orders pile up: the mission that goes in is the one with everything that is
drafted.  Sessions that an order does not name stay as they are, unless those
that come after are to follow.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from bot.core.adding import added
from bot.core.following import following
from bot.core.mission import Mission, Person, Session
from bot.core.moving import (
    begun_at,
    day_and_start,
    gathered_at,
    nearest_gathering,
    refuse_wrong,
    shifted,
)
from bot.core.order_names import group_codes, person_named, place_named, session_named
from bot.core.orders import (
    Add,
    Amending,
    Cancel,
    Confirm,
    Gather,
    Move,
    Regroup,
    Reinstate,
    Relocate,
    Shift,
    Swap,
    Transfer,
)
from bot.core.refusals import OrderError, Refusal

__all__ = ["OrderError", "Refusal", "carried_out"]


def carried_out(order: Amending, mission: Mission, now: datetime) -> Mission:
    """Return what becomes of *mission* with *order*; `OrderError` says why nothing can."""
    ours = mission.sessions_by_code | {one.code: one for one in _sessions(order, mission, now)}
    theirs = mission.people_by_code | {one.code: one for one in _people(order, mission)}
    if (ours, theirs) == (mission.sessions_by_code, mission.people_by_code):
        raise OrderError(Refusal.NOTHING_CHANGES, _named(order))
    ordered = sorted(ours.values(), key=lambda s: (s.starts_at, s.gathers_at, s.code))
    return replace(mission, sessions=tuple(ordered), people=tuple(theirs.values()))


def _sessions(order: Amending, mission: Mission, now: datetime) -> tuple[Session, ...]:
    """Return the sessions that *order* makes, or makes another of."""
    match order:
        case Shift():
            return _shifted(order, mission, now)
        case Move():
            return _moved(order, mission, now)
        case Gather():
            return (_gathered(order, mission, now),)
        case Relocate():
            return (_relocated(order, mission, now),)
        case Add():
            return (added(order, mission),)
        case _:
            return _turned(order, mission, now)


def _turned(
    order: Cancel | Reinstate | Regroup | Swap | Confirm | Transfer,
    mission: Mission,
    now: datetime,
) -> tuple[Session, ...]:
    """Return the sessions of an order that leaves them where they are in time and place."""
    match order:
        case Cancel():
            return _each(mission, order.sessions, _cancelled)
        case Reinstate():
            return _each(mission, order.sessions, lambda session: _reinstated(session, now))
        case Regroup():
            session = _held(mission, order.session, now)
            return (replace(session, groups=group_codes(mission, order.groups)),)
        case Swap():
            first, second = (_held(mission, code, now) for code in (order.first, order.second))
            return replace(first, groups=second.groups), replace(second, groups=first.groups)
        case Confirm():
            session = _held(mission, order.session, now)
            return (replace(session, tentative=order.tentative),)
        case Transfer():
            return ()
        case _:
            assert_never(order)


def _people(order: Amending, mission: Mission) -> tuple[Person, ...]:
    if not isinstance(order, Transfer):
        return ()
    person = person_named(mission, order.person)
    return (replace(person, groups=group_codes(mission, order.groups)),)


def _named(order: Amending) -> str:
    """Return the code of a session that *order* names, "" where it names none."""
    match order:
        case Shift() | Cancel() | Reinstate():
            return next(iter(order.sessions), "")
        case Swap():
            return order.first
        case Add() | Transfer():
            return ""
        case _:
            return order.session


def _held(mission: Mission, code: str, now: datetime) -> Session:
    """Return the session *code*, which takes place and has not ended."""
    session = _to_take_place(mission, code)
    if session.ends_at <= now:
        raise OrderError(Refusal.OVER, code)
    return session


def _to_take_place(mission: Mission, code: str) -> Session:
    session = session_named(mission, code)
    if session.cancelled:
        raise OrderError(Refusal.IS_CANCELLED, code)
    return session


def _each(
    mission: Mission, codes: Sequence[str], change: Callable[[Session], Session]
) -> tuple[Session, ...]:
    return tuple(change(session_named(mission, code)) for code in dict.fromkeys(codes))


def _cancelled(session: Session) -> Session:
    """Cancel what has ended, too: nobody rates a visit that did not take place."""
    return replace(session, cancelled=True)


def _reinstated(session: Session, now: datetime) -> Session:
    if not session.cancelled:
        raise OrderError(Refusal.NOT_CANCELLED, session.code)
    if session.ends_at <= now:
        raise OrderError(Refusal.OVER, session.code)
    return replace(session, cancelled=False)


def _shifted(order: Shift, mission: Mission, now: datetime) -> tuple[Session, ...]:
    old = [_to_take_place(mission, code) for code in dict.fromkeys(order.sessions)]
    new = [shifted(one, order.by, gathered=one.code in order.gathered) for one in old]
    for was, becomes in zip(old, new, strict=True):
        _not_over(was, becomes, now)
    if not order.follow:
        return tuple(new)
    return *new, *following(mission, {one.code: one for one in new}, order.by)


def _moved(order: Move, mission: Mission, now: datetime) -> tuple[Session, ...]:
    """Move one session; to another day it goes alone, whatever comes after."""
    old = _to_take_place(mission, order.session)
    new = begun_at(old, day_and_start(old, order.day, order.start), order.end)
    _not_over(old, new, now)
    by = new.ends_at - old.ends_at
    if not order.follow or order.day not in (None, old.day) or by == timedelta():
        return (new,)
    return new, *following(mission, {new.code: new}, by)


def _not_over(old: Session, new: Session, now: datetime) -> None:
    """Refuse to move what has ended, but to a time to come: it may not have taken place."""
    if max(old.ends_at, new.ends_at) <= now:
        raise OrderError(Refusal.OVER, old.code)


def _gathered(order: Gather, mission: Mission, now: datetime) -> Session:
    session = _held(mission, order.session, now)
    place = place_named(mission, order.place) if order.place else session.gathering_place
    if place != session.gathering_place:
        session = replace(session, meet_place=place)
    if order.at is not None:
        return gathered_at(session, nearest_gathering(session, order.at))
    if order.late is not None:
        return gathered_at(session, session.gathers_at + order.late)
    return session


def _relocated(order: Relocate, mission: Mission, now: datetime) -> Session:
    """Take a session to another place, with the clocks of that place where the old ones were its.

    "At three" is said of the clocks that people see there, so its wall times stay.
    """
    session = _held(mission, order.session, now)
    place = place_named(mission, order.place)
    zone = session.zone
    if place.code and zone == ((session.place and session.place.timezone) or mission.zone):
        zone = place.timezone or mission.zone
    end_zone = zone if session.end_zone == session.zone else session.end_zone
    moved = replace(session, place=place, zone=zone, end_zone=end_zone)
    refuse_wrong(moved)
    return moved
