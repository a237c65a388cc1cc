"""slack_sdk on one aiohttp session, with a client for each workspace's token.

Nothing in here puts a token in a log or an error.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.internal_utils import get_user_agent

from bot.core.chat import DeliveryError
from bot.platforms.slack.refusals import NO_ANSWER, OK, Refusal, refusal, refused

# At lower levels it writes people's own words; with a level of its own it does not even make them.
SILENT = logging.getLogger("slack_sdk")
SILENT.setLevel(logging.WARNING)

SERVER = "https://slack.com/api/"
CONNECT = 10.0
"""Seconds within which there is a connection, a free one or a new one."""
READ = 15.0
"""Seconds without a byte after which the other side counts as silent."""
KEPT = 20.0
"""Seconds for which an idle connection is kept: less than servers do, or a message might be
written to one that is being closed, and nobody could tell whether it arrived."""
CONNECTIONS = 100
Find = Callable[[str], Awaitable[str]]
"""Finds the bot's token in a workspace (its id), "" where the app is not installed."""
TROUBLES = (SlackClientError, ClientError, OSError, ValueError, AttributeError)
"""What the library lets through; the last two where an answer is not what it expects."""


@dataclass(frozen=True, slots=True)
class _Line:
    """The headers that every call with a token has, and the proxy that it takes."""

    headers: dict[str, str] = field(repr=False)
    proxy: str | None = field(repr=False)


class Transport:
    """Carries calls to Slack; to be closed with `close`."""

    def __init__(self, server: str, find: Find) -> None:
        """Speak with the Web API at *server* (ending in ``/api/``), by the tokens of *find*."""
        self._server = server
        self._find = find
        self._session: ClientSession | None = None
        self._clients: dict[str, AsyncWebClient] = {}
        self._lines: dict[str, _Line] = {}

    def __repr__(self) -> str:
        """Return no token."""
        return f"{type(self).__name__}()"

    async def call(
        self, team: str, method: str, *, written: str = "", **said: object
    ) -> dict[str, Any]:
        """Do *method* in the workspace *team* and return what comes back.

        *written* is more that is said, in JSON already and without its braces.
        It goes past the library, which takes as long for a message as all
        the rest of sending it.  Raises `Refusal`, and `DeliveryError` where the
        app is not installed there.
        """
        line = self._line(await self._token(team))
        given = {name: value for name, value in said.items() if value is not None}
        body = json.dumps(given)
        if written:
            body = f"{body[:-1]}, {written}}}" if given else f"{{{written}}}"
        url = self._server + method
        try:
            async with self.session().post(
                url, data=body.encode(), headers=line.headers, proxy=line.proxy
            ) as response:
                status, answered = response.status, _read(await response.read())
        except TROUBLES as error:
            raise refusal(error) from error
        if status == OK and answered.get("ok"):
            return answered
        raise refused(status, answered, response.headers)

    async def ask(self, team: str, method: str, **asked: object) -> dict[str, Any]:
        """Do a *method* that only reads, or takes no JSON.  Raises as `call`."""
        client = await self.client(team)
        given = {name: value for name, value in asked.items() if value is not None}
        return await _answered(client.api_call(method, params=given))

    async def post(self, url: str, *, said: object = None, content: bytes | None = None) -> None:
        """Give *said* (as JSON) or *content* to an address that Slack gave us.

        Raises `Refusal`.
        """
        try:
            async with self.session().post(url, json=said, data=content) as response:
                status, text = response.status, await response.text()
        except TROUBLES as error:
            raise refusal(error) from error
        if status != OK:
            raise refused(status, _said(text), response.headers)

    async def client(self, team: str) -> AsyncWebClient:
        """Return the client for the workspace *team*.  Raises `DeliveryError`."""
        return self.lent(await self._token(team))

    async def _token(self, team: str) -> str:
        token = await self._find(team)
        if not token:
            raise DeliveryError("the app is not installed in that workspace", permanent=True)
        return token

    def _line(self, token: str) -> _Line:
        line = self._lines.get(token)
        if line is None:
            headers = {
                "Content-Type": "application/json;charset=utf-8",
                "User-Agent": get_user_agent(),
                "Authorization": f"Bearer {token}",
            }
            line = self._lines[token] = _Line(headers, self.lent(token).proxy)
        return line

    def lent(self, token: str) -> AsyncWebClient:
        """Return a client for *token* on the session that all share."""
        client = self._clients.get(token)
        if client is None or client.session is not self.session():
            client = AsyncWebClient(
                token,
                base_url=self._server,
                session=self.session(),
                logger=SILENT,
                retry_handlers=[],  # the library's posts again what may have arrived
            )
            self._clients[token] = client
        return client

    def session(self) -> ClientSession:
        """Return the session, which opens with the first request, in its loop."""
        if self._session is None:
            connector = TCPConnector(limit=CONNECTIONS, keepalive_timeout=KEPT)
            timeout = ClientTimeout(total=None, connect=CONNECT, sock_read=READ)
            # Slack's cookies are for browsers, and looking for them takes its time.
            jar = DummyCookieJar()
            self._session = ClientSession(connector=connector, timeout=timeout, cookie_jar=jar)
        return self._session

    async def close(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None
        self._clients.clear()
        self._lines.clear()


@dataclass(frozen=True, slots=True)
class Me:
    """Who we are in a workspace: the bot's user there, and what it is called."""

    team: str
    user: str
    bot: str
    name: str


@dataclass(frozen=True, slots=True)
class Installation:
    """The app in a workspace: who we are there, and the bot's token."""

    me: Me
    token: str = field(repr=False)


class OneWorkspace:
    """The only workspace, by the token that the operator has set."""

    def __init__(self, token: str) -> None:
        """Know nothing yet but *token*."""
        self._token = token
        self._me: Me | None = None
        self._asking = asyncio.Lock()

    def __repr__(self) -> str:
        """Return no token."""
        return f"{type(self).__name__}()"

    async def me(self, lent: Callable[[str], AsyncWebClient]) -> Me:
        """Return who the token says that we are, asked once.  Raises `Refusal`."""
        async with self._asking:
            if self._me is None:
                said = await _answered(lent(self._token).api_call("auth.test"))
                self._me = Me(
                    str(said["team_id"]),
                    str(said["user_id"]),
                    str(said.get("bot_id", "")),
                    str(said.get("user", "")),
                )
        return self._me

    async def installation(
        self, team: str, lent: Callable[[str], AsyncWebClient]
    ) -> Installation | None:
        """Return the installation where *team* is that workspace.  Raises `Refusal`."""
        try:
            me = self._me or await self.me(lent)
        except Refusal as error:
            # Whoever is asked who we are sends nothing.
            error.may_have_arrived = False
            raise
        return Installation(me, self._token) if me.team == team else None


def _read(content: bytes) -> dict[str, Any]:
    """Read an answer of JSON; a page of a proxy says nothing."""
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _said(text: str) -> dict[str, Any]:
    """Read an answer of JSON, or the mere name of an error, such as expired_url."""
    try:
        said = json.loads(text)
    except ValueError:
        return {"error": text} if text.isidentifier() else {}
    return said if isinstance(said, dict) else {}


async def _answered(call: Awaitable[Any]) -> dict[str, Any]:
    try:
        response = await call
    except TROUBLES as error:
        raise refusal(error) from error
    data = response.data
    if not isinstance(data, dict):
        raise Refusal(NO_ANSWER, may_have_arrived=True, details="no JSON")
    return data
