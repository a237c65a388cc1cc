"""A CSV file into a document: the sheet Programme alone.  Runs in a process of its own."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from typing import Protocol

from bot.core.languages.columns import sheet_names
from bot.core.problems import Problem, What
from bot.files.document import Document
from bot.files.likeness import folded
from bot.files.workbook_names import columns_by_name, is_french
from bot.files.workbook_safety import ROWS
from bot.files.workbook_sheets import Book, TooMuchError, read_table

DELIMITERS = (";", ",", "\t")
UTF16 = (b"\xff\xfe", b"\xfe\xff")
LATIN = "cp1252"
"""What spreadsheets on Windows write where nobody asks for UTF-8."""
SETTINGS = {f"sep={sign}": sign for sign in DELIMITERS}
"""The first line with which a file tells a spreadsheet what separates its columns."""
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a]")
GUARDED = re.compile(r"\A'(?=[=+\-@\t])")
"""How exports keep a spreadsheet from taking a text for a formula."""
STOPS = frozenset({What.TOO_MANY_ROWS, What.TOO_MANY_COLUMNS, What.COLUMN_MISSING})


class Reader(Protocol):
    """What is asked of the reader of the standard library."""

    @property
    def line_num(self) -> int:
        """The last line that was read, from 1."""

    def __iter__(self) -> Iterator[list[str]]:
        """Walk through the rows."""


@dataclass(frozen=True)
class _Cell:
    value: object
    data_type: str = "s"


@dataclass(frozen=True)
class _Sheet:
    """What a spreadsheet would show of the file; implements `bot.files.workbook_sheets.Sheet`."""

    title: str
    rows: Sequence[Sequence[str]]

    @property
    def max_row(self) -> int | None:
        """The last row."""
        return len(self.rows)

    def iter_rows(
        self, min_row: int, max_row: int, min_col: int, max_col: int
    ) -> Iterator[Sequence[_Cell]]:
        """Walk through its rows."""
        for row in self.rows[min_row - 1 : max_row]:
            yield [_Cell(GUARDED.sub("", text.strip(), 1)) for text in row[min_col - 1 : max_col]]


def from_csv(data: bytes, name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a CSV file called *name* into a document, with what is wrong with its form.

    The document has sessions, and of ``mission`` only its language.
    """
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        return None, (_not_text(name, data[: error.start].count(b"\n")),)
    if found := CONTROL.search(text):
        return None, (_not_text(name, text[: found.start()].count("\n")),)
    reader = _reader(text)
    try:
        return _from(list(islice(reader, ROWS + 2)), name)
    except csv.Error:
        return None, (Problem(name, What.CSV_BROKEN, {"line": max(reader.line_num, 1)}),)
    except TooMuchError:
        return None, (Problem(name, What.FILE_TOO_MUCH_WORK),)


def _not_text(name: str, lines_before: int) -> Problem:
    return Problem(name, What.FILE_NOT_TEXT, {"line": lines_before + 1})


def _from(rows: list[list[str]], name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    book = Book()
    language = "fr" if is_french(next((row for row in rows if any(row)), [])) else "en"
    read_table(book, _Sheet(sheet_names("sessions", language)[0], rows), "sessions")
    problems = tuple(book.problems)
    if any(problem.what in STOPS for problem in problems):
        return None, problems
    book.root["mission"] = {"languages": [language]}
    known = columns_by_name("sessions")
    keys = (known.get(folded(heading), "") for heading in book.headers)
    columns = frozenset(key.partition(".")[0] for key in keys if key)
    return Document(book.root, name, book.cells, columns), problems


def _decoded(data: bytes) -> str:
    """Decode UTF-8, else what Windows writes; UTF-16 where its first two bytes say so."""
    if data[:2] in UTF16:
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode(LATIN)


def _reader(text: str) -> "Reader":
    """Take the text apart at the sign that makes most of its first row names of columns."""
    lines = list(StringIO(text, newline=""))
    said = SETTINGS.get(lines[0].strip().lower().replace("\\t", "\t")) if lines else None
    if said is not None:
        return csv.reader(lines[1:], delimiter=said, strict=True)
    known = columns_by_name("sessions")

    def headings(delimiter: str) -> tuple[int, int]:
        row = _first(csv.reader(lines, delimiter=delimiter))
        return sum(folded(text) in known for text in row), len(row)

    return csv.reader(lines, delimiter=max(DELIMITERS, key=headings), strict=True)


def _first(rows: Iterable[list[str]]) -> list[str]:
    try:
        return next((row for row in rows if any(row)), [])
    except csv.Error:
        return []
