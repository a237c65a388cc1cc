from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.offers import Introduction, Kind
from tests.programmes import mission, session

NOON = datetime(2022, 9, 26, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=7)
CODE = "californie"


@pytest.fixture
def store(database):
    with database.transaction() as store:
        store.publish(mission(session("google", "10:00")), NOON)
        yield store


def test_what_is_closed_is_open_to_nobody_and_stays_ones_own(store):
    austin = store.add_offer(CODE, Kind.SEEK, "alice", "un distributeur à Austin", NOON)
    texas = store.add_offer(CODE, Kind.OFFER, "bruno", "des distributeurs au Texas", NOON)
    store.close_offer(austin.id)

    assert store.open_offers(CODE) == (texas,)
    assert [one.closed for one in store.offers_of(CODE, "alice")] == [True]
    assert store.offer("another", texas.id) is None


def test_two_are_introduced_once_both_have_agreed(store):
    seek = store.add_offer(CODE, Kind.SEEK, "alice", "un distributeur à Austin", NOON).id
    offer = store.add_offer(CODE, Kind.OFFER, "bruno", "des distributeurs au Texas", NOON).id
    assert store.may_introduce(CODE, offer, seek, NOON) is True
    assert store.may_introduce(CODE, offer, seek, LATER) is False

    one = store.agree(CODE, offer, seek, Kind.SEEK, NOON, wanted=True)
    assert (one.by_seek, one.by_offer, one.made_at) == (True, None, None)

    both = store.agree(CODE, offer, seek, Kind.OFFER, LATER, wanted=True)
    assert (both.agreed, both.made_at) == (True, LATER)

    after = store.agree(CODE, offer, seek, Kind.SEEK, LATER, wanted=False)
    assert after == both
    assert store.introductions_of(CODE, "alice") == (both,)
    assert store.agree("another", offer, seek, Kind.SEEK, LATER, wanted=True) is None


def test_all_of_a_person_is_forgotten(store):
    seek = store.add_offer(CODE, Kind.SEEK, "alice", "un distributeur à Austin", NOON).id
    offer = store.add_offer(CODE, Kind.OFFER, "bruno", "des distributeurs au Texas", NOON).id
    store.may_introduce(CODE, offer, seek, NOON)
    assert store.introduction(CODE, offer, seek) == Introduction(offer=offer, seek=seek)

    store.forget_offers(CODE, "alice")

    assert store.offers_of(CODE, "alice") == ()
    assert store.introductions_of(CODE, "bruno") == ()
    assert [one.id for one in store.open_offers(CODE)] == [offer]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(Kind), st.booleans()), max_size=6))
def test_nobody_is_introduced_without_both_having_said_yes(store, said):
    """Whatever comes in whatever order; once introduced they stay so."""
    seek = store.add_offer(CODE, Kind.SEEK, "alice", "un distributeur", NOON).id
    offer = store.add_offer(CODE, Kind.OFFER, "bruno", "des distributeurs", NOON).id
    store.may_introduce(CODE, offer, seek, NOON)
    last, made = dict.fromkeys(Kind), False

    for side, wanted in said:
        met = store.agree(CODE, offer, seek, side, NOON, wanted=wanted)
        if not made:
            last[side] = wanted
        made = made or all(last.values())
        assert (met.agreed, met.made_at is not None) == (made, made)
