"""What PRODUCT.md promises, in the plainest words: who has to have heard what by now.

Nothing here knows how the agenda is worked out.  Where the rules for rings and
merging move a message, there is a window: *not before* and *at the latest*.

What is claimed, and where `promises` holds the service to it (the words in
quotation marks are those that a broken promise is named by):

- *Each key is told at most once; where a platform cannot be asked, a kill or a
  silence in mid-send may repeat a reminder, digest or notice once, never a
  request for feedback*: "told at most once", in ``_check``, by the doubts that
  ``mortal.Wire`` counts; "a key is one message's": no other message carries it.
- *Exactly once if the service was up while it could help*: "told while it could
  help", in ``_reminders_told``, ``_feedback_told``, ``_lists_told`` and
  ``_home_told``, whenever nothing hinders the service; "of several leads the
  shortest".  For changes, "at rest a chat knows the programme", in ``_at_rest``.
- *Never before its instant; never after it stopped helping*: the sentences of
  those names, in ``_reminder``, ``_feedback`` and ``_list``; what is said late
  is said "in words that are true", "reminded of what the programme says" and
  "told as the programme says".
- *Moved sessions anew*: ``_reminded`` asks for the edition that holds, so a
  moved session has to be "told while it could help" once more.
- *What was skipped is reported, once*: ``reported``, at the end of each mission,
  for reminders and requests for feedback.  Lists are reported by their kind
  alone, which tells too little to count them: tests/schedules/test_tick.py.
- *Nobody is told what is not theirs*: "told where it belongs" (the key is this
  chat's), "told only what is theirs", in ``_theirs`` and wherever a session is
  told, and "who is mute hears nothing".

What happens: ``test_model.Missions``.  Programmes, zones (an hour that is
missing or comes twice among them), edits, cancellations, sessions taken out and
put in, chats bound and people joining midway, kills at any point around a
commit and a send, restarts, platforms that are silent, lose, flood, hiccup or
are away, a clock that leaps or is put back, and edits while messages fly; on
SQLite and on PostgreSQL.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.chat import ChatKind
from bot.core.mission import Kind, Mission, Session

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TOGETHER = 20 * MINUTE
"""Rule 4: what is due at most this much after the first of them goes with it."""
MOVED_BY = (90 + 45) * MINUTE
"""Rule 2: as much earlier a reminder may go that would ring in a session."""
QUIET_FROM, QUIET_TO = time(22, 30), time(6, 30)
IN_SESSION = (Kind.VISIT, Kind.MEETING, Kind.TALK)


@dataclass(kw_only=True)
class Chat:
    """A chat as its people know it: since when it is there, and what they were told last.

    *id* is the number that keys have.  A direct chat *listens* from when its
    person asks for reminders until they *mute* it; the round-up of the day comes
    before they ask, too.
    """

    id: str
    platform: str
    name: str
    kind: ChatKind
    since: datetime
    group: str = ""
    person: str = ""
    listens: bool = True
    mute: bool = False
    known: dict[str, Session] = field(default_factory=dict)


@dataclass(frozen=True)
class Edition:
    """A session's rendezvous as it was published: the how many-eth, when, in which turn."""

    number: int
    at: datetime
    turn: int


@dataclass(frozen=True)
class Lead:
    """A reminder: its lead, and between which instants it goes; *sure*: no rule moves it later."""

    lead: timedelta
    not_before: datetime
    by: datetime
    sure: bool


# ---- the programme ---------------------------------------------------------------------------


def held(mission: Mission) -> list[Session]:
    return [session for session in mission.sessions if not session.cancelled]


def quiet(clock: time) -> bool:
    return clock >= QUIET_FROM or clock < QUIET_TO


def all_zones(mission: Mission) -> set[str]:
    return {mission.home_zone, mission.zone} | {
        zone for session in mission.sessions for zone in (session.zone, session.end_zone)
    }


def night_somewhere(mission: Mission, at: datetime) -> bool:
    return any(quiet(zones.wall_time(at, zone).time()) for zone in all_zones(mission))


def somebody_in_session(mission: Mission, at: datetime) -> bool:
    return any(
        session.kind in IN_SESSION and session.starts_at <= at < session.ends_at
        for session in held(mission)
    )


def rendezvous(session: Session) -> tuple[object, ...]:
    """What makes a session another one to go to when it changes."""
    return session.starts_at, session.gathers_at, session.meet_place or session.place


def visible(session: Session | None) -> tuple[object, ...] | None:
    """What people have to know of a session; nothing of one that does not take place."""
    if session is None or session.cancelled:
        return None
    return (*rendezvous(session), session.ends_at, session.place, session.title)


# ---- reminders -------------------------------------------------------------------------------


def leads(mission: Mission, session: Session) -> list[Lead]:
    """The reminders of a session, the shortest first."""
    nowhere = session.place is None and session.meet_time is None and session.meet_place is None
    if session.kind is Kind.FREE or (session.kind is Kind.MEAL and nowhere):
        return []
    usual = (2 * HOUR, 30 * MINUTE) if session.is_journey else (30 * MINUTE,)
    named = sorted(set(usual if session.reminders is None else session.reminders))
    return [_lead(mission, session, lead) for lead in named]


def _lead(mission: Mission, session: Session, lead: timedelta) -> Lead:
    meets = session.gathers_at
    at = meets - lead
    sure = not somebody_in_session(mission, at) and not (
        lead > HOUR and night_somewhere(mission, at)
    )
    if sure:
        return Lead(lead, at - TOGETHER, at, sure)
    return Lead(lead, at - MOVED_BY - TOGETHER, meets, sure)


# ---- feedback --------------------------------------------------------------------------------


