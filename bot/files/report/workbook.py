"""The facts of a report as a workbook: a sheet a table, each ready to sort and to filter."""

from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from bot.core.languages.report_workbook import (
    Column,
    ReportWorkbookWords,
    Sheet,
    report_workbook_in,
)
from bot.core.report.colours import readable
from bot.core.report.facts import MissionReport
from bot.core.report.version import Version
from bot.files.cells import write_text
from bot.files.report.sheets import Grid, Sheets, Value
from bot.files.report.writing import allowed
from bot.files.workbook_writing import save_book

LONGEST = 32_000
"""Characters of a cell; a spreadsheet takes 32,767."""
WIDEST, NARROWEST = 60, 9
HIGHEST = 5
"""The best rating, where the axis of the chart ends."""
TOP = Alignment(vertical="top", wrap_text=True)


def to_workbook(report: MissionReport, version: Version, language: str) -> bytes:
    """Write the facts of *report* as a workbook (.xlsx); the same facts give the same bytes."""
    del version  # it holds no more than its readers may see
    words = report_workbook_in(language)
    book = Workbook()
    book.remove(book.worksheets[0])
    for grid in Sheets(report, language).all():
        sheet = book.create_sheet(grid.name)
        _fill(sheet, grid, words, readable(report.colour))
        if grid.sheet is Sheet.VISITS:
            _chart(sheet, grid, words)
    book.properties.title = allowed(report.mission.title)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.xlsx"
        save_book(book, path)
        return path.read_bytes()


def _fill(sheet: Worksheet, grid: Grid, words: ReportWorkbookWords, colour: str) -> None:
    fill = PatternFill("solid", start_color=colour.removeprefix("#").upper())
    for column, head in enumerate(grid.columns, start=1):
        cell = sheet.cell(1, column, head)
        cell.font, cell.fill, cell.alignment = Font(bold=True, color="FFFFFF"), fill, TOP
        shown = [head, *(_shown(row[column - 1]) for row in grid.rows)]
        longest = max(len(text) for text in shown)
        width = min(WIDEST, max(NARROWEST, longest + 3))
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(grid.rows, start=2):
        for column, value in enumerate(row, start=1):
            _write(sheet, number, column, value, words)
    last = f"{get_column_letter(len(grid.columns))}{len(grid.rows) + 1}"
    sheet.freeze_panes = "A2"
    if grid.sheet is not Sheet.SUMMARY:
        sheet.auto_filter.ref = f"A1:{last}"
    _set_for_paper(sheet)


def _set_for_paper(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _shown(value: Value) -> str:
    """Return about what a cell shows, to see how wide it is."""
    return "x" * 12 if isinstance(value, date | float) else str(value or "")


def _write(
    sheet: Worksheet, row: int, column: int, value: Value, words: ReportWorkbookWords
) -> None:
    """Fill a cell; a text stays a text, also where it begins like a formula."""
    cell = sheet.cell(row, column)
    cell.alignment = TOP
    if isinstance(value, bool):
        value = words.yes() if value else None
    if value is None or value == "":
        return
    if isinstance(value, str):
        write_text(cell, allowed(value)[:LONGEST])
        return
    cell.value = value
    if isinstance(value, float):
        cell.number_format = "0.0"
    elif isinstance(value, time):
        cell.number_format = "hh:mm"
    elif isinstance(value, date):
        cell.number_format = words.day_format


def _chart(sheet: Worksheet, grid: Grid, words: ReportWorkbookWords) -> None:
    """Draw what each visit was rated below the table."""
    average = grid.columns.index(words.column(Column.AVERAGE)) + 1
    title = grid.columns.index(words.column(Column.TITLE)) + 1
    if not any(row[average - 1] for row in grid.rows):
        return
    last = len(grid.rows) + 1
    chart = BarChart()
    chart.type, chart.style, chart.legend = "bar", 10, None
    chart.title = words.chart()
    chart.add_data(Reference(sheet, min_col=average, min_row=2, max_row=last))
    chart.set_categories(Reference(sheet, min_col=title, min_row=2, max_row=last))
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, HIGHEST
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.width, chart.height = 24, max(7, 2 + len(grid.rows) * 0.7)
    sheet.add_chart(chart, f"A{last + 3}")
