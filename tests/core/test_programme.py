from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.core.mission import Kind
from bot.core.programme import (
    Day,
    Part,
    after,
    before,
    date_of,
    day_of,
    gathers,
    next_of,
    sessions_of,
    under_way,
)
from tests.programmes import MONDAY, mission, session

TUESDAY = MONDAY + timedelta(days=1)


def california(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    """Return the instant at which California's clocks, seven hours behind UTC, show it."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) + timedelta(hours=7)


GOOGLE = session("google", "10:00", "11:30", meet="09:10", groups="A")
MICROSOFT = session("microsoft", "10:00", "11:15", meet="09:10", groups="B")
LUNCH = session("lunch", "12:00", "13:00", kind=Kind.MEAL, place="")
STANFORD = session("stanford", "14:00", "15:30")
DINNER = session("dinner", "19:00", "21:00", kind=Kind.MEAL, day=TUESDAY)
RED_EYE = session(
    "red-eye", "00:30", "06:00", kind=Kind.TRAVEL, day=TUESDAY + timedelta(days=1), meet="21:15"
)
TRIP = mission(GOOGLE, MICROSOFT, LUNCH, STANFORD, DINNER, RED_EYE, groups="AB")
OF_A = sessions_of(TRIP, frozenset({"A"}))


def codes(sessions):
    return [session.code for session in sessions]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (california(7), ["google"]),
        (california(9, 59), ["google"]),
        (california(10), ["lunch"]),
        (california(13, 30), ["stanford"]),
        (california(23), ["dinner"]),
        (california(22, 0, TUESDAY), ["red-eye"]),
        (california(1, 0, TUESDAY + timedelta(days=1)), []),
    ],
)
def test_next_is_the_first_that_has_not_started(now, expected):
    assert codes(next_of(OF_A, now)) == expected


def test_next_is_both_where_two_start_together():
    assert codes(next_of(TRIP.programme, california(7))) == ["google", "microsoft"]


def test_under_way_is_from_the_start_to_before_the_end():
    moments = (california(9, 59), california(10), california(11, 29), california(11, 30))

    assert [codes(under_way(OF_A, now)) for now in moments] == [[], ["google"], ["google"], []]


def test_what_comes_after_and_before():
    assert (after(OF_A, GOOGLE), before(OF_A, LUNCH), before(OF_A, GOOGLE)) == (
        LUNCH,
        GOOGLE,
        None,
    )
    assert after(OF_A, RED_EYE) is None


def test_nobody_gathers_for_free_time_or_for_a_meal_just_anywhere():
    free = session("free", "14:00", kind=Kind.FREE)

    assert [gathers(one) for one in (GOOGLE, LUNCH, DINNER, free)] == [True, False, True, False]


def test_a_rendezvous_on_the_evening_before_is_listed_there_too():
    now = california(8, 0, TUESDAY)
    on_tuesday = day_of(OF_A, TUESDAY, TUESDAY, now)
    on_wednesday = day_of(OF_A, TUESDAY + timedelta(days=1), TUESDAY, now)

    assert [(one.session.code, one.only_rendezvous) for one in on_tuesday] == [
        ("dinner", False),
        ("red-eye", True),
    ]
    assert [(one.session.code, one.only_rendezvous) for one in on_wednesday] == [
        ("red-eye", False)
    ]


def test_what_has_started_is_never_tomorrow():
    now = california(1, 0, TUESDAY + timedelta(days=1))
    tomorrow = TUESDAY + timedelta(days=1)

    assert day_of(OF_A, tomorrow, TUESDAY, now) == ()


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Part.MORNING, ["google"]),
        (Part.AFTERNOON, ["stanford"]),
        (Part.EVENING, []),
    ],
)
def test_parts_of_a_day(part, expected):
    entries = day_of(OF_A, MONDAY, MONDAY, california(7), part)

    assert [entry.session.code for entry in entries] == expected


def test_what_goes_on_into_the_evening_is_told_where_nothing_begins_in_it():
    late = tuple(
        replace(session, end=time(19)) if session.code == "stanford" else session
        for session in OF_A
    )

    entries = day_of(late, MONDAY, MONDAY, california(7), Part.EVENING)

    assert [entry.session.code for entry in entries] == ["stanford"]


def test_the_last_day_is_the_missions():
    last = date_of(Day(of_trip=-1), TRIP, MONDAY)

    assert last == max(one.day for one in TRIP.sessions)


def test_a_lunch_is_all_of_an_afternoon_that_has_nothing_else():
    programme = tuple(session for session in OF_A if session.code != "stanford")

    entries = day_of(programme, MONDAY, MONDAY, california(7), Part.AFTERNOON)

    assert [entry.session.code for entry in entries] == ["lunch"]


@pytest.mark.parametrize(
    ("day", "today", "expected"),
    [
        (Day(offset=0), MONDAY, MONDAY),
        (Day(offset=2), MONDAY, date(2022, 9, 28)),
        (Day(weekday=1), MONDAY, TUESDAY),
        (Day(weekday=0), TUESDAY, MONDAY),
        (Day(weekday=0), date(2022, 9, 5), MONDAY),
        (Day(weekday=4), MONDAY, date(2022, 9, 30)),
        (Day(weekday=0), date(2022, 10, 4), date(2022, 10, 10)),
        (Day(number=27), date(2022, 9, 1), TUESDAY),
        (Day(number=27, month=9), date(2022, 10, 1), TUESDAY),
        (Day(number=2, month=10), MONDAY, date(2022, 10, 2)),
        (Day(number=31), MONDAY, None),
        (Day(number=31, month=2), MONDAY, None),
        (Day(exact=TUESDAY), MONDAY, TUESDAY),
    ],
)
def test_days_as_people_say_them(day, today, expected):
    assert date_of(day, TRIP, today) == expected
