"""The clocks of the room: on site and at home, and the moments ahead that one can go to."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.core import zones
from bot.core.chat import BoundChat, ChatKind
from bot.core.languages.dates import Dates
from bot.core.mission import Mission, Role
from bot.core.site_time import EVERYONE, site_zone
from bot.web.words import Words

MOST_JUMPS = 24


@dataclass(frozen=True, slots=True)
class Face:
    """A clock on the wall: its city, and what it shows."""

    city: str
    time: str
    date: str
    short_date: str
    iso: str


@dataclass(frozen=True, slots=True)
class Jump:
    """A moment ahead that one can go to; *at* is ISO 8601."""

    at: str
    label: str


@dataclass(frozen=True)
class Clocks:
    """What clocks show at the instant *now*, written as *dates* and *words* write it."""

    mission: Mission
    dates: Dates
    words: Words
    now: datetime

    def zone(self, chat: BoundChat, at: datetime) -> str:
        """Return the zone on whose clocks the readers of *chat* look at the instant *at*."""
        person = self.mission.people_by_code.get(chat.person)
        if chat.kind is ChatKind.FOLLOWERS:
            return self.mission.home_zone
        if person is not None and person.timezone:
            return person.timezone
        if person is not None and person.role is Role.FOLLOWER:
            return self.mission.home_zone
        groups = {chat.group} if chat.group else set(person.groups if person else ())
        return site_zone(self.mission, frozenset(groups) or EVERYONE, at)

    def clock(self, chat: BoundChat, at: datetime) -> str:
        """Write what the clocks of *chat* show at the instant *at*."""
        return self.dates.clock(zones.wall_time(at, self.zone(chat, at)).time())

    def when(self, chat: BoundChat, at: datetime) -> str:
        """Write when something was said, as the list has it: today's time, else the day."""
        zone = self.zone(chat, self.now)
        on = zones.local_date(at, zone)
        today = on == zones.local_date(self.now, zone)
        return self.clock(chat, at) if today else self.dates.short_day(on)

    def faces(self, chat: BoundChat | None) -> tuple[Face, Face]:
        """Return the clock on site and the one at home, as they are now."""
        there = chat is None or chat.kind is ChatKind.FOLLOWERS
        groups = EVERYONE if there or not (chat and chat.group) else frozenset({chat.group})
        return (
            self._face(site_zone(self.mission, groups, self.now)),
            self._face(self.mission.home_zone),
        )

    def _face(self, zone: str) -> Face:
        wall = zones.wall_time(self.now, zone)
        return Face(
            self.dates.city(zone),
            self.words.face(wall.time()),
            self.dates.day(wall.date()),
            self.dates.short_day(wall.date()),
            self.now.isoformat(),
        )

    def jumps(self) -> list[Jump]:
        """Return the mornings and evenings of the mission that are still to come."""
        sessions = self.mission.programme
        if not sessions:
            return []
        last = sessions[-1].ends_at
        day = max(self.now, sessions[0].gathers_at - timedelta(days=1))
        found: list[Jump] = []
        while day <= last + timedelta(days=1) and len(found) < MOST_JUMPS:
            zone = site_zone(self.mission, EVERYONE, day)
            for hour in (7, 12, 19):
                wall = datetime.combine(zones.local_date(day, zone), time(hour))
                at = zones.instant(wall, zone)
                if at > self.now:
                    label = f"{self.dates.short_day(wall.date())}, {self.dates.clock(wall.time())}"
                    found.append(Jump(at.isoformat(), label))
            day += timedelta(days=1)
        return found
