"""The rows of an ordinary table into drafts of sessions."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from bot.core.converting import Doubt, LeftOut, Why
from bot.files.raw.colours import meaning
from bot.files.raw.days import Day, day_of_value, days_in
from bot.files.raw.draft import Draft, Field, Found, from_text
from bot.files.raw.grid import Cell, Grid
from bot.files.raw.groups import Groups
from bot.files.raw.hours import Hours, after, hours_in, hours_of_value, length_in, trimmed, without
from bot.files.raw.kinds import ROLES, kind_of
from bot.files.raw.roles import named
from bot.files.raw.sections import Section, day_in
from bot.files.raw.signs import (
    EMPTY_MARK,
    FOLLOWS,
    GROUP_WORD,
    LABEL,
    MEET_PATTERN,
    UNKNOWN,
    cancelled_in,
    is_address,
    is_everyone,
    is_hotline,
    is_name,
    is_person,
    is_place,
    phone_in,
    tentative_in,
)
from bot.files.raw.texts import (
    Entry,
    Meet,
    bare_place,
    entries_in,
    hosts_in,
    is_meet,
    meet_in,
    starts_with_hour,
)
from bot.files.raw.words import flat

LONGEST_TITLE = 90
ONLY_HOURS = 18
HOURS_A_DAY = 24
MARK = 8
BY_NAME = 10
LONGEST_PLACE = 40
STATUS_WORD = 16
SURE = 7
REMARK = 60

LOCAL = re.compile(
    r"\(?\s*(?:h(?:eure)?s?\.? ?locales?|heures? locales?|local(?: time)?"
    r"|ortszeit|hora local|ora locale|uhr|h|hrs?|lt|lcl|horas?|ore)\s*\)?\.?"
)
SETTLED = re.compile(
    r"^(?:confirmed?|confirmee?s?|ok|oui|yes|fix|fixed|bestatigt|confirmad[oa]"
    r"|confermat[oa]|valide|done|✓|x|si|ja|bestaetigt)\W*$"
)
BEFORE = re.compile(
    r"(?P<count>\d{1,3})\s?(?:(?P<hours>h(?:ours?|eures?)?|std|stunden?|ore|horas?)"
    r"|mn|min\.?|minutes?|minuten|minuti|minutos|')\s*"
    r"(?:avant|before|vorher|davor|prior|antes|prima|earlier)(?![a-z])"
)
PARTS = re.compile(r"\s*;\s*|\n|\.\s+(?=[A-ZÀ-Þ])")


@dataclass
class Context:
    """What is known while the rows of a sheet are read from top to bottom."""

    grid: Grid
    groups: Groups
    found: Found
    legend: dict[str, str] = field(default_factory=dict)
    day: Day | None = None
    day_cell: str = ""
    last: list[Draft] = field(default_factory=list)
    waiting: tuple[Meet, str] | None = None
    waiting_all: bool = False
    team: tuple[str, ...] = ()
    tabled: bool = False

    def where(self, cell: Cell) -> str:
        """Name a cell with its sheet."""
        return f"{self.grid.title}!{cell.name}"

    def set_day(self, day: Day, cell: Cell) -> None:
        """Let what follows be on a day."""
        self.day, self.day_cell = day, self.where(cell)

    def leave(self, cells: list[Cell], why: LeftOut) -> None:
        """Note cells that become no session."""
        if cells:
            text = " | ".join(cell.text or cell.struck for cell in cells)
            self.found.leave(self.where(cells[0]), text, why)


@dataclass(frozen=True)
class When:
    """When a row is: the hours, their cell, and what else stands in it."""

    hours: Hours | None
    cell: Cell | None
    left: str


def read_row(context: Context, section: Section, row: int) -> None:
    """Make drafts of one row of an ordinary table, or say why none is made of it."""
    grid = context.grid
    begun = grid.begun(row)
    if not begun:
        return
    _set_moment(context, section, begun)
    hours = {number for role in ("start", "end", "time", "meet") for number in section.role(role)}
    day_cells = [
        cell
        for cell in begun
        if not isinstance(cell.value, datetime)
        and (day := day_in(cell))
        and not (cell.column in hours and DOTTED.fullmatch(cell.text))
        and _is_day(cell, day, section, len(begun))
    ]
    for cell in day_cells[:1]:
        day = day_in(cell)
        if day is not None:
            context.set_day(day, cell)
    others = [cell for cell in begun if cell not in day_cells]
    if not others:
        context.team = ()
        context.leave(begun, LeftOut.HEADING)
        return
    drafts = _drafts(context, section, row, others)
    for draft in drafts:
        if not draft.groups and not draft.everyone:
            draft.groups = list(context.team)
    if drafts:
        context.last = drafts
        context.found.drafts += drafts


def _set_moment(context: Context, section: Section, begun: list[Cell]) -> None:
    """Take up the day of a cell that holds both, a day and an hour."""
    moments = {number for role in ("start", "end", "time") for number in section.role(role)}
    for cell in begun:
        whole = day_of_value(cell.value) if isinstance(cell.value, datetime) else None
        said = whole or (day_before_hours(cell) if cell.column in moments else None)
        if said is not None and cell.column in {*moments, *section.role("day")}:
            context.set_day(said, cell)
            return


def day_before_hours(cell: Cell) -> Day | None:
    """Return the day of "Sunday 13 Sept, 4.10pm - 5.25pm": one that stands before an hour."""
    days = [day for day in days_in(cell.text) if day.is_dated or day.day is not None]
    if len(days) != 1 or cell.text[: days[0].start].strip(" -–(,"):
        return None
    return days[0]


def _is_day(cell: Cell, day: Day, section: Section, count: int) -> bool:
    """Tell whether a day in a row is the day of what follows."""
    columns = section.role("day")
    if cell.column in columns:
        return True
    if day.nth is not None and not day.is_dated and day.weekday is None and count > 1:
        return False
    return count == 1 or not columns or cell.across > 1


def _by_role(context: Context, section: Section, row: int) -> dict[str, list[Cell]]:
    """Return the cells of a row by role; what is merged down counts for each row it covers."""
    found: dict[str, list[Cell]] = {}
    for column in section.columns:
        cell = context.grid.at(row, column.number)
        if cell is None or (cell.column != column.number):
            continue
        if cell.row != row and column.role in {"notes", "number", "duration"}:
            continue
        found.setdefault(column.role or "notes", []).append(cell)
    return found


def _drafts(context: Context, section: Section, row: int, begun: list[Cell]) -> list[Draft]:
    cells = _by_role(context, section, row)
    titles = cells.get("title", [])
    when = _hours_of(cells)
    above = titles and all(cell.row != row for cell in titles)
    if above and not _has_own(begun, section, "time", "start", "groups", "place"):
        _continue(context, cells, row)
        return []
    wide = [cell for cell in begun if cell.across >= max(3, len(section.columns) - 1)]
    if wide and when.hours is None and len(begun) == 1:
        return _lone(context, wide[0])
    if not titles:
        return _untitled(context, section, cells, begun, when)
    title = titles[0]
    text = title.text or title.struck
    if EMPTY_MARK.match(flat(text)) and not re.search(r"[a-z]{3}", flat(text)):
        context.leave(begun, LeftOut.EMPTY_MARK)
        return []
    told: list[Draft] = []
    lead = len(begun) == 1 and bool(for_everyone(text))
    if (
        not lead
        and when.hours is None
        and len(begun) == 1
        and not starts_with_hour(text.splitlines()[0])
    ):
        told = loose_sessions(context, begun) or told_line(context, title)
    if told or lead or (when.hours is None and not _is_session(section, cells, text, when.left)):
        return told or _lone(context, title, begun)
    return _titled(context, section, cells, title, when)


def _titled(
    context: Context, section: Section, cells: dict[str, list[Cell]], title: Cell, when: When
) -> list[Draft]:
    """Make drafts of a row that has a title."""
    text = title.text or title.struck
    entries = entries_in(text, context.groups, own_hours=when.hours is None or "\n" in text)
    made = [entry for entry in entries if entry.title]
    if not made and when.hours is None:
        told = _rendezvous(context, entries, title)
        said = [context.groups.read(cell.text)[0] for cell in cells.get("groups", [])]
        context.waiting_all = not any(said)
        return told
    made = made or [Entry(title=first_line(text), source=text)]
    drafts = []
    for number, entry in enumerate(made):
        draft = new_draft(context, title)
        if number == 0 or entry.hours is None:
            fill_hours(draft, when.hours, when.cell, context)
        fill_entry(draft, entry, title, context, alone=len(made) == 1)
        fill_row(draft, context, section, cells)
        if when.left and when.cell is not None:
            _left_of_hours(draft, when.left, when.cell, context)
        drafts.append(draft)
    return drafts


def _has_own(begun: list[Cell], section: Section, *roles: str) -> bool:
    columns = {number for role in roles for number in section.role(role)}
    return any(cell.column in columns for cell in begun)


def _continue(context: Context, cells: dict[str, list[Cell]], row: int) -> None:
    """Add a row under a merged session to that session."""
    for draft in context.last[-1:]:
        for role, listed in cells.items():
            for cell in listed:
                if cell.row != row:
                    continue
                if role == "hosts":
                    draft.hosts += hosts_in(cell.text)
                elif role not in {"number", "day"}:
                    draft.note(cell.text)


def _hours_of(cells: dict[str, list[Cell]]) -> When:
    """Read when a row is: the hours, their cell, and what else stands in it."""
    hours: Hours | None = None
    where: Cell | None = None
    left = ""
    for role in ("time", "start"):
        for cell in cells.get(role, []):
            found, rest = hours_of_cell(cell)
            left = left or rest
            where = where or cell
            if found is not None and hours is None:
                hours, where = found, cell
    for cell in cells.get("day", []):
        if hours is None and isinstance(cell.value, datetime):
            hours, where = hours_of_value(cell.value), cell
    for cell in cells.get("end", []):
        found, _ = hours_of_cell(cell)
        if found is not None and hours is not None and hours.end is None:
            hours = replace(hours, end=found.end or found.start, days=found.days)
    for cell in cells.get("duration", []):
        length = _length(cell)
        if (
            length is not None
            and hours is not None
            and hours.start is not None
            and hours.end is None
        ):
            hours = replace(hours, end=after(hours.start, length))
    return When(hours, where, left)


def _length(cell: Cell) -> timedelta | None:
    clock = hours_of_value(cell.value)
    if clock is not None and clock.start is not None:
        return timedelta(hours=clock.start.hour, minutes=clock.start.minute)
    text = cell.text or cell.struck
    if isinstance(cell.value, int | float):
        hourly = cell.value <= HOURS_A_DAY / 2
        return timedelta(hours=cell.value) if hourly else timedelta(minutes=cell.value)
    half = re.match(
        r"^\s*(\d{1,2})[.,](\d)\s*(?:std|stunden?|h|hours?|hrs?|heures?|horas?|ore)", flat(text)
    )
    if half:
        return timedelta(minutes=round(float(f"{half[1]}.{half[2]}") * 60))
    length = length_in(text)
    return length[0] if length else None


def hours_of_cell(cell: Cell) -> tuple[Hours | None, str]:
    """Read a cell of hours, and return what else stands in it."""
    whole = hours_of_value(cell.value)
    if whole is not None:
        return whole, ""
    text = cell.text or cell.struck
    said = day_before_hours(replace(cell, text=text))
    if said is not None:
        text = text[said.end :].strip(" ,.-–:")
        if not text:
            return None, ""
    if re.fullmatch(r"[01]?\d|2[0-4]", text):
        return Hours(start=time(int(text) % HOURS_A_DAY), bare=True), ""
    found = hours_in(text, column=True)
    if not found:
        return None, text
    left = text
    for one in reversed(found[:1]):
        left = f"{left[: one.span[0]]} {left[one.span[1] :]}"
    left = trimmed(left)
    if LOCAL.fullmatch(flat(left)):
        left = ""
    length = length_in(left) if left else None
    if length and length[1][1] - length[1][0] < len(left) / 2:
        length = None
    first = found[0]
    if length and first.start and not first.end:
        first, left = (
            replace(first, end=after(first.start, length[0])),
            trimmed(left[: length[1][0]] + left[length[1][1] :]),
        )
    return first, left


def _left_of_hours(draft: Draft, left: str, cell: Cell, context: Context) -> None:
    if FOLLOWS.match(flat(left)) or not draft.fields.get("start"):
        draft.note(left)
        return
    if tentative_in(left) or cancelled_in(left):
        status(draft, left, context.where(cell))
    if not UNKNOWN.match(flat(left)):
        draft.note(left)
        start = draft.fields["start"]
        if start.doubt is None and re.search(r"\d", left):
            draft.fields["start"] = replace(start, doubt=Doubt(Why.SEVERAL, cell.text))


def _is_session(section: Section, cells: dict[str, list[Cell]], text: str, left: str) -> bool:
    """Tell whether a row without an hour is a session all the same."""
    if left or entries_begin(text):
        return True
    if any(cells.get(role) for role in ("groups", "hosts", "place")):
        return True
    timed = bool(section.role("time") or section.role("start"))
    kind, _ = kind_of(text)
    return (
        (not timed or bool(kind)) and len(text) < LONGEST_TITLE and not text.endswith((".", ":"))
    )


def entries_begin(text: str) -> bool:
    """Tell whether a line of a cell begins with an hour."""
    return any(hours_in(line[:14]) for line in text.splitlines())


def _lone(context: Context, cell: Cell, begun: list[Cell] | None = None) -> list[Draft]:
    """Look at a row that has no hour of its own and is one text."""
    text = cell.text or cell.struck
    if is_meet(text) and not entries_begin(text) and len(text) < LONGEST_TITLE:
        inner = next((one for one in re.findall(r"\(([^()]+)\)", text) if is_meet(one)), text)
        meet = meet_in(inner)
        if meet is not None:
            context.waiting = (meet, context.where(cell))
            context.waiting_all = not any(context.groups.read(one.text)[0] for one in begun or [])
            context.leave([cell], LeftOut.RENDEZVOUS)
            return []
    told = loose_sessions(context, begun or [cell])
    if told:
        return told
    if turns(context, cell):
        return []
    rest = for_everyone(text)
    if rest:
        context.team = ()
        cell = replace(cell, text=rest, value=rest)
        text = rest
    if entries_begin(text) and context.day is not None and not is_hotline(text):
        drafts = []
        for entry in entries_in(text, context.groups):
            if entry.title:
                draft = new_draft(context, cell)
                fill_entry(draft, entry, cell, context, alone=True)
                drafts.append(draft)
        return drafts
    told = [] if is_hotline(text) else told_line(context, cell)
    if told:
        return told
    heading = cell.bold or text.isupper()
    context.leave(begun or [cell], LeftOut.HEADING if heading else LeftOut.NOTE)
    return []


def for_everyone(text: str) -> str:
    """Return what "Tout le monde : 19h30 cocktail" tells after its lead, "" for any other text."""
    whole = re.match(r"^([^:]{2,25}?)\s?:\s+(?=\S)", text)
    rest = text[whole.end() :] if whole and is_everyone(whole[1]) else ""
    return rest if entries_begin(rest) else ""


def turns(context: Context, cell: Cell) -> bool:
    """Take a line "Équipe technique :" for the group of what follows it."""
    text = cell.text.strip()
    if not (text.endswith(":") or cell.bold or text.isupper()) or hours_in(text):
        return False
    codes, everyone, left = context.groups.read(text.strip(" :"))
    if left or not (codes or everyone):
        return False
    context.team = tuple(codes)
    context.leave([cell], LeftOut.HEADING)
    return True


DOTTED = re.compile(r"\d{1,2}\.[0-5]\d")
"""An hour where hours stand, a day elsewhere."""
LEAD = re.compile(r"^(?:from|de|das|dalle|von|entre|around|about|vers|um|gegen|verso|at|a|ab)\s")
LONGEST_LINE = 200


def told_line(context: Context, cell: Cell) -> list[Draft]:
    """Read "Lunch 1pm at the canteen" below a day: a line with an hour in it, marked."""
    text = cell.text or cell.struck
    by_hour = bool(LEAD.match(flat(text)))
    found = hours_in(text, column=by_hour)
    unread = context.tabled or context.day is None or len(text) > LONGEST_LINE
    if unread or not found or found[0].start is None:
        return []
    named_so = bool(kind_of(text)[0]) or found[0].span[0] == 0
    if not named_so or phone_in(text) or text.endswith(":") or for_everyone(text):
        return []
    begins, ends = found[0].span
    title = trimmed(f"{text[:begins].strip()} {text[ends:].strip()}")
    if not title:
        return []
    draft = new_draft(context, cell)
    fill_hours(draft, found[0], cell, context)
    draft.fields["start"] = replace(draft.fields["start"], doubt=from_text(text))
    entry = entries_in(title, context.groups, own_hours=False)[0]
    entry.title = entry.title or title
    fill_entry(draft, replace(entry, hours=None), cell, context, alone=False)
    draft.fields["title"] = replace(draft.fields["title"], doubt=from_text(text))
    return [draft]


FLIGHT = re.compile(r"\b(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}\b(?![/.]\d)")
"""A flight; not "HA 11/02" of a version."""


def loose_sessions(context: Context, cells: list[Cell]) -> list[Draft]:
    """Read a journey out of a line beside the table: a flight, its day and its hours."""
    cell = cells[0]
    days = [day for day in days_in(cell.text) if day.is_dated]
    on = days[0] if days else context.day
    hours = [one for one in hours_in(cell.text, column=True) if one.start is not None]
    flies = len(cells) == 1 and FLIGHT.search(cell.text) and not entries_begin(cell.text)
    if on is None or not hours or not flies:
        return []
    begins = min(days[0].start if days else hours[0].span[0], hours[0].span[0])
    title = trimmed(re.sub(r"\s+", " ", cell.text[:begins])) or cell.text
    if not days and len(hours) > 1:
        spans = [one.span for one in hours[:2]]
        title = trimmed(without(cell.text[: spans[1][1]], *spans))
    draft = Draft(cell=context.where(cell), day=on, day_cell=context.where(cell))
    draft.source = cell.text
    doubt = from_text(cell.text)
    draft.put("title", title, draft.cell, doubt)
    draft.put("kind", "travel", draft.cell)
    draft.put("start", hours[0].start or "", draft.cell, doubt)
    arrives = hours[0].end or next((one.start for one in hours[1:2]), None)
    for part in PARTS.split(cell.text):
        if MEET_PATTERN.search(flat(part)) and len(hours_in(part, column=True)) == 1:
            meet = meet_in(part)
            if meet is not None and meet.at is not None:
                put_meet(draft, meet, draft.cell, doubt)
                arrives = None if meet.at == arrives and hours[0].end is None else arrives
    if arrives is not None:
        draft.put("end", arrives, draft.cell, doubt)
        draft.end_days = hours[0].days or (1 if len(days) > 1 else 0)
    draft.note(cell.text)
    return [draft]


def _untitled(
    context: Context,
    section: Section,
    cells: dict[str, list[Cell]],
    begun: list[Cell],
    when: When,
) -> list[Draft]:
    """Look at a row with nothing where titles stand."""
    if len(begun) == 1 and (when.hours is None or len(begun[0].text) > ONLY_HOURS):
        return _lone(context, begun[0])
    others = [
        cell
        for role in ("title2", "notes", "place", "hosts", "city", "meet")
        for cell in cells.get(role, [])
        if cell.text or cell.struck
    ]
    if when.hours is None or not others:
        context.leave(begun, LeftOut.NOTE if when.hours is None else LeftOut.UNREAD)
        return []
    chosen = others[0]
    title = first_line(chosen.text or chosen.struck)
    draft = new_draft(context, chosen)
    draft.put("title", title, context.where(chosen), Doubt(Why.COLUMN_GUESSED, chosen.text))
    fill_hours(draft, when.hours, when.cell, context)
    rest = {
        role: [cell for cell in listed if cell is not chosen] for role, listed in cells.items()
    }
    fill_row(draft, context, section, rest)
    return [draft]


def first_line(text: str) -> str:
    """Return the first line of a text."""
    return text.splitlines()[0] if text else ""


def _rendezvous(context: Context, entries: list[Entry], cell: Cell) -> list[Draft]:
    meet = next((entry.meet for entry in entries if entry.meet), None)
    if meet is not None:
        context.waiting = (meet, context.where(cell))
    context.leave([cell], LeftOut.RENDEZVOUS)
    return []


def new_draft(context: Context, cell: Cell) -> Draft:
    """Begin a session that is read in a cell."""
    draft = Draft(cell=context.where(cell), day=context.day, day_cell=context.day_cell)
    draft.source = cell.text or cell.struck
    if cell.is_struck:
        draft.put("cancelled", value=True, cell=draft.cell, doubt=Doubt(Why.STRUCK, cell.struck))
    elif cell.struck:
        draft.doubts.append(Doubt(Why.STRUCK_PART, cell.struck))
    if cell.row in context.grid.hidden_rows:
        draft.doubts.append(Doubt(Why.HIDDEN, draft.source))
    if cell.comment:
        _commented(draft, cell.comment)
    said = meaning(cell, context.legend)
    if said == "tentative":
        draft.put("tentative", value=True, cell=draft.cell, doubt=Doubt(Why.COLOUR, draft.source))
    elif said == "cancelled":
        draft.put("cancelled", value=True, cell=draft.cell, doubt=Doubt(Why.COLOUR, draft.source))
    if context.waiting is not None:
        put_meet(draft, context.waiting[0], context.waiting[1], Doubt(Why.MEET_FROM_ROW, ""))
        draft.shares = context.waiting_all
        context.waiting, context.waiting_all = None, False
    return draft


def _commented(draft: Draft, text: str) -> None:
    """Keep a comment of the file, and take out of it when to gather and what is not settled."""
    draft.note(text)
    if cancelled_in(text) or tentative_in(text) not in {"", "?"}:
        status(draft, text, draft.cell)
    for part in PARTS.split(text):
        if len(hours_in(part, column=True)) == 1 and MEET_PATTERN.search(flat(part)):
            meet = meet_in(part)
            if meet is not None and meet.at is not None:
                put_meet(draft, replace(meet, rest=[]), draft.cell, from_text(text))
                return


def fill_hours(draft: Draft, hours: Hours | None, cell: Cell | None, context: Context) -> None:
    """Put the hours of a row into a session."""
    if hours is None or cell is None:
        return
    where = context.where(cell)
    doubt = Doubt(Why.ABOUT, cell.text) if hours.about else None
    if hours.gather is not None:
        doubt = Doubt(Why.SEVERAL, cell.text)
    if cell.struck and cell.text:
        doubt = Doubt(Why.STRUCK_PART, cell.struck)
    if hours.start is not None:
        draft.put("start", hours.start, where, doubt)
    if hours.end is not None:
        draft.put("end", hours.end, where, doubt)
    if hours.gather is not None:
        draft.put("meet_time", hours.gather, where, Doubt(Why.SEVERAL, cell.text))
    draft.end_days = draft.end_days or hours.days
    draft.bare = draft.bare or hours.bare
    if cell.is_struck and "cancelled" not in draft.fields:
        draft.put("cancelled", value=True, cell=where, doubt=Doubt(Why.STRUCK, cell.struck))
    said = meaning(cell, context.legend)
    if said:
        draft.put(said, value=True, cell=where, doubt=Doubt(Why.COLOUR, cell.text))


def fill_entry(draft: Draft, entry: Entry, cell: Cell, context: Context, *, alone: bool) -> None:
    """Put what a cell tells of a session into it."""
    where = context.where(cell)
    draft.put("title", entry.title, where)
    if entry.hours is not None:
        doubt = Doubt(Why.ABOUT, cell.text) if entry.hours.about else None
        if entry.hours.start is not None:
            draft.put("start", entry.hours.start, where, doubt)
        if entry.hours.end is not None:
            draft.put("end", entry.hours.end, where, doubt)
        draft.end_days = draft.end_days or entry.hours.days
        draft.bare = draft.bare or entry.hours.bare
    if entry.place:
        draft.put("place", entry.place, where, None if alone else from_text(cell.text))
    for host in entry.hosts:
        host.cell = where
        draft.hosts.append(host)
    draft.groups += [code for code in entry.groups if code not in draft.groups]
    if entry.meet is not None:
        put_meet(draft, entry.meet, where, None)
    if entry.cancelled:
        status(draft, entry.cancelled, where)
    if entry.tentative:
        draft.put("tentative", value=True, cell=where, doubt=Doubt(Why.TENTATIVE, entry.tentative))
    for note in entry.notes:
        draft.note(note)


def put_meet(draft: Draft, meet: Meet, where: str, doubt: Doubt | None) -> None:
    """Put a rendezvous into a session."""
    if meet.at is not None:
        draft.put("meet_time", meet.at, where, doubt)
    if meet.place:
        draft.put("meet_place", meet.place, where, doubt)
    for rest in meet.rest:
        draft.note(rest)


def status(draft: Draft, text: str, where: str) -> None:
    """Take up a text that says that something is cancelled or not settled."""
    if cancelled_in(text):
        if "?" in text or tentative_in(text):
            draft.fields["cancelled"] = replace_field(where, Doubt(Why.CANCELLED_MAYBE, text))
            draft.put("tentative", value=True, cell=where, doubt=Doubt(Why.TENTATIVE, text))
        else:
            draft.put("cancelled", value=True, cell=where)
    elif tentative_in(text):
        draft.put("tentative", value=True, cell=where, doubt=None)


def replace_field(where: str, doubt: Doubt) -> Field:
    """Return a value that is left open."""
    return Field("", where, doubt)


def fill_row(
    draft: Draft, context: Context, section: Section, cells: dict[str, list[Cell]]
) -> None:
    """Put the other cells of a row into a session."""
    for role, listed in cells.items():
        for cell in listed[1:] if role == "title" else listed:
            read = _unstruck(draft, cell) if role not in {"time", "start", "day"} else cell
            if read is not None and read.text:
                _fill(draft, context, section, role, read)


def _unstruck(draft: Draft, cell: Cell) -> Cell | None:
    """Read a cell that is crossed out with all of its row; None: only it is, so it is left out."""
    if not cell.is_struck:
        return cell
    if "cancelled" in draft.fields:
        return replace(cell, text=cell.struck, value=cell.struck)
    draft.doubts.append(Doubt(Why.STRUCK_PART, cell.struck))
    return None


def _fill(draft: Draft, context: Context, section: Section, role: str, cell: Cell) -> None:
    text, where = cell.text, context.where(cell)
    plain = flat(text)
    if role in {"day", "time", "start", "end", "number"}:
        return
    if role == "duration":
        if "end" not in draft.fields:
            draft.note(text)
        return
    if UNKNOWN.match(plain) or (EMPTY_MARK.match(plain) and len(plain) < MARK):
        if tentative_in(text) and role in {"status", "notes", "title2"}:
            draft.put("tentative", value=True, cell=where)
        elif UNKNOWN.match(plain):
            draft.note(f"{section.title(cell.column)} : {text}".strip(" :"))
        return
    readers = {
        "place": _place,
        "city": _place,
        "hosts": _hosts,
        "groups": _groups,
        "meet": _meet,
        "status": _status_cell,
        "kind": _kind,
    }
    reader = readers.get(role)
    if reader is not None:
        reader(draft, context, section, cell)
    else:
        _note(draft, context, section, cell)


def _place(draft: Draft, context: Context, _: Section, cell: Cell) -> None:
    where = context.where(cell)
    before = draft.fields.get("place")
    text = cell.text.replace("\n", ", ")
    if before is None:
        draft.put("place", text, where)
    elif isinstance(before.value, str) and flat(text) not in flat(before.value):
        draft.fields["place"] = replace(before, value=f"{before.value}, {text}")
    said = tentative_in(text)
    if said:
        draft.fields["place"] = replace(draft.fields["place"], doubt=Doubt(Why.TENTATIVE, said))


LEADS = re.compile(r"(?<![a-z])(?:lead|led|responsab|verantwort|recibe|recoit)")


def _hosts(draft: Draft, context: Context, section: Section, cell: Cell) -> None:
    where = context.where(cell)
    leads = bool(LEADS.search(flat(section.title(cell.column))))
    for host in hosts_in(cell.text):
        if leads and not (is_person(host.name) or is_name(host.name)):
            draft.note(f"{section.title(cell.column)} : {cell.text}")
            continue
        host.cell, host.leads = where, leads
        if not is_person(cell.text) and re.search(r"['’]|\d", host.name):
            host.doubt = Doubt(Why.HOST_UNSURE, cell.text)
        draft.hosts.append(host)


def _groups(draft: Draft, context: Context, section: Section, cell: Cell) -> None:
    codes, everyone, left = context.groups.read(cell.text)
    draft.groups += [code for code in codes if code not in draft.groups]
    draft.everyone = draft.everyone or everyone
    if left:
        draft.group_doubt = Doubt(Why.GROUP_UNKNOWN, cell.text)
        draft.note(f"{section.title(cell.column)} : {cell.text}".strip(" :"))


def _meet(draft: Draft, context: Context, section: Section, cell: Cell) -> None:
    where = context.where(cell)
    value = hours_of_value(cell.value)
    if value is not None and value.start is not None:
        draft.put("meet_time", value.start, where)
        return
    start = draft.at("start")
    early = BEFORE.search(flat(cell.text))
    if early and start is not None:
        length = timedelta(minutes=int(early["count"]) * (60 if early["hours"] else 1))
        at = (datetime.combine(date(2000, 1, 2), start) - length).time()
        draft.put("meet_time", at, where, from_text(cell.text))
        left = trimmed(cell.text[: early.start()] + cell.text[early.end() :])
        draft.put("meet_place", bare_place(left), where)
        return
    name = section.title(cell.column)
    if _groups_in_words(draft, context, cell.text):
        draft.note(cell.text)
        return
    mixed = named(name, "programme").get("meet", 0) < BY_NAME or re.search(
        r"transp|bus|logist|trasport", flat(name)
    )
    found = hours_in(cell.text, column=True)
    said = MEET_PATTERN.search(flat(cell.text))
    if found and (said or not mixed or (len(found) == 1 and not THINGS.search(flat(cell.text)))):
        meet = meet_in(cell.text)
        if meet is not None:
            put_meet(draft, meet, where, None)
            return
    short = len(cell.text) < LONGEST_PLACE
    if (
        short
        and not found
        and (said or is_place(cell.text) or not mixed)
        and re.search(
            r"hall|lobby|hotel|recep|bus|gate|foyer|entree|entrance|ingresso|parking",
            flat(cell.text),
        )
    ):
        draft.put("meet_place", cell.text, where)
        return
    draft.note(cell.text)
    _said_open(draft, cell.text, where)


def _status_cell(draft: Draft, context: Context, section: Section, cell: Cell) -> None:
    text = cell.text
    if SETTLED.match(flat(text)):
        return
    status(draft, text, context.where(cell))
    if not (cancelled_in(text) or tentative_in(text)) or len(text) > STATUS_WORD:
        draft.note(f"{section.title(cell.column)} : {text}".strip(" :"))


THINGS = re.compile(
    r"(?<![a-z])(?:bagages?|valises?|luggage|bags?|baggage|koffer|gepack|equipajes?|maletas?|bagagli"
    r"|bagagem|malas|check-?out|petit-dej\w*|breakfast|fruhstuck|desayuno|colazione)(?![a-z])"
)
"""What is ready at an hour beside a session, and no rendezvous."""
FOR_ONLY = re.compile(
    r"(?<![a-z])(?:only|seulement|uniquement|exclusivement|nur|solo|solamente|apenas|soltanto"
    r"|somente|just|pour|for|fur|para|per)(?![a-z])"
)


def _groups_in_words(draft: Draft, context: Context, text: str) -> bool:
    """Take "Group A only" or "nur Bus 2" for whom a session is; tell whether a part said so."""
    for part in re.split(r"[;,.\n]\s*|\s+[–—-]\s+|[()]", text):
        said = bool(FOR_ONLY.search(flat(part))) or bool(GROUP_WORD.search(flat(part)))
        if not said or len(part) > LONGEST_PLACE:
            continue
        bare = part
        for found in reversed(list(FOR_ONLY.finditer(flat(part)))):
            bare = f"{bare[: found.start()]} {bare[found.end() :]}"
        codes, _, left = context.groups.read(bare.strip())
        if not codes or left:
            continue
        if not draft.groups and not draft.everyone and len(codes) < len(context.groups.names):
            draft.groups, draft.group_doubt = codes, from_text(text)
        return True
    return False


def _kind(draft: Draft, context: Context, section: Section, cell: Cell) -> None:
    word = flat(cell.text).strip()
    kind = ROLES.get(word) or ROLES.get(word.split(" ")[0]) or kind_of(cell.text)[0]
    if kind:
        draft.put("kind", kind, context.where(cell))
    else:
        draft.note(f"{section.title(cell.column)} : {cell.text}")


def _note(draft: Draft, context: Context, section: Section, cell: Cell) -> None:
    """Keep a note, and look what it says that belongs elsewhere."""
    text, where = cell.text, context.where(cell)
    name = section.title(cell.column)
    known = named(name, "programme").get("notes", 0) >= SURE and not re.search(
        r"dress|attire|tenue|kleid|anzug", flat(name)
    )
    draft.note(text if known or not name else f"{name} : {text}")
    _said_open(draft, text, where)
    _groups_in_words(draft, context, text)
    if is_meet(text) and "meet_time" not in draft.fields and len(hours_in(text)) == 1:
        meet = meet_in(text)
        if meet is not None and meet.at is not None:
            put_meet(draft, replace(meet, rest=[]), where, from_text(text))
    for part in PARTS.split(text):
        _told_aside(draft, part.strip(), where)
    if phone_in(text) is None:
        _arrival(draft, text, where)


def _said_open(draft: Draft, text: str, where: str) -> None:
    """Take out of a note that a session is cancelled or open; marked where it says more."""
    open_ = tentative_in(text)
    if cancelled_in(text):
        status(draft, text, where)
    elif open_ not in {"", "?"} and len(text) < REMARK:
        doubt = Doubt(Why.TENTATIVE, text) if len(text) > len(open_) + MARK else None
        draft.put("tentative", value=True, cell=where, doubt=doubt)


def _told_aside(draft: Draft, part: str, where: str) -> None:
    """Take who and where out of a note; the note stays."""
    label = LABEL.match(flat(part))
    if label and not draft.hosts and is_person(part[label.end() :]):
        for host in hosts_in(part):
            host.cell, host.doubt = where, from_text(part)
            draft.hosts.append(host)
    elif part and "place" not in draft.fields and is_address(part) and not is_meet(part):
        draft.put("place", part, where, from_text(part))


def _arrival(draft: Draft, text: str, where: str) -> None:
    if "end" in draft.fields or kind_of(draft.text("title"))[0] != "travel":
        return
    if not re.search(
        (
            r"(?<![a-z])(?:arrivee?|arr|arrives?|arrival|ankunft|llegada|arrivo"
            r"|chegada|landing|lands|landung|atterrissage|atterrit|aterriza\w*|eta)(?![a-z])"
        ),
        flat(text),
    ):
        return
    found = [one for one in hours_in(text, column=True) if one.end or one.start]
    if len(found) == 1:
        draft.put(
            "end", found[0].end or found[0].start or "", where, Doubt(Why.END_FROM_NOTES, text)
        )
        draft.end_days = 1 if days_in(text) or found[0].days else draft.end_days
