"""Work that goes on beside other work, and is ended with it."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterable
from contextlib import asynccontextmanager
from typing import Any


async def ended(tasks: Iterable[asyncio.Task[Any]]) -> None:
    """Cancel *tasks*, and wait until they have ended, however they do."""
    every = list(tasks)
    for task in every:
        task.cancel()
    await asyncio.gather(*every, return_exceptions=True)


@asynccontextmanager
async def side_by_side(*work: Coroutine[Any, Any, Any]) -> AsyncIterator[list[asyncio.Task[Any]]]:
    """Let all of *work* go on for as long as this lasts."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        yield tasks
    finally:
        await ended(tasks)
