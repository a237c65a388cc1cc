"""Copies of a database: whole, of one moment, for nobody else's eyes, without open votes."""

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.chat import ChatKind, ChatRef
from bot.store.copies import AHEAD, CopyError, copy_of, file_of
from bot.store.database import Database, DatabaseError
from bot.store.migrations import HEAD
from bot.store.publishing import publish
from bot.store.secret import secret_beside
from bot.store.values import DeliveryKind
from tests.programmes import california, mission, session

PROGRAMME = mission(session("google", "10:00", "11:30"), people="Alice")
AT = california("12:00")
HOLD = """
import sys
from pathlib import Path
from bot.store.alone import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
"""Holds a database file as a service does, until nobody speaks to it any more."""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "fanion.db"


@pytest.fixture
def database(file):
    made = Database.open(f"sqlite:///{file}")
    yield made
    made.close()


def published(database, of=PROGRAMME):
    with database.transaction() as store:
        publish(store, of, AT)
        store.rate(of.code, "google", "alice", 5, AT)
        return store.bind(ChatRef("slack", "T05:C05"), of.code, ChatKind.MAIN, AT)


def sent(store, chat):
    return store.enqueue(DeliveryKind.NOTICE, PROGRAMME.code, chat.id, due_at=AT)


def test_it_is_of_one_moment_while_others_write(database, file, tmp_path):
    published(database)
    with database.transaction() as store:
        store.set_setting("clock", "half written")
        made = copy_of(file, tmp_path / "copy.db")

    assert (made.titles, made.schema) == (("Mission Californie",), HEAD)
    assert made.counts == {"missions": 1, "chats": 1, "accounts": 0, "messages": 0}
    copy = Database.open(f"sqlite:///{made.file}")
    with copy.transaction() as store:
        assert store.ratings(PROGRAMME.code, "google") == {"alice": 5}
        assert store.setting("clock") == ""
    copy.close()


def test_nobody_else_can_read_it_or_the_key_beside_it(database, file, tmp_path):
    key = secret_beside(file)
    os.umask(0o022)
    made = copy_of(file, tmp_path / "copy.db")

    assert secret_beside(made.file) == key
    modes = [stat.S_IMODE(one.stat().st_mode) for one in (made.file, made.key)]
    assert modes == [0o600, 0o600]


def test_what_is_there_is_not_overwritten(database, file, tmp_path):
    there = tmp_path / "thesis.db"
    there.write_text("Three years of work.")

    with pytest.raises(CopyError, match="is there already"):
        copy_of(file, there)
    assert there.read_text() == "Three years of work."


def test_open_anonymous_votes_stay_out_to_the_last_byte(database, file, tmp_path):
    published(database, replace(PROGRAMME, anonymous=True))
    with database.transaction() as store:
        store.rate(PROGRAMME.code, "google", "guest:telegram:471142", 1, AT)
    with database.transaction() as store:
        store.forget_ratings(PROGRAMME.code, "guest:telegram:471142")

    made = copy_of(file, tmp_path / "copy.db")

    with closing(sqlite3.connect(made.file)) as copy:
        assert copy.execute("SELECT * FROM rating").fetchall() == []
    assert b"guest:telegram:471142" not in made.file.read_bytes()


def test_no_message_after_it_has_the_number_of_one_that_went_out_meanwhile(
    database, file, tmp_path
):
    chat = published(database)
    with database.transaction() as store:
        last = sent(store, chat)
    made = copy_of(file, tmp_path / "copy.db")
    assert made.counts["messages"] == 1

    copy = Database.open(f"sqlite:///{made.file}")
    with copy.transaction() as store:
        assert sent(store, chat) == last + AHEAD + 1
    copy.close()


def test_a_damaged_database_gives_no_copy(database, file, tmp_path):
    published(database)
    database.close()
    with closing(sqlite3.connect(file)) as old:
        old.execute("PRAGMA journal_mode = DELETE")
        ((root, size),) = old.execute(
            "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_master "
            "WHERE name = 'mission_revision'"
        )
    content = bytearray(file.read_bytes())
    content[(root - 1) * size : root * size] = os.urandom(size)
    file.write_bytes(content)

    with pytest.raises(CopyError, match="could not be made"):
        copy_of(file, tmp_path / "copy.db")
    assert sorted(one.name for one in tmp_path.iterdir() if "copy" in one.name) == []


def test_where_there_is_no_room_nothing_is_left(database, file):
    with pytest.raises(CopyError, match="No such file or directory"):
        copy_of(file, Path("/no/such/folder/copy.db"))
    with pytest.raises(CopyError, match="no database"):
        copy_of(Path("/no/such/fanion.db"), file.with_name("copy.db"))


@pytest.mark.parametrize("url", ["sqlite://", "postgresql://fanion@localhost/fanion"])
def test_what_is_no_file_has_none(url):
    assert file_of(url) is None


# ---- before a migration --------------------------------------------------------------------


def older(file, version="0001"):
    with closing(sqlite3.connect(file)) as old:
        dump = Path(__file__).with_name("old_databases") / f"{version}.sql"
        old.executescript(dump.read_text(encoding="utf-8"))


def test_of_copies_before_a_migration_three_stay(file):
    for number in range(4):
        file.with_name(f"fanion.db.before-000{number}-was-none").write_text("")
    older(file)
    Database.open(f"sqlite:///{file}").close()

    kept = sorted(one.name for one in file.parent.glob("*.before-*"))
    assert len(kept) == 3
    assert kept[-1] == f"fanion.db.before-{HEAD}-was-0001"


def test_the_copy_before_a_migration_is_what_was_there(file):
    older(file)
    Database.open(f"sqlite:///{file}").close()

    with closing(sqlite3.connect(f"{file}.before-{HEAD}-was-0001")) as copy:
        assert copy.execute("SELECT * FROM alembic_version").fetchall() == [("0001",)]
        assert copy.execute("SELECT voter, score FROM rating").fetchall() == [("alice", 5)]


def test_of_those_who_open_an_older_one_at_once_one_copies_and_migrates_it(file):
    older(file)
    together = threading.Barrier(3, timeout=20)

    def opens(_):
        together.wait()
        Database.open(f"sqlite:///{file}").close()

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(opens, range(3)))
    with closing(sqlite3.connect(f"{file}.before-{HEAD}-was-0001")) as copy:
        assert copy.execute("SELECT * FROM alembic_version").fetchall() == [("0001",)]


def test_a_database_is_not_changed_under_an_older_service_that_runs(file):
    older(file)
    command = [sys.executable, "-c", HOLD, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as service:
        assert service.stdout.readline() == b"held\n"
        with pytest.raises(DatabaseError, match=rf"runs on it \(process {service.pid}\)"):
            Database.open(f"sqlite:///{file}")
    assert list(file.parent.glob("*.before-*")) == []
    Database.open(f"sqlite:///{file}").close()
