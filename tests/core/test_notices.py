from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.changes import change_of, differences
from bot.core.languages.changes import changes_in
from bot.core.message import Message, line
from bot.core.messages.differences import difference_blocks, first_load_blocks, told_count
from bot.core.messages.notices import notice
from bot.core.mission import Host, Kind, Person, Place, Words, words
from bot.core.plain import render
from tests.programmes import CALIFORNIA, MONDAY, PARIS, california, clock, mission, session

TUESDAY = MONDAY + timedelta(days=1)
GOOGLE = session(
    "google", "10:00", "11:30", meet="09:10", groups="A", meet_place=Place(name="Hall de l'hôtel")
)
STANFORD = session("stanford", "14:00", "15:30", place="Stanford")
PROGRAMME = mission(GOOGLE, STANFORD, groups="AB", people="Alice:A Bruno:B")
AT_EIGHT = california("08:00")


def plain(message):
    return render(message).replace("\u00a0", " ").replace("\u202f", " ").splitlines()


def told(old, new, language="fr", at=AT_EIGHT, reminded=()):
    """Tell the change of one session."""
    return plain(notice(PROGRAMME, [change_of(old, new)], reminded, language, at))


def test_a_moved_visit_is_told_old_and_new_in_both_clocks():
    later = replace(GOOGLE, start=clock("15:30"), end=clock("17:00"), meet_time=clock("14:40"))

    assert told(GOOGLE, later) == [
        "Changement de programme",
        "Groupe A : Google : 9 h 10 → 14 h 40, Hall de l'hôtel (23 h 40 à Paris)",
        "15 h 30 – 17 h",
    ]
    assert told(GOOGLE, later, "en") == [
        "Change of programme",
        "Groupe A: Google: 09:10 → 14:40, Hall de l'hôtel (23:40 in Paris)",
        "15:30–17:00",
    ]


def test_another_day_is_named_on_both_sides():
    assert told(STANFORD, replace(STANFORD, day=TUESDAY))[1] == (
        "Stanford : lundi 26 septembre, 14 h → mardi 27 septembre, 14 h, Stanford (23 h à Paris)"
    )


def test_a_day_that_is_not_today_is_named_once():
    assert told(
        STANFORD,
        replace(STANFORD, start=clock("13:00")),
        at=california("21:00", MONDAY - timedelta(days=1)),
    )[1] == ("Stanford : lundi 26 septembre, 14 h → 13 h, Stanford (22 h à Paris)")


def test_a_new_session_is_told_whole():
    dinner = session("dinner", "19:30", "22:00", kind=Kind.MEAL, meet="19:10", place="Pier 23")

    assert told(None, dinner)[1:] == [
        "Nouveau : Dinner, 19 h 10, Pier 23 (4 h 10 à Paris, +1 j)",
        "19 h 30 – 22 h",
    ]


def test_a_cancelled_one_and_one_that_takes_place_after_all():
    assert told(GOOGLE, None)[1:] == ["Annulé : Groupe A : Google (9 h 10)"]
    assert told(replace(STANFORD, cancelled=True), STANFORD, "en")[1] == (
        "Back on: Stanford, 14:00, Stanford (23:00 in Paris)"
    )


FLIGHT = session(
    "vol", "06:45", "14:10", kind=Kind.TRAVEL, meet="04:45", zone=PARIS, end_zone=CALIFORNIA
)


def test_a_flight_that_arrives_later_is_told_by_its_arrival_alone():
    late = replace(FLIGHT, end=clock("15:10"))

    assert told(FLIGHT, late)[1:] == ["Vol : arrivée 14 h 10 → 15 h 10 (0 h 10 à Paris, +1 j)"]
    assert told(FLIGHT, late, "en", at=california("21:00", MONDAY - timedelta(days=2)))[1:] == [
        "Vol: Monday 26 September, arrival 14:10 → 15:10 (00:10 in Paris, +1 day)"
    ]


def test_a_flight_that_leaves_later_is_told_with_its_rendezvous():
    late = replace(FLIGHT, start=clock("07:45"), end=clock("15:10"), meet_time=clock("05:45"))

    assert told(FLIGHT, late)[1].startswith("Vol : 4 h 45 → 5 h 45")


def test_what_else_has_changed_stands_on_lines_of_its_own():
    new = replace(
        GOOGLE,
        end=clock("12:00"),
        place=Place(name="Google", address="1600 Amphitheatre Parkway"),
        meet_place=Place(name="Entrée principale"),
        title=words("Google, le laboratoire"),
        hosts=(Host(name="Maria Jensen"), Host(name="Daniel Okafor")),
        groups=(),
        notes=words("Pièce d'identité obligatoire."),
        tentative=True,
    )

    assert told(GOOGLE, new)[1:] == [
        "Google, le laboratoire (à confirmer) : 9 h 10 (18 h 10 à Paris)",
        "On se retrouve : Hall de l'hôtel → Entrée principale",
        "Lieu : Mountain View → Google, 1600 Amphitheatre Parkway",
        "Fin : 11 h 30 → 12 h",
        "Intitulé : Google → Google, le laboratoire (à confirmer)",
        "Interlocuteurs : Maria Jensen et Daniel Okafor",
        "Pour : Groupe A → tout le monde",
        "À savoir : Pièce d'identité obligatoire.",
        "Statut : à confirmer",
    ]


