"""When people are asked about the mission as a whole, and about what they take up after it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.agenda.attendance import parties
from bot.core.agenda.due import Audience, DueKind, Occurrence
from bot.core.agenda.quiet import awake
from bot.core.chat import ChatKind
from bot.core.mission import Kind, Mission, Role, Session
from bot.core.site_time import EVERYONE, SiteTime, site_time, site_time_at_home

BEFORE_JOURNEY = timedelta(hours=2)
"""How long before the last journey people are asked: they wait at the airport."""
AFTER_END = timedelta(minutes=30)
"""How long after the last session they are, where nobody travels."""
OPEN_FOR = timedelta(days=10)
BEFORE_NIGHT = timedelta(minutes=30)
"""How long before quiet hours they are asked who fly in the night."""
MORNING = time(10)
"""The hour, at home, of what is asked after the mission."""
SATURDAY = 5
DAYS_AFTER = (7, 30)
"""How many days after the mission people hear of what they take up again."""
LAST_HELPS_FOR = timedelta(days=7)
BUTTONS, SCORES = 25, 5
"""What a message takes, and what an objective does; one more leads to the questions in words."""


def asks_about_whole(mission: Mission) -> bool:
    """Tell whether there is anything to ask: not where feedback is off, or nothing asks for any.

    Without objectives people are asked in words alone, about a mission of more
    than a day: a day's visits have each been asked about already.
    """
    if mission.timing.feedback_after is None or not mission.programme:
        return False
    begins, ends = mission.programme[0].day, max(map(_last_day, mission.programme))
    rated = any(session.feedback for session in mission.programme)
    return bool(mission.objectives) or (rated and begins < ends)


def _last_day(session: Session) -> date:
    return zones.local_date(session.ends_at, session.end_zone)


def about_whole(mission: Mission, audience: Audience) -> Iterator[Occurrence]:
    """Make the request for a chat, and the one nudge; for a person directly what comes after."""
    if not asks_about_whole(mission):
        return
    if audience.kind is ChatKind.MAIN:
        yield from _asked(mission, audience, EVERYONE)
    elif audience.kind is ChatKind.DIRECT:
        person = mission.people_by_code.get(audience.person)
        if person is not None and person.role is Role.PARTICIPANT:
            yield from _asked(mission, audience, frozenset(person.groups))
        if person is not None and person.role is not Role.FOLLOWER:
            yield from _followed_up(mission, audience)


def _asked(mission: Mission, audience: Audience, groups: frozenset[str]) -> Iterator[Occurrence]:
    closes, nudge = closes_at(mission), nudged_at(mission)
    for page, objectives in enumerate(pages(mission)):
        yield Occurrence(
            key=f"mission_feedback:{page}:{audience.chat}",
            kind=DueKind.MISSION_FEEDBACK,
            at=asked_at(mission, groups),
            helps_until=min(nudge, closes),
            objectives=objectives,
        )
    if nudge < closes:
        # Should the mission last longer after all, it is another one.
        yield Occurrence(
            key=f"mission_nudge:{nudge:%Y-%m-%d}:{audience.chat}",
            kind=DueKind.MISSION_NUDGE,
            at=nudge,
            helps_until=closes,
            objectives=pages(mission)[-1],
        )


def _followed_up(mission: Mission, audience: Audience) -> Iterator[Occurrence]:
    first, last = (_morning_after(mission, days) for days in DAYS_AFTER)
    for days, at, until in zip(
        DAYS_AFTER, (first, last), (last, last + LAST_HELPS_FOR), strict=True
    ):
        yield Occurrence(
            key=f"follow_ups:{days}:{at:%Y-%m-%d}:{audience.chat}",
            kind=DueKind.FOLLOW_UPS,
            at=at,
            helps_until=until,
        )


def pages(mission: Mission) -> tuple[tuple[str, ...], ...]:
    """Spread the objectives (codes) over messages: evenly, with room for one button on the last.

    One message without any where there are none.
    """
    codes = [objective.code for objective in mission.objectives]
    count = max(1, -(-(len(codes) * SCORES + 1) // BUTTONS))
    size = -(-len(codes) // count)
    return tuple(tuple(codes[page * size : (page + 1) * size]) for page in range(count))


def page_of(mission: Mission, objective: str) -> int:
    """Return on which of its pages an objective (its code) stands, the first for one gone."""
    return next((page for page, codes in enumerate(pages(mission)) if objective in codes), 0)


# ---- when --------------------------------------------------------------------------------------


def opens_at(mission: Mission) -> datetime:
    """Return when the first of those who travel are asked."""
    return min(_instants(mission))


def closes_at(mission: Mission) -> datetime:
    """Return from when on nothing about the mission as a whole is taken any more."""
    return max(_instants(mission)) + OPEN_FOR


def _instants(mission: Mission) -> Iterator[datetime]:
    """Give when people are asked: those who part fly home from other places at other times."""
    return (asked_at(mission, groups) for groups in (EVERYONE, *parties(mission)))


def asked_at(mission: Mission, groups: frozenset[str]) -> datetime:
    """Return when the people of *groups* are asked about the mission as a whole."""
    key = ("whole asked", groups)
    if key not in mission.derived:
        sessions = mission.sessions_of(groups) if groups else mission.programme
        mission.derived[key] = _asked_at(mission, groups, sessions or mission.programme)
    found: datetime = mission.derived[key]
    return found


def journey_home(sessions: Sequence[Session]) -> Session | None:
    """Return the last journey of some sessions, or travel; None where visits follow it."""
    last = max((s.starts_at for s in sessions if s.feedback), default=None)
    travels = [
        session
        for session in sessions
        if session.kind is Kind.TRAVEL and (last is None or session.starts_at >= last)
    ]
    journeys = [session for session in travels if session.is_journey]
    return next(reversed(journeys or travels), None)


def _asked_at(mission: Mission, groups: frozenset[str], sessions: Sequence[Session]) -> datetime:
    here = site_time(mission, groups)
    home = journey_home(sessions)
    if home is None:
        return awake(mission, here, max(s.ends_at for s in sessions) + AFTER_END)
    visited = max((s.ends_at for s in sessions if s.feedback), default=None)
    at = home.starts_at - BEFORE_JOURNEY
    if visited is not None and at < visited + AFTER_END < home.starts_at:
        at = visited + AFTER_END
    morning = awake(mission, here, at)
    if morning < home.starts_at:
        return morning
    evening = _evening_before(mission, here, at)
    is_free = visited is None or visited <= evening
    return evening if is_free and awake(mission, here, evening) == evening else morning


def _evening_before(mission: Mission, here: SiteTime, at: datetime) -> datetime:
    """Return an instant before the quiet hours that *at* falls in."""
    quiet = mission.timing.quiet_hours
    if quiet is None:
        return at
    zone, day = here.zone(at), here.date(at)
    begins = [
        zones.instant(datetime.combine(on, quiet.start), zone) for on in (day, day - zones.DAY)
    ]
    return max(begin for begin in (*begins, begins[-1] - zones.DAY) if begin <= at) - BEFORE_NIGHT


def nudged_at(mission: Mission) -> datetime:
    """Return the first working day's `MORNING` at home after the mission has ended there.

    Weekends are no working days; which days are holidays is not known.
    """
    asked = max(_instants(mission))
    days = 1
    while _morning_after(mission, days) <= asked:
        days += 1
    return _morning_after(mission, days)


def _morning_after(mission: Mission, days: int) -> datetime:
    """Return the `MORNING` at home so many days after the mission, or of the Monday after it."""
    last = max(session.ends_at for session in mission.programme)
    on = zones.local_date(last, mission.home_zone) + days * zones.DAY
    while on.weekday() >= SATURDAY:
        on += zones.DAY
    at = zones.instant(datetime.combine(on, MORNING), mission.home_zone)
    return awake(mission, site_time_at_home(mission), at)
