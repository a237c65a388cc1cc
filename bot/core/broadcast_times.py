"""At which times a broadcast is offered to go, on the clocks of who reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.core.beginnings import clock_of, instant_of
from bot.core.broadcasts import groups_of, people
from bot.core.mission import Mission, Session

BEFORE = timedelta(minutes=30)
IN_THE_MORNING = time(7, 15)
IN_THE_EVENING = time(20)
A_DAY = timedelta(days=1)
MOST_AHEAD = timedelta(days=2)


class Occasion(StrEnum):
    """Why it may go at a time."""

    RENDEZVOUS = "rendezvous"
    DIGEST = "digest"
    TOMORROW = "tomorrow"


@dataclass(frozen=True, kw_only=True)
class Offered:
    """A time at which a broadcast may go: what clocks show (naive), and the *session* before."""

    wall: datetime
    occasion: Occasion
    session: Session | None = None


def next_rendezvous(mission: Mission, audience: str, now: datetime) -> Session | None:
    """Return the session that an audience gathers for next."""
    groups = groups_of(mission, audience) or tuple(
        dict.fromkeys(code for one in people(mission, audience) for code in one.groups)
    )
    ahead = (
        one
        for one in mission.programme
        if one.gathers_at > now and (not groups or one.concerns(frozenset(groups)))
    )
    return min(ahead, key=lambda one: one.gathers_at, default=None)


def offered(mission: Mission, audience: str, now: datetime) -> tuple[Offered, ...]:
    """Return at which times a broadcast to *audience* may sensibly go, in their order."""
    found = [
        one
        for one in _times(mission, audience, now)
        if instant_of(mission, audience, one.wall, now) is not None
    ]
    return tuple(sorted(found, key=lambda one: one.wall))


def _times(mission: Mission, audience: str, now: datetime) -> Iterator[Offered]:
    clock = clock_of(mission, audience)
    session = next_rendezvous(mission, audience, now)
    if session is not None and now < session.gathers_at - BEFORE <= now + MOST_AHEAD:
        wall = clock.wall(session.gathers_at - BEFORE)
        yield Offered(wall=wall, occasion=Occasion.RENDEZVOUS, session=session)
    today = clock.date(now)
    evening = datetime.combine(today, mission.timing.evening_digest or IN_THE_EVENING)
    yield Offered(wall=evening, occasion=Occasion.DIGEST)
    morning = mission.timing.morning_brief or IN_THE_MORNING
    yield Offered(wall=datetime.combine(today + A_DAY, morning), occasion=Occasion.TOMORROW)
