"""A mission's people at their desks: the room's face on channels of Slack."""

import asyncio
import re
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

import pytest

from bot.core.chat import Account, ChatKind
from bot.core.chat import ChatRef as Ref
from bot.core.message import Button
from bot.platforms.pacing import UNBOUND
from bot.platforms.room import CLIP
from bot.platforms.room_talk import BELL, Said, as_text
from bot.platforms.slack.events_route import PATH
from bot.platforms.slack.platform import Slack
from bot.web.server import serving, site
from tests.servers.slack.channel import Message as Posted
from tests.servers.slack.people import XLSX
from tests.servers.slack.server import SlackServer
from tests.servers.slack.transcript import line
from tests.stories.phones import as_message, with_file
from tests.stories.story import Story

NAME = "slack"
BEFORE = datetime(2022, 9, 1, tzinfo=UTC)
WITHIN = 20.0
"""Seconds; the machine that tests run on may be busy."""
COMMAND = "/fanion"
FORMS = frozenset({"/annonce", "/broadcast"})
"""What opens a form where nothing is said behind it: who wants to write puts a blank before."""
CALLED = re.compile(r"^(?:<[@!][^>]*> ?)+")
UNSEEN = "\u00ad"
A_WORD = "-word"
"""How the key ends of a word to who pressed."""


