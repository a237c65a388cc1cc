"""Each rule of PRODUCT.md 2, on the smallest programme that shows it."""

from datetime import date, timedelta

from bot.core.agenda import agenda
from bot.core.mission import Kind
from tests.programmes import (
    CALIFORNIA,
    FOLLOWERS,
    MAIN,
    PARIS,
    group_chat,
    mission,
    reminders,
    sent,
    session,
)

SUNDAY, TUESDAY, THURSDAY = date(2022, 9, 25), date(2022, 9, 27), date(2022, 9, 29)


def test_a_day_of_one_visit_whose_eve_is_still_at_home():
    assert sent(mission(session("google", "14:00", "15:30", meet="13:20"))) == [
        "Sun 11:00 evening_digest google",
        "Mon 07:15 morning_brief google",
        "Mon 12:50 reminder google 🔔",
        "Mon 15:40 feedback google",
    ]


def test_the_first_reminder_of_an_early_day_carries_the_brief():
    assert sent(mission(session("google", "09:00", "10:30", meet="08:15")))[1] == (
        "Mon 07:45 reminder+morning_brief google 🔔"
    )


def test_a_reminder_from_a_quarter_to_nine_on_does_not_carry_the_brief():
    assert sent(mission(session("google", "10:00", meet="09:15")))[1:3] == [
        "Mon 07:15 morning_brief google",
        "Mon 08:45 reminder google 🔔",
    ]


def test_a_departure_at_night_needs_its_reminder_and_its_digest_in_time():
    trip = mission(session("desert", "05:45", "09:00", kind=Kind.TRAVEL, meet="05:10"))

    assert sent(trip) == [
        "Sun 18:00 evening_digest desert",
        "Mon 04:40 reminder+morning_brief desert 🔔",
    ]


def test_a_night_reminder_for_one_group_is_not_the_day_s_first():
    trip = mission(
        session("desert", "05:45", "09:00", kind=Kind.TRAVEL, meet="05:10", groups="A"),
        session("lunch", "12:00", kind=Kind.MEAL),
        groups="AB",
    )

    assert sent(trip)[1:] == [
        "Mon 04:40 reminder desert 🔔",
        "Mon 07:15 morning_brief desert lunch",
        "Mon 11:30 reminder lunch 🔔",
    ]


def test_a_long_lead_in_the_night_falls_away_and_the_only_one_waits():
    leads = (timedelta(hours=3), timedelta(minutes=30))
    assert reminders(mission(session("talk", "08:00", reminders=leads))) == [
        "Mon 07:30 reminder+morning_brief talk 🔔"
    ]
    one = (timedelta(hours=3),)
    assert reminders(mission(session("talk", "08:00", reminders=one))) == [
        "Mon 06:30 reminder+morning_brief talk 🔔"
    ]
    assert reminders(mission(session("talk", "06:45", reminders=one))) == [
        "Mon 06:15 reminder+morning_brief talk 🔔"
    ]


def test_nothing_is_reminded_of_free_time_nor_of_a_meal_that_is_nowhere():
    day = mission(
        session("pause", "10:00", kind=Kind.FREE),
        session("lunch", "12:00", kind=Kind.MEAL, place=""),
        session("dinner", "19:00", kind=Kind.MEAL),
    )
    assert reminders(day) == ["Mon 18:30 reminder dinner 🔔"]


def test_a_cancelled_session_is_not_spoken_of():
    off = session("google", "14:00", cancelled=True)
    assert sent(mission(off, session("dinner", "19:00", kind=Kind.MEAL))) == [
        "Sun 11:00 evening_digest dinner",
        "Mon 07:15 morning_brief dinner",
        "Mon 18:30 reminder dinner 🔔",
    ]


def test_a_reminder_waits_for_the_end_of_a_session():
    day = mission(session("google", "10:00", "11:30"), session("lunch", "11:45", kind=Kind.MEAL))
    assert reminders(day) == ["Mon 09:30 reminder google 🔔", "Mon 11:30 reminder lunch 🔔"]


