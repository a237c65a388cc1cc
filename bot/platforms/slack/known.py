"""What arrived, by the keys that our messages carry where people do not see them.

https://docs.slack.dev/messaging/message-metadata
"""

import logging
from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from bot.clock import Clock
from bot.core.chat import DeliveryError
from bot.platforms.slack.channels import Channels
from bot.platforms.slack.places import Place, message_id
from bot.platforms.slack.refusals import NO_THREAD, Refusal
from bot.platforms.slack.transport import Transport

logger = logging.getLogger(__name__)

EVENT = "fanion_delivery"
A_PAGE = 200
MOST_PAGES = 5
"""How far back a channel is read; what may be further back cannot be told."""
CLOCKS_APART = 120.0
"""Seconds by which our clock may be ahead of Slack's."""
KEPT = 1000


def metadata(key: str, part: int, parts: int) -> dict[str, Any]:
    """Write what a message is known by: the key of its delivery, and which part of it it is."""
    payload: dict[str, Any] = {"key": key}
    if parts > 1:
        payload |= {"part": part, "parts": parts}
    return {"event_type": EVENT, "event_payload": payload}


def client_msg_id(place: Place, key: str, part: int) -> str:
    """Return the id that a delivery has at each attempt; Slack may tell a repeat by it."""
    return str(uuid5(NAMESPACE_URL, f"fanion:{place.team}/{place.channel}/{key}/{part}"))


class Known:
    """Asks Slack for the messages of a delivery."""

    def __init__(self, transport: Transport, channels: Channels, system: Clock) -> None:
        """Ask through *transport*; *system* tells when we first tried."""
        self._transport = transport
        self._channels = channels
        self._system = system
        self._since: dict[str, float] = {}

    def begin(self, key: str) -> None:
        """Note that the delivery *key* is tried from now on."""
        if key not in self._since:
            self._since[key] = self._system.now().timestamp()
            if len(self._since) > KEPT:
                del self._since[next(iter(self._since))]

    async def parts(
        self, place: Place, thread: str | None, key: str
    ) -> tuple[dict[int, str], int] | None:
        """Return the ids of the parts of *key* that arrived, and how many it has.

        None where Slack does not tell: it refuses, or wants us to wait.
        """
        found: dict[int, str] = {}
        many = 1
        try:
            channel = await self._channels.of(place)
            messages = await self._read(place.team, channel, thread, key)
        except (Refusal, DeliveryError) as error:
            logger.info("whether %s arrived cannot be told: %s", key, error)
            return None
        for message in messages:
            told = _payload(message)
            if told.get("key") == key:
                found[int(told.get("part", 0))] = message_id(channel, str(message["ts"]))
                many = int(told.get("parts", 1))
        if messages.more and len(found) < many:
            return None
        return found, many

    async def _read(self, team: str, channel: str, thread: str | None, key: str) -> "_Messages":
        """Read back to when *key* was first tried, in *thread* and where it would go without."""
        since = self._since.get(key)
        oldest = None if since is None else f"{max(since - CLOCKS_APART, 0.0):.6f}"
        read = _Messages()
        if thread is not None:
            try:
                await self._pages(read, team, "conversations.replies", oldest, channel, thread)
            except Refusal as refusal:
                if refusal.error not in NO_THREAD:
                    raise
        await self._pages(read, team, "conversations.history", oldest, channel, None)
        return read

    async def _pages(  # noqa: PLR0913, PLR0917, what is read, and where it is put
        self,
        read: "_Messages",
        team: str,
        method: str,
        oldest: str | None,
        channel: str,
        thread: str | None,
    ) -> None:
        cursor: str | None = None
        for _ in range(MOST_PAGES):
            said = await self._transport.ask(
                team,
                method,
                channel=channel,
                ts=thread,
                oldest=oldest,
                limit=A_PAGE,
                include_all_metadata=True,
                cursor=cursor,
            )
            read.extend(said.get("messages") or ())
            cursor = (said.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                read.more |= bool(said.get("has_more"))
                return
        read.more = True


class _Messages(list[dict[str, Any]]):
    """Messages that were read; *more*: there are others that were not."""

    more = False


def _payload(message: Mapping[str, Any]) -> Mapping[str, Any]:
    told = message.get("metadata") or {}
    if told.get("event_type") != EVENT:
        return {}
    payload = told.get("event_payload")
    return payload if isinstance(payload, dict) else {}
