"""What ratings add up to, and who may give one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.agenda import whole_mission
from bot.core.mission import Mission, Person, Role, Session

SCORES = (1, 2, 3, 4, 5)
STEP = 3
"""Anonymous results appear from three answers on, and move in steps of three."""
OPEN_FOR = timedelta(hours=24)
"""An anonymous poll closes this long after its request."""
OBJECTIVE = "objective:"
"""How the code begins under which an objective is rated like a session; its own follows."""


class Refusal(StrEnum):
    """Why somebody's rating is not taken."""

    NO_SESSION = "no_session"
    CANCELLED = "cancelled"
    NOT_ENDED = "not_ended"
    NOT_ASKED = "not_asked"
    CLOSED = "closed"
    MISSION_CLOSED = "mission_closed"
    ORGANISER = "organiser"
    FOLLOWER = "follower"


@dataclass(frozen=True, kw_only=True)
class Rating:
    """One answer; *name* is empty where it is anonymous or from somebody we do not know."""

    score: int
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Tally:
    """What the answers to one request, or several, add up to.

    *counts* says how often each of `SCORES` was given; *hidden* how many
    answers are there that must not show yet; *by_name* (name, score) in the
    order of names, for organisers.
    """

    counts: tuple[int, ...] = (0,) * len(SCORES)
    hidden: int = 0
    by_name: tuple[tuple[str, int], ...] = ()

    @property
    def count(self) -> int:
        """How many answers are shown."""
        return sum(self.counts)

    @property
    def average(self) -> float | None:
        """The mean of what is shown, None where nothing is."""
        if not self.count:
            return None
        return sum(s * n for s, n in zip(SCORES, self.counts, strict=True)) / self.count


def counts_of(scores: Iterable[int]) -> tuple[int, ...]:
    """Count how often each of `SCORES` was given."""
    given = list(scores)
    return tuple(given.count(score) for score in SCORES)


def tally(ratings: Iterable[Rating]) -> Tally:
    """Add up ratings that organisers may see with names."""
    given = list(ratings)
    named = sorted((rating.name, rating.score) for rating in given if rating.name)
    return Tally(counts=counts_of(rating.score for rating in given), by_name=tuple(named))


def anonymous_tally(shown: Sequence[int] | None, count: int) -> Tally:
    """Show *shown*, the totals as they were when *count* last was a multiple of three."""
    counts = tuple(shown) if shown else (0,) * len(SCORES)
    return Tally(counts=counts, hidden=count - sum(counts))


def of_poll(
    mission: Mission, given: Mapping[str, int], closed: tuple[str, int] | None, step: str
) -> Tally:
    """Add up what was answered to one question, as far as organisers may see it.

    *given* are the scores by voter; of a poll that has *closed* its counts and
    how many answered are all there is; *step* are the counts that an open
    anonymous one shows, both as "0,1,2,3,5".
    """
    if closed is not None:
        counts, answers = closed
        return anonymous_tally(_numbers(counts), answers)
    if mission.anonymous:
        return anonymous_tally(_numbers(step), len(given))
    people = mission.people_by_code
    return tally(
        Rating(score=score, name=people[voter].name if voter in people else "")
        for voter, score in given.items()
    )


def _numbers(counts: str) -> list[int] | None:
    return [int(count) for count in counts.split(",")] if counts else None


def is_step(count: int) -> bool:
    """Tell whether anonymous results move when there are *count* answers."""
    return count >= STEP and count % STEP == 0


def together(tallies: Iterable[Tally]) -> Tally:
    """Add up several tallies, without names: a day's, a mission's."""
    listed = list(tallies)
    counts = tuple(sum(one.counts[i] for one in listed) for i in range(len(SCORES)))
    return Tally(counts=counts, hidden=sum(one.hidden for one in listed))


Ended = Mapping[str, datetime]
"""Since when sessions (by code) were over that somebody said were over before their end."""
NONE_EARLY: Ended = {}


def rateable(
    mission: Mission,
    code: str,
    person: Person | None,
    now: datetime,
    early: Ended = NONE_EARLY,
) -> Refusal | None:
    """Say why the rating of a session is not taken at *now*; None where it is.

    Somebody we do not know may rate: who they are is settled later.  What was
    over *early* is rated from then on.
    """
    session = mission.sessions_by_code.get(code)
    if session is None and code not in rated_objectives(mission):
        return Refusal.NO_SESSION
    if person is not None and person.role is not Role.PARTICIPANT:
        return Refusal.ORGANISER if person.role is Role.ORGANISER else Refusal.FOLLOWER
    if session is None:
        return mission_not_open(mission, now)
    return _not_open(mission, session, now, early)


def _not_open(mission: Mission, session: Session, now: datetime, early: Ended) -> Refusal | None:
    if session.cancelled:
        return Refusal.CANCELLED
    if now < over_at(session, early):
        return Refusal.NOT_ENDED
    if not session.feedback:
        return Refusal.NOT_ASKED
    if mission.anonymous and now >= closes_at(mission, session, early):
        return Refusal.CLOSED
    return None


def mission_not_open(mission: Mission, now: datetime) -> Refusal | None:
    """Say why nothing about the mission as a whole is taken at *now*; None where it is."""
    if now < whole_mission.opens_at(mission):
        return Refusal.NOT_ENDED
    return Refusal.MISSION_CLOSED if now >= whole_mission.closes_at(mission) else None


def rated_objectives(mission: Mission) -> tuple[str, ...]:
    """Return under which codes the objectives are rated, in the order of the file."""
    if not whole_mission.asks_about_whole(mission):
        return ()
    return tuple(f"{OBJECTIVE}{objective.code}" for objective in mission.objectives)


def rated_codes(mission: Mission) -> tuple[str, ...]:
    """Return all that somebody may have rated: sessions, and objectives."""
    return (*mission.sessions_by_code, *rated_objectives(mission))


def happened_at(mission: Mission, code: str) -> datetime:
    """Return the end of what is rated, whenever it is: when a session ended, or all are asked."""
    session = mission.sessions_by_code.get(code)
    return session.ends_at if session is not None else whole_mission.opens_at(mission)


def over_at(session: Session, early: Ended = NONE_EARLY) -> datetime:
    """Return when *session* is over: at its end, or when somebody said so before."""
    return min(session.ends_at, early.get(session.code, session.ends_at))


def closes_at(mission: Mission, session: Session, early: Ended = NONE_EARLY) -> datetime:
    """Return when an anonymous poll about *session* closes: a day after it was asked."""
    if session.code in early:
        return over_at(session, early) + OPEN_FOR
    return session.ends_at + (mission.timing.feedback_after or timedelta()) + OPEN_FOR


def rated_sessions(
    mission: Mission, now: datetime, early: Ended = NONE_EARLY
) -> tuple[Session, ...]:
    """Return the sessions that feedback was asked for until *now*, in the order of instants."""
    return tuple(s for s in mission.programme if s.feedback and over_at(s, early) <= now)
