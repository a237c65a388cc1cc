"""A message that is longer than a platform takes, as several that follow each other.

It is split at a block, a listing at an item; only what is longer than a whole
message by itself is split between words.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from bot.core import plain
from bot.core.message import (
    Block,
    Facts,
    Heading,
    Line,
    Listing,
    Message,
    Plain,
    Quote,
    Span,
    Venue,
)

MOST = 3500
"""UTF-16 units of one part; Telegram takes 4,096, with what a platform adds around them."""


def parts(message: Message, most: int = MOST) -> tuple[Message, ...]:
    """Return *message*, or the parts to send one after the other; the last has the buttons."""
    if length(message) <= most:
        return (message,)
    found: list[Message] = []
    blocks: list[Block] = []
    title, room = message.title, most - units(message.title)
    # Whatever comes first has room below the title: nobody is sent a heading alone.
    fitting = room - 1
    for block in message.blocks:
        for piece in _pieces(block, fitting):
            needed = _length(piece) + 1
            if needed > room and (blocks or title):
                found.append(Message(title, tuple(_without_last_heading(blocks))))
                carried = blocks[-1:] if _ends_with_heading(blocks) else []
                title, blocks = "", list(carried)
                room = most - sum(_length(one) + 1 for one in blocks)
            blocks.append(piece)
            room -= needed
    found.append(Message(title, tuple(blocks), message.buttons))
    return tuple(found)


def _ends_with_heading(blocks: list[Block]) -> bool:
    """Tell whether what comes next has its heading here, with something before it."""
    return len(blocks) > 1 and isinstance(blocks[-1], Heading)


def _without_last_heading(blocks: list[Block]) -> list[Block]:
    return blocks[:-1] if _ends_with_heading(blocks) else blocks


def units(text: str) -> int:
    """Count as Telegram does: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def length(message: Message) -> int:
    """Return the length of what *message* says."""
    return units(plain.render(message))


def _length(block: Block) -> int:
    return units(plain.render(Message(blocks=(block,))))


def _pieces(block: Block, most: int) -> Iterator[Block]:
    """Split a block that alone is too long."""
    if _length(block) <= most:
        yield block
        return
    match block:
        case Listing(items=items):
            for item in items:
                yield from (replace(block, items=(some,)) for some in _split_spans(item, most - 2))
        case Line(spans=spans):
            yield from (Line(some) for some in _split_spans(spans, most))
        case Facts(rows=rows, colon=colon):
            for label, value in rows:
                yield from _pieces_of_fact(label, value, colon, most)
        case Heading(text=text):
            yield from map(Heading, _split(text, most))
        case Quote(text=text):
            yield from map(Quote, _split(text, most))
        case Venue():
            yield from (Line((Plain(some),)) for some in _split(block.text, most))
        case _:
            assert_never(block)


def _pieces_of_fact(label: str, value: str, colon: str, most: int) -> Iterator[Block]:
    """Say the label with each piece of the value; it leaves them half of the room at least."""
    *before, label = tuple(_split(label, most // 2)) or ("",)
    yield from (Line((Plain(some),)) for some in before)
    for text in tuple(_split(value, most - units(label) - units(colon))) or ("",):
        yield Facts(((label, text),), colon)


def _split_spans(spans: tuple[Span, ...], most: int) -> Iterator[tuple[Span, ...]]:
    """Keep spans as they are where they fit; else their words alone."""
    text = plain.spans_as_text(spans)
    if units(text) <= most:
        yield spans
    else:
        yield from ((Plain(some),) for some in _split(text, most))


def _split(text: str, most: int) -> Iterator[str]:
    """Split *text* at a line's end, else at a space, else anywhere."""
    while units(text) > most:
        # In UTF-16 a character takes one unit or two.
        end = most
        while units(text[:end]) > most:
            end -= max(1, (units(text[:end]) - most) // 2)
        at = max(text.rfind("\n", 0, end), 0) or text.rfind(" ", 0, end)
        at = at if at > end // 2 else end
        yield text[:at].rstrip()
        text = text[at:].lstrip()
    if text:
        yield text
