from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.languages.dates import dates_in
from bot.core.timing import QuietHours
from bot.files import values
from bot.files.values import WrittenDay

MINUTES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
LENGTHS = st.integers(0, 60 * 24 * 90).map(lambda minutes: timedelta(minutes=minutes))
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9h10", time(9, 10)),
        ("9 h 10", time(9, 10)),
        ("9\u00a0h\u00a010", time(9, 10)),
        ("09:10", time(9, 10)),
        ("09:10:00", time(9, 10)),
        ("9H", time(9)),
        ("9 heures 10", time(9, 10)),
        ("9.10", time(9, 10)),
        ("9:10 pm", time(21, 10)),
        ("12 am", time(0)),
        ("12:30 p.m.", time(12, 30)),
        ("midi", time(12)),
        ("Minuit", time(0)),
        ("0h05", time(0, 5)),
        ("9", None),
        ("0910", None),
        ("24:00", None),
        ("9h75", None),
        ("13 pm", None),
        ("06h45 - 14h10", None),
        ("vers 9h", None),
        ("", None),
    ],
)
def test_a_time_as_people_write_it(text, expected):
    assert values.clock(text) == expected


@given(MINUTES)
def test_a_time_that_is_written_is_read_again(at):
    written = [values.clock_text(at), f"{at.hour}h{at.minute:02}", f"{at:%I:%M %p}"]

    assert [values.clock(text) for text in written] == [at, at, at]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90m", 90),
        ("1h30", 90),
        ("1 h 30", 90),
        ("1h30m", 90),
        ("2h", 120),
        ("30 min", 30),
        ("2d", 2880),
        ("2 jours", 2880),
        ("1j", 1440),
        ("1d 2h", 1560),
        ("0m", 0),
        ("30", None),
        ("2d30", None),
        ("une heure", None),
        ("-30m", None),
        ("", None),
        ("h", None),
    ],
)
def test_a_length_of_time_as_people_write_it(text, minutes):
    expected = None if minutes is None else timedelta(minutes=minutes)

    assert values.duration(text) == expected


@given(LENGTHS)
def test_a_length_of_time_that_is_written_is_read_again(length):
    assert values.duration(values.duration_text(length)) == length


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-09-27", WrittenDay(9, 27, 2022)),
        ("2022-09-27 00:00:00", WrittenDay(9, 27, 2022)),
        ("27/09/2022", WrittenDay(9, 27, 2022)),
        ("27.9.22", WrittenDay(9, 27, 2022)),
        ("27/09", WrittenDay(9, 27)),
        ("Mardi 27/09", WrittenDay(9, 27, None, 1)),
        ("mardi 27 septembre 2022", WrittenDay(9, 27, 2022, 1)),
        ("Lundi 26 septembre", WrittenDay(9, 26, None, 0)),
        ("le 27 sept. 2022", WrittenDay(9, 27, 2022)),
        ("samedi 1er octobre", WrittenDay(10, 1, None, 5)),
        ("mer. 28 février 2024", WrittenDay(2, 28, 2024, 2)),
        ("Tuesday, September 27, 2022", WrittenDay(9, 27, 2022, 1)),
        ("Tue 27th September", WrittenDay(9, 27, None, 1)),
        ("29/02", WrittenDay(2, 29)),
        ("09/27/2022", None),
        ("29/02/2023", None),
        ("31 juin", None),
        ("27", None),
        ("mardi", None),
        ("27 ju", None),
        ("demain", None),
        ("", None),
    ],
)
def test_a_day_as_people_write_it(text, expected):
    assert values.written_day(text) == expected


@given(DAYS)
def test_a_day_that_is_written_is_read_again(day):
    texts = [
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        *(f"{dates_in(code).day(day)} {day.year}" for code in ("fr", "en")),
    ]
    read = [values.written_day(text) for text in texts]

    assert [found.in_year(found.year) for found in read] == [day] * 4


@given(MINUTES, MINUTES)
def test_the_hours_of_a_night_are_read_again(start, end):
    text = f"{values.clock_text(start)}-{values.clock_text(end)}"
    expected = None if start == end else QuietHours(start=start, end=end)

    assert values.quiet_hours(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("oui", True),
        ("x", True),
        ("VRAI", True),
        ("✓", True),
        ("non", False),
        ("Faux", False),
        ("bof", None),
    ],
)
def test_yes_or_no(text, expected):
    assert values.yes_or_no(text) is expected


@given(st.text(max_size=40))
def test_any_text_is_understood_or_not_and_nothing_else(text):
    values.clock(text)
    values.duration(text)
    values.written_day(text)
    values.quiet_hours(text)
    values.yes_or_no(text)
