"""How long to wait before a message is tried again."""

from datetime import timedelta

from bot.core.chat import DeliveryError

WAITS = (
    timedelta(seconds=2),
    timedelta(seconds=15),
    timedelta(minutes=1),
    timedelta(minutes=5),
)


def wait_after(error: DeliveryError, attempts: int) -> timedelta | None:
    """Return the pause before the next attempt after *attempts* that failed; None: give up."""
    if error.permanent:
        return None
    if error.retry_after is not None:
        return error.retry_after  # whoever says when has not said no
    return WAITS[attempts - 1] if attempts <= len(WAITS) else None
