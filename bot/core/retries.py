"""How long to wait before a message is tried again."""

from datetime import timedelta

from bot.core.chat import DeliveryError

WAITS = (
    timedelta(seconds=2),
    timedelta(seconds=15),
    timedelta(minutes=1),
    timedelta(minutes=5),
)
"""The pauses after the first failures; the last of them is kept from there on."""
MOST = 288
"""After a day of failures it is given up, where nothing says until when it helps."""


def wait_after(
    error: DeliveryError, attempts: int, *, until_it_helps_no_more: bool = False
) -> timedelta | None:
    """Return the pause before the next attempt after *attempts* that failed; None: give up."""
    if error.permanent:
        return None
    if error.retry_after is not None:
        return error.retry_after  # whoever says when has not said no
    if attempts >= MOST and not until_it_helps_no_more:
        return None
    return WAITS[min(attempts, len(WAITS)) - 1]
