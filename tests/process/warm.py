"""Starts commands from a process that has imported everything: each in a process of its own.

Of a service that starts, four fifths of the work are imports, and tests start
some sixty.  How an operator starts it, and in what time, is for `test_run`.
"""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

IMPORTED = (
    "alembic.command",
    "bot.__main__",
    "bot.app",
    "bot.commands.backup",
    "bot.commands.demo",
    "bot.commands.invite",
    "bot.commands.load",
    "bot.commands.platforms",
    "bot.commands.run",
    "bot.commands.worker",
    "bot.platforms.slack.workspaces",
    "bot.platforms.telegram.platform",
    "bot.store.sealing",
    "bot.store.secret",
    "bot.store.served",
    "bot.web.server",
    "schedules.workers",
)
"""What commands import when they come to it."""
context = get_context("forkserver")
context.set_forkserver_preload([*IMPORTED])


def live(words, folder, env, ends, code):
    """Be the command in *folder* with *env*, or a program by its *code*; write to two *ends*."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, one in enumerate(ends, 1):
        os.dup2(one.fileno(), number)
    for one in set(ends):
        one.close()
    sys.argv = [str(Path(sys.executable).with_name("fanion")), *words]
    if code:
        exec(code, {"__name__": "__main__"})  # noqa: S102 - as python -c does
    else:
        from bot.__main__ import main  # noqa: PLC0415 - not before the environment is its own

        main()


class Started:
    """A process that was started, with what `asyncio.subprocess.Process` has."""

    def __init__(self, process, stdout, stderr):
        self.pid, self.returncode = process.pid, None
        self.stdout, self.stderr = stdout, stderr
        self._process = process
        self._gone = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(process.sentinel, self._go)

    def _go(self):
        self._loop.remove_reader(self._process.sentinel)
        self._process.join()
        self.returncode = self._process.exitcode
        self._process.close()
        self._gone.set()

    async def wait(self):
        await self._gone.wait()
        return self.returncode

    async def communicate(self):
        said, complained = await asyncio.gather(_rest(self.stdout), _rest(self.stderr))
        await self.wait()
        return said, complained

    def send_signal(self, number):
        if self.returncode is None:
            os.kill(self.pid, number)

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)


async def _rest(reader):
    return await reader.read() if reader is not None else None


async def start(*words, cwd, env, stdout=DEVNULL, stderr=DEVNULL, code=""):
    """Start ``fanion`` with *words*, or the program *code*, as `create_subprocess_exec` does.

    What it writes goes into a file, nowhere, or with PIPE to a reader.
    """
    out, read_out = await _end(stdout)
    error, read_error = (out, None) if stderr == STDOUT else await _end(stderr)
    return Started(begun(words, cwd, env, (out, error), code), read_out, read_error)


def begun(words, cwd, env, ends, code=""):
    """Return the process of ``fanion`` with *words*, which writes to *ends*: they are its own."""
    process = context.Process(target=live, args=(words, str(cwd), env, ends, code), daemon=True)
    process.start()
    for one in set(ends):
        one.close()
    return process


async def _end(to):
    """Return where the process writes, and from what that is read where it is a pipe."""
    if to == PIPE:
        reading, writing = os.pipe()
        reader = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(reading, "rb", buffering=0)
        )
        return Connection(writing, readable=False), reader
    number = os.open(os.devnull, os.O_WRONLY) if to == DEVNULL else os.dup(to.fileno())
    return Connection(number, readable=False), None
