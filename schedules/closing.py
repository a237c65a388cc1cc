"""An anonymous poll closes a day after its request: totals take the place of the answers."""

from collections.abc import Iterator
from datetime import datetime

from bot.core.agenda import whole
from bot.core.feedback import Ended, closes_at, rated_objectives
from bot.core.mission import Mission
from bot.store.memory import step_name
from bot.store.store import Store


def close_polls(store: Store, mission: Mission, now: datetime) -> datetime | None:
    """Close what has been open for long enough, and return when the next poll closes.

    What stays are the totals as they were shown last: they move in steps of
    three, so what has come since the last step would be somebody's own answer.
    """
    if not mission.anonymous:
        return None
    closed, early = store.closed_polls(mission.code), store.over_early(mission.code)
    ahead = []
    for code, at in _polls(mission, early):
        if code in closed:
            continue
        if at > now:
            ahead.append(at)
        else:
            _close(store, mission, code)
    return min(ahead, default=None)


def _polls(mission: Mission, early: Ended) -> Iterator[tuple[str, datetime]]:
    """Give what is rated, each with when that closes."""
    for session in mission.programme:
        if session.feedback:
            yield session.code, closes_at(mission, session, early)
    for code in rated_objectives(mission):
        yield code, whole.closes_at(mission)


def _close(store: Store, mission: Mission, session: str) -> None:
    answers = len(store.ratings(mission.code, session))
    counts = store.setting(step_name(mission.code, session))
    store.close_poll(mission.code, session, counts, answers)
    store.set_setting(step_name(mission.code, session), "")
