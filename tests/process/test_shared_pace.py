"""Four processes speak as one bot, as much as they may, to a Telegram that counts."""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import pytest
from sqlalchemy import make_url

from bot.app import App, Beside, Served
from bot.clock import SystemClock, monotonic
from bot.core.chat import ChatRef
from bot.core.message import Message, line
from bot.platforms.telegram.platform import Telegram
from bot.store.process import HEARS, HELPS, SharedProcess
from bot.store.served import ServedDatabase
from schedules.workers import Wakeups
from tests.fake_platform import FakePlatform
from tests.servers.telegram.limits import Limits
from tests.servers.telegram.server import TelegramServer

pytestmark = pytest.mark.process

ANSWERERS = 3
ANNOUNCED, ANSWERED = 50, 6
"""How many messages who sends has to send, and each of the others."""
WITHIN = 30.0


async def test_four_processes_together_are_never_too_fast():
    limits = Limits()
    async with TelegramServer(limits=limits) as server, asyncio.timeout(WITHIN):
        bot = server.bot()
        processes = [
            Telegram(bot.token, system=SystemClock(), server=server.url)
            for _ in range(ANSWERERS + 1)
        ]
        for number, one in enumerate(processes):
            one.share(ANSWERERS if number == 0 else ANSWERERS - 1, sends=number == 0)
        began = monotonic()
        await asyncio.gather(
            *(says(server, bot, one, "Annonce") for one in processes[:1] * ANNOUNCED),
            *(says(server, bot, one, "Réponse") for one in processes[1:] * ANSWERED),
        )
        took = monotonic() - began
        for one in processes:
            await one.close()
    assert limits.refused == 0
    assert took < ANNOUNCED / 21 + 3


async def says(server, bot, process, text):
    """Say something to somebody new."""
    chat = server.person("Alice").at(bot)
    kind = "answer-1-0" if text == "Réponse" else "delivery-1"
    to = ChatRef("telegram", str(chat.id))
    await process.send(to, Message("", (line(text),)), key=kind, rings=False)


# ---- who tells them --------------------------------------------------------------------------


@dataclass
class Shared(FakePlatform):
    """A platform that notes what part of its pace is whose."""

    parts: list[tuple[int, bool]] = field(default_factory=list)

    def share(self, others, *, sends):
        self.parts.append((others, sends))


@asynccontextmanager
async def serving(url, role):
    """Run the whole service in this loop, as one of several processes."""
    # In a thread: it waits for the lock, which another of them may hold in this very loop.
    database = await asyncio.to_thread(ServedDatabase.open_at, make_url(url), 10.0)
    process = SharedProcess(database, role, look=0.1)
    beside = Beside(process=process, wakeups=Wakeups(database, process), hears=role == HEARS)
    platform = Shared()
    app = App(database, SystemClock(), platforms={"fake": platform}, beside=beside)
    ready = asyncio.Event()
    served = Served(host="127.0.0.1", port=0)
    running = asyncio.create_task(app.run(served, lambda *_: ready.set()))
    await ready.wait()
    try:
        yield platform
    finally:
        app.stop()
        await running
        database.close()


async def becomes(platform, part):
    while platform.parts[-1:] != [part]:  # noqa: ASYNC110 - servers and threads work meanwhile
        await asyncio.sleep(0.01)


async def test_each_process_knows_how_many_answer_beside_it_and_whether_it_sends(postgresql_url):
    async with asyncio.timeout(WITHIN), AsyncExitStack() as stack:
        first = await stack.enter_async_context(serving(postgresql_url, HEARS))
        await becomes(first, (0, True))
        second = await stack.enter_async_context(serving(postgresql_url, HEARS))
        worker = await stack.enter_async_context(serving(postgresql_url, HELPS))
        await becomes(first, (1, True))
        await becomes(second, (1, False))
        await becomes(worker, (2, False))
