from datetime import date, datetime, timedelta

import pytest

from bot.store import not_understood
from bot.store.not_understood import KEPT_FOR, MOST_A_DAY, Unanswered
from schedules.tidying import TIDYING, tidy
from tests.programmes import california

MONDAY, TUESDAY = date(2022, 9, 26), date(2022, 9, 27)
TAXI, SMOKE = "combien coûte un taxi", "can we smoke"


@pytest.fixture
def store(database):
    with database.transaction() as store:
        yield store


def heard(store):
    return [(one.sentence, one.count) for one in store.not_understood()]


def test_the_same_sentence_is_counted_and_what_was_said_most_often_comes_first(store):
    store.count_not_understood(SMOKE, "en", "filler, unknown", MONDAY)
    for day in (MONDAY, TUESDAY, TUESDAY):
        store.count_not_understood(TAXI, "fr", "info_word, unknown", day)

    assert store.not_understood() == (
        Unanswered(
            sentence=TAXI, language="fr", read="info_word, unknown", count=3, first=MONDAY, last=TUESDAY
        ),
        Unanswered(
            sentence=SMOKE, language="en", read="filler, unknown", count=1, first=MONDAY, last=MONDAY
        ),
    )  # fmt: skip


def test_after_ninety_days_it_is_forgotten_once_a_day(store):
    store.count_not_understood(TAXI, "fr", "unknown", MONDAY)
    store.count_not_understood(TAXI, "fr", "unknown", TUESDAY)
    noon = california("12:00")

    for days, left in ((KEPT_FOR.days, [(TAXI, 2)]), (KEPT_FOR.days + 1, [(TAXI, 1)])):
        now = noon + timedelta(days=days)
        tidy(store.ask_task(TIDYING, now), store, now)()(store, now)
        assert heard(store) == left


def test_the_operator_can_have_all_of_it_forgotten(store):
    store.count_not_understood(TAXI, "fr", "unknown", MONDAY)
    store.count_not_understood(TAXI, "fr", "unknown", TUESDAY)

    assert (store.forget_not_understood(), store.not_understood()) == (1, ())
    assert store.forget_not_understood() == 0


def test_of_one_day_only_so_many_sentences_are_kept(store, monkeypatch):
    monkeypatch.setattr(not_understood, "MOST_A_DAY", 2)
    for sentence in (TAXI, SMOKE, "abracadabra", TAXI):
        store.count_not_understood(sentence, "fr", "unknown", MONDAY)
    store.count_not_understood("abracadabra", "fr", "unknown", TUESDAY)

    assert heard(store) == [(TAXI, 2), ("abracadabra", 1), (SMOKE, 1)]
    assert MOST_A_DAY == 500


def test_it_is_off_until_the_operator_turns_it_on(database):
    with database.transaction() as store:
        assert not store.keeps_not_understood
    database.keeps_not_understood = True
    with database.transaction() as store:
        assert store.keeps_not_understood


def test_nothing_tells_at_what_hour_it_was_said(store):
    store.count_not_understood(TAXI, "fr", "unknown", MONDAY)
    (one,) = store.not_understood()

    assert not isinstance(one.last, datetime)
