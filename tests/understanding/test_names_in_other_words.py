"""Names in another language, by initials, spelt out; towns that they fly to, from, and are in."""

from datetime import UTC, datetime

import pytest

from bot.core.answering import Asker, answer
from bot.core.chat import ChatKind
from bot.files.reading import read_file

FILE = """
mission:
  code: lome-2028
  title: Mission Lomé 2028
  organiser: Chambre de Rouen
  home_timezone: Europe/Paris
  timezone: Africa/Lome
  languages: [fr, en]
groups:
  - {code: P, name: Groupe Pêche}
  - {code: M, name: Groupe Meubles}
people:
  - {name: Paul Ferrand, organisation: Ferrand SA, language: en, groups: [P]}
  - {name: Ilse Claes, organisation: Claes NV, groups: [M]}
hosts:
  - {name: Ama Koffi, organisation: Port autonome, about: "Les ananas au départ"}
places:
  - {code: cdg, name: Roissy terminal 2E, timezone: Europe/Paris}
  - {code: lfw, name: Aéroport de Lomé}
  - {code: cfi, name: "Tour BIDC", address: "Lomé"}
  - {code: kara, name: Hôtel Kara, address: "Rue 4, Kara"}
  - {code: four, name: Four du Nord, address: "Rue 5, Kara"}
  - {code: patio, name: Patio des Palmes}
  - {code: bar, name: Bar du Port, address: "Rue 6, Kara"}
sessions:
  - {code: aller, title: "Vol Paris – Lomé (AF856)", kind: travel, day: 2028-03-05,
     start: "10:00", end: "15:40", place: cdg, end_place: lfw, timezone: Europe/Paris,
     end_timezone: Africa/Lome}
  - {code: boa, title: "Banque ouest-africaine d'investissement", kind: meeting,
     day: 2028-03-06, start: "09:00", end: "10:00", place: cfi}
  - {code: banque, title: "Banque africaine de développement", kind: meeting,
     day: 2028-03-06, start: "11:00", end: "12:00", place: cfi}
  - {code: afd, title: "AFD – agence de Lomé", kind: meeting, day: 2028-03-06, start: "14:00",
     end: "15:00"}
  - {code: ldb, title: "Lomé Development Board", kind: meeting, day: 2028-03-06,
     start: "16:00", end: "17:00"}
  - {code: reseau, title: "Togo Réseau – poste de Davié", kind: visit, day: 2028-03-07,
     start: "09:00", end: "10:00"}
  - {code: dej, title: "Déjeuner au Bar du Port", kind: meal, day: 2028-03-07, start: "12:00",
     end: "13:00", place: bar}
  - {code: decharge, title: "Décharge d'Aképé", kind: visit, day: 2028-03-07, start: "14:00",
     end: "15:00"}
  - {code: four, title: "Four du Nord", kind: visit, day: 2028-03-07, start: "17:00",
     end: "18:00", place: four}
  - {code: diner, title: "Dîner au Kara", kind: meal, day: 2028-03-07, start: "20:00",
     end: "22:00", place: kara}
  - {code: mer, title: "Laboratoire de la mer", kind: visit, day: 2028-03-07, start: "10:30",
     end: "11:30", groups: [P]}
  - {code: bois, title: "Laboratoire du bois", kind: visit, day: 2028-03-08, start: "09:00",
     end: "10:00", groups: [M]}
  - {code: etats, title: "Vendre aux États-Unis", kind: talk, day: 2028-03-08, start: "11:00",
     end: "12:00"}
  - {code: fac, title: "Université de Lomé", kind: visit, day: 2028-03-08, start: "14:00",
     end: "15:00"}
  - {code: lait, title: {fr: "Laiterie Fan", en: "Fan dairy"}, kind: visit,
     day: 2028-03-08, start: "15:30", end: "16:00"}
  - {code: labo, title: {fr: "Laboratoire laitier", en: "Dairy laboratory"}, kind: visit,
     day: 2028-03-09, start: "16:30", end: "17:00"}
  - {code: carton, title: "Togo Carton", kind: visit, day: 2028-03-08, start: "17:00",
     end: "17:30"}
  - {code: port, title: "Port autonome", kind: visit, day: 2028-03-08, start: "18:00",
     end: "18:30", hosts: [Ama Koffi]}
  - {code: rencontres, title: "Rencontres avec des maisons d'ici", kind: meeting,
     day: 2028-03-08, start: "18:45", end: "19:30"}
  - {code: chambre, title: "Chambre du Golfe", kind: meeting, day: 2028-03-09, start: "09:00",
     end: "10:00", meet_time: "08:30", meet_place: patio}
  - {code: bilan, title: "Bilan", kind: meeting, day: 2028-03-09, start: "15:00", end: "16:00",
     place: patio}
  - {code: chambre2, title: "Chambre de Kara", kind: meeting, day: 2028-03-10, start: "09:00",
     end: "10:00"}
  - {code: retour, title: "Vol Lomé – Paris (AF857)", kind: travel, day: 2028-03-10,
     start: "22:00", end: "06:30", place: lfw, end_place: cdg, end_timezone: Europe/Paris}
"""


