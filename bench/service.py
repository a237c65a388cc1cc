"""``fanion run``: how soon it is ready, what it takes, and how fast the outbox empties."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.processor import seconds
from bench.result import Result, at_least, at_most
from bot.clock import StoppedClock, monotonic
from bot.core.chat import NOBODY, Call, ChatKind, ChatRef, Receive, Route
from bot.core.message import Message
from bot.files.reading import read_file
from bot.samples import CODES, sample
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.values import BroadcastState, DeliveryKind
from schedules.delivery import Lane

STARTS = 3
IDLE = 20.0
"""Seconds over which an idle service is watched."""
SETTLES = 3.0
"""Seconds after which a start is over."""
MESSAGES = 1000
AT = datetime(2022, 9, 27, 16, tzinfo=UTC)


def measure() -> Iterable[Result]:
    """Start the service on a loaded mission, watch it idle, then empty a full outbox."""
    with TemporaryDirectory() as folder:
        _load(Path(folder))
        starts = [_start(Path(folder), idle=0) for _ in range(STARTS - 1)]
        starts.append(_start(Path(folder), idle=IDLE))
    yield at_most("service: from the command to ready", min(one.ready for one in starts), 1.5, "s")
    yield at_most("  resident", max(one.megabytes for one in starts), 110, "MB")
    yield at_most("  idle CPU", starts[-1].percent, 0.5, "%")
    with TemporaryDirectory() as folder:
        rate = asyncio.run(_empty_the_outbox(Path(folder)))
    yield at_least(f"outbox: {MESSAGES} messages to {MESSAGES} chats, on disk", rate, 300, "/s")


@dataclass
class Start:
    """One start of the service."""

    ready: float
    megabytes: float
    percent: float


def _load(folder: Path) -> None:
    database = Database.open(f"sqlite:///{folder / 'fanion.db'}")
    mission = read_file(sample(CODES[0])).mission
    if mission is None:
        raise RuntimeError("the sample cannot be read")
    with database.transaction() as store:
        publish(store, mission, AT)
    database.close()


def _start(folder: Path, *, idle: float) -> Start:
    begun = monotonic()
    env = {name: value for name, value in os.environ.items() if "FANION_" not in name}
    process = subprocess.Popen(  # noqa: S603, our own command
        [str(Path(sys.executable).with_name("fanion")), "run"],
        cwd=folder,
        env={**env, "FANION_HTTP_PORT": "0", "FANION_ROOM": "true"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        for _ in process.stdout or ():
            break  # the room's address comes when it is ready
        ready = monotonic() - begun
        percent = 0.0
        if idle:
            asyncio.run(asyncio.sleep(SETTLES))
            before = seconds(process.pid)
            asyncio.run(asyncio.sleep(idle))
            percent = (seconds(process.pid) - before) / idle * 100
        return Start(ready, resident(process.pid), percent)
    finally:
        process.terminate()
        process.wait()


def resident(process: int) -> float:
    """Return the memory that a process has, in MB."""
    status = Path(f"/proc/{process}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


@dataclass
class Nowhere:
    """A platform that takes everything at once."""

    name: str = "nowhere"
    taken: set[str] = field(default_factory=set)

    async def run(self, receive: Receive) -> None:
        """Say nothing."""

    async def send(  # noqa: PLR0913 - the platform's own
        self,
        to: ChatRef,  # noqa: ARG002
        message: Message,  # noqa: ARG002
        *,
        key: str,
        rings: bool,  # noqa: ARG002
        quotes: str = "",  # noqa: ARG002
        whom: Call = NOBODY,  # noqa: ARG002
    ) -> str:
        """Take it."""
        self.taken.add(key)
        return key

    async def edit(self, to: ChatRef, id: str, message: Message) -> None:  # noqa: A002
        """Take it."""

    async def was_sent(self, to: ChatRef, key: str) -> str | bool | None:  # noqa: ARG002
        """Know what was taken."""
        return key in self.taken

    def routes(self) -> tuple[Route, ...]:
        """Serve nothing."""
        return ()


async def _empty_the_outbox(folder: Path) -> float:
    """Return how many messages a second go out, each claimed, sent and settled on disk."""
    _load(folder)
    database = Database.open(f"sqlite:///{folder / 'fanion.db'}")
    with database.transaction() as store:
        broadcast = store.draft_broadcast(
            CODES[0], author="florence-delpuech", text="Le car part.", audience="everyone", at=AT
        )
        store.change_broadcast(broadcast.id, state=BroadcastState.SENT)
        for number in range(MESSAGES):
            ref = ChatRef("nowhere", str(number))
            chat = store.bind(ref, CODES[0], ChatKind.DIRECT, AT, person=str(number))
            subject = str(broadcast.id)
            store.enqueue(DeliveryKind.BROADCAST, CODES[0], chat.id, due_at=AT, subject=subject)
    clock, platform = StoppedClock(AT), Nowhere()
    begun = monotonic()
    await Lane(platform, database, clock, clock).send_all()
    rate = len(platform.taken) / (monotonic() - begun)
    database.close()
    return rate
