"""Travels at the edges of a mission, whose zones cannot be guessed."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.core import zones
from bot.core.checks.found import Found
from bot.core.mission import Kind, Mission, Session
from bot.core.problems import Detail, What


def travels_without_zones(mission: Mission, zoned: frozenset[str]) -> Iterator[Found]:
    """Find the first and last entry where it is a travel and nothing says in which zones.

    *zoned* are the codes of sessions with a zone of their own or of their
    places.  Where home and mission clocks agree there is nothing to ask.
    """
    programme = mission.programme
    if not programme:
        return
    first, last = programme[0], programme[-1]
    if _asks(mission, first, zoned):
        yield _question(mission, first, mission.home_zone, mission.zone)
    if last is not first and _asks(mission, last, zoned):
        yield _question(mission, last, mission.zone, mission.home_zone)


def _asks(mission: Mission, session: Session, zoned: frozenset[str]) -> bool:
    apart = zones.offset(session.starts_at, mission.home_zone) != zones.offset(
        session.starts_at, mission.zone
    )
    return session.kind is Kind.TRAVEL and session.code not in zoned and apart


def _question(mission: Mission, session: Session, leaves: str, arrives: str) -> Found:
    details: dict[str, Detail] = {"leaves": leaves, "arrives": arrives, "mission": mission.zone}
    details |= {"home": mission.home_zone, "key": "timezone", "end_key": "end_timezone"}
    if session.end is not None:
        details["as_journey"] = _length(session, leaves, arrives)
        details["as_written"] = _length(session, mission.zone, mission.zone)
    return Found(session.code, "start", What.TRAVEL_WITHOUT_ZONES, details)


def _length(session: Session, leaves: str, arrives: str) -> timedelta:
    """Return how long the travel would be between two zones."""
    start = zones.instant(datetime.combine(session.day, session.start), leaves)
    assert session.end is not None  # noqa: S101 - asked for only where there is one
    return zones.first_after(start, session.end, arrives) - start
