from datetime import UTC, datetime, timedelta

import pytest

from bot.core.features import Feature
from bot.core.report.facts import FollowUp, FollowUpState, Line
from tests.programmes import mission, session

NOON = datetime(2022, 9, 27, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=7)
CODE = "californie"


@pytest.fixture
def store(database):
    with database.transaction() as store:
        store.publish(mission(session("google", "10:00")), NOON)
        yield store


def test_a_line_keeps_who_may_read_it_when_its_words_change(store):
    store.keep_takeaway(CODE, "google", "alice", "Prototyper.", NOON)
    store.keep_takeaway(CODE, "mission:next", "bruno", "New York !", LATER)
    store.share_takeaway(CODE, "google", "alice", shareable=True, signed=False)
    store.place_takeaway(CODE, "google", "alice", 2)
    store.keep_takeaway(CODE, "google", "alice", "Prototyper avant de lever.", LATER)

    assert store.lines(CODE) == (
        Line(
            text="Prototyper avant de lever.",
            about="google",
            person="alice",
            shareable=True,
            place=2,
        ),
        Line(text="New York !", about="mission:next", person="bruno"),
    )


def test_a_line_that_is_taken_away_is_not_shared_when_it_comes_back(store):
    store.keep_takeaway(CODE, "google", "alice", "Prototyper.", NOON)
    store.share_takeaway(CODE, "google", "alice", shareable=True, signed=True)
    store.keep_takeaway(CODE, "google", "alice", "", NOON)
    store.keep_takeaway(CODE, "google", "alice", "Autre chose.", LATER)

    assert store.lines(CODE) == (Line(text="Autre chose.", about="google", person="alice"),)


def test_a_follow_up_goes_from_wanted_to_done(store):
    wanted = FollowUp(session="google", person="alice", note="Lui envoyer le prototype")
    done = FollowUp(session="google", person="alice", state=FollowUpState.DONE)
    store.keep_follow_up(CODE, wanted, NOON)
    before = store.follow_ups(CODE)
    store.keep_follow_up(CODE, done, LATER)
    after = store.follow_ups(CODE)
    store.remove_follow_up(CODE, "google", "alice")

    assert [before, after, store.follow_ups(CODE)] == [(wanted,), (done,), ()]


def test_what_is_turned_on_is_on_until_it_is_turned_off(store):
    before = store.feature(CODE, Feature.OFFERS)
    store.set_feature(CODE, Feature.OFFERS)
    on = store.feature(CODE, Feature.OFFERS)
    store.set_feature(CODE, Feature.OFFERS, "")

    assert [before, on, store.feature(CODE, Feature.OFFERS)] == ["", "on", ""]


def test_a_session_is_over_early_until_that_is_taken_back(store):
    store.note_ended(CODE, "google", NOON, "odile")
    said = store.ended(CODE)
    store.not_ended(CODE, "google")

    assert [said, store.ended(CODE)] == [{"google": (NOON, "odile")}, {}]
