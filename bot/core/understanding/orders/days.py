"""What is left of a day, and what people gather for next."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from bot.core import zones
from bot.core.mission import Kind, Session
from bot.core.programme import EVENING, NOON, Part, at_midday
from bot.core.understanding.orders.scene import Scene
from bot.core.understanding.question import Sort
from bot.core.understanding.sorts import of_sort


def in_part(session: Session, part: Part) -> bool:
    """Tell whether *session* begins in that part of its day."""
    if at_midday(session):
        return False
    if part is Part.MORNING:
        return session.start < NOON
    if part is Part.AFTERNOON:
        return NOON <= session.start < EVENING
    return session.start >= EVENING


def is_flight(session: Session, scene: Scene) -> bool:
    """Tell whether *session* is a flight or another journey that does not wait."""
    return session.is_journey or session.code in of_sort(scene.mission, Sort.FLIGHT)


def left_of_day(
    scene: Scene,
    on: date | None = None,
    keep: Callable[[Session], bool] = lambda _: True,
    *,
    stop: bool = True,
) -> tuple[str, ...]:
    """Return what is left of the day *on*, else of today, for everyone.

    Those are the sessions that have not started, of the people's own day, for each group
    up to its next flight or fixed one, which are left out (*stop*).
    """
    stopped: set[str] = set()
    all_stopped = False
    out: list[str] = []
    for session in scene.to_come():
        day = on or zones.local_date(scene.now, session.zone)
        if session.day != day or not keep(session):
            continue
        groups = set(session.groups)
        if stop and (session.fixed or is_flight(session, scene)):
            stopped |= groups
            all_stopped = all_stopped or not groups
        elif not (all_stopped or (stopped and (not groups or stopped & groups))):
            out.append(session.code)
    return tuple(out)


NEARLY_TOGETHER = timedelta(hours=1)


def rides(scene: Scene, on: date | None = None) -> list[Session]:
    """List what people gather for and has not started: with a rendezvous, or a journey.

    What is left of today has no rendezvous where it is in the evening: then its starts.
    """
    waiting = [one for one in scene.to_come() if on is None or on in (one.day, one.meet_day)]
    found = [one for one in waiting if one.meet_time is not None or one.kind is Kind.TRAVEL]
    todays = [one for one in waiting if scene.is_today(one) and one.kind is not Kind.FREE]
    if on is None and todays and not any(scene.is_today(one) for one in found):
        return todays
    return found


def firsts(sessions: Iterable[Session], scene: Scene) -> list[Session]:
    """Return what comes first of *sessions* for each group, if it is about the same time."""
    ordered = sorted(sessions, key=lambda one: (one.gathers_at, one.starts_at))
    groups = scene.mission.group_codes or ("",)
    each = {
        one.code: one
        for group in groups
        for one in [s for s in ordered if not s.groups or group in s.groups][:1]
    }
    found = [one for one in ordered if one.code in each]
    return [one for one in found if one.gathers_at - found[0].gathers_at < NEARLY_TOGETHER]


def next_rides(scene: Scene, on: date | None = None) -> tuple[str, ...]:
    """Return the next that people gather for, of every group."""
    return tuple(one.code for one in firsts(rides(scene, on), scene))
