"""What organisers and the service itself say: broadcasts, notices, and what did not arrive."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, select, update

from bot.core.broadcasts import Attached
from bot.core.chat import BoundChat, Document
from bot.core.message import Venue
from bot.core.undelivered import Why
from bot.store.chats import bound_chat
from bot.store.looks import Looks
from bot.store.tables import AttachmentRow, BroadcastRow, ChatRow, NoticeRow, UndeliveredRow
from bot.store.values import Broadcast, BroadcastState, Notice, Undelivered

MISSED = UndeliveredRow.__table__  # type: ignore[attr-defined]
UNTOLD = (
    select(MISSED.c.id)
    .where(MISSED.c.mission == bindparam("of"), MISSED.c.told.is_(False))
    .limit(1)
)
"""What is asked at every tick, and is nothing nearly always, is put together once."""


class Said(Looks):
    """The part of the store that keeps what deliveries of these kinds refer to."""

    _session: Session

    # ---- broadcasts ------------------------------------------------------------------------

    def draft_broadcast(  # noqa: PLR0913 - a row has as many facts
        self,
        mission: str,
        *,
        author: str,
        text: str,
        audience: str,
        at: datetime,
        send_at: datetime | None = None,
        venue: Venue | None = None,
        calls_everyone: bool = False,
        album: str = "",
    ) -> Broadcast:
        """Keep a broadcast that is not sent yet; *author* is a person's code."""
        row = BroadcastRow(
            mission=mission,
            author=author,
            text=text,
            audience=audience,
            state=BroadcastState.DRAFT.value,
            created_at=at,
            send_at=send_at,
            venue=asdict(venue) if venue is not None else None,
            calls_everyone=calls_everyone,
            album=album,
        )
        self._session.add(row)
        self._session.flush()
        return _broadcast(row)

    def attach(self, broadcast: int, document: Document, place: int = 0) -> None:
        """Keep what travels along with a broadcast; of several, the lowest *place* is first."""
        row = AttachmentRow(
            broadcast=broadcast,
            place=place,
            name=document.name,
            media_type=document.media_type,
            size=len(document.content),
            content=document.content,
        )
        self._session.add(row)
        self._session.flush()

    def attachments(self, broadcast: int) -> tuple[Document, ...]:
        """Return what travels along with a broadcast, in order."""
        query = (
            select(AttachmentRow)
            .where(AttachmentRow.broadcast == broadcast)
            .order_by(col(AttachmentRow.place))
        )
        return tuple(
            Document(name=row.name, content=row.content, media_type=row.media_type)
            for row in self._session.exec(query)
        )

    def attached(self, broadcast: int) -> tuple[Attached, ...]:
        """Return the names and the sizes of what travels along with a broadcast, in order."""
        query = (
            select(AttachmentRow.name, AttachmentRow.size)
            .where(AttachmentRow.broadcast == broadcast)
            .order_by(col(AttachmentRow.place))
        )
        return tuple(Attached(name=name, size=size) for name, size in self._session.exec(query))

    def detach(self, broadcast: int) -> None:
        """Forget what was to travel along with a broadcast."""
        ours = col(AttachmentRow.broadcast) == broadcast
        self._session.exec(delete(AttachmentRow).where(ours))

    def broadcast(self, broadcast: int) -> Broadcast | None:
        """Return one broadcast."""
        row = self._session.get(BroadcastRow, broadcast)
        return _broadcast(row) if row is not None else None

    def broadcast_of_album(self, mission: str, album: str) -> Broadcast | None:
        """Return the broadcast that is made of the photos of *album*."""
        query = select(BroadcastRow).where(
            BroadcastRow.mission == mission, BroadcastRow.album == album
        )
        row = self._session.exec(query).first()
        return _broadcast(row) if row is not None else None

    def broadcasts(self, mission: str) -> tuple[Broadcast, ...]:
        """Return the mission's broadcasts, the first in front."""
        query = (
            select(BroadcastRow)
            .where(BroadcastRow.mission == mission)
            .order_by(col(BroadcastRow.id))
        )
        return tuple(map(_broadcast, self._session.exec(query)))

    def change_broadcast(  # noqa: PLR0913 - whatever is given
        self,
        broadcast: int,
        *,
        text: str | None = None,
        audience: str | None = None,
        state: BroadcastState | None = None,
        send_at: datetime | None = None,
        asks_seen: bool | None = None,
        corrected_at: datetime | None = None,
    ) -> None:
        """Change what is given; copies that were sent are touched by the caller."""
        row = self._session.get_one(BroadcastRow, broadcast)
        row.text = row.text if text is None else text
        row.audience = row.audience if audience is None else audience
        row.state = row.state if state is None else state.value
        row.send_at = row.send_at if send_at is None else send_at
        row.asks_seen = row.asks_seen if asks_seen is None else asks_seen
        row.corrected_at = row.corrected_at if corrected_at is None else corrected_at
        self._session.add(row)
        self._session.flush()

    # ---- notices ---------------------------------------------------------------------------

    def add_notice(self, mission: str, kind: str, data: Mapping[str, Any], at: datetime) -> Notice:
        """Keep something that the service has to say; *data* is JSON."""
        row = NoticeRow(mission=mission, kind=kind, data=dict(data), created_at=at)
        self._session.add(row)
        self._session.flush()
        return _notice(row)

    def notice(self, notice: int) -> Notice | None:
        """Return one notice."""
        row = self._session.get(NoticeRow, notice)
        return _notice(row) if row is not None else None

    def notices_of(
        self, kinds: Iterable[str], since: datetime, until: datetime
    ) -> tuple[Notice, ...]:
        """Return the notices of some *kinds* that were made from *since* to before *until*."""
        query = select(NoticeRow).where(
            col(NoticeRow.kind).in_(list(kinds)),
            NoticeRow.created_at >= since,
            NoticeRow.created_at < until,
        )
        return tuple(map(_notice, self._session.exec(query)))

    def change_notice(self, notice: int, data: Mapping[str, Any]) -> None:
        """Let a notice say *data*; copies that were sent are touched by the caller."""
        row = self._session.get_one(NoticeRow, notice)
        row.data = dict(data)
        self._session.add(row)
        self._session.flush()

    # ---- what did not arrive ---------------------------------------------------------------

    def note_undelivered(
        self, chat: BoundChat, why: Why, kind: str, sessions: tuple[str, ...], due_at: datetime
    ) -> None:
        """Note something that did not arrive in *chat*; the organiser is told once."""
        row = UndeliveredRow(
            mission=chat.mission,
            chat=chat.id,
            why=why.value,
            kind=kind,
            sessions=list(sessions),
            due_at=due_at,
        )
        self._session.add(row)
        self._session.flush()
        self.look_soon(chat.mission)

    def undelivered(self, mission: str) -> tuple[Undelivered, ...]:
        """Return what did not arrive and the organiser was not told of yet, in order."""
        self._session.flush()
        ours = {"of": mission}
        if self._session.connection().execute(UNTOLD, ours).first() is None:
            return ()
        query = (
            select(UndeliveredRow, ChatRow)
            .join(ChatRow, col(ChatRow.id) == col(UndeliveredRow.chat))
            .where(UndeliveredRow.mission == mission, col(UndeliveredRow.told).is_(False))
            .order_by(col(UndeliveredRow.due_at), col(UndeliveredRow.id))
        )
        return tuple(_undelivered(row, chat) for row, chat in self._session.exec(query))

    def undelivered_was_told(self, mission: str) -> None:
        """Note that the organiser knows of all that did not arrive so far."""
        ours = col(UndeliveredRow.mission) == mission
        self._session.exec(update(UndeliveredRow).where(ours).values(told=True))


def _broadcast(row: BroadcastRow) -> Broadcast:
    return Broadcast(
        id=row.id or 0,
        mission=row.mission,
        author=row.author,
        text=row.text,
        audience=row.audience,
        state=BroadcastState(row.state),
        created_at=row.created_at,
        send_at=row.send_at,
        venue=Venue(**row.venue) if row.venue is not None else None,
        calls_everyone=row.calls_everyone,
        album=row.album,
        asks_seen=row.asks_seen,
        corrected_at=row.corrected_at,
    )


def _notice(row: NoticeRow) -> Notice:
    return Notice(
        id=row.id or 0,
        mission=row.mission,
        kind=row.kind,
        data=row.data,
        created_at=row.created_at,
    )


def _undelivered(row: UndeliveredRow, chat: ChatRow) -> Undelivered:
    return Undelivered(
        id=row.id or 0,
        mission=row.mission,
        chat=bound_chat(chat),
        why=Why(row.why),
        kind=row.kind,
        sessions=tuple(row.sessions),
        due_at=row.due_at,
    )
