"""The composition root: builds everything, and runs it in one loop."""

import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.clock import Clock, MissionClock, Position, SystemClock, monotonic
from bot.core.chat import Answer, ChatPlatform, ChatRef, Inbound, Reply
from bot.platforms.pacing import SharesPace
from bot.platforms.room import Room
from bot.store.calendars import Reached
from bot.store.database import Database
from bot.store.process import Process, SharedProcess
from bot.store.tasks import Kind
from bot.web.calendars import Calendars
from bot.web.gate import PATH, Gate, Keys
from bot.web.lookout import Lookout
from bot.web.room_acts import Acts, Handles
from bot.web.room_page import RoomPage
from bot.web.room_scene import Looks
from bot.web.server import Inside, serving, site
from handlers import photos, reports, results, uploads, workbooks
from handlers.router import Router
from schedules.clockwork import Clockwork, forget_position, keep_position, kept_position
from schedules.delivery import lane_of
from schedules.ending import ended
from schedules.tasks import Tasks
from schedules.tidying import TIDYING, tidy

if TYPE_CHECKING:
    from schedules.workers import Wakeups

logger = logging.getLogger(__name__)

KINDS: Mapping[str, Kind] = {
    uploads.MISSION_FILE: uploads.read,
    results.PICTURE: results.draw,
    reports.REPORT: reports.write,
    workbooks.PRESENT: workbooks.write,
    photos.PHOTOS: photos.keep,
    TIDYING: tidy,
}
"""What takes long, and who does it."""
CLOCK_START = "clock_start"
"""The setting that keeps where the mission clock was told to start."""
AGAIN_AFTER = (1, 5, 15, 60)
"""Seconds after which a platform that broke is started again."""
LASTS = 30.0
"""Seconds that a platform has to run to count as mended."""
RUNNING = "running"
"""The side of a platform on which it is merely there."""
ENDS_WITHIN = 6.0
"""Seconds that what is under way gets when we stop."""
EVERYWHERE = ("0.0.0.0", "[::]")  # noqa: S104 - what others may have us listen on
"""Where nobody can go: every address of this machine."""
A_MOMENT = 1.0
"""Seconds that what was cut off, or has to be kept, gets after that."""


@dataclass(frozen=True, kw_only=True)
class Served:
    """Where the service listens, and the keys of the room where it is open.

    *public_url* is where others reach it.  *secret* is the key that signs links.
    """

    host: str
    port: int
    keys: Keys | None = None
    public_url: str = ""
    secret: bytes = b""

    def calendars_at(self, port: int) -> Reached | None:
        """Return where calendars are reached once we listen on *port*."""
        if not self.secret:
            return None
        host = f"[{self.host}]" if ":" in self.host else self.host
        if host in EVERYWHERE:
            host = "127.0.0.1"
        url = self.public_url.rstrip("/") or f"http://{host}:{port}"
        return Reached(secret=self.secret, url=url, by_others=bool(self.public_url))


@dataclass(frozen=True, kw_only=True)
class Beside:
    """How this process runs beside others on the same database.

    *hears*: it takes what people say; of the platforms named in *heard_by_one*
    one process alone takes it.
    """

    process: SharedProcess
    wakeups: "Wakeups"
    hears: bool = True
    heard_by_one: frozenset[str] = frozenset()


