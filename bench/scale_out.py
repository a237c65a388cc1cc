"""Four processes on one PostgreSQL, killed in turn while 20,000 messages go out: what is doubled.

It takes minutes, so it runs only where it is asked for: ``make soak``.
``FANION_SCALE_OUT_MESSAGES`` says how many messages.  What counts as lost, and
as doubled, stands in `tests.process.fleet`.
"""

import asyncio
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.result import Result, at_least, at_most, told
from tests.process.fleet import Size, Toll, killed
from tests.servers.postgresql import program, shared_server

MESSAGES = int(os.environ.get("FANION_SCALE_OUT_MESSAGES", "20000"))
CHANNELS, GROUPS, ANNOUNCEMENTS = 20, 1, 4
A_SECOND = 60.0
"""So many messages come due in a second."""
A_KILL_AFTER = 250
"""So many messages are due between two kills."""
WITHIN = 1800.0


def size_of(messages: int) -> Size:
    """Return what makes so many *messages* on Slack, and some on Telegram beside them."""
    missions = max(1, messages // (CHANNELS * (1 + ANNOUNCEMENTS)))
    seconds = messages / A_SECOND
    return Size(
        missions=missions,
        channels=CHANNELS,
        groups=GROUPS,
        announcements=ANNOUNCEMENTS,
        seconds=seconds,
        kills=max(4, messages // A_KILL_AFTER),
        starts_in=15.0,
        paced=False,
    )


def measure() -> Iterable[Result]:
    """Kill the processes in turn while all is sent, then count."""
    if program("initdb") is None:
        raise SystemExit("this needs PostgreSQL: install Debian's package postgresql")
    with TemporaryDirectory() as folder:
        toll = asyncio.run(_killed(Path(folder)))
    _say("")
    what = f"slack: {toll.expected:,} expected of four processes, {toll.kills} times kill -9"
    yield at_least(f"{what}, arrived", toll.arrived, toll.expected, "")
    yield at_most("  lost", toll.lost, 0, "")
    yield at_most("  doubled", toll.doubled, 0, "")
    yield at_most("telegram: reminders lost", toll.reminders_lost, 0, "")
    yield at_most("  a reminder came at most so often", toll.most_often, 2, "")
    yield told("  reminders that came twice", toll.reminders_repeated, "")
    yield at_most("  announcements doubled", toll.announcements_doubled, 0, "")
    yield told("  announcements held, since nobody knows", toll.announcements_held, "")
    what = "  refused for being too fast: who takes over does not know who said what"
    yield at_most(what, toll.too_fast, toll.kills, "")
    what = "  polls refused: that of who was killed is not over yet"
    yield at_most(what, toll.pollers_refused, toll.kills, "")
    yield at_most("questions never answered", toll.never_answered, 0, "")
    yield at_most("  answered twice", toll.answered_twice, 0, "")
    again = f"{toll.asked_again:,} of {toll.questions:,}"
    yield Result("  whose answer a kill took, and asked again", again, "", good_enough=True)
    yield at_most("  all of it, seconds", toll.seconds, WITHIN, "s")


async def _killed(folder: Path) -> Toll:
    with shared_server(folder) as server:
        url = server.make("fanion")
        async with asyncio.timeout(WITHIN):
            return await killed(url, folder, size_of(MESSAGES), _say)


def _say(progress: str) -> None:
    sys.stderr.write(f"\r\x1b[K{progress}")
    sys.stderr.flush()
