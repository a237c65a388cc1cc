"""Closes anonymous polls: totals take the place of the answers, in the file as well."""

from bot.core.mission import Mission
from bot.store.memory import step_name
from bot.store.store import Store


def close_poll(store: Store, mission: str, code: str) -> None:
    """Let totals be all that is left of what was answered about *code*.

    They are as they were shown last: they move in steps of three, so what has
    come since the last step would be somebody's own answer.  A poll that was
    opened again, as its session was moved, adds to what it was before.
    """
    before, answers = store.closed_polls(mission).get(code, ("", 0))
    counts = _together(before, store.setting(step_name(mission, code)))
    answers += len(store.ratings(mission, code))
    store.close_poll(mission, code, counts, answers)
    store.set_setting(step_name(mission, code), "")
    store.leave_no_trace()


def close_before_naming(store: Store, old: Mission, new: Mission) -> None:
    """Close whatever is open where *new* would show with names what was answered without."""
    if old.anonymous and not new.anonymous:
        for code in store.rated_sessions(old.code):
            close_poll(store, old.code, code)


def _together(*counts: str) -> str:
    """Add up totals as they are kept, of which there may be none."""
    listed = [[int(one) for one in written.split(",")] for written in counts if written]
    return ",".join(str(sum(column)) for column in zip(*listed, strict=True))
