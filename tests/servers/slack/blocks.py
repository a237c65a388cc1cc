"""Block Kit's own limits, which Slack holds everyone to: what breaks one is `invalid_blocks`.

https://docs.slack.dev/reference/block-kit/blocks
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_LENGTH = 12_000
"""Characters that a message's blocks may have together; the pages do not say it
(https://github.com/slackapi/bolt-js/issues/2509)."""
ID = 255
BLOCKS = frozenset({
    "section", "actions", "context", "divider", "header", "image", "input", "rich_text", "file",
    "video", "markdown", "table",
})  # fmt: skip
ELEMENTS = frozenset({
    "button", "checkboxes", "datepicker", "datetimepicker", "timepicker", "email_text_input",
    "number_input", "plain_text_input", "url_text_input", "radio_buttons", "overflow", "image",
    "file_input", "rich_text_input", "static_select", "external_select", "users_select",
    "conversations_select", "channels_select", "multi_static_select", "multi_external_select",
    "multi_users_select", "multi_conversations_select", "multi_channels_select",
    "workflow_button", "feedback_buttons", "icon_button",
})  # fmt: skip
ELEMENT_COUNTS = {"actions": 25, "context": 10}
OPTION_COUNTS = {"static_select": 100, "multi_static_select": 100, "radio_buttons": 10,
                 "checkboxes": 10, "overflow": 5}  # fmt: skip
PLACEHOLDER = 150
VALUE = 2000
URL = 3000
CONFIRM = {"title": 100, "text": 300, "confirm": 30, "deny": 30}
METADATA_BYTES = 16_000
PRIVATE_METADATA = 3000
VIEW_BYTES = 250_000

Found = Iterator[str]


def faults_of(blocks: Any, most: int, root: str = "/blocks") -> list[str]:
    """List what is wrong with blocks, in Slack's way of pointing at it."""
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        return [_at("must be an array of blocks", root)]
    found = []
    if len(blocks) > most:
        found.append(_at(f"no more than {most} items allowed", root))
    ids = Counter(b["block_id"] for b in blocks if b.get("block_id"))
    found += [f"`block_id` {name} already exists" for name, times in ids.items() if times > 1]
    for n, block in enumerate(blocks):
        found += _block(block, f"{root}/{n}")
    return found


def _at(words: str, where: str) -> str:
    return f"{words} [json-pointer:{where}]"


def _text(given: Any, where: str, most: int, *, plain: bool = False, needed: bool = True) -> Found:
    if given is None:
        if needed:
            yield _at("missing required field: text", where)
        return
    kind = given.get("type") if isinstance(given, dict) else None
    if kind not in ({"plain_text"} if plain else {"plain_text", "mrkdwn"}):
        yield _at(f"unsupported type: {kind}", f"{where}/type")
        return
    text = given.get("text")
    if not isinstance(text, str) or not text:
        yield _at("must be more than 0 characters", f"{where}/text")
    elif len(text) > most:
        yield _at(f"must be less than {most + 1} characters", f"{where}/text")
    if kind == "mrkdwn" and "emoji" in given:
        yield _at("invalid additional property: emoji", where)


def _id(holder: dict[str, Any], key: str, where: str) -> Found:
    value = holder.get(key)
    if value is not None and not (isinstance(value, str) and 0 < len(value) <= ID):
        yield _at(f"must be between 1 and {ID} characters", f"{where}/{key}")


def _block(block: dict[str, Any], where: str) -> Found:
    kind = block.get("type")
    if kind not in BLOCKS:
        yield _at(f"unsupported type: {kind}", f"{where}/type")
        return
    yield from _id(block, "block_id", where)
    match kind:
        case "section":
            yield from _section(block, where)
        case "header":
            yield from _text(block.get("text"), f"{where}/text", 150, plain=True)
        case "actions" | "context":
            yield from _elements(block, where)
        case "input":
            yield from _text(block.get("label"), f"{where}/label", 2000, plain=True)
            yield from _text(block.get("hint"), f"{where}/hint", 2000, plain=True, needed=False)
            yield from _element(block.get("element"), f"{where}/element")
        case "image":
            if not block.get("alt_text") or len(block["alt_text"]) > 2000:
                yield _at("must be between 1 and 2000 characters", f"{where}/alt_text")
        case "markdown":
            if not 0 < len(block.get("text", "")) <= 12000:
                yield _at("must be less than 12001 characters", f"{where}/text")


def _section(block: dict[str, Any], where: str) -> Found:
    fields = block.get("fields")
    if block.get("text") is None and not fields:
        yield _at("missing required field: text or fields", where)
    yield from _text(block.get("text"), f"{where}/text", 3000, needed=False)
    if fields is not None:
        if not isinstance(fields, list) or not 1 <= len(fields) <= 10:
            yield _at("must have between 1 and 10 items", f"{where}/fields")
        else:
            for n, one in enumerate(fields):
                yield from _text(one, f"{where}/fields/{n}", 2000)
    if "accessory" in block:
        yield from _element(block["accessory"], f"{where}/accessory")


def _elements(block: dict[str, Any], where: str) -> Found:
    elements, most = block.get("elements"), ELEMENT_COUNTS[block["type"]]
    if not isinstance(elements, list) or not 1 <= len(elements) <= most:
        yield _at(f"must have between 1 and {most} items", f"{where}/elements")
        return
    names = Counter(e.get("action_id") for e in elements if e.get("action_id"))
    for name, times in names.items():
        if times > 1:
            yield f"`action_id` {name} already exists for `block_id` {block.get('block_id')}"
    for n, one in enumerate(elements):
        place = f"{where}/elements/{n}"
        if block["type"] == "context" and one.get("type") in {"mrkdwn", "plain_text"}:
            yield from _text(one, place, 2000)
        else:
            yield from _element(one, place)


def _element(element: Any, where: str) -> Found:
    kind = element.get("type") if isinstance(element, dict) else None
    if kind not in ELEMENTS:
        yield _at(f"unsupported type: {kind}", f"{where}/type")
        return
    yield from _id(element, "action_id", where)
    if kind == "button":
        yield from _text(element.get("text"), f"{where}/text", 75, plain=True)
        for key, most in (("value", VALUE), ("url", URL), ("accessibility_label", 75)):
            if len(element.get(key) or "") > most:
                yield _at(f"must be less than {most + 1} characters", f"{where}/{key}")
        if element.get("style", "primary") not in {"primary", "danger"}:
            yield _at("must be primary or danger", f"{where}/style")
    if "placeholder" in element:
        holder = element["placeholder"]
        yield from _text(holder, f"{where}/placeholder", PLACEHOLDER, plain=True)
    if kind in OPTION_COUNTS:
        yield from _options(element, kind, where)
    if "confirm" in element:
        for key, most in CONFIRM.items():
            yield from _text(element["confirm"].get(key), f"{where}/confirm/{key}", most)


def _options(element: dict[str, Any], kind: str, where: str) -> Found:
    groups = element.get("option_groups")
    if groups is None:
        yield from _option_list(element.get("options"), OPTION_COUNTS[kind], kind, where)
        offered = element.get("options") or []
    else:
        if not 1 <= len(groups) <= 100:
            yield _at("must have between 1 and 100 items", f"{where}/option_groups")
        offered = []
        for n, group in enumerate(groups):
            place = f"{where}/option_groups/{n}"
            yield from _text(group.get("label"), f"{place}/label", 75, plain=True)
            yield from _option_list(group.get("options"), OPTION_COUNTS[kind], kind, place)
            offered += group.get("options") or []
    chosen = element.get("initial_options") or [element.get("initial_option")]
    values = {option.get("value") for option in offered}
    if any(option and option.get("value") not in values for option in chosen):
        yield _at("initial option is not among the options", f"{where}/initial_option")


def _option_list(options: Any, most: int, kind: str, where: str) -> Found:
    if not isinstance(options, list) or not 1 <= len(options) <= most:
        yield _at(f"must have between 1 and {most} items", f"{where}/options")
        return
    for n, option in enumerate(options):
        place = f"{where}/options/{n}"
        plain = kind not in {"radio_buttons", "checkboxes"}
        yield from _text(option.get("text"), f"{place}/text", 75, plain=plain)
        yield from _text(option.get("description"), f"{place}/description", 75, needed=False)
        value = option.get("value")
        if not isinstance(value, str) or len(value) > 150:
            yield _at("must be less than 151 characters", f"{place}/value")


def faults_of_view(view: Any, kinds: tuple[str, ...]) -> list[str]:
    """List what is wrong with a modal or a Home tab."""
    if not isinstance(view, dict) or view.get("type") not in kinds:
        given = view.get("type") if isinstance(view, dict) else None
        return [_at(f"unsupported type: {given}", "/view/type")]
    found = faults_of(view.get("blocks"), VIEW_BLOCKS, "/view/blocks")
    for key in ("callback_id", "external_id"):
        found += [] if len(view.get(key) or "") <= ID else [_at("must be less than 256 characters",
                                                               f"/view/{key}")]  # fmt: skip
    if len(view.get("private_metadata") or "") > PRIVATE_METADATA:
        found.append(_at("must be less than 3001 characters", "/view/private_metadata"))
    if view["type"] == "modal":
        found += _text(view.get("title"), "/view/title", 24, plain=True)
        for key in ("submit", "close"):
            found += _text(view.get(key), f"/view/{key}", 24, plain=True, needed=False)
        inputs = any(b.get("type") == "input" for b in view.get("blocks") or [])
        if inputs and not view.get("submit"):
            found.append(_at("missing required field: submit", "/view"))
    return found


def faults_of_metadata(metadata: Any) -> str | None:
    """Name the error with which Slack refuses a message's metadata, if it does."""
    if not isinstance(metadata, dict) or set(metadata) != {"event_type", "event_payload"}:
        return "invalid_metadata_format"
    if not (isinstance(metadata["event_type"], str) and metadata["event_type"]):
        return "invalid_metadata_format"
    if not isinstance(metadata["event_payload"], dict):
        return "invalid_metadata_format"
    return "metadata_too_large" if len(json.dumps(metadata)) > METADATA_BYTES else None


def length(part: Any) -> int:
    """Count the characters of every text in blocks."""
    if isinstance(part, list):
        return sum(map(length, part))
    if not isinstance(part, dict):
        return 0
    return sum(
        len(value) if key == "text" and isinstance(value, str) else length(value)
        for key, value in part.items()
    )


def completed(blocks: list[dict[str, Any]], name: Any) -> list[dict[str, Any]]:
    """Return blocks as Slack keeps them: every block and element with its id."""
    kept = []
    for block in blocks:
        whole = {"type": block["type"], "block_id": block.get("block_id") or name()} | block
        whole["block_id"] = whole["block_id"] or name()
        kept.append(_completed(whole, name))
    return kept


def _completed(part: Any, name: Any) -> Any:
    if isinstance(part, list):
        return [_completed(one, name) for one in part]
    if not isinstance(part, dict):
        return part
    whole = {key: _completed(value, name) for key, value in part.items()}
    kind = part.get("type")
    if kind in ELEMENTS and kind != "image":
        whole.setdefault("action_id", name())
    elif kind == "plain_text":
        whole.setdefault("emoji", True)
    elif kind == "mrkdwn":
        whole.setdefault("verbatim", False)
    return whole
