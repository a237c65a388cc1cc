"""What is probably a mistake in a programme: overlaps, odd rendezvous, very long sessions."""

from collections.abc import Iterator
from datetime import timedelta

from bot.core import zones
from bot.core.checks.found import Found
from bot.core.mission import Kind, Mission, Session
from bot.core.problems import Detail, What

LONG = timedelta(hours=16)
EARLY = timedelta(hours=6)


def doubts(mission: Mission) -> Iterator[Found]:
    """Find what is probably a mistake in the sessions that take place."""
    for session in mission.programme:
        yield from _alone(session)
    yield from _together(mission)


def _alone(session: Session) -> Iterator[Found]:
    length, wait = session.ends_at - session.starts_at, session.starts_at - session.gathers_at
    if length > LONG:
        yield Found(session.code, "end", What.VERY_LONG, {"length": length})
    if wait > EARLY:
        yield Found(session.code, "meet_time", What.MEETS_LONG_BEFORE, {"length": wait})
    if session.is_journey and not session.has_rendezvous:
        yield Found(session.code, "meet_time", What.JOURNEY_WITHOUT_RENDEZVOUS)


def _together(mission: Mission) -> Iterator[Found]:
    """Compare each session with those that begin after it, until it is over for all of them."""
    busy = [session for session in mission.programme if session.kind is not Kind.FREE]
    reach = max((s.starts_at - s.gathers_at for s in busy), default=timedelta())
    for place, session in enumerate(busy):
        for later in busy[place + 1 :]:
            if later.starts_at - reach >= session.ends_at:
                break
            clash = _clash(session, later)
            if clash is not None and _same_people(mission, session, later):
                key, what = clash
                yield Found(later.code, key, what, _about(mission, session, later))


def _clash(session: Session, later: Session) -> tuple[str, What] | None:
    if later.starts_at < session.ends_at:
        return "start", What.OVERLAP
    if later.gathers_at < session.ends_at:
        return "meet_time", What.MEETS_TOO_SOON
    return None


def _same_people(mission: Mission, one: Session, other: Session) -> bool:
    """Tell whether somebody is expected at both: by a group, or by being in two groups."""
    if not one.groups or other.concerns(one.groups):
        return True
    return any(
        one.concerns(person.groups) and other.concerns(person.groups) for person in mission.people
    )


def _about(mission: Mission, session: Session, later: Session) -> dict[str, Detail]:
    both = tuple(code for code in session.groups if code in later.groups)
    groups = both or session.groups or later.groups
    return {
        "title": session.title.said_in(mission.language),
        "end": zones.wall_time(session.ends_at, later.zone).time(),
        "groups": tuple(mission.group_name(code) for code in groups),
        "open_end": int(session.end is None),
    }
