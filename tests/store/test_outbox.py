from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import ChatKind, ChatRef
from bot.store.values import DeliveryKind, Priority, State
from tests.programmes import mission, session

NOON = datetime(2022, 9, 27, 12, tzinfo=UTC)
SOON = NOON + timedelta(minutes=5)
CODE = "californie"


@pytest.fixture
def store(database):
    with database.transaction() as store:
        store.publish(mission(session("google", "10:00")), NOON)
        yield store


@pytest.fixture
def main(store):
    return store.bind(ChatRef("telegram", "-100"), CODE, ChatKind.MAIN, NOON).id


@pytest.fixture
def followers(store):
    return store.bind(ChatRef("telegram", "-200"), CODE, ChatKind.FOLLOWERS, NOON).id


def put(store, chat, *keys, **more):
    return store.enqueue(DeliveryKind.DUE, CODE, chat, keys=keys, **{"due_at": NOON, **more})


def ready(store, **more):
    return [one.id for one in store.ready("telegram", NOON, NOON, **more)]


def test_a_key_is_told_once(store, main):
    first = put(store, main, "reminder:30:google")

    assert put(store, main, "reminder:30:google") is None
    assert ready(store) == [first]
    assert store.told(["reminder:30:google", "digest"]) == {"reminder:30:google"}


def test_of_a_merged_message_only_what_was_not_told_is_left(store, main):
    put(store, main, "reminder:30:google")
    second = put(store, main, "reminder:30:google", "reminder:30:stanford")

    assert store.delivery(second).keys == ("reminder:30:stanford",)
    assert store.delivery_with_key("reminder:30:stanford").id == second


def test_a_key_that_was_passed_over_is_not_told_later(store, main):
    store.skip(CODE, ["reminder:120:flight"])

    assert put(store, main, "reminder:120:flight") is None
    assert store.delivery_with_key("reminder:120:flight") is None


def test_a_message_without_keys_can_be_said_again(store, main):
    assert put(store, main) != put(store, main)


def test_reminders_go_before_the_rest_and_one_chat_gets_one_at_a_time(store, main, followers):
    put(store, main, "digest")
    home = put(store, followers, "home")
    reminder = put(store, main, "reminder", priority=Priority.REMINDER)

    assert ready(store) == [reminder, home]
    assert ready(store, busy=[main]) == [home]
    assert ready(store, limit=1) == [reminder]


def test_nothing_goes_out_before_it_is_due_or_on_another_platform(store, main):
    put(store, main, "later", due_at=SOON)

    assert ready(store) == []
    assert store.ready("slack", SOON, SOON) == ()
    assert [one.keys for one in store.ready("telegram", SOON, SOON)] == [("later",)]


def test_what_is_being_sent_is_not_ready_and_not_finished(store, main):
    delivery = put(store, main, "reminder")
    assert store.unfinished(NOON, ["telegram"]) == 1
    store.start_sending(delivery)

    assert ready(store) == []
    assert store.unfinished(NOON, ["telegram"]) == 1
    assert store.unfinished(NOON, ["slack"]) == 0
    assert [one.id for one in store.in_state(State.SENDING)] == [delivery]


def test_what_arrived_is_done_and_keeps_its_message(store, main):
    delivery = put(store, main, "reminder")
    store.start_sending(delivery)
    store.settle_sent(store.delivery(delivery), "41", SOON)

    sent = store.delivery(delivery)
    assert (sent.state, sent.message, sent.sent_at, sent.attempts) == (
        State.SENT,
        "41",
        SOON,
        0,
    )
    assert (ready(store), store.unfinished(NOON, ["telegram"])) == ([], 0)


def test_a_retry_waits_for_the_machines_clock(store, main):
    delivery = put(store, main, "reminder")
    store.start_sending(delivery)
    store.settle_later(delivery, SOON, "flood control")

    assert ready(store) == []
    again = store.ready("telegram", NOON, SOON)[0]
    assert (again.id, again.attempts, again.error) == (delivery, 1, "flood control")


def test_what_was_told_is_told_anew_when_something_happens_to_it(store, main):
    request = store.enqueue(DeliveryKind.FEEDBACK, CODE, main, due_at=NOON, subject="google")
    claimed = store.delivery(request)
    store.start_sending(request)
    store.touch(DeliveryKind.FEEDBACK, CODE, "google")
    store.settle_sent(claimed, "41", NOON)

    stale = store.ready("telegram", NOON, NOON)[0]
    assert (stale.id, stale.message, stale.version) == (request, "41", 2)
    store.settle_sent(stale, "41", NOON)
    assert ready(store) == []


