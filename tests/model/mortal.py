"""A platform and a database that let the process die at any point, and tell what people heard."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from bot.clock import StoppedClock
from bot.core.chat import DeliveryError
from tests.fake_platform import FakePlatform


class Killed(BaseException):
    """The process died here: nobody catches it, nothing after it happens."""


class Life:
    """How many points are left until the process dies; None: it lives on.

    *passed* names the points since the last birth.
    """

    def __init__(self):
        self.left = None
        self.dead = False
        self.passed = []

    def point(self, name):
        if self.dead:
            raise Killed(name)
        self.passed.append(name)
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.dead = True
                raise Killed(name)


class Ledger:
    """The database as one process sees it: the process may die before and after each commit."""

    def __init__(self, database, life):
        self.database, self.life = database, life

    def __getattr__(self, name):
        return getattr(self.database, name)

    def transaction(self, **how):
        return Mortal(self.database.transaction(**how), self.life)


class Mortal:
    """A transaction in the loop; what a test does with it (not in the loop) is none of ours."""

    def __init__(self, transaction, life):
        self.transaction, self.life = transaction, life

    def __enter__(self):
        return self.transaction.__enter__()

    def __exit__(self, *error):
        return self.transaction.__exit__(*error)

    async def __aenter__(self):
        self.life.point("before a transaction")
        return await self.transaction.__aenter__()

    async def __aexit__(self, *error):
        await self.transaction.__aexit__(*error)
        if error[0] is None:
            self.life.point("after a commit")


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A message that arrived in a chat at *at*; *key* names its delivery.

    *begun* and *turn* say when it was begun and when it arrived, in the order of everything.
    """

    begun: int
    turn: int
    at: datetime
    platform: str
    chat: str
    key: str
    text: str
    rings: bool


@dataclass(kw_only=True)
class Wire(FakePlatform):
    """A platform that people listen to; *out*: it refuses everything.

    *unclear* counts for each delivery how often nobody knew whether it had arrived.
    """

    clock: StoppedClock
    life: Life
    turns: count
    heard: list[Heard] = field(default_factory=list)
    out: bool = False
    unclear: dict[str, int] = field(default_factory=dict)

    async def send_document(self, to, document, caption, *, key="", **more):
        self.life.point("before the write")
        begun = next(self.turns)
        self._refuse()
        before = set(self.told)
        doubtful = bool(self.failures) and getattr(self.failures[0], "ambiguous", False)
        try:
            number = await super().send_document(to, document, caption, key=key, **more)
        except DeliveryError:
            if doubtful:
                self.doubt(key)
            self._hear(key, before, begun)
            raise
        self._hear(key, before, begun)
        self.life.point("after the write")
        return number

    async def edit(self, to, id, message):  # noqa: A002
        self.life.point("before an edit")
        self._refuse()
        await super().edit(to, id, message)
        self.life.point("after an edit")

    async def was_sent(self, to, key):
        self.life.point("before asking")
        if self.out:
            self.doubt(key)
        self._refuse()
        return await super().was_sent(to, key)

    def doubt(self, key):
        if self.out or not self.remembers:
            self.unclear[key] = self.unclear.get(key, 0) + 1

    def _refuse(self):
        if self.out:
            raise DeliveryError("service unavailable")

    def _hear(self, key, before, begun):
        for number, told in self.told.items():
            if number not in before and told.key == key:
                self.heard.append(
                    Heard(
                        begun=begun,
                        turn=next(self.turns),
                        at=self.clock.now(),
                        platform=self.name,
                        chat=told.chat,
                        key=key,
                        text=told.text,
                        rings=told.rings,
                    )
                )


class Gate(asyncio.Event):
    """Holds what is on its way until it is set; *reached* is, once something has come to it."""

    def __init__(self):
        super().__init__()
        self.reached = asyncio.Event()

    async def wait(self):
        self.reached.set()
        return await super().wait()


SILENCE = "silence"
LOST = "lost"
FLOOD = "flood"
HICCUP = "hiccup"
TROUBLES = (SILENCE, LOST, FLOOD, HICCUP)


def trouble(kind):
    """Make what a platform answers when it is in trouble."""
    match kind:
        case "flood":
            return DeliveryError("too many requests", retry_after=timedelta(seconds=40))
        case "hiccup":
            return DeliveryError("bad gateway")
        case _:
            return DeliveryError("timed out", ambiguous=True)
