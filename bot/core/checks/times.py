"""Wall times of a session that no clock shows, or that clocks show twice."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from bot.core import zones
from bot.core.checks.found import Found
from bot.core.mission import Session
from bot.core.problems import Detail, What

MOMENT = timedelta(seconds=1)


def wrong_times(session: Session) -> Iterator[Found]:
    """Find the start, rendezvous and end of *session* that are not one instant."""
    start = list(_not_once(session, "start", datetime.combine(session.day, session.start)))
    yield from start
    if session.meet_time is not None:
        meets = datetime.combine(session.meet_day, session.meet_time)
        yield from _not_once(session, "meet_time", meets)
    if session.end is not None and not start:
        yield from _wrong_end(session, session.end)


def _not_once(session: Session, key: str, wall: datetime) -> Iterator[Found]:
    readings = zones.readings(wall, session.zone)
    if not readings:
        yield Found(session.code, key, What.TIME_SKIPPED, skipped(wall, session.zone))
    elif len(readings) > 1:
        yield Found(session.code, key, What.TIME_TWICE, twice(readings, wall, session.zone))


def _wrong_end(session: Session, end: time) -> Iterator[Found]:
    """Judge the first day on which clocks in the end zone pass the end after the start."""
    started, zone = session.starts_at, session.end_zone
    day = zones.local_date(started, zone)
    if started in zones.readings(datetime.combine(day, end), zone):
        yield Found(session.code, "end", What.END_IS_START, {"clock": end})
        return
    for wall in (datetime.combine(day + days * zones.DAY, end) for days in range(3)):
        readings = [at for at in zones.readings(wall, zone) if at > started]
        if len(readings) > 1:
            details = twice((readings[0], readings[1]), wall, zone)
            yield Found(session.code, "end", What.TIME_TWICE, details)
        elif not readings and not zones.readings(wall, zone):
            if zones.instant(wall, zone) <= started:
                continue
            yield Found(session.code, "end", What.TIME_SKIPPED, skipped(wall, zone))
        elif not readings:
            continue
        return


def skipped(wall: datetime, zone: str) -> dict[str, Detail]:
    """Describe a wall time that clocks in *zone* jump over.

    Its two readings are what clocks really show when it is counted in the time
    before the change (*later*) and in the time after it (*earlier*).
    """
    change = zones.instant(wall, zone)
    before, after = zones.offset(change - MOMENT, zone), zones.offset(change, zone)
    gap = after - before
    return {
        "clock": wall.time(),
        "day": wall.date(),
        "zone": zone,
        "leaves": (zones.wall_time(change, zone) - gap).time(),
        "lands": zones.wall_time(change, zone).time(),
        "earlier": (wall - gap).time(),
        "later": (wall + gap).time(),
        "before": offset_name(before),
        "after": offset_name(after),
    }


def twice(readings: tuple[datetime, ...], wall: datetime, zone: str) -> dict[str, Detail]:
    """Describe a wall time that clocks in *zone* show twice, with both offsets from UTC.

    *fixed_first* and *fixed_second* are zones of a fixed offset, which name one
    of the two; empty where the offset is not in whole hours.
    """
    first, second = (zones.offset(at, zone) for at in readings[:2])
    return {
        "clock": wall.time(),
        "day": wall.date(),
        "zone": zone,
        "first": offset_name(first),
        "second": offset_name(second),
        "fixed_first": fixed_zone(first),
        "fixed_second": fixed_zone(second),
    }


def offset_name(offset: timedelta) -> str:
    """Write an offset: "UTC+2", "UTC−7", "UTC+5:30"."""
    minutes = int(offset.total_seconds()) // 60
    sign = "−" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def fixed_zone(offset: timedelta) -> str:
    """Name the zone that is always *offset* ahead of UTC, "" where there is none."""
    hours, rest = divmod(-offset, timedelta(hours=1))
    name = f"Etc/GMT{hours:+d}" if hours else "Etc/GMT"
    return name if not rest and zones.known(name) else ""