def test_what_is_taken_out_says_so():
    old = replace(STANFORD, notes=words("Badge"), hosts=(Host(name="Ellen"),), tentative=True)
    new = replace(STANFORD, place=None)

    assert told(old, new, "en")[1:] == [
        "Stanford: 14:00 (23:00 in Paris)",
        "Place: Stanford → (none)",
        "Hosts: (none)",
        "Note: (none)",
        "Status: confirmed",
    ]


def test_a_text_that_changed_in_another_language_only_is_left_out():
    old = replace(STANFORD, title=Words((("fr", "Campus"), ("en", "Stanford"))))
    new = replace(STANFORD, title=Words((("fr", "Le campus"), ("en", "Stanford"))))

    assert told(old, new, "en")[1:] == ["Stanford: 14:00 (23:00 in Paris)"]


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("08:50", "On se retrouve dans 20 min"),
        ("09:30", "C'était à 9 h 10 : Google"),
        ("10:05", "En cours depuis 10 h : Google"),
    ],
)
def test_a_reminder_that_is_part_of_it_says_how_soon(at, said):
    elsewhere = replace(GOOGLE, meet_place=Place(name="Entrée"))

    assert told(GOOGLE, elsewhere, at=california(at), reminded=("google",))[-1] == said


def test_many_changes_are_counted():
    old = mission(*(session(f"v{n}", "10:00", day=MONDAY + timedelta(days=n)) for n in range(14)))
    changes = differences(old, mission()).sessions

    said = plain(notice(mission(), changes, (), "fr", AT_EIGHT))

    assert (said[0], said[-1]) == ("14 changements de programme", "… et 2 autres.")


def difference(old, new, language="fr", most=None):
    blocks = difference_blocks(new, differences(old, new), language, most)
    return plain(Message(blocks=(line(""), *blocks)))


def test_an_organiser_sees_the_difference_by_kind():
    new = replace(
        mission(
            replace(STANFORD, start=clock("13:00")),
            session("ferry", "17:00", "18:30", place="Ferry Building"),
            groups="AB",
            people="Alice:B Claire:B Denis",
        ),
        title="Mission Californie 2022",
    )

    assert difference(PROGRAMME, new) == [
        "Nouveau (1)",
        "• Nouveau : Ferry, lundi 26 septembre, 17 h, Ferry Building (2 h à Paris, +1 j) · Jusqu'à 18 h 30",
        "Déplacé (1)",
        "• Stanford : lundi 26 septembre, 14 h → 13 h, Stanford (22 h à Paris) · Jusqu'à 15 h 30",
        "Annulé (1)",
        "• Annulé : Groupe A : Google (lundi 26 septembre, 9 h 10)",
        "Personnes : 2 de plus, 1 de moins, 1 fiche modifiée",
        "Aussi modifiés : réglages de la mission",
    ]


def test_an_organiser_is_asked_about_new_codes():
    new = replace(
        PROGRAMME,
        sessions=(replace(GOOGLE, code="lab"), STANFORD),
        people=(Person(code="am", name="Alice", groups=("A",)), PROGRAMME.people[1]),
    )

    said = difference(PROGRAMME, new, "en")

    assert said[-3:] == [
        "People: 1 joined, 1 left",
        "“Google” has another code (google → lab): it is told as one cancelled and one new. Is that meant?",
        "Alice has another code, so this is somebody new from now on. Is that meant?",
    ]


def test_a_long_list_is_cut_in_a_chat():
    old = mission(*(session(f"v{n}", "10:00", day=MONDAY + timedelta(days=n)) for n in range(9)))

    assert difference(old, mission(), "en", 8)[-1] == "… and 1 more."


def test_nothing_changes():
    assert difference(PROGRAMME, PROGRAMME) == ["Rien ne change."]
    assert difference(PROGRAMME, PROGRAMME, "en") == ["Nothing changes."]


def test_the_first_load_says_what_it_brings():
    blocks = tuple(first_load_blocks(PROGRAMME, "en"))

    assert plain(Message(blocks=blocks)) == [
        "New mission “Mission Californie”: 2 entries in the programme, 2 people."
    ]


def test_only_what_is_ahead_is_told():
    changes = differences(PROGRAMME, mission())

    assert told_count(changes, california("12:00")) == 1


def test_french_counts_as_the_french_do():
    words_in_french = changes_in("fr")

    assert (
        words_in_french.people(0, 0, 2).replace("\u00a0", " ") == "Personnes : 2 fiches modifiées"
    )
    assert words_in_french.first_load("Essai", 1, 2).count("s, ") == 0
