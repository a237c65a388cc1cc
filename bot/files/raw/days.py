"""Days as people write them, in six languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.files.raw.words import MONTHS, SHORT_WEEKDAYS, WEEKDAYS, flat, forms

MONTHS_A_YEAR = 12

MONTH_FORMS = forms(MONTHS, short=3)
WEEKDAY_FORMS = forms(WEEKDAYS)
SHORT_FORMS = forms(SHORT_WEEKDAYS) | WEEKDAY_FORMS
YEARS = range(2000, 2100)

_M = "|".join(sorted(MONTH_FORMS, key=len, reverse=True))
_W = "|".join(sorted(WEEKDAY_FORMS, key=len, reverse=True))
_SHARED = {name for names in SHORT_WEEKDAYS for name in names.split()}
_S = "|".join(sorted(SHORT_FORMS.keys() | _SHARED, key=len, reverse=True))
_WEEK = (
    rf"(?:(?<![a-z])(?P<week>{_S})(?![a-z])\.?,?\s*(?:le |the |den |dem |el "
    rf"|il |dia |o |al )?\s*)?"
)
_YEAR = r"(?:,?\s*(?:de |del |di |d'|of |/|-|')?\s*'?(?P<year>20\d\d)(?!\d))?"
_SHORT_YEAR = r"(?:\s?(?P=mark)\s?(?P<year>20\d\d|\d\d)(?![\d:h]))?"
_NAMED_YEAR = (
    r"(?:[,.\s/-]{0,4}(?:de |del |di |do |of )?(?:'?(?P<year>20\d\d)(?!\d)"
    r"|[-/'](?P<short>\d\d)(?![\d:h])))?"
)
_NTH = r"(?:er|st|nd|rd|th|ter|ten|te|\.|º|°|ª|o(?=\s))?"
ISO = re.compile(
    r"(?<!\d)(?P<year>20\d\d)\s?[-/.]\s?(?P<month>\d{1,2})\s?[-/.]\s?(?P<day>\d{1,2})(?!\d)"
)
DAY_FIRST = re.compile(
    rf"{_WEEK}(?<![\d:h.])(?P<day>\d{{1,2}}){_NTH}\s?(?:of |de |di |d'|do )?[-\s/]?\s?"
    rf"(?<![a-z])(?P<month>{_M})(?![a-z])\.?{_NAMED_YEAR}"
)
MONTH_FIRST = re.compile(
    rf"{_WEEK}(?<![a-z])(?P<month>{_M})(?![a-z])\.?\s*(?:the )?(?P<day>\d{{1,2}})(?![\d:h])"
    rf"(?:st|nd|rd|th)?(?!\s*(?:am|pm)\b){_YEAR}"
)
NUMBERS = re.compile(
    rf"{_WEEK}(?<![\d:h,.])(?P<day>\d{{1,2}})\s?(?P<mark>[/.-])\s?(?P<month>\d{{1,2}})"
    rf"{_SHORT_YEAR}(?![\d:h])(?P<dot>\.)?"
)
WEEK_AND_DAY = re.compile(
    rf"(?<![a-z])(?P<week>{_S})(?![a-z])\.?,?\s+(?:le |the |den |el |il |dia "
    rf")?(?P<day>\d{{1,2}}){_NTH}(?![\d:h/])"
)
WEEKDAY = re.compile(rf"(?<![a-z])(?P<week>{_W})(?![a-z])")
NUMBERED = re.compile(
    r"(?<![a-z])(?:jour|day|tag|dia|giorno|j|d)\s?(?:n[o°]\s?)?(?P<nth>\d{1,2})(?![\d:h/])"
)


@dataclass(frozen=True)
class Day:
    """A day as it was written; whatever is None was not.

    *month* and *day* may be the other way round where *either*.  *nth* counts
    the days of the mission ("Jour 2").
    """

    text: str
    start: int = 0
    end: int = 0
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    either: bool = False
    sure: bool = True

    def on(self, year: int, *, month_first: bool = False) -> date | None:
        """Return the date that it is in *year*, None where there is none."""
        if self.month is None or self.day is None:
            return None
        month, day = self.month, self.day
        if self.either and month_first:
            month, day = day, month
        try:
            return date(self.year or year, month, day)
        except ValueError:
            return None

    @property
    def is_dated(self) -> bool:
        """Tell whether day and month are written."""
        return self.month is not None


def day_of_value(value: object) -> Day | None:
    """Return the day that a cell of the spreadsheet holds as a date."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date) and value.year in YEARS:
        return Day(value.isoformat(), 0, 99, value.year, value.month, value.day)
    return None


