"""A grid into drafts: one column a group, or one column a day."""

import re
from dataclasses import replace
from datetime import timedelta

from bot.core.converting import Doubt, LeftOut, Why
from bot.files.raw.days import Day
from bot.files.raw.draft import Draft
from bot.files.raw.grid import Cell
from bot.files.raw.hours import Hours, after, hours_in
from bot.files.raw.kinds import kind_of
from bot.files.raw.rows import (
    Context,
    fill_entry,
    fill_hours,
    fill_row,
    hours_of_cell,
    loose_sessions,
    new_draft,
    put_meet,
)
from bot.files.raw.sections import Section, Track, day_in
from bot.files.raw.signs import EMPTY_MARK, MEET_PATTERN
from bot.files.raw.texts import Entry, entries_in, meet_in
from bot.files.raw.words import DEPARTS, alternatives, flat

MARK = 3
BEGINNING = 14
SEVERAL = 2

NIGHT = re.compile(
    r"^\W*(?:nuit|nuitee|night|overnight|hebergement|hotel|noche|noite|notte"
    r"|nacht|ubernachtung|accommodation|alojamiento|unterkunft|pernottamento"
    r"|logement|lodging|schlafen)"
)
_LEAVE = ["rdv", "meet", "lobby", "treffpunkt", "ritrovo", "encuentro", "pick-up", "pickup"]
LEAVING = re.compile(rf"^\W*{alternatives([*DEPARTS, *_LEAVE])}\W*$")


def read_lattice(context: Context, section: Section) -> None:
    """Read all rows of a grid."""
    days = any(track.day is not None for track in section.tracks)
    if section.header and not days:
        _day_of_header(context, section)
    for row in section.rows:
        _read_row(context, section, row)


def _day_of_header(context: Context, section: Section) -> None:
    for cell in context.grid.begun(section.header):
        day = day_in(cell)
        if day is not None:
            context.set_day(day, cell)


def _read_row(context: Context, section: Section, row: int) -> None:
    begun = context.grid.begun(row)
    label = _label(context, section, row)
    columns = {track.column for track in section.tracks}
    body = [cell for cell in begun if cell is not label and columns & _columns(cell)]
    day_cell = next((cell for cell in begun if cell not in body and day_in(cell)), None)
    day = day_in(day_cell)
    if day is not None and day_cell is not None:
        context.set_day(day, day_cell)
    if not body:
        told = loose_sessions(context, begun)
        if told:
            context.found.drafts += told
            return
        context.leave(begun, LeftOut.HEADING if day else LeftOut.NOTE)
        return
    hours, left = hours_of_cell(label) if label is not None else (None, "")
    text = flat(label.text or label.struck) if label is not None else ""
    if label is not None and hours is None and (NIGHT.match(text) or _is_count(body)):
        context.leave(begun, LeftOut.NOTE if NIGHT.match(text) else LeftOut.TOTAL)
        return
    for cell, tracks in _together(body, {track.column: track for track in section.tracks}):
        if hours is None and LEAVING.match(text):
            _leave_by(context, cell, tracks)
            continue
        drafts = _read_cell(context, cell, tracks, label, hours)
        for draft in drafts:
            if left and hours is not None and not MEET_PATTERN.search(text):
                draft.note(left)
            fill_row(draft, context, section, _beside(context, section, row))
            _down(context, draft, cell, section)
        context.last = drafts or context.last
        context.found.drafts += drafts


def _label(context: Context, section: Section, row: int) -> Cell | None:
    """Return the cell that says when a row is."""
    found = (context.grid.at(row, number) for number in section.role("time"))
    return next((cell for cell in found if cell is not None), None)


def _columns(cell: Cell) -> set[int]:
    return set(range(cell.column, cell.column + cell.across))


def _beside(context: Context, section: Section, row: int) -> dict[str, list[Cell]]:
    """Return the cells of a row beside the grid by role."""
    found: dict[str, list[Cell]] = {}
    for column in section.columns:
        cell = context.grid.own(row, column.number)
        if cell is not None and column.role not in {"time", "day"}:
            found.setdefault(column.role, []).append(cell)
    return found


def _read_cell(
    context: Context, cell: Cell, tracks: list[Track], label: Cell | None, hours: Hours | None
) -> list[Draft]:
    """Read a cell; where the row says "RDV 8h10" and the cell its own hour, they gather then."""
    text = label.text if label is not None else ""
    meet = meet_in(text) if hours is not None and MEET_PATTERN.search(flat(text)) else None
    first = (cell.text or cell.struck).splitlines()[0][:BEGINNING]
    has_own = any(one.start for one in hours_in(first))
    drafts = _of_cell(context, cell, tracks, label, None if meet and has_own else hours)
    for draft in drafts:
        if meet is not None and label is not None:
            put_meet(draft, meet, context.where(label), None)
    return drafts


def _is_count(body: list[Cell]) -> bool:
    return all(re.fullmatch(r"[\d.,%€$ ]+", cell.text) for cell in body if cell.text)


def _together(body: list[Cell], tracked: dict[int, Track]) -> list[tuple[Cell, list[Track]]]:
    """Return each cell with its tracks; equal cells of groups side by side are one."""
    found: list[tuple[Cell, list[Track]]] = []
    for cell in body:
        tracks = [
            track
            for column, track in tracked.items()
            if cell.column <= column < cell.column + cell.across
        ]
        same = next(
            (
                one
                for one in found
                if (cell.text or cell.struck) == (one[0].text or one[0].struck)
                and all(track.day is None for track in (*one[1], *tracks))
                and len(cell.text) > MARK
            ),
            None,
        )
        if same is not None:
            same[1].extend(tracks)
        else:
            found.append((cell, tracks))
    return found


