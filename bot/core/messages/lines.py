"""How a session is written on a line: its rendezvous in both clocks, its times, its place.

A rendezvous stands in site time and after it, once, in home time: "9 h 10,
hall (18 h 10 à Paris)"; start and end follow in site time only, and home time
is left out where both clocks show the same.  Those at home read home time
first.
"""

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.core import zones
from bot.core.bidi import isolated
from bot.core.languages.agenda import AgendaWords, agenda_words
from bot.core.languages.dates import Dates, dates_in
from bot.core.message import Span, Strong, shortened, spans_of
from bot.core.mission import Mission, Place, Session

TITLE = 100
"""Characters that a session's title may take of a message's title."""


@dataclass(frozen=True)
class Writer:
    """Writes the sessions of *mission* for readers of *language*.

    *home_first*: the readers are at home, and read their own time first.
    """

    mission: Mission
    language: str
    home_first: bool = False

    @property
    def dates(self) -> Dates:
        """How the language says times and days."""
        return dates_in(self.language)

    @property
    def words(self) -> AgendaWords:
        """What the language says around sessions."""
        return agenda_words(self.language)

    def title(self, session: Session) -> str:
        """Write the title, and that it is to be confirmed where it is."""
        title = isolated(shortened(session.title.said_in(self.language), TITLE))
        return f"{title} ({self.words.to_be_confirmed})" if session.tentative else title

    def groups(self, session: Session) -> str:
        """Name the groups that *session* is for; empty where it is for everyone."""
        if set(self.mission.group_codes) <= set(session.groups):
            return ""
        names = [isolated(self.mission.group_name(code)) for code in session.groups]
        return self.dates.together(names)

    def both_clocks(self, at: datetime, zone: str) -> tuple[str, str]:
        """Write the instant *at* for these readers: their first clock, and the other in words.

        The other is empty where both clocks show the same.
        """
        site, home = zones.wall_time(at, zone), zones.wall_time(at, self.mission.home_zone)
        first, other = (home, site) if self.home_first else (site, home)
        if first == other:
            return self.dates.clock(first.time()), ""
        apart = self.dates.days_apart((other.date() - first.date()).days)
        clock = self.dates.clock(other.time())
        if self.home_first:
            clock = self.words.here(clock)
        else:
            clock = f"{clock} {self.dates.in_city(self.mission.home_zone)}"
        return self.dates.clock(first.time()), f"{clock}, {apart}" if apart else clock

    def rendezvous(self, session: Session) -> tuple[Span, ...]:
        """Write when and where the group gathers: "**9 h 10**, hall (18 h 10 à Paris)"."""
        clock, other = self.both_clocks(session.gathers_at, session.zone)
        place = session.gathering_place
        where = f", {isolated(place.name)}" if place and place.name else ""
        return spans_of(Strong(clock), where, f" ({other})" if other else "")

    def start(self, session: Session) -> tuple[Span, ...]:
        """Write when a session starts, for a day whose list does not have its rendezvous."""
        clock, other = self.both_clocks(session.starts_at, session.zone)
        return spans_of(Strong(clock), f" ({other})" if other else "")

    def times(self, session: Session) -> str:
        """Write start and end: "10 h – 11 h 30"; of a journey with the cities.

        In site time, for those at home in theirs: two clocks on one line would
        be read as one.  The end alone where the rendezvous has said the start.
        """
        home = self.mission.home_zone
        at_home = self.home_first and not session.is_journey
        start = zones.wall_time(session.starts_at, home if at_home else session.zone)
        end = zones.wall_time(session.ends_at, home if at_home else session.end_zone)
        if session.is_journey:
            days = (end.date() - start.date()).days
            return self.words.arrival(start.time(), end.time(), session.end_zone, days)
        if session.gathers_at == session.starts_at:
            return self.words.until(self.dates.clock(end.time()))
        return self.words.from_to(start.time(), end.time())

    def site_clock(self, at: datetime, zone: str) -> time:
        """Return what clocks in *zone* show, to say so."""
        return zones.wall_time(at, zone).time()

    def home_clock(self, at: datetime, today: date) -> str:
        """Write home time, with the day where it is not *today*."""
        wall = zones.wall_time(at, self.mission.home_zone)
        clock = self.dates.clock(wall.time())
        return clock if wall.date() == today else f"{self.dates.short_day(wall.date())}, {clock}"


def address_of(place: Place | None) -> str:
    """Write where a place is: its name and its address."""
    if place is None:
        return ""
    if place.address.casefold().startswith(place.name.casefold()):
        return isolated(place.address)
    return ", ".join(isolated(part) for part in (place.name, place.address) if part)
