"""A mission workbook out: what people fill in, and what is read again."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from bot.core.languages.columns import column_names, plain_word, sheet_names, value_names
from bot.core.languages.workbook import Guide, guide_in
from bot.core.mission import Mission
from bot.files.cells import write_text
from bot.files.workbook_names import REQUIRED
from bot.files.workbook_rows import Rows, Value, lines_of, rows_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ORDER = ("sessions", "people", "groups", "places", "hosts", "info", "objectives")
NOT_WRITTEN = frozenset({"first_name"})
LAST_ROW = 500
"""Down to where drop-downs reach."""
MADE = datetime(2022, 1, 1)
"""The date inside every workbook: the same mission makes the same file."""
DAY_FORMATS = {"fr": "ddd dd/mm/yyyy", "en": "ddd yyyy-mm-dd"}
DARK = PatternFill("solid", start_color="1F4E5F")
LIGHT = PatternFill("solid", start_color="7FA8B5")
HEADING = Font(bold=True, color="FFFFFF")
BOLD = Font(bold=True)
TOP = Alignment(vertical="top", wrap_text=True)
WIDE = {"title": 38, "notes": 40, "answer": 60, "text": 60, "address": 44, "about": 50, "ask": 34}
USUAL = {"day": 17, "start": 9, "end": 9, "meet_time": 9, "code": 18, "language": 10, "link": 30}
WIDTH = 22
COMMON_ZONES = (
    "Europe/Paris",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Africa/Casablanca",
    "Africa/Tunis",
    "Africa/Dakar",
    "Africa/Abidjan",
    "Africa/Johannesburg",
    "Africa/Nairobi",
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Toronto",
    "America/Vancouver",
    "America/Montreal",
    "America/Mexico_City",
    "America/Bogota",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "Asia/Dubai",
    "Asia/Jerusalem",
    "Asia/Riyadh",
    "Asia/Kolkata",
    "Asia/Bangkok",
    "Asia/Ho_Chi_Minh",
    "Asia/Singapore",
    "Asia/Hong_Kong",
    "Asia/Shanghai",
    "Asia/Seoul",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Indian/Reunion",
    "Pacific/Noumea",
)


def write_workbook(mission: Mission, path: Path, language: str, revision: str = "") -> None:
    """Write *mission* as a workbook in *language*; reading it again gives the same mission.

    *revision* is what it says that it was written from.
    """
    lines = lines_of(mission, language, revision)
    save_book(book_of(lines, rows_of(mission, language), language), path)


def book_of(lines: Mapping[str, Value], rows: Mapping[str, Rows], language: str) -> Workbook:
    """Make a mission workbook of the *lines* of the sheet Mission and the *rows* of the others."""
    book = Workbook()
    book.remove(book.worksheets[0])
    guide = guide_in(language)
    _read_me(book.create_sheet(guide.read_me), guide, language)
    _mission(book.create_sheet(sheet_names("mission", language)[0]), lines, language)
    for kind in ORDER:
        sheet = book.create_sheet(sheet_names(kind, language)[0])
        _table(sheet, kind, rows[kind], language)
    _zones(book.create_sheet(guide.zones))
    book.active = 0
    return book


def _table(sheet: "Worksheet", kind: str, rows: Rows, language: str) -> None:
    columns = list(columns_of(kind, rows, language))
    for column, (key, label) in enumerate(columns, start=1):
        required = key.partition(".")[0] in REQUIRED.get(kind, ())
        _heading(sheet, column, label, required=required)
        width = WIDE.get(key.partition(".")[0]) or USUAL.get(key, WIDTH)
        sheet.column_dimensions[get_column_letter(column)].width = width
        for number, row in enumerate(rows, start=2):
            _write(sheet, number, column, row.get(key), language)
        _offer(sheet, kind, key, get_column_letter(column), language)
    sheet.freeze_panes = "A2"


def columns_of(kind: str, rows: Rows, language: str) -> Iterable[tuple[str, str]]:
    """Name the columns: every one of the sheet, those in two languages as often as needed."""
    written = {key for row in rows for key, value in row.items() if value}
    for key, names in column_names(kind, language).items():
        if key in NOT_WRITTEN:
            continue
        versions = [f"{key}.{code}" for code in ("fr", "en") if f"{key}.{code}" in written]
        if key in written or not versions:
            yield key, names[0]
        for version in versions:
            yield version, f"{names[0]} ({version.rpartition('.')[2]})"


def _mission(sheet: "Worksheet", lines: Mapping[str, Value], language: str) -> None:
    _heading(sheet, 1, plain_word("KEY", language), required=True)
    _heading(sheet, 2, plain_word("VALUE", language), required=True)
    labels, helps = column_names("mission", language), guide_in(language).help["mission"]
    for number, (key, value) in enumerate(lines.items(), start=2):
        _write(sheet, number, 1, labels[key][0], language)
        sheet.cell(number, 1).font = BOLD
        _write(sheet, number, 2, value, language)
        _write(sheet, number, 3, helps[key], language)
        if key in {"home_timezone", "timezone"}:
            _list(sheet, f"B{number}", _zone_range(language), strict=False)
        elif key == "feedback":
            _list(sheet, f"B{number}", _words("feedback", language))
    for letter, width in (("A", 28), ("B", 34), ("C", 64)):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"


def _read_me(sheet: "Worksheet", guide: Guide, language: str) -> None:
    for number, (what, how) in enumerate(guide.explanations, start=1):
        _write(sheet, number, 1, what, language)
        sheet.cell(number, 1).font = BOLD
        _write(sheet, number, 2, how, language)
        sheet.merge_cells(start_row=number, end_row=number, start_column=2, end_column=3)
        sheet.row_dimensions[number].height = 32
    number = len(guide.explanations) + 2
    for column, label in enumerate(guide.help_header, start=1):
        _write(sheet, number, column, label, language)
        sheet.cell(number, column).font, sheet.cell(number, column).fill = HEADING, DARK
    for kind in ("mission", *ORDER):
        for key, text in guide.help[kind].items():
            number += 1
            for column, value in enumerate((*_called(kind, key, language), text), start=1):
                _write(sheet, number, column, value, language)
    for letter, width in (("A", 24), ("B", 30), ("C", 72)):
        sheet.column_dimensions[letter].width = width


def _called(kind: str, key: str, language: str) -> tuple[str, str]:
    return sheet_names(kind, language)[0], column_names(kind, language)[key][0]


def _zones(sheet: "Worksheet") -> None:
    for number, zone in enumerate(COMMON_ZONES, start=1):
        sheet.cell(number, 1, zone)
    sheet.column_dimensions["A"].width = 34


def _heading(sheet: "Worksheet", column: int, label: str, *, required: bool) -> None:
    cell = sheet.cell(1, column, label)
    cell.font, cell.fill, cell.alignment = HEADING, DARK if required else LIGHT, TOP


def _write(sheet: "Worksheet", row: int, column: int, value: Value, language: str) -> None:
    """Fill a cell; a text stays a text, also where it begins like a formula."""
    cell = sheet.cell(row, column)
    cell.alignment = TOP
    if not value and not isinstance(value, time):
        return
    if isinstance(value, str):
        write_text(cell, value)
        return
    cell.value = value
    if isinstance(value, time):
        cell.number_format = "hh:mm"
    elif isinstance(value, date):
        cell.number_format = DAY_FORMATS[language]


def _offer(sheet: "Worksheet", kind: str, key: str, letter: str, language: str) -> None:
    """Put a drop-down on a column whose words are known."""
    cells = f"{letter}2:{letter}{LAST_ROW}"
    yes_no = f'"{plain_word("YES", language)},{plain_word("NO", language)}"'
    if key in {"timezone", "end_timezone"}:
        _list(sheet, cells, _zone_range(language), strict=False)
    elif key in {"kind", "role"}:
        _list(sheet, cells, _words(key, language))
    elif key == "language":
        _list(sheet, cells, '"fr,en"')
    elif key in {"feedback", "tentative", "cancelled", "fixed"}:
        _list(sheet, cells, yes_no)
    elif key == "groups":
        _list(sheet, cells, _range_of("groups", "code", language), strict=False)
    elif key in {"place", "meet_place", "end_place"} and kind == "sessions":
        _list(sheet, cells, _range_of("places", "name", language), strict=False)
    elif key == "hosts" and kind == "sessions":
        _list(sheet, cells, _range_of("hosts", "name", language), strict=False)


def _list(sheet: "Worksheet", cells: str, source: str, *, strict: bool = True) -> None:
    offer = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=strict)
    offer.add(cells)
    sheet.add_data_validation(offer)


def _words(key: str, language: str) -> str:
    return '"' + ",".join(names[0] for names in value_names(key, language).values()) + '"'


def _zone_range(language: str) -> str:
    return f"'{guide_in(language).zones}'!$A$1:$A${len(COMMON_ZONES)}"


def _range_of(kind: str, key: str, language: str) -> str:
    keys = [known for known in column_names(kind, language) if known not in NOT_WRITTEN]
    letter = get_column_letter(keys.index(key) + 1)
    return f"'{sheet_names(kind, language)[0]}'!${letter}$2:${letter}${LAST_ROW}"


def save_book(book: Workbook, path: Path) -> None:
    """Save so that the same content gives the same bytes: no clock in the file."""
    book.properties.created = MADE
    book.properties.creator = "Fanion"
    draft = path.with_name(f".{path.name}.draft")
    try:
        book.save(draft)
        book.properties.modified = MADE  # the library has put the hour of saving there
        with ZipFile(draft) as made, ZipFile(path, "w", ZIP_DEFLATED) as kept:
            for name in made.namelist():
                part = ZipInfo(name, MADE.timetuple()[:6])
                ours = tostring(book.properties.to_tree()) if name == ARC_CORE else made.read(name)
                kept.writestr(part, ours, ZIP_DEFLATED)
    finally:
        draft.unlink(missing_ok=True)
