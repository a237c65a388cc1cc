"""Methods that look at conversations, read them, and let the bot in."""

from collections.abc import Callable
from typing import Any

from tests.servers.slack.accounts import Wire
from tests.servers.slack.call import Call, page
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.refusals import refused

KINDS = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}
SEEING = {"public": "channels:read", "private": "groups:read", "im": "im:read",
          "mpim": "mpim:read"}  # fmt: skip
READING = {"public": "channels:history", "private": "groups:history", "im": "im:history",
           "mpim": "mpim:history"}  # fmt: skip
OPENED_TO = 8
"""People whom a conversation can be opened with at once."""


def info(call: Call) -> Wire:
    channel = call.channel()
    call.require(SEEING[channel.kind])
    shown = channel.wire(call.bot)
    if call.flag("include_num_members"):
        shown["num_members"] = len(channel.members)
    if call.flag("include_locale"):
        shown["locale"] = "fr-FR"
    return {"channel": shown}


def listing(call: Call) -> Wire:
    kinds = [KINDS.get(one.strip()) for one in (call.text("types") or "public_channel").split(",")]
    if None in kinds:
        raise refused("invalid_types")
    call.require(*(SEEING[kind] for kind in kinds))
    skip = call.flag("exclude_archived")
    seen = [
        channel.wire(call.bot) for channel in call.home.channels.values()
        if channel.kind in kinds and not (skip and channel.archived)
        and (channel.kind == "public" or channel.has(call.bot))
    ]  # fmt: skip
    found, more = page(call, seen, 100, 1000)
    return {"channels": found} | more


def members(call: Call) -> Wire:
    channel = call.channel()
    call.require(SEEING[channel.kind])
    found, more = page(call, channel.members, 100, 1000)
    return {"members": found} | more


def history(call: Call) -> Wire:
    channel = _readable(call)
    shown = [
        m for m in channel.messages.values()
        if not m.deleted and (not m.thread or m.wire.get("subtype") == "thread_broadcast")
    ]  # fmt: skip
    return _read(call, channel, shown[::-1])


def replies(call: Call) -> Wire:
    channel = _readable(call)
    first = channel.messages.get(call.needed("ts"))
    if first is None or first.deleted:
        raise refused("thread_not_found")
    return _read(call, channel, [first, *channel.replies(first.ts)])


def _readable(call: Call) -> Channel:
    channel = call.channel()
    call.require(READING[channel.kind])
    if not channel.has(call.bot):
        raise refused("not_in_channel")
    return channel


def _read(call: Call, channel: Channel, messages: list[Message]) -> Wire:
    oldest, latest = (_moment(call, key) for key in ("oldest", "latest"))
    among = call.flag("inclusive")
    wanted = []
    for message in messages:
        ts = float(message.ts)
        late = oldest is None or ts > oldest or (among and ts == oldest)
        early = latest is None or ts < latest or (among and ts == latest)
        if late and early:
            wanted.append(message)
    most = call.world.history_limit
    found, more = page(call, wanted, min(100, most), most)
    with_metadata = call.flag("include_all_metadata")
    more_to_come = bool(more["response_metadata"]["next_cursor"])
    answer: Wire = {
        "messages": [_shown(message, with_metadata=with_metadata) for message in found],
        "has_more": more_to_come,
    }
    if call.method == "conversations.history":
        answer |= {"pin_count": 0, "channel_actions_ts": None, "channel_actions_count": 0}
    return answer | (more if more_to_come else {})


def _moment(call: Call, key: str) -> float | None:
    given = call.text(key)
    try:
        return float(given) if given else None
    except ValueError:
        raise refused(f"invalid_ts_{key}") from None


def _shown(message: Message, *, with_metadata: bool) -> Wire:
    whole = dict(message.wire)
    under = message.channel.replies(message.ts)
    if under:
        users = [m.sender.id for m in under if m.sender]
        whole |= {
            "reply_count": len(under), "reply_users_count": len(set(users)),
            "latest_reply": under[-1].ts, "reply_users": list(dict.fromkeys(users)),
            "is_locked": False, "subscribed": False,
        }  # fmt: skip
    if with_metadata and message.metadata:
        whole["metadata"] = message.metadata
    return whole


def open_(call: Call) -> Wire:
    if call.text("channel"):
        channel = call.channel()
        already = True
    else:
        names = [name for name in call.text("users").split(",") if name]
        if not names:
            raise refused("users_list_not_supplied")
        if len(names) > OPENED_TO:
            raise refused("too_many_users")
        users = [call.home.users.get(name) for name in names]
        if None in users:
            raise refused("user_not_found")
        found = [user for user in users if user]
        if any(user.is_bot for user in found):
            raise refused("cannot_dm_bot")
        if any(user.deleted for user in found):
            raise refused("user_disabled")
        call.require("im:write" if len(found) == 1 else "mpim:write")
        known = len(call.home.channels)
        several = len(found) > 1
        home = call.home
        channel = home.mpim([*found, call.bot]) if several else home.im(found[0])
        already = len(call.home.channels) == known
    noted: Wire = {"no_op": True, "already_open": True} if already else {}
    if call.flag("return_im"):
        return noted | {"channel": channel.wire(call.bot)}
    return noted | {"channel": {"id": channel.id}}


def join(call: Call) -> Wire:
    call.require("channels:join")
    channel = call.channel()
    if channel.kind != "public":
        raise refused("method_not_supported_for_channel_type")
    if channel.archived:
        raise refused("is_archived")
    if channel.has(call.bot):
        return {"channel": channel.wire(call.bot), "warning": "already_in_channel",
                "response_metadata": {"warnings": ["already_in_channel"]}}  # fmt: skip
    channel.members.append(call.bot.id)
    words = f"<@{call.bot.id}> has joined the channel"
    message = call.world.post(channel, call.bot, {"subtype": "channel_join", "text": words})
    call.world.events.message(message)
    call.world.events.came(channel, call.bot, None)
    return {"channel": channel.wire(call.bot)}


def leave(call: Call) -> Wire:
    channel = call.channel()
    if not channel.has(call.bot):
        return {"not_in_channel": True}
    channel.members.remove(call.bot.id)
    call.world.events.went(channel, call.bot, ours=True)
    return {}


METHODS: dict[str, Callable[[Call], Any]] = {
    "conversations.info": info,
    "conversations.list": listing,
    "conversations.members": members,
    "conversations.history": history,
    "conversations.replies": replies,
    "conversations.open": open_,
    "conversations.join": join,
    "conversations.leave": leave,
}
