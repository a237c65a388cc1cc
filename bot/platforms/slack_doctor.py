"""Asks Slack how an app stands, for `fanion doctor`: reads only, and hears nobody.

It speaks without Slack's own client, which takes long to load.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import aiohttp

from bot.core.condition import Door, GroupFacts, Reached, SlackFacts, Standing, WorkspaceFacts
from bot.core.diagnosis.slack import OF_SLACK
from bot.core.languages.slack_app import SCOPES_FOR
from bot.platforms.examining import PATIENCE, TROUBLES, ahead, dated, readable, unreached

SECRET = re.compile(r"[0-9a-f]{32}")
APP_OF = re.compile(r"xapp-\d+-(A\w+)-")
"""An app's token names the app."""
MOST = 20
"""Workspaces that are asked about: of hundreds the first ones and their channels will do."""
UNAUTHORIZED, TOO_MANY, TROUBLE = 401, 429, 500
EVENTS = "/slack/events"
SAYS_NO: Mapping[str, Reached] = {
    "invalid_auth": Reached.TOKEN_REFUSED,
    "not_authed": Reached.TOKEN_REFUSED,
    "not_allowed_token_type": Reached.TOKEN_REFUSED,
    "account_inactive": Reached.TOKEN_ENDED,
    "token_revoked": Reached.TOKEN_ENDED,
    "token_expired": Reached.TOKEN_EXPIRED,
    "missing_scope": Reached.NO_SCOPE,
    "ratelimited": Reached.BUSY,
    "internal_error": Reached.TROUBLE,
    "fatal_error": Reached.TROUBLE,
    "request_timeout": Reached.TROUBLE,
    "service_unavailable": Reached.TROUBLE,
}


@dataclass(frozen=True)
class Installed:
    """A workspace that has installed the app by itself."""

    team: str
    name: str
    token: str = field(repr=False)


@dataclass(frozen=True)
class Asked:
    """What is asked about: the tokens of the settings, "" where there is none that can be one.

    *server* ends in ``/api/``; *channels* are our ids ("T0TEAM:C0CHAN");
    *door* is the address at which Slack would reach us, "" where nobody is to
    knock there.
    """

    server: str
    bot: str = field(default="", repr=False)
    app: str = field(default="", repr=False)
    installed: tuple[Installed, ...] = ()
    channels: tuple[str, ...] = ()
    door: str = ""


def begins(token: str) -> str:
    """Return what tells a token's kind, such as "xoxb-"; "" where it is none of Slack's."""
    return next((kind for kind in OF_SLACK if token.startswith(kind)), "")


def is_secret(text: str) -> bool:
    """Tell whether *text* looks like a signing secret."""
    return SECRET.fullmatch(text) is not None


async def examine(asked: Asked, now: Callable[[], datetime]) -> SlackFacts:
    """Ask Slack everything that a diagnosis needs; *now* is the machine's clock."""
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        return await _Examination(session, asked, now).facts()


@dataclass(frozen=True)
class _Said:
    """What came of one call; *scopes* are those of the token, *why* Slack's name for a no."""

    reached: Reached
    body: Mapping[str, Any] = field(default_factory=dict)
    scopes: tuple[str, ...] = ()
    why: str = ""


