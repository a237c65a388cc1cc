"""A database on a server, which may hang without stopping the loop.

In the loop, beginning and committing run in threads of our own, one for who
writes and few for who reads: the loop goes on meanwhile, and whatever else
needs threads, such as looking up a host's name, has its own.  The body of a
transaction runs in the loop, as everywhere: its questions are short, and no
two bodies that write run at once.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from sqlalchemy import URL, Engine
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.clock import monotonic
from bot.store.database import PATIENCE, Database, StoreSession, Transaction, of_a_newer
from bot.store.errors import BusyError, DatabaseError, OutdatedError
from bot.store.facts import Facts
from bot.store.migrations import HEAD
from bot.store.missions import Snapshots
from bot.store.postgresql import (
    ALIVE,
    begun,
    count_write,
    in_plain_words,
    is_lock_timeout,
    postgresql_engine,
    start_counting,
    where_is,
    writes,
    wrong_encoding,
)
from bot.store.schema import NewerSchemaError
from bot.store.sqlite import READING
from bot.store.store import Store
from bot.store.updating import bring_up_to_date

if TYPE_CHECKING:
    from psycopg import AsyncConnection

Result = TypeVar("Result")
READERS = 2
"""How many transactions that only read may begin or end at once in a process."""
GRACE = 5.0
"""Seconds beyond the patience after which a server that says nothing is left to itself."""
A_WAIT = 0.05
"""Seconds: whoever begins as late as that has waited for others."""
logger = logging.getLogger(__name__)


class Desk:
    """Where the loop hands over what takes time, and waits without standing still."""

    def __init__(self, threads: int, patience: float) -> None:
        """Let as many transactions at once begin and end here as there are *threads*."""
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="fanion-database")
        self._turn = asyncio.Semaphore(threads)
        self._patience = patience

    async def take_turn(self) -> None:
        """Wait for one's turn, first come first served.  Raises `BusyError`."""
        try:
            async with asyncio.timeout(self._patience):
                await self._turn.acquire()
        except TimeoutError:
            raise BusyError("the database has been busy for too long in this process") from None

    def end_turn(self) -> None:
        """Let the next one in."""
        self._turn.release()

    async def do(self, what: Callable[[], Result], undo: Callable[[], None]) -> Result:
        """Do *what* in a thread, to its end even where one is cancelled meanwhile.

        Then *undo* is done, too.  A server that says nothing at all is left to
        itself with `BusyError`; the turn ends when it has spoken and all is
        undone.  After any error the turn has ended or will end.
        """
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(self._threads, what)
        cancelled: asyncio.CancelledError | None = None
        give_up = monotonic() + self._patience + GRACE
        while not work.done() and (left := give_up - monotonic()) > 0:
            try:
                await asyncio.wait({work}, timeout=left)
            except asyncio.CancelledError as error:
                cancelled = error
        if not work.done():
            work.add_done_callback(lambda _: self._clear_up(undo))
            raise cancelled or BusyError("the database says nothing")
        if cancelled is None and work.exception() is None:
            return work.result()
        self._clear_up(undo)
        if cancelled is not None:
            work.exception()  # nobody is left to hear of it
            raise cancelled
        return work.result()

    def _clear_up(self, undo: Callable[[], None]) -> None:
        undone = asyncio.get_running_loop().run_in_executor(self._threads, undo)
        undone.add_done_callback(self._cleared)

    def _cleared(self, undone: asyncio.Future[None]) -> None:
        if (error := undone.exception()) is not None:
            logger.debug("a transaction could not be taken back", exc_info=error)
        self.end_turn()

    def close(self) -> None:
        """Take nothing more, once what was begun has been taken back.

        A connection that came back later would be nobody's, and stay open.
        """
        self._threads.shutdown(wait=True)


