"""One session at another time: start, end and rendezvous keep their distances in instants.

Wall times are made of instants and not the other way round, so that a visit of
90 minutes lasts 90 minutes also where clocks change in between.  What no
programme can say is refused.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.checks.programme import LONG
from bot.core.checks.times import wrong_times
from bot.core.mission import Kind, Session
from bot.core.refusals import OF_TIMES, OrderError, Refusal


def shifted(session: Session, by: timedelta, *, gathered: bool = False) -> Session:
    """Return *session* moved as a whole *by* so much.

    Its day follows from its start: what is moved over midnight changes it.
    *gathered*: its rendezvous has been moved already, and stays.
    """
    gathers_at = session.gathers_at + (timedelta() if gathered else by)
    return _at(session, session.starts_at + by, session.ends_at + by, gathers_at)


def begun_at(session: Session, wall: datetime, end: time | None = None) -> Session:
    """Return *session* with its start at *wall* in its zone.

    It lasts as long as before unless *end* is given.
    """
    started = replace(session, day=wall.date(), start=wall.time(), end=None, meet_time=None)
    refuse_wrong(started)
    by = started.starts_at - session.starts_at
    if end is None:
        return shifted(session, by)
    ended = replace(started, end=end)
    check(ended)
    return _at(ended, ended.starts_at, ended.ends_at, session.gathers_at + by, own=session)


def gathered_at(session: Session, at: datetime) -> Session:
    """Return *session* with its rendezvous at the instant *at*.

    A mission file reads a meet time later than the start as one of the evening
    before.  So where people gather later than it was to start, it starts when
    they do, and lasts as long: an effect that has to be named.  A flight, or
    what is fixed, does not wait for them.
    """
    late = at - session.starts_at
    if late <= timedelta():
        return _at(session, session.starts_at, session.ends_at, at)
    if session.fixed or session.is_journey:
        raise OrderError(Refusal.RENDEZVOUS_AFTER_START, session.code)
    return _at(session, at, session.ends_at + late, at)


def nearest_gathering(session: Session, clock: time) -> datetime:
    """Return the instant at which clocks show *clock* that is nearest to its rendezvous.

    "23:30 instead of 22:00" for a flight at 05:10 is the evening before, and
    "10:20 instead of 09:10" for a visit at 10:00 is that day, too late.
    """
    days = (session.meet_day + more * zones.DAY for more in (-1, 0, 1))
    walls = [datetime.combine(day, clock) for day in days]
    near = min(walls, key=lambda wall: abs(_instant(session, wall) - session.gathers_at))
    if len(zones.readings(near, session.zone)) != 1:
        refuse_wrong(replace(session, day=near.date(), start=clock, end=None, meet_time=None))
    return _instant(session, near)


def check(session: Session) -> None:
    """Refuse a session whose wall times are not one instant each, or that ends before it starts.

    A programme says "from 15:30 to 15:00" of what ends on the next day; nobody means that.
    """
    refuse_wrong(session)
    overnight = session.end is not None and session.ends_at - session.starts_at > LONG
    if overnight and session.kind is not Kind.TRAVEL:
        raise OrderError(Refusal.ENDS_BEFORE_START, session.code)


def _instant(session: Session, wall: datetime) -> datetime:
    return zones.instant(wall, session.zone)


def _at(
    session: Session,
    starts_at: datetime,
    ends_at: datetime,
    gathers_at: datetime,
    *,
    own: Session | None = None,
) -> Session:
    """Write *session* with these instants; *own* is as it was before, where that is another."""
    has_meet_time = (own or session).meet_time is not None or gathers_at != starts_at
    if gathers_at > starts_at:
        raise OrderError(Refusal.RENDEZVOUS_AFTER_START, session.code)
    start = zones.wall_time(starts_at, session.zone)
    meets = zones.wall_time(gathers_at, session.zone)
    end = zones.wall_time(ends_at, session.end_zone)
    written = replace(
        session,
        day=start.date(),
        start=start.time(),
        end=end.time() if session.end is not None else None,
        meet_time=meets.time() if has_meet_time else None,
    )
    refuse_wrong(written)
    if written.meet_day != meets.date():
        raise OrderError(Refusal.RENDEZVOUS_TOO_EARLY, session.code)
    if written.end is not None and written.ends_at != ends_at:
        raise OrderError(Refusal.CANNOT_BE_WRITTEN, session.code)
    return written


def refuse_wrong(session: Session) -> None:
    """Refuse a session with a wall time that no clock shows, or that clocks show twice."""
    for found in wrong_times(session):
        raise OrderError(OF_TIMES[found.what], session.code, found=found)


def day_and_start(session: Session, day: date | None, start: time | None) -> datetime:
    """Return the wall time of the start, where only one of *day* and *start* may be another."""
    return datetime.combine(day or session.day, start or session.start)


def has_way(session: Session) -> bool:
    """Tell whether people have to go anywhere from where they gather."""
    return session.meet_place is not None and session.meet_place != session.place
