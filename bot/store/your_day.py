"""What somebody has said about the visits of a day, put together from where it is kept."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.feedback import rateable, rated_sessions
from bot.core.mission import Mission, Person
from bot.core.report.facts import FollowUpState
from bot.core.your_day import DayVisit
from bot.store.store import Store
from bot.store.values import Delivery, DeliveryKind

A_DAY = timedelta(days=1)
Moves = dict[str, list[tuple[datetime, tuple[str, ...]]]]
"""Since when people (codes) were in which groups, the first in front."""


def visits_of(
    store: Store, mission: Mission, person: Person, codes: Sequence[str], now: datetime
) -> tuple[DayVisit, ...]:
    """Return what *person* has said about the sessions *codes*, in that order."""
    scores = store.ratings_of(mission.code, person.code)
    lines = {one.about: one for one in store.lines(mission.code, person.code)}
    again = {one.session: one for one in store.follow_ups(mission.code, person.code)}
    over = store.over_early(mission.code)
    found = []
    for code in codes:
        line, follow_up = lines.get(code), again.get(code)
        visit = DayVisit(
            session=mission.sessions_by_code[code],
            score=scores.get(code, 0),
            rateable=rateable(mission, code, person, now, over) is None,
        )
        if line is not None:
            visit = replace(visit, text=line.text, shareable=line.shareable, signed=line.signed)
        if follow_up is not None and follow_up.state is not FollowUpState.DROPPED:
            visit = replace(visit, again=True, note=follow_up.note)
        found.append(visit)
    return tuple(found)


def codes_of(store: Store, delivery: Delivery, mission: Mission, now: datetime) -> tuple[str, ...]:
    """Return the sessions (codes) that a round-up is about, those that have taken place."""
    listed: Collection[str] = delivery.data.get("sessions", ())
    rated = rated_sessions(mission, now, store.over_early(mission.code))
    over = {session.code for session in rated}
    return tuple(code for code in listed if code in over)


def touch_days(store: Store, mission: str, person: str, session: str) -> None:
    """Let the round-ups of *person* that have *session* follow what they have said elsewhere."""
    days = store.deliveries(mission, DeliveryKind.YOUR_DAY, person)
    stale = [one.id for one in days if session in one.data.get("sessions", ())]
    if stale:
        store.touch_these(stale)


def attended(
    store: Store, mission: Mission, person: str, codes: Sequence[str], at: datetime
) -> tuple[str, ...]:
    """Return which sessions somebody (a code) attended who is asked about *codes* at *at*.

    Those are other ones where they went with another group that day: what
    counts is whose they were when it began.
    """
    began = at - A_DAY
    groups = _moves(store, mission, began).get(person)
    if groups is None:
        return tuple(codes)
    near = (s for s in mission.programme if s.feedback and began < s.ends_at <= at)
    theirs = {s.code for s in near if s.concerns(_then(groups, s.starts_at))}
    before = {code for code in codes if mission.sessions_by_code[code].ends_at <= began}
    return tuple(s.code for s in mission.programme if s.code in theirs | before)


def _then(groups: Sequence[tuple[datetime, tuple[str, ...]]], at: datetime) -> tuple[str, ...]:
    return next((there for since, there in reversed(groups) if since <= at), groups[0][1])


def _moves(store: Store, mission: Mission, since: datetime) -> Moves:
    """Return who has been in several groups since then; worked out once for everyone."""
    key = ("moves", since)
    if key not in mission.derived:
        mission.derived[key] = _read_moves(store, mission, since)
    found: Moves = mission.derived[key]
    return found


def _read_moves(store: Store, mission: Mission, since: datetime) -> Moves:
    number = store.revision(mission.code)
    revisions = []
    while number >= 1:
        published = store.published_at(mission.code, number)
        then = store.mission_at(mission.code, number)
        revisions.append((published, {one.code: one.groups for one in then.people}))
        if published <= since:
            break
        number -= 1
    found: Moves = {}
    for person in mission.people:
        groups = [(at, who[person.code]) for at, who in reversed(revisions) if person.code in who]
        if len({frozenset(there) for _, there in groups}) > 1:
            found[person.code] = groups
    return found
