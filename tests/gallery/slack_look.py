"""Block Kit as a browser shows it: an HTML rendering of the very blocks that go to Slack."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from markupsafe import Markup, escape

from bot.platforms.slack.mrkdwn import MENTIONS

Json = dict[str, Any]

CALLED = {"<@U0ALICE>": "@Alice Martin", "<@U0BRUNO>": "@Bruno Roux", "<!channel>": "@channel"}
"""Whom the messages of the gallery call, and how Slack shows them."""
CALL = "<@U0ALICE> <@U0BRUNO>"


def html(blocks: Iterable[Json]) -> Markup:
    """Show blocks as Slack lays them out."""
    return Markup().join(map(_block, blocks))


def view(made: Json) -> Markup:
    """Show a modal with its bar and its buttons, or the Home tab."""
    body = Markup('<div class="text">{}</div>').format(html(made["blocks"]))
    if made["type"] == "home":
        return body
    bar = Markup('<p class="bar">{}<span>✕</span></p>').format(made["title"]["text"])
    foot = Markup('<p class="foot"><span class="button close"></span> {}</p>').format(
        Markup('<span class="button primary">{}</span>').format(made["submit"]["text"])
        if "submit" in made
        else ""
    )
    return Markup('<div class="modal">{}{}{}</div>').format(bar, body, foot)


def _block(block: Json) -> Markup:
    match block["type"]:
        case "section":
            return Markup("<p>{}</p>").format(_mentions(block["text"]["text"]))
        case "header":
            return Markup('<p class="header" dir="auto">{}</p>').format(block["text"]["text"])
        case "rich_text":
            parts = Markup().join(map(_part, block["elements"]))
            return Markup('<div class="rich">{}</div>').format(parts)
        case "actions":
            buttons = Markup().join(map(_button, block["elements"]))
            return Markup('<p class="actions">{}</p>').format(buttons)
        case "input":
            return _input(block)
        case other:
            raise AssertionError(f"the gallery has never seen a block of {other}")


def _mentions(text: str) -> Markup:
    """Show mentions; nothing else may stand in what Slack reads as markup."""
    assert MENTIONS.sub("", text).strip() == ""
    found = MENTIONS.finditer(text)
    return Markup(" ").join(
        Markup('<span class="mention">{}</span>').format(CALLED[one[0]]) for one in found
    )


def _part(part: Json) -> Markup:
    if part["type"] == "rich_text_list":
        items = (
            Markup('<li dir="auto">{}</li>').format(_inline(item["elements"]))
            for item in part["elements"]
        )
        return Markup("<ul>{}</ul>").format(Markup().join(items))
    tag = {"rich_text_section": "p", "rich_text_quote": "blockquote"}[part["type"]]
    return Markup('<{0} dir="auto">{1}</{0}>').format(Markup(tag), _inline(part["elements"]))  # noqa: S704


def _inline(elements: Iterable[Json]) -> Markup:
    return Markup().join(map(_element, elements))


def _element(element: Json) -> Markup:
    match element["type"]:
        case "text":
            words = escape(element["text"])
        case "link":
            words = Markup('<a href="{}">{}</a>').format(element["url"], element["text"])
        case "date":
            words = Markup('<span class="date">{}</span>').format(element["fallback"])
        case other:
            raise AssertionError(f"the gallery has never seen {other} in rich text")
    style = element.get("style", {})
    if style.get("strike"):
        return Markup("<s>{}</s>").format(words)
    return Markup("<b>{}</b>").format(words) if style.get("bold") else words


def _button(element: Json) -> Markup:
    return Markup('<span class="button" title="{}"><span>{}</span></span>').format(
        element["value"], element["text"]["text"]
    )


# ---- forms -----------------------------------------------------------------------------------


def _input(block: Json) -> Markup:
    optional = Markup(' <i class="optional"></i>') if block.get("optional") else ""
    label = Markup("<label>{}{}</label>").format(block["label"]["text"], optional)
    hint = Markup("<small>{}</small>").format(block["hint"]["text"]) if "hint" in block else ""
    return Markup('<div class="input">{}{}{}</div>').format(label, _field(block["element"]), hint)


def _field(element: Json) -> Markup:
    kind = element["type"]
    if kind in {"radio_buttons", "checkboxes"}:
        chosen = [element.get("initial_option"), *element.get("initial_options", [])]
        marks = {"radio_buttons": "○◉", "checkboxes": "☐☑"}[kind]
        rows = (
            Markup("<div>{} {}</div>").format(marks[option in chosen], option["text"]["text"])
            for option in element["options"]
        )
        return Markup('<div class="options">{}</div>').format(Markup().join(rows))
    shown, sign = {
        "plain_text_input": (element.get("initial_value", ""), ""),
        "static_select": (element.get("initial_option", {}).get("text", {}).get("text", ""), "⌄"),
        "datepicker": (element.get("initial_date", ""), "▦"),
        "timepicker": (element.get("initial_time", ""), "◷"),
    }[kind]
    tall = " tall" if element.get("multiline") else ""
    return Markup('<div class="box{}">{}<span>{}</span></div>').format(tall, shown, sign)


def outline(made: Json) -> str:
    """Write a view as lines of text, for comparing."""
    source = re.sub(r"</(?:p|div|li|label)>", "\n", view(made))
    words = unescape(re.sub(r"<[^>]+>", "", source))
    return "\n".join(filter(None, map(str.strip, words.splitlines())))
