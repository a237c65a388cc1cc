"""The database: one transaction at a time, nothing lost.

On SQLite and on PostgreSQL alike whoever may write is alone from its first
look on (`bot.store.sqlite`, `bot.store.postgresql`).  A busy SQLite is waited
for here and not in SQLite, because in the event loop the wait has to be
awaited; a PostgreSQL server is asked in a thread (`bot.store.served`).
"""

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from sqlite3 import connect
from types import TracebackType
from typing import Self

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.exc import DatabaseError as SQLAlchemyDatabaseError
from sqlmodel import Session

from bot.clock import monotonic
from bot.store.calendars import NAME as CALENDARS
from bot.store.calendars import Reached
from bot.store.erasing import KEY
from bot.store.erasing import NAME as SCRUB
from bot.store.errors import BusyError, DatabaseError
from bot.store.facts import NAME, Facts
from bot.store.missions import Snapshots
from bot.store.not_understood import NAME as NOT_UNDERSTOOD
from bot.store.schema import NewerSchemaError, bring_up_to_date
from bot.store.sqlite import LASTS, READING, Scrub, is_busy, sqlite_engine
from bot.store.store import Store
from bot.store.talks import NAME as TALKS
from bot.store.talks import Heard

__all__ = ["BusyError", "Database", "DatabaseError", "Transaction"]

PATIENCE = 10.0
"""Seconds for which a busy database is waited for."""
PAUSE = 0.005
"""Seconds between two looks at a busy database."""


class Waits:
    """How often, and for how many seconds in all, this process has waited for others."""

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0
        self.seconds = 0.0

    def add(self, seconds: float) -> None:
        """Count a wait that took *seconds*."""
        self.count += 1
        self.seconds += seconds