def days_in(text: str, *, column: bool = False) -> list[Day]:
    """Find the days in *text*, in order.

    With *column*, it stands where days stand: "26.9" and "Lundi" are days there.
    """
    found: list[Day] = []
    plain = flat(text)
    for candidate in _candidates(plain, text, column=column):
        if all(candidate.end <= one.start or candidate.start >= one.end for one in found):
            found.append(candidate)
    return sorted(found, key=lambda one: one.start)


def _candidates(plain: str, text: str, *, column: bool) -> Iterator[Day]:
    for match in ISO.finditer(plain):
        yield from _dated(match, text, int(match["year"]), int(match["month"]))
    for match in (*DAY_FIRST.finditer(plain), *MONTH_FIRST.finditer(plain)):
        year = match["year"] or ("short" in match.re.groupindex and match["short"]) or None
        yield from _dated(match, text, _year(year), MONTH_FORMS[match["month"]] + 1)
    for match in NUMBERS.finditer(plain):
        if column or match["week"] or match["year"] or match["mark"] == "/" or match["dot"]:
            year, month = _year(match["year"]), int(match["month"])
            yield from _dated(match, text, year, month, any_order=True)
    yield from _undated(plain, text, column=column)


def _undated(plain: str, text: str, *, column: bool) -> Iterator[Day]:
    """Find days without a month: "mardi 27", "Montag", "Jour 2"."""
    for match in WEEK_AND_DAY.finditer(plain):
        if match["week"] in SHORT_FORMS and (column or match["week"] in WEEKDAY_FORMS):
            yield _day(match, text, day=int(match["day"]), weekday=SHORT_FORMS[match["week"]])
    for match in WEEKDAY.finditer(plain):
        yield _day(match, text, weekday=WEEKDAY_FORMS[match["week"]], sure=False)
    short = plain.strip(" .")
    if column and short in SHORT_FORMS:
        yield Day(text, 0, len(text), weekday=SHORT_FORMS[short], sure=False)
    for match in NUMBERED.finditer(plain):
        yield _day(match, text, nth=int(match["nth"]), sure=False)


def _dated(
    match: re.Match[str], text: str, year: int | None, month: int, *, any_order: bool = False
) -> Iterator[Day]:
    day = int(match["day"])
    week = match["week"] if "week" in match.re.groupindex else None
    weekday = SHORT_FORMS.get(week) if week else None
    either = any_order and day <= MONTHS_A_YEAR and month <= MONTHS_A_YEAR and day != month
    if any_order and month > MONTHS_A_YEAR >= day:
        day, month = month, day
    try:
        date(year or 2000, month, day)
    except ValueError:
        return
    yield _day(match, text, year=year, month=month, day=day, weekday=weekday, either=either)


def _day(match: re.Match[str], text: str, **known: object) -> Day:
    part = text[match.start() : match.end()].strip()
    return Day(part, match.start(), match.end(), **known)  # type: ignore[arg-type]


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) + (2000 if len(text) == len("22") else 0)


def weekday_after(text: str) -> int | None:
    """Return the weekday that stands behind a date: "03/02 (sáb.)", "05/02 (2ª feira)"."""
    plain = flat(text).strip(" .,()-")
    counted = re.fullmatch(r"([2-6])(?:a|ª|\.)?\s?(?:-\s?)?feira", plain)
    return int(counted[1]) - 2 if counted else SHORT_FORMS.get(plain)


def years_in(text: str) -> set[int]:
    """Return the years that a text names."""
    return {
        int(found)
        for found in re.findall(
            r"(?<![\d+.])(?<!\d/)(?<![^\d\s]-)(?<!^-)(20[0-9]\d)(?![\d])", text
        )
    }
