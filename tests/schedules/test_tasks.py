"""What takes long is done beside everything else, answered once, and outlives who does it."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.core.chat import Account, Answer, ChatRef, Document
from bot.core.message import Message, line
from bot.store.errors import BusyError
from bot.store.values import State, TaskState
from schedules.clockwork import Clockwork
from schedules.tasks import ATTEMPTS, Tasks
from schedules.tidying import TIDYING, tidy
from tests.fake_platform import FakePlatform
from tests.programmes import california, mission, session
from tests.servers.postgresql import EITHER, address

NOON = california("12:00")
ODILE = Account("fake", "odile", "Odile")
DOCX = Document(name="bilan.docx", content=b"PK", media_type="application/zip")
READY = "Votre bilan est prêt."
SORRY = "Je n'y arrive pas."
ANSWERED = [(READY, "m1", DOCX), ("Mission Californie", "", None)]


@pytest.fixture(params=EITHER)
def database_url(request):
    return address(request)


def message(text):
    return Message(blocks=(line(text),))


class Desk:
    """A service whose kind of task is a report; *work* is what it takes, and may fail."""

    def __init__(self, serve):
        self.service = serve(mission(session("google", "16:00")), NOON)
        self.database = self.service.database
        self.began = []
        self.past = []
        self.work = lambda: None
        self.start()

    def start(self):
        """Begin with nothing in memory, as after a crash."""
        self.platform = FakePlatform()
        self.tasks = Tasks(
            self.database,
            self.service.clock,
            {"report": self.report, TIDYING: tidy},
            give_up=lambda task, _: (Answer(message=message(SORRY), quotes=task.message),),
            say=self.say,
            platforms=["fake"],
        )
        clock = self.service.clock
        self.clockwork = Clockwork(
            self.database, {"fake": self.platform}, clock, clock, tasks=self.tasks
        )

    def report(self, task, store, now):
        mission = store.mission(task.arguments["mission"])
        self.began.append((task.message, now))

        def work():
            self.work()
            return lambda _store, _now: (
                Answer(message=message(READY), quotes=task.message, document=DOCX),
                Answer(message=message(mission.title)),
            )

        return work

    async def say(self, to, answer, key):
        self.past.append((to.id, answer.message, key))

    def ask(self, number="m1", *, chat="odile", kind="report"):
        ref = ChatRef("fake", chat)
        with self.database.transaction() as store:
            return store.ask_task(
                kind,
                self.service.clock.now(),
                arguments={"mission": "californie"},
                chat=store.chat(ref),
                asked_in=ref,
                asked_by=ODILE,
                message=number,
            )

    def told(self):
        return [(one.text, one.quotes, one.document) for one in self.platform.told.values()]

    def dies_over(self, *numbers):
        """Leave the tasks as they are when a process dies that has begun them."""
        with self.database.transaction() as store:
            for number in numbers:
                store.take_task(number, None)

    def unfinished(self):
        with self.database.reading() as store:  # who writes would wait for who works in this loop
            return [(task.message, task.state) for task in store.unfinished_tasks()]


@pytest.fixture
def desk(serve):
    return Desk(serve)


async def test_a_file_is_answered_with_where_it_was_asked_for(desk):
    desk.ask()
    await desk.clockwork.settle()

    assert desk.told() == ANSWERED
    assert (desk.began, desk.unfinished()) == ([("m1", NOON)], [])


async def test_tasks_of_one_chat_are_done_in_order_and_others_beside_them(desk):
    desk.ask("m1"), desk.ask("m2"), desk.ask("m3", chat="main")
    with desk.database.transaction() as store:
        free = [task.message for task in desk.tasks._free(store)]  # noqa: SLF001 - what could begin
    await desk.clockwork.settle()

    assert free == ["m1", "m3"]
    assert [number for number, _ in desk.began] == ["m1", "m2", "m3"]


async def test_what_dies_in_the_middle_is_done_again_and_answered_once(desk):
    desk.dies_over(desk.ask())
    desk.start()
    await desk.clockwork.settle()

    assert desk.told() == ANSWERED


async def test_a_task_that_nobody_survives_is_given_up_and_who_asked_is_told(desk, caplog):
    desk.dies_over(*[desk.ask()] * ATTEMPTS)
    with caplog.at_level(logging.ERROR):
        await desk.clockwork.settle()
        await desk.clockwork.settle()

    assert (desk.began, desk.unfinished(), desk.told()) == ([], [], [(SORRY, "m1", None)])
    assert [record.getMessage() for record in caplog.records] == [
        "task-1 (report) is given up: it was begun 3 times"
    ]


async def test_a_task_that_fails_is_not_tried_again_and_who_asked_is_told(desk, caplog):
    def work():
        raise ZeroDivisionError

    desk.work = work
    desk.ask()
    with caplog.at_level(logging.ERROR):
        await desk.clockwork.settle()

    assert (len(desk.began), desk.unfinished(), desk.told()) == (1, [], [(SORRY, "m1", None)])
    assert [record.getMessage() for record in caplog.records] == ["task-1 (report) failed"]


async def test_a_task_of_which_nobody_can_even_be_told_is_closed_all_the_same(desk, caplog):
    def broken(*_):
        raise ZeroDivisionError

    desk.work = broken
    desk.tasks._give_up = broken  # noqa: SLF001 - as where the asker's mission cannot be read
    desk.ask()
    with caplog.at_level(logging.ERROR):
        await desk.clockwork.settle()

    assert (len(desk.began), desk.unfinished(), desk.told()) == (1, [], [])
    assert [record.getMessage() for record in caplog.records] == ["task-1 (report) failed"] * 2


async def test_whose_task_was_taken_over_meanwhile_says_nothing(desk):
    number = desk.ask()
    desk.work = lambda: desk.dies_over(number)
    begun = await desk.tasks._begun()  # noqa: SLF001 - by itself, as in another process
    await begun

    with desk.database.transaction() as store:
        assert store.in_state(*State) == ()
    assert desk.unfinished() == [("m1", TaskState.WORKING)]


async def test_in_a_chat_of_no_mission_it_is_answered_at_once(desk):
    number = desk.ask(chat="stranger")
    await desk.clockwork.settle()

    assert [(to, key) for to, _, key in desk.past] == [
        ("stranger", f"task-{number}-0"),
        ("stranger", f"task-{number}-1"),
    ]
    with desk.database.transaction() as store:
        assert store.task_file(number) is None


async def test_who_does_not_speak_there_leaves_it_to_who_does(desk):
    desk.tasks = Tasks(desk.database, desk.service.clock, {"report": desk.report})
    desk.ask(chat="stranger")

    assert await desk.tasks.do_all() is False
    assert desk.unfinished() == [("m1", TaskState.WAITING)]


async def test_a_kind_that_is_not_known_here_waits_for_who_knows_it(desk):
    desk.ask(kind="picture")
    await desk.clockwork.settle()

    assert desk.unfinished() == [("m1", TaskState.WAITING)]


class Locked:
    """A database that is locked for the next so many transactions."""

    def __init__(self, database):
        self.database = database
        self.times = 0

    def transaction(self):
        if self.times:
            self.times -= 1
            raise BusyError
        return self.database.transaction()

    def reading(self):
        return self.database.reading()


async def test_a_database_that_is_locked_for_a_while_costs_no_task_and_no_answer(desk):
    locked = Locked(desk.database)
    kinds = {"report": desk.report}
    tasks = Tasks(locked, desk.service.clock, kinds, pause=0.01)
    desk.work = lambda: setattr(locked, "times", 2)
    locked.times = 2
    desk.ask()
    works = asyncio.create_task(tasks.run())
    async with asyncio.timeout(20):
        while desk.unfinished():  # noqa: ASYNC110 - threads work meanwhile
            await asyncio.sleep(0.01)
        tasks.stop()
        await works
    await desk.clockwork.settle()

    assert (len(desk.began), desk.told()) == (1, ANSWERED)


async def test_a_kind_that_nobody_knows_any_more_holds_up_no_other(desk):
    desk.ask("m1", kind="picture"), desk.ask("m2")
    await desk.clockwork.settle()

    assert [number for number, _ in desk.began] == ["m2"]


async def test_the_clockwork_does_them_beside_everything_else(desk):
    works = asyncio.create_task(desk.clockwork.run())
    desk.ask()
    desk.clockwork.wake()
    async with asyncio.timeout(20):
        while len(desk.told()) < 2:  # noqa: ASYNC110 - threads work meanwhile
            await asyncio.sleep(0.01)
        desk.clockwork.stop()
        await works

    assert desk.unfinished() == []


async def test_events_of_long_ago_are_forgotten_once_a_day(desk):
    with desk.database.transaction() as store:
        store.first_time("telegram:1", NOON - timedelta(days=4))
        store.first_time("telegram:2", NOON)
    await desk.clockwork.settle()
    with desk.database.transaction() as store:
        assert (store.first_time("telegram:1", NOON - timedelta(days=4))) is True
        assert (store.first_time("telegram:2", NOON)) is False

    desk.start()
    await desk.clockwork.settle()
    with desk.database.transaction() as store:
        assert store.first_time("telegram:1", NOON) is False
    desk.service.clock.advance(timedelta(days=1))
    await desk.clockwork.settle()
    with desk.database.transaction() as store:
        assert store.first_time("telegram:1", NOON) is True
