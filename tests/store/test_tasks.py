"""Tasks: asked for once, taken by one, and closed with nothing left of who asked."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import Account, Answer, ChatKind, ChatRef, Document
from bot.core.message import Message, line
from bot.store.values import TaskState
from tests.programmes import mission, session

NOON = datetime(2022, 9, 27, 12, tzinfo=UTC)
DIRECT = ChatRef("telegram", "7")
FLORENCE = Account("telegram", "7", "Florence D.", "fr")
BOOK = Document(name="programme.xlsx", content=b"PK\x03\x04", media_type="application/zip")
REPORT = Document(name="bilan.docx", content=b"PK\x05\x06", media_type="application/zip")
NUMBER = 2728921754800026494


@pytest.fixture
def store(database):
    with database.transaction() as store:
        store.publish(mission(session("google", "10:00")), NOON)
        yield store


@pytest.fixture
def chat(store):
    return store.bind(DIRECT, "californie", ChatKind.DIRECT, NOON, person="florence")


def asked(store, chat=None, **more):
    return store.ask_task(
        "mission file", NOON, chat=chat, asked_by=FLORENCE, message="f1", file=BOOK, **more
    )


def test_a_task_says_who_asked_for_what_and_where(store, chat):
    number = asked(store, chat, arguments={"pages": 3})

    (task,) = store.unfinished_tasks()
    assert (task.id, task.kind, task.state, task.attempts) == (
        number,
        "mission file",
        TaskState.WAITING,
        0,
    )
    assert (task.chat, task.asked_in, task.asked_by) == (chat, DIRECT, FLORENCE)
    assert (task.asked_at, task.message, task.arguments) == (NOON, "f1", {"pages": 3})
    assert store.task_file(number) == BOOK


def test_in_a_chat_of_no_mission_it_knows_where_that_is(store):
    asked(store, asked_in=DIRECT)

    (task,) = store.unfinished_tasks()
    assert (task.chat, task.asked_in) == (None, DIRECT)


def test_what_is_asked_for_once_is_asked_for_once(store):
    first = store.ask_task("tidying", NOON, key="tidying:2022-09-27")
    store.close_task(first, TaskState.DONE)

    assert store.ask_task("tidying", NOON, key="tidying:2022-09-27") is None
    assert store.ask_task("tidying", NOON, key="tidying:2022-09-28") is not None


def test_each_attempt_has_one_worker(store):
    number = asked(store)
    store.take_task(number, NUMBER)
    (first,) = store.unfinished_tasks()
    assert (first.state, first.worker, first.attempts) == (TaskState.WORKING, NUMBER, 1)
    assert (store.is_taken(first), store.tasks_wait()) == (True, False)

    store.take_task(number, None)
    (second,) = store.unfinished_tasks()
    assert (store.is_taken(first), store.is_taken(second)) == (False, True)


def test_of_one_that_is_closed_only_what_came_of_it_is_left(store, chat):
    number = asked(store, chat, arguments={"pages": 3})
    store.take_task(number, None)
    (task,) = store.unfinished_tasks()
    answers = (
        Answer(message=Message("Votre bilan", (line("Bonne lecture"),)), quotes="f1"),
        Answer(message=Message("Le voici"), document=REPORT),
    )
    store.close_task(number, TaskState.DONE, answers)

    assert (store.unfinished_tasks(), store.is_taken(task)) == ((), False)
    assert tuple(store.task_answer(number, place) for place in (0, 1)) == answers
    assert (store.task_file(number), store.task_file(number, 1)) == (REPORT, None)


def test_a_closed_one_is_forgotten_with_its_files_and_an_open_one_never(store):
    closed, still_open = asked(store), asked(store)
    store.close_task(closed, TaskState.DONE, [Answer(message=Message("Voici"), document=REPORT)])
    store.forget_tasks(NOON + timedelta(days=3))

    assert (store.task_answer(closed, 0), store.task_file(closed)) == (None, None)
    assert [task.id for task in store.unfinished_tasks()] == [still_open]
