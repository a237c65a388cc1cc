"""When the clock speaks in a mission, and when it is quiet."""

from dataclasses import dataclass
from datetime import time, timedelta


@dataclass(frozen=True, kw_only=True)
class QuietHours:
    """The hours of the night, on the reader's clock; they may run over midnight."""

    start: time = time(22, 30)
    end: time = time(6, 30)

    def hold(self, clock: time) -> bool:
        """Tell whether a clock that shows *clock* is in quiet hours."""
        if self.start <= self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end


HALF_AN_HOUR = timedelta(minutes=30)


@dataclass(frozen=True, kw_only=True)
class Timing:
    """When the clock speaks; ``None`` (or no lead) is what the file calls "off"."""

    before: tuple[timedelta, ...] = (HALF_AN_HOUR,)
    before_journey: tuple[timedelta, ...] = (timedelta(hours=2), HALF_AN_HOUR)
    evening_digest: time | None = time(20)
    morning_brief: time | None = time(7, 15)
    home_digest: time | None = time(8, 30)
    arrival: bool = True
    feedback_after: timedelta | None = timedelta(minutes=10)
    quiet_hours: QuietHours | None = QuietHours()
