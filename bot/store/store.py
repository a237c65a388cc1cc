"""Everything the bot reads and writes, within one transaction."""

from datetime import datetime

from sqlmodel import Session, delete, update

from bot.store.chats import Chats
from bot.store.memory import Memory
from bot.store.missions import Missions, Snapshots
from bot.store.outbox import Outbox
from bot.store.room import Room
from bot.store.said import Said
from bot.store.tables import (
    AnswerRow,
    BroadcastRow,
    ChatRow,
    DeliveryKeyRow,
    DeliveryRow,
    EditionRow,
    InboundRow,
    NoticeRow,
    RatingRow,
    RoomMessageRow,
    UndeliveredRow,
)

SAID_AND_DONE = (
    AnswerRow,
    InboundRow,
    RatingRow,
    UndeliveredRow,
    DeliveryKeyRow,
    DeliveryRow,
    NoticeRow,
    BroadcastRow,
    RoomMessageRow,
)
"""What is not there before a mission begins, in an order in which it can be removed."""


class Store(Missions, Chats, Outbox, Said, Memory, Room):
    """What a transaction can read and write: ``with database.transaction() as store``.

    Each part stands in its own module.  A store is never kept beyond its
    transaction; what it returns are values, which may be.
    """

    def __init__(self, session: Session, snapshots: Snapshots) -> None:
        """Read and write in *session*; take missions that were read before from *snapshots*."""
        self._session = session
        self._snapshots = snapshots

    def start_again(self, at: datetime) -> None:
        """Forget all that was said and sent, for the demo's "start again" at *at*.

        Missions, chats and people stay; they count as there from *at* on.
        """
        for row in SAID_AND_DONE:
            self._session.exec(delete(row))
        self._session.exec(update(ChatRow).values(bound_at=at))
        self._session.exec(update(EditionRow).values(since=at))
