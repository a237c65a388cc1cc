"""What people and channels are called, asked once and then known."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable

from bot.core.chat import DeliveryError
from bot.platforms.pacing import Limit, Window
from bot.platforms.slack.inbound import Someone, Wire, part_of, text_of
from bot.platforms.slack.refusals import Refusal
from bot.platforms.slack.transport import Transport

logger = logging.getLogger(__name__)

KEPT = 5000
AT_ONCE = 8
"""So many are asked for at the same time; whoever else speaks is asked for another time."""
WITHIN = 1.0
"""Seconds that somebody who turns to us directly for the first time waits for their name."""
IN_A_MINUTE = 90
"""So many are asked for in a minute, of a hundred: https://docs.slack.dev/reference/methods/users.info"""
A_MINUTE = 60.5
STRANGER = Someone()


class Names:
    """Asks Slack for names; in a channel nobody waits for them."""

    def __init__(self, transport: Transport, seconds: Callable[[], float]) -> None:
        """Ask through *transport*, in time by the monotonic *seconds*."""
        self._transport = transport
        self._seconds = seconds
        self._window = Window((Limit(IN_A_MINUTE, A_MINUTE),))
        self._known: OrderedDict[tuple[str, str], Someone] = OrderedDict()
        self._asked: dict[tuple[str, str], asyncio.Task[None]] = {}

    def known(self, team: str, user: str) -> Someone:
        """Return what is known of a person; who is not known yet is asked for."""
        someone = self._known.get((team, user))
        asked = (team, user) in self._asked or len(self._asked) >= AT_ONCE
        if someone is None and user and not asked and self._may_ask():
            self._ask(team, user)
        return someone or STRANGER

    async def meet(self, team: str, user: str) -> None:
        """Wait a little for what is asked of a person who is not known yet."""
        asked = (team, user) in self._asked
        if (team, user) not in self._known and (asked or self._may_ask()):
            task = self._asked.get((team, user)) or self._ask(team, user)
            await asyncio.wait((task,), timeout=WITHIN)

    def note(self, team: str, user: Wire) -> None:
        """Take up what somebody is called from now on, where they are known."""
        key = team, text_of(user, "id")
        if key in self._known:
            self._known[key] = _someone(user)

    async def title(self, team: str, channel: str) -> str:
        """Return a channel's name, "" where Slack does not tell."""
        try:
            said = await self._transport.ask(team, "conversations.info", channel=channel)
        except (Refusal, DeliveryError) as error:
            logger.info("slack: what a channel is called cannot be told: %s", error)
            return ""
        return text_of(part_of(said, "channel"), "name")

    def close(self) -> None:
        """Ask for nothing any more."""
        for task in self._asked.values():
            task.cancel()

    def _may_ask(self) -> bool:
        """Tell whether Slack takes one question more; whoever speaks is asked for another time."""
        return self._window.free_at() <= self._seconds()

    def _ask(self, team: str, user: str) -> asyncio.Task[None]:
        self._window.go(self._seconds())
        task = self._asked[team, user] = asyncio.create_task(self._asking(team, user))
        task.add_done_callback(lambda _: self._asked.pop((team, user), None))
        return task

    async def _asking(self, team: str, user: str) -> None:
        someone = STRANGER
        try:
            said = await self._transport.ask(team, "users.info", user=user, include_locale=True)
            someone = _someone(part_of(said, "user"))
        except (Refusal, DeliveryError) as error:
            # They stay a stranger: without the scope Slack tells of nobody.
            logger.info("slack: what somebody is called cannot be told: %s", error)
            if isinstance(error, Refusal) and error.seconds is not None:
                self._window.halted_until = self._seconds() + error.seconds
                return
        self._known[team, user] = someone
        if len(self._known) > KEPT:
            self._known.popitem(last=False)


def _someone(user: Wire) -> Someone:
    name = (
        text_of(part_of(user, "profile"), "real_name")
        or text_of(user, "real_name")
        or text_of(user, "name")
    )
    return Someone(name, text_of(user, "locale").partition("-")[0])
