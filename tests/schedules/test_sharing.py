"""Several processes on one PostgreSQL: one looks what is due, one sends, the next takes over.

Each is a whole clockwork with a database connection of its own, and all run in
one loop; what a process is to another goes through the server alone.
"""

import asyncio
import threading
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import make_url

from bot.clock import StoppedClock
from bot.core.chat import ChatKind, ChatRef, DeliveryError
from bot.outages import HEARING, Outages
from bot.store.database import Database
from bot.store.errors import BusyError
from bot.store.process import SharedProcess
from bot.store.publishing import publish
from bot.store.served import ServedDatabase
from bot.store.sharing import TERM
from bot.store.values import State
from schedules.clockwork import Clockwork
from schedules.delivery import lane_of
from schedules.ending import ended
from schedules.observing import Watch
from schedules.tasks import Tasks
from schedules.workers import Wakeups
from tests.fake_platform import FakePlatform
from tests.programmes import california, mission, session

WITHIN = 30.0
"""Seconds for anything that takes one on a machine that does nothing else."""
LOOK = 0.1
"""Seconds between two looks of a process; a tenth of what it is in earnest."""
NEVER = 1000.0
LANE = lane_of("fake")
ENDS = """
SELECT pg_terminate_backend(pid) FROM pg_locks
WHERE locktype = 'advisory' AND objsubid = 1 AND mode = 'ExclusiveLock'
  AND ((classid::bigint << 32) | objid::bigint) = %s
"""
RUN_OUT = "UPDATE lease SET until = clock_timestamp() WHERE holder = %s"
LONG_AWAY = "UPDATE delivery SET retry_at = retry_at + interval '5 minutes'"
OUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'"
PROGRAMME = mission(
    session("google", "10:00", "11:30", meet="09:10"),
    session("apple", "14:00", "15:30", meet="13:10"),
    evening_digest=None,
    morning_brief=None,
)
BOUND = california("08:00")
REMINDED = california("08:40")
STARTED = california("12:40")
REMINDER = "On se retrouve dans 30\N{NO-BREAK SPACE}min\N{NO-BREAK SPACE}: Google"


async def until(so):
    """Wait until it is *so*."""
    async with asyncio.timeout(WITHIN):
        while not so():  # noqa: ASYNC110 - servers and threads work meanwhile
            await asyncio.sleep(0.01)


class Mortal(ServedDatabase):
    """A database that a process loses sight of, as when it is killed or its cable is cut."""

    away = False

    async def connect(self):
        if self.away:
            raise OSError("no way to the server")
        return await super().connect()

    def transaction(self, *, lasts=True):
        if self.away:
            raise BusyError("no way to the server")
        return super().transaction(lasts=lasts)

    def reading(self):
        if self.away:
            raise BusyError("no way to the server")
        return super().reading()


class Member:
    """A process of the installation."""

    def __init__(self, database, url, platform, clock, *, wakes=True, look=LOOK, kinds=None):
        self.url = url
        self.database = database
        self.process = SharedProcess(self.database, "run", look=look)
        self.wakeups = Wakeups(self.database, self.process) if wakes else None
        self.outages = Outages()
        self.clockwork = Clockwork(
            self.database,
            {platform.name: platform},
            clock,
            clock,
            Watch(outages=self.outages),
            process=self.process,
            wakeups=self.wakeups,
            tasks=Tasks(database, clock, kinds or {}, process=self.process, look=NEVER),
        )
        self.lane = self.clockwork.lanes[platform.name]
        self.tasks = []

    @property
    def leads(self):
        return self.process.leads

    @property
    def sends(self):
        return self.process.has(LANE)

    def start(self):
        works = [self.clockwork.run(), self.process.run()]
        works += [self.wakeups.run()] if self.wakeups else []
        self.tasks = [asyncio.create_task(one) for one in works]

    async def end(self):
        """End as after SIGTERM: first what is in flight, then what it holds."""
        self.clockwork.stop()
        await self.tasks[0]
        await self._cancel()

    async def _cancel(self):
        await ended(self.tasks)

    def cut(self):
        """Cut the connection by which others know that it lives."""
        with closing(psycopg.connect(self.url, autocommit=True)) as connection:
            connection.execute(ENDS, (self.process.number,))

    async def dies(self):
        """Be gone without a word: what was being sent stays so."""
        self.database.away = True
        for task in self.lane._in_flight.values():  # noqa: SLF001 - as SIGKILL does
            task.cancel()
        await self._cancel()
        self.cut()


