"""Sessions whose lines stand one below the other, a label before each, as rows of a table."""

import re
from dataclasses import dataclass, field, replace

from bot.files.raw.days import days_in
from bot.files.raw.grid import Cell, Grid
from bot.files.raw.hours import hours_in, hours_of_value
from bot.files.raw.roles import named
from bot.files.raw.words import flat

SURE = 7.0
FEWEST = 3
"""Cards from which on a sheet is one of cards."""
TWO = 2
WITHIN = re.compile(r"^(?P<label>[^\d:]{2,24}?)\s*:\s+(?P<value>\S.*)$", re.DOTALL)
LABEL = re.compile(r"^(?P<label>[^\d:]{2,24}?)\s*:?$")
WHEN = frozenset({"time", "start", "day"})


@dataclass
class Line:
    """A line of a sheet of cards: a label with its value, or cells that are none."""

    row: int
    label: Cell | None = None
    value: Cell | None = None
    cells: list[Cell] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Return the label, so that it can be compared."""
        return flat(self.label.text).strip(" :") if self.label is not None else ""


def unfold_cards(grid: Grid) -> Grid | None:
    """Return a sheet of cards as a table with a row a card, None where it is no such sheet."""
    lines = [line for row in grid.rows for line in _lines(grid, row)]
    counts: dict[str, int] = {}
    for line in lines:
        if line.name:
            counts[line.name] = counts.get(line.name, 0) + 1
    common = {name for name, count in counts.items() if count >= TWO or _role(name)}
    roles = {_role(name) for name in common if counts[name] >= FEWEST}
    if not roles & WHEN or len(roles) < TWO or sum(counts[one] for one in common) < len(lines) / 2:
        return None
    labels = {line.name: line.label for line in lines if line.name in common and line.label}
    return _table(grid, lines, labels, titled="title" in roles)


def _role(name: str) -> str:
    roles = {role: score for role, score in named(name, "programme").items() if score >= SURE}
    return max(roles, key=lambda role: roles[role], default="")


def _lines(grid: Grid, row: int) -> list[Line]:
    """Take a row apart: "Where:" and its value beside it, or both in one cell."""
    cells = grid.begun(row)
    texts = [(cell.text or cell.struck) for cell in cells]
    lines: list[Line] = []
    place = 0
    while place < len(cells):
        cell, text = cells[place], texts[place]
        within = WITHIN.match(text)
        if within and _role(flat(within["label"])):
            value = _part(cell, within["value"])
            lines.append(Line(row, _part(cell, within["label"]), value))
            place += 1
            continue
        label = LABEL.match(text)
        known = label and (text.endswith(":") or _role(flat(label["label"])))
        if known and label and place + 1 < len(cells):
            lines.append(Line(row, _part(cell, label["label"]), cells[place + 1]))
            place += 2
            continue
        return [*lines, Line(row, cells=cells[place:])]
    return lines


def _part(cell: Cell, text: str) -> Cell:
    if cell.is_struck:
        return replace(cell, text="", struck=text, value=None)
    return replace(cell, text=text, value=text)


def _table(grid: Grid, lines: list[Line], labels: dict[str, Cell], *, titled: bool) -> Grid:
    """Put the cards below each other; what is no card keeps a row of its own."""
    names = [*(["title"] if not titled else []), *labels]
    first = next(line for line in lines if line.name in labels).row
    made = Grid(grid.title, hidden=grid.hidden, beyond=grid.beyond)
    hidden: set[int] = set()
    rows: list[dict[str, Cell] | list[Cell]] = []
    cards: dict[int, tuple[dict[str, Cell], int]] = {}
    waiting = None
    header = False
    for line in lines:
        if line.row >= first and not header:
            rows.append({name: replace(cell, comment="") for name, cell in labels.items()})
            header = True
        if line.label is None or line.value is None or line.name not in labels:
            cells = line.cells or [one for one in (line.label, line.value) if one is not None]
            lone = len(cells) == 1 and not titled and not _is_day(cells[0])
            waiting = cells[0] if lone and line.row >= first - TWO else None
            if waiting is None or not header:
                rows.append(cells)
            cards = {column: one for column, one in cards.items() if column != cells[0].column}
        else:
            card, last = cards.get(line.label.column, ({}, 0))
            if not card or line.name in card or line.row > last + 1 or waiting is not None:
                card = {"title": waiting} if waiting is not None else {}
                rows.append(card)
                waiting = None
            card[line.name] = line.value
            cards[line.label.column] = card, line.row
    for number, row in enumerate(rows, start=1):
        placed = (
            enumerate(row, start=1)
            if isinstance(row, list)
            else ((names.index(name) + 1, cell) for name, cell in row.items())
        )
        for column, cell in placed:
            moved = replace(cell, row=number, column=column, down=1, across=1, origin=cell.name)
            made.cells[number, column] = moved
            if cell.row in grid.hidden_rows:
                hidden.add(number)
    made.hidden_rows = frozenset(hidden)
    return made


def _is_day(cell: Cell) -> bool:
    return bool(days_in(cell.text, column=True)) or bool(
        hours_of_value(cell.value) or hours_in(cell.text)
    )