class App:
    """The whole service on one database; tests build it on a stopped clock.

    *system* is the machine's clock (retries go by it).  *platforms* are by
    name; the room is one of them.  *beside*: it is one process of several.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        system: Clock | None = None,
        platforms: Mapping[str, ChatPlatform] | None = None,
        beside: Beside | None = None,
    ) -> None:
        """Put everything together; nothing runs yet."""
        self.database = database
        self.clock = clock
        self.platforms = dict(platforms or {})
        system = system or SystemClock()
        self.lookout = Lookout(database, clock, system, self.platforms)
        self.process = beside.process if beside is not None else Process()
        self._beside = beside
        self.clockwork = Clockwork(
            database,
            self.platforms,
            clock,
            system,
            self.lookout.watch,
            process=self.process,
            wakeups=beside.wakeups if beside is not None else None,
            tasks=Tasks(
                database,
                clock,
                KINDS,
                give_up=uploads.given_up,
                say=self._say,
                platforms=tuple(self.platforms),
                process=self.process,
                watch=self.lookout.watch,
            ),
        )
        self.lookout.lanes = self.clockwork.lanes
        wake, is_lost = self.clockwork.wake, self.lookout.is_lost
        self.router = Router(database, clock, self.platforms, wake, is_lost)
        self._stop = asyncio.Event()

    @property
    def room(self) -> Room | None:
        """The room, where it is one of the platforms."""
        return next((one for one in self.platforms.values() if isinstance(one, Room)), None)

    async def receive(
        self, inbound: Inbound, /, *, taken: Callable[[Reply], None] | None = None
    ) -> Reply:
        """Handle what somebody said or pressed, and return what was decided."""
        began = monotonic()
        reply = await self.router.receive(inbound, taken=taken)
        self.lookout.heard(inbound, reply, monotonic() - began)
        return reply

    async def _say(self, to: ChatRef, answer: Answer, key: str) -> None:
        await self.router.say(to, answer, key)

    async def settle(self) -> datetime | None:
        """Do all that is left to do at this instant, and return the next at which something is."""
        return await self.clockwork.settle()

    # ---- running ---------------------------------------------------------------------------

    async def run(self, served: Served, ready: Callable[[str, int], None]) -> None:
        """Run until SIGTERM, SIGINT or `stop`; what is in flight then is finished.

        What takes longer than `ENDS_WITHIN` is cut off: what was being sent is
        settled after the next start, what was being heard comes again.
        *ready* is called with the path of the room (empty without it) and the
        port, as soon as everything listens.  Raises `PortTakenError`, and
        `OutdatedError` where a newer Fanion has changed the database meanwhile.
        """
        self._listen_to_signals()
        page = self._room_page(served.keys) if served.keys is not None else None
        routes = [route for one in self.platforms.values() for route in one.routes()]
        seen = self.lookout
        inside = Inside(ready=seen.readiness, metrics=seen.figures, public_url=served.public_url)
        app = site(seen.health, routes, page, inside, Calendars(self.database, self.clock))
        async with serving(app, served.host, served.port) as port:
            self.database.calendars_at = served.calendars_at(port)
            works = asyncio.create_task(self.clockwork.run(), name="clockwork")
            works.add_done_callback(lambda _: self.stop())
            among = self._among_others()
            listening = [asyncio.create_task(one) for one in self._ears()]
            path = f"{PATH}?token={served.keys.token}" if served.keys is not None else ""
            logger.info(
                "ready on http://%s:%d, platforms: %s",
                served.host,
                port,
                ", ".join(self.platforms) or "none",
            )
            ready(path, port)
            await self._stop.wait()
            logger.info("stopping; what is on its way is finished")
            await self._end(works, listening)
            await ended(among)
        logger.info("stopped")
        if self.process.outdated is not None:
            raise self.process.outdated

    def _among_others(self) -> list[asyncio.Task[None]]:
        """Stand for what can be ours, and take what wakes us, where others run beside us."""
        if self._beside is None:
            return []
        self.process.on_change(self._share)
        self._share()
        stands = asyncio.create_task(self.process.run(), name="process")
        stands.add_done_callback(lambda _: self.stop())
        return [
            stands,
            asyncio.create_task(self._beside.wakeups.run(), name="wake-ups"),
        ]

    def _share(self) -> None:
        """Let platforms know what part of their pace is ours."""
        for platform in self.platforms.values():
            if isinstance(platform, SharesPace):
                sends = self.process.has(lane_of(platform.name))
                platform.share(self.process.others_hear, sends=sends)

    def _ears(self) -> Iterator[Coroutine[None, None, None]]:
        """Return what listens on each platform, if it is for us to listen."""
        beside = self._beside
        if beside is not None and not beside.hears:
            return
        for platform in self.platforms.values():
            if beside is not None and platform.name in beside.heard_by_one:
                yield self._listen_alone(platform)
            else:
                yield self._listen(platform)

    async def _listen_alone(self, platform: ChatPlatform) -> None:
        """Listen on *platform* for as long as no other process does."""
        lease, changed = f"ears {platform.name}", asyncio.Event()
        self.process.on_change(changed.set)
        self.process.want(lease)
        ears: asyncio.Task[None] | None = None
        try:
            while True:
                changed.clear()
                if ears is None and self.process.has(lease):
                    ears = asyncio.create_task(self._listen(platform))
                elif ears is not None and not self.process.has(lease):
                    await ended([ears])
                    ears = None
                await changed.wait()
        finally:
            await ended([ears] if ears is not None else [])

    async def _end(
        self, works: asyncio.Task[None], listening: Sequence[asyncio.Task[None]]
    ) -> None:
        """Begin nothing more, and wait for what is under way, as long as it may take."""
        for task in listening:
            task.cancel()
        self.clockwork.stop()
        _, late = await asyncio.wait((works, *listening), timeout=ENDS_WITHIN)
        if late:
            logger.warning(
                "not everything was finished within %.0f s: what may or may not have arrived "
                "is settled after the next start",
                ENDS_WITHIN,
            )
            for task in late:
                task.cancel()
            await asyncio.wait(late, timeout=A_MOMENT)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(A_MOMENT):
                await self.router.keep()
        if works.done() and not works.cancelled():
            works.result()

    def stop(self) -> None:
        """Stop soon."""
        self.lookout.stopping()
        self._stop.set()

    async def stopping(self) -> None:
        """Wait until somebody wants it to stop."""
        await self._stop.wait()

    def _listen_to_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            # Not on Windows, and not outside the main thread, as in some tests.
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self.stop)

    async def _listen(self, platform: ChatPlatform) -> None:
        """Run a platform for ever: one that breaks is started again and stops no other."""
        attempt, loop = 0, asyncio.get_running_loop()
        while True:
            began = monotonic()
            mended = loop.call_later(
                LASTS, partial(self.lookout.outages.end, platform.name, side=RUNNING)
            )
            try:
                await platform.run(self.receive)
            except Exception as error:  # noqa: BLE001 - nobody knows what a platform may raise
                words = f"it broke: {type(error).__name__}"
                self.lookout.outages.begin(platform.name, words, side=RUNNING, error=error)
            finally:
                mended.cancel()
            attempt = 0 if monotonic() - began > LASTS else attempt
            await asyncio.sleep(AGAIN_AFTER[min(attempt, len(AGAIN_AFTER) - 1)])
            attempt += 1

    # ---- the room's page -------------------------------------------------------------------

    def _room_page(self, keys: Keys) -> RoomPage | None:
        room = self.room
        if room is None:
            return None
        looks = Looks(room, self.database, self.clock.now, self.clockwork.wake)
        return RoomPage(looks, Acts(looks, self.handles()), Gate(keys))

    def handles(self) -> Handles | None:
        """Return the handles of the mission clock; the machine's clock has none."""
        clock = self.clock
        if not isinstance(clock, MissionClock):
            return None

        async def play(speed: int) -> None:
            clock.run(speed)
            self.clockwork.wake()

        async def pause() -> None:
            clock.pause()
            self.clockwork.wake()

        return Handles(
            running=lambda: not clock.paused,
            speed=lambda: clock.speed,
            play=play,
            pause=pause,
            go_to=self.clockwork.wind,
            to_next=self.clockwork.to_next,
        )


def spare_the_collector() -> None:
    """Let the garbage collector leave alone what is there, for a process that now runs for long.

    It would go through all of the libraries again and again, and a question
    makes so many small things that this takes a fifth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 100)


def mission_clock(
    database: Database, start: datetime, speed: float, *, paused: bool | None = None
) -> MissionClock:
    """Return the mission clock that starts at *start*, or goes on where it was in *database*.

    It goes on where the database knows it with the same start; else all that
    is in the database counts as there since *start*.  *paused* None: as it was.
    """
    with database.transaction() as store:
        same = store.setting(CLOCK_START) == start.isoformat()
        was = (kept_position(store) if same else None) or Position(at=start)
        if was.at == start:
            store.set_setting(CLOCK_START, start.isoformat())
            store.be_there_by(start)
        position = Position(
            at=was.at, speed=speed, paused=was.paused if paused is None else paused
        )
        keep_position(store, position)
    return MissionClock(position)


def machine_clock(database: Database) -> SystemClock:
    """Return the machine's clock, and let *database* know of no mission clock any more."""
    with database.transaction() as store:
        forget_position(store)
        store.set_setting(CLOCK_START, "")
    return SystemClock()
