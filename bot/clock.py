"""The one place that asks what time it is."""

import time as system_time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Mission time: what is due and what people see follows it."""

    def now(self) -> datetime:
        """Return the instant that it is, in UTC."""

    def seconds_until(self, at: datetime) -> float | None:
        """Return how many real seconds pass until it shows *at*; None: not by itself."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the machine's time in UTC."""
        return datetime.now(UTC)

    def seconds_until(self, at: datetime) -> float | None:
        """Return the seconds until *at*."""
        return max((at - self.now()).total_seconds(), 0.0)


class StoppedClock:
    """A clock that shows what it was set to, for tests and rehearsals."""

    def __init__(self, now: datetime) -> None:
        """Show *now*."""
        self._now = now

    def now(self) -> datetime:
        """Return what it was set to."""
        return self._now

    def seconds_until(self, at: datetime) -> float | None:
        """Return 0 when it shows *at* or later, else None: somebody has to set it."""
        return 0.0 if self._now >= at else None

    def set(self, now: datetime) -> None:
        """Show *now* from here on."""
        self._now = now

    def advance(self, by: timedelta) -> None:
        """Go on by *by*."""
        self._now += by


def monotonic() -> float:
    """Return seconds that never step, for pacing and for the length of a pause."""
    return system_time.monotonic()


class Errand:
    """Something that is on its way, and how many seconds after its beginning it left."""

    def __init__(self) -> None:
        """Begin now."""
        self._began = monotonic()
        self.left_after: float | None = None

    def leaves(self) -> None:
        """Note that it goes to the socket now; only the first part counts."""
        if self.left_after is None:
            self.left_after = monotonic() - self._began


_ERRAND: ContextVar[Errand | None] = ContextVar("errand", default=None)


@contextmanager
def errand() -> Iterator[Errand]:
    """Begin an errand; whoever hands it over to a socket says so with `leaves`."""
    begun = Errand()
    token = _ERRAND.set(begun)
    try:
        yield begun
    finally:
        _ERRAND.reset(token)


def leaves() -> None:
    """Note that what is on its way, if anything is, goes to the socket now."""
    if (current := _ERRAND.get()) is not None:
        current.leaves()


@dataclass(frozen=True, kw_only=True)
class Position:
    """Where a mission clock is, so that it can go on there after a restart."""

    at: datetime
    speed: float = 1.0
    paused: bool = False


class MissionClock:
    """A clock that starts where one likes, runs as fast as one likes, and can be wound.

    It goes from due instant to due instant: whoever runs the service lets it
    go on *until* the next one, and it waits there for the next permission.  So
    no speed makes anything late, and winding passes through everything on the
    way.  It never goes back.
    """

    def __init__(self, position: Position, monotonic: Callable[[], float] = monotonic) -> None:
        """Stand at *position*; it goes on only after `go_until`."""
        self._monotonic = monotonic
        self._from = position.at
        self._since = monotonic()
        self._until: datetime | None = position.at
        self._wound_to = position.at
        self.speed = position.speed
        self.paused = position.paused

    @property
    def position(self) -> Position:
        """Where it is and how it runs."""
        return Position(at=self.now(), speed=self.speed, paused=self.paused)

    @property
    def until(self) -> datetime | None:
        """How far it may go; None: as far as it likes."""
        return self._until

    def now(self) -> datetime:
        """Return the instant that it shows, in UTC."""
        shown = self._from
        if not self.paused:
            passed = (self._monotonic() - self._since) * self.speed
            shown += timedelta(seconds=passed)
        shown = max(shown, self._wound_to)
        return shown if self._until is None else max(min(shown, self._until), self._from)

    def seconds_until(self, at: datetime) -> float | None:
        """Return the real seconds until it shows *at*; None where it does not get there."""
        now = self.now()
        if now >= at:
            return 0.0
        if self.paused or (self._until is not None and self._until < at):
            return None
        return (at - now).total_seconds() / self.speed

    def go_until(self, at: datetime | None) -> None:
        """Let it go on, as far as *at* (None: without an end)."""
        self._settle()
        self._until = at

    def pause(self) -> None:
        """Let it stand, wherever it was being wound to."""
        self._settle()
        self._wound_to = self._from
        self.paused = True

    def run(self, speed: float | None = None) -> None:
        """Let it run, *speed* times as fast as real time (as fast as before without one)."""
        self._settle()
        self.speed = speed or self.speed
        self.paused = False

    def wind(self, to: datetime) -> None:
        """Go to the instant *to* at once, waiting on the way wherever it has to."""
        self._settle()
        self._wound_to = max(self._wound_to, to)

    def _settle(self) -> None:
        """Count from here, so that what changes now does not change what was."""
        self._from = self.now()
        self._since = self._monotonic()
