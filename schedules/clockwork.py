"""What runs by the clock, put together: the tick, the lanes, and who wakes them."""

import asyncio
import contextlib
import json
import logging
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.clock import Clock, MissionClock, Position, monotonic
from bot.core.chat import ChatPlatform
from bot.store.database import Database
from bot.store.process import Process
from bot.store.store import Store
from schedules.delivery import Lane, lane_of
from schedules.ending import ended
from schedules.observing import Watch
from schedules.rules import follow_rules
from schedules.tasks import QUEUE as TASKS
from schedules.tasks import Tasks
from schedules.tick import Tick
from schedules.tidying import TIDYING, ask_to_tidy
from schedules.timetable import Timetable

if TYPE_CHECKING:
    from schedules.workers import Wakeups

logger = logging.getLogger(__name__)

QUEUE = "clockwork"
"""The queue of wake-ups for who looks what is due."""
LOOK = 0.5
"""Seconds between two looks whether another process has written something."""
CLOCK = "clock"
"""The setting that keeps the position of the mission clock."""
KEPT_EVERY = 10.0
"""Seconds after which the position of a running mission clock is kept again."""
BREATH = 0.02
"""Seconds between two looks at what is due; what comes due meanwhile is looked at together."""
KEPT_WITHIN = 0.5
"""Seconds that this may take when the service stops."""
PATIENCE = 20.0
"""Seconds that whoever winds the clock waits for what happens on the way."""


def _nobody(queue: str) -> None:
    """Wake nobody: there are no other processes."""
    del queue


