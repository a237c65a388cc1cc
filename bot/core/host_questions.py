"""Questions for hosts: which visit one is for, which go first, and who may do what with them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.codes import folded
from bot.core.mission import Kind, Mission, Person, Role, Session
from bot.core.programme import Circle
from bot.core.understanding.mentioned import mentioned

MOST_CHARACTERS = 300
"""Of a question, and of the line that answers it."""
MOST_OPEN = 10
"""How many questions without an answer one person may have for what is ahead."""
ON_THE_WAY = 5
"""How many go out on the way there."""
KINDS = frozenset({Kind.VISIT, Kind.MEETING, Kind.TALK})
"""What somebody receives the group for."""

_FOR = re.compile(r"(?:pour|chez|à|a|for|to|at) ([^:]{1,80}):(.+)", re.IGNORECASE)
_NAMED = re.compile(r"([^:?]{1,60}):(.+)")
_ANSWERED = re.compile(
    r"(?:answered|r[ée]pondue?) (?:(\D[^:\d]{0,60}) )?(\d{1,3})(?: ?: ?| |$)(.*)", re.IGNORECASE
)
"""Of texts whose blanks are single ones."""


@dataclass(frozen=True, kw_only=True)
class Suggested:
    """A question that *person* (a code) suggested for the host of *session* (a code).

    *session* is empty until they say which visit it is for.  *voters* are
    people (codes) who would like to hear it; *taken_at* is when it went out on
    the way there, *answer* what was said (may be empty).
    """

    id: int
    session: str
    person: str
    text: str
    at: datetime
    voters: frozenset[str] = frozenset()
    taken_at: datetime | None = None
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class Meant:
    """A question as it is to be kept, and the visits that it may be for: one, where it is sure."""

    text: str
    visits: tuple[Session, ...]


@dataclass(frozen=True, kw_only=True)
class Answered:
    """That the question *number* of a list (of the visit *named*, where it is) has an answer."""

    number: int
    line: str
    named: str = ""


def ranked(questions: Iterable[Suggested]) -> tuple[Suggested, ...]:
    """Return *questions* with the most votes in front; of as many, what was asked first."""
    return tuple(sorted(questions, key=lambda one: (-len(one.voters), one.at, one.id)))


def on_the_way(questions: Iterable[Suggested]) -> tuple[Suggested, ...]:
    """Return those of *questions* that go out on the way there."""
    return ranked(one for one in questions if not one.answer)[:ON_THE_WAY]


def same_question(one: str, other: str) -> bool:
    """Tell whether two texts ask the same in the same words."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", " ", folded(text)).strip()


def may_change(question: Suggested, person: Person) -> bool:
    """Tell whether *person* may withdraw *question*, and say what was answered to it."""
    return person.role is Role.ORGANISER or question.person == person.code


def answered_in(text: str) -> Answered | None:
    """Read "answered 2 …", « répondu Google 2 : … »; None: it is a question."""
    found = _ANSWERED.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    return Answered(number=int(found[2]), line=found[3], named=found[1] or "")


# ---- which visit -----------------------------------------------------------------------------


def receives(session: Session) -> bool:
    """Tell whether *session* has a host to be asked something."""
    return session.kind in KINDS and not session.cancelled


def visits_ahead(sessions: Iterable[Session], now: datetime) -> tuple[Session, ...]:
    """Return those of *sessions* with a host that have not started."""
    return tuple(one for one in sessions if receives(one) and one.starts_at > now)


def next_visits(mission: Mission, circles: Sequence[Circle], now: datetime) -> tuple[Session, ...]:
    """Return the next visit of each of *circles*, each once, in the order of instants."""
    found: dict[str, Session] = {}
    for circle in circles:
        ahead = visits_ahead(mission.sessions_of(circle), now)
        for one in ahead:
            if one.starts_at == ahead[0].starts_at:
                found[one.code] = one
    return tuple(sorted(found.values(), key=lambda one: one.starts_at))


def named_visits(text: str, mission: Mission) -> tuple[Session, ...]:
    """Return the visits that *text* names."""
    named = mentioned(text, mission).sessions
    return tuple(one for one in map(mission.sessions_by_code.__getitem__, named) if receives(one))


def meant(text: str, mission: Mission, circles: Sequence[Circle], now: datetime) -> Meant:
    """Return what is asked in *text*, and the visits that it may be for.

    They are named in front of it ("pour Google : …"), or it is the next one;
    where another is named within, that is asked.  Empty: none is ahead.
    """
    text = " ".join(text.split())
    following = next_visits(mission, circles, now)
    if found := _FOR.fullmatch(text):
        named = visits_ahead(named_visits(found[1], mission), now)
        # What is named in front and not found is asked back, not taken for the next one.
        others = visits_ahead(mission.programme, now)
        return Meant(text=found[2].strip(), visits=named or (following + _rest(others, following)))
    if found := _NAMED.fullmatch(text):
        named = visits_ahead(named_visits(found[1], mission), now)
        if named:
            return Meant(text=found[2].strip(), visits=named)
    within = visits_ahead(named_visits(text, mission), now)
    if within and not set(_codes(within)) & set(_codes(following)):
        return Meant(text=text, visits=(*within, *following))
    both = tuple(one for one in following if one.code in _codes(within))
    return Meant(text=text, visits=both or following)


def _rest(every: Iterable[Session], but: Sequence[Session]) -> tuple[Session, ...]:
    return tuple(one for one in every if one.code not in _codes(but))


def _codes(sessions: Iterable[Session]) -> tuple[str, ...]:
    return tuple(one.code for one in sessions)