class Installation:
    """Processes that share a database, a clock that a test turns, and one platform."""

    def __init__(self, url, stack):
        self.url = url
        self.clock = StoppedClock(BOUND)
        self.platform = FakePlatform()
        self.members = []
        self._stack = stack
        self.database = Database.open(url)
        stack.callback(self.database.close)
        with self.database.transaction() as store:
            publish(store, PROGRAMME, BOUND)
            store.bind(ChatRef("fake", "main"), PROGRAMME.code, ChatKind.MAIN, BOUND)

    async def member(self, **how):
        """Let one more process begin."""
        database = await asyncio.to_thread(Mortal.open_at, make_url(self.url), 10.0)
        one = Member(database, self.url, self.platform, self.clock, **how)
        one.start()
        self.members.append(one)
        self._stack.push_async_callback(self._leave, one)
        await until(lambda: one.process._connection is not None)  # noqa: SLF001 - it is there
        return one

    async def _leave(self, one):
        with suppress(Exception):
            await one._cancel()  # noqa: SLF001 - whatever state it is in
        one.database.close()

    async def pair(self, **how):
        """Let two begin, the first of which has everything there is to have."""
        first = await self.member(**how)
        await until(lambda: first.leads and first.sends)
        return first, await self.member(**how)

    def remind(self, *members):
        """Let the reminder's time come; whoever is named hears of it by itself."""
        self.clock.set(REMINDED)
        for one in members or self.members:
            one.clockwork.wake()

    def states(self):
        with self.database.reading() as store:  # who writes would wait for members in this loop
            return [one.state for one in store.in_state(*State)]

    async def sent(self):
        """Wait until all that there is has gone out, and return what arrived."""
        await until(lambda: set(self.states()) == {State.SENT})
        return self.platform.titles

    async def is_being_sent(self):
        await until(lambda: self.states() == [State.SENDING] and self.platform.at_once)

    def unfinished(self):
        with self.database.reading() as store:
            return store.unfinished_tasks()

    async def lets_leases_run_out(self, holder, heir):
        """Let what *holder* has run out until *heir* has it: it may be about to be renewed."""
        with closing(psycopg.connect(self.url, autocommit=True)) as connection:

            def taken():
                connection.execute(RUN_OUT, (holder.process.number,))
                return heir.sends

            await until(taken)


@pytest.fixture
async def installation(postgresql_url):
    async with AsyncExitStack() as stack:
        yield Installation(postgresql_url, stack)


# ---- who does what -------------------------------------------------------------------------


async def test_one_looks_and_one_sends_and_what_is_due_goes_once(installation):
    members = [await installation.member() for _ in range(3)]
    await until(lambda: any(one.leads for one in members) and any(one.sends for one in members))
    installation.remind()
    assert await installation.sent() == [REMINDER]
    assert [sum(one.leads for one in members), sum(one.sends for one in members)] == [1, 1]


@pytest.mark.parametrize("way", ["dies", "end"])
async def test_the_next_takes_over_from_who_is_gone(installation, way):
    first, second = await installation.pair()
    await getattr(first, way)()
    async with asyncio.timeout(TERM.total_seconds() / 2):
        await until(lambda: second.leads and second.sends)
    installation.remind(second)
    assert await installation.sent() == [REMINDER]


async def test_who_is_cut_off_leaves_all_to_the_next_until_he_is_back(installation):
    first, second = await installation.pair()
    first.database.away = True
    first.cut()
    await until(lambda: second.leads and second.sends)
    await until(lambda: not first.leads and not first.sends)
    installation.remind()
    assert await installation.sent() == [REMINDER]

    first.database.away = False
    await second.end()
    await until(lambda: first.leads and first.sends)


