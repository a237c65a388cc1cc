"""Takes what Slack posts: from Slack only, and 200 only when nothing of it can be lost."""

import logging
from collections.abc import Awaitable, Callable, Mapping

from slack_bolt.response import BoltResponse
from slack_sdk.signature import Clock as SignatureClock
from slack_sdk.signature import SignatureVerifier

from bot.clock import Clock
from bot.core.chat import Route, RouteReply
from bot.platforms.slack.door import DONE, DONE_HEADERS

logger = logging.getLogger(__name__)

PATH = "/slack/events"
"""Events, what people press and fill in, and the slash command all come here."""
TIMESTAMP = "X-Slack-Request-Timestamp"
SIGNATURE = "X-Slack-Signature"
KIND = "Content-Type"
LONGEST_TIMESTAMP = 12
LARGEST = 1_000_000
REFUSED = 401

Brought = Callable[[str, Mapping[str, str]], Awaitable[BoltResponse | None]]
"""Takes a body and its headers; None while we do not listen."""


class _Machine(SignatureClock):
    """The machine's time, as the library asks for it."""

    def __init__(self, system: Clock) -> None:
        self._system = system

    def now(self) -> float:
        """Return seconds since 1970."""
        return self._system.now().timestamp()


def is_slacks(verifier: SignatureVerifier, headers: Mapping[str, str], body: bytes) -> bool:
    """Tell whether Slack has signed *body*, in the last five minutes.

    The library compares in constant time, but takes whatever stands there for
    a number, and for letters that it can compare.
    """
    timestamp, signature = headers.get(TIMESTAMP, ""), headers.get(SIGNATURE, "")
    number = timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= LONGEST_TIMESTAMP
    if not number or not signature.isascii():
        return False
    try:
        return verifier.is_valid(body, timestamp, signature)
    except UnicodeDecodeError:
        return False


def route(secret: str, system: Clock, brought: Brought) -> Route:
    """Return the route that passes on what Slack has signed with *secret*.

    *system* is the machine's clock.  Raises `ValueError` without a secret.
    """
    verifier = SignatureVerifier(secret, _Machine(system))

    async def events(headers: Mapping[str, str], body: bytes) -> RouteReply:
        if not is_slacks(verifier, headers, body):
            return REFUSED, {}, b""
        if len(body) > LARGEST:
            return 413, {}, b""
        # What else stands there nobody has signed.
        said = await brought(body.decode(), {KIND: headers.get(KIND, "")})
        if said is None:
            return 503, {}, b""
        if said is DONE:
            return said.status, DONE_HEADERS, b""
        return said.status, said.first_headers(), said.body.encode()

    return "POST", PATH, events
