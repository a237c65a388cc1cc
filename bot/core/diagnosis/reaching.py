"""Findings about the way to a platform, whichever it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.core.condition import Reached
from bot.core.diagnosis.finds import Finding, Finds

MOST_SKEW = timedelta(seconds=30)
"""More than this, and a reminder is plainly early or late."""
ON_THE_WAY = {
    Reached.NO_NAME: Finds.NO_NAME,
    Reached.NO_ANSWER: Finds.NO_ANSWER,
    Reached.CLOSED: Finds.CONNECTION_CLOSED,
    Reached.NOT_SECURE: Finds.NOT_SECURE,
}


@dataclass(frozen=True)
class Other:
    """A platform: its *name*, the *host* to be reached, and the *setting* that names another."""

    name: str
    host: str
    setting: str


def unreached(reached: Reached, other: Other, troubles: Mapping[Reached, Finds]) -> Finding:
    """Say why nothing came of calling *other*, whose own *troubles* have words of their own."""
    what = ON_THE_WAY.get(reached) or troubles[reached]
    return Finding(what, {"platform": other.name, "host": other.host, "setting": other.setting})


def clock(ahead: timedelta, other: Other) -> Finding:
    """Judge how far this machine's clock is ahead of a platform's."""
    if abs(ahead) <= MOST_SKEW:
        return Finding(Finds.CLOCK_OK, {"platform": other.name})
    what = Finds.CLOCK_FAST if ahead > timedelta(0) else Finds.CLOCK_SLOW
    return Finding(what, {"seconds": round(abs(ahead).total_seconds())})


def site(url: str) -> str:
    """Return scheme and host of a URL: "https://fanion.example"."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}".lower()
