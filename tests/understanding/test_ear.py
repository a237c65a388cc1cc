"""What a sentence sounds like: learned from lessons, and heard again where rules make nothing out."""

from dataclasses import replace

import pytest

from bot.core.understanding import NotForUs, Question, Unsure, ear, taught, understand
from bot.core.understanding.naming import names_of
from bot.core.understanding.question import Asks
from bot.core.understanding.reading import read
from bot.core.understanding.sentence import words_of
from tests.understanding.judging import HELD_OUT, LESSONS, lines_of, mission_called
from tests.understanding.teaching import digest, is_asked

MISSION = mission_called("silicon-valley-2022")


def heard(text):
    names = names_of(MISSION)
    return ear.impression([read(text, names)], names, from_home=False)


def overheard(text):
    return understand(text, MISSION, addressed=False)


def test_the_ear_was_taught_by_the_lessons_that_are_there():
    """Else: make teach."""
    assert digest() == taught.OF


def test_nothing_that_is_held_out_is_a_lesson():
    lessons = {words_of(line["text"]) for name in LESSONS for line in lines_of(name)}
    held_out = {words_of(line["text"]) for line in lines_of(HELD_OUT)}

    shared = len(lessons & held_out - {()})
    assert shared == 0


def test_every_label_is_something_that_can_be_asked():
    assert taught.LABELS[0] == "asked"
    assert set(taught.LABELS[1:]) <= {asks.value for asks in Asks}
    assert len(taught.BIAS) == len(taught.LABELS)


def test_every_weight_is_of_a_label_that_there_is():
    labels = {chr(ear.FIRST_LABEL + at) for at in range(len(taught.LABELS))}

    assert {letter for said in taught.WEIGHTS.values() for letter in said[::2]} <= labels
    assert all(len(said) % 2 == 0 for said in taught.WEIGHTS.values())


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("c'est dans quelle rue déjà le labo de chez Google", Asks.WHERE),
        ("remind me at what hour Google kicks off", Asks.WHEN),
        ("who on earth is showing us round at Google", Asks.WHO),
    ],
)
def test_what_is_put_in_another_way_sounds_like_what_it_asks(text, asks):
    said = heard(text)

    assert (said.asks, said.asked > 0.5) == (asks, True)


@pytest.mark.parametrize(
    "text",
    ["merci pour la visite de Google, c'était top", "who's up for a beer after Google?", "lol"],
)
def test_the_groups_own_talk_is_left_to_the_group(text):
    assert overheard(text) == NotForUs()


@pytest.mark.parametrize("text", ["what's next at Apple?", "when is Google Zurich?"])
def test_a_name_that_is_not_the_missions_is_never_passed_over(text):
    assert isinstance(understand(text, MISSION, addressed=True), Unsure)
    assert overheard(text) == NotForUs()


def test_what_rules_leave_to_the_group_stays_with_the_group():
    """They understood every word of it, and that it is asked among friends."""
    assert overheard("who is free tonight?") == NotForUs()


def test_the_weather_is_not_of_the_programme():
    asked = understand("quel temps il va faire demain ?", MISSION, addressed=True)

    assert not isinstance(asked, Question)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ({"answered": False}, False),
        ({"answered": True, "within": [], "says": ["wifi"]}, True),
        ({"answered": True, "within": []}, False),
        ({"answered": True, "within": ["google"], "kind": "unsure"}, False),
    ],
)
def test_what_nothing_in_the_programme_answers_is_no_question(line, asked):
    assert is_asked(line) is asked


def test_a_question_is_remembered_for_as_long_as_the_programme_is_the_same_and_talk_is_not():
    mission = replace(MISSION)
    asked = [understand("what's next?", mission, addressed=False) for _ in range(2)]
    understand("lovely lunch, thanks all", mission, addressed=False)

    assert asked[0] is asked[1]
    assert [text for text, *_ in mission.derived["asked"]] == ["what's next?"]
    assert "asked" not in replace(mission).derived


def test_no_more_questions_are_remembered_than_a_group_asks_in_a_day():
    mission = replace(MISSION)
    for number in range(250):
        understand(f"what's next?{' ' * number}", mission, addressed=True)

    assert len(mission.derived["asked"]) == 50
