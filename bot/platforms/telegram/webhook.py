"""Takes updates where Telegram brings them: 200 only when nothing of it can be lost."""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from hashlib import sha256
from typing import Any

from bot.core.chat import Route, RouteReply

logger = logging.getLogger(__name__)

PATH = "/telegram/updates"
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105, the header's name
LARGEST = 1_000_000


def secret_for(key: bytes) -> str:
    """Return the word by which Telegram shows that it is Telegram, made from our own *key*."""
    return hmac.new(key, b"telegram webhook", sha256).hexdigest()


def route(secret: str, handle: Callable[[Mapping[str, Any]], Awaitable[bool]]) -> Route:
    """Return the route that passes updates on to *handle*, which tells whether it could."""

    async def updates(headers: Mapping[str, str], body: bytes) -> RouteReply:
        given = headers.get(SECRET, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return 401, {}, b""
        if len(body) > LARGEST:
            return 413, {}, b""
        try:
            raw = json.loads(body)
        except ValueError:
            return 400, {}, b""
        if not isinstance(raw, dict):
            return 400, {}, b""
        handled = await handle(raw)
        # Anything but a 200 brings it again.
        return (200 if handled else 503), {}, b""

    return "POST", PATH, updates
