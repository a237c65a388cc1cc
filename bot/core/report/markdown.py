"""A page as Markdown: what people wrote stays what they wrote, and nothing of it is markup.

CommonMark with tables, as GitHub and most editors read it:
https://spec.commonmark.org/0.31.2/#backslash-escapes
"""

import re
from collections.abc import Iterable
from typing import assert_never

from bot.core.message import Link, Span, Strong, Struck
from bot.core.report.one_line import on_one_line
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

ANYWHERE = re.compile(r"[\\`*_\[\]<|~#$]|&(?=#?\w+;)|(?<=\w)@(?=\w)")
"""What may be markup wherever it stands: emphasis, code, links, HTML, tables, entities."""
AT_FIRST = re.compile(r"^(\s*)([-+=>])")
"""What makes a list, a heading or a quotation at the beginning of a line only."""
NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")
ADDRESS = re.compile(r"(?i)(https?|ftp|mailto|www)([:.])")
"""What some readers make a link of without being asked; a sign between the two stops them."""
SAFE_URL = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\x00-\x20]+", re.IGNORECASE)
LEVELS = 6


def to_markdown(page: Page) -> str:
    """Write *page*; a picture is its words, a bar too."""
    blocks = [_block(block, page.colon) for block in page.blocks]
    footer = f"---\n\n{escaped(page.footer)}" if page.footer else ""
    return "\n\n".join(filter(None, [*blocks, footer])) + "\n"


def escaped(text: str) -> str:
    """Return *text* so that it reads as itself on a line of its own."""
    plain = on_one_line(text).strip()
    plain = ANYWHERE.sub(lambda found: f"\\{found[0]}", plain)
    plain = AT_FIRST.sub(r"\1\\\2", plain)
    plain = NUMBERED.sub(r"\1\\\2", plain)
    return ADDRESS.sub(r"\1\\\2", plain) if ":" in plain or "www" in plain.casefold() else plain


def _block(block: Block, colon: str) -> str:  # noqa: C901, PLR0911 - a block each
    match block:
        case Cover():
            return _cover(block)
        case Heading():
            beside = f" – {escaped(block.beside)}" if block.beside else ""
            return f"{'#' * min(block.level + 1, LEVELS)} {escaped(block.text)}{beside}"
        case Text():
            said = _spans(block.spans)
            return f"*{said}*" if block.small and said else said
        case Bullets():
            return _list(map(_spans, block.items))
        case Said():
            by = f"\n>\n> — {escaped(block.by)}" if block.by else ""
            return f"> {escaped(block.text)}{by}"
        case Figures():
            return _list(f"**{escaped(value)}** {escaped(what)}" for value, what in block.items)
        case Facts():
            return _list(
                f"**{escaped(label)}**{colon}{escaped(value)}" for label, value in block.rows
            )
        case Table():
            return _table(block)
        case Bars():
            bars = _list(
                f"**{escaped(bar.label)}**{colon}{escaped(bar.words)}" for bar in block.bars
            )
            return f"{escaped(block.caption)}\n\n{bars}"
        case Picture():
            return f"*{escaped(block.words)}*" if block.words else ""
        case NewPage():
            return "---"
        case _:
            assert_never(block)


def _cover(cover: Cover) -> str:
    head = [f"# {escaped(cover.title)}"]
    if cover.subtitle:
        head.append(f"**{escaped(cover.subtitle)}**")
    # Two blanks would do for a new line, too, but editors cut them off.
    lines = "\\\n".join(escaped(line) for line in cover.lines)
    return "\n\n".join(filter(None, [*head, lines]))


def _table(table: Table) -> str:
    rows = [table.columns, ("---",) * len(table.columns), *table.rows]
    written = [
        " | ".join(cell if number == 1 else escaped(cell) for cell in row)
        for number, row in enumerate(rows)
    ]
    return "\n".join([f"**{escaped(table.caption)}**", "", *(f"| {row} |" for row in written)])


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _spans(spans: tuple[Span, ...]) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    text = escaped(span.text)
    # Emphasis begins and ends at a letter, so that blanks of a span stay outside of it.
    before = span.text[: len(span.text) - len(span.text.lstrip())]
    after = span.text[len(span.text.rstrip()) :] if text else ""
    match span:
        case Strong():
            text = f"**{text}**" if text else ""
        case Struck():
            text = f"~~{text}~~" if text else ""
        case Link(url=url) if SAFE_URL.fullmatch(url):
            text = f"[{text}](<{url}>)"
        case _:
            pass
    return f"{before}{text}{after}"
