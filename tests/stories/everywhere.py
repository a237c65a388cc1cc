"""One mission on Telegram, on Slack and in the room at once: its people are here and there."""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

from bot.app import App
from bot.core.chat import ChatKind
from bot.core.mission import Role
from tests.servers.slack.server import SlackServer
from tests.servers.telegram.server import TelegramServer
from tests.stories.channels import Channels
from tests.stories.phones import Phones
from tests.stories.story import Rooms, Story, plain_spaces

TELEGRAM, SLACK, ROOM = "telegram", "slack", "room"
MAIN = "main"


class Everywhere(Story):
    """A mission on several platforms; *cast* says who is on which: where they speak comes first.

    There they are in the group's chat, elsewhere they have their own with the
    bot alone.  Whoever is in no cast has not joined.  A chat is *main*, on the platform of
    who speaks, or their own with the bot where none is named.
    """

    def __init__(self, mission, at, faces, cast):
        self.faces, self.cast = faces, cast
        self.diaries, self.woken = (), {}
        super().__init__(mission, at, self)

    def furnish(self, store, mission, at):
        """Open a main chat on each platform, everyone's own, and the followers' where they are."""
        for name, face in self.faces.items():
            there = [one for one in mission.people if name in self.cast.get(one.code, ())]
            followed = any(one.role is Role.FOLLOWER for one in there)
            binder = store if followed else Unfollowed(store)
            face.furnish(binder, replace(mission, people=tuple(there)), at)
        for who, (_, *beside) in self.cast.items():
            if SLACK in beside:
                face = self.faces[SLACK]
                face.chats[MAIN].members.remove(face.people[who].id)

    def restart(self):
        platforms = {
            name: face.open(self.database, self.clock) for name, face in self.faces.items()
        }
        self.app = App(self.database, self.clock, system=self.clock, platforms=platforms)
        for face in self.faces.values():
            face.connect(self.app.receive)

    async def settle(self):
        await self.quiet()
        ahead = await self.app.settle()
        await self.quiet()
        self._note_who_woke()
        for diary in self.diaries:
            diary.look(anew=False)
        return ahead

    async def quiet(self):
        for face in self.faces.values():
            await face.quiet()

    # ---- who and where ---------------------------------------------------------------------

    def face(self, who, on=""):
        return self.faces[on or self.cast[who][0]]

    def ref(self, who, chat="", on=""):
        return self.face(who, on).chat_ref(chat or f"person:{who}")

    # ---- what people do --------------------------------------------------------------------

    async def arrives(self, person, on):
        """Let somebody in who has not joined: they are in the group, and nobody knows who it is."""
        self.cast = {**self.cast, person.code: (on,)}
        if on != TELEGRAM:
            return
        face, (first, _, last) = self.faces[on], person.name.partition(" ")
        phone = face.server.person(first, last_name=last, language_code=person.language)
        founder = next(iter(face.people.values()))
        face.people[person.code] = phone
        came = founder.adds(phone, face.chats[MAIN])
        # Who came and went is no part of the conversation.
        del face.chats[MAIN].messages[came.id]
        face.chats[f"person:{person.code}"] = phone.at(face.bot)
        await self._acted(person.code)

    async def says(self, who, text, chat="", *, on="", to=""):
        """Write *text*, as a reply to the message *to* if there is one; return what came of it."""
        face, ref = self.face(who, on), self.ref(who, chat, on)
        before = len(face.messages(ref))
        await face.says(face.account(who), ref, text, replies_to=to)
        await self._acted(who)
        return [plain_spaces(text) for text in face.transcript(ref)[before + 1 :]]

    async def presses(self, who, label, chat="", *, on=""):
        """Press the newest button that is called *label*; return the word that is shown."""
        face, ref = self.face(who, on), self.ref(who, chat, on)
        found = {plain_spaces(name): one for name, one in face.buttons(ref).items()}
        called = next((name for name in found if name == label), None) or next(
            (name for name in found if name.startswith(f"{label} (")), None
        )
        assert called, f"{who} has no button {label!r}, but {sorted(found)}"
        message, choice = found[called]
        shown = await face.presses(face.account(who), ref, message, choice)
        await self._acted(who, message)
        return plain_spaces(shown)

    async def all_press(self, people, label, chat=""):
        """Let *people* press at the same moment what begins with *label*."""
        for who in people:
            face, ref = self.face(who), self.ref(who, chat)
            found = {plain_spaces(name): one for name, one in face.buttons(ref).items()}
            message, choice = next(one for name, one in found.items() if name.startswith(label))
            await face.presses(face.account(who), ref, message, choice)
        await self._acted("")

    async def _acted(self, who, pressed=""):
        await self.quiet()
        await self.app.settle()
        await self.quiet()
        self._note_who_woke()
        for diary in self.diaries:
            diary.acted(who, pressed)

    # ---- what they have of it --------------------------------------------------------------

    def read(self, who, chat="", *, on=""):
        """Return all that stands in a chat, as it is now."""
        return [
            plain_spaces(text) for text in self.face(who, on).transcript(self.ref(who, chat, on))
        ]

    def last(self, who, chat="", *, on=""):
        """Return the id of the newest message of ours in a chat."""
        said = self.face(who, on).messages(self.ref(who, chat, on))
        return [one.id for one in said if not one.author][-1]

    def rang(self, who, since, until):
        """Return when the phone of *who* rang from *since* to before *until*, over all platforms."""
        rang = [at for on in self.cast[who] for at in self._rang(who, on)]
        return [at for at in sorted(rang) if since <= at < until]

    def _note_who_woke(self):
        """Remember whom each message on Slack called when it came: said anew, it calls nobody."""
        if (face := self.faces.get(SLACK)) is None:
            return
        codes = {desk.id: code for code, desk in face.people.items()}
        for chat in face.chats.values():
            for ts, message in chat.messages.items():
                if (chat.id, ts) not in self.woken:
                    self.woken[chat.id, ts] = {codes.get(user.id) for user in message.woken}

    def _rang(self, who, on):
        face = self.faces[on]
        if on == SLACK:
            woken = [(key, people) for key, people in self.woken.items() if who in people]
            return [datetime.fromtimestamp(float(ts) // 1, UTC) for (_, ts), _ in woken]
        refs = [face.chat_ref(MAIN), face.chat_ref(f"person:{who}")]
        return [one.at for ref in refs for one in face.messages(ref) if one.rings]


class Unfollowed:
    """A store in which no chat of followers is bound."""

    def __init__(self, store):
        self.store = store

    def bind(self, ref, mission, kind, at, **more):
        if kind is not ChatKind.FOLLOWERS:
            self.store.bind(ref, mission, kind, at, **more)

    def __getattr__(self, name):
        return getattr(self.store, name)


@asynccontextmanager
async def everywhere(mission, at, cast):
    """Give a story that takes place on all platforms that *cast* names."""
    now = [lambda: at]

    def the_time():
        return now[0]()

    loop, faces = asyncio.get_running_loop(), {}
    names = {name for places in cast.values() for name in places}
    async with AsyncExitStack() as stack:
        if TELEGRAM in names:
            telegram = await stack.enter_async_context(TelegramServer(now=the_time))
            stack.callback(_no_problems, telegram)
            faces[TELEGRAM] = Phones(telegram, telegram.bot(), None, loop)
            stack.push_async_callback(faces[TELEGRAM].close)
        if SLACK in names:
            slack = await stack.enter_async_context(SlackServer(now=the_time))
            team = slack.workspace("CCI Occitanie")
            faces[SLACK] = Channels(slack, team, loop, posted=False)
            stack.push_async_callback(faces[SLACK].close)
        if ROOM in names:
            faces[ROOM] = Rooms()
        story = Everywhere(mission, at, faces, cast)
        now[0] = story.clock.now
        yield story


def _no_problems(server):
    assert server.problems == []
