"""The tables of a sheet: where each begins, and what its columns are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.files.raw.days import Day, day_of_value, days_in, weekday_after
from bot.files.raw.grid import Cell, Grid
from bot.files.raw.groups import Groups, code_of
from bot.files.raw.hours import hours_in, hours_of_value
from bot.files.raw.roles import Column, assign, look_at, named
from bot.files.raw.signs import GROUP_WORD
from bot.files.raw.words import PARTS_OF_DAY, flat

LONGEST_HOURS = 45
LEAD_OF_HOURS = 12
TWO = 2
TWO_SIGNS = 4
WIDE = 3

SURE = 7.0
"""A column name from which on it counts as known."""
MOST_OF_IT = 0.5
WIDEST_NAME = 60


@dataclass
class Track:
    """A column of a grid: a group of the mission, or a day."""

    column: int
    title: str
    groups: list[str] = field(default_factory=list)
    day: Day | None = None
    cell: Cell | None = None


@dataclass
class Section:
    """A part of a sheet under one header: ordinary columns, or tracks."""

    header: int
    rows: list[int] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    tracks: list[Track] = field(default_factory=list)
    headers: tuple[int, ...] = ()
    under: int = 0

    def role(self, name: str) -> list[int]:
        """Return the numbers of the columns of a role, from left to right."""
        return [column.number for column in self.columns if column.role == name]

    def title(self, number: int) -> str:
        """Return the name of a column."""
        return next((column.title for column in self.columns if column.number == number), "")


def day_in(cell: Cell | None) -> Day | None:
    """Return the day that a cell is, where it is one and not much else."""
    if cell is None or cell.is_hour:
        return None
    whole = day_of_value(cell.value)
    if whole is not None:
        return whole
    found = days_in(cell.text, column=True)
    dated = next((day for day in found if day.is_dated), None) or next(
        (day for day in found if day.day), None
    )
    day = dated or (found[0] if found else None)
    if day is None or sum(one.is_dated for one in found) > 1 or has_hours(cell):
        return None
    lead = cell.text[: found[0].start].strip(" -–:•*(")
    long = len(cell.text) > 2.5 * (found[-1].end - found[0].start) + 12
    weekday = (
        day.weekday
        if day.weekday is not None
        else next((one.weekday for one in found if one.weekday is not None), None)
    )
    if lead or (long and weekday is None and day.nth is None):
        return None
    if weekday is None:
        weekday = weekday_after(cell.text[day.end :])
    nth = next((one.nth for one in found if one.nth is not None), None)
    return Day(
        day.text,
        0,
        len(cell.text),
        day.year,
        day.month,
        day.day,
        weekday,
        nth,
        day.either,
        day.sure,
    )


def has_hours(cell: Cell) -> bool:
    """Tell whether a cell says an hour."""
    return hours_of_value(cell.value) is not None or bool(hours_in(cell.text))


def is_hour_cell(cell: Cell | None) -> bool:
    """Tell whether a cell is an hour, a range of hours or a part of the day."""
    if cell is None:
        return False
    text = cell.text or cell.struck
    if hours_of_value(cell.value):
        return True
    if any(day.is_dated for day in days_in(text)):
        return False
    found = hours_in(text, column=True)
    if found and len(text) < LONGEST_HOURS and found[0].span[0] < LEAD_OF_HOURS:
        return True
    return flat(text).strip() in PARTS_OF_DAY


def is_header(grid: Grid, row: int, kind: str = "programme") -> bool:
    """Tell whether a row names columns: two of them at least, and nothing that is no name."""
    cells = [cell for cell in grid.begun(row) if cell.text]
    if len(cells) < TWO or any(has_hours(cell) or day_of_value(cell.value) for cell in cells):
        return False
    roles: set[str] = set()
    hits = 0
    for cell in cells:
        best = max(named(cell.text, kind).items(), key=lambda item: item[1], default=("", 0.0))
        if best[1] >= SURE:
            hits += 1
            roles.add(best[0])
    return len(roles) >= TWO and hits >= MOST_OF_IT * len(cells)


def sections_of(grid: Grid, groups: Groups, repeated: set[tuple[str, ...]]) -> list[Section]:
    """Take a sheet of a programme apart; *repeated* are rows of texts that come more than once."""
    current = Section(0)
    found = [current]
    for row in grid.rows:
        if row - 1 == current.header and not current.tracks and _is_under(grid, row):
            current.under = row
            current.headers = (*current.headers, row)
            continue
        tracks = _tracks(grid, row, groups, repeated)
        if tracks:
            current = Section(row, tracks=tracks, headers=(row,))
            found.append(current)
            continue
        if is_header(grid, row):
            same = current.header and _texts(grid, row) == _texts(grid, current.header)
            if same:
                current.headers = (*current.headers, row)
                continue
            current = Section(row, headers=(row,))
            found.append(current)
            continue
        current.rows.append(row)
    for before, section in pairwise(list(found)):
        if section.tracks and not section.rows:  # names above nothing are a row like the others
            before.rows.append(section.header)
            found.remove(section)
    for section in found:
        _columns(grid, section)
    if len(found) > 1:
        _above(grid, *found[:2])
    return [section for section in found if section.rows or section.header]


def _above(grid: Grid, first: Section, second: Section) -> None:
    """Read rows above the names of the columns as those below, where hours stand in the same."""
    times = [*second.role("time"), *second.role("start")]
    if first.header or second.tracks or not times:
        return
    begins = next(
        (row for row in first.rows if is_hour_cell(grid.own(row, times[0]))),
        0,
    )
    if begins:
        moved = [row for row in first.rows if row >= begins]
        first.rows = [row for row in first.rows if row < begins]
        second.rows = [*moved, *second.rows]
        _columns(grid, second)


def _is_under(grid: Grid, row: int) -> bool:
    """Tell whether a row parts the columns above it: "Horaire" into "de" and "à"."""
    cells = [cell for cell in grid.begun(row) if cell.text]
    parted = [
        cell
        for cell in cells
        if {"start", "end"}
        & {role for role, score in named(cell.text, "programme").items() if score >= SURE}
    ]
    return len(parted) >= TWO and len(parted) >= len(cells) - 1


def _texts(grid: Grid, row: int) -> tuple[str, ...]:
    return tuple(flat(cell.text) for cell in grid.begun(row))


def repeated_rows(grids: Iterable[Grid]) -> set[tuple[str, ...]]:
    """Return the texts of rows that come more than once: the names above the columns of a grid."""
    seen: dict[tuple[str, ...], int] = {}
    for grid in grids:
        for row in grid.rows:
            cells = [cell for cell in grid.begun(row) if cell.text]
            names = tuple(flat(cell.text) for cell in cells[-6:] if not day_in(cell))
            if len(names) >= TWO and not any(has_hours(cell) for cell in cells):
                seen[names] = seen.get(names, 0) + 1
    return {names for names, count in seen.items() if count > 1}


def _tracks(grid: Grid, row: int, groups: Groups, repeated: set[tuple[str, ...]]) -> list[Track]:
    """Return the tracks that a row names, none where it names none."""
    cells = [cell for cell in grid.begun(row) if cell.text]
    if len(cells) < TWO or any(has_hours(cell) for cell in cells):
        return []
    dated = [(cell, day) for cell in cells if (day := day_in(cell)) is not None]
    if streams := _streams(cells, groups):
        return streams
    if len(dated) >= TWO and len(dated) >= len(cells) - 1:
        return [Track(cell.column, cell.text, day=day, cell=cell) for cell, day in dated]
    titled = any(_role_of(cell.text) == "title" for cell in cells)
    named_cells = [
        cell for cell in cells if not day_in(cell) and _role_of(cell.text) in {"", "groups"}
    ]
    if (
        titled
        or len(named_cells) < TWO
        or any(len(cell.text) > WIDEST_NAME for cell in named_cells)
    ):
        return []
    if _evidence(grid, row, named_cells, groups, repeated) < TWO_SIGNS:
        return []
    tracks = []
    for cell in named_cells:
        codes, _, left = groups.read(cell.text)
        if not codes or left:
            codes = [groups.add(code_of(cell.text), cell.text)]
        tracks.append(Track(cell.column, cell.text, groups=codes, cell=cell))
    return tracks


def _streams(cells: list[Cell], groups: Groups) -> list[Track]:
    """Return columns of which some are a day and a group: "Tue - Finance", "Tue - Operations"."""
    parted = [(cell, *_parted(cell)) for cell in cells]
    days = [day for _, day, _ in parted if day is not None]
    if len(days) < TWO or len(days) < len(cells) - 1 or len(set(days)) == len(days):
        return []
    tracks = []
    for cell, day, name in parted:
        if day is None:
            continue
        codes = [groups.add(code_of(name), name)] if name and days.count(day) > 1 else []
        tracks.append(Track(cell.column, cell.text, groups=codes, day=day, cell=cell))
    return tracks


def _parted(cell: Cell) -> tuple[Day | None, str]:
    """Part the name of a column into its day and what follows a stroke."""
    found = re.match(r"^(.+?)\s*(?:\s[-–—]\s|[:/\n(])\s*(\D.*?)\)?$", cell.text, re.DOTALL)
    if found and (day := day_in(replace(cell, text=found[1], value=found[1]))):
        return day, found[2]
    return day_in(cell), ""


def _is_label(cell: Cell) -> bool:
    """Tell whether a cell names the column of the hours or the days."""
    roles = named(cell.text, "programme")
    return bool(
        {"time", "day", "start"} & {role for role, score in roles.items() if score >= SURE}
    )


GROUPS_WORD, NAMES_A_ROLE, KNOWN_ROW, ACROSS, NO_ROLES, SIDE_BY_SIDE = (
    2.5,
    -4.0,
    2.0,
    1.0,
    2.5,
    2.0,
)
"""How much each sign says that the cells of a row are groups."""
FAR = 12
"""Rows below that are looked at."""


def _evidence(
    grid: Grid, row: int, cells: list[Cell], groups: Groups, repeated: set[tuple[str, ...]]
) -> float:
    """Weigh whether the cells of a row are groups."""
    score = KNOWN_ROW if tuple(flat(cell.text) for cell in cells[-6:]) in repeated else 0.0
    roles = [_role_of(cell.text) for cell in cells]
    for cell, role in zip(cells, roles, strict=True):
        plain = flat(cell.text)
        if (
            GROUP_WORD.match(plain)
            or re.match(r"delegation|circuit|parcours|volet|option", plain)
            or groups.find(cell.text)
        ):
            score += GROUPS_WORD
        if role not in {"", "groups"}:
            score += NAMES_A_ROLE
    below = [number for number in grid.rows if row < number <= row + FAR]
    left = min(cell.column for cell in cells)
    first = [grid.at(number, column) for number in below for column in range(1, left)]
    if not any(is_hour_cell(cell) for cell in first):
        return -1
    columns = {cell.column for cell in cells}
    if any(_reaches(grid, number, columns) for number in below):
        score += ACROSS
    if not any(roles) and any(_is_label(cell) for cell in grid.begun(row)):
        filled = [sum(grid.own(number, one) is not None for one in columns) for number in below]
        score += NO_ROLES + (SIDE_BY_SIDE if sum(count > 1 for count in filled) > 1 else 0.0)
    return score


def _role_of(text: str) -> str:
    """Return the role of a column that a text certainly names, "" where it names none."""
    roles = {role: score for role, score in named(text, "programme").items() if score >= SURE}
    return max(roles, key=lambda role: roles[role], default="")


def _reaches(grid: Grid, row: int, columns: set[int]) -> bool:
    """Tell whether a cell of a row reaches over several of these columns."""
    return any(
        cell.column in columns and cell.across > 1 and cell.column + cell.across - 1 in columns
        for cell in grid.begun(row)
    )


def _columns(grid: Grid, section: Section) -> None:
    """Say what each column of a section holds."""
    tracked = {track.column for track in section.tracks}
    columns = []
    for number in grid.columns:
        if number in tracked:
            continue
        head = grid.at(section.under, number) or grid.at(section.header, number)
        title = head.text if head is not None else ""
        cells = [
            cell for row in section.rows if (cell := grid.own(row, number)) and cell.across < WIDE
        ]
        column = look_at(number, title, cells)
        if column.filled or title:
            columns.append(column)
    section.columns = columns
    if section.tracks:
        for column in columns:
            left = column.number < min(tracked)
            when = "day" if column.shares.get("day", 0) > MOST_OF_IT else "time"
            column.role = when if left else _role_of(column.title) or "notes"
        return
    assign(columns)
