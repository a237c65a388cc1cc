"""What waits because a platform was away is tried at once when that works again."""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.store.store import Store

REST = timedelta(seconds=30)
"""The pause between two such times: a platform that comes and goes is no reason to hurry."""


class Recovery:
    """Knows whether one platform works again, and lets what waits for it be tried."""

    def __init__(self, platform: str, system: Clock) -> None:
        """Know nothing of *platform*; *system* is the clock by which is waited."""
        self._platform = platform
        self._system = system
        self._last: datetime | None = None
        self._was_reached = False
        self.is_due = False

    def heard(self) -> None:
        """Note that it works again."""
        self.is_due = True

    def reached(self, *, was_away: bool) -> None:
        """Note that something has arrived; the first time, whoever sent before us waits, too."""
        self.is_due |= was_away or not self._was_reached
        self._was_reached = True

    def hasten(self, store: Store) -> datetime | None:
        """Let what waits be tried at the instant returned, mostly now; None: nothing is due.

        What a platform itself asked to wait for goes on waiting.
        """
        if not self.is_due:
            return None
        at = self._next(self._system.now())
        store.hasten_retries(self._platform, at)
        return at

    def _next(self, now: datetime) -> datetime:
        if self._last is None or self._last > now + REST:  # the clock was put back
            return now
        if self._last > now:  # it is to come as it is
            return self._last
        return max(now, self._last + REST)

    def hastened(self, at: datetime) -> None:
        """Note that what waits is tried at *at*, now that this is committed."""
        self.is_due, self._last = False, at
