"""What is ended ends, even where a cancellation gets lost on its way."""

import asyncio
import gc
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


async def test_nobody_is_warned_of_what_fails_when_nobody_waits_any_more():
    warned, may_fail = [], asyncio.Event()
    asyncio.get_running_loop().set_exception_handler(lambda _, said: warned.append(said))

    async def fails_late():
        try:
            await asyncio.Event().wait()
        finally:
            with suppress(asyncio.CancelledError):
                await may_fail.wait()
            raise OSError("the server has gone")

    task = asyncio.create_task(fails_late())
    await asyncio.sleep(0)
    ends = asyncio.create_task(ended([task]))
    await asyncio.sleep(0)
    ends.cancel()
    await asyncio.wait([ends])
    may_fail.set()
    await asyncio.wait([task])
    del task, ends
    gc.collect()
    assert warned == []
