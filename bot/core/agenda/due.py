"""What the clock makes due: occurrences, and the messages that carry them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.core.chat import ChatKind


class DueKind(StrEnum):
    """What the clock can cause, in the order in which a message names it."""

    REMINDER = "reminder"
    EVENING_DIGEST = "evening_digest"
    MORNING_BRIEF = "morning_brief"
    HOME_DIGEST = "home_digest"
    ARRIVAL = "arrival"
    FEEDBACK = "feedback"
    YOUR_DAY = "your_day"
    MISSION_FEEDBACK = "mission_feedback"
    MISSION_NUDGE = "mission_nudge"
    FOLLOW_UPS = "follow_ups"


@dataclass(frozen=True, kw_only=True)
class Audience:
    """A chat as the agenda sees it.

    *chat* is our own id of it, a part of every key.  *group* and *person* are
    codes, for a group's own chat and a direct chat.  A mission may be on
    several platforms at once.  *reminded*: in a direct chat, whether its person
    asked to be reminded there, too.
    """

    chat: str
    kind: ChatKind
    language: str
    group: str = ""
    person: str = ""
    platform: str = ""
    reminded: bool = True

    @property
    def name(self) -> str:
        """Name it as ``fanion rehearse`` does: main, followers, group:A, person:alice."""
        match self.kind:
            case ChatKind.GROUP:
                return f"group:{self.group}"
            case ChatKind.DIRECT:
                return f"person:{self.person}"
            case _:
                return self.kind.value


def own_chats(audience: Audience, audiences: Iterable[Audience]) -> frozenset[str]:
    """Return the groups that have a chat of their own on the platform of *audience*.

    Whoever is elsewhere does not read it.
    """
    return frozenset(
        one.group
        for one in audiences
        if one.kind is ChatKind.GROUP and one.platform == audience.platform
    )


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """One thing that the clock makes due, in one chat.

    *at* and *helps_until* are instants (UTC): before the one it is not sent,
    from the other on it is dropped.  *sessions* are codes in the order of the
    lines, of an arrival first the journey; *objectives* are what is asked about the
    mission as a whole.  *lead* is set for a reminder, *on*
    (the site date that it speaks of, a home date for a home digest) for a digest
    or brief.  *straight_after* names the session that a reminder's people are in
    until they leave for it.
    """

    key: str
    kind: DueKind
    at: datetime
    helps_until: datetime
    sessions: tuple[str, ...] = ()
    rings: bool = False
    lead: timedelta | None = None
    on: date | None = None
    straight_after: str = ""
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Due:
    """One message that the clock causes: occurrences that are due together in one chat."""

    at: datetime
    audience: Audience
    occurrences: tuple[Occurrence, ...]

    @property
    def kinds(self) -> tuple[DueKind, ...]:
        """What it carries, each kind once, in the order of `DueKind`."""
        carried = {occurrence.kind for occurrence in self.occurrences}
        return tuple(kind for kind in DueKind if kind in carried)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of what it carries."""
        return tuple(occurrence.key for occurrence in self.occurrences)

    @property
    def sessions(self) -> tuple[str, ...]:
        """The sessions it speaks of, each once, in the order of the lines."""
        return tuple(dict.fromkeys(code for part in self.occurrences for code in part.sessions))

    @property
    def rings(self) -> bool:
        """Tell whether it makes a phone sound."""
        return any(occurrence.rings for occurrence in self.occurrences)

    @property
    def helps_until(self) -> datetime:
        """The instant from which nothing that it carries helps any more."""
        return max(occurrence.helps_until for occurrence in self.occurrences)
