"""Which sessions a question means to the person who asks it, at that moment."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.asking import Situation
from bot.core.mission import Kind, Session
from bot.core.programme import (
    Day,
    Part,
    ahead,
    date_of,
    gathers,
    is_over,
    left_of,
    next_of,
    sessions_of,
)
from bot.core.site_time import DayEntry, Days, days_of
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.sorts import LOOSE, of_sort, title_tags
from bot.core.understanding.tags import Tag


@dataclass(frozen=True, slots=True)
class Choice:
    """The sessions that are meant, in order; *which*: only one of them is, and we cannot tell."""

    sessions: tuple[Session, ...] = ()
    which: bool = False


MEALS = frozenset({Sort.BREAKFAST, Sort.LUNCH, Sort.DINNER, Sort.MEAL})
TO_THE_TABLE = timedelta(minutes=10)
ABOUT_THEN = timedelta(minutes=30)
Pick = Callable[[tuple[Session, ...], datetime], tuple[Session, ...]]


def in_order(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Put sessions in the order of instants, each once."""
    once = {session.code: session for session in sessions}.values()
    return tuple(sorted(once, key=lambda s: (s.starts_at, s.gathers_at, s.code)))


def of_each(situation: Situation, pick: Pick) -> tuple[Session, ...]:
    """Return what *pick* chooses of each circle's programme."""
    mission, now = situation.mission, situation.now
    if len(situation.circles) == 1:  # what is in order already
        return pick(sessions_of(mission, situation.circles[0]), now)
    return in_order(
        session
        for circle in situation.circles
        for session in pick(sessions_of(mission, circle), now)
    )


def next_sessions(situation: Situation) -> tuple[Session, ...]:
    """Return each circle's next."""
    return of_each(situation, next_of)


def next_gathering(situation: Situation) -> tuple[Session, ...]:
    """Return each circle's next session that people gather for, else just the next."""

    def pick(sessions: tuple[Session, ...], now: datetime) -> tuple[Session, ...]:
        return next_of(filter(gathers, sessions), now) or next_of(sessions, now)

    return of_each(situation, pick)


def date_meant(situation: Situation, question: Question) -> date | None:
    """Return the date of the question's day; of a part of a day alone, today."""
    if question.day is not None:
        return date_of(question.day, situation.mission, situation.today)
    if question.part is None:
        return None
    clock = zones.wall_time(situation.now, situation.zone).time()
    return situation.today + timedelta(days=is_over(question.part, clock))


def entries(situation: Situation, on: date, question: Question) -> tuple[DayEntry, ...]:
    """List the day *on*, or the part of it that was asked for, for all circles together."""
    listed = left_of(
        _days(situation).get(on, ()), on, situation.today, situation.now, question.part
    )
    if question.part is None or on != situation.today:
        return listed
    return tuple(e for e in listed if e.session.ends_at > situation.now) or listed


def _days(situation: Situation) -> Days:
    """Return all days of all circles together, worked out once."""
    derived, key = situation.mission.derived, ("days", situation.circles)
    if key not in derived:
        derived[key] = days_of(of_each(situation, lambda programme, _: programme))
    found: Days = derived[key]
    return found


def first_gathering_on(situation: Situation, on: date, question: Question) -> tuple[Session, ...]:
    """Return what each circle gathers for first on that day, of what has not started."""
    found: list[Session] = []
    for circle in situation.circles:
        alone = situation.with_circles((circle,))
        to_come = [
            entry.session
            for entry in entries(alone, on, question)
            if entry.session.starts_at > situation.now or on < situation.today
        ]
        found += [s for s in to_come if gathers(s)][:1] or to_come[:1]
    return in_order(found)


def last_on(situation: Situation, on: date, question: Question) -> tuple[Session, ...]:
    """Return what ends last on that day for each circle."""
    found: list[Session] = []
    for circle in situation.circles:
        alone = situation.with_circles((circle,))
        listed = [e.session for e in entries(alone, on, question) if not e.only_rendezvous]
        if listed:
            found.append(max(listed, key=lambda session: session.ends_at))
    return in_order(found)


