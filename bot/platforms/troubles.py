"""What is wrong between us and a platform: said once, and asked again less and less often."""

from aiohttp import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientSSLError,
    ServerDisconnectedError,
)

from bot.outages import HEARING, Outages

PAUSES = (1.0, 2.0, 5.0, 15.0, 30.0)
"""Seconds before a platform is asked again, time after time without an answer."""

NO_CONNECTION: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((ClientConnectorDNSError,), "its name cannot be looked up"),
    ((ClientSSLError,), "the connection is not secure"),
    ((ClientConnectorError,), "nobody answers at its address"),
    ((ServerDisconnectedError, ConnectionResetError), "it closes the connection"),
    ((TimeoutError,), "it does not answer in time"),
)


def why_no_connection(error: Exception) -> str:
    """Say in plain words why there is no connection, without any address."""
    plain = (words for kinds, words in NO_CONNECTION if isinstance(error, kinds))
    return next(plain, type(error).__name__)


class Troubles:
    """Says once what is wrong with a platform, until it works again, and how long to wait."""

    def __init__(self, platform: str) -> None:
        """Begin without any on *platform*."""
        self._platform = platform
        self._outages = Outages()
        self._times = 0

    def share(self, outages: Outages) -> None:
        """Tell *outages* of them from here on."""
        self._outages = outages

    def over(self) -> None:
        """Note that it works."""
        self._outages.end(self._platform, side=HEARING)
        self._times = 0

    def wait_after(
        self, words: str, seconds: float | None = None, *, grave: bool = False
    ) -> float:
        """Return the pause after what *words* say, at least *seconds*; log it if it is new.

        What is *grave* somebody has to mend.
        """
        self._outages.begin(self._platform, words, side=HEARING, grave=grave)
        pause = PAUSES[min(self._times, len(PAUSES) - 1)]
        self._times += 1
        return max(pause, seconds or 0.0)
