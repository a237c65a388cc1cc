"""What is wrong, or probably wrong, with a programme."""

from datetime import date, time, timedelta

import pytest

from bot.core import zones
from bot.core.checks.found import Found
from bot.core.checks.journeys import travels_without_zones
from bot.core.checks.programme import doubts
from bot.core.checks.times import offset_name, wrong_times
from bot.core.mission import Group, Kind, Mission, Person, Session, words
from bot.core.problems import What

PARIS, CALIFORNIA, LORD_HOWE = "Europe/Paris", "America/Los_Angeles", "Australia/Lord_Howe"
TUESDAY = date(2022, 9, 27)


def clock(text):
    return time.fromisoformat(text) if text else None


def session(
    code, start, end=None, *, day=TUESDAY, zone=CALIFORNIA, end_zone=None, meet=None, **more
):
    return Session(
        code=code,
        title=words(code.title()),
        day=day,
        start=clock(start),
        end=clock(end),
        zone=zone,
        end_zone=end_zone or zone,
        meet_time=clock(meet),
        **more,
    )


def mission(*sessions, people=(), zone=CALIFORNIA, home=PARIS):
    return Mission(
        code="sv",
        title="Silicon Valley",
        home_zone=home,
        zone=zone,
        groups=(Group(code="A", name="Industrie"), Group(code="B", name="Numérique")),
        people=people,
        sessions=sessions,
    )


def doubtful(*sessions, people=()):
    return [(one.session, one.key, one.what) for one in doubts(mission(*sessions, people=people))]


@pytest.mark.parametrize(
    ("case", "found"),
    [
        (session("a", "10:00", "11:00"), []),
        (session("a", "02:30", day=date(2023, 3, 12)), [("start", What.TIME_SKIPPED)]),
        (session("a", "01:30", day=date(2023, 11, 5)), [("start", What.TIME_TWICE)]),
        (session("a", "01:00", "02:30", day=date(2023, 3, 12)), [("end", What.TIME_SKIPPED)]),
        (session("a", "00:30", "01:30", day=date(2023, 11, 5)), [("end", What.TIME_TWICE)]),
        # 02:30 that night is skipped, but the day before it is not.
        (session("a", "03:30", "02:30", day=date(2023, 3, 12)), []),
        (session("a", "22:00", "02:30", day=date(2023, 3, 11)), [("end", What.TIME_SKIPPED)]),
        (session("a", "22:00", "01:30", day=date(2023, 11, 4)), [("end", What.TIME_TWICE)]),
        (
            session("a", "04:00", meet="02:30", day=date(2023, 3, 12)),
            [("meet_time", What.TIME_SKIPPED)],
        ),
        (
            session("a", "01:00", meet="02:30", day=date(2023, 3, 13)),
            [("meet_time", What.TIME_SKIPPED)],
        ),
        (session("a", "10:00", "10:00"), [("end", What.END_IS_START)]),
        (session("a", "10:00", "19:00", end_zone=PARIS), [("end", What.END_IS_START)]),
        (session("a", "10:00", "10:00", end_zone=PARIS), []),
        # Only the second 01:30 is after the start: there is nothing to choose.
        (
            session(
                "a",
                "08:45",
                "01:30",
                day=date(2023, 11, 5),
                zone="Europe/London",
                end_zone=CALIFORNIA,
            ),
            [],
        ),
    ],
)
def test_a_wall_time_is_one_instant(case, found):
    assert [(one.key, one.what) for one in wrong_times(case)] == found


def test_both_readings_of_a_skipped_time_are_named():
    [found] = wrong_times(session("a", "02:30", day=date(2023, 3, 12)))

    assert found.details == {
        "clock": time(2, 30),
        "day": date(2023, 3, 12),
        "zone": CALIFORNIA,
        "leaves": time(2),
        "lands": time(3),
        "earlier": time(1, 30),
        "later": time(3, 30),
        "before": "UTC−8",
        "after": "UTC−7",
    }


@pytest.mark.parametrize(
    ("zone", "first", "second", "fixed"),
    [
        (CALIFORNIA, "UTC−7", "UTC−8", ("Etc/GMT+7", "Etc/GMT+8")),
        (PARIS, "UTC+2", "UTC+1", ("Etc/GMT-2", "Etc/GMT-1")),
    ],
)
def test_both_readings_of_a_doubled_time_are_named(zone, first, second, fixed):
    day, start = (
        (date(2023, 11, 5), "01:30") if zone == CALIFORNIA else (date(2023, 10, 29), "02:30")
    )
    [found] = wrong_times(session("a", start, day=day, zone=zone))

    details = found.details
    assert (details["first"], details["second"]) == (first, second)
    assert (details["fixed_first"], details["fixed_second"]) == fixed
    assert all(zones.known(zone) for zone in fixed)


def test_a_change_of_half_an_hour_has_no_zone_of_fixed_offset():
    [found] = wrong_times(session("a", "01:45", day=date(2023, 4, 2), zone=LORD_HOWE))

    assert (found.details["first"], found.details["fixed_second"]) == ("UTC+11", "")
    assert offset_name(timedelta(hours=10, minutes=30)) == "UTC+10:30"


