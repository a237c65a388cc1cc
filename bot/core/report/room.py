"""How much of a page some blocks take, so that what has to fit on one does.

Rough on purpose, and rather too much than too little: each format sets a page
in its own way.  Measured on A4 with letters of 10 points.
"""

from collections.abc import Iterable
from math import ceil

from bot.core.message import Span
from bot.core.report.page import Bars, Block, Bullets, Cover, Figures, Heading, Said, Text

PAGE = 58.0
"""Rows of a page, of `WHOLE` characters each."""
LOGO = 4.5
"""Rows that a logo takes where it stands above the cover, as in Word."""
WHOLE, LABEL, WORDS = 100, 33, 29
"""Characters on a row: of a paragraph, of a bar's label, and of what is said beside it."""
TITLE, TITLE_ROW = 36, 2.5
"""The same of a cover's title, and how many ordinary rows one of its rows takes."""
COVER, PART, HEADING, FIGURES, CAPTION, GAP = 8.0, 4.0, 3.1, 5.3, 1.6, 0.5


def room(blocks: Iterable[Block]) -> float:
    """Return how many rows *blocks* take, below each other."""
    return sum(map(_rows, blocks))


def _rows(block: Block) -> float:  # noqa: PLR0911 - a block each
    match block:
        case Cover():
            title = TITLE_ROW * (_wrapped(block.title, TITLE) - 1)
            return COVER + title + sum(_wrapped(line, WHOLE) for line in block.lines)
        case Heading():
            return PART if block.level == 1 else HEADING
        case Figures():
            return FIGURES
        case Bars():
            return CAPTION + sum(
                max(_wrapped(bar.label, LABEL), _wrapped(bar.words, WORDS)) for bar in block.bars
            )
        case Said():
            return _wrapped(block.text, WHOLE) + _wrapped(block.by, WHOLE) + GAP
        case Bullets():
            return GAP + sum(_wrapped(_text(item), WHOLE) for item in block.items)
        case Text():
            return _wrapped(_text(block.spans), WHOLE) + GAP
        case _:
            return PAGE


def _wrapped(text: str, characters: int) -> float:
    return ceil(len(text) / characters)


def _text(spans: Iterable[Span]) -> str:
    return "".join([span.text for span in spans])
