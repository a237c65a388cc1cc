from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import Account, ChatKind, ChatRef
from bot.store.reaching import prefer
from tests.programmes import mission, session

NOON = datetime(2022, 9, 20, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=5)
MISSION = mission(session("google", "10:00"), groups="A", people="Alice:A")
GROUP = ChatRef("telegram", "-100123")
ALICE = ChatRef("telegram", "777")


@pytest.fixture
def store(database):
    with database.transaction() as store:
        store.publish(MISSION, NOON)
        yield store


def test_a_chat_is_found_by_the_platforms_name(store):
    chat = store.bind(GROUP, "californie", ChatKind.MAIN, NOON)

    assert store.chat(GROUP) == chat
    assert (chat.ref, chat.kind, chat.bound_at) == (GROUP, ChatKind.MAIN, NOON)


def test_nobody_knows_a_chat_that_was_never_bound(store):
    assert store.chat(GROUP) is None


def test_bound_again_to_the_same_it_stays_since_when_it_was(store):
    store.bind(GROUP, "californie", ChatKind.MAIN, NOON, language="en")
    again = store.bind(GROUP, "californie", ChatKind.MAIN, LATER)

    assert (again.bound_at, again.language) == (NOON, "en")


def test_bound_to_something_else_it_starts_anew(store):
    store.bind(GROUP, "californie", ChatKind.MAIN, NOON)
    again = store.bind(GROUP, "californie", ChatKind.GROUP, LATER, group="A")

    assert (again.bound_at, again.kind, again.group) == (LATER, ChatKind.GROUP, "A")


def test_a_closed_chat_is_not_spoken_in_until_it_is_bound_again(store):
    chat = store.bind(GROUP, "californie", ChatKind.MAIN, NOON)
    store.close_chat(chat.id)
    assert (store.chat(GROUP), store.chats("californie")) == (None, ())

    assert store.bind(GROUP, "californie", ChatKind.MAIN, LATER).bound_at == LATER


def test_a_group_that_becomes_a_supergroup_stays_the_same_chat(store):
    chat = store.bind(GROUP, "californie", ChatKind.MAIN, NOON)
    store.move_chat(chat.id, "-100999")

    moved = store.chat(ChatRef("telegram", "-100999"))
    assert moved is not None
    assert moved.id == chat.id


def test_a_topic_is_a_chat_of_its_own(store):
    store.bind(GROUP, "californie", ChatKind.MAIN, NOON)
    store.bind(ChatRef("telegram", "-100123", "5"), "californie", ChatKind.GROUP, NOON, group="A")

    assert [chat.kind for chat in store.chats("californie")] == [ChatKind.MAIN, ChatKind.GROUP]
    assert [c.ref.thread for c in store.chats("californie", ChatKind.GROUP)] == ["5"]


def test_a_chat_speaks_the_language_set_for_it_else_the_missions(store):
    chat = store.bind(GROUP, "californie", ChatKind.MAIN, NOON)
    assert [audience.language for audience in store.audiences(MISSION)] == ["fr"]

    store.speak(chat.id, "en")
    assert [audience.language for audience in store.audiences(MISSION)] == ["en"]


def spoken_in(store):
    return [(one.name, one.reminded) for one in store.by_the_clock(MISSION)]


def test_the_clock_reminds_directly_only_who_asked_for_it(store):
    store.bind(GROUP, "californie", ChatKind.MAIN, NOON)
    direct = store.bind(ALICE, "californie", ChatKind.DIRECT, NOON, person="alice")
    assert spoken_in(store) == [("main", True), ("person:alice", False)]

    store.remind_personally(direct.id, wanted=True)
    assert spoken_in(store) == [("main", True), ("person:alice", True)]
    assert store.direct_chats("californie", "alice") == (direct,)

    store.mute(direct.id, wanted=True)
    assert spoken_in(store) == [("main", True)]


def test_the_clock_says_nothing_directly_to_who_does_not_travel_or_is_unknown(store):
    store.bind(ALICE, "californie", ChatKind.DIRECT, NOON, person="florence")
    store.bind(ChatRef("telegram", "778"), "californie", ChatKind.DIRECT, NOON)

    assert spoken_in(store) == []


def test_the_clock_speaks_to_somebody_in_one_chat_that_they_prefer(store):
    store.bind(ALICE, "californie", ChatKind.DIRECT, NOON, person="alice")
    there = store.bind(ChatRef("slack", "U7"), "californie", ChatKind.DIRECT, NOON, person="alice")
    assert [one.platform for one in store.by_the_clock(MISSION)] == ["telegram"]

    prefer(store, "californie", "alice", "slack")
    assert [one.platform for one in store.by_the_clock(MISSION)] == ["slack"]

    store.mute(there.id, wanted=True)
    assert store.by_the_clock(MISSION) == ()


def test_an_account_is_somebody_in_a_mission(store):
    alice = Account("telegram", "777", "Alice M.")
    assert (store.person_of(alice, "californie"), store.language_of(alice, "californie")) == (
        "",
        "",
    )

    store.introduce(alice, "californie", "alice", "en")
    store.introduce(alice, "californie", "alice-martin", "fr")
    assert store.person_of(alice, "californie") == "alice-martin"
    assert store.language_of(alice, "californie") == "fr"
