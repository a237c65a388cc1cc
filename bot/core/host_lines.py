"""What hosts should hear of a change: a line each, for an organiser to copy and send.

Fanion writes to no host.  A line is in a language of the host that we speak,
else in English, and its times are those of the clocks where the session is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core import zones
from bot.core.changes import Aspect, ChangeKind, SessionChange, differences
from bot.core.codes import folded
from bot.core.effects import coming
from bot.core.languages import spoken
from bot.core.languages.dates import dates_in
from bot.core.languages.hosts import HostWords, host_words_in
from bot.core.mission import Host, Mission, Place, Session
from bot.core.moving import has_way


@dataclass(frozen=True, kw_only=True)
class HostLine:
    """What *host* should hear of the *session* (code), in *language*."""

    host: Host
    session: str
    language: str
    text: str


def host_lines(before: Mission, after: Mission, language: str = "") -> tuple[HostLine, ...]:
    """Return what the hosts of all that has changed for them should hear, in order.

    *language* is one that the organiser asks for instead of the host's own.
    Nobody writes to those of the own house who are named as hosts.
    """
    found = []
    for change in differences(before, after).sessions:
        for host in change.session.hosts:
            if _is_ours(after, host):
                continue
            speaks = spoken(*([language] if language else host.languages))
            line = _Line(before, after, change, speaks)
            if news := line.news():
                text = line.words.line(host.name, line.party(), news)
                found.append(
                    HostLine(host=host, session=change.session.code, language=speaks, text=text)
                )
    return tuple(found)


def _is_ours(mission: Mission, host: Host) -> bool:
    return bool(host.organisation) and folded(host.organisation) == folded(mission.organiser)


class _Line:
    """Says in one language what has changed in a session for who receives it."""

    def __init__(
        self, before: Mission, after: Mission, change: SessionChange, language: str
    ) -> None:
        """Say *change* between the missions *before* and *after* in *language*."""
        self._before, self._after, self._change = before, after, change
        self._dates = dates_in(language)
        self.words: HostWords = host_words_in(language)

    def party(self) -> str:
        """Name the group: the organisation, and how many come."""
        mission, session = self._after, self._change.session
        if session.cancelled or session.code not in mission.sessions_by_code:
            mission, session = self._before, self._change.old or session
        return self.words.party(mission.organiser or mission.title, len(coming(mission, session)))

    def news(self) -> str:
        """Return what has changed, as sentences; "" where it is no matter of the host's."""
        old, new = self._change.old, self._change.new
        match self._change.kind:
            case ChangeKind.CANCELLED if old is not None:
                return self.words.cancelled(self._when(old, old.starts_at))
            case ChangeKind.REINSTATED | ChangeKind.NEW if new is not None:
                return self.words.takes_place(self._when(new, new.starts_at))
            case _ if old is not None and new is not None:
                return " ".join(self._changed(old, new))
            case _:
                return ""

    def _changed(self, old: Session, new: Session) -> Iterator[str]:
        aspects = self._change.aspects
        late = new.gathers_at - old.gathers_at
        if late > max(new.starts_at - old.starts_at, timedelta()) and has_way(new):
            # Also where the start has moved: they set out then, and still have to get there.
            yield self.words.late(
                self._when(old, old.starts_at),
                self._dates.duration(late),
                self._clock(old, old.starts_at + late),
            )
        elif Aspect.START in aspects:
            yield self._moved(old, new)
        elif Aspect.END in aspects:
            day = self._dates.day(new.day)
            clocks = (self._ends(old), self._ends(new))
            yield self.words.ends(day, *clocks)
        if Aspect.PLACE in aspects and new.place is not None:
            yield self.words.place(self._when(new, new.starts_at), _where(new.place))
        people = len(coming(self._before, old)), len(coming(self._after, new))
        if Aspect.GROUPS in aspects and people[0] != people[1] and all(people):
            yield self.words.number(self._when(new, new.starts_at), *people)

    def _moved(self, old: Session, new: Session) -> str:
        if old.day == new.day:
            day = self._dates.day(new.day)
            return self.words.moved(
                day, self._clock(old, old.starts_at), self._clock(new, new.starts_at)
            )
        return self.words.moved_day(
            self._when(old, old.starts_at),
            self._dates.day(new.day),
            self._clock(new, new.starts_at),
        )

    def _when(self, session: Session, at: datetime) -> str:
        return self.words.when(self._dates.day(session.day), self._clock(session, at))

    def _ends(self, session: Session) -> str:
        return self._dates.clock(zones.wall_time(session.ends_at, session.end_zone).time())

    def _clock(self, session: Session, at: datetime) -> str:
        return self._dates.clock(zones.wall_time(at, session.zone).time())


def _where(place: Place) -> str:
    return f"{place.name}, {place.address}" if place.address else place.name
