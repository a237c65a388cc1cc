"""Lists of people that stand on the sheet of a programme: each is a sheet of its own to read."""

from dataclasses import replace

from bot.files.raw.grid import Cell, Grid
from bot.files.raw.names import LIST
from bot.files.raw.people import columns_of_people
from bot.files.raw.roles import named
from bot.files.raw.sections import day_in, is_header, is_hour_cell
from bot.files.raw.signs import phone_in
from bot.files.raw.words import flat

SURE = 7.0
TWO = 2
WHEN = frozenset({"day", "time", "start", "end"})


def without_lists(grid: Grid) -> tuple[Grid, list[Grid]]:
    """Part a sheet into its programme and the lists of people above or below it."""
    taken: list[list[int]] = []
    for row in grid.rows:
        if not any(row in block for block in taken) and (block := _block(grid, row)):
            taken.append(block)
    if not taken:
        return grid, []
    rows = {row for block in taken for row in block}
    if not any(_tells_when(grid, row) for row in grid.rows if row not in rows):
        return grid, []
    return (
        _only(grid, {row for row in grid.rows if row not in rows}),
        [_list(grid, block) for block in taken],
    )


def _block(grid: Grid, row: int) -> list[int]:
    """Return the rows of a list that begins in a row, none where none does."""
    cells = grid.begun(row)
    titled = len(cells) == 1 and bool(LIST.match(flat(cells[0].text)))
    roles = set() if titled else set(columns_of_people(grid, row).values())
    known = roles & {"organisation", "phone", "email", "first", "civility", "groups"}
    if not titled and (len(roles) < TWO or not known or _names_when(cells)):
        return []
    below: list[int] = []
    for number in (one for one in grid.rows if one > row):
        if _tells_when(grid, number) or (
            is_header(grid, number) and _names_when(grid.begun(number))
        ):
            break
        below.append(number)
    if titled and below and _block(grid, below[0]):
        return [row, *below]
    wide = [number for number in below if len(grid.begun(number)) >= TWO]
    enough = TWO if titled else 1
    return [row, *below] if len(wide) >= enough and len(wide) * TWO >= len(below) else []


def _names_when(cells: list[Cell]) -> bool:
    """Tell whether a row names columns of days or hours."""
    return len(cells) >= TWO and any(
        score >= SURE and role in WHEN
        for cell in cells
        for role, score in named(cell.text, "programme").items()
    )


def _tells_when(grid: Grid, row: int) -> bool:
    """Tell whether a row is of a day or an hour."""
    return any(
        day_in(cell) is not None or is_hour_cell(cell)
        for cell in grid.begun(row)
        if phone_in(cell.text) is None
    )


def _list(grid: Grid, rows: list[int]) -> Grid:
    """Return a list with what says who is on it: the line above, and the name of its names."""
    made = _only(grid, set(rows))
    above = [cell.text for cell in grid.begun(rows[0] - 1)]
    names = [
        grid.cells[rows[0], column].text
        for column, role in columns_of_people(grid, rows[0]).items()
        if role == "name"
    ]
    made.about = " ".join([*(above if len(above) == 1 else []), *names])
    return made


def _only(grid: Grid, rows: set[int]) -> Grid:
    made = replace(grid, cells={at: cell for at, cell in grid.cells.items() if at[0] in rows})
    made.hidden_rows = grid.hidden_rows
    return made
