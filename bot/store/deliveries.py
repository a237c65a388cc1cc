"""Looking at deliveries: which there are, what became of them, what is due next."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import CursorResult, Executable, Row, bindparam
from sqlmodel import Session, and_, col, func, or_, select

from bot.core.changes import CHANGES
from bot.core.chat import BoundChat, ChatKind, ChatRef
from bot.core.home import HOME
from bot.store.tables import ChatRow, DeliveryKeyRow, DeliveryRow
from bot.store.values import Delivery, DeliveryKind, Priority, State

MOST_KEYS_AT_ONCE = 500
"""SQLite takes a limited number of parameters in one statement."""
T = TypeVar("T")
PARTS = re.compile("[ ,]")
"""What stands between the ids of a message that went out in parts."""
STILL_THEIRS = and_(
    col(ChatRow.active).is_(True), col(ChatRow.mission) == col(DeliveryRow.mission)
)
"""What waits for a chat that was closed, or that is another mission's now, does not go there."""
ROWS = DeliveryRow.__table__  # type: ignore[attr-defined]
CHATS = ChatRow.__table__  # type: ignore[attr-defined]
KEYS = DeliveryKeyRow.__table__  # type: ignore[attr-defined]
FOUND = (
    select(
        *ROWS.c,
        *(CHATS.c[name].label(f"chat_{name}") for name in CHATS.c.keys()),  # noqa: SIM118
    )
    .join(CHATS, CHATS.c.id == ROWS.c.chat)
    .order_by(ROWS.c.id)
)
THESE = FOUND.where(ROWS.c.id.in_(bindparam("these", expanding=True)))
KEYS_OF = (
    select(KEYS.c.delivery, KEYS.c.key)
    .where(KEYS.c.delivery.in_(bindparam("these", expanding=True)))
    .order_by(KEYS.c.key)
)
TOLD = select(KEYS.c.key).where(KEYS.c.key.in_(bindparam("keys", expanding=True)))
HAS_PAGES = (
    select(ROWS.c.id)
    .where(
        ROWS.c.mission == bindparam("of"),
        ROWS.c.kind == DeliveryKind.HOME.value,
        ROWS.c.due_at >= bindparam("since"),
    )
    .limit(1)
)
NEXT_DUE = select(func.min(ROWS.c.due_at)).where(
    ROWS.c.pending.is_(True), ROWS.c.due_at > bindparam("after")
)
"""What is asked for every message, or at every tick, is put together once: that costs more."""


def chunks(some: Iterable[T]) -> Iterator[list[T]]:
    """Return *some* in lists that fit into one statement."""
    every = list(some)
    for first in range(0, len(every), MOST_KEYS_AT_ONCE):
        yield every[first : first + MOST_KEYS_AT_ONCE]


