"""The service itself, on a fast clock and killed on the way, sends what was rehearsed."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest

from bot.clock import SystemClock
from bot.core.agenda.due import DueKind
from bot.core.plain import render
from bot.core.rehearsal import audience_named, rehearsal
from bot.files.reading import read_file
from bot.platforms.room import Room
from bot.platforms.room_chats import chat_ref, furnish
from bot.samples import sample
from bot.store.database import Database
from bot.store.publishing import publish

CHATS = ("main", "followers")
SPEED = 100_000
PATIENCE = 60.0

pytestmark = pytest.mark.process


def rehearsed(mission):
    """Say what is to come; in the room everyone has a direct chat, and is nudged there."""
    audiences = [audience_named(mission, name) for name in CHATS]
    return sorted(
        (one.due.at, one.due.audience.name, one.due.rings, render(one.message))
        for one in rehearsal(mission, audiences)
        if DueKind.MISSION_NUDGE not in one.due.kinds
    )


def sent(database, mission):
    room = Room(database, SystemClock())
    return sorted(
        (said.at, name, said.rings, render(said.message))
        for name in CHATS
        for said in room.messages(chat_ref(mission.code, name))
    )


@contextmanager
def service(folder, start):
    command = [sys.executable, "-m", "bot", "run"]
    command += ["--clock-start", start.isoformat(), "--clock-speed", str(SPEED)]
    settings = {
        "FANION_DATABASE_URL": f"sqlite:///{folder / 'mission.db'}",
        "FANION_HTTP_PORT": "0",
        "FANION_ROOM": "true",
    }
    log = (folder / "service.log").open("a")
    process = subprocess.Popen(command, env=os.environ | settings, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        log.close()


def wait_until(so, process):
    """Look again and again, as long as the service runs and patience lasts."""
    deadline = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < deadline, "it took too long"
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.05)
            pytest.fail("the service ended by itself")


@pytest.mark.parametrize("code", ["silicon-valley-2022", "silicon-valley-2023"])
def test_the_service_sends_what_was_rehearsed_though_it_is_killed_on_the_way(code, tmp_path):
    mission = read_file(sample(code)).mission
    expected = rehearsed(mission)
    start = expected[0][0] - timedelta(hours=6)
    database = Database.open(f"sqlite:///{tmp_path / 'mission.db'}")
    with database.transaction() as store:
        publish(store, mission, start)
        furnish(store, mission, start)

    with service(tmp_path, start) as process:
        wait_until(lambda: len(sent(database, mission)) > len(expected) // 2, process)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert len(sent(database, mission)) < len(expected)

    with service(tmp_path, start) as process:
        wait_until(lambda: len(sent(database, mission)) >= len(expected), process)
    assert sent(database, mission) == expected
