from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.report.facts import HostQuestion
from tests.programmes import mission, session

NOON = datetime(2022, 9, 26, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=7)
CODE = "californie"
SIZE, HIRING = "Combien êtes-vous ?", "Recrutez-vous en France ?"


@pytest.fixture
def store(database):
    with database.transaction() as store:
        store.publish(mission(session("google", "10:00"), session("apple", "14:00")), NOON)
        yield store


def asked(store, session="google"):
    return [(one.text, len(one.voters)) for one in store.suggested_questions(CODE, session)]


def test_the_most_wanted_stands_in_front_and_who_asks_wants_to_hear_it(store):
    store.suggest_question(CODE, "google", "alice", SIZE, NOON)
    hiring = store.suggest_question(CODE, "google", "bruno", HIRING, LATER)
    assert asked(store) == [(SIZE, 1), (HIRING, 1)]

    assert store.vote_for_question(hiring, "alice") is True
    assert asked(store) == [(HIRING, 2), (SIZE, 1)]

    assert store.vote_for_question(hiring, "alice") is False
    assert asked(store) == [(SIZE, 1), (HIRING, 1)]


def test_a_question_may_be_for_a_visit_that_is_named_later(store):
    number = store.suggest_question(CODE, "", "alice", SIZE, NOON)
    assert store.host_questions(CODE) == {}

    store.place_question(number, "apple")

    assert asked(store, "apple") == [(SIZE, 1)]
    assert store.suggested_question("another", number) is None


def test_a_report_has_them_without_names_and_with_the_answer(store):
    number = store.suggest_question(CODE, "google", "alice", SIZE, NOON)
    store.answer_question(number, "Huit cents à Mountain View.", "florence")

    assert store.host_questions(CODE) == {
        "google": (HostQuestion(text=SIZE, votes=1, answer="Huit cents à Mountain View."),)
    }


def test_what_went_out_keeps_when_it_did_so_first(store):
    number = store.suggest_question(CODE, "google", "alice", SIZE, NOON)
    store.questions_went_out([number], NOON)
    store.questions_went_out([number], LATER)

    assert store.suggested_question(CODE, number).taken_at == NOON


def test_all_of_a_person_is_forgotten(store):
    size = store.suggest_question(CODE, "google", "alice", SIZE, NOON)
    hiring = store.suggest_question(CODE, "google", "bruno", HIRING, NOON)
    store.vote_for_question(size, "bruno")
    store.vote_for_question(hiring, "alice")
    store.answer_question(hiring, "Oui.", "alice")

    store.forget_host_questions(CODE, "alice")

    assert asked(store) == [(HIRING, 1)]
    assert store.questions_of(CODE, "alice") == ()
    assert store.host_questions(CODE)["google"][0].answer == "Oui."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(("alice", "bruno", "claire")), max_size=9))
def test_everyone_has_one_vote_and_may_take_it_back(store, taps):
    number = store.suggest_question(CODE, "google", "alice", SIZE, NOON)
    for person in taps:
        store.vote_for_question(number, person)

    odd = {person for person in taps if taps.count(person) % 2}
    assert store.suggested_question(CODE, number).voters == odd ^ {"alice"}
