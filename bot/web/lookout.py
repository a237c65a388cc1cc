"""How the service is seen from outside: keeps what is known of it, and answers who asks."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock, MissionClock, monotonic
from bot.core.chat import ChatPlatform, Inbound, Reply
from bot.outages import DATABASE, Outages
from bot.platforms.troubles import Troubles
from bot.store.database import Database
from bot.store.outages import out_of_order
from bot.store.overview import Figures
from bot.web.health import Signs, health, readiness
from bot.web.metrics import ANSWERED, LOST, SILENT, VERSION, Metrics, Now
from schedules.delivery import Lane
from schedules.observing import Watch

logger = logging.getLogger(__name__)

ANSWERS_WITHIN = 1.5
"""Seconds that the database gets when somebody asks how we are."""
BUSY = f"it has not answered within {ANSWERS_WITHIN} s; another program may hold it"
ASKED, SAID = "asked", "said"
"""Sides on which the database may be out of order."""
TRIED = "tried_to_write"
"""The setting that is written to see whether something can be."""


class Lookout:
    """Counts, knows what is out of order, and says how the service is.

    *watch* is for the clockwork; *lanes* are its, by the names of platforms.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        system: Clock,
        platforms: Mapping[str, ChatPlatform],
    ) -> None:
        """Begin now; platforms tell of their troubles from here on."""
        self._database = database
        self._clock = clock
        self._system = system
        self._since = system.now()
        self._platforms = tuple(platforms)
        self._lost: set[str] = set()
        self._stopping = False
        self.outages = Outages(system)
        self.metrics = Metrics(self.outages)
        self.watch = Watch(self.metrics, self.outages)
        self.lanes: Mapping[str, Lane] = {}
        for platform in platforms.values():
            if isinstance(troubles := getattr(platform, "troubles", None), Troubles):
                troubles.share(self.outages)

    def stopping(self) -> None:
        """Note that the service takes no more work."""
        self._stopping = True

    # ---- what people say -------------------------------------------------------------------

    def heard(self, inbound: Inbound, reply: Reply, seconds: float) -> None:
        """Count something that somebody said, which took so long to answer with *reply*."""
        outcome = ANSWERED if reply != Reply() else SILENT
        if inbound.id in self._lost:
            self._lost.discard(inbound.id)
            outcome = LOST
        else:
            self.outages.end(DATABASE, side=SAID)
        self.metrics.heard(inbound, outcome, seconds)

    def is_lost(self, inbound: str, error: Exception | None) -> bool:
        """Note that what somebody said was lost; tell whether the log says why already."""
        self._lost.add(inbound)
        words = out_of_order(error) if error is not None else ""
        if words:
            self.outages.begin(DATABASE, f"{words} (nobody can be answered)", side=SAID)
        return bool(words)

    # ---- who asks --------------------------------------------------------------------------

    async def health(self) -> tuple[bool, Mapping[str, Any]]:
        """Tell whether all is well, and what is not."""
        return health(await self._signs())

    async def readiness(self) -> tuple[bool, Mapping[str, Any]]:
        """Tell whether the service takes work."""
        return readiness(await self._signs())

    async def figures(self, accept: str = "") -> tuple[str, bytes]:
        """Return what Prometheus asks for."""
        ready, _ = await self.readiness()
        tick, stands_by = self.watch.tick, self.watch.stands_by
        now = Now(
            at=self._clock.now(),
            figures=await self._figures(),
            platforms=self._platforms,
            ready=ready,
            sending={name: lane.under_way for name, lane in self.lanes.items()},
            ticked_at=self._ago(tick.at) if tick is not None and not stands_by else None,
            tick_took=tick.took if tick is not None else 0.0,
            waits=self._database.waits.count,
            waited=self._database.waits.seconds,
        )
        return self.metrics.written(now, accept)

    async def _signs(self) -> Signs:
        missions, awake_at = await self._missions(), self.watch.awake_at
        return Signs(
            at=self._system.now(),
            since=self._since,
            version=VERSION,
            database="PostgreSQL" if self._database.shared else "SQLite",
            missions=missions,
            platforms=self._platforms,
            ticked=self._ago(awake_at) if awake_at is not None else None,
            stands_by=self.watch.stands_by,
            outages=[(one, self.outages.length(one)) for one in self.outages.current()],
            stopping=self._stopping,
            shows=self._clock.now() if isinstance(self._clock, MissionClock) else None,
        )

    def _ago(self, at: float) -> datetime:
        """Return the machine's time at which it was *at* by the monotonic clock."""
        return self._system.now() - timedelta(seconds=monotonic() - at)

    async def _missions(self) -> int | None:
        """Count the missions as somebody who may write; None: the database does not answer.

        Where what somebody said could not be kept, which nobody may say again
        for hours, something is written: then that is over, too.
        """
        tried = self.outages.of(DATABASE, side=SAID) is not None
        try:
            async with asyncio.timeout(ANSWERS_WITHIN), self._database.transaction() as store:
                missions = len(store.missions())
                if tried:
                    store.set_setting(TRIED, self._system.now().isoformat())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            words = out_of_order(error) or f"it does not answer ({type(error).__name__})"
            if isinstance(error, TimeoutError):
                words = BUSY
            self.outages.begin(DATABASE, words, side=ASKED)
            return None
        self.outages.end(DATABASE, side=ASKED)
        if tried:
            self.outages.end(DATABASE, side=SAID)
        return missions

    async def _figures(self) -> Figures | None:
        """Sum up what waits; None: the database does not answer."""
        try:
            async with asyncio.timeout(ANSWERS_WITHIN), self._database.reading() as store:
                return store.figures(self._clock.now())
        except Exception as error:  # noqa: BLE001 - whatever it is, the other figures are told
            logger.debug("the queue cannot be read: %s", type(error).__name__)
            return None
