"""Puts the app into workspaces: Slack's OAuth by Bolt, with a state that we sign.

Bolt keeps its states in files or in a database of its own; ours say by
themselves that they are ours and until when, and each is taken once.
"""

import hashlib
import hmac
import logging
import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from html import escape
from urllib.parse import parse_qs

from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import (
    AsyncCallbackOptions,
    AsyncFailureArgs,
    AsyncSuccessArgs,
)
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models.installation import Installation as Grant
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import Clock
from bot.core.chat import Route, RouteReply
from bot.core.languages.installing import installing_in
from bot.platforms.slack.manifest import SCOPES

logger = logging.getLogger(__name__)

INSTALL, RETURN = "/slack/install", "/slack/oauth_redirect"
NOT_SO = 400
WHOLE = "whole_organisation"
"""Our own name for it: nobody was let into a workspace."""
LASTS = 600
"""Seconds for which somebody may take to say yes."""
REMEMBERED = 1000
"""How many states are known to have been taken."""
AUTHORIZE = "https://slack.com/oauth/v2/authorize"
Save = Callable[[Grant], Awaitable[None]]
"""Keeps what a workspace has granted."""


class States(AsyncOAuthStateStore):
    """Words that travel to Slack and back; signed with *key*, by the machine's clock."""

    def __init__(self, key: bytes, system: Clock) -> None:
        """Sign with *key*."""
        self._key = hmac.digest(key, b"slack installation", "sha256")
        self._system = system
        self._taken: OrderedDict[str, None] = OrderedDict()

    async def async_issue(self, *args: object, **more: object) -> str:
        """Return a new state."""
        del args, more
        said = f"{self._now() + LASTS}.{secrets.token_urlsafe(16)}"
        return f"{said}.{self._sign(said)}"

    async def async_consume(self, state: str) -> bool:
        """Tell whether *state* is ours, still holds, and was not taken before."""
        said, _, signed = state.rpartition(".")
        until, _, _ = said.partition(".")
        genuine = hmac.compare_digest(signed.encode(), self._sign(said).encode())
        if not genuine or int(until) < self._now() or state in self._taken:
            return False
        self._taken[state] = None
        if len(self._taken) > REMEMBERED:
            self._taken.popitem(last=False)
        return True

    def _sign(self, said: str) -> str:
        return hmac.new(self._key, said.encode(), hashlib.sha256).hexdigest()

    def _now(self) -> int:
        return int(self._system.now().timestamp())


class WholeOrganisationError(BoltError):
    """The app was let into an organisation of many workspaces, and into none by itself.

    A mission lives in one: its channels, its people, its token.  Events of a
    whole organisation name no workspace to look it up by.
    """


class Grants(AsyncInstallationStore):
    """Hands on what Slack has granted."""

    def __init__(self, save: Save) -> None:
        """Keep it with *save*."""
        self._save = save

    async def async_save(self, installation: Grant) -> None:
        """Keep what a workspace has granted.  Raises `WholeOrganisationError`."""
        if installation.is_enterprise_install or not installation.team_id:
            raise WholeOrganisationError
        await self._save(installation)


class Installing:
    """The two pages through which a workspace takes the app in."""

    def __init__(  # noqa: PLR0913 - what Slack has to know of us, and we of it
        self,
        client_id: str,
        client_secret: str,
        *,
        public_url: str,
        key: bytes,
        save: Save,
        system: Clock,
        server: str,
    ) -> None:
        """Install as *client_id* with the Web API at *server*; *key* signs what travels."""
        self._public_url = public_url.rstrip("/")
        settings = AsyncOAuthSettings(
            client_id=client_id,
            client_secret=client_secret,
            scopes=SCOPES,
            redirect_uri=self._public_url + RETURN,
            install_path=INSTALL,
            redirect_uri_path=RETURN,
            install_page_rendering_enabled=False,
            installation_store=Grants(save),
            state_store=States(key, system),
            state_expiration_seconds=LASTS,
            authorization_url=AUTHORIZE,
            callback_options=AsyncCallbackOptions(success=_done, failure=_failed),
        )
        # It speaks seldom, so it has a session of its own each time.
        client = AsyncWebClient(base_url=server, retry_handlers=[])
        self._flow = AsyncOAuthFlow(client=client, settings=settings, logger=logger)

    def routes(self) -> tuple[Route, ...]:
        """Name the pages."""
        return (
            ("GET", INSTALL, self._answered(self._flow.handle_installation)),
            ("GET", RETURN, self._answered(self._flow.handle_callback)),
        )

    def _answered(
        self, handle: Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]
    ) -> Callable[[Mapping[str, str], bytes], Awaitable[RouteReply]]:
        async def answer(headers: Mapping[str, str], query: bytes) -> RouteReply:
            given: dict[str, str | Sequence[str]] = dict(headers)
            wanted: dict[str, str | Sequence[str]] = dict(parse_qs(query.decode(errors="replace")))
            asked = AsyncBoltRequest(body="", query=wanted, headers=given)
            said = await handle(asked)
            # Only the first of each: there is one cookie, and nothing else twice.
            shown = {name: values[0] for name, values in said.headers.items()}
            return said.status, shown, said.body.encode()

        return answer


# ---- the pages -------------------------------------------------------------------------------


async def _done(args: AsyncSuccessArgs) -> BoltResponse:
    language, words = installing_in(_accepts(args.request))
    return _page(language, words.done_title, words.done, 200)


async def _failed(args: AsyncFailureArgs) -> BoltResponse:
    language, words = installing_in(_accepts(args.request))
    whole = isinstance(args.error, WholeOrganisationError)
    reason = WHOLE if whole else args.reason
    logger.warning("the app was not installed in a workspace: %s", reason)
    again = f'<a href="{INSTALL}">{escape(words.again)}</a>'
    return _page(
        language,
        words.failed_title,
        (words.reason(reason),),
        NOT_SO if whole else args.suggested_status_code,
        end=f"<p>{again}</p>",
    )


def _accepts(request: AsyncBoltRequest) -> str:
    return (request.headers.get("accept-language") or [""])[0]


def _page(
    language: str, title: str, lines: tuple[str, ...], status: int, end: str = ""
) -> BoltResponse:
    said = "".join(f"<p>{escape(line)}</p>" for line in lines)
    body = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title></head>"
        f"<body><main><h1>{escape(title)}</h1>{said}{end}</main></body></html>"
    )
    headers: dict[str, str | Sequence[str]] = {"Content-Type": "text/html; charset=utf-8"}
    return BoltResponse(status=status, body=body, headers=headers)
