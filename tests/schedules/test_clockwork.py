import asyncio
from datetime import timedelta

import pytest

from bot.clock import MissionClock, Position, StoppedClock, SystemClock
from bot.core.chat import ChatKind, ChatRef, DeliveryError
from bot.store.database import Database
from bot.store.publishing import publish
from schedules.clockwork import Clockwork, keep_position, kept_position
from tests.fake_platform import FakePlatform
from tests.programmes import california, mission, session

START = california("04:00")
GOOGLE = session("google", "10:00", "11:30", meet="09:10")
STANFORD = session("stanford", "14:00", "15:00")
REMINDERS = (california("08:40"), california("13:30"))


class Dated(FakePlatform):
    """A platform that notes when, on the mission clock, it was told something."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock
        self.instants = []

    async def send(self, *args, **more):
        number = await super().send(*args, **more)
        self.instants.append(self.clock.now())
        return number


class Running:
    """The clockwork on a mission clock, running in this very loop."""

    def __init__(self, database, clock):
        self.database = database
        self.clock = clock
        self.platform = Dated(clock)
        self.clockwork = Clockwork(database, {"fake": self.platform}, clock, SystemClock())

    async def __aenter__(self):
        self.task = asyncio.create_task(self.clockwork.run())
        return self

    async def __aexit__(self, *_):
        self.clockwork.stop()
        await self.task

    def kept(self):
        with self.database.transaction() as store:
            return kept_position(store)


@pytest.fixture
def database():
    database = Database.open()
    quiet = {"evening_digest": None, "morning_brief": None, "feedback_after": None}
    with database.transaction() as store:
        publish(store, mission(GOOGLE, STANFORD, **quiet), START)
        store.bind(ChatRef("fake", "main"), "californie", ChatKind.MAIN, START)
    return database


async def until(so):
    """Let the loop go round until it is so."""
    async with asyncio.timeout(10):
        while not so():  # noqa: ASYNC110 - what happens here has no event of its own
            await asyncio.sleep(0.001)


def paused():
    return MissionClock(Position(at=START, paused=True))


async def test_winding_shows_everything_on_the_way_at_its_instant(database):
    async with Running(database, paused()) as running:
        await running.clockwork.wind(california("18:00"))

        assert running.clock.now() == california("18:00")
        assert tuple(running.platform.instants) == REMINDERS


async def test_the_clock_goes_to_the_next_thing_that_happens(database):
    async with Running(database, paused()) as running:
        reached = [await running.clockwork.to_next() for _ in range(2)]

        assert reached == [*REMINDERS]
        assert tuple(running.platform.instants) == REMINDERS


async def test_no_speed_makes_anything_late(database):
    clock = MissionClock(Position(at=START, speed=10_000_000))
    async with Running(database, clock) as running:
        await until(lambda: len(running.platform.instants) == 2)

        assert tuple(running.platform.instants) == REMINDERS


async def test_the_clock_waits_until_a_message_is_handed_over(database):
    async with Running(database, paused()) as running:
        running.platform.gate = asyncio.Event()
        winding = asyncio.create_task(running.clockwork.wind(california("18:00")))
        await until(lambda: running.platform.at_once)
        assert running.clock.now() == REMINDERS[0]

        running.platform.gate.set()
        await winding
        assert running.clock.now() == california("18:00")


async def test_the_clock_waits_through_a_retry(database):
    async with Running(database, paused()) as running:
        running.platform.failures = [DeliveryError("flood", retry_after=timedelta(milliseconds=5))]
        await running.clockwork.wind(california("18:00"))

        assert tuple(running.platform.instants) == REMINDERS


async def test_the_clocks_position_survives_a_restart(database):
    async with Running(database, paused()) as running:
        await running.clockwork.to_next()
        running.clock.run(60)
    kept = running.kept()
    assert (kept.at >= REMINDERS[0], kept.speed, kept.paused) == (True, 60, False)

    async with Running(database, MissionClock(kept)) as again:
        await again.clockwork.wind(california("18:00"))
        assert tuple(again.platform.instants) == REMINDERS[1:]


async def test_an_instant_that_is_reached_is_reached_though_the_service_dies_there(database):
    """Else what was being sent there would be settled before its instant."""
    async with Running(database, paused()) as running:
        running.platform.gate = asyncio.Event()
        winding = asyncio.create_task(running.clockwork.wind(california("18:00")))
        await until(lambda: running.platform.at_once)
        assert running.kept().at == REMINDERS[0]

        running.platform.gate.set()
        await winding


async def test_what_is_tried_again_later_is_not_forgotten_by_a_service_that_is_started_anew(
    database,
):
    clock = StoppedClock(REMINDERS[0])
    async with Running(database, clock) as running:
        flood = DeliveryError("flood", retry_after=timedelta(milliseconds=200))
        running.platform.failures = [flood]
        await until(lambda: running.platform.attempts)

    async with Running(database, clock) as again:
        await until(lambda: again.platform.instants)


def test_a_position_is_kept_as_it_was():
    position = Position(at=START, speed=600, paused=True)
    with Database.open().transaction() as store:
        assert kept_position(store) is None
        keep_position(store, position)
        assert kept_position(store) == position


async def test_the_machines_clock_cannot_be_wound(database):
    clockwork = Clockwork(database, {}, SystemClock(), SystemClock())

    with pytest.raises(TypeError, match="mission clock"):
        await clockwork.to_next()


async def test_a_programme_that_another_process_publishes_is_noticed(tmp_path):
    url = f"sqlite:///{tmp_path / 'fanion.db'}"
    ours, theirs = Database.open(url), Database.open(url)
    clock = StoppedClock(california("13:40"))
    platform = FakePlatform()
    clockwork = Clockwork(ours, {"fake": platform}, clock, SystemClock())
    running = asyncio.create_task(clockwork.run())
    await asyncio.sleep(0)
    with theirs.transaction() as store:
        publish(store, mission(STANFORD), START)
        store.bind(ChatRef("fake", "main"), "californie", ChatKind.MAIN, START)

    await until(lambda: "Stanford" in "".join(platform.titles))
    clockwork.stop()
    await running
    ours.close()
    theirs.close()


async def test_a_tick_that_fails_is_made_up_for(database, caplog):
    clock = StoppedClock(REMINDERS[0])
    platform = FakePlatform()
    clockwork = Clockwork(database, {"fake": platform}, clock, SystemClock())
    with database.transaction() as store:
        store._session.connection().exec_driver_sql("ALTER TABLE edition RENAME TO away")  # noqa: SLF001
    running = asyncio.create_task(clockwork.run())
    await until(lambda: "the tick failed" in caplog.text)
    with database.transaction() as store:
        store._session.connection().exec_driver_sql("ALTER TABLE away RENAME TO edition")  # noqa: SLF001
    clockwork.wake()
    await until(lambda: platform.told)
    clockwork.stop()
    await running

    assert platform.titles == ["On se retrouve dans 30\u00a0min\u00a0: Google"]
