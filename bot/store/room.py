"""What was said in the room: it has no server that would remember it."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import insert
from sqlmodel import Session, SQLModel, col, func, select

from bot.store.tables import RoomMessageRow
from bot.store.values import RoomMessage

ADD = insert(SQLModel.metadata.tables["room_message"])
"""Seven times as fast as adding an object: every question and every answer comes by here."""


class Room:
    """The part of the store that keeps the room's conversations."""

    _session: Session

    def keep_room_messages(self, messages: Sequence[RoomMessage]) -> None:
        """Keep several lines at once, under the ids that they have."""
        self._session.connection().execute(ADD, [asdict(message) for message in messages])

    def edit_room_message(self, message: int, body: str) -> RoomMessage | None:
        """Write a line anew and return it, with its version raised."""
        row = self._session.get(RoomMessageRow, message)
        if row is None:
            return None
        row.body, row.version = body, row.version + 1
        self._session.add(row)
        self._session.flush()
        return _message(row)

    def room_messages(self, chat: str) -> tuple[RoomMessage, ...]:
        """Return the lines of the conversation *chat* (the room's own id), in order."""
        query = (
            select(RoomMessageRow)
            .where(RoomMessageRow.chat == chat)
            .order_by(col(RoomMessageRow.id))
        )
        return tuple(map(_message, self._session.exec(query)))

    def room_message_with_key(self, key: str) -> RoomMessage | None:
        """Return the line that the delivery *key* became."""
        query = select(RoomMessageRow).where(RoomMessageRow.key == key)
        row = self._session.exec(query).first()
        return _message(row) if row is not None else None

    def last_room_message(self) -> int:
        """Return the highest id so far, or 0."""
        return self._session.exec(select(func.max(RoomMessageRow.id))).one() or 0


def _message(row: RoomMessageRow) -> RoomMessage:
    return RoomMessage(
        id=row.id or 0,
        chat=row.chat,
        author=row.author,
        body=row.body,
        at=row.at,
        key=row.key,
        quotes=row.quotes,
        rings=row.rings,
        version=row.version,
    )
