from datetime import UTC, date, datetime, time, timedelta

import pytest
import pytz  # noqa: TID251 - what zones.py is checked against
from hypothesis import given
from hypothesis import strategies as st

from bot.core import zones

LOS_ANGELES, PARIS = "America/Los_Angeles", "Europe/Paris"


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "zone", "expected"),
    [
        (datetime(2022, 9, 27, 10), LOS_ANGELES, (utc(2022, 9, 27, 17),)),
        (datetime(2022, 11, 6, 1, 30), LOS_ANGELES, (utc(2022, 11, 6, 8, 30), utc(2022, 11, 6, 9, 30))),
        (datetime(2023, 3, 12, 2, 30), LOS_ANGELES, ()),
        (datetime(2026, 11, 2, 9), "America/Vancouver", (utc(2026, 11, 2, 16),)),
    ],
    ids=["summer", "shown twice", "jumped over", "Vancouver stays on summer time since 2026"],
)  # fmt: skip
def test_the_instants_of_a_wall_time(wall, zone, expected):
    assert zones.readings(wall, zone) == expected


def test_a_wall_time_that_is_jumped_over_is_the_instant_of_the_jump():
    assert zones.instant(datetime(2023, 3, 12, 2, 30), LOS_ANGELES) == utc(2023, 3, 12, 10)


def test_a_wall_time_that_is_shown_twice_is_the_first():
    assert zones.instant(datetime(2022, 11, 6, 1, 30), LOS_ANGELES) == utc(2022, 11, 6, 8, 30)


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2023, 3, 11), 9), (date(2023, 3, 13), 8), (date(2023, 3, 27), 9), (date(2026, 10, 27), 8)],
    ids=["before both changes", "California has changed", "both have", "Paris has changed back"],
)  # fmt: skip
def test_how_far_away_home_is(day, hours):
    noon = datetime.combine(day, time(20), UTC)
    assert zones.offset(noon, PARIS) - zones.offset(noon, LOS_ANGELES) == timedelta(hours=hours)


def test_a_flight_lands_when_clocks_there_first_show_the_time():
    leaves = utc(2022, 9, 29, 22, 50)
    assert zones.first_after(leaves, time(11, 30), PARIS) == utc(2022, 9, 30, 9, 30)


def test_the_end_of_a_day_that_has_23_hours():
    assert zones.midnight_after(utc(2023, 3, 12, 9), LOS_ANGELES) == utc(2023, 3, 13, 7)


ZONES = st.sampled_from(zones.names())
INSTANTS = st.datetimes(datetime(1995, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC))


@given(INSTANTS, ZONES)
def test_clocks_show_what_pytz_says(at, zone):
    expected = at.astimezone(pytz.timezone(zone)).replace(tzinfo=None)
    assert zones.wall_time(at, zone) == expected


@given(INSTANTS, ZONES)
def test_an_instant_is_among_the_readings_of_what_clocks_show(at, zone):
    assert at in zones.readings(zones.wall_time(at, zone), zone)


@given(INSTANTS.map(lambda at: at.replace(tzinfo=None)), ZONES)
def test_readings_are_those_of_pytz(wall, zone):
    tz = pytz.timezone(zone)
    try:
        expected = {tz.localize(wall, is_dst=None).astimezone(UTC)}
    except pytz.NonExistentTimeError:
        expected = set()
    except pytz.AmbiguousTimeError:
        expected = {tz.localize(wall, is_dst=summer).astimezone(UTC) for summer in (True, False)}
    assert set(zones.readings(wall, zone)) == expected


@given(INSTANTS, st.times().map(lambda t: t.replace(second=0, microsecond=0)), ZONES)
def test_the_first_time_that_clocks_show_an_hour_is_ahead_and_shows_it(at, hour, zone):
    found = zones.first_after(at, hour, zone)
    assert found > at
    assert zones.wall_time(found, zone).time() == hour
