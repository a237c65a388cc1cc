"""What became of a programme between the day it was first published and the end of the mission."""

from collections.abc import Iterable
from datetime import datetime

from bot.core.changes import Aspect, change_of
from bot.core.feedback import Ended, rated_sessions
from bot.core.mission import Mission, Role, Session
from bot.core.report.facts import Fate, Line, Visit

NO_OTHER_VISIT = frozenset({Aspect.NOTES, Aspect.TENTATIVE, Aspect.OTHER})
"""What may change in a session that still took place as planned: it was confirmed, say."""


def happened(first: Mission, last: Mission, ended: Ended, at: datetime) -> tuple[Visit, ...]:
    """Return every session of *first* and *last*, in the order of instants, and what became of it.

    *first* is the mission as it was published first, *last* as it is; *ended*
    says since when sessions (by code) were over before their end, *at* is the
    instant of the report.
    """
    codes = dict.fromkeys([*last.sessions_by_code, *first.sessions_by_code])
    visits = (_visit(code, first, last, ended.get(code), at) for code in codes)
    return tuple(sorted(visits, key=lambda visit: _instants(visit.session)))


def _visit(
    code: str, first: Mission, last: Mission, ended: datetime | None, at: datetime
) -> Visit:
    was, held = first.sessions_by_code.get(code), last.sessions_by_code.get(code)
    session = held or was
    if session is None:
        raise AssertionError("a code is that of a session")
    early = ended if ended is not None and ended < session.ends_at else None
    planned = was if was is not None and not was.cancelled else None
    return Visit(
        session=session,
        fate=_fate(planned, held, over=(early or session.ends_at) <= at),
        planned=planned,
        ended_at=early,
        expected=expected_of(last, session),
    )


def _fate(planned: Session | None, held: Session | None, *, over: bool) -> Fate:
    if held is None or held.cancelled:
        return Fate.CANCELLED
    if not over:
        return Fate.AHEAD
    if planned is None:
        return Fate.ADDED
    change = change_of(planned, held)
    differs = change is not None and bool(change.aspects - NO_OTHER_VISIT)
    return Fate.CHANGED if differs else Fate.AS_PLANNED


def _instants(session: Session) -> tuple[datetime, datetime, str]:
    return (session.starts_at, session.gathers_at, session.code)


def expected_of(mission: Mission, session: Session) -> tuple[str, ...]:
    """Return the participants (codes) whom *session* concerns, in the order of the file."""
    travelled = mission.with_role(Role.PARTICIPANT)
    return tuple(person.code for person in travelled if session.concerns(person.groups))


def asked_of(mission: Mission, ended: Ended, at: datetime) -> frozenset[str]:
    """Return the participants (codes) who were asked for an answer until *at*."""
    rated = rated_sessions(mission, at, ended)
    return frozenset(code for session in rated for code in expected_of(mission, session))


def in_order(lines: Iterable[Line], *, anonymous: bool) -> tuple[Line, ...]:
    """Put the lines that the organiser picked in front, in their order.

    The others stay in the order in which they were written; not where they are
    *anonymous*: the order would tell something of who wrote them.
    """
    return tuple(
        sorted(
            lines,
            key=lambda line: (
                line.place is None,
                line.place or 0,
                line.text if anonymous and not line.person else "",
            ),
        )
    )
