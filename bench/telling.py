"""From *Tell them* to the first notice at the platform: 300 people, half of them told directly.

A very bad day is played again and again, each on a database of its own.
"""

import asyncio
import json
import multiprocessing
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from aiohttp import web  # noqa: TID251, the other side

from bench.delivery import Shifted, percentile
from bench.organisations import PEOPLE, organisation
from bench.result import Result, at_most, told
from bench.telegram_server import ME
from bot.app import App, spare_the_collector
from bot.clock import SystemClock, monotonic
from bot.core.amendments import patches_between
from bot.core.chat import Account, ChatKind, ChatRef, Tap
from bot.core.mission import Mission
from bot.platforms.pacing import UNBOUND
from bot.platforms.telegram.platform import Telegram
from bot.store.database import Database
from bot.store.publishing import publish
from tests.servers.postgresql import program, shared_server

DAYS, CHANGES = 5, 10
"""So many times we begin anew, and change something as often as on a very bad day."""
WARM = 2
"""Changes before those that count."""
DIRECT = PEOPLE // 2
START = datetime(2022, 9, 26, 12, 12, tzinfo=UTC)
"""Nothing else is due for as long as we measure."""
TOLD = "visite-4"
BY = timedelta(minutes=10)
MAIN, ORGANISER = "-100", "1"
LONGEST = 20.0
TOKEN = "5283000001:AAHfanion_bot_____________________"  # noqa: S105, opens nothing


Round = tuple[float, float, float]
"""Seconds until the first notice and until the last; the processor's until the first."""


def measure() -> Iterable[Result]:
    """Let an organiser change something and tell it, again and again."""
    with TemporaryDirectory() as folder:
        files = (f"sqlite:///{Path(folder) / f'fanion-{day}.db'}" for day in range(DAYS))
        yield from _measured("SQLite", files)
    if program("initdb") is not None:
        with TemporaryDirectory() as folder, shared_server(Path(folder)) as server:
            names = (server.make(f"telling_{day}") for day in range(DAYS))
            yield from _measured("PostgreSQL", names)


def _measured(where: str, addresses: Iterable[str]) -> Iterable[Result]:
    took: list[Round] = []
    with _platform() as (url, pipe):
        for address in addresses:
            took += asyncio.run(_told(address, url, pipe))
    first, last, worked = ([1000 * one[at] for one in took] for at in range(3))
    what = f"telling: Tell them → first write, {PEOPLE} people, {where}, p99"
    yield at_most(what, percentile(first, 99), 300, "ms")
    yield at_most("  the same, median", percentile(first, 50), 300, "ms")
    yield told("  of it the processor's, median", percentile(worked, 50), "ms")
    yield told(
        f"  until the last of {DIRECT + 1} notices, pacing off, p99", percentile(last, 99), "ms"
    )


# ---- the other side --------------------------------------------------------------------------


@contextmanager
def _platform() -> Iterator[tuple[str, Connection]]:
    """Run a Bot API server beside us that tells when the first and the last notice came."""
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    server = spawn.Process(target=serve, args=(there,), daemon=True)
    server.start()
    try:
        yield here.recv(), here
    finally:
        server.kill()
        server.join()


def serve(pipe: Connection) -> None:
    """Serve until killed; tells the address, then of each round when it came (monotonic)."""
    asyncio.run(_serve(pipe))


async def _serve(pipe: Connection) -> None:
    times: list[float] = []

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        at = monotonic()
        method = request.path.rpartition("/")[2]
        body = await request.read()
        result = "true"
        if method == "getMe":
            result = json.dumps(ME)
        if method in ("sendMessage", "editMessageText"):
            result = '{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"ok"}'
        if method == "sendMessage" and b"Chang" in body:
            times.append(at)
            if len(times) == DIRECT + 1:
                pipe.send((times[0], times[-1]))
                times.clear()
        text = f'{{"ok":true,"result":{result}}}'
        return web.Response(body=text.encode(), content_type="application/json")

    runner = web.ServerRunner(web.Server(handle, access_log=None))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    pipe.send(f"http://127.0.0.1:{runner.addresses[0][1]}")
    await asyncio.Event().wait()


# ---- ours ------------------------------------------------------------------------------------


class Marked(Telegram):
    """Keeps what the processor had done when the *first* notice was handed over."""

    first = 0.0

    async def send(self, *what: Any, **how: Any) -> str:  # noqa: ANN401 - as it is
        """Send it."""
        self.first = self.first or process_time()
        return await super().send(*what, **how)


def _mission() -> Mission:
    """Make a mission in which one session for everyone is to be changed."""
    made = organisation(0, START.date())
    sessions = (
        replace(one, start=time(18), end=time(19)) if one.code == TOLD else one
        for one in made.sessions
    )
    return replace(made, sessions=tuple(sessions))


def _filled(database: Database) -> Mission:
    mission, before = _mission(), START - timedelta(days=1)
    organiser, *others = mission.people
    with database.transaction() as store:
        publish(store, mission, before)
        store.bind(ChatRef("telegram", MAIN), mission.code, ChatKind.MAIN, before)
        for number, person in enumerate([organiser, *others[:DIRECT]], start=1):
            to = ChatRef("telegram", str(number))
            account = Account("telegram", str(number), person.name)
            store.introduce(account, mission.code, person.code)
            chat = store.bind(to, mission.code, ChatKind.DIRECT, before, person=person.code)
            if person is not organiser:
                store.remind_personally(chat.id, wanted=True)
    return mission


async def _told(address: str, url: str, pipe: Connection) -> list[Round]:
    """Return of each round the seconds until the first and until the last notice."""
    database = Database.open(address)
    mission = _filled(database)
    telegram = Marked(TOKEN, system=SystemClock(), server=url, pace=UNBOUND)
    clock = Shifted(START)
    app = App(database, clock, platforms={"telegram": telegram})
    await app.settle()
    spare_the_collector()
    clock.begin()
    running = asyncio.create_task(app.clockwork.run())
    there = Service(database, mission, app, telegram, pipe)
    took = [await _round(number, there) for number in range(WARM + CHANGES)]
    app.clockwork.stop()
    await running
    await telegram.close()
    database.close()
    return took[WARM:]


@dataclass(frozen=True)
class Service:
    """What runs, and where it is told when notices came."""

    database: Database
    mission: Mission
    app: App
    telegram: Marked
    pipe: Connection


async def _round(number: int, there: Service) -> Round:
    mission, telegram = there.mission, there.telegram
    code, author = mission.code, mission.people[0].code
    async with there.database.transaction() as store:
        draft = store.draft(code).mission
        was = draft.sessions_by_code[TOLD]
        by = BY if number % 2 == 0 else -BY
        start = (datetime.combine(was.day, was.start) + by).time()
        changed = replace(was, start=start)
        sessions = tuple(changed if one.code == TOLD else one for one in draft.sessions)
        patches = patches_between(draft, replace(draft, sessions=sessions))
        drafted = store.amend(code, patches, author=author, at=START)
    tap = Tap(
        id=f"tell-{number}",
        chat=ChatRef("telegram", ORGANISER),
        account=Account("telegram", ORGANISER, mission.people[0].name),
        choice=f"draft:tell:{drafted.id}",
        message="1",
    )
    telegram.first = 0.0
    began, worked = monotonic(), process_time()
    await there.app.receive(tap)
    if not await asyncio.to_thread(there.pipe.poll, LONGEST):
        raise RuntimeError("the notices did not arrive")
    first, last = there.pipe.recv()
    await asyncio.sleep(0.1)  # what else follows, such as the organiser's own message, is over
    return first - began, last - began, telegram.first - worked
