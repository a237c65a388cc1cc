"""Hours and days as people write them, in six languages."""

from datetime import time

import pytest

from bot.files.raw.days import days_in
from bot.files.raw.hours import hours_in


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("9h30", "09:30", ""),
        ("9 h 10", "09:10", ""),
        ("14h00 – 15h30", "14:00", "15:30"),
        ("9h30 à 10h30", "09:30", "10:30"),
        ("06h45 - 14h10 (h. locale)", "06:45", "14:10"),
        ("midi", "12:00", ""),
        ("midi et demi", "12:30", ""),
        ("12 noon - 2 pm", "12:00", "14:00"),
        ("2-3:30pm", "14:00", "15:30"),
        ("11-1pm", "11:00", "13:00"),
        ("8:25a - 9:10a", "08:25", "09:10"),
        ("9.30 Uhr", "09:30", ""),
        ("von 9 bis 10 Uhr", "09:00", "10:00"),
        ("dalle 9 alle 10.30", "09:00", "10:30"),
        ("ore 9.30", "09:30", ""),
        ("a las 14:30 h", "14:30", ""),
        ("0930-1100", "09:30", "11:00"),
        ("dép. 15h50 arr. 11h30 (+1)", "15:50", "11:30"),
        ("Abflug 10:15, Ankunft 18:40", "10:15", "18:40"),
        ("until 10pm", "", "22:00"),
        ("22h-24h", "22:00", "00:00"),
    ],
)
def test_hours(written, start, end):
    found = hours_in(written, column=True)
    assert [(said(one.start), said(one.end)) for one in found] == [(start, end)]


def said(at: time | None) -> str:
    return f"{at:%H:%M}" if at is not None else ""


@pytest.mark.parametrize(
    "written", ["06 00 00 00 01", "après-midi", "3 h de route", "Coût : 2 850 €", "nachmittags"]
)
def test_what_is_no_hour(written):
    assert hours_in(written) == []


@pytest.mark.parametrize(
    ("written", "year", "month", "day", "weekday"),
    [
        ("Lundi 26 septembre", None, 9, 26, 0),
        ("Mardi 27/09", None, 9, 27, 1),
        ("mardi 27 septembre 2022", 2022, 9, 27, 1),
        ("Mon 26 Sep", None, 9, 26, 0),
        ("Sept 27, 2022", 2022, 9, 27, None),
        ("Montag, 26. September 2022", 2022, 9, 26, 0),
        ("27.9.", None, 9, 27, None),
        ("martes 27 de septiembre de 2022", 2022, 9, 27, 1),
        ("lunedì 26 settembre", None, 9, 26, 0),
        ("terça-feira, 27 de setembro", None, 9, 27, 1),
        ("27-Sep-22", 2022, 9, 27, None),
        ("9/27/2022", 2022, 9, 27, None),
        ("1er octobre", None, 10, 1, None),
    ],
)
def test_days(written, year, month, day, weekday):
    found = days_in(written, column=True)
    assert [(one.year, one.month, one.day, one.weekday) for one in found] == [
        (year, month, day, weekday)
    ]


def test_a_day_may_only_be_counted():
    assert [(one.nth, one.weekday) for one in days_in("Jour 2 – mardi")] == [(2, None), (None, 1)]
