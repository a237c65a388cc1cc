"""What is answered to sentences by which nothing was tuned: on six programmes, by five authors.

Nobody reads `held_out.jsonl` to make the rules better: then it would say
nothing any more of what people will write.  ``python -m bench understanding``
tells the figures by kind, without a sentence.  The figures here are those that
have been reached: they are raised with the rules, and never lowered.
"""

from collections import Counter

import pytest

from tests.understanding.judging import (
    CONFIDENTLY_WRONG,
    HELD_OUT,
    TUNED_BY,
    Verdict,
    lines_of,
    outcomes,
    said_to_the_bot,
)

pytestmark = pytest.mark.uncounted  # what it goes through is counted with the others

RIGHT = 0.9
"""Of the questions, at least; 0.97 is wanted."""
NAMED_WRONGLY = 0.018
"""Of the questions: a session named with confidence that was not meant, at most; none is wanted."""
NAMED_WRONGLY_WHEN_SPOKEN_TO = (0.025, 0.066)
"""The same where each sentence is said to the bot: of questions, where none is wanted, and of talk,
where a session that was not even spoken of is a guess."""
BUTTS_IN = 0.005
"""Of the group's own talk: what is answered, at most."""


@pytest.fixture(scope="module")
def held_out():
    return outcomes(lines_of(HELD_OUT))


@pytest.fixture(scope="module")
def questions(held_out):
    return [one for one in held_out if one.line["answered"]]


@pytest.fixture(scope="module")
def talk(held_out):
    return [one for one in held_out if not one.line["answered"]]


def by_kind(outcomes):
    """Say what went wrong by kind: a failing test quotes no sentence.

    Therefore what is asserted is a number that has a name: pytest shows what `len` was of.
    """
    return Counter((one.kind, one.verdict.value) for one in outcomes).most_common()


@pytest.fixture(scope="module")
def tuned():
    return [line["text"] for name in TUNED_BY for line in lines_of(name)]


def test_a_third_of_all_sentences_is_held_out_and_much_of_it_is_talk(held_out, talk, tuned):
    part, of_talk = len(held_out) / (len(held_out) + len(tuned)), len(talk)

    assert (round(part, 2) >= 0.33, of_talk >= 750) == (True, True)


def test_no_sentence_is_in_both(held_out, tuned):
    assert {one.line["text"] for one in held_out} & set(tuned) == set()


def test_questions_get_the_right_answer(questions):
    wrong = [one for one in questions if one.verdict is not Verdict.RIGHT]

    part = 1 - len(wrong) / len(questions)
    assert part >= RIGHT, by_kind(wrong)


def test_hardly_a_session_is_named_with_confidence_that_was_not_meant(questions):
    wrong = [one for one in questions if one.verdict in CONFIDENTLY_WRONG]

    part = len(wrong) / len(questions)
    assert part <= NAMED_WRONGLY, by_kind(wrong)


def test_the_groups_own_talk_is_left_alone(talk):
    answered = [one for one in talk if one.verdict is not Verdict.RIGHT]

    part = len(answered) / len(talk)
    assert part <= BUTTS_IN, by_kind(answered)


def test_somebody_who_speaks_to_the_bot_gets_hardly_a_session_that_was_not_meant(questions, talk):
    lines = lines_of(HELD_OUT)
    wrong = [one for one in outcomes(said_to_the_bot(lines)) if one.verdict in CONFIDENTLY_WRONG]
    of_talk = [one for one in wrong if not one.line["answered"]]

    most, most_of_talk = NAMED_WRONGLY_WHEN_SPOKEN_TO
    part, part_of_talk = (len(wrong) - len(of_talk)) / len(questions), len(of_talk) / len(talk)
    assert part <= most, by_kind(wrong)
    assert part_of_talk <= most_of_talk, by_kind(of_talk)