class _Examination:
    """Calls methods of the Web API, one after the other."""

    def __init__(
        self, session: aiohttp.ClientSession, asked: Asked, now: Callable[[], datetime]
    ) -> None:
        self._session = session
        self._asked = asked
        self._now = now
        self._facts = SlackFacts(installed=len(asked.installed))
        self._teams: set[str] = {one.team for one in asked.installed}
        self._app = ""
        """Whose bot's token it is that the settings have."""

    async def facts(self) -> SlackFacts:
        """Ask about the bot, the app, whoever has installed it, and our own door."""
        asked = self._asked
        if asked.bot:
            await self._workspace(asked.bot, None)
        if asked.app:
            await self._connection()
        for one in asked.installed[:MOST]:
            await self._workspace(one.token, one)
        door = await self._door() if asked.door else Door.NOT_LOOKED
        known = self._facts.workspaces
        elsewhere = tuple(
            channel for channel in asked.channels if channel.partition(":")[0] not in self._teams
        )
        # Where Slack tells nothing, no channel can be said to be elsewhere.
        told = any(one.reached is Reached.YES for one in known)
        return replace(self._facts, door=door, elsewhere=elsewhere if told else ())

    # ---- one workspace ---------------------------------------------------------------------

    async def _workspace(self, token: str, installed: Installed | None) -> None:
        me = await self._call("auth.test", token)
        name = str(me.body.get("team") or (installed.name if installed else ""))
        found = WorkspaceFacts(
            name=name, reached=me.reached, why=me.why, installed=installed is not None
        )
        if me.reached is Reached.YES:
            team = str(me.body.get("team_id", ""))
            self._teams.add(team)
            found = replace(
                found,
                username=str(me.body.get("user", "")),
                missing=_missing(me.scopes),
                channels=await self._channels(token, team),
            )
            if installed is None:
                bot = await self._call("bots.info", token, bot=str(me.body.get("bot_id", "")))
                described = bot.body.get("bot")
                self._app = str(described.get("app_id", "")) if isinstance(described, dict) else ""
        self._facts = replace(self._facts, workspaces=(*self._facts.workspaces, found))

    async def _channels(self, token: str, team: str) -> tuple[GroupFacts, ...]:
        ids = [one.partition(":")[2] for one in self._asked.channels if one.startswith(f"{team}:")]
        return tuple([await self._channel(token, one) for one in ids])

    async def _channel(self, token: str, channel: str) -> GroupFacts:
        said = await self._call("conversations.info", token, channel=channel)
        shown = said.body.get("channel")
        if not isinstance(shown, dict):
            gone = said.why == "channel_not_found"
            return GroupFacts(title=channel, standing=Standing.GONE if gone else Standing.UNKNOWN)
        standing = Standing.MEMBER if shown.get("is_member") else Standing.LEFT
        if shown.get("is_archived"):
            standing = Standing.ARCHIVED
        return GroupFacts(title=str(shown.get("name") or channel), standing=standing)

    # ---- the app ---------------------------------------------------------------------------

    async def _connection(self) -> None:
        """Ask for a connection, and leave it closed: whoever opens one hears what others miss."""
        said = await self._call("apps.connections.open", self._asked.app)
        named = APP_OF.match(self._asked.app)
        other = bool(named and self._app and named[1] != self._app)
        self._facts = replace(self._facts, app=said.reached, app_why=said.why, two_apps=other)

    async def _door(self) -> Door:
        """Knock where Slack would: without a signature we are refused, and nothing happens."""
        address = self._asked.door.rstrip("/") + EVENTS
        try:
            async with self._session.post(address, allow_redirects=False) as answered:
                ours = answered.status == UNAUTHORIZED and not await answered.read()
        except TROUBLES:
            ours = False
        return Door.OURS if ours else Door.NOBODY

    # ---- calls -----------------------------------------------------------------------------

    async def _call(self, method: str, token: str, **parameters: str) -> _Said:
        address = f"{self._asked.server.rstrip('/')}/{method}"
        headers = {"Authorization": f"Bearer {token}"}
        before = self._now()
        try:
            async with self._session.post(address, data=parameters, headers=headers) as answered:
                body = readable(await answered.read())
        except TROUBLES as error:
            return _Said(unreached(error))
        told = dated(answered.headers.get("Date", ""))
        if self._facts.ahead is None:
            self._facts = replace(self._facts, ahead=ahead(before, self._now(), told))
        return _said(answered.status, body, answered.headers.get("x-oauth-scopes", ""))


def _said(status: int, body: object, scopes: str) -> _Said:
    if status == TOO_MANY:
        return _Said(Reached.BUSY)
    if not isinstance(body, dict) or "ok" not in body:
        return _Said(Reached.TROUBLE if status >= TROUBLE else Reached.ODD)
    given = tuple(one.strip() for one in scopes.split(",") if one.strip())
    if body["ok"]:
        return _Said(Reached.YES, body, given)
    why = str(body.get("error", ""))
    return _Said(SAYS_NO.get(why, Reached.DENIED), {}, given, why)


def _missing(scopes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Name the scopes that a token lacks, with what each is for; none where none are told."""
    there = set(scopes)
    if not there:
        return ()
    return tuple((scope, what) for scope, what in SCOPES_FOR.items() if scope not in there)
