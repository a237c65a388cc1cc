"""Sheets that are laid out in a way of their own, put as the tables that everything else reads."""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

from bot.files.raw.beside import unfold_beside
from bot.files.raw.cards import unfold_cards
from bot.files.raw.days import Day, days_in
from bot.files.raw.grid import Cell, Grid
from bot.files.raw.hours import hours_in, hours_of_value
from bot.files.raw.roles import named
from bot.files.raw.words import flat

SURE = 7.0
TWO = 2
FEWEST = 3
TICK = re.compile(r"^[\[(]?(?:x|xx|✓|✔|✅|☑|●|•|■|v|oui|yes|ja|si|sim)[\])]?\ufe0f?$")
NO_TICK = re.compile(r"^(?:[\W_]*|non?|nein|nao)$")
DOTTED = re.compile(r"^\d{1,2}\.[0-5]\d(?:\s?[-–—]\s?\d{1,2}\.[0-5]\d)?$")
FIRST_DAY = datetime(2000, 1, 1)
LONGEST_STEP = timedelta(hours=2)
LONGEST_REST = 40
GROUPS, DATE = "Group", "Date"


def unfolded(grid: Grid) -> Grid:
    """Return *grid* as tables, and as grids with an hour in each row."""
    _say_hours(grid)
    grid = unfold_cards(grid) or unfold_beside(grid) or grid
    _part_moments(grid)
    _fill_hours(grid)
    return grid


def _say_hours(grid: Grid) -> None:
    """Take "12.30" for an hour where the others of its column are hours and no days."""
    for column in grid.columns:
        cells = [cell for row in grid.rows if (cell := grid.own(row, column))]
        dotted = [cell for cell in cells if DOTTED.match(cell.text)]
        others = [cell for cell in cells if not DOTTED.match(cell.text)]
        hours = sum(_is_hour(cell) for cell in others) + sum(
            len(cell.text) > len("10.30") or not days_in(cell.text, column=True) for cell in dotted
        )
        days = sum(
            bool(re.fullmatch(r"\d{1,2}[./]\d{1,2}\.?(?:\d{2,4})?", cell.text)) for cell in others
        )
        hours += any(_names_hours(cell) for cell in others)
        if dotted and hours > days:
            for cell in dotted:
                _put(grid, cell, replace(cell, is_hour=True))


def _names_hours(cell: Cell) -> bool:
    """Tell whether a cell is the name of a column of hours."""
    roles = named(cell.text, "programme")
    return max(roles, key=lambda role: roles[role], default="") in {"time", "start", "end"}


def _is_hour(cell: Cell) -> bool:
    if hours_of_value(cell.value) is not None and not isinstance(cell.value, datetime):
        return True
    found = hours_in(cell.text)
    return bool(found) and found[0].span[0] == 0 and not days_in(cell.text)


def _put(grid: Grid, old: Cell, new: Cell) -> None:
    for row in range(old.row, old.row + old.down):
        for column in range(old.column, old.column + old.across):
            if grid.cells.get((row, column)) is old:
                grid.cells[row, column] = new


def tick(grid: Grid) -> None:
    """Write which groups are ticked into a column of groups."""
    found = {column: head for column in grid.columns if (head := _head_of_ticks(grid, column))}
    heads = {column: head for column, (head, _) in found.items()}
    rows = {head.row for head in heads.values()}
    if len(heads) < TWO or len(rows) > 1 or sum(ticks for _, ticks in found.values()) < FEWEST:
        return
    header, last = rows.pop(), max(grid.columns) + 1
    for row in grid.rows:
        if row < header:
            continue
        ticked = [
            (column, cell)
            for column in heads
            if (cell := grid.at(row, column)) and TICK.match(flat(cell.text or cell.struck))
        ]
        if row == header:
            first = heads[min(heads)]
            cell = replace(first, column=last, text=GROUPS, value=GROUPS, origin=first.name)
            grid.cells[row, last] = replace(cell, across=1, down=1)
        elif ticked:
            text = ", ".join(heads[column].text for column, _ in ticked)
            text = "all" if len(ticked) == len(heads) else text
            first = ticked[0][1]
            told = {"struck": text} if first.is_struck else {"text": text, "value": text}
            cell = replace(first, row=row, column=last, across=1, down=1, **told)  # type: ignore[arg-type]
            grid.cells[row, last] = replace(cell, origin=first.name)
    for place in [one for one in grid.cells if one[1] in heads and one[0] >= header]:
        cell = grid.cells[place]
        if place[0] == header or TICK.match(flat(cell.text or cell.struck)):
            del grid.cells[place]
    _forget(grid)