async def test_a_short_cut_costs_nothing(installation):
    first, second = await installation.pair()
    first.cut()
    installation.remind()
    assert await installation.sent() == [REMINDER]
    await until(lambda: first.leads != second.leads and first.sends != second.sends)


async def test_a_lease_that_ran_out_is_the_next_ones_though_its_holder_lives(installation):
    first, second = await installation.pair()
    first.database.away = True  # it cannot renew, and is connected
    await installation.lets_leases_run_out(first, second)
    first.database.away = False
    with installation.database.reading() as store:
        assert [one.process.holds(store, LANE) for one in (first, second)] == [False, True]
    await until(lambda: not first.sends)
    assert (first.leads, second.leads) == (True, False)
    installation.remind()
    assert await installation.sent() == [REMINDER]


# ---- what is being sent --------------------------------------------------------------------


async def test_what_a_living_process_sends_is_left_to_it(installation):
    first, second = await installation.pair()
    gate = installation.platform.gate = asyncio.Event()
    installation.remind()
    await installation.is_being_sent()
    first.database.away = True
    await installation.lets_leases_run_out(first, second)
    await second.lane.recover()
    assert (installation.states(), installation.platform.attempts) == ([State.SENDING], 1)

    first.database.away = False
    gate.set()
    assert await installation.sent() == [REMINDER]
    assert installation.platform.attempts == 1


@pytest.mark.parametrize("remembers", [True, False])
async def test_what_a_dead_process_was_sending_is_sent_once(installation, remembers):
    first, second = await installation.pair()
    third = await installation.member()
    installation.platform.remembers = remembers
    installation.platform.gate = asyncio.Event()
    installation.remind()
    await installation.is_being_sent()
    installation.platform.gate = None  # whoever takes over may be there before he is cold
    await first.dies()
    await until(lambda: installation.states() != [State.SENDING])
    installation.clock.advance(timedelta(seconds=30))  # one tries again after a few seconds
    assert await installation.sent() == [REMINDER]
    assert installation.platform.attempts == 2
    await until(lambda: [one.sends for one in (first, second, third)].count(True) == 1)
    assert not first.sends


async def test_what_a_dead_process_had_sent_is_found_and_not_sent_again(installation):
    first, _ = await installation.pair()
    gate = installation.platform.gate = asyncio.Event()
    installation.remind()
    await installation.is_being_sent()
    first.database.away = True
    gate.set()
    await until(lambda: installation.platform.told)
    await first.dies()
    assert await installation.sent() == [REMINDER]
    assert installation.platform.attempts == 1


async def test_who_was_taken_for_dead_says_nothing_of_what_another_has_taken_over(installation):
    first, second = await installation.pair()
    platform = installation.platform
    platform.gate, platform.failures = asyncio.Event(), [DeliveryError("no connection")]
    installation.remind()
    await installation.is_being_sent()
    first.database.away = True
    first.cut()
    await until(lambda: platform_asked(installation, second))
    gates, platform.gate = platform.gate, None
    gates.set()  # what the first one sends is refused, of which it cannot say a word yet
    await until(lambda: not platform.failures)
    assert await installation.sent() == [REMINDER]
    first.database.away = False
    await until(lambda: not first.lane.under_way)
    assert (installation.states(), len(platform.told)) == ([State.SENT], 1)


def platform_asked(installation, by):
    with installation.database.reading() as store:
        return [one.sender for one in store.in_state(*State)] == [by.process.number]


# ---- waking each other ---------------------------------------------------------------------


async def test_a_wake_up_reaches_whoever_has_the_queue(installation):
    first, second = await installation.pair()
    woken = asyncio.Event()
    first.wakeups.answer("test", woken.set, ours=lambda: first.leads)
    second.wakeups.answer("test", lambda: None, ours=lambda: second.leads)
    first.wakeups._changed.set()  # noqa: SLF001 - there is one queue more
    async with asyncio.timeout(WITHIN):
        second.wakeups.call("test")
        await woken.wait()


async def test_who_does_not_lead_wakes_who_does(installation):
    _, second = await installation.pair()
    installation.remind(second)
    assert await installation.sent() == [REMINDER]


