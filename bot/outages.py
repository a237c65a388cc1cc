"""What around us is out of order, and since when: said once as it begins and once as it ends."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock, SystemClock, monotonic

logger = logging.getLogger(__name__)

DATABASE = "database"
CLOCKWORK = "clockwork"
HEARING = "hearing"
"""The side of a platform on which it tells us what people say."""
SHORT = timedelta(minutes=2)
"""A length below it is said in seconds."""
LONG = timedelta(hours=2)
"""A length below it is said in minutes."""


@dataclass(frozen=True, kw_only=True)
class Outage:
    """*what* (a platform's name, the database, the clockwork) is out of order *since* then.

    *words* say how, the last that was heard; *began* counts in monotonic seconds.
    """

    what: str
    words: str
    since: datetime
    began: float


class Outages:
    """Knows what is out of order; whatever has several *sides* works once all of them do."""

    def __init__(
        self, system: Clock | None = None, seconds: Callable[[], float] = monotonic
    ) -> None:
        """Begin with everything in order; *system* is the machine's clock."""
        self._system = system or SystemClock()
        self._seconds = seconds
        self._current: dict[str, Outage] = {}
        self._sides: dict[str, set[str]] = {}
        self._said: dict[str, set[str]] = {}
        self._waiting: dict[tuple[str, str], list[Callable[[], None]]] = {}

    def when_over(self, what: str, side: str, call: Callable[[], None]) -> None:
        """Call *call* whenever that *side* of *what* works again; it has to be quick."""
        self._waiting.setdefault((what, side), []).append(call)

    def begin(
        self,
        what: str,
        words: str,
        *,
        side: str = "",
        grave: bool = False,
        error: Exception | None = None,
    ) -> None:
        """Note that a *side* of *what* is out of order; it is logged if that is new.

        What is *grave* is for the operator to mend, so that it is said during
        another outage, too, once.  *error* is logged with its traceback.
        """
        self._sides.setdefault(what, set()).add(side)
        said = self._said.setdefault(what, set())
        known = self._current.get(what)
        fields = {"fields": {"outage": what, "state": "begins", "words": words}}
        if known is None:
            known = Outage(what=what, words=words, since=self._system.now(), began=self._seconds())
            logger.warning("%s: %s", what, words, extra=fields, exc_info=error)
        elif grave and words not in said:
            logger.warning("%s: %s", what, words, extra=fields)
        said.add(words)
        self._current[what] = replace(known, words=words)

    def end(self, what: str, *, side: str = "", because: str = "it works again") -> None:
        """Note that a *side* of *what* works, or why not to ask; the last one ends the outage."""
        if what not in self._current:
            return
        if side in self._sides[what]:
            self._sides[what].remove(side)
            for call in self._waiting.get((what, side), ()):
                call()
        if self._sides[what]:
            return
        length = self.length(self._current.pop(what))
        self._said.pop(what)
        fields = {"outage": what, "state": "over", "seconds": round(length.total_seconds(), 1)}
        logger.warning(
            "%s: %s, after %s", what, because, lasting(length), extra={"fields": fields}
        )

    def current(self) -> tuple[Outage, ...]:
        """Return what is out of order, the longest first."""
        return tuple(sorted(self._current.values(), key=lambda one: one.began))

    def of(self, what: str, *, side: str | None = None) -> Outage | None:
        """Return the outage of *what*, or of that *side* of it, if it has one."""
        if side is not None and side not in self._sides.get(what, ()):
            return None
        return self._current.get(what)

    def length(self, outage: Outage) -> timedelta:
        """Tell how long *outage* has lasted by now, whatever clocks did meanwhile."""
        return timedelta(seconds=self._seconds() - outage.began)


def lasting(length: timedelta) -> str:
    """Write a length of time for the log: 40 s, 61 min, 26 h."""
    seconds = length.total_seconds()
    if length < SHORT:
        return f"{seconds:.0f} s"
    if length < LONG:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.0f} h"
