"""What the clock says, word for word, in both languages."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.agenda import agenda
from bot.core.agenda.due import DueKind
from bot.core.messages.due import due_message
from bot.core.messages.lines import Writer
from bot.core.mission import Host, Kind, Place, words
from bot.core.plain import render
from tests.programmes import (
    FOLLOWERS,
    MAIN,
    PARIS,
    california,
    mission,
    session,
)

TUESDAY = date(2022, 9, 27)
HALL = Place(name="hall de l'hôtel")
GOOGLE = session(
    "google",
    "10:00",
    "11:30",
    meet="09:10",
    meet_place=HALL,
    groups="A",
    hosts=(Host(name="Maria Jensen", title="directrice de recherche", organisation="Google"),),
    notes=words("Pièce d'identité obligatoire."),
)
MICROSOFT = session("microsoft", "10:00", "11:15", meet="09:10", meet_place=HALL, groups="B")
STANFORD = session("stanford", "14:00", "15:30", place="Stanford")
DAY = mission(GOOGLE, MICROSOFT, STANFORD, groups="AB")


def said(of, kind, *, language="fr", audience=MAIN, at=None, number=0):
    """Return the words of the first message that carries *kind*, with plain spaces."""
    heard = replace(audience, language=language)
    found = [due for due in agenda(of, (heard,)) if kind in due.kinds][number]
    text = render(due_message(of, found, at or found.at))
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_digest_has_a_line_for_each_rendezvous_and_one_for_each_group():
    assert said(DAY, DueKind.EVENING_DIGEST) == (
        "Programme de demain, lundi 26 septembre\n"
        "• 9 h 10, hall de l'hôtel (18 h 10 à Paris)\n"
        "• Groupe A → Google, 10 h – 11 h 30, Mountain View\n"
        "• Groupe B → Microsoft, 10 h – 11 h 15, Mountain View\n"
        "• 14 h, Stanford (23 h à Paris) · Stanford, jusqu'à 15 h 30"
    )
    assert said(DAY, DueKind.EVENING_DIGEST, language="en") == (
        "Tomorrow, Monday 26 September\n"
        "• 09:10, hall de l'hôtel (18:10 in Paris)\n"
        "• Groupe A → Google, 10:00–11:30, Mountain View\n"
        "• Groupe B → Microsoft, 10:00–11:15, Mountain View\n"
        "• 14:00, Stanford (23:00 in Paris) · Stanford, until 15:30"
    )


def test_a_reminder_with_the_brief_does_not_say_twice_what_it_reminds_of():
    assert said(DAY, DueKind.REMINDER) == (
        "On se retrouve dans 30 min\n"
        "• 9 h 10, hall de l'hôtel (18 h 10 à Paris)\n"
        "• Groupe A → Google, 10 h – 11 h 30, Mountain View\n"
        "• Groupe B → Microsoft, 10 h – 11 h 15, Mountain View\n"
        "Programme d'aujourd'hui, lundi 26 septembre\n"
        "• 14 h, Stanford (23 h à Paris) · Stanford, jusqu'à 15 h 30"
    )


@pytest.mark.parametrize(
    ("late", "title"),
    [
        (0, "Groupe A · On se retrouve dans 30 min : Google"),
        (18, "Groupe A · On se retrouve dans 12 min : Google"),
        (30, "Groupe A · C'est l'heure : Google"),
        (40, "Groupe A · C'était à 9 h 10 : Google"),
        (95, "Groupe A · En cours depuis 10 h : Google"),
    ],
)
def test_a_late_reminder_says_what_is_true_by_then(late, title):
    alone = mission(GOOGLE, groups="AB", morning_brief=None)
    at = california("08:40") + timedelta(minutes=late)
    assert said(alone, DueKind.REMINDER, at=at) == (
        f"{title}\n"
        "9 h 10, hall de l'hôtel (18 h 10 à Paris)\n"
        "10 h – 11 h 30, Mountain View\n"
        "Maria Jensen, directrice de recherche, Google\n"
        "Pièce d'identité obligatoire."
    )


@pytest.mark.parametrize(
    ("late", "title"),
    [
        ("09:09", "On se retrouve dans 1 min"),
        ("09:12", "Au programme"),
        ("10:00", "En ce moment"),
    ],
)
def test_a_late_reminder_of_several_says_what_is_true_by_then(late, title):
    assert said(DAY, DueKind.REMINDER, at=california(late)).splitlines()[0] == title


def test_a_late_reminder_in_english():
    alone = mission(STANFORD)
    for at, title in {
        "13:30": "In 30 min: Stanford",
        "14:00": "It is time: Stanford",
        "14:30": "Under way since 14:00: Stanford",
    }.items():
        text = said(alone, DueKind.REMINDER, language="en", at=california(at))
        assert text.splitlines()[0] == title


def test_what_follows_straight_after_has_its_line():
    day = mission(session("google", "10:00", "11:00"), session("press", "11:00", "11:45"))
    assert said(day, DueKind.REMINDER).splitlines() == [
        "Dans 30 min : Google",
        "10 h, Mountain View (19 h à Paris)",
        "Jusqu'à 11 h",
        "Dans la foulée : 11 h, Mountain View (20 h à Paris) · Press, jusqu'à 11 h 45",
    ]


def test_a_journey_says_where_each_clock_is():
    trip = mission(
        session(
            "vol", "15:50", "11:30", kind=Kind.TRAVEL, meet="11:30", end_zone=PARIS, place="SFO"
        )
    )
    assert said(trip, DueKind.REMINDER, number=0).splitlines() == [
        "On se retrouve dans 2 h : Vol",
        "11 h 30, SFO (20 h 30 à Paris)",
        "Départ 15 h 50, arrivée 11 h 30 à Paris (+1 j)",
    ]


def test_a_day_off_is_one_line():
    days = mission(
        session("google", "14:00", day=date(2022, 9, 25)),
        session("stanford", "14:00", day=TUESDAY),
    )
    empty = "Demain, lundi 26 septembre : rien au programme."
    assert said(days, DueKind.EVENING_DIGEST, number=1) == empty
    assert said(days, DueKind.EVENING_DIGEST, number=1, language="en") == (
        "Tomorrow, Monday 26 September: nothing planned."
    )


def test_those_at_home_read_their_own_time_first():
    days = mission(
        session("google", "14:00", "15:30"),
        session("dinner", "19:00", "01:00", kind=Kind.MEAL),
        session("press", "10:00", day=TUESDAY, tentative=True),
    )
    assert said(days, DueKind.HOME_DIGEST, audience=FOLLOWERS, number=1) == (
        "Des nouvelles de la mission, mardi 27 septembre\n"
        "Depuis hier\n"
        "• Google (0 h 30)\n"
        "En ce moment\n"
        "• Dinner, jusqu'à 10 h\n"
        "D'ici demain 8 h 30\n"
        "• 19 h (10 h sur place) · Press (à confirmer)\n"
        "Pour les joindre : 17 h – 19 h et 20 h – 22 h"
    )
    assert said(days, DueKind.HOME_DIGEST, audience=FOLLOWERS, language="en") == (
        "News of the mission, Monday 26 September\n"
        "Until tomorrow 08:30\n"
        "• 23:00 (14:00 there) · Google\n"
        "• Tue 27, 04:00 (19:00 there, −1 day) · Dinner\n"
        "A good time to call: 17:00 – 22:00"
    )


def test_where_both_clocks_show_the_same_it_is_said_once():
    at_home = mission(session("visite", "14:00", "15:00", zone=PARIS, place="Rodez"))
    assert said(at_home, DueKind.REMINDER).splitlines()[1] == "14 h, Rodez"


def test_a_rendezvous_of_the_evening_before_is_on_that_day_and_the_start_on_its_own():
    flight = session(
        "vol", "00:30", "06:00", kind=Kind.TRAVEL, day=TUESDAY, meet="21:15", meet_place=HALL
    )
    trip = mission(session("google", "14:00"), flight)
    assert said(trip, DueKind.EVENING_DIGEST).splitlines()[1:] == [
        "• 14 h, Mountain View (23 h à Paris) · Google, jusqu'à 15 h",
        ("• 21 h 15, hall de l'hôtel (6 h 15 à Paris, +1 j) · Vol, 0 h 30 – 6 h, Mountain View"),
    ]
    assert said(trip, DueKind.EVENING_DIGEST, number=1).splitlines()[1:] == [
        "• 0 h 30 (9 h 30 à Paris) · Vol, 0 h 30 – 6 h, Mountain View"
    ]


def test_when_all_is_over_nobody_is_told_when_to_call():
    days = mission(session("google", "14:00", "15:30"))
    assert said(days, DueKind.HOME_DIGEST, audience=FOLLOWERS, number=1) == (
        "Des nouvelles de la mission, mardi 27 septembre\nDepuis hier\n• Google (0 h 30)"
    )


def test_those_at_home_read_start_and_end_in_their_own_time_too():
    at_home = Writer(DAY, "fr", home_first=True)
    assert at_home.times(GOOGLE).replace("\u00a0", " ") == "19 h – 20 h 30"
    assert Writer(DAY, "fr").times(GOOGLE).replace("\u00a0", " ") == "10 h – 11 h 30"
