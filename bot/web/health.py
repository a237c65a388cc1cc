"""How the service is, in words: what `/healthz` and `/readyz` answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.outages import CLOCKWORK, DATABASE, Outage, lasting

STANDS_STILL_AFTER = timedelta(seconds=90)
"""The clockwork looks what is due at least every thirty seconds."""
STARTS_WITHIN = timedelta(seconds=30)
"""A first look takes longer where there are many missions."""


@dataclass(frozen=True, kw_only=True)
class Signs:
    """What is known of the service at *at* (the machine's time).

    *missions* None: the database does not answer; *ticked* None: the clockwork
    has not looked what is due yet, or been awake where it *stands_by*, since
    another process looks.  *outages* are with their lengths.  *shows* is what
    the mission clock shows, where there is one.
    """

    at: datetime
    since: datetime
    version: str
    database: str = "SQLite"
    missions: int | None = None
    platforms: Sequence[str] = ()
    ticked: datetime | None = None
    outages: Sequence[tuple[Outage, timedelta]] = ()
    stopping: bool = False
    stands_by: bool = False
    shows: datetime | None = None


def health(signs: Signs) -> tuple[bool, dict[str, Any]]:
    """Tell whether the service is well, and what is wrong.

    A platform that is away is told, but does not make the service unwell: to
    start it again would not help.
    """
    still = _stands_still(signs)
    well = signs.missions is not None and not still and not signs.stopping
    troubles = [_told(outage, length) for outage, length in signs.outages]
    named = {outage.what for outage, _ in signs.outages}
    if signs.missions is None and DATABASE not in named:
        troubles.append(_trouble(DATABASE, "the database does not answer"))
    if still and CLOCKWORK not in named:
        troubles.append(_trouble(CLOCKWORK, still, signs.ticked))
    if signs.stopping:
        troubles.append(_trouble("service", "the service is stopping"))
    said: dict[str, Any] = {
        "ok": well,
        "missions": signs.missions,
        "platforms": list(signs.platforms),
        "troubles": troubles,
        "running_since": _written(signs.since),
        "last_tick": _written(signs.ticked) if not signs.stands_by else None,
        "database": signs.database,
        "version": signs.version,
    }
    if signs.stands_by:
        said["stands_by"] = "another process looks what is due"
    if signs.shows is not None:
        said["mission_clock"] = _written(signs.shows)
    return well, said


def readiness(signs: Signs) -> tuple[bool, dict[str, Any]]:
    """Tell whether the service takes work, and why it does not."""
    why = ""
    if signs.stopping:
        why = "the service is stopping"
    elif signs.missions is None:
        why = "the database does not answer"
    elif signs.ticked is None:
        why = "the service is starting: it has not looked yet what is due"
    elif still := _stands_still(signs):
        why = still
    return not why, {"ready": not why, **({"why": why} if why else {})}


def _stands_still(signs: Signs) -> str:
    """Say that the clockwork stands still, "" where it does not."""
    if signs.ticked is None:
        if signs.at - signs.since < STARTS_WITHIN:
            return ""
        return f"nobody has looked what is due since the start {_ago(signs, signs.since)} ago"
    if signs.at - signs.ticked < STANDS_STILL_AFTER:
        return ""
    return f"nobody has looked what is due for {_ago(signs, signs.ticked)}"


def _ago(signs: Signs, at: datetime) -> str:
    return lasting(signs.at - at)


def _told(outage: Outage, length: timedelta) -> Mapping[str, Any]:
    words = f"{outage.what}: {outage.words}; since {_written(outage.since)}, {lasting(length)} ago"
    return _trouble(outage.what, words, outage.since)


def _trouble(what: str, words: str, since: datetime | None = None) -> Mapping[str, Any]:
    return {"what": what, "since": _written(since), "trouble": words}


def _written(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z") if at is not None else None
