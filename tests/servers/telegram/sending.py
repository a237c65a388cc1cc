"""Methods that put something new into a chat."""

from collections.abc import Callable
from typing import Any

from tests.servers.telegram.accounts import Wire
from tests.servers.telegram.call import Call, Upload
from tests.servers.telegram.reading import (
    caption_content,
    read_keyboard,
    read_reply,
    read_thread,
    text_content,
)
from tests.servers.telegram.refusals import Refused, bad_request, malformed
from tests.servers.telegram.world import Message, StoredFile

UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note",
})  # fmt: skip
CONTENT = ("text", "entities", "caption", "caption_entities", "document", "photo", "venue",
           "location", "link_preview_options")  # fmt: skip
"""What of a message goes along when it is copied."""


def send_message(call: Call) -> Wire:
    return put(call, text_content(call)).as_wire()


def send_document(call: Call) -> Wire:
    kept = _file(call, "document", UPLOAD_LIMIT)
    document = kept.ids() | {"file_name": kept.name, "mime_type": kept.mime}
    return put(call, {"document": document} | caption_content(call)).as_wire()


def send_photo(call: Call) -> Wire:
    kept = _file(call, "photo", PHOTO_LIMIT)
    return put(call, {"photo": photo_sizes(kept)} | caption_content(call)).as_wire()


def photo_sizes(kept: StoredFile) -> list[Wire]:
    """Offer a photo in two sizes, as Telegram does; both download the same bytes here."""
    return [kept.ids() | {"width": w, "height": h} for w, h in ((320, 240), (1280, 960))]


def send_location(call: Call) -> Wire:
    return put(call, {"location": _location(call)}).as_wire()


def send_venue(call: Call) -> Wire:
    location = _location(call)
    title, address = call.params.get("title"), call.params.get("address")
    if not title:
        raise malformed("VENUE_TITLE_EMPTY")
    venue = {"location": location, "title": title, "address": address or ""}
    return put(call, {"venue": venue, "location": location}).as_wire()


def copy_message(call: Call) -> Wire:
    origin = call.chat("from_chat_id")
    original = call.message(origin, "message to copy not found")
    content = {key: original.wire[key] for key in CONTENT if key in original.wire}
    if not content:
        raise bad_request("message can't be copied")
    if "caption" in call.params and "text" not in content:
        content = {k: v for k, v in content.items() if not k.startswith("caption")}
        content |= caption_content(call)
    return {"message_id": put(call, content).id}


def send_chat_action(call: Call) -> bool:
    action = call.params.get("action")
    if action not in ACTIONS:
        raise malformed("wrong parameter action in request")
    call.chat().actions.append(action)
    return True


def put(call: Call, content: Wire) -> Message:
    """Put a bot's message into the chat that it names."""
    chat = call.chat()
    member = chat.member(call.bot)
    if chat.only_admins_write and not (member and member.is_admin):
        what = "text messages" if "text" in content else "messages"
        raise bad_request(f"not enough rights to send {what} to the chat")
    reply_to = read_reply(call, chat)
    thread = read_thread(call, chat, reply_to)
    return call.world.post(
        chat,
        call.bot,
        content | read_keyboard(call),
        thread=thread,
        reply_to=reply_to,
        rings=not call.params.get("disable_notification"),
    )


def _location(call: Call) -> Wire:
    latitude, longitude = call.params.get("latitude"), call.params.get("longitude")
    if not (_number(latitude, 90) and _number(longitude, 180)):
        raise malformed("wrong parameter latitude or longitude in request")
    return {"latitude": latitude, "longitude": longitude}


def _number(value: Any, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= most


def _file(call: Call, key: str, limit: int) -> StoredFile:
    """Keep the file that was sent, or find the one that was sent before."""
    upload = call.upload(key)
    if upload is None:
        named = call.params.get(key)
        if named in call.world.files:
            return call.world.files[named]
        if not named:
            raise malformed(f"there is no {key} in the request")
        raise malformed("wrong file identifier/HTTP URL specified")
    if not upload.content:
        raise malformed("file must be non-empty")
    if len(upload.content) > limit:
        raise _too_big(key, upload)
    folder = "photos" if key == "photo" else "documents"
    return call.world.store(upload.name, upload.content, upload.mime, folder)


def _too_big(key: str, upload: Upload) -> Refused:
    if key == "photo":
        return malformed(f"file is too big: {len(upload.content)} bytes is too much for a photo")
    return Refused(413, "Request Entity Too Large", malformed=True)


METHODS: dict[str, Callable[[Call], Any]] = {
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "copyMessage": copy_message,
    "sendChatAction": send_chat_action,
}
