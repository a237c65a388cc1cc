"""How long something is tried that does not get through."""

from collections.abc import Callable

from bot.core.chat import DeliveryError
from bot.platforms.pacing import Urgency

ANSWERS_WITHIN = 20.0
"""Seconds for which an answer is tried: nobody but us will try it again."""
OTHERS_WITHIN = 3.0
"""Seconds for which all else waits for its turn: the outbox brings it again."""
PAUSE = 1.0
"""Seconds before an answer is tried again that did not get through."""


class Patience:
    """With one message: an answer is tried until it gets through, all else once."""

    def __init__(self, urgency: Urgency, seconds: Callable[[], float]) -> None:
        """Begin now, by the monotonic clock *seconds*."""
        self.answers = urgency is Urgency.ANSWER
        self._seconds = seconds
        self._ends = seconds() + (ANSWERS_WITHIN if self.answers else OTHERS_WITHIN)

    @property
    def left(self) -> float:
        """How many seconds are left."""
        return self._ends - self._seconds()

    def pause_after(self, failed: DeliveryError) -> float | None:
        """Return the seconds until the next try, None where there is to be none.

        What the platform itself asks us to wait is waited for in the turns.
        """
        asked = failed.retry_after
        wait = asked.total_seconds() if asked else PAUSE
        hopeless = failed.permanent or failed.ambiguous
        if not self.answers or hopeless or wait >= self.left:
            return None
        return 0.0 if asked is not None else PAUSE
