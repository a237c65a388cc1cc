from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import ChatKind, ChatRef
from bot.core.undelivered import Why
from bot.store.values import BroadcastState, RoomMessage
from tests.programmes import mission, session

NOON = datetime(2022, 9, 27, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=7)


@pytest.fixture
def store(database):
    with database.transaction() as store:
        store.publish(mission(session("google", "10:00")), NOON)
        yield store


@pytest.fixture
def chat(store):
    return store.bind(ChatRef("room", "main"), "californie", ChatKind.MAIN, NOON)


def test_a_second_rating_replaces_the_first(store):
    store.rate("californie", "google", "alice", 2, NOON)
    store.rate("californie", "google", "bruno", 4, NOON)
    store.rate("californie", "google", "alice", 5, LATER)

    assert store.ratings("californie", "google") == {"bruno": 4, "alice": 5}
    assert store.rated_sessions("californie") == ("google",)


def test_an_event_is_new_once(store):
    assert [store.first_time("update-1", NOON), store.first_time("update-1", LATER)] == [
        True,
        False,
    ]


def test_an_old_event_is_forgotten(store):
    store.first_time("update-1", NOON)
    store.forget_inbound(LATER)

    assert store.first_time("update-1", LATER)


def test_recent_answers_to_several_topics_come_the_oldest_first(store, chat):
    store.remember_answer(chat.id, "who are you 1", "57", LATER)
    store.remember_answer(chat.id, "who are you 2", "41", NOON)
    store.remember_answer(chat.id, "today", "12", NOON)
    topics = ("who are you 1", "who are you 2", "who are you 3")

    assert [*store.recent_answers(chat.id, topics, NOON).items()] == [
        ("who are you 2", "41"),
        ("who are you 1", "57"),
    ]
    assert store.recent_answers(chat.id, topics, LATER) == {"who are you 1": "57"}


def test_a_recent_answer_is_pointed_to(store, chat):
    store.remember_answer(chat.id, "next:google", "41", NOON)
    store.remember_answer(chat.id, "next:google", "57", LATER)

    assert store.recent_answer(chat.id, "next:google", NOON) == "57"
    assert store.recent_answer(chat.id, "next:google", LATER + timedelta(seconds=1)) is None
    assert store.recent_answer(chat.id, "today", NOON) is None


def test_where_answers_stand_is_known_the_newest_and_for_a_while(store):
    store.keep_standing({"telegram:-100:7": ("8",), "telegram:-100:9": ("10", "11")}, NOON)
    store.keep_standing({"telegram:-100:7": ("8", "12")}, LATER)
    store.keep_standing({}, LATER)

    assert store.standing("telegram:-100:7") == ("8", "12")
    assert store.standing("telegram:-100:9") == ("10", "11")
    store.forget_standing(LATER)
    assert store.standing("telegram:-100:9") == ()
    assert store.standing("telegram:-100:7") == ("8", "12")


def test_a_setting_is_kept_until_it_is_emptied(store):
    assert store.setting("clock", "none") == "none"
    store.set_setting("clock", "12:00")
    store.set_setting("clock", "13:00")
    assert store.setting("clock") == "13:00"

    store.set_setting("clock", "")
    assert store.setting("clock") == ""


def test_a_broadcast_is_drafted_changed_and_sent(store):
    draft = store.draft_broadcast(
        "californie", author="odile", text="Le car part à 8 h", audience="everyone", at=NOON
    )
    assert store.broadcast(draft.id) == draft

    store.change_broadcast(draft.id, text="Le car part à 8 h 10", state=BroadcastState.SENT)
    store.change_broadcast(draft.id, audience="group:A", send_at=LATER)
    sent = store.broadcasts("californie")[0]
    assert (sent.text, sent.audience, sent.state, sent.send_at) == (
        "Le car part à 8 h 10",
        "group:A",
        BroadcastState.SENT,
        LATER,
    )


def test_a_notice_keeps_what_it_tells(store):
    notice = store.add_notice("californie", "changes", {"from": 1}, NOON)

    assert store.notice(notice.id) == notice
    assert notice.data == {"from": 1}
    assert (store.notice(99), store.broadcast(99)) == (None, None)


def test_what_did_not_arrive_is_told_once(store, chat):
    store.note_undelivered(chat, Why.LATE, "reminder", ("google",), NOON)
    missed = store.undelivered("californie")[0]
    assert (missed.chat, missed.why, missed.kind, missed.sessions, missed.due_at) == (
        chat,
        Why.LATE,
        "reminder",
        ("google",),
        NOON,
    )

    store.undelivered_was_told("californie")
    assert store.undelivered("californie") == ()


def test_the_room_remembers_what_was_said(store):
    main = "californie/main"
    asked = RoomMessage(id=1, chat=main, author="alice", body="c'est quoi la suite ?", at=NOON)
    said = RoomMessage(
        id=2, chat=main, author="", body="{}", at=LATER, key="delivery-1", quotes="1", rings=True
    )
    store.keep_room_messages([asked, said])
    edited = store.edit_room_message(said.id, "{…}")

    assert edited is not None
    assert (edited.body, edited.version) == ("{…}", 2)
    assert store.room_messages(main) == (asked, edited)
    assert store.room_message_with_key("delivery-1") == edited
    assert store.last_room_message() == said.id
    assert store.edit_room_message(99, "{}") is None
