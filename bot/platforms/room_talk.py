"""What was said in the room: kept in the database, shown as it stands, told to who listens."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.core import plain
from bot.core.chat import ANSWER, ChatRef
from bot.core.message import Message, from_json, to_json
from bot.platforms.room_chats import NAME
from bot.store.database import Database
from bot.store.store import Store
from bot.store.values import RoomMessage

BELL = "🔔 "
SOON = 0.02
"""Seconds after which talk is kept: many lines in one transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something that stands in a chat of the room (*chat* is its id).

    *author* is the account id of who wrote *text*; it is empty where the bot
    says *message*.  *at* is in UTC, *quotes* the id of what it replies to.
    *change* counts everything that was said or edited since the start.
    """

    id: str
    chat: str
    at: datetime
    author: str = ""
    text: str = ""
    message: Message | None = None
    rings: bool = False
    edited: bool = False
    quotes: str = ""
    change: int = 0


class Talk:
    """Everything that was said in the room: kept in *database*, dated by *clock*."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take up what was said before."""
        self.changed = 0
        self._database = database
        self._clock = clock
        self._chats: dict[str, dict[str, Said]] = {}
        self._ears: set[asyncio.Event] = set()
        self._unkept: list[RoomMessage] = []
        self._keeping: set[asyncio.Future[None]] = set()
        with database.transaction() as store:
            self._last = store.last_room_message()
            for row in _kept(store):
                self._take_up(row)

    def messages(self, chat: ChatRef) -> tuple[Said, ...]:
        """Return what stands in *chat*, in the order in which it was said."""
        return tuple(self._chats.get(chat.id, {}).values())

    def message(self, chat: ChatRef, id: str) -> Said | None:  # noqa: A002
        """Return what stands in *chat* under *id*, or None."""
        return self._chats.get(chat.id, {}).get(id)

    def transcript(self, chat: ChatRef, *, bells: bool = False) -> list[str]:
        """Return what stands in *chat* as plain text, "alice-martin: …" where a person wrote it.

        With *bells* a message that rings begins with a bell.
        """
        return [
            (BELL if bells and said.rings else "") + as_text(said) for said in self.messages(chat)
        ]

    def buttons(self, chat: ChatRef) -> dict[str, tuple[str, str]]:
        """Return what can be pressed in *chat* by label, the newest first: (message, choice)."""
        found: dict[str, tuple[str, str]] = {}
        for said in reversed(self.messages(chat)):
            for button in said.message.buttons if said.message is not None else ():
                found.setdefault(button.label, (said.id, button.choice))
        return found

    def changes_since(self, number: int) -> tuple[Said, ...]:
        """Return what was said or edited after the change *number*, each as it is now."""
        if self.changed <= number:
            return ()
        late = [
            said for chat in self._chats.values() for said in chat.values() if said.change > number
        ]
        return tuple(sorted(late, key=lambda said: said.change))

    async def wait(self, number: int, timeout: float) -> bool:  # noqa: ASYNC109
        """Wait until there are changes after *number*, at most *timeout* seconds; tell if so."""
        if self.changed > number:
            return True
        ear = asyncio.Event()
        self._ears.add(ear)
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(ear.wait(), timeout)
        finally:
            self._ears.discard(ear)
        return self.changed > number

    async def keep(self, *rows: RoomMessage) -> None:
        """Keep what was said and is not kept yet, and then *rows*."""
        if not self._unkept and not rows:
            return
        async with self._database.transaction() as store:
            store.keep_room_messages([*self._unkept, *rows])
            self._unkept.clear()

    def stir(self) -> None:
        """Wake everyone who waits, so that they look around."""
        for ear in self._ears:
            ear.set()

    async def add(  # noqa: PLR0913, what a line of a conversation consists of
        self,
        chat: ChatRef,
        author: str,
        body: str,
        *,
        key: str = "",
        rings: bool = False,
        quotes: str = "",
    ) -> Said:
        """Say something.  A delivery is kept before it is seen, talk and answers soon after."""
        self._last += 1
        row = RoomMessage(
            id=self._last,
            chat=chat.id,
            author=author,
            body=body,
            at=self._clock.now(),
            key=key,
            quotes=quotes,
            rings=rings,
        )
        if key and not key.startswith(ANSWER):
            await self.keep(row)
        else:
            if not self._unkept:
                # Not later: a task that begins when all others have been ended would stay.
                keeping = asyncio.create_task(self._keep_soon())
                self._keeping.add(keeping)
                keeping.add_done_callback(self._keeping.discard)
            self._unkept.append(row)
        return self._take_up(row)

    async def say_anew(self, id: str, message: Message) -> None:  # noqa: A002
        """Let *message* stand where the message *id* of the bot stood."""
        await self.keep()
        async with self._database.transaction() as store:
            row = store.edit_room_message(int(id), to_json(message))
        if row is not None:
            self._take_up(row)

    async def said_under(self, key: str) -> RoomMessage | None:
        """Return what was kept for the delivery *key*, or None."""
        async with self._database.transaction() as store:
            return store.room_message_with_key(key)

    async def _keep_soon(self) -> None:
        await asyncio.sleep(SOON)
        await self.keep()

    def _take_up(self, row: RoomMessage) -> Said:
        self.changed += 1
        said = _said(row, self.changed)
        self._chats.setdefault(said.chat, {})[said.id] = said
        self.stir()
        return said


def _kept(store: Store) -> list[RoomMessage]:
    """Read everything that was said in the room, in the order in which it was said."""
    rows = [
        row
        for mission in store.missions()
        for chat in store.chats(mission)
        if chat.ref.platform == NAME
        for row in store.room_messages(chat.ref.id)
    ]
    return sorted(rows, key=lambda row: row.id)


def _said(row: RoomMessage, change: int) -> Said:
    return Said(
        id=str(row.id),
        chat=row.chat,
        at=row.at,
        author=row.author,
        text=row.body if row.author else "",
        message=None if row.author else from_json(row.body),
        rings=row.rings,
        edited=row.version > 1,
        quotes=row.quotes,
        change=change,
    )


def as_text(said: Said) -> str:
    """Write *said* as plain text, headed by who wrote it where that was a person."""
    if said.message is not None:
        return plain.render(said.message)
    return f"{said.author.rpartition('/')[2]}: {said.text}"
