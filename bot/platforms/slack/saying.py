"""How something goes out on Slack: in its turn, and in another way where Slack wants one."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.core.chat import Account, ChatRef
from bot.platforms.pacing import Limits, Urgency
from bot.platforms.patience import Patience
from bot.platforms.slack.places import (
    NAME,
    Place,
    channel_and_ts,
    is_channel,
    is_home,
    place,
)
from bot.platforms.slack.refusals import (
    NO_BLOCKS,
    NO_KEY,
    NO_THREAD,
    NOT_THERE,
    USED_UP,
    Refusal,
    delivery_error,
)
from bot.platforms.turns import Turns

logger = logging.getLogger(__name__)

AND = ","
"""Stands between the ids of a message that went out in parts."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How something goes out.

    *only_for* alone sees it, through *back* (a response URL) where we are not
    in the channel ourselves.  *plain*: without blocks, which were refused;
    *unkeyed*: without what we know it by.
    """

    to: ChatRef
    urgency: Urgency
    quotes: str = ""
    mentions: str = ""
    only_for: Account | None = None
    back: str = ""
    plain: bool = False
    unkeyed: bool = False

    @property
    def place(self) -> Place:
        """Where it goes.  Raises `DeliveryError` where that cannot be on Slack."""
        return place(self.to)

    @property
    def thread(self) -> str | None:
        """The thread that it goes to: where it was asked, or below the question."""
        if self.to.thread and not is_home(self.to):
            return self.to.thread
        if not self.quotes or self.place.is_direct:
            return None
        return channel_and_ts(self.quotes.split(AND)[0])[1]

    @property
    def lane(self) -> str:
        """Whose turn it takes: what one alone sees does not count as the channel's."""
        return self.to.id if self.only_for is None else self.only_for.id

    @property
    def in_their_direct_chat(self) -> "Way":
        """The way to say it to who alone may see it, where the channel cannot hide it."""
        if self.only_for is None:
            return self
        to = ChatRef(NAME, self.only_for.id)
        return replace(self, to=to, only_for=None, back="", quotes="")


class Saying:
    """Makes calls in their turn, at one pace for each workspace."""

    def __init__(self, limits: Limits, seconds: Callable[[], float]) -> None:
        """Keep to *limits* in every workspace, by the monotonic clock *seconds*."""
        self._limits = limits
        self._seconds = seconds
        self._turns: dict[str, Turns] = {}

    async def in_turn(
        self,
        call: Callable[[Way], Awaitable[T]],
        way: Way,
        arrived: Callable[[Way], Awaitable[T | bool | None]] | None = None,
    ) -> T:
        """Make *call* when it is its turn, in another way where Slack wants one.

        An answer is tried until it gets through; of one that may have come
        through, *arrived* is asked.  All else is tried once: the outbox does
        it again.  Raises `DeliveryError`.
        """
        patience = Patience(way.urgency, self._seconds)
        while True:
            refusal: Refusal
            turns = self._of(way.place.team)
            async with turns.turn(way.lane, way.urgency, patience.left):
                try:
                    return await call(way)
                except Refusal as error:
                    refusal = error
            if refusal.seconds is not None:
                turns.refused(way.lane, refusal.seconds)
            other = another(way, refusal)
            if other is not None:
                way = other
                continue
            failed = delivery_error(refusal)
            if patience.answers and failed.ambiguous and arrived is not None:
                found = await arrived(way)
                if found is not None and not isinstance(found, bool):
                    return found
                failed.ambiguous = found is not False
            pause = patience.pause_after(failed)
            if pause is None:
                raise failed from refusal
            await asyncio.sleep(pause)

    def _of(self, team: str) -> Turns:
        turns = self._turns.get(team)
        if turns is None:
            turns = self._turns[team] = Turns(self._limits, is_channel, self._seconds)
        return turns


def another(way: Way, refusal: Refusal) -> Way | None:
    """Return how else to say it after *refusal*, None where there is no other way."""
    error = refusal.error
    if not way.plain and error in NO_BLOCKS:
        logger.warning("Slack does not take our blocks: %s", refusal)
        return replace(way, plain=True)
    if error in NO_THREAD and way.thread is not None:
        return replace(way, to=replace(way.to, thread=""), quotes="")
    if not way.unkeyed and error in NO_KEY:
        logger.warning("Slack does not take what a message is known by: %s", refusal)
        return replace(way, unkeyed=True)
    if way.only_for is not None and error in (NOT_THERE | USED_UP if way.back else NOT_THERE):
        return way.in_their_direct_chat
    return None
