import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from bot.store.alone import AlreadyRunningError, alone, process_on
from bot.store.database import BusyError, Database, DatabaseError
from bot.store.migrations import HEAD
from bot.store.secret import secret_beside
from tests.programmes import mission, session

NOON = datetime(2022, 9, 27, 12, tzinfo=UTC)
COUNT = """
import sys
from bot.store.database import Database
database = Database.open(sys.argv[1])
for _ in range(100):
    with database.transaction() as store:
        store.set_setting("count", str(int(store.setting("count", "0")) + 1))
"""


@pytest.fixture
def file_url(tmp_path):
    return f"sqlite:///{tmp_path / 'fanion.db'}"


def test_three_processes_that_read_and_write_lose_nothing(file_url):
    Database.open(file_url).close()
    counting = [subprocess.Popen([sys.executable, "-c", COUNT, file_url]) for _ in range(3)]
    assert [one.wait() for one in counting] == [0, 0, 0]

    database = Database.open(file_url)
    with database.transaction() as store:
        assert store.setting("count") == "300"
    database.close()


def test_what_is_worked_out_again_does_not_wait_for_the_disk_and_all_else_does(file_url):
    database = Database.open(file_url)
    waits = []
    for lasts in (True, False, True):
        transaction = database.transaction(lasts=lasts)
        with transaction as store:
            store.set_setting("clock", "12:00")
            asked = transaction.connection().exec_driver_sql("PRAGMA synchronous")
            waits.append(asked.scalar_one())
    full, normal = 2, 1
    assert waits == [full, normal, full]
    database.close()


def test_what_only_reads_waits_for_nobody_and_writes_nothing(url):
    ours, theirs = Database.open(url), Database.open(url)
    with theirs.transaction() as store:
        store.set_setting("clock", "12:00")
        with ours.reading() as looking:
            assert looking.setting("clock") == ""
    with ours.reading() as looking:
        assert looking.setting("clock") == "12:00"
        with pytest.raises(DBAPIError, match=r"read-?only"):
            looking.set_setting("clock", "13:00")
    with ours.transaction() as store:
        store.set_setting("clock", "14:00")
    ours.close()
    theirs.close()


async def test_what_only_reads_sees_in_the_loop_what_was_written(database):
    async with database.transaction() as store:
        store.set_setting("clock", "12:00")
    async with database.reading() as store:
        assert store.setting("clock") == "12:00"


def test_a_mission_that_was_taken_back_was_never_there(database):
    first = mission(session("google", "10:00"))
    second = mission(session("google", "11:00"))

    def publish_and_fail():
        with database.transaction() as store:
            store.publish(first, NOON)
            store.mission(first.code)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        publish_and_fail()
    with database.transaction() as store:
        store.publish(second, NOON)
    with database.transaction() as store:
        assert store.mission(first.code) == second


def set_and_fail(database):
    with database.transaction() as store:
        store.set_setting("clock", "12:00")
        raise ZeroDivisionError


def test_after_an_error_nothing_of_a_transaction_has_happened(database):
    with pytest.raises(ZeroDivisionError):
        set_and_fail(database)

    with database.transaction() as store:
        assert store.setting("clock") == ""


async def test_the_loop_goes_on_while_another_writes(url):
    ours, theirs = Database.open(url), Database.open(url)
    order = []

    async def wait_for_it():
        async with ours.transaction() as store:
            order.append(store.setting("clock"))

    with theirs.transaction() as store:
        waiting = asyncio.create_task(wait_for_it())
        for _ in range(20):  # that takes until it is asked for in a thread
            await asyncio.sleep(0)
        order.append("the loop goes on")
        store.set_setting("clock", "12:00")
    await waiting

    assert order == ["the loop goes on", "12:00"]
    ours.close()
    theirs.close()


def test_whoever_finds_the_database_busy_for_too_long_is_told(url):
    ours, theirs = Database.open(url, patience=0), Database.open(url)

    with (
        theirs.transaction(),
        pytest.raises((OperationalError, BusyError), match=r"locked|busy"),
        ours.transaction(),
    ):
        pass
    ours.close()
    theirs.close()


async def test_what_another_process_writes_is_noticed(url):
    ours, theirs = Database.open(url), Database.open(url)
    before = await ours.version()
    assert await ours.version() == before

    with theirs.transaction() as store:
        store.set_setting("clock", "12:00")

    assert await ours.version() != before
    assert await Database.open().version() == 0
    ours.close()
    theirs.close()


