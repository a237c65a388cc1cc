"""What an organiser says becomes another programme, or is refused with a reason."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core import zones
from bot.core.amendments import laid_over, patches_between
from bot.core.carrying_out import OrderError, Refusal, carried_out
from bot.core.checks.times import wrong_times
from bot.core.mission import Kind, Place
from bot.core.orders import (
    Add,
    Cancel,
    Confirm,
    Gather,
    Move,
    Regroup,
    Reinstate,
    Relocate,
    Shift,
    Swap,
    Transfer,
)
from tests.programmes import CALIFORNIA, MONDAY, PARIS, california, clock, mission, session

MINUTE = timedelta(minutes=1)
TUESDAY = date(2022, 9, 27)
HALL, HOTEL = Place(name="Hall", code="hall"), Place(name="Hotel Nikko", code="hotel")
VEGAS = Place(name="Las Vegas", code="vegas", timezone="America/Phoenix")
GOOGLE = session("google", "10:00", "11:30", meet="09:10", groups="A", meet_place=HALL)
MICROSOFT = session("microsoft", "10:00", "11:15", meet="09:10", groups="B", meet_place=HALL)
LUNCH = session("dejeuner", "12:00", "13:00", kind=Kind.MEAL, place="")
STANFORD = session("stanford", "14:00", "15:30", meet="13:20")
FUNDS = session("fonds", "17:00", "18:30", kind=Kind.TALK)
FLIGHT = session(
    "vol", "05:10", "06:40", kind=Kind.TRAVEL, meet="23:30", end_zone=PARIS, day=date(2022, 9, 30)
)
BEFORE = california("08:00")


def programme(*sessions, **more):
    made = mission(
        *(sessions or (GOOGLE, MICROSOFT, LUNCH, STANFORD, FUNDS, FLIGHT)),
        groups="AB",
        people="Alice:A Bruno:B",
    )
    return replace(made, places=(HALL, HOTEL, VEGAS), **more)


def wall(session):
    """Write a session as the file has it: day, meet time, start, end."""
    times = (session.meet_time, session.start, session.end)
    return f"{session.day:%d.} " + " ".join(f"{at:%H:%M}" if at else "–" for at in times)


def becomes(order, of=None, now=BEFORE):
    """Write every session that is another one, in the order of the programme."""
    of = of or programme()
    after = carried_out(order, of, now)
    return {
        one.code: wall(one) for one in after.sessions if one != of.sessions_by_code.get(one.code)
    }


def refused(order, of=None, now=BEFORE):
    with pytest.raises(OrderError) as refusal:
        carried_out(order, of or programme(), now)
    return refusal.value


def reason(order, of=None, now=BEFORE):
    error = refused(order, of, now)
    return error.reason, error.session or error.name


# ---- later and earlier


def test_a_delay_moves_the_rendezvous_and_the_end_too():
    assert becomes(Shift(sessions=("google",), by=20 * MINUTE)) == {
        "google": "26. 09:30 10:20 11:50"
    }


def test_what_is_moved_over_midnight_is_on_the_next_day():
    party = session("soiree", "22:30", "23:30", meet="22:00")

    assert becomes(Shift(sessions=("soiree",), by=100 * MINUTE), programme(party)) == {
        "soiree": "27. 23:40 00:10 01:10"
    }


def test_a_flight_keeps_its_rendezvous_of_the_evening_before():
    assert becomes(Shift(sessions=("vol",), by=-20 * MINUTE)) == {"vol": "30. 23:10 04:50 06:20"}
    assert becomes(Shift(sessions=("vol",), by=60 * MINUTE)) == {"vol": "30. 00:30 06:10 07:40"}


def test_an_hour_without_an_end_still_has_none():
    call = session("appel", "10:00")

    assert becomes(Shift(sessions=("appel",), by=15 * MINUTE), programme(call)) == {
        "appel": "26. – 10:15 –"
    }


def test_what_follows_moves_until_there_is_room_for_the_delay():
    # Lunch would begin ten minutes after Google, Stanford gathers when lunch is over; before the
    # funds there is an hour and more.
    assert becomes(Shift(sessions=("google", "microsoft"), by=20 * MINUTE, follow=True)) == {
        "google": "26. 09:30 10:20 11:50",
        "microsoft": "26. 09:30 10:20 11:35",
        "dejeuner": "26. – 12:20 13:20",
        "stanford": "26. 13:40 14:20 15:50",
    }


def test_what_follows_stops_before_what_is_fixed():
    fixed = programme(GOOGLE, LUNCH, replace(STANFORD, fixed=True), FUNDS)

    assert becomes(Shift(sessions=("google",), by=45 * MINUTE, follow=True), fixed) == {
        "google": "26. 09:55 10:45 12:15",
        "dejeuner": "26. – 12:45 13:45",
    }


def test_a_flight_never_moves_by_itself():
    leaving = programme(
        GOOGLE,
        replace(FLIGHT, day=MONDAY, start=clock("15:50"), meet_time=clock("12:10")),
        session("diner", "21:00", kind=Kind.MEAL),
    )

    assert becomes(Shift(sessions=("google",), by=60 * MINUTE, follow=True), leaving) == {
        "google": "26. 10:10 11:00 12:30"
    }


def test_free_time_takes_up_a_delay():
    free = session("libre", "13:00", "16:00", kind=Kind.FREE)
    dinner = session("diner", "16:30", kind=Kind.MEAL)

    assert becomes(
        Shift(sessions=("dejeuner",), by=30 * MINUTE, follow=True), programme(LUNCH, free, dinner)
    ) == {"dejeuner": "26. – 12:30 13:30"}


def test_the_other_group_follows_only_where_both_meet_again():
    workshop = session("atelier", "11:20", "12:00", groups="B")
    both = programme(GOOGLE, MICROSOFT, workshop, session("bilan", "12:00", "13:00"))

    assert becomes(Shift(sessions=("google",), by=30 * MINUTE, follow=True), both) == {
        "google": "26. 09:40 10:30 12:00",
        "bilan": "26. – 12:30 13:30",
    }


def test_the_next_day_does_not_follow():
    tomorrow = session("petit-dejeuner", "00:10", "01:00", day=TUESDAY)
    late = session("soiree", "22:00", "23:50")

    assert becomes(
        Shift(sessions=("soiree",), by=60 * MINUTE, follow=True), programme(late, tomorrow)
    ) == {"soiree": "26. – 23:00 00:50"}


def test_what_is_brought_forward_takes_along_all_that_follows():
    assert becomes(
        Shift(sessions=("dejeuner",), by=-15 * MINUTE, follow=True),
        programme(LUNCH, STANFORD, replace(FUNDS, fixed=True)),
    ) == {"dejeuner": "26. – 11:45 12:45", "stanford": "26. 13:05 13:45 15:15"}


def test_a_rendezvous_that_was_moved_before_stays():
    late = carried_out(Gather(session="google", late=20 * MINUTE), programme(), BEFORE)

    assert becomes(Shift(sessions=("google",), by=20 * MINUTE, gathered=("google",)), late) == {
        "google": "26. 09:30 10:20 11:50"
    }


def test_a_start_is_not_brought_forward_before_a_rendezvous_that_stays():
    assert reason(Shift(sessions=("google",), by=-60 * MINUTE, gathered=("google",))) == (
        Refusal.RENDEZVOUS_AFTER_START,
        "google",
    )


def test_what_lasts_longer_than_a_day_only_where_clocks_go_back_stays_there():
    night = session(
        "traversee", "20:00", "19:45", kind=Kind.TRAVEL, day=date(2022, 10, 29), zone=PARIS
    )

    assert reason(Move(session="traversee", day=date(2022, 11, 2)), programme(night)) == (
        Refusal.CANNOT_BE_WRITTEN,
        "traversee",
    )


# ---- to another time


def test_a_visit_is_moved_and_keeps_its_length_and_the_way():
    assert becomes(Move(session="google", start=clock("15:30"))) == {
        "google": "26. 14:40 15:30 17:00"
    }


def test_a_visit_is_moved_to_another_day_and_nothing_follows_it_there():
    assert becomes(Move(session="google", day=TUESDAY, follow=True)) == {
        "google": "27. 09:10 10:00 11:30"
    }


def test_a_visit_that_lasts_longer_takes_along_what_follows():
    assert becomes(Move(session="google", end=clock("12:00"), follow=True)) == {
        "google": "26. 09:10 10:00 12:00",
        "dejeuner": "26. – 12:30 13:30",
        "stanford": "26. 13:50 14:30 16:00",
    }


def test_a_dinner_may_end_after_midnight():
    dinner = session("diner", "20:30", "22:30", kind=Kind.MEAL)

    assert becomes(Move(session="diner", end=clock("00:30")), programme(dinner)) == {
        "diner": "26. – 20:30 00:30"
    }


@pytest.mark.parametrize("end", ["10:00", "09:00"])
def test_no_visit_ends_before_it_starts(end):
    assert reason(Move(session="google", end=clock(end))) == (Refusal.ENDS_BEFORE_START, "google")


def test_a_flight_is_as_long_as_it_is_on_the_other_side_of_a_change_of_clocks():
    before = replace(FLIGHT, day=date(2022, 10, 28))

    # It lands on the 30th, when Europe has gone back, and California has not.
    assert becomes(Move(session="vol", day=date(2022, 10, 29)), programme(before)) == {
        "vol": "29. 23:30 05:10 05:40"
    }


def test_a_time_that_clocks_jump_over_is_refused_with_what_they_show():
    night = session("nuit", "01:30", "01:45", day=date(2023, 3, 26), zone=PARIS)
    error = refused(Move(session="nuit", start=clock("02:30")), programme(night))

    assert (error.reason, error.key) == (Refusal.TIME_SKIPPED, "start")
    assert (error.details["earlier"], error.details["later"]) == (clock("01:30"), clock("03:30"))


def test_a_time_that_clocks_show_twice_is_refused_with_both_readings():
    night = session("nuit", "01:30", "01:45", day=date(2022, 10, 30), zone=PARIS)
    error = refused(Shift(sessions=("nuit",), by=60 * MINUTE), programme(night))

    assert (error.reason, error.key) == (Refusal.TIME_TWICE, "start")
    assert (error.details["first"], error.details["second"]) == ("UTC+2", "UTC+1")


def test_what_is_over_is_moved_only_to_a_time_to_come():
    noon = california("12:00")

    assert reason(Shift(sessions=("google",), by=20 * MINUTE), now=noon) == (
        Refusal.OVER,
        "google",
    )
    assert becomes(Move(session="google", start=clock("15:30")), now=noon) == {
        "google": "26. 14:40 15:30 17:00"
    }


# ---- the rendezvous


@pytest.mark.parametrize(
    ("order", "then"),
    [
        (Gather(session="google", at=clock("09:40")), "26. 09:40 10:00 11:30"),
        (Gather(session="google", late=20 * MINUTE), "26. 09:30 10:00 11:30"),
        (Gather(session="google", late=-20 * MINUTE), "26. 08:50 10:00 11:30"),
        # Not the evening before: the visit waits for the coach.
        (Gather(session="google", at=clock("10:20")), "26. 10:20 10:20 11:50"),
        (Gather(session="google", late=60 * MINUTE), "26. 10:10 10:10 11:40"),
        (Gather(session="fonds", at=clock("16:30")), "26. 16:30 17:00 18:30"),
        (Gather(session="fonds", late=20 * MINUTE), "26. – 17:20 18:50"),
        (Gather(session="vol", at=clock("22:00")), "30. 22:00 05:10 06:40"),
        (Gather(session="vol", late=60 * MINUTE), "30. 00:30 05:10 06:40"),
        (Gather(session="google", at=clock("10:00")), "26. 10:00 10:00 11:30"),
    ],
)
def test_people_gather_at_another_time(order, then):
    assert becomes(order) == {order.session: then}


def test_people_gather_at_another_place():
    after = carried_out(Gather(session="google", place="hotel nikko"), programme(), BEFORE)

    assert after.sessions_by_code["google"] == replace(GOOGLE, meet_place=HOTEL)


def test_people_gather_elsewhere_at_another_time():
    after = carried_out(
        Gather(session="google", at=clock("09:00"), place="Union Square"), programme(), BEFORE
    )

    assert after.sessions_by_code["google"] == replace(
        GOOGLE, meet_time=clock("09:00"), meet_place=Place(name="Union Square")
    )


@pytest.mark.parametrize("code", ["vol", "fonds"])
def test_what_does_not_wait_is_not_left_after_its_start(code):
    fixed = programme(replace(FUNDS, fixed=True), FLIGHT)

    assert reason(Gather(session=code, late=600 * MINUTE), fixed) == (
        Refusal.RENDEZVOUS_AFTER_START,
        code,
    )


def test_nobody_gathers_more_than_a_day_before():
    assert reason(Gather(session="vol", late=-1200 * MINUTE)) == (
        Refusal.RENDEZVOUS_TOO_EARLY,
        "vol",
    )


def test_nobody_gathers_at_a_time_that_clocks_jump_over():
    early = session("vol", "05:10", meet="03:30", day=date(2023, 3, 26), zone=PARIS)
    error = refused(Gather(session="vol", at=clock("02:30")), programme(early))

    assert (error.reason, error.session) == (Refusal.TIME_SKIPPED, "vol")


# ---- off and on, elsewhere, other people


def changed(order, code, of=None):
    return carried_out(order, of or programme(), BEFORE).sessions_by_code[code]


def test_a_visit_is_cancelled_and_reinstated():
    off = carried_out(Cancel(sessions=("google", "stanford")), programme(), BEFORE)

    assert [one.code for one in off.sessions if one.cancelled] == ["google", "stanford"]
    assert carried_out(Reinstate(sessions=("google", "stanford")), off, BEFORE) == programme()


def test_what_did_not_take_place_is_cancelled_afterwards():
    off = carried_out(Cancel(sessions=("google",)), programme(), california("18:00"))

    assert off.sessions_by_code["google"].cancelled


@pytest.mark.parametrize("place", ["hotel", "Hotel Nikko", "HÔTEL NIKKO", "hotel  nikko "])
def test_a_place_is_found_by_its_code_or_name(place):
    assert changed(Relocate(session="stanford", place=place), "stanford").place == HOTEL


def test_a_place_that_is_not_listed_is_taken_as_it_is_written():
    place = changed(Relocate(session="stanford", place=" 12  Main St "), "stanford").place

    assert place == Place(name="12 Main St")


def test_a_place_in_another_zone_brings_its_clocks():
    there = changed(Relocate(session="stanford", place="vegas"), "stanford")

    assert (there.zone, there.end_zone, wall(there)) == (
        "America/Phoenix",
        "America/Phoenix",
        "26. 13:20 14:00 15:30",
    )


def test_two_groups_change_places():
    after = carried_out(Swap(first="google", second="microsoft"), programme(), BEFORE)

    assert [after.sessions_by_code[code].groups for code in ("google", "microsoft")] == [
        ("B",),
        ("A",),
    ]


def test_two_groups_merge():
    assert changed(Regroup(session="google", groups=("Groupe B", "A")), "google").groups == (
        "A",
        "B",
    )
    assert changed(Regroup(session="google", groups=()), "google").groups == ()


def test_somebody_joins_the_other_group():
    after = carried_out(Transfer(person="alice", groups=("B",)), programme(), BEFORE)

    assert (after.people_by_code["alice"].groups, after.sessions) == (("B",), programme().sessions)


def test_a_visit_is_put_in_doubt_and_confirmed():
    doubtful = carried_out(Confirm(session="google", tentative=True), programme(), BEFORE)

    assert doubtful.sessions_by_code["google"].tentative
    assert carried_out(Confirm(session="google"), doubtful, BEFORE) == programme()


# ---- something new


def test_a_dinner_is_added_on_the_clocks_of_that_day():
    new = changed(
        Add(
            title="Dîner d'équipe",
            day=MONDAY,
            start=clock("20:30"),
            place="Chez Jean",
            groups=("A",),
            kind=Kind.MEAL,
            meet_time=clock("20:00"),
            meet_place="hall",
        ),
        "diner-d-equipe",
    )

    assert (new.zone, new.groups, new.place, new.meet_place, wall(new), new.feedback) == (
        CALIFORNIA,
        ("A",),
        Place(name="Chez Jean"),
        HALL,
        "26. 20:00 20:30 –",
        False,
    )


@pytest.mark.parametrize(
    ("day", "zone"),
    [
        (date(2022, 9, 24), CALIFORNIA),  # before the first entry: where it begins
        (date(2022, 9, 29), CALIFORNIA),
        (date(2022, 10, 3), PARIS),  # after the flight: where it ended
    ],
)
def test_something_new_is_in_the_zone_that_people_are_in(day, zone):
    assert changed(Add(title="Café", day=day, start=clock("15:00")), "cafe").zone == zone


def test_the_first_entry_of_a_programme_is_in_the_zone_of_the_mission():
    empty = replace(programme(), sessions=())

    assert changed(Add(title="Café", day=MONDAY, start=time(15)), "cafe", empty).zone == CALIFORNIA


def test_a_place_says_in_which_zone_something_new_is():
    new = changed(Add(title="Casino", day=MONDAY, start=clock("22:00"), place="vegas"), "casino")

    assert new.zone == "America/Phoenix"


def test_a_second_title_gets_its_day_then_a_number():
    first = carried_out(Add(title="Stanford", day=TUESDAY, start=time(9)), programme(), BEFORE)
    second = carried_out(Add(title="Stanford", day=TUESDAY, start=time(15)), first, BEFORE)

    assert [one.code for one in second.sessions if one.day == TUESDAY] == [
        "stanford-0927",
        "stanford-0927-2",
    ]


def test_two_taps_add_one_dinner():
    dinner = Add(title="Dîner", day=MONDAY, start=clock("20:30"))
    once = carried_out(dinner, programme(), BEFORE)

    assert reason(replace(dinner, title="diner "), once) == (Refusal.ALREADY_THERE, "diner")


# ---- what is refused


@pytest.mark.parametrize(
    ("order", "why", "what"),
    [
        (Shift(sessions=("apple",), by=MINUTE), Refusal.UNKNOWN_SESSION, "apple"),
        (Shift(sessions=("google",), by=timedelta()), Refusal.NOTHING_CHANGES, "google"),
        (Shift(sessions=(), by=MINUTE), Refusal.NOTHING_CHANGES, ""),
        (Move(session="google", start=clock("10:00")), Refusal.NOTHING_CHANGES, "google"),
        (Gather(session="google"), Refusal.NOTHING_CHANGES, "google"),
        (Gather(session="stanford", place="Mountain View"), Refusal.NOTHING_CHANGES, "stanford"),
        (Gather(session="google", late=timedelta()), Refusal.NOTHING_CHANGES, "google"),
        (Reinstate(sessions=("google",)), Refusal.NOT_CANCELLED, "google"),
        (Cancel(sessions=("off",)), Refusal.NOTHING_CHANGES, "off"),
        (Shift(sessions=("off",), by=MINUTE), Refusal.IS_CANCELLED, "off"),
        (Relocate(session="off", place="hall"), Refusal.IS_CANCELLED, "off"),
        (Relocate(session="google", place=" "), Refusal.UNKNOWN_PLACE, ""),
        (Regroup(session="google", groups=("C",)), Refusal.UNKNOWN_GROUP, "C"),
        (Regroup(session="google", groups=("A",)), Refusal.NOTHING_CHANGES, "google"),
        (Swap(first="stanford", second="fonds"), Refusal.NOTHING_CHANGES, "stanford"),
        (Transfer(person="Zoé", groups=("A",)), Refusal.UNKNOWN_PERSON, "Zoé"),
        (Transfer(person="Alice", groups=("A",)), Refusal.NOTHING_CHANGES, ""),
        (Confirm(session="google"), Refusal.NOTHING_CHANGES, "google"),
        (Add(title=" ", day=MONDAY, start=clock("20:00")), Refusal.NO_TITLE, ""),
        (
            Add(title="Dîner", day=MONDAY, start=clock("20:00"), end=clock("19:00")),
            Refusal.ENDS_BEFORE_START,
            "diner",
        ),
        (Gather(session="hier", late=MINUTE), Refusal.OVER, "hier"),
        (Reinstate(sessions=("hier-aussi",)), Refusal.OVER, "hier-aussi"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_reason(order, why, what):
    yesterday = session("hier", "10:00", day=date(2022, 9, 25))
    of = programme(
        yesterday,
        replace(yesterday, code="hier-aussi", cancelled=True),
        GOOGLE,
        STANFORD,
        FUNDS,
        replace(LUNCH, code="off", cancelled=True),
    )

    assert reason(order, of) == (why, what)


def test_a_refusal_names_itself_for_a_log():
    assert str(refused(Regroup(session="google", groups=("C",)))) == "unknown_group C"


# ---- whatever is said

WEEKS = {
    PARIS: (date(2022, 10, 29), date(2023, 3, 25)),
    CALIFORNIA: (date(2022, 11, 5), date(2023, 3, 11)),
    "Asia/Jerusalem": (date(2022, 10, 29), date(2023, 3, 23)),
}
QUARTERS = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))


@st.composite
def odd_days(draw):
    """Sessions around the nights in which clocks change, on both sides of midnight."""
    zone = draw(st.sampled_from(sorted(WEEKS)))
    days = [day + more * zones.DAY for day in WEEKS[zone] for more in range(3)]
    one = session(
        "nuit",
        "00:00",
        kind=Kind.TRAVEL,
        day=draw(st.sampled_from(days)),
        zone=zone,
        end_zone=draw(st.sampled_from(sorted(WEEKS))),
    )
    one = replace(one, start=draw(QUARTERS), end=draw(st.none() | QUARTERS))
    one = replace(one, meet_time=draw(st.none() | QUARTERS))
    # What a file may hold: every wall time is one instant.
    assume(not [*wrong_times(one)])
    return one


LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def spans(one):
    return one.ends_at - one.starts_at, one.starts_at - one.gathers_at


@given(odd_days(), st.integers(-200, 200).filter(bool))
def test_a_delay_keeps_length_and_way_and_can_be_taken_back(one, quarters):
    by = quarters * 15 * MINUTE
    of = programme(one)
    try:
        after = carried_out(Shift(sessions=("nuit",), by=by), of, LONG_AGO)
        moved = after.sessions_by_code["nuit"]
        back = carried_out(Shift(sessions=("nuit",), by=-by), after, LONG_AGO)
    except OrderError:
        return

    assert (moved.starts_at - one.starts_at, spans(moved)) == (by, spans(one))
    assert back == of
    assert laid_over(of, patches_between(of, after)).mission == after


@given(odd_days(), st.integers(-3, 3), QUARTERS)
def test_a_move_keeps_length_and_way(one, days, start):
    day = one.day + days * zones.DAY
    try:
        after = carried_out(Move(session="nuit", day=day, start=start), programme(one), LONG_AGO)
    except OrderError:
        return
    moved = after.sessions_by_code["nuit"]

    assert (moved.day, moved.start, spans(moved)) == (day, start, spans(one))


ORDERS = st.one_of(
    st.builds(
        Shift,
        sessions=st.sampled_from([("google",), ("dejeuner", "fonds"), ("vol",)]),
        by=st.integers(-90, 90).map(lambda minutes: minutes * MINUTE),
        follow=st.booleans(),
    ),
    st.builds(
        Move,
        session=st.sampled_from(["google", "stanford", "vol"]),
        start=st.none() | QUARTERS,
        end=st.none() | QUARTERS,
        follow=st.booleans(),
    ),
    st.builds(
        Gather,
        session=st.sampled_from(["google", "fonds", "vol"]),
        at=st.none() | QUARTERS,
        late=st.none() | st.integers(-90, 90).map(lambda minutes: minutes * MINUTE),
        place=st.sampled_from(["", "hotel", "Gare"]),
    ),
    st.builds(Cancel, sessions=st.just(("google", "microsoft"))),
    st.builds(Relocate, session=st.just("stanford"), place=st.sampled_from(["vegas", "Gare"])),
    st.builds(Add, title=st.just("Café"), day=st.just(TUESDAY), start=QUARTERS),
    st.builds(Swap, first=st.just("google"), second=st.sampled_from(["microsoft", "fonds"])),
    st.builds(Transfer, person=st.just("bruno"), groups=st.sampled_from([(), ("A", "B")])),
)


def named(order):
    if isinstance(order, Swap):
        return {order.first, order.second}
    if isinstance(order, Add):
        return {"cafe", "cafe-0927", "cafe-0927-2", "cafe-0927-3"}
    return {*getattr(order, "sessions", ()), getattr(order, "session", "")}


@given(st.lists(ORDERS, min_size=1, max_size=4))
def test_orders_pile_up_touch_what_they_name_and_are_kept_as_patches(orders):
    of = programme()
    drafted = of
    for order in orders:
        try:
            after = carried_out(order, drafted, BEFORE)
        except OrderError:
            continue
        touched = {patch.code for patch in patches_between(drafted, after)}
        follow = getattr(order, "follow", False)
        person = {order.person} if isinstance(order, Transfer) else set()
        assert follow or touched <= named(order) | person
        assert not (follow and "vol" in touched - named(order))
        drafted = after

    assert laid_over(of, patches_between(of, drafted)).mission == drafted
