"""Says messages anew where they stand: the newest wins, and what the pace holds back waits."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Mapping

from bot.core.chat import ChatPlatform, ChatRef, DeliveryError
from bot.core.message import Message

logger = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds after which a platform that does not take an edit is left alone."""
PAUSE = 2.0
"""Seconds before an edit is tried again where the platform does not say how long to wait."""
TRIES = 12
"""So often one message is tried, or a group of twenty people who press in one minute."""
KNOWN = 2000
"""Of so many messages it is known since when they say what they say."""


class Anew:
    """Edits each message one at a time; many who press at once cost few edits."""

    def __init__(self, platforms: Mapping[str, ChatPlatform]) -> None:
        """Edit on *platforms* (by name)."""
        self._platforms = platforms
        self._newest: dict[tuple[ChatRef, str], Message] = {}
        self._at_work: set[tuple[ChatRef, str]] = set()
        self._decided: OrderedDict[tuple[ChatRef, str], int] = OrderedDict()

    async def say(self, to: ChatRef, id: str, message: Message, decided: int) -> None:  # noqa: A002
        """Let *message* stand where *id* does, unless a newer one comes before it got there.

        *decided* counts what was decided: what waited for something else must
        not say again what has changed meanwhile.
        """
        key = to, id
        if decided < self._decided.get(key, decided):
            return
        self._decided[key] = decided
        self._decided.move_to_end(key)
        if len(self._decided) > KNOWN:
            self._decided.popitem(last=False)
        self._newest[key] = message
        if key in self._at_work:
            return
        self._at_work.add(key)
        try:
            await self._say_newest(key)
        finally:
            self._at_work.discard(key)
            self._newest.pop(key, None)

    async def _say_newest(self, key: tuple[ChatRef, str]) -> None:
        tries = TRIES
        while key in self._newest:
            message = self._newest.pop(key)
            wait = await self._tried(*key, message)
            tries = tries - 1 if wait is not None else TRIES
            if wait is not None and tries:
                self._newest.setdefault(key, message)
                await asyncio.sleep(wait)
            elif wait is not None:
                logger.warning("message %s was not said anew, however often it was tried", key[1])
                return

    async def _tried(self, to: ChatRef, id: str, message: Message) -> float | None:  # noqa: A002
        """Edit once; return after how many seconds to try again, None where that is all."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._platforms[to.platform].edit(to, id, message)
        except TimeoutError:
            logger.warning("message %s was not said anew: no answer", id)
            return None
        except DeliveryError as error:
            if error.permanent or error.moved_to:
                logger.warning("message %s was not said anew: %s", id, error)
                return None
            return error.retry_after.total_seconds() if error.retry_after is not None else PAUSE
        return None
