"""What the answers to a question how it was add up to, as far as they may show."""

from bot.core.feedback import Rating, Tally, anonymous_tally, counts_of, is_step, tally
from bot.core.mission import Mission
from bot.store.memory import step_name
from bot.store.store import Store


def keep_step(mission: Mission, code: str, store: Store) -> None:
    """Keep the totals at each step, which is all that anonymous results show."""
    scores = store.ratings(mission.code, code).values()
    if mission.anonymous and is_step(len(scores)):
        counts = ",".join(map(str, counts_of(scores)))
        store.set_setting(step_name(mission.code, code), counts)


def tally_of(mission: Mission, code: str, store: Store) -> Tally:
    """Add up what was answered about a session, or about ``objective:<code>``.

    Of a poll that has closed totals are all there is.
    """
    closed = store.closed_polls(mission.code).get(code)
    if closed is not None:
        counts, answers = closed
        return anonymous_tally(_numbers(counts), answers)
    given = store.ratings(mission.code, code)
    if mission.anonymous:
        return anonymous_tally(_numbers(store.setting(step_name(mission.code, code))), len(given))
    people = mission.people_by_code
    return tally(
        Rating(score=score, name=people[voter].name if voter in people else "")
        for voter, score in given.items()
    )


def _numbers(counts: str) -> list[int] | None:
    return [int(count) for count in counts.split(",")] if counts else None
