"""The outbox: one row a message, made when due, rendered when claimed."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case
from sqlmodel import and_, col, delete, exists, or_, select, update

from bot.core.retries import WAITS
from bot.store.deliveries import KEYS, ROWS, STILL_THEIRS, Deliveries, chunks
from bot.store.looks import Looks
from bot.store.tables import ChatRow, DeliveryKeyRow, DeliveryRow
from bot.store.upsert import insert_all, insert_new
from bot.store.values import TOO_LATE, Delivery, DeliveryKind, Entry, Priority, State

ASKED_IN = "asked_in"
"""Names in a delivery's data the notice that asks organisers what is to become of it."""
ROUND = 100
"""How many waiting rows are looked at in one round."""


START_SENDING = (
    update(ROWS)
    .where(ROWS.c.id.in_(bindparam("these", expanding=True)))
    .values(
        state=State.SENDING.value,
        pending=False,
        attempts=ROWS.c.attempts + 1,
        retry_at=None,
        sender=bindparam("by"),
    )
)
SETTLE_SENT = (
    update(ROWS)
    .where(ROWS.c.id == bindparam("at"))
    .values(
        state=State.SENT.value,
        message=bindparam("as_message"),
        told=bindparam("in_version"),
        pending=and_(ROWS.c.version > bindparam("in_version"), bindparam("as_message") != ""),
        attempts=0,
        retry_at=None,
        error="",
        sent_at=bindparam("at_last"),
    )
)
TELL = KEYS.insert()
READY = (
    select(ROWS.c.id, ROWS.c.chat)
    .join(ChatRow, col(ChatRow.id) == ROWS.c.chat)
    .where(
        ROWS.c.pending.is_(True),
        ROWS.c.due_at <= bindparam("now"),
        col(ChatRow.platform) == bindparam("on"),
        STILL_THEIRS,
        or_(ROWS.c.retry_at.is_(None), ROWS.c.retry_at <= bindparam("system")),
        ROWS.c.chat.not_in(bindparam("busy", expanding=True)),
    )
    .order_by(ROWS.c.message != "", ROWS.c.priority, ROWS.c.due_at, ROWS.c.id)
    .limit(ROUND)
)
"""What is done for every message is made once: putting a statement together costs more."""


