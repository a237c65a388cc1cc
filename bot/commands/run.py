"""``fanion run``: the service."""

import asyncio
import logging
import os
import threading
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

import click

from bot.commands.instant import INSTANT
from bot.commands.logs import set_up
from bot.settings import Settings, SettingsError, TelegramMode, read_settings

if TYPE_CHECKING:
    from bot.app import App, Beside
    from bot.store.database import Database

logger = logging.getLogger(__name__)

LEAVES_WITHIN = 9.5
"""Seconds after the signal in which the process is gone, whatever still holds it."""


@click.command()
@click.option(
    "--clock-start",
    type=INSTANT,
    help="Run on a mission clock that starts at this instant (for trying things out).",
)
@click.option(
    "--clock-speed",
    type=click.FloatRange(min=0, min_open=True, max=100_000),
    default=1.0,
    show_default=True,
    help="How many times as fast as real time the mission clock runs.",
)
def run(clock_start: datetime | None, clock_speed: float) -> None:
    """Run the service: every platform whose settings are present.

    With --clock-start, the clock waits at each instant at which something is
    due until that is delivered, and goes on where it was after a restart.
    """
    if clock_start is None and clock_speed != 1.0:
        raise click.UsageError("--clock-speed needs --clock-start")
    serve(clock_start, clock_speed)


def serve(
    clock_start: datetime | None = None, clock_speed: float = 1.0, *, hears: bool = True
) -> None:
    """Run the service by its settings until it is stopped; one that *hears* takes what is said.

    Raises `click.ClickException`.
    """
    try:
        settings = read_settings()
    except SettingsError as error:
        raise _at_fault(error) from None
    set_up(settings.log_level, settings.log_format)
    from bot.store.alone import alone
    from bot.store.database import Database, DatabaseError
    from bot.store.examination import is_sqlite
    from bot.web.server import PortTakenError

    if not hears and is_sqlite(settings.database_url):
        raise click.ClickException(
            "a worker helps `fanion run` on a PostgreSQL that both use; on SQLite `fanion run` "
            "does everything by itself. Set FANION_DATABASE_URL to something like "
            "postgresql://fanion:PASSWORD@localhost/fanion"
        )
    try:
        with closing(Database.open(settings.database_url)) as database:
            database.keeps_not_understood = settings.keep_not_understood
            if clock_start is not None and database.shared:
                raise click.ClickException(
                    "--clock-start is for one process on a database of its own: the processes "
                    "that share a PostgreSQL go by the machines' clocks. Set FANION_DATABASE_URL "
                    "to something like sqlite:///trial.db"
                )
            if settings.room and hears and database.shared:
                raise click.ClickException(
                    "FANION_ROOM is for one process on a database of its own, and on a PostgreSQL "
                    "there may be several. Unset it, or set FANION_DATABASE_URL to something like "
                    "sqlite:///room.db"
                )
            with alone(database.file):
                asyncio.run(_serve(settings, database, clock_start, clock_speed, hears=hears))
    except (DatabaseError, PortTakenError) as error:
        raise _at_fault(error) from None


async def _serve(
    settings: Settings, database: "Database", start: datetime | None, speed: float, *, hears: bool
) -> None:
    from bot.app import App, Served, machine_clock, mission_clock, spare_the_collector
    from bot.clock import Clock
    from bot.commands.platforms import slack, telegram
    from bot.core.chat import ChatPlatform
    from bot.platforms.room import Room
    from bot.platforms.room_chats import furnish
    from bot.web.gate import new_keys

    clock: Clock
    if start is None:
        clock = machine_clock(database)
    else:
        clock = mission_clock(database, start, speed, paused=None if settings.room else False)
        logger.warning(
            "THIS IS NOT REAL TIME: the mission clock shows %s and runs %g times as fast",
            clock.now().isoformat(timespec="seconds"),
            speed,
        )
    secret = secret_of(settings, database)
    database.secret = secret
    keys = None
    platforms: dict[str, ChatPlatform] = {}
    if settings.room and hears:
        # Before the clock goes: what is due from its first moment on has somewhere to go.
        with database.transaction() as store:
            for code in store.missions():
                furnish(store, store.mission(code), clock.now())
        room = Room(database, clock)
        platforms[room.name] = room
        keys = new_keys(secret)
    outside = [
        one
        for one in (
            telegram(settings, database, secret),
            slack(settings, database, clock, secret),
        )
        if one is not None
    ]
    platforms |= {one.name: one for one in outside}
    if not platforms:
        logger.warning("no platform is set up yet: nobody can be told anything")
    beside = _beside(settings, database, hears=hears)
    app = App(database, clock, platforms=platforms, beside=beside)
    spare_the_collector()
    leaving = asyncio.create_task(_leave_in_time(app), name="leaving")
    try:
        await app.run(
            Served(
                host=settings.http_host,
                port=settings.http_port,
                keys=keys,
                public_url=settings.public_url,
                secret=secret,
            ),
            lambda path, port: _say_where(settings.http_host, port, path),
        )
    finally:
        leaving.cancel()
        for one in outside:
            await one.close()


def _beside(settings: Settings, database: "Database", *, hears: bool) -> "Beside | None":
    """Return how this process runs beside others; None: it is alone on its database."""
    if not database.shared:
        return None
    from bot.app import Beside
    from bot.store.process import HEARS, HELPS, SharedProcess
    from bot.store.served import ServedDatabase
    from schedules.workers import Wakeups

    if not isinstance(database, ServedDatabase):
        raise TypeError("a database that is shared is on a server")
    process = SharedProcess(database, HEARS if hears else HELPS)
    polls = settings.telegram_mode is TelegramMode.POLLING
    return Beside(
        process=process,
        wakeups=Wakeups(database, process),
        hears=hears,
        heard_by_one=frozenset({"telegram"} if polls else ()),
    )


async def _leave_in_time(app: "App") -> None:
    """Let the process end in time once it is to stop.

    A thread that waits for a name server cannot be interrupted, and Python
    waits for it.  What is committed stays, and what was being sent is settled
    after the next start.
    """
    await app.stopping()
    last = threading.Timer(LEAVES_WITHIN, os._exit, (0,))
    last.daemon = True
    last.start()


def _say_where(host: str, port: int, path: str) -> None:
    """Print the room's address, which has a token in it and so is kept out of the log."""
    if path:
        click.echo(f"http://{host}:{port}{path}")


def secret_of(settings: Settings, database: "Database") -> bytes:
    """Return the key that signs links: the one that was set, else one beside the database."""
    from bot.store.secret import secret_beside

    given = settings.secret_key
    return given.get_secret_value().encode() if given else secret_beside(database.file)


def _at_fault(error: Exception) -> click.ClickException:
    return click.ClickException(str(error))
