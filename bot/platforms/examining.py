"""What every platform's doctor needs: why nothing came back, and how the clocks stand."""

import json
import socket
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp

from bot.core.condition import Reached

PATIENCE = 10.0
"""Seconds for which an answer is waited for."""
TROUBLES = (aiohttp.ClientError, TimeoutError, OSError, ValueError)
"""What can happen instead of an answer."""


def unreached(error: Exception) -> Reached:
    """Tell why nothing, or nothing readable, came back."""
    match error:
        case aiohttp.ClientSSLError() | ssl.SSLError():
            return Reached.NOT_SECURE
        case aiohttp.ClientConnectorDNSError() | socket.gaierror():
            return Reached.NO_NAME
        case TimeoutError():
            return Reached.NO_ANSWER
        case aiohttp.ClientConnectionError() | OSError():
            return Reached.CLOSED
        case _:  # no JSON, no address, too many redirects
            return Reached.ODD


def readable(body: bytes) -> object:
    """Return what JSON says, nothing where a proxy's page came instead."""
    try:
        return json.loads(body)
    except ValueError:
        return None


def dated(header: str) -> datetime | None:
    """Read when a server said something, from its Date header."""
    try:
        return parsedate_to_datetime(header).astimezone(UTC)
    except ValueError:
        return None


def ahead(before: datetime, after: datetime, told: datetime | None) -> timedelta | None:
    """Return how far this machine's clock is ahead of the server's; nothing within the call.

    The header has whole seconds, so the server's clock is up to one later.
    """
    if told is None:
        return None
    if before > told + timedelta(seconds=1):
        return before - told - timedelta(seconds=1)
    return min(after - told, timedelta(0))
