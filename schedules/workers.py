"""Carries wake-ups between the processes that share a PostgreSQL, with procrastinate.

A wake-up says that there is something to do now, and never what: that stands
in the outbox, the programme and the tasks.  One that is lost costs half a
second, until somebody looks by himself; so one that cannot be sent is no error.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Job, Status
from procrastinate.schema import SchemaManager

from bot.store.process import Process
from bot.store.served import ServedDatabase
from schedules.ending import side_by_side

logger = logging.getLogger(__name__)
# It writes a line for every wake-up, and a page for every listener whose server has gone.
logging.getLogger("procrastinate").setLevel(logging.CRITICAL)
logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # and it one for each attempt

WAKE = "wake"
"""The task that every queue carries."""
STALLED_AFTER = 60.0
"""Seconds between two looks for wake-ups that died with whoever had taken them."""
AGAIN_AFTER = 5.0
"""Seconds until the connection is tried again."""
SCHEMA = 4_607_182_420
"""Which advisory lock is that of who makes procrastinate's tables."""
NOTED = "wake_ups"
"""The setting that names the last of procrastinate's migrations that was made."""
KNOWN = (
    "SELECT (SELECT value FROM setting WHERE name = %s), "
    "to_regclass('procrastinate_jobs') IS NOT NULL"
)
NOTE = (
    "INSERT INTO setting (name, value) VALUES (%s, %s) "
    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)


class Wakeups:
    """Wakes what is to be woken, in whichever process it runs."""

    def __init__(self, database: ServedDatabase, process: Process) -> None:
        """Take the wake-ups for what is *process*'s to do."""
        self._database = database
        self._process = process
        self._connector = PsycopgConnector(
            conninfo=database.address, min_size=1, max_size=4, name="fanion wake-ups"
        )
        self._app = App(connector=self._connector, worker_defaults={"listen_notify": True})
        self._answers: dict[str, tuple[Callable[[], None], Callable[[], bool]]] = {}
        self._works: dict[str, Callable[[], Awaitable[None]]] = {}
        self._calls: set[str] = set()
        self._some = asyncio.Event()
        self._changed = asyncio.Event()
        self._task = self._app.task(name=WAKE, pass_context=False)(self._woken)
        process.on_change(self._changed.set)

    def answer(self, queue: str, wake: Callable[[], None], *, ours: Callable[[], bool]) -> None:
        """Call *wake* for a wake-up on *queue*, for as long as that is *ours* to do."""
        self._answers[queue] = wake, ours

    def work(self, queue: str, do: Callable[[], Awaitable[None]]) -> None:
        """Do what a wake-up on *queue* calls for, which takes long.

        Every process may do so, and whoever is busy with it takes no more.
        """
        self._works[queue] = do

    def call(self, queue: str) -> None:
        """Wake whoever has *queue*, or is free for it, in this process or in another."""
        if self._wakes(queue):
            return
        self._calls.add(queue)
        self._some.set()

    async def run(self) -> None:
        """Send and take wake-ups, until cancelled; connect again after every failure."""
        while True:
            try:
                await self._prepare()
                async with self._app.open_async():
                    await self._carry()
            except Exception as error:  # noqa: BLE001 - it is only about being quicker
                logger.debug("no wake-ups for now: %s", type(error).__name__)
            await asyncio.sleep(AGAIN_AFTER)

    # ---- sending ---------------------------------------------------------------------------

    async def _carry(self) -> None:
        work = self._send(), self._take(), self._work(list(self._works)), self._clear()
        async with side_by_side(*work) as tasks:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()

    async def _send(self) -> None:
        while True:
            await self._some.wait()
            self._some.clear()
            calls, self._calls = self._calls, set()
            for queue in sorted(calls):
                with contextlib.suppress(AlreadyEnqueued):
                    await self._task.configure(queue=queue, queueing_lock=queue).defer_async(
                        queue=queue
                    )

    # ---- taking ----------------------------------------------------------------------------

    async def _take(self) -> None:
        """Take the wake-ups for what is ours to do, which changes."""
        while True:
            self._changed.clear()
            # Each is woken at once, too: something may have come while nobody had it.
            queues = [queue for queue in self._answers if self._wakes(queue)]
            async with side_by_side(self._work(queues), self._changed.wait()) as tasks:
                work, changed = tasks
                await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                if not changed.done():
                    work.result()

    async def _work(self, queues: list[str]) -> None:
        if not queues:
            await asyncio.Event().wait()
        await self._app.run_worker_async(
            queues=queues,
            name=f"fanion {self._process.number}",
            install_signal_handlers=False,
            delete_jobs="always",
            fetch_job_polling_interval=1.0,
            shutdown_graceful_timeout=1.0,
        )

    async def _woken(self, queue: str) -> None:
        if queue in self._works:
            await self._works[queue]()
        else:
            self._wakes(queue)

    def _wakes(self, queue: str) -> bool:
        """Wake what *queue* is for, if that is ours; tell whether it is."""
        wake, ours = self._answers.get(queue, (None, None))
        if wake is None or ours is None or not ours():
            return False
        wake()
        return True

    # ---- what is left ----------------------------------------------------------------------

    async def _clear(self) -> None:
        """Take away the wake-ups that died with whoever had taken them, once for all processes.

        Nobody misses them: whoever has the queue then has looked by himself.
        """
        while True:
            await asyncio.sleep(STALLED_AFTER)
            if self._process.leads:
                for job in await self._app.job_manager.get_stalled_jobs():
                    await self._cleared(job)

    async def _cleared(self, job: Job) -> None:
        """Take away a wake-up that stalled, if whoever had taken it has not done so by now."""
        with contextlib.suppress(ConnectorException):
            await self._app.job_manager.finish_job(job, Status.FAILED, delete_job=True)

    async def _prepare(self) -> None:
        """Make procrastinate's tables, or bring them up to date, once for all processes."""
        steps = _steps()
        connection = await self._database.connect()
        try:
            await connection.execute("SELECT pg_advisory_lock(%s)", (SCHEMA,))
            asked = await connection.execute(KNOWN, (NOTED,))
            row = await asked.fetchone()
            known = str(row[0]) if row is not None and row[0] is not None else steps[-1].name
            if row is None or not row[1]:
                await connection.execute(self._app.schema_manager.get_schema())
            for step in steps:
                if step.name > known:
                    await connection.execute(step.read_bytes())
            if row is None or row[0] != steps[-1].name:
                await connection.execute(NOTE, (NOTED, steps[-1].name))
        finally:
            await connection.close()


def _steps() -> list[Path]:
    """Return procrastinate's own migrations, in their order."""
    return sorted(Path(SchemaManager.get_migrations_path()).glob("*.sql"))
