"""A mission with a main chat on a platform that does what a test wants."""

from datetime import timedelta

import pytest

from bot.clock import StoppedClock
from bot.core.chat import ChatKind, ChatRef
from bot.outages import Outages
from bot.store.database import Database
from bot.store.publishing import publish
from schedules.clockwork import Clockwork
from schedules.observing import Watch
from tests.fake_platform import FakePlatform
from tests.programmes import california


class Service:
    """The clockwork on a stopped clock; the organiser Odile has a direct chat."""

    def __init__(self, mission, at=None, url="sqlite://"):
        at = at or california("04:00")
        self.mission = mission
        self.clock = StoppedClock(at)
        self.database = Database.open(url)
        self.platform = FakePlatform()
        with self.database.transaction() as store:
            publish(store, mission, at)
            self.main = self.bind("main", ChatKind.MAIN, store)
            self.bind("odile", ChatKind.DIRECT, store, person="odile")
        self.start()

    def start(self):
        """Begin with nothing in memory, as after a restart."""
        platforms = {self.platform.name: self.platform}
        # An outage lasts by the same clock, however long the test takes.
        self.outages = Outages(self.clock, lambda: self.clock.now().timestamp())
        watch = Watch(outages=self.outages)
        self.clockwork = Clockwork(self.database, platforms, self.clock, self.clock, watch)

    def bind(self, name, kind, store, **more):
        ref = ChatRef("fake", name)
        return store.bind(ref, self.mission.code, kind, self.clock.now(), **more)

    def publish(self, mission):
        self.mission = mission
        with self.database.transaction() as store:
            publish(store, mission, self.clock.now())

    async def until(self, at):
        """Let time pass, from one thing that is due to the next."""
        await self.clockwork.settle()
        while (ahead := await self.clockwork.step()) is not None and ahead <= at:
            self.clock.set(ahead)
            await self.clockwork.settle()
        self.clock.set(at)
        await self.clockwork.settle()

    async def away_until(self, at):
        """Be stopped until *at*, then start again."""
        self.clock.set(at)
        self.start()
        for lane in self.clockwork.lanes.values():
            await lane.recover()
        await self.clockwork.settle()

    async def wait(self, **by):
        """Let the clock go on without anything that happens on the way."""
        self.clock.advance(timedelta(**by))
        await self.clockwork.settle()

    def heard(self, chat="main"):
        """Return the titles of what was said in a chat."""
        return [
            told.text.partition("\n")[0].replace("\u00a0", " ").replace("\u202f", " ")
            for told in self.platform.told.values()
            if told.chat == chat
        ]

    def rang(self, chat="main"):
        """Return for each message in a chat whether it rang."""
        return [told.rings for told in self.platform.told.values() if told.chat == chat]

    def in_state(self, *states):
        with self.database.transaction() as store:
            return store.in_state(*states)


@pytest.fixture
def database_url():
    """Return where everything is kept; a module whose tests run on both kinds overrides it."""
    return "sqlite://"


@pytest.fixture
def serve(database_url):
    """Return what begins a service: a mission, and the instant at which it is there."""
    begun = []

    def begin(*mission_and_instant):
        begun.append(Service(*mission_and_instant, url=database_url))
        return begun[-1]

    yield begin
    for service in begun:
        service.database.close()
