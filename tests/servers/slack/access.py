"""Methods about tokens: what one is for, its end, a new one, and a socket's address."""

import base64
import binascii
from collections.abc import Callable
from typing import Any

from tests.servers.slack.accounts import App, Wire
from tests.servers.slack.call import Call
from tests.servers.slack.refusals import malformed, refused
from tests.servers.slack.world import World


def test(call: Call) -> Wire:
    team, bot = call.home, call.bot
    return {
        "url": f"https://{team.domain}.slack.com/", "team": team.name, "user": bot.name,
        "team_id": team.id, "user_id": bot.id, "bot_id": bot.bot_id,
        "is_enterprise_install": False,
    }  # fmt: skip


def api_test(call: Call) -> Wire:
    if call.text("error"):
        raise refused(call.text("error"))
    return {"args": call.given()}


def revoke(call: Call) -> Wire:
    assert call.installation
    if not call.flag("test"):
        call.installation.revoked = True
        tokens = {"oauth": [], "bot": [call.installation.user_id]}
        call.world.events.event(call.home, {"type": "tokens_revoked", "tokens": tokens})
    return {"revoked": not call.flag("test")}


def exchange(call: Call) -> Wire:
    """Give a token for a code that somebody's yes led to: once, and to our app alone."""
    app = call.world.app
    if call.text("client_id") != app.client_id:
        raise malformed("invalid_client_id")
    if call.text("client_secret") != app.client_secret:
        raise malformed("bad_client_secret")
    found = call.world.codes.pop(call.text("code"), None)
    if found is None:
        raise refused("invalid_code")
    team, user, scopes, redirect_uri = found
    if redirect_uri and call.text("redirect_uri") != redirect_uri:
        raise refused("bad_redirect_uri")
    call.world.install(team, scopes=scopes, by=user.id)
    whole = app.organisation
    return {
        "app_id": app.id, "authed_user": {"id": user.id}, "scope": ",".join(scopes),
        "token_type": "bot", "access_token": team.token, "bot_user_id": team.bot.id,
        "team": None if whole else {"id": team.id, "name": team.name},
        "enterprise": {"id": "E05A0000001", "name": whole} if whole else None,
        "is_enterprise_install": bool(whole),
    }  # fmt: skip


def with_basic(params: Wire, header: str) -> Wire:
    """Read a client's name and secret from where OAuth also allows them."""
    kind, _, packed = header.partition(" ")
    if kind.lower() != "basic":
        return params
    try:
        name, _, secret = base64.b64decode(packed).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return params
    return {"client_id": name, "client_secret": secret} | params


def is_app_token(world: World, token: str) -> App | None:
    return world.app if token == world.app.token else None


METHODS: dict[str, Callable[[Call], Any]] = {
    "auth.test": test,
    "auth.revoke": revoke,
}
WITHOUT_TOKEN: dict[str, Callable[[Call], Any]] = {
    "api.test": api_test,
    "oauth.v2.access": exchange,
}
