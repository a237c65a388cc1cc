"""What may be wrong with the database is said in plain words, and waiting for it is counted."""

import asyncio
import sqlite3

import pytest
from sqlalchemy.exc import DatabaseError as Refused
from sqlalchemy.exc import OperationalError

from bot.store.database import Database
from bot.store.errors import BusyError
from bot.store.outages import LOCKED, NO_SERVER, out_of_order


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'fanion.db'}"


async def test_whoever_waits_for_another_program_is_counted(url, tmp_path):
    database = Database.open(url)
    async with database.transaction():
        pass
    assert (database.waits.count, database.waits.seconds) == (0, 0.0)

    other = sqlite3.connect(tmp_path / "fanion.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(_begin(database))
    await asyncio.sleep(0.02)
    other.execute("ROLLBACK")
    await waiting
    other.close()

    assert database.waits.count == 1
    assert database.waits.seconds >= 0.02
    database.close()


async def _begin(database):
    async with database.transaction():
        pass


def test_a_locked_database_is_said_to_be(url, tmp_path):
    database = Database.open(url, patience=0)
    other = sqlite3.connect(tmp_path / "fanion.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError) as error, database.transaction():
        pass
    other.close()
    database.close()

    assert out_of_order(error.value) == LOCKED


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_IOERR | 0x0A00, "the disk cannot be read or written"),
        (sqlite3.SQLITE_CORRUPT, "its file is damaged"),
        (sqlite3.SQLITE_ERROR, ""),
    ],
)
def test_what_sqlite_says_is_put_into_words(code, words):
    said = sqlite3.OperationalError("whatever it says")
    said.sqlite_errorcode = code
    assert out_of_order(OperationalError("SELECT 1", {}, said)) == words


def test_a_server_that_is_away_is_told_from_a_question_that_is_wrong():
    assert out_of_order(OperationalError("SELECT 1", {}, Exception("refused"))) == NO_SERVER
    assert out_of_order(Refused("SELECT 1", {}, Exception("no such column"))) == ""
    assert out_of_order(BusyError("the database says nothing")) == LOCKED
    assert out_of_order(ValueError("ours")) == ""
