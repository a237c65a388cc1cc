"""A mission's people on their phones: the room's face on chats of Telegram."""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

from bot.core.chat import Account, ChatKind
from bot.core.chat import ChatRef as Ref
from bot.core.message import TITLE_CHARACTERS, Button, Line, Message, Plain
from bot.core.mission import Role
from bot.platforms.pacing import UNBOUND
from bot.platforms.room import CLIP
from bot.platforms.room_talk import BELL, Said, as_text
from bot.platforms.telegram.platform import Telegram, Webhook
from bot.platforms.telegram.webhook import PATH
from bot.web.server import serving, site
from tests.servers.telegram.people import XLSX
from tests.servers.telegram.server import TelegramServer
from tests.servers.telegram.world import Press
from tests.stories.story import Story

NAME = "telegram"
BEFORE = datetime(2022, 9, 1, tzinfo=UTC)
WITHIN = 20.0
"""Seconds; the machine that tests run on may be busy."""


class Phones:
    """The chats of one mission at *server*, as its people see them; *bot* is ours there."""

    def __init__(self, server, bot, webhook, loop):
        self.server, self.bot, self.webhook, self.loop = server, bot, webhook, loop
        self.platform = None
        self.opened = []
        self.tasks = []
        self.people = {}
        self.chats = {}

    # ---- before it begins ------------------------------------------------------------------

    def furnish(self, store, mission, at):
        """Open the mission's chats: main, followers, and everybody's own with the bot."""
        self.code = mission.code
        for person in mission.people:
            first, _, last = person.name.partition(" ")
            phone = self.server.person(first, last_name=last, language_code=person.language)
            self.people[person.code] = phone
        for name, kind in (("main", ChatKind.MAIN), ("followers", ChatKind.FOLLOWERS)):
            store.bind(self.new_chat(name), mission.code, kind, at)
        for person in mission.people:
            phone = self.people[person.code]
            store.introduce(self.account(person.code), mission.code, person.code)
            chat = phone.at(self.bot)
            self.chats[f"person:{person.code}"] = chat
            store.bind(
                Ref(NAME, str(chat.id)), mission.code, ChatKind.DIRECT, at, person=person.code
            )
        self.organiser = next(one.code for one in mission.people if one.role is Role.ORGANISER)
        self.bot.updates.pending.clear()

    def new_chat(self, name):
        """Make a group with everyone in it and the bot as one of those who see all."""
        founder, *others = self.people.values()
        group = founder.makes_group(f"{self.code} {name}", others)
        founder.adds(self.bot, group)
        founder.promotes(self.bot, group)
        # Who came and went is no part of the conversation.
        group.messages.clear()
        self.bot.updates.pending.clear()
        self.chats[name] = group
        return Ref(NAME, str(group.id))

    def open(self, database, clock):
        """Begin to speak, anew where somebody did before."""
        for task in self.tasks:
            task.cancel()
        self.platform = Telegram(
            self.bot.token,
            system=clock,
            server=self.server.url,
            database=database,
            webhook=self.webhook,
            pace=UNBOUND,
        )
        self.opened.append(self.platform)
        return self.platform

    def connect(self, receive):
        self.tasks.append(self.loop.create_task(self.platform.run(receive)))

    async def close(self):
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        for platform in self.opened:
            await platform.close()

    # ---- who and where ---------------------------------------------------------------------

    def chat_ref(self, name):
        return Ref(NAME, str(self.chats[name].id))

    def account(self, who):
        phone = self.people[who]
        return Account(NAME, str(phone.id), phone.name)

    def _chat(self, ref):
        return next(chat for chat in self.chats.values() if str(chat.id) == ref.id)

    def _person(self, account):
        return next(phone for phone in self.people.values() if str(phone.id) == account.id)

    def _code(self, sender):
        return next(code for code, phone in self.people.items() if phone is sender)

    # ---- what people do --------------------------------------------------------------------

    async def says(self, account, chat, text, *, replies_to=""):
        where = self._chat(chat)
        answered = where.messages[int(replies_to)] if replies_to else None
        said = self._person(account).says(where, text, reply_to=answered)
        await self.quiet()
        return str(said.id)

    async def edits(self, account, chat, text):
        """Change what somebody wrote last."""
        person, where = self._person(account), self._chat(chat)
        said = [one for one in where.messages.values() if one.sender is person][-1]
        person.edits(said, text)
        await self.quiet()

    async def presses(self, account, chat, message, choice):
        """Press a button, also one that stands there no more."""
        person, where = self._person(account), self._chat(chat)
        press = Press(str(len(self.server.world.presses) + 1), self.bot, choice, 0)
        press.asked_at = self.server.world.now()
        self.server.world.presses[press.id] = press
        shown = where.messages.get(int(message.rpartition(",")[2]))
        gone = {"chat": where.wire(), "message_id": int(message), "date": 0}
        self.bot.updates.add(
            "callback_query",
            {
                "id": press.id,
                "from": person.wire(),
                "message": shown.as_wire() if shown else gone,
                "chat_instance": "1",
                "data": choice,
            },
        )
        await self.quiet()
        assert press.answered
        return press.text

    async def uploads(self, account, chat, name, content, *, caption="", media_type=XLSX):
        person, where = self._person(account), self._chat(chat)
        if name == "photo.jpg":
            person.sends_photo(where, content, caption=caption)
        else:
            person.sends_document(where, name, content, caption=caption, mime=media_type)
        await self.quiet()

    async def pins(self, account, chat, venue):
        location = {"latitude": venue.latitude, "longitude": venue.longitude}
        content = {"location": location}
        if venue.name:
            content["venue"] = {
                "location": location,
                "title": venue.name,
                "address": venue.address,
            }
        self._person(account).sends(self._chat(chat), **content)
        await self.quiet()

    async def keep(self):
        """Do nothing: Telegram keeps what is said."""

    async def quiet(self):
        """Let everything arrive that is on its way."""
        async with asyncio.timeout(WITHIN):
            while self._is_something_on_its_way():  # noqa: ASYNC110, it is the loop that works
                await asyncio.sleep(0)

    def _is_something_on_its_way(self):
        waits = not self.platform.listening or self.bot.updates.pending
        return waits or self.platform.under_way

    # ---- what can be read ------------------------------------------------------------------

    def messages(self, chat):
        return tuple(map(self._said, self._standing(chat)))

    def message(self, chat, id):  # noqa: A002, as the room's
        return next((said for said in self.messages(chat) if said.id == id), None)

    def transcript(self, chat, *, bells=False):
        return [
            (BELL if bells and said.rings else "") + as_text(said) for said in self.messages(chat)
        ]

    def buttons(self, chat):
        found = {}
        for said in reversed(self.messages(chat)):
            for button in said.message.buttons if said.message is not None else ():
                found.setdefault(button.label, (said.id, button.choice))
        return found

    def _standing(self, chat):
        standing = self._chat(chat).messages.values()
        ours = self.bot
        return [
            one
            for one in standing
            if not one.deleted and (one.text or _file(one) or one.sender is not ours)
        ]

    def _said(self, message):
        # A heading stands apart there; what it says is the same.
        text = message.text.replace("\n\n", "\n")
        ours = message.sender is self.bot
        if file := _file(message):
            text = with_file(text, f"{CLIP}{file}", titled=_is_titled(message))
        buttons = tuple(
            Button(button["text"], button["callback_data"], number)
            for number, row in enumerate(message.keyboard)
            for button in row
        )
        return Said(
            id=str(message.id),
            chat=str(message.chat.id),
            at=datetime.fromtimestamp(message.wire["date"], UTC),
            author="" if ours else f"{self.code}/{self._code(message.sender)}",
            text="" if ours else text,
            message=as_message(text, buttons) if ours else None,
            rings=message.rings if ours else False,
            edited=message.edits > 0,
            quotes=str(message.reply_to or ""),
        )


