"""The machine has troubles: the service stays up, idles, and goes on when they are over."""

import asyncio
import os
import resource
import shutil
import sqlite3
import sys
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from bot.clock import monotonic
from bot.core.chat import ChatKind
from bot.samples import sample
from tests.process.service import ROOT, WITHIN, environment, running, settle_in
from tests.programmes import california, mission, session
from tests.servers.telegram.server import TelegramServer

pytestmark = pytest.mark.process

LONGER_THAN_PATIENCE = 11.0
A_LOOK = 0.2
LITTLE = 0.35
"""The share of a processor that a service in trouble may cost at most: it waits."""
PROGRAMME = mission(
    session("google", "10:00", "11:30", meet="09:10"), evening_digest=None, morning_brief=None
)
BOUND = california("08:00")
BEFORE = ("--clock-start", california("08:39").isoformat(), "--clock-speed", "20")
OLD = ROOT / "tests" / "store" / "old_databases" / "0001.sql"
TICKS = os.sysconf("SC_CLK_TCK")


class Mission:
    """Alice's group on Telegram, which hears of a mission by a service that runs here."""

    def __init__(self, server, folder):
        self.bot, self.alice = server.bot(), server.person("Alice")
        self.group = self.alice.makes_group("Mission Californie")
        self.alice.adds(self.bot, self.group)
        self.bot.updates.pending.clear()
        settle_in(folder, PROGRAMME, BOUND, [("telegram", str(self.group.id), ChatKind.MAIN, "")])
        self.settings = {"telegram_token": self.bot.token, "telegram_api_url": server.url}
        self._news = asyncio.Event()
        server.on_call = lambda _: self._news.set()

    @property
    def said(self):
        return len(self.group.said_by(self.bot))

    async def until(self, so):
        """Wait until it is *so*: after some call, or while one is held back."""
        while not so():
            self._news.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(A_LOOK):
                    await self._news.wait()


def cost(process):
    """Return the seconds of processor time that *process* has taken."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


@contextmanager
def cheap(process):
    """Hold *process* to little processor time meanwhile."""
    begun, before = monotonic(), cost(process)
    yield
    share = (cost(process) - before) / (monotonic() - begun)
    assert share < LITTLE


@contextmanager
def full_disk(process):
    """Let *process* write no file beyond where it is."""
    _, most = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (0, most))
    yield
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most, most))


async def test_a_database_that_is_locked_for_long_costs_little_and_loses_nothing(tmp_path):
    async with TelegramServer() as server:
        trip = Mission(server, tmp_path)
        async with running(tmp_path, *BEFORE, **trip.settings) as service:
            await trip.until(lambda: server.counts["getUpdates"])
            with closing(sqlite3.connect(tmp_path / "fanion.db", isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                trip.alice.says(trip.group, "/suite@fanion_bot")
                with cheap(service.process):
                    await asyncio.sleep(LONGER_THAN_PATIENCE)
                assert (trip.said, len(trip.bot.updates.pending)) == (0, 1)
            # The reminder, whose time has come meanwhile, and the answer.
            await trip.until(lambda: trip.said == 2 and not trip.bot.updates.pending)
            assert await service.stops(within=10.0) == (True, 0)


async def test_a_disk_that_takes_nothing_more_loses_nothing(tmp_path):
    async with TelegramServer() as server:
        trip = Mission(server, tmp_path)
        async with running(tmp_path, *BEFORE, **trip.settings) as service:
            await trip.until(lambda: server.counts["getUpdates"])
            with full_disk(service.process):
                trip.alice.says(trip.group, "/suite@fanion_bot")
                asked = server.counts["getUpdates"]
                with cheap(service.process):
                    await trip.until(lambda: server.counts["getUpdates"] > asked + 3)
                assert (trip.said, len(trip.bot.updates.pending)) == (0, 1)
            await trip.until(lambda: trip.said == 2 and not trip.bot.updates.pending)
            assert await service.stops(within=10.0) == (True, 0)


NO_NAMES = """
import socket
def nobody(*_, **__):
    raise socket.gaierror(-3, "Temporary failure in name resolution")
socket.getaddrinfo = nobody
from bot.commands import cli
cli()
"""


async def test_without_names_it_stays_up_and_costs_little(tmp_path):
    async with TelegramServer() as server:
        trip = Mission(server, tmp_path)
        settings = {**trip.settings, "telegram_api_url": "http://telegram.example"}
        slack = {"slack_bot_token": "xoxb-1", "slack_app_token": "xapp-1"}
        away = {**settings, **slack, "slack_api_url": "http://slack.example/api/"}
        async with running(tmp_path, *BEFORE, code=NO_NAMES, **away) as service:
            await service.port()
            await service.says("telegram")
            with cheap(service.process):
                await asyncio.sleep(5)
            assert service.process.returncode is None
            assert await service.stops(within=10.0) == (True, 0)
        async with running(tmp_path, *BEFORE, **trip.settings):
            await trip.until(lambda: trip.said)


async def test_where_a_copy_has_no_room_nothing_has_changed(tmp_path):
    """Neither what an operator copies nor what is copied before a migration."""
    file = tmp_path / "fanion.db"
    with closing(sqlite3.connect(file)) as old:
        old.executescript(OLD.read_text(encoding="utf-8"))
    shutil.copy(sample("silicon-valley-2022"), tmp_path / "mission.yaml")

    # What Python compiles is cut off by the limit, too, and would be found by the next one.
    kept_clean = environment() | {"PYTHONDONTWRITEBYTECODE": "1"}
    for command in ("backup copy.db", "load mission.yaml --yes"):
        done = await asyncio.create_subprocess_exec(
            *("sh", "-c", f"ulimit -f 64; exec {sys.executable} -m bot {command}"),
            cwd=tmp_path,
            env=kept_clean,
            stdin=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(WITHIN):
            _, complaint = await done.communicate()
        assert (done.returncode, b"could not be made: " in complaint) == (1, True), complaint

    with closing(sqlite3.connect(file)) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
    assert [*tmp_path.glob("*copy*"), *tmp_path.glob("*.before-*")] == []
