"""Whole missions on Telegram and Slack at once, while the service is killed again and again."""

import asyncio
import itertools
import signal
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.clock import monotonic
from tests.process.points import PLATFORMS, POINTS, Death
from tests.process.stage import Starter, staged
from tests.process.toll import Books, Toll, expected_of

LOOKS = 0.03
"""Seconds between two looks whether a mission is over."""
LIVES = 0.9
"""Seconds after which the clock has killed a service at the latest."""
A_MISSION = 20
"""Kills in one mission: each named point on each platform once, and as many by the clock."""
GOLDEN = 0.6180339887498949


@dataclass
class Tolls:
    """What so many kills have cost over whole missions; *seconds* are of the whole."""

    killed: Counter = field(default_factory=Counter)
    missions: int = 0
    seconds: float = 0.0
    of: dict = field(default_factory=lambda: {name: Toll() for name in PLATFORMS})

    @property
    def kills(self):
        return self.killed.total()


def some_end(number):
    """Return how the life of that number ends: at a named point, or after so many seconds."""
    share = number * GOLDEN % 1
    if number % 2:
        return LIVES * share
    platform, point = list(itertools.product(PLATFORMS, POINTS))[number // 2 % 10]
    return Death(platform=platform, point=point, passing=1 + int(9 * share))


async def one_mission(stage, starter, ends: Iterator):
    """Live through the mission; each life ends as *ends* say, the last with the mission.

    Return how many were killed at each point.
    """
    killed = Counter()
    while not stage.is_over():
        end = next(ends, None)
        death = end if isinstance(end, Death) else None
        gone = await starter.starts(stage.living(death))
        until = monotonic() + end if isinstance(end, float) else None
        over = False
        while not gone.done() and not over:
            if until is not None and monotonic() >= until:
                killed["by the clock"] += 1
                break
            await asyncio.wait([gone], timeout=min(LOOKS, until - monotonic()) if until else LOOKS)
            over = not gone.done() and stage.is_over()
        starter.kill()
        status = await gone
        if status != -signal.SIGKILL:
            raise RuntimeError(f"the service ended by itself, with {status}: see service.log")
        if death is not None and not over:
            killed[death.platform, death.point] += 1
    return killed


async def killed_over_missions(folder, *, kills, directs, told=None):
    """Play missions until the service has been killed *kills* times, and return the tolls.

    *told* hears of the tolls so far after each mission.
    """
    begun, tolls = monotonic(), Tolls()
    async with Starter.opened() as starter:
        async with staged(folder / "calm", directs=directs) as stage:
            await one_mission(stage, starter, iter(()))
            expected = expected_of(stage)
        while tolls.kills < kills:
            first = tolls.missions * A_MISSION
            some = range(first, first + min(A_MISSION, kills - tolls.kills))
            async with staged(folder / f"mission-{tolls.missions}", directs=directs) as stage:
                tolls.killed += await one_mission(stage, starter, map(some_end, some))
                for name, toll in tolls.of.items():
                    toll.add(Books(stage).toll(name, expected))
            tolls.missions += 1
            tolls.seconds = monotonic() - begun
            if told is not None:
                told(tolls)
    return tolls
