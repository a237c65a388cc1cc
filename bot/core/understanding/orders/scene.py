"""A mission at the moment at which somebody speaks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from bot.core import zones
from bot.core.mission import Mission, Session
from bot.core.programme import Day, date_of
from bot.core.site_time import EVERYONE, site_zone
from bot.core.understanding.names import Names
from bot.core.understanding.naming import names_of


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A mission at the instant *now*; *own* are the groups of who speaks."""

    mission: Mission
    now: datetime
    own: frozenset[str] = frozenset()

    @cached_property
    def names(self) -> Names:
        """What the mission's words name."""
        return names_of(self.mission)

    @cached_property
    def zone(self) -> str:
        """The zone in which the clocks around the people tick."""
        return site_zone(self.mission, EVERYONE, self.now)

    @cached_property
    def today(self) -> date:
        """The site date."""
        return zones.local_date(self.now, self.zone)

    def session(self, code: str) -> Session:
        """Return the session *code*."""
        return self.mission.sessions_by_code[code]

    def date_of(self, day: Day) -> date | None:
        """Return the date that *day* means today."""
        return date_of(day, self.mission, self.today)

    def is_today(self, session: Session) -> bool:
        """Tell whether *session* is of the day that its clocks show."""
        return zones.local_date(self.now, session.zone) in (session.day, session.meet_day)

    def to_come(self) -> list[Session]:
        """List what has not started."""
        return [one for one in self.mission.programme if one.starts_at > self.now]

    def as_if_held(self) -> "Scene":
        """Return the same scene with what was cancelled as if it took place."""
        if not any(one.cancelled for one in self.mission.sessions):
            return self
        derived = self.mission.derived
        if "all held" not in derived:
            every = tuple(replace(one, cancelled=False) for one in self.mission.sessions)
            held = replace(self.mission, sessions=every)
            held.derived["names"] = self.names  # the same, and a megabyte
            derived["all held"] = held
        return replace(self, mission=derived["all held"])

    def likeliest_first(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Put what the speaker's own groups do first."""
        return tuple(sorted(codes, key=lambda c: not self.session(c).concerns(self.own or ())))
