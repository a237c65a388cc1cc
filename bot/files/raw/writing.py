"""The mission workbook with its comments, its sheet of questions and of what was left out."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from bot.core.languages.columns import plain_word, sheet_names, value_names
from bot.core.languages.converting import ConvertingWords, converting_in
from bot.core.mission import Mission
from bot.files.raw.answers import KEPT, KEY, KEYS
from bot.files.raw.earlier import MEMORY
from bot.files.raw.made import Made
from bot.files.workbook_rows import Rows, Value, lines_of
from bot.files.workbook_writing import (
    DARK,
    HEADING,
    NOT_WRITTEN,
    ORDER,
    TOP,
    book_of,
    columns_of,
    save_book,
)

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

UNSURE = PatternFill("solid", start_color="FFF2CC")
ASKED = PatternFill("solid", start_color="F8CBAD")
BOLD = Font(bold=True)
AUTHOR = "Fanion"
WIDTH, HEIGHT = 320, 110
"""A comment, in points."""


def write(made: Made, memory: dict[str, str], path: Path) -> None:
    """Write the workbook; *memory* is what was read in the raw file, for a later conversion."""
    words = converting_in(made.language)
    rows = {kind: _rows(made, kind) for kind in ORDER}
    lines = _head(made)
    book = book_of(lines, rows, made.language)
    asked = {target for question in made.questions for target in question.targets}
    _mark_head(book, made, list(lines), words)
    for kind in ORDER:
        _mark(book[sheet_names(kind, made.language)[0]], made, kind, rows[kind], asked)
    _questions(book, made, words)
    _left_out(book, made, words)
    _memory(book, memory)
    save_book(book, path)


def _head(made: Made) -> dict[str, Value]:
    """Return the lines of the sheet Mission: those that were read, and the usual ones."""
    usual = lines_of(Mission(code="", title="", home_zone="", zone="", sessions=()), made.language)
    known = made.head.values
    found: dict[str, Value] = {key: known.get(key, value) for key, value in usual.items()}
    for key in ("code", "title", "home_timezone", "timezone", "languages", "organiser"):
        found[key] = known.get(key)
    found["feedback"] = _word("feedback", str(known.get("feedback") or "named"), made.language)
    return found


def _word(key: str, word: str, language: str) -> str:
    names = value_names(key, language)
    return names[word][0] if word in names else word


def _rows(made: Made, kind: str) -> Rows:
    return [
        {key: _value(kind, key, value, made.language) for key, value in line.values.items()}
        for line in made.sheets[kind]
    ]


def _value(kind: str, key: str, value: Value, language: str) -> Value:
    if (key == "kind" or (key == "role" and kind == "people")) and isinstance(value, str):
        return _word(key, value, language)
    if key in {"tentative", "cancelled", "feedback", "fixed"} and value in {"yes", "no"}:
        return plain_word("YES" if value == "yes" else "NO", language)
    return value


def _mark_head(book: "Workbook", made: Made, keys: list[str], words: ConvertingWords) -> None:
    sheet = book[sheet_names("mission", made.language)[0]]
    for key, doubts in made.head.doubts.items():
        if key in keys:
            said = [words.why(doubt.why, doubt.text) for doubt in doubts]
            open_ = not made.head.values.get(key)
            _comment(sheet, keys.index(key) + 2, 2, said, asked=open_)


def _mark(sheet: "Worksheet", made: Made, kind: str, rows: Rows, asked: set[str]) -> None:
    """Put a comment on each cell that was not certain."""
    words = converting_in(made.language)
    columns = {
        key: place for place, (key, _) in enumerate(columns_of(kind, rows, made.language), start=1)
    }
    for number, line in enumerate(made.sheets[kind], start=2):
        for key, doubts in line.doubts.items():
            column = columns.get(key) or columns.get(f"{key}.{made.language}")
            if column is None or key in NOT_WRITTEN:
                continue
            said = [words.why(doubt.why, doubt.text) for doubt in doubts]
            cell = line.cells.get(key) or line.cell
            if cell:
                said.append(words.read_in(cell))
            _comment(sheet, number, column, said, asked=f"{kind}/{line.code}/{key}" in asked)


def _comment(sheet: "Worksheet", row: int, column: int, said: list[str], *, asked: bool) -> None:
    cell = sheet.cell(row, column)
    comment = Comment("\n".join(dict.fromkeys(said)), AUTHOR)
    comment.width, comment.height = WIDTH, HEIGHT
    cell.comment = comment
    cell.fill = ASKED if asked else UNSURE


def _questions(book: "Workbook", made: Made, words: ConvertingWords) -> None:
    """Write the sheet of questions; the last column, hidden, says what each fills in."""
    sheet = book.create_sheet(words.questions_sheet(), 1)
    for column, label in enumerate((*words.questions_header(), KEY), start=1):
        _text(sheet, 1, column, label)
        cell = sheet.cell(1, column)
        cell.font, cell.fill = HEADING, DARK
    for number, question in enumerate(made.questions, start=1):
        row = number + 1
        sheet.cell(row, 1, number).alignment = TOP
        _text(sheet, row, 2, words.question(question))
        _text(sheet, row, 3, question.cell)
        _text(sheet, row, 4, question.offered)
        sheet.cell(row, 5).fill = UNSURE
        _text(sheet, row, KEYS, json.dumps(question.targets))
    row = len(made.questions) + 2
    for key, text in made.kept.items():
        _text(sheet, row, 2, key)
        _text(sheet, row, 5, text)
        _text(sheet, row, KEYS, json.dumps([KEPT, key]))
        sheet.row_dimensions[row].hidden = True
        row += 1
    for letter, width in (("A", 5), ("B", 78), ("C", 24), ("D", 26), ("E", 34)):
        sheet.column_dimensions[letter].width = width
    sheet.column_dimensions[get_column_letter(KEYS)].hidden = True
    sheet.freeze_panes = "A2"


def _left_out(book: "Workbook", made: Made, words: ConvertingWords) -> None:
    sheet = book.create_sheet(words.left_out_sheet())
    for column, label in enumerate(words.left_out_header(), start=1):
        _text(sheet, 1, column, label)
        cell = sheet.cell(1, column)
        cell.font, cell.fill = HEADING, DARK
    for number, row in enumerate(made.left_out, start=2):
        for column, text in enumerate((row.cell, row.text, words.left_out(row.why)), start=1):
            _text(sheet, number, column, text)
    for letter, width in (("A", 26), ("B", 90), ("C", 44)):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"


def _memory(book: "Workbook", memory: dict[str, str]) -> None:
    """Keep what was read, so that a later conversion knows what was written by hand."""
    sheet = book.create_sheet(MEMORY)
    for number, (path, text) in enumerate(memory.items(), start=1):
        _text(sheet, number, 1, path)
        _text(sheet, number, 2, text)
    sheet.sheet_state = "veryHidden"


def _text(sheet: "Worksheet", row: int, column: int, text: str) -> None:
    """Write a text that stays one, also where it begins like a formula."""
    cell = sheet.cell(row, column)
    cell.alignment = TOP
    if text:
        cell.value = text
        cell.data_type = "s"
