"""What is probably a mistake in a programme: overlaps, odd rendezvous, very long sessions."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from bot.core import zones
from bot.core.checks.found import Found
from bot.core.mission import Kind, Mission, Session
from bot.core.problems import Detail, What

MOST_COMPARED = 200_000
"""Pairs of sessions that are looked at."""
LONG = timedelta(hours=16)
EARLY = timedelta(hours=6)


def doubts(mission: Mission) -> Iterator[Found]:
    """Find what is probably a mistake in the sessions that take place."""
    for session in mission.programme:
        yield from alone(session)
    yield from _together(mission)


def clashes(mission: Mission) -> Iterator[tuple[Session, Session, What]]:
    """Pair the sessions of the same people of which one is not over when the other begins.

    The first of a pair starts first; `What.MEETS_TOO_SOON` where only the
    rendezvous of the other is too early.
    """
    share = _Sharing(mission)
    for session, later in islice(_near(mission), MOST_COMPARED):
        clash = _clash(session, later)
        if clash is not None and share.people(session, later):
            yield session, later, clash[1]


def alone(session: Session) -> Iterator[Found]:
    """Find what is probably a mistake in one session, whatever is before and after it."""
    length, wait = session.ends_at - session.starts_at, session.starts_at - session.gathers_at
    if length > LONG:
        yield Found(session.code, "end", What.VERY_LONG, {"length": length})
    if wait > EARLY:
        yield Found(session.code, "meet_time", What.MEETS_LONG_BEFORE, {"length": wait})
    if session.is_journey and not session.has_rendezvous:
        yield Found(session.code, "meet_time", What.JOURNEY_WITHOUT_RENDEZVOUS)


def _together(mission: Mission) -> Iterator[Found]:
    """Compare each session with those before it that are not over when it gathers.

    Each is named once for an overlap and once for its rendezvous, with the
    first session that it clashes with.  A programme that clashes everywhere is
    not compared to its end.
    """
    named: set[tuple[str, What]] = set()
    share = _Sharing(mission)
    for session, later in islice(_near(mission), MOST_COMPARED):
        clash = _clash(session, later)
        if clash is None or (later.code, clash[1]) in named:
            continue
        if share.people(session, later):
            key, what = clash
            named.add((later.code, what))
            yield Found(later.code, key, what, _about(mission, session, later))


def _near(mission: Mission) -> Iterator[tuple[Session, Session]]:
    """Pair each session with the later ones that could clash with it."""
    busy = [session for session in mission.programme if session.kind is not Kind.FREE]
    reach = max((s.starts_at - s.gathers_at for s in busy), default=timedelta())
    for place, session in enumerate(busy):
        until = session.ends_at + reach
        for later in islice(busy, place + 1, None):
            if later.starts_at >= until:
                break
            yield session, later


def _clash(session: Session, later: Session) -> tuple[str, What] | None:
    if later.starts_at < session.ends_at:
        return "start", What.OVERLAP
    if later.gathers_at < session.ends_at:
        return "meet_time", What.MEETS_TOO_SOON
    return None


class _Sharing:
    """Tells whether somebody is expected at two sessions: by a group, or by being in two."""

    def __init__(self, mission: Mission) -> None:
        self.linked: dict[str, set[str]] = defaultdict(set)
        for person in mission.people:
            for group in person.groups:
                self.linked[group].update(person.groups)

    def people(self, one: Session, other: Session) -> bool:
        """Tell it of two sessions."""
        if not one.groups or other.concerns(one.groups):
            return True
        return any(not self.linked[group].isdisjoint(other.groups) for group in one.groups)


def _about(mission: Mission, session: Session, later: Session) -> dict[str, Detail]:
    both = tuple(code for code in session.groups if code in later.groups)
    groups = both or session.groups or later.groups
    return {
        "title": session.title.said_in(mission.language),
        "end": zones.wall_time(session.ends_at, later.zone).time(),
        "groups": tuple(mission.group_name(code) for code in groups),
        "open_end": int(session.end is None),
    }
