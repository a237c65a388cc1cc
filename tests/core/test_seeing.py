"""When those who have not seen a change are written to, and when organisers hear of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.changes import differences
from bot.core.mission import Kind
from bot.core.seeing import Asked, alarmed_at, follow_ups, nudged_from
from tests.programmes import MONDAY, california, clock, mission, session

TUESDAY = MONDAY + timedelta(days=1)
FONDS = session("fonds", "17:00", "18:30")
DINNER = session("diner", "20:00", "22:00", kind=Kind.MEAL)
STANFORD = session("stanford", "14:00", "15:30", groups="A")
NOBODY = {}


def shown(at):
    return f"{at - timedelta(hours=7):%a %H:%M}" if at is not None else "never"


def moved(old, start):
    """Return a programme in which a session was moved, and what has changed."""
    before = mission(old, groups="AB", people="Alice:A Bruno:B Claire:AB")
    after = replace(before, sessions=(replace(old, start=clock(start)),))
    return after, differences(before, after).sessions


@pytest.mark.parametrize(
    ("told", "start", "nudged", "alarmed"),
    [
        # The rendezvous, old or new, that is nearest: 17:00, or what it becomes.
        ("12:00", "18:00", "Mon 12:30", "never"),
        ("14:59", "18:00", "Mon 15:29", "never"),
        ("15:00", "18:00", "Mon 15:10", "Mon 15:20"),
        ("15:50", "18:00", "Mon 16:00", "Mon 16:10"),
        # Half an hour before the rendezvous at the latest,
        ("16:15", "18:00", "Mon 16:25", "Mon 16:30"),
        # but not before people were written to,
        ("16:25", "18:00", "Mon 16:35", "Mon 16:35"),
        # for which half of what is left is waited.
        ("16:50", "18:00", "Mon 16:55", "Mon 16:55"),
        ("12:00", "13:00", "Mon 12:10", "Mon 12:20"),
        # The old one is past, the new one is not.
        ("17:10", "18:00", "Mon 17:20", "Mon 17:30"),
    ],
)
def test_who_is_told_when(told, start, nudged, alarmed):
    _, changes = moved(FONDS, start)

    assert shown(nudged_from(changes, california(told))) == nudged
    assert shown(alarmed_at(changes, california(told))) == alarmed


def test_what_does_not_move_the_rendezvous_is_nothing_urgent():
    before = mission(FONDS)
    after = mission(replace(FONDS, end=clock("19:00")))
    changes = differences(before, after).sessions

    assert shown(nudged_from(changes, california("16:00"))) == "Mon 16:30"
    assert shown(alarmed_at(changes, california("16:00"))) == "never"


def asked(changes, at, *whom, revision=2):
    return Asked(revision=revision, at=california(at), whom=whom, changes=changes)


def follow(after, *copies, seen=NOBODY):
    """Tell who is written to when, and what organisers hear."""
    nudges, alarms = follow_ups(after, copies, seen)
    return (
        [f"{shown(one.at)} {one.person} {one.revision}" for one in nudges],
        [f"{shown(one.at)} {' '.join(one.people)} {one.revision}" for one in alarms],
    )


def test_only_those_who_have_not_seen_it_are_written_to():
    after, changes = moved(FONDS, "18:00")
    copy = asked(changes, "15:50", "alice", "bruno", "claire")

    assert follow(after, copy, seen={"alice": 2}) == (
        ["Mon 16:00 bruno 2", "Mon 16:00 claire 2"],
        ["Mon 16:10 bruno claire 2"],
    )
    assert follow(after, copy, seen={"alice": 3, "bruno": 2, "claire": 1}) == (
        ["Mon 16:00 claire 2"],
        ["Mon 16:10 claire 2"],
    )


def test_whoever_reads_two_chats_is_written_to_once():
    after, changes = moved(FONDS, "18:00")

    assert follow(after, asked(changes, "15:50", "alice"), asked(changes, "15:52", "alice")) == (
        ["Mon 16:00 alice 2"],
        ["Mon 16:10 alice 2"],
    )


def test_what_is_another_groups_concerns_nobody_else():
    after, changes = moved(replace(FONDS, groups=("A",)), "18:00")

    assert follow(after, asked(changes, "15:50", "alice", "bruno")) == (
        ["Mon 16:00 alice 2"],
        ["Mon 16:10 alice 2"],
    )


def test_nobody_is_written_to_in_a_visit():
    before = mission(STANFORD, DINNER, groups="AB", people="Alice:A Bruno:B")
    later = replace(DINNER, start=clock("20:30"))
    after = replace(before, sessions=(STANFORD, replace(later, groups=("A",))))
    changes = differences(
        replace(before, sessions=(STANFORD, replace(DINNER, groups=("A",)))), after
    ).sessions

    # It was told at 13:50, half an hour later the visit is on, and ends at 15:30.
    assert follow(after, asked(changes, "13:50", "alice"))[0] == ["Mon 15:30 alice 2"]


def test_nobody_is_written_to_at_night_unless_it_presses():
    breakfast = session("petit-dejeuner", "09:30", "10:00", day=TUESDAY)
    after, changes = moved(breakfast, "10:00")

    assert follow(after, asked(changes, "22:15", "alice"))[0] == ["Tue 06:30 alice 2"]
    early = session("avion", "07:30", "08:00", day=TUESDAY)
    after, changes = moved(early, "08:00")
    assert follow(after, asked(changes, "22:15", "alice"))[0] == ["Mon 22:45 alice 2"]


def test_nobody_of_whom_the_mission_knows_nothing_any_more():
    after, changes = moved(FONDS, "18:00")

    assert follow(after, asked(changes, "15:50", "zoe")) == ([], [])