def _file(message):
    """Return the name of the file that was sent; a photo has none there."""
    if "photo" in message.wire:
        return "photo.jpg"
    return message.wire.get("document", {}).get("file_name", "")


def _is_titled(message):
    return any(one["type"] == "bold" and one["offset"] == 0 for one in message.entities)


def with_file(text, file, *, titled):
    """Name the file where the room names it: below the title."""
    first, _, rest = text.partition("\n")
    return "\n".join(filter(None, (first, file, rest) if titled else (file, text)))


def as_message(text, buttons):
    """Read a text as a message of ours: its first line is the title."""
    title, end, rest = text.partition("\n")
    if len(title) > TITLE_CHARACTERS:
        title, end, rest = "", "\n", text
    blocks = tuple(Line((Plain(line),)) for line in rest.split("\n")) if end else ()
    return Message(title, blocks, buttons)


@asynccontextmanager
async def on_phones(*, brought):
    """Give what begins a story on Telegram; updates are fetched, or *brought* to a webhook."""
    told = []

    def begin(mission, at):
        phones = Phones(server, bot, webhook, loop)
        now[0] = lambda: at
        story = Story(mission, at, phones)
        now[0] = story.clock.now
        told.append(story)
        return story

    async def updates(headers, body):
        if not told:
            return 503, {}, b""
        ((_, _, answer),) = told[-1].room.platform.routes()
        return await answer(headers, body)

    async def health():
        return True, {}

    now = [lambda: BEFORE]

    def the_time():
        return now[0]()

    loop = asyncio.get_running_loop()
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(TelegramServer(now=the_time))
        bot = server.bot()
        webhook = None
        if brought:
            app = site(health, [("POST", PATH, updates)])
            port = await stack.enter_async_context(serving(app, "127.0.0.1", 0))
            webhook = Webhook(public_url=f"http://127.0.0.1:{port}", key=b"a key of ours")
        try:
            yield begin
        finally:
            for story in told:
                await story.room.close()
    assert server.problems == []
