"""Methods that change or take back what stands in a chat, and answer presses."""

from collections.abc import Callable
from typing import Any

from tests.servers.telegram import refusals
from tests.servers.telegram.accounts import Wire
from tests.servers.telegram.call import Call
from tests.servers.telegram.markup import utf16
from tests.servers.telegram.reading import caption_content, read_keyboard, text_content
from tests.servers.telegram.refusals import bad_request, malformed
from tests.servers.telegram.world import Message

DELETABLE = 48 * 3600
PRESS_ANSWERABLE = 60
"""Seconds. Telegram names no number; about a minute is what bots meet."""


def edit_text(call: Call) -> Wire | bool:
    message = _own(call)
    if message is None:
        return True
    if "text" not in message.wire:
        raise bad_request("there is no text in the message to edit")
    return _change(message, call, ("text", "entities", "link_preview_options"), text_content(call))


def edit_caption(call: Call) -> Wire | bool:
    message = _own(call)
    if message is None:
        return True
    if not {"document", "photo"} & set(message.wire):
        raise bad_request("there is no caption in the message to edit")
    return _change(message, call, ("caption", "caption_entities"), caption_content(call))


def edit_keyboard(call: Call) -> Wire | bool:
    message = _own(call)
    return True if message is None else _change(message, call, (), {})


def _own(call: Call) -> Message | None:
    chat = call.chat()
    if not call.world.keep:
        return None
    message = call.message(chat, "message to edit not found")
    if message.sender is not call.bot:
        raise bad_request("message can't be edited")
    return message


def _change(message: Message, call: Call, keys: tuple[str, ...], content: Wire) -> Wire:
    keys += ("reply_markup",)
    content |= read_keyboard(call)
    if content == {key: message.wire[key] for key in keys if key in message.wire}:
        raise bad_request(refusals.NOT_MODIFIED)
    for key in keys:
        message.wire.pop(key, None)
    message.wire |= content | {"edit_date": call.world.now()}
    message.edits += 1
    return message.as_wire()


def delete_message(call: Call) -> bool:
    chat = call.chat()
    if not call.world.keep:
        return True
    message = call.message(chat, "message to delete not found")
    member = chat.member(call.bot)
    may = chat.bot or message.sender is call.bot
    may = may or (member and member.is_admin and "can_delete_messages" in member.rights)
    if not may:
        raise bad_request("message can't be deleted")
    own_in_private = chat.bot is not None or message.sender is call.bot
    if own_in_private and call.world.now() - message.wire["date"] > DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    return True


def answer_press(call: Call) -> bool:
    press = call.world.presses.get(str(call.params.get("callback_query_id", "")))
    if press is None or press.bot is not call.bot or press.answered or press.expired:
        raise bad_request(refusals.QUERY_TOO_OLD)
    if call.world.now() - press.asked_at > PRESS_ANSWERABLE:
        raise bad_request(refusals.QUERY_TOO_OLD)
    text = call.params.get("text") or ""
    if utf16(text) > 200:
        raise malformed("MESSAGE_TOO_LONG")
    press.answered, press.text, press.alert = True, text, bool(call.params.get("show_alert"))
    return True


METHODS: dict[str, Callable[[Call], Any]] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_keyboard,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_press,
}
