"""``fanion demo``: the room on the bundled mission, on a clock that can be wound."""

import asyncio
import shlex
import shutil
import sys
import webbrowser
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.app import App, Served, mission_clock
from bot.commands.logs import set_up
from bot.commands.missions import open_mission
from bot.platforms.room import Room
from bot.platforms.room_chats import furnish
from bot.samples import CODES, sample
from bot.settings import LogLevel, Settings, SettingsError, read_settings
from bot.store.alone import AlreadyRunningError, alone
from bot.store.database import Database, DatabaseError
from bot.store.publishing import publish
from bot.store.secret import secret_beside
from bot.web.gate import Keys, new_keys
from bot.web.room_acts import Handles
from bot.web.server import PortTakenError
from bot.web.words import words_in

DATABASE = Path("fanion-demo.db")
COPY = Path("demo-mission.yaml")
BEGINS = datetime(2022, 9, 26, 2, 30, tzinfo=UTC)
"""19:30 on Sunday in San Francisco: what is sent from here on stands in the room as it opens."""
OPENS = datetime(2022, 9, 26, 22, 0, tzinfo=UTC)
"""15:00 on Monday, in the middle of the visit to Stanford: what comes next asks how it was."""
PORTS = 20
"""How many ports are tried, one after the other, where none was asked for."""


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), help="Where to listen (0: any free port).")
@click.option("--lang", type=click.Choice(["en", "fr"]), help="The language of what is printed.")
@click.option("--open", "opens", is_flag=True, help="Open the room in the browser, too.")
def demo(port: int | None, lang: str | None, opens: bool) -> None:
    """Open the room on the bundled mission, with everybody in it.

    Keeps its database, fanion-demo.db, and an editable copy of the mission,
    demo-mission.yaml, in the working directory; a second start goes on where
    the first one was.
    """
    try:
        settings = read_settings(room=True, database_url=f"sqlite:///{DATABASE}")
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    # The terminal is for the address and for what to try.
    quiet = settings.log_level is LogLevel.INFO
    set_up(LogLevel.WARNING if quiet else settings.log_level, settings.log_format)
    try:
        with alone(DATABASE):
            keys = new_keys(secret_beside(DATABASE))
            started = Demo(settings, keys, port, lang, opens=opens)
            while asyncio.run(started.once()):
                forget()
    except AlreadyRunningError:
        raise click.ClickException(
            "another demo already runs in this folder: open the address it printed, or stop it"
        ) from None
    except (DatabaseError, PortTakenError) as error:
        raise click.ClickException(str(error)) from None


class DemoApp(App):
    """The service, which stops to begin again from nothing."""

    begins_again = False

    def handles(self) -> Handles | None:
        """Return the handles of the mission clock, and the one that begins again."""
        handles = super().handles()
        return replace(handles, again=self.begin_again) if handles is not None else None

    async def begin_again(self) -> None:
        """Stop, so that the demo begins again on an empty database."""
        self.begins_again = True
        self.stop()


class Demo:
    """A demo, which may begin again from nothing at the same address."""

    def __init__(
        self, settings: Settings, keys: Keys, port: int | None, lang: str | None, *, opens: bool
    ) -> None:
        """Listen on *port*, or on a free one from that of *settings* on."""
        self._settings = settings
        self._keys = keys
        near = range(settings.http_port, min(settings.http_port + PORTS, 65536))
        self._ports = [port] if port is not None else list(near)
        self._lang = lang
        self._opens = opens
        self._introduced = False

    async def once(self) -> bool:
        """Run until stopped, and tell whether to begin again."""
        database = Database.open(self._settings.database_url)
        database.keeps_not_understood = self._settings.keep_not_understood
        try:
            app = await prepared(database)
            for port in self._ports:
                try:
                    served = Served(
                        host=self._settings.http_host,
                        port=port,
                        keys=self._keys,
                        secret=secret_beside(DATABASE),
                    )
                    await app.run(served, self._ready)
                    break
                except PortTakenError:
                    if port == self._ports[-1]:
                        raise
            return app.begins_again
        finally:
            database.close()

    def _ready(self, path: str, port: int) -> None:
        """Say where the room is; where it begins again nobody has to be told anew."""
        self._ports = [port]
        if self._introduced:
            return
        self._introduced = True
        host = self._settings.http_host
        address = f"http://{f'[{host}]' if ':' in host else host}:{port}{path}"
        address += f"&lang={self._lang}" if self._lang else ""
        click.echo(introduction(address, self._lang or "en", copied=make_copy()))
        if self._opens:
            webbrowser.open(address)


async def prepared(database: Database) -> DemoApp:
    """Return the service on *database*; a new one gets the mission and a day's messages."""
    with database.transaction() as store:
        new = not store.missions()
        if new:
            mission = open_mission(str(sample(CODES[0])))
            publish(store, mission, BEGINS)
            furnish(store, mission, BEGINS)
    clock = mission_clock(database, BEGINS, 1.0)
    room = Room(database, clock)
    app = DemoApp(database, clock, platforms={room.name: room})
    if new:
        clock.wind(OPENS)
        while clock.now() < OPENS:
            await app.settle()
    return app


def forget() -> None:
    """Remove the database; the key and the copy of the mission stay."""
    for ending in ("", "-wal", "-shm", "-journal"):
        DATABASE.with_name(f"{DATABASE.name}{ending}").unlink(missing_ok=True)


def make_copy() -> bool:
    """Write the editable copy of the mission, and tell so; one that is there stays as it is."""
    if COPY.exists():
        return False
    shutil.copyfile(sample(CODES[0]), COPY)
    return True


def introduction(address: str, language: str, *, copied: bool) -> str:
    """Say where the room is, what to try, and how to load the edited copy."""
    french = language == "fr"
    there = (COPY.name, "made here" if copied else "kept as you left it")
    if french:
        there = (COPY.name, "créée ici" if copied else "gardée telle quelle")
    tries = words_in(language).tries
    numbered = [f"  {number}. {one}" for number, one in enumerate(tries, 1)]
    lines = (
        (
            "La salle est ouverte :",
            "À essayer :",
            f"Changez une heure dans {there[0]} ({there[1]}), puis chargez-la dans cette démo :",
            "Ctrl+C pour arrêter ; la prochaine fois, la démo reprend où elle en était.",
        )
        if french
        else (
            "The room is open:",
            "Things to try:",
            f"Change a time in {there[0]} ({there[1]}), and load it into this very demo:",
            "Ctrl+C stops it; the next start goes on from here.",
        )
    )
    return "\n".join(
        [
            "",
            lines[0],
            f"  {address}",
            "",
            lines[1],
            *numbered,
            "",
            lines[2],
            f"  {load_command()}",
            "",
            lines[3],
            "",
        ]
    )


def load_command() -> str:
    """Write the command that loads the copy into this demo, from whichever folder."""
    database, copy = shlex.quote(str(DATABASE.absolute())), shlex.quote(str(COPY.absolute()))
    return f"FANION_DATABASE_URL=sqlite:///{database} {as_started()} load {copy} --yes"


def as_started() -> str:
    """Write how this very Fanion is started."""
    script = Path(sys.argv[0])
    if script.name == "__main__.py":
        return f"{shlex.quote(sys.executable)} -m bot"
    if shutil.which(script.name) == str(script.absolute()):
        return shlex.quote(script.name)
    return shlex.quote(str(script.absolute()))
