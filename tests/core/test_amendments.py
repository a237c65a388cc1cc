"""What organisers change by hand is laid over a programme, and taken back."""

from dataclasses import replace
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from bot.core.amendments import (
    Of,
    Patch,
    laid_over,
    patches_between,
    taken_back,
)
from bot.core.mission import Mission, Person, Place, Session, words


def session(code, hour, **more):
    fields = {
        "title": words(code.title()),
        "day": date(2022, 9, 27),
        "start": time(hour),
        "zone": "America/Los_Angeles",
        "end_zone": "America/Los_Angeles",
    }
    return Session(code=code, **{**fields, **more})


def mission(*sessions, people=()):
    return Mission(
        code="californie",
        title="Californie",
        home_zone="Europe/Paris",
        zone="America/Los_Angeles",
        sessions=sessions,
        people=people,
    )


GOOGLE = session("google", 10, place=Place(name="Googleplex"), edition=3)
LUNCH = session("dejeuner", 12)
ALICE = Person(code="alice", name="Alice Martin", groups=("A",))
TODAY = mission(GOOGLE, LUNCH, people=(ALICE,))


def test_a_patch_names_only_what_is_different():
    later = mission(replace(GOOGLE, start=time(10, 20)), LUNCH, people=(ALICE,))

    assert patches_between(TODAY, later) == (
        Patch(
            of=Of.SESSION,
            code="google",
            old={"start": "10:00:00"},
            new={"start": "10:20:00"},
        ),
    )


def test_a_patch_is_laid_over_a_programme_that_was_loaded_anew_meanwhile():
    later = mission(replace(GOOGLE, start=time(10, 20)), LUNCH, people=(ALICE,))
    moved_house = mission(replace(GOOGLE, place=Place(name="Mountain View")), LUNCH)

    patched = laid_over(moved_house, patches_between(TODAY, later))

    assert patched.mission.sessions_by_code["google"] == replace(
        GOOGLE, start=time(10, 20), place=Place(name="Mountain View")
    )
    assert patched.clashes == ()


def test_what_both_have_changed_is_a_clash_and_the_hand_wins():
    later = mission(replace(GOOGLE, start=time(10, 20)), LUNCH, people=(ALICE,))
    sooner = mission(replace(GOOGLE, start=time(9, 30)), LUNCH, people=(ALICE,))

    patched = laid_over(sooner, patches_between(TODAY, later))

    assert patched.mission.sessions_by_code["google"].start == time(10, 20)
    assert [(one.patch.code, one.name, one.found) for one in patched.clashes] == [
        ("google", "start", "09:30:00")
    ]


def test_a_change_of_what_is_no_longer_there_is_a_clash():
    later = mission(replace(GOOGLE, start=time(10, 20)), LUNCH, people=(ALICE,))
    without = mission(LUNCH, people=(ALICE,))

    patched = laid_over(without, patches_between(TODAY, later))

    assert patched.mission == without
    assert [(one.patch.code, one.name) for one in patched.clashes] == [("google", "")]


def test_a_session_that_is_added_takes_its_place_in_the_order():
    early = session("footing", 7)
    patched = laid_over(TODAY, patches_between(TODAY, mission(GOOGLE, LUNCH, early)))

    assert [one.code for one in patched.mission.sessions] == ["footing", "google", "dejeuner"]


def test_patches_outlive_a_night_in_the_database():
    changed = mission(replace(GOOGLE, cancelled=True), LUNCH, session("the", 16))
    for patch in patches_between(TODAY, changed):
        assert Patch.from_json(patch.as_json()) == patch


HOURS = st.times(min_value=time(6), max_value=time(21)).map(lambda t: t.replace(microsecond=0))
SESSIONS = st.builds(
    session,
    st.sampled_from(["google", "stanford", "facebook", "dejeuner"]),
    st.integers(7, 20),
    meet_time=st.none() | HOURS,
    groups=st.sampled_from([(), ("A",), ("A", "B")]),
    cancelled=st.booleans(),
    place=st.none() | st.builds(Place, name=st.sampled_from(["Hall", "Car"])),
)
PROGRAMMES = st.lists(SESSIONS, unique_by=lambda one: one.code).map(
    lambda some: mission(
        *sorted(some, key=lambda s: (s.starts_at, s.gathers_at, s.code)), people=(ALICE,)
    )
)


@given(PROGRAMMES, PROGRAMMES)
def test_patches_lead_from_one_programme_to_the_other_and_back(old, new):
    patches = patches_between(old, new)
    there = laid_over(old, patches)

    assert there.mission == new
    assert there.clashes == ()
    assert laid_over(there.mission, taken_back(patches)).mission == old
