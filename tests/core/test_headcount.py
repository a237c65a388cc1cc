"""Which rendezvous people are counted for, who is expected there, and what is late for what."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.headcount import Headcount, expected, late_for, to_count_for
from bot.core.messages.headcount import headcount_message, here_message
from bot.core.messages.lines import Writer
from bot.core.mission import Kind, Person, Role
from bot.core.plain import render
from tests.programmes import california, mission, session

FLORENCE = Person(code="florence", name="Florence Roy", role=Role.ORGANISER, groups=("A",))
OFFICE = Person(
    code="paul", name="Paul Gay", role=Role.ORGANISER, timezone="Europe/Paris", groups=("A",)
)
DAY = mission(
    session("briefing", "08:30", "09:00", kind=Kind.OTHER),
    session("google", "10:00", "11:30", meet="09:10", groups="A"),
    session("microsoft", "10:00", "11:15", meet="09:10", groups="B"),
    session("dejeuner", "12:00", "13:00", kind=Kind.MEAL, place=""),
    session("stanford", "14:00", "16:00", meet="13:20"),
    groups="AB",
    people="Alice:A Bruno:A Claire:B Denis:B",
)
DAY = replace(DAY, people=(FLORENCE, OFFICE, *DAY.people))
ALICE = DAY.people_by_code["alice"]


def codes(sessions):
    return [one.code for one in sessions]


@pytest.mark.parametrize(
    ("at", "groups", "expects"),
    [
        ("06:00", "", ["briefing"]),
        ("08:40", "", ["briefing"]),
        ("08:51", "A", ["google"]),
        ("08:51", "", ["google", "microsoft"]),
        ("09:20", "B", ["microsoft"]),
        ("11:20", "A", ["google"]),
        ("12:10", "A", ["stanford"]),
        ("15:59", "", ["stanford"]),
        ("16:00", "", []),
    ],
)
def test_people_are_counted_for_the_nearest_rendezvous(at, groups, expects):
    assert codes(to_count_for(DAY, california(at), groups=groups)) == expects


def test_of_what_was_named_the_nearest_is_meant():
    now = california("09:00")
    assert codes(to_count_for(DAY, now, among=["stanford", "briefing"])) == ["stanford"]
    assert codes(to_count_for(DAY, now, among=[])) == []


def test_who_travels_is_expected_and_participants_come_first():
    assert [one.code for one in expected(DAY, DAY.sessions_by_code["google"])] == [
        "alice",
        "bruno",
        "florence",
    ]


@pytest.mark.parametrize(
    ("at", "there", "late"),
    [
        ("08:31", [], "briefing"),
        ("08:55", [], "google"),
        ("09:15", [], "google"),
        ("09:50", [], "google"),
        ("09:50", ["google"], "stanford"),
        ("13:30", [], "stanford"),
        ("16:00", [], None),
    ],
)
def test_somebody_is_late_for_the_rendezvous_that_is_near(at, there, late):
    found = late_for(DAY, ALICE, california(at), there)
    assert (found and found.code) == late


def test_who_is_missing_is_told_with_all_it_takes_to_call_them():
    google = DAY.sessions_by_code["google"]
    alice = replace(ALICE, organisation="Martin Maçonnerie", phone="+33 (0)6 12 34 56 78")
    known = Headcount(
        session=google,
        people=(alice, DAY.people_by_code["bruno"], FLORENCE),
        present={"bruno"},
        late={"alice": timedelta(minutes=10)},
        left_at=california("09:12"),
        unreached={"alice"},
    )
    message = headcount_message(Writer(DAY, "fr"), known, 7)

    assert render(message).replace("\u00a0", " ").splitlines() == [
        "Appel · Google, 9 h 10",
        "Groupe A · 1 sur 2 présents",
        "Il manque",
        "• Alice · Groupe A · Martin Maçonnerie · +33612345678 · en retard de 10 min · pas de message direct possible",
        "« On part dans 5 min » à 9 h 12",
        "Le groupe est prévenu, sans nommer personne",
    ]
    assert [one.label for one in message.buttons] == [
        "☐ Alice",
        "☑ Bruno",
        "☐ Florence Roy",
        "Tout le monde est là",
        "Demander dans le groupe",
        "On part dans 5 min",
    ]


def test_no_message_has_more_buttons_than_a_platform_takes():
    many = tuple(Person(code=f"p{n}", name=f"Person {n}") for n in range(50))
    known = Headcount(session=DAY.sessions_by_code["stanford"], people=many)
    pages = [headcount_message(Writer(DAY, "en"), known, 7, page) for page in range(4)]
    labels = [[b.label for b in message.buttons if b.label[0] == "☐"] for message in pages]

    assert [len(message.buttons) for message in pages] == [24, 24, 14, 24]
    assert labels[0][0] == labels[3][0] == "☐ Person 0"
    assert {label for page in labels for label in page} == {f"☐ {one.name}" for one in many}


def test_nobody_is_named_in_the_group():
    known = Headcount(
        session=DAY.sessions_by_code["google"],
        people=expected(DAY, DAY.sessions_by_code["google"]),
    )
    said = render(here_message(Writer(DAY, "en"), known, 7))
    assert not any(one.name in said for one in known.people)
