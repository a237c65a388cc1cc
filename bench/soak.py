"""``kill -9``, again and again, with thousands of updates waiting: what is lost, what is doubled.

It takes minutes, so it runs only where it is asked for: ``make soak``.  What
counts as lost, and as doubled, stands in `tests.process.killing`.
"""

import asyncio
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.result import Result, at_most
from tests.process.killing import Toll, killed
from tests.servers.telegram.server import TelegramServer

UPDATES = 3000
KILLS = 20
WITHIN = 900.0


def measure() -> Iterable[Result]:
    """Kill the service while it empties the queue, then count."""
    toll = asyncio.run(_killed())
    what = f"telegram: {toll.updates:,} updates waiting, {toll.kills} times kill -9"
    yield at_most(f"{what}, seconds", toll.seconds, WITHIN, "s")
    yield at_most("  updates lost", toll.lost, 0, "")
    yield at_most("  doubled", toll.doubled, 0, "")
    what = "  questions whose answer a kill took, and that were asked again"
    yield Result(what, f"{toll.asked_again:,} of {toll.questions:,}", "", good_enough=True)


async def _killed() -> Toll:
    with TemporaryDirectory() as folder:
        async with TelegramServer() as server, asyncio.timeout(WITHIN):
            return await killed(server, Path(folder), updates=UPDATES, kills=KILLS)
