"""One person is forgotten, then everybody, on each kind of database."""

from dataclasses import replace

import pytest

from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.features import Feature
from bot.core.mission import Objective, words
from bot.core.offers import Kind
from bot.core.report.facts import FollowUp
from bot.store.forgetting import forget_person
from bot.store.publishing import publish
from bot.store.retention import forget_everyone
from bot.store.telling import tell_organisers
from tests.programmes import california, mission, session

NOON = california("12:00")
TRIP = replace(
    mission(session("google", "10:00", "11:30"), people="Alice Bruno Chloe"),
    objectives=(Objective(code="ia", text=words("Comprendre l'IA")),),
)
CODE = TRIP.code


@pytest.fixture
def store(database):
    with database.transaction() as store:
        publish(store, TRIP, california("08:00"))
        for number, code in enumerate(("alice", "bruno")):
            account = Account("telegram", f"82500000{number}", code)
            store.introduce(account, CODE, code)
            where = ChatRef("telegram", account.id)
            store.bind(where, CODE, ChatKind.DIRECT, NOON, person=code)
            for about in ("google", "objective:ia"):
                store.rate(CODE, about, code, 4, NOON)
        tell_organisers(store, TRIP, "late", {"person": "alice", "session": "google"}, NOON)
        offered = store.add_offer(CODE, Kind.OFFER, "alice", "Un hangar à Austin", NOON)
        sought = store.add_offer(CODE, Kind.SEEK, "bruno", "Un hangar", NOON)
        store.may_introduce(CODE, offered.id, sought.id, NOON)
        store.keep_follow_up(CODE, FollowUp(session="google", person="alice"), NOON)
        store.vote_for_question(
            store.suggest_question(CODE, "google", "bruno", "?", NOON), "alice"
        )
        store.set_feature(CODE, Feature.OFFERS)
        yield store


def voted_for(store):
    return [one for one in store.suggested_questions(CODE) if "alice" in one.voters]


def everything(store):
    """Return all that anybody could read of Alice."""
    alice = next((one for one in store.mission(CODE).people if one.name == "Alice"), None)
    notices = [
        one.data
        for one in store.notices_of(
            ["late"], california("01:00"), NOON.max.replace(tzinfo=NOON.tzinfo)
        )
    ]
    found = (
        store.offers_of(CODE, "alice"),
        store.ratings_of(CODE, "alice"),
        store.accounts(CODE).get("alice"),
    )
    return alice, notices, [one for one in found if one], voted_for(store)


def test_somebody_is_forgotten_and_others_are_not(store):
    alice = TRIP.people[0]
    instead = forget_person(store, store.mission(CODE), alice, NOON)

    assert (instead.name, instead.code) == ("Participant\u00a01", "participant-1")
    assert everything(store) == (
        None,
        [{"person": "participant-1", "session": "google"}],
        [],
        [],
    )
    assert sorted(store.ratings(CODE, "objective:ia").values()) == [4, 4]
    assert store.ratings_of(CODE, "bruno") == {"google": 4, "objective:ia": 4}
    assert len(store.offers_of(CODE, "bruno")) == 1


def test_what_is_called_alike_keeps_its_name(store):
    alike = replace(
        TRIP,
        sessions=(replace(TRIP.sessions[0], title=words("Paris"), code="alice"),),
        people=(replace(TRIP.people[0], name="Alice Martin"), *TRIP.people[1:]),
    )
    publish(store, alike, NOON)
    store.introduce(Account("slack", "T1:U1", "Paris"), CODE, "alice")
    forget_person(store, store.mission(CODE), store.mission(CODE).people[0], NOON)

    (kept,) = store.mission(CODE).sessions
    assert (kept.code, kept.title) == ("alice", words("Paris"))


def test_everybody_is_forgotten_and_the_switches_stay(store):
    forget_everyone(store, store.mission(CODE), NOON)

    assert [one.name for one in store.mission(CODE).people] == [
        f"Participant\u00a0{number}" for number in (1, 2, 3)
    ]
    assert (store.accounts(CODE), store.chats(CODE), store.open_offers(CODE)) == ({}, (), ())
    assert store.closed_polls(CODE) == {"google": ("", 2), "objective:ia": ("", 2)}
    assert (store.feature(CODE, Feature.OFFERS), store.erased_at(CODE)) == ("on", NOON)
