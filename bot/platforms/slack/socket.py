"""Socket Mode: what Slack brings comes over connections that we open ourselves.

The library's own client is not used.  It opens a session of its own; it tries
an address, which is good for one connection, for ever; and it closes the old
connection before it opens the next, so that what is being handled just then is
acknowledged on another one, which Slack does not heed.  Here the next stands
before the old one goes, and there are always two.
https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import ClientError, ClientWebSocketResponse, ClientWSTimeout, WSMsgType

from bot.platforms.slack.door import SOCKET, TAKEN, Door
from bot.platforms.slack.places import NAME
from bot.platforms.slack.refusals import NO_ANSWER, Refusal, refusal
from bot.platforms.slack.transport import TROUBLES, Transport
from bot.platforms.troubles import Troubles, why_no_connection

logger = logging.getLogger(__name__)

CONNECTIONS = 2
"""When one breaks without a word, the other hears all. Slack allows ten."""
HEARTBEAT = 20.0
"""Seconds after which a connection that is silent is asked whether it is still there."""
CLOSES_WITHIN = 1.0
"""Seconds that a connection gets to say goodbye: Slack does not always."""
MOST = 1000
"""So many things at work, and nothing new is read before some are done."""
CLOSING = 3.0
"""Seconds that what is being handled gets when we stop."""
LASTS = 10.0
"""Seconds that a connection has to last for the next to be opened at once."""
SWITCHED_OFF = "link_disabled"
TOO_MANY = "too_many_websockets"
NO_TOKEN = frozenset(
    {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"}
)


class Sockets:
    """Keeps connections open by the app-level *token*, and takes what comes over them."""

    def __init__(  # noqa: PLR0913, what it depends on
        self,
        transport: Transport,
        token: str,
        door: Door,
        *,
        seconds: Callable[[], float],
        connections: int = CONNECTIONS,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        troubles: Troubles | None = None,
    ) -> None:
        """Ask for addresses, and connect, through *transport*; *seconds* is monotonic."""
        self._transport = transport
        self._token = token
        self._door = door
        self._seconds = seconds
        self._many = connections
        self._sleep = sleep
        self._troubles = troubles or Troubles(NAME)
        self._open: set[ClientWebSocketResponse] = set()
        self._listening: set[asyncio.Task[None]] = set()
        self._at_work: set[asyncio.Task[None]] = set()
        self._stopping = False

    def __repr__(self) -> str:
        """Return no token."""
        return f"{type(self).__name__}()"

    @property
    def listening(self) -> bool:
        """Tell whether what people say reaches us."""
        return bool(self._open)

    async def run(self) -> None:
        """Take what comes, until cancelled."""
        troubles = self._troubles
        try:
            await asyncio.gather(*(self._keep(troubles) for _ in range(self._many)))
        finally:
            self._stopping = True
            for task in self._listening:
                task.cancel()
            if self._at_work:
                await asyncio.wait(self._at_work, timeout=CLOSING)
            await asyncio.gather(*(one.close() for one in tuple(self._open)))
            self._open.clear()

    # ---- connections -----------------------------------------------------------------------

    async def _keep(self, troubles: Troubles) -> None:
        """Keep one connection open; the next is opened as soon as this one is about to go."""
        while True:
            begun = self._seconds()
            try:
                connection = await self._connected()
            except Refusal as error:
                grave = error.error != NO_ANSWER and error.seconds is None
                pause = troubles.wait_after(_in_words(error), error.seconds, grave=grave)
                await self._sleep(pause)
                continue
            except (ClientError, OSError, TimeoutError) as error:
                words = f"no connection: {why_no_connection(error)}"
                await self._sleep(troubles.wait_after(words))
                continue
            leaves: asyncio.Future[str] = asyncio.get_running_loop().create_future()
            task = asyncio.create_task(self._listen(connection, troubles, leaves))
            self._listening.add(task)
            task.add_done_callback(self._listening.discard)
            reason = await leaves
            if reason in {SWITCHED_OFF, TOO_MANY}:
                await self._sleep(troubles.wait_after(_left_in_words(reason), grave=True))
            elif not reason and self._seconds() - begun < LASTS:
                words = "a connection closes as soon as it is open"
                await self._sleep(troubles.wait_after(words))

    async def _connected(self) -> ClientWebSocketResponse:
        """Open a connection at an address of its own.  Raises `Refusal` and aiohttp's errors."""
        try:
            said = await self._transport.lent(self._token).api_call("apps.connections.open")
            address = str(said["url"])
        except (*TROUBLES, KeyError) as error:
            raise refusal(error) from error
        closes = ClientWSTimeout(ws_close=CLOSES_WITHIN)
        session = self._transport.session()
        return await session.ws_connect(address, heartbeat=HEARTBEAT, timeout=closes)

    async def _listen(
        self,
        connection: ClientWebSocketResponse,
        troubles: Troubles,
        leaves: asyncio.Future[str],
    ) -> None:
        """Take what comes over *connection* to its end; *leaves* hears when it is about to go."""
        self._open.add(connection)
        try:
            async for message in connection:
                if message.type is not WSMsgType.TEXT:
                    continue
                envelope = _read(message.data)
                match envelope.get("type"):
                    case "hello":
                        troubles.over()
                    case "disconnect":
                        if not leaves.done():
                            leaves.set_result(str(envelope.get("reason") or "disconnect"))
                    case _:
                        await self._begin(connection, envelope)
        finally:
            if not leaves.done():
                leaves.set_result("")
            if not self._stopping:  # else what is at work is acknowledged first
                self._open.discard(connection)
                await connection.close()

    # ---- envelopes -------------------------------------------------------------------------

    async def _begin(
        self, connection: ClientWebSocketResponse, envelope: Mapping[str, Any]
    ) -> None:
        """Have an envelope handled beside the others; the ears keep the order in a chat."""
        while len(self._at_work) >= MOST:
            await asyncio.wait(self._at_work, return_when=asyncio.FIRST_COMPLETED)
        task = asyncio.create_task(self._handle(connection, envelope))
        self._at_work.add(task)
        task.add_done_callback(self._at_work.discard)

    async def _handle(
        self, connection: ClientWebSocketResponse, envelope: Mapping[str, Any]
    ) -> None:
        number, payload = envelope.get("envelope_id"), envelope.get("payload")
        if not isinstance(number, str):
            return
        answer: dict[str, Any] = {"envelope_id": number}
        if isinstance(payload, dict):
            said = await self._door.brought(payload, {}, SOCKET)
            if said.status != TAKEN:
                return  # Slack brings it again
            if said.body and envelope.get("accepts_response_payload"):
                body = said.body
                answer["payload"] = json.loads(body) if body[0] == "{" else {"text": body}
        await self._acknowledge(connection, json.dumps(answer))

    async def _acknowledge(self, connection: ClientWebSocketResponse, answer: str) -> None:
        """Answer where it came from; where that is gone, on another: it may be heard there."""
        others = self._open - {connection}
        for one in (connection, *others):
            if one.closed:
                continue
            try:
                await one.send_str(answer)
            except (ClientError, OSError, RuntimeError):
                continue
            return
        logger.info("slack: what was handled cannot be acknowledged; it will come again")


def _read(text: str) -> Mapping[str, Any]:
    try:
        envelope = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return envelope if isinstance(envelope, dict) else {}


def _in_words(error: Refusal) -> str:
    """Say what is wrong, and what to do where somebody can do something."""
    if error.error in NO_TOKEN:
        return (
            "the app token is refused: set FANION_SLACK_APP_TOKEN to the one under “App-Level "
            "Tokens” in the app's settings (xapp-…); we keep trying"
        )
    match error.error:
        case "not_allowed_token_type":
            return (
                "FANION_SLACK_APP_TOKEN is another kind of token: it has to be an app-level "
                "token (xapp-…), from “App-Level Tokens” in the app's settings; we keep trying"
            )
        case "missing_scope":
            return (
                "the app token lacks the scope connections:write: make a new one under "
                "“App-Level Tokens” in the app's settings; we keep trying"
            )
        case _:
            return f"Slack opens no connection: {error.error}; we keep trying"


def _left_in_words(reason: str) -> str:
    if reason == SWITCHED_OFF:
        return "Socket Mode is switched off in the app's settings: switch it on; we keep trying"
    return "too many connections: perhaps other copies of Fanion run; we keep trying"
