"""What people write, and what the bot answers: 1,400 sentences on four programmes."""

import json
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.core.answering import Asker, answer
from bot.core.mission import Mission
from bot.core.plain import render
from bot.files.reading import read_file

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "bot" / "samples"
SENTENCES = [
    json.loads(line) for line in (HERE / "sentences.jsonl").read_text("utf-8").splitlines()
]


class Outcome(NamedTuple):
    """A sentence with what was wanted and what came."""

    text: str
    wanted: tuple[bool, tuple[str, ...]]
    got: tuple[bool, tuple[str, ...]]
    said: str


@lru_cache
def mission_called(code: str) -> Mission:
    here = HERE / f"{code}.yaml"
    mission = read_file(here if here.exists() else SAMPLES / f"{code}.yaml").mission
    assert mission is not None
    return mission


def outcome(sentence) -> Outcome:
    mission = mission_called(sentence["mission"])
    people = {person.name: person for person in mission.people}
    asker = Asker(
        language=mission.language,
        person=people[sentence["as"]] if sentence["as"] else None,
        addressed=sentence.get("addressed", False),
    )
    at = datetime.fromisoformat(sentence["at"]).astimezone(UTC)
    answered = answer(mission, sentence["text"], asker, at)
    return Outcome(
        sentence["text"],
        (sentence["answered"], tuple(sentence["sessions"])),
        (answered is not None, answered.sessions if answered else ()),
        render(answered.message).replace("\u00a0", " ") if answered else "",
    )


@pytest.fixture(scope="module")
def questions():
    return [(s, outcome(s)) for s in SENTENCES if s["answered"]]


@pytest.fixture(scope="module")
def talk():
    return [outcome(s) for s in SENTENCES if not s["answered"]]


def test_there_is_enough_of_both(questions, talk):
    assert (len(questions) >= 600, len(talk) >= 500) == (True, True)


def test_at_least_97_of_100_questions_get_the_right_answer(questions):
    wrong = [
        one
        for sentence, one in questions
        if one.got != one.wanted or sentence.get("says", "") not in one.said
    ]

    assert len(wrong) <= 0.03 * len(questions), wrong


def test_no_session_is_ever_named_that_was_not_meant(questions):
    wrong = [one for _, one in questions if one.got[1] and one.got[1] != one.wanted[1]]

    assert wrong == []


def test_the_groups_own_talk_is_left_alone(talk):
    assert [one for one in talk if one.got[0]] == []
