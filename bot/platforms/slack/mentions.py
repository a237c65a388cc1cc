"""Whom a message that rings calls: a phone rings for who is mentioned on Slack, and nobody else.

https://docs.slack.dev/messaging/formatting-message-text#mentioning-users
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.core.chat import Call, DeliveryError
from bot.platforms.slack.refusals import MISSING_SCOPE, Refusal
from bot.platforms.slack.transport import Transport

logger = logging.getLogger(__name__)

KNOWN_FOR = 600.0
"""Seconds for which we go by what a workspace said of its user groups."""
REFUSED_FOR = 3600.0
"""Seconds for which a workspace is not asked again that did not tell."""
WITHIN = 2.0
"""Seconds that a message waits for the user groups; then it names the people."""
A_GROUP = 3
"""So many people, and the name of their group is shorter to read."""
EVERYONE = "<!channel>"


@dataclass(slots=True)
class _Groups:
    """The user groups of a workspace, by their members, until the monotonic second *until*."""

    until: float
    by_members: dict[frozenset[str], str] = field(default_factory=dict)


class Mentions:
    """Writes mentions, with the user groups of each workspace at hand."""

    def __init__(self, transport: Transport, seconds: Callable[[], float]) -> None:
        """Ask through *transport*; *seconds* is monotonic."""
        self._transport = transport
        self._seconds = seconds
        self._groups: dict[str, _Groups] = {}

    async def of(self, team: str, call: Call) -> str:
        """Write the mentions of whom *call* names in the workspace *team*; nothing for nobody.

        All of them as one user group where one has exactly these members.
        """
        if call.everyone:
            return EVERYONE
        users = [user for one in call.accounts if (user := _user(team, one))]
        users = list(dict.fromkeys(users))
        if len(users) >= A_GROUP:
            group = (await self._known(team)).by_members.get(frozenset(users))
            if group:
                return f"<!subteam^{group}>"
        return " ".join(f"<@{user}>" for user in users)

    def forget(self, team: str) -> None:
        """Ask for the user groups of *team* again: they have changed."""
        self._groups.pop(team, None)

    async def _known(self, team: str) -> _Groups:
        known = self._groups.get(team)
        if known is None or known.until <= self._seconds():
            known = self._groups[team] = await self._asked(team)
        return known

    async def _asked(self, team: str) -> _Groups:
        try:
            async with asyncio.timeout(WITHIN):
                said = await self._transport.ask(team, "usergroups.list", include_users=True)
        except (Refusal, DeliveryError, TimeoutError) as error:
            if not (isinstance(error, Refusal) and error.error == MISSING_SCOPE):
                logger.info("the user groups of %s are not told: %s", team, error)
            return _Groups(self._seconds() + REFUSED_FOR)
        found = {
            frozenset(group.get("users") or ()): str(group["id"])
            for group in said.get("usergroups") or ()
            if not group.get("date_delete")
        }
        return _Groups(self._seconds() + KNOWN_FOR, found)


def _user(team: str, account: str) -> str:
    """Return the user that *account* is in the workspace *team*, "" where in another."""
    there, _, user = account.partition(":")
    return user if there == team else ""
