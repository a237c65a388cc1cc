"""Wall time and the instant it names: the only importer of pytz.

A programme is written in wall time, everything is decided in instants.  A pytz
zone passed to ``datetime(tzinfo=...)`` silently means local mean time (53
minutes off in Los Angeles), so zones never leave this module.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

import pytz

RULES: str = pytz.OLSON_VERSION  # type: ignore[attr-defined]  # missing in its stubs
"""The release of the time zone rules, such as ``2026f``."""

DAY = timedelta(days=1)
EPOCH = datetime(1970, 1, 1)


def known(zone: str) -> bool:
    """Tell whether *zone* is an IANA name that we have the rules of."""
    return zone in pytz.all_timezones_set


def names() -> tuple[str, ...]:
    """List every zone name, for "did you mean"."""
    return tuple(pytz.common_timezones)


@lru_cache(maxsize=4096)
def readings(wall: datetime, zone: str) -> tuple[datetime, ...]:
    """Return the instants (UTC, in order) at which clocks in *zone* show *wall*.

    One on ordinary days, two where clocks go back over it, none where they
    jump over it.  The same as pytz's ``localize``, from its tables: twelve
    times faster, and a programme of a thousand sessions asks thousands of times.
    """
    around = {offset(wall - DAY, zone), offset(wall + DAY, zone)}
    instants = ((wall - ahead, ahead) for ahead in around)
    return tuple(
        sorted(at.replace(tzinfo=UTC) for at, ahead in instants if offset(at, zone) == ahead)
    )


def instant(wall: datetime, zone: str) -> datetime:
    """Return the first instant (UTC) at which clocks in *zone* show, or jump over, *wall*.

    A mission file with a missing or doubled wall time is refused when it is
    read; this still has to say something for a digest's hour, and for a
    programme whose zone got new rules after it was loaded.
    """
    found = readings(wall, zone)
    return found[0] if found else _jump_over(wall, zone)


@lru_cache(maxsize=256)
def _jump_over(wall: datetime, zone: str) -> datetime:
    """Find the change at which clocks go from before *wall* to after it."""
    starts, _ = _offsets(zone)
    near = bisect_right(starts, wall - 2 * DAY)
    return next(
        change.replace(tzinfo=UTC)
        for change in starts[near:]
        if wall_time(change.replace(tzinfo=UTC), zone) > wall
    )


@lru_cache(maxsize=8192)
def wall_time(at: datetime, zone: str) -> datetime:
    """Return what clocks in *zone* show at the instant *at*, which is in UTC (naive)."""
    naive = at.replace(tzinfo=None)
    return naive + _offset_at(naive, zone)


def local_date(at: datetime, zone: str) -> date:
    """Return the date that calendars in *zone* show at the instant *at*."""
    return wall_time(at, zone).date()


def offset(at: datetime, zone: str) -> timedelta:
    """Return how far clocks in *zone* are ahead of UTC at the instant *at* (UTC)."""
    return _offset_at(at.replace(tzinfo=None), zone)


def _offset_at(naive: datetime, zone: str) -> timedelta:
    starts, offsets = _offsets(zone)
    return offsets[max(bisect_right(starts, naive) - 1, 0)]


@lru_cache(maxsize=512)
def _offsets(zone: str) -> tuple[list[datetime], list[timedelta]]:
    """Return the zone's changes (naive UTC) and the offset from each, read from pytz once.

    A bisection is fifteen times faster than ``astimezone``, and the agenda of
    a thousand sessions asks some fifty thousand times.
    """
    tz: Any = pytz.timezone(zone)
    if not hasattr(tz, "_utc_transition_times"):
        return [], [tz.utcoffset(datetime(2000, 1, 1))]
    return list(tz._utc_transition_times), [info[0] for info in tz._transition_info]  # noqa: SLF001


@dataclass(frozen=True, kw_only=True)
class Observance:
    """How clocks are set from a change on, which they still show as *begins* (naive).

    *before* and *ahead* are how far they were and are ahead of UTC; *name* is
    what that is called, as PDT.
    """

    begins: datetime
    before: timedelta
    ahead: timedelta
    name: str
    summer: bool


def observances(zone: str, start: datetime, end: datetime) -> tuple[Observance, ...]:
    """Return how clocks in *zone* are set from *start* to *end* (UTC), in order.

    The first began before *start*; it begins with 1970 where the rules know of
    no change before.
    """
    tz: Any = pytz.timezone(zone)
    starts: list[datetime] = getattr(tz, "_utc_transition_times", [])
    if not starts:
        ahead = tz.utcoffset(datetime(2000, 1, 1))
        name = tz.tzname(datetime(2000, 1, 1))
        return (Observance(begins=EPOCH, before=ahead, ahead=ahead, name=name, summer=False),)
    infos = tz._transition_info  # noqa: SLF001 - pytz tells its rules in no other way
    first = max(bisect_right(starts, start.replace(tzinfo=None)) - 1, 0)
    last = max(bisect_right(starts, end.replace(tzinfo=None)), first + 1)
    found = []
    for at in range(first, last):
        ahead, summer, name = infos[at]
        before = infos[at - 1][0] if at else ahead
        begins = starts[at] + before
        if begins < EPOCH:
            begins, before = EPOCH, ahead
        is_summer = summer > timedelta(0)
        found.append(
            Observance(begins=begins, before=before, ahead=ahead, name=name, summer=is_summer)
        )
    return tuple(found)


def first_after(start: datetime, clock: time, zone: str) -> datetime:
    """Return the first instant after *start* at which clocks in *zone* show *clock*.

    A day on which clocks jump over it is passed by, as on a real wall.
    """
    day = local_date(start, zone)
    for days in range(4):
        for at in readings(datetime.combine(day + days * DAY, clock), zone):
            if at > start:
                return at
    raise AssertionError(f"no {clock} within three days of {start} in {zone}")


def midnight_after(at: datetime, zone: str) -> datetime:
    """Return the end of the day that *at* falls on in *zone*."""
    tomorrow = local_date(at, zone) + DAY
    return instant(datetime.combine(tomorrow, time()), zone)
