"""Fetches people's files from Slack, and shows our token to nobody else."""

import logging
from urllib.parse import SplitResult, urlsplit

from aiohttp import ClientError

from bot.core.chat import DeliveryError
from bot.platforms.slack.inbound import Theirs, parts_of, text_of, theirs
from bot.platforms.slack.refusals import Refusal
from bot.platforms.slack.transport import Transport

logger = logging.getLogger(__name__)

SLACKS = "slack.com"
PAGE = "text/html"
OK = 200
A_PAGE = 200


class NotFetchedError(Exception):
    """A file cannot be had; the text says why, without its address."""


class Fetching:
    """Fetches what lies at Slack, or at the Web API of *server*."""

    def __init__(self, transport: Transport, server: str) -> None:
        """Fetch through *transport*."""
        self._transport = transport
        self._server = server

    async def fetch(self, team: str, file: Theirs, most: int) -> bytes:
        """Return *file*, of the workspace *team*, at most one byte more than *most*.

        The token goes to Slack and nowhere else: a file that was only linked
        lies with somebody else, and its address is whatever they like.  Raises
        `NotFetchedError`, and `DeliveryError` where the app is not installed.
        """
        if not is_slacks(file.url, self._server):
            raise NotFetchedError("it does not lie at Slack")
        client = await self._transport.client(team)
        headers = {"Authorization": f"Bearer {client.token}"}
        session = self._transport.session()
        try:
            # A redirect leads to a page to sign in, or elsewhere.
            async with session.get(file.url, headers=headers, allow_redirects=False) as answer:
                if answer.status != OK:
                    raise NotFetchedError(f"Slack answers {answer.status}")
                if answer.content_type == PAGE and file.media_type != PAGE:
                    raise NotFetchedError("Slack shows a page: the scope files:read is missing")
                content = b""
                async for some in answer.content.iter_chunked(1 << 16):
                    content += some
                    if len(content) > most:
                        break
                return content[: most + 1]
        except (ClientError, OSError, ValueError) as error:
            raise NotFetchedError(type(error).__name__) from error

    async def pictures(
        self, team: str, channel: str, thread: str, before: str
    ) -> tuple[tuple[Theirs, ...], str]:
        """Return the pictures that the newest message with some holds, and its words.

        In the *thread* of a channel, before the message *before* (both are
        Slack's timestamps); nothing where there are none, or Slack does not tell.
        """
        try:
            said = await self._transport.ask(
                team,
                "conversations.replies",
                channel=channel,
                ts=thread,
                latest=before,
                limit=A_PAGE,
            )
        except (Refusal, DeliveryError) as error:
            logger.info("slack: what stands in a thread cannot be told: %s", error)
            return (), ""
        for message in reversed(parts_of(said, "messages")):
            found = tuple(map(theirs, parts_of(message, "files")))
            shown = tuple(one for one in found if one.media_type.startswith("image/"))
            if shown and text_of(message, "ts") < before:
                return shown, text_of(message, "text")
        return (), ""


def is_slacks(url: str, server: str) -> bool:
    """Tell whether *url* is Slack's, or belongs to the Web API at *server*."""
    try:
        asked, ours = _origin(urlsplit(url)), _origin(urlsplit(server))
    except ValueError:
        return False
    if asked is None:
        return False
    scheme, host, port = asked
    slacks = host == SLACKS or host.endswith(f".{SLACKS}")
    return asked == ours or (scheme == "https" and slacks and port is None)


def _origin(url: SplitResult) -> tuple[str, str, int | None] | None:
    """Return scheme, host and port; None where a name stands before the host."""
    if "@" in url.netloc or not url.hostname:
        return None
    return url.scheme, url.hostname, url.port
