"""Methods that put a message into a channel, change it or take it back."""

import itertools
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from tests.servers.slack import blocks as kit
from tests.servers.slack.accounts import User, Wire
from tests.servers.slack.call import Call
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.checks import Checks
from tests.servers.slack.mrkdwn import marked_texts, waking
from tests.servers.slack.refusals import malformed, refused
from tests.servers.slack.world import Team

LONGEST = 40_000
"""Characters at which Slack cuts a text."""
LONGEST_UPDATE = 4_000
"""Characters that a text may have which takes the place of another."""
TS = re.compile(r"\d{10}\.\d{6}")
CONTENT = ("text", "blocks", "attachments")

_names: Iterator[int] = itertools.count(1)


def new_name() -> str:
    """Make up an id for a block that has none."""
    number = next(_names)
    return f"b{number:04X}"


def content(params: Wire) -> Wire:
    """Read what a message says, or refuse it."""
    given = params.get("blocks")
    text = params.get("text") or params.get("markdown_text") or ""
    if not (text or given or params.get("attachments")):
        raise malformed("no_text")
    found: Wire = {"text": text[:LONGEST]}
    if isinstance(given, str):
        raise malformed("invalid_blocks_format")
    if given:
        wrong = kit.faults_of(given, kit.MESSAGE_BLOCKS)
        if wrong:
            raise malformed("invalid_blocks", *wrong)
        found["blocks"] = kit.completed(deepcopy(given), new_name)
    if params.get("attachments"):
        if len(params["attachments"]) > 100:
            raise malformed("too_many_attachments")
        found["attachments"] = deepcopy(params["attachments"])
    return found


def short_enough(said: Wire) -> Wire:
    """Refuse blocks that say too much together, as Slack does in channels."""
    if kit.length(said.get("blocks")) > kit.MESSAGE_LENGTH:
        raise malformed("msg_blocks_too_long")
    return said


def metadata(call: Call) -> Wire | None:
    given = call.params.get("metadata")
    if not given:
        return None
    error = kit.faults_of_metadata(given)
    if error:
        raise malformed(error)
    return dict(given)


def as_bot(team: Team) -> Wire:
    """Write what shows that the bot said it."""
    bot = team.bot
    return {
        "user": bot.id, "bot_id": bot.bot_id, "app_id": bot.app_id, "team": team.id,
        "bot_profile": {
            "id": bot.bot_id, "app_id": bot.app_id, "user_id": bot.id, "name": bot.real_name,
            "icons": {}, "deleted": False, "updated": 1664000000, "team_id": team.id,
        },
    }  # fmt: skip


def under(channel: Channel, ts: str) -> Wire:
    """Place a message in a thread: under the first one, also where a reply is named."""
    parent = channel.messages.get(ts)
    if parent is None or parent.deleted:
        return {}
    root = parent.wire.get("thread_ts", parent.ts)
    first = channel.messages[root]
    first.wire["thread_ts"] = root
    placed: Wire = {"thread_ts": root}
    return placed | ({"parent_user_id": first.sender.id} if first.sender else {})


def threaded(call: Call, channel: Channel) -> Wire:
    """Place a call's message in a thread.

    Where the first one was deleted, Slack puts it into the channel without a word
    (https://github.com/slack-go/slack/issues/1571).
    """
    ts = call.text("thread_ts")
    if not TS.fullmatch(ts):
        raise malformed("invalid_thread_ts", f"{ts} is not a valid thread_ts")
    if not call.world.keep:
        return {"thread_ts": ts}
    if ts not in channel.messages:
        call.problems.append(f"thread_ts {ts} names nothing that was said there")
    placed = under(channel, ts)
    if placed and call.flag("reply_broadcast"):
        placed["subtype"] = "thread_broadcast"
    return placed


