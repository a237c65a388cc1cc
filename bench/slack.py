"""Slack: ours and a bare Bolt app, in turn, against one server on the other core.

The bare app is as Bolt's documentation writes one: a listener that is given
`say`, nothing tuned, and one aiohttp session for all that it posts.  It
acknowledges before it answers, and remembers nothing of what came.  A second
one leaves out all that can be left out, and spares the collector as ours does.
"""

import asyncio
import multiprocessing
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp
from aiohttp.web import AppRunner, TCPSite  # noqa: TID251, what Bolt serves
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.say.async_say import AsyncSay
from slack_sdk.web.async_client import AsyncWebClient

from bench.processor import seconds
from bench.result import Result, at_least, at_most, told
from bench.slack_server import PEOPLE, SECRET, TEAM, Load, person, serve
from bot.app import App, spare_the_collector
from bot.clock import StoppedClock, SystemClock
from bot.core.chat import Account, ChatKind, ChatRef
from bot.files.reading import read_file
from bot.platforms.pacing import UNBOUND, Pace
from bot.platforms.slack.events_route import PATH
from bot.platforms.slack.platform import SLACKS, Slack
from bot.samples import CODES, sample
from bot.store.database import Database
from bot.store.publishing import publish
from bot.web.server import serving, site

ROUNDS = 3
"""Whatever else the machine does falls on ours and theirs alike: of each the best counts."""
QUESTIONS = 3000
AT_ONCE = 300
POSTED = Load(QUESTIONS, posts=True)
ONE_SOCKET = Load(QUESTIONS, connections=1)
"""The library's client opens one."""
AT = datetime(2022, 9, 26, 15, 0, tzinfo=UTC)
TOKEN = "xoxb-5283000000001-5283000000001-Fanion"  # noqa: S105, opens nothing
APP_TOKEN = "xapp-1-A05FANION01-5283000000003-c0ffee"  # noqa: S105, opens nothing

Client = Callable[[str, str], Awaitable[None]]
"""Listens at an address until it is stopped; it may keep files in a folder."""


def measure() -> Iterable[Result]:
    """Let each client answer the same questions, then bring three hundred at once."""
    for how, clients, loads in (
        (
            "over HTTP",
            (our_posted_answers, bare_posted_echo, lean_posted_echo),
            (POSTED, POSTED, POSTED),
        ),
        (
            "over sockets",
            (our_answers, bare_echo, lean_echo),
            (Load(QUESTIONS), ONE_SOCKET, ONE_SOCKET),
        ),
    ):
        ours, bare, lean = _rates(clients, loads)
        yield at_least(f"slack: questions answered {how}, on disk", ours.rate, 800, "/s")
        yield at_least("  a bare Bolt app's echo = 100", 100 * ours.rate / bare.rate, 85, "%")
        for_each = 100 * bare.work / ours.work
        yield at_least("  for each second of our processor's", for_each, 85, "%")
        yield told("  the leanest echo on Bolt = 100", 100 * ours.rate / lean.rate, "%")
    what = f"slack: {AT_ONCE} questions at once, 99 of 100 acknowledged within"
    sockets = min(_measured(our_acks, Load(AT_ONCE, "acks"))[0] for _ in range(ROUNDS))
    yield at_most(f"{what}, over sockets", 1000 * sockets, 500, "ms")
    posts = min(_measured(our_posts, Load(AT_ONCE, "acks", posts=True))[0] for _ in range(ROUNDS))
    yield at_most("  over HTTP", 1000 * posts, 500, "ms")


# ---- who is faster ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Rate:
    """Answers a second, as the server sees it, and the processor's seconds that each takes."""

    rate: float
    work: float


def _rates(clients: Sequence[Client], loads: Sequence[Load]) -> list[Rate]:
    """Return how fast each of *clients* answers its load, in turn."""
    rounds = [
        [_rate(client, load) for client, load in zip(clients, loads, strict=True)]
        for _ in range(ROUNDS)
    ]
    return [_best(rates) for rates in zip(*rounds, strict=True)]


def _best(rates: Iterable[Rate]) -> Rate:
    found = tuple(rates)
    return Rate(max(one.rate for one in found), min(one.work for one in found))


def _rate(client: Client, load: Load) -> Rate:
    took, worked = _measured(client, load)
    return Rate(load.events / took, worked / load.events)


def _measured(client: Client, load: Load) -> tuple[float, float]:
    """Return what the server has measured, and the processor's seconds of the client."""
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
            measured = _told(here)
            worked = seconds(worker.pid or 0) - before
        finally:
            worker.kill()
            server.kill()
            worker.join()
            server.join()
    return measured, worked


def _told(here: Connection) -> float:
    if not here.poll(120):
        raise RuntimeError("the client did not take all the events")
    told: float = here.recv()
    return told


def _work(client: Client, url: str, folder: str) -> None:
    async def listen() -> None:
        await client(url, folder)

    asyncio.run(listen())


