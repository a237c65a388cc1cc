"""What every format of a report keeps: which characters and links may stand in it, and columns."""

import re
from collections.abc import Iterable

from bot.core.report.page import Bars, Facts, Page, Table

LONG_FIGURE = 6
"""Characters of a figure beyond which it is set smaller."""
LONGEST_COLUMN = 30
"""Characters of a cell beyond which its column gets no wider."""
SHORT_LABEL, LONG_LABEL, LONG_WORDS = 14, 20, 20
"""Characters."""
SHARE_OF_A_LETTER = 1.1
"""The percentage of a line that a letter takes."""
LABEL_SHARE, WORDS_SHARE = (10, 38), (13, 36)
"""What these take of a line beside a bar, in per cent: at least and at most."""
MOST_OF_A_BAR = 52

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x20]+", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d\s.,%+−–/-]*")


def allowed(text: str) -> str:
    """Return *text* without the characters that neither XML nor HTML may hold."""
    return _FORBIDDEN.sub("", text)


def is_link(url: str) -> bool:
    """Return whether *url* leads to a page, a mailbox or a telephone, and does nothing else."""
    return _LINK.fullmatch(url) is not None


def percentages(table: Table) -> tuple[int, ...]:
    """Return how wide each column of *table* is, as percentages that add up to 100."""
    weights = table.widths if len(table.widths) == len(table.columns) else _weights(table)
    total = sum(weights) or 1
    ends = [round(sum(weights[: place + 1]) * 100 / total) for place in range(len(weights))]
    return tuple(end - start for start, end in zip([0, *ends], ends, strict=False))


def numeric(table: Table) -> tuple[bool, ...]:
    """Return of which columns but the first every cell is a number or empty: they align right."""
    below = zip(*table.rows, strict=True) if table.rows else ((),) * len(table.columns)
    return tuple(any(cells) and all(_NUMBERS.fullmatch(cell) for cell in cells) for cells in below)


def proportions(page: Page) -> dict[bool, tuple[int, int, int]]:
    """Return how wide label, bar and words are in per cent, so that bars are in line.

    True: where labels are short; False: where they are not.
    """
    found: dict[bool, tuple[int, int, int]] = {}
    for short in (True, False):
        bars = [
            bar
            for block in page.blocks
            if isinstance(block, Bars) and has_short_labels(block) is short
            for bar in block.bars
        ]
        label = _share_of((bar.label for bar in bars), *LABEL_SHARE)
        words = _share_of((bar.words for bar in bars), *WORDS_SHARE)
        found[short] = (label, min(100 - label - words, MOST_OF_A_BAR), words)
    return found


def has_short_labels(block: Bars) -> bool:
    """Return whether all its labels are a word or two, such as "4 out of 5"."""
    return all(len(bar.label) <= SHORT_LABEL for bar in block.bars)


def has_long_labels(block: Facts) -> bool:
    """Return whether a label is more like a sentence, such as an objective."""
    return any(len(label) > LONG_LABEL for label, _ in block.rows)


def has_long_words(block: Bars) -> bool:
    """Return whether a phone has no room for its words beside a bar."""
    return any(len(bar.words) > LONG_WORDS for bar in block.bars)


def _share_of(texts: Iterable[str], least: int, most: int) -> int:
    """Return the percentage of a line that the longest of *texts* takes."""
    longest = max(map(len, texts), default=0)
    return min(max(round(longest * SHARE_OF_A_LETTER) + 2, least), most)


def _weights(table: Table) -> tuple[int, ...]:
    cells = zip(table.columns, *table.rows, strict=True)
    return tuple(max(4, *(min(len(one), LONGEST_COLUMN) for one in column)) for column in cells)