class Database:
    """Where everything is kept; gives a `Store` for each transaction."""

    def __init__(
        self, engine: Engine, file: Path | None = None, patience: float = PATIENCE
    ) -> None:
        """Use *engine*, whose schema is up to date; *file* is where it keeps its data."""
        self._engine = engine
        self._patience = patience
        self.file = file
        self.snapshots = Snapshots()
        self.waits = Waits()
        self._heard = Heard()
        self._facts = Facts()
        self._facts.watch(engine)
        self._watch: SQLiteConnection | None = None
        self.keeps_not_understood = False
        """Whether what was not understood is counted, without names: the operator decides."""
        self.calendars_at: Reached | None = None
        """Where calendars are reached, as soon as that is known."""
        self.secret = b""
        """The key that signs links, with which the names of the forgotten are marked."""
        self._scrub = Scrub(engine)

    @staticmethod
    def open(url: str = "sqlite://", patience: float = PATIENCE) -> "Database":
        """Open the database at *url*.

        That is ``sqlite:///FILE`` (``sqlite://`` is in memory) or
        ``postgresql://USER:PASSWORD@HOST:PORT/NAME``.  A file that is not there
        is made, an older one is copied beside itself and migrated; a database on
        a server has to be there, and is migrated.  A busy one is waited for
        during *patience* seconds.  Raises `DatabaseError`.
        """
        parsed = _parsed(url)
        if parsed.get_backend_name() == "sqlite":
            return Database._open_file(parsed, patience)
        from bot.store.postgresql import NAMES

        if parsed.get_backend_name() in NAMES:
            from bot.store.served import ServedDatabase

            return ServedDatabase.open_at(parsed, patience)
        raise DatabaseError(
            "Fanion keeps its data in SQLite or in PostgreSQL, not in "
            f"{parsed.get_backend_name()}: set FANION_DATABASE_URL to something like "
            "sqlite:///fanion.db or postgresql://fanion:PASSWORD@localhost/fanion"
        )

    @classmethod
    def _open_file(cls, url: URL, patience: float) -> Self:
        engine, file = sqlite_engine(url)
        try:
            _patiently(lambda: bring_up_to_date(engine, file), patience)
        except SQLAlchemyDatabaseError as error:
            raise DatabaseError(f"the database {file} cannot be opened: {error.orig}") from error
        except NewerSchemaError as error:
            raise DatabaseError(of_a_newer(str(file), error)) from error
        return cls(engine, file, patience)

    @property
    def shared(self) -> bool:
        """Tell whether several processes may run the service on it."""
        return False

    def transaction(self, *, lasts: bool = True) -> "Transaction":
        """Return a transaction: ``with`` it in a command, ``async with`` it in the loop.

        Its body does not await: all others, in every process, wait for it.  One
        that need not *last* may be undone by a power cut, though by nothing
        else, as long as none that lasts has followed: what would then be worked
        out again as it was need not wait for the disk.
        """
        session = self._session()
        if not lasts:
            session.connection_options = {LASTS: False}
        scrub = self._scrub if self.file is not None else None
        return Transaction(session, self.snapshots, self._facts, self._patience, scrub)

    def reading(self) -> "Transaction":
        """Return a transaction that reads, waits for nobody and that nobody waits for.

        It sees what was committed before it began; writing in it is an error.
        """
        session = self._session()
        session.connection_options = {READING: True}
        return Transaction(session, self.snapshots, None, self._patience)

    def _session(self) -> "StoreSession":
        session = StoreSession(self._engine, expire_on_commit=False)
        session.waits = self.waits
        session.info[TALKS] = self._heard
        session.info[NOT_UNDERSTOOD] = self.keeps_not_understood
        session.info[CALENDARS] = self.calendars_at
        session.info[KEY] = self.secret
        return session

    async def version(self) -> int:
        """Return a number that changes when anyone has written; asking costs microseconds."""
        if self.file is None:
            return 0
        if self._watch is None:
            self._watch = connect(self.file, isolation_level=None, check_same_thread=False)
        found: int = self._watch.execute("PRAGMA data_version").fetchone()[0]
        return found

    def close(self) -> None:
        """Close every connection."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        self._engine.dispose()


class StoreSession(Session):
    """A session that knows how its connection begins, and where waiting is counted."""

    connection_options: dict[str, bool] | None = None
    waits: Waits


class Transaction:
    """One transaction: all of it happens, or, after an exception, nothing."""

    def __init__(
        self,
        session: StoreSession,
        snapshots: Snapshots,
        facts: Facts | None,
        patience: float,
        scrub: Scrub | None = None,
    ) -> None:
        """Run in *session*, with *facts* held in memory unless it only reads.

        *scrub* takes what was deleted for good out of the file as well.
        """
        self._session = session
        self._snapshots = snapshots
        self._facts = facts
        self._patience = patience
        self._scrub = scrub
        if facts is not None:
            session.info[NAME] = facts

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
        if kind is None:
            self._commit()
        else:
            self._roll_back()

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

    def connection(self) -> Connection:
        """Return the connection that it runs on, for what no `Store` knows."""
        return self._session.connection()

    def _until_begun(self) -> Iterator[None]:
        """Try to begin, and yield whenever the database is busy."""
        began, waited = monotonic(), False
        while True:
            try:
                self._begin()
            except OperationalError as error:
                self._session.close()
                busy = is_busy(error)
                if not busy or monotonic() > began + self._patience:
                    if busy:
                        self._session.waits.add(monotonic() - began)
                    raise
                waited = True
            else:
                if waited:
                    self._session.waits.add(monotonic() - began)
                return
            yield

    def _begin(self) -> None:
        connection = self._session.connection(execution_options=self._session.connection_options)
        if self._facts is not None:
            self._facts.begin(connection)

    def _commit(self) -> None:
        try:
            self._session.commit()
        except BaseException:
            self._snapshots.clear()
            raise
        finally:
            self._session.close()
            if self._facts is not None:
                self._facts.end()
        if self._scrub is not None and (self._scrub.due or self._session.info.get(SCRUB)):
            self._scrub()

    def _roll_back(self) -> None:
        # A revision that was never published may come to say something else.
        self._snapshots.clear()
        try:
            self._session.close()
        finally:
            if self._facts is not None:
                self._facts.end()


def of_a_newer(where: str, error: NewerSchemaError) -> str:
    """Say that the database at *where* cannot be used by this version."""
    return (
        f"the database {where} was last used by a newer Fanion (schema {error}): "
        "install that one, or go back to a copy that was made before"
    )


def _patiently(do: Callable[[], None], patience: float) -> None:
    """Do it, and again while the database is busy, for *patience* seconds."""
    give_up = monotonic() + patience
    while True:
        try:
            do()
        except OperationalError as error:
            if not is_busy(error) or monotonic() > give_up:
                raise
            time.sleep(PAUSE)
        else:
            return


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError as error:
        raise DatabaseError("FANION_DATABASE_URL is not a database's address") from error
