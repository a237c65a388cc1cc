"""Groups by other words than their names, whose groups they are, and people by their names."""

import pytest

from bot.core.understanding import Asks, Lately, NotForUs, understand
from bot.core.understanding.sentence import words_of
from tests.understanding.judging import mission_called

A, B = frozenset({"A"}), frozenset({"B"})
OF_GROUPS = [
    ("les industriels ils sont où ?", "now", A),
    ("what are the industry people doing?", "now", A),
    ("where's the digital lot?", "now", B),
    ("où sont ceux du groupe numérique ?", "now", B),
    ("où est le groupe de Bruno Durand ?", "now", A),
    ("where's Claire's group?", "now", B),
    ("Bruno et compagnie ils font quoi après ?", "next", A),
    ("les industriels ils vont où après ?", "next", A),
    ("que visite le groupe industrie cet après-midi ?", "day", A),
    ("l'autre groupe commence par quoi demain ?", "rendezvous", frozenset("*")),
    ("Que fait le groupe de mon mari ce matin ? Il est avec l'industrie.", "day", A),
]
OF_ONES_OWN = [
    "am I industry or digital?",
    "je suis avec qui, l'industrie ou le numérique ?",
    "indus ou numérique moi ?",
    "Mon groupe ?",
    "remind me whit group I'm in",
]


def asked(text, *, addressed=True):
    return understand(text, mission_called("silicon-valley-2022"), addressed=addressed)


@pytest.mark.parametrize(("text", "asks", "groups"), OF_GROUPS)
def test_a_group_is_known_by_what_people_call_it(text, asks, groups):
    question = asked(text)

    assert (question.asks.value, question.groups) == (asks, groups)


@pytest.mark.parametrize("text", OF_ONES_OWN)
def test_which_of_the_groups_is_ones_own(text):
    assert asked(text).asks.value == "group"


@pytest.mark.parametrize(
    "text",
    [
        "Tran, c'est qui ?",
        "Tran ?",
        "tell me about Philippe Tran",
        "Philippe Tran, what's his background?",
        "je voudrais en savoir plus sur Tran",
    ],
)
def test_somebody_is_asked_for_by_name(text):
    question = asked(text)

    assert (question.asks.value, question.subject) == ("person", "Philippe Tran")


LATELY = Lately(asks=Asks.NOW, groups=A)
OF_ALL = Lately(asks=Asks.WHEN, sessions=("stanford",))


@pytest.mark.parametrize(
    ("before", "text", "asks", "sessions", "groups"),
    [
        (LATELY, "et ils mangent où ?", "where", (), A),
        (LATELY, "when do they finish?", "until", (), A),
        (OF_ALL, "et pour le groupe B ?", "when", ("stanford",), B),
        (OF_ALL, "et l'adresse ?", "where", ("stanford",), frozenset()),
        (OF_ALL, "and the one after?", "after", ("stanford",), frozenset()),
        (OF_ALL, "what about tomorrow?", "day", (), frozenset()),
    ],
)
def test_they_and_theirs_carry_over(before, text, asks, sessions, groups):
    mission = mission_called("silicon-valley-2022")
    question = understand(text, mission, addressed=True, recall=lambda: before)

    assert (question.asks.value, question.sessions, question.groups) == (asks, sessions, groups)


def test_a_colour_alone_is_no_group_and_many_of_it_are():
    wine = understand("où est le rouge ?", mission_called("chili-2027"), addressed=False)
    group = understand("what's next for the reds?", mission_called("chili-2027"), addressed=False)

    assert (wine, group.groups) == (NotForUs(), frozenset({"rouge"}))


@pytest.mark.parametrize("text", ["Paul ?", "Ils sont où les autres ?", "qui est chez Google ?"])
def test_who_looks_for_somebody_of_the_group_is_left_alone(text):
    assert asked(text, addressed=False) == NotForUs()


def test_letters_that_others_do_not_have_are_read_as_people_type_them():
    assert words_of("Đỗ Wałęsa, Ørsted") == ("do", "walesa", "orsted")
