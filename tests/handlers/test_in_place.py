"""Who presses what under an answer, and whose answer it stays."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import Account, ChatKind, ChatRef, Tap
from bot.core.mission import Host, Person, Role
from bot.core.plain import render
from bot.core.whose import Whose, short
from bot.store.database import Database
from bot.store.values import DeliveryKind
from handlers.in_place import choose, more
from handlers.scene import Scene
from tests.programmes import mission, session

MORNING = datetime(2022, 9, 26, 15, tzinfo=UTC)
GROUP = ChatRef("room", "group")
ALICE = Person(code="alice", name="Alice Martin", groups=("A",), language="fr")
FLORENCE = Person(code="florence", name="Florence Roy", role=Role.ORGANISER, language="en")
MARIA = Host(name="Maria Jensen", phone="+1 650 000 0001")
CALIFORNIE = replace(
    mission(
        session("google", "10:00", "11:30", meet="09:10", groups="A", hosts=(MARIA,)),
        session("microsoft", "10:00", "11:15", meet="09:10", groups="B"),
        session("stanford", "14:00"),
        groups="AB",
    ),
    people=(ALICE, FLORENCE),
)
OF_ALICE = Whose(language="fr", person=ALICE)
OF_FLORENCE = Whose(language="en", person=FLORENCE)


@pytest.fixture
def store():
    with Database.open().transaction() as store:
        store.publish(CALIFORNIE, MORNING - timedelta(days=1))
        yield store


def scene(store, person, kind=ChatKind.MAIN):
    chat = store.bind(GROUP, CALIFORNIE.code, kind, MORNING)
    return Scene(mission=CALIFORNIE, chat=chat, person=person, language="en")


def tap(choice, message="m9"):
    account = Account("room", "u1", "Bruno")
    return Tap(id="e2", chat=GROUP, account=account, choice=choice, message=message)


def said(reply):
    told = [*reply.edits, *reply.answers]
    return [render(one.message).replace("\u00a0", " ").splitlines()[0] for one in told]


def test_in_a_group_it_stays_the_answer_of_who_asked(store):
    reply = more(tap(OF_ALICE.choice("more", "next")), scene(store, FLORENCE), store, MORNING)

    assert (said(reply), [edit.id for edit in reply.edits]) == (["À suivre : Google"], ["m9"])


def test_what_was_asked_by_somebody_unknown_is_both_groups(store):
    choice = Whose(language="en").choice("more", "next")
    reply = more(tap(choice), scene(store, ALICE), store, MORNING)

    assert "Groupe A: Google" in render(reply.edits[0].message).splitlines()
    assert "Groupe B: Microsoft" in render(reply.edits[0].message).splitlines()


def test_where_the_button_stood_in_no_message_the_answer_is_one_of_its_own(store):
    choice = OF_ALICE.choice("which", "when", short("google"))
    reply = choose(tap(choice, message=""), scene(store, ALICE), store, MORNING)

    assert (said(reply), reply.edits) == (["Google"], ())


@pytest.mark.parametrize("kind", [ChatKind.MAIN, ChatKind.DIRECT])
def test_a_button_made_up_shows_nobody_how_to_reach_a_host(store, kind):
    choice = OF_FLORENCE.choice("which", "who", short("google"))
    reply = choose(tap(choice), scene(store, ALICE, kind), store, MORNING)

    assert MARIA.name in render(reply.edits[0].message)
    assert MARIA.phone not in render(reply.edits[0].message)


@pytest.mark.parametrize(
    "choice",
    [
        OF_ALICE.choice("which", "when", short("gone")),
        OF_ALICE.choice("which", "what", short("google")),
        OF_ALICE.choice("which", "person", short("gone")),
        OF_ALICE.choice("which", "place", short("google")),
        OF_ALICE.choice("more", "help"),
        "which:fr:00000000::when:0",
        "more:",
    ],
)
def test_a_button_that_opens_nothing_any_more_says_so(store, choice):
    press = more if choice.startswith("more") else choose
    reply = press(tap(choice), scene(store, ALICE), store, MORNING)

    assert (reply.answers, reply.edits, bool(reply.toast)) == ((), (), True)


def test_a_press_made_up_overwrites_nothing_that_we_have_delivered(store):
    where = scene(store, ALICE)
    number = store.enqueue(DeliveryKind.DUE, CALIFORNIE.code, where.chat.id, due_at=MORNING)
    store.settle_sent(store.delivery(number), "m9", MORNING)
    reply = more(tap(OF_ALICE.choice("more", "next")), where, store, MORNING)

    assert (reply.edits, bool(reply.toast)) == ((), True)
