"""Files: the three steps of an upload, and what leads to a download."""

import mimetypes
import re
from collections.abc import Callable
from typing import Any

from tests.servers.slack.accounts import Wire
from tests.servers.slack.call import Call
from tests.servers.slack.channel import Channel
from tests.servers.slack.holdings import StoredFile
from tests.servers.slack.posting import as_bot, under
from tests.servers.slack.refusals import invalid_arguments, refused
from tests.servers.slack.world import World

ONE_CHANNEL = re.compile(r"^[CGDZ][A-Z0-9]{8,}$")
LARGEST = 1024 * 1024 * 1024


def upload_url(call: Call) -> Wire:
    call.require("files:write")
    name, length = call.needed("filename"), call.number("length", 0)
    if length <= 0:
        raise invalid_arguments("length must be more than 0 [json-pointer:/length]")
    if length > LARGEST:
        raise refused("file_too_large")
    world = call.world
    mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
    ticket = f"CwABAAAA{next(world.ids):012}"
    kept = StoredFile(
        world.id("F"), name, name, mime, b"", call.bot, call.home, length,
        uploaded=False, complete=False, ticket=ticket,
    )  # fmt: skip
    call.home.files[kept.id] = kept
    return {"upload_url": f"{world.url}/upload/v1/{ticket}", "file_id": kept.id}


def uploaded(world: World, ticket: str, content: bytes) -> tuple[int, str]:
    """Take what is posted to an upload URL; return status and words."""
    for team in world.teams.values():
        for kept in team.files.values():
            if kept.ticket == ticket and not kept.complete:
                if len(content) != kept.length:
                    return 400, "500 - oops something went wrong"
                kept.content, kept.uploaded = content, True
                return 200, f"OK - {len(content)}"
    return 404, "404 - no such upload"


def complete(call: Call) -> Wire:
    call.require("files:write")
    given = call.params.get("files")
    if not isinstance(given, list) or not given:
        raise invalid_arguments("missing required field: files")
    found = []
    for one in given:
        kept = call.home.files.get(one.get("id", ""))
        if kept is None or not kept.uploaded or kept.complete:
            raise refused("file_not_found")
        found.append((kept, one.get("title") or kept.name))
    names = call.text("channel_id")
    if names and not ONE_CHANNEL.fullmatch(names):
        wanted = f"input must match regex pattern: {ONE_CHANNEL.pattern}"
        raise invalid_arguments(f"{wanted} [json-pointer:/channel_id]")
    names = names or call.text("channels")
    places = [_place(call, name.strip()) for name in names.split(",") if name.strip()]
    for kept, title in found:
        kept.title, kept.complete = title, True
        kept.shared_in += [channel.id for channel in places]
    for channel in places:
        _share(call, channel, [kept for kept, _ in found])
    return {"files": [kept.wire() for kept, _ in found]}


def _place(call: Call, name: str) -> Channel:
    user = call.home.users.get(name)
    channel = call.home.im(user) if user and not user.is_bot else call.home.channels.get(name)
    if channel is None or (channel.kind != "public" and not channel.has(call.bot)):
        raise refused("channel_not_found")
    if channel.archived:
        raise refused("is_archived")
    if not channel.has(call.bot):
        raise refused("not_in_channel")
    return channel


def _share(call: Call, channel: Channel, kept: list[StoredFile]) -> None:
    wire = as_bot(call.home) | {
        "subtype": "file_share", "text": call.text("initial_comment"), "upload": True,
        "files": [one.wire() for one in kept], "display_as_bot": False,
    }  # fmt: skip
    if call.text("thread_ts"):
        wire |= under(channel, call.text("thread_ts"))
    call.world.events.message(call.world.post(channel, call.bot, wire))


def info(call: Call) -> Wire:
    call.require("files:read")
    kept = call.home.files.get(call.needed("file"))
    if kept is None or not kept.complete:
        raise refused("file_not_found")
    if kept.deleted:
        raise refused("file_deleted")
    channels = [call.home.channels[one] for one in kept.shared_in]
    if kept.user is not call.bot and not any(channel.has(call.bot) for channel in channels):
        raise refused("file_not_found")
    return {"file": kept.wire(), "comments": [], "response_metadata": {"next_cursor": ""}}


METHODS: dict[str, Callable[[Call], Any]] = {
    "files.getUploadURLExternal": upload_url,
    "files.completeUploadExternal": complete,
    "files.info": info,
}