def test_what_follows_straight_after_is_said_with_the_session_before():
    day = mission(session("google", "10:00", "11:00"), session("press", "11:00", "11:45"))
    assert reminders(day) == ["Mon 09:30 reminder google press 🔔"]


def test_what_follows_a_long_session_is_said_softly_before_it_ends():
    day = mission(session("google", "10:00", "12:00"), session("press", "12:00", "12:45"))
    assert reminders(day) == ["Mon 09:30 reminder google 🔔", "Mon 11:50 reminder press"]


def test_the_second_in_a_chain_is_said_softly_when_the_one_before_it_ends():
    day = mission(
        session("one", "10:00", "10:30"),
        session("two", "10:30", "11:00"),
        session("three", "11:00", "11:30"),
    )
    assert reminders(day) == ["Mon 09:30 reminder one two 🔔", "Mon 11:00 reminder three"]


def test_straight_after_a_session_that_nobody_is_reminded_of():
    day = mission(
        session("one", "10:00", "10:45", meet="09:40", reminders=()),
        session("two", "10:45", "11:30"),
    )
    assert reminders(day) == ["Mon 09:40 reminder two 🔔"]


def test_where_only_some_are_in_a_session_it_goes_at_its_own_time():
    day = mission(
        session("google", "10:00", "11:30", groups="A"),
        session("lunch", "11:45", kind=Kind.MEAL),
        groups="AB",
    )
    assert reminders(day)[1] == "Mon 11:15 reminder lunch 🔔"


def test_a_journey_s_last_lead_rings_whatever_session_is_on():
    day = mission(
        session("talk", "13:00", "15:00", kind=Kind.TALK),
        session("flight", "17:30", "13:00", kind=Kind.TRAVEL, meet="15:00", end_zone=PARIS),
    )
    assert reminders(day) == [
        "Mon 12:30 reminder talk flight 🔔",
        "Mon 14:30 reminder flight 🔔",
    ]


def test_a_group_s_reminder_joins_the_one_before_it_when_others_are_in_a_session():
    day = mission(
        session("google", "09:30", "11:30", groups="A"),
        session("microsoft", "10:10", "11:30", groups="B"),
        groups="AB",
    )
    assert reminders(day) == ["Mon 09:00 reminder google microsoft 🔔"]


def test_a_group_s_reminder_does_not_go_back_more_than_three_quarters_of_an_hour():
    day = mission(
        session("google", "09:30", "11:30", groups="A"),
        session("microsoft", "10:20", "11:30", groups="B"),
        groups="AB",
    )
    assert reminders(day) == ["Mon 09:00 reminder google 🔔", "Mon 09:50 reminder microsoft 🔔"]


def test_one_message_for_what_is_due_within_twenty_minutes():
    day = mission(
        session("google", "10:00", "11:30", groups="A"),
        session("microsoft", "10:20", "11:30", groups="B"),
        session("apple", "10:21", "11:30", groups="C"),
        groups="ABC",
    )
    assert reminders(day) == [
        "Mon 09:30 reminder google microsoft 🔔",
        "Mon 09:51 reminder apple 🔔",
    ]


def test_leads_of_one_session_are_never_merged():
    leads = (timedelta(minutes=30), timedelta(minutes=15))
    assert reminders(mission(session("google", "14:00", reminders=leads))) == [
        "Mon 13:30 reminder google 🔔",
        "Mon 13:45 reminder google 🔔",
    ]


def test_the_digest_waits_for_a_reminder_that_must_not_come_into_a_session():
    day = mission(
        session("talk", "19:00", "20:10", kind=Kind.TALK),
        session("dinner", "20:40", kind=Kind.MEAL),
        session("google", "10:00", day=TUESDAY),
    )
    assert "Mon 20:10 reminder+evening_digest dinner google 🔔" in sent(day)


def test_feedback_waits_for_the_morning():
    late = mission(session("gala", "20:00", "22:25", kind=Kind.TALK))
    assert sent(late)[-1] == "Tue 06:30 feedback gala"


