"""``kill -9`` in the middle of a crowd that votes: nothing is lost, nothing counts twice."""

import asyncio
import os
import sys
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.message import Button, Message
from bot.core.mission import Person
from bot.files.reading import read_file
from bot.platforms.telegram.platform import UNBOUND, Telegram
from bot.samples import sample
from bot.store.database import Database
from bot.store.publishing import publish
from tests.servers.telegram.server import TelegramServer
from tests.servers.telegram.world import Press

pytestmark = pytest.mark.process

VOTES = 300
KILLED_AFTER = (40, 130, 220)
"""So many have been told that their vote counts when the service is killed."""
WITHIN = 60.0
AFTER_STANFORD = datetime(2022, 9, 26, 22, 50, tzinfo=UTC)
REQUEST = Message("Votre avis ?", (), (Button("4 ★", "rate:stanford:4"),))


@asynccontextmanager
async def service(folder, server, bot):
    """Run the service, and kill it in the end."""
    settings = {
        "FANION_TELEGRAM_TOKEN": bot.token,
        "FANION_TELEGRAM_API_URL": server.url,
        "FANION_HTTP_PORT": "0",
        "PYTHONPATH": str(Path.cwd()),
    }
    started = ("--clock-start", AFTER_STANFORD.isoformat())
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "run", *started),
        cwd=folder,
        env={**os.environ, **settings},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.kill()
        await process.wait()


def prepared(folder, group, crowd):
    """Make the database of a mission whose main chat is *group*, with all of *crowd* in it."""
    database = Database.open(f"sqlite:///{folder / 'fanion.db'}")
    mission = read_file(sample("silicon-valley-2022")).mission
    people = tuple(Person(code=f"p{one.id}", name=one.name) for one in crowd)
    mission = replace(mission, people=mission.people + people)
    before = AFTER_STANFORD - timedelta(hours=1)
    with database.transaction() as store:
        publish(store, mission, before)
        for one in crowd:
            who = Account("telegram", str(one.id), one.name)
            store.introduce(who, mission.code, f"p{one.id}")
        main = ChatRef("telegram", str(group.id))
        store.bind(main, mission.code, ChatKind.MAIN, before)
    return database, mission.code


def vote(server, bot, group, crowd):
    """Let everyone press the button."""
    shown = group.messages[max(group.messages)].as_wire()
    for number, person in enumerate(crowd):
        press = Press(str(number + 1), bot, "rate:stanford:4", server.world.now())
        server.world.presses[press.id] = press
        pressed = {"id": press.id, "from": person.wire(), "message": shown, "data": press.data}
        bot.updates.add("callback_query", {**pressed, "chat_instance": "1"})


async def test_every_vote_counts_once_though_the_service_is_killed_again_and_again(tmp_path):
    async with TelegramServer() as server, asyncio.timeout(WITHIN):
        bot = server.bot()
        alice = server.person("Alice")
        group = alice.makes_group("Mission Californie")
        alice.adds(bot, group)
        bot.updates.pending.clear()
        crowd = [server.person(f"Visiteur {number}") for number in range(VOTES)]
        database, code = prepared(tmp_path, group, crowd)
        telegram = Telegram(bot.token, system=SystemClock(), server=server.url, pace=UNBOUND)
        to = ChatRef("telegram", str(group.id))
        await telegram.send(to, REQUEST, key="request", rings=False)
        await telegram.close()
        vote(server, bot, group, crowd)

        for told in (*KILLED_AFTER, VOTES):
            async with service(tmp_path, server, bot):
                await until(server, lambda told=told: answered(server) >= told)

        with database.transaction() as store:
            kept = store.ratings(code, "stanford")
        database.close()
    assert len(kept) == VOTES
    assert set(kept.values()) == {4}


def answered(server):
    return sum(press.answered for press in server.world.presses.values())


async def until(server, so):
    """Wait until it is *so* after some call."""
    called = asyncio.Event()
    server.on_call = lambda _: called.set()
    while not so():
        called.clear()
        await called.wait()
