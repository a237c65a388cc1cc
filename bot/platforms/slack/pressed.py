"""What people press, fill in and order on Slack, in words that belong to no platform."""

from dataclasses import replace

from bot.core.chat import Ask, Filled, Tap
from bot.platforms.slack.events import told
from bot.platforms.slack.inbound import (
    Heard,
    Known,
    Nothing,
    Pressed,
    Said,
    Submitted,
    Wire,
    account,
    chat_ref,
    home_of,
    id_of,
    part_of,
    parts_of,
    text_of,
    thread_of,
    words,
)
from bot.platforms.slack.own_commands import ordered
from bot.platforms.slack.pages import FORM
from bot.platforms.slack.places import BETWEEN, HOME, is_channel, message_id
from bot.platforms.slack.transport import Me
from bot.platforms.slack.views import Opened, filled, opened_in

ANNOUNCE = "announce"
"""The shortcut on a message that begins a broadcast with its words."""


def heard(payload: Wire, me: Me, known: Known) -> Heard:
    """Say what *payload* means to us, whatever way it came."""
    if "command" in payload:
        return _commanded(payload, me, known)
    match payload.get("type"):
        case "event_callback":
            return told(payload, me, known)
        case "block_actions":
            return _pressed(payload, me, known)
        case "view_submission":
            return _filled(payload, me, known)
        case "shortcut" | "message_action":
            return _shortcut(payload, me, known)
        case _:
            return Nothing.NOTHING


# ---- buttons ---------------------------------------------------------------------------------


def _pressed(payload: Wire, me: Me, known: Known) -> Heard:
    user = id_of(payload, "user")
    action = next((one for one in parts_of(payload, "actions") if _choice(one)), None)
    if action is None or not user:
        return Nothing.NOTHING
    trigger = text_of(payload, "trigger_id")
    tap = Tap(
        id=f"tap:{trigger or text_of(action, 'action_ts')}:{user}",
        chat=chat_ref(me, "", user),
        account=account(me, user, known, _called_here(payload)),
        choice=_choice(action),
        trigger=trigger,
    )
    view = part_of(payload, "view")
    if text_of(view, "type") == HOME:
        return Pressed(replace(tap, chat=home_of(me, user), message=HOME))
    if view:
        opened = _opened_in(view, me)
        chat = opened.chat if opened else tap.chat
        form = text_of(view, "id")
        return Pressed(replace(tap, chat=chat, message=f"{FORM}{form}"), form, opened)
    return _pressed_below(tap, payload, me, user)


def _pressed_below(tap: Tap, payload: Wire, me: Me, user: str) -> Pressed:
    """Take a tap below a message; of one that one person alone sees only the place is told."""
    container = part_of(payload, "container")
    channel = id_of(payload, "channel") or text_of(container, "channel_id")
    stands = part_of(payload, "message") or {
        "ts": text_of(container, "message_ts"),
        "thread_ts": text_of(container, "thread_ts"),
    }
    chat = chat_ref(me, channel, user, thread_of(stands))
    message = message_id(channel, text_of(stands, "ts"))
    ephemeral = bool(container.get("is_ephemeral"))
    answer_at = text_of(payload, "response_url")
    apart = is_channel(chat.id) and not chat.thread
    tap = replace(tap, chat=chat, message=message, alone=ephemeral, apart=apart)
    return Pressed(tap, edit_at=answer_at if ephemeral else "", answer_at=answer_at)


def _choice(action: Wire) -> str:
    """Return what was pressed or chosen; a button that only leads somewhere has no choice."""
    return text_of(action, "value") or text_of(part_of(action, "selected_option"), "value")


def _called_here(payload: Wire) -> str:
    """Return what who acted is called here, which is not yet a name."""
    by = part_of(payload, "user")
    return text_of(by, "name") or text_of(by, "username") or text_of(payload, "user_name")


# ---- forms -----------------------------------------------------------------------------------


def _filled(payload: Wire, me: Me, known: Known) -> Heard:
    view, user = part_of(payload, "view"), id_of(payload, "user")
    found = opened_in(view)
    opened = _opened_in(view, me)
    if not user or found is None or opened is None:
        return Nothing.NOTHING
    once = text_of(payload, "trigger_id") or f"{text_of(view, 'id')}:{text_of(view, 'hash')}"
    values = Filled(
        id=f"form:{once}:{user}",
        chat=opened.chat,
        account=account(me, user, known, _called_here(payload)),
        choice=found[0],
        values=filled(part_of(view, "state")),
    )
    return Submitted(values, opened, view)


def _opened_in(view: Wire, me: Me) -> Opened | None:
    """Tell where a form was opened, if that is in the workspace that it comes back from."""
    found = opened_in(view)
    ours = found is not None and found[1].chat.id.startswith(f"{me.team}{BETWEEN}")
    return found[1] if found is not None and ours else None


# ---- shortcuts and the slash command ---------------------------------------------------------


def _shortcut(payload: Wire, me: Me, known: Known) -> Heard:
    """Take a shortcut: one on a message brings its words."""
    user, choice = id_of(payload, "user"), text_of(payload, "callback_id")
    trigger = text_of(payload, "trigger_id")
    once = trigger or text_of(payload, "action_ts")
    who = account(me, user, known, _called_here(payload))
    direct = chat_ref(me, "", user)
    if not user or not choice:
        return Nothing.NOTHING
    if choice == ANNOUNCE and payload.get("type") == "message_action":
        said = words(text_of(part_of(payload, "message"), "text"), known)
        ask = Ask(
            id=f"shortcut:{once}:{user}",
            chat=direct,
            account=who,
            text=f"/broadcast {said}".strip(),
            addressed=True,
            trigger=trigger,
        )
        return Said(ask, None)
    tap = Tap(
        id=f"shortcut:{once}:{user}", chat=direct, account=who, choice=choice, trigger=trigger
    )
    return Pressed(tap)


def _commanded(payload: Wire, me: Me, known: Known) -> Heard:
    user, trigger = text_of(payload, "user_id"), text_of(payload, "trigger_id")
    if not user:
        return Nothing.NOTHING
    ask = Ask(
        id=f"slash:{trigger or text_of(payload, 'response_url').rpartition('/')[2]}:{user}",
        chat=chat_ref(me, text_of(payload, "channel_id"), user),
        account=account(me, user, known, _called_here(payload)),
        text=ordered(words(text_of(payload, "text"), known)),
        addressed=True,
        alone=True,
        trigger=trigger,
    )
    return Said(ask, None, answer_at=text_of(payload, "response_url"))
