"""What sort of session an everyday word means: "dinner", "the coach", "free time"."""

from datetime import time

from bot.core.mission import QUIET_KINDS, Kind, Mission, Session
from bot.core.understanding.question import Sort
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Tag
from bot.core.understanding.vocabulary import tags_of

SORT_OF_TAG = {
    Tag.BREAKFAST: Sort.BREAKFAST,
    Tag.LUNCH: Sort.LUNCH,
    Tag.DINNER: Sort.DINNER,
    Tag.MEAL: Sort.MEAL,
    Tag.FREE: Sort.FREE,
    Tag.FLIGHT: Sort.FLIGHT,
    Tag.COACH: Sort.COACH,
    Tag.VISIT: Sort.VISIT,
    Tag.TALK: Sort.TALK,
    Tag.MEETING: Sort.MEETING,
    Tag.APPOINTMENT: Sort.APPOINTMENT,
}
"""Ordered: the word that says more comes first."""

TAG_OF_SORT = {sort: tag for tag, sort in SORT_OF_TAG.items()}
LOOSE = frozenset({Sort.VISIT, Sort.MEETING, Sort.TALK, Sort.APPOINTMENT})
"""Sorts that people mix up: a visit is a meeting to some."""

LUNCH_FROM, DINNER_FROM = time(11), time(17)
MEALS = frozenset({Tag.BREAKFAST, Tag.LUNCH, Tag.DINNER})


def of_sort(mission: Mission, sort: Sort) -> tuple[str, ...]:
    """Return the codes of the sessions that people would call so, in order."""
    key = ("sort", sort)
    if key not in mission.derived:
        mission.derived[key] = tuple(
            session.code for session in mission.programme if _is_of(session, sort, mission)
        )
    found: tuple[str, ...] = mission.derived[key]
    return found


def _is_of(session: Session, sort: Sort, mission: Mission) -> bool:  # noqa: PLR0911 - one for each sort
    match sort:
        case Sort.BREAKFAST | Sort.LUNCH | Sort.DINNER:
            said = title_tags(session)
            if said & MEALS:
                return TAG_OF_SORT[sort] in said
            return session.kind is Kind.MEAL and sort is _meal_at(session.start)
        case Sort.MEAL:
            return session.kind is Kind.MEAL or bool(title_tags(session) & MEALS)
        case Sort.FREE:
            return session.kind is Kind.FREE
        case Sort.VISIT | Sort.MEETING | Sort.TALK:
            return session.kind.value == sort.value
        case Sort.APPOINTMENT:
            return session.kind in QUIET_KINDS
        case Sort.COACH:
            return session.kind is Kind.TRAVEL and Tag.COACH in title_tags(session)
        case Sort.FLIGHT:
            return session.is_journey or (
                session.kind is Kind.TRAVEL and Tag.FLIGHT in title_tags(session)
            )
        case Sort.RETURN:
            # Between two zones of one time it is no journey, and the way home all the same.
            there = session.is_journey or session.zone != mission.home_zone
            return session.kind is Kind.TRAVEL and there and session.end_zone == mission.home_zone


def _meal_at(start: time) -> Sort:
    if start < LUNCH_FROM:
        return Sort.BREAKFAST
    return Sort.LUNCH if start < DINNER_FROM else Sort.DINNER


def title_tags(session: Session) -> frozenset[Tag]:
    """Return what the words of the title can mean."""
    found: set[Tag] = set()
    for title in session.title.all:
        words = words_of(title)
        at = 0
        while at < len(words):
            two = tags_of(words[at : at + 2]) if at + 1 < len(words) else frozenset()
            found |= two or tags_of((words[at],))
            if Tag.BREAKFAST in two:
                return frozenset({Tag.BREAKFAST})
            at += 2 if two else 1  # « après-midi » is no « midi »
    return frozenset(found)
