"""Notes what came of messages: those that come at the same moment in one transaction.

A transaction costs more than what is written in it.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterator, Sequence

from bot.store.database import Database
from bot.store.store import Store

MOMENT = 0.005
"""Seconds for which those that have arrived wait at most for those that have not."""
Note = Callable[[Store], None]
Waiting = tuple[Note, "asyncio.Future[None]"]


class Settling:
    """Runs notes in transactions, each note in one."""

    def __init__(self, database: Database) -> None:
        """Write to *database*."""
        self._database = database
        self._waiting: list[Waiting] = []
        self._on_their_way = 0
        self._all_there = asyncio.Event()

    @contextlib.contextmanager
    def on_its_way(self) -> Iterator[None]:
        """Know that a message is on its way, whose note is worth waiting for."""
        self._on_their_way += 1
        try:
            yield
        finally:
            self._on_their_way -= 1
            if not self._on_their_way:
                self._all_there.set()

    async def noted(self, note: Note) -> None:
        """Run *note* in a transaction, and return when it is committed.

        Raises what *note*, or the database, raises; the others go on then.
        """
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((note, done))
        if len(self._waiting) == 1:  # who comes first takes along who comes in a moment
            try:
                await self._gather()
            finally:
                some, self._waiting = self._waiting, []
                await self._run(some)
        await done

    async def _gather(self) -> None:
        """Wait a moment for those that are on their way, if there are any."""
        await asyncio.sleep(0)
        self._all_there.clear()
        if self._on_their_way:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(MOMENT):
                    await self._all_there.wait()

    async def _run(self, some: Sequence[Waiting]) -> None:
        try:
            async with self._database.transaction() as store:
                for note, _ in some:
                    note(store)
        except Exception as error:  # noqa: BLE001 - each hears of its own
            if len(some) > 1:
                for one in some:
                    await self._run([one])
            else:
                _tell(some[0][1], error)
        except BaseException:
            for _, done in some:
                done.cancel()
            raise
        else:
            for _, done in some:
                _tell(done)


def _tell(done: "asyncio.Future[None]", error: Exception | None = None) -> None:
    if done.done():  # whoever waited was cancelled
        return
    if error is not None:
        done.set_exception(error)
    else:
        done.set_result(None)
