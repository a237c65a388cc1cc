"""Tables on a server become newer ones while nobody runs on the older; who does, stops."""

import asyncio
import logging
import os
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bot.clock import monotonic
from bot.store import migrations
from bot.store.database import Database, DatabaseError
from bot.store.errors import OutdatedError
from bot.store.migrations import HEAD
from bot.store.postgresql import LOCK, postgresql_engine
from bot.store.process import SharedProcess
from bot.store.schema import upgrade
from bot.store.sharing import Living, living, name_of
from bot.store.updating import MIGRATES

WITHIN = 20.0
"""Seconds for anything that takes a moment on a machine that does nothing else."""
VERSIONS = [one.name[:4] for one in Path(migrations.__file__).parent.glob("versions/0*.py")]
BEFORE = max(one for one in VERSIONS if one < HEAD)
"""The schema before ours."""
SINCE = datetime(2026, 11, 23, 3, 12, tzinfo=UTC)
OLDER = name_of("run", 4711)
SHOWN_UP = "INSERT INTO process (number, host, role, since, seen_at) VALUES (%s, %s, %s, %s, %s)"
NEWER = "the database postgresql://.* was last used by a newer Fanion \\(schema 9999\\): install"


def by_hand(url):
    return psycopg.connect(url, autocommit=True)


def version(url):
    with closing(by_hand(url)) as connection:
        return connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def made_newer(url):
    """Let a newer Fanion have changed the tables."""
    with closing(by_hand(url)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


@contextmanager
def running(url, number, *, host="web-1", role="run", name=OLDER, since=SINCE):
    """Let another process run on the database, as far as others can see it."""
    with closing(by_hand(url)) as connection:
        connection.execute(SHOWN_UP, (number, host, role, since, since))
        connection.execute("SELECT set_config('application_name', %s, false)", (name,))
        connection.execute("SELECT pg_advisory_lock(%s)", (number,))
        yield


@pytest.fixture
def older(new_postgresql):
    """Return the address of a database that the Fanion before this one has left."""
    url = new_postgresql()
    engine = postgresql_engine(make_url(url), 10.0)
    with engine.begin() as connection:
        upgrade(connection, to=BEFORE)
    engine.dispose()
    return url


@pytest.fixture
def database(new_postgresql):
    database = Database.open(new_postgresql())
    yield database
    database.close()


# ---- starting ------------------------------------------------------------------------------


def test_under_processes_that_run_no_table_is_changed_and_they_are_named(older):
    first = running(older, 2**61 + 7)
    later = SINCE.replace(hour=4)
    second = running(older, 8, host="web-2", role="worker", name="fanion", since=later)
    with first, second, pytest.raises(DatabaseError) as refused:
        Database.open(older)

    assert str(refused.value).splitlines()[1:] == [
        "  fanion run on web-1, process 4711, since 2026-11-23 03:12 UTC",
        "  fanion worker on web-2, since 2026-11-23 04:12 UTC",
    ]
    assert "Stop it there first (systemctl stop, docker compose stop, or kill" in str(
        refused.value
    )
    assert version(older) == BEFORE


def test_who_has_died_keeps_nobody_from_changing_them(older):
    with running(older, 7):
        pass
    Database.open(older).close()
    assert version(older) == HEAD


def test_beside_processes_of_the_same_schema_one_starts(database, new_postgresql):
    url = new_postgresql()
    Database.open(url).close()
    with running(url, 7):
        Database.open(url).close()


def test_of_those_that_start_at_once_one_changes_them_and_the_others_go_on(older):
    with ThreadPoolExecutor(3) as threads:
        for opened in threads.map(Database.open, [older] * 3):
            with opened.transaction() as store:
                store.set_setting("clock", "12:00")
            opened.close()
    assert version(older) == HEAD


def test_who_changes_them_is_waited_for_however_long_it_takes(older, caplog):
    def has_waited():
        return [one for one in caplog.messages if "another process changes the tables" in one]

    caplog.set_level(logging.INFO)
    give_up = monotonic() + WITHIN
    with ThreadPoolExecutor(1) as threads, closing(by_hand(older)) as other:
        other.execute(f"SELECT pg_advisory_lock({LOCK}), pg_advisory_lock({MIGRATES})")
        opening = threads.submit(Database.open, older, 0.05)
        try:
            while len(has_waited()) < 2:
                assert monotonic() < give_up
                assert not opening.done(), opening.exception()
        finally:
            other.execute("SELECT pg_advisory_unlock_all()")
        opening.result(WITHIN).close()
    assert version(older) == HEAD


# ---- while one runs ------------------------------------------------------------------------


async def test_under_a_newer_schema_nothing_is_written_any_more(database):
    with database.transaction() as store:
        store.set_setting("clock", "12:00")
    made_newer(database.address)

    with pytest.raises(OutdatedError, match=NEWER), database.transaction() as store:
        store.set_setting("clock", "13:00")
    with pytest.raises(OutdatedError, match=NEWER):
        async with database.transaction() as store:
            store.set_setting("clock", "13:00")
    with database.reading() as store:
        assert store.setting("clock") == "12:00"


async def test_a_process_that_finds_a_newer_schema_stops_and_says_so(database, caplog):
    process = SharedProcess(database, "run", look=0.01)
    led = asyncio.Event()
    process.on_change(led.set)
    async with asyncio.timeout(WITHIN):
        stands = asyncio.create_task(process.run())
        await led.wait()
        made_newer(database.address)
        await stands

    assert re.match(NEWER, str(process.outdated))
    assert caplog.messages[-1:] == [f"this process stops: {process.outdated}"]
    assert not process.leads


async def test_a_process_that_was_cut_off_looks_at_the_schema_before_anything_else(database):
    process = SharedProcess(database, "worker")
    made_newer(database.address)
    async with asyncio.timeout(WITHIN):
        await process.run()

    assert re.match(NEWER, str(process.outdated))
    with database.reading() as store:
        assert store.processes() == ()


async def test_a_process_shows_its_number_to_who_looks_who_lives(database):
    process = SharedProcess(database, "run", look=0.01)
    stands = asyncio.create_task(process.run())
    async with asyncio.timeout(WITHIN):
        while not (found := lives(database)):  # noqa: ASYNC110 - the server works meanwhile
            await asyncio.sleep(0.01)
    stands.cancel()
    await asyncio.gather(stands, return_exceptions=True)

    since = found[0].since
    assert found == (Living("run", socket.gethostname(), str(os.getpid()), since),)
    assert lives(database) == ()


def lives(database):
    look = database.reading()
    with look:
        return living(look.connection())
