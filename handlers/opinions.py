"""A rating with a line to take home, on a page of its own."""

from datetime import datetime

from bot.core.chat import Filled, Reply, Tap
from bot.core.feedback import SCORES, rateable
from bot.core.languages.conversation import conversation_in
from bot.core.languages.feedback import feedback_in
from bot.core.languages.home import home_in
from bot.core.messages.feedback import feedback_request
from bot.core.messages.forms import SCORE, TAKEAWAY, opinion
from bot.core.tokens import code_of
from bot.core.your_day import MOST_LINE
from bot.store.store import Store
from bot.store.your_day import touch_days
from handlers import feedback
from handlers.instead import instead
from handlers.scene import Scene


def ask(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Open the form for a session, ``opinion:<session>``; elsewhere show its five buttons."""
    mission, person = scene.mission, scene.person
    code = _session(tap.choice, scene)
    refusal = rateable(mission, code, person, now, store.over_early(mission.code))
    if refusal is not None or person is None:
        words = feedback_in(scene.language)
        gone = conversation_in(scene.language).out_of_date()
        return Reply(toast=words.refused(refusal) if refusal is not None else gone)
    session = mission.sessions_by_code[code]
    if not tap.trigger:
        count = len(store.ratings(mission.code, code))
        message = feedback_request(mission, session, count, scene.language)
        return instead(tap, message)
    score = store.ratings_of(mission.code, person.code).get(code, 0)
    line = store.takeaways_of(mission.code, person.code).get(code, "")
    return Reply(form=opinion(mission, session, scene.language, score, line))


def take(filled: Filled, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take the rating and the line of a form, ``opinion:<session>``."""
    mission, person = scene.mission, scene.person
    code = _session(filled.choice, scene)
    refusal = rateable(mission, code, person, now, store.over_early(mission.code))
    if refusal is not None or person is None:
        words = feedback_in(scene.language)
        gone = conversation_in(scene.language).out_of_date()
        return Reply(wrong={SCORE: words.refused(refusal) if refusal is not None else gone})
    score = filled.values.get(SCORE, "")
    if score not in map(str, SCORES):
        return Reply(wrong={SCORE: conversation_in(scene.language).out_of_date()})
    toast = feedback.take(filled, code, int(score), scene, store, now).toast
    line = " ".join(filled.values.get(TAKEAWAY, "").split())[:MOST_LINE]
    # Anonymous, nobody is to tell from the time who wrote when.
    at = mission.sessions_by_code[code].ends_at if mission.anonymous else now
    store.keep_takeaway(mission.code, code, person.code, line, at)
    touch_days(store, mission.code, person.code, code)
    toast = home_in(scene.language).takeaway_kept() if line else toast
    return Reply(toast=toast)


def _session(choice: str, scene: Scene) -> str:
    return code_of(choice.partition(":")[2], scene.mission.sessions_by_code) or ""
