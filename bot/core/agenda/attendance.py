"""Who of a mission is in a visit, a meeting or a talk at what time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.core.mission import Mission, Role, Session

Span = tuple[datetime, datetime]


class Attendance:
    """The times in which people are in a session that keeps phones quiet.

    People are told apart by the groups they are in; a group that nobody is
    listed for counts as if somebody were.  Organisers and followers do not
    count: the one accompanies, the other is at home.
    """

    def __init__(self, mission: Mission) -> None:
        """Gather the sessions of *mission* that keep phones quiet."""
        self._sessions = [s for s in mission.programme if s.keeps_phones_quiet]
        self._starts = [session.starts_at for session in self._sessions]
        self._longest = max((s.ends_at - s.starts_at for s in self._sessions), default=timedelta())
        self._parties = parties(mission)
        self._busy: dict[tuple[str, ...], tuple[list[datetime], list[datetime]]] = {}

    def busy_until(self, groups: Sequence[str], at: datetime) -> datetime | None:
        """Return the first moment after *at* when not all people of *groups* are in a session.

        None where at *at* somebody is in none.  No groups are everyone.
        """
        starts, ends = self._all_busy(tuple(groups))
        before = bisect_right(starts, at) - 1
        return ends[before] if before >= 0 and at < ends[before] else None

    def busy(self, groups: Sequence[str], at: datetime) -> bool:
        """Tell whether all people of *groups* (none: everyone) are in a session at *at*."""
        return self.busy_until(groups, at) is not None

    def under_way(self, groups: Sequence[str], at: datetime) -> list[Session]:
        """Return the sessions that people of *groups* are in at *at*."""
        concerned = self._of(groups)
        nearby = slice(
            bisect_left(self._starts, at - self._longest), bisect_right(self._starts, at)
        )
        return [
            session
            for session in self._sessions[nearby]
            if session.under_way(at) and any(session.concerns(party) for party in concerned)
        ]

    def _of(self, groups: Sequence[str]) -> list[frozenset[str]]:
        return [party for party in self._parties if not groups or party.intersection(groups)]

    def _all_busy(self, groups: tuple[str, ...]) -> tuple[list[datetime], list[datetime]]:
        if groups not in self._busy:
            spans: list[Span] | None = None
            for party in self._of(groups):
                own = _joined(
                    (s.starts_at, s.ends_at) for s in self._sessions if s.concerns(party)
                )
                spans = own if spans is None else _common(spans, own)
            self._busy[groups] = ([a for a, _ in spans or ()], [b for _, b in spans or ()])
        return self._busy[groups]


def attendance(mission: Mission) -> Attendance:
    """Return the attendance of *mission*, worked out once."""
    if "attendance" not in mission.derived:
        mission.derived["attendance"] = Attendance(mission)
    found: Attendance = mission.derived["attendance"]
    return found


def parties(mission: Mission) -> tuple[frozenset[str], ...]:
    """Return what groups people are in, each set of groups once; no group is one of them."""
    found = {frozenset(person.groups) for person in mission.with_role(Role.PARTICIPANT)}
    listed = {group for party in found for group in party}
    named = {*mission.group_codes, *(g for s in mission.programme for g in s.groups)}
    found |= {frozenset({group}) for group in named - listed}
    return tuple(sorted(found or {frozenset()}, key=sorted))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap or touch."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _common(some: list[Span], others: list[Span]) -> list[Span]:
    """Return what two lists of spans have in common."""
    common, i, j = [], 0, 0
    while i < len(some) and j < len(others):
        start, end = max(some[i][0], others[j][0]), min(some[i][1], others[j][1])
        if start < end:
            common.append((start, end))
        if some[i][1] < others[j][1]:
            i += 1
        else:
            j += 1
    return common
