"""Messages as Slack's blocks, in parts where one message is too long.

`parts(message, mentions)` is what a voice sends: blocks and top-level text of
each part.  `blocks(message, mentions)` is one message, whatever its length.

The title is a header, so that a screen reader can jump to it.  What follows is
rich text and not sections of mrkdwn: rich text is data, in which no character
means anything but itself, lists are lists and quotes are quotes.  Its facts
are lines and not fields, whose two columns are read across on a phone.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from typing import Any, assert_never

from bot.core import parts as core_parts
from bot.core.message import (
    Block,
    Button,
    Facts,
    Heading,
    Line,
    Link,
    Listing,
    Message,
    Moment,
    Plain,
    Quote,
    Span,
    Strong,
    Struck,
    Venue,
)
from bot.core.positions import map_of
from bot.platforms.slack.mrkdwn import clean, tokens
from bot.platforms.slack.own_commands import as_typed_here
from bot.platforms.slack.top_text import TEXT_CHARACTERS, typed_text

Json = dict[str, Any]

MOST_BLOCKS = 50
"""Slack's limit for a message."""
SECTION_CHARACTERS = 3000
"""Slack's limit for a section's text; rich text keeps to it, too, though it names none."""
HEADER_CHARACTERS = 150
URL_CHARACTERS = 3000
BUTTONS_A_ROW = 5
"""More than that wrap on a laptop."""
LENGTHS = tuple(core_parts.MOST * 3**step // 4**step for step in range(8))
"""How long a part may be before it is escaped: "&" takes five characters then, at the worst."""

WEB = re.compile(r"https?://[A-Za-z0-9][\w.-]*(?::\d+)?(?:[/?#][^\s<>|\"\\^`{}]*)?", re.IGNORECASE)
BY_HAND = re.compile(r"(?:mailto:[^\s<>|@]+@[\w.-]+|tel:\+?[\d().-]+)", re.IGNORECASE)
ADDRESS = re.compile(
    r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?"
    r"(?:[/?#][^\s<>|\"\\^`{}«»“”]*[^\s<>|\"\\^`{}«»“”.,;:!?)'\]…])?/?",
    re.IGNORECASE,
)
"""An address as it stands among words, without the sign that ends the sentence."""
ALIKE = 128
"""A digest goes to many chats, and many ask the same: so many are not written again."""
READERS_TIME = "{date_short_pretty} {time}"


@dataclass(frozen=True)
class Part:
    """What goes out as one message: its *blocks*, and all that they say as *text*."""

    blocks: tuple[Json, ...]
    text: str

    @cached_property
    def written(self) -> str:
        """Both as JSON, without the braces: many are told the same."""
        return json.dumps({"text": self.text, "blocks": self.blocks})[1:-1]


@lru_cache(maxsize=ALIKE)
def parts(message: Message, mentions: str = "") -> tuple[Part, ...]:
    """Write *message* in as many parts as it takes, *mentions* above the first.

    The buttons stand below the last.  Escapes count, so a text full of "&" is
    cut more often.
    """
    message = as_typed_here(message)
    made: tuple[Part, ...] = ()
    for most in LENGTHS:
        split = core_parts.parts(message, most)
        made = tuple(_part(one, mentions if at == 0 else "") for at, one in enumerate(split))
        if all(map(_fits, made)):
            break
    return made


def _part(message: Message, mentions: str) -> Part:
    return Part(tuple(_typed(message, mentions)), typed_text(message, mentions))


def _fits(part: Part) -> bool:
    return core_parts.units(part.text) <= TEXT_CHARACTERS and len(part.blocks) <= MOST_BLOCKS


def blocks(message: Message, mentions: str = "") -> list[Json]:
    """Write *message* as blocks: who is called, the title, what it says, and its buttons."""
    return _typed(as_typed_here(message), mentions)


def _typed(message: Message, mentions: str) -> list[Json]:
    made = list(_called(mentions))
    body = message.blocks
    title = clean(message.title).strip()
    if title and "\n" not in title and core_parts.units(title) <= HEADER_CHARACTERS:
        made.append({"type": "header", "text": plain_text(title)})
    elif title:
        body = (Line((Strong(title),)), *body)
    if body:
        for piece in core_parts.parts(Message("", body), SECTION_CHARACTERS):
            elements = list(_rich(piece.blocks))
            if elements:
                made.append({"type": "rich_text", "elements": elements})
    return [*made, *_actions(message.buttons)]


def plain_text(words: str) -> Json:
    """Write words in which nothing is markup, and no name between colons an emoji."""
    return {"type": "plain_text", "text": words, "emoji": False}


def _called(mentions: str) -> Iterator[Json]:
    """Write mentions as sections of their own: nothing else may stand where markup is read."""
    text = ""
    for token in tokens(mentions):
        if len(text) + len(token) >= SECTION_CHARACTERS:
            yield _section(text)
            text = ""
        text = f"{text} {token}".strip()
    if text:
        yield _section(text)


def _section(mentions: str) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": mentions, "verbatim": True}}


# ---- buttons ---------------------------------------------------------------------------------


def _actions(buttons: tuple[Button, ...]) -> Iterator[Json]:
    numbered = enumerate(buttons)
    for _, row in groupby(numbered, key=lambda one: one[1].row):
        together = list(row)
        for at in range(0, len(together), BUTTONS_A_ROW):
            yield {
                "type": "actions",
                "elements": [_button(*one) for one in together[at : at + BUTTONS_A_ROW]],
            }


def _button(number: int, button: Button) -> Json:
    return {
        "type": "button",
        "text": plain_text(clean(button.label).strip() or "…"),
        "action_id": f"tap-{number}",
        "value": button.choice,
    }


# ---- rich text -------------------------------------------------------------------------------


def _rich(said: Iterable[Block]) -> Iterator[Json]:
    """Write blocks as elements of rich text; lines that follow each other are one section."""
    lines: list[Json] = []
    for number, block in enumerate(said):
        if isinstance(block, Listing | Quote):
            yield from _section_of(lines)
            lines = []
            yield from _set_off(block)
            continue
        if lines:
            lines.append(_text("\n"))
        if number and isinstance(block, Heading):
            # An empty line sets what it heads apart from what was before.
            lines.append(_text("\n"))
        lines += _inline(block)
    yield from _section_of(lines)


def _section_of(lines: list[Json]) -> Iterator[Json]:
    elements = list(_joined(lines))
    if any(_visible(element) for element in elements):
        yield {"type": "rich_text_section", "elements": elements}


def _inline(block: Line | Heading | Facts | Venue) -> Iterator[Json]:
    """Write what stands in lines of its own."""
    match block:
        case Line(spans=spans):
            yield from _spans(spans)
        case Heading(text=text):
            yield from _words(text, bold=True)
        case Facts(rows=rows, colon=colon):
            for number, (label, value) in enumerate(rows):
                if number:
                    yield _text("\n")
                yield from _words(label, bold=True)
                yield from _words(f"{colon}{value}", bold=False)
        case Venue():
            yield from _span(Link(block.text, map_of(block)))
        case _:
            assert_never(block)


def _set_off(block: Listing | Quote) -> Iterator[Json]:
    """Write what stands apart from the lines around it."""
    if isinstance(block, Quote):
        elements = list(_words(block.text, bold=False))
        if any(map(_visible, elements)):
            yield {"type": "rich_text_quote", "elements": elements}
        return
    items = [list(_joined(_spans(item))) for item in block.items]
    sections = [
        {"type": "rich_text_section", "elements": item}
        for item in items
        if any(map(_visible, item))
    ]
    if sections:
        yield {"type": "rich_text_list", "style": "bullet", "elements": sections}


def _spans(spans: tuple[Span, ...]) -> Iterator[Json]:
    for span in spans:
        yield from _span(span)


def _span(span: Span) -> Iterator[Json]:
    match span:
        case Plain(text=text):
            yield from _words(text, bold=False)
        case Strong(text=text):
            yield from _words(text, bold=True)
        case Struck(text=text):
            if words := clean(text):
                yield {"type": "text", "text": words, "style": {"strike": True}}
        case Moment(at=at, text=text):
            yield {
                "type": "date",
                "timestamp": int(at.timestamp()),
                "format": READERS_TIME,
                "fallback": clean(text) or at.isoformat(),
            }
        case Link(text=text, url=url):
            words = clean(_leading(text, url))
            if len(url) <= URL_CHARACTERS and (WEB.fullmatch(url) or BY_HAND.fullmatch(url)):
                yield {"type": "link", "url": url, "text": words.strip() or url}
            elif words:
                yield _text(words)
        case _:
            assert_never(span)


def _leading(text: str, url: str) -> str:
    """Return the words of a link, with the number or address that they do not name yet."""
    if BY_HAND.fullmatch(url) is None:
        return text
    rest = url.partition(":")[2]
    return text if rest in text else f"{text} ({rest})"


def _words(text: str, *, bold: bool) -> Iterator[Json]:
    """Write words; an address written out among them leads where it says, as in any chat."""
    text, at = clean(text), 0
    for found in ADDRESS.finditer(text):
        if found.start() > at:
            yield _text(text[at : found.start()], bold=bold)
        yield {"type": "link", "url": found[0], "text": found[0]} | _style(bold=bold)
        at = found.end()
    if at < len(text):
        yield _text(text[at:], bold=bold)


def _text(text: str, *, bold: bool = False) -> Json:
    return {"type": "text", "text": text} | _style(bold=bold)


def _style(*, bold: bool) -> Json:
    return {"style": {"bold": True}} if bold else {}


def _joined(elements: Iterable[Json]) -> Iterator[Json]:
    """Make one element of texts that follow each other in one style."""
    last: Json | None = None
    for element in elements:
        same = last is not None and last["type"] == element["type"] == "text"
        if last is not None and same and last.get("style") == element.get("style"):
            last = last | {"text": last["text"] + element["text"]}
            continue
        if last is not None:
            yield last
        last = element
    if last is not None:
        yield last


def _visible(element: Json) -> bool:
    return element["type"] != "text" or bool(element["text"].strip())
