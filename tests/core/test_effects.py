"""What an organiser is shown of a change before anybody is told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.carrying_out import OrderError, carried_out
from bot.core.checks.found import Found
from bot.core.clashing import Clash, FixedHit, MissesFlight, TooClose
from bot.core.effects import (
    Effects,
    Elsewhere,
    FixedMoved,
    IntoThePast,
    NightRendezvous,
    NotMet,
    Odd,
    OverCapacity,
    StartHolds,
    StartInDoubt,
    StartMoves,
    effects,
    follows,
)
from bot.core.mission import Kind, Person, Place, Role
from bot.core.orders import (
    Add,
    Cancel,
    Gather,
    Move,
    Regroup,
    Reinstate,
    Relocate,
    Shift,
    Swap,
    Transfer,
)
from bot.core.problems import What
from tests.programmes import MONDAY, PARIS, california, clock, mission, session

MINUTE = timedelta(minutes=1)
TUESDAY, THURSDAY = date(2022, 9, 27), date(2022, 9, 29)
HALL = Place(name="Hall", code="hall")
GOOGLE = session("google", "10:00", "11:30", meet="09:10", groups="A", meet_place=HALL)
MICROSOFT = session("microsoft", "10:00", "11:15", meet="09:10", groups="B", meet_place=HALL)
LUNCH = session("dejeuner", "12:00", "13:00", kind=Kind.MEAL, place="")
STANFORD = session("stanford", "14:00", "15:30", meet="13:20")
FLIGHT = session(
    "vol", "15:50", "11:30", kind=Kind.TRAVEL, meet="12:10", end_zone=PARIS, day=THURSDAY
)
BEFORE = california("08:00")


def programme(*sessions, **more):
    made = mission(
        *(sessions or (GOOGLE, MICROSOFT, LUNCH, STANFORD, FLIGHT)),
        groups="AB",
        people="Alice:A Anne:A Bruno:B",
    )
    florence = Person(code="florence", name="Florence", role=Role.ORGANISER, groups=("A",))
    return replace(made, people=(*made.people, florence), places=(HALL,), **more)


def shown(order, of=None, now=BEFORE):
    of = of or programme()
    return effects(of, carried_out(order, of, now), now)


def found(order, of=None, now=BEFORE):
    return shown(order, of, now).found


# ---- whom it concerns


def test_nothing_follows_from_nothing():
    assert effects(programme(), programme(), BEFORE) == Effects()
    assert not effects(programme(), programme(), BEFORE)


def test_a_groups_visit_concerns_that_group():
    seen = shown(Shift(sessions=("google",), by=20 * MINUTE))

    assert [(one.kind.value, one.session.code) for one in seen.changes] == [("moved", "google")]
    assert (seen.concerned, seen.groups, seen.everyone) == (
        ("alice", "anne"),
        ("Groupe A",),
        False,
    )


def test_what_is_for_all_concerns_everyone():
    seen = shown(Shift(sessions=("dejeuner",), by=15 * MINUTE))

    assert (seen.concerned, seen.groups, seen.everyone) == (("alice", "anne", "bruno"), (), True)


def test_who_was_to_come_is_concerned_too():
    assert shown(Regroup(session="google", groups=("B",))).concerned == ("alice", "anne", "bruno")


def test_who_changes_groups_is_concerned_alone():
    seen = shown(Transfer(person="anne", groups=("B",)))

    assert (seen.changes, seen.people, seen.concerned) == ((), ("anne",), ("anne",))
    assert seen


def test_what_has_ended_concerns_nobody():
    seen = shown(Cancel(sessions=("google",)), now=california("18:00"))

    assert ([one.session.code for one in seen.changes], seen.concerned) == (["google"], ())


# ---- what it breaks


def test_a_delay_may_run_into_lunch():
    assert found(Shift(sessions=("google",), by=50 * MINUTE)) == (
        Clash(first="google", second="dejeuner", by=20 * MINUTE, groups=("A",)),
    )


def test_a_visit_may_end_after_the_next_rendezvous():
    assert found(Move(session="dejeuner", end=clock("13:30"))) == (
        TooClose(first="dejeuner", second="stanford", by=10 * MINUTE),
    )


def test_parallel_visits_of_two_groups_do_not_clash_unless_somebody_is_in_both():
    assert found(Shift(sessions=("google",), by=5 * MINUTE)) == ()
    assert found(Transfer(person="alice", groups=("A", "B"))) == (
        Clash(first="google", second="microsoft", by=75 * MINUTE, groups=("A",)),
    )


def test_what_clashed_before_is_not_named_again():
    tight = programme(GOOGLE, replace(LUNCH, start=clock("11:15")))

    assert found(Shift(sessions=("google",), by=5 * MINUTE), tight) == ()


def test_a_visit_may_miss_the_flight():
    last = session("bilan", "10:00", "12:00", day=THURSDAY)

    assert found(Shift(sessions=("bilan",), by=30 * MINUTE), programme(last, FLIGHT)) == (
        MissesFlight(session="bilan", journey="vol", by=20 * MINUTE),
    )
    assert found(Move(session="bilan", end=clock("16:00")), programme(last, FLIGHT)) == (
        MissesFlight(session="bilan", journey="vol", by=230 * MINUTE, departed=True),
    )


def test_a_flight_that_is_brought_forward_is_missed_after_the_same_visit():
    last = session("bilan", "10:00", "12:00", day=THURSDAY)

    assert found(Shift(sessions=("vol",), by=-60 * MINUTE), programme(last, FLIGHT)) == (
        MissesFlight(session="bilan", journey="vol", by=50 * MINUTE),
    )


def test_a_delay_may_run_into_what_is_fixed():
    minister = replace(LUNCH, code="ministre", fixed=True)

    assert found(Shift(sessions=("google",), by=50 * MINUTE), programme(GOOGLE, minister)) == (
        FixedHit(session="google", fixed="ministre", by=20 * MINUTE),
    )


def test_what_is_fixed_may_be_moved_and_is_named():
    fixed = programme(replace(STANFORD, fixed=True))

    assert found(Shift(sessions=("stanford",), by=30 * MINUTE), fixed) == (
        FixedMoved(session="stanford"),
    )


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (
            Gather(session="google", late=20 * MINUTE),
            (StartInDoubt(session="google", before=50 * MINUTE, after=30 * MINUTE),),
        ),
        (Gather(session="google", late=-20 * MINUTE), (StartHolds(session="google"),)),
        # They gather where it is: nobody has to go anywhere.
        (Gather(session="stanford", late=20 * MINUTE), (StartHolds(session="stanford"),)),
        (
            Gather(session="google", late=60 * MINUTE),
            (
                StartMoves(session="google", by=10 * MINUTE),
                StartInDoubt(session="google", before=50 * MINUTE, after=timedelta()),
            ),
        ),
    ],
)
def test_a_late_coach_says_whether_the_start_still_holds(order, said):
    assert found(order) == said


def test_that_a_start_holds_breaks_nothing():
    assert shown(Gather(session="google", late=-20 * MINUTE)).breaks == ()


def test_a_rendezvous_in_the_past_is_named():
    assert found(Shift(sessions=("google",), by=-90 * MINUTE)) == (
        IntoThePast(session="google", at=california("07:40")),
    )


def test_more_people_than_the_host_can_receive_are_counted():
    small = programme(replace(GOOGLE, capacity=3), LUNCH)

    # Florence comes along.
    assert found(Regroup(session="google", groups=()), small) == (
        OverCapacity(session="google", capacity=3, people=4),
    )
    assert found(Transfer(person="bruno", groups=("A",)), small) == (
        OverCapacity(session="google", capacity=3, people=4),
    )


def test_a_rendezvous_by_night_is_named():
    assert found(Move(session="stanford", day=TUESDAY, start=clock("06:30"))) == (
        NightRendezvous(session="stanford", at=california("05:50", TUESDAY)),
    )


def test_a_visit_that_nobody_comes_to_is_named():
    lonely = replace(
        programme(GOOGLE, MICROSOFT), people=(Person(code="zoe", name="Zoé", groups=("A",)),)
    )

    assert found(Shift(sessions=("microsoft",), by=20 * MINUTE), lonely) == (
        NotMet(session="microsoft"),
    )


def test_what_is_moved_to_after_the_flight_is_not_where_its_people_are():
    assert found(Move(session="stanford", day=date(2022, 10, 1))) == (
        Elsewhere(session="stanford", zone="America/Los_Angeles", here=PARIS),
    )


def test_what_check_would_warn_of_is_named_where_it_is_new():
    assert found(Gather(session="stanford", at=clock("07:30")), programme(STANFORD)) == (
        StartHolds(session="stanford"),
        IntoThePast(session="stanford", at=california("07:30")),
        Odd(
            session="stanford",
            found=Found("stanford", "meet_time", What.MEETS_LONG_BEFORE, {"length": 390 * MINUTE}),
        ),
    )


def test_a_cancelled_visit_breaks_nothing_and_one_that_is_reinstated_may():
    of = programme()
    off = carried_out(Cancel(sessions=("dejeuner",)), of, BEFORE)
    later = carried_out(Shift(sessions=("google",), by=50 * MINUTE), off, BEFORE)

    assert effects(of, off, BEFORE).found == effects(off, later, BEFORE).found == ()
    assert found(Reinstate(sessions=("dejeuner",)), later) == (
        Clash(first="google", second="dejeuner", by=20 * MINUTE, groups=("A",)),
    )


def test_something_new_may_clash():
    drinks = Add(title="Apéritif", day=MONDAY, start=clock("15:00"), groups=("B",))

    assert found(drinks) == (
        Clash(first="stanford", second="aperitif", by=30 * MINUTE, groups=("B",)),
    )


# ---- and what follows?


def carries_on(order, of=None):
    of = of or programme()
    return follows(of, carried_out(order, of, BEFORE))


def test_what_follows_a_delay_is_moved_by_a_second_tap():
    of = programme()
    delayed = carried_out(Shift(sessions=("google",), by=20 * MINUTE), of, BEFORE)
    second = follows(of, delayed)

    assert second == Shift(sessions=("dejeuner", "stanford"), by=20 * MINUTE)
    assert carried_out(second, delayed, BEFORE) == carried_out(
        Shift(sessions=("google",), by=20 * MINUTE, follow=True), of, BEFORE
    )


def test_after_a_late_coach_the_start_follows_and_the_rendezvous_stays():
    of = programme()
    late = carried_out(Gather(session="google", late=20 * MINUTE), of, BEFORE)
    second = follows(of, late)
    after = carried_out(second, late, BEFORE)
    google = after.sessions_by_code["google"]

    assert second == Shift(
        sessions=("google", "dejeuner", "stanford"), by=20 * MINUTE, gathered=("google",)
    )
    assert (google.meet_time, google.start) == (clock("09:30"), clock("10:20"))
    assert effects(of, after, BEFORE).found == ()


@pytest.mark.parametrize(
    "order",
    [
        Cancel(sessions=("google",)),
        Swap(first="google", second="microsoft"),
        Relocate(session="google", place="Palo Alto"),
        Gather(session="google", late=-10 * MINUTE),
        Gather(session="stanford", late=10 * MINUTE),
        Gather(session="vol", late=30 * MINUTE),
        Move(session="google", day=TUESDAY),
        # Nothing is late where something has been put elsewhere.
        Move(session="google", start=clock("15:30")),
        Shift(sessions=("stanford",), by=20 * MINUTE),
    ],
)
def test_nothing_follows_what_delays_nothing(order):
    assert carries_on(order) is None


def test_what_cannot_be_moved_is_not_offered_to_follow():
    night = date(2022, 10, 30)
    watch = session("veille", "01:00", "01:40", day=night, zone=PARIS)
    handover = session("releve", "01:55", "01:58", day=night, zone=PARIS)

    # Clocks show 02:05 twice.
    assert (
        carries_on(Shift(sessions=("veille",), by=10 * MINUTE), programme(watch, handover)) is None
    )


@given(
    st.integers(-240, 240).filter(bool).map(lambda minutes: minutes * MINUTE),
    st.sampled_from(["google", "dejeuner", "stanford", "vol"]),
)
def test_the_second_button_never_moves_a_flight_and_never_makes_it_worse(by, code):
    of = programme()
    try:
        delayed = carried_out(Shift(sessions=(code,), by=by), of, BEFORE)
    except OrderError:
        return
    second = follows(of, delayed)
    if second is None:
        return
    after = carried_out(second, delayed, BEFORE)

    assert "vol" not in second.sessions
    assert code not in second.sessions
    assert {
        effect for effect in effects(delayed, after, BEFORE).found if isinstance(effect, Clash)
    } == set()
