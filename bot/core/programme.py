"""Questions about a mission's programme, answered: next, now, a day, after, before.

A *circle* is the groups of the people somebody asks for: the asker's own, or
one group of several where we do not know who asks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.core import zones
from bot.core.mission import Kind, Mission, Session
from bot.core.site_time import DayEntry, day_entries

Circle = frozenset[str]
NOON, EVENING = time(12), time(17, 30)
MIDDAY = (time(11), time(14))
"""A meal that begins between these is neither of the morning nor of the afternoon to anybody."""
MORNING_OVER, AFTERNOON_OVER = time(12), time(20)
"""From when on "the morning" is tomorrow's."""


class Part(StrEnum):
    """A part of a day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


LATE = {Part.AFTERNOON: time(13, 30), Part.EVENING: time(18, 30)}
"""Until when what began before lasts well into a part of a day."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day as people say it: so many days from today, a weekday, or a date.

    *weekday* counts from Monday, 0.  A *number* without a *month* is a day of
    the mission's own month; *exact* is a date that came from a button.  *of_trip*
    is 0 for the first day of the mission and -1 for its last.
    """

    offset: int | None = None
    weekday: int | None = None
    number: int | None = None
    month: int | None = None
    exact: date | None = None
    of_trip: int | None = None

    def __str__(self) -> str:
        """Write down what is known of it: "offset 1", "number 27 month 9"."""
        known = (self.offset, self.weekday, self.number, self.month, self.exact, self.of_trip)
        names = ("offset", "weekday", "number", "month", "exact", "day of the trip")
        told = zip(names, known, strict=True)
        return " ".join(f"{name} {value}" for name, value in told if value is not None)


def sessions_of(mission: Mission, circle: Circle) -> tuple[Session, ...]:
    """Return what takes place for *circle*, in the order of instants."""
    key = ("circle", circle)
    if key not in mission.derived:
        mission.derived[key] = mission.sessions_of(circle)
    found: tuple[Session, ...] = mission.derived[key]
    return found


def next_of(sessions: Iterable[Session], now: datetime) -> tuple[Session, ...]:
    """Return the first of *sessions* that has not started; all that start with it, too."""
    first: list[Session] = []
    for session in sessions:
        if session.starts_at > now:
            if first and session.starts_at != first[0].starts_at:
                break
            first.append(session)
    return tuple(first)


def under_way(sessions: Iterable[Session], now: datetime) -> tuple[Session, ...]:
    """Return those of *sessions* that have started and not ended."""
    return tuple(session for session in sessions if session.under_way(now))


def ahead(sessions: Iterable[Session], now: datetime) -> tuple[Session, ...]:
    """Return those of *sessions* that have not ended."""
    return tuple(session for session in sessions if session.ends_at > now)


def gathers(session: Session) -> bool:
    """Tell whether people gather for *session*: nobody does for free time or a meal anywhere."""
    if session.has_rendezvous:
        return True
    if session.kind is Kind.FREE:
        return False
    return session.kind is not Kind.MEAL or session.place is not None


def after(sessions: Sequence[Session], session: Session) -> Session | None:
    """Return the first of *sessions* that starts when *session* has ended, or later."""
    return next((one for one in sessions if one.starts_at >= session.ends_at), None)


def before(sessions: Sequence[Session], session: Session) -> Session | None:
    """Return the last of *sessions* that started before *session*."""
    earlier = [one for one in sessions if one.starts_at < session.starts_at]
    return earlier[-1] if earlier else None


def day_of(
    sessions: Iterable[Session], on: date, today: date, now: datetime, part: Part | None = None
) -> tuple[DayEntry, ...]:
    """List the day *on*, or a part of it; what has started is never on a day to come."""
    return left_of(day_entries(sessions, on), on, today, now, part)


def left_of(
    entries: tuple[DayEntry, ...], on: date, today: date, now: datetime, part: Part | None
) -> tuple[DayEntry, ...]:
    """Return what `day_of` lists of *entries*, which are those of the day *on*.

    Where nothing else begins in a part of a day, a lunch is listed with it, else what
    lasts well into it.
    """
    if on > today:
        entries = tuple(entry for entry in entries if entry.session.starts_at > now)
    if part is None:
        return entries
    found = tuple(entry for entry in entries if in_part(entry, part))
    if part is not Part.EVENING:
        found = tuple(entry for entry in found if not at_midday(entry.session)) or found
    left = (entry for entry in entries if entry.session.ends_at > now)
    return found or tuple(entry for entry in left if _lasts_into(entry, part))


def _lasts_into(entry: DayEntry, part: Part) -> bool:
    """Tell whether what begins earlier goes on well into that part of its day."""
    begins, end = LATE.get(part), entry.session.end
    if begins is None or end is None or entry.only_rendezvous:
        return False
    return entry.session.start < begins <= end


def at_midday(session: Session) -> bool:
    """Tell whether *session* is the meal between the morning and the afternoon."""
    first, last = MIDDAY
    return session.kind is Kind.MEAL and first <= session.start < last


def in_part(entry: DayEntry, part: Part) -> bool:
    """Tell whether an entry belongs to that part of its day, by the clock of its session."""
    session = entry.session
    clock = zones.wall_time(entry.at, session.zone).time()
    start = clock if entry.only_rendezvous else session.start
    match part:
        case Part.MORNING:
            return min(clock, start) < NOON
        case Part.AFTERNOON:
            return NOON <= start < EVENING
        case Part.EVENING:
            return start >= EVENING or (session.end is not None and session.end < session.start)


def is_over(part: Part, clock: time) -> bool:
    """Tell whether a part of the day is over when the clock shows *clock*."""
    match part:
        case Part.MORNING:
            return clock >= MORNING_OVER
        case Part.AFTERNOON:
            return clock >= AFTERNOON_OVER
        case Part.EVENING:
            return False


def date_of(day: Day, mission: Mission, today: date) -> date | None:
    """Return the date that *day* means on *today*, None for a day that no calendar has.

    A weekday is the next one with something in it, else the last one.
    """
    if day.exact is not None:
        return day.exact
    if day.offset is not None:
        return today + day.offset * zones.DAY
    planned = sorted({on for s in mission.programme for on in (s.day, s.meet_day)})
    if day.of_trip is not None:
        return planned[day.of_trip] if planned else None
    if day.weekday is not None:
        return _weekday(day.weekday, planned, today)
    return _numbered(day, planned, today)


def _weekday(weekday: int, planned: Sequence[date], today: date) -> date:
    fitting = [on for on in planned if on.weekday() == weekday]
    to_come = [on for on in fitting if on >= today]
    if to_come:
        return to_come[0]
    if fitting and today <= planned[-1]:
        return fitting[-1]
    return today + ((weekday - today.weekday()) % 7) * zones.DAY


def _numbered(day: Day, planned: Sequence[date], today: date) -> date | None:
    near = planned or [today]
    fitting = [on for on in near if on.day == day.number and day.month in (None, on.month)]
    if fitting:
        return next((on for on in fitting if on >= today), fitting[-1])
    base = next((on for on in near if on >= today), near[-1])
    try:
        return date(base.year, day.month or base.month, day.number or 1)
    except ValueError:
        return None
