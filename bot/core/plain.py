"""Messages as plain text, for the terminal, for rehearsals and for notifications."""

from typing import assert_never

from bot.core.message import (
    Block,
    Facts,
    Heading,
    Line,
    Listing,
    Message,
    Quote,
    Span,
    Venue,
)


def render(message: Message) -> str:
    """Write *message* as lines of text, without its buttons."""
    return "\n".join(filter(None, [message.title, *map(_block, message.blocks)]))


def _block(block: Block) -> str:
    match block:
        case Line(spans=spans):
            return spans_as_text(spans)
        case Heading(text=text) | Quote(text=text):
            return text
        case Venue():
            return block.text
        case Listing(items=items):
            return "\n".join(f"• {spans_as_text(item)}" for item in items)
        case Facts(rows=rows, colon=colon):
            return "\n".join(f"{label}{colon}{value}" for label, value in rows)
        case _:
            assert_never(block)


def spans_as_text(spans: tuple[Span, ...]) -> str:
    """Write *spans* one after the other, a link as its words."""
    return "".join([span.text for span in spans])
