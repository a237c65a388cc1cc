"""What became of each session in somebody's calendar, over the revisions of a programme."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.chronicle import Chronicle, continued, from_json, to_json
from bot.core.mission import Person, Role, words
from bot.core.timing import Timing
from tests.calendars import Past
from tests.programmes import mission, session

GOOGLE = session("google", "10:00", "11:30", groups="A")
STANFORD = session("stanford", "14:00", "16:00")
TRIP = mission(GOOGLE, STANFORD, groups="AB", people="Alice:A Denis:B")
BEFORE = datetime(2022, 9, 20, tzinfo=UTC)
AFTER = datetime(2022, 9, 27, tzinfo=UTC)


def with_google(**changes):
    return replace(TRIP, sessions=(replace(GOOGLE, **changes), STANFORD))


def told(past, whose, at=BEFORE):
    """Write what is in a calendar: title, number, and that it is off."""
    found = past.seen(whose, at).values()
    return [f"{one.summary} {one.sequence} {one.status[:4]}" for one in found]


def test_ten_updates_leave_one_event_with_a_number_that_goes_up():
    past, numbers = Past(TRIP), []
    for minute in range(10):
        past.publish(with_google(start=time(10, minute + 1)))
        (found,) = [one for one in past.seen("person:alice").values() if "google" in one.uid]
        numbers.append(found.sequence)
        assert found.uid == "google@californie.fanion"

    assert numbers == list(range(1, 11))
    assert told(past, "person:alice") == ["Google 10 CONF", "Stanford 0 CONF"]


def test_when_it_changed_is_when_that_was_published():
    past = Past(TRIP, with_google(end=time(12)))

    changed = {one.uid[:6]: one.changed_at for one in past.calendar("person:alice").events}
    assert changed == {"google": past.published[2], "stanfo": past.published[1]}


@pytest.mark.parametrize(
    "changes",
    [
        {"start": time(9, 30)},
        {"end": time(12)},
        {"title": words("Google X")},
        {"notes": words("Passeport")},
        {"meet_time": time(9)},
        {"place": None},
        {"reminders": (timedelta(minutes=5),)},
        {"tentative": True},
        {"groups": ("A", "B")},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_whatever_calendars_show_raises_the_number(changes):
    past = Past(TRIP, with_google(**changes))

    assert past.seen("person:alice")["google"].sequence == 1
    assert past.seen("person:alice")["stanford"].sequence == 0


@pytest.mark.parametrize(
    "changes", [{"feedback": False}, {"objectives": ("funding",)}, {"edition": 7}, {"fixed": True}]
)
def test_what_they_do_not_show_does_not(changes):
    assert Past(TRIP, with_google(**changes)).seen("person:alice")["google"].sequence == 0


def test_other_leads_and_another_home_change_everything():
    sooner = replace(TRIP, timing=Timing(before=(timedelta(hours=1),)))
    moved = replace(TRIP, home_zone="Europe/London")

    for other in (sooner, moved):
        found = Past(TRIP, other).seen("person:alice").values()
        assert [one.sequence for one in found] == [1, 1]


@pytest.mark.parametrize(
    "without",
    [
        pytest.param(with_google(cancelled=True), id="cancelled"),
        pytest.param(replace(TRIP, sessions=(STANFORD,)), id="dropped"),
        pytest.param(with_google(groups=("B",)), id="another group's"),
        pytest.param(
            replace(TRIP, people=(replace(TRIP.people[0], groups=("B",)), TRIP.people[1])),
            id="in another group",
        ),
    ],
)
def test_what_is_taken_away_is_told_until_it_would_have_ended(without):
    past = Past(TRIP, without)

    assert told(past, "person:alice") == ["Annulé : Google 1 CANC", "Stanford 0 CONF"]
    assert told(past, "person:alice", AFTER) == ["Stanford 0 CONF"]
    # Whatever comes after does not touch it, and it comes back under a higher number.
    past.publish(replace(without, title="Autrement"))
    assert told(past, "person:alice")[0] == "Annulé : Google 1 CANC"
    past.publish(TRIP)
    assert told(past, "person:alice") == ["Google 3 CONF", "Stanford 0 CONF"]


def test_what_was_taken_away_stays_as_it_was_then():
    later = with_google(start=time(9), end=time(9, 45))
    dropped = replace(TRIP, sessions=(STANFORD,))
    past = Past(TRIP, later, dropped, replace(dropped, title="Autrement"))

    off = past.seen("person:alice")["google"]
    assert off.starts_at == datetime(2022, 9, 26, 16, 0, tzinfo=UTC)
    # While it is off, nobody is told what it would be.
    past.publish(with_google(cancelled=True, start=time(15)))
    assert past.seen("person:alice")["google"] == off


def test_the_swap_of_two_groups_takes_from_one_what_it_gives_the_other():
    past = Past(TRIP, with_google(groups=("B",)))

    assert told(past, "person:denis") == ["Google 1 CONF", "Stanford 0 CONF"]
    assert told(past, "group:A") == ["Annulé : Google 1 CANC", "Stanford 0 CONF"]
    assert told(past, "group:B") == ["Google 1 CONF", "Stanford 0 CONF"]
    assert told(past, "followers") == ["Groupe B : Google 1 CONF", "Stanford 0 CONF"]


def test_what_one_never_had_is_not_told_as_cancelled():
    past = Past(with_google(cancelled=True), with_google(cancelled=True, start=time(9)))

    assert told(past, "person:alice") == ["Stanford 0 CONF"]
    assert told(Past(TRIP, replace(TRIP, sessions=(STANFORD,))), "person:denis") == [
        "Stanford 0 CONF"
    ]


def test_who_joins_late_has_what_is_theirs_from_then_on():
    late = replace(TRIP, people=(*TRIP.people, Person(code="ines", name="Inès", groups=("A",))))
    past = Past(TRIP, with_google(end=time(12)), replace(late, sessions=with_google().sessions))

    assert told(past, "person:ines") == ["Google 2 CONF", "Stanford 2 CONF"]


def test_who_becomes_organiser_sees_the_others_programme_too():
    promoted = replace(TRIP, people=(TRIP.people[0], replace(TRIP.people[1], role=Role.ORGANISER)))
    past = Past(TRIP, promoted)

    assert told(past, "person:denis") == ["Groupe A : Google 1 CONF", "Stanford 0 CONF"]
    past.publish(TRIP)
    assert told(past, "person:denis") == ["Annulé : Google 2 CANC", "Stanford 0 CONF"]


def test_it_is_written_down_and_read_again():
    chronicle = continued(Past(TRIP).chronicle, TRIP, replace(TRIP, sessions=(), people=()), 2)

    assert from_json(to_json(chronicle)) == chronicle
    assert from_json(to_json(Chronicle())) == Chronicle()


# ---- any history -----------------------------------------------------------------------------

MINUTES = st.sampled_from([0, 15, 30])
MEMBERS = st.sampled_from([(), ("A",), ("B",), ("A", "B")])
A_SESSION = st.none() | st.builds(
    lambda minute, groups, cancelled: {
        "start": time(10, minute),
        "groups": groups,
        "cancelled": cancelled,
    },
    MINUTES,
    MEMBERS,
    st.booleans(),
)
A_REVISION = st.tuples(A_SESSION, A_SESSION, MEMBERS)


def programme(revision):
    one, other, groups = revision
    held = [
        replace(session(code, "10:00", "11:30"), **changes)
        for code, changes in (("google", one), ("ibm", other))
        if changes is not None
    ]
    alice = Person(code="alice", name="Alice", groups=groups)
    return replace(mission(*held, groups="AB"), people=(alice,))


@given(st.lists(A_REVISION, min_size=1, max_size=6))
def test_whatever_happens_a_calendar_tells_what_is_and_what_was_lost(revisions):
    past = Past()
    before = {}
    for revision in map(programme, revisions):
        past.publish(revision)
        groups = revision.people[0].groups
        events = {one.uid.partition("@")[0]: one for one in past.calendar("person:alice").events}
        held = {s.code: s for s in revision.programme if s.concerns(groups)}

        assert {code for code, one in events.items() if one.status != "CANCELLED"} == set(held)
        # What was there is still told of, and nothing else is.
        assert set(events) == set(before) | set(held)
        for code, one in events.items():
            was = before.get(code)
            if was is None:
                continue
            assert one.sequence >= was.sequence
            assert (one == was) == (one.sequence == was.sequence)
        before = events
