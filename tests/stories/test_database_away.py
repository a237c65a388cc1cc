"""Another program holds the database: nothing that people say is lost, nothing comes twice."""

import asyncio
import json
import sqlite3
from contextlib import asynccontextmanager, closing, contextmanager

import pytest
from sqlalchemy import make_url

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Ask, ChatKind, ChatRef, NotKeptError
from bot.platforms.telegram.platform import Webhook
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.sqlite import sqlite_engine
from bot.store.values import State
from tests.fake_platform import FakePlatform, refused
from tests.house import account
from tests.programmes import california, mission, session
from tests.servers.slack.accounts import App as SlackApp
from tests.slack_house import slack_house
from tests.telegram_house import telegram_house

PROGRAMME = mission(
    session("google", "10:00", "11:30", meet="09:10"), evening_digest=None, morning_brief=None
)
PATIENCE = 0.02
WITHIN = 20.0


class Kept:
    """A database in a file that another program can hold, and who was told to come again."""

    def __init__(self, folder):
        self.file = folder / "fanion.db"
        self.database = Database.open(f"sqlite:///{self.file}", patience=PATIENCE)
        self.refused = []

    def service(self, clock, platform, chat):
        clock.set(california("08:00"))
        with self.database.transaction() as store:
            publish(store, PROGRAMME, california("04:00"))
            store.bind(chat, PROGRAMME.code, ChatKind.MAIN, california("04:00"))
        return App(self.database, clock, system=clock, platforms={platform.name: platform})

    def states(self):
        with self.database.transaction() as store:
            return [one.state for one in store.in_state(*State)]

    @contextmanager
    def held(self):
        with closing(sqlite3.connect(self.file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield


@pytest.fixture
def kept(tmp_path):
    made = Kept(tmp_path)
    yield made
    made.database.close()


@asynccontextmanager
async def listening(kept, house):
    """Let a house's platform listen, with the service behind it."""
    app = kept.service(house.clock, house.platform, house.to)

    async def receive(inbound, /, *, taken=None):
        try:
            return await app.receive(inbound, taken=taken)
        except NotKeptError as error:
            kept.refused.append(str(error))
            raise

    task = asyncio.create_task(house.platform.run(receive))
    await house.until(lambda: house.platform.listening)
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


# ---- what comes in -------------------------------------------------------------------------


async def test_on_telegram_what_cannot_be_kept_is_not_confirmed_and_comes_again(kept):
    async with telegram_house(listens=False) as house, listening(kept, house):
        with kept.held():
            for person in (house.alice, house.bruno):
                person.says(house.group, "/suite")
                person.says(person.at(house.bot), "/suite")
            await house.until(lambda: len(kept.refused) > 2)
            assert len(house.bot.updates.pending) == 4
            assert house.texts() == []
        await house.quiet()
        await house.until(lambda: len(house.texts()) == 2)

        for person in (house.alice, house.bruno):
            assert len(person.direct(house.bot).said_by(house.bot)) == 1


async def test_a_webhook_of_telegram_is_told_to_bring_it_again(kept):
    webhook = Webhook(public_url="https://fanion.example.org", key=b"key")
    made = telegram_house(listens=False, webhook=webhook)
    async with made as house, listening(kept, house):
        await house.until(lambda: house.bot.webhook)
        ((_, _, bring),) = house.platform.routes()
        house.alice.says(house.group, "/suite")
        brought = json.dumps(house.bot.updates.pending[-1][1]).encode()
        headers = {"X-Telegram-Bot-Api-Secret-Token": house.bot.webhook.secret}
        with kept.held():
            assert (await bring(headers, brought))[0] == 503
        assert (await bring(headers, brought))[0] == 200
        await house.until(house.texts)


async def test_on_slack_what_cannot_be_kept_is_not_acknowledged_and_comes_again(kept):
    async with slack_house(app_token=SlackApp.token) as house, listening(kept, house):
        with kept.held():
            house.alice.says(house.channel, "<@fanion> suite")
            await house.until(lambda: kept.refused)
            assert house.server.pending
        house.server.passes(4)
        await house.until(house.texts)


async def test_whoever_speaks_where_nothing_comes_again_is_told(kept):
    app = kept.service(StoppedClock(california("08:00")), FakePlatform(), ChatRef("fake", "main"))
    asked = Ask(
        id="1",
        chat=ChatRef("fake", "main"),
        account=account("alice"),
        text="/suite",
        message="1",
        addressed=True,
    )
    with kept.held(), pytest.raises(NotKeptError, match="locked"):
        await app.receive(asked)
    assert (await app.receive(asked)).answers != ()


# ---- what goes out -------------------------------------------------------------------------


async def until(so):
    async with asyncio.timeout(WITHIN):
        while not so():  # noqa: ASYNC110, it is the loop that works
            await asyncio.sleep(0.01)


async def test_what_has_arrived_and_could_not_be_noted_then_is_not_said_again(kept):
    """Telegram cannot be asked: nobody but us knows that it has arrived."""
    platform = FakePlatform(remembers=False, gate=asyncio.Event())
    clock = StoppedClock(california("08:00"))
    app = kept.service(clock, platform, ChatRef("fake", "main"))
    clock.set(california("08:40"))
    works = asyncio.create_task(app.clockwork.run())
    await until(lambda: platform.attempts)
    with kept.held():
        platform.gate.set()
        await until(lambda: platform.told)
        await asyncio.sleep(3 * PATIENCE)
    await until(lambda: kept.states() == [State.SENT])
    app.clockwork.stop()
    await works

    assert platform.attempts == 1


async def test_what_was_refused_meanwhile_is_tried_again_when_that_could_be_noted(kept):
    platform = FakePlatform(gate=asyncio.Event(), failures=[refused("kicked")])
    clock = StoppedClock(california("08:00"))
    app = kept.service(clock, platform, ChatRef("fake", "main"))
    clock.set(california("08:40"))
    works = asyncio.create_task(app.clockwork.run())
    await until(lambda: platform.attempts)
    with kept.held():
        platform.gate.set()
        await asyncio.sleep(3 * PATIENCE)
    await until(lambda: kept.states() == [State.FAILED])
    app.clockwork.stop()
    await works

    assert platform.attempts == 1


async def test_what_was_due_while_nothing_could_be_kept_goes_out_afterwards(kept):
    platform = FakePlatform()
    clock = StoppedClock(california("08:00"))
    app = kept.service(clock, platform, ChatRef("fake", "main"))
    works = asyncio.create_task(app.clockwork.run())
    with kept.held():
        clock.set(california("08:40"))
        app.clockwork.wake()
        await asyncio.sleep(5 * PATIENCE)
        assert platform.told == {}
    await until(lambda: kept.states() == [State.SENT])
    app.clockwork.stop()
    await works

    assert platform.titles == ["On se retrouve dans 30\u00a0min\u00a0: Google"]


class Unreadable(Database):
    """A database whose file does not even tell whether it was written to."""

    async def version(self):
        raise sqlite3.OperationalError("disk I/O error")


async def test_the_clock_goes_on_though_nobody_can_tell_whether_something_was_written(kept):
    url = make_url(f"sqlite:///{kept.file}")
    platform = FakePlatform()
    clock = StoppedClock(california("08:00"))
    kept.database.close()
    kept.database = Unreadable(*sqlite_engine(url))
    app = kept.service(clock, platform, ChatRef("fake", "main"))
    works = asyncio.create_task(app.clockwork.run())
    clock.set(california("08:40"))
    await until(lambda: platform.told)
    app.clockwork.stop()
    await works
