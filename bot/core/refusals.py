"""Why an order cannot be carried out, named so that a language can say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.core.checks.found import Found
from bot.core.problems import Detail, What


class Refusal(StrEnum):
    """Everything that an order can be refused for."""

    NOTHING_CHANGES = "nothing_changes"
    """It is so already."""
    UNKNOWN_SESSION = "unknown_session"
    UNKNOWN_PLACE = "unknown_place"
    """No place is named at all: one that is not listed is taken as it is written."""
    UNKNOWN_GROUP = "unknown_group"
    UNKNOWN_PERSON = "unknown_person"
    NO_TITLE = "no_title"
    ALREADY_THERE = "already_there"
    """The programme has what is to be added: this title at this time for these people."""
    TIME_SKIPPED = "time_skipped"
    """Clocks jump over it on that day; *found* has what they show instead."""
    TIME_TWICE = "time_twice"
    """Clocks show it twice on that day; *found* has both readings."""
    ENDS_BEFORE_START = "ends_before_start"
    """The end that was said is at or before the start."""
    RENDEZVOUS_TOO_EARLY = "rendezvous_too_early"
    """More than a day before the start: no programme can say that."""
    RENDEZVOUS_AFTER_START = "rendezvous_after_start"
    """People would gather when it has begun, and it does not wait: a flight, or what is fixed."""
    CANNOT_BE_WRITTEN = "cannot_be_written"
    """It would last longer than a day on which clocks change, and so end on another one."""
    OVER = "over"
    """It has ended, and would have ended with the change, too."""
    IS_CANCELLED = "is_cancelled"
    """It has to be reinstated first."""
    NOT_CANCELLED = "not_cancelled"


OF_TIMES = {
    What.TIME_SKIPPED: Refusal.TIME_SKIPPED,
    What.TIME_TWICE: Refusal.TIME_TWICE,
    What.END_IS_START: Refusal.ENDS_BEFORE_START,
}
"""What `bot.core.checks.times` finds, as an order is refused for it."""


@dataclass(eq=False)
class OrderError(Exception):
    """An order that cannot be carried out.

    *session* is the code of the one that it fails at, as it was said where it
    is unknown; *name* is what was said for a place, a group or a person.  Of
    a wall time *found* says which one it is (``key``: "start", "end" or
    "meet_time") and its readings, as `bot.core.languages.problems` words them.
    """

    reason: Refusal
    session: str = ""
    name: str = ""
    found: Found | None = None

    def __str__(self) -> str:
        """Name it for a log."""
        return " ".join(filter(None, (self.reason.value, self.session, self.name)))

    @property
    def key(self) -> str:
        """Which wall time is meant, "" where none is."""
        return self.found.key if self.found else ""

    @property
    def details(self) -> Mapping[str, Detail]:
        """What is known of that wall time."""
        return self.found.details if self.found else {}
