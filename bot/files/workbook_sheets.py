"""The sheets of a workbook into the lists of a mission document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from openpyxl.utils import get_column_letter

from bot.core.languages import SPOKEN
from bot.core.languages.columns import column_names
from bot.core.problems import Detail, Problem, What
from bot.files.document import Raw
from bot.files.entry import shortened
from bot.files.likeness import folded, like
from bot.files.workbook_cells import LISTS, LISTS_OF_MISSION, listed, text_of, worded
from bot.files.workbook_names import REQUIRED, columns_by_name, words_by_name
from bot.files.workbook_safety import ROWS

COLUMNS = 100
FARTHEST = 20_000
"""The row down to which is looked for a row too many."""
LONGEST = 5_000_000
"""Characters of a workbook, a text counted as often as it is shown."""
LINES_ACROSS = 3
"""Mission keys in row 1 from which on the sheet Mission is read as a table of one row."""


class Cell(Protocol):
    """What is read of a cell."""

    @property
    def value(self) -> object:
        """The value."""

    @property
    def data_type(self) -> str:
        """The type, "f" for a formula, "e" for an error."""


class Sheet(Protocol):
    """What is read of a sheet."""

    @property
    def title(self) -> str:
        """The name on its tab."""

    @property
    def max_row(self) -> int | None:
        """The last row, where the file says it."""

    def iter_rows(
        self, min_row: int, max_row: int, min_col: int, max_col: int
    ) -> Iterable[Sequence[Cell]]:
        """Walk through its rows."""


class TooMuchError(Exception):
    """The workbook holds more text than any programme."""


@dataclass
class Book:
    """What was read so far: the document, where each path stands, and what is wrong."""

    root: dict[str, Raw] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    length: int = 0

    def wrong(self, where: str, what: What, **details: Detail) -> None:
        """Note that something is wrong at a cell."""
        self.problems.append(Problem(where, what, details))


Row = tuple[int, tuple[Cell, ...]]


def rows_of(book: Book, sheet: Sheet) -> Iterator[Row]:
    """Walk through the rows that hold something, as (number, cells); too many end the walk."""
    # A sheet may be formatted a million rows down: what it says of its size is asked first.
    down_to = min(sheet.max_row or FARTHEST, FARTHEST)
    rows = sheet.iter_rows(min_row=1, max_row=down_to, min_col=1, max_col=COLUMNS + 1)
    for number, row in enumerate(rows, start=1):
        cells = tuple(row)
        if all(cell.value is None or cell.value == "" for cell in cells):
            continue
        if number > ROWS + 1:
            book.wrong(f"{sheet.title}!A{number}", What.TOO_MANY_ROWS, most=ROWS)
            return
        if len(cells) > COLUMNS and cells[COLUMNS].value is not None:
            book.wrong(f"{sheet.title}!A1", What.TOO_MANY_COLUMNS, most=COLUMNS)
            return
        yield number, cells


def read_cell(book: Book, cell: Cell, where: str, key: str) -> str:
    """Return the text of a cell, noting a formula or an error."""
    if cell.data_type == "f":
        book.wrong(where, What.FORMULA)
        return ""
    if cell.data_type == "e":
        book.wrong(where, What.CELL_IS_ERROR, text=str(cell.value))
        return ""
    text = text_of(cell.value, key)
    book.length += len(text)
    if book.length > LONGEST:
        raise TooMuchError
    return text


def read_table(book: Book, sheet: Sheet, kind: str) -> None:
    """Read a sheet that is a list: one header row, one entry a row."""
    name = sheet.title
    book.cells[kind] = f"{name}!A1"
    rows = rows_of(book, sheet)
    header = next(rows, None)
    if header is None:
        book.root[kind] = []
        return
    columns = _columns(book, header, name, kind)
    found: list[Raw] = []
    pending: dict[str, tuple[str, str]] = {}
    for number, cells in rows:
        here = f"{kind}[{len(found)}]"
        values = _row(book, cells, columns, f"{name}!", number)
        if kind == "sessions" and set(values) == {"day"}:
            pending = {"day": (values["day"], f"{name}!{columns_letter(columns, 'day')}{number}")}
            continue
        if not values:
            continue
        book.cells[here] = f"{name}!A{number}"
        for column, key in columns.items():
            book.cells.setdefault(f"{here}.{key}", f"{name}!{get_column_letter(column)}{number}")
        for key, (text, cell) in pending.items():
            if key not in values:
                values[key], book.cells[f"{here}.{key}"] = text, cell
        pending = {}
        found.append(_entry(values))
    book.root[kind] = found


def columns_letter(columns: dict[int, str], key: str) -> str:
    """Return the letter of the column *key*."""
    return next(get_column_letter(column) for column, own in columns.items() if own == key)


def _columns(book: Book, header: Row, name: str, kind: str) -> dict[int, str]:
    """Read the header: the key of each column that is known."""
    known, columns = columns_by_name(kind), dict[int, str]()
    number, cells = header
    for column, cell in enumerate(cells, start=1):
        text = text_of(cell.value, "")
        if not text:
            continue
        book.headers.append(text)
        where = f"{name}!{get_column_letter(column)}{number}"
        key = known.get(folded(text))
        if key is None:
            near = _proposals(text, kind)
            book.wrong(where, What.UNKNOWN_COLUMN, name=shortened(text), like=near)
        elif key in columns.values():
            first = columns_letter(columns, key)
            second = get_column_letter(column)
            book.wrong(where, What.COLUMN_TWICE, first=first, second=second, key=key)
        else:
            columns[column] = key
    present = {key.partition(".")[0] for key in columns.values()}
    for key in REQUIRED.get(kind, ()):
        if key not in present:
            book.wrong(f"{name}!A{number}", What.COLUMN_MISSING, key=key)
    return columns


def _proposals(text: str, kind: str) -> tuple[str, ...]:
    labels = [names[0] for language in SPOKEN for names in column_names(kind, language).values()]
    return like(text, labels, most=1)


def _row(
    book: Book, cells: tuple[Cell, ...], columns: dict[int, str], name: str, number: int
) -> dict[str, str]:
    values = {}
    for column, key in columns.items():
        if column > len(cells):
            continue
        where = f"{name}{get_column_letter(column)}{number}"
        text = read_cell(book, cells[column - 1], where, key)
        if text:
            values[key] = worded(text, key)
    return values


def _entry(values: dict[str, str]) -> dict[str, Raw]:
    """Make an entry of a row: lists taken apart, languages put together, names whole."""
    entry: dict[str, Raw] = {}
    first = values.pop("first_name", "")
    if first and "name" in values:
        values["name"] = f"{first} {values['name']}"
    for key, text in values.items():
        base, _, language = key.partition(".")
        if language:
            versions = entry.get(base)
            if not isinstance(versions, dict):
                other = next(code for code in SPOKEN if code != language)
                versions = {other: versions} if versions else {}
                entry[base] = versions
            versions[language] = text
        elif isinstance(versions := entry.get(base), dict):
            versions[next((code for code in SPOKEN if code not in versions), "fr")] = text
        else:
            entry[base] = [*listed(text)] if base in LISTS else text
    return entry


def read_mission_sheet(book: Book, sheet: Sheet) -> None:
    """Read the sheet Mission: a line for each key, or a header row and one row."""
    name = sheet.title
    book.cells["mission"] = f"{name}!A1"
    rows = list(rows_of(book, sheet))
    known = columns_by_name("mission")
    across = (
        [cell for cell in rows[0][1] if folded(text_of(cell.value, "")) in known] if rows else []
    )
    pairs = _across(rows, name) if len(across) >= LINES_ACROSS else _down(rows, name)
    mission: dict[str, Raw] = {}
    lines: dict[str, str] = {}
    for label, cell, where in pairs:
        key = known.get(folded(label))
        if key is None:
            near = _proposals(label, "mission")
            book.wrong(where, What.UNKNOWN_LINE, name=shortened(label), like=near)
            continue
        book.headers.append(label)
        if key in lines:
            book.wrong(
                where,
                What.LINE_TWICE,
                name=shortened(label),
                first=lines[key].rpartition("!")[2],
                second=where.rpartition("!")[2],
            )
            continue
        lines[key] = where
        _set(book, mission, key, cell, where)
    book.root["mission"] = mission


Pair = tuple[str, Cell, str]


def _across(rows: list[Row], name: str) -> Iterator[Pair]:
    labels = rows[0][1]
    number, cells = rows[1] if len(rows) > 1 else (rows[0][0] + 1, ())
    for column, (label, cell) in enumerate(zip(labels, cells, strict=False), start=1):
        if text_of(label.value, ""):
            yield text_of(label.value, ""), cell, f"{name}!{get_column_letter(column)}{number}"


def _down(rows: list[Row], name: str) -> Iterator[Pair]:
    for number, cells in rows:
        label = text_of(cells[0].value, "")
        if number == 1 and folded(label) in {"cle", "key", "champ", "field", "rubrique"}:
            continue
        if label and len(cells) > 1:
            yield label, cells[1], f"{name}!B{number}"


def _set(book: Book, mission: dict[str, Raw], key: str, cell: Cell, where: str) -> None:
    """Put one line of the sheet Mission where the document has it."""
    group, _, own = key.rpartition(".")
    book.cells[f"mission.{key}"] = where
    text = read_cell(book, cell, where, own)
    if not text:
        return
    if key == "feedback":
        text = words_by_name("feedback").get(folded(text), text)
    value: Raw = [*listed(text)] if key in LISTS_OF_MISSION else text
    if not group:
        mission[own] = value
        return
    inner = mission.setdefault(group, {})
    if isinstance(inner, dict):
        inner[own] = value
        book.cells.setdefault(f"mission.{group}", where)
