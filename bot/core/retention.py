"""How long what is kept of people stays after a mission, and when they are told of its end."""

from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.agenda.quiet import awake
from bot.core.mission import Mission
from bot.core.site_time import site_time_at_home

RETENTION_ENDS = "retention ends"
"""The kind of the notice that announces it, to organisers and to each person."""
RETENTION_ENDED = "retention ended"
"""The kind of the notice with which a chat is left."""
ANNOUNCED_BEFORE = timedelta(days=14)
REMINDED_BEFORE = timedelta(days=3)
"""How long before its end organisers are told, and told again; others once, with the first."""
AT = time(10)
"""The hour, at home, of all that."""
FAREWELL = timedelta(hours=2)
"""How long the last word has to arrive before its chats are forgotten."""


def ends_on(mission: Mission) -> date:
    """Return the home date on which what is kept of people is deleted."""
    last = max(session.ends_at for session in mission.programme or mission.sessions)
    return zones.local_date(last, mission.home_zone) + mission.retention


def ends_at(mission: Mission) -> datetime:
    """Return the instant of that, in which people at home are awake."""
    return _awake(mission, ends_on(mission))


def announced_at(mission: Mission) -> datetime:
    """Return when it is announced: not before the day after the mission."""
    before = ends_on(mission) - ANNOUNCED_BEFORE
    first = ends_on(mission) - mission.retention + zones.DAY
    return _awake(mission, max(before, first))


def ends_when_announced(mission: Mission, announced: datetime) -> datetime:
    """Return when it ends where it was *announced* late: after as long as the reminder says."""
    earliest = _awake(mission, zones.local_date(announced + REMINDED_BEFORE, mission.home_zone))
    if earliest < announced + REMINDED_BEFORE:
        earliest = _awake(
            mission, zones.local_date(announced + REMINDED_BEFORE + zones.DAY, mission.home_zone)
        )
    return max(ends_at(mission), earliest)


def reminded_at(mission: Mission, announced: datetime) -> datetime:
    """Return when organisers are told again."""
    on = zones.local_date(ends_when_announced(mission, announced), mission.home_zone)
    return _awake(mission, on - REMINDED_BEFORE)


def _awake(mission: Mission, on: date) -> datetime:
    at = zones.instant(datetime.combine(on, AT), mission.home_zone)
    return awake(mission, site_time_at_home(mission), at)
