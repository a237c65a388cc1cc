"""What was said in the room: it has no server that would remember it."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, SQLModel, col, func, select

from bot.store.tables import RoomMessageRow
from bot.store.values import RoomMessage

ADD = insert(SQLModel.metadata.tables["room_message"])
"""Seven times as fast as adding an object: every question and every answer comes by here."""


class Room:
    """The part of the store that keeps the room's conversations."""

    _session: Session

    def add_room_message(  # noqa: PLR0913 - a row has as many facts
        self,
        chat: str,
        author: str,
        body: str,
        at: datetime,
        *,
        key: str = "",
        quotes: str = "",
        rings: bool = False,
    ) -> RoomMessage:
        """Keep a line of the conversation *chat* (the room's own id).

        *author* is empty for the bot.
        """
        facts: dict[str, Any] = {
            "chat": chat,
            "author": author,
            "body": body,
            "at": at,
            "key": key,
            "quotes": quotes,
            "rings": rings,
        }
        kept = self._session.connection().execute(ADD, {**facts, "version": 1})
        return RoomMessage(id=int((kept.inserted_primary_key or (0,))[0]), **facts)

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

    def room_message(self, message: int) -> RoomMessage | None:
        """Return one line."""
        row = self._session.get(RoomMessageRow, message)
        return _message(row) if row is not None else None

    def room_messages(self, chat: str, after: int = 0) -> tuple[RoomMessage, ...]:
        """Return the lines of a conversation whose id is above *after*, in order."""
        query = (
            select(RoomMessageRow)
            .where(RoomMessageRow.chat == chat, col(RoomMessageRow.id) > after)
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