def _head_of_ticks(grid: Grid, column: int) -> tuple[Cell, int] | None:
    """Return what a column of ticks is called and how many it has; None: it is no such column."""
    head: Cell | None = None
    ticks = 0
    for row in grid.rows:
        cell = grid.own(row, column)
        if cell is None:
            continue
        text = flat(cell.text or cell.struck)
        if TICK.match(text):
            ticks += 1
        elif ticks == 0:
            head = cell
        elif not NO_TICK.match(text) and not text.isdecimal() and cell.across == 1:
            return None
    if head is None or not ticks:
        return None
    roles = {role for role, score in named(head.text, "programme").items() if score >= SURE}
    return None if roles - {"groups"} else (head, ticks)


def _part_moments(grid: Grid) -> None:
    """Put the day of "Mon, Sept 14, 9:00 AM" into a column of its own, where a column is such."""
    for column in list(grid.columns):
        cells = [cell for row in grid.rows if (cell := grid.own(row, column))]
        parted = [(cell, day) for cell in cells if (day := _day_first(cell)) is not None]
        if len(parted) < FEWEST or len(parted) < len(cells) / 2:
            continue
        last = max(grid.columns) + 1
        for cell, day in parted:
            text = cell.text or cell.struck
            rest = text[day.end :].strip(" ,.-–:\n|/()")
            _put(grid, cell, _with(cell, rest))
            new = _with(replace(cell, column=last, across=1, origin=cell.name), day.text)
            for row in range(cell.row, cell.row + cell.down):
                grid.cells[row, last] = new
        head = grid.own(parted[0][0].row - 1, column)
        if head is not None:
            title = replace(head, column=last, across=1, down=1, text=DATE, value=DATE)
            grid.cells[head.row, last] = replace(title, origin=head.name, comment="")
        _forget(grid)


def _day_first(cell: Cell) -> Day | None:
    text = cell.text or cell.struck
    days = [day for day in days_in(text) if day.is_dated or day.day is not None]
    if len(days) != 1 or text[: days[0].start].strip(" -–(,"):
        return None
    rest = text[days[0].end :]
    found = hours_in(rest.strip(" ,.-–:\n|/()"), column=True)
    return days[0] if found and found[0].span[0] == 0 and len(rest) < LONGEST_REST else None


def _with(cell: Cell, text: str) -> Cell:
    if cell.is_struck:
        return replace(cell, struck=text)
    return replace(cell, text=text, value=text)


def _fill_hours(grid: Grid) -> None:
    """Say the hours of rows between the labelled ones, where these come at even steps."""
    column = min(grid.columns, default=0)
    labels = [
        (row, at)
        for row in grid.rows
        if (cell := grid.own(row, column)) and (at := _single(cell)) is not None
    ]
    if len(labels) < FEWEST:
        return
    steps = {
        (after[0] - before[0], _between(before[1], after[1])) for before, after in pairwise(labels)
    }
    if len(steps) != 1:
        return
    rows, length = steps.pop()
    if rows < TWO or not timedelta() < length <= LONGEST_STEP:
        return
    first, at = labels[0]
    for row in range(first, labels[-1][0] + rows):
        if grid.at(row, column) is None:
            clock = (datetime.combine(FIRST_DAY, at) + length * (row - first) / rows).time()
            label = grid.own(first + (row - first) // rows * rows, column)
            name = label.name if label is not None else ""
            grid.cells[row, column] = Cell(row, column, clock, f"{clock:%H:%M}", origin=name)
    _forget(grid)


def _single(cell: Cell) -> time | None:
    whole = hours_of_value(cell.value)
    found = [whole] if whole else hours_in(cell.text, column=True)
    fits = len(found) == 1 and found[0].end is None and len(cell.text) < len("about 10.30 am")
    return found[0].start if fits else None


def _between(before: time, after: time) -> timedelta:
    return datetime.combine(FIRST_DAY, after) - datetime.combine(FIRST_DAY, before)


def _forget(grid: Grid) -> None:
    """Let a grid number its rows and columns anew."""
    for key in ("rows", "columns"):
        grid.__dict__.pop(key, None)
