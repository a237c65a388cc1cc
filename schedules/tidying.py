"""Once a day: forgets what nobody needs any more.  A task, so that one process of all does it."""

from datetime import datetime, timedelta

from bot.core.chat import Answer
from bot.core.replies import ANSWER, BACK, TEXT, forgotten
from bot.store.not_understood import KEPT_FOR
from bot.store.store import Store
from bot.store.tasks import Work
from bot.store.values import Task

TIDYING = "tidying"
"""The kind of the task."""
EVENTS_REPEAT_FOR = timedelta(days=3)
"""How long ids of inbound events are kept; platforms repeat within a day."""
CODES_EXPLAIN_FOR = timedelta(days=60)
"""How long a code that has expired says so, before nobody knows it any more."""
ANSWERS_HELP_FOR = timedelta(days=1)
"""How long the words of an answer to a broadcast are on their way at most."""
ANSWERS_ARE_LOOKED_AT_FOR = timedelta(days=90)
TASKS_ARE_KEPT_FOR = timedelta(days=3)
"""How long a task that is closed is kept, with the files that it has made for an answer."""


def ask_to_tidy(store: Store, now: datetime) -> None:
    """Ask for the tidying of the day of *now*, unless somebody has."""
    store.ask_task(TIDYING, now, key=f"{TIDYING}:{now.date().isoformat()}")


def tidy(task: Task, store: Store, now: datetime) -> Work:
    """Forget events, answers, codes, tasks and questions of long ago, which is quickly done."""
    del task, store, now
    return lambda: _forget


def _forget(store: Store, now: datetime) -> tuple[Answer, ...]:
    store.forget_inbound(now - EVENTS_REPEAT_FOR)
    store.forget_standing(now - EVENTS_REPEAT_FOR)
    store.forget_codes(now - CODES_EXPLAIN_FOR)
    store.forget_tasks(now - TASKS_ARE_KEPT_FOR)
    since, until = now - ANSWERS_ARE_LOOKED_AT_FOR, now - ANSWERS_HELP_FOR
    for notice in store.notices_of((ANSWER, BACK), since, until):
        if TEXT in notice.data:
            store.change_notice(notice.id, forgotten(notice.data))
    store.forget_not_understood((now - KEPT_FOR).date())
    return ()
