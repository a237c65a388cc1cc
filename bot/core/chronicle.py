"""What calendars have to know of a mission's past: what changed, in which revision.

A calendar that somebody subscribed to must be told what was taken out of it,
and a number that goes up with every change of an entry (its SEQUENCE).  Both
follow from the revisions that were published; the chronicle is what is noted of
each, so that nobody has to read them all again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pydantic import TypeAdapter

from bot.core.mission import Mission, Person, Role, Session

Groups = tuple[str, ...] | None
"""The groups that something is for, none: for everyone; None: it is not there."""
Circle = Groups
"""The groups somebody is in; None: they are not of the mission."""
EVERYTHING: Circle = ("*",)
"""The circle of organisers and followers; no group has that code, as ``*`` is in none."""
Step = tuple[int, Groups]
"""From this revision on it was so."""


@dataclass(frozen=True)
class Chronicle:
    """What was published up to a *revision*.

    *sessions* has a step for each revision in which something changed that
    calendars show; *people* one for each in which somebody's circle did.
    """

    revision: int = 0
    sessions: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)
    people: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)


_JSON: TypeAdapter[Chronicle] = TypeAdapter(Chronicle)


def to_json(chronicle: Chronicle) -> str:
    """Write *chronicle* down."""
    return _JSON.dump_json(chronicle).decode()


def from_json(text: str) -> Chronicle:
    """Read what `to_json` wrote."""
    return _JSON.validate_json(text)


def continued(chronicle: Chronicle, old: Mission | None, new: Mission, revision: int) -> Chronicle:
    """Return *chronicle* with what *new*, published as *revision*, changed of *old*."""
    before = old.sessions_by_code if old is not None else {}
    all_anew = old is None or _settings(old) != _settings(new)
    sessions = dict(chronicle.sessions)
    for code in dict.fromkeys([*before, *new.sessions_by_code]):
        was, now = before.get(code), new.sessions_by_code.get(code)
        if all_anew or _shown(was) != _shown(now):
            sessions[code] = (*sessions.get(code, ()), (revision, _held_for(now)))
    people = dict(chronicle.people)
    known = old.people_by_code if old is not None else {}
    for code in dict.fromkeys([*known, *new.people_by_code]):
        circle = circle_of(new.people_by_code.get(code))
        if code not in people or people[code][-1][1] != circle:
            people[code] = (*people.get(code, ()), (revision, circle))
    return Chronicle(revision, sessions, people)


def circle_of(person: Person | None) -> Circle:
    """Return the groups whose sessions are in the calendar of *person*."""
    if person is None:
        return None
    return person.groups if person.role is Role.PARTICIPANT else EVERYTHING


def _held_for(session: Session | None) -> Groups:
    return None if session is None or session.cancelled else session.groups


def _shown(session: Session | None) -> Session | None:
    """Leave of a session what calendars show; one that is not held shows nothing."""
    if session is None or session.cancelled:
        return None
    return replace(session, edition=0, feedback=False, objectives=(), capacity=None, fixed=False)


def _settings(mission: Mission) -> tuple[object, ...]:
    """Return what else stands in every entry."""
    timing = mission.timing
    return mission.home_zone, mission.groups, timing.before, timing.before_journey


# ---- what somebody has seen of it ------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Past:
    """What became of a session in somebody's calendar.

    *held*: it is in it; else it was.  *changed_in* is the revision that
    changed it last, *version* the one from which it is told as it was last.
    """

    held: bool
    changed_in: int
    version: int


def past_of(steps: tuple[Step, ...], circles: tuple[Step, ...]) -> Past | None:
    """Return what became of a session in the calendar of a circle, None: it never was in it."""
    held, changed_in, version = False, 0, 0
    for revision in sorted({at for at, _ in (*steps, *circles)}):
        since, groups = _in_force(steps, revision)
        _, circle = _in_force(circles, revision)
        now = concerns(groups, circle)
        if now and (not held or since == revision):
            changed_in, version = revision, since
        elif held and not now:
            changed_in = revision
        held = now
    return Past(held=held, changed_in=changed_in, version=version) if version else None


def concerns(groups: Groups, circle: Circle) -> bool:
    """Tell whether what is for *groups* is in the calendar of a *circle*."""
    if groups is None or circle is None:
        return False
    return circle == EVERYTHING or not groups or not set(groups).isdisjoint(circle)


def _in_force(steps: tuple[Step, ...], revision: int) -> Step:
    return next((step for step in reversed(steps) if step[0] <= revision), (0, None))
