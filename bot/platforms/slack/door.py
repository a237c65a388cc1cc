"""Bolt at the door: everything that Slack brings goes through it, and on to our ears.

Bolt reads the three forms that requests have, knows which workspace a payload
belongs to (it stands in eight places), and answers Slack's checks of
certificate and address.  Its listeners are left out: it tries them one
after another, which for as many kinds as we hear takes five times as long as
all the rest of it, and what has none is answered 404, which Slack takes for a
failure and brings again.  A single step of ours behind it takes everything.

Events of the Events API, which are nearly all that comes, need nothing of that
but their workspace, and go past it.
"""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.request.internals import extract_team_id
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.chat import NotKeptError
from bot.platforms.slack.hands import Ack, BusyError
from bot.platforms.slack.inbound import Wire, part_of, text_of
from bot.platforms.slack.transport import Me

logger = logging.getLogger(__name__)
# At lower levels it writes people's own words.
BOLTS = logging.getLogger("slack_bolt")
BOLTS.setLevel(logging.WARNING)

TAKEN = 200
BROKEN = 400
AGAIN = 503
HTTP = "http"
SOCKET = "socket_mode"
DONE = BoltResponse(status=TAKEN)
"""What Slack is told of an event, which asks for no word."""
DONE_HEADERS = DONE.first_headers()
OURS = "fanion"
NOT_INSTALLED = "Fanion n’est pas installé ici. / Fanion is not installed here."

LAST_WORDS = frozenset({"app_uninstalled", "tokens_revoked"})
"""Events that come where the app is out already."""

Take = Callable[[Wire, Me], Awaitable[Ack]]
Find = Callable[[str], Awaitable[Me | None]]
"""Tells who we are in a workspace, None where the app is not installed."""


class Door:
    """Takes what Slack brings, over HTTP (its signature checked before) or a socket."""

    def __init__(self, find: Find, take: Take) -> None:
        """Hand on to *take*; *find* tells who we are."""
        self._find = find
        self._behind = _Behind(take)
        self._app = AsyncApp(
            name=OURS,
            logger=BOLTS,
            client=AsyncWebClient(),  # it makes no call
            authorize=_authorizing(find),
            process_before_response=True,
            # It reads the machine's clock and stumbles over a timestamp that is no number.
            request_verification_enabled=False,
            # What we said ourselves we tell by ourselves, edits of it included.
            ignoring_self_events_enabled=False,
            attaching_function_token_enabled=False,
        )
        self._app.use(self._behind)

    async def brought(
        self, body: str | Mapping[str, Any], headers: Mapping[str, str], mode: str
    ) -> BoltResponse:
        """Return what Slack is told: 200 once nothing can be lost, 503: bring it again."""
        event = _event_in(body)
        if event is not None:
            return await self._event(event)
        try:
            read = body if isinstance(body, str) else dict(body)
            request = AsyncBoltRequest(body=read, headers=dict(headers), mode=mode)
        except Exception as error:  # noqa: BLE001, whatever somebody has signed
            logger.warning("slack: a request cannot be read: %s", type(error).__name__)
            return BoltResponse(status=BROKEN)
        if not isinstance(request.body.get("event", {}), dict):
            return BoltResponse(status=BROKEN)
        response: BoltResponse = await self._app.async_dispatch(request)
        # Bolt says 500 where it stumbled: nothing was handled then.
        return response if response.status < 500 else BoltResponse(status=AGAIN)  # noqa: PLR2004

    async def _event(self, payload: dict[str, Any]) -> BoltResponse:
        """Take an event as Bolt would bring it."""
        event = payload.get("event", {})
        try:
            team = extract_team_id(payload)
        except Exception as error:  # noqa: BLE001, whatever somebody has signed
            logger.warning("slack: an event cannot be read: %s", type(error).__name__)
            return BoltResponse(status=BROKEN)
        if not isinstance(event, dict):
            return BoltResponse(status=BROKEN)
        try:
            last = text_of(event, "type") in LAST_WORDS
            me = None if last or not team else await self._find(team)
            return await self._behind.taken(payload, me, team or "")
        except Exception:
            logger.exception("slack: an event cannot be handled")
            return BoltResponse(status=AGAIN)


def _event_in(body: str | Wire) -> dict[str, Any] | None:
    """Return the event of the Events API that *body* is, None where it is something else."""
    try:
        payload = json.loads(body) if isinstance(body, str) and body[:1] == "{" else body
    except (ValueError, RecursionError):
        return None
    if not isinstance(payload, dict) or payload.get("type") != "event_callback":
        return None
    return None if "ssl_check" in payload else payload


def _authorizing(find: Find) -> Callable[..., Awaitable[AuthorizeResult]]:
    """Return what tells Bolt who we are in a workspace, without a call.

    Bolt goes by the names of its arguments, and cannot do with a method.
    """

    async def authorize(
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
    ) -> AuthorizeResult:
        # Of who is not let in Bolt would make an error for each event, and post to an address.
        context[OURS] = await find(team_id) if team_id else None
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, user_id=user_id)

    return authorize


class _Behind(AsyncMiddleware):
    """Hands on what got past Bolt."""

    def __init__(self, take: Take) -> None:
        self._take = take

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002, Bolt's name for it
    ) -> BoltResponse:
        """Take it, whatever it is."""
        del resp, next
        return await self.taken(req.body, req.context.get(OURS), req.context.team_id or "")

    async def taken(self, body: Wire, me: Me | None, team: str) -> BoltResponse:
        """Take what comes from *team*, where we are *me*, None: not installed (any more)."""
        if me is None:
            if text_of(part_of(body, "event"), "type") not in LAST_WORDS:
                return BoltResponse(status=TAKEN, body=NOT_INSTALLED if _seen(body) else "")
            me = Me(team, "", "", "")
        try:
            ack = await self._take(body, me)
        except (BusyError, NotKeptError):
            return BoltResponse(status=AGAIN)
        return BoltResponse(status=TAKEN, body=ack) if ack else DONE


def _seen(body: Wire) -> bool:
    """Tell whether who sent *body* is shown what is answered."""
    return "command" in body