async def test_who_is_busy_with_a_task_leaves_the_next_to_who_is_free(installation):
    both = threading.Barrier(2, timeout=WITHIN)

    def report(_task, _store, _now):
        def work():
            both.wait()
            return lambda _store, _now: ()

        return work

    first, second = await installation.pair(kinds={"report": report})
    async with installation.database.transaction() as store:
        for person in ("alice", "florence"):
            store.ask_task("report", BOUND, asked_in=ChatRef("fake", person))
    for one in (first, second):
        one.clockwork.tasks._platforms = {"fake"}  # noqa: SLF001 - it answers there
        one.clockwork.wake()
    await until(lambda: both.broken or not installation.unfinished())
    assert not both.broken


async def test_a_wake_up_that_died_with_its_process_is_in_nobodys_way(installation):
    first, _ = await installation.pair()
    await until(lambda: first.wakeups._connector._async_pool is not None)  # noqa: SLF001 - it is open
    with closing(psycopg.connect(installation.url, autocommit=True)) as connection:
        connection.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, queueing_lock, status)"
            " VALUES ('gone', 'wake', 'gone', 'doing'), ('gone', 'wake', 'gone', 'todo')"
        )
        jobs = [*await first.wakeups._app.job_manager.get_stalled_jobs(queue="gone")]  # noqa: SLF001
        for job in (*jobs, *jobs):  # the second time it is gone
            await first.wakeups._cleared(job)  # noqa: SLF001 - what it does once a minute
        left = connection.execute(
            "SELECT status FROM procrastinate_jobs WHERE queue_name = 'gone'"
        ).fetchall()
    assert (len(jobs), left) == (1, [("todo",)])


async def test_without_wake_ups_a_look_at_the_database_is_enough(installation):
    first, second = await installation.pair(wakes=False)
    installation.clock.set(REMINDED)
    async with installation.database.transaction() as store:  # as whoever hears something does
        store.look_soon(PROGRAMME.code)
    assert await installation.sent() == [REMINDER]
    assert (first.leads, second.leads) == (True, False)


# ---- the server is away --------------------------------------------------------------------


@asynccontextmanager
async def server_is_away(server, url):
    """Throw everybody out of the database, and let nobody in meanwhile."""
    name = make_url(url).database
    server.do(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    try:
        server.do(OUT.format(name))
        yield
    finally:
        server.do(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


async def test_a_server_that_starts_again_costs_nothing_and_doubles_nothing(
    installation, postgresql_server, caplog
):
    members = [*await installation.pair(look=0.5)]
    gate = installation.platform.gate = asyncio.Event()
    installation.remind()
    await installation.is_being_sent()
    async with server_is_away(postgresql_server, installation.url):
        await until(lambda: not any(one.leads or one.sends for one in members))
        gate.set()
        await until(lambda: installation.platform.told)
    await until(lambda: sum(one.leads for one in members) == 1)
    await until(lambda: sum(one.sends for one in members) == 1)
    assert await installation.sent() == [REMINDER]

    installation.clock.set(STARTED)
    for one in members:
        one.clockwork.wake()
    await until(lambda: len(installation.platform.told) > 1)
    await installation.sent()
    assert installation.platform.attempts == len(set(installation.platform.titles))
    for one in members:  # what carried wake-ups then is let go
        await one.end()
    assert [one.name for one in caplog.records if one.name.startswith("procrastinate")] == []


# ---- a platform that was away ----------------------------------------------------------------


async def test_who_hears_a_platform_again_lets_who_sends_try_at_once(installation):
    first, second = await installation.pair()
    installation.platform.failures = [DeliveryError("no connection")]
    installation.remind()
    await until(lambda: installation.platform.attempts)
    await until(lambda: installation.states() == [State.WAITING])
    with closing(psycopg.connect(installation.url, autocommit=True)) as connection:
        connection.execute(LONG_AWAY)
    assert (first.sends, second.sends) == (True, False)

    second.outages.begin("fake", "nobody answers at its address", side=HEARING)
    second.outages.end("fake", side=HEARING)
    assert await installation.sent() == [REMINDER]