def feedback_helps_until(mission: Mission, session: Session) -> datetime:
    """Until noon of the next day, wherever its people are by then, after a night that held it."""
    asked = session.ends_at + 10 * MINUTE
    return last_anywhere(mission, zones.local_date(asked, session.end_zone) + 2 * DAY, time(12))


# ---- arrivals --------------------------------------------------------------------------------

ARRIVAL_HELPS_FOR = 4 * HOUR
"""At most; the next rendezvous ends it before."""


def arrival_helps_at_least_until(mission: Mission, journey: Session) -> datetime:
    """Until somebody of the mission has to be somewhere else."""
    ahead = [
        at
        for session in held(mission)
        for at in (session.gathers_at, session.starts_at)
        if at > journey.ends_at
    ]
    return min([journey.ends_at + ARRIVAL_HELPS_FOR, *ahead])


# ---- site time -------------------------------------------------------------------------------


def site_zone(mission: Mission, group: str, at: datetime) -> str | None:
    """The zone of a chat's people at an instant; None where its groups are of two minds."""
    if group or not mission.groups:
        return _zone_of(
            mission, [s for s in held(mission) if not group or s.concerns((group,))], at
        )
    each = {site_zone(mission, one.code, at) for one in mission.groups}
    return each.pop() if len(each) == 1 else None


def _zone_of(mission: Mission, sessions: list[Session], at: datetime) -> str:
    if not sessions:
        return mission.home_zone
    first = min(sessions, key=lambda s: s.gathers_at)
    last = max(sessions, key=lambda s: (s.starts_at, s.gathers_at, s.code))
    if at < first.gathers_at - DAY or at >= max(
        zones.midnight_after(last.starts_at, last.zone), last.ends_at
    ):
        return mission.home_zone
    steps = [(s.gathers_at, s.zone) for s in sessions]
    steps += [(s.starts_at, s.end_zone) for s in sessions if s.is_journey]
    gone = [zone for instant, zone in sorted(steps, key=lambda step: step[0]) if instant <= at]
    return gone[-1] if gone else first.zone


def steady_zone(mission: Mission, group: str, start: datetime, end: datetime) -> str | None:
    """The zone of a chat's people from *start* to *end*, None where it changes meanwhile."""
    at, seen = start, set()
    while at < end:
        seen.add(site_zone(mission, group, at))
        at += 30 * MINUTE
    seen.add(site_zone(mission, group, end))
    return seen.pop() if len(seen) == 1 else None


def journey_near(mission: Mission, at: datetime) -> bool:
    """Tell whether a change of zone may have moved a list of these days."""
    return any(s.is_journey and abs(s.starts_at - at) < 36 * HOUR for s in held(mission))


# ---- lists -----------------------------------------------------------------------------------


def listed(mission: Mission, group: str, on: date) -> list[Session]:
    """What the list of a day has for a group ("": everyone)."""
    return [
        session
        for session in held(mission)
        if on in (session.day, session.meet_day) and (not group or session.concerns((group,)))
    ]


def has_list(mission: Mission, chat: Chat, on: date) -> bool:
    """Tell whether a chat gets a list of that day: a group's only with a session of its own."""
    of_day = listed(mission, chat.group, on)
    if chat.kind is ChatKind.GROUP:
        return any(chat.group in session.groups for session in of_day)
    return bool(of_day)


def days(mission: Mission) -> tuple[date, date]:
    """The day of the first rendezvous and the day of the last session."""
    first = min(held(mission), key=lambda s: s.gathers_at)
    return first.meet_day, max(session.day for session in held(mission))


def digest_hour(mission: Mission, group: str, on: date) -> time:
    early = any(
        session.meet_day == on and (session.meet_time or session.start) < time(7)
        for session in listed(mission, group, on)
    )
    return time(18) if early else time(20)


def digest_begins(mission: Mission, on: date) -> datetime:
    """From when on the digest of an eve may go: one that a journey jumps over goes before it."""
    usual, hours = first_anywhere(mission, on, time(17, 40)), (time(18), time(20))
    before_journeys = [
        leads(mission, journey)[0].not_before
        for journey in held(mission)
        if journey.is_journey and leads(mission, journey)
        for hour in hours
        if zones.wall_time(journey.starts_at, journey.zone)
        < datetime.combine(on, hour)
        <= zones.wall_time(journey.starts_at, journey.end_zone)
    ]
    return min([usual, *before_journeys])


def at_home(mission: Mission, on: date, clock: time = time(8, 30)) -> datetime:
    return zones.instant(datetime.combine(on, clock), mission.home_zone)


def news_for_home(mission: Mission, on: date) -> list[Session]:
    """What the home digest of a date is about."""
    before, now, after = (at_home(mission, on + n * DAY) for n in (-1, 0, 1))
    return [
        s
        for s in held(mission)
        if before < s.ends_at <= now
        or s.starts_at <= now < s.ends_at
        or (s.starts_at > now and s.gathers_at < after)
    ]


def home_dates(mission: Mission) -> tuple[date, date]:
    """From the home date of the first rendezvous to the first 08:30 after the last end."""
    first = min(session.gathers_at for session in held(mission))
    last = max(session.ends_at for session in held(mission))
    on = zones.local_date(last, mission.home_zone)
    if at_home(mission, on) < last:
        on += DAY
    return zones.local_date(first, mission.home_zone), on


def first_anywhere(mission: Mission, on: date, clock: time) -> datetime:
    """The first instant at which clocks somewhere in the mission show it."""
    wall = datetime.combine(on, clock)
    return min(zones.instant(wall, zone) for zone in all_zones(mission))


def last_anywhere(mission: Mission, on: date, clock: time) -> datetime:
    wall = datetime.combine(on, clock)
    return max(zones.instant(wall, zone) for zone in all_zones(mission))
