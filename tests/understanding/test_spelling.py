"""What people type on a telephone is read as what they say."""

from pathlib import Path

import pytest

from bot.core.understanding.naming import names_of
from bot.core.understanding.reading import read
from bot.core.understanding.sentence import sentences
from bot.files.reading import read_file

SAMPLE = Path(__file__).parent.parent.parent / "bot" / "samples" / "silicon-valley-2022.yaml"


@pytest.fixture(scope="module", name="names")
def _names():
    mission = read_file(SAMPLE).mission
    assert mission is not None
    return names_of(mission)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("c kan le diner", "c est quand le diner"),
        ("sé ki le prochain", "c est qui le prochain"),
        ("sait ou le diner", "c est ou le diner"),
        ("quelqu'un sait où est le bus", "quelqu un sait où est le bus"),
        ("a kel h on par", "a quelle heure on part"),
        ("a kelle eur on manj", "a quelle heure on mange"),
        ("kesk ya dem1", "qu est ce qu y a demain"),
        ("esk on es libre", "est ce que on est libre"),
        ("ont part quant", "on part quand"),
        ("il et quelle heure", "il est quelle heure"),
        ("quelle temps fait-il", "quel temps fait il"),
        ("on va ou c't'aprem", "on va ou cet aprem"),
        ("jpeux avoir ladresse", "je peux avoir l adresse"),
        ("le programme daujourdhui", "le programme d aujourd hui"),
        ("lavion part a quelle here", "l avion part a quelle heure"),
        ("nous commençons quand", "nous commence quand"),
        ("apres le déjeuné", "apres le dejeuner"),
        ("par cb ou cb de temps", "par cb ou combien de temps"),
        ("wehn r u leavin", "when are you leaving"),
        ("wat tiem is teh mtg 2moro", "what time is the meeting tomorrow"),
        ("were are we meeting", "where are we meeting"),
        ("is there an atm", "is there an atm"),
        ("what are we doing atm", "what are we doing at the moment"),
        ("a que hora es la cena", "a que hora es la cena"),
    ],
)
def test_it_is_read_as_it_was_meant(typed, meant, names):
    assert " ".join(read(typed, names).words) == meant


def test_a_mark_that_is_spoken_ends_the_sentence():
    said = sentences("bonjour virgule on part quand point d'interrogation merci")
    assert said == ("bonjour, on part quand?", "merci")


def test_words_of_everyday_are_no_slips_of_others(names):
    words = "nous sommes sortis du musée hier et tu pars"
    assert " ".join(read(words, names).words) == words.replace("é", "e")
