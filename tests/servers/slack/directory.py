"""Methods that tell who and what there is: people, groups, bots, the workspace, reactions."""

from collections.abc import Callable
from typing import Any

from tests.servers.slack.accounts import Wire
from tests.servers.slack.call import Call, page
from tests.servers.slack.refusals import invalid_arguments, refused


def user_info(call: Call) -> Wire:
    call.require("users:read")
    user = call.user()
    email = "users:read.email" in call.scopes
    return {"user": user.wire(email=email, locale=call.flag("include_locale"))}


def users_list(call: Call) -> Wire:
    call.require("users:read")
    email, locale = "users:read.email" in call.scopes, call.flag("include_locale")
    everyone = [user.wire(email=email, locale=locale) for user in call.home.users.values()]
    found, more = page(call, everyone, 1000, 1000)
    return {"members": found, "cache_ts": int(call.world.clock.seconds())} | more


def by_email(call: Call) -> Wire:
    call.require("users:read.email")
    email = call.needed("email").lower()
    for user in call.home.users.values():
        if user.email.lower() == email and not (user.deleted or user.is_bot):
            return {"user": user.wire()}
    raise refused("users_not_found")


def groups_list(call: Call) -> Wire:
    call.require("usergroups:read")
    users, disabled = call.flag("include_users"), call.flag("include_disabled")
    return {"usergroups": [
        group.wire(call.home.id, with_users=users) for group in call.home.groups.values()
        if disabled or not group.disabled
    ]}  # fmt: skip


def group_users(call: Call) -> Wire:
    call.require("usergroups:read")
    group = call.home.groups.get(call.needed("usergroup"))
    if group is None:
        raise refused("no_such_subteam")
    if group.disabled and not call.flag("include_disabled"):
        raise refused("subteam_not_found")
    return {"users": list(group.users)}


def team_info(call: Call) -> Wire:
    call.require("team:read")
    team = call.home
    asked = call.text("team")
    if asked and asked != team.id:
        raise refused("team_not_found")
    return {"team": {
        "id": team.id, "name": team.name, "url": f"https://{team.domain}.slack.com/",
        "domain": team.domain, "email_domain": "", "icon": {"image_default": True},
        "avatar_base_url": "https://ca.slack-edge.com/", "is_verified": False,
    }}  # fmt: skip


def bot_info(call: Call) -> Wire:
    call.require("users:read")
    asked = call.text("bot")
    for user in call.home.users.values():
        if user.is_bot and user.bot_id == asked:
            return {"bot": {
                "id": user.bot_id, "deleted": user.deleted, "name": user.real_name,
                "updated": 1664000000, "app_id": user.app_id, "user_id": user.id, "icons": {},
            }}  # fmt: skip
    raise refused("bot_not_found")


def add_reaction(call: Call) -> Wire:
    call.require("reactions:write")
    channel = call.channel()
    name = call.needed("name").strip(":")
    if not name.replace("_", "").replace("-", "").replace("+", "").isalnum():
        raise invalid_arguments("invalid_name")
    message = channel.messages.get(call.needed("timestamp", "bad_timestamp"))
    if message is None or message.deleted:
        raise refused("message_not_found")
    if not channel.has(call.bot):
        raise refused("not_in_channel")
    given = message.wire.setdefault("reactions", [])
    known = next((one for one in given if one["name"] == name), None)
    if known and call.bot.id in known["users"]:
        raise refused("already_reacted")
    if known is None:
        known = {"name": name, "users": [], "count": 0}
        given.append(known)
    known["users"].append(call.bot.id)
    known["count"] += 1
    return {}


METHODS: dict[str, Callable[[Call], Any]] = {
    "users.info": user_info,
    "users.list": users_list,
    "users.lookupByEmail": by_email,
    "usergroups.list": groups_list,
    "usergroups.users.list": group_users,
    "team.info": team_info,
    "bots.info": bot_info,
    "reactions.add": add_reaction,
}
