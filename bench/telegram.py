"""Telegram: ours and bare python-telegram-bot, in turn, against one server on the other core."""

import asyncio
import multiprocessing
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from bench.processor import seconds
from bench.result import Result, at_least, at_most
from bench.telegram_server import Load, serve
from bot.app import App, spare_the_collector
from bot.clock import StoppedClock, SystemClock, monotonic
from bot.core.chat import Account, ChatKind, ChatRef, Inbound, Reply
from bot.core.mission import Mission
from bot.files.reading import read_file
from bot.platforms.pacing import UNBOUND
from bot.platforms.telegram.platform import Telegram
from bot.samples import CODES, sample
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.values import BroadcastState, DeliveryKind, Priority
from schedules.delivery import Lane
from tests.servers.telegram.limits import Limits
from tests.servers.telegram.server import Called, TelegramServer

ROUNDS = 3
"""Whatever else the machine does falls on ours and theirs alike: of each the best counts."""
QUESTIONS = 3000
UPDATES = 12000
CHATS = 18
COPIES = 1000
LATENCY = 0.15
ALLOWED = 30.0
AT = datetime(2022, 9, 26, 15, 0, tzinfo=UTC)
TOKEN = "5283000001:AAHfanion_bot_____________________"  # noqa: S105, opens nothing

Client = Callable[[str, str], Awaitable[None]]
"""Listens at an address until it is stopped; it may keep files in a folder."""


def measure() -> Iterable[Result]:
    """Let each client empty the same queue, then tell a thousand chats something."""
    ours, echo = _rates(our_answers, bare_echo, Load(QUESTIONS, "question"))
    yield at_least("telegram: questions answered end to end, on disk", ours.rate, 1000, "/s")
    faster, less = 100 * ours.rate / echo.rate, 100 * echo.work / ours.work
    yield at_least("  bare python-telegram-bot's echo = 100", faster, 160, "%")
    yield at_least("  the same, by the processor's seconds that they take", less, 160, "%")
    ours, bare = _rates(our_silence, bare_silence, Load(UPDATES, "talk"))
    yield at_least("telegram: updates that ask for nothing", ours.rate, 4000, "/s")
    yield at_least("  bare python-telegram-bot's = 100", 100 * ours.rate / bare.rate, 75, "%")
    rate, refused, reminder = asyncio.run(_broadcast())
    what = f"telegram: {COPIES:,} copies of a broadcast, of what is allowed"
    yield at_least(what, 100 * rate / ALLOWED, 97, "%")
    yield at_most("  refused for being too fast", refused, 0, "")
    yield at_most("  a reminder that comes due in the middle", reminder, 1, "s")


# ---- who is faster ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Pace:
    """Updates a second, as the server sees it, and the processor's seconds that each takes."""

    rate: float
    work: float


def _rates(ours: Client, theirs: Client, load: Load) -> tuple[Pace, Pace]:
    """Return how fast each deals with *load*."""
    paces = [(_pace(ours, load), _pace(theirs, load)) for _ in range(ROUNDS)]
    return _best(one for one, _ in paces), _best(other for _, other in paces)


def _best(paces: Iterable[Pace]) -> Pace:
    found = tuple(paces)
    return Pace(max(one.rate for one in found), min(one.work for one in found))


def _pace(client: Client, load: Load) -> Pace:
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    with TemporaryDirectory() as folder:
        server = spawn.Process(target=serve, args=(there, load), daemon=True)
        server.start()
        url = here.recv()
        worker = spawn.Process(target=_work, args=(client, url, folder), daemon=True)
        worker.start()
        try:
            _told(here)
            before = seconds(worker.pid or 0)
            took = _told(here)
            worked = seconds(worker.pid or 0) - before
        finally:
            worker.kill()
            server.kill()
            worker.join()
            server.join()
    return Pace(load.updates / took, worked / load.updates)


def _told(here: Connection) -> float:
    if not here.poll(120):
        raise RuntimeError("the client did not empty the queue")
    told: float = here.recv()
    return told


def _work(client: Client, url: str, folder: str) -> None:
    async def listen() -> None:
        await client(url, folder)

    asyncio.run(listen())


# ---- ours ------------------------------------------------------------------------------------


