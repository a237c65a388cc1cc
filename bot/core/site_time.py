"""Where the people of a mission are, and so what their clocks show.

Site time is the home zone until 24 hours before the first rendezvous, then
that session's zone; from each rendezvous on that session's zone, from a
journey's departure on the zone it ends in, and the home zone again from the
end of the last session's day (PRODUCT.md, Time).
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from bot.core import zones
from bot.core.mission import Mission, Session

EVERYONE: frozenset[str] = frozenset()
"""The groups of a main chat: all of them."""

BEGINNING = datetime(1, 1, 2, tzinfo=UTC)
A_DAY_BEFORE = timedelta(hours=24)


@dataclass(frozen=True)
class SiteTime:
    """The zones of some people, in turn: *changes* are (instant, zone), in order."""

    changes: tuple[tuple[datetime, str], ...]

    @cached_property
    def _instants(self) -> list[datetime]:
        return [at for at, _ in self.changes]

    def zone(self, at: datetime) -> str:
        """Return the zone that the people are in at the instant *at*."""
        return self.changes[max(bisect_right(self._instants, at) - 1, 0)][1]

    def wall(self, at: datetime) -> datetime:
        """Return what their clocks show at *at* (naive)."""
        return zones.wall_time(at, self.zone(at))

    def date(self, at: datetime) -> date:
        """Return their date at *at*."""
        return self.wall(at).date()

    def first_shows(self, wall: datetime) -> datetime:
        """Return the first instant at which their clocks show, or jump over, *wall*."""
        # Two days before, clocks show an earlier date anywhere.
        early = wall.replace(tzinfo=UTC) - 2 * zones.DAY
        at = BEGINNING
        for begins, zone in self.changes[max(bisect_right(self._instants, early) - 1, 0) :]:
            if at < begins and at is not BEGINNING:
                break
            at = max(zones.instant(wall, zone), begins)
        return at

    def jumps(self, at: datetime, wall: datetime) -> bool:
        """Tell whether their clocks jump over *wall* at *at*, by a change of zone."""
        return at in self._instants and self.wall(at) != wall


def site_time(mission: Mission, groups: frozenset[str] = EVERYONE) -> SiteTime:
    """Return the site time of the people of *groups*, or of a main chat for `EVERYONE`."""
    key = ("site_time", groups)
    if key not in mission.derived:
        mission.derived[key] = (
            _of_groups(mission, mission.sessions_of(groups)) if groups else _of_all(mission)
        )
    found: SiteTime = mission.derived[key]
    return found


def site_time_at_home(mission: Mission) -> SiteTime:
    """Return the clocks of those who stayed at home."""
    return SiteTime(((BEGINNING, mission.home_zone),))


def site_zone(mission: Mission, groups: frozenset[str], at: datetime) -> str:
    """Return the zone in which the clocks around the people of *groups* tick at *at*."""
    return site_time(mission, groups).zone(at)


def _of_groups(mission: Mission, sessions: Sequence[Session]) -> SiteTime:
    changes = _changes(mission, sessions)
    if sessions:
        last = sessions[-1]
        day_ends = max(zones.midnight_after(last.starts_at, last.zone), last.ends_at)
        changes.append((max(day_ends, changes[-1][0]), mission.home_zone))
    return SiteTime(_without_repeats(changes))


def _changes(mission: Mission, sessions: Sequence[Session]) -> list[tuple[datetime, str]]:
    changes = []
    if sessions:
        first = min(sessions, key=lambda session: session.gathers_at)
        changes.append((first.gathers_at - A_DAY_BEFORE, first.zone))
    for session in sessions:
        changes.append((session.gathers_at, session.zone))
        if session.is_journey:
            changes.append((session.starts_at, session.end_zone))
    changes.sort(key=lambda change: change[0])
    return [(BEGINNING, mission.home_zone), *changes]


def _of_all(mission: Mission) -> SiteTime:
    """Follow all groups while they are in one zone, else the last session for everyone."""
    if not mission.groups:
        return _of_groups(mission, mission.programme)
    each = [site_time(mission, frozenset({code})) for code in mission.group_codes]
    shared = SiteTime(
        _without_repeats(
            _changes(mission, [session for session in mission.programme if not session.groups])
        )
    )
    instants = sorted({at for one in [*each, shared] for at, _ in one.changes})
    changes = []
    for at in instants:
        here = {one.zone(at) for one in each}
        changes.append((at, here.pop() if len(here) == 1 else shared.zone(at)))
    return SiteTime(_without_repeats(changes))


def _without_repeats(
    changes: Iterable[tuple[datetime, str]],
) -> tuple[tuple[datetime, str], ...]:
    """Keep the last of several changes at one instant, and only those that change something."""
    kept: list[tuple[datetime, str]] = []
    for at, zone in changes:
        if kept and kept[-1][0] == at:
            kept.pop()
        if not kept or kept[-1][1] != zone:
            kept.append((at, zone))
    return tuple(kept)


@dataclass(frozen=True)
class DayEntry:
    """A session as a day's list has it.

    *at* is its place in the order: the rendezvous, or the start of a session
    whose rendezvous was the day before.  *only_rendezvous*: the day is the one
    before the session's, and only its rendezvous falls on it.
    """

    session: Session
    at: datetime
    only_rendezvous: bool = False


Days = dict[date, tuple[DayEntry, ...]]


def days_of(sessions: Iterable[Session]) -> Days:
    """Sort *sessions* into the days that list them, each in the order of instants.

    A session's day is the date of its start in its own zone; a rendezvous on
    the day before is listed there, too.
    """
    days: dict[date, list[DayEntry]] = {}
    for session in sessions:
        if session.meet_day == session.day:
            days.setdefault(session.day, []).append(DayEntry(session, session.gathers_at))
        else:
            days.setdefault(session.day, []).append(DayEntry(session, session.starts_at))
            gathering = DayEntry(session, session.gathers_at, only_rendezvous=True)
            days.setdefault(session.meet_day, []).append(gathering)
    return {on: tuple(sorted(days[on], key=_in_order)) for on in sorted(days)}


def _in_order(entry: DayEntry) -> tuple[datetime, datetime]:
    return entry.at, entry.session.starts_at


def day_entries(sessions: Iterable[Session], on: date) -> tuple[DayEntry, ...]:
    """Return what the list of the day *on* has of *sessions*, in the order of instants."""
    near = (session for session in sessions if on in (session.day, session.meet_day))
    return days_of(near).get(on, ())
