"""The ratings of a mission until now, and which of them an organiser wants to see."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.feedback import OBJECTIVE, Tally, together
from bot.core.mission import Mission, Objective, Session
from bot.core.programme import date_of
from bot.core.site_time import site_time
from bot.core.tokens import code_of, token_of
from bot.core.understanding.meant import sessions_meant
from bot.core.understanding.naming import names_of
from bot.core.understanding.reading import read
from bot.core.understanding.sentence import words_of

CHOICE = "results"
"""What the choice of a button begins with that shows ratings."""
OBJECTIVES = frozenset(words_of("objectif objectifs objective objectives goal goals but buts"))
ALL = frozenset(words_of("tout toute tous la mission all everything the whole"))
SMALL = 3
"""Letters of words that tell nothing of an objective."""


class Of(StrEnum):
    """What ratings are of."""

    MISSION = "mission"
    DAY = "day"
    SESSION = "session"
    OBJECTIVES = "objectives"
    OBJECTIVE = "objective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which ratings are wanted.

    *codes* are those of sessions or of an objective, or a day as 2022-09-27.
    """

    of: Of = Of.MISSION
    codes: tuple[str, ...] = ()

    @property
    def choice(self) -> str:
        """What the button says that shows them."""
        return ":".join((CHOICE, self.of.value, *map(token_of, self.codes[:1])))


WHOLE = Scope()


@dataclass(frozen=True, kw_only=True)
class Ratings:
    """What was answered until now about *sessions*, those that were asked about, in order.

    *tallies* are by the code of a session, or by ``objective:<code>``.
    """

    mission: Mission
    sessions: tuple[Session, ...]
    tallies: Mapping[str, Tally]

    @property
    def days(self) -> tuple[date, ...]:
        """The days of those sessions."""
        return tuple(dict.fromkeys(session.day for session in self.sessions))

    @property
    def answered(self) -> bool:
        """Tell whether there is any answer, be it one that must not show yet."""
        return any(one.count or one.hidden for one in self.tallies.values())

    @property
    def asks_objectives(self) -> bool:
        """Tell whether anybody has said how far an objective is reached."""
        return any(self.reached(one).count or self.reached(one).hidden for one in self.goals)

    @property
    def goals(self) -> tuple[Objective, ...]:
        """The objectives of the mission."""
        return self.mission.objectives

    def of_day(self, on: date) -> tuple[Session, ...]:
        """Return the sessions of a day."""
        return tuple(session for session in self.sessions if session.day == on)

    def serving(self, objective: str) -> tuple[Session, ...]:
        """Return the sessions that served an objective (its code)."""
        return tuple(one for one in self.sessions if objective in one.objectives)

    def of(self, sessions: Iterable[Session]) -> Tally:
        """Add up what was answered about *sessions*."""
        return together(self.tallies[session.code] for session in sessions)

    def reached(self, objective: Objective) -> Tally:
        """Return how far *objective* is reached, as people say at the end."""
        return self.tallies.get(f"{OBJECTIVE}{objective.code}", Tally())

    def chosen(self, codes: Iterable[str]) -> tuple[Session, ...]:
        """Return the sessions that have *codes*."""
        wanted = frozenset(codes)
        return tuple(session for session in self.sessions if session.code in wanted)


def pressed(choice: str, ratings: Ratings) -> Scope | None:
    """Read a button, ``results:day:2022-09-27``; None: there is nothing of the kind any more."""
    _, what, token = [*choice.split(":", 2), "", ""][:3]
    if what not in {of.value for of in Of}:
        return None
    known: list[str] = []
    match Of(what):
        case Of.DAY:
            known = [day.isoformat() for day in ratings.days]
        case Of.SESSION:
            known = [session.code for session in ratings.sessions]
        case Of.OBJECTIVE:
            known = [objective.code for objective in ratings.goals]
        case Of.MISSION | Of.OBJECTIVES:
            return Scope(of=Of(what))
    code = code_of(token, known)
    return Scope(of=Of(what), codes=(code,)) if code is not None else None


def asked(text: str, ratings: Ratings, now: datetime) -> Scope | None:
    """Read what follows the command: "", "google", "mardi", "objectifs"; None: we cannot tell."""
    said = frozenset(words_of(text))
    if said <= ALL:
        return WHOLE
    if said <= OBJECTIVES and ratings.goals:
        return Scope(of=Of.OBJECTIVES)
    on = _day_in(text, ratings, now)
    a_day = Scope(of=Of.DAY, codes=(on.isoformat(),)) if on is not None else None
    aim = _aimed_at(text, ratings)
    if aim is not None and said & OBJECTIVES:
        return aim
    return _visits_in(text, on, ratings) or a_day or aim


def _visits_in(text: str, on: date | None, ratings: Ratings) -> Scope | None:
    """Return the sessions that *text* names, or has for its code, of the day *on* if it is one."""
    mission, names = ratings.mission, names_of(ratings.mission)
    meant, also = sessions_meant(read(text, names), mission, names, None)
    code = text.strip().casefold()
    sessions = ratings.chosen((*also, *meant)) or ratings.chosen((code,))
    if on is not None:
        sessions = tuple(session for session in sessions if session.day == on)
    codes = tuple(session.code for session in sessions)
    return Scope(of=Of.SESSION, codes=codes) if codes else None


def _day_in(text: str, ratings: Ratings, now: datetime) -> date | None:
    """Return the day with ratings that *text* says: a weekday is the last one of these."""
    mission = ratings.mission
    day = read(text, names_of(mission)).day
    if day is None:
        return None
    if day.weekday is not None:
        fitting = [on for on in ratings.days if on.weekday() == day.weekday]
        return fitting[-1] if fitting else None
    on = date_of(day, mission, site_time(mission).date(now))
    return on if on in ratings.days else None


def _aimed_at(text: str, ratings: Ratings) -> Scope | None:
    """Return the one objective that has the words of *text*, or *text* for its code."""
    said = [word for word in words_of(text) if word not in OBJECTIVES]
    telling = {word for word in said if len(word) > SMALL}
    fitting = [
        objective.code
        for objective in ratings.goals
        if said == list(words_of(objective.code))
        or (telling and telling <= set(words_of(" ".join(objective.text.all))))
    ]
    return Scope(of=Of.OBJECTIVE, codes=(fitting[0],)) if len(fitting) == 1 else None
