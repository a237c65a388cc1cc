"""Notes what came of messages: those that come at the same moment in one transaction.

What goes next is claimed in the same one: a transaction costs more than what is
written in it, since it waits for the disk.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.store.database import Database
from bot.store.outages import out_of_order
from bot.store.store import Store

MOMENT = 0.005
"""Seconds for which those that have arrived wait at most for those that have not."""
Note = Callable[[Store], None]
Waiting = tuple[int, Note, "asyncio.Future[None]"]
"""A chat (its id), what came of a message there, and who waits for that to be written."""
GoOn = Callable[[], None]
Next = Callable[[Store, frozenset[int]], GoOn]
"""Claims what goes next, where these chats are free again, and returns what sends it."""


class Settling:
    """Runs notes in transactions, each note in one."""

    def __init__(self, database: Database, claim_next: Next) -> None:
        """Write to *database*, and let *claim_next* do so in the same transactions."""
        self._database = database
        self._next = claim_next
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

    async def noted(self, chat: int, note: Note) -> None:
        """Run *note* about *chat* in a transaction, and return when it is committed.

        Raises what *note*, or the database, raises; the others go on then.
        """
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((chat, note, done))
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
                for _, note, _ in some:
                    note(store)
                go_on = self._next(store, frozenset(chat for chat, *_ in some))
        except Exception as error:  # noqa: BLE001 - each hears of its own
            if out_of_order(error):
                _tell(some, error)
            else:
                for one in some:
                    await self._run_alone(one)
        except BaseException:
            _cancel(some)
            raise
        else:
            _tell(some)
            go_on()

    async def _run_alone(self, one: Waiting) -> None:
        _, note, _ = one
        try:
            async with self._database.transaction() as store:
                note(store)
        except Exception as error:  # noqa: BLE001 - whoever waits hears of it
            _tell([one], error)
        except BaseException:
            _cancel([one])
            raise
        else:
            _tell([one])


def _cancel(some: Iterable[Waiting]) -> None:
    for *_, done in some:
        done.cancel()


def _tell(some: Iterable[Waiting], error: Exception | None = None) -> None:
    for *_, done in some:
        if done.done():  # whoever waited was cancelled
            continue
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(None)
