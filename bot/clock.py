"""The one place that asks what time it is."""

import time as system_time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Mission time: what is due and what people see follows it."""

    def now(self) -> datetime:
        """Return the instant that it is, in UTC."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the machine's time in UTC."""
        return datetime.now(UTC)


class StoppedClock:
    """A clock that shows what it was set to, for tests and rehearsals."""

    def __init__(self, now: datetime) -> None:
        """Show *now*."""
        self._now = now

    def now(self) -> datetime:
        """Return what it was set to."""
        return self._now

    def set(self, now: datetime) -> None:
        """Show *now* from here on."""
        self._now = now

    def advance(self, by: timedelta) -> None:
        """Go on by *by*."""
        self._now += by


def monotonic() -> float:
    """Return seconds that never step, for pacing and for the length of a pause."""
    return system_time.monotonic()
