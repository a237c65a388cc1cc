"""What is left once what was kept of people ends: the programme, and what adds up."""

from datetime import datetime

from bot.core.feedback import STEP, counts_of
from bot.core.mission import Mission
from bot.store.closed import close_poll
from bot.store.store import Store


def retention_name(mission: str) -> str:
    """Name the setting that keeps what has happened to the data of a mission."""
    return f"retention:{mission}"


def forget_everyone(store: Store, mission: Mission, now: datetime) -> None:
    """Delete all that is kept of the people of *mission*, for good; its totals stay."""
    for code in store.rated_sessions(mission.code):
        if mission.anonymous:
            close_poll(store, mission.code, code)
        else:
            _add_up(store, mission.code, code)
    store.erase_everyone(mission, now)


def _add_up(store: Store, mission: str, code: str) -> None:
    """Put totals in the place of ratings; of fewer than three only how many there were."""
    scores = store.ratings(mission, code).values()
    counts = ",".join(map(str, counts_of(scores))) if len(scores) >= STEP else ""
    store.close_poll(mission, code, counts, len(scores))
