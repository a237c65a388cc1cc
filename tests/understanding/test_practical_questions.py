"""Practical answers by other words than the file's, things by the notes, doors and floors."""

import pytest

from bot.core.understanding import NotForUs, Unsure, understand
from tests.understanding.judging import mission_called

WIFI, HOTEL, PHONES, EMERGENCY, FLIGHTS, CASH, PLUG = map(str, range(7))
OF_INFO = [
    ("le mdp du wifi svp", WIFI),
    ("what's the hotel address in Copenhagen?", HOTEL),
    ("c koi ladresse de lhotel", HOTEL),
    ("Quelle adresse faut-il donner au taxi pour rentrer à l'hôtel ?", HOTEL),
    ("num de maeve svp", PHONES),
    ("comment on joint Lucien ?", PHONES),
    ("what number for an ambulance?", EMERGENCY),
    ("c'est quoi le numéro du SAMU ?", EMERGENCY),
    ("numéros des vols ?", FLIGHTS),
    ("c'est quoi le n° de vol du retour ?", FLIGHTS),
    ("is there a cash machine?", CASH),
    ("taux de change ?", CASH),
    ("faut-il un adaptateur ?", PLUG),
    ("what sockets do they have here?", PLUG),
]
OF_NOTES = [
    ("photos allowed at Rigshospitalet?", "rigs"),
    ("faut s'attacher les cheveux pour le Rigshospitalet ?", "rigs"),
    ("can I wear sandals at the robotics lab?", "robotlab"),
    ("les talons ça passe au labo de robotique", "robotlab"),
    ("do we need a mask at SUS?", "skane"),
    ("quelle pièce d'identité pour l'ambassade ?", "reception"),
]
OF_A_WAY_IN = [
    ("which floor is the simulation lab?", "simlab"),
    ("Rigshospitalet: which entrance?", "rigs"),
    ("quelle entrée pour Lund ?", "lund"),
    ("simulation lab floor?", "simlab"),
]
OF_NOBODY = [
    "Combien, le taxi ?",
    "where is my phone?",
    "my adapter is in the room",
    "prends mon pull stp",
    "the driver is nice",
    "le passeport de Paul est à la réception",
]


def asked(text, *, addressed=False):
    return understand(text, mission_called("oresund-2027"), addressed=addressed)


@pytest.mark.parametrize(("text", "number"), OF_INFO)
def test_a_practical_answer_is_found_by_what_the_thing_is_called(text, number):
    question = asked(text)

    assert (question.asks.value, question.subject) == ("info", number)


@pytest.mark.parametrize(("text", "session"), OF_NOTES)
def test_what_one_may_wear_or_has_to_show_is_asked_of_the_notes(text, session):
    question = asked(text)

    assert (question.asks.value, question.sessions) == ("bring", (session,))


@pytest.mark.parametrize(("text", "session"), OF_A_WAY_IN)
def test_a_door_or_a_floor_is_asked_as_where(text, session):
    question = asked(text)

    assert (question.asks.value, question.sessions) == ("where", (session,))


@pytest.mark.parametrize("text", OF_NOBODY)
def test_things_that_people_have_are_left_to_them(text):
    assert asked(text) == NotForUs()


@pytest.mark.parametrize("text", ["I'm downstairs", "on descend", "where are my glasses?"])
def test_no_session_is_guessed_where_nothing_is_asked_of_the_programme(text):
    assert isinstance(asked(text, addressed=True), Unsure)