class ServedDatabase(Database):
    """A database on a PostgreSQL server."""

    def __init__(self, engine: Engine, patience: float = PATIENCE) -> None:
        """Use *engine*, whose schema is up to date."""
        super().__init__(engine, None, patience)
        self._writing = Desk(1, patience)
        self._reading = Desk(READERS, patience)
        self._version = 0

    @classmethod
    def open_at(cls, url: URL, patience: float) -> Self:
        """Open the database at *url*, and migrate an older one.  Raises `DatabaseError`."""
        try:
            engine = postgresql_engine(url, patience)
        except (DBAPIError, TypeError, ValueError) as error:
            raise DatabaseError("FANION_DATABASE_URL is not a database's address") from error
        try:
            _check_encoding(engine, url)
            bring_up_to_date(engine)
            start_counting(engine)
        except DBAPIError as error:
            engine.dispose()
            raise in_plain_words(error, url) from error
        except NewerSchemaError as error:
            engine.dispose()
            raise DatabaseError(of_a_newer(where_is(url), error)) from error
        except DatabaseError:
            engine.dispose()
            raise
        return cls(engine, patience)

    @property
    def address(self) -> str:
        """Where it is, as libpq wants it, with what every connection asks for.

        The password is in it.
        """
        url = self._engine.url.set(drivername="postgresql")
        asked = {name: value for name, value in ALIVE.items() if name not in url.query}
        return url.update_query_dict(asked).render_as_string(hide_password=False)

    def check_schema(self, version: str) -> None:
        """Raise `OutdatedError` where *version*, the schema's, is newer than what we know."""
        check_schema(version, self._engine.url)

    async def connect(self) -> "AsyncConnection":
        """Return a connection of one's own, on which every statement is a transaction."""
        from psycopg import AsyncConnection

        return await AsyncConnection.connect(self.address, autocommit=True)

    @property
    def shared(self) -> bool:
        """Tell whether several processes may run the service on it."""
        return True

    def transaction(self, *, lasts: bool = True) -> Transaction:
        """Return a transaction: ``with`` it in a command, ``async with`` it in the loop.

        The loop goes on while it is committed, so that each may *last*.
        """
        del lasts
        return ServedTransaction(
            self._session(), self.snapshots, self._facts, self._patience, self._writing
        )

    def reading(self) -> Transaction:
        """Return a transaction that reads, waits for nobody and that nobody waits for."""
        session = self._session()
        session.connection_options = {READING: True}
        return ServedTransaction(session, self.snapshots, None, self._patience, self._reading)

    async def version(self) -> int:
        """Return how often anyone has written, as far as the server can be asked."""
        look = self.reading()
        try:
            async with look:
                self._version = writes(look.connection())
        except (DBAPIError, DatabaseError):
            logger.debug("the database could not be asked who has written", exc_info=True)
        return self._version

    def close(self) -> None:
        """Close every connection."""
        self._writing.close()
        self._reading.close()
        super().close()


def check_schema(version: str, url: URL) -> None:
    """Raise `OutdatedError` where *version* is newer than what we know."""
    if version > HEAD:
        raise OutdatedError(of_a_newer(where_is(url), NewerSchemaError(version)))


def _check_encoding(engine: Engine, url: URL) -> None:
    with engine.connect().execution_options(**{READING: True}) as connection:
        if wrong := wrong_encoding(connection):
            raise DatabaseError(f"the database {where_is(url)} cannot be opened: {wrong}")


class ServedTransaction(Transaction):
    """One transaction on a server; one that may write is the only one in the installation."""

    def __init__(
        self,
        session: StoreSession,
        snapshots: Snapshots,
        facts: Facts | None,
        patience: float,
        desk: Desk,
    ) -> None:
        """Run in *session*; in the loop, begin and commit at *desk*."""
        super().__init__(session, snapshots, facts, patience)
        self._desk = desk

    async def __aenter__(self) -> Store:
        """Begin.  Raises `BusyError` and SQLAlchemy's `OperationalError`."""
        began = monotonic()
        await self._desk.take_turn()
        store = await self._desk.do(self.__enter__, self._roll_back)
        if (waited := monotonic() - began) > A_WAIT:
            self._session.waits.add(waited)
        return store

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Commit, or roll back after an exception."""
        end = self._commit if kind is None else self._roll_back
        await self._desk.do(end, self._session.close)
        self._desk.end_turn()

    def __enter__(self) -> Store:
        """Begin, and wait while another writes.

        A connection that has died unnoticed is replaced: nothing was done on it
        yet.  Raises `BusyError` and SQLAlchemy's `OperationalError`.
        """
        try:
            self._begin_anew()
        except OperationalError as error:
            self._session.close()
            if is_lock_timeout(error):
                raise BusyError("the database is busy: others write for too long") from error
            raise
        except BaseException:
            self._session.close()
            raise
        return Store(self._session, self._snapshots)

    def _begin_anew(self) -> None:
        try:
            self._begin()
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
            self._session.close()
            self._begin()

    def _begin(self) -> None:
        """Begin; where a newer Fanion has changed the tables, nothing is written any more."""
        connection = self._session.connection(execution_options=self._session.connection_options)
        if self._facts is not None:
            count, schema = begun(connection)
            check_schema(schema, connection.engine.url)
            self._facts.begin_at(count)

    def _commit(self) -> None:
        """Commit; what is held in memory is put right while the lock is still ours."""
        try:
            self._session.flush()
            if self._facts is not None:
                count = count_write(self._session.connection())
                if count is not None:
                    self._facts.end_at(count)
            self._session.commit()
        except BaseException:
            self._forget()
            raise
        finally:
            self._session.close()

    def _roll_back(self) -> None:
        self._forget()
        self._session.close()

    def _forget(self) -> None:
        """Forget what may never have happened."""
        self._snapshots.clear()
        if self._facts is not None:
            self._facts.begin_at(None)
