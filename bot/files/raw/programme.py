"""The sheets of a programme into drafts."""

from bot.core.converting import LeftOut
from bot.files.raw.days import days_in
from bot.files.raw.draft import Found
from bot.files.raw.grid import Grid
from bot.files.raw.groups import Groups, code_of
from bot.files.raw.lattice import read_lattice
from bot.files.raw.roles import look_at
from bot.files.raw.rows import (
    Context,
    entries_begin,
    for_everyone,
    loose_sessions,
    read_row,
    told_line,
    turns,
)
from bot.files.raw.sections import Section, day_in, has_hours, is_hour_cell, sections_of
from bot.files.raw.signs import GROUP_WORD
from bot.files.raw.words import flat

LONGEST_HEAD = 4
PREFACE = 4
"""Rows at the top in which the title of a sheet is looked for."""


def read_programme(
    grid: Grid,
    groups: Groups,
    found: Found,
    legend: dict[str, str],
    repeated: set[tuple[str, ...]],
) -> None:
    """Read one sheet of a programme."""
    context = Context(grid, groups, found, legend)
    named_day = days_in(grid.title, column=True)
    if len(named_day) == 1 and (named_day[0].day is not None or named_day[0].weekday is not None):
        context.day, context.day_cell = named_day[0], f"{grid.title}!A1"
    sections = sections_of(grid, groups, repeated)
    learn_groups(grid, sections, groups)
    begun = len(found.drafts)
    for section in sections:
        _read_section(context, section)
    code = groups.find(grid.title) if GROUP_WORD.match(flat(grid.title)) else ""
    for draft in found.drafts[begun:]:
        if code and not draft.groups:
            draft.groups, draft.everyone = [code], False
    if grid.beyond:
        found.leave(
            f"{grid.title}!A{max(grid.rows, default=1)}", f"+ {grid.beyond}", LeftOut.BEYOND
        )


def _read_section(context: Context, section: Section) -> None:
    grid = context.grid
    if section.tracks:
        read_lattice(context, section)
        return
    context.tabled = bool(section.header)
    for row in section.headers:
        context.leave([cell for cell in grid.begun(row) if not day_in(cell)], LeftOut.HEADER)
    for row in section.rows:
        if section.header == 0 and not _tells(grid, row):
            _preface(context, row)
        else:
            read_row(context, section, row)


def learn_groups(grid: Grid, sections: list[Section], groups: Groups) -> None:
    """Take up the groups that the columns of groups name, and other cells with the word."""
    for one in {id(cell): cell for cell in grid.cells.values()}.values():
        groups.learn_from(one.text)
        name = one.text.strip(" :")
        heads = one.text.endswith(":") or one.bold or one.text.isupper()
        alone = len(grid.begun(one.row)) == 1 and len(name.split()) <= LONGEST_HEAD
        if heads and alone and GROUP_WORD.match(flat(name)) and code_of(name) != name:
            groups.learn(name)
    for section in sections:
        for column in section.role("groups"):
            for row in section.rows:
                cell = grid.own(row, column)
                if cell is not None:
                    groups.learn(cell.text or cell.struck)


def _tells(grid: Grid, row: int) -> bool:
    """Tell whether a row without a header above it may be a session."""
    cells = grid.begun(row)
    if len(cells) == 1:
        text = cells[0].text
        return is_hour_cell(cells[0]) or entries_begin(text) or bool(for_everyone(text))
    return any(is_hour_cell(cell) or has_hours(cell) for cell in cells)


def _preface(context: Context, row: int) -> None:
    """Read a row above the table: the title, a day for all that follows, or a note."""
    cells = context.grid.begun(row)
    told = loose_sessions(context, cells)
    if not told and len(cells) == 1 and not day_in(cells[0]):
        told = told_line(context, cells[0])
    context.found.drafts += told
    if told or (len(cells) == 1 and turns(context, cells[0])):
        return
    for cell in cells:
        day = day_in(cell)
        if day is not None and (day.is_dated or day.weekday is not None or day.nth is not None):
            context.set_day(day, cell)
            context.team = ()
            context.found.titles.append((context.where(cell), cell.text))
            context.leave(cells, LeftOut.HEADING)
            return
    if cells:
        for cell in cells:
            context.found.titles.append((context.where(cell), cell.text))
        context.leave(cells, LeftOut.HEADING if row <= PREFACE else LeftOut.NOTE)


def is_programme(grid: Grid) -> float:
    """Weigh how much a sheet looks like a programme (0 and less: not at all)."""
    columns = [
        look_at(number, "", [cell for row in grid.rows if (cell := grid.own(row, number))])
        for number in grid.columns
    ]
    hours = sum(
        column.filled
        * (
            column.shares.get("hour", 0)
            + column.shares.get("range", 0)
            + column.shares.get("moment", 0)
            + column.shares.get("hour inside", 0)
        )
        for column in columns
    )
    days = sum(column.filled * column.shares.get("day", 0) for column in columns)
    contacts = sum(
        column.filled * (column.shares.get("email", 0) + column.shares.get("phone", 0))
        for column in columns
    )
    words = {
        "programme",
        "program",
        "planning",
        "agenda",
        "programm",
        "programa",
        "programma",
        "schedule",
        "itinerary",
        "deroule",
        "zeitplan",
        "horario",
    }
    named_so = 3.0 if set(flat(grid.title).split()) & words else 0.0
    return hours + min(days, 2) + named_so - 1.5 * contacts - (1.0 if hours == 0 else 0.0) * 5
