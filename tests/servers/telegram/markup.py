"""Telegram's own parser of text, from its own library, offline: TDLib by tdjson."""

import json
from functools import lru_cache
from typing import Any

import tdjson

Entity = dict[str, Any]

MODES: dict[str, dict[str, Any]] = {
    "html": {"@type": "textParseModeHTML"},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
}

NAMES = {
    "Mention": "mention", "Hashtag": "hashtag", "Cashtag": "cashtag", "BotCommand": "bot_command",
    "Url": "url", "EmailAddress": "email", "PhoneNumber": "phone_number", "Bold": "bold",
    "Italic": "italic", "Underline": "underline", "Strikethrough": "strikethrough",
    "Spoiler": "spoiler", "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote", "Code": "code", "Pre": "pre",
    "PreCode": "pre", "TextUrl": "text_link", "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji", "DateTime": "date_time",
}  # fmt: skip
"""TDLib's names of entities and the Bot API's. What is not here, bots do not see."""


class CannotParse(ValueError):  # noqa: N818 - Telegram cannot; nothing broke here
    """Markup that Telegram refuses, with Telegram's words."""


def utf16(text: str) -> int:
    """Count as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def piece(text: str, offset: int, length: int) -> str:
    """Cut out of `text` what an entity covers."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def _ask(**query: Any) -> dict[str, Any]:
    answer = tdjson.td_execute(json.dumps(query).encode())
    return json.loads(answer) if answer else {}


@lru_cache(maxsize=1)
def _hushed() -> None:
    _ask(**{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def parse(text: str, mode: str) -> tuple[str, list[Entity]]:
    """Read `text` in a parse mode: what people see, and the entities that were asked for."""
    _hushed()
    if mode.lower() not in MODES:
        raise CannotParse("unsupported parse_mode")
    answer = _ask(
        **{"@type": "parseTextEntities", "text": text, "parse_mode": MODES[mode.lower()]}
    )
    if answer["@type"] == "error":
        words = answer["message"]
        raise CannotParse(words[:1].lower() + words[1:])
    return answer["text"], _entities(answer["entities"])


@lru_cache(maxsize=4096)
def _found(text: str) -> str:
    _hushed()
    return json.dumps(_entities(_ask(**{"@type": "getTextEntities", "text": text})["entities"]))


def found(text: str) -> list[Entity]:
    """Find what Telegram makes of plain text by itself: links, mentions, commands, numbers."""
    return json.loads(_found(text))  # a list of one's own: whoever gets it may change it


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Take away the blanks around a text, as Telegram does before it looks whether it is empty."""
    kept = text.rstrip()
    lead = len(kept) - len(kept.lstrip())
    kept, end = kept[lead:], utf16(kept[lead:])
    moved = []
    for one in entities:
        first = max(one["offset"] - lead, 0)
        last = min(one["offset"] - lead + one["length"], end)
        if last > first:
            moved.append(one | {"offset": first, "length": last - first})
    return kept, moved


def merged(asked: list[Entity], automatic: list[Entity]) -> list[Entity]:
    """Add what Telegram finds by itself where it touches nothing that was asked for."""
    solid = {"code", "pre", "text_link", "text_mention", "date_time", "url", "mention"}
    taken = [(e["offset"], e["offset"] + e["length"]) for e in asked if e["type"] in solid]
    more = [
        e
        for e in automatic
        if all(e["offset"] + e["length"] <= a or e["offset"] >= b for a, b in taken)
    ]
    return sorted(asked + more, key=lambda e: (e["offset"], -e["length"]))


def _entities(found: list[dict[str, Any]]) -> list[Entity]:
    return [one for one in map(_entity, found) if one]


def _entity(raw: dict[str, Any]) -> Entity | None:
    kind = raw["type"]
    name = NAMES.get(kind["@type"].removeprefix("textEntityType"))
    if name is None:
        return None
    entity: Entity = {"type": name, "offset": raw["offset"], "length": raw["length"]}
    if name == "text_link":
        entity["url"] = kind["url"]
    elif name == "pre" and kind.get("language"):
        entity["language"] = kind["language"]
    elif name == "custom_emoji":
        entity["custom_emoji_id"] = str(kind["custom_emoji_id"])
    elif name == "text_mention":
        entity["user"] = {"id": kind["user_id"], "is_bot": False, "first_name": ""}
    elif name == "date_time":
        entity["unix_time"] = kind["unix_time"]
        if shown := _moment(kind.get("formatting_type") or {}):
            entity["date_time_format"] = shown
    return entity


def _moment(shown: dict[str, Any]) -> str:
    """Write how a moment is shown as the Bot API does: `t`, `wDT`, `r`."""
    if shown.get("@type") == "dateTimeFormattingTypeRelative":
        return "r"
    letters = "w" if shown.get("show_day_of_week") else ""
    for part, letter in (("date_precision", "d"), ("time_precision", "t")):
        precision = shown.get(part, {}).get("@type", "")
        if precision.endswith("Short"):
            letters += letter
        elif precision.endswith("Long"):
            letters += letter.upper()
    return letters
