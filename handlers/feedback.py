"""Takes ratings, and shows organisers what they add up to."""

from datetime import datetime

from bot.core.chat import Answer, Ask, Reply, Tap
from bot.core.feedback import (
    SCORES,
    Rating,
    Tally,
    anonymous_tally,
    counts_of,
    is_step,
    rateable,
    rated_sessions,
    tally,
)
from bot.core.languages.conversation import conversation_in
from bot.core.languages.feedback import feedback_in
from bot.core.messages.results import results as results_message
from bot.core.mission import Mission, Session
from bot.core.tokens import code_of
from bot.store.store import Store
from bot.store.values import DeliveryKind
from handlers.scene import Scene


def rate(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take a rating: ``rate:<session>:<1-5>``; a second one replaces the first."""
    mission, words = scene.mission, feedback_in(scene.language)
    _, token, score_said = [*tap.choice.split(":", 2), "", ""][:3]
    if score_said not in map(str, SCORES):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    code = code_of(token, mission.sessions_by_code) or ""
    refusal = rateable(mission, code, scene.person, now)
    if refusal is not None:
        return Reply(toast=words.refused(refusal))
    session, score, voter = mission.sessions_by_code[code], int(score_said), _voter(tap, scene)
    before = store.ratings(mission.code, code)
    # Anonymous answers are kept without their time: it would tell who answered when.
    at = session.ends_at if mission.anonymous else now
    store.rate(mission.code, code, voter, score, at)
    if voter not in before:
        store.touch(DeliveryKind.FEEDBACK, mission.code, code)
        _keep_step(mission, code, store)
        name = scene.person.name.split()[0] if scene.person else ""
        return Reply(toast=words.thanks(name, score))
    return Reply(toast=words.replaced(before[voter], score))


def _voter(tap: Tap, scene: Scene) -> str:
    """Name who rates: the person, or the account of somebody we do not know yet."""
    if scene.person is not None:
        return scene.person.code
    return f"account:{tap.account.platform}:{tap.account.id}"


def _keep_step(mission: Mission, code: str, store: Store) -> None:
    """Keep the totals at each step, which is all that anonymous results show."""
    scores = store.ratings(mission.code, code).values()
    if mission.anonymous and is_step(len(scores)):
        counts = ",".join(map(str, counts_of(scores)))
        store.set_setting(_step_name(mission, code), counts)


def _step_name(mission: Mission, code: str) -> str:
    return f"step:{mission.code}:{code}"


def results(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show the ratings so far, session by session."""
    sessions = rated_sessions(scene.mission, now)
    tallies = {session.code: _tally(scene.mission, session, store) for session in sessions}
    message = results_message(scene.mission, sessions, tallies, scene.language)
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


def _tally(mission: Mission, session: Session, store: Store) -> Tally:
    given = store.ratings(mission.code, session.code)
    if mission.anonymous:
        kept = store.setting(_step_name(mission, session.code))
        step = [int(count) for count in kept.split(",")] if kept else None
        return anonymous_tally(step, len(given))
    people = mission.people_by_code
    return tally(
        Rating(score=score, name=people[voter].name if voter in people else "")
        for voter, score in given.items()
    )
