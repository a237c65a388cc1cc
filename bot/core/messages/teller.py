"""How sessions are written for somebody who asks at a certain moment."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.core import zones
from bot.core.asking import Earlier, never_moved
from bot.core.bidi import isolated
from bot.core.languages.answers import AnswerWords, answer_words
from bot.core.message import Line, line
from bot.core.messages.lines import Writer
from bot.core.mission import Session
from bot.core.programme import Circle
from bot.core.site_time import site_time
from bot.core.whose import CHATS, Whose

SOON = timedelta(hours=4)
FAR = timedelta(days=2)


@dataclass(frozen=True)
class Teller(Writer):
    """Writes for somebody who asks at the instant *now*, on the site date *today*.

    *own* are the groups of the asker, which need no naming; None where groups
    have to be told apart.  *counting*: how long there is until then was asked.
    *stays*: it is read for longer than "in 12 minutes" would be true.
    *earlier* gives a session as it was before it was moved, None: it was not.
    *whose* stands in the buttons.
    """

    now: datetime = datetime(1, 1, 1, tzinfo=UTC)
    today: date = date.min
    own: Circle | None = None
    counting: bool = False
    stays: bool = False
    earlier: Earlier = never_moved
    whose: Whose = CHATS

    @property
    def says(self) -> AnswerWords:
        """What the language answers."""
        return answer_words(self.language)

    def groups(self, session: Session) -> str:
        """Name the groups of *session*, but not to those who are in them."""
        if self.own is not None and session.concerns(self.own):
            return ""
        return super().groups(session)

    def day(self, at: datetime, zone: str) -> str:
        """Name the day of an instant as its readers count days, "" for today."""
        if self.home_first:
            zone = self.mission.home_zone
            today = zones.local_date(self.now, zone)
        else:
            today = self.today
        on = zones.local_date(at, zone)
        return self.says.day_named((on - today).days, on)

    def end(self, session: Session) -> str:
        """Write when a session ends: in site time, for those at home in theirs."""
        return self.both_clocks(session.ends_at, session.end_zone)[0]

    def gathering(self, session: Session) -> Line:
        """Say when and where to be: "Demain, on se retrouve à **9 h 10**, hall (…)"."""
        day = self.day(session.gathers_at, session.zone)
        if session.starts_at <= self.now:
            begin = self.says.was(day)
        elif session.has_rendezvous:
            begin = self.says.gather(day)
        else:
            begin = self.says.starts(day)
        return line(begin, *self.rendezvous(session), self._soon(session))

    def _soon(self, session: Session) -> str:
        """Say how long it is until then, where that is near, far, or was asked."""
        left = session.gathers_at - self.now
        if (
            self.stays
            or left <= timedelta(0)
            or not (self.counting or left <= SOON or left >= FAR)
        ):
            return ""
        if left >= FAR:  # in days of the calendar, as people count them
            left = zones.local_date(session.gathers_at, session.zone) - self.today
        return f" · {self.says.soon(left)}"

    def start_to_end(self, session: Session) -> str:
        """Write start, end and place, as far as the rendezvous has not said them."""
        times = self.times(session)
        place = session.place
        said = place is None or place == session.gathering_place
        named = place is not None and place.name.casefold() in self.title(session).casefold()
        where = "" if said or named or place is None else place.name
        parts = (where, times) if session.is_journey else (times, where)
        written = ", ".join(filter(None, parts))
        return f"{written[:1].upper()}{written[1:]}"

    def site_now(self, at: datetime) -> datetime:
        """Return what clocks where the group is show at the instant *at*."""
        return site_time(self.mission).wall(at)

    def moved(self, session: Session) -> Line | None:
        """Say when or where it was before it was moved, None where it was not, or long ago."""
        old = self.earlier(session)
        if old is None or session.starts_at <= self.now:
            return None
        if old.gathers_at == session.gathers_at:
            place, now = old.gathering_place, session.gathering_place
            if place is None or not place.name or place == now:
                return None
            return line(self.says.moved_place(isolated(place.name)))
        day = "" if old.meet_day == session.meet_day else self.dates.day(old.meet_day)
        clock = self.both_clocks(old.gathers_at, old.zone)[0]
        return line(self.says.moved_from(clock, day))

    def when(self, session: Session) -> str:
        """Write when a session starts, in few characters: "lun. 26, 10 h"."""
        day = self.dates.short_day(session.day)
        return f"{day}, {self.dates.clock(session.start)}"
