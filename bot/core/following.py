"""What comes after something that is late, for the same people.

A delay goes from session to session along each set of people who are in the
same groups, within the day.  It ends
- before what is fixed, and before a journey: a flight never moves by itself;
- where there is room: what gathers so long after the moved end that at least
  the delay itself is left between them stays where it is, and so does all that
  comes later.
Free time is no appointment: it does not move, and what comes after it has its
length as room.  What is moved earlier on request has no such end but the first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.core.agenda.attendance import parties
from bot.core.mission import Kind, Mission, Session
from bot.core.moving import shifted


@dataclass(frozen=True)
class _Late:
    """People who are late since the day *day*, until *ends_at* at the earliest."""

    day: date
    ends_at: datetime


def following(
    mission: Mission, moved: Mapping[str, Session], by: timedelta
) -> tuple[Session, ...]:
    """Return what has to move *by* so much, too, where *moved* sessions have (by code), in order.

    *mission* has all of them where they were.  Those that follow are given
    as they become.
    """
    late: dict[frozenset[str], _Late] = {}
    found = []
    for session in mission.programme:
        people = [party for party in parties(mission) if session.concerns(party)]
        if session.code in moved:
            late |= _are_late(people, session.day, moved[session.code])
            continue
        behind = [party for party in people if party in late and late[party].day == session.day]
        if not behind or session.kind is Kind.FREE:
            continue
        if session.fixed or session.is_journey:
            for party in people:
                late.pop(party, None)
        elif by < timedelta() or any(_reaches(late[party], session, by) for party in behind):
            follower = shifted(session, by)
            found.append(follower)
            late |= _are_late(people, session.day, follower)
        else:
            for party in behind:
                del late[party]
    return tuple(found)


def _are_late(
    people: Iterable[frozenset[str]], day: date, session: Session
) -> dict[frozenset[str], _Late]:
    return {party: _Late(day, session.ends_at) for party in people}


def _reaches(late: _Late, session: Session, by: timedelta) -> bool:
    """Tell whether less than the delay is left until *session* gathers."""
    return session.gathers_at - late.ends_at < by
