"""Looks at all deliveries at once, for those who watch the service."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import col, func, select

from bot.core.agenda.due import DueKind
from bot.store.deliveries import STILL_THEIRS, Deliveries
from bot.store.tables import ChatRow, DeliveryRow, MissionRow, TaskRow
from bot.store.tasks import UNFINISHED
from bot.store.values import Delivery, DeliveryKind, State

NOT_ARRIVED = (State.FAILED, State.EXPIRED, State.UNKNOWN)
"""What became of a delivery that nobody has read, as far as we know."""
KINDS = frozenset(kind.value for kind in DueKind)

Labels = tuple[str, ...]
"""A platform, a kind, or a platform and a kind."""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """How much there is, by platform, or by platform and kind.

    *waiting* is due and not sent, *ahead* waits for a later instant, *edits*
    are sent and out of date; *oldest* is since when the first of *waiting* is
    due (mission time).  *tasks* are those that are not closed, by kind.
    """

    missions: int = 0
    chats: Mapping[Labels, int] = field(default_factory=dict)
    waiting: Mapping[tuple[str, str], int] = field(default_factory=dict)
    ahead: Mapping[tuple[str, str], int] = field(default_factory=dict)
    edits: Mapping[Labels, int] = field(default_factory=dict)
    oldest: Mapping[Labels, datetime] = field(default_factory=dict)
    tasks: Mapping[Labels, int] = field(default_factory=dict)


class Overview(Deliveries):
    """The part of the store that sums up."""

    def figures(self, now: datetime) -> Figures:
        """Count what there is at *now* (mission time); the work depends on what waits."""
        unsent = col(DeliveryRow.message) == ""
        due = unsent, col(DeliveryRow.due_at) <= now
        edits: Counter[Labels] = Counter()
        for (platform, _), count in self._waiting(~unsent).items():
            edits[platform,] += count
        return Figures(
            missions=self._session.exec(select(func.count()).select_from(MissionRow)).one(),
            chats=self._open_chats(),
            waiting=self._waiting(*due),
            ahead=self._waiting(unsent, col(DeliveryRow.due_at) > now),
            edits=edits,
            oldest=self._oldest(*due),
            tasks=self._tasks(),
        )

    def _tasks(self) -> dict[Labels, int]:
        query = (
            select(TaskRow.kind, func.count())
            .where(col(TaskRow.state).in_(UNFINISHED))
            .group_by(TaskRow.kind)
        )
        return {(kind,): count for kind, count in self._session.exec(query)}

    def _waiting(self, *where: ColumnElement[bool]) -> Counter[tuple[str, str]]:
        """Count by platform and kind what there is still to do."""
        named = col(DeliveryRow.data)["kind"].as_string()
        query = (
            select(ChatRow.platform, DeliveryRow.kind, named, func.count())
            .join(DeliveryRow, col(ChatRow.id) == col(DeliveryRow.chat))
            .where(col(DeliveryRow.pending).is_(True), STILL_THEIRS, *where)
            .group_by(ChatRow.platform, DeliveryRow.kind, named)
        )
        counted: Counter[tuple[str, str]] = Counter()
        for platform, kind, name, count in self._session.exec(query):
            counted[platform, told_as(kind, name)] += count
        return counted

    def _oldest(self, *where: ColumnElement[bool]) -> dict[Labels, datetime]:
        query = (
            select(ChatRow.platform, func.min(DeliveryRow.due_at))
            .join(DeliveryRow, col(ChatRow.id) == col(DeliveryRow.chat))
            .where(col(DeliveryRow.pending).is_(True), STILL_THEIRS, *where)
            .group_by(ChatRow.platform)
        )
        return {(platform,): due for platform, due in self._session.exec(query)}

    def deliveries_of(
        self,
        mission: str,
        *,
        since: datetime | None = None,
        states: Collection[State] = (),
        last: int | None = None,
    ) -> tuple[Delivery, ...]:
        """Return the deliveries of *mission* (all without one), in the order they were put in.

        Those that were due at *since* (mission time) or later, in one of
        *states* where some are named, and the *last* few of those; people's own
        pages are not among them.
        """
        where = [col(DeliveryRow.kind) != DeliveryKind.HOME.value]
        if mission:
            where.append(col(DeliveryRow.mission) == mission)
        if since is not None:
            where.append(col(DeliveryRow.due_at) >= since)
        if states:
            where.append(col(DeliveryRow.state).in_([state.value for state in states]))
        if last is not None:
            newest = select(DeliveryRow.id).where(*where).order_by(col(DeliveryRow.id).desc())
            where = [col(DeliveryRow.id).in_(self._session.exec(newest.limit(last)).all())]
        return self.deliveries_where(*where)

    def _open_chats(self) -> dict[Labels, int]:
        query = (
            select(ChatRow.platform, func.count())
            .where(col(ChatRow.active).is_(True))
            .group_by(ChatRow.platform)
        )
        return {(platform,): count for platform, count in self._session.exec(query)}


def told_as(kind: str, named: str | None) -> str:
    """Name what a delivery is: what the clock made due by its own kind, all else by *kind*."""
    return named if kind == DeliveryKind.DUE.value and named in KINDS else kind
