"""``fanion run`` in a process of its own, for tests that share the loop with the other side."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.clock import monotonic
from bot.core.chat import ChatRef
from bot.store.database import Database
from bot.store.publishing import publish
from tests.process.warm import start

ROOT = Path(__file__).parents[2]
WITHIN = 60.0
"""Seconds for anything that takes one on a machine that does nothing else."""
COMMAND = (sys.executable, "-m", "bot")


@dataclass
class Service:
    """A running service; *lines* are what it has logged so far."""

    process: asyncio.subprocess.Process
    lines: list[str] = field(default_factory=list)

    async def says(self, words):
        """Wait until it logs a line with *words* in it, and return that."""
        while True:
            line = (await self.process.stderr.readline()).decode()
            if not line:
                raise AssertionError(f"it never said {words!r}:\n{''.join(self.lines)}")
            self.lines.append(line)
            if words in line:
                return line

    async def port(self):
        line = await self.says("ready on ")
        return int(line.partition("ready on http://127.0.0.1:")[2].partition(",")[0])

    async def stops(self, *, within):
        """Ask it to stop, and return whether it did in time, its status and its last words."""
        begun = monotonic()
        self.process.send_signal(signal.SIGTERM)
        _, rest = await self.process.communicate()
        took = monotonic() - begun
        self.lines += rest.decode().splitlines(keepends=True)
        return took < within, self.process.returncode


def environment(**settings):
    """Make an environment with *settings* and nobody else's."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("FANION_")}
    named = {f"FANION_{name.upper()}": value for name, value in settings.items()}
    return {**ours, "PYTHONPATH": str(ROOT), "FANION_HTTP_PORT": "0", **named}


@asynccontextmanager
async def running(folder, *options, command=None, code="", **settings):
    """Run the service in *folder*; what it has not ended by itself is killed.

    *command* is another way to start it than from a warm process, *code* another program.
    """
    where = {"cwd": folder, "env": environment(**settings)}
    if command is None:
        process = await start("run", *options, **where, code=code, stderr=PIPE)
    else:
        process = await asyncio.create_subprocess_exec(
            *(*command, "run", *options), **where, stdout=DEVNULL, stderr=PIPE
        )
    try:
        async with asyncio.timeout(WITHIN):
            yield Service(process)
    except BaseException as error:
        if process.returncode is None:
            process.kill()
        _, rest = await process.communicate()
        error.add_note(f"the service, {process.returncode}: {rest.decode()}")
        raise
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def fanion(folder, *words, **settings):
    """Run a command to its end, and return its status, what it printed and what it complained."""
    process = await start(
        *words, cwd=folder, env=environment(**settings), stdout=PIPE, stderr=PIPE
    )
    async with asyncio.timeout(WITHIN):
        said, complained = await process.communicate()
    return process.returncode, said.decode(), complained.decode()


@contextmanager
def stored(folder, name="fanion.db"):
    """Give a transaction on the database in *folder*."""
    database = Database.open(f"sqlite:///{folder / name}")
    try:
        with database.transaction() as store:
            yield store
    finally:
        database.close()


def settle_in(folder, mission, at, chats):
    """Publish *mission* at *at*, and bind *chats*: (platform, id, kind, person)."""
    with stored(folder) as store:
        publish(store, mission, at)
        for platform, number, kind, person in chats:
            store.bind(ChatRef(platform, number), mission.code, kind, at, person=person)
