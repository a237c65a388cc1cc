"""How sessions are named, on programmes that are made up here: by trade, by ear, by the day."""

from datetime import UTC, datetime

import pytest

from bot.core.answering import Asker, answer
from bot.core.chat import ChatKind
from bot.files.reading import read_file

FILE = """
mission:
  code: nantes-2028
  title: Mission Nantes 2028
  organiser: Chambre de Rouen
  home_timezone: Europe/Paris
  timezone: Europe/Paris
  languages: [fr, en]
groups:
  - {code: A, name: Groupe A}
  - {code: B, name: Groupe B}
people:
  - {name: Anne Loiseau, organisation: Chambre de Rouen, role: organiser, groups: [A]}
  - {name: Paul Ferrand, organisation: Ferrand SA, groups: [A]}
  - {name: Zoé Brun, organisation: Brun SARL, groups: [B]}
places:
  - {code: ruem, name: "Rue du Marché, troisième étage", address: "3 rue du Marché, Nantes"}
  - {code: chu, name: CHU de Nantes, address: "1 place Alexis-Ricordeau, Nantes"}
  - {code: clin, name: Clinique Jules-Verne, address: "2 route de Paris, Nantes"}
hosts:
  - {name: Claire Ponticelli, organisation: CHU de Nantes, title: Secrétaire générale}
  - {name: Jean Duval, organisation: Petit Pont, title: Maître brasseur}
sessions:
  - {code: port, title: {fr: "Port – le terminal fruitier", en: "Port – the fruit terminal"},
     kind: visit, day: 2028-03-06, start: "08:00", end: "09:00"}
  - {code: ecole, title: "École hôtelière Bellevue – entrer en cuisine",
     kind: visit, day: 2028-03-06, start: "09:00", end: "10:30"}
  - {code: chu, title: {fr: "Hôpital universitaire", en: "University hospital"}, kind: visit,
     day: 2028-03-06, start: "11:00", end: "12:00", place: chu, groups: [A],
     hosts: [Claire Ponticelli]}
  - {code: clinique, title: "Jules-Verne – les soins de demain", kind: visit, day: 2028-03-06,
     start: "11:00", end: "12:00", place: clin, groups: [B]}
  - {code: dej, title: {fr: "Déjeuner au restaurant universitaire",
     en: "Lunch at the university canteen"}, kind: meal, day: 2028-03-06, start: "12:30",
     end: "13:30"}
  - {code: carton, title: "Brun Carton – caisses pour la pomme", kind: visit, day: 2028-03-06,
     start: "14:00", end: "15:00"}
  - {code: usine, title: {fr: "Usine Delorme", en: "Delorme factory"}, kind: visit,
     day: 2028-03-07, start: "09:00", end: "10:00"}
  - {code: brasserie, title: "Brasserie de l'Erdre", kind: visit, day: 2028-03-07,
     start: "14:00", end: "15:00"}
  - {code: ronde, title: "Table ronde : l'export", kind: talk, day: 2028-03-07,
     start: "16:00", end: "17:00"}
  - {code: maple, title: "Maple Capital", kind: meeting, day: 2028-03-08, start: "09:00",
     end: "10:00", place: ruem}
  - {code: bilan, title: "Bilan de la mission", kind: meeting, day: 2028-03-08,
     start: "11:00", end: "12:00"}
  - {code: glace, title: "Laboratoire de Rezé", kind: visit, day: 2028-03-08,
     start: "13:00", end: "14:00", notes: {fr: "On marche sur la glace.", en: "Mind the ice."}}
  - {code: labo, title: "Laboratoire Vertou", kind: visit, day: 2028-03-08,
     start: "14:30", end: "15:00", hosts: [Jean Duval]}
  - {code: vol, title: "Vol Nantes – Lyon", kind: travel, day: 2028-03-08, start: "18:00",
     end: "19:15"}
"""


@pytest.fixture(scope="module")
def mission(tmp_path_factory):
    path = tmp_path_factory.mktemp("names") / "nantes-2028.yaml"
    path.write_text(FILE, "utf-8")
    found = read_file(path).mission
    assert found is not None
    return found