# ---- ours ------------------------------------------------------------------------------------


async def our_answers(url: str, folder: str) -> None:
    """Answer over sockets as the service does, from a database on disk."""
    slack = _slack(url, UNBOUND)
    await slack.run(_app(slack, folder).receive)


async def our_acks(url: str, folder: str) -> None:
    """Listen over sockets, at the pace at which Slack lets us answer."""
    slack = _slack(url, SLACKS)
    await slack.run(_app(slack, folder).receive)


async def our_posts(url: str, folder: str) -> None:
    """Listen over HTTP, at the same pace."""
    await _posts(url, folder, SLACKS)


async def our_posted_answers(url: str, folder: str) -> None:
    """Answer over HTTP as the service does."""
    await _posts(url, folder, UNBOUND)


async def _posts(url: str, folder: str, pace: Pace) -> None:
    slack = _slack(url, pace, signing_secret=SECRET)

    async def health() -> tuple[bool, dict[str, Any]]:
        return True, {}

    async with (
        serving(site(health, slack.routes()), "127.0.0.1", 0) as port,
        aiohttp.ClientSession() as session,
    ):
        listening = asyncio.create_task(slack.run(_app(slack, folder).receive))
        await asyncio.sleep(0)
        await session.post(f"{url}/ready", data=f"http://127.0.0.1:{port}{PATH}")
        await listening


def _slack(url: str, pace: Pace, *, signing_secret: str = "") -> Slack:
    return Slack(
        TOKEN,
        system=SystemClock(),
        app_token="" if signing_secret else APP_TOKEN,
        signing_secret=signing_secret,
        server=f"{url}/api/",
        pace=pace,
    )


def _app(slack: Slack, folder: str) -> App:
    """Load the sample, with a person in each direct chat."""
    mission = read_file(sample(CODES[0])).mission
    if mission is None:
        raise RuntimeError("the sample cannot be read")
    database = Database.open(f"sqlite:///{Path(folder) / 'fanion.db'}")
    with database.transaction() as store:
        publish(store, mission, AT)
        for number, one in zip(range(PEOPLE), mission.people, strict=False):
            who = f"{TEAM}:{person(number)}"
            store.introduce(Account("slack", who, one.name), mission.code, one.code)
            store.bind(ChatRef("slack", who), mission.code, ChatKind.DIRECT, AT, person=one.code)
    app = App(database, StoppedClock(AT), platforms={"slack": slack})
    spare_the_collector()
    return app


# ---- the bare library ------------------------------------------------------------------------


async def bare_echo(url: str, folder: str) -> None:
    """Repeat over a socket what is said."""
    del folder
    await _over_a_socket(_bare, url)


async def bare_posted_echo(url: str, folder: str) -> None:
    """Repeat what is posted to Bolt's own server."""
    del folder
    await _over_http(_bare, url)


async def lean_echo(url: str, folder: str) -> None:
    """Repeat over a socket what is said, in the leanest way."""
    del folder
    await _over_a_socket(_lean, url)


async def lean_posted_echo(url: str, folder: str) -> None:
    """Repeat what is posted to Bolt's own server, in the leanest way."""
    del folder
    await _over_http(_lean, url)


Make = Callable[[str, aiohttp.ClientSession], AsyncApp]
"""Makes an app for the server at an address, over a session that all its posts share."""


async def _over_a_socket(make: Make, url: str) -> None:
    async with aiohttp.ClientSession() as session:
        await AsyncSocketModeHandler(make(url, session), APP_TOKEN).start_async()


async def _over_http(make: Make, url: str) -> None:
    async with aiohttp.ClientSession() as session:
        runner = AppRunner(make(url, session).web_app(PATH), access_log=None)
        await runner.setup()
        await TCPSite(runner, "127.0.0.1", 0).start()
        port = runner.addresses[0][1]
        await session.post(f"{url}/ready", data=f"http://127.0.0.1:{port}{PATH}")
        await asyncio.Event().wait()


def _bare(url: str, session: aiohttp.ClientSession) -> AsyncApp:
    """Make an app that repeats what is said, as Bolt's documentation writes one."""
    client = AsyncWebClient(TOKEN, base_url=f"{url}/api/", session=session)
    app = AsyncApp(client=client, signing_secret=SECRET)

    async def echo(event: dict[str, Any], say: AsyncSay) -> None:
        await say(event["text"])

    app.event("message")(echo)
    return app


def _lean(url: str, session: aiohttp.ClientSession) -> AsyncApp:
    """Make an app whose only client, without retries, says what it repeats."""
    client = AsyncWebClient(TOKEN, base_url=f"{url}/api/", session=session, retry_handlers=[])
    app = AsyncApp(client=client, signing_secret=SECRET)

    async def echo(event: dict[str, Any]) -> None:
        await client.chat_postMessage(channel=event["channel"], text=event["text"])

    app.event("message")(echo)
    spare_the_collector()
    return app
