"""Who gets a broadcast, and when.

An audience is everyone or the followers; a group's or a session's people, in
the chats that they share; or single people, each in their direct chat: of a
company, those who have not seen something, or a few who were picked.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.agenda.due import Audience
from bot.core.chat import ChatKind
from bot.core.holding import may_ring
from bot.core.message import Venue
from bot.core.mission import Mission, Person, Role

EVERYONE = "everyone"
FOLLOWERS = "followers"
GROUP = "group:"
SESSION = "session:"
COMPANY = "company:"
ALOUD = "aloud:"
"""A company's people again, in the main chats and headed by its name."""
UNSEEN = "unseen:"
"""Before what was not seen (``changes:7``, ``broadcast:12``), and then the codes of by whom."""
PEOPLE = "people:"
ONE_BY_ONE = (COMPANY, UNSEEN, PEOPLE)
PREVIEW = "broadcast"
"""The kind of the notice that shows its author a broadcast; *data* is ``{"broadcast": id}``."""
MOST_CHARACTERS = 3500
"""A message of Telegram takes 4,096, with its heading and what escaping adds."""


MOST_BYTES = 5_000_000
"""What a file that travels along may weigh, as mission files do."""


_UNSEEN = re.compile(rf"{UNSEEN}((?:changes|broadcast):\d+)(?::([^:]*))?")


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
    *author* (a person's code) wrote it.
    *asks_seen*: it carries "Seen".  Who is meant by what was `UNSEEN` stands in
    *audience*.
    """

    mission: Mission
    number: int
    text: str
    audience: str
    attached: tuple[Attached, ...] = ()
    venue: Venue | None = None
    calls_everyone: bool = False
    asks_seen: bool = False
    author: str = ""

    @property
    def group(self) -> str:
        """The code of the group that it is for, or nothing."""
        return group_of(self.audience)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a broadcast's copies.

    *waiting* may lie ahead; *failed* and *unsure* are the chats that it did
    not, or perhaps not, reach.  *corrected_at* is when its words were put right last.
    """

    waiting: tuple[Copy, ...] = ()
    sent: int = 0
    sent_at: datetime | None = None
    failed: tuple[Audience, ...] = ()
    unsure: tuple[Audience, ...] = ()
    corrected_at: datetime | None = None


def group_of(audience: str) -> str:
    """Return the code of the group that a broadcast is for, or nothing."""
    return audience.removeprefix(GROUP) if audience.startswith(GROUP) else ""


def session_of(audience: str) -> str:
    """Return the code of the session whose people a broadcast is for, or nothing."""
    return audience.removeprefix(SESSION) if audience.startswith(SESSION) else ""


def company_of(audience: str) -> str:
    """Return the company that a broadcast is for, or nothing."""
    for begins in (COMPANY, ALOUD):
        if audience.startswith(begins):
            return audience.removeprefix(begins)
    return ""


def unseen_of(audience: str) -> str:
    """Return what those have not seen whom a broadcast is for: ``changes:7``, or nothing."""
    found = _UNSEEN.fullmatch(audience)
    return found[1] if found else ""


def picked(audience: str) -> tuple[str, ...]:
    """Return the codes of single people that stand in an audience."""
    found = _UNSEEN.fullmatch(audience)
    listed = found[2] if found else ""
    if audience.startswith(PEOPLE):
        listed = audience.removeprefix(PEOPLE)
    return tuple(code for code in (listed or "").split(",") if code)


def to_people(codes: Iterable[str]) -> str:
    """Return the audience of a hand-picked few."""
    return PEOPLE + ",".join(codes)


def is_direct(audience: str) -> bool:
    """Tell whether a broadcast goes to people one by one, each in their direct chat."""
    return audience.startswith(ONE_BY_ONE)


def companies(mission: Mission) -> tuple[str, ...]:
    """Return the companies of the participants, in alphabetical order."""
    names = {one.organisation for one in mission.with_role(Role.PARTICIPANT)} - {""}
    return tuple(sorted(names, key=str.casefold))


def known(mission: Mission, audience: str) -> bool:
    """Tell whether the mission has such an audience."""
    if audience.startswith(SESSION):
        return session_of(audience) in mission.sessions_by_code
    if company_of(audience):
        return company_of(audience) in companies(mission)
    if audience.startswith((UNSEEN, PEOPLE)):
        codes = picked(audience)
        some = bool(unseen_of(audience) or codes)
        return some and all(code in mission.people_by_code for code in codes)
    return audience in (EVERYONE, FOLLOWERS) or group_of(audience) in mission.group_codes


def groups_of(mission: Mission, audience: str) -> tuple[str, ...]:
    """Return the groups that a broadcast is for; none are everyone."""
    if group := group_of(audience):
        return (group,)
    session = mission.sessions_by_code.get(session_of(audience))
    return session.groups if session is not None else ()


def copies(
    mission: Mission, audience: str, chats: Iterable[Audience], now: datetime
) -> tuple[Copy, ...]:
    """Return a copy for each chat that a broadcast goes to when it is sent off at *now*.

    A group's goes to its own chats where it has some, else to the main chats: on
    each platform.  Of several direct chats of a person the first one counts.
    """
    return tuple(
        Copy(audience=chat, at=_may_ring(mission, audience, chat, now))
        for chat in _chats(mission, audience, tuple(chats))
    )


def _may_ring(mission: Mission, audience: str, chat: Audience, now: datetime) -> datetime:
    if chat.kind is not ChatKind.DIRECT:
        own = (chat.group,) if chat.kind is ChatKind.GROUP else ()
        return may_ring(mission, chat, own or groups_of(mission, audience), now)
    person = mission.people_by_code[chat.person]
    if person.role is Role.FOLLOWER:  # their clock is that at home, and they are in no session
        chat = replace(chat, kind=ChatKind.FOLLOWERS)
    elif len(person.groups) == 1:
        chat = replace(chat, group=person.groups[0])
    return may_ring(mission, chat, person.groups, now)


def _chats(mission: Mission, audience: str, chats: Sequence[Audience]) -> tuple[Audience, ...]:
    main = tuple(chat for chat in chats if chat.kind is ChatKind.MAIN)
    if audience == FOLLOWERS:
        return tuple(chat for chat in chats if chat.kind is ChatKind.FOLLOWERS)
    if is_direct(audience):
        own = _direct(chats)
        return tuple(own[one.code] for one in people(mission, audience) if one.code in own)
    groups = groups_of(mission, audience)
    if not groups:
        return main
    own_chats = tuple(c for c in chats if c.kind is ChatKind.GROUP and c.group in groups)
    there = {(chat.platform, chat.group) for chat in own_chats}
    return (
        *own_chats,
        *(c for c in main if not all((c.platform, group) in there for group in groups)),
    )


def _direct(chats: Iterable[Audience]) -> dict[str, Audience]:
    found: dict[str, Audience] = {}
    for chat in chats:
        if chat.kind is ChatKind.DIRECT and chat.person:
            found.setdefault(chat.person, chat)
    return found


def out_of_reach(mission: Mission, audience: str, chats: Iterable[Audience]) -> tuple[Person, ...]:
    """Return whom a broadcast to people one by one does not reach: they have no direct chat."""
    own = _direct(chats)
    meant = people(mission, audience) if is_direct(audience) else ()
    return tuple(person for person in meant if person.code not in own)


def people(mission: Mission, audience: str) -> tuple[Person, ...]:
    """Return those whom a broadcast is for; organisers are not counted unless picked."""
    if audience == FOLLOWERS:
        return mission.with_role(Role.FOLLOWER)
    if audience.startswith((UNSEEN, PEOPLE)):
        codes = picked(audience)
        return tuple(person for person in mission.people if person.code in codes)
    return tuple(
        person
        for person in mission.with_role(Role.PARTICIPANT)
        if is_meant(mission, audience, person)
    )


def is_meant(mission: Mission, audience: str, person: Person) -> bool:
    """Tell whether a broadcast to those who travel is for *person*, too."""
    if company := company_of(audience):
        return person.organisation == company
    groups = groups_of(mission, audience)
    return not groups or not set(groups).isdisjoint(person.groups)