def chosen(situation: Situation, question: Question) -> Choice:
    """Return the sessions that were named, or the next of the sort that was."""
    if question.sessions:
        return _named(situation, question)
    if question.sort is not None:
        return Choice(_of_sort(situation, question, question.sort))
    return Choice()


def _named(situation: Situation, question: Question) -> Choice:
    """Prefer the asker's own, the day that was said, and what has not ended."""
    found = _that_may_be_meant(situation, question)
    if question.upcoming and not any(situation.concerns(s) for s in found):
        return Choice()  # what is next is not the other group's
    if all(session.kind is Kind.TRAVEL for session in found):
        under_way = question.asks is Asks.UNTIL
        to_come = [s for s in found if under_way or s.starts_at > situation.now] or found
        found = _firsts(situation, to_come) or to_come[:1]  # the train there, before the one back
    if len(found) == 1:
        return Choice(tuple(found))
    each = [[s for s in found if s.concerns(circle)] for circle in situation.circles]
    apart = len(each) > 1 and all(len(own) == 1 for own in each if own) and any(each)
    return Choice(tuple(found), which=not apart)


OF_THE_HOUR = frozenset({Asks.AFTER, Asks.BEFORE, Asks.UNTIL, Asks.RENDEZVOUS, Asks.BRING})
"""What is asked of something close by: of several of one name, of that of today."""
THERE, SOON = frozenset({Asks.WHO, Asks.WHERE}), timedelta(hours=1)
"""What is asked of what one is at, or is about to be at; TO_COME: of what has not been."""
TO_COME = frozenset({Asks.WHEN, Asks.RENDEZVOUS})


def _that_may_be_meant(situation: Situation, question: Question) -> Sequence[Session]:
    """Keep what the day, or part of it, leaves that was said, and else what is to come."""
    by_code = situation.mission.sessions_by_code
    named: Sequence[Session] = in_order(by_code[code] for code in question.sessions)
    own = [s for s in named if situation.concerns(s)]
    also = [s for s in in_order(by_code[code] for code in question.also) if situation.concerns(s)]
    on = date_meant(situation, question)
    if on is not None:
        of_it = own or named
        each = (of_it, also, named)  # tomorrow's lab, though it is the other group's
        then = next((of_day for one in each if (of_day := [s for s in one if s.day == on])), [])
        found: Sequence[Session] = _in_part(situation, question, then) or then or of_it
    else:
        todays = [s for s in ahead(also, situation.now) if s.day == situation.today]
        found = own or todays or named
        loosely = question.loosely and all(s.day < situation.today for s in found)
        over = all(s.ends_at < situation.now for s in found)
        if over and (loosely or question.asks in TO_COME):
            found = todays or found  # the other hospital, not that of yesterday
    found = ahead(found, situation.now) or found
    if question.upcoming and on is None:
        return _firsts(situation, [s for s in found if s.starts_at > situation.now]) or found
    close = question.asks in OF_THE_HOUR or question.how_long
    today = [s for s in found if s.day == situation.today]
    if question.asks in THERE and len({s.place or s.code for s in found}) > 1:
        close = any(s.gathers_at - SOON <= situation.now < s.ends_at for s in today)
    return today if close and today and on is None else found


def _in_part(
    situation: Situation, question: Question, sessions: Sequence[Session]
) -> Sequence[Session]:
    """Keep those of the part of the day that was said, if it was."""
    if question.part is None or not sessions:
        return ()
    then = {entry.session.code for entry in entries(situation, sessions[0].day, question)}
    return [session for session in sessions if session.code in then]


def _of_sort(situation: Situation, question: Question, sort: Sort) -> tuple[Session, ...]:
    by_code = situation.mission.sessions_by_code
    codes = set(of_sort(situation.mission, sort))
    if sort is Sort.DINNER and question.language == "en":  # a « dîner » may be a lunch
        codes -= {one for one in codes if Tag.LUNCH in title_tags(by_code[one])}
    if question.clock is not None:
        near = _near(situation, question, codes)
        if near or (sort in LOOSE and question.asks in (Asks.WHERE, Asks.WHO)):
            return near
    on = date_meant(situation, question)
    if on is None:
        found = _of_sort_to_come(situation, question, sort, codes)
    else:
        found = _of_sort_on(on, situation, question, sort, codes)
    if not found and question.part is Part.AFTERNOON:  # « libre cet aprem » may begin later
        return _of_sort(situation, replace(question, part=None, day=_day_of(on)), sort)
    if not found and sort in LOOSE and sort is not Sort.APPOINTMENT:
        return _of_sort(situation, question, Sort.APPOINTMENT)
    return found


