"""Says in plain words why a workbook is not a mission workbook, and what to change."""

import re
from collections.abc import Collection, Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from bot.core.problems import Detail, Problem, What
from bot.files.entry import shortened
from bot.files.likeness import folded, like
from bot.files.values import written_day
from bot.files.workbook_names import columns_by_name, sheets_by_name

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

NEEDED = ("mission", "sessions")
SMALL = 2_000_000
"""Bytes that a workbook may unpack to and be looked at whole, formats and all."""
SHEETS = 10
ROWS = 200
HEADER_WITHIN = 15
HEADINGS = 3
"""Known column names that make a row a header."""
MERGED_SHOWN = 4
HOURS = re.compile(r"\d{1,2}\s*(?:h|:)\s*\d{0,2}\s*(?:-|–|—|à|to)\s*\d{1,2}\s*(?:h|:)\s*\d{0,2}")


def why_not_a_mission(
    data: bytes, name: str, titles: list[str], known: Collection[str]
) -> tuple[Problem, ...]:
    """Explain a workbook that lacks the sheet Mission or Programme.

    *titles* are its sheets, *known* those it has as the keys of the mission file.
    """
    missing = tuple(kind for kind in NEEDED if kind not in known)
    found = tuple(look_through(data))
    if len(missing) == 1 and not found:
        near = tuple(title for title in titles if kind_of(title) == missing[0])
        details: dict[str, Detail] = {"sheet": missing[0], "like": near}
        return (Problem(name, What.SHEET_MISSING, details),)
    shown = tuple(shortened(title) for title in titles[:SHEETS])
    about: dict[str, Detail] = {"missing": missing, "sheets": shown}
    return (Problem(name, What.RAW_BOOK, about), *found)


def look_through(data: bytes, only: Collection[str] = ()) -> Iterator[Problem]:
    """Find what is to be changed in the sheets that look like sheets of a mission.

    With *only*, in the sheets of these names.
    """
    with ZipFile(BytesIO(data)) as book:
        if sum(part.file_size for part in book.infolist()) > SMALL:
            return
    from openpyxl import load_workbook

    for sheet in load_workbook(BytesIO(data), keep_links=False).worksheets[:SHEETS]:
        kind = kind_of(sheet.title)
        if kind and (not only or sheet.title in only):
            yield from _of_sheet(sheet, kind)


def kind_of(title: str) -> str:
    """Return the sheet of a mission that *title* looks like, "" where it looks like none."""
    known = sheets_by_name()
    words = folded(title).split()
    whole = known.get(" ".join(words), "")
    exact = whole or next((known[word] for word in words if word in known), "")
    return exact or next((known[name] for name in like(title, known, most=1)), "")


def _of_sheet(sheet: "Worksheet", kind: str) -> Iterator[Problem]:
    texts = [
        (cell.coordinate, cell.value)
        for row in sheet.iter_rows(max_row=ROWS)
        for cell in row
        if isinstance(cell.value, str)
    ]
    if folded(sheet.title) not in sheets_by_name():
        details = {"name": shortened(sheet.title), "sheet": kind}
        yield Problem(f"{sheet.title}!A1", What.RAW_SHEET_NAME, details)
    row = _header_row(sheet, kind)
    if row > 1:
        yield Problem(f"{sheet.title}!A{row}", What.RAW_HEADER_LOW, {"row": row})
    merged = sorted(sheet.merged_cells.ranges, key=lambda area: (area.min_row, area.min_col))
    if merged:
        areas = [area.coord for area in merged]
        listed = ", ".join(areas[:MERGED_SHOWN]) + (", …" if areas[MERGED_SHOWN:] else "")
        where = f"{sheet.title}!{areas[0].partition(':')[0]}"
        yield Problem(where, What.RAW_MERGED, {"cells": listed})
    for what, is_so in ((What.RAW_HOURS, _is_hours), (What.RAW_DAY_TEXT, _has_no_year)):
        for cell, text in texts:
            if is_so(text):
                yield Problem(f"{sheet.title}!{cell}", what, {"text": shortened(text)})
                break


def _is_hours(text: str) -> bool:
    return HOURS.fullmatch(text.strip()) is not None


def _has_no_year(text: str) -> bool:
    day = written_day(text)
    return day is not None and day.year is None


def _header_row(sheet: "Worksheet", kind: str) -> int:
    known = columns_by_name(kind)
    for number, row in enumerate(sheet.iter_rows(max_row=HEADER_WITHIN, values_only=True), 1):
        if sum(folded(value) in known for value in row if isinstance(value, str)) >= HEADINGS:
            return number
    return 0
