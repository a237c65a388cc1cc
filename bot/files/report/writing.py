"""What every format of a report keeps: which characters and links may stand in it, and columns."""

import re

from bot.core.report.page import Table

LONG_FIGURE = 6
"""Characters of a figure beyond which it is set smaller."""
LONGEST_COLUMN = 30
"""Characters of a cell beyond which its column gets no wider."""

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


def _weights(table: Table) -> tuple[int, ...]:
    cells = zip(table.columns, *table.rows, strict=True)
    return tuple(max(4, *(min(len(one), LONGEST_COLUMN) for one in column)) for column in cells)
