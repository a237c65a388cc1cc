"""A workbook into a document.  Runs in a process of its own: see `bot.files.child`."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.core.problems import Problem, What
from bot.files.document import Document
from bot.files.likeness import folded
from bot.files.workbook_names import is_french, sheets_by_name
from bot.files.workbook_safety import ROWS, why_not
from bot.files.workbook_sheets import Book, Sheet, TooMuchError, read_mission_sheet, read_table

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

NEEDED = ("mission", "sessions")
HEADLESS = {What.COLUMN_MISSING}


def from_workbook(data: bytes, name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a workbook called *name* into a document, with what is wrong with its form."""
    refused = why_not(data)
    if refused is not None:
        return None, (Problem(name, refused, {"most": ROWS}),)
    from openpyxl import load_workbook

    try:
        workbook = load_workbook(BytesIO(data), read_only=True, keep_links=False)
        return _from(workbook, data, name)
    except (MemoryError, TooMuchError):
        return None, (Problem(name, What.BOOK_TOO_MUCH_WORK),)
    except Exception:  # noqa: BLE001 - openpyxl raises whatever a damaged part makes it raise
        return None, (Problem(name, What.BOOK_IS_BROKEN),)


def _from(
    workbook: "Workbook", data: bytes, name: str
) -> tuple[Document | None, tuple[Problem, ...]]:
    sheets: dict[str, Sheet] = {}
    book = Book()
    worksheets: list[Any] = workbook.worksheets
    for sheet in worksheets:
        kind = sheets_by_name().get(folded(sheet.title))
        if kind is None:
            continue
        if kind in sheets:
            first = sheets[kind].title
            book.wrong(
                f"{sheet.title}!A1",
                What.SHEET_TWICE,
                first=first,
                second=sheet.title,
                sheet=kind,
            )
            continue
        sheets[kind] = sheet
    if not all(kind in sheets for kind in NEEDED):
        from bot.files.raw_workbook import why_not_a_mission

        return None, why_not_a_mission(data, name, workbook.sheetnames, sheets)
    for kind, sheet in sheets.items():
        if kind == "mission":
            read_mission_sheet(book, sheet)
        else:
            read_table(book, sheet, kind)
    headless = {one.where.rpartition("!")[0] for one in book.problems if one.what in HEADLESS}
    if headless:
        from bot.files.raw_workbook import look_through

        return None, (*book.problems, *look_through(data, only=headless))
    _answer(book, worksheets)
    return _finished(book, name)


def _answer(book: Book, worksheets: list[Any]) -> None:
    """Take up what was answered on the sheet of questions of a converted workbook."""
    unknown = [sheet for sheet in worksheets if folded(sheet.title) not in sheets_by_name()]
    if any(sheet.title == "Questions" for sheet in unknown):
        from bot.files.raw.answers import answers_in, apply

        for sheet in unknown:
            apply(book.root, list(answers_in(sheet)))


def _finished(book: Book, name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    stops = {What.TOO_MANY_ROWS, What.TOO_MANY_COLUMNS, What.SHEET_TWICE}
    problems = tuple(book.problems)
    if any(problem.what in stops for problem in problems):
        return None, problems
    mission = book.root["mission"]
    assert isinstance(mission, dict)  # noqa: S101 - made by read_mission_sheet
    if "objectives" in book.root:  # a sheet of its own, but a part of the mission
        mission["objectives"] = book.root.pop("objectives")
        moved = {f"mission.{path}": cell for path, cell in book.cells.items() if _goal(path)}
        book.cells.update(moved)
    if "languages" not in mission and is_french(book.headers):
        mission["languages"] = ["fr"]
    return Document(book.root, name, book.cells), problems


def _goal(path: str) -> bool:
    return path.startswith("objectives")
