"""Tables that stand side by side, one below the other: "Hour, What, Where" twice in a row."""

from dataclasses import dataclass, replace

from bot.files.raw.days import days_in
from bot.files.raw.grid import Cell, Grid
from bot.files.raw.roles import named
from bot.files.raw.words import flat

SURE = 7.0
TWO = 2
GROUPS = "Group"
"""The name of the column that says which of the tables a row was in."""


@dataclass(frozen=True)
class Block:
    """One of the tables: its first and last column, and what is written above it."""

    first: int
    last: int
    heading: Cell | None


@dataclass(frozen=True)
class Header:
    """A row that names the same columns several times; those before *shared* are for all."""

    shared: int
    blocks: tuple[Block, ...]


def unfold_beside(grid: Grid) -> Grid | None:
    """Return a sheet with one table below the other, None where none stand side by side."""
    headers = {row: found for row in grid.rows if (found := _header(grid, row)) is not None}
    if not headers:
        return None
    last = max(grid.columns) + 1
    above = {
        block.heading.row
        for header in headers.values()
        for block in header.blocks
        if block.heading is not None
    }
    rows: list[list[Cell]] = []
    waiting: list[list[list[Cell]]] = []
    current: Header | None = None
    for row in grid.rows:
        cells = grid.begun(row)
        if row in headers or current is None or _ends(cells, current):
            rows += [one for block in waiting for one in block]
            waiting = []
            current = headers.get(row)
            if current is not None:
                waiting = [[] for _ in current.blocks]
                _name(rows, cells, current, last)
            elif row not in above:
                rows.append(cells)
            continue
        _part(grid, row, current, waiting, last)
    rows += [one for block in waiting for one in block]
    return _placed(grid, rows)


def _header(grid: Grid, row: int) -> Header | None:
    """Find the shortest run of names that a row repeats to its end."""
    cells = [cell for cell in grid.begun(row) if cell.text]
    names = [flat(cell.text).strip(" :") for cell in cells]
    for shared in range(3):
        rest = names[shared:]
        for length in range(TWO, len(rest) // TWO + 1):
            if len(rest) % length or rest != rest[:length] * (len(rest) // length):
                continue
            roles = {_role(name) for name in names[: shared + length]} - {""}
            if len(roles) < TWO or len(set(rest[:length])) < length:
                continue
            starts = cells[shared::length]
            ends = [*(cell.column - 1 for cell in starts[1:]), max(grid.columns)]
            blocks = tuple(
                Block(cell.column, end, _above(grid, row, cell.column, end))
                for cell, end in zip(starts, ends, strict=True)
            )
            if shared and any(block.heading is None for block in blocks):
                continue
            return Header(starts[0].column, blocks)
    return None


def _role(name: str) -> str:
    roles = {role: score for role, score in named(name, "programme").items() if score >= SURE}
    return max(roles, key=lambda role: roles[role], default="")


def _above(grid: Grid, row: int, first: int, last: int) -> Cell | None:
    """Return what is written above a table in the row before its names."""
    cells = [cell for cell in grid.begun(row - 1) if first <= cell.column <= last]
    fits = len(cells) == 1 and cells[0].column + cells[0].across - 1 <= last
    return cells[0] if fits and cells[0].text else None


def _ends(cells: list[Cell], header: Header) -> bool:
    """Tell whether a row is none of the tables: one text over all of them, or a day."""
    first = header.blocks[0].first if header.shared <= header.blocks[0].first else 1
    second = header.blocks[1].first
    over = [cell for cell in cells if cell.column < second <= cell.column + cell.across - 1]
    if over and len(cells) == 1:
        return True
    day = days_in(cells[0].text, column=True) if len(cells) == 1 else []
    return bool(day) and cells[0].column <= first and not cells[0].is_hour


def _name(rows: list[list[Cell]], cells: list[Cell], header: Header, last: int) -> None:
    first = header.blocks[0]
    kept = [cell for cell in cells if cell.column <= first.last]
    head = kept[0]
    title = replace(head, column=last, text=GROUPS, value=GROUPS, across=1, down=1)
    rows.append([*kept, title])


def _part(
    grid: Grid, row: int, header: Header, waiting: list[list[list[Cell]]], last: int
) -> None:
    """Put the cells of a row into the tables that they are of."""
    cells = grid.begun(row)
    first = header.blocks[0].first
    shared = [cell for column in range(1, first) if (cell := grid.at(row, column))]
    shared = [cell for place, cell in enumerate(shared) if cell not in shared[:place]]
    for number, block in enumerate(header.blocks):
        own = [cell for cell in cells if block.first <= cell.column <= block.last]
        if not own:
            continue
        moved = [replace(cell, column=cell.column - block.first + first) for cell in own]
        moved = [replace(new, origin=old.name) for new, old in zip(moved, own, strict=True)]
        over = any(cell.column + cell.across - 1 > block.last for cell in own)
        heading = block.heading
        if heading is not None and not over:
            if days_in(heading.text, column=True):
                if not waiting[number]:
                    waiting[number].append([heading])
            else:
                said = replace(heading, column=last, across=1, down=1, origin=heading.name)
                moved.append(said)
        waiting[number].append([*shared, *moved])


def _placed(grid: Grid, rows: list[list[Cell]]) -> Grid:
    """Give the rows new numbers; each cell keeps the name that it has on the sheet."""
    made = Grid(grid.title, hidden=grid.hidden, beyond=grid.beyond)
    hidden = set()
    for number, row in enumerate(rows, start=1):
        for cell in row:
            moved = replace(cell, row=number, down=1, origin=cell.name)
            for column in range(cell.column, cell.column + cell.across):
                made.cells.setdefault((number, column), moved)
            if cell.row in grid.hidden_rows:
                hidden.add(number)
    made.hidden_rows = frozenset(hidden)
    return made
