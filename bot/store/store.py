"""Everything the bot reads and writes, within one transaction."""

from sqlmodel import Session

from bot.store.chats import Chats
from bot.store.memory import Memory
from bot.store.missions import Missions, Snapshots
from bot.store.outbox import Outbox
from bot.store.room import Room
from bot.store.said import Said


class Store(Missions, Chats, Outbox, Said, Memory, Room):
    """What a transaction can read and write: ``with database.transaction() as store``.

    Each part stands in its own module.  A store is never kept beyond its
    transaction; what it returns are values, which may be.
    """

    def __init__(self, session: Session, snapshots: Snapshots) -> None:
        """Read and write in *session*; take missions that were read before from *snapshots*."""
        self._session = session
        self._snapshots = snapshots
