"""What to do with what is due: on time, late, or not at all (PRODUCT.md 2, "Late")."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.agenda.attendance import attendance
from bot.core.agenda.due import Due, DueKind, Occurrence
from bot.core.mission import Mission

LATE = timedelta(minutes=2)
"""What goes out later than this says so, in words that are true then."""
WORTH_TELLING = timedelta(minutes=10)
"""What arrives later than this is told to the organisers, too."""


def is_late(at: datetime, now: datetime) -> bool:
    """Tell whether what was due at *at* is late at *now*."""
    return now - at > LATE


def words_true_at(at: datetime, now: datetime) -> datetime:
    """Return the instant whose words to use: *at* itself where it is not late."""
    return now if is_late(at, now) else at


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What becomes of occurrences whose instant has come.

    *send* are messages with what is left of them; *dropped* came too late to
    help, and the organiser hears of it; *passed_over* are silent: replaced by
    a shorter lead, or from before the chat or the session was there.
    """

    send: tuple[Due, ...] = ()
    dropped: tuple[tuple[Due, Occurrence], ...] = ()
    passed_over: tuple[Occurrence, ...] = ()


def decide(
    overdue: Iterable[Due],
    told: Callable[[str], bool],
    now: datetime,
    *,
    bound: Mapping[str, datetime],
    since: Mapping[str, datetime],
) -> Decision:
    """Decide what becomes of *overdue*, which are all messages due up to *now*, in order.

    *told* tells of a key whether it is decided already; *bound* says since
    when each chat is there, *since* the same of each session as it is now.
    """
    messages = list(overdue)
    shortest = _shortest_leads(messages)
    send, dropped, passed_over = [], [], []
    for due in messages:
        parts = []
        for part in due.occurrences:
            if told(part.key):
                continue
            if due.at < bound[due.audience.chat] or _replaced(due, part, shortest):
                passed_over.append(part)
            elif now < part.helps_until:
                parts.append(part)
            elif _from_before(due.at, part, since):
                passed_over.append(part)
            else:
                dropped.append((due, part))
        if parts:
            send.append(replace(due, occurrences=tuple(parts)))
    return Decision(send=tuple(send), dropped=tuple(dropped), passed_over=tuple(passed_over))


Leads = dict[tuple[str, tuple[str, ...]], timedelta]


def _shortest_leads(messages: Iterable[Due]) -> Leads:
    """Return the shortest lead that has come, for each chat and session."""
    shortest: Leads = {}
    for due in messages:
        for part in due.occurrences:
            if part.lead is not None:
                key = (due.audience.chat, part.sessions)
                shortest[key] = min(part.lead, shortest.get(key, part.lead))
    return shortest


def _replaced(due: Due, part: Occurrence, shortest: Leads) -> bool:
    """Tell whether a shorter lead of the same session has come, too."""
    return part.lead is not None and part.lead > shortest[due.audience.chat, part.sessions]


def _from_before(at: datetime, part: Occurrence, since: Mapping[str, datetime]) -> bool:
    """Tell whether it was due before its sessions were there, so that nobody missed it."""
    return bool(part.sessions) and all(
        at < since[session] for session in part.sessions if session in since
    )


def still_helps(mission: Mission, part: Occurrence, now: datetime) -> bool:
    """Tell whether *part* says something to somebody at *now*: a brief has to have sessions."""
    if part.kind is DueKind.MORNING_BRIEF and all(
        mission.sessions_by_code[code].ends_at <= now for code in part.sessions
    ):
        return False
    return now < part.helps_until


def waits_for_morning(due: Due) -> bool:
    """Tell whether *due*, where it is late at night, is held until people are awake.

    A reminder is not, and neither is what those read who have just landed.
    """
    return not {DueKind.REMINDER, DueKind.ARRIVAL}.intersection(due.kinds)


def rings_late(mission: Mission, due: Due, now: datetime) -> bool:
    """Tell whether *due*, which is late, still rings at *now*.

    It does for what has not begun, if its people are not all in a session; a
    journey rings whatever session is on.
    """
    presence = attendance(mission)
    reminders = [part for part in due.occurrences if part.rings]
    sessions = [mission.sessions_by_code[code] for part in reminders for code in part.sessions]
    return any(
        now < session.starts_at and (session.is_journey or not presence.busy(session.groups, now))
        for session in sessions
    )