def test_a_group_with_its_own_chat_is_told_there_and_the_others_in_the_main_chat():
    day = mission(
        session("google", "14:00", groups="A"), session("microsoft", "16:00", groups="AB"),
        session("dinner", "19:00", kind=Kind.MEAL), groups="AB",
    )  # fmt: skip
    told = [
        (due.audience.name, due.sessions)
        for due in agenda(day, (MAIN, group_chat("A")))
        if "reminder" in due.kinds
    ]
    assert told == [
        ("group:A", ("google",)),
        ("main", ("microsoft",)),
        ("group:A", ("microsoft",)),
        ("main", ("dinner",)),
    ]


def test_a_group_s_chat_has_lists_only_for_days_with_a_session_of_its_own():
    days = mission(
        session("google", "14:00", groups="A"),
        session("dinner", "19:00", kind=Kind.MEAL),
        session("bridge", "10:00", day=TUESDAY, kind=Kind.OTHER),
        groups="AB",
    )
    lists = [line for line in sent(days, group_chat("A")) if "digest" in line or "brief" in line]
    assert lists == [
        "Sun 11:00 evening_digest google dinner",
        "Mon 07:15 morning_brief google dinner",
    ]


def test_an_empty_day_in_the_middle_has_a_line_in_the_digest_and_no_brief():
    days = mission(
        session("google", "14:00", day=SUNDAY, kind=Kind.OTHER),
        session("bridge", "14:00", day=TUESDAY, kind=Kind.OTHER),
    )
    assert [line for line in sent(days) if "digest" in line or "brief" in line] == [
        "Sat 11:00 evening_digest google",
        "Sun 07:15 morning_brief google",
        "Sun 20:00 evening_digest",
        "Mon 20:00 evening_digest bridge",
        "Tue 07:15 morning_brief bridge",
    ]


def test_a_rendezvous_on_the_evening_before_is_listed_on_both_days():
    flight = session("flight", "00:30", "06:00", kind=Kind.TRAVEL, day=TUESDAY, meet="21:15")
    assert [line for line in sent(mission(flight)) if "digest" in line or "brief" in line] == [
        "Sun 11:00 evening_digest flight",
        "Mon 07:15 morning_brief flight",
        "Mon 20:00 evening_digest flight",
    ]


def test_a_digest_that_a_journey_jumps_over_goes_with_its_last_reminder():
    trip = mission(
        session("flight", "15:50", "11:30", kind=Kind.TRAVEL, meet="12:30", end_zone=PARIS),
        session("report", "15:00", day=TUESDAY, zone=PARIS, kind=Kind.OTHER),
    )
    assert "Mon 12:00 reminder+evening_digest flight report 🔔" in sent(trip)


def test_those_at_home_hear_at_half_past_eight_what_was_is_and_comes():
    days = mission(
        session("google", "14:00", "15:30"),
        session("night", "23:00", "01:00", kind=Kind.OTHER),
        session("press", "10:00", day=TUESDAY),
    )
    assert sent(days, FOLLOWERS) == [
        "Sun 23:30 home_digest google night",
        "Mon 23:30 home_digest google night press",
        "Tue 23:30 home_digest night press",
    ]


def test_those_at_home_hear_nothing_on_a_day_without_news():
    days = mission(
        session("google", "14:00", "15:30", day=SUNDAY),
        session("press", "14:00", "15:00", day=THURSDAY, zone=CALIFORNIA),
    )
    assert sent(days, FOLLOWERS) == [
        "Sat 23:30 home_digest google",
        "Sun 23:30 home_digest google",
        "Wed 23:30 home_digest press",
        "Thu 23:30 home_digest press",
    ]


def test_what_is_switched_off_is_not_sent():
    silent = mission(
        session("google", "14:00", "15:30"),
        before=(),
        evening_digest=None,
        morning_brief=None,
        home_digest=None,
        arrival=False,
        feedback_after=None,
        quiet_hours=None,
    )
    assert sent(silent, MAIN, FOLLOWERS) == []
    assert sent(mission(), MAIN, FOLLOWERS) == []
