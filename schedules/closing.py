"""An anonymous poll closes a day after its request: totals take the place of the answers."""

from datetime import datetime

from bot.core.feedback import closes_at
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
    for session in mission.programme:
        if not session.feedback or session.code in closed:
            continue
        at = closes_at(mission, session, early)
        if at > now:
            ahead.append(at)
        else:
            _close(store, mission, session.code)
    return min(ahead, default=None)


def _close(store: Store, mission: Mission, session: str) -> None:
    answers = len(store.ratings(mission.code, session))
    counts = store.setting(step_name(mission.code, session))
    store.close_poll(mission.code, session, counts, answers)
    store.set_setting(step_name(mission.code, session), "")
