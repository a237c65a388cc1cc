"""The room: chats that live here and nowhere else, for the demo, the rehearsal and the tests.

A platform like the others.  People say, press and upload things through it,
the bot's messages stay where the page and the tests can read them, and whoever
listens is told of every change.
"""

import asyncio
import re
from dataclasses import replace
from uuid import uuid4

from bot.clock import Clock
from bot.core.chat import (
    NOBODY,
    Account,
    Ask,
    Call,
    ChatRef,
    DeliveryError,
    Document,
    File,
    Inbound,
    Receive,
    Route,
    Tap,
)
from bot.core.message import Line, Message, Plain, Venue, line, to_json
from bot.core.photos import for_the_report
from bot.platforms.room_chats import NAME, is_direct, own_chat
from bot.platforms.room_talk import Talk
from bot.store.database import Database

MENTION = re.compile(r"(?<!\s)\s*@fanion\b[\s,:]*", re.IGNORECASE)
CLIP = "📎 "
PIN = "📍 "


class Room(Talk):
    """The room as a platform: kept in *database*, dated by *clock*.

    *failures* are raised by the next sends, one each, for tests of what
    happens when a platform does not take a message.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take up what was said before."""
        super().__init__(database, clock)
        self.name = NAME
        self.failures: list[DeliveryError] = []
        self._receive: Receive | None = None
        self._documents: dict[str, Document] = {}
        self._given: dict[str, File] = {}

    # ---- the platform ----------------------------------------------------------------------

    async def run(self, receive: Receive) -> None:
        """Pass everything that is said to *receive*, until cancelled."""
        self.connect(receive)
        try:
            await asyncio.Event().wait()
        finally:
            await self.keep()

    def connect(self, receive: Receive) -> None:
        """Pass everything that is said from here on to *receive*."""
        self._receive = receive

    async def send(  # noqa: PLR0913, as many facts as a message has
        self,
        to: ChatRef,
        message: Message,
        *,
        key: str,
        rings: bool,
        quotes: str = "",
        whom: Call = NOBODY,
        only_for: Account | None = None,
    ) -> str:
        """Say *message* and return its id.  Raises `DeliveryError` where a test wants it."""
        del whom  # a bell rings for everyone here
        if self.failures:
            raise self.failures.pop(0)
        if only_for is not None:
            to, quotes = own_chat(only_for), ""
        body = to_json(message)
        return (await self.add(to, "", body, key=key, rings=rings, quotes=quotes)).id

    async def send_document(  # noqa: PLR0913, as many facts as a message has, and the file
        self,
        to: ChatRef,
        document: Document,
        caption: Message | None,
        *,
        key: str = "",
        rings: bool = False,
        quotes: str = "",
        whom: Call = NOBODY,
        only_for: Account | None = None,
    ) -> str:
        """Show a file by its name, above *caption*; it can be fetched until the next start."""
        name = line(f"{CLIP}{document.name}")
        said = _under(name, caption) if caption else Message("", (name,))
        sent = await self.send(
            to, said, key=key, rings=rings, quotes=quotes, whom=whom, only_for=only_for
        )
        self._documents[sent] = document
        return sent

    async def edit(self, to: ChatRef, id: str, message: Message) -> None:  # noqa: A002
        """Say the message *id* anew in its place.  Raises `DeliveryError`."""
        before = self.message(to, id)
        if before is None or before.message is None:
            raise DeliveryError(f"no message {id} of ours in {to.id}", permanent=True)
        if file := _file_in(before.message):
            message = _under(file, message)
        if before.message == message:
            return
        await self.say_anew(id, message)

    async def remove(self, to: ChatRef, id: str) -> None:  # noqa: A002
        """Leave an ellipsis where the message *id* stood."""
        await self.edit(to, id, Message("…"))

    async def was_sent(self, to: ChatRef, key: str) -> str | bool | None:
        """Tell whether the delivery *key* arrived: its id, or no."""
        row = await self.said_under(key)
        return str(row.id) if row is not None and row.chat == to.id else False

    def routes(self) -> tuple[Route, ...]:
        """Ask for no routes: the page of the room is the web's."""
        return ()

    # ---- what people do --------------------------------------------------------------------

    async def says(
        self, account: Account, chat: ChatRef, text: str, *, replies_to: str = ""
    ) -> str:
        """Write *text* in *chat* and return the id of what was written.

        It is addressed to the bot in a direct chat, as a command, with a
        mention, and as a reply to something that the bot said.
        """
        said = await self.add(chat, account.id, text, quotes=replies_to)
        words, mentioned = without_mention(text)
        given = self._given.get(replies_to)
        if given is not None and for_the_report(words):
            id_ = f"room-{said.id}"
            await self._pass_on(
                replace(given, id=id_, chat=chat, account=account, message=said.id, said=words)
            )
            return said.id
        answered = self.message(chat, replies_to)
        answers_bot = answered is not None and answered.message is not None
        await self._pass_on(
            Ask(
                id=f"room-{said.id}",
                chat=chat,
                account=account,
                text=words,
                addressed=mentioned or answers_bot or is_direct(chat) or words.startswith("/"),
                message=said.id,
                replies_to=replies_to,
            )
        )
        return said.id

    async def presses(self, account: Account, chat: ChatRef, message: str, choice: str) -> str:
        """Press the button *choice* of *message* and return the word shown to who pressed."""
        press = f"room-tap-{uuid4()}"
        return await self._pass_on(
            Tap(id=press, chat=chat, account=account, choice=choice, message=message)
        )

    async def uploads(  # noqa: PLR0913, what sending a file consists of
        self,
        account: Account,
        chat: ChatRef,
        name: str,
        content: bytes,
        *,
        caption: str = "",
        media_type: str = "application/octet-stream",
    ) -> str:
        """Send a file to *chat* and return the word shown to who sent it."""
        said = await self.add(chat, account.id, f"{CLIP}{name}\n{caption}".rstrip())
        words, mentioned = without_mention(caption)
        file = File(
            id=f"room-{said.id}",
            chat=chat,
            account=account,
            name=name,
            content=content,
            message=said.id,
            caption=words,
            media_type=media_type,
            addressed=mentioned or is_direct(chat) or words.startswith("/"),
        )
        self._given[said.id] = file
        return await self._pass_on(file)

    async def pins(self, account: Account, chat: ChatRef, venue: Venue) -> str:
        """Send a place to *chat* and return the id of what was sent."""
        said = await self.add(chat, account.id, f"{PIN}{venue.text}")
        await self._pass_on(
            Ask(
                id=f"room-{said.id}",
                chat=chat,
                account=account,
                text="",
                addressed=is_direct(chat),
                message=said.id,
                venue=venue,
            )
        )
        return said.id

    def document(self, id: str) -> Document | None:  # noqa: A002
        """Return the file that was sent as the message *id*, or None."""
        return self._documents.get(id)

    # ---- within ----------------------------------------------------------------------------

    async def _pass_on(self, inbound: Inbound) -> str:
        if self._receive is None:
            raise RuntimeError("nobody is listening yet: connect the room to a receiver first")
        return (await self._receive(inbound)).toast


def _under(file: Line, caption: Message) -> Message:
    """Return *caption* with the name of the file that it goes with."""
    return replace(caption, blocks=(file, *caption.blocks))


def _file_in(message: Message) -> Line | None:
    """Return the line of *message* that names a file, None where none was sent with it."""
    match message.blocks:
        case (Line(spans=(Plain(text=text),)) as file, *_) if text.startswith(CLIP):
            return file
        case _:
            return None


def without_mention(text: str) -> tuple[str, bool]:
    """Return *text* without a mention of the bot, and whether there was one."""
    rest, mentions = MENTION.subn(" ", text, count=1)
    return rest.strip(), mentions > 0
