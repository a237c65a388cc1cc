"""``fanion worker`` is killed in the middle of a task: another does it, and answers once."""

import asyncio
from contextlib import AsyncExitStack, closing
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app import KINDS
from bot.clock import SystemClock, monotonic
from bot.core.chat import Account, ChatKind, ChatRef, File
from bot.store.database import Database
from bot.store.process import SharedProcess
from bot.store.publishing import publish
from bot.store.values import TaskState
from handlers.router import Router
from schedules.clockwork import Clockwork
from schedules.ending import side_by_side
from schedules.tasks import Tasks
from schedules.workers import Wakeups
from tests.fake_platform import FakePlatform
from tests.process.fleet import SECRET
from tests.process.service import environment
from tests.process.warm import start
from tests.programmes import bundled

pytestmark = pytest.mark.process

WITHIN = 40.0
SECONDS = 10.0
"""How soon another has to have it; it takes one or two."""
LOOK = 0.1
A_CENTURY = timedelta(days=36_500)
WHO_HANGS = """
import time
from handlers import uploads
from bot.commands import cli

def read_mission(content, name):
    time.sleep(600)

uploads.read_mission = read_mission
cli()
"""
FLORENCE = Account("fake", "florence", "Florence")
DIRECT = ChatRef("fake", "florence")
SENT = File(
    id="1", chat=DIRECT, account=FLORENCE, name="mission.yaml", content=b"mission: {}", message="m"
)


async def until(so):
    while not so():  # noqa: ASYNC110 - other processes work meanwhile
        await asyncio.sleep(0.02)


def begin(database):
    """Publish a mission whose organiser has a direct chat.

    It is long over, and yet nobody is told that what is kept of them goes.
    """
    mission = replace(bundled("silicon-valley-2022"), retention=A_CENTURY)
    now = SystemClock().now()
    with database.transaction() as store:
        publish(store, mission, now)
        person = "florence-delpuech"
        store.bind(DIRECT, mission.code, ChatKind.DIRECT, now, person=person)
        store.introduce(FLORENCE, mission.code, person)


async def worker(url, folder, stack):
    """Start a worker that never comes to the end of a file."""
    env = environment(database_url=url, secret_key=SECRET)
    process = await start("worker", cwd=folder, env=env, code=WHO_HANGS)
    stack.push_async_callback(process.wait)
    stack.callback(lambda: process.returncode is None and process.kill())
    return process


def service(database, platform):
    """Return what another process runs, which looks more often than it does in earnest."""
    clock, process = SystemClock(), SharedProcess(database, "run", look=LOOK)
    platforms, wakeups = {"fake": platform}, Wakeups(database, process)
    tasks = Tasks(database, clock, KINDS, process=process, look=LOOK)
    clockwork = Clockwork(
        database, platforms, clock, clock, process=process, wakeups=wakeups, tasks=tasks
    )
    return clockwork.run(), process.run(), wakeups.run()


async def test_what_a_killed_worker_was_reading_is_read_by_another_and_answered_once(
    tmp_path, postgresql_url
):
    platform = FakePlatform()
    async with asyncio.timeout(WITHIN), AsyncExitStack() as stack:
        database = stack.enter_context(closing(Database.open(postgresql_url)))
        begin(database)
        killed = await worker(postgresql_url, tmp_path, stack)
        await Router(database, SystemClock(), {"fake": platform}, lambda: None).receive(SENT)
        await until(lambda: states(database) == [TaskState.WORKING])

        async with side_by_side(*service(database, platform)):
            killed.kill()
            began = monotonic()
            await until(lambda: platform.told)
            took = monotonic() - began
            await until(lambda: not states(database))

    assert took < SECONDS
    assert [one.chat for one in platform.told.values()] == ["florence"]
    assert "mission.yaml" in platform.texts[0]


def states(database):
    with database.reading() as store:
        return [task.state for task in store.unfinished_tasks() if task.asked_in is not None]
