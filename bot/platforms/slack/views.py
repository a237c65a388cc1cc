"""Forms as modals, messages as the Home tab, and what was filled in read back.

`modal(form, opened)` and `home(message)` are views; `filled(state)` are the
values by the codes of the fields; `opened_in(view)` tells which form it was and
where it was opened; `errors(wrong, view)` and `instead(view)` are what Slack is
told when a modal is sent in.  The id of an input block is its field's code.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from bot.core.chat import ChatRef, Field, FieldKind, Form
from bot.core.message import Message, shortened
from bot.platforms.slack.message_blocks import Json, blocks, plain_text
from bot.platforms.slack.mrkdwn import clean
from bot.platforms.slack.own_commands import with_our_command

MOST_BLOCKS = 100
"""Slack's limit for a view."""
TITLE_CHARACTERS = 24
"""Slack's limit for the title of a modal, and for what closes it."""
LABEL_CHARACTERS = 2000
OPTION_CHARACTERS = 75
MOST_OPTIONS = 100
MOST_RADIOS = 5
"""So few options are shown at once; more are a menu."""
INPUT_CHARACTERS = 3000
FILLED = "filled"
"""The action id of every field."""
YES = "yes"
NONE = "-"
"""Stands for an option whose code is empty: Slack wants a value."""
NAME = "Fanion"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class Opened:
    """Where a form was opened: in which chat, and from which message where it was one."""

    chat: ChatRef
    message: str = ""


def modal(form: Form, opened: Opened) -> Json:
    """Write *form* as a modal that remembers where it was *opened*."""
    title = clean(form.title).strip() or NAME
    view: Json = {
        "type": "modal",
        "callback_id": "form",
        "title": plain_text(shortened(title, TITLE_CHARACTERS)),
        "private_metadata": _remembered(form, opened),
        "blocks": [*_above(form, title), *map(_input, form.fields)][:MOST_BLOCKS],
    }
    submit = clean(form.submit).strip()
    if submit or form.fields:
        view["submit"] = plain_text(shortened(submit or "OK", TITLE_CHARACTERS))
    return view


def home(message: Message) -> Json:
    """Write *message* as the Home tab."""
    return {"type": "home", "blocks": blocks(message)[:MOST_BLOCKS]}


def opened_in(view: Mapping[str, Any]) -> tuple[str, Opened] | None:
    """Return the choice of the form that *view* is, and where it was opened; None: not ours."""
    try:
        kept = json.loads(view.get("private_metadata") or "")
        chat = ChatRef("slack", kept["chat"], kept.get("thread", ""))
        return kept["choice"], Opened(chat, kept.get("message", ""))
    except (ValueError, KeyError, TypeError):
        return None


def filled(state: Mapping[str, Any]) -> dict[str, str]:
    """Read what was filled in, of a view's *state*, by the codes of the fields.

    A field that was left empty has no value.
    """
    read = {
        code: _value(actions[FILLED])
        for code, actions in (state.get("values") or {}).items()
        if FILLED in actions
    }
    return {code: value for code, value in read.items() if value}


def errors(wrong: Mapping[str, str], view: Mapping[str, Any]) -> Json:
    """Answer a modal that was sent in with what is *wrong*, below the fields.

    What is wrong with no field of *view* stands below the first.
    """
    inputs = [block["block_id"] for block in view.get("blocks", ()) if block["type"] == "input"]
    said: dict[str, str] = {}
    for code, words in wrong.items():
        below = code if code in inputs or not inputs else inputs[0]
        said[below] = " ".join(filter(None, (said.get(below), clean(words))))
    return {"response_action": "errors", "errors": said}


def instead(view: Json) -> Json:
    """Answer a modal that was sent in with another in its place."""
    return {"response_action": "update", "view": view}


