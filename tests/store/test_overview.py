"""What there is, summed up for those who watch the service, on either database."""

from datetime import UTC, datetime, timedelta

from bot.core.chat import ChatKind, ChatRef
from bot.store.overview import NOT_ARRIVED
from bot.store.size import size_of
from bot.store.values import DeliveryKind, State
from tests.programmes import mission, session

NOON = datetime(2022, 9, 26, 19, 0, tzinfo=UTC)
CODE = "californie"


def furnished(database):
    """Put a reminder, two broadcasts and a notice into the outbox; return the main chat's id."""
    with database.transaction() as store:
        store.publish(mission(session("google", "10:00")), NOON)
        main = store.bind(ChatRef("telegram", "-100"), CODE, ChatKind.MAIN, NOON).id
        home = store.bind(ChatRef("slack", "C1"), CODE, ChatKind.FOLLOWERS, NOON).id
        for minutes, kind, data in (
            (-3, DeliveryKind.DUE, {"kind": "reminder"}),
            (-1, DeliveryKind.DUE, {"kind": "reminder"}),
            (60, DeliveryKind.BROADCAST, {}),
            (-2, DeliveryKind.NOTICE, {"kind": "changes"}),
        ):
            store.enqueue(kind, CODE, main, due_at=NOON + timedelta(minutes=minutes), data=data)
        store.enqueue(DeliveryKind.BROADCAST, CODE, home, due_at=NOON)
    return main


def test_what_waits_is_counted_by_platform_and_kind(database):
    furnished(database)
    with database.reading() as store:
        figures = store.figures(NOON)

    assert (figures.missions, figures.chats) == (1, {("telegram",): 1, ("slack",): 1})
    assert figures.waiting == {
        ("telegram", "reminder"): 2,
        ("telegram", "notice"): 1,
        ("slack", "broadcast"): 1,
    }
    assert figures.ahead == {("telegram", "broadcast"): 1}
    assert figures.oldest == {
        ("telegram",): NOON - timedelta(minutes=3),
        ("slack",): NOON,
    }
    assert figures.edits == {}


def test_what_was_sent_waits_no_more_unless_it_is_out_of_date(database):
    furnished(database)
    with database.transaction() as store:
        for one in store.deliveries_of(CODE):
            store.settle_sent(one, f"m{one.id}", NOON)
        store.touch(DeliveryKind.NOTICE, CODE, "")
    with database.reading() as store:
        figures = store.figures(NOON + timedelta(hours=2))

    assert (figures.waiting, figures.ahead, figures.oldest) == ({}, {}, {})
    assert figures.edits == {("telegram",): 1}


def test_what_waits_for_a_closed_chat_is_not_counted(database):
    main = furnished(database)
    with database.transaction() as store:
        store.close_chat(main)
    with database.reading() as store:
        figures = store.figures(NOON)

    assert figures.waiting == {("slack", "broadcast"): 1}
    assert figures.chats == {("slack",): 1}


def test_deliveries_are_found_by_mission_instant_and_state(database):
    furnished(database)
    with database.transaction() as store:
        first, second, *_ = store.deliveries_of(CODE)
        store.settle(first.id, State.FAILED, "kicked")
        store.settle(second.id, State.EXPIRED)
    with database.reading() as store:
        assert len(store.deliveries_of(CODE)) == 5
        assert [one.data for one in store.deliveries_of(CODE, since=NOON)] == [{}, {}]
        failed = store.deliveries_of("", states=NOT_ARRIVED)
        assert [one.id for one in failed] == [first.id, second.id]
        (last,) = store.deliveries_of("", states=NOT_ARRIVED, last=1)
        assert last.id == second.id
        assert store.deliveries_of("another") == ()


def test_its_size_is_known(database):
    furnished(database)
    assert size_of(database) >= 0
