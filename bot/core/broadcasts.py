"""Who gets a broadcast, and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.agenda.due import Audience
from bot.core.chat import ChatKind
from bot.core.holding import may_ring
from bot.core.message import Venue
from bot.core.mission import Mission, Person, Role

EVERYONE = "everyone"
FOLLOWERS = "followers"
GROUP = "group:"
PREVIEW = "broadcast"
"""The kind of the notice that shows its author a broadcast; *data* is ``{"broadcast": id}``."""
MOST_CHARACTERS = 3500
"""A message of Telegram takes 4,096, with its heading and what escaping adds."""


MOST_BYTES = 5_000_000
"""What a file that travels along may weigh, as mission files do."""


@dataclass(frozen=True, kw_only=True)
class Attached:
    """A file that travels along: its name, and its size in bytes."""

    name: str
    size: int


@dataclass(frozen=True, kw_only=True)
class Copy:
    """A broadcast for one chat, and the instant (UTC) from which it may ring there."""

    audience: Audience
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Announcement:
    """What an organiser wants said; *number* is the store's, *audience* as `known` has them.

    Files and a place may go with it, also without any *text*.
    *calls_everyone*: it wakes whole channels, where a platform would not.
    """

    mission: Mission
    number: int
    text: str
    audience: str
    attached: tuple[Attached, ...] = ()
    venue: Venue | None = None
    calls_everyone: bool = False

    @property
    def group(self) -> str:
        """The code of the group that it is for, or nothing."""
        return group_of(self.audience)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a broadcast's copies.

    *waiting* may lie ahead; *failed* and *unsure* are the chats that it did
    not, or perhaps not, reach.
    """

    waiting: tuple[Copy, ...] = ()
    sent: int = 0
    sent_at: datetime | None = None
    failed: tuple[Audience, ...] = ()
    unsure: tuple[Audience, ...] = ()


def group_of(audience: str) -> str:
    """Return the code of the group that a broadcast is for, or nothing."""
    return audience.removeprefix(GROUP) if audience.startswith(GROUP) else ""


def known(mission: Mission, audience: str) -> bool:
    """Tell whether the mission has such an audience."""
    return audience in (EVERYONE, FOLLOWERS) or group_of(audience) in mission.group_codes


def copies(
    mission: Mission, audience: str, chats: Iterable[Audience], now: datetime
) -> tuple[Copy, ...]:
    """Return a copy for each chat that a broadcast goes to when it is sent off at *now*.

    A group's goes to its own chats where it has some, else to the main chats: on
    each platform.
    """
    group = group_of(audience)
    groups: tuple[str, ...] = (group,) if group else ()
    return tuple(
        Copy(audience=chat, at=may_ring(mission, chat, groups, now))
        for chat in _chats(audience, group, tuple(chats))
    )


def _chats(audience: str, group: str, chats: Sequence[Audience]) -> tuple[Audience, ...]:
    main = tuple(chat for chat in chats if chat.kind is ChatKind.MAIN)
    if audience == FOLLOWERS:
        return tuple(chat for chat in chats if chat.kind is ChatKind.FOLLOWERS)
    if not group:
        return main
    own = tuple(c for c in chats if c.kind is ChatKind.GROUP and c.group == group)
    there = {chat.platform for chat in own}
    return (*own, *(chat for chat in main if chat.platform not in there))


def people(mission: Mission, audience: str) -> tuple[Person, ...]:
    """Return those whom a broadcast is for; organisers are not counted."""
    if audience == FOLLOWERS:
        return mission.with_role(Role.FOLLOWER)
    group = group_of(audience)
    return tuple(
        person
        for person in mission.with_role(Role.PARTICIPANT)
        if not group or group in person.groups
    )
