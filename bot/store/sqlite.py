"""Keeps everything in one SQLite file, or in memory.

SQLAlchemy on SQLite starts no transaction at a SELECT, so two processes that
read and then write lose updates without an error: every transaction that may
write begins with ``BEGIN IMMEDIATE``.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import StaticPool
from sqlmodel import create_engine

from bot.store.errors import DatabaseError

READING = "reading"
"""The execution option of a transaction that only reads, and what a connection is set to."""
LASTS = "lasts"
"""The same of one that waits for the disk as it is committed, so that it outlasts a power cut."""


def sqlite_engine(url: URL) -> tuple[Engine, Path | None]:
    """Return what opens the database at *url*, and its file; in memory there is none.

    Raises `DatabaseError`.
    """
    if url.database in (None, "", ":memory:"):
        engine = create_engine(
            "sqlite://",
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
            hide_parameters=True,
        )
        file = None
    else:
        file = Path(str(url.database))
        _make_private(file)
        # Without it, an error prints the row that it was about, names and all.
        engine = create_engine(url, hide_parameters=True)
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine, file


def is_busy(error: OperationalError) -> bool:
    """Tell whether another writes, so that it may be tried again."""
    code = getattr(error.orig, "sqlite_errorcode", 0)
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Scrub:
    """Empties the write-ahead log of a file, in which what was deleted stands for a while."""

    def __init__(self, engine: Engine) -> None:
        """Have nothing to do."""
        self._engine = engine
        self.due = False

    def __call__(self) -> None:
        """Move all that stands there into the database; it stays due while somebody reads."""
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            cursor.close()
            self.due = bool(busy)
        except sqlite3.OperationalError:
            self.due = True
        finally:
            connection.close()


def _make_private(file: Path) -> None:
    """Make the file for our own eyes; SQLite gives those beside it the same rights."""
    try:
        with owner_only():
            os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise DatabaseError(f"the database {file} cannot be opened: {error.strerror}") from error


@contextmanager
def owner_only() -> Iterator[None]:
    """Let files that are made meanwhile be nobody else's."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def _prepare_connection(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # else the driver starts transactions of its own
    connection.execute("PRAGMA busy_timeout = 5000")  # two processes may switch to WAL at once
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is deleted, such as who gave which rating, is not to be read in the file afterwards.
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA busy_timeout = 0")


def _begin(connection: Connection) -> None:
    reading = bool(connection.get_execution_options().get(READING))
    if connection.info.get(READING, False) != reading:
        connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if reading else 'OFF'}")
        connection.info[READING] = reading
    lasts = bool(connection.get_execution_options().get(LASTS, True))
    if connection.info.get(LASTS, True) != lasts:
        # What is written here reaches the disk with the next transaction that waits for it.
        connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if lasts else 'NORMAL'}")
        connection.info[LASTS] = lasts
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
