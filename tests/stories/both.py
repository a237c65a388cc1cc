"""One mission on two platforms at once, in two rooms that go by their names."""

from itertools import count

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, Ask, ChatKind, ChatRef, Tap
from bot.platforms.room import Room
from bot.store.database import Database
from tests.stories.beginnings import begun
from tests.stories.story import plain_spaces

GROUP, CHANNEL = ChatRef("telegram", "-100"), ChatRef("slack", "T1:C1")


class Both:
    """A mission with its main chat on Telegram and its main channel on Slack.

    Somebody's account on Telegram is their name, on Slack ``T1:`` and their
    name; either is their direct chat, too.
    """

    def __init__(self, at, mission, *, slack=ChatKind.MAIN):
        self.code = mission.code
        self.clock = StoppedClock(at)
        self.database = begun(mission, at)
        self.rooms = {}
        for name in ("telegram", "slack"):
            # Each remembers what is said there in a place of its own.
            self.rooms[name] = Room(Database.open(), self.clock)
            self.rooms[name].name = name
        with self.database.transaction() as store:
            store.bind(GROUP, mission.code, ChatKind.MAIN, at)
            store.bind(CHANNEL, mission.code, slack, at)
        self.app = App(self.database, self.clock, system=self.clock, platforms=self.rooms)
        self.numbers = count(1)

    # ---- who and where ---------------------------------------------------------------------

    def account(self, who, platform):
        return Account(platform, who if platform == "telegram" else f"T1:{who}", who)

    def direct(self, who, platform):
        return ChatRef(platform, self.account(who, platform).id)

    def is_on(self, who, person, *platforms, direct=True):
        """Let *who* be a person (code) on platforms, with a direct chat there."""
        with self.database.transaction() as store:
            for platform in platforms:
                store.introduce(self.account(who, platform), self.code, person)
                if direct:
                    ref = self.direct(who, platform)
                    store.bind(ref, self.code, ChatKind.DIRECT, self.clock.now(), person=person)

    # ---- what people do --------------------------------------------------------------------

    async def says(self, who, text, to, *, alone=False):
        """Write *text* in a chat, or directly on a platform; return what came of it there."""
        chat = self._chat(who, to)
        before = len(self.heard(chat))
        number = str(next(self.numbers))
        ask = Ask(
            id=number,
            chat=chat,
            account=self.account(who, chat.platform),
            text=text,
            addressed=True,
            message=f"m{number}",
            alone=alone,
        )
        await self.app.receive(ask)
        await self.app.settle()
        return self.heard(chat)[before:]

    async def presses(self, who, label, to, *, trigger=""):
        """Press the newest button called *label*; return what was decided."""
        chat = self._chat(who, to)
        message, choice = next(
            found
            for name, found in self.rooms[chat.platform].buttons(chat).items()
            if plain_spaces(name) == label
        )
        return await self.taps(who, choice, message, chat, trigger=trigger)

    async def taps(self, who, choice, message, to, *, trigger=""):
        chat = self._chat(who, to)
        tap = Tap(
            id=f"tap-{next(self.numbers)}",
            chat=chat,
            account=self.account(who, chat.platform),
            choice=choice,
            message=message,
            trigger=trigger,
        )
        reply = await self.app.receive(tap)
        await self.app.settle()
        return reply

    async def links(self, who, *, on, given_on):
        """Ask for a code on one platform and give it on the other; return what is said there."""
        return await self.says(who, f"/start {await self.code_of(who, on)}", given_on)

    async def code_of(self, who, platform):
        (said,) = await self.says(who, "/relier", platform)
        return said.splitlines()[1].split()[-1]

    async def until(self, at):
        """Let time pass, from one thing that is due to the next."""
        await self.app.settle()
        while (ahead := await self.app.clockwork.step()) is not None and ahead <= at:
            self.clock.set(ahead)
            await self.app.settle()
        self.clock.set(at)
        await self.app.settle()

    # ---- what can be read ------------------------------------------------------------------

    def heard(self, to, who=""):
        chat = self._chat(who, to)
        return [plain_spaces(text) for text in self.rooms[chat.platform].transcript(chat)]

    def labels(self, to, who=""):
        """Return the buttons of the newest message."""
        chat = self._chat(who, to)
        newest = self.rooms[chat.platform].messages(chat)[-1].message
        return [plain_spaces(button.label) for button in newest.buttons]

    def message(self, to, who=""):
        """Return the id of the newest message."""
        chat = self._chat(who, to)
        return self.rooms[chat.platform].messages(chat)[-1].id

    def _chat(self, who, to):
        return to if isinstance(to, ChatRef) else self.direct(who, to)
