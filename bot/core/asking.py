"""Who asks, and what that makes of "we", "now" and "today"."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from bot.core import zones
from bot.core.chat import ChatKind
from bot.core.mission import Mission, Person, Role, Session
from bot.core.programme import Circle
from bot.core.site_time import EVERYONE, site_zone

Earlier = Callable[[Session], Session | None]
"""Gives a session as it was before it was moved lately, None where it was not."""


def never_moved(_: Session) -> Session | None:
    """Know of no move."""
    return None


@dataclass(frozen=True, kw_only=True)
class Asker:
    """Somebody who asks, in a chat.

    *person* is None where we do not know who it is.  *language* is the chat's.
    *group* is the code of the group whose own chat it is.  *addressed*: they
    speak to the bot.
    """

    language: str
    person: Person | None = None
    chat: ChatKind = ChatKind.MAIN
    group: str = ""
    addressed: bool = False

    @property
    def role(self) -> Role:
        """What they may do; somebody unknown is a participant, or a follower among followers."""
        if self.person is not None:
            return self.person.role
        return Role.FOLLOWER if self.chat is ChatKind.FOLLOWERS else Role.PARTICIPANT

    @property
    def organises(self) -> bool:
        """Tell whether an organiser asks."""
        return self.role is Role.ORGANISER

    @property
    def from_home(self) -> bool:
        """Tell whether the group is "they" and "you" to them."""
        return self.role is Role.FOLLOWER

    @property
    def at_home(self) -> bool:
        """Tell whether they read home time first."""
        stays = self.role is Role.ORGANISER and self.person is not None and self.person.timezone
        return self.role is Role.FOLLOWER or bool(stays)

    def own_zone(self, mission: Mission) -> str:
        """Return the zone that is home to them: their own, else the mission's."""
        own = self.person.timezone if self.person is not None and self.at_home else ""
        return own or mission.home_zone

    def circles(self, mission: Mission) -> tuple[Circle, ...]:
        """Return the groups that "we" means; several where each has to be named."""
        if self.person is not None and self.person.groups:
            return (frozenset(self.person.groups),)
        if self.person is None and self.group:
            return (frozenset({self.group}),)
        if self.person is not None and self.person.role is Role.PARTICIPANT:
            return (EVERYONE,)
        return tuple(frozenset({code}) for code in mission.group_codes) or (EVERYONE,)

    def other_groups(self, mission: Mission) -> frozenset[str]:
        """Return the codes of the groups that they are not in, none where they are in none."""
        own = frozenset(self.person.groups if self.person is not None else ()) or frozenset(
            {self.group} if self.group else ()
        )
        return frozenset(mission.group_codes) - own if own else frozenset()


@dataclass(frozen=True, kw_only=True)
class Situation:
    """Where and when somebody asks: what "we" and "today" mean to them at the instant *now*."""

    mission: Mission
    asker: Asker
    circles: tuple[Circle, ...]
    now: datetime
    language: str

    @cached_property
    def zone(self) -> str:
        """The zone in which the clocks around the people asked about tick."""
        alone = self.circles[0] if len(self.circles) == 1 else EVERYONE
        return site_zone(self.mission, alone, self.now)

    @cached_property
    def today(self) -> date:
        """The site date."""
        return zones.local_date(self.now, self.zone)

    def with_circles(self, circles: tuple[Circle, ...]) -> "Situation":
        """Return the same situation of other people."""
        return replace(self, circles=circles)

    def concerns(self, session: Session) -> bool:
        """Tell whether *session* is for any of them."""
        return any(session.concerns(circle) for circle in self.circles)


def seen_from(mission: Mission, zone: str) -> Mission:
    """Return *mission* with the home zone of a reader who is at home somewhere else."""
    if zone == mission.home_zone:
        return mission
    key = ("seen_from", zone)
    if key not in mission.derived:
        mission.derived[key] = replace(mission, home_zone=zone)
    found: Mission = mission.derived[key]
    return found
