"""The server's own time: it passes when a test says so."""

import asyncio
import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class Timer:
    """Something that is to happen at a second, unless it is called off."""

    due: float
    act: Callable[[], None]
    off: bool = False

    def cancel(self) -> None:
        self.off = True


@dataclass
class Clock:
    """Tell the time, and do what is due when it passes.

    `base` is mission time; `passes` puts the server ahead of it.  With `runs` it is the loop
    that does what is due, in real seconds: for a server that is a process of its own.
    """

    base: Callable[[], datetime]
    runs: bool = False
    ahead: float = 0.0
    _timers: list[tuple[float, int, Timer]] = field(default_factory=list)
    _order: "itertools.count[int]" = field(default_factory=itertools.count)

    def seconds(self) -> float:
        return self.base().timestamp() + self.ahead

    def later(self, seconds: float, act: Callable[[], None]) -> Timer:
        """Do something once so many seconds have passed."""
        timer = Timer(self.seconds() + seconds, act)
        if self.runs:
            asyncio.get_running_loop().call_later(seconds, _ring, timer)
        else:
            heapq.heappush(self._timers, (timer.due, next(self._order), timer))
        return timer

    def passes(self, seconds: float = 0.0) -> None:
        """Go on by so many seconds, and do on the way what falls due."""
        end = self.seconds() + seconds
        while self._timers and self._timers[0][0] <= end:
            due, _, timer = heapq.heappop(self._timers)
            self.ahead = max(self.ahead, due - self.base().timestamp())
            _ring(timer)
        self.ahead = end - self.base().timestamp()


def _ring(timer: Timer) -> None:
    if not timer.off:
        timer.off = True
        timer.act()
