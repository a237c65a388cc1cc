"""A server, a bot that talks to it with nothing in between, and the people of a mission."""

import asyncio
import json
from dataclasses import dataclass
from datetime import UTC, datetime

import aiohttp
import pytest

from tests.servers.telegram.accounts import BotAccount
from tests.servers.telegram.server import TelegramServer

BRIEFING = datetime(2027, 9, 27, 16, 10, tzinfo=UTC)


@dataclass
class Asker:
    """Call methods and return what came back, as it came."""

    session: aiohttp.ClientSession
    url: str
    bot: BotAccount

    async def __call__(self, method, **params):
        form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        url = f"{self.url}/bot{self.bot.token}/{method}"
        async with self.session.post(url, data=form) as answer:
            return await answer.json()

    async def result(self, method, **params):
        answer = await self(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def updates(self, **params):
        """Fetch what waits, and confirm it."""
        updates = await self.result("getUpdates", **params)
        if updates:
            await self.result("getUpdates", offset=updates[-1]["update_id"] + 1)
        return updates


async def until(true):
    """Let the others go on until something is true."""
    while not true():  # noqa: ASYNC110 - nothing tells when it is, and it takes no time
        await asyncio.sleep(0)


@pytest.fixture
async def server():
    async with TelegramServer(now=lambda: BRIEFING) as server:
        yield server


@pytest.fixture
def fanion(server):
    return server.bot()


@pytest.fixture
async def ask(server, fanion):
    async with aiohttp.ClientSession() as session:
        yield Asker(session, server.url, fanion)


@pytest.fixture
def alice(server):
    return server.person("Alice", last_name="Martin", username="alice_martin")


@pytest.fixture
def group(alice, fanion):
    group = alice.makes_group("Mission Californie")
    alice.adds(fanion, group)
    fanion.updates.pending.clear()
    return group


@pytest.fixture
def forum(alice, fanion):
    forum = alice.makes_group("Mission Californie", forum=True)
    alice.adds(fanion, forum)
    fanion.updates.pending.clear()
    return forum
