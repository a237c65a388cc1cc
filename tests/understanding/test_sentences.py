"""What people write, and what the bot answers: thousands of sentences on six programmes."""

from collections import Counter

import pytest

from tests.understanding.judging import CONFIDENTLY_WRONG, Verdict, lines_of, outcomes

SETS = {"sentences.jsonl": 0.97, "chili-2027.jsonl": 0.91, "oresund-2027.jsonl": 0.89}
"""Files, and how much of their questions is answered right; raised with the rules."""
WRONG = {"sentences.jsonl": 0, "chili-2027.jsonl": 1, "oresund-2027.jsonl": 0}
BUTTS_IN = {"sentences.jsonl": 0, "chili-2027.jsonl": 0, "oresund-2027.jsonl": 0}


@pytest.fixture(scope="module", params=SETS)
def judged(request):
    return request.param, outcomes(lines_of(request.param))


def said(outcomes):
    return [(one.line["text"], one.verdict.value, one.sessions) for one in outcomes]


def test_there_is_enough_of_both():
    lines = [line for name in SETS for line in lines_of(name)]
    answered = Counter(line["answered"] for line in lines)

    assert (answered[True] >= 2000, answered[False] >= 1600) == (True, True)


def test_questions_get_the_right_answer(judged):
    name, outcomes = judged
    questions = [one for one in outcomes if one.line["answered"]]
    missed = [one for one in questions if one.verdict is not Verdict.RIGHT]

    assert len(missed) <= (1 - SETS[name]) * len(questions), said(missed)


def test_no_session_is_named_that_was_not_meant(judged):
    name, outcomes = judged
    wrong = [one for one in outcomes if one.verdict in CONFIDENTLY_WRONG]

    assert len(wrong) <= WRONG[name], said(wrong)


def test_the_groups_own_talk_is_left_alone(judged):
    name, outcomes = judged
    butted_in = [one for one in outcomes if one.verdict is Verdict.BUTTS_IN]

    assert len(butted_in) <= BUTTS_IN[name], said(butted_in)
