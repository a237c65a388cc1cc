"""When a journey ends: one message, the hour here and at home, where we gather, what comes next."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given

from bot.core import zones
from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, DueKind
from bot.core.chat import ChatKind
from bot.core.lateness import decide, is_late, rings_late, waits_for_morning
from bot.core.message import Message
from bot.core.messages.due import due_message
from bot.core.mission import Kind, Place
from bot.core.plain import render
from bot.core.revisions import with_editions
from tests.core.test_agenda_properties import chats, missions
from tests.programmes import (
    CALIFORNIA,
    FOLLOWERS,
    MAIN,
    PARIS,
    california,
    clock,
    group_chat,
    mission,
    session,
)

SATURDAY, SUNDAY, FRIDAY = date(2022, 9, 24), date(2022, 9, 25), date(2022, 9, 30)
UTAH, TOKYO, PHOENIX = "America/Denver", "Asia/Tokyo", "America/Phoenix"
HOTEL, SFO = Place(name="Hotel Nikko"), Place(name="Aéroport de San Francisco")
ALICE = Audience(chat="person:alice", kind=ChatKind.DIRECT, language="fr", person="alice")


def flight(
    code="vol", start="06:45", end="14:10", *, day=SATURDAY, zone=PARIS, to=CALIFORNIA, **more
):
    return session(
        code, start, end, kind=Kind.TRAVEL, day=day, zone=zone, end_zone=to, place="", **more
    )  # fmt: skip


OUT = flight("vol-aller", end_place=SFO)
COACH = session(
    "car", "15:15", "16:00", kind=Kind.TRAVEL, day=SATURDAY, meet="15:00", meet_place=SFO
)
DINNER = session("dîner", "20:00", "22:00", kind=Kind.MEAL, day=SATURDAY, place="Hotel Nikko")
BRIDGE = session("pont", "10:30", day=SUNDAY, meet="10:10", meet_place=HOTEL)
HOME = flight("vol-retour", "15:50", "11:30", zone=CALIFORNIA, to=PARIS, day=date(2022, 9, 29))
LANDED = california("14:10", SATURDAY)


def arrivals(of, *audiences):
    return [
        due for due in agenda(of, audiences or (MAIN,)) if DueKind.ARRIVAL in due.kinds
    ]  # fmt: skip


def told(of, *audiences, language="fr", at=None, number=0):
    """Return the lines of an arrival, with plain spaces."""
    audience = replace((audiences or (MAIN,))[0], language=language)
    due = arrivals(of, audience)[number]
    text = render(due_message(of, due, at or due.at))
    return text.replace("\u00a0", " ").replace("\u202f", " ").splitlines()


# ---- when, and to whom -----------------------------------------------------------------------


def test_it_comes_when_the_journey_ends_alone_and_without_a_sound():
    [due] = arrivals(mission(OUT, COACH, DINNER))

    assert (due.at, due.kinds, due.rings) == (LANDED, (DueKind.ARRIVAL,), False)
    assert due.sessions == ("vol-aller", "car", "dîner")


def test_whoever_lands_in_the_night_reads_it_then():
    night = flight(start="16:00", end="23:40")
    [due] = arrivals(mission(night, BRIDGE))

    assert due.at == california("23:40", SATURDAY)
    assert not waits_for_morning(due)


def test_what_falls_on_the_same_minute_stays_a_message_of_its_own():
    brief = mission(flight(end="19:30"), DINNER)
    dues = [due for due in agenda(brief, (MAIN,)) if due.at == california("19:30", SATURDAY)]

    assert sorted(due.kinds for due in dues) == [(DueKind.ARRIVAL,), (DueKind.REMINDER,)]


def test_a_travel_within_the_same_hours_is_no_journey():
    hop = flight("phoenix", "06:25", "08:20", zone=CALIFORNIA, to=PHOENIX)

    assert arrivals(mission(hop, COACH)) == []


def test_of_two_flights_in_one_day_only_the_one_that_changes_the_hour_counts():
    to_paris = flight("mpl-cdg", "06:45", "08:10", to=PARIS)
    over = flight("cdg-sfo", "10:20", "12:40")

    assert [due.sessions for due in arrivals(mission(to_paris, over, DINNER))] == [
        ("cdg-sfo", "dîner")
    ]


def test_two_journeys_in_one_day_are_two_arrivals_and_the_first_leads_to_the_second():
    east = flight("lax-slc", "06:00", "08:50", zone=CALIFORNIA, to=UTAH)
    home = flight("slc-cdg", "12:30", "07:40", zone=UTAH, to=PARIS, meet="10:30")
    trip = mission(east, home)

    assert [due.sessions for due in arrivals(trip)] == [("lax-slc", "slc-cdg"), ("slc-cdg",)]
    assert told(trip)[2] == (
        "On se retrouve à 10 h 30 (18 h 30 à Paris) · Slc-cdg, "
        "départ 12 h 30, arrivée 7 h 40 à Paris (+1 j)"
    )


def test_a_journey_of_one_group_is_told_where_that_group_is_told():
    trip = mission(replace(OUT, groups=("A",)), BRIDGE, groups="AB", people="Alice:A Bruno:B")
    bruno = replace(ALICE, chat="person:bruno", person="bruno")

    everywhere = (MAIN, FOLLOWERS, group_chat("A"), group_chat("B"), ALICE, bruno)
    assert [due.audience.name for due in arrivals(trip, *everywhere)] == [
        "group:A",
        "person:alice",
    ]
    assert [due.audience.name for due in arrivals(trip, MAIN, FOLLOWERS)] == ["main"]
    assert told(trip)[0] == "Groupe A · Arrivée : Vol-aller"


def test_a_journey_of_everyone_is_told_in_the_main_chat_and_directly():
    trip = mission(OUT, groups="AB", people="Alice:A")

    named = [due.audience.name for due in arrivals(trip, MAIN, group_chat("A"), ALICE)]
    assert named == ["main", "person:alice"]


def test_a_cancelled_journey_has_no_arrival_and_what_is_cancelled_does_not_follow():
    assert arrivals(mission(replace(OUT, cancelled=True), COACH)) == []
    [due] = arrivals(mission(OUT, replace(COACH, cancelled=True), DINNER))
    assert due.sessions == ("vol-aller", "dîner")


def test_it_can_be_switched_off():
    assert arrivals(mission(OUT, COACH, arrival=False)) == []


# ---- what it says ----------------------------------------------------------------------------


def test_it_says_the_hour_here_and_at_home_where_we_gather_and_what_comes_next():
    trip = mission(OUT, COACH, DINNER, BRIDGE)

    assert told(trip) == [
        "Arrivée : Vol-aller",
        "Il est 14 h 10 sur place (23 h 10 à Paris).",
        (
            "On se retrouve à 15 h, Aéroport de San Francisco (0 h à Paris, +1 j) · "
            "Car, 15 h 15 – 16 h, Mountain View"
        ),
        "Ensuite : 20 h, Hotel Nikko (5 h à Paris, +1 j) · Dîner, jusqu'à 22 h",
    ]
    assert told(trip, language="en") == [
        "Arrival: Vol-aller",
        "It is 14:10 local time (23:10 in Paris).",
        (
            "We meet at 15:00, Aéroport de San Francisco (00:00 in Paris, +1 day) · "
            "Car, 15:15–16:00, Mountain View"
        ),
        "Then: 20:00, Hotel Nikko (05:00 in Paris, +1 day) · Dîner, until 22:00",
    ]


def test_the_city_is_named_where_the_zone_bears_the_name_of_where_they_are():
    over = flight(to=TOKYO, end="07:10", end_place=Place(name="Tokyo Haneda"))

    assert told(mission(over, BRIDGE))[1] == "Il est 7 h 10 à Tokyo (0 h 10 à Paris)."


def test_where_the_day_is_over_it_is_tomorrow_s_first():
    trip = mission(
        flight(start="16:00", end="22:15"), BRIDGE, session("musée", "15:00", day=SUNDAY)
    )

    assert told(trip)[2:] == [
        (
            "Demain, on se retrouve à 10 h 10, Hotel Nikko (19 h 10 à Paris) · "
            "Pont, 10 h 30 – 11 h 30, Mountain View"
        )
    ]


def test_free_time_comes_before_the_next_rendezvous():
    free = session("temps-libre", "15:00", "19:00", kind=Kind.FREE, day=SATURDAY, place="")
    lines = told(mission(OUT, free, DINNER))

    assert lines[2:] == [
        "À 15 h (0 h à Paris, +1 j) · Temps-libre, jusqu'à 19 h",
        "À 20 h, Hotel Nikko (5 h à Paris, +1 j) · Dîner, jusqu'à 22 h",
    ]


def test_where_nothing_follows_only_the_hours_are_said():
    assert told(mission(OUT))[1:] == ["Il est 14 h 10 sur place (23 h 10 à Paris)."]


def test_those_who_are_home_are_welcomed_and_told_nothing_that_is_not_there():
    trip = mission(OUT, DINNER, HOME)

    assert told(trip, number=1) == ["Arrivée : Vol-retour", "Bon retour ! Il est 11 h 30 à Paris."]
    assert told(trip, number=1, language="en")[1] == "Welcome home! It is 11:30 in Paris."


def test_those_who_only_change_flights_at_home_are_not_welcomed_there():
    back = flight("sfo-cdg", "15:50", "11:30", zone=CALIFORNIA, to=PARIS)
    on = flight("cdg-hnd", "13:30", "09:10", day=SUNDAY, to=TOKYO)

    assert told(mission(back, on))[1] == "Il est 11 h 30 à Paris."


def test_groups_that_part_each_read_where_they_gather():
    trip = mission(
        OUT,
        replace(COACH, groups=("A",)),
        session("taxi", "15:15", "16:00", kind=Kind.TRAVEL, day=SATURDAY, groups="B", place="T2"),
        DINNER,
        groups="AB",
    )

    assert told(trip)[2:] == [
        "À suivre",
        (
            "• 15 h, Aéroport de San Francisco (0 h à Paris, +1 j) · "
            "Groupe A : Car, 15 h 15 – 16 h, Mountain View"
        ),
        "• 15 h 15, T2 (0 h 15 à Paris, +1 j) · Groupe B : Taxi, jusqu'à 16 h",
    ]


def test_somebody_in_one_group_reads_what_is_theirs():
    trip = mission(
        OUT, replace(COACH, groups=("A",)), replace(DINNER, groups=("B",)), BRIDGE,
        groups="AB", people="Alice:B",
    )  # fmt: skip

    [due] = arrivals(trip, ALICE)
    assert due.sessions == ("vol-aller", "dîner")


def test_a_rendezvous_from_before_the_landing_is_not_told_as_one_to_come():
    on = session("suite", "15:00", "16:00", day=SATURDAY, meet="13:30", place="Porte 12")

    assert told(mission(OUT, on))[2] == "À 15 h (0 h à Paris, +1 j) · Suite, 15 h – 16 h"


def test_what_the_digest_says_within_the_hour_is_not_said_twice():
    musee = session("musée", "15:00", day=SUNDAY)
    quick, late, early = (
        mission(flight(start="12:00", end=end), BRIDGE, musee)
        for end in ("19:30", "20:40", "18:50")
    )

    assert told(quick)[1:] == ["Il est 19 h 30 sur place (4 h 30 à Paris, +1 j)."]
    assert told(late)[1:] == ["Il est 20 h 40 sur place (5 h 40 à Paris, +1 j)."]
    assert told(early)[2].startswith("Demain, on se retrouve à 10 h 10")
    assert arrivals(quick)[0].helps_until == california("23:30", SATURDAY)


def test_next_to_the_brief_it_says_where_to_gather_and_no_more():
    night = flight(start="23:00", end="06:50")
    trip = mission(night, BRIDGE, session("musée", "15:00", day=SUNDAY))
    day_out = mission(replace(night, end=clock("08:30")), *trip.sessions[1:])

    assert [due.sessions for due in arrivals(trip)] == [("vol", "pont")]
    assert [due.sessions for due in arrivals(day_out)] == [("vol", "pont", "musée")]


@pytest.mark.parametrize(
    ("day", "at_home"),
    [
        (date(2022, 10, 29), "23 h 10 à Paris"),
        (date(2022, 10, 31), "22 h 10 à Paris"),
        (date(2022, 11, 7), "23 h 10 à Paris"),
        (date(2023, 3, 13), "22 h 10 à Paris"),
        (date(2023, 3, 27), "23 h 10 à Paris"),
    ],
)
def test_in_the_weeks_between_two_changes_of_clocks_home_is_eight_hours_away(day, at_home):
    assert told(mission(flight(day=day)))[1] == f"Il est 14 h 10 sur place ({at_home})."


# ---- late ------------------------------------------------------------------------------------


def test_it_helps_for_four_hours_or_until_the_next_rendezvous():
    far, near, nothing = mission(OUT, DINNER), mission(OUT, COACH), mission(OUT)

    assert [arrivals(trip)[0].helps_until for trip in (far, near, nothing)] == [
        california("18:10", SATURDAY),
        california("15:00", SATURDAY),
        california("18:10", SATURDAY),
    ]


def test_late_it_says_the_hour_of_then_and_stays_silent():
    trip = mission(OUT, COACH)
    [due] = arrivals(trip)
    later = LANDED + timedelta(minutes=3)

    assert (is_late(due.at, later), rings_late(trip, due, later)) == (True, False)
    assert told(trip, at=later)[1] == "Il est 14 h 13 sur place (23 h 13 à Paris)."


def test_of_what_has_begun_meanwhile_nothing_is_said():
    trip = mission(OUT, session("pot", "16:00", kind=Kind.MEAL, day=SATURDAY, place=""), DINNER)

    assert told(trip, at=california("17:00", SATURDAY))[2:] == [
        "À 20 h, Hotel Nikko (5 h à Paris, +1 j) · Dîner, jusqu'à 22 h"
    ]


# ---- the flight moves ------------------------------------------------------------------------

TEN_PAST, FOUR = "14:10", "16:00"


def moved(trip, now, **fields):
    """Publish *trip* with another flight at *now*."""
    changed = tuple(
        replace(one, **fields) if one.code == OUT.code else one for one in trip.sessions
    )
    return with_editions(trip, replace(trip, sessions=changed), now=now)


def read(trip, now, told):
    """Return the instant of the arrival that is sent at *now*; *told* are the keys that were."""
    come = [due for due in arrivals(trip) if due.at <= now]
    sent = decide(
        come, frozenset(told).__contains__, now, bound={"main": LANDED - 90 * zones.DAY}, since={}
    ).send
    return [key for due in sent for key in due.keys]


def follow(*steps):
    """Tell what is read at each moment of a story of (clock, new end or None)."""
    trip, told, heard = mission(OUT, BRIDGE), [], []
    for at, end in steps:
        now = california(at, SATURDAY)
        if end:
            trip = moved(trip, now, end=clock(end))
        keys = read(trip, now, told)
        told += keys
        heard += [at for _ in keys]
    return heard


def test_a_flight_that_is_late_is_told_when_it_lands_and_once():
    assert follow(("12:00", FOUR), ("14:10", None), ("16:00", None), ("16:30", None)) == ["16:00"]


def test_a_flight_that_is_early_is_told_when_it_lands():
    assert follow(("12:00", "13:40"), ("13:40", None), ("14:10", None)) == ["13:40"]


def test_a_flight_that_has_landed_before_we_heard_of_it_is_told_late():
    assert follow(("13:50", "13:40"), ("14:10", None)) == ["13:50"]


def test_an_arrival_that_was_told_too_soon_is_told_again():
    assert follow(("14:10", None), ("14:20", FOUR), ("16:00", None), ("17:00", None)) == [
        "14:10",
        "16:00",
    ]


def test_it_is_told_again_though_we_were_away_when_it_came_true():
    assert follow(("14:10", None), ("14:20", FOUR), ("16:20", None)) == ["14:10", "16:20"]


def test_the_record_of_a_landing_that_was_told_is_put_right_in_silence():
    assert follow(("14:10", None), ("14:20", "13:50"), ("15:00", "14:05")) == ["14:10"]


def test_a_delay_that_is_taken_back_is_not_told_anew():
    assert follow(("14:10", None), ("14:20", FOUR), ("14:40", "17:00"), ("15:00", TEN_PAST)) == [
        "14:10"
    ]


def test_two_delays_after_two_landings_are_two_corrections():
    story = (
        ("14:10", None),
        ("14:20", "15:00"),
        ("15:00", None),
        ("15:05", FOUR),
        ("16:00", None),
    )

    assert follow(*story) == ["14:10", "15:00", "16:00"]


def test_a_landing_that_was_never_told_is_told_late_when_a_delay_is_taken_back():
    assert follow(("14:00", FOUR), ("14:30", TEN_PAST)) == ["14:30"]


def test_another_departure_or_rendezvous_is_no_other_arrival():
    trip = mission(OUT, BRIDGE)
    later = moved(trip, LANDED - timedelta(hours=12), start=clock("07:15"))

    assert [due.keys for due in arrivals(later)] == [due.keys for due in arrivals(trip)]


def test_a_flight_that_comes_back_under_its_code_is_another_one():
    gone = with_editions(mission(OUT, BRIDGE), mission(BRIDGE), {"vol-aller": 1}, LANDED)
    back = with_editions(gone, mission(replace(OUT, end=clock(FOUR)), BRIDGE), {"vol-aller": 1})

    assert [due.keys for due in arrivals(back)] == [("arrival:vol-aller:2:main",)]


def test_what_moves_on_lands_in_another_place_at_its_own_hour():
    diverted = moved(mission(OUT, BRIDGE), LANDED, end=clock("17:30"), end_zone=UTAH)

    [due] = arrivals(diverted)
    assert due.at == datetime(2022, 9, 24, 23, 30, tzinfo=UTC)


# ---- whatever the programme ------------------------------------------------------------------


@given(missions(), chats)
def test_every_journey_has_one_arrival_at_its_end_where_its_people_are(programme, audiences):
    own = {a.group for a in audiences if a.group}
    expected = set()
    for one in programme.programme:
        if one.kind is not Kind.TRAVEL or zones.offset(one.ends_at, one.zone) == zones.offset(
            one.ends_at, one.end_zone
        ):
            continue
        expected |= {(f"group:{g}", one.code, one.ends_at) for g in one.groups if g in own}
        if not one.groups or set(one.groups) - own:
            expected.add(("main", one.code, one.ends_at))

    found = arrivals(programme, *audiences)

    assert [d for d in found if d.rings or len(d.occurrences) > 1] == []
    assert {(d.audience.name, d.sessions[0], d.at) for d in found} == expected
    assert len(found) == len(expected)


@given(missions(), chats)
def test_it_shows_both_clocks_and_only_what_is_ahead_and_on_the_programme(programme, audiences):
    for due in arrivals(programme, *audiences):
        journey, *coming = (programme.sessions_by_code[code] for code in due.sessions)
        message: Message = due_message(programme, due, due.at)
        said = render(message).replace("\u00a0", " ").splitlines()[1]
        here = zones.wall_time(due.at, journey.end_zone)
        at_home = zones.wall_time(due.at, PARIS)

        assert all(one.starts_at >= due.at and not one.cancelled for one in coming)
        assert f" {here.hour} h" in said
        assert (here == at_home) == ("(" not in said)
        assert due.at < due.helps_until <= due.at + timedelta(hours=4)
