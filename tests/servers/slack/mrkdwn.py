"""Slack's own markup: what people type becomes it, and what apps send is read for it."""

import re
from collections.abc import Callable, Iterator
from typing import Any

Wire = dict[str, Any]

TOKEN = re.compile(r"<([^<>]*)>")
MEANT = re.compile(
    r"@[UW][A-Z0-9]+(\|[^|]*)?|#[CG][A-Z0-9]+(\|[^|]*)?|!(channel|here|everyone)(\|[^|]*)?"
    r"|!subteam\^S[A-Z0-9]+(\|[^|]*)?|!date\^\d+\^[^|^]+(\^[^|]+)?\|.+"
    r"|(https?://|mailto:|tel:|slack:)[^|]+(\|.*)?",
    re.DOTALL,
)
WAKES = re.compile(r"@[UW][A-Z0-9]+|!(channel|here|everyone)|!subteam\^S[A-Z0-9]+")
LOOSE = re.compile(r"&(?!amp;|lt;|gt;)")
TYPED = re.compile(
    r"@(?P<at>[\w.-]*\w)|#(?P<channel>[\w-]+)|(?P<url>https?://[^\s<>]*[^\s<>.,;:!?)])"
)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def typed(text: str, named: Callable[[str, str], Wire | None]) -> list[Wire]:
    """Split what somebody typed into elements of rich text.

    `named("@", "alice")` and `named("#", "mission")` tell which element stands for a name,
    if one does.
    """
    elements: list[Wire] = []
    last = 0
    for match in TYPED.finditer(text):
        if match["url"]:
            found: Wire | None = {"type": "link", "url": match["url"]}
        else:
            found = named(match[0][0], match["at"] or match["channel"])
        if found:
            if match.start() > last:
                elements.append({"type": "text", "text": text[last : match.start()]})
            elements.append(found)
            last = match.end()
    if last < len(text) or not elements:
        elements.append({"type": "text", "text": text[last:]})
    return elements


def written(elements: list[Wire], channels: Callable[[str], str]) -> str:
    """Write elements of rich text as the `text` that apps read."""
    return "".join(_written(element, channels) for element in elements)


def _written(element: Wire, channels: Callable[[str], str]) -> str:
    match element["type"]:
        case "text":
            return escaped(element["text"])
        case "user":
            return f"<@{element['user_id']}>"
        case "channel":
            return f"<#{element['channel_id']}|{channels(element['channel_id'])}>"
        case "broadcast":
            return f"<!{element['range']}>"
        case "usergroup":
            return f"<!subteam^{element['usergroup_id']}>"
        case "link":
            return f"<{element['url']}>"
        case other:
            raise AssertionError(f"nobody types {other}")


def faults_of(text: str) -> list[str]:
    """List what is wrong with the markup of an app's text."""
    found = [f"<{inside}> is no token of Slack's" for inside in TOKEN.findall(text)
             if not MEANT.fullmatch(inside)]  # fmt: skip
    rest = TOKEN.sub("", text)
    if "<" in rest:
        found.append("a bare < is not escaped")
    if re.search(r"(?<!^)>", re.sub(r"(?m)^(>>>|>)", "", rest)) or rest.startswith("<"):
        found.append("a bare > is not escaped")
    if LOOSE.search(TOKEN.sub("", text)):
        found.append("a bare & is not escaped")
    return found


def waking(text: str) -> list[str]:
    """List the tokens of a text that wake people, as `<!channel>` and `<@U1>`."""
    tokens = []
    for inside in TOKEN.findall(text):
        match = WAKES.match(inside)
        if match:
            tokens.append(f"<{match[0]}>")
    return tokens


def marked_texts(blocks: Any) -> Iterator[str]:
    """Go through the texts of blocks in which markup counts; rich text as it would be written."""
    if isinstance(blocks, list):
        for one in blocks:
            yield from marked_texts(one)
    elif isinstance(blocks, dict):
        kind = blocks.get("type")
        if kind == "mrkdwn" and isinstance(blocks.get("text"), str):
            yield blocks["text"]
        elif kind in {"user", "broadcast", "usergroup"} and len(blocks) <= 3:
            if {"user_id", "range", "usergroup_id"} & set(blocks):
                yield _written(blocks, str)
        else:
            for value in blocks.values():
                yield from marked_texts(value)


def plain(text: str, names: Callable[[str], str]) -> str:
    """Show a text as people see it: names for tokens, and without escapes."""

    def shown(match: re.Match[str]) -> str:
        inside, _, words = match[1].partition("|")
        if inside.startswith(("@", "#", "!subteam^")):
            return names(inside)
        if inside.startswith("!date^"):
            return words
        if inside.startswith("!"):
            return f"@{inside[1:]}"
        return words or inside

    return unescaped(TOKEN.sub(shown, text))