def named(mission, text, person="Paul Ferrand", at="2028-03-06T07:00:00+01:00"):
    """Return the sessions that are named to somebody who asks the bot, and no question back."""
    people = {one.name: one for one in mission.people}
    asker = Asker(
        language="fr", person=people.get(person), chat=ChatKind.MAIN, group="", addressed=True
    )
    answered = answer(mission, text, asker, datetime.fromisoformat(at).astimezone(UTC))
    return answered.sessions if answered and answered.understood else ()


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("c'est quand le supermarché ?", ""),
        ("when is the hotel school?", "ecole"),
        ("les brasseurs c'est quand ?", "brasserie"),
        ("cest ou la brasery", "brasserie"),
        ("luzine cé quand", "usine"),
        ("when is the round table?", "ronde"),
        ("where is the roundtable?", "ronde"),
        ("when is the wrap-up?", "bilan"),
        ("when is the debrief meeting?", "bilan"),
        ("le capital-risqueur c'est quand ?", "maple"),
        ("when are the money people?", "maple"),
        ("l'usine de caisses cet après-midi, c'est où ?", "carton"),
        ("what time is lunch at the university?", "dej"),
        ("when do we see the university?", "chu"),
    ],
)
def test_it_is_named_by_its_trade_in_either_language_and_by_ear(mission, text, session):
    assert named(mission, text) == ((session,) if session else ())


def test_the_hospital_is_the_one_of_ones_own_group(mission):
    said = "faut-il un masque pour l'hôpital ? c'est à quelle heure, l'hôpital ?"

    assert (named(mission, said), named(mission, said, "Zoé Brun")) == (("chu",), ("clinique",))


@pytest.mark.parametrize(
    "text",
    [
        "par où faut-il entrer ?",
        "where can I buy maple syrup?",
        "is there a hospital nearby?",
        "where's the nearest hospital?",
        "où est-ce qu'on achète des pommes ?",
        "où est le carton de flyers ?",
        "who knows a good brewery?",
        "c'est où la réception de l'hôtel ?",
        "je plug mon téléphone où ?",
        "pour le pont on se rejoint à quelle heure ?",
        "c'est où qu'on a du froid ?",
        "où est le port USB ?",
        "le port du casque est obligatoire ?",
        "la brasserie ferme à quelle heure ?",
        "what time does the hotel school open?",
        "faut des gants pour le vélo ?",
        "où est la clinique la plus proche ?",
        "what's the French for port?",
        "voilà qui est clair, c'est où la situation ?",
        "c'est quand la table ?",
        "ma femme veut savoir pourquoi on prend la tour",
        "c'est quoi le dress code en général chez vous Anne ?",
        "what are the students up to?",
        "on est de Rouen, c'est quand la chambre de Rouen ?",
    ],
)
def test_words_of_small_talk_and_of_the_town_name_nothing(mission, text):
    assert named(mission, text) == ()


def test_an_everyday_word_before_it_or_in_the_notes_tells_which(mission):
    asked = ("the ice lab, when?", "the wool lab, when?", "when is the lab?")

    assert [named(mission, text) for text in asked] == [("glace",), (), ("glace", "labo")]


def test_what_is_called_so_is_meant_though_another_of_its_trade_is_today(mission):
    late = "2028-03-08T08:00:00+01:00"

    assert named(mission, "c'est quand la brasserie ?", at=late) == ("brasserie",)


def test_the_next_of_several_is_the_one_that_comes_first(mission):
    late = "2028-03-08T13:30:00+01:00"

    assert named(mission, "what time is the next lab?", at=late) == ("labo",)


def test_what_decolle_is_no_school(mission):
    assert named(mission, "on décole à quelle heure mercredi ?") == ("vol",)


def test_whoever_leaves_a_town_takes_what_begins_there(mission):
    assert named(mission, "on part de Nantes quand ?") == ("vol",)


def test_a_flight_of_a_town_may_go_there_or_come_from_there(mission):
    assert named(mission, "le vol de Nantes c'est quand ?") == ("vol",)