@pytest.fixture(scope="module")
def mission(tmp_path_factory):
    path = tmp_path_factory.mktemp("names") / "nantes-2028.yaml"
    path.write_text(FILE, "utf-8")
    found = read_file(path).mission
    assert found is not None
    return found


def named(mission, text, at="2028-03-05T18:00:00+00:00"):
    """Return the sessions that are named where somebody asks in the group, and not the bot."""
    asker = Asker(
        language="fr",
        person=mission.people[0],
        chat=ChatKind.MAIN,
        group="",
        addressed=False,
    )
    answered = answer(mission, text, asker, datetime.fromisoformat(at).astimezone(UTC))
    return answered.sessions if answered and answered.understood else ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("where is the African Development Bank?", "banque"),
        ("what time is the ADB?", "banque"),
        ("c'est quand la BAD ?", "banque"),
        ("what time is the AfDB", "banque"),
        ("c'est quand l'agence française de développement ?", "afd"),
        ("where is the French Development Agency?", "afd"),
        ("when's the landfill?", "decharge"),
        ("what time is the dump on Tuesday?", "decharge"),
        ("when do we see the grid people?", "reseau"),
    ],
)
def test_a_name_is_known_in_another_language_and_by_initials(mission, text, code):
    assert named(mission, text) == (code,)


@pytest.mark.parametrize(
    "text", ["what a bad lunch", "j'ai pas de réseau, et vous ?", "on a du réseau où ?"]
)
def test_a_word_that_initials_are_or_that_some_of_is_had_names_nothing(mission, text):
    assert named(mission, text) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ils rentrent quand à Roissy ?", "retour"),
        ("what time do we take off from Lomé?", "retour"),
        ("quand est-ce qu'on quitte Lomé ?", "retour"),
        ("we fly out of Lomé when?", "retour"),
        ("what's the flight number to Paris?", "retour"),
        ("on dîne où à Kara ?", "diner"),
    ],
)
def test_a_town_says_which_journey_or_which_dinner(mission, text, code):
    assert named(mission, text) == (code,)


def test_a_town_in_which_they_are_then_hides_nothing_of_the_day(mission):
    assert named(mission, "ce soir à Kara y a quoi ?", at="2028-03-07T12:30:00+00:00") == (
        "diner",
    )


def test_the_lab_of_a_day_is_the_one_that_is_that_day_though_another_groups(mission):
    later = "2028-03-07T18:00:00+00:00"

    assert named(mission, "le labo de demain c'est lequel ?", at=later) == ("bois",)


def test_the_united_states_are_no_university(mission):
    assert named(mission, "c'est quand la fac ?") == ("fac",)


def test_of_a_thing_that_may_lie_somewhere_the_group_asks_each_other(mission):
    asked = ("où est le carton ?", "on passe au port chercher les valises ?")

    assert [named(mission, text) for text in asked] == [(), ()]


def test_what_a_house_is_called_is_more_than_what_it_has_to_do_with(mission):
    assert named(mission, "when is the dairy?") == ("lait",)


def test_a_host_who_speaks_of_a_thing_is_known_by_it(mission):
    assert named(mission, "les ananas c'est quand ?") == ("port",)


def test_the_sort_at_the_head_of_a_title_names_it_where_it_is_said_of_several(mission):
    assert named(mission, "les rencontres, c'est quand ?") == ("rencontres",)


def test_who_is_about_to_be_somewhere_means_that_of_two(mission):
    soon = "2028-03-09T08:30:00+00:00"

    assert named(mission, "who are we meeting at the chamber?", at=soon) == ("chambre",)


def test_what_lands_is_nobody_called_ilse(mission):
    assert named(mission, "il se pose à quelle heure à Lomé ?") == ("aller",)


def test_where_they_gather_is_as_much_at_a_place_as_what_is_held_there(mission):
    late = "2028-03-08T20:00:00+00:00"

    assert named(mission, "demain matin à quelle heure au patio ?", at=late) == ("chambre",)


def test_a_lecture_is_a_talk_and_no_lecturer(mission):
    assert named(mission, "when is the lecture?") == ("etats",)


@pytest.mark.parametrize(
    "text",
    [
        "where is the Ghana Development Fund?",
        "what time is the German Development Agency?",
        "c'est quand l'Université de Cotonou ?",
    ],
)
def test_a_name_that_goes_on_as_nobody_knows_is_of_another(mission, text):
    assert named(mission, text) == ()
