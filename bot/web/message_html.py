"""Messages as HTML, for the room's page."""

from typing import assert_never

from markupsafe import Markup, escape

from bot.core.message import (
    Block,
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

SCHEMES = ("https://", "http://", "mailto:", "tel:", "webcal://")
"""A link that begins otherwise is shown as its words: a file must not bring ``javascript:``."""


def render(message: Message) -> Markup:
    """Write *message* as HTML, without its buttons."""
    title = Markup('<p class="title">{}</p>').format(message.title) if message.title else Markup()
    return title + Markup().join(map(_block, message.blocks))


def _block(block: Block) -> Markup:
    match block:
        case Line(spans=spans):
            return Markup("<p>{}</p>").format(_spans(spans))
        case Heading(text=text):
            return Markup('<p class="heading">{}</p>').format(text)
        case Listing(items=items):
            lines = Markup().join(Markup("<li>{}</li>").format(_spans(item)) for item in items)
            return Markup("<ul>{}</ul>").format(lines)
        case Facts(rows=rows):
            pairs = Markup().join(
                Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(*row) for row in rows
            )
            return Markup("<dl>{}</dl>").format(pairs)
        case Quote(text=text):
            return Markup("<blockquote>{}</blockquote>").format(text)
        case Venue():
            link = _span(Link(block.coordinates, map_of(block)))
            words = Markup("{} · ").format(block.text) if block.text != block.coordinates else ""
            return Markup('<p class="venue">{}{}</p>').format(words, link)
        case _:
            assert_never(block)


def _spans(spans: tuple[Span, ...]) -> Markup:
    return Markup().join(map(_span, spans))


def _span(span: Span) -> Markup:
    match span:
        case Plain(text=text):
            return escape(text)
        case Strong(text=text):
            return Markup("<strong>{}</strong>").format(text)
        case Struck(text=text):
            return Markup("<s>{}</s>").format(text)
        case Moment(at=at, text=text):
            return Markup('<time datetime="{}">{}</time>').format(at.isoformat(), text)
        case Link(text=text, url=url):
            if not url.lower().startswith(SCHEMES):
                return escape(text)
            return Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(
                url, text
            )
        case _:
            assert_never(span)
