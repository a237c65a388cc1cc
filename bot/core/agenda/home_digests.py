"""The followers' list: what the group did, does and will do, in home time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.agenda.due import Audience, DueKind, Occurrence
from bot.core.agenda.quiet import awake
from bot.core.mission import Mission, Session
from bot.core.site_time import site_time_at_home

UNTIL = time(20)
"""A home digest that could not be sent by then is dropped."""


@dataclass(frozen=True)
class HomeDay:
    """What a home digest has to say, each part in the order of instants."""

    ended: tuple[Session, ...]
    under_way: tuple[Session, ...]
    ahead: tuple[Session, ...]

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All of them, in the order of the lines."""
        return self.ended + self.under_way + self.ahead


def home_day(mission: Mission, on: date) -> HomeDay:
    """Sort the programme for the home digest of the home date *on*.

    What has ended since the digest before, what is under way, and what starts
    or gathers before the next one.
    """
    at, before, after = (_instant(mission, on + days * zones.DAY) for days in (0, -1, 1))
    sessions = _near(mission, before, after)
    return HomeDay(
        ended=tuple(s for s in sessions if before < s.ends_at <= at),
        under_way=tuple(s for s in sessions if s.starts_at <= at < s.ends_at),
        ahead=tuple(s for s in sessions if s.starts_at > at and s.gathers_at < after),
    )


def _near(mission: Mission, start: datetime, end: datetime) -> Sequence[Session]:
    """Return at least the sessions that gather, are under way or end between the two."""
    if "starts" not in mission.derived:
        longest = max((s.ends_at - s.starts_at for s in mission.programme), default=timedelta())
        mission.derived["starts"] = [s.starts_at for s in mission.programme], longest
    starts, longest = mission.derived["starts"]
    first, last = bisect_left(starts, start - longest), bisect_right(starts, end + zones.DAY)
    return mission.programme[first:last]


def home_digests(mission: Mission, audience: Audience) -> Iterator[Occurrence]:
    """Make the digest of each home date, until the first one after the last end."""
    if mission.timing.home_digest is None or not mission.programme:
        return
    home = site_time_at_home(mission)
    for on in _dates(mission, mission.programme):
        told = home_day(mission, on).sessions
        if told:
            yield Occurrence(
                key=f"home_digest:{on}:{audience.chat}",
                kind=DueKind.HOME_DIGEST,
                at=awake(mission, home, _instant(mission, on)),
                helps_until=zones.instant(datetime.combine(on, UNTIL), mission.home_zone),
                sessions=tuple(session.code for session in told),
                on=on,
            )


def _dates(mission: Mission, sessions: Sequence[Session]) -> Iterator[date]:
    on = zones.local_date(min(s.gathers_at for s in sessions), mission.home_zone)
    last_end = max(session.ends_at for session in sessions)
    yield on
    while _instant(mission, on) < last_end:
        on += zones.DAY
        yield on


def _instant(mission: Mission, on: date) -> datetime:
    hour = mission.timing.home_digest or time(8, 30)
    return zones.instant(datetime.combine(on, hour), mission.home_zone)
