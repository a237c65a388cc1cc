"""Makes calls to Telegram when it is their turn, and in another way where it wants one."""

import asyncio
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.platforms.patience import Patience
from bot.platforms.telegram.refusals import delivery_error
from bot.platforms.telegram.transport import TooManyRequests
from bot.platforms.telegram.way import Way, another
from bot.platforms.turns import Turns

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
        patience = Patience(way.urgency, self._seconds)
        while True:
            refusal: TelegramError
            async with self._turns.turn(way.to.id, way.urgency, patience.left):
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
            pause = patience.pause_after(failed)
            if pause is None:
                raise failed
            await asyncio.sleep(pause)
