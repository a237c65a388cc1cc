from dataclasses import replace
from datetime import timedelta

from bot.core.changes import (
    Aspect,
    ChangeKind,
    change_of,
    differences,
    seen_by,
)
from bot.core.mission import Group, Host, Info, Person, Place, words
from bot.core.timing import Timing
from tests.programmes import clock, mission, session

GOOGLE = session("google", "10:00", "11:30", meet="09:10", groups="A")
STANFORD = session("stanford", "14:00", "15:30")


def changed(**fields):
    """Compare the visit to Google with what it becomes."""
    change = change_of(GOOGLE, replace(GOOGLE, **fields))
    return change.kind, set(change.aspects)


def test_the_same_programme_has_no_difference():
    one = mission(GOOGLE, STANFORD, groups="AB", people="Alice:A")

    assert not differences(one, one)


def test_a_later_start_moves_the_session_and_keeps_its_lead():
    assert changed(start=clock("15:30"), end=clock("17:00"), meet_time=clock("14:40")) == (
        ChangeKind.MOVED,
        {Aspect.START},
    )


def test_another_meet_time_moves_it():
    assert changed(meet_time=clock("09:00")) == (ChangeKind.MOVED, {Aspect.RENDEZVOUS})


def test_another_place_is_another_rendezvous_where_people_gather_there():
    assert changed(place=Place(name="Palo Alto")) == (
        ChangeKind.CHANGED,
        {Aspect.PLACE, Aspect.MEET_PLACE},
    )


def test_what_the_people_hear_of_a_session():
    assert changed(
        end=clock("12:00"),
        title=words("Google, le laboratoire"),
        hosts=(Host(name="Maria Jensen"),),
        groups=("A", "B"),
        notes=words("Pièce d'identité"),
        tentative=True,
    ) == (
        ChangeKind.CHANGED,
        {
            Aspect.END,
            Aspect.TITLE,
            Aspect.HOSTS,
            Aspect.GROUPS,
            Aspect.NOTES,
            Aspect.TENTATIVE,
        },
    )


def test_an_objective_is_the_organisers_own_matter():
    change = change_of(GOOGLE, replace(GOOGLE, objectives=("funding",)))

    assert (change.aspects, change.matters) == (frozenset({Aspect.OTHER}), False)


def test_what_is_fixed_and_for_how_many_there_is_room_is_the_organisers_own_matter():
    changes = [
        change_of(GOOGLE, replace(GOOGLE, **new)) for new in ({"fixed": True}, {"capacity": 12})
    ]

    assert [(change.aspects, change.matters) for change in changes] == [
        (frozenset({Aspect.OTHER}), False)
    ] * 2


def test_a_dropped_and_a_cancelled_session_are_cancelled_alike():
    dropped = change_of(GOOGLE, None)
    cancelled = change_of(GOOGLE, replace(GOOGLE, cancelled=True))

    assert (dropped.kind, cancelled.kind) == (ChangeKind.CANCELLED, ChangeKind.CANCELLED)


def test_what_was_cancelled_and_is_dropped_is_no_news():
    assert change_of(replace(GOOGLE, cancelled=True), None) is None


def test_a_cancelled_session_can_come_back():
    assert change_of(replace(GOOGLE, cancelled=True), GOOGLE).kind is ChangeKind.REINSTATED


def test_differences_are_in_the_order_of_instants():
    old = mission(GOOGLE, STANFORD)
    new = mission(session("fonds", "17:00"), replace(STANFORD, start=clock("13:00")))

    kinds = [(c.session.code, c.kind.value) for c in differences(old, new).sessions]

    assert kinds == [("google", "cancelled"), ("stanford", "moved"), ("fonds", "new")]


def test_a_session_under_a_new_code_is_asked_about():
    old = mission(GOOGLE, STANFORD)
    new = mission(
        replace(GOOGLE, code="google-lab"), replace(STANFORD, code="campus", title=words("Campus"))
    )

    pairs = [(was.code, now.code) for was, now in differences(old, new).recoded]

    assert pairs == [("google", "google-lab"), ("stanford", "campus")]


def test_one_that_replaces_another_is_not_the_same_under_a_new_code():
    old, new = mission(GOOGLE), mission(session("ferry", "10:00", place="San Francisco"))

    assert differences(old, new).recoded == ()


def test_people_are_named_and_the_rest_is_counted():
    old = mission(groups="AB", people="Alice:A Bruno:A Claire:B")
    new = replace(
        mission(groups="A", people="Alice:B Claire:B Denis:B", before=(timedelta(hours=1),)),
        info=(Info(ask=("wifi",), answer=words("NikkoGuest")),),
    )

    found = differences(old, new)

    assert (found.joined, found.left, found.changed_people) == (("Denis",), ("Bruno",), ("Alice",))
    assert (found.groups, found.info, found.settings) == (1, 1, True)


def test_somebody_under_a_new_code_is_asked_about():
    old = mission(people="Alice")
    new = replace(old, people=(Person(code="martin", name="Alice"),))

    assert differences(old, new).recoded_people == ("Alice",)


def test_old_and_new_groups_are_concerned():
    change = change_of(GOOGLE, replace(GOOGLE, groups=("B",)))

    assert (change.groups, change_of(GOOGLE, replace(GOOGLE, groups=())).groups) == (
        ("A", "B"),
        (),
    )


def test_who_was_added_has_a_new_session_and_who_was_taken_out_has_lost_one():
    change = change_of(GOOGLE, replace(GOOGLE, groups=("B",)))

    seen = {code: seen_by(change, (code,)) for code in "ABC"}

    assert seen["A"].kind is ChangeKind.CANCELLED
    assert seen["B"].kind is ChangeKind.NEW
    assert seen["C"] is None


def test_who_stays_in_it_sees_the_change_itself():
    change = change_of(GOOGLE, replace(GOOGLE, groups=("A", "B")))

    assert seen_by(change, ("A",)) is change


def test_another_quiet_hour_is_a_setting():
    old = mission(GOOGLE)
    new = replace(old, timing=Timing(quiet_hours=None), groups=(Group(code="A", name="Groupe A"),))

    assert differences(old, new).settings
