"""What holds for every programme, however the organiser wrote it."""

from collections import Counter
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core import zones
from bot.core.agenda import agenda
from bot.core.agenda.due import DueKind
from bot.core.chat import ChatKind
from bot.core.messages.due import due_message
from bot.core.mission import (
    Group,
    Kind,
    Mission,
    Person,
    Place,
    Session,
    words,
)
from bot.core.plain import render
from bot.core.site_time import site_time
from bot.core.timing import QuietHours, Timing
from tests.programmes import CALIFORNIA, FOLLOWERS, MAIN, PARIS, group_chat

PLACES = (CALIFORNIA, PARIS, "America/Phoenix", "Asia/Kolkata")
WEEKS = (date(2022, 9, 26), date(2023, 3, 11), date(2022, 10, 29), date(2022, 11, 5))
GROUPS = ("A", "B", "C")

clocks = st.builds(
    lambda minutes: (datetime(2022, 1, 1) + timedelta(minutes=5 * minutes)).time(),
    st.integers(0, 287),
)
leads = st.lists(st.sampled_from([5, 15, 30, 60, 120, 300]), max_size=3).map(
    lambda minutes: tuple(timedelta(minutes=m) for m in minutes)
)


@st.composite
def sessions(draw, code, monday):
    start = draw(clocks)
    zone = draw(st.sampled_from(PLACES))
    kind = draw(st.sampled_from(Kind))
    end_zone = draw(st.sampled_from(PLACES)) if kind is Kind.TRAVEL else zone
    return Session(
        code=code,
        title=words(code),
        day=monday + timedelta(days=draw(st.integers(0, 4))),
        start=start,
        end=draw(st.none() | clocks.filter(lambda end: end != start)),
        kind=kind,
        zone=zone,
        end_zone=end_zone,
        place=draw(st.none() | st.just(Place(name="Mountain View"))),
        meet_time=draw(st.none() | clocks),
        groups=tuple(draw(st.sets(st.sampled_from(GROUPS), max_size=2))),
        feedback=draw(st.booleans()),
        reminders=draw(st.none() | leads),
        cancelled=draw(st.integers(0, 9)) == 0,
    )


@st.composite
def missions(draw):
    monday = draw(st.sampled_from(WEEKS))
    of_groups = draw(st.lists(st.sets(st.sampled_from(GROUPS), max_size=2), max_size=4))
    return Mission(
        code="anywhere",
        title="Anywhere",
        home_zone=PARIS,
        zone=CALIFORNIA,
        languages=("fr",),
        groups=tuple(Group(code=code, name=code) for code in GROUPS),
        people=tuple(
            Person(code=f"p{n}", name=f"P{n}", groups=tuple(sorted(member)))
            for n, member in enumerate(of_groups)
        ),
        timing=Timing(quiet_hours=draw(st.just(QuietHours()) | st.none())),
        sessions=tuple(draw(sessions(f"s{n}", monday)) for n in range(draw(st.integers(1, 10)))),
    )


chats = st.sets(st.sampled_from(GROUPS), max_size=2).map(
    lambda codes: (MAIN, FOLLOWERS, *map(group_chat, sorted(codes)))
)


def parties(mission):
    """Who goes together, worked out the slow way."""
    listed = [set(person.groups) for person in mission.people]
    unlisted = [{group} for group in GROUPS if not any(group in party for party in listed)]
    return listed + unlisted


def all_in_a_session(mission, groups, at):
    quiet = [
        s
        for s in mission.sessions
        if not s.cancelled
        and s.kind in (Kind.VISIT, Kind.MEETING, Kind.TALK)
        and s.starts_at <= at < s.ends_at
    ]
    concerned = [p for p in parties(mission) if not groups or p & set(groups)]
    return all(any(not s.groups or p & set(s.groups) for s in quiet) for p in concerned)


