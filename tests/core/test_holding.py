from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.changes import change_of, differences
from bot.core.holding import changes_for, helps_until, may_ring, notice_may_go, notice_rings
from bot.core.mission import Kind, words
from tests.programmes import (
    FOLLOWERS,
    MAIN,
    MONDAY,
    california,
    clock,
    group_chat,
    mission,
    session,
)

TUESDAY = MONDAY + timedelta(days=1)
GOOGLE = session("google", "10:00", "11:30", meet="09:10", groups="A")
MICROSOFT = session("microsoft", "10:00", "11:00", groups="B")
STANFORD = session("stanford", "14:00", "15:30")
FERRY = session("ferry", "10:00", "11:00", kind=Kind.OTHER, day=TUESDAY)
PROGRAMME = mission(GOOGLE, MICROSOFT, STANFORD, FERRY, groups="AB", people="Alice:A Bruno:B")


def rings_at(text, groups=(), audience=MAIN, day=MONDAY):
    """Return when a broadcast sent at *text* may ring, on the clocks of California."""
    at = may_ring(PROGRAMME, audience, groups, california(text, day))
    return f"{at - timedelta(hours=7):%a %H:%M}"


def test_a_broadcast_waits_for_the_end_of_a_visit():
    assert rings_at("14:10") == "Mon 15:30"


def test_at_its_end_a_visit_is_over():
    assert rings_at("15:30") == "Mon 15:30"


def test_it_goes_as_soon_as_not_all_are_in_a_visit():
    assert rings_at("10:15") == "Mon 11:00"


def test_a_groups_broadcast_waits_for_that_group():
    assert rings_at("10:15", ("A",)) == "Mon 11:30"


def test_it_waits_for_the_morning():
    assert rings_at("23:00") == "Tue 06:30"
    assert rings_at("05:00") == "Mon 06:30"


def test_followers_have_their_own_night():
    # 14:00 in California is 23:00 in Paris; nobody there is in the visit to Stanford.
    assert rings_at("14:00", audience=FOLLOWERS) == "Mon 21:30"
    assert rings_at("10:15", audience=FOLLOWERS) == "Mon 10:15"


def notice(old, new, at, *, audience=MAIN, own=()):
    """Tell what a chat is told of a change of one session, when, and whether it rings."""
    before = mission(*([old] if old else []), STANFORD, groups="AB", people="Alice:A Bruno:B")
    after = replace(before, sessions=(*([new] if new else []), STANFORD))
    changes = changes_for(
        after, audience, frozenset(own), differences(before, after).sessions, california(at)
    )
    if not changes:
        return "nothing"
    goes = notice_may_go(after, audience, changes, california(at))
    bell = " 🔔" if notice_rings(changes, goes) else ""
    return f"{goes - timedelta(hours=7):%a %H:%M}{bell}"


FONDS = session("fonds", "17:00", "18:30")
NEXT_DAY = replace(FONDS, day=TUESDAY)
LATER_ON = replace(FONDS, day=TUESDAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("at", "old", "new", "told"),
    [
        ("12:00", FONDS, replace(FONDS, start=clock("16:45")), "Mon 12:00 🔔"),
        ("12:00", LATER_ON, replace(LATER_ON, start=clock("16:45")), "Mon 12:00"),
        ("12:00", LATER_ON, FONDS, "Mon 12:00 🔔"),
        ("12:00", FONDS, None, "Mon 12:00 🔔"),
        ("12:00", None, FONDS, "Mon 12:00 🔔"),
        ("12:00", FONDS, replace(FONDS, notes=words("Badge")), "Mon 12:00"),
        ("12:00", FONDS, replace(FONDS, objectives=("funding",)), "nothing"),
        ("19:00", FONDS, replace(FONDS, start=clock("16:00")), "nothing"),
        # a visit is on until 15:30
        ("14:10", FONDS, replace(FONDS, start=clock("18:00")), "Mon 15:30 🔔"),
        ("14:10", FONDS, replace(FONDS, start=clock("16:00")), "Mon 15:00 🔔"),
        ("14:10", FONDS, replace(FONDS, start=clock("15:05")), "Mon 14:10 🔔"),
        ("14:10", LATER_ON, None, "Mon 14:10"),
        ("14:10", FONDS, replace(FONDS, notes=words("Badge")), "Mon 14:10"),
        # at night
        ("23:00", NEXT_DAY, replace(NEXT_DAY, start=clock("16:45")), "Tue 06:30 🔔"),
        ("23:00", NEXT_DAY, replace(NEXT_DAY, start=clock("08:15")), "Mon 23:00 🔔"),
        ("23:00", NEXT_DAY, replace(NEXT_DAY, start=clock("08:30")), "Tue 06:30 🔔"),
        ("23:00", LATER_ON, replace(LATER_ON, start=clock("16:45")), "Tue 06:30"),
    ],
)
def test_when_a_change_is_told(at, old, new, told):
    assert notice(old, new, at) == told


def test_a_session_made_inside_its_lead_is_told_at_once():
    train = session("train", "16:00", "18:00", kind=Kind.TRAVEL, reminders=(timedelta(hours=2),))

    assert notice(None, train, "14:10") == "Mon 14:10 🔔"
    assert notice(None, replace(train, reminders=None), "14:10") == "Mon 15:00 🔔"


def test_a_group_reads_it_in_its_own_chat():
    later = replace(GOOGLE, start=clock("10:30"))

    assert notice(GOOGLE, later, "07:00", audience=group_chat("A"), own="A") == "Mon 07:00 🔔"
    assert notice(GOOGLE, later, "07:00", own="A") == "nothing"
    assert notice(GOOGLE, later, "07:00", audience=group_chat("B"), own="AB") == "nothing"
    assert notice(GOOGLE, later, "07:00", audience=FOLLOWERS) == "nothing"


def test_a_group_that_joins_a_visit_has_a_new_one():
    both = replace(GOOGLE, groups=("A", "B"))

    assert notice(GOOGLE, both, "07:00", audience=group_chat("B"), own="B") == "Mon 07:00 🔔"
    assert notice(GOOGLE, both, "07:00", audience=group_chat("A"), own="A") == "Mon 07:00"


def test_it_rings_for_those_whom_it_concerns():
    # Bruno's visit ends at 11:00, Alice's at 11:30; what is changed is Bruno's.
    lunch = session("lunch", "12:30", "13:30", kind=Kind.MEAL, groups="B")
    before = replace(PROGRAMME, sessions=(GOOGLE, MICROSOFT, lunch))
    after = replace(before, sessions=(GOOGLE, MICROSOFT, replace(lunch, start=clock("12:45"))))
    changes = differences(before, after).sessions

    assert notice_may_go(after, MAIN, changes, california("10:15")) == california("11:00")


def test_a_notice_helps_until_the_later_start_and_of_what_is_under_way_to_its_end():
    moved = change_of(GOOGLE, replace(GOOGLE, start=clock("09:30")))
    longer = change_of(GOOGLE, replace(GOOGLE, end=clock("12:00")))

    assert helps_until([moved], california("08:00")) == california("10:00")
    assert helps_until([longer], california("10:30")) == california("12:00")
