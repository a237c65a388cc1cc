"""The message at the end of a journey: the hour here and at home, and what comes next."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta

from bot.core import zones
from bot.core.agenda.due import Audience, Due, DueKind, Occurrence
from bot.core.agenda.reminders import concerns
from bot.core.chat import ChatKind
from bot.core.mission import Mission, Session
from bot.core.programme import Circle, gathers, sessions_of

HELPS_FOR = timedelta(hours=4)
"""How long after the end of a journey its arrival is worth telling."""
READ_WITH_IT = timedelta(hours=1)
"""A list that comes this much before or after it is read by the same people at the same time."""
LISTS = frozenset({DueKind.EVENING_DIGEST, DueKind.MORNING_BRIEF})


def arrivals(
    mission: Mission,
    audience: Audience,
    with_own_chat: frozenset[str],
    messages: Sequence[Due] = (),
) -> Iterator[Occurrence]:
    """Make the message at the end of each journey, for those concerned.

    Its sessions are the journey and what `after_arrival` finds.  *messages* are
    the chat's own: what a list says within the hour is not said twice.
    """
    if not mission.timing.arrival:
        return
    for session in mission.programme:
        if not session.is_journey or not concerns(mission, audience, with_own_chat, session):
            continue
        at = session.ends_at
        listed = _listed(messages, at)
        coming = after_arrival(mission, audience, session)
        told = after_arrival(mission, audience, session, listed) if listed else coming
        # Not held by quiet hours: whoever has just landed is awake, and it does not ring.
        yield Occurrence(
            key=f"arrival:{session.code}:{session.arrival_edition}:{audience.chat}",
            kind=DueKind.ARRIVAL,
            at=at,
            helps_until=min([at + HELPS_FOR, *_rendezvous(coming, at)]),
            sessions=(session.code, *(one.code for one in told)),
        )


def _listed(messages: Sequence[Due], at: datetime) -> frozenset[str]:
    """Return the sessions that a digest or brief names within an hour of the instant *at*."""
    return frozenset(
        code
        for due in messages
        if abs(due.at - at) <= READ_WITH_IT
        for part in due.occurrences
        if part.kind in LISTS
        for code in part.sessions
    )


def _rendezvous(sessions: Sequence[Session], at: datetime) -> Iterator[datetime]:
    """Give the instants after *at* by which people have to know where to be."""
    for session in sessions:
        if gathers(session):
            yield from (when for when in (session.gathers_at, session.starts_at) if when > at)


def after_arrival(
    mission: Mission, audience: Audience, journey: Session, listed: Collection[str] = ()
) -> tuple[Session, ...]:
    """Return what comes first for those who have made *journey*, as far as a chat tells it.

    That is the first thing, and the first that they gather for where that is
    another; where it is on the day of the arrival, also what follows it.  For
    groups that part it is only what each gathers for first.  What is *listed*
    (codes) is left out, but for where they gather today.
    """
    found = [
        _coming(sessions, journey, listed) for sessions in _programmes(mission, audience, journey)
    ]
    if any(some != found[0] for some in found):
        found = [[one for one in some if gathers(one)][:1] for some in found]
    coming = {session.code: session for some in found for session in some}
    return tuple(sorted(coming.values(), key=_in_order))


def _programmes(
    mission: Mission, audience: Audience, journey: Session
) -> list[tuple[Session, ...]]:
    """Return what takes place for each of the parties who read of *journey* in a chat."""
    match audience.kind:
        case ChatKind.DIRECT:
            circles = [Circle(mission.people_by_code[audience.person].groups)]
        case ChatKind.GROUP:
            circles = [Circle({audience.group})]
        case _:
            circles = [Circle({code}) for code in journey.groups or mission.group_codes]
    return [sessions_of(mission, circle) for circle in circles] or [mission.programme]


def _coming(
    sessions: Sequence[Session], journey: Session, listed: Collection[str]
) -> list[Session]:
    today = zones.local_date(journey.ends_at, journey.end_zone)
    ahead = sessions[bisect_left(sessions, journey.ends_at, key=_start) :]
    first: list[Session] = []
    follows: list[Session] = []
    for session in ahead:
        if first and gathers(first[-1]):
            if first[-1].meet_day == session.meet_day == today:
                follows.append(session)
            break
        if session is not journey and (not first or gathers(session)):
            first.append(session)
    told = [one for one in first if one.meet_day == today or one.code not in listed]
    return told + [one for one in follows if one.code not in listed]


def _start(session: Session) -> datetime:
    return session.starts_at


def _in_order(session: Session) -> tuple[datetime, datetime, str]:
    return session.starts_at, session.gathers_at, session.code
