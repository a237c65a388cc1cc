"""A mission in the room, on a clock that is wound by hand: a dialogue in, a transcript out."""

from datetime import datetime

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, ChatRef
from bot.core.message import Venue
from bot.core.mission import Mission
from bot.platforms.room import Room
from bot.platforms.room_chats import account_of, chat_ref, furnish
from bot.platforms.room_talk import as_text
from bot.store.database import Database
from tests.stories.beginnings import begun


class Rooms:
    """Where a story takes place: here in the room, elsewhere on phones (`Phones`)."""

    def furnish(self, store, mission, at):
        self.code = mission.code
        furnish(store, mission, at)

    def open(self, database, clock):
        self.room = Room(database, clock)
        return self.room

    def chat_ref(self, name):
        return chat_ref(self.code, name)

    new_chat = chat_ref

    def account(self, who):
        return account_of(self.code, who)

    async def quiet(self):
        """Do nothing: what is said here is heard when it is said."""

    def __getattr__(self, name):
        return getattr(self.room, name)


class Story:
    """One mission with its chats, and people who speak in them."""

    def __init__(self, mission: Mission, at: datetime, room=None) -> None:
        """Publish *mission* and open its chats at the instant *at*."""
        self.code = mission.code
        self.clock = StoppedClock(at)
        self.room = room or Rooms()
        self.others = {}
        self.database = self.begun(mission, at)
        self.restart()

    def begun(self, mission: Mission, at: datetime) -> Database:
        """Open the database in which the story is kept, with the mission's chats in it."""
        return begun(mission, at, self.room.furnish)

    def restart(self) -> None:
        """Begin anew on the same database, as after a crash; *others* are more platforms."""
        platform = self.room.open(self.database, self.clock)
        platforms = {platform.name: platform, **self.others}
        self.app = App(self.database, self.clock, system=self.clock, platforms=platforms)
        self.room.connect(self.app.receive)

    def chat(self, name: str = "main") -> ChatRef:
        """Name a chat: main, followers, or a person's code for the direct one."""
        direct = name not in ("main", "followers")
        return self.room.chat_ref(f"person:{name}" if direct else name)

    def account(self, who: str) -> Account:
        """Name the account of the person with that code."""
        return self.room.account(who)

    def stranger(self, name: str) -> Account:
        """Name an account of somebody whom we do not know."""
        return Account(self.chat().platform, "4711", name)

    async def until(self, at: datetime) -> None:
        """Let time pass, from one thing that is due to the next."""
        ahead = await self.settle()
        while ahead is not None and ahead <= at:
            self.clock.set(ahead)
            ahead = await self.settle()
        self.clock.set(at)
        await self.settle()

    async def settle(self) -> datetime | None:
        """Let all be heard and said that is due now; return when something is due next."""
        await self.room.quiet()
        ahead = await self.app.settle()
        await self.room.quiet()
        return ahead

    async def says(self, who: str, text: str, chat: str = "main", *, to: str = "") -> list[str]:
        """Write *text*, as a reply to the message *to* if there is one; return what came of it."""
        before = len(self.heard(chat))
        await self.room.says(self.account(who), self.chat(chat), text, replies_to=to)
        await self.app.settle()
        return self.heard(chat)[before + 1 :]

    async def presses(self, who: str, label: str, chat: str = "main") -> str:
        """Press the newest button that is called *label*; return the word that is shown."""
        message, choice = next(
            found
            for name, found in self.room.buttons(self.chat(chat)).items()
            if plain_spaces(name) == label
        )
        shown = await self.room.presses(self.account(who), self.chat(chat), message, choice)
        await self.app.settle()
        return plain_spaces(shown)

    async def taps(self, who: str, message: str, label: str, chat: str = "main") -> str:
        """Press the button *label* of the message with that id."""
        found = self.room.message(self.chat(chat), message)
        choice = next(
            button.choice
            for button in found.message.buttons
            if plain_spaces(button.label) == label
        )
        shown = await self.room.presses(self.account(who), self.chat(chat), message, choice)
        await self.app.settle()
        return plain_spaces(shown)

    def said(self, message: str, chat: str = "main") -> str:
        """Return what the message with that id says now."""
        return plain_spaces(as_text(self.room.message(self.chat(chat), message)))

    async def uploads(self, who: str, name: str, content: bytes, **more: str) -> list[str]:
        """Send a file in the direct chat of *who*; return what came of it."""
        before = len(self.heard(who))
        await self.room.uploads(self.account(who), self.chat(who), name, content, **more)
        await self.app.settle()
        return self.heard(who)[before + 1 :]

    async def pins(self, who: str, venue: Venue) -> list[str]:
        """Send a place in the direct chat of *who*; return what came of it."""
        before = len(self.heard(who))
        await self.room.pins(self.account(who), self.chat(who), venue)
        await self.app.settle()
        return self.heard(who)[before + 1 :]

    def heard(self, chat: str = "main", *, bells: bool = False) -> list[str]:
        """Return what stands in a chat, with plain spaces."""
        return [plain_spaces(text) for text in self.room.transcript(self.chat(chat), bells=bells)]


def plain_spaces(text: str) -> str:
    """Write no-break spaces as plain ones, so that a test can be typed."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
