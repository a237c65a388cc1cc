"""Methods by which a bot says what it is and what it can do, and looks around."""

import re
from collections.abc import Callable
from typing import Any

from tests.servers.telegram.accounts import Member, Wire
from tests.servers.telegram.call import Call
from tests.servers.telegram.markup import utf16
from tests.servers.telegram.refusals import bad_request, forbidden, malformed

COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LIMITS = {"name": 64, "description": 512, "short_description": 120}
CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}
SCOPES = CHAT_SCOPES | {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators",
}  # fmt: skip
DOWNLOAD_LIMIT = 20 * 1024 * 1024


def get_me(call: Call) -> Wire:
    return call.bot.me()


# ---- commands ------------------------------------------------------------------------------


def _scope(call: Call) -> tuple[str, str]:
    scope = call.params.get("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in SCOPES:
        raise malformed("can't parse BotCommandScope: Unsupported type specified")
    if kind in CHAT_SCOPES:
        chat = Call(call.world, call.bot, call.method, scope).chat()
        kind = f"{kind}:{chat.id}"
        if "user_id" in scope:
            kind += f":{scope['user_id']}"
    return kind, call.params.get("language_code") or ""


def set_commands(call: Call) -> bool:
    commands = call.params.get("commands")
    if not isinstance(commands, list):
        raise malformed("can't parse commands: expected an Array of BotCommand")
    if len(commands) > COMMANDS:
        raise malformed("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not COMMAND.fullmatch(one.get("command", "").removeprefix("/")):
            raise malformed("BOT_COMMAND_INVALID")
        if not 1 <= utf16(one.get("description", "")) <= 256:
            raise malformed("BOT_COMMAND_DESCRIPTION_INVALID")
    call.bot.commands[_scope(call)] = commands
    return True


def get_commands(call: Call) -> list[Wire]:
    return call.bot.commands.get(_scope(call), [])


def delete_commands(call: Call) -> bool:
    call.bot.commands.pop(_scope(call), None)
    return True


def _text_setter(kind: str) -> Callable[[Call], bool]:
    def set_text(call: Call) -> bool:
        text = call.params.get(kind) or ""
        if utf16(text) > LIMITS[kind]:
            raise malformed(f"BOT_{kind.upper()}_TOO_LONG")
        call.bot.texts[kind, call.params.get("language_code") or ""] = text
        return True

    return set_text


def _text_getter(kind: str) -> Callable[[Call], Wire]:
    def get_text(call: Call) -> Wire:
        texts, language = call.bot.texts, call.params.get("language_code") or ""
        return {kind: texts.get((kind, language)) or texts.get((kind, ""), "")}

    return get_text


def set_menu_button(call: Call) -> bool:
    button = call.params.get("menu_button") or {"type": "default"}
    call.bot.menu_buttons[call.integer("chat_id")] = button
    return True


# ---- chats and files -----------------------------------------------------------------------


def get_chat(call: Call) -> Wire:
    chat = call.chat()
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
         "gifts_from_channels"), False,
    )  # fmt: skip
    full = chat.wire() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }
    full.pop("all_members_are_administrators", None)
    if chat.is_group:
        may = not chat.only_admins_write
        full["permissions"] = dict.fromkeys(PERMISSIONS, may)
    return full


PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
    "can_send_other_messages", "can_add_web_page_previews", "can_change_info",
    "can_invite_users", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def get_member(call: Call) -> Wire:
    chat = call.chat()
    number = call.integer("user_id")
    if not chat.is_group:
        raise bad_request("chat member status can't be found in private chats")
    member = chat.members.get(number)
    if member is None:
        known = call.world.people.get(number)
        if known is None:
            raise bad_request("PARTICIPANT_ID_INVALID")
        member = Member(known, "left")
    return member.wire(chat.kind)


def get_administrators(call: Call) -> list[Wire]:
    chat = call.chat()
    if not chat.is_group:
        raise bad_request("there are no administrators in the private chat")
    admins = [m for m in chat.members.values() if m.is_admin]
    return [m.wire(chat.kind) for m in admins if not m.account.is_bot or m.account is call.bot]


def count_members(call: Call) -> int:
    chat = call.chat()
    return sum(m.is_in for m in chat.members.values()) if chat.is_group else 2


def leave_chat(call: Call) -> bool:
    chat = call.chat()
    member = chat.member(call.bot)
    if member is None:
        raise forbidden("bot can't leave private chats")
    old = Member(member.account, member.status, member.rights)
    member.status = "left"
    call.world.post(chat, call.bot, {"left_chat_member": call.bot.wire()}, rings=False)
    call.world.status(chat, call.bot, old, member)
    return True


def get_file(call: Call) -> Wire:
    kept = call.world.files.get(str(call.params.get("file_id", "")))
    if kept is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(kept.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return kept.ids() | {"file_path": kept.path}


METHODS: dict[str, Callable[[Call], Any]] = {
    "getMe": get_me,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setChatMenuButton": set_menu_button,
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": count_members,
    "leaveChat": leave_chat,
    "getFile": get_file,
    **{
        f"{verb}My{name}": maker(kind)
        for kind, name in {
            "name": "Name", "description": "Description",
            "short_description": "ShortDescription",
        }.items()
        for verb, maker in (("set", _text_setter), ("get", _text_getter))
    },
}  # fmt: skip
