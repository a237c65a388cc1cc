"""Going with another group: what is meant, what it means, and when it takes effect."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.mission import Kind, Person, Role
from bot.core.other_group import (
    Outing,
    Step,
    Wish,
    groups_to_join,
    meaning,
    step_of,
    wish_in,
)
from tests.programmes import california, mission, session

DAY = mission(
    session("briefing", "08:30", "09:00", kind=Kind.OTHER),
    session("google", "10:00", "11:30", meet="09:10", groups="A", fixed=True),
    session("microsoft", "10:00", "11:15", meet="09:10", groups="B", capacity=3),
    session("dejeuner", "12:00", "13:00", kind=Kind.MEAL),
    session("facebook", "14:00", "15:00", groups="A"),
    session("stanford", "14:00", "16:00", meet="13:20", groups="B"),
    groups="AB",
    people="Alice:A Bruno:A Claire:B Denis:B Yann",
)
FLORENCE = Person(code="florence", name="Florence Roy", role=Role.ORGANISER, groups=("B",))
DAY = replace(DAY, people=(*DAY.people, FLORENCE))
ALICE = DAY.people_by_code["alice"]
TO_MICROSOFT = Wish(person="alice", group="B", session="microsoft")
OUTING = Outing(
    person="alice", group="B", session="microsoft", own=("A",), into=("B",), by="florence"
)


def at(text):
    return california(text)


def with_groups(*groups):
    people = (replace(ALICE, groups=groups), *(p for p in DAY.people if p.code != "alice"))
    return replace(DAY, people=people)


def changed(code, of=DAY, **fields):
    sessions = (replace(s, **fields) if s.code == code else s for s in of.sessions)
    return replace(of, sessions=tuple(sessions))


@pytest.mark.parametrize(
    ("said", "now", "session"),
    [
        ("le groupe B", "08:00", "microsoft"),
        ("b", "08:00", "microsoft"),
        ("Microsoft", "08:00", "microsoft"),
        ("B", "10:30", "stanford"),
        ("Stanford", "08:00", "stanford"),
        ("Microsoft", "10:30", None),
        ("Google", "08:00", None),
        ("A", "08:00", None),
        ("B", "15:00", None),
        ("toilettes", "08:00", None),
        ("les autres", "08:00", "microsoft"),
        ("the other group", "10:30", "stanford"),
        ("mon mari", "08:00", None),
    ],
)
def test_what_is_wished_is_the_next_of_that_group_or_what_was_named(said, now, session):
    wish = wish_in(said, DAY, ALICE, at(now))
    assert (wish and wish.session) == session


def test_who_says_a_day_wishes_for_that_day():
    tomorrow = replace(DAY.sessions_by_code["stanford"], code="lab")
    tomorrow = replace(tomorrow, day=tomorrow.day + timedelta(days=1))
    longer = replace(DAY, sessions=(*DAY.sessions, tomorrow))

    assert [
        wish and wish.session
        for said in (
            "le groupe B demain",
            "group b tomorrow",
            "les autres demain",
            "b on saturday",
        )
        for wish in (wish_in(said, longer, ALICE, at("08:00")),)
    ] == ["lab", "lab", "lab", None]


def test_of_several_other_groups_none_is_guessed():
    three = replace(DAY, groups=(*DAY.groups, replace(DAY.groups[0], code="C", name="Groupe C")))
    labs = replace(DAY.sessions_by_code["stanford"], code="lab", groups=("C",))
    three = replace(three, sessions=(*three.sessions, labs))
    assert wish_in("les autres", three, ALICE, at("08:00")) is None


def test_only_who_takes_part_can_join_and_only_what_is_ahead():
    assert groups_to_join(DAY, ALICE, at("08:00")) == ("B",)
    assert groups_to_join(DAY, ALICE, at("15:00")) == ()
    assert groups_to_join(DAY, FLORENCE, at("08:00")) == ()


def test_what_would_be_missed_and_how_many_would_come():
    means = meaning(DAY, TO_MICROSOFT)

    assert ([one.code for one in means.missed], means.left, means.into) == (
        ["google"],
        ("A",),
        ("B",),
    )
    assert (means.people, means.capacity, means.too_many) == (4, 3, True)


def test_who_was_in_no_group_leaves_none():
    means = meaning(DAY, Wish(person="yann", group="B", session="microsoft"))
    assert (means.missed, means.left, means.into) == ((), (), ("B",))


def test_of_several_groups_those_are_left_that_are_in_the_way():
    three = replace(DAY, groups=(*DAY.groups, replace(DAY.groups[0], code="C", name="Groupe C")))
    people = (replace(ALICE, groups=("A", "C")), *DAY.people[1:])
    means = meaning(replace(three, people=people), TO_MICROSOFT)
    assert (means.left, means.into) == (("A",), ("B", "C"))


@pytest.mark.parametrize("gone", [{"cancelled": True}, {"groups": ("A",)}])
def test_what_is_off_means_nothing(gone):
    assert meaning(changed("microsoft", **gone), TO_MICROSOFT) is None


@pytest.mark.parametrize(
    ("now", "there", "groups", "step"),
    [
        ("08:00", False, "A", (Step.WAIT, at("09:00"))),
        ("09:00", False, "A", (Step.GO, None)),
        ("10:30", False, "A", (Step.GO, None)),
        ("11:15", False, "A", (Step.DROP, None)),
        ("08:00", False, "B", (Step.DROP, None)),
        ("09:30", True, "B", (Step.WAIT, at("11:15"))),
        ("11:15", True, "B", (Step.BACK, None)),
        ("09:30", True, "A", (Step.DROP, None)),
    ],
)
def test_for_one_visit_somebody_goes_after_what_is_before_and_comes_back(now, there, groups, step):
    outing = replace(OUTING, there=there)
    assert step_of(outing, with_groups(*groups), at(now)) == step


def test_a_visit_that_is_moved_is_followed():
    later = changed(
        "microsoft", start=DAY.sessions_by_code["facebook"].end, end=None, meet_time=None
    )
    wait, until = step_of(OUTING, later, at("09:00"))
    assert (wait, until) == (Step.WAIT, at("15:00"))


@pytest.mark.parametrize("gone", [{"cancelled": True}, {"groups": ("A",)}])
def test_a_visit_that_is_off_brings_them_back(gone):
    off = changed("microsoft", of=with_groups("B"), **gone)
    assert step_of(replace(OUTING, there=True), off, at("09:30")) == (Step.BACK, None)
    assert step_of(OUTING, changed("microsoft", **gone), at("08:00")) == (Step.DROP, None)


def test_who_is_elsewhere_goes_after_that():
    assert step_of(OUTING, with_groups("C"), at("09:30"), elsewhere=True) == (Step.WAIT, None)


def test_it_is_kept_as_it_was():
    assert Outing.from_json(OUTING.as_json()) == OUTING
