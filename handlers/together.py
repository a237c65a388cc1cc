"""Handles what comes at the same moment in one transaction: a commit costs more than an answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.core.chat import Inbound
from bot.store.database import Database
from handlers.deciding import Handled, handle

MOST = 32
"""So many at once, so that the loop is soon free again."""
ROUNDS = 4
"""How often the loop goes round first: microseconds where nothing comes, else fewer commits."""


@dataclass(frozen=True, eq=False)
class Waiting:
    """An event with the workbook that goes with it, and where its outcome is waited for."""

    inbound: Inbound
    prepared: bytes | None
    outcome: asyncio.Future[Handled]


class Together:
    """Takes events as they come; where one fails, each has a transaction of its own."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Handle in *database*, by *clock*."""
        self._database = database
        self._clock = clock
        self._waiting: list[Waiting] = []
        self._works: asyncio.Task[None] | None = None

    async def handled(self, inbound: Inbound, prepared: bytes | None) -> Handled:
        """Return what came of *inbound*, once that is committed.  Raises what the handler does."""
        outcome: asyncio.Future[Handled] = asyncio.get_running_loop().create_future()
        self._waiting.append(Waiting(inbound, prepared, outcome))
        if self._works is None or self._works.done():
            self._works = asyncio.create_task(self._work())
        return await outcome

    async def _work(self) -> None:
        """Handle what waits, with what comes while the loop goes round a few times."""
        while self._waiting:
            for _ in range(ROUNDS):
                await asyncio.sleep(0)
            some, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            await self._handle(some)

    async def _handle(self, some: Sequence[Waiting]) -> None:
        try:
            async with self._database.transaction() as store:
                now = self._clock.now()
                handled = [handle(one.inbound, one.prepared, store, now) for one in some]
        except Exception as error:  # noqa: BLE001, it is raised where it is waited for
            if len(some) > 1:
                for one in some:
                    await self._handle([one])
            elif not some[0].outcome.done():
                some[0].outcome.set_exception(error)
            return
        for one, outcome in zip(some, handled, strict=True):
            if not one.outcome.done():
                one.outcome.set_result(outcome)