def test_an_overlap_is_named_at_the_later_one_and_once():
    first = session("google", "10:00", "11:30", groups=("A",))

    assert doubtful(first, session("stanford", "11:00", "12:00")) == [
        ("stanford", "start", What.OVERLAP)
    ]
    assert doubtful(first, session("stanford", "11:30", "12:00")) == []


def test_parallel_groups_overlap_only_where_somebody_is_in_both():
    google = session("google", "10:00", "11:30", groups=("A",))
    microsoft = session("microsoft", "10:00", "11:00", groups=("B",))
    both = Person(code="karima", name="Karima Benali", groups=("A", "B"))
    one = Person(code="alice", name="Alice Martin", groups=("A",))

    assert doubtful(google, microsoft, people=(one,)) == []
    assert doubtful(google, microsoft, people=(one, both)) == [
        ("microsoft", "start", What.OVERLAP)
    ]


def test_free_time_and_cancelled_sessions_overlap_with_nothing():
    free = session("libre", "10:00", "18:00", kind=Kind.FREE)
    gone = session("google", "11:00", "12:00", cancelled=True)
    settled_or_not = session("stanford", "11:30", "12:30", tentative=True)

    assert doubtful(free, gone, settled_or_not) == []
    assert doubtful(settled_or_not, session("bilan", "12:00", "13:00")) == [
        ("bilan", "start", What.OVERLAP)
    ]


def test_a_session_without_an_end_says_so_where_it_overlaps():
    [found] = doubts(mission(session("table-ronde", "16:30"), session("bilan", "17:00", "18:00")))

    assert (found.details["open_end"], found.details["end"]) == (1, time(17, 30))


def test_a_rendezvous_before_the_end_of_the_same_people_s_session():
    google = session("google", "10:00", "11:30", groups=("A",))

    assert doubtful(google, session("stanford", "12:00", meet="11:15", groups=("A",))) == [
        ("stanford", "meet_time", What.MEETS_TOO_SOON)
    ]
    assert doubtful(google, session("stanford", "12:00", meet="11:15", groups=("B",))) == []
    assert doubtful(google, session("stanford", "12:00", meet="11:30", groups=("A",))) == []


def test_a_rendezvous_more_than_six_hours_before():
    assert doubtful(session("vol", "13:00", meet="07:00")) == []
    assert doubtful(session("vol", "13:01", meet="07:00")) == [
        ("vol", "meet_time", What.MEETS_LONG_BEFORE)
    ]


def test_a_journey_without_a_rendezvous():
    flight = {"kind": Kind.TRAVEL, "end_zone": PARIS}

    assert doubtful(session("vol", "15:50", "11:30", **flight)) == [
        ("vol", "meet_time", What.JOURNEY_WITHOUT_RENDEZVOUS)
    ]
    assert doubtful(session("vol", "15:50", "11:30", meet="12:30", **flight)) == []
    assert doubtful(session("car", "15:50", "16:30", kind=Kind.TRAVEL)) == []


def test_a_very_long_session_is_measured_in_real_hours():
    assert doubtful(session("marche", "06:00", "22:00")) == []
    assert doubtful(session("marche", "06:00", "22:01")) == [("marche", "end", What.VERY_LONG)]
    assert doubtful(session("vol", "06:45", "14:10", zone=PARIS, end_zone=CALIFORNIA)) == [
        ("vol", "end", What.VERY_LONG)
    ]


def flights(**more):
    return mission(
        session("aller", "06:45", "14:10", day=date(2022, 9, 24), kind=Kind.TRAVEL),
        session("google", "10:00", "11:30"),
        session("retour", "15:50", "11:30", day=date(2022, 9, 29), kind=Kind.TRAVEL),
        **more,
    )


def test_a_travel_at_either_edge_asks_for_its_zones_with_both_lengths():
    out, back = travels_without_zones(flights(), frozenset())

    assert (out.session, out.details["as_written"], out.details["as_journey"]) == (
        "aller",
        timedelta(hours=7, minutes=25),
        timedelta(hours=16, minutes=25),
    )
    assert (back.session, back.details["as_written"], back.details["as_journey"]) == (
        "retour",
        timedelta(hours=19, minutes=40),
        timedelta(hours=10, minutes=40),
    )


def test_a_travel_is_not_asked_where_it_says_or_where_nothing_differs():
    assert list(travels_without_zones(flights(), frozenset({"aller", "retour"}))) == []
    assert list(travels_without_zones(flights(zone=PARIS), frozenset())) == []
    assert list(travels_without_zones(mission(), frozenset())) == []
    only_one = mission(session("aller", "06:45", kind=Kind.TRAVEL))
    assert [one.session for one in travels_without_zones(only_one, frozenset())] == ["aller"]
    assert next(travels_without_zones(only_one, frozenset())) == Found(
        "aller",
        "start",
        What.TRAVEL_WITHOUT_ZONES,
        {
            "leaves": PARIS,
            "arrives": CALIFORNIA,
            "mission": CALIFORNIA,
            "home": PARIS,
            "key": "timezone",
            "end_key": "end_timezone",
        },
    )