def _near(situation: Situation, question: Question, codes: Collection[str]) -> tuple[Session, ...]:
    """Return what *codes* name of the day that begins about then: "the 3 o'clock meeting"."""
    on = date_meant(situation, question) or situation.today
    clock = datetime.combine(on, question.clock or time())
    return in_order(
        entry.session
        for entry in entries(situation, on, replace(question, part=None))
        if entry.session.code in codes
        and abs(datetime.combine(on, entry.session.start) - clock) <= ABOUT_THEN
    )


def _of_sort_on(
    on: date, situation: Situation, question: Question, sort: Sort, codes: Collection[str]
) -> tuple[Session, ...]:
    """Return what *codes* name of the day *on*: all of it, or what of today has not ended."""
    found = in_order(
        entry.session
        for entry in entries(situation, on, question)
        if entry.session.code in codes and not entry.only_rendezvous
    )
    if question.last:
        return found[-1:]
    if question.first or (sort is Sort.COACH and question.asks is Asks.RENDEZVOUS):
        return _firsts(situation, found)
    if question.upcoming:
        to_come = tuple(s for s in found if s.starts_at > situation.now) or found
        return _firsts(situation, to_come)
    if on != situation.today:
        return found
    found = ahead(found, situation.now) or found
    return _firsts(situation, found) if sort is Sort.MEAL else found


def _of_sort_to_come(
    situation: Situation, question: Question, sort: Sort, codes: Collection[str]
) -> tuple[Session, ...]:
    """Return each circle's next of what *codes* name, or its last."""

    def of_it(sessions: Iterable[Session]) -> tuple[Session, ...]:
        return tuple(session for session in sessions if session.code in codes)

    if question.asks in (Asks.AFTER, Asks.BEFORE) and (todays := _todays(situation, codes)):
        return todays
    if question.last:
        return of_each(situation, lambda all_of, _: of_it(all_of)[-1:])
    if sort is Sort.COACH:
        return of_each(situation, lambda all_of, now: next_of(_rides(all_of, codes), now))
    if sort in MEALS and question.asks is Asks.WHEN and not question.upcoming:
        # « on mange quand ? » may be asked on the way to the table.
        return of_each(situation, lambda all_of, now: next_of(of_it(all_of), now - TO_THE_TABLE))
    if question.upcoming or question.asks in (Asks.WHEN, Asks.NEXT, Asks.RENDEZVOUS):
        return of_each(situation, lambda all_of, now: next_of(of_it(all_of), now))
    return of_each(situation, lambda all_of, now: ahead(of_it(all_of), now)[:1])


def _todays(situation: Situation, codes: Collection[str]) -> tuple[Session, ...]:
    """Return each circle's of today, also what is over: "what is there after lunch?"."""

    def pick(sessions: tuple[Session, ...], now: datetime) -> tuple[Session, ...]:
        today = [s for s in sessions if s.code in codes and s.day == situation.today]
        return tuple(ahead(today, now)[:1] or today[-1:])

    return of_each(situation, pick)


def _day_of(on: date | None) -> Day | None:
    return Day(exact=on) if on is not None else None


def _firsts(situation: Situation, sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Return what comes first of *sessions* for each circle."""
    each = ([s for s in sessions if s.concerns(circle)][:1] for circle in situation.circles)
    return in_order(session for firsts in each for session in firsts)


def _rides(sessions: Iterable[Session], codes: Collection[str]) -> Iterator[Session]:
    """Yield what people take a coach for: what is called so, or gathers somewhere else."""
    for session in sessions:
        apart = session.meet_place is not None and session.meet_place != session.place
        if session.code in codes or apart:
            yield session
