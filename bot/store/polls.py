"""What the answers to a question how it was add up to, as far as they may show."""

from bot.core.agenda.whole_mission import page_of
from bot.core.feedback import OBJECTIVE, Tally, counts_of, is_step, of_poll
from bot.core.mission import Mission
from bot.store.memory import step_name
from bot.store.store import Store
from bot.store.values import DeliveryKind

WHOLE = "mission:"
"""How the subject of a request begins that is about the mission as a whole."""


def count_anew(mission: Mission, code: str, store: Store) -> None:
    """Say the requests anew that show how many have rated *code*."""
    subject = code
    if code.startswith(OBJECTIVE):
        subject = about_whole(page_of(mission, code.removeprefix(OBJECTIVE)))
    store.touch(DeliveryKind.FEEDBACK, mission.code, subject)


def own_anew(mission: Mission, code: str, person: str, store: Store) -> None:
    """Say the request anew in which somebody reads what they have given themselves.

    Not where that is anonymous: how often their message was edited would tell who answered.
    """
    if code.startswith(OBJECTIVE) and not mission.anonymous:
        subject = about_whole(page_of(mission, code.removeprefix(OBJECTIVE)), person)
        store.touch(DeliveryKind.FEEDBACK, mission.code, subject)


def about_whole(page: int, whose: str = "all") -> str:
    """Name the requests about a page of the objectives: those all read, or one person's own."""
    return f"{WHOLE}{page}:{whose}"


def keep_step(mission: Mission, code: str, store: Store) -> None:
    """Keep the totals at each step, which is all that anonymous results show."""
    scores = store.ratings(mission.code, code).values()
    if mission.anonymous and is_step(len(scores)):
        counts = ",".join(map(str, counts_of(scores)))
        store.set_setting(step_name(mission.code, code), counts)


def tally_of(mission: Mission, code: str, store: Store) -> Tally:
    """Add up what was answered about a session, or about ``objective:<code>``."""
    closed, given = store.closed_polls(mission.code).get(code), store.ratings(mission.code, code)
    step = store.setting(step_name(mission.code, code)) if mission.anonymous else ""
    return of_poll(mission, given, closed, step)