async def our_answers(url: str, folder: str) -> None:
    """Answer as the service does, from a database on disk."""
    database, mission = _loaded(folder)
    with database.transaction() as store:
        for number, person in zip(range(CHATS), mission.people, strict=False):
            who = str(number + 1)
            store.introduce(Account("telegram", who, person.name), mission.code, person.code)
            to = ChatRef("telegram", who)
            store.bind(to, mission.code, ChatKind.DIRECT, AT, person=person.code)
    telegram = Telegram(TOKEN, system=SystemClock(), server=url, pace=UNBOUND)
    app = App(database, StoppedClock(AT), platforms={"telegram": telegram})
    spare_the_collector()
    await telegram.run(app.receive)


async def our_silence(url: str, folder: str) -> None:
    """Do nothing with what is heard."""
    del folder

    async def receive(
        inbound: Inbound, /, *, taken: Callable[[Reply], None] | None = None
    ) -> Reply:
        del inbound, taken
        return Reply()

    await Telegram(TOKEN, system=SystemClock(), server=url, pace=UNBOUND).run(receive)


def _loaded(folder: str) -> tuple[Database, Mission]:
    mission = read_file(sample(CODES[0])).mission
    if mission is None:
        raise RuntimeError("the sample cannot be read")
    database = Database.open(f"sqlite:///{Path(folder) / 'fanion.db'}")
    with database.transaction() as store:
        publish(store, mission, AT)
    return database, mission


# ---- the bare library ------------------------------------------------------------------------


async def bare_echo(url: str, folder: str) -> None:
    """Repeat what is said, as the library's own example does."""
    del folder

    async def echo(update: Update, context: object) -> None:
        del context
        if update.message is not None and update.message.text is not None:
            await update.message.reply_text(update.message.text)

    await _bare(url, echo)


async def bare_silence(url: str, folder: str) -> None:
    """Do nothing with what is heard."""
    del folder

    async def nothing(update: object, context: object) -> None:
        del update, context

    await _bare(url, nothing)


async def _bare(url: str, handle: Any) -> None:  # noqa: ANN401, the library's own type is long
    application = Application.builder().token(TOKEN).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, handle))
    async with application:
        await application.start()
        if application.updater is not None:
            await application.updater.start_polling()
        await asyncio.Event().wait()


# ---- a thousand chats ------------------------------------------------------------------------


async def _broadcast() -> tuple[float, int, float]:
    """Return messages a second, how many were refused, and the seconds that a reminder took."""
    limits = Limits()
    with TemporaryDirectory() as folder:
        async with TelegramServer(limits=limits, latency=LATENCY, checks=False) as server:
            bot = server.bot()
            database, mission = _loaded(folder)
            people = [server.person(f"Alice {number}") for number in range(COPIES + 1)]
            for person in people:
                person.at(bot)
            times: list[float] = []
            late: list[float] = []
            with database.transaction() as store:
                chats = [
                    store.bind(
                        ChatRef("telegram", str(person.id)), mission.code, ChatKind.MAIN, AT
                    ).id
                    for person in people
                ]
            _tell(database, mission, chats[1:], Priority.OTHER)
            telegram = Telegram(bot.token, system=SystemClock(), server=server.url)
            lane = Lane(telegram, database, StoppedClock(AT), SystemClock())
            begun: list[float] = []
            all_there = asyncio.Event()

            def called(call: Called) -> None:
                if call.method != "sendMessage" or call.code != 200:  # noqa: PLR2004, HTTP's
                    return
                times.append(monotonic())
                if len(times) > COPIES:
                    all_there.set()
                if len(times) == COPIES // 2:
                    begun.append(monotonic())
                    _tell(database, mission, chats[:1], Priority.REMINDER)
                    lane.wake()
                if str(call.params["chat_id"]) == str(people[0].id):
                    late.append(monotonic() - begun[0])

            server.on_call = called
            works = asyncio.create_task(lane.run())
            await all_there.wait()
            lane.stop()
            await works
            await telegram.close()
            database.close()
    return COPIES / (times[-1] - times[0]), limits.refused, late[0]


def _tell(database: Database, mission: Mission, chats: list[int], priority: Priority) -> None:
    """Put one announcement in the outbox for *chats*."""
    with database.transaction() as store:
        said = store.draft_broadcast(
            mission.code, author="", text="Le car attend.", audience="everyone", at=AT
        )
        store.change_broadcast(said.id, state=BroadcastState.SENT)
        for chat in chats:
            store.enqueue(
                DeliveryKind.BROADCAST,
                mission.code,
                chat,
                due_at=AT,
                subject=str(said.id),
                priority=priority,
            )
