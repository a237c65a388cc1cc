"""The database: one file, one transaction at a time, nothing lost.

SQLAlchemy on SQLite starts no transaction at a SELECT, so two processes that
read and then write lose updates without an error: every transaction here
begins with ``BEGIN IMMEDIATE``.  A busy database is waited for here and not in
SQLite, because in the event loop the wait has to be awaited.
"""

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, event, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.exc import DatabaseError as SQLAlchemyDatabaseError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, create_engine

from bot.clock import monotonic
from bot.core.mission import Mission
from bot.store.facts import NAME, Facts
from bot.store.schema import NewerSchemaError, bring_up_to_date
from bot.store.store import Store

PATIENCE = 10.0
"""Seconds for which a busy database is waited for."""
PAUSE = 0.005
"""Seconds between two looks at a busy database."""


class DatabaseError(Exception):
    """The database cannot be opened; the text says why in plain words."""


class Database:
    """Where everything is kept; gives a `Store` for each transaction."""

    def __init__(
        self, engine: Engine, file: Path | None = None, patience: float = PATIENCE
    ) -> None:
        """Use *engine*, whose schema is up to date; *file* is where it keeps its data."""
        self._engine = engine
        self._patience = patience
        self.file = file
        self.snapshots: dict[tuple[str, int], Mission] = {}
        self._facts = Facts()
        self._facts.watch(engine)
        self._watch: Any = None

    @classmethod
    def open(cls, url: str = "sqlite://", patience: float = PATIENCE) -> Self:
        """Open the database at *url* (``sqlite:///FILE``; ``sqlite://`` is in memory).

        One that is not there is made, an older one is copied beside itself and
        migrated.  A busy one is waited for during *patience* seconds.  Raises
        `DatabaseError`.
        """
        engine, file = _engine(url)
        try:
            _patiently(lambda: bring_up_to_date(engine, file), patience)
        except SQLAlchemyDatabaseError as error:
            raise DatabaseError(f"the database {file} cannot be opened: {error.orig}") from error
        except NewerSchemaError as error:
            raise DatabaseError(
                f"the database {file} was last used by a newer Fanion (schema {error}): "
                "install that one, or go back to a copy that was made before"
            ) from error
        return cls(engine, file, patience)

    def transaction(self) -> "Transaction":
        """Return a transaction: ``with`` it in a command, ``async with`` it in the loop.

        Its body does not await: on SQLite all others wait for it.
        """
        session = Session(self._engine, expire_on_commit=False)
        return Transaction(session, self.snapshots, self._facts, self._patience)

    def version(self) -> int:
        """Return a number that changes when anyone has written; asking costs microseconds."""
        if self.file is None:
            return 0
        if self._watch is None:
            self._watch = sqlite3.connect(self.file, isolation_level=None, check_same_thread=False)
        found: int = self._watch.execute("PRAGMA data_version").fetchone()[0]
        return found

    def close(self) -> None:
        """Close every connection."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        self._engine.dispose()


class Transaction:
    """One transaction: all of it happens, or, after an exception, nothing."""

    def __init__(
        self,
        session: Session,
        snapshots: dict[tuple[str, int], Mission],
        facts: Facts,
        patience: float,
    ) -> None:
        """Run in *session*."""
        session.info[NAME] = facts
        self._facts = facts
        self._session = session
        self._patience = patience
        self._snapshots = snapshots

    def __enter__(self) -> Store:
        """Begin, and wait while another writes.  Raises SQLAlchemy's `OperationalError`."""
        for _ in self._until_begun():
            time.sleep(PAUSE)
        return Store(self._session, self._snapshots)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Commit, or roll back after an exception."""
        try:
            if kind is None:
                self._session.commit()
        finally:
            self._session.close()
            self._facts.end()

    async def __aenter__(self) -> Store:
        """Begin, and let others go on while another process writes."""
        for _ in self._until_begun():
            await asyncio.sleep(PAUSE)
        return Store(self._session, self._snapshots)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Commit, or roll back after an exception."""
        self.__exit__(kind, error, trace)

    def _until_begun(self) -> Iterator[None]:
        """Try to begin, and yield whenever the database is busy."""
        give_up = monotonic() + self._patience
        while True:
            try:
                self._facts.begin(self._session.connection())
            except OperationalError as error:
                self._session.close()
                if not _is_busy(error) or monotonic() > give_up:
                    raise
            else:
                return
            yield


def _patiently(do: Callable[[], None], patience: float) -> None:
    """Do it, and again while the database is busy, for *patience* seconds."""
    give_up = monotonic() + patience
    while True:
        try:
            do()
        except OperationalError as error:
            if not _is_busy(error) or monotonic() > give_up:
                raise
            time.sleep(PAUSE)
        else:
            return


def _is_busy(error: OperationalError) -> bool:
    code = getattr(error.orig, "sqlite_errorcode", 0)
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _engine(url: str) -> tuple[Engine, Path | None]:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise DatabaseError("FANION_DATABASE_URL is not a database's address") from error
    if parsed.get_backend_name() != "sqlite":
        raise DatabaseError(
            f"this version keeps its data in SQLite, not in {parsed.get_backend_name()}: "
            "set FANION_DATABASE_URL to something like sqlite:///fanion.db"
        )
    if parsed.database in (None, "", ":memory:"):
        engine = create_engine(
            "sqlite://",
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
            hide_parameters=True,
        )
        file = None
    else:
        file = Path(str(parsed.database))
        _make_private(file)
        # Without it, an error prints the row that it was about, names and all.
        engine = create_engine(url, hide_parameters=True)
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine, file


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
    connection.execute("PRAGMA busy_timeout = 0")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
