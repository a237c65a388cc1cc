"""What is ended ends, even where a cancellation gets lost on its way."""

import asyncio
from contextlib import suppress

from schedules.ending import ended


async def test_what_forgets_a_cancellation_is_cancelled_again():
    forgotten = 0

    async def forgets_twice():
        nonlocal forgotten
        while forgotten < 2:
            with suppress(asyncio.CancelledError):
                await asyncio.Event().wait()
            forgotten += 1
        await asyncio.Event().wait()

    task = asyncio.create_task(forgets_twice())
    await asyncio.sleep(0)
    async with asyncio.timeout(10):
        await ended([task], again_after=0.01)
    assert (task.cancelled(), forgotten) == (True, 2)


async def test_whatever_ends_otherwise_meanwhile_is_ended():
    async def fails():
        try:
            await asyncio.Event().wait()
        finally:
            raise OSError("the server has gone")

    tasks = [asyncio.create_task(fails()), asyncio.create_task(asyncio.Event().wait())]
    await asyncio.sleep(0)
    await ended(tasks)
    assert [task.done() for task in tasks] == [True, True]
    await ended([])