def is_last_lead_of_journey(mission, occurrence):
    session = mission.sessions_by_code[occurrence.sessions[0]]
    wanted = mission.timing.before_journey if session.reminders is None else session.reminders
    return session.is_journey and occurrence.lead == min(wanted)


@given(missions(), chats)
def test_only_reminders_ring_and_never_into_the_session_of_all_they_concern(mission, audiences):
    for due in agenda(mission, audiences):
        if due.rings:
            reminders = [one for one in due.occurrences if one.kind is DueKind.REMINDER]
            assert reminders
            for one in reminders:
                [code] = one.sessions
                groups = mission.sessions_by_code[code].groups
                assert is_last_lead_of_journey(mission, one) or not all_in_a_session(
                    mission, groups, due.at
                )


@given(missions(), chats)
def test_only_what_goes_with_a_reminder_and_arrivals_come_in_quiet_hours(mission, audiences):
    quiet = mission.timing.quiet_hours
    for due in agenda(mission, audiences):
        if quiet is None or {DueKind.REMINDER, DueKind.ARRIVAL}.intersection(due.kinds):
            continue
        if due.audience.kind is ChatKind.FOLLOWERS:
            clock = zones.wall_time(due.at, PARIS)
        else:
            groups = {due.audience.group} if due.audience.group else set()
            if due.kinds == (DueKind.FEEDBACK,):
                groups = mission.sessions_by_code[due.sessions[0]].groups
            clock = site_time(mission, frozenset(groups)).wall(due.at)
        assert not quiet.hold(clock.time())


@given(missions(), chats)
def test_nothing_is_said_twice_and_all_in_order(mission, audiences):
    due = agenda(mission, audiences)
    assert [d.at for d in due] == sorted(d.at for d in due)
    assert {key: n for key, n in Counter(k for d in due for k in d.keys).items() if n > 1} == {}


@given(missions(), chats)
def test_every_session_that_wants_a_reminder_has_one_where_its_people_are(mission, audiences):
    own = {a.group for a in audiences if a.group}
    told = {
        (due.audience.name, code)
        for due in agenda(mission, audiences)
        for one in due.occurrences
        if one.kind is DueKind.REMINDER
        for code in one.sessions
    }
    expected = set()
    for session in mission.sessions:
        nowhere = session.place is None and session.meet_time is None
        unwanted = session.kind is Kind.FREE or (session.kind is Kind.MEAL and nowhere)
        if session.cancelled or unwanted or session.reminders == ():
            continue
        expected |= {(f"group:{g}", session.code) for g in session.groups if g in own}
        if not session.groups or set(session.groups) - own:
            expected.add(("main", session.code))
    assert told == expected


@given(missions(), chats)
def test_a_reminder_is_never_after_its_rendezvous_nor_a_message_past_its_help(mission, audiences):
    for due in agenda(mission, audiences):
        assert due.at < due.helps_until
        for one in due.occurrences:
            if one.kind is DueKind.REMINDER:
                assert due.at <= mission.sessions_by_code[one.sessions[0]].gathers_at


@given(missions(), chats)
def test_one_message_holds_no_two_leads_of_a_session(mission, audiences):
    for due in agenda(mission, audiences):
        reminded = [
            code
            for one in due.occurrences
            if one.kind is DueKind.REMINDER
            for code in one.sessions
        ]
        assert len(reminded) == len(set(reminded))


@given(missions())
def test_the_order_in_which_the_file_lists_sessions_does_not_matter(mission):
    turned = Mission(
        **{
            **{name: getattr(mission, name) for name in Mission.__dataclass_fields__},
            "sessions": mission.sessions[::-1],
        }
    )
    audiences = (MAIN, FOLLOWERS)
    assert agenda(turned, audiences) == agenda(mission, audiences)


@given(missions(), chats)
def test_every_message_has_words_that_say_what_it_is_about(mission, audiences):
    for due in agenda(mission, audiences):
        text = render(due_message(mission, due, due.at))
        assert text
        assert [code for code in due.sessions if code not in text] == []