def post_message(call: Call) -> Wire:
    call.require("chat:write")
    channel, said = call.target(), short_enough(content(call.params))
    told = metadata(call)
    wire = as_bot(call.home) | said
    if call.text("thread_ts"):
        wire |= threaded(call, channel)
    if call.params.get("client_msg_id"):
        wire["client_msg_id"] = call.params["client_msg_id"]
    message = call.world.post(channel, call.bot, wire, metadata=told)
    call.home.world.events.message(message)
    answer = dict(message.wire) | ({"metadata": told} if told else {})
    return {"channel": channel.id, "ts": message.ts, "message": answer}


def post_ephemeral(call: Call) -> Wire:
    call.require("chat:write")
    channel, user = call.target(), call.user(error="user_not_in_channel")
    if not channel.has(user):
        raise refused("user_not_in_channel")
    wire = as_bot(call.home) | content(call.params)
    if call.text("thread_ts"):
        wire |= threaded(call, channel)
    message = call.world.post(channel, call.bot, wire, seen_by=user)
    return {"message_ts": message.ts}


def update(call: Call) -> Wire:
    call.require("chat:write")
    channel = call.channel()
    message = call.own(channel, "ts", "update")
    said, told = short_enough(content(call.params)), metadata(call)
    if len(said["text"]) > LONGEST_UPDATE:
        raise malformed("msg_too_long")
    if told:
        message.metadata = told
    rewrite(message, said, call.bot)
    shown = {key: message.wire[key] for key in CONTENT if key in message.wire}
    return {
        "channel": channel.id,
        "ts": message.ts,
        "text": message.text,
        "message": shown | {"type": "message", "user": call.bot.id, "bot_id": call.bot.bot_id},
    }


def rewrite(message: Message, said: Wire, by: User) -> None:
    """Let a message say something else, and tell the app."""
    before = deepcopy(message.wire)
    for key in CONTENT:
        message.wire.pop(key, None)
    message.wire |= said
    message.edits += 1
    now = message.channel.next_ts()
    message.wire["edited"] = {"user": by.id, "ts": f"{now.partition('.')[0]}.000000"}
    message.channel.team.world.events.changed(message, before, now)


def delete(call: Call) -> Wire:
    call.require("chat:write")
    channel = call.channel()
    message = call.own(channel, "ts", "delete")
    take_back(message)
    return {"channel": channel.id, "ts": message.ts}


def take_back(message: Message) -> None:
    """Take a message away, and tell the app if others saw it, too."""
    message.deleted = True
    if message.ephemeral:
        return
    message.channel.team.world.events.deleted(message)


def permalink(call: Call) -> Wire:
    channel = call.channel()
    message = channel.messages.get(call.needed("message_ts"))
    if message is None or message.deleted:
        raise refused("message_not_found")
    place = f"{channel.id}/p{message.ts.replace('.', '')}"
    link = f"https://{call.home.domain}.slack.com/archives/{place}"
    if message.thread:
        link += f"?thread_ts={message.thread}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def check(call: Call, checks: Checks) -> list[str]:
    """List what is wrong with the message of a call, whatever the world looks like."""
    if call.method not in CHECKED:
        return []
    return checks.of_message(call.params) + _strangers(call)


def _strangers(call: Call) -> list[str]:
    """List whom or what a message names that this workspace does not have."""
    team = call.home
    texts = (call.text("text"), *marked_texts(call.params.get("blocks")))
    tokens = dict.fromkeys(token for text in texts for token in waking(text))
    known = {*team.users, *team.groups}
    named = {
        token: token.strip("<>").removeprefix("@").removeprefix("!subteam^") for token in tokens
    }
    return [
        f"{token} is nobody in {team.name}" for token, name in named.items()
        if not token.startswith(("<!channel", "<!here", "<!everyone")) and name not in known
    ]  # fmt: skip


CHECKED = frozenset({"chat.postMessage", "chat.postEphemeral", "chat.update"})
METHODS: dict[str, Callable[[Call], Any]] = {
    "chat.postMessage": post_message,
    "chat.postEphemeral": post_ephemeral,
    "chat.update": update,
    "chat.delete": delete,
    "chat.getPermalink": permalink,
}
