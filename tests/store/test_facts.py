"""What is held in memory is what stands in the database, whoever wrote it."""

from datetime import UTC, datetime

import pytest

from bot.core.chat import Account, ChatKind, ChatRef
from bot.store.database import Database
from tests.house import CODE, MISSION

AT = datetime(2022, 9, 26, 15, tzinfo=UTC)
GROUP = ChatRef("telegram", "-4021000004")
ALICE = Account("telegram", "825000002", "Alice Martin")


@pytest.fixture
def database(database):
    """Return a database with a mission in it."""
    with database.transaction() as store:
        store.publish(MISSION, AT)
    return database


def known(database):
    """Return what every question looks up."""
    with database.transaction() as store:
        chats = [chat.mission for chat, _ in store.choices(GROUP)]
        return chats, store.person_of(ALICE, CODE), store.setting("language")


def write(database):
    with database.transaction() as store:
        store.bind(GROUP, CODE, ChatKind.MAIN, AT)
        store.introduce(ALICE, CODE, "alice")
        store.set_setting("language", "fr")


NOTHING = ([], "", "")
EVERYTHING = ([CODE], "alice", "fr")


def test_what_we_write_is_seen_at_once(database):
    assert known(database) == NOTHING
    write(database)
    assert known(database) == EVERYTHING


def test_what_another_process_writes_is_seen_at_once(url):
    ours, theirs = Database.open(url), Database.open(url)
    with ours.transaction() as store:
        store.publish(MISSION, AT)
    assert known(ours) == NOTHING
    write(theirs)
    assert known(ours) == EVERYTHING
    with theirs.transaction() as store:
        store.set_setting("language", "")
        store.part_from(ALICE, CODE)
    assert known(ours) == ([CODE], "", "")
    ours.close()
    theirs.close()


def test_what_is_taken_back_was_never_there(database):

    def fail():
        with database.transaction() as store:
            store.bind(GROUP, CODE, ChatKind.MAIN, AT)
            assert len(store.choices(GROUP)) == 1
            raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError, match="full"):
        fail()
    assert known(database) == NOTHING


def test_within_a_transaction_one_sees_what_one_wrote(database):
    with database.transaction() as store:
        assert store.person_of(ALICE, CODE) == ""
        store.introduce(ALICE, CODE, "alice")
        assert store.person_of(ALICE, CODE) == "alice"
        store.introduce(ALICE, CODE, "denis")
        assert store.person_of(ALICE, CODE) == "denis"


def test_a_missions_chats_are_those_that_are_open_now(database):
    with database.transaction() as store:
        mission = store.mission(CODE)
        assert store.chats(CODE) == store.by_the_clock(mission) == ()
    with database.transaction() as store:
        assert store.chats(CODE) == ()
        main = store.bind(GROUP, CODE, ChatKind.MAIN, AT)
        own = store.bind(ChatRef("telegram", ALICE.id), CODE, ChatKind.DIRECT, AT, person="alice")
        assert store.chats(CODE) == (main, own)
        assert store.chats(CODE, ChatKind.DIRECT) == (own,)
        assert [one.reminded for one in store.by_the_clock(mission)] == [True, False]
        store.remind_personally(own.id, wanted=True)
        assert [one.reminded for one in store.by_the_clock(mission)] == [True, True]
        assert [one.chat for one in store.by_the_clock(mission)] == [str(main.id), str(own.id)]
    with database.transaction() as store:
        store.close_chat(main.id)
        assert store.chats(CODE) == (own,)
    with database.transaction() as store:
        assert store.chats(CODE) == (own,)
        assert [one.chat for one in store.by_the_clock(mission)] == [str(own.id)]
