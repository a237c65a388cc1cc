"""When the group can be called from home."""

from datetime import datetime, time, timedelta

from bot.core import zones
from bot.core.mission import Kind, Mission
from bot.core.site_time import site_time

AWAKE_THERE = (time(8), time(21, 30))
AWAKE_AT_HOME = (time(8), time(22))
LONG_ENOUGH = timedelta(minutes=30)
STEP = timedelta(minutes=15)
MOST = 2


def calling_times(
    mission: Mission, start: datetime, end: datetime
) -> tuple[tuple[datetime, datetime], ...]:
    """Return up to two spans in which nobody is in a session and both sides are awake.

    Between the instants *start* and *end*, in steps of a quarter of an hour,
    the longest first chosen and given in order.
    """
    spans: list[tuple[datetime, datetime]] = []
    at = start
    while at < end:
        if _free(mission, at):
            if spans and spans[-1][1] == at:
                spans[-1] = (spans[-1][0], at + STEP)
            else:
                spans.append((at, at + STEP))
        at += STEP
    long_enough = [span for span in spans if span[1] - span[0] >= LONG_ENOUGH]
    longest = sorted(long_enough, key=lambda span: span[0] - span[1])[:MOST]
    return tuple(sorted(longest))


def _free(mission: Mission, at: datetime) -> bool:
    there = site_time(mission).wall(at).time()
    at_home = zones.wall_time(at, mission.home_zone).time()
    awake = AWAKE_THERE[0] <= there < AWAKE_THERE[1]
    awake = awake and AWAKE_AT_HOME[0] <= at_home < AWAKE_AT_HOME[1]
    return awake and not any(
        session.kind is not Kind.FREE and session.gathers_at < at + STEP and at < session.ends_at
        for session in mission.programme
    )
