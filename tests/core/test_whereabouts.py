"""Where everyone is, at every moment of a day with two groups."""

from dataclasses import replace

import pytest

from bot.core.asking import Asker
from bot.core.chat import ChatKind
from bot.core.messages.whereabouts import teller_for, whereabouts_message
from bot.core.mission import Kind, Person, Role
from bot.core.plain import render
from bot.core.whereabouts import whereabouts
from tests.programmes import california, mission, session

DAY = mission(
    session("google", "10:00", "11:30", meet="09:10", groups="A"),
    session("microsoft", "10:00", "11:15", meet="09:10", groups="B"),
    session("dejeuner", "12:00", "13:00", kind=Kind.MEAL, place="Castro Street"),
    session("libre", "13:00", "16:00", kind=Kind.FREE, groups="A", place=""),
    session("stanford", "14:00", "16:00", meet="13:20", groups="B"),
    groups="AB",
    people="Alice:A Claire:B",
)


def told(at, language="fr", of=DAY, person=None, joins=()):
    asker = Asker(language=language, person=person, chat=ChatKind.DIRECT)
    now = california(at)
    message = whereabouts_message(
        teller_for(of, asker, language, now), whereabouts(of, now), joins
    )
    return render(message).replace("\u00a0", " ").splitlines()[1:]


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (
            "09:00",
            [
                "Groupe A",
                "• Libre jusqu'à 9 h 10",
                "• Ensuite : Google · 9 h 10, Mountain View (18 h 10 à Paris)",
                "Groupe B",
                "• Libre jusqu'à 9 h 10",
                "• Ensuite : Microsoft · 9 h 10, Mountain View (18 h 10 à Paris)",
            ],
        ),
        (
            "09:30",
            ["Groupe A", "• En route : Google, 10 h", "Groupe B", "• En route : Microsoft, 10 h"],
        ),
        (
            "11:20",
            [
                "Groupe A",
                "• En ce moment : Google, jusqu'à 11 h 30",
                "• Ensuite : Dejeuner · 12 h, Castro Street (21 h à Paris)",
                "Groupe B",
                "• Libre jusqu'à 12 h",
                "• Ensuite : Dejeuner · 12 h, Castro Street (21 h à Paris)",
            ],
        ),
        (
            "14:30",
            [
                "Groupe A",
                "• Plus rien de prévu",
                "Groupe B",
                "• En ce moment : Stanford, jusqu'à 16 h",
                "• Plus rien de prévu",
            ],
        ),
        ("17:00", ["Tout le monde", "• Plus rien de prévu"]),
    ],
)
def test_each_group_and_what_comes_next(at, said):
    assert told(at) == said


def test_those_at_home_read_home_time_first():
    sophie = Person(code="sophie", name="Sophie Lacan", role=Role.FOLLOWER)
    assert told("11:20", "en", person=sophie)[1:3] == [
        "• Now: Google, until 20:30",
        "• Next: Dejeuner · 21:00, Castro Street (12:00 there)",
    ]


def test_who_is_in_no_group_is_told_of_what_is_for_everyone():
    of = replace(DAY, people=(*DAY.people, Person(code="yann", name="Yann")))
    assert told("11:20", of=of)[-3:] == [
        "Sans groupe",
        "• Libre jusqu'à 12 h",
        "• Ensuite : Dejeuner · 12 h, Castro Street (21 h à Paris)",
    ]


def test_a_mission_without_groups_is_everyone():
    of = mission(session("google", "10:00", "11:30"), people="Alice")
    assert told("10:30", of=of) == [
        "Tout le monde",
        "• En ce moment : Google, jusqu'à 11 h 30",
        "• Plus rien de prévu",
    ]


def test_the_way_to_another_group_is_a_button():
    now = california("09:00")
    teller = teller_for(DAY, Asker(language="fr"), "fr", now)
    buttons = whereabouts_message(teller, whereabouts(DAY, now), ("B",)).buttons
    assert [(one.label, one.choice) for one in buttons] == [("Rejoindre le groupe B", "join:B")]
