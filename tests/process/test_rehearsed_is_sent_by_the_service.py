"""The service itself, on a fast clock and killed on the way, sends what was rehearsed."""

import os
import time
from contextlib import contextmanager
from datetime import timedelta
from multiprocessing.connection import Connection

import pytest

from bot.clock import SystemClock
from bot.core.agenda.due import DueKind
from bot.core.plain import render
from bot.core.rehearsal import audience_named, rehearsal
from bot.platforms.room import Room
from bot.platforms.room_chats import chat_ref, furnish
from bot.store.database import Database
from bot.store.publishing import publish
from tests.process.warm import begun
from tests.programmes import bundled

CHATS = ("main", "followers")
SPEED = 100_000
PATIENCE = 60.0
PAUSE = 0.2
"""Seconds between two looks: the mission takes three."""

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
    return sorted(
        (said.at, name, said.rings, render(said.message))
        for name, said in messages(database, mission)
    )


def messages(database, mission):
    room = Room(database, SystemClock())
    return [(name, one) for name in CHATS for one in room.messages(chat_ref(mission.code, name))]


@contextmanager
def service(folder, start):
    words = ("run", "--clock-start", start.isoformat(), "--clock-speed", str(SPEED))
    settings = {
        "FANION_DATABASE_URL": f"sqlite:///{folder / 'mission.db'}",
        "FANION_HTTP_PORT": "0",
        "FANION_ROOM": "true",
    }
    log = Connection(os.open(folder / "service.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND))
    process = begun(words, folder, os.environ | settings, (log, log))
    try:
        yield process
    finally:
        process.kill()
        process.join()


def wait_until(so, process):
    """Look again and again, as long as the service runs and patience lasts."""
    deadline = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < deadline, "it took too long"
        process.join(PAUSE)
        assert process.is_alive(), "the service ended by itself"


# One mission is enough: that every sample sends what was rehearsed is told as a story.
def test_the_service_sends_what_was_rehearsed_though_it_is_killed_on_the_way(tmp_path):
    mission = bundled("silicon-valley-2022")
    expected = rehearsed(mission)
    start = expected[0][0] - timedelta(hours=6)
    database = Database.open(f"sqlite:///{tmp_path / 'mission.db'}")
    with database.transaction() as store:
        publish(store, mission, start)
        furnish(store, mission, start)

    with service(tmp_path, start) as process:
        wait_until(lambda: len(messages(database, mission)) > len(expected) // 2, process)
    assert len(sent(database, mission)) < len(expected)

    with service(tmp_path, start) as process:
        wait_until(lambda: len(messages(database, mission)) >= len(expected), process)
    assert sent(database, mission) == expected
