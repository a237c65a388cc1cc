"""For which visit a question is, and which of them go out on the way there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.host_questions import (
    ON_THE_WAY,
    Answered,
    Suggested,
    answered_in,
    meant,
    on_the_way,
    ranked,
    same_question,
)
from tests.programmes import bundled

CALIFORNIA = bundled("silicon-valley-2022")
MONDAY = datetime(2022, 9, 26, 7, tzinfo=UTC) + timedelta(hours=7)
A, BOTH = (frozenset("A"),), (frozenset("A"), frozenset("B"))


def visits(text, circles=A, now=MONDAY):
    found = meant(text, CALIFORNIA, circles, now)
    return found.text, [one.code for one in found.visits]


def test_it_is_for_the_next_visit_unless_another_is_named():
    assert visits("Combien êtes-vous ?") == ("Combien êtes-vous ?", ["briefing"])
    assert visits("pour Google : combien êtes-vous ?") == ("combien êtes-vous ?", ["google"])
    assert visits("Google : combien êtes-vous ?") == ("combien êtes-vous ?", ["google"])
    assert visits("for Microsoft: how many are you?") == ("how many are you?", ["microsoft"])


def test_a_colon_of_its_own_stays_in_the_question():
    assert visits("Une chose : recrutez-vous ?")[0] == "Une chose : recrutez-vous ?"


def test_what_is_named_and_unknown_is_asked_back_and_loses_nothing():
    text, offered = visits("pour Netflix : combien de séries ?")
    assert text == "combien de séries ?"
    assert len(offered) > 1


def test_groups_with_visits_at_the_same_time_are_asked_back():
    after_the_briefing = MONDAY + timedelta(hours=2, minutes=5)
    offered = visits("Combien êtes-vous ?", BOTH, after_the_briefing)[1]
    assert offered == ["google", "microsoft"]


def test_after_the_last_visit_there_is_none():
    assert visits("Combien êtes-vous ?", now=MONDAY + timedelta(days=30))[1] == []


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("answered 2 eight hundred", Answered(number=2, line="eight hundred")),
        ("répondu 2 : huit cents", Answered(number=2, line="huit cents")),
        ("Répondu Google 3 : oui", Answered(number=3, line="oui", named="Google")),
        ("répondue 1", Answered(number=1, line="")),
        ("Avez-vous répondu 2 fois ?", None),
        ("répondu à qui ?", None),
    ],
)
def test_an_answer_by_its_number(said, read):
    assert answered_in(said) == read


def test_the_same_in_other_signs_is_the_same_question():
    assert same_question("Combien êtes-vous ?", "combien etes vous")
    assert not same_question("Combien êtes-vous ?", "Combien serez-vous ?")


# ---- what always holds -----------------------------------------------------------------------

QUESTIONS = st.lists(
    st.builds(
        Suggested,
        id=st.integers(1, 99),
        session=st.just("google"),
        person=st.sampled_from(("alice", "bruno")),
        text=st.text(max_size=9),
        at=st.sampled_from((MONDAY, MONDAY + timedelta(hours=1))),
        voters=st.frozensets(st.sampled_from(("alice", "bruno", "claire"))),
        answer=st.sampled_from(("", "Oui.")),
    ),
    max_size=9,
    unique_by=lambda one: one.id,
)


@given(QUESTIONS)
def test_five_at_most_go_out_those_with_most_votes_and_none_that_is_answered(questions):
    out = on_the_way(questions)
    left = [one for one in questions if not one.answer and one not in out]

    assert len(out) == min(ON_THE_WAY, len([one for one in questions if not one.answer]))
    assert not any(one.answer for one in out)
    assert all(len(one.voters) >= len(other.voters) for one in out for other in left)


@given(QUESTIONS, st.randoms())
def test_the_order_does_not_depend_on_how_they_came_in(questions, random):
    mixed = list(questions)
    random.shuffle(mixed)
    assert ranked(mixed) == ranked(questions)


@given(QUESTIONS)
def test_a_vote_more_never_puts_a_question_further_back(questions):
    for one in questions:
        more = replace(one, voters=one.voters | {"denis"})
        others = [other for other in questions if other.id != one.id]
        before, after = ranked(questions).index(one), ranked([*others, more]).index(more)
        assert after <= before
