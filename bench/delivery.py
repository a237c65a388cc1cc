"""From due to the socket: 60,000 people loaded, on disk, a Bot API server beside us."""

import asyncio
import multiprocessing
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.organisations import ORGANISATIONS, fill, organisation
from bench.result import Result, at_most
from bench.telegram_server import Load, serve
from bot.app import spare_the_collector
from bot.clock import SystemClock
from bot.core.mission import Mission
from bot.platforms.pacing import UNBOUND
from bot.platforms.telegram.platform import Telegram
from bot.store.database import Database
from schedules.clockwork import Clockwork
from schedules.observing import Unobserved, Watch

CHATS = 5
"""Of each organisation: a thousand in all."""
ALONE = 40
"""Reminders that come when nothing else does."""
APART = 0.1
"""Seconds between them."""
START = datetime(2022, 9, 26, 7, 0, 20, tzinfo=UTC)
BURST = timedelta(seconds=4)
"""After the start."""
QUIET = timedelta(seconds=8)
LONGEST = 40.0
TOKEN = "5283000001:AAHfanion_bot_____________________"  # noqa: S105, opens nothing


def measure() -> Iterable[Result]:
    """Let a thousand chats come due within one second, then one chat now and then."""
    with TemporaryDirectory() as folder:
        late = _lateness(Path(folder))
    burst, alone = late[: ORGANISATIONS * CHATS], late[ORGANISATIONS * CHATS :]
    what = f"delivery: due → socket, {len(burst):,} chats within one second, p99"
    yield at_most(what, 1000 * percentile(burst, 99), 250, "ms")
    yield at_most("  the same, median", 1000 * percentile(burst, 50), 250, "ms")
    what = f"delivery: due → socket, a reminder alone ({len(alone)} of them), p99"
    yield at_most(what, 1000 * percentile(alone, 99), 50, "ms")


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value that so many *percent* of *values* do not exceed."""
    return sorted(values)[max(-(-len(values) * percent // 100), 1) - 1]


class Shifted:
    """The machine's clock, as it would be had it shown *start* when it began."""

    def __init__(self, start: datetime) -> None:
        """Stand still at *start*."""
        self._start = start
        self._ahead: timedelta | None = None

    def begin(self) -> None:
        """Go on from there."""
        self._ahead = self._start - SystemClock().now()

    def now(self) -> datetime:
        """Return the time."""
        return self._start if self._ahead is None else SystemClock().now() + self._ahead

    def seconds_until(self, at: datetime) -> float | None:
        """Return the seconds until *at*."""
        return max((at - self.now()).total_seconds(), 0.0)


@dataclass
class Lateness(Unobserved):
    """Keeps how late each message reached the socket, in seconds."""

    expected: int
    seconds: list[float] = field(default_factory=list)
    complete: asyncio.Event = field(default_factory=asyncio.Event)

    def sent(self, platform: str, kind: str, late: float) -> None:  # noqa: ARG002
        """Keep it."""
        self.seconds.append(late)
        if len(self.seconds) == self.expected:
            self.complete.set()


def _missions() -> Iterable[Mission]:
    """Make missions whose first reminders are due when we want them."""
    for number in range(ORGANISATIONS + ALONE):
        burst = timedelta(seconds=number / ORGANISATIONS)
        alone = timedelta(seconds=(number - ORGANISATIONS) * APART)
        at = START + (BURST + burst if number < ORGANISATIONS else QUIET + alone)
        made = organisation(number, START.date())
        first, *others = made.sessions
        begins = datetime.combine(START.date(), time(9), UTC)
        first = replace(first, reminders=(begins - at,))
        yield replace(made, sessions=(first, *others))


def _lateness(folder: Path) -> list[float]:
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    server = spawn.Process(target=serve, args=(there, Load(0, "reminders")), daemon=True)
    server.start()
    try:
        return asyncio.run(_served(folder, here.recv()))
    finally:
        server.kill()
        server.join()


async def _served(folder: Path, url: str) -> list[float]:
    database = Database.open(f"sqlite:///{folder / 'fanion.db'}")
    missions = list(_missions())
    before = START - timedelta(days=1)
    fill(database, missions[:ORGANISATIONS], before, first=0, chats=CHATS)
    fill(database, missions[ORGANISATIONS:], before, first=ORGANISATIONS * CHATS, chats=1)
    del missions
    telegram = Telegram(TOKEN, system=SystemClock(), server=url, pace=UNBOUND)
    platforms = {"telegram": telegram}
    late = Lateness(ORGANISATIONS * CHATS + ALONE)
    clock = Shifted(START)
    clockwork = Clockwork(database, platforms, clock, SystemClock(), Watch(late))
    # Everything is loaded; then the clock begins, as in a service that runs for long.
    await clockwork.step()
    spare_the_collector()
    clock.begin()
    running = asyncio.create_task(clockwork.run())
    async with asyncio.timeout(LONGEST):
        await late.complete.wait()
    clockwork.stop()
    await running
    await telegram.close()
    database.close()
    return late.seconds
