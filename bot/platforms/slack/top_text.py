"""The text beside the blocks: what notifications show and screen readers say.

`top_text(message, mentions)` says all that the message says, without buttons;
`instead_of_blocks(message, mentions)` is for when Slack refuses the blocks, and
writes out where links lead as well.
"""

from dataclasses import replace
from typing import assert_never

from bot.core import plain
from bot.core.message import (
    Block,
    Facts,
    Heading,
    Line,
    Link,
    Listing,
    Message,
    Plain,
    Quote,
    Span,
    Venue,
)
from bot.core.positions import map_of
from bot.platforms.slack.mrkdwn import literal, tokens
from bot.platforms.slack.own_commands import as_typed_here

TEXT_CHARACTERS = 4000
"""What Slack advises; it cuts at 40,000, and posts what is longer than 4,000 in pieces."""
NOTHING = "…"
"""Stands for a message in which nothing can be seen: Slack refuses an empty one."""


def top_text(message: Message, mentions: str = "") -> str:
    """Write all of *message* as one text, *mentions* first."""
    return typed_text(as_typed_here(message), mentions)


def typed_text(message: Message, mentions: str = "") -> str:
    """Write a message in which our commands are as they are typed here already."""
    words = literal(plain.render(message)).strip("\n")
    said = words if words.strip() else NOTHING
    called = " ".join(tokens(mentions))
    return f"{called} {said}" if called else said


def instead_of_blocks(message: Message, mentions: str = "") -> str:
    """Write *message* for a place without blocks: with the addresses of its links and maps."""
    leading = replace(message, blocks=tuple(map(_leading, message.blocks)))
    return top_text(leading, mentions)


def _leading(block: Block) -> Block:
    match block:
        case Line(spans=spans):
            return Line(_leading_spans(spans))
        case Listing(items=items):
            return Listing(tuple(map(_leading_spans, items)))
        case Venue():
            return Line((Plain(f"{block.text} {map_of(block)}"),))
        case Heading() | Facts() | Quote():
            return block
        case _:
            assert_never(block)


def _leading_spans(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(
        Plain(f"{span.text} ({span.url})")
        if isinstance(span, Link) and span.url not in span.text
        else span
        for span in spans
    )