async def test_a_look_without_a_change_is_not_a_change(url):
    ours, theirs = Database.open(url), Database.open(url)
    before = await ours.version()

    with theirs.transaction() as store:
        store.missions()

    assert await ours.version() == before
    ours.close()
    theirs.close()


def test_nobody_else_can_read_what_is_kept(file_url, tmp_path):
    database = Database.open(file_url)
    with database.transaction() as store:
        store.set_setting("clock", "12:00")
        modes = {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    secret_beside(database.file)
    modes |= {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    database.close()

    assert modes == {0o600}


def test_an_error_does_not_show_what_was_to_be_kept(database):
    with pytest.raises(IntegrityError) as error, database.transaction() as store:
        store.rate("no-such-mission", "google", "alice-martin", 2, NOON)

    assert "alice-martin" not in str(error.value)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://db/fanion", "in SQLite or in PostgreSQL, not in mysql"),
        ("somewhere", "not a database's address"),
        ("sqlite:////no/such/folder/fanion.db", "No such file or directory"),
    ],
)
def test_a_database_that_cannot_be_is_refused_in_plain_words(url, words):
    with pytest.raises(DatabaseError, match=words):
        Database.open(url)


def test_a_file_that_is_no_database_is_refused_in_plain_words(tmp_path):
    (tmp_path / "notes.txt").write_text("Passeports: voir avec Odile. " * 100)

    with pytest.raises(DatabaseError, match="not a database"):
        Database.open(f"sqlite:///{tmp_path / 'notes.txt'}")


def test_the_key_that_signs_links_stays(tmp_path):
    file = tmp_path / "fanion.db"

    assert secret_beside(file) == secret_beside(file)
    assert secret_beside(None) != secret_beside(None)


def test_a_second_service_on_the_same_file_is_refused_and_told_why(tmp_path):
    file = tmp_path / "fanion.db"
    with (
        alone(file),
        pytest.raises(AlreadyRunningError, match=rf"process {os.getpid()}\) already runs"),
        alone(file),
    ):
        pass

    with alone(file), alone(None):
        pass


def test_a_link_that_leads_to_the_file_is_that_file(tmp_path):
    file, link = tmp_path / "fanion.db", tmp_path / "link.db"
    link.symlink_to(file.name)
    with alone(file):
        with pytest.raises(AlreadyRunningError), alone(link):
            pass
        assert process_on(link) == str(os.getpid())


# ---- the schema ----------------------------------------------------------------------------


def schema_of(file):
    with closing(sqlite3.connect(file)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return {
            table: (
                sorted(
                    (row[1], row[2], row[3], row[5])
                    for row in connection.execute(f"PRAGMA table_info({table})")
                ),
                sorted(
                    (row[1], row[2]) for row in connection.execute(f"PRAGMA index_list({table})")
                ),
                sorted(
                    row[2:5] for row in connection.execute(f"PRAGMA foreign_key_list({table})")
                ),
            )
            for table in sorted(tables)
        }


def test_a_new_database_has_the_schema_that_the_migrations_make(tmp_path):
    Database.open(f"sqlite:///{tmp_path / 'new.db'}").close()
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.commit()
    Database.open(f"sqlite:///{tmp_path / 'old.db'}").close()

    new, old = schema_of(tmp_path / "new.db"), schema_of(tmp_path / "old.db")
    del new["alembic_version"], old["alembic_version"]
    assert old == new


def test_an_older_database_is_copied_before_it_is_migrated(tmp_path):
    file = tmp_path / "fanion.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.commit()
    Database.open(f"sqlite:///{file}").close()

    copy = tmp_path / f"fanion.db.before-{HEAD}-was-none"
    assert list(schema_of(copy)) == ["alembic_version"]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_database_of_a_newer_fanion_is_refused(tmp_path):
    file = tmp_path / "fanion.db"
    Database.open(f"sqlite:///{file}").close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    with pytest.raises(DatabaseError, match="newer"):
        Database.open(f"sqlite:///{file}")


def test_alembic_is_not_loaded_where_there_is_nothing_to_migrate(file_url):
    look = (
        "import sys; from bot.store.database import Database; "
        "Database.open(sys.argv[1]); Database.open(sys.argv[1]); print('alembic' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", look, file_url], capture_output=True, text=True, check=True
    )
    assert told.stdout == "False\n"
