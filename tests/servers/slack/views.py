"""Modals and Home tabs: opened with a trigger, stacked, replaced, published."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from tests.servers.slack import blocks as kit
from tests.servers.slack.accounts import User, Wire
from tests.servers.slack.call import Call
from tests.servers.slack.holdings import View
from tests.servers.slack.inputs import state_of
from tests.servers.slack.posting import new_name
from tests.servers.slack.refusals import invalid_arguments, malformed, refused
from tests.servers.slack.world import Team

STACK = 3


def open_view(call: Call) -> Wire:
    done = call.world.interactions.trigger(call.needed("trigger_id"), call.home)
    for old in call.home.stack(done.user):
        old.open = False
    return {"view": put(call.home, done.user, call.params.get("view")).wire}


def push_view(call: Call) -> Wire:
    done = call.world.interactions.trigger(call.needed("trigger_id"), call.home)
    stack = call.home.stack(done.user)
    if not stack or done.view is None:
        raise refused("not_found")
    return {"view": put(call.home, done.user, call.params.get("view"), on=stack[-1]).wire}


def update_view(call: Call) -> Wire:
    view = call.home.views.get(call.text("view_id"))
    external = call.text("external_id")
    if view is None and external:
        named = (v for v in call.home.views.values() if v.wire["external_id"] == external)
        view = next(named, None)
    if view is None or not view.open:
        raise refused("not_found")
    _same(call, view)
    stored(view, call.params.get("view"))
    return {"view": view.wire}


def publish_view(call: Call) -> Wire:
    user = call.home.users.get(call.needed("user_id"))
    if user is None or user.is_bot:
        raise invalid_arguments("invalid `user_id`")
    if user.deleted:
        raise refused("user_not_found")
    if not call.world.app.home:
        raise refused("not_enabled")
    view = call.home.homes.get(user.id)
    given = call.params.get("view")
    if view is None:
        view = call.home.homes[user.id] = put(call.home, user, given, kinds=("home",))
    else:
        _same(call, view)
        stored(view, given, kinds=("home",))
    return {"view": view.wire}


def _same(call: Call, view: View) -> None:
    if call.text("hash") and call.text("hash") != view.wire["hash"]:
        raise refused("hash_conflict")


def put(
    team: Team,
    user: User,
    given: Any,
    *,
    on: View | None = None,
    kinds: tuple[str, ...] = ("modal",),
) -> View:
    """Show a view to somebody, on top of another if there is one."""
    if on and len(team.stack(user)) >= STACK:
        raise refused("push_limit_reached")
    view = View(team.world.id("V"), user, team, previous=on.id if on else None)
    view.root = on.root if on else view.id
    stored(view, given, kinds=kinds)
    view.edits = 0
    if view.wire["type"] == "modal":
        team.views[view.id] = view
    return view


def stored(view: View, given: Any, *, kinds: tuple[str, ...] = ("modal",)) -> None:
    """Let a view show something else; what was filled in stays where its block does."""
    home = view.team
    if not isinstance(given, dict):
        raise invalid_arguments("invalid `view` [json-pointer:/view]")
    wrong = kit.faults_of_view(given, kinds)
    if wrong:
        raise invalid_arguments(*wrong)
    if len(json.dumps(given)) > kit.VIEW_BYTES:
        raise malformed("view_too_large")
    others = (v for v in home.views.values() if v is not view and v.open)
    external = given.get("external_id") or ""
    if external and any(v.wire["external_id"] == external for v in others):
        raise refused("duplicate_external_id")
    blocks = kit.completed(deepcopy(given["blocks"]), new_name)
    before = view.wire.get("state", {}).get("values", {})
    bot = home.bot
    view.edits += 1
    view.wire = {
        "id": view.id, "team_id": home.id, "type": given["type"], "blocks": blocks,
        "private_metadata": given.get("private_metadata") or "",
        "callback_id": given.get("callback_id") or "",
        "state": {"values": state_of(blocks, before)},
        "hash": f"{int(home.world.clock.seconds())}.{next(home.world.ids):08x}",
        "title": given.get("title"), "clear_on_close": bool(given.get("clear_on_close")),
        "notify_on_close": bool(given.get("notify_on_close")), "close": given.get("close"),
        "submit": given.get("submit"), "previous_view_id": view.previous,
        "root_view_id": view.root, "app_id": bot.app_id, "external_id": external,
        "app_installed_team_id": home.id, "bot_id": bot.bot_id,
    }  # fmt: skip


METHODS: dict[str, Callable[[Call], Any]] = {
    "views.open": open_view,
    "views.push": push_view,
    "views.update": update_view,
    "views.publish": publish_view,
}
