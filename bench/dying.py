"""``kill -9``, two hundred times over whole missions on both platforms: what does it cost.

It takes a quarter of an hour, so it runs only where it is asked for: ``make
soak``.  ``FANION_KILLS`` says how many; what counts as what stands in
`tests.process.dying`.
"""

import asyncio
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.result import Result, at_most, told
from tests.process.dying import Toll, Tolls, killed_over_missions

KILLS = int(os.environ.get("FANION_KILLS", "200"))
DIRECTS = 7
"""Direct chats on each platform: with a main chat and an organiser more than go at once."""
IN_FLIGHT = 8
WITHIN = 3600.0


def measure() -> Iterable[Result]:
    """Kill the service over whole missions, then count what arrived."""
    tolls = asyncio.run(_killed())
    what = f"dying: {tolls.kills} times kill -9, over {tolls.missions} missions, seconds"
    yield at_most(what, tolls.seconds, WITHIN, "s")
    for end, times in sorted(tolls.killed.items(), key=str):
        yield told(f"  {end if isinstance(end, str) else ', '.join(end)}", times, "kills")
    for name, toll in tolls.of.items():
        yield told(f"{name}: messages arrived", toll.messages, "")
        yield from _costs(toll, asks=name == "slack")


def _costs(toll: Toll, *, asks: bool) -> Iterable[Result]:
    """Say what it cost; where a platform can be asked, nothing may be open."""
    yield at_most("  lost", toll.lost, 0, "")
    yield at_most("  broadcasts and feedback requests doubled", toll.doubled, 0, "")
    yield at_most("  sent twice, reminders, digests and notices", toll.repeated, *_most(asks=asks))
    yield at_most("  sent three times", toll.repeated_twice, 0, "")
    yield at_most("  most sent twice by one kill", toll.most_a_kill, 0 if asks else IN_FLIGHT, "")
    yield at_most("  held until an organiser decides", toll.held, *_most(asks=asks))
    yield at_most("  of those nobody was asked about", toll.unasked, 0, "")
    yield told("  struck by two kills, given up, told to organisers", toll.given_up, "")
    yield at_most("  that nobody expected", toll.strange, 0, "")


def _most(*, asks: bool) -> tuple[float, str]:
    return (0 if asks else IN_FLIGHT * KILLS), ""


async def _killed() -> Tolls:
    with TemporaryDirectory() as folder:
        async with asyncio.timeout(WITHIN):
            return await killed_over_missions(
                Path(folder), kills=KILLS, directs=DIRECTS, told=_progress
            )


def _progress(tolls: Tolls) -> None:
    lost = sum(toll.lost + toll.doubled for toll in tolls.of.values())
    print(
        f"  {tolls.kills} kills in {tolls.seconds:.0f} s, lost or doubled: {lost}",
        file=sys.stderr,
        flush=True,
    )
