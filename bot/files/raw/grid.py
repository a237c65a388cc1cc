"""The cells of a raw workbook as somebody sees them: merged, hidden, crossed out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as OpenpyxlCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.styles.colors import Color
    from openpyxl.worksheet.worksheet import Worksheet

    RawCell = OpenpyxlCell | MergedCell

ROWS, COLUMNS, SHEETS = 1_500, 60, 40
"""What is read of a workbook; whatever lies beyond is said to be left out."""
LONGEST = 4_000
"""Characters of one cell that are read."""
MINUTE = timedelta(minutes=1)
FIRST_DAY = datetime(1899, 12, 30)
SPACES = re.compile(r"[ \t\u00a0\u202f\u2007\u2009]+")

Value = str | int | float | date | time | None


@dataclass(frozen=True)
class Cell:
    """A cell with something in it; a merged one stands for its whole area.

    *struck* is what of its text is crossed out, which is not in *text*.
    *origin* is its name on the sheet where it was put elsewhere to be read;
    *is_hour* that "12.30" is no day here.
    """

    row: int
    column: int
    value: Value
    text: str
    struck: str = ""
    down: int = 1
    across: int = 1
    bold: bool = False
    comment: str = ""
    ink: str = ""
    fill: str = ""
    origin: str = ""
    is_hour: bool = False

    @property
    def is_struck(self) -> bool:
        """Tell whether all of it is crossed out."""
        return bool(self.struck) and not self.text

    @property
    def name(self) -> str:
        """Name it as the spreadsheet does."""
        return self.origin or f"{get_column_letter(self.column)}{self.row}"


@dataclass
class Grid:
    """One sheet: its cells by (row, column), a merged one at each place that it covers."""

    title: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    beyond: int = 0
    about: str = ""
    """What is written above it, where it is a part of a sheet."""

    def at(self, row: int, column: int) -> Cell | None:
        """Return what stands at a place, be it the corner of a merged area or within it."""
        return self.cells.get((row, column))

    def own(self, row: int, column: int) -> Cell | None:
        """Return the cell that begins at a place."""
        cell = self.cells.get((row, column))
        return cell if cell is not None and (cell.row, cell.column) == (row, column) else None

    @cached_property
    def rows(self) -> list[int]:
        """Return the numbers of the rows that hold something."""
        return sorted({row for row, _ in self.cells})

    @cached_property
    def columns(self) -> list[int]:
        """Return the numbers of the columns that hold something."""
        return sorted({column for _, column in self.cells})

    def row(self, number: int) -> list[Cell]:
        """Return the cells in a row from left to right, a merged one once."""
        found: list[Cell] = []
        for column in self.columns:
            cell = self.at(number, column)
            if cell is not None and (not found or found[-1] is not cell):
                found.append(cell)
        return found

    def begun(self, number: int) -> list[Cell]:
        """Return the cells that begin in a row."""
        return [cell for cell in self.row(number) if cell.row == number]


def read_grids(data: bytes) -> list[Grid]:
    """Read every sheet of the workbook *data*, hidden ones too.

    Raises whatever openpyxl raises for a damaged workbook.
    """
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), data_only=True, rich_text=True, keep_links=False)
    formulas = (
        load_workbook(BytesIO(data), keep_links=False).worksheets if _has_formulas(data) else None
    )
    found = []
    for place, sheet in enumerate(book.worksheets[:SHEETS]):
        found.append(_grid(sheet, formulas[place] if formulas else None))
    return found


def _has_formulas(data: bytes) -> bool:
    with ZipFile(BytesIO(data)) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        return any(b"<f" in book.read(name) for name in sheets)


def _grid(sheet: "Worksheet", formulas: "Worksheet | None") -> Grid:
    grid = Grid(sheet.title, hidden=sheet.sheet_state != "visible")
    grid.hidden_rows = frozenset(
        number for number, row in sheet.row_dimensions.items() if row.hidden and number <= ROWS
    )
    spans = {
        (area.min_row, area.min_col): (area.max_row, area.max_col)
        for area in sheet.merged_cells.ranges
    }
    down_to, across_to = min(sheet.max_row, ROWS), min(sheet.max_column, COLUMNS)
    for number, row in enumerate(sheet.iter_rows(max_row=down_to, max_col=across_to), start=1):
        for column, raw in enumerate(row, start=1):
            last = spans.get((number, column), (number, column))
            unread = formulas.cell(number, column).value if formulas else None
            cell = _cell(raw, (number, column), last, unread)
            if cell is None:
                continue
            for covered in _area(cell, min(last[0], down_to), min(last[1], across_to)):
                grid.cells[covered] = cell
    grid.beyond = max(sheet.max_row - ROWS, 0)
    return grid


def _area(cell: Cell, last_row: int, last_column: int) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, last_row + 1):
        for column in range(cell.column, last_column + 1):
            yield row, column


def _cell(
    raw: "RawCell", at: tuple[int, int], last: tuple[int, int], unread: object
) -> Cell | None:
    value: object = raw.value
    if value is None and isinstance(unread, str) and unread.startswith("="):
        value = unread
    if value is None:
        return None
    kept, struck = _parts(value, struck=bool(raw.font.strike))
    if not kept and not struck:
        return None
    plain = _plain(value) if not isinstance(value, str | list) else kept
    return Cell(
        row=at[0],
        column=at[1],
        value=None if struck and not kept else plain,
        text=kept,
        struck=struck,
        down=last[0] - at[0] + 1,
        across=last[1] - at[1] + 1,
        bold=bool(raw.font.b),
        comment=raw.comment.text.strip() if raw.comment else "",
        ink=_colour(raw.font.color),
        fill=_colour(raw.fill.fgColor) if raw.fill.fill_type == "solid" else "",
    )


def _colour(colour: "Color | None") -> str:
    """Return a colour as six digits, "" where it is black, white or the theme's."""
    if colour is None or colour.type != "rgb" or not isinstance(colour.rgb, str):
        return ""
    digits = colour.rgb[-6:].upper()
    return "" if digits in {"000000", "FFFFFF"} else digits


def _parts(value: object, *, struck: bool) -> tuple[str, str]:
    """Return what of a cell is to be read, and what is crossed out."""
    if isinstance(value, list):  # rich text: letters of one cell that look different
        kept = "".join(str(part) for part in value if not _is_struck(part))
        out = " ".join(tidy(str(part)) for part in value if _is_struck(part))
        return tidy(kept), out.strip()
    text = tidy(shown(_plain(value)))
    return ("", text) if struck else (text, "")


def _is_struck(part: object) -> bool:
    font = getattr(part, "font", None)
    return bool(font is not None and font.strike)


def _plain(value: object) -> Value:
    """Make an hour of what Excel takes for an hour of its first days, and round it."""
    if isinstance(value, timedelta):
        value = FIRST_DAY + value
    if isinstance(value, time):
        value = datetime.combine(FIRST_DAY, value)
    if isinstance(value, datetime):
        rounded = (value + MINUTE / 2).replace(second=0, microsecond=0)
        if rounded.year < FIRST_DAY.year + 2:
            return rounded.time()
        return rounded if rounded.time() != time(0) else rounded.date()
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, date | int | str):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return str(value)


def shown(value: Value) -> str:
    """Write a value as text."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return "" if value is None else str(value)[:LONGEST]


def tidy(text: str) -> str:
    """Put one space where there are several; lines stay lines."""
    lines = (SPACES.sub(" ", line).strip() for line in text.replace("\r", "\n").splitlines())
    return "\n".join(line for line in lines if line)
