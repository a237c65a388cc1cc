"""Does what takes long: claimed in one transaction, done outside any, closed in another.

A task is a row, so whoever dies in the middle costs nothing: the next one
takes it again.  Its answer is put into the outbox by the transaction that
closes it, and so is there once, however often the work was begun.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import TypeVar

from bot.clock import Clock, monotonic
from bot.core.chat import Answer, ChatRef
from bot.store.database import Database, Transaction
from bot.store.outages import out_of_order
from bot.store.process import Process
from bot.store.store import Store
from bot.store.tasks import Close, Kind
from bot.store.values import DeliveryKind, Priority, Task, TaskState
from schedules.observing import Watch

logger = logging.getLogger(__name__)

QUEUE = "tasks"
"""The queue of wake-ups for whoever is free."""
AT_ONCE = 2
"""How many tasks one process does at once."""
ATTEMPTS = 3
"""A task that as many processes have not survived is given up."""
LOOK = 1.0
"""Seconds between two looks for a task whose process has died, where several share the work."""
A_MOMENT = 1.0
"""Seconds after which a database that is out of order is tried again."""
HELPS_FOR = timedelta(days=1)
"""How long an answer helps that cannot be sent at once."""
GiveUp = Callable[[Task, Store], Sequence[Answer]]
"""Tells who asked that nothing came of a task."""
Say = Callable[[ChatRef, Answer, str], Awaitable[None]]
"""Answers past the outbox, under a key."""
T = TypeVar("T")


def _nobody(task: Task, store: Store) -> Sequence[Answer]:
    """Tell nobody."""
    del task, store
    return ()


async def _not(to: ChatRef, answer: Answer, key: str) -> None:
    """Say nothing."""
    del to, answer, key


class Tasks:
    """Claims the tasks of *kinds* one by one, does them beside everything else, closes them."""

    def __init__(  # noqa: PLR0913 - everything that a task's way depends on
        self,
        database: Database,
        clock: Clock,
        kinds: Mapping[str, Kind],
        *,
        give_up: GiveUp = _nobody,
        say: Say = _not,
        platforms: Sequence[str] = (),
        process: Process | None = None,
        watch: Watch | None = None,
        look: float = LOOK,
        pause: float = A_MOMENT,
    ) -> None:
        """Do what waits in *database* by *clock*.

        What has no chat of a mission to be answered in is *said* past the
        outbox, on those of *platforms*; *give_up* words what cannot be done.
        Where several share the work, there are *look* seconds between two looks;
        a database that is out of order is tried again after *pause*.
        """
        self.kinds = kinds
        self.closed: Callable[[], None] = lambda: None
        self.call_others: Callable[[], None] = lambda: None
        self._database = database
        self._clock = clock
        self._give_up = give_up
        self._say = say
        self._platforms = frozenset(platforms)
        self._process = process or Process()
        self._watch = watch or Watch()
        self._every = look if self._process.shared else None
        self._pause = pause
        self._works = True
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._claiming = asyncio.Lock()
        self._something = asyncio.Event()
        self._something.set()  # whoever died may have left something
        self._stopping = False

    # ---- running ---------------------------------------------------------------------------

    def wake(self) -> None:
        """Look whether there is something to do."""
        self._something.set()

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopping = True
        self.wake()

    async def run(self) -> None:
        """Do what there is to do, until stopped; what is under way then is finished."""
        while not self._stopping:
            self._something.clear()
            while await self._begun() is not None:
                pass
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._every if self._works else self._pause):
                    await self._something.wait()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def take(self) -> None:
        """Do one task, if one waits; who calls is held up for as long as there is no room."""
        while len(self._under_way) >= AT_ONCE:
            await asyncio.wait(self._under_way.values(), return_when=asyncio.FIRST_COMPLETED)
        begun = await self._begun()
        if begun is not None:
            # Whoever has carried the call may go away meanwhile.
            await asyncio.shield(begun)

    async def do_all(self) -> bool:
        """Do everything that waits, and tell whether there was something.

        Who is alone on the database looks only after having been woken.
        """
        some = False
        if not self._process.shared and not self._something.is_set():
            return False
        self._something.clear()
        while (begun := await self._begun()) is not None:
            await begun
            some = True
        if not self._works:
            self.wake()
        return some

    # ---- claiming --------------------------------------------------------------------------

    async def _begun(self) -> asyncio.Task[None] | None:
        """Begin the next task; None: there is none, no room for one, or no database."""
        async with self._claiming:
            if self._stopping or len(self._under_way) >= AT_ONCE:
                return None
            try:
                task = await self._claimed()
            except Exception as error:  # noqa: BLE001 - whatever ails the database, we look again
                self._works = False
                self._watch.failed(error, "the tasks cannot be read", QUEUE)
                return None
            self._works = True
            self._watch.works(QUEUE)
            if task is None:
                return None
            begun = asyncio.create_task(self._do(task), name=task.key)
            self._under_way[task.id] = begun
            begun.add_done_callback(lambda done: self._ended(task, done))
            return begun

    async def _claimed(self) -> Task | None:
        """Take the next task for us, and let others know where there are more."""
        if not await self._is_worth_it():
            return None
        async with self._database.transaction() as store:
            free = self._free(store)
            if not free:
                return None
            store.take_task(free[0].id, self._process.number)
            (taken,) = (one for one in store.unfinished_tasks() if one.id == free[0].id)
        if len(free) > 1:
            self.call_others()
        return taken

    async def _is_worth_it(self) -> bool:
        """Tell whether there may be something to claim, without holding up who writes."""
        if not self._process.shared:
            return True
        async with self._database.reading() as store:
            return any(task.id not in self._under_way for task in store.unfinished_tasks())

    def _free(self, store: Store) -> list[Task]:
        """Return what is to be done, of each chat the first only, so that answers keep order."""
        first: dict[tuple[str, ...], Task] = {}
        for task in store.unfinished_tasks():
            if task.kind in self.kinds:
                first.setdefault(task.place, task)
        return [task for task in first.values() if self._is_ours(store, task)]

    def _is_ours(self, store: Store, task: Task) -> bool:
        """Tell whether *task* is for us to begin, be it after another has died over it."""
        if task.id in self._under_way:
            return False
        past_the_outbox = task.chat is None and task.asked_in is not None
        if past_the_outbox and task.place[0] not in self._platforms:
            return False
        return task.state is TaskState.WAITING or self._process.is_left(store, task.worker)

    def _ended(self, task: Task, done: asyncio.Task[None]) -> None:
        del self._under_way[task.id]
        if not done.cancelled() and (error := done.exception()) is not None:
            logger.error("%s (%s) was not closed", task.key, task.kind, exc_info=error)
        self.wake()

    # ---- one task --------------------------------------------------------------------------

    async def _do(self, task: Task) -> None:
        """Do *task*, and close it with what came of it."""
        began, close = monotonic(), None
        if task.attempts > ATTEMPTS:
            logger.error("%s (%s) is given up: it was begun %d times", *_named(task), ATTEMPTS)
        else:
            try:
                close = await self._worked(task)
            except Exception:
                logger.exception("%s (%s) failed", *_named(task))
        answers = await self._closed(task, close)
        seconds = monotonic() - began
        logger.info("%s (%s) ended after %.1f s", *_named(task), seconds)
        self.closed()
        for number, answer in enumerate(answers):
            if task.asked_in is not None:
                await self._say(task.asked_in, answer, f"{task.key}-{number}")

    async def _worked(self, task: Task) -> Close:
        """Do what takes long; what it needs is read without holding up who writes."""
        work = await self._patiently(
            self._database.reading,
            lambda store: self.kinds[task.kind](task, store, self._clock.now()),
        )
        return await asyncio.to_thread(work)

    async def _closed(self, task: Task, close: Close | None) -> Sequence[Answer]:
        """Close *task*, be it given up, and return the answers that go past the outbox."""
        ways: list[tuple[TaskState, Close]] = (
            [(TaskState.DONE, close)] if close is not None else []
        )
        ways += [
            (TaskState.GIVEN_UP, lambda store, _: self._give_up(task, store)),
            (TaskState.GIVEN_UP, lambda *_: ()),
        ]
        for outcome, way in ways:
            try:
                close_it = partial(self._close, task, outcome, way)
                return await self._patiently(self._database.transaction, close_it)
            except Exception:
                logger.exception("%s (%s) failed", *_named(task))
        return ()

    def _close(self, task: Task, outcome: TaskState, way: Close, store: Store) -> Sequence[Answer]:
        """Close *task*, put its answers into the outbox, and return those that go past it.

        Nothing is answered by who was taken for dead, and whose task is another's now.
        """
        if not store.is_taken(task):
            return ()
        now, chat = self._clock.now(), task.chat
        answers = way(store, now)
        if chat is None:
            store.close_task(task.id, outcome)
            return answers
        store.close_task(task.id, outcome, answers)
        for number, _ in enumerate(answers):
            store.enqueue(
                DeliveryKind.ANSWER,
                chat.mission,
                chat.id,
                due_at=now,
                subject=str(task.id),
                data={"number": number},
                helps_until=now + HELPS_FOR,
                priority=Priority.ANSWER,
            )
        return ()

    async def _patiently(self, begin: Callable[[], Transaction], do: Callable[[Store], T]) -> T:
        """Do something with the store, again for as long as the database is out of order.

        Only we know what came of a task.
        """
        while True:
            try:
                async with begin() as store:
                    return do(store)
            except Exception as error:
                if not out_of_order(error):
                    raise
                self._watch.failed(error, "a task cannot go on", QUEUE)
            await asyncio.sleep(self._pause)


def _named(task: Task) -> tuple[str, str]:
    return task.key, task.kind
