"""People and groups that no mission knows yet, in the room: what they say, and what is said."""

from itertools import count

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, Ask, Change, ChatRef, File, Membership, Tap
from bot.platforms.room import Room
from bot.platforms.room_chats import NAME
from bot.store.database import Database
from bot.store.publishing import publish
from tests.stories.beginnings import begun
from tests.stories.story import plain_spaces


class Newcomers:
    """Missions without any chat, on a clock that is wound by hand."""

    def __init__(self, at, *missions):
        self.clock = StoppedClock(at)
        first, *others = missions or (None,)
        self.database = begun(first, at) if first else Database.open()
        with self.database.transaction() as store:
            for mission in others:
                publish(store, mission, at)
        self.room = Room(self.database, self.clock)
        self.app = App(self.database, self.clock, system=self.clock, platforms={NAME: self.room})
        self.numbers = count(1)

    async def receive(self, inbound):
        shown = await self.app.receive(inbound)
        await self.app.settle()
        return plain_spaces(shown.toast)

    async def says(self, who, text, chat=None, *, thread="", addressed=True):
        """Write in *chat*, or directly; return what came of it there."""
        ref = ref_of(chat or who, thread)
        before = len(self.heard(ref.id))
        number = str(next(self.numbers))
        await self.receive(
            Ask(
                id=number,
                chat=ref,
                account=account(who),
                text=text,
                addressed=addressed,
                message=f"m{number}",
            )
        )
        return self.heard(ref.id)[before:]

    async def presses(self, who, label, chat=None):
        """Press the newest button called *label*; return the word that is shown."""
        ref = ref_of(chat or who)
        message, choice = next(
            found for name, found in self.room.buttons(ref).items() if plain_spaces(name) == label
        )
        return await self.taps(who, choice, message, ref.id)

    async def taps(self, who, choice, message, chat):
        tap = Tap(
            id=f"tap-{next(self.numbers)}",
            chat=ref_of(chat),
            account=account(who),
            choice=choice,
            message=message,
        )
        return await self.receive(tap)

    async def uploads(self, who, name, content):
        before = len(self.heard(who))
        await self.receive(
            File(
                id=f"file-{next(self.numbers)}",
                chat=ref_of(who),
                account=account(who),
                name=name,
                content=content,
            )
        )
        return self.heard(who)[before:]

    async def becomes(self, change, chat, by="Florence", **more):
        """Let the bot's place in *chat* change; return what was said there."""
        before = len(self.heard(chat))
        await self.receive(
            Membership(
                id=f"member-{next(self.numbers)}",
                chat=ref_of(chat),
                account=account(by),
                change=Change(change),
                title=chat,
                **more,
            )
        )
        return self.heard(chat)[before:]

    async def until(self, at):
        """Let time pass, from one thing that is due to the next."""
        await self.app.settle()
        while (ahead := await self.app.clockwork.step()) is not None and ahead <= at:
            self.clock.set(ahead)
            await self.app.settle()
        self.clock.set(at)
        await self.app.settle()

    def heard(self, chat):
        return [plain_spaces(text) for text in self.room.transcript(ref_of(chat))]

    def labels(self, chat):
        """Return the buttons of the newest message."""
        newest = self.room.messages(ref_of(chat))[-1].message
        return [plain_spaces(button.label) for button in newest.buttons]

    def newest(self, chat):
        return self.room.messages(ref_of(chat))[-1].message


def ref_of(chat, thread=""):
    return ChatRef(NAME, chat, thread)


def account(who):
    """Somebody's account, whose direct chat has its name."""
    return Account(NAME, who, who)