class Clockwork:
    """Ticks when something is due or has changed, and lets the lanes deliver.

    A mission clock is held at each due instant until all that is due there is
    handed over; its position is kept in the database.
    """

    def __init__(  # noqa: PLR0913 - it is what all of it meets in
        self,
        database: Database,
        platforms: Mapping[str, ChatPlatform],
        clock: Clock,
        system: Clock,
        watch: Watch | None = None,
        *,
        process: Process | None = None,
        wakeups: "Wakeups | None" = None,
        tasks: Tasks | None = None,
    ) -> None:
        """Go by *clock*; *system* is the machine's, for retries and for waking up.

        *watch* sees what becomes of everything, *tasks* does what takes long.
        Where several processes share the database, *process* knows what is ours
        to do, and *wakeups* wakes the others.
        """
        self._watch = watch or Watch()
        self._database = database
        self._clock = clock
        self._system = system
        self._process = process or Process()
        self._call = _nobody if wakeups is None else wakeups.call
        self._latest: datetime | None = None
        self._waiting: tuple[str, ...] = ()
        self._tick = Tick()
        self._something = asyncio.Event()
        self._moved = asyncio.Event()
        self._stopping = False
        self._kept: tuple[float, bool, datetime | None, bool] | None = None
        self._kept_since = 0.0
        self._tidied: date | None = None
        self._tasks_wait = False
        self.timetable = Timetable(self.wake, clock, system)
        self.lanes = {
            name: Lane(
                platform,
                database,
                clock,
                system,
                self._handed_over,
                watch=self._watch,
                process=self._process,
            )
            for name, platform in platforms.items()
        }
        self.tasks = tasks or Tasks(database, clock, {}, process=self._process)
        self.tasks.closed = self.wake
        self._process.on_change(self._led_anew)
        if wakeups is not None:
            self.tasks.call_others = partial(wakeups.call, TASKS)
            wakeups.work(TASKS, self.tasks.take)
            wakeups.answer(QUEUE, self.wake, ours=lambda: self._process.leads)
            for lane in self.lanes.values():
                wakeups.answer(lane.lease, lane.wake, ours=partial(self._process.has, lane.lease))

    def wake(self) -> None:
        """Look soon what is due: something has changed, or time has come."""
        self._something.set()

    def _led_anew(self) -> None:
        """Look at everything as after a start, should it be ours to look at now."""
        self._latest = None
        self.wake()

    def stop(self) -> None:
        """Begin nothing more; what is in flight is finished."""
        self._stopping = True
        self.wake()
        self.tasks.stop()
        for lane in self.lanes.values():
            lane.stop()

    async def run(self) -> None:
        """Run until stopped, then finish what is in flight."""
        lanes = [asyncio.create_task(lane.run()) for lane in self.lanes.values()]
        time = asyncio.create_task(self.timetable.run())
        tasks = asyncio.create_task(self.tasks.run())
        try:
            await self._look()
            await asyncio.gather(tasks, *lanes)
        finally:
            await ended((time, tasks, *lanes))
            await self._keep_position()

    async def _look(self) -> None:
        """Take a step whenever somebody wakes us or another process has written."""
        version: int | None = None
        while not self._stopping:
            self.timetable.look()
            seen = await self._version()
            if self._something.is_set() and not self._process.leads:
                self._call(QUEUE)
            if seen is None or seen != version or self._something.is_set():
                self._something.clear()
                # What failed is done again soon, though nothing else happens.
                version = seen if await self._step_safely() else None
                # Nothing above has to wait, so the lanes would get no turn.
                await asyncio.sleep(0 if isinstance(self._clock, MissionClock) else BREATH)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK):
                    await self._something.wait()

    async def _version(self) -> int | None:
        """Return the database's version, None where it cannot be read."""
        try:
            return await self._database.version()
        except Exception as error:  # noqa: BLE001 - whatever ails it, we go on
            logger.debug("the database cannot be looked at: %s", type(error).__name__)
            return None

    async def _step_safely(self) -> bool:
        """Take a step, and tell whether it could be taken to its end.

        Where another process does, only the lanes look whether there is something.
        """
        began = monotonic()
        if not self._process.leads:
            self._database.snapshots.grow_old(self._clock.now())
            self._wake_lanes()
            self._watch.stood_by()
            return True
        try:
            await self.step()
        except Exception as error:  # noqa: BLE001 - the clockwork outlives whatever it is
            # The sweep comes back to it: nothing that is due is lost by one failure.
            self._watch.tick_failed(error)
            return False
        self._watch.ticked(monotonic() - began)
        return True

    async def step(self) -> datetime | None:
        """Look at all that is due, wake the lanes, and return when something is due next."""
        now = self._clock.now()
        self._database.snapshots.grow_old(now)
        anew = self._latest is None or now < self._latest
        if anew:
            # It was put back, perhaps while we were away.
            async with self._database.transaction() as store:
                store.back_at(now, self._system.now())
                if self._latest is None:
                    follow_rules(store, now)
        more, ahead = True, None
        while more:
            # What is due is worked out again after a power cut: it does not wait for the disk.
            async with self._database.transaction(lasts=False) as store:
                more = self._tick(store, now, anew=anew)
                if not more:
                    ahead = self._looked_at_all(store, now)
        self._latest, self._tidied = now, now.date()
        self._moved.set()
        self.timetable.arm(ahead)
        self._wake_lanes()
        for platform in self._waiting:
            self._call(lane_of(platform))
        if self._tasks_wait:
            self._call_for_tasks()
        return ahead

    def _wake_lanes(self) -> None:
        for lane in self.lanes.values():
            lane.wake()

    def _call_for_tasks(self) -> None:
        """Let whoever is free do what takes long: we ourselves, where nobody else is there."""
        if self._process.shared:
            self._call(TASKS)
        else:
            self.tasks.wake()

    def _looked_at_all(self, store: Store, now: datetime) -> datetime | None:
        """Return when something is due next, and let a mission clock go as far as that."""
        ahead = _first(store.next_look(), store.next_due(now))
        self._waiting = store.platforms_waiting(now) if self._process.shared else ()
        if TIDYING in self.tasks.kinds and self._tidied != now.date():
            ask_to_tidy(store, now)
        self._tasks_wait = store.tasks_wait()
        if isinstance(self._clock, MissionClock):
            # What came up between two due instants, such as a change, holds it as well.
            held = store.unfinished(now, self.lanes)
            self._clock.go_until(now if held else ahead)
            self._keep(store, self._clock)
        return ahead

    async def settle(self) -> datetime | None:
        """Tick and deliver until nothing is left to do now, and return when something is next."""
        sent, ahead = True, None
        while sent:
            ahead = await self.step()
            done = await self.tasks.do_all()
            sent = any([done, *[await lane.send_all() for lane in self.lanes.values()]])
        return ahead

    # ---- the handles of a mission clock ----------------------------------------------------

    async def to_next(self) -> datetime | None:
        """Wind the mission clock to the next thing that happens, and return its instant.

        None where nothing more is to come.  It has been handed over then.
        """
        clock = self._mission_clock()
        await self._until(lambda: clock.until is None or clock.until > clock.now())
        at = clock.until
        if at is not None:
            await self.wind(at)
            await self._until(lambda: clock.until is None or clock.until > at)
        return at

    async def wind(self, to: datetime) -> None:
        """Wind the mission clock on to *to*, through everything on the way."""
        clock = self._mission_clock()
        clock.wind(to)
        self.wake()
        await self._until(lambda: clock.now() >= to)

    def _mission_clock(self) -> MissionClock:
        if not isinstance(self._clock, MissionClock):
            raise TypeError("only a mission clock can be wound")
        return self._clock

    async def _until(self, so: Callable[[], bool]) -> None:
        """Wait until it is *so*, as far as patience goes."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while not so():
                    self._moved.clear()
                    await self._moved.wait()

    def _handed_over(self) -> None:
        """Let a held mission clock go on."""
        if isinstance(self._clock, MissionClock) and self._clock.now() == self._clock.until:
            self.wake()

    def _keep(self, store: Store, clock: MissionClock) -> None:
        """Keep the clock's position, when it has reached something or has run for a while."""
        position = clock.position
        kept = (position.speed, position.paused, clock.until, position.at == clock.until)
        if kept == self._kept and monotonic() - self._kept_since < KEPT_EVERY:
            return
        self._kept, self._kept_since = kept, monotonic()
        keep_position(store, position)

    async def _keep_position(self) -> None:
        """Keep where the clock stops; where that cannot be, it goes on a little further back."""
        if not isinstance(self._clock, MissionClock):
            return
        try:
            async with asyncio.timeout(KEPT_WITHIN), self._database.transaction() as store:
                keep_position(store, self._clock.position)
        except Exception as error:  # noqa: BLE001 - whatever ails the database, we stop
            logger.warning("the clock's position was not kept: %s", type(error).__name__)


def _first(*instants: datetime | None) -> datetime | None:
    return min((at for at in instants if at is not None), default=None)


def keep_position(store: Store, position: Position) -> None:
    """Keep where the mission clock is."""
    kept = {
        "at": position.at.isoformat(),
        "speed": position.speed,
        "paused": position.paused,
    }
    store.set_setting(CLOCK, json.dumps(kept))


def forget_position(store: Store) -> None:
    """Know of no mission clock any more."""
    store.set_setting(CLOCK, "")


def kept_position(store: Store) -> Position | None:
    """Return where the mission clock was when its position was kept last."""
    written = store.setting(CLOCK)
    if not written:
        return None
    kept = json.loads(written)
    return Position(
        at=datetime.fromisoformat(kept["at"]), speed=kept["speed"], paused=kept["paused"]
    )
