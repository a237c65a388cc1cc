"""What bots write, read as Telegram reads it: text, keyboards, replies, topics."""

import json
from urllib.parse import urlsplit

from tests.servers.telegram import refusals
from tests.servers.telegram.accounts import Wire
from tests.servers.telegram.call import Call
from tests.servers.telegram.markup import (
    CannotParse,
    Entity,
    found,
    merged,
    parse,
    trimmed,
    utf16,
)
from tests.servers.telegram.refusals import bad_request, malformed
from tests.servers.telegram.world import Chat, Message

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
BUTTONS, BUTTONS_A_ROW, DATA_LIMIT = 100, 8, 64
MARKUP_BYTES = 10_000
NOT_ACTIONS = frozenset({"text", "icon_custom_emoji_id", "style"})


def read_text(call: Call, key: str = "text", limit: int = TEXT_LIMIT) -> tuple[str, list[Entity]]:
    """Return what people see of a text, and its entities; refuse what cannot be read."""
    text = call.params.get(key) or ""
    if not isinstance(text, str):
        raise malformed(f"{key} must be a string")
    if not call.checked:
        return text, []
    entities = call.params.get("entities" if key == "text" else "caption_entities") or []
    if mode := call.params.get("parse_mode"):
        try:
            text, entities = parse(text, mode)
        except CannotParse as problem:
            raise malformed(str(problem)) from None
    text, entities = trimmed(text, entities)
    if key == "text" and not text:
        raise malformed("message text is empty")
    if utf16(text) > limit:
        raise malformed(_too_long(call, key))
    return text, merged(entities, found(text))


def _too_long(call: Call, key: str) -> str:
    if key == "caption":
        return "message caption is too long"
    return "MESSAGE_TOO_LONG" if call.method.startswith("edit") else "message is too long"


def text_content(call: Call) -> Wire:
    text, entities = read_text(call)
    content: Wire = {"text": text}
    if entities:
        content["entities"] = entities
    if preview := call.params.get("link_preview_options"):
        content["link_preview_options"] = preview
    return content


def caption_content(call: Call) -> Wire:
    caption, entities = read_text(call, "caption", CAPTION_LIMIT)
    content: Wire = {"caption": caption} if caption else {}
    return content | ({"caption_entities": entities} if entities else {})


def read_keyboard(call: Call) -> Wire:
    """Return the inline keyboard as a message shows it: `{}` or `{"reply_markup": …}`."""
    markup = call.params.get("reply_markup")
    if not markup:
        return {}
    if not isinstance(markup, dict):
        raise malformed("object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if rows is None:
        return {}  # keyboards below the input field stand beside the message, not in it
    if call.checked:
        _check_rows(rows)
    rows = [row for row in rows if row]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _check_rows(rows: list[list[Wire]]) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise malformed('field "inline_keyboard" must be an Array of Arrays')
    if sum(map(len, rows)) > BUTTONS or len(json.dumps(rows).encode()) > MARKUP_BYTES:
        raise malformed("reply markup is too long")
    if any(len(row) > BUTTONS_A_ROW for row in rows):
        raise malformed("REPLY_MARKUP_INVALID")
    for button in (button for row in rows for button in row):
        _check_button(button)


def _check_button(button: Wire) -> None:
    if not str(button.get("text", "")).strip():
        raise malformed('can\'t parse inline keyboard button: Field "text" must be non-empty')
    actions = set(button) - NOT_ACTIONS
    if not actions:
        raise malformed("can't parse inline keyboard button: Text buttons are unallowed in the "
                        "inline keyboard")  # fmt: skip
    if len(actions) > 1:
        raise malformed("can't parse inline keyboard button: several actions in one button")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= DATA_LIMIT:
        raise malformed("BUTTON_DATA_INVALID")
    if "url" in button:
        address = urlsplit(button["url"])
        if address.scheme not in {"http", "https", "tg"} or not address.netloc:
            raise malformed("BUTTON_URL_INVALID")


def read_reply(call: Call, chat: Chat) -> Message | None:
    """Return the message that is answered."""
    reply = call.params.get("reply_parameters") or {}
    number = reply.get("message_id") or call.integer("reply_to_message_id")
    if not number:
        return None
    target = chat.messages.get(number)
    if target and not target.deleted:
        return target
    if not call.world.keep or reply.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def read_thread(call: Call, chat: Chat, reply_to: Message | None) -> int | None:
    """Return the topic that is meant, where this bot may write into it."""
    number = call.integer("message_thread_id") or None
    if number is None:
        number = reply_to.thread if reply_to else None
    if number is None:
        return None
    topic = chat.topics.get(number)
    if topic is None:
        raise bad_request(refusals.THREAD_NOT_FOUND)
    member = chat.member(call.bot)
    manages = member and member.is_admin and "can_manage_topics" in member.rights
    if topic.closed and not manages:
        raise bad_request(refusals.TOPIC_CLOSED)
    return number
