"""Describes a page as the template of typst wants it: plain data, photos with it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import datetime
from itertools import groupby
from typing import Any

from bot.core.report.colours import HAIRLINE, INK, MUTED, PAPER, mixed, readable
from bot.core.report.page import Heading, Page, Picture
from bot.files.report.photos import as_svg

FONTS = ("Lato", "Libertinus Serif", "DejaVu Sans Mono")
"""Lato, and for letters that it lacks (Greek, Cyrillic, Arabic) those that typst brings along."""
TINT = 0.9
"""How much white there is in the lightest shade of the accent."""
MARK = 12
"""Characters of a bar's label that is a mark, such as "5 of 5", and no name."""
ACROSS, HALF, NARROW = 105, 60, 30
"""Letters in a line of text, of facts and of a table's cell."""
A_PHOTO = 16.0
"""The height of what is not counted, in lines."""
HIGHEST = 30.0
"""A visit of more lines goes on on the next page: 12 cm of the 25 that a page has."""
VISIT = 2
"""The level of a heading that is kept together with what stands below it."""

_LONG = re.compile(r"\S{30,}")
_STRETCH = re.compile(r".{1,15}")
"""Where a word that no line can hold, such as an address, may go on in the next one."""
_MAY_BREAK = "\u200b"
_Block = dict[str, Any]


def described(page: Page) -> dict[str, Any]:
    """Describe *page*: its head, sections of blocks, colours and photos."""
    accent = readable(page.colour)
    blocks = list(_as_data(page))
    head = blocks.pop(0) if blocks and blocks[0]["kind"] == "cover" else None
    return {
        "title": page.title,
        "language": page.language,
        "footer": page.footer,
        "authors": [page.author] if page.author else [],
        "fonts": FONTS,
        "head": head,
        "logo": _photo(page.logo) if page.logo else None,
        "sections": [_section(some) for some in _parted(_beside(_together(blocks)))],
        "colours": {
            "accent": accent,
            "tint": mixed(accent, PAPER, TINT),
            "ink": INK,
            "muted": MUTED,
            "hairline": HAIRLINE,
        },
    }


def _as_data(page: Page) -> Iterator[_Block]:
    """Return the blocks as plain data, photos as SVG, and no level of headings left out."""
    level = 0
    for block in page.blocks:
        if isinstance(block, Picture):
            yield from filter(None, [_photo(block)])
            continue
        if isinstance(block, Heading):
            level = min(max(1, block.level), level + 1)
            block = replace(block, level=level)  # noqa: PLW2901 - the same, a step higher
        yield asdict(block, dict_factory=_printable)


def _printable(pairs: list[tuple[str, Any]]) -> _Block:
    """Let long words break, and leave out when a moment is: its words say it."""
    return {
        key: _breaking(value) if isinstance(value, str) and key != "url" else value
        for key, value in pairs
        if not isinstance(value, datetime)
    }


def _breaking(text: str) -> str:
    return _LONG.sub(lambda word: _MAY_BREAK.join(_STRETCH.findall(word[0])), text)


def _photo(picture: Picture) -> _Block | None:
    """Describe a photo; None: it is none that can be shown."""
    found = as_svg(picture.content, picture.media_type)
    if found is None:
        return None
    svg, width, height = found
    return {
        "kind": "picture",
        "svg": svg,
        "width": width,
        "height": height,
        "words": picture.words or picture.caption,
        "caption": picture.caption,
    }


def _together(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """Put into one block what stands side by side: photos, and facts with a spread of ratings."""
    for kind, some in groupby(blocks, key=lambda block: block["kind"]):
        if kind == "picture":
            yield {"kind": "pictures", "pictures": list(some)}
        else:
            yield from some


def _beside(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """Put facts and the few short bars that follow them side by side."""
    left: _Block | None = None
    for block in blocks:
        if left is not None and _is_spread(block):
            yield {"kind": "beside", "facts": left, "bars": block}
            left = None
            continue
        if left is not None:
            yield left
        left = block if block["kind"] == "facts" else None
        if left is None:
            yield block
    if left is not None:
        yield left


def _is_spread(block: _Block) -> bool:
    return block["kind"] == "bars" and all(len(bar["label"]) <= MARK for bar in block["bars"])


def _parted(blocks: Iterable[_Block]) -> Iterator[list[_Block]]:
    """Part *blocks* before every heading of a visit or of more, and around new pages."""
    section: list[_Block] = []
    for block in blocks:
        is_head = block["kind"] == "heading" and block["level"] <= VISIT
        if section and (is_head or block["kind"] == "new_page"):
            yield section
            section = []
        section.append(block)
        if block["kind"] == "new_page":
            yield section
            section = []
    if section:
        yield section


def _section(blocks: list[_Block]) -> dict[str, Any]:
    """Say of *blocks* whether they are kept together: a visit that leaves no page half white."""
    first = blocks[0]
    is_visit = first["kind"] == "heading" and first["level"] == VISIT
    return {"blocks": blocks, "kept": is_visit and sum(map(_height, blocks)) < HIGHEST}


def _height(block: _Block) -> float:  # noqa: PLR0911 - a number for each kind
    """Guess how high a block becomes, in lines of text.

    To have typst measure them takes as much memory again as to set them.
    """
    match block["kind"]:
        case "heading":
            return 2.5
        case "said":
            return _lines(f"{block['text']}  {block['by']}", ACROSS) + 0.5
        case "text":
            return _lines("".join(span["text"] for span in block["spans"]), ACROSS) + 0.5
        case "bullets":
            items = ("".join(span["text"] for span in item) for item in block["items"])
            return sum(_lines(item, ACROSS) + 0.2 for item in items)
        case "beside":
            return max(_height(block["facts"]) * 1.15, _height(block["bars"]))
        case "facts":
            return sum(_lines(value, HALF) for _, value in block["rows"]) + 1
        case "bars":
            return len(block["bars"]) + 2
        case "table":
            return (
                2 + sum(max(_lines(cell, NARROW) for cell in row) for row in block["rows"]) * 1.6
            )
        case _:
            return A_PHOTO


def _lines(text: str, across: int) -> int:
    return sum(-(-len(one) // across) or 1 for one in text.split("\n"))
