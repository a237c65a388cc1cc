"""Wakes the service when something is due: the only importer of APScheduler.

One date job, armed again after every tick and every change.  APScheduler
counts by the wall clock and stands still when that steps back, so a sweep that
counts by monotonic time looks every thirty seconds whether the two still agree.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, monotonic

logger = logging.getLogger(__name__)

SWEEP = 30.0
"""Seconds between two sweeps."""
JUMP = 1.0
"""Seconds by which wall and monotonic time may drift apart between two looks."""


class Timetable:
    """Calls *wake* at the instant that it is armed for, and at every sweep."""

    def __init__(
        self,
        wake: Callable[[], None],
        clock: Clock,
        system: Clock,
        monotonic: Callable[[], float] = monotonic,
        *,
        sweep_every: float = SWEEP,
    ) -> None:
        """Arm for instants of *clock*; the machine's time is *system*'s."""
        self._sweep_every = sweep_every
        self._wake = wake
        self._clock = clock
        self._system = system
        self._monotonic = monotonic
        self._armed: datetime | None = None
        self._seen = (system.now(), monotonic())
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            # Its default drops a job that comes a second late.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )

    async def run(self) -> None:
        """Keep time until cancelled."""
        self._scheduler.start()
        try:
            while True:
                await asyncio.sleep(self._sweep_every)
                self.sweep()
        finally:
            self._scheduler.shutdown(wait=False)

    def arm(self, at: datetime | None) -> None:
        """Wake the service when the clock shows *at*; None: nothing is ahead."""
        self._armed = at
        self._scheduler.remove_all_jobs()
        seconds = self._clock.seconds_until(at) if at is not None else None
        if seconds is not None:
            run_date = self._system.now() + timedelta(seconds=seconds)
            self._scheduler.add_job(self._fire, "date", run_date=run_date)

    def next_run(self) -> datetime | None:
        """Return the machine's time at which it wakes the service next, sweeps aside."""
        for job in self._scheduler.get_jobs():
            # The scheduler knows a job's next run only once it has started.
            at: datetime = job.trigger.run_date
            return at
        return None

    def sweep(self) -> None:
        """Wake the service, and arm anew where the wall clock jumped."""
        self.look()
        self._wake()

    def look(self) -> None:
        """Arm anew and wake the service where the wall clock jumped, or the machine slept."""
        seen, self._seen = self._seen, (self._system.now(), self._monotonic())
        walked = (self._seen[0] - seen[0]).total_seconds()
        passed = self._seen[1] - seen[1]
        if abs(walked - passed) > JUMP:
            logger.warning("the machine's clock jumped by %.0f s", walked - passed)
            self.arm(self._armed)
            self._wake()

    async def _fire(self) -> None:
        self._wake()
