from datetime import timedelta

import pytest

from bot.core.agenda import agenda
from bot.core.agenda.due import DueKind
from bot.core.chat import DeliveryError
from bot.core.languages.undelivered import undelivered_in
from bot.core.lateness import decide, is_late, rings_late, still_helps, words_true_at
from bot.core.messages.undelivered import undelivered_message
from bot.core.mission import Kind
from bot.core.plain import render
from bot.core.retries import wait_after
from bot.core.undelivered import Missed, Why
from tests.programmes import MAIN, PARIS, california, mission, session

DUE_AT = california("08:40")
GOOGLE = session("google", "10:00", "11:30", meet="09:10")
FLIGHT = session("vol", "14:00", "11:00", kind=Kind.TRAVEL, meet="12:30", end_zone=PARIS)
TALK = session("conférence", "11:00", "12:15", kind=Kind.TALK)
MISSION = mission(GOOGLE, TALK, FLIGHT, evening_digest=None, feedback_after=None)
EARLY = california("04:00")


def decided(now, *, of=MISSION, told=(), bound=EARLY, since=EARLY):
    come = [due for due in agenda(of, (MAIN,)) if due.at <= now]
    decision = decide(
        come,
        frozenset(told).__contains__,
        now,
        bound={"main": bound},
        since=dict.fromkeys(MISSION.sessions_by_code, since),
    )
    return (
        [key for due in decision.send for key in due.keys],
        [part.key for _, part in decision.dropped],
        [part.key for part in decision.passed_over],
    )


BRIEF = "morning_brief:2022-09-26:main"
REMINDER = "reminder:30:google:1:main"


def test_late_is_over_two_minutes():
    on_time, late = DUE_AT + timedelta(minutes=2), DUE_AT + timedelta(minutes=2, seconds=1)

    assert [is_late(DUE_AT, on_time), is_late(DUE_AT, late)] == [False, True]
    assert [words_true_at(DUE_AT, on_time), words_true_at(DUE_AT, late)] == [DUE_AT, late]


def test_what_is_due_is_sent_with_what_was_not_told_yet():
    assert decided(DUE_AT) == ([REMINDER, BRIEF], [], [])
    assert decided(DUE_AT, told=[BRIEF]) == ([REMINDER], [], [])
    assert decided(DUE_AT, told=[BRIEF, REMINDER]) == ([], [], [])


def test_what_helps_no_more_is_dropped():
    sent, dropped, _ = decided(california("12:00"))

    assert (REMINDER in dropped, BRIEF in dropped) == (True, True)
    assert sent == ["reminder:30:conférence:1:main", "reminder:30:vol:1:main"]


def test_of_several_leads_that_have_come_only_the_shortest_is_sent():
    alone = mission(FLIGHT, evening_digest=None, morning_brief=None)

    assert decided(california("10:30"), of=alone) == (["reminder:120:vol:1:main"], [], [])
    assert decided(california("12:00"), of=alone) == (
        ["reminder:30:vol:1:main"],
        [],
        ["reminder:120:vol:1:main"],
    )


def test_what_came_before_the_chat_is_passed_over():
    assert decided(DUE_AT, bound=DUE_AT + timedelta(minutes=1)) == ([], [], [REMINDER, BRIEF])


def test_what_came_before_its_session_is_passed_over_and_not_dropped():
    _, dropped, passed_over = decided(california("11:45"), since=california("09:00"))

    assert (REMINDER in dropped, REMINDER in passed_over) == (False, True)


@pytest.mark.parametrize(
    ("code", "now", "rings"),
    [
        ("google", "08:50", True),
        ("google", "10:30", False),
        ("conférence", "10:45", False),
        ("vol", "12:10", True),
    ],
)
def test_a_late_reminder_rings_for_what_has_not_begun_unless_all_are_in_a_session(
    code, now, rings
):
    reminders = [one for one in agenda(MISSION, (MAIN,)) if DueKind.REMINDER in one.kinds]
    due = [one for one in reminders if code in one.occurrences[0].sessions][-1]

    assert rings_late(MISSION, due, california(now)) == rings


def test_a_brief_helps_as_long_as_something_of_it_is_ahead():
    brief = next(p for due in agenda(MISSION, (MAIN,)) for p in due.occurrences if p.key == BRIEF)

    assert still_helps(MISSION, brief, california("11:00"))
    assert not still_helps(mission(GOOGLE, TALK, FLIGHT), brief, california("12:30"))


# ---- trying again ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "attempts", "seconds"),
    [
        (DeliveryError("bad gateway"), 1, 2),
        (DeliveryError("bad gateway"), 2, 15),
        (DeliveryError("bad gateway"), 3, 60),
        (DeliveryError("bad gateway"), 4, 300),
        (DeliveryError("bad gateway"), 5, 300),
        (DeliveryError("bad gateway"), 287, 300),
        (DeliveryError("bad gateway"), 288, None),
        (DeliveryError("flood", retry_after=timedelta(seconds=31)), 1, 31),
        (DeliveryError("chat not found", permanent=True), 1, None),
    ],
)
def test_what_is_refused_is_tried_again_after_longer_and_longer_pauses(error, attempts, seconds):
    wait = wait_after(error, attempts)

    assert (wait and wait.total_seconds()) == seconds


def test_what_has_an_end_is_tried_until_then():
    wait = wait_after(DeliveryError("bad gateway"), 288, until_it_helps_no_more=True)

    assert wait == timedelta(minutes=5)


# ---- telling the organiser -------------------------------------------------------------------


MISSED = (
    Missed(why=Why.LATE, kind="reminder", sessions=("google",), chat="main"),
    Missed(why=Why.LATE, kind="reminder", sessions=("google",), chat="group:A"),
    Missed(why=Why.LATE, kind="evening_digest", sessions=("google", "vol"), chat="main"),
    Missed(why=Why.UNCLEAR, kind="broadcast", chat="main"),
)


def said(language):
    text = render(undelivered_message(MISSION, MISSED, language))
    return text.replace("\u00a0", " ").replace("\u202f", " ").splitlines()


LATE_FR = "J'étais à l'arrêt, et il était trop tard pour que ce soit utile. Pas envoyé : "
LATE_EN = "I was away, and this came too late to help, so it was not sent: "


def test_an_organiser_reads_each_thing_once_and_why():
    assert said("fr") == [
        f"{LATE_FR}rappel « Google » ; programme de demain.",
        "J'ai été interrompu, et je ne sais pas si ceci est arrivé : annonce.",
    ]
    assert said("en") == [
        f"{LATE_EN}reminder “Google”; tomorrow's programme.",
        "I was interrupted, and this may or may not have arrived: broadcast.",
    ]


def test_every_kind_has_a_name_in_both_languages():
    kinds = (*DueKind, "changes")

    assert [undelivered_in("en").thing(kind, ()) for kind in kinds] == [
        "reminder",
        "tomorrow's programme",
        "today's programme",
        "digest for those at home",
        "message on arrival",
        "feedback request",
        "your day",
        "questions about the mission as a whole",
        "reminder of the questions about the mission",
        "follow-ups",
        "notice of changes",
    ]
    assert all(undelivered_in("fr").thing(kind, ()) for kind in kinds)


def test_what_was_missed_waits_as_json():
    assert [Missed.from_json(one.as_json()) for one in MISSED] == list(MISSED)