class Deliveries:
    """The part of the store that looks at deliveries and changes none."""

    _session: Session

    def told(self, keys: Iterable[str]) -> frozenset[str]:
        """Return those of *keys* that were told, or decided not to be."""
        found: set[str] = set()
        for some in chunks(keys):
            found.update(self._ask(TOLD, keys=some).scalars())
        return frozenset(found)

    def delivery(self, delivery: int) -> Delivery | None:
        """Return one delivery."""
        return next(iter(self.deliveries_where(col(DeliveryRow.id) == delivery)), None)

    def deliveries(self, mission: str, kind: DeliveryKind, subject: str) -> tuple[Delivery, ...]:
        """Return every delivery of one subject, in the order in which they were put in."""
        return self.deliveries_where(
            col(DeliveryRow.mission) == mission,
            col(DeliveryRow.kind) == kind.value,
            col(DeliveryRow.subject) == subject,
        )

    def in_state(self, *states: State) -> tuple[Delivery, ...]:
        """Return every delivery that is in one of *states*."""
        return self.deliveries_where(col(DeliveryRow.state).in_([state.value for state in states]))

    def has_pages(self, mission: str, since: datetime) -> bool:
        """Tell whether somebody has looked at a page of their own since then."""
        return self._ask(HAS_PAGES, of=mission, since=since).first() is not None

    def chats_being_told(self) -> frozenset[int]:
        """Return the chats to which something is on its way, whoever sends it."""
        sending = DeliveryRow.state == State.SENDING.value
        return frozenset(self._session.exec(select(DeliveryRow.chat).where(sending)))

    def waiting(self, chat_id: int, kind: DeliveryKind) -> tuple[Delivery, ...]:
        """Return what waits for a chat, of one kind."""
        return self.deliveries_where(
            col(DeliveryRow.chat) == chat_id,
            col(DeliveryRow.kind) == kind.value,
            col(DeliveryRow.state) == State.WAITING.value,
        )

    def notices_waiting(self, mission: str) -> tuple[Delivery, ...]:
        """Return the notices that wait in *mission*."""
        return self.deliveries_where(
            col(DeliveryRow.mission) == mission,
            col(DeliveryRow.kind) == DeliveryKind.NOTICE.value,
            col(DeliveryRow.state) == State.WAITING.value,
        )

    def sent_since(self, mission: str, kind: DeliveryKind, at: datetime) -> tuple[Delivery, ...]:
        """Return what was due in *mission* from *at* on and has gone, or goes just now."""
        gone = (State.SENT.value, State.SENDING.value, State.UNKNOWN.value)
        return self.deliveries_where(
            col(DeliveryRow.mission) == mission,
            col(DeliveryRow.kind) == kind.value,
            col(DeliveryRow.due_at) >= at,
            col(DeliveryRow.state).in_(gone),
        )

    def overdue(self, mission: str, now: datetime) -> tuple[Delivery, ...]:
        """Return what was due in *mission* by *now*, and has neither gone nor been given up."""
        return self.deliveries_where(
            col(DeliveryRow.mission) == mission,
            col(DeliveryRow.state).in_([State.WAITING.value, State.SENDING.value]),
            col(DeliveryRow.due_at) <= now,
        )

    def was_sent_since(self, mission: str, platform: str, at: datetime) -> bool:
        """Tell whether something of *mission* has arrived on *platform* after *at*."""
        query = (
            select(DeliveryRow.id)
            .join(ChatRow, col(ChatRow.id) == col(DeliveryRow.chat))
            .where(
                DeliveryRow.mission == mission,
                ChatRow.platform == platform,
                col(DeliveryRow.sent_at) > at,
            )
            .limit(1)
        )
        return self._session.exec(query).first() is not None

    def notices_after(self, at: datetime) -> tuple[Delivery, ...]:
        """Return the notices of changes that wait for an instant after *at*."""
        notices = self.deliveries_where(
            col(DeliveryRow.kind) == DeliveryKind.NOTICE.value,
            col(DeliveryRow.state) == State.WAITING.value,
            col(DeliveryRow.due_at) > at,
        )
        return tuple(one for one in notices if one.data.get("kind") == CHANGES)

    def delivery_with_key(self, key: str) -> Delivery | None:
        """Return the delivery that told *key*."""
        query = select(DeliveryKeyRow.delivery).where(DeliveryKeyRow.key == key)
        found = self._session.exec(query).first()
        return self.delivery(found) if found is not None else None

    def was_delivered(self, chat_id: int, message: str) -> bool:
        """Tell whether *message* is a delivery in a chat, or one of the parts of one."""
        query = select(DeliveryRow.message).where(
            DeliveryRow.chat == chat_id, col(DeliveryRow.message).contains(message)
        )
        found = self._session.exec(query)
        return any(message in PARTS.split(delivered) for delivered in found)

    def outcome(self, mission: str, kind: DeliveryKind, subject: str) -> dict[State, int]:
        """Count the deliveries of one subject by state."""
        query = (
            select(DeliveryRow.state, func.count())
            .where(
                DeliveryRow.mission == mission,
                DeliveryRow.kind == kind.value,
                DeliveryRow.subject == subject,
            )
            .group_by(DeliveryRow.state)
        )
        return {State(state): count for state, count in self._session.exec(query)}

    def next_due(self, after: datetime) -> datetime | None:
        """Return the first instant after *after* (mission time) for which a row waits."""
        found: datetime | None = self._ask(NEXT_DUE, after=after).scalar()
        return found

    def tried_again(self, platform: str) -> frozenset[datetime]:
        """Return when (system time) something is tried again on *platform*."""
        query = (
            select(DeliveryRow.retry_at)
            .join(ChatRow, col(ChatRow.id) == col(DeliveryRow.chat))
            .where(
                col(DeliveryRow.pending).is_(True),
                ChatRow.platform == platform,
                col(DeliveryRow.retry_at).is_not(None),
            )
            .distinct()
        )
        return frozenset(at for at in self._session.exec(query) if at is not None)

    def platforms_waiting(self, now: datetime) -> tuple[str, ...]:
        """Name the platforms on which something is due at *now* (mission time)."""
        query = (
            select(ChatRow.platform)
            .join(DeliveryRow, col(DeliveryRow.chat) == col(ChatRow.id))
            .where(col(DeliveryRow.pending).is_(True), DeliveryRow.due_at <= now)
            .distinct()
        )
        return tuple(self._session.exec(query))

    def unfinished(self, now: datetime, platforms: Iterable[str]) -> int:
        """Count what is due at *now* (mission time) on *platforms* and not yet handed over."""
        due = and_(col(DeliveryRow.pending).is_(True), col(DeliveryRow.due_at) <= now)
        sending = col(DeliveryRow.state) == State.SENDING.value
        query = (
            select(func.count())
            .select_from(DeliveryRow)
            .join(ChatRow, col(ChatRow.id) == col(DeliveryRow.chat))
            .where(
                or_(and_(due, STILL_THEIRS), sending),
                col(ChatRow.platform).in_(list(platforms)),
            )
        )
        return self._session.exec(query).one()

    def deliveries_where(self, *where: Any) -> tuple[Delivery, ...]:  # noqa: ANN401 - SQL terms
        """Return the deliveries of which *where* is true, in the order they were put in."""
        return self._valued(self._ask(FOUND.where(*where)).all())

    def these_deliveries(self, these: Iterable[int]) -> tuple[Delivery, ...]:
        """Return the deliveries with these ids, in the order they were put in."""
        return self._valued(self._ask(THESE, these=list(these)).all())

    def _valued(self, rows: Sequence[Row[Any]]) -> tuple[Delivery, ...]:
        """Return the values of *rows*, with their keys."""
        keys: dict[int, list[str]] = {row.id: [] for row in rows}
        for some in chunks(keys):
            for told in self._ask(KEYS_OF, these=some):
                keys[told.delivery].append(told.key)
        return tuple(_delivery(row, keys[row.id]) for row in rows)

    def _ask(self, statement: Executable, **asked: object) -> CursorResult[Any]:
        """Return the rows that *statement* finds, after what the session has not written yet."""
        self._session.flush()
        return self._session.connection().execute(statement, asked)


def _chat(row: Row[Any]) -> BoundChat:
    """Return the chat; somebody's own page stands beside it, in a thread of its own."""
    own = row.kind == DeliveryKind.HOME.value
    return BoundChat(
        id=row.chat,
        ref=ChatRef(row.chat_platform, row.chat_platform_id, HOME if own else row.chat_thread),
        mission=row.chat_mission,
        kind=ChatKind(row.chat_kind),
        bound_at=row.chat_bound_at,
        group=row.chat_group,
        person=row.chat_person,
        language=row.chat_language,
    )


def _delivery(row: Row[Any], keys: Iterable[str]) -> Delivery:
    return Delivery(
        id=row.id,
        mission=row.mission,
        chat=_chat(row),
        kind=DeliveryKind(row.kind),
        subject=row.subject,
        data=row.data,
        keys=tuple(keys),
        due_at=row.due_at,
        helps_until=row.helps_until,
        rings=row.rings,
        priority=Priority(row.priority),
        state=State(row.state),
        attempts=row.attempts,
        repeats=row.repeats,
        message=row.message,
        version=row.version,
        error=row.error,
        sent_at=row.sent_at,
        sender=row.sender,
    )
