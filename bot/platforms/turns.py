"""Waits for the pace: whoever wants to speak gets a turn."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.clock import leaves
from bot.core.chat import DeliveryError
from bot.platforms.pacing import Limit, Limits, Pacer, Turn, Urgency

SOON = 5.0
"""Seconds: two chats that are refused within them mean the whole token."""


class Turns:
    """Gives turns to speak at the pace of *limits*, by the monotonic clock *seconds*."""

    def __init__(
        self, limits: Limits, is_group: Callable[[str], bool], seconds: Callable[[], float]
    ) -> None:
        """Begin with nothing said lately."""
        self._pacer = Pacer(limits, is_group)
        self._seconds = seconds
        self._waiting: dict[int, asyncio.Future[None]] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._refused: tuple[str, float] = ("", float("-inf"))

    @asynccontextmanager
    async def turn(self, chat: str, urgency: Urgency, patience: float) -> AsyncIterator[None]:
        """Wait at most *patience* seconds for a turn to speak in *chat*, and keep it meanwhile.

        Raises `DeliveryError` where it takes longer; nothing was sent then.
        """
        turn = self._pacer.join(chat, urgency)
        try:
            await self._given(turn, patience)
            leaves()
            yield
        finally:
            self._waiting.pop(turn.number, None)
            self._pacer.leave(turn)
            self._give()

    def refused(self, chat: str, seconds: float) -> None:
        """Heed a 429 for *chat*: it is that chat's, or the token's when another had one, too."""
        now = self._seconds()
        before, at = self._refused
        if before not in ("", chat) and now - at < SOON:
            self._pacer.halt_all(now + seconds)
        self._pacer.halt(chat, now + seconds)
        self._refused = (chat, now)
        self._give()

    def share(self, everywhere: tuple[Limit, ...]) -> None:
        """Let *everywhere* be what all chats together get from us."""
        self._pacer.share(everywhere, self._seconds())
        self._give()

    async def _given(self, turn: Turn, patience: float) -> None:
        given = asyncio.get_running_loop().create_future()
        self._waiting[turn.number] = given
        self._give()
        if given.done():
            return
        try:
            async with asyncio.timeout(patience):
                await given
        except TimeoutError:
            wait = max(self._pacer.free_at(turn.chat) - self._seconds(), 1.0)
            raise DeliveryError(
                "held back to keep the pace", retry_after=timedelta(seconds=wait)
            ) from None

    def _give(self) -> None:
        """Give every turn that can be given now, and come back when the next can be."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        now = self._seconds()
        turn, again = self._pacer.next(now)
        while turn is not None:
            given = self._waiting.pop(turn.number)
            if given.done():  # whoever waited was cancelled, and leaves in a moment
                self._pacer.leave(turn)
            else:
                given.set_result(None)
            turn, again = self._pacer.next(now)
        if again is not None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(max(again - now, 0.0), self._give)
