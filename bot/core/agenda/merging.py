"""One message, not three: rule 4 of PRODUCT.md, By the clock."""

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.core.agenda.attendance import attendance
from bot.core.agenda.due import Audience, Due, DueKind, Occurrence
from bot.core.mission import Mission

TOGETHER = timedelta(minutes=20)
"""How long after the first of them things may be due that become one message."""
ORDER = {kind: place for place, kind in enumerate(DueKind)}


def merged(mission: Mission, audience: Audience, due: Iterable[Occurrence]) -> list[Due]:
    """Gather what is due within twenty minutes of the first of it into messages."""
    waiting = deque(sorted(due, key=_in_order))
    merging = _Merging(mission)
    messages = []
    while waiting:
        near = _near(waiting)
        at, together = merging.first_message(near)
        in_lines = tuple(sorted(together, key=merging.in_lines))
        messages.append(Due(at=at, audience=audience, occurrences=in_lines))
        taken = {one.key for one in together}
        waiting.extendleft(one for one in reversed(near) if one.key not in taken)
    return sorted(messages, key=lambda message: message.at)


def _near(waiting: deque[Occurrence]) -> list[Occurrence]:
    """Take from *waiting* what is due within twenty minutes of the first."""
    last = waiting[0].at + TOGETHER
    near = []
    while waiting and waiting[0].at <= last:
        near.append(waiting.popleft())
    return near


def _in_order(one: Occurrence) -> tuple[datetime, int, str]:
    return one.at, ORDER[one.kind], one.key


class _Merging:
    """Which occurrences of a mission may be said together."""

    def __init__(self, mission: Mission) -> None:
        self._sessions = mission.sessions_by_code
        self._presence = attendance(mission)

    def in_lines(self, one: Occurrence) -> tuple[int, datetime, datetime]:
        """Order what stands in one message: reminders by their rendezvous, then the lists."""
        if one.kind is not DueKind.REMINDER:
            return ORDER[one.kind], one.at, one.at
        session = self._sessions[one.sessions[0]]
        return ORDER[one.kind], session.gathers_at, session.starts_at

    def first_message(self, near: Sequence[Occurrence]) -> tuple[datetime, list[Occurrence]]:
        """Return the next message's instant, and what of *near* (in order) it carries."""
        at = self._instant(near[0], near)
        together: list[Occurrence] = []
        for one in near:
            if self._fits(one, at, together):
                together.append(one)
        return at, together

    def _instant(self, first: Occurrence, near: Sequence[Occurrence]) -> datetime:
        """Wait with a silent list for a reminder that cannot come to it."""
        ringing = (one for one in near if one.kind is DueKind.REMINDER and one.rings)
        reminder = next(ringing, None)
        if first.kind is DueKind.REMINDER or reminder is None:
            return first.at
        return reminder.at if self._in_session(reminder, first.at) else first.at

    def _fits(self, one: Occurrence, at: datetime, together: Sequence[Occurrence]) -> bool:
        if one.kind is not DueKind.REMINDER:
            return True
        if one.at != at and (one.at < at or self._in_session(one, at)):
            return False
        # What is said softly into a session must not ring because of what goes with it.
        return all(
            other.rings == one.rings and other.sessions != one.sessions
            for other in together
            if other.kind is DueKind.REMINDER
        )

    def _in_session(self, reminder: Occurrence, at: datetime) -> bool:
        return self._presence.busy(self._sessions[reminder.sessions[0]].groups, at)
