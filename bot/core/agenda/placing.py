"""When each session's reminders go: rules 2 and 3 of PRODUCT.md, By the clock.

A lead is first held out of the sessions that its people are in, then out of
quiet hours.  Sessions are placed in the order of their starts, so that what
people are in is placed before what comes after it.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.agenda.attendance import Attendance, attendance
from bot.core.agenda.quiet import awake
from bot.core.mission import Kind, Mission, Session
from bot.core.site_time import site_time

STILL_TIME = timedelta(minutes=10)
"""What people need between the end of a session and the next rendezvous to read a reminder."""
STRAIGHT_AFTER = timedelta(minutes=90)
"""How much before its own time a reminder may go with the one of the session before."""
ACROSS_A_NIGHT = timedelta(hours=1)
"""A lead in quiet hours that is longer than this can wait, or fall away."""
AFTER_A_NIGHT = timedelta(minutes=30)
"""The latest that a lead held by quiet hours goes before the rendezvous."""


@dataclass(frozen=True, kw_only=True)
class Placed:
    """One reminder with its instant (UTC).

    *rings* is false for one that could find no better moment than inside a
    session.  *straight_after* is the session that its people are in before,
    whose reminder carries it.
    """

    session: Session
    lead: timedelta
    at: datetime
    rings: bool = True
    straight_after: str = ""


def is_last_of_journey(mission: Mission, one: Placed) -> bool:
    """Tell whether *one* is the reminder that rings whatever session is on."""
    return one.session.is_journey and one.lead == leads_of(mission, one.session)[0]


Placements = dict[str, tuple[Placed, ...]]
"""For each session's code its reminders, in the order of instants."""


def wants_reminder(session: Session) -> bool:
    """Tell whether *session* is of a sort that people are reminded of."""
    if session.kind is Kind.FREE:
        return False
    somewhere = session.place is not None or session.has_rendezvous
    return somewhere or session.kind is not Kind.MEAL


def leads_of(mission: Mission, session: Session) -> tuple[timedelta, ...]:
    """Return how long before its rendezvous people are reminded of *session*, shortest first."""
    if not wants_reminder(session):
        return ()
    timing = mission.timing
    usual = timing.before_journey if session.is_journey else timing.before
    leads = usual if session.reminders is None else session.reminders
    return tuple(sorted(set(leads)))


def placements(mission: Mission) -> Placements:
    """Place every reminder of *mission*, whichever chat it goes to."""
    if "placements" not in mission.derived:
        placing = _Placing(mission)
        for session in mission.programme:
            placing.place(session)
        mission.derived["placements"] = placing.placed
    found: Placements = mission.derived["placements"]
    return found


class _Placing:
    """The placements of a mission while they are being made."""

    def __init__(self, mission: Mission) -> None:
        self._mission = mission
        self._attendance: Attendance = attendance(mission)
        self.placed: Placements = {}

    def place(self, session: Session) -> None:
        kept: list[Placed] = []
        leads = leads_of(self._mission, session)
        for lead in leads:
            shortest = lead == leads[0]
            found = self._held_out_of_sessions(session, lead, shortest=shortest)
            if not found.straight_after:
                awake = self._held_out_of_quiet_hours(found, shortest=shortest)
                if awake is None:
                    continue
                found = awake
            # A lead moved to or past a shorter one of the same session says nothing new.
            if all(found.at < shorter.at for shorter in kept):
                kept.append(found)
        self.placed[session.code] = tuple(reversed([self._sounding(one) for one in kept]))

    def _held_out_of_sessions(
        self, session: Session, lead: timedelta, *, shortest: bool
    ) -> Placed:
        wanted = Placed(session=session, lead=lead, at=session.gathers_at - lead)
        if session.is_journey and shortest:
            return wanted
        free_from = self._attendance.busy_until(session.groups, wanted.at)
        if free_from is None:
            return wanted
        if free_from <= session.gathers_at - STILL_TIME:
            return replace(wanted, at=free_from)
        within = [
            other
            for other in self._attendance.under_way(session.groups, wanted.at)
            if other is not session
        ]
        return self._with_the_one_before(wanted, within) or replace(
            wanted, at=min(free_from, session.gathers_at) - STILL_TIME
        )

    def _with_the_one_before(self, wanted: Placed, within: list[Session]) -> Placed | None:
        """Put a reminder together with the last one of the sessions that its people are in."""
        told = [
            (last.at, other, bool(last.straight_after))
            for other in within
            for last in self.placed.get(other.code, ())[-1:]
        ] or [(other.gathers_at, other, False) for other in within]
        if not told:
            return None
        if any(in_chain for _, _, in_chain in told):
            # Two steps ahead is more than a phone should say at once: the next one
            # waits, without a sound, for the end of the session in between.
            leaving = max(other.ends_at for _, other, _ in told)
            return replace(wanted, at=min(leaving, wanted.session.gathers_at), rings=False)
        at, other, _ = max(told, key=lambda one: one[0])
        if at <= wanted.at <= at + STRAIGHT_AFTER:
            return replace(wanted, at=at, straight_after=other.code)
        return None

    def _held_out_of_quiet_hours(self, found: Placed, *, shortest: bool) -> Placed | None:
        quiet = self._mission.timing.quiet_hours
        here = site_time(self._mission, frozenset(found.session.groups))
        rendezvous = found.session.gathers_at
        if quiet is None or not quiet.hold(here.wall(found.at).time()):
            return found
        if rendezvous - found.at <= ACROSS_A_NIGHT:
            return found
        if not shortest:
            return None
        morning = awake(self._mission, here, found.at)
        return replace(found, at=min(morning, rendezvous - AFTER_A_NIGHT))

    def _sounding(self, one: Placed) -> Placed:
        """Silence what would ring for people who are all in a session."""
        if is_last_of_journey(self._mission, one) or not self._attendance.busy(
            one.session.groups, one.at
        ):
            return one
        return replace(one, rings=False)
