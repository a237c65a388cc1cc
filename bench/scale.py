"""Many organisations on one installation: a tick with nothing due, and their memory."""

import asyncio
import multiprocessing
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bench.organisations import ORGANISATIONS, PEOPLE, fill, organisation
from bench.result import Result, at_most
from bench.service import resident
from bot.clock import StoppedClock
from bot.store.database import Database
from schedules.clockwork import Clockwork

ROUNDS = 200
TIMES = 10
"""As many missions as that, against which a tick is held."""
AT = datetime(2022, 9, 26, 7, tzinfo=UTC)


def measure() -> Iterable[Result]:
    """Look at nothing that is due, then load sixty thousand people."""
    few, many = _tick(ORGANISATIONS), _tick(ORGANISATIONS * TIMES)
    what = f"scale: a tick, {ORGANISATIONS} missions and nothing due"
    yield at_most(what, 1000 * few, 5, "ms")
    what = f"  {ORGANISATIONS * TIMES:,} missions, that many times as long"
    yield at_most(what, many / few, 1.5, "×")
    with TemporaryDirectory() as folder:
        megabytes, starting = _loaded(Path(folder))
    people = ORGANISATIONS * PEOPLE
    yield at_most(f"scale: {people:,} people loaded, all reachable", megabytes, 400, "MB")
    yield at_most("  the first look at them all, processor's seconds", starting, 10, "s")


def _tick(missions: int) -> float:
    """Return the processor's seconds of a tick with nothing due, of small missions."""
    database = Database.open()
    made = (organisation(number, AT.date(), people=3) for number in range(missions))
    small = (replace(one, sessions=one.sessions[:2]) for one in made)
    fill(database, small, AT - timedelta(days=1), first=0, chats=1)
    took = asyncio.run(_ticks(Clockwork(database, {}, StoppedClock(AT), StoppedClock(AT))))
    database.close()
    return took


async def _ticks(clockwork: Clockwork) -> float:
    await clockwork.step()
    took = []
    for _ in range(ROUNDS):
        begun = process_time()
        await clockwork.step()
        took.append(process_time() - begun)
    return min(took)  # whatever else the machine does comes on top


def _loaded(folder: Path) -> tuple[float, float]:
    """Return what a process takes (MB) that knows them all, and the seconds of its first look."""
    file = folder / "fanion.db"
    database = Database.open(f"sqlite:///{file}")
    missions = (organisation(number, AT.date()) for number in range(ORGANISATIONS))
    fill(database, missions, AT - timedelta(days=1), first=0, chats=5)
    database.close()
    _reach_everyone(file)
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(target=_serve, args=(file, there), daemon=True)
    process.start()
    try:
        starting: float = here.recv()
        return resident(process.pid or 0), starting
    finally:
        process.kill()
        process.join()


def _reach_everyone(file: Path) -> None:
    """Let everybody have an account and a direct chat, as if they had come one by one."""
    with closing(sqlite3.connect(file)) as database:
        for number in range(ORGANISATIONS):
            mission = organisation(number, AT.date())
            people = [
                (str(number * PEOPLE + place), mission.code, one.code, one.name)
                for place, one in enumerate(mission.people)
            ]
            database.executemany(
                "INSERT INTO account (platform, platform_id, mission, person, language, name) "
                "VALUES ('telegram', ?, ?, ?, '', ?)",
                people,
            )
            database.executemany(
                "INSERT INTO chat (platform, platform_id, thread, mission, kind, 'group', person, "
                "language, bound_at, personal, active, chosen_at, muted) VALUES "
                "('telegram', ?, '', ?, 'direct', '', ?, '', '2022-09-20 12:00:00.000000', 0, 1, "
                "'2022-09-20 12:00:00.000000', 0)",
                [one[:3] for one in people],
            )
        database.commit()


def _serve(file: Path, told: Connection) -> None:
    """Know everything of everyone, say how long the first look took, and wait."""
    database = Database.open(f"sqlite:///{file}")
    clock = StoppedClock(AT)
    begun = process_time()
    asyncio.run(Clockwork(database, {}, clock, clock).settle())
    starting = process_time() - begun
    with database.transaction() as store:
        for code in store.missions():
            store.audiences(store.mission(code))
            store.accounts(code)
        told.send(starting)
        told.poll(None)
