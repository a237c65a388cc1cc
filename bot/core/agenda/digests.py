"""The lists of the mission's own chats: the digest of tomorrow and the brief of today."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.agenda.due import Audience, Due, DueKind, Occurrence
from bot.core.agenda.quiet import awake, next_quiet
from bot.core.chat import ChatKind
from bot.core.mission import Mission, Session
from bot.core.site_time import DayEntry, Days, SiteTime, days_of, site_time

EARLY = time(7)
"""A rendezvous before this makes the digest of its eve come at `BEFORE_EARLY`."""
BEFORE_EARLY = time(18)
WITH_FIRST_REMINDER = time(8, 45)
"""A first reminder before this carries the brief."""
NIGHT_ENDS = time(6, 30)
"""A reminder before this that is not for everyone does not count as the day's first."""
NOON = time(12)


def entries_of(mission: Mission, audience: Audience) -> Days:
    """Return the days of an audience: all of the mission's in a main chat, else its group's."""
    groups = frozenset({audience.group} if audience.group else ())
    key = ("days", groups)
    if key not in mission.derived:
        sessions = mission.sessions_of(groups) if groups else mission.programme
        mission.derived[key] = days_of(sessions)
    found: Days = mission.derived[key]
    return found


def site_time_of(mission: Mission, audience: Audience) -> SiteTime:
    """Return the site time of a chat of the mission's own."""
    return site_time(mission, frozenset({audience.group} if audience.group else ()))


def evening_digests(
    mission: Mission, audience: Audience, reminders: Sequence[Occurrence]
) -> Iterator[Occurrence]:
    """Make the digest of each eve, from the eve of the first rendezvous' day on.

    *reminders* are the chat's own: a digest whose hour is jumped over goes
    with the last one of the journey that jumps.
    """
    usual = mission.timing.evening_digest
    if usual is None or not mission.programme:
        return
    here, days = site_time_of(mission, audience), entries_of(mission, audience)
    journeys = _last_of_journeys(mission, reminders)
    for on in _days_between(mission):
        entries = days.get(on, ())
        if not _has_its_own(audience, entries):
            continue
        hour = datetime.combine(on - zones.DAY, _hour(usual, entries, on))
        at = here.first_shows(hour)
        with_journey = journeys.get(at) if here.jumps(at, hour) else None
        at = with_journey or awake(mission, here, at)
        told = [entry for entry in entries if entry.session.starts_at > at]
        if entries and not told:
            continue
        yield Occurrence(
            key=f"evening_digest:{on - zones.DAY}:{audience.chat}",
            kind=DueKind.EVENING_DIGEST,
            at=at,
            helps_until=next_quiet(mission, here, at),
            sessions=tuple(entry.session.code for entry in told),
            on=on,
        )


def _days_between(mission: Mission) -> Iterator[date]:
    """Go from the day of the first rendezvous to the day of the last session."""
    first = min(mission.programme, key=lambda session: session.gathers_at).meet_day
    last = max(session.day for session in mission.programme)
    for days in range((last - first).days + 1):
        yield first + days * zones.DAY


def _has_its_own(audience: Audience, entries: Iterable[DayEntry]) -> bool:
    """Tell whether a chat gets lists for a day: a group's only where it has its own session."""
    if audience.kind is not ChatKind.GROUP:
        return True
    return any(audience.group in entry.session.groups for entry in entries)


def _hour(usual: time, entries: Iterable[DayEntry], on: date) -> time:
    early = any(
        session.meet_day == on and (session.meet_time or session.start) < EARLY
        for session in (entry.session for entry in entries)
    )
    return min(usual, BEFORE_EARLY) if early else usual


def _last_of_journeys(
    mission: Mission, reminders: Iterable[Occurrence]
) -> dict[datetime, datetime]:
    """For each journey's departure the instant of its last reminder, where it has one."""
    last = {code: one.at for one in reminders for code in one.sessions}
    return {
        session.starts_at: last[session.code]
        for session in mission.programme
        if session.is_journey and session.code in last
    }


def morning_briefs(
    mission: Mission, audience: Audience, messages: Sequence[Due]
) -> Iterator[Occurrence]:
    """Make the brief of each day that has something in it.

    *messages* are the chat's reminders as merged so far: the day's first one
    before 08:45 carries the brief.
    """
    usual = mission.timing.morning_brief
    if usual is None:
        return
    here, days = site_time_of(mission, audience), entries_of(mission, audience)
    carriers = _first_reminders(mission, audience, here, messages)
    for on, entries in days.items():
        if not _has_its_own(audience, entries):
            continue
        hour = here.first_shows(datetime.combine(on, usual))
        at = carriers.get(on) or awake(mission, here, hour)
        ahead = tuple(entry.session.code for entry in entries if entry.session.ends_at > at)
        if not ahead:
            continue
        noon = here.first_shows(datetime.combine(on, NOON))
        yield Occurrence(
            key=f"morning_brief:{on}:{audience.chat}",
            kind=DueKind.MORNING_BRIEF,
            at=at,
            helps_until=max(noon, at + timedelta(minutes=1)),
            sessions=ahead,
            on=on,
        )


def _first_reminders(
    mission: Mission, audience: Audience, here: SiteTime, messages: Iterable[Due]
) -> dict[date, datetime]:
    """For each site date the message that is its first reminder, where it goes before 08:45."""
    quiet = mission.timing.quiet_hours
    night_ends = quiet.end if quiet else NIGHT_ENDS
    first: dict[date, datetime] = {}
    for message in messages:
        if DueKind.REMINDER not in message.kinds:
            continue
        clock = here.wall(message.at)
        counts = clock.time() >= night_ends or _for_everyone(mission, audience, message)
        if counts and clock.date() not in first:
            first[clock.date()] = message.at
    return {on: at for on, at in first.items() if here.wall(at).time() < WITH_FIRST_REMINDER}


def _for_everyone(mission: Mission, audience: Audience, message: Due) -> bool:
    sessions: list[Session] = [
        mission.sessions_by_code[code]
        for one in message.occurrences
        if one.kind is DueKind.REMINDER
        for code in one.sessions
    ]
    if any(not session.groups for session in sessions):
        return True
    reached = {group for session in sessions for group in session.groups}
    wanted = {audience.group} if audience.group else set(mission.group_codes)
    return wanted <= reached
