"""The room: chats that live here and nowhere else, for the demo, the rehearsal and the tests.

A platform like the others.  People say, press and upload things through it,
the bot's messages stay where the page and the tests can read them, and whoever
listens is told of every change.
"""

import asyncio
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from bot.clock import Clock
from bot.core import plain
from bot.core.chat import (
    NOBODY,
    Account,
    Ask,
    Call,
    ChatKind,
    ChatRef,
    DeliveryError,
    Document,
    File,
    Inbound,
    Receive,
    Route,
    Tap,
)
from bot.core.message import Line, Message, Plain, Venue, from_json, line, to_json
from bot.core.mission import Mission
from bot.store.database import Database
from bot.store.store import Store
from bot.store.values import RoomMessage

NAME = "room"
MENTION = re.compile(r"\s*@fanion\b[\s,:]*", re.IGNORECASE)
BELL = "🔔 "
CLIP = "📎 "
PIN = "📍 "
ANSWER = "answer-"
"""How the key of an answer begins: one that is lost costs the asker one more question."""
SOON = 0.02
"""Seconds after which talk is kept: many lines in one transaction."""


def chat_ref(mission: str, chat: str) -> ChatRef:
    """Name a chat of the room: *chat* is main, followers, group:CODE or person:CODE."""
    return ChatRef(NAME, f"{mission}/{chat}")


def own_chat(account: Account) -> ChatRef:
    """Name the direct chat of whoever speaks as *account*."""
    mission, _, person = account.id.partition("/")
    return chat_ref(mission, f"person:{person}")


def account_of(mission: str, person: str, name: str = "") -> Account:
    """Name the account with which the person of that code speaks in the room."""
    return Account(NAME, f"{mission}/{person}", name or person)


def furnish(store: Store, mission: Mission, now: datetime) -> None:
    """Give *mission* its chats in the room: main, followers, and a direct one for each person.

    One speaks in the room as anybody, so everybody's account is known.  Done
    again after an update, it adds the newcomers and leaves the others as they
    are.
    """
    store.bind(chat_ref(mission.code, "main"), mission.code, ChatKind.MAIN, now)
    store.bind(chat_ref(mission.code, "followers"), mission.code, ChatKind.FOLLOWERS, now)
    for person in mission.people:
        store.introduce(account_of(mission.code, person.code), mission.code, person.code)
        store.bind(
            chat_ref(mission.code, f"person:{person.code}"),
            mission.code,
            ChatKind.DIRECT,
            now,
            person=person.code,
        )


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


class Room:
    """The chats of the room: kept in *database*, dated by *clock*.

    *failures* are raised by the next sends, one each, for tests of what
    happens when a platform does not take a message.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take up what was said before."""
        self.name = NAME
        self.failures: list[DeliveryError] = []
        self.changed = 0
        self._database = database
        self._clock = clock
        self._chats: dict[str, dict[str, Said]] = {}
        self._ears: set[asyncio.Event] = set()
        self._receive: Receive | None = None
        self._unkept: list[RoomMessage] = []
        self._keeping: set[asyncio.Future[None]] = set()
        self._documents: dict[str, Document] = {}
        with database.transaction() as store:
            self._last = store.last_room_message()
            for row in _kept(store):
                self._take_up(row)

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
        return (await self._add(to, "", body, key=key, rings=rings, quotes=quotes)).id

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
    ) -> str:
        """Show a file by its name, above *caption*; it can be fetched until the next start."""
        name = line(f"{CLIP}{document.name}")
        said = _under(name, caption) if caption else Message("", (name,))
        sent = await self.send(to, said, key=key, rings=rings, quotes=quotes, whom=whom)
        self._documents[sent] = document
        return sent

    async def edit(self, to: ChatRef, id: str, message: Message) -> None:  # noqa: A002
        """Say the message *id* anew in its place.  Raises `DeliveryError`."""
        before = self._chats.get(to.id, {}).get(id)
        if before is None or before.message is None:
            raise DeliveryError(f"no message {id} of ours in {to.id}", permanent=True)
        if file := _file_in(before.message):
            message = _under(file, message)
        if before.message == message:
            return
        await self.keep()
        async with self._database.transaction() as store:
            row = store.edit_room_message(int(id), to_json(message))
        if row is not None:
            self._take_up(row)

    async def remove(self, to: ChatRef, id: str) -> None:  # noqa: A002
        """Leave an ellipsis where the message *id* stood."""
        await self.edit(to, id, Message("…"))

    async def was_sent(self, to: ChatRef, key: str) -> str | bool | None:
        """Tell whether the delivery *key* arrived: its id, or no."""
        async with self._database.transaction() as store:
            row = store.room_message_with_key(key)
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
        said = await self._add(chat, account.id, text, quotes=replies_to)
        words, mentioned = without_mention(text)
        answered = self._chats[chat.id].get(replies_to)
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
        said = await self._add(chat, account.id, f"{CLIP}{name}\n{caption}".rstrip())
        words, mentioned = without_mention(caption)
        return await self._pass_on(
            File(
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
        )

    async def pins(self, account: Account, chat: ChatRef, venue: Venue) -> str:
        """Send a place to *chat* and return the id of what was sent."""
        said = await self._add(chat, account.id, f"{PIN}{venue.text}")
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

    # ---- what can be read ------------------------------------------------------------------

    def messages(self, chat: ChatRef) -> tuple[Said, ...]:
        """Return what stands in *chat*, in the order in which it was said."""
        return tuple(self._chats.get(chat.id, {}).values())

    def message(self, chat: ChatRef, id: str) -> Said | None:  # noqa: A002
        """Return what stands in *chat* under *id*, or None."""
        return self._chats.get(chat.id, {}).get(id)

    def document(self, id: str) -> Document | None:  # noqa: A002
        """Return the file that was sent as the message *id*, or None."""
        return self._documents.get(id)

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

    # ---- within ----------------------------------------------------------------------------

    async def _pass_on(self, inbound: Inbound) -> str:
        if self._receive is None:
            raise RuntimeError("nobody is listening yet: connect the room to a receiver first")
        return (await self._receive(inbound)).toast

    async def _add(  # noqa: PLR0913, what a line of a conversation consists of
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
                asyncio.get_running_loop().call_later(SOON, self._keep_soon)
            self._unkept.append(row)
        return self._take_up(row)

    def _keep_soon(self) -> None:
        keeping = asyncio.ensure_future(self.keep())
        self._keeping.add(keeping)
        keeping.add_done_callback(self._keeping.discard)

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


def without_mention(text: str) -> tuple[str, bool]:
    """Return *text* without a mention of the bot, and whether there was one."""
    rest, mentions = MENTION.subn(" ", text, count=1)
    return rest.strip(), mentions > 0


def is_direct(chat: ChatRef) -> bool:
    """Tell whether *chat* is between one person and the bot."""
    return chat.id.rpartition("/")[2].startswith("person:")


def as_text(said: Said) -> str:
    """Write *said* as plain text, headed by who wrote it where that was a person."""
    if said.message is not None:
        return plain.render(said.message)
    return f"{said.author.rpartition('/')[2]}: {said.text}"
