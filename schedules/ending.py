"""Work that goes on beside other work, and is ended with it."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterable
from contextlib import asynccontextmanager
from typing import Any

AGAIN_AFTER = 2.0
"""Seconds until what goes on is cancelled once more."""


async def ended(tasks: Iterable[asyncio.Task[Any]], again_after: float = AGAIN_AFTER) -> None:
    """Cancel *tasks*, and wait until they have ended, however they do.

    What goes on is cancelled again after so many seconds: a library that takes
    its answer in the very moment of a cancellation forgets the latter, and
    would go on for ever.
    """
    left = set(tasks)
    for task in left:
        # However: also where nobody waits any more, as we may be cancelled ourselves.
        task.add_done_callback(_hear)
    while left:
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=again_after)


def _hear(task: asyncio.Task[Any]) -> None:
    """Take notice of how *task* has ended, so that nobody is warned that nobody has."""
    if not task.cancelled():
        task.exception()


@asynccontextmanager
async def side_by_side(*work: Coroutine[Any, Any, Any]) -> AsyncIterator[list[asyncio.Task[Any]]]:
    """Let all of *work* go on for as long as this lasts."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        yield tasks
    finally:
        await ended(tasks)