class Channels:
    """The chats of one mission in *team*, as its people see them."""

    def __init__(self, server, team, loop, *, posted):
        self.server, self.team, self.loop, self.posted = server, team, loop, posted
        self.bot = team.bot
        self.platform = None
        self.opened = []
        self.tasks = []
        self.people = {}
        self.chats = {}
        self.typed = {}
        self.ordered = []

    # ---- before it begins ------------------------------------------------------------------

    def furnish(self, store, mission, at):
        """Open the mission's chats: main, followers, and everybody's own with the bot."""
        self.code = mission.code
        for person in mission.people:
            locale = {"fr": "fr-FR", "en": "en-GB"}.get(person.language, "")
            desk = self.server.person(self.team, person.name, locale=locale)
            self.people[person.code] = desk
        for name, kind in (("main", ChatKind.MAIN), ("followers", ChatKind.FOLLOWERS)):
            store.bind(self.new_chat(name), mission.code, kind, at)
        for person in mission.people:
            store.introduce(self.account(person.code), mission.code, person.code)
            self.chats[f"person:{person.code}"] = self.team.im(self.people[person.code])
            own = self.chat_ref(f"person:{person.code}")
            store.bind(own, mission.code, ChatKind.DIRECT, at, person=person.code)

    def new_chat(self, name):
        """Make a channel with everyone and the bot in it."""
        called = f"{self.code}-{name}".replace(":", "-").lower()
        self.chats[name] = self.team.channel(called, self.people.values())
        return self.chat_ref(name)

    def open(self, database, clock):
        """Begin to speak, anew where somebody did before."""
        del database
        for task in self.tasks:
            task.cancel()
        ways = (
            {"signing_secret": self.server.app.signing_secret}
            if self.posted
            else {"app_token": self.server.app.token}
        )
        self.platform = Slack(
            self.team.token, system=clock, server=self.server.api, pace=UNBOUND, **ways
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
        _, direct, person = name.partition("person:")
        where = self.people[person] if direct else self.chats[name]
        return Ref(NAME, f"{self.team.id}:{where.id}")

    def account(self, who):
        desk = self.people[who]
        return Account(NAME, f"{self.team.id}:{desk.id}", desk.real_name)

    def _chat(self, ref):
        return next(chat for name, chat in self.chats.items() if self.chat_ref(name) == ref)

    def _person(self, account):
        return self.team.users[account.id.partition(":")[2]]

    def _code(self, sender):
        return next(code for code, desk in self.people.items() if desk is sender)

    # ---- what people do --------------------------------------------------------------------

    async def says(self, account, chat, text, *, replies_to=""):
        """Write *text*; a command is ours in a direct chat, and for the bot in a channel."""
        await self._begun()
        person, where = self._person(account), self._chat(chat)
        command = text.startswith("/")
        if command and where.is_im and text not in FORMS:
            return await self._orders(person, where, text)
        mentioned = command and not where.is_im
        parent = where.messages[_ts(replies_to)] if replies_to else None
        said = person.says(where, f"@{self.bot.name} {text}" if mentioned else text, thread=parent)
        self.typed[said.ts] = text
        await self.quiet()
        return f"{where.id}:{said.ts}"

    async def _orders(self, person, where, text):
        """Give our command; nothing stands there of it, but it was said."""
        ts = where.next_ts()
        self.ordered.append((where, Said(
            id=f"{where.id}:{ts}", chat=where.id, at=_at(ts), author=self._code(person), text=text,
        )))  # fmt: skip
        done = person.slash(where, COMMAND, text.removeprefix("/"))
        await self.quiet()
        assert not done.failed
        return f"{where.id}:{ts}"

    async def edits(self, account, chat, text):
        """Change what somebody wrote last."""
        await self._begun()
        person = self._person(account)
        said = self._chat(chat).said_by(person)[-1]
        person.edits(said, text)
        self.typed[said.ts] = text
        await self.quiet()

    async def presses(self, account, chat, message, choice):
        """Press a button, also one that stands there no more; return the word that is shown."""
        await self._begun()
        person, where = self._person(account), self._chat(chat)
        before = len(self._words(person, where))
        ts = _ts(message)
        shown = where.messages.get(ts) or Posted(where, ts, self.bot, {"ts": ts})
        button = {"type": "button", "action_id": "tap-0", "value": choice}
        done = person._acts(shown, {"block_id": "b"}, button, {"value": choice})  # noqa: SLF001
        await self.quiet()
        assert not done.failed
        return "".join(self._words(person, where)[before:])

    async def uploads(self, account, chat, name, content, *, caption="", media_type=XLSX):
        await self._begun()
        where = self._chat(chat)
        mentioned = caption.startswith("/") and not where.is_im
        text = f"@{self.bot.name} {caption}" if mentioned else caption
        said = self._person(account).shares(where, name, content, text=text, mime=media_type)
        self.typed[said.ts] = f"{CLIP}{name}\n{caption}".rstrip()
        await self.quiet()

    async def pins(self, *_):
        pytest.skip("nobody can send a place on Slack")

    async def keep(self):
        """Do nothing: Slack keeps what is said."""

    async def _begun(self):
        """Wait until who spoke before has gone, and who speaks now listens."""
        *gone, _ = self.tasks
        await asyncio.gather(*gone, return_exceptions=True)
        await self.quiet()

    async def quiet(self):
        """Let everything arrive that is on its way."""
        async with asyncio.timeout(WITHIN):
            while self._is_something_on_its_way():  # noqa: ASYNC110, it is the loop that works
                await asyncio.sleep(0)

    def _is_something_on_its_way(self):
        waits = not self.platform.listening or self.server.pending
        return waits or self.platform.under_way

    # ---- what can be read ------------------------------------------------------------------

    def messages(self, chat):
        """Return what stands there, threads opened, a file with the words that follow it."""
        where, said, file = self._chat(chat), [], None
        ordered = [one for there, one in self.ordered if there is where]
        for message in where.messages.values():
            if message.deleted or _is_word(message):
                continue
            one = self._said(message, file)
            if file is not None and _is_file(message, self.bot):
                said.append(self._said(file, None))
            file = message if _is_file(message, self.bot) else None
            if file is None:
                said.append(one)
        if file is not None:
            said.append(self._said(file, None))
        return tuple(sorted((*said, *ordered), key=lambda one: float(_ts(one.id))))

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

    def _words(self, person, where):
        """Return the words that were shown to somebody who pressed, there or in their chat."""
        hidden = [one for one in where.ephemerals if one.seen_by is person]
        direct = [one for one in self.team.im(person).messages.values() if _is_word(one)]
        return [self._text(one) for one in (*hidden, *direct)]

    def _text(self, message):
        """Return the words of a message of ours, as they are where one command does it all."""
        words = self.team.shown(CALLED.sub("", message.text)).replace(UNSEEN, "")
        return words.replace(f"{COMMAND} ", "/")

    def _said(self, message, file):
        ours = message.sender is self.bot
        at = {"id": f"{message.channel.id}:{message.ts}", "chat": message.channel.id,
              "at": _at(message.ts), "edited": message.edits > 0}  # fmt: skip
        if not ours:
            text = self.typed.get(message.ts, message.text)
            return Said(**at, author=self._code(message.sender), text=text)
        names = [one["name"] for one in (file or message).wire.get("files", ())]
        text = self._text(message)
        assert _letters(line(message).text) == _letters(self.team.shown(message.text))
        for name in names:
            titled = any(block["type"] == "header" for block in message.blocks)
            text = with_file(text, f"{CLIP}{name}", titled=titled)
        buttons = tuple(
            Button(one["text"]["text"], one["value"])
            for one in message.buttons
            if one.get("value")
        )
        woken = message.woken or (file is not None and file.woken)
        return Said(**at, message=as_message(text, buttons), rings=bool(woken))


def _letters(text):
    """Return all that can be read, however it is set out: blocks and text say the same."""
    return re.sub(r"[\s•\u00ad]", "", text)


def _ts(id):  # noqa: A002, what it is
    return id.rpartition(":")[2]


def _at(ts):
    return datetime.fromtimestamp(int(ts.partition(".")[0]), UTC)


def _is_word(message):
    told = (message.metadata or {}).get("event_payload", {})
    return told.get("key", "").endswith(A_WORD)


def _is_file(message, bot):
    return message.sender is bot and bool(message.wire.get("files")) and not message.text


@asynccontextmanager
async def on_channels(*, posted):
    """Give what begins a story on Slack; events come over sockets, or are *posted*."""
    told = []

    def begin(mission, at):
        chats = Channels(server, team, loop, posted=posted)
        now[0] = lambda: at
        story = Story(mission, at, chats)
        now[0] = story.clock.now
        told.append(story)
        return story

    async def events(headers, body):
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
        server = SlackServer(now=the_time, delivers="http" if posted else "socket")
        await stack.enter_async_context(server)
        team = server.workspace("CCI Occitanie")
        if posted:
            port = await stack.enter_async_context(
                serving(site(health, [("POST", PATH, events)]), "127.0.0.1", 0)
            )
            server.posts.url = f"http://127.0.0.1:{port}{PATH}"
        try:
            yield begin
        finally:
            for story in told:
                await story.room.close()
