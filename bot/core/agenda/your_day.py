"""Once a day, directly: what one has to say about the day's visits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.agenda.digests import NOON, evening_digests
from bot.core.agenda.due import Audience, DueKind, Occurrence
from bot.core.agenda.quiet import awake
from bot.core.agenda.reminders import reminders
from bot.core.chat import ChatKind
from bot.core.mission import Mission, Role, Session
from bot.core.site_time import site_time

AFTER = timedelta(minutes=30)
"""How long after the evening digest."""
USUAL = time(20)
"""The hour of the digest where there is none."""


@dataclass(frozen=True)
class Evening:
    """When somebody is asked about the visits that have ended since the evening before."""

    on: date
    at: datetime
    helps_until: datetime
    sessions: tuple[str, ...]


def your_days(mission: Mission, audience: Audience) -> Iterator[Occurrence]:
    """Make the round-up of each day on which a participant attends something with feedback.

    It comes `AFTER` the main chat's digest, or its hour on the last day, which
    has none; it helps until noon, as a request for feedback does.
    """
    person = mission.people_by_code.get(audience.person)
    ours = audience.kind is ChatKind.DIRECT and mission.timing.feedback_after is not None
    if not ours or person is None or person.role is not Role.PARTICIPANT:
        return
    for evening in evenings(mission, frozenset(person.groups)):
        yield Occurrence(
            key=f"your_day:{evening.on}:{audience.chat}",
            kind=DueKind.YOUR_DAY,
            at=evening.at,
            helps_until=evening.helps_until,
            sessions=evening.sessions,
            on=evening.on,
        )


def evenings(mission: Mission, groups: frozenset[str]) -> tuple[Evening, ...]:
    """Return the evenings of those who are in *groups*, worked out once for all of them."""
    key = ("evenings", groups)
    if key not in mission.derived:
        mission.derived[key] = tuple(_evenings(mission, groups))
    found: tuple[Evening, ...] = mission.derived[key]
    return found


def _evenings(mission: Mission, groups: frozenset[str]) -> Iterator[Evening]:
    here = site_time(mission, groups)
    asked = sorted((s for s in mission.sessions_of(groups) if s.feedback), key=_end)
    for on, digest in _digests(mission) if asked else ():
        at = awake(mission, here, digest + AFTER)
        told = [session for session in asked if session.ends_at <= at]
        if told:
            noon = datetime.combine(here.date(at) + zones.DAY, NOON)
            codes = tuple(session.code for session in told)
            yield Evening(on, at, here.first_shows(noon), codes)
            asked = asked[len(told) :]


def _digests(mission: Mission) -> tuple[tuple[date, datetime], ...]:
    """Return for each site date when the main chat's digest goes, or would."""
    key = ("instants of digests",)
    if key not in mission.derived:
        mission.derived[key] = tuple(_instants(mission))
    found: tuple[tuple[date, datetime], ...] = mission.derived[key]
    return found


def _instants(mission: Mission) -> Iterator[tuple[date, datetime]]:
    main = Audience(chat="", kind=ChatKind.MAIN, language=mission.language)
    there = evening_digests(mission, main, reminders(mission, main, frozenset()))
    known = {one.on - zones.DAY: one.at for one in there if one.on is not None}
    here, hour = site_time(mission), mission.timing.evening_digest or USUAL
    days = [session.day for session in mission.programme]
    # What ends after the last day's hour is asked about on the evening after.
    on, last = min(days), max(days) + zones.DAY
    while on <= last:
        yield on, known.get(on) or here.first_shows(datetime.combine(on, hour))
        on += zones.DAY


def _end(session: Session) -> tuple[datetime, str]:
    return session.ends_at, session.code