def _leave_by(context: Context, cell: Cell, tracks: list[Track]) -> None:
    """Take "8h15 hall hôtel" in a row of departures for the rendezvous of what stands above."""
    meet = meet_in(cell.text)
    groups = [code for track in tracks for code in track.groups]
    drafts = [
        draft
        for draft in context.found.drafts
        if draft.day == context.day and draft.cell.startswith(f"{context.grid.title}!")
    ]
    latest = drafts[-1].at("start") if drafts else None
    fitting = [
        draft
        for draft in drafts
        if draft.at("start") == latest and (not draft.groups or set(groups) & set(draft.groups))
    ]
    if meet is not None:
        for draft in fitting:
            put_meet(draft, meet, context.where(cell), None)
    context.leave([cell], LeftOut.RENDEZVOUS)


def _of_cell(
    context: Context, cell: Cell, tracks: list[Track], label: Cell | None, hours: Hours | None
) -> list[Draft]:
    """Make drafts of one cell of a grid: for its groups, or on each of its days."""
    text = cell.text or cell.struck
    lasts = cell.down >= SEVERAL and kind_of(text)[0] == "free"
    if EMPTY_MARK.match(flat(text)) and not lasts:
        context.leave([cell], LeftOut.EMPTY_MARK)
        return []
    entries = entries_in(text, context.groups)
    made = [entry for entry in entries if entry.title]
    if not made:
        for entry in entries:
            _wait(context, entry, cell)
        return []
    drafts: list[Draft] = []
    by_day: dict[Day | None, list[Track]] = {}
    for track in tracks:
        by_day.setdefault(track.day, []).append(track)
    for day, same in by_day.items():
        for entry in made:
            one = same[0] if day is not None else None
            drafts.append(_draft(context, cell, entry, label, hours, one))
            if one is None or one.groups:
                _say_groups(context, drafts[-1], same)
    return drafts


def _wait(context: Context, entry: Entry, cell: Cell) -> None:
    if entry.meet is not None:
        context.waiting = (entry.meet, context.where(cell))
    context.leave([cell], LeftOut.RENDEZVOUS)


def _draft(  # noqa: PLR0913, PLR0917 - what is known of the cell
    context: Context,
    cell: Cell,
    entry: Entry,
    label: Cell | None,
    hours: Hours | None,
    track: Track | None,
) -> Draft:
    draft = new_draft(context, cell)
    if track is not None and track.day is not None and track.cell is not None:
        draft.day, draft.day_cell = track.day, context.where(track.cell)
    copied = replace(entry, hosts=[replace(host) for host in entry.hosts], notes=list(entry.notes))
    if entry.hours is not None and entry.hours.start is not None:
        fill_entry(draft, copied, cell, context, alone=True)
    else:
        fill_hours(draft, hours, label, context)
        start = draft.fields.get("start")
        if (
            label is not None
            and start is not None
            and track is not None
            and not re.search(r"\d", label.text or "0")
        ):
            draft.fields["start"] = replace(start, doubt=Doubt(Why.ABOUT, label.text))
        fill_entry(draft, copied, cell, context, alone=True)
    if label is not None and hours is None and not draft.fields.get("start"):
        draft.put("start", "", draft.cell, Doubt(Why.NO_START, label.text))
        draft.doubts.append(Doubt(Why.NO_START, label.text))
    return draft


def _say_groups(context: Context, draft: Draft, tracks: list[Track]) -> None:
    """Say for whom a cell is; one that reaches over all of them is for everyone."""
    codes = [code for track in tracks for code in track.groups]
    if draft.groups:
        return
    everyone = set(codes) >= set(_all(context))
    draft.everyone = everyone
    draft.groups = [] if everyone else list(dict.fromkeys(codes))


def _all(context: Context) -> list[str]:
    return list(context.groups.names)


def _down(context: Context, draft: Draft, cell: Cell, section: Section) -> None:
    """Let a cell that is merged over several hours end with the last of them."""
    free = kind_of(draft.text("title"))[0] == "free"
    last = cell.row + cell.down - 1
    for column in section.columns:
        label = context.grid.at(last, column.number) if column.role == "time" else None
        if label is None or label.row != last:
            continue
        hours, _ = hours_of_cell(label)
        if hours is None or (cell.down < SEVERAL and not _is_step(context, last, column.number)):
            continue
        if hours.end is not None:
            if free:
                continue
            draft.fields.pop("end", None)
            draft.put("end", hours.end, context.where(label))
        elif hours.start is not None:
            _until(context, draft, last, column.number, one=cell.down < SEVERAL)


def _is_step(context: Context, row: int, column: int) -> bool:
    """Tell whether a row is one of even steps of which only some say their hour."""
    labels = (context.grid.at(one, column) for one in (row, row + 1))
    return any(label is not None and label.origin for label in labels)


def _until(context: Context, draft: Draft, last: int, column: int, *, one: bool) -> None:
    """Let it end where the next row begins, or one step later where there is none."""
    labels = [context.grid.at(row, column) for row in (last - 1, last, last + 1)]
    before, here, next_one = (
        (hours.start if (hours := hours_of_cell(label)[0]) else None) if label else None
        for label in labels
    )
    where = context.where(labels[1]) if labels[1] is not None else draft.cell
    doubt = Doubt(Why.SEVERAL, f"{here:%H:%M}") if one else None
    if next_one is not None and here is not None and next_one > here:
        draft.put("end", next_one, where, doubt)
    elif here is not None and before is not None and before < here:
        step = timedelta(hours=here.hour - before.hour, minutes=here.minute - before.minute)
        draft.put("end", after(here, step), where, doubt)
