"""Starts ``fanion run`` again and again, and lets it die by SIGKILL where it is told to.

    python -m tests.process.points < lives

Each line of *lives* is a `Life` as JSON.  For each the service is forked from
this process, which has imported everything already, and runs as the command
does; nothing in it knows that it is watched.  What is printed is a line with
its process id, and one with its status when it has gone.
"""

import asyncio
import gc
import json
import os
import signal
import sys
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from functools import wraps
from importlib import import_module
from pathlib import Path

from bot.app import App
from bot.platforms.pacing import UNBOUND
from bot.platforms.slack.platform import Slack
from bot.platforms.slack.transport import Transport as SlackTransport
from bot.platforms.telegram.platform import Telegram
from bot.platforms.telegram.transport import Transport as TelegramTransport
from bot.store.store import Store

BEFORE_CLAIM = "before claim"
AFTER_CLAIM = "after claim"
BEFORE_WRITE = "before the write"
AFTER_WRITE = "after the write"
BEFORE_SETTLE = "before settle"
POINTS = (BEFORE_CLAIM, AFTER_CLAIM, BEFORE_WRITE, AFTER_WRITE, BEFORE_SETTLE)
PLATFORMS = ("telegram", "slack")
LAZY = (
    "alembic.command",
    "bot.commands.platforms",
    "bot.commands.run",
    "bot.platforms.slack.workspaces",
    "bot.store.sealing",
    "bot.store.secret",
)
"""What the command imports only when it comes to it."""
CARRIED: ContextVar[str] = ContextVar("carried", default="")
"""The key of what is being sent in this task."""
COUNTED = "counts"
"""Where a process that gets SIGUSR1 writes how many tasks it has."""


@dataclass(frozen=True, kw_only=True)
class Death:
    """Where the service dies: when it passes *point* with a message for *platform*.

    What was under way at an earlier death, and so is not sent for the first
    time, does not count: nothing is struck twice on purpose.
    """

    platform: str
    point: str
    passing: int = 1


@dataclass(frozen=True, kw_only=True)
class Life:
    """One start of the service in *folder*, with *options* and by *settings*."""

    folder: str
    options: tuple[str, ...]
    settings: dict[str, str]
    death: Death | None = None

    def written(self):
        return json.dumps(asdict(self))


def read(line):
    """Read a `Life` that was `written`."""
    found = json.loads(line)
    if found["death"] is not None:
        found["death"] = Death(**found["death"])
    return Life(**found)


@dataclass
class Watch:
    """Counts how often the point is passed at which to die."""

    death: Death
    passed: int = 0
    first: set[str] = field(default_factory=set)
    """The keys of what is sent for the first time."""

    def passes(self, platform, point, key):
        here = (platform, point) == (self.death.platform, self.death.point)
        if here and key in self.first:
            self.passed += 1
            if self.passed == self.death.passing:
                os.kill(os.getpid(), signal.SIGKILL)


def stand_at_every_point(watch):
    """Let *watch* hear of everything that the service does with a message."""
    _wrap_store(watch)
    for owner in (Telegram, Slack):
        _wrap_claimed(owner, watch)
    _wrap_write(TelegramTransport, "do_request", "telegram", "/sendMessage", watch)
    _wrap_write(SlackTransport, "call", "slack", "chat.postMessage", watch)


def _wrap_store(watch):
    """Claimed is what its transaction marks as being sent; settled, what it marks as sent."""
    start_sending, settle_sent = Store.start_sending, Store.settle_sent

    @wraps(start_sending)
    def about_to_claim(store, *deliveries, **more):
        for found in store.these_deliveries(deliveries):
            if not found.attempts:
                watch.first.add(found.key)
            watch.passes(found.chat.ref.platform, BEFORE_CLAIM, found.key)
        start_sending(store, *deliveries, **more)

    @wraps(settle_sent)
    def about_to_settle(store, delivery, *more):
        watch.passes(delivery.chat.ref.platform, BEFORE_SETTLE, delivery.key)
        settle_sent(store, delivery, *more)

    Store.start_sending, Store.settle_sent = about_to_claim, about_to_settle


def _wrap_claimed(owner, watch):
    send = owner.send

    @wraps(send)
    async def about_to_send(platform, to, message, *, key="", **more):
        watch.passes(to.platform, AFTER_CLAIM, key)
        CARRIED.set(key)
        return await send(platform, to, message, key=key, **more)

    owner.send = about_to_send


def _wrap_write(owner, name, platform, method, watch):
    write = getattr(owner, name)

    @wraps(write)
    async def watched(transport, *asked, **more):
        named = (*asked, *more.values())
        speaks = any(isinstance(one, str) and one.endswith(method) for one in named)
        if speaks:
            watch.passes(platform, BEFORE_WRITE, CARRIED.get())
        answer = await write(transport, *asked, **more)
        if speaks:
            watch.passes(platform, AFTER_WRITE, CARRIED.get())
        return answer

    setattr(owner, name, watched)


def count_when_asked(folder):
    """Let SIGUSR1 write down how many tasks there are."""
    run = App.run

    def count():
        with (folder / COUNTED).open("a") as counts:
            counts.write(f"{len(asyncio.all_tasks())}\n")

    @wraps(run)
    async def counted(app, *given):
        asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, count)
        await run(app, *given)

    App.run = counted


def live(life):
    """Run the service; never return."""
    os.chdir(life.folder)
    os.environ.update(life.settings)
    log = os.open("service.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(log, stream)
    for platform in (Telegram, Slack):
        platform.__init__.__kwdefaults__["pace"] = UNBOUND
    count_when_asked(Path(life.folder))
    if life.death is not None:
        stand_at_every_point(Watch(life.death))
    command = import_module("bot.commands.run").run
    command.main([*life.options], prog_name="fanion run")


def main():
    for name in LAZY:
        import_module(name)
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)  # until the service can count
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        life = read(line)
        number = os.fork()
        if number == 0:
            live(life)
        _say(number)
        _say(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]))


def _say(number):
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
