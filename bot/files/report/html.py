"""A page as one HTML file: it asks the network for nothing, runs nothing, and can be printed."""

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import assert_never

from jinja2 import Environment
from jinja2.environment import TemplateModule

from bot.core.chat import PICTURES
from bot.core.languages.paper import paper_words_in
from bot.core.message import Link, Moment, Plain, Span, Strong, Struck
from bot.core.report.colours import HAIRLINE, INK, MUTED, NIGHT, PAPER, parts, readable
from bot.core.report.page import (
    Bars,
    Block,
    Bullets,
    Cover,
    Facts,
    Figures,
    Heading,
    NewPage,
    Page,
    Picture,
    Said,
    Table,
    Text,
)
from bot.files.report.outline import outlined
from bot.files.report.photos import size_of
from bot.files.report.templating import environment
from bot.files.report.writing import (
    LONG_FIGURE,
    allowed,
    has_long_labels,
    has_long_words,
    has_short_labels,
    is_link,
    numeric,
    percentages,
    proportions,
)

FEWEST = 3
"""Chapters that a list of contents is worth."""


def to_html(page: Page) -> bytes:
    """Set *page* as one HTML file in UTF-8, with its pictures in it."""
    environment = _environment()
    covers = [block for block in page.blocks if isinstance(block, Cover)]
    head = covers[0] if covers else None
    whole = outlined(block for block in page.blocks if block is not head)
    style = _style(page)
    written = environment.get_template("document.html").render(
        page=page,
        head=head,
        whole=whole,
        chapters=whole.parts if len(whole.parts) >= FEWEST else [],
        words=paper_words_in(page.language),
        style=style,
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )
    return allowed(written).encode()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    filled = environment()
    filled.globals |= {
        "long_figure": LONG_FIGURE,
        "set_block": _block,
        "set_span": _span,
        "picture_source": _source,
    }
    return filled


@lru_cache(maxsize=1)
def _shapes() -> TemplateModule:
    """Return the macros, one for each kind of block and span."""
    return _environment().get_template("blocks.html").module


def _shape(name: str, *parts: object) -> str:
    made: str = getattr(_shapes(), name)(*parts)
    return made


def _block(block: Block) -> str:
    match block:
        case Table():
            return _shape("table", block, percentages(block), numeric(block))
        case Bars():
            return _shape("bars", block, has_short_labels(block), has_long_words(block))
        case Facts():
            return _shape("facts", block, has_long_labels(block))
        case Cover() | Heading() | Text() | Bullets() | Said() | Figures():
            return _shape(block.kind, block)
        case Picture():
            return _shape("picture", block)
        case NewPage():
            return _shape("new_page")
        case _:
            assert_never(block)


def _span(span: Span) -> str:
    match span:
        case Plain(text):
            return text
        case Strong(text) | Struck(text):
            return _shape(span.kind, text)
        case Moment(at, text):
            return _shape("moment", f"{at:%Y-%m-%dT%H:%MZ}", text)
        case Link(text, url):
            return _shape("link", text, url) if is_link(url) else text
        case _:
            assert_never(span)


def _source(picture: Picture) -> str:
    """Return *picture* as an address that holds it; empty where it is none that we show."""
    if picture.media_type not in PICTURES or size_of(picture.content) is None:
        return ""
    return f"data:{picture.media_type};base64,{b64encode(picture.content).decode()}"


def _style(page: Page) -> str:
    """Return the style sheet, in the colours of *page* and with its footer."""
    widths = {
        wide for block in page.blocks if isinstance(block, Table) for wide in percentages(block)
    }
    rules = "\n".join(f".wide-{wide} {{ width: {wide}% }}" for wide in sorted(widths))
    return (
        _environment()
        .get_template("report.css")
        .render(
            accent=page.colour.strip() if parts(page.colour) else readable(""),
            by_day=readable(page.colour),
            by_night=readable(page.colour, NIGHT),
            paper=PAPER,
            night=NIGHT,
            ink=INK,
            muted=MUTED,
            hairline=HAIRLINE,
            footer=_quoted(page.footer),
            colon=_quoted(page.colon),
            widths=rules,
            long=proportions(page)[False],
        )
    )


def _quoted(text: str) -> str:
    """Return *text* as a style sheet holds it: all but letters and digits by their numbers."""
    return re.sub(r"[^a-zA-Z0-9]", lambda found: f"\\{ord(found[0]):06x}", allowed(text))