def _remembered(form: Form, opened: Opened) -> str:
    kept = {
        "choice": form.choice,
        "chat": opened.chat.id,
        "thread": opened.chat.thread,
        "message": opened.message,
    }
    return json.dumps({name: value for name, value in kept.items() if value or name != "thread"})


def _above(form: Form, title: str) -> list[Json]:
    """Write what stands above the fields: the title once more, where its bar cuts it."""
    made = blocks(form.message) if form.message else []
    cut = len(title) > TITLE_CHARACTERS and (form.message is None or form.message.title != title)
    return [*(blocks(Message(shortened(title, 150))) if cut else ()), *made]


def _input(field: Field) -> Json:
    block: Json = {
        "type": "input",
        "block_id": field.code,
        "label": plain_text(_fitting(field.label, LABEL_CHARACTERS)),
        "element": _element(field),
        "optional": field.optional or field.kind is FieldKind.CHECK,
    }
    if field.hint and field.kind is not FieldKind.CHECK:
        block["hint"] = plain_text(_fitting(with_our_command(field.hint), LABEL_CHARACTERS))
    return block


def _element(field: Field) -> Json:
    match field.kind:
        case FieldKind.LINE | FieldKind.TEXT:
            return _written(field)
        case FieldKind.CHOICE:
            return _choice(field)
        case FieldKind.CHECK:
            # The label stands above already: the box itself says what it does.
            words = next((words for _, words in field.options), field.hint or field.label)
            ticked = _option(YES, words)
            return _with({"type": "checkboxes", "action_id": FILLED, "options": [ticked]},
                         initial_options=[ticked] if field.value == YES else None)  # fmt: skip
        case FieldKind.DAY:
            value = field.value if DAY.fullmatch(field.value) else None
            return _with({"type": "datepicker", "action_id": FILLED}, initial_date=value)
        case FieldKind.HOUR:
            value = field.value if HOUR.fullmatch(field.value) else None
            return _with({"type": "timepicker", "action_id": FILLED}, initial_time=value)
        case _:
            assert_never(field.kind)


def _written(field: Field) -> Json:
    most = max(1, min(field.most, INPUT_CHARACTERS))
    return _with(
        {
            "type": "plain_text_input",
            "action_id": FILLED,
            "multiline": field.kind is FieldKind.TEXT,
            "max_length": most,
        },
        initial_value=clean(field.value)[:most] or None,
    )


def _choice(field: Field) -> Json:
    options = [_option(code or NONE, words) for code, words in field.options]
    chosen = next((one for one in options if one["value"] == (field.value or NONE)), None)
    if len(options) <= MOST_RADIOS and not field.optional:
        made: Json = {"type": "radio_buttons", "action_id": FILLED, "options": options}
    elif len(options) <= MOST_OPTIONS:
        made = {"type": "static_select", "action_id": FILLED, "options": options}
    else:
        groups = [
            {
                "label": plain_text(f"{at + 1} – {min(at + MOST_OPTIONS, len(options))}"),
                "options": options[at : at + MOST_OPTIONS],
            }
            for at in range(0, len(options), MOST_OPTIONS)
        ]
        made = {"type": "static_select", "action_id": FILLED, "option_groups": groups}
    return _with(made, initial_option=chosen)


def _option(code: str, words: str) -> Json:
    return {"text": plain_text(_fitting(words, OPTION_CHARACTERS)), "value": code}


def _fitting(words: str, limit: int) -> str:
    return shortened(clean(words).strip() or "…", limit)


def _with(element: Json, **known: object) -> Json:
    return element | {name: value for name, value in known.items() if value is not None}


def _value(state: Mapping[str, Any]) -> str:
    """Read one field, of whatever kind it is."""
    if state.get("selected_options"):
        return YES
    option = state.get("selected_option") or {}
    value = (
        state.get("value")
        or option.get("value")
        or state.get("selected_date")
        or state.get("selected_time")
        or ""
    )
    return "" if value == NONE or not str(value).strip() else str(value)
