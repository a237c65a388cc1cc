"""An anonymous poll closes a day after its request: totals take the place of the answers."""

from collections.abc import Iterator
from datetime import datetime

from bot.core.agenda import whole_mission
from bot.core.feedback import Ended, closes_at, rated_objectives
from bot.core.mission import Mission
from bot.store.closed import close_poll
from bot.store.store import Store


def close_polls(store: Store, mission: Mission, now: datetime) -> datetime | None:
    """Close what has been open for long enough, and return when the next poll closes.

    What stays are the totals as they were shown last: they move in steps of
    three, so what has come since the last step would be somebody's own answer.
    """
    if not mission.anonymous:
        return None
    closed, rated = store.closed_polls(mission.code), set(store.rated_sessions(mission.code))
    polls = dict(_polls(mission, store.over_early(mission.code)))
    over = [code for code, at in polls.items() if at <= now and code not in closed]
    # What is not asked for any more, or was asked for again, would have its answers for ever.
    over += [code for code in rated if polls.get(code, now) <= now and code not in over]
    for code in over:
        close_poll(store, mission.code, code)
    return min((at for at in polls.values() if at > now), default=None)


def _polls(mission: Mission, early: Ended) -> Iterator[tuple[str, datetime]]:
    """Give what is rated, each with when that closes."""
    for session in mission.programme:
        if session.feedback:
            yield session.code, closes_at(mission, session, early)
    for code in rated_objectives(mission):
        yield code, whole_mission.closes_at(mission)
