"""Makes calls to Telegram when it is their turn, and in another way where it wants one."""

import asyncio
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.platforms.pacing import Urgency
from bot.platforms.telegram.refusals import delivery_error
from bot.platforms.telegram.transport import TooManyRequests
from bot.platforms.telegram.way import Way, another
from bot.platforms.turns import Turns

ANSWERS_WITHIN = 20.0
"""Seconds for which an answer is tried: nobody but us will try it again."""
OTHERS_WITHIN = 3.0
"""Seconds for which all else waits for its turn: the outbox brings it again."""
PAUSE = 1.0
"""Seconds before an answer is tried again that did not get through."""

Call = Callable[[Way], Awaitable[str]]
"""Asks Telegram for something in that way, and returns the id of what came of it."""


class Tries:
    """Makes one call after the other at the pace of *turns*; *seconds* is monotonic."""

    def __init__(self, turns: Turns, seconds: Callable[[], float]) -> None:
        """Begin with nothing said."""
        self._turns = turns
        self._seconds = seconds

    async def until_it_works(self, call: Call, way: Way) -> str:
        """Make *call* when it is its turn, in another way where Telegram wants one.

        An answer is tried until it gets through, all else once: the outbox
        does it again.  Raises `DeliveryError`.
        """
        ours = way.urgency is Urgency.ANSWER
        give_up = self._seconds() + (ANSWERS_WITHIN if ours else OTHERS_WITHIN)
        while True:
            left = give_up - self._seconds()
            refusal: TelegramError
            async with self._turns.turn(way.to.id, way.urgency, left):
                try:
                    return await call(way)
                except TelegramError as error:
                    refusal = error
            if isinstance(refusal, TooManyRequests):
                self._turns.refused(way.to.id, refusal.seconds)
            other = another(way, refusal)
            if other is not None:
                way = other
                continue
            failed = delivery_error(refusal)
            hopeless = failed.permanent or failed.ambiguous
            wait = failed.retry_after.total_seconds() if failed.retry_after else PAUSE
            if not ours or hopeless or self._seconds() + wait >= give_up:
                raise failed
            if failed.retry_after is None:
                await asyncio.sleep(wait)
