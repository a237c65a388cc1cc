"""SIGTERM while the other side hangs: gone within ten seconds, and nothing is lost by it."""

import asyncio
import sqlite3
from collections import deque
from contextlib import closing

import pytest

from bot.core.chat import ChatKind
from bot.store.values import State
from tests.process.service import running, settle_in, stored
from tests.programmes import california, mission, session
from tests.servers.slack import faults as slack_faults
from tests.servers.slack.server import SlackServer
from tests.servers.telegram import faults as telegram_faults
from tests.servers.telegram.server import TelegramServer

pytestmark = pytest.mark.process

WITHIN = 10.0
"""Seconds: what an operator's systemd or container engine is promised."""
PROGRAMME = mission(
    session("google", "10:00", "11:30", meet="09:10"), evening_digest=None, morning_brief=None
)
BOUND = california("08:00")
JUST_BEFORE = ("--clock-start", california("08:39").isoformat(), "--clock-speed", "60")


class Calls:
    """Waits for calls that a server gets."""

    def __init__(self, server):
        self._news = asyncio.Event()
        self._names = []
        server.on_call = self._called

    def _called(self, call):
        self._names.append(call.method)
        self._news.set()

    async def has(self, method):
        while method not in self._names:
            self._news.clear()
            await self._news.wait()


def on_telegram(server, folder):
    """Make a bot, and bind Alice's group to a mission whose reminder is about to go."""
    bot, alice = server.bot(), server.person("Alice")
    group = alice.makes_group("Mission Californie")
    alice.adds(bot, group)
    bot.updates.pending.clear()
    settle_in(folder, PROGRAMME, BOUND, [("telegram", str(group.id), ChatKind.MAIN, "")])
    return alice, group, {"telegram_token": bot.token, "telegram_api_url": server.url}


def states(folder):
    with stored(folder) as store:
        return [one.state for one in store.in_state(*State)]


async def test_a_hung_poll_holds_nobody_up(tmp_path):
    async with TelegramServer() as server:
        *_, settings = on_telegram(server, tmp_path)
        server.fail_next("getUpdates", telegram_faults.HANG, times=9)
        calls = Calls(server)
        async with running(tmp_path, **settings) as service:
            await calls.has("getUpdates")
            assert await service.stops(within=WITHIN) == (True, 0)


async def test_a_message_that_hangs_is_left_after_a_while_and_sent_after_the_next_start(tmp_path):
    async with TelegramServer() as server:
        alice, group, settings = on_telegram(server, tmp_path)
        server.fail_next("sendMessage", telegram_faults.HANG, times=9)
        calls = Calls(server)
        async with running(tmp_path, *JUST_BEFORE, **settings) as service:
            await calls.has("sendMessage")
            assert await service.stops(within=WITHIN) == (True, 0)
        assert states(tmp_path) == [State.SENDING]
        assert group.dialogue() == []

        server.faults.forget()
        calls = Calls(server)
        async with running(tmp_path, *JUST_BEFORE, **settings) as service:
            await calls.has("sendMessage")
            assert await service.stops(within=WITHIN) == (True, 0)
        assert states(tmp_path) == [State.SENT]
        assert len(group.dialogue()) == 1


async def test_what_is_brought_in_the_middle_of_stopping_is_kept_or_not_taken(tmp_path):
    """A question whose answer hangs is stored; a request that only half arrives is not taken."""
    async with TelegramServer() as server:
        alice, group, settings = on_telegram(server, tmp_path)
        server.fail_next("sendMessage", telegram_faults.HANG, times=9)
        calls = Calls(server)
        webhook = {"telegram_mode": "webhook", "public_url": "https://fanion.example.org"}
        async with running(tmp_path, **settings, **webhook) as service:
            port = await service.port()
            server.webhooks.doors["https://fanion.example.org"] = f"http://127.0.0.1:{port}"
            await calls.has("setWebhook")
            _, half = await asyncio.open_connection("127.0.0.1", port)
            half.write(
                b"POST /telegram/updates HTTP/1.1\r\nHost: fanion\r\nContent-Length: 900\r\n\r\n{"
            )
            await half.drain()
            alice.says(group, "/suite@fanion_bot")
            await calls.has("sendMessage")
            assert await service.stops(within=WITHIN) == (True, 0)
            half.close()
        assert [status for _, status in server.webhooks.delivered] == [200]
        assert group.bots()[0][0].updates.pending == deque()


async def test_open_sockets_and_a_post_that_hangs_hold_nobody_up_for_long(tmp_path):
    async with SlackServer() as server:
        team = server.workspace("CCI Occitanie")
        alice = server.person(team, "Alice Martin")
        channel = team.channel("mission-californie", [alice])
        at = f"{team.id}:{channel.id}"
        settle_in(tmp_path, PROGRAMME, BOUND, [("slack", at, ChatKind.MAIN, "")])
        settings = {
            "slack_bot_token": team.token,
            "slack_app_token": server.app.token,
            "slack_api_url": server.api,
        }
        server.fail_next("chat.postMessage", slack_faults.HANG, times=9)
        calls = Calls(server.web_api)
        async with running(tmp_path, *JUST_BEFORE, **settings) as service:
            await calls.has("chat.postMessage")
            assert await service.stops(within=WITHIN) == (True, 0)
        assert states(tmp_path) == [State.SENDING]

        server.faults.forget()
        calls = Calls(server.web_api)
        async with running(tmp_path, *JUST_BEFORE, **settings) as service:
            await calls.has("chat.postMessage")
            assert await service.stops(within=WITHIN) == (True, 0)
        assert (states(tmp_path), len(channel.dialogue())) == ([State.SENT], 1)


async def test_a_database_that_another_holds_does_not_hold_us(tmp_path):
    async with TelegramServer() as server:
        *_, settings = on_telegram(server, tmp_path)
        async with running(tmp_path, *JUST_BEFORE, **settings) as service:
            while not server.counts["getUpdates"]:  # noqa: ASYNC110, a poll that is held back
                await asyncio.sleep(0.05)
            with closing(sqlite3.connect(tmp_path / "fanion.db", isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                assert await service.stops(within=WITHIN) == (True, 0)


NO_NAMES = """
import socket, threading
socket.getaddrinfo = lambda *_, **__: threading.Event().wait()
from bot.commands import cli
cli()
"""


async def test_a_name_server_that_never_answers_does_not_hold_us(tmp_path):
    gone = {"telegram_token": "4711:" + 35 * "x", "telegram_api_url": "http://telegram.example"}
    async with running(tmp_path, code=NO_NAMES, http_host="127.0.0.1", **gone) as service:
        await service.says("")
        assert await service.stops(within=WITHIN) == (True, 0)
