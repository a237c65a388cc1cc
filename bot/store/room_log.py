"""What was said in the room, so that a restart shows it again."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomMessage:
    """Something that stands in a chat of the room.

    *author* is the account id of who wrote *text* or sent the file named
    *file*; it is empty where the bot says *message*.  *at* is in UTC.  *quotes*
    is the id of what it replies to, *key* names the delivery.
    """

    id: str
    chat: str
    at: datetime
    author: str = ""
    text: str = ""
    file: str = ""
    message: Message | None = None
    rings: bool = False
    edited: bool = False
    quotes: str = ""
    key: str = ""


class RoomLog:
    """Keeps nothing: the room of a test is gone when the test is."""

    def read(self) -> list[RoomMessage]:
        """Return everything that was said, in order."""
        return []

    async def write(self, message: RoomMessage) -> None:
        """Keep *message*, in the place of what it was before."""
