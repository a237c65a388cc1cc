"""Which dates the written days are: the year, the order of figures, days that only follow."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.core.converting import Doubt, Why
from bot.files.raw.days import MONTH_FORMS, Day, days_in, years_in
from bot.files.raw.draft import Draft
from bot.files.raw.words import flat

CLEARLY = 20

WEEK = 7
TWO = 2
MONTH_AND_YEAR = re.compile(
    rf"(?<![a-z])({'|'.join(sorted(MONTH_FORMS, key=len, reverse=True))})(?![a-z])"
    r"\.?[\s,/-]*(?:de |del |di |of )?(20\d\d)"
)
LONGEST = timedelta(days=60)


@dataclass
class Calendar:
    """What is known of when a mission is."""

    year: int | None = None
    years: tuple[int, ...] = ()
    year_is_written: bool = False
    month_first: bool = False
    order_is_sure: bool = True
    near: list[date] = field(default_factory=list)


def calendar_of(
    drafts: Sequence[Draft], titles: Iterable[str], *, name: str, english: bool, year: int | None
) -> Calendar:
    """Find the year and the order of figures that fit all the days of a programme."""
    days = [draft.day for draft in drafts if draft.day is not None]
    texts = [*titles, name]
    spoken = [day for text in texts for day in days_in(text) if day.is_dated]
    years = {day.year for day in (*days, *spoken) if day.year is not None}
    elsewhere = {found for text in texts for found in years_in(text)}
    calendar = Calendar()
    calendar.month_first, calendar.order_is_sure = _order(days, years | elsewhere, english=english)
    fitting = [one for one in sorted(years | elsewhere) if _fits(days, one, calendar)]
    if year is not None:
        calendar.year, calendar.year_is_written = year, True
    elif len(years) == 1:
        calendar.year, calendar.year_is_written = next(iter(years)), True
    elif fitting:
        calendar.year = fitting[-1]
    elif years | elsewhere:
        calendar.year = min(years | elsewhere)
        near = [
            one for one in (calendar.year + 1, calendar.year - 1) if _fits(days, one, calendar)
        ]
        calendar.year = (
            near[0] if near and not _fits(days, calendar.year, calendar) else calendar.year
        )
    calendar.years = tuple(one for one in range(2015, 2045) if _fits(days, one, calendar))
    use = calendar.year or 2000
    dated = [
        day.on(use, month_first=calendar.month_first) for day in (*days, *spoken) if day.is_dated
    ]
    calendar.near = sorted({one for one in dated if one is not None})
    if not calendar.near:
        calendar.near = [
            date(int(found[2]), MONTH_FORMS[found[1]] + 1, 1)
            for text in texts
            for found in MONTH_AND_YEAR.finditer(flat(text))
        ][:1]
    return calendar


def _order(days: list[Day], years: set[int], *, english: bool) -> tuple[bool, bool]:
    """Tell whether the month comes first, and whether that is certain."""
    unclear = [day for day in days if day.either]
    if not unclear:
        return False, True
    scores = []
    for month_first in (False, True):
        right = 0
        dates = []
        for day in days:
            fits = [day.on(year, month_first=month_first) for year in (years or {2000})]
            good = [one for one in fits if one is not None]
            right += any(
                day.weekday == one.weekday() for one in good if day.weekday is not None and years
            )
            dates += good[:1]
        spread = (max(dates) - min(dates)).days if dates else 0
        scores.append((right, -spread))
    if scores[0] != scores[1]:
        best = scores[1] > scores[0]
        clear = scores[0][0] != scores[1][0] or abs(scores[0][1] - scores[1][1]) > CLEARLY
        return best, clear
    return english, False


def _fits(days: list[Day], year: int, calendar: Calendar) -> bool:
    """Tell whether all weekdays are right in a year."""
    said = [day for day in days if day.weekday is not None and day.is_dated and day.year is None]
    if not said:
        return True
    right = sum(
        1
        for day in said
        if (on := day.on(year, month_first=calendar.month_first)) and on.weekday() == day.weekday
    )
    return right > len(said) / 2


def place_days(
    drafts: Sequence[Draft], calendar: Calendar
) -> dict[int, tuple[date | None, Doubt | None]]:
    """Return the date of each draft (by its place), and why it is not certain."""
    found: dict[int, tuple[date | None, Doubt | None]] = {}
    before: date | None = None
    heads = _heads(drafts, calendar)
    for place, draft in enumerate(drafts):
        known = heads.get(draft.day_cell)
        on, doubt = known or _place(draft.day, calendar, before)
        if on is not None:
            before = on
        found[place] = (on, doubt)
    return found


def _heads(
    drafts: Sequence[Draft], calendar: Calendar
) -> dict[str, tuple[date | None, Doubt | None]]:
    """Return the dates of weekdays that stand side by side, by their cells: each the next one."""
    rows: dict[str, dict[tuple[int, str], Day]] = {}
    for draft in drafts:
        name = re.search(r"([A-Z]+)(\d+)$", draft.day_cell)
        if name and draft.day is not None and draft.day.day is None:
            column = (len(name[1]), name[1])
            place = draft.day_cell[: name.start(1)] + name[2]
            rows.setdefault(place, {})[column] = draft.day
    found: dict[str, tuple[date | None, Doubt | None]] = {}
    for row, days in rows.items():
        before: date | None = None
        number = re.search(r"\d+$", row)
        if len(days) < TWO or number is None:
            continue
        placed: dict[str, tuple[date | None, Doubt | None]] = {}
        for (_, letters), day in sorted(days.items()):
            on, doubt = _place(day, calendar, before)
            before = on or before
            placed[f"{row[: number.start()]}{letters}{number[0]}"] = on, doubt
        if any(on in calendar.near for on, _ in placed.values()):  # "Week of 12 January"
            placed = {cell: (on, None if on else doubt) for cell, (on, doubt) in placed.items()}
        found |= placed
    return found


def _place(
    day: Day | None, calendar: Calendar, before: date | None
) -> tuple[date | None, Doubt | None]:
    if day is None:
        return None, Doubt(Why.NO_DAY)
    if day.is_dated:
        return _dated(day, calendar)
    if calendar.year is None:
        return None, Doubt(Why.NO_DAY, day.text)
    first = calendar.near[0] if calendar.near else None
    if day.day is not None:
        return _numbered(day, before or first)
    return _counted(day, first, before or first)


def _counted(day: Day, first: date | None, start: date | None) -> tuple[date | None, Doubt | None]:
    """Find "Jour 2" or "mardi": counted from the first day, or the one before."""
    on = None
    if day.nth is not None and day.weekday is None and first is not None:
        on = first + timedelta(days=day.nth - 1)
    elif day.weekday is not None and start is not None:
        on = start + timedelta(days=(day.weekday - start.weekday()) % WEEK)
    return on, Doubt(Why.DAY_GUESSED if on is not None else Why.NO_DAY, day.text)


def _dated(day: Day, calendar: Calendar) -> tuple[date | None, Doubt | None]:
    if day.year is None and calendar.year is None:
        return None, Doubt(Why.NO_YEAR, day.text)
    on = day.on(calendar.year or 2000, month_first=calendar.month_first)
    if on is None:
        return None, Doubt(Why.NO_DAY, day.text)
    if day.year is None and calendar.near:
        # A mission over New Year: the date nearest to the others.
        middle = calendar.near[len(calendar.near) // 2]
        if abs(on - middle) > LONGEST * 2:
            others = [
                one
                for more in (-1, 1)
                if (one := day.on(on.year + more, month_first=calendar.month_first))
            ]
            on = min([on, *others], key=lambda one: abs(one - middle))
    if day.weekday is not None and day.weekday != on.weekday():
        return on, Doubt(Why.WEEKDAY_ELSE, day.text)
    if day.either and not calendar.order_is_sure:
        return on, Doubt(Why.DAY_OR_MONTH, day.text)
    if day.year is None and not calendar.year_is_written and day.weekday is None:
        return on, Doubt(Why.YEAR_ELSEWHERE, day.text)
    return on, None


def _numbered(day: Day, start: date | None) -> tuple[date | None, Doubt | None]:
    """Find "mardi 27": the day of that number near the others."""
    number = day.day or 1
    options = []
    if start is not None:
        for more in range(-1, 3):
            month = (start.month - 1 + more) % 12 + 1
            year = start.year + (start.month - 1 + more) // 12
            try:
                options.append(date(year, month, number))
            except ValueError:
                continue
    if not options or start is None:
        return None, Doubt(Why.NO_DAY, day.text)
    within = [one for one in options if one >= start - timedelta(days=3)]
    on = min(within or options, key=lambda one: abs(one - start))
    right = [one for one in options if day.weekday is None or one.weekday() == day.weekday]
    if right:
        best = min(right, key=lambda one: abs(one - start))
        if abs(best - start) <= LONGEST:
            return best, None if day.weekday is not None else Doubt(Why.DAY_GUESSED, day.text)
    return on, Doubt(Why.WEEKDAY_ELSE, day.text)
