"""What holds on a PostgreSQL server alone: many processes, and a server that may be away."""

import asyncio
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime

import psycopg
import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import OperationalError

from bot.core.chat import ChatKind, ChatRef
from bot.core.condition import DatabaseState
from bot.store.database import BusyError, Database, DatabaseError
from bot.store.examination import examine
from bot.store.migrations import HEAD
from bot.store.postgresql import LOCK
from bot.store.values import State
from tests.programmes import mission, session

NOON = datetime(2022, 9, 27, 12, tzinfo=UTC)
CODE = "californie"
TELL = """
import sys
from datetime import datetime, UTC
from bot.store.database import Database
from bot.store.values import DeliveryKind

noon = datetime(2022, 9, 27, 12, tzinfo=UTC)
database = Database.open(sys.argv[1])
for number in range(25):
    with database.transaction() as store:
        store.set_setting("count", str(int(store.setting("count", "0")) + 1))
        store.enqueue(DeliveryKind.DUE, "californie", 1, keys=[f"due:{number}"], due_at=noon)
"""
HOLD = """
import sys
import psycopg
with psycopg.connect(sys.argv[1]) as connection:
    connection.execute(f"SELECT pg_advisory_xact_lock({sys.argv[2]})")
    connection.execute("UPDATE setting SET value = '13:00' WHERE name = 'clock'")
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def database(postgresql_url):
    database = Database.open(postgresql_url)
    yield database
    database.close()


def by_hand(url):
    return psycopg.connect(url, autocommit=True)


def set_clock(database, value="12:00"):
    with database.transaction() as store:
        store.set_setting("clock", value)


def clock(database):
    with database.transaction() as store:
        return store.setting("clock")


# ---- many at once --------------------------------------------------------------------------


def test_of_four_processes_each_key_is_told_once_and_nothing_is_lost(database, postgresql_url):
    with database.transaction() as store:
        store.publish(mission(session("google", "10:00")), NOON)
        store.bind(ChatRef("telegram", "-100"), CODE, ChatKind.MAIN, NOON)

    telling = [subprocess.Popen([sys.executable, "-c", TELL, postgresql_url]) for _ in range(4)]
    assert [one.wait() for one in telling] == [0, 0, 0, 0]

    with database.transaction() as store:
        told = store.in_state(State.WAITING)
        keys = sorted(key for one in told for key in one.keys)
        assert store.setting("count") == "100"
        assert keys == sorted(f"due:{number}" for number in range(25))


def test_threads_that_read_and_write_lose_nothing(database):
    def count():
        for _ in range(25):
            with database.transaction() as store:
                store.set_setting("count", str(int(store.setting("count", "0")) + 1))

    with ThreadPoolExecutor(4) as threads:
        for _ in range(4):
            threads.submit(count)
    with database.transaction() as store:
        assert store.setting("count") == "100"


async def test_tasks_that_read_and_write_lose_nothing(database):
    async def count():
        for _ in range(10):
            async with database.transaction() as store:
                store.set_setting("count", str(int(store.setting("count", "0")) + 1))

    await asyncio.gather(*(count() for _ in range(8)))
    async with database.reading() as store:
        assert store.setting("count") == "80"


def test_those_that_start_at_once_make_the_tables_once(new_postgresql):
    url = new_postgresql()
    with ThreadPoolExecutor(3) as threads:
        for opened in threads.map(Database.open, [url] * 3):
            assert clock(opened) == ""
            opened.close()


def test_who_is_killed_keeps_nobody_waiting(database, postgresql_url):
    set_clock(database)
    command = [sys.executable, "-c", HOLD, postgresql_url, str(LOCK)]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True) as holding:
        assert holding.stdout.readline() == "held\n"
        os.kill(holding.pid, signal.SIGKILL)
        assert clock(database) == "12:00"


# ---- a server that is slow or away ---------------------------------------------------------


async def test_who_gives_up_waiting_keeps_nobody_waiting(database, postgresql_url):
    async def wait_for_it():
        async with database.transaction():
            raise AssertionError("others hold it")

    with closing(by_hand(postgresql_url)) as other:
        other.execute(f"SELECT pg_advisory_lock({LOCK})")
        waiting = asyncio.create_task(wait_for_it())
        for _ in range(10):
            await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.sleep(0)
        assert not waiting.done()  # what it has begun is taken back first
        other.execute(f"SELECT pg_advisory_unlock({LOCK})")
        with pytest.raises(asyncio.CancelledError):
            await waiting

    async with database.transaction() as store:
        store.set_setting("clock", "12:00")
    assert clock(database) == "12:00"


async def test_a_database_that_others_hold_for_too_long_is_said_to_be_busy(postgresql_url):
    database = Database.open(postgresql_url, patience=0.05)
    with closing(by_hand(postgresql_url)) as other:
        other.execute(f"SELECT pg_advisory_lock({LOCK})")
        with pytest.raises(BusyError, match="busy"):
            async with database.transaction():
                pass
        with pytest.raises(BusyError, match="busy"):
            Database.open(postgresql_url, patience=0.05)
        other.execute(f"SELECT pg_advisory_unlock({LOCK})")  # closing frees it, but not at once
        async with database.transaction() as store:
            assert store.setting("clock") == ""
    database.close()


async def test_connections_that_the_server_has_closed_are_made_anew(database, postgresql_url):
    set_clock(database)
    with closing(by_hand(postgresql_url)) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert clock(database) == "12:00"


async def test_what_is_cut_off_before_its_end_has_not_happened(database, postgresql_url):
    set_clock(database)

    async def be_cut_off():
        async with database.transaction() as store:
            store.set_setting("clock", "13:00")
            with closing(by_hand(postgresql_url)) as other:
                other.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )

    with pytest.raises(OperationalError):
        await be_cut_off()
    async with database.transaction() as store:
        assert store.setting("clock") == "12:00"


async def test_who_has_written_is_not_known_of_a_server_that_is_away(new_postgresql):
    url = new_postgresql()
    database = Database.open(url)
    set_clock(database)
    before = await database.version()
    with closing(by_hand(url)) as other:
        other.execute("DROP TABLE setting")
    assert await database.version() == before
    database.close()


# ---- what is kept --------------------------------------------------------------------------


def test_a_text_with_a_nul_is_kept_without_it(database):
    set_clock(database, "12\0:00")
    assert clock(database) == "12\ufffd:00"


def test_our_connections_can_be_told_from_others(database, postgresql_url):
    with closing(by_hand(postgresql_url)) as other, database.transaction():
        found = other.execute(
            "SELECT DISTINCT application_name FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchall()
    assert found == [("fanion",)]


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("postgresql://fanion:geheim@/nowhere?host={}", "no such database: make it"),
        ("postgresql://nobody:geheim@/postgres?host={}", "it knows no such user"),
        ("postgres://fanion:geheim@127.0.0.1:1/fanion", "nobody answers there"),
        ("postgresql://fanion:geheim@/fanion?host=/no/such/folder", "nobody answers there"),
    ],
)
def test_a_server_that_lets_nobody_in_is_told_in_plain_words(postgresql_server, where, words):
    with pytest.raises(DatabaseError, match=words) as error:
        Database.open(where.format(postgresql_server.folder))
    assert "geheim" not in str(error.value)


def test_who_may_make_no_tables_is_told_what_to_do(postgresql_server, new_postgresql):
    url = new_postgresql()
    with closing(by_hand(url)) as other:
        other.execute("DROP ROLE IF EXISTS guest")
        other.execute("CREATE ROLE guest LOGIN")
        other.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        with pytest.raises(DatabaseError, match="Make it the owner of the database"):
            Database.open(url.replace("fanion@", "guest@"))
        other.execute("DROP ROLE guest")


def test_a_database_that_cannot_keep_every_name_is_refused(postgresql_server):
    postgresql_server.do("DROP DATABASE IF EXISTS latin")
    postgresql_server.do("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    with pytest.raises(DatabaseError, match="keeps its texts as LATIN1"):
        Database.open(postgresql_server.url("latin"))


# ---- the schema ----------------------------------------------------------------------------


def schema_of(url):
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    looked = inspect(engine)
    found = {
        table: (
            sorted(
                (one["name"], str(one["type"]), one["nullable"])
                for one in looked.get_columns(table)
            ),
            looked.get_pk_constraint(table)["constrained_columns"],
            sorted(
                (one["constrained_columns"], one["referred_table"], one["options"])
                for one in looked.get_foreign_keys(table)
            ),
            sorted(one["column_names"] for one in looked.get_unique_constraints(table)),
            sorted((one["name"], one["column_names"]) for one in looked.get_indexes(table)),
        )
        for table in looked.get_table_names()
        if table != "alembic_version"
    }
    engine.dispose()
    return found


def test_a_new_database_has_the_schema_that_the_migrations_make(new_postgresql):
    new, old = new_postgresql(), new_postgresql()
    Database.open(new).close()
    with closing(by_hand(old)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    Database.open(old).close()

    assert schema_of(old) == schema_of(new)


def test_a_database_of_a_newer_fanion_is_refused(new_postgresql):
    url = new_postgresql()
    Database.open(url).close()
    with closing(by_hand(url)) as connection:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    assert found == [(HEAD,)]
    with pytest.raises(DatabaseError, match="newer Fanion"):
        Database.open(url)


def version_by_hand(url, version):
    with closing(by_hand(url)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = %s", [version])


def test_a_database_is_looked_at_without_changing_it(new_postgresql):
    url = new_postgresql()
    states = [examine(url).state]
    assert schema_of(url) == {}
    Database.open(url).close()
    states.append(examine(url).state)
    for version in ("0001", "9999"):
        version_by_hand(url, version)
        states.append(examine(url).state)

    assert states == [
        DatabaseState.NEW,
        DatabaseState.READY,
        DatabaseState.OLDER,
        DatabaseState.NEWER,
    ]
    away = examine("postgresql://fanion:geheim@127.0.0.1:1/fanion?sslpassword=geheim")
    assert (away.state, away.why) == (DatabaseState.UNREADABLE, "nobody answers there")
    assert away.where == "postgresql://fanion:***@127.0.0.1:1/fanion"