def test_the_latest_wins_when_two_things_happen_during_an_edit(store, main):
    request = store.enqueue(DeliveryKind.FEEDBACK, CODE, main, due_at=NOON, subject="google")
    store.start_sending(request)
    store.settle_sent(store.delivery(request), "41", NOON)
    store.touch(DeliveryKind.FEEDBACK, CODE, "google")
    editing = store.ready("telegram", NOON, NOON)[0]
    store.touch(DeliveryKind.FEEDBACK, CODE, "google")
    store.settle_sent(editing, "41", NOON)

    assert [one.version for one in store.ready("telegram", NOON, NOON)] == [3]


def test_an_edit_that_is_given_up_leaves_what_was_said(store, main):
    request = store.enqueue(DeliveryKind.FEEDBACK, CODE, main, due_at=NOON, subject="google")
    store.start_sending(request)
    store.settle_sent(store.delivery(request), "41", NOON)
    store.touch(DeliveryKind.FEEDBACK, CODE, "google")
    store.settle_later(request, SOON, "flood control")
    assert (ready(store), store.delivery(request).state) == ([], State.SENT)

    store.keep_as_told(store.delivery(request))
    assert store.ready("telegram", NOON, SOON) == ()


def test_an_arrival_without_a_message_id_is_never_edited_nor_sent_again(store, main):
    request = store.enqueue(DeliveryKind.FEEDBACK, CODE, main, due_at=NOON, subject="google")
    store.start_sending(request)
    store.settle_sent(store.delivery(request), "", NOON)
    store.touch(DeliveryKind.FEEDBACK, CODE, "google")

    assert ready(store) == []


def test_the_organiser_can_have_it_sent_again(store, main):
    broadcast = store.enqueue(DeliveryKind.BROADCAST, CODE, main, due_at=NOON, subject="3")
    assert not store.send_again(broadcast, NOON)
    store.settle(broadcast, State.UNKNOWN, "interrupted")
    assert ready(store) == []

    assert store.send_again(broadcast, NOON)
    assert ready(store) == [broadcast]
    assert not store.take_as_arrived(broadcast)


def test_the_organiser_can_say_that_it_arrived(store, main):
    broadcast = store.enqueue(DeliveryKind.BROADCAST, CODE, main, due_at=NOON, subject="3")
    store.settle(broadcast, State.UNKNOWN, "interrupted")
    assert store.take_as_arrived(broadcast)
    store.touch(DeliveryKind.BROADCAST, CODE, "3")

    assert ready(store) == []
    assert (store.delivery(broadcast).state, store.delivery(broadcast).sent_at) == (
        State.SENT,
        NOON,
    )
    assert not store.send_again(broadcast, NOON)


def test_what_may_have_arrived_is_repeated_and_counted(store, main):
    delivery = put(store, main, "reminder")
    store.start_sending(delivery)
    store.repeat(delivery, SOON, "timed out")

    assert ready(store) == []
    assert [one.repeats for one in store.ready("telegram", NOON, SOON)] == [1]


def test_a_withdrawn_broadcast_does_not_reach_those_who_still_wait(store, main, followers):
    early = store.enqueue(DeliveryKind.BROADCAST, CODE, main, due_at=NOON, subject="3")
    late = store.enqueue(DeliveryKind.BROADCAST, CODE, followers, due_at=SOON, subject="3")
    store.start_sending(early)
    store.settle_sent(store.delivery(early), "41", NOON)

    assert store.withdraw(DeliveryKind.BROADCAST, CODE, "3") == 1
    assert store.outcome(CODE, DeliveryKind.BROADCAST, "3") == {
        State.SENT: 1,
        State.WITHDRAWN: 1,
    }
    assert [one.id for one in store.deliveries(CODE, DeliveryKind.BROADCAST, "3")] == [early, late]


def test_the_next_row_that_waits_is_known(store, main):
    put(store, main, "now")
    assert store.next_due(NOON) is None

    put(store, main, "soon", due_at=SOON)
    assert store.next_due(NOON) == SOON
    assert store.delivery(99) is None


def test_what_waits_for_a_chat_that_was_closed_or_given_away_stays(store, main, followers):
    store.publish(replace(mission(session("google", "10:00")), code="miami"), NOON)
    put(store, main, "reminder")
    put(store, followers, "home")
    store.close_chat(main)
    store.bind(ChatRef("telegram", "-200"), "miami", ChatKind.MAIN, NOON)

    assert ready(store) == []
    assert store.unfinished(NOON, ["telegram"]) == 0


def test_what_is_held_goes_at_once_when_the_organiser_wishes(store, main):
    late = store.enqueue(DeliveryKind.BROADCAST, CODE, main, due_at=SOON, subject="3")
    assert store.hasten(DeliveryKind.BROADCAST, CODE, "3", NOON) == 1
    assert ready(store) == [late]
    assert store.hasten(DeliveryKind.BROADCAST, CODE, "3", NOON) == 0
