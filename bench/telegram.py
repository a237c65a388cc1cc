"""Telegram: ours and bare python-telegram-bot, in turn, against one server on the other core."""

import asyncio
import multiprocessing
from collections.abc import Awaitable, Callable, Iterable
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.result import Result, at_least, at_most
from bench.telegram_server import Load, serve
from bot.clock import StoppedClock, SystemClock, monotonic
from bot.core.chat import Inbound

QUESTIONS = 3000
PRESSES = 12000
CHATS = 18
TOKEN = "5283000001:AAHfanion_bot_____________________"  # noqa: S105, opens nothing

Client = Callable[[str, str], Awaitable[None]]
"""Listens at an address until it is stopped; it may keep files in a folder."""


def measure() -> Iterable[Result]:
    """Let each client empty the same queue."""
    ours = _rate(our_answers, Load(QUESTIONS, "question"))
    echo = _rate(bare_echo, Load(QUESTIONS, "question"))
    yield at_least("telegram: questions answered end to end, on disk", ours, 1000, "/s")
    yield at_least("  bare python-telegram-bot's echo = 100", 100 * ours / echo, 160, "%")
    ours = _rate(our_silence, Load(PRESSES, "talk"))
    bare = _rate(bare_silence, Load(PRESSES, "talk"))
    yield at_least("telegram: updates that ask for nothing", ours, 4000, "/s")
    yield at_least("  bare python-telegram-bot's = 100", 100 * ours / bare, 75, "%")


def _rate(client: Client, load: Load) -> float:
    """Return how many updates a second *client* deals with, as the server sees it."""
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    with TemporaryDirectory() as folder:
        server = spawn.Process(target=serve, args=(there, load), daemon=True)
        server.start()
        url = here.recv()
        worker = spawn.Process(target=_work, args=(client, url, folder), daemon=True)
        worker.start()
        try:
            seconds = _answer(here)
        finally:
            worker.kill()
            server.kill()
            worker.join()
            server.join()
    return load.updates / seconds


def _answer(here: Connection) -> float:
    if not here.poll(120):
        raise RuntimeError("the client did not empty the queue")
    seconds: float = here.recv()
    return seconds


def _work(client: Client, url: str, folder: str) -> None:
    asyncio.run(client(url, folder))


# ---- ours ------------------------------------------------------------------------------------


async def our_answers(url: str, folder: str) -> None:
    """Answer as the service does, from a database on disk."""
    from bot.app import App
    from bot.core.chat import Account, ChatKind, ChatRef
    from bot.files.reading import read_file
    from bot.platforms.telegram.platform import UNBOUND, Telegram
    from bot.samples import CODES, sample
    from bot.store.database import Database
    from bot.store.publishing import publish
    from datetime import UTC, datetime

    mission = read_file(sample(CODES[0])).mission
    if mission is None:
        raise RuntimeError("the sample cannot be read")
    at = datetime(2022, 9, 26, 15, 0, tzinfo=UTC)
    database = Database.open(f"sqlite:///{Path(folder) / 'fanion.db'}")
    with database.transaction() as store:
        publish(store, mission, at)
        for number, person in zip(range(CHATS), mission.people, strict=False):
            who = str(number + 1)
            store.introduce(Account("telegram", who, person.name), mission.code, person.code)
            to = ChatRef("telegram", who)
            store.bind(to, mission.code, ChatKind.DIRECT, at, person=person.code)
    telegram = Telegram(TOKEN, system=SystemClock(), server=url, pace=UNBOUND)
    app = App(database, StoppedClock(at), platforms={"telegram": telegram})
    await telegram.run(app.receive)


async def our_silence(url: str, folder: str) -> None:
    """Do nothing with what is heard."""
    from bot.platforms.telegram.platform import UNBOUND, Telegram

    async def receive(inbound: Inbound, /, *, taken: Callable[[str], None] | None = None) -> str:
        del inbound, taken
        return ""

    del folder
    telegram = Telegram(TOKEN, system=SystemClock(), server=url, pace=UNBOUND)
    await telegram.run(receive)


# ---- the bare library ------------------------------------------------------------------------


async def bare_echo(url: str, folder: str) -> None:
    """Repeat what is said, as the library's own example does."""
    from telegram import Update
    from telegram.ext import CallbackContext

    async def echo(update: Update, context: "CallbackContext") -> None:
        await update.message.reply_text(update.message.text)

    await _bare(url, echo)


async def bare_silence(url: str, folder: str) -> None:
    """Do nothing with what is heard."""

    async def nothing(update: object, context: object) -> None:
        pass

    await _bare(url, nothing)


async def _bare(url: str, handle: object) -> None:
    from telegram.ext import Application, MessageHandler, filters

    application = Application.builder().token(TOKEN).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, handle))
    async with application:
        await application.start()
        await application.updater.start_polling()
        await asyncio.Event().wait()
