"""``fanion status``: how the service is, in a page for people."""

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

import click

from bot.commands.processes import as_json, of_processes
from bot.commands.watching import (
    Seen,
    clock_now,
    found,
    named,
    opened,
    seen,
    table,
    told_short,
    why_not,
)
from bot.outages import lasting
from bot.settings import Settings, SettingsError, read_settings

if TYPE_CHECKING:
    from bot.core.condition import DatabaseFacts
    from bot.core.mission import Mission
    from bot.store.overview import Figures
    from bot.store.sharing import RunningProcess
    from bot.store.store import Store

ANSWERS_WITHIN = 2.0
"""Seconds that a running service gets to say how it is."""
FAILURES = 5
"""How many of the last failures are shown."""
EVERYWHERE = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - asked here
"""Where a service that listens everywhere is asked from this machine."""
KIB = 1024


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A mission, and what the clock does next in it: *at* is an instant, *wall* site time.

    *has_chat*: there is one in which the clock says anything.
    """

    code: str
    title: str
    has_chat: bool = True
    what: str = ""
    to: str = ""
    at: datetime | None = None
    wall: datetime | None = None

    def as_json(self) -> dict[str, object]:
        """Return it as JSON."""
        ahead = self.at is not None and self.wall is not None
        return {
            "code": self.code,
            "title": self.title,
            "has_chat": self.has_chat,
            "next": {
                "at": f"{self.at:%Y-%m-%dT%H:%M:%SZ}",
                "site_time": f"{self.wall:%Y-%m-%dT%H:%M:%S}",
                "what": self.what,
                "to": self.to,
            }
            if ahead
            else None,
        }


@dataclass(frozen=True, kw_only=True)
class Status:
    """All that there is to say; *said* is what `/healthz` answered, None: nobody answered."""

    database: "DatabaseFacts"
    said: dict[str, Any] | None
    kind: str = ""
    size: int = 0
    now: datetime | None = None
    figures: "Figures | None" = None
    missions: Sequence[Standing] = ()
    failures: Sequence[Seen] = field(default_factory=tuple)
    processes: "Sequence[RunningProcess]" = ()

    @property
    def runs(self) -> bool:
        """Tell whether the service runs, here or on another machine."""
        here = self.said is not None or bool(self.database.process)
        return here or any(one.lives for one in self.processes)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def status(as_json: bool) -> None:
    """Say how the service is: what runs, what is due next, what waits, what failed.

    Reads the database, and asks the service at FANION_HTTP_HOST and
    FANION_HTTP_PORT where it runs; changes nothing.
    """
    try:
        settings = read_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    facts = found(settings.database_url)
    said = _asked(settings)
    if why := why_not(facts):
        raise click.ClickException(f"{facts.where}: {why}")
    known = _read(settings.database_url, facts, said)
    if as_json:
        click.echo(json.dumps(_document(known), ensure_ascii=False))
        return
    for line in _page(known):
        click.echo(line)


# ---- looking ---------------------------------------------------------------------------------


def _asked(settings: Settings) -> dict[str, Any] | None:
    """Ask the service how it is; None: nobody, or somebody else, answers there."""
    host = EVERYWHERE.get(settings.http_host, settings.http_host)
    address = f"http://{host}:{settings.http_port}/healthz"
    try:
        with build_opener(ProxyHandler({})).open(address, timeout=ANSWERS_WITHIN) as answer:
            said = json.load(answer)
    except HTTPError as error:
        try:
            said = json.load(error)
        except ValueError:
            return None
    except (OSError, ValueError):
        return None
    return said if isinstance(said, dict) and "troubles" in said else None


def _read(url: str, facts: "DatabaseFacts", said: dict[str, Any] | None) -> Status:
    from bot.store.overview import NOT_ARRIVED
    from bot.store.size import size_of

    with opened(url) as database:
        size = size_of(database)
        with database.reading() as store:
            now = clock_now(store)
            if said is not None and said.get("mission_clock"):
                now = max(now, datetime.fromisoformat(said["mission_clock"]))
            missions = {code: store.mission(code) for code in store.missions()}
            failed = store.deliveries_of("", states=NOT_ARRIVED, last=FAILURES)
            return Status(
                database=facts,
                said=said,
                kind="PostgreSQL" if database.shared else "SQLite",
                size=size,
                now=now,
                figures=store.figures(now),
                missions=[_standing(store, one, now) for one in missions.values()],
                failures=[seen(missions[one.mission], one) for one in failed],
                processes=store.processes() if database.shared else (),
            )


def _standing(store: "Store", mission: "Mission", now: datetime) -> Standing:
    from bot.core.agenda import agenda
    from bot.core.site_time import site_time

    chats = store.by_the_clock(mission)
    every = agenda(mission, chats)
    come = bisect_right(every, now, key=lambda due: due.at)
    if come == len(every):
        return Standing(code=mission.code, title=mission.title, has_chat=bool(chats))
    due = every[come]
    return Standing(
        code=mission.code,
        title=mission.title,
        what=told_short([kind.value for kind in due.kinds], due.sessions),
        to=named(mission, due.audience.name),
        at=due.at,
        wall=site_time(mission).wall(due.at),
    )


# ---- saying ----------------------------------------------------------------------------------


def _document(known: Status) -> dict[str, object]:
    figures = known.figures
    return {
        "running": known.runs,
        "process": known.database.process or None,
        "well": known.said["ok"] if known.said is not None else None,
        "health": known.said,
        "processes": [as_json(one) for one in known.processes],
        "database": {"kind": known.kind, "where": known.database.where, "bytes": known.size},
        "missions": [one.as_json() for one in known.missions],
        "queue": {
            "due": sum(figures.waiting.values()) if figures else 0,
            "ahead": sum(figures.ahead.values()) if figures else 0,
            "edits": sum(figures.edits.values()) if figures else 0,
        },
        "failures": [one.as_json() for one in known.failures],
    }


def _page(known: Status) -> Iterator[str]:
    yield from _service(known)
    size = _size(known.size)
    yield f"Database: {known.kind}, {known.database.where}, {size}"
    yield from of_processes(known.processes)
    yield from _platforms(known)
    yield from _queue(known)
    yield ""
    yield from _missions(known)
    if known.failures:
        yield ""
        yield "What did not arrive last (`fanion deliveries CODE --failed` has all):"
        yield from table(
            [
                (
                    f"{one.wall:%a %d %b %H:%M}",
                    one.delivery.mission,
                    f"{one.to} ({one.delivery.chat.ref.platform})",
                    one.what,
                    one.delivery.state.value
                    + (f": {one.delivery.error}" if one.delivery.error else ""),
                )
                for one in known.failures
            ]
        )


def _service(known: Status) -> Iterator[str]:
    process = f" (process {known.database.process})" if known.database.process else ""
    if known.said is None:
        if not known.runs:
            yield "The service does not run: `fanion run` starts it."
            return
        yield f"The service runs{process}, but does not answer at FANION_HTTP_HOST and _PORT."
        return
    since = f"since {_utc(known.said.get('running_since'))}"
    well = click.style("all is well", fg="green")
    if not known.said["ok"]:
        well = click.style("it is NOT well", fg="red")
    elif known.said["troubles"]:
        well = click.style("it has troubles", fg="yellow")
    yield f"Fanion {known.said.get('version', '')} runs{process} {since}; {well}."
    for trouble in known.said["troubles"]:
        yield click.style(f"  ! {trouble['trouble']}", fg="yellow")
    if known.now is not None and known.said.get("mission_clock"):
        yield f"It runs on a mission clock, which shows {known.now:%Y-%m-%d %H:%M} UTC."


def _platforms(known: Status) -> Iterator[str]:
    if known.said is None:
        return
    away = {one["what"]: one["since"] for one in known.said["troubles"]}
    named = [
        f"{name} (away since {_utc(away[name])})" if name in away else f"{name} (works)"
        for name in known.said["platforms"]
    ]
    yield f"Platforms: {', '.join(named) or 'none is set up'}"


def _queue(known: Status) -> Iterator[str]:
    figures, now = known.figures, known.now
    if figures is None or now is None:
        return
    due, ahead = sum(figures.waiting.values()), sum(figures.ahead.values())
    oldest = min(figures.oldest.values(), default=None)
    waits = f", the oldest for {lasting(max(now - oldest, timedelta()))}" if oldest else ""
    yield f"Queue: {due} due and not sent{waits}; {ahead} for later"


def _missions(known: Status) -> Iterator[str]:
    if not known.missions:
        yield "There is no mission yet: `fanion load FILE`."
        return
    yield "Missions, and what the clock does next, in site time:"
    rows = [
        (one.code, f"{one.wall:%a %d %b %H:%M}", f"{one.what} → {one.to}")
        if one.wall is not None
        else (one.code, "", "nothing more" if one.has_chat else _no_chat(one.code))
        for one in known.missions
    ]
    yield from table(rows)


def _no_chat(mission: str) -> str:
    return f"nothing: it has no group or channel yet (`fanion invite {mission}`)"


def _utc(written: str | None) -> str:
    """Write an instant of the service's for people."""
    return f"{datetime.fromisoformat(written):%Y-%m-%d %H:%M} UTC" if written else "?"


def _size(size: int) -> str:
    if size < KIB * KIB:
        return f"{size / KIB:.0f} KiB"
    return f"{size / KIB / KIB:.1f} MiB"
