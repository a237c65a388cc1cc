"""What is wrong between us and a platform: said once, and asked again less and less often."""

import logging

logger = logging.getLogger(__name__)

PAUSES = (1.0, 2.0, 5.0, 15.0, 30.0)
"""Seconds before a platform is asked again, time after time without an answer."""


class Troubles:
    """Says once what is wrong with a platform, until it works again, and how long to wait."""

    def __init__(self, platform: str) -> None:
        """Begin without any on *platform*."""
        self._platform = platform
        self._said = ""
        self._times = 0

    def over(self) -> None:
        """Note that it works."""
        if self._said:
            logger.info("%s: it works again", self._platform)
        self._said, self._times = "", 0

    def wait_after(self, words: str, seconds: float | None = None) -> float:
        """Return the pause after what *words* say, at least *seconds*; log it if it is new."""
        if words != self._said:
            logger.warning("%s: %s", self._platform, words)
        self._said = words
        pause = PAUSES[min(self._times, len(PAUSES) - 1)]
        self._times += 1
        return max(pause, seconds or 0.0)