class Outbox(Deliveries, Looks):
    """The part of the store that keeps deliveries."""

    # ---- putting in ------------------------------------------------------------------------

    def enqueue(  # noqa: PLR0913 - a row has as many facts
        self,
        kind: DeliveryKind,
        mission: str,
        chat_id: int,
        *,
        due_at: datetime,
        keys: Iterable[str] = (),
        subject: str = "",
        data: Mapping[str, Any] | None = None,
        helps_until: datetime | None = None,
        rings: bool = False,
        priority: Priority = Priority.OTHER,
    ) -> int | None:
        """Put one message for one chat in the outbox and return its id.

        *due_at* (mission time) may lie ahead.  A key is told once: of *keys*
        those that were told before are left out, and where there were some but
        none is left, nothing is put in and None returned.
        """
        entry = Entry(
            kind=kind,
            mission=mission,
            chat=chat_id,
            due_at=due_at,
            keys=tuple(keys),
            subject=subject,
            data=dict(data or {}),
            helps_until=helps_until,
            rings=rings,
            priority=priority,
        )
        return self.enqueue_all([entry])[0]

    def enqueue_all(self, entries: Iterable[Entry]) -> list[int | None]:
        """Put all of *entries* in the outbox as `enqueue` does, and return their ids."""
        every = list(entries)
        decided = set(self.told(key for entry in every for key in entry.keys))
        rows: list[dict[str, Any]] = []
        keys: list[list[str]] = []
        places: list[int | None] = []
        for entry in every:
            untold = [key for key in dict.fromkeys(entry.keys) if key not in decided]
            if entry.keys and not untold:
                places.append(None)
                continue
            decided.update(untold)
            places.append(len(rows))
            rows.append(entry.as_row())
            keys.append(untold)
        made = insert_all(self._session, DeliveryRow, rows)
        told = [
            {"key": key, "mission": row["mission"], "delivery": delivery}
            for delivery, row, some in zip(made, rows, keys, strict=True)
            for key in some
        ]
        if told:
            self._session.connection().execute(TELL, told)
        return [None if place is None else made[place] for place in places]

    def skip(self, mission: str, keys: Iterable[str]) -> None:
        """Note that *keys* are decided, without a message of their own."""
        for key in keys:
            self._tell(key, mission, None)

    def reopen(self, keys: Iterable[str]) -> None:
        """Let those of *keys* be decided anew that were decided and never told."""
        expired = exists().where(
            col(DeliveryRow.id) == col(DeliveryKeyRow.delivery),
            col(DeliveryRow.state) == State.EXPIRED.value,
            col(DeliveryRow.message) == "",
        )
        untold = or_(col(DeliveryKeyRow.delivery).is_(None), expired)
        for some in chunks(self.told(keys)):
            self._session.exec(
                delete(DeliveryKeyRow).where(col(DeliveryKeyRow.key).in_(some), untold)
            )

    def take_off_notices(self, keys: Iterable[str]) -> None:
        """Let those of *keys* be decided anew that a notice carries which waits."""
        waiting = exists().where(
            col(DeliveryRow.id) == col(DeliveryKeyRow.delivery),
            col(DeliveryRow.kind) == DeliveryKind.NOTICE.value,
            col(DeliveryRow.state) == State.WAITING.value,
        )
        for some in chunks(self.told(keys)):
            self._session.exec(
                delete(DeliveryKeyRow).where(col(DeliveryKeyRow.key).in_(some), waiting)
            )

    def take_up(self, now: datetime) -> None:
        """Let notices wait again that were too late by a clock that was ahead of *now*."""
        self._session.exec(
            update(DeliveryRow)
            .where(
                col(DeliveryRow.kind) == DeliveryKind.NOTICE.value,
                col(DeliveryRow.state) == State.EXPIRED.value,
                col(DeliveryRow.error) == TOO_LATE,
                col(DeliveryRow.helps_until) > now,
            )
            .values(state=State.WAITING.value, pending=True, due_at=now, error="")
        )

    def forget_waiting(self, after: datetime, kinds: Iterable[DeliveryKind]) -> None:
        """Take out what waits for an instant after *after* untried, and let its keys be open."""
        waiting = select(DeliveryRow.id).where(
            DeliveryRow.state == State.WAITING.value,
            DeliveryRow.due_at > after,
            DeliveryRow.attempts == 0,
            col(DeliveryRow.kind).in_([kind.value for kind in kinds]),
        )
        found = list(self._session.exec(waiting))
        keys, rows = col(DeliveryKeyRow.delivery), col(DeliveryRow.id)
        self._session.exec(delete(DeliveryKeyRow).where(keys.in_(found)))
        self._session.exec(delete(DeliveryRow).where(rows.in_(found)))

    def _tell(self, key: str, mission: str, delivery: int | None) -> bool:
        values = {"key": key, "mission": mission, "delivery": delivery}
        return insert_new(self._session, DeliveryKeyRow, values)

    def carry_too(
        self,
        delivery: int,
        keys: Iterable[str],
        sessions: Iterable[str],
        helps_until: datetime,
    ) -> None:
        """Let one that waits tell *keys* and *sessions*, too, and help until then at least."""
        row = self._session.get_one(DeliveryRow, delivery, populate_existing=True)
        for key in keys:
            self._tell(key, row.mission, delivery)
        named = dict.fromkeys([*row.data.get("sessions", ()), *sessions])
        row.data = {**row.data, "sessions": [*named]}
        row.helps_until = max(row.helps_until or helps_until, helps_until)
        self._session.add(row)
        self._session.flush()

    def note_said(self, delivery: int, data: Mapping[str, Any]) -> None:
        """Keep with a delivery what it says, for when it has to say so again."""
        row = self._session.get_one(DeliveryRow, delivery, populate_existing=True)
        row.data = {**row.data, **data}
        self._session.add(row)
        self._session.flush()

    # ---- taking out ------------------------------------------------------------------------

    def ready(
        self,
        platform: str,
        now: datetime,
        system_now: datetime,
        *,
        busy: Collection[int] = (),
        limit: int = 8,
    ) -> tuple[Delivery, ...]:
        """Return what can go out on *platform*: reminders first, one a chat, none for *busy*.

        *now* is mission time, *system_now* the system's, for retries.  What was
        sent and is stale is among it, with its *message* set.
        """
        asked = {"now": now, "system": system_now, "on": platform, "busy": list(busy)}
        first: dict[int, int] = {}
        for delivery, chat in self._session.connection().execute(READY, asked):
            if len(first) < limit:
                first.setdefault(chat, delivery)
        if not first:
            return ()
        order = list(first.values())
        found = self.these_deliveries(order)
        return tuple(sorted(found, key=lambda one: order.index(one.id)))

    def start_sending(self, *deliveries: int, sender: int | None = None) -> None:
        """Mark deliveries as being sent, by the process *sender*; committed right before."""
        if deliveries:
            asked = {"these": deliveries, "by": sender}
            self._session.connection().execute(START_SENDING, asked)

    def take_over(self, delivery: int, sender: int | None) -> None:
        """Let *sender* find out what came of a delivery that another process was sending."""
        self._change(delivery, sender=sender)

    def is_sent_by(self, delivery: int, sender: int | None) -> bool:
        """Tell whether a delivery is being sent, and by *sender*."""
        query = select(DeliveryRow.id).where(
            DeliveryRow.id == delivery,
            DeliveryRow.state == State.SENDING.value,
            DeliveryRow.sender == sender,
        )
        return self._session.exec(query).first() is not None

    def settle_sent(self, delivery: Delivery, message: str, at: datetime) -> None:
        """Note that what *delivery* told in its version arrived as *message* at *at*.

        What has happened to its subject meanwhile makes it stale at once.
        """
        values = {
            "at": delivery.id,
            "as_message": message,
            "in_version": delivery.version,
            "at_last": delivery.sent_at or at,
        }
        self._session.connection().execute(SETTLE_SENT, values)
        self._report(delivery.mission, delivery.data)

    def settle_later(
        self, delivery: int, retry_at: datetime, error: str, *, asked: bool = False
    ) -> None:
        """Let a delivery be tried again at *retry_at* (system time), not before where *asked* to.

        One that has arrived before stays sent: it is its edit that is tried again.
        """
        row = self._session.get_one(DeliveryRow, delivery)
        state = State.SENT if row.message else State.WAITING
        attempts = row.attempts + (1 if row.message else 0)
        self._change(
            delivery,
            state=state.value,
            pending=True,
            retry_at=retry_at,
            not_before=retry_at if asked else None,
            error=error,
            attempts=attempts,
        )

    def hasten_retries(self, platform: str, at: datetime) -> None:
        """Let what waits for *platform* be tried again at *at* (system time), if not soon after.

        What was asked not to come before a later instant does not.
        """
        free = or_(col(DeliveryRow.not_before).is_(None), col(DeliveryRow.not_before) <= at)
        self._session.exec(
            update(DeliveryRow)
            .where(
                col(DeliveryRow.pending).is_(True),
                col(DeliveryRow.retry_at) > at + WAITS[0],
                free,
                col(DeliveryRow.chat).in_(select(ChatRow.id).where(ChatRow.platform == platform)),
            )
            .values(retry_at=at)
        )

    def settle(self, delivery: int, state: State, error: str = "") -> None:
        """Close a delivery as *state*: failed, expired, unknown or withdrawn."""
        self._change(delivery, state=state.value, pending=False, retry_at=None, error=error)
        row = self._session.get_one(DeliveryRow, delivery)
        self._report(row.mission, row.data)
        self.look_soon(row.mission)

    def repeat(self, delivery: int, retry_at: datetime, error: str) -> None:
        """Let a delivery be sent again at *retry_at* (system time) though it may have arrived."""
        self._change(
            delivery,
            state=State.WAITING.value,
            pending=True,
            repeats=DeliveryRow.repeats + 1,
            retry_at=retry_at,
            not_before=None,
            error=error,
        )

    # ---- what may have arrived -------------------------------------------------------------

    def unasked(self, mission: str, kinds: Iterable[DeliveryKind]) -> tuple[Delivery, ...]:
        """Return what may have arrived, of *kinds*, and no organiser was asked about yet."""
        unknown = self.deliveries_where(
            col(DeliveryRow.mission) == mission,
            col(DeliveryRow.kind).in_([kind.value for kind in kinds]),
            col(DeliveryRow.state) == State.UNKNOWN.value,
        )
        return tuple(one for one in unknown if ASKED_IN not in one.data)

    def asked_about(self, delivery: int, notice: int) -> None:
        """Note that organisers are asked in *notice* what is to become of a delivery."""
        row = self._session.get_one(DeliveryRow, delivery)
        row.data = {**row.data, ASKED_IN: notice}
        self._session.add(row)
        self._session.flush()

    def send_again(self, delivery: int, at: datetime) -> bool:
        """Let one of which nobody knows be sent again from *at* on, as an organiser wished.

        Tell whether it was one of those.
        """
        return self._decide(delivery, state=State.WAITING.value, pending=True, due_at=at)

    def take_as_arrived(self, delivery: int) -> bool:
        """Let one of which nobody knows count as sent; tell whether it was one of those.

        It cannot be edited: nobody knows its id.
        """
        return self._decide(delivery, state=State.SENT.value, sent_at=DeliveryRow.due_at)

    def leave(self, delivery: int) -> bool:
        """Let one of which nobody knows rest, since it helps no more; tell whether it was one."""
        return self._decide(delivery, state=State.EXPIRED.value)

    def _decide(self, delivery: int, **values: object) -> bool:
        unknown = col(DeliveryRow.state) == State.UNKNOWN.value
        result = self._session.exec(
            update(DeliveryRow)
            .where(col(DeliveryRow.id) == delivery, unknown)
            .values(attempts=0, repeats=0, retry_at=None, error="", **values)
        )
        if not result.rowcount:
            return False
        row = self._session.get_one(DeliveryRow, delivery, populate_existing=True)
        row.data = {name: value for name, value in row.data.items() if name != ASKED_IN}
        self._session.add(row)
        self._session.flush()
        self._report(row.mission, row.data)
        return True

    # ---- edits -----------------------------------------------------------------------------

    def keep_as_told(self, delivery: Delivery) -> None:
        """Close an edit that is given up: what was sent stays as it is."""
        self._change(
            delivery.id,
            told=delivery.version,
            pending=DeliveryRow.version > delivery.version,
            retry_at=None,
        )

    # ---- what happens to what was sent -----------------------------------------------------

    def touch(self, kind: DeliveryKind, mission: str, subject: str) -> None:
        """Note that something has happened to what these deliveries tell: they are told anew."""
        sent = col(DeliveryRow.state).in_([State.SENT.value, State.SENDING.value])
        self._session.exec(
            update(DeliveryRow)
            .where(
                col(DeliveryRow.mission) == mission,
                col(DeliveryRow.kind) == kind.value,
                col(DeliveryRow.subject) == subject,
                sent,
            )
            .values(
                version=DeliveryRow.version + 1,
                pending=and_(
                    col(DeliveryRow.state) == State.SENT.value, col(DeliveryRow.message) != ""
                ),
                retry_at=None,
            )
        )

    def touch_these(self, deliveries: Iterable[int]) -> None:
        """Note that something has happened to what these deliveries tell, as `touch` does.

        What waits may be put into words in this very transaction: it is told anew, too.
        """
        waits = col(DeliveryRow.state) == State.WAITING.value
        sent = col(DeliveryRow.state) == State.SENT.value
        told = or_(sent, col(DeliveryRow.state) == State.SENDING.value)
        stale = and_(sent, col(DeliveryRow.message) != "")
        for some in chunks(deliveries):
            self._session.exec(
                update(DeliveryRow)
                .where(col(DeliveryRow.id).in_(some), or_(waits, told))
                .values(
                    version=DeliveryRow.version + 1,
                    pending=or_(stale, and_(waits, col(DeliveryRow.pending).is_(True))),
                    retry_at=case((waits, DeliveryRow.retry_at), else_=None),
                )
            )

    def look_again(self, delivery: int, now: datetime) -> None:
        """Note that somebody looks at what stands there, at *now* (mission time)."""
        ours = col(DeliveryRow.id) == delivery
        self._session.exec(update(DeliveryRow).where(ours).values(due_at=now))

    def touch_pages(self, mission: str, since: datetime) -> None:
        """Let the pages that somebody has looked at since then be said anew."""
        self._session.exec(
            update(DeliveryRow)
            .where(
                col(DeliveryRow.mission) == mission,
                col(DeliveryRow.kind) == DeliveryKind.HOME.value,
                col(DeliveryRow.state) == State.SENT.value,
                col(DeliveryRow.due_at) >= since,
            )
            .values(version=DeliveryRow.version + 1, pending=True, retry_at=None)
        )

    def withdraw(self, kind: DeliveryKind, mission: str, subject: str) -> int:
        """Take what still waits out of the outbox and return how many that were."""
        result = self._session.exec(
            update(DeliveryRow)
            .where(
                col(DeliveryRow.mission) == mission,
                col(DeliveryRow.kind) == kind.value,
                col(DeliveryRow.subject) == subject,
                col(DeliveryRow.state) == State.WAITING.value,
            )
            .values(state=State.WITHDRAWN.value, pending=False)
        )
        return int(result.rowcount)

    def hasten(self, kind: DeliveryKind, mission: str, subject: str, at: datetime) -> int:
        """Let what waits for a later instant go at *at*, and return how many that were."""
        result = self._session.exec(
            update(DeliveryRow)
            .where(
                col(DeliveryRow.mission) == mission,
                col(DeliveryRow.kind) == kind.value,
                col(DeliveryRow.subject) == subject,
                col(DeliveryRow.state) == State.WAITING.value,
                col(DeliveryRow.due_at) > at,
            )
            .values(due_at=at)
        )
        return int(result.rowcount)

    def _report(self, mission: str, data: Mapping[str, Any]) -> None:
        """Touch the notice that shows its author what became of a delivery, if one does."""
        notice = data.get("reports_to")
        if notice is not None:
            self.touch(DeliveryKind.NOTICE, mission, str(notice))

    def _change(self, delivery: int, **values: object) -> None:
        statement = update(DeliveryRow).where(col(DeliveryRow.id) == delivery).values(**values)
        self._session.exec(statement)
