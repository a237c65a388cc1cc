"""Takes ratings."""

from datetime import datetime

from bot.core.bidi import isolated
from bot.core.chat import Filled, Reply, Tap
from bot.core.feedback import SCORES, happened_at, rateable, rated_codes
from bot.core.languages.conversation import conversation_in
from bot.core.languages.feedback import feedback_in
from bot.core.tokens import code_of
from bot.store.memory import GUEST, WAITING
from bot.store.own_page import say_anew
from bot.store.polls import count_anew, keep_step, own_anew
from bot.store.store import Store
from bot.store.your_day import touch_days
from handlers import introducing, people
from handlers.scene import Scene


def rate(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take a rating: ``rate:<session>:<1-5>``; a second one replaces the first."""
    mission, words = scene.mission, feedback_in(scene.language)
    _, token, score_said = [*tap.choice.split(":", 2), "", ""][:3]
    if score_said not in map(str, SCORES):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    code = code_of(token, rated_codes(mission)) or ""
    refusal = rateable(mission, code, scene.person, now, store.over_early(mission.code))
    if refusal is not None:
        return Reply(toast=words.refused(refusal))
    return take(tap, code, int(score_said), scene, store, now)


def take(  # noqa: PLR0913, PLR0917 - what a rating is of, by whom and when
    by: Tap | Filled, code: str, score: int, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Take the rating of what may be rated: a session, or an objective, by its code."""
    mission, words = scene.mission, feedback_in(scene.language)
    waits = scene.person is None and introducing.strangers_can_say(scene, store)
    voter = _voter(by, scene, waits=waits)
    before = store.ratings(mission.code, code)
    # Anonymous answers are kept without their time: it would tell who answered when.
    at = happened_at(mission, code) if mission.anonymous else now
    store.rate(mission.code, code, voter, score, at)
    if waits:
        return people.vote_waits(scene, store, now)
    if scene.person is not None:
        say_anew(store, mission.code, scene.person.code)
        touch_days(store, mission.code, scene.person.code, code)
        own_anew(mission, code, voter, store)
    if voter not in before:
        count_anew(mission, code, store)
        keep_step(mission, code, store)
        name = isolated(scene.person.name.split()[0]) if scene.person else ""
        return Reply(toast=words.thanks(name, score))
    return Reply(toast=words.replaced(before[voter], score))


def _voter(by: Tap | Filled, scene: Scene, *, waits: bool) -> str:
    """Name who rates: the person, or the account of somebody we do not know."""
    if scene.person is not None:
        return scene.person.code
    return f"{WAITING if waits else GUEST}{by.account.platform}:{by.account.id}"
