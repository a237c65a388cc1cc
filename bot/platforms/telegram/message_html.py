"""Messages as Telegram's HTML, in parts where one message is too long, and their buttons."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import groupby
from typing import assert_never

from bot.core import plain
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

TEXT_UNITS = 4096
"""Telegram's limit for a text, in UTF-16 units after the markup is read."""
CAPTION_UNITS = 1024
BUTTONS_A_ROW = 8
LABELS_A_ROW = 40
"""Characters of labels that stand side by side on a phone; it cuts what is longer."""
WEB = ("https://", "http://", "tg://")
"""Where a link may lead; Telegram makes ``http://mailto:…`` of any other."""
MENTION = re.compile(r"(?<![\w.@])@(?=[A-Za-z]\w{2})")
UNSEEN = "\u2060"
"""A word joiner: what stands on both sides is no longer one name to Telegram."""


@dataclass(frozen=True, slots=True)
class Part:
    """What goes out as one message: *html*, and the same as *text* should that be refused."""

    html: str
    text: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or a part of one that is too long, with what separates it from the one before."""

    html: str
    text: str
    gap: str = "\n"


def parts(message: Message, limit: int = TEXT_UNITS) -> tuple[Part, ...]:
    """Write *message* in as many parts as it takes, each of at most *limit* units."""
    made: list[Part] = []
    html, text = "", ""
    for piece in _pieces(message, limit):
        gap = piece.gap if text else ""
        if text and units(text + gap + piece.text) > limit:
            made.append(Part(html, text))
            html, text, gap = "", "", ""
        html += gap + piece.html
        text += gap + piece.text
    return (*made, Part(html, text))


def rows(message: Message) -> tuple[tuple[Button, ...], ...]:
    """Put the buttons in rows, so many in each that a phone shows their labels whole."""
    made: list[tuple[Button, ...]] = []
    for _, buttons in groupby(message.buttons, key=lambda button: button.row):
        row = tuple(buttons)
        longest = max(len(button.label) for button in row)
        # All buttons of a row are as wide as each other.
        most = min(BUTTONS_A_ROW, LABELS_A_ROW // longest) or 1
        made += [row[at : at + most] for at in range(0, len(row), most)]
    return tuple(made)


def units(text: str) -> int:
    """Count *text* as Telegram does."""
    return len(text.encode("utf-16-le")) // 2


def _pieces(message: Message, limit: int) -> Iterator[_Piece]:
    if message.title:
        yield _Piece(f"<b>{_words(message.title)}</b>", _shown(message.title))
    for block in message.blocks:
        gap = "\n\n" if isinstance(block, Heading) else "\n"
        for number, (html, text) in enumerate(_fitting(block, limit)):
            yield _Piece(html, text, "\n" if number else gap)


def _fitting(block: Block, limit: int) -> Iterable[tuple[str, str]]:
    """Write *block* whole, or in pieces without markup where it is longer than a message."""
    text = _shown_block(block)
    if units(text) <= limit:
        yield _block(block), text
        return
    for piece in cut(text, limit):
        html = escape(piece, quote=False)
        yield (f"<blockquote>{html}</blockquote>" if isinstance(block, Quote) else html), piece


def cut(text: str, limit: int) -> Iterator[str]:
    """Cut *text* into pieces of at most *limit* units, at a line or a space where there is one."""
    while units(text) > limit:
        most = _prefix(text, limit)
        at = max(text.rfind("\n", 0, most), 0) or max(text.rfind(" ", 0, most), 0) or most
        yield text[:at]
        text = text[at:].lstrip("\n ")
    if text:
        yield text


def _prefix(text: str, limit: int) -> int:
    """Return how many characters of *text* fit."""
    used = 0
    for number, character in enumerate(text):
        used += 2 if ord(character) > 0xFFFF else 1  # noqa: PLR2004, the end of what takes one unit
        if used > limit:
            return number
    return len(text)


def _block(block: Block) -> str:
    match block:
        case Line(spans=spans):
            return _spans(spans)
        case Heading(text=text):
            return f"<b>{_words(text)}</b>"
        case Listing(items=items):
            return "\n".join(f"• {_spans(item)}" for item in items)
        case Facts(rows=facts, colon=colon):
            return "\n".join(
                f"<b>{_words(label)}</b>{colon}{_words(value)}" for label, value in facts
            )
        case Quote(text=text):
            return f"<blockquote>{escape(text, quote=False)}</blockquote>"
        case Venue():
            return _words(block.text)
        case _:
            assert_never(block)


def _shown_block(block: Block) -> str:
    """Write what people see of *block*, for counting and for when markup is refused."""
    match block:
        case Line(spans=spans):
            return _shown_spans(spans)
        case Listing(items=items):
            return "\n".join(f"• {_shown_spans(item)}" for item in items)
        case Heading() | Facts() | Venue():
            return _shown(plain.render(Message("", (block,))))
        case Quote(text=text):
            return text
        case _:
            assert_never(block)


def _spans(spans: tuple[Span, ...]) -> str:
    return "".join(map(_span, spans))


def _shown_spans(spans: tuple[Span, ...]) -> str:
    return "".join(
        _address(span) if isinstance(span, Link) else _shown(span.text) for span in spans
    )


def _span(span: Span) -> str:
    match span:
        case Plain(text=text):
            return _words(text)
        case Strong(text=text):
            return f"<b>{_words(text)}</b>" if text.strip() else text
        case Struck(text=text):
            return f"<s>{_words(text)}</s>" if text.strip() else text
        case Moment(at=at, text=text):
            return _moment(at, text)
        case Link(text=text, url=url):
            if not url.lower().startswith(WEB):
                return escape(_address(span), quote=False)
            return f'<a href="{escape(url)}">{escape(text, quote=False)}</a>'
        case _:
            assert_never(span)


def _moment(at: datetime, text: str) -> str:
    """Write an instant: without a format our words stay, and a tap tells it in one's own zone."""
    return f'<tg-time unix="{int(at.timestamp())}">{_words(text)}</tg-time>'


def _address(link: Link) -> str:
    """Return the words of a link, with a number or an address that they do not name yet."""
    scheme, _, rest = link.url.partition(":")
    if scheme.lower() not in ("mailto", "tel") or rest in link.text:
        return link.text
    return f"{link.text} ({rest})"


def _words(text: str) -> str:
    return escape(_shown(text), quote=False)


def _shown(text: str) -> str:
    """Return *text* without mentions: a programme must not make a stranger's phone ring."""
    return MENTION.sub(f"@{UNSEEN}", text) if "@" in text else text
