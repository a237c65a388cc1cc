"""python-telegram-bot on one aiohttp session: three times as fast as on its own transport.

Nothing in here puts an address in a log or an error: the token stands in it.
"""

import json
import logging
from collections.abc import Sequence
from typing import Any

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    TCPConnector,
)
from telegram import Bot
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.platforms.troubles import why_no_connection

# It writes the token and people's own words at lower levels.
logging.getLogger("telegram").setLevel(logging.WARNING)

CONNECT = 10.0
"""Seconds within which there is a connection, a free one or a new one."""
READ = 15.0
"""Seconds without a byte after which the other side counts as silent."""
KEPT = 20.0
"""Seconds for which an idle connection is kept: less than servers do, or a message might be
written to one that is being closed, and nobody could tell whether it arrived."""
CONNECTIONS = 100
POLLED = 25
"""Seconds for which Telegram holds back an answer that has no updates in it."""
AT_ONCE = 100
"""How many updates one answer brings at most."""
TOO_MANY_REQUESTS = 429
THEIR_FAULT = 500
NOT_ARRIVED = (ClientConnectorError, ConnectionTimeoutError)
"""What happens before anything is written."""


class TooManyRequests(TelegramError):  # noqa: N818, named as Telegram names it
    """Telegram asks to wait; *seconds* says for how long."""

    def __init__(self, seconds: float) -> None:
        """Wait *seconds*."""
        super().__init__(f"too many requests, again in {seconds:g} s")
        self.seconds = seconds


class Transport(BaseRequest):
    """Carries the library's requests; to be closed with `shutdown`."""

    def __init__(self) -> None:
        """Connect with the first request."""
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Return how long an answer may take, in seconds."""
        return READ

    async def initialize(self) -> None:
        """Do nothing: the session opens with the first request, in its loop."""

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0913, PLR0917, as the library asks
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Ask, and return the status and the body.

        Raises `TooManyRequests`, and `NetworkError` whose cause tells whether
        the request may have arrived.
        """
        del write_timeout, connect_timeout, pool_timeout
        reads = READ if isinstance(read_timeout, DefaultValue) else read_timeout
        timeout = ClientTimeout(total=None, connect=CONNECT, sock_read=reads)
        body, headers = _body(request_data)
        session = self._opened()
        try:
            async with session.request(
                method, url, data=body, headers=headers, timeout=timeout
            ) as response:
                status, answer = response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut(f"no answer: {type(error).__name__}") from error
        except (ClientError, OSError) as error:
            raise NetworkError(f"no connection: {why_no_connection(error)}") from error
        if status == TOO_MANY_REQUESTS:
            raise TooManyRequests(_seconds(answer))
        if status >= THEIR_FAULT:
            raise NetworkError(f"Telegram answers {status}")
        return status, answer

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer, without a word of it in the log.  Raises `TelegramError`."""
        try:
            read: dict[str, Any] = json.loads(payload)
        except ValueError:
            raise TelegramError("Telegram answers what is no JSON") from None
        return read

    def _opened(self) -> ClientSession:
        if self._session is None:
            connector = TCPConnector(limit=CONNECTIONS, keepalive_timeout=KEPT)
            self._session = ClientSession(connector=connector, cookie_jar=DummyCookieJar())
        return self._session


class Api(Bot):
    """The library's bot, which neither prints its token nor throws updates away."""

    def __init__(self, token: str, base: str, transport: Transport) -> None:
        """Speak as the bot of *token* with the server at *base* (without ``/bot``)."""
        super().__init__(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=transport,
            get_updates_request=transport,
        )

    def __repr__(self) -> str:
        """Return no token."""
        return f"{type(self).__name__}()"

    async def waiting_updates(
        self, offset: int, allowed: Sequence[str], seconds: int = POLLED
    ) -> list[dict[str, Any]]:
        """Return the updates from *offset* on, as they came.

        The library's own method reads them all or none: one that it cannot
        read would come back for ever.  Raises `TelegramError`.
        """
        asked = {
            "offset": offset,
            "timeout": seconds,
            "limit": AT_ONCE,
            "allowed_updates": list(allowed),
        }
        found: list[dict[str, Any]] = await self._post(
            "getUpdates", asked, read_timeout=READ + seconds
        )
        return found

    async def post(self, method: str, **said: object) -> Any:  # noqa: ANN401, whatever Telegram says
        """Call *method* and return what comes back as it came.

        To make objects of a message that was just sent, which nobody looks at,
        costs as much as sending it.  Raises `TelegramError`.
        """
        return await self._post(method, said)


def may_have_arrived(error: NetworkError) -> bool:
    """Tell whether what failed with *error* may have reached Telegram all the same."""
    return not isinstance(error.__cause__, NOT_ARRIVED)


def _body(data: RequestData | None) -> tuple[bytes | FormData | None, dict[str, str] | None]:
    if data is None:
        return None, None
    if not data.contains_files:
        return json.dumps(data.parameters).encode(), {"Content-Type": "application/json"}
    fields = FormData()
    for name, value in data.json_parameters.items():
        fields.add_field(name, value)
    for name, (filename, content, media_type) in data.multipart_data.items():
        fields.add_field(name, content, filename=filename, content_type=media_type)
    return fields, None


def _seconds(answer: bytes) -> float:
    """Read how long to wait from the body of a 429; a second where it does not say."""
    try:
        return float(json.loads(answer)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        return 1.0
