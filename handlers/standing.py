"""Knows in which messages answers stand, also after a restart, and says them anew there.

A question that is edited has its answer edited.  What is known is kept many at
once, a moment after the answers: where a crash comes before, an edited
question has a second answer.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Mapping, Sequence

from bot.clock import Clock
from bot.core.chat import Ask, ChatPlatform, ChatRef, DeliveryError, Inbound
from bot.core.message import Message
from bot.core.parts import parts
from bot.store.database import Database
from handlers.anew import Anew

logger = logging.getLogger(__name__)

SOON = 0.5
"""Seconds after an answer, at most, in which it is kept where it stands."""
KNOWN = 2000
"""So many are known without asking the database."""


class Standing:
    """Where answers stand: by the question, and by the last of several messages."""

    def __init__(
        self, database: Database, clock: Clock, platforms: Mapping[str, ChatPlatform]
    ) -> None:
        """Keep in *database*, dated by *clock*; say anew on *platforms* (by name)."""
        self._database = database
        self._clock = clock
        self._platforms = platforms
        self._anew = Anew(platforms)
        self._known: OrderedDict[str, tuple[str, ...]] = OrderedDict()
        self._unkept: dict[str, tuple[str, ...]] = {}
        self._answering: set[str] = set()
        self._waiting: dict[str, asyncio.Event] = {}
        self._keeping: asyncio.Task[None] | None = None

    # ---- one question ----------------------------------------------------------------------

    async def begin(self, inbound: Inbound) -> tuple[str, ...]:
        """Begin to answer, and return where the answer stands already: of an edited question."""
        if not isinstance(inbound, Ask) or not inbound.message:
            return ()
        about = _about(inbound.chat, inbound.message)
        if not inbound.edited:
            self._answering.add(about)
            return ()
        while about in self._answering:
            await self._waiting.setdefault(about, asyncio.Event()).wait()
        self._answering.add(about)
        return await self._of(about)

    def end(self, inbound: Inbound) -> None:
        """End answering: whoever waits to say it anew may."""
        if isinstance(inbound, Ask) and inbound.message:
            about = _about(inbound.chat, inbound.message)
            self._answering.discard(about)
            if about in self._waiting:
                self._waiting.pop(about).set()

    def note(self, chat: ChatRef, message: str, ids: Sequence[str]) -> None:
        """Note that what *message* asks is answered in the messages *ids*."""
        if message and ids:
            self._note(_about(chat, message), tuple(ids))

    # ---- saying anew -----------------------------------------------------------------------

    async def say(
        self,
        to: ChatRef,
        id: str,  # noqa: A002
        message: Message,
        key: str,
        decided: int,
    ) -> None:
        """Let *message* stand where the message *id* does, and the parts ahead of it.

        *decided* as of `Anew.say`.
        """
        about = _about(to, id)
        ids = await self._of(about) or (id,)
        now = await self._over(to, ids, message, key, decided)
        if now != ids:
            self._note(_about(to, now[-1]), now)

    async def say_at(
        self, to: ChatRef, ids: tuple[str, ...], message: Message, key: str, decided: int
    ) -> tuple[str, ...]:
        """Let *message* stand where the messages *ids* do, and return where it stands now."""
        now = await self._over(to, ids, message, key, decided)
        if len(now) > 1 and now != ids:
            self._note(_about(to, now[-1]), now)
        return now

    async def _over(
        self, to: ChatRef, ids: tuple[str, ...], message: Message, key: str, decided: int
    ) -> tuple[str, ...]:
        """Edit part by part; send what is more behind them, and take back what is left over."""
        said = parts(message)
        for one, part in zip(ids, said, strict=False):
            await self._anew.say(to, one, part, decided)
        standing = list(ids[: len(said)])
        try:
            for left in ids[len(said) :]:
                await self._platforms[to.platform].remove(to, left)
            for number, part in enumerate(said[len(ids) :], start=len(ids)):
                key_of_part = f"{key}-part-{number}"
                standing.append(
                    await self._platforms[to.platform].send(to, part, key=key_of_part, rings=False)
                )
        except DeliveryError as error:
            logger.warning("not all of message %s was said anew: %s", ids[-1], error)
        return tuple(standing)

    # ---- knowing and keeping ---------------------------------------------------------------

    async def _of(self, about: str) -> tuple[str, ...]:
        known = self._known.get(about)
        if known is None:
            async with self._database.transaction() as store:
                known = store.standing(about)
        return known

    def _note(self, about: str, ids: tuple[str, ...]) -> None:
        self._known[about] = self._unkept[about] = ids
        if len(self._known) > KNOWN:
            self._known.popitem(last=False)
        if self._keeping is None or self._keeping.done():
            self._keeping = asyncio.create_task(self._keep_soon())

    async def _keep_soon(self) -> None:
        while self._unkept:
            await asyncio.sleep(SOON)
            await self.keep()

    async def keep(self) -> None:
        """Keep what is not kept yet."""
        unkept, self._unkept = self._unkept, {}
        if not unkept:
            return
        try:
            async with self._database.transaction() as store:
                store.keep_standing(unkept, self._clock.now())
        except Exception:
            logger.exception("where %d answers stand was not kept", len(unkept))


def _about(chat: ChatRef, message: str) -> str:
    """Name a message: its id is one of a kind in its chat, in whichever topic it stands."""
    return f"{chat.platform}:{chat.id}:{message}"
