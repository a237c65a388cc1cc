"""What is answered besides times and places: what is left, was missed, is still on, to bring."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core import asked_ahead
from bot.core.asked_at import instant_said
from bot.core.asked_off import not_as_planned
from bot.core.calling import calling_times
from bot.core.choosing import (
    chosen,
    date_meant,
    entries,
    first_gathering_on,
    next_gathering,
    of_each,
)
from bot.core.message import Heading, Message
from bot.core.messages import answers, answers_about, answers_besides
from bot.core.mission import Kind, Session
from bot.core.programme import (
    Circle,
    ahead,
    at_midday,
    gathers,
    in_part,
    next_of,
    sessions_of,
    under_way,
)
from bot.core.site_time import EVERYONE
from bot.core.told import Asked, Told
from bot.core.understanding.notes import is_noted
from bot.core.understanding.question import Asks, Sort
from bot.core.understanding.sorts import LOOSE, of_sort

A_DAY = timedelta(days=1)
MOST_MOVED = 6


def which_of(asked: Asked, sessions: tuple[Session, ...]) -> Told:
    """Ask back which of *sessions* is meant."""
    asks = asked.question.asks.value
    return Told(answers.which(asked.teller, asks, sessions), sessions)


def none_of(asked: Asked) -> Told | None:
    """Say that there is nothing of that sort, to somebody who asked us."""
    sort = asked.question.sort
    if sort is None or not asked.situation.asker.addressed:
        return None
    on = date_meant(asked.situation, asked.question)
    says = asked.teller.says
    day = ""
    if on is not None:
        day = says.day_named((on - asked.situation.today).days, on) or says.today
    return Told(answers_about.said(says.none_of(sort.value, day)))


def nothing_more(asked: Asked) -> Told:
    """Say that the day is over, and what comes first after it."""
    coming = next_gathering(asked.situation)
    nothing = asked.teller.says.nothing_more()
    if not coming:
        return Told(answers_about.said(nothing))
    told = answers.coming(asked.teller, coming)
    # What comes after is told along: the question was not about it.
    return Told(Message(nothing, (Heading(told.title), *told.blocks)))


def _still(asked: Asked) -> Told | None:
    """Say whether it takes place: as planned, moved, to be confirmed, or not at all."""
    if asked.question.subject:
        return not_as_planned(asked)
    choice = chosen(asked.situation, asked.question)
    if not choice.sessions:
        return none_of(asked)
    if choice.which:
        return which_of(asked, choice.sessions)
    told = [answers_besides.still(asked.teller, session) for session in choice.sessions]
    return Told(answers.joined(asked.teller.says.meets_you, told), choice.sessions)


def _rest(asked: Asked) -> Told:
    """List what of the day has not ended; of a day to come that is all of it."""
    situation, says = asked.situation, asked.teller.says
    on = date_meant(situation, asked.question) or situation.today
    listed = [
        entry
        for entry in entries(situation, on, asked.question)
        if entry.session.ends_at > situation.now
    ]
    if asked.named and (until := chosen(situation, asked.question).sessions[:1]):
        listed = [entry for entry in listed if entry.session.starts_at <= until[0].starts_at]
    if asked.question.later and (clock := asked.question.clock) is not None:
        listed = [entry for entry in listed if entry.session.start >= clock]
    if not listed:
        return nothing_more(asked)
    sessions = _once(entry.session for entry in listed)
    return Told(answers_besides.listed(asked.teller, on, says.rest_of_day, listed), sessions)


def _changed(asked: Asked) -> Told:
    """Tell what of the days to come was moved lately."""
    moved = tuple(
        session for session in of_each(asked.situation, ahead) if asked.teller.moved(session)
    )
    if not moved:
        return Told(answers_about.said(asked.teller.says.nothing_moved))
    return Told(answers.sessions_told(asked.teller, moved[:MOST_MOVED]), moved[:MOST_MOVED])


def _missed(asked: Asked) -> Told:
    """List what has ended today; before anything has, what there was on the last day."""
    situation, says = asked.situation, asked.teller.says
    on = date_meant(situation, asked.question)
    if asked.question.day is None and asked.question.part is not None:
        on = situation.today  # « cet après-midi », and it is over
    if on is None:
        over = [s for s in of_each(situation, _all) if s.ends_at <= situation.now]
        on = min(situation.today, over[-1].day) if over else situation.today
    part = asked.question.part
    listed = [
        entry
        for entry in entries(situation, on, replace(asked.question, part=None))
        if entry.session.ends_at <= situation.now
        and not entry.only_rendezvous
        and (part is None or in_part(entry, part))
    ]
    if on > situation.today:  # « récapitule-moi demain »
        return _rest(asked)
    if not listed and of_each(situation, under_way) and on == situation.today:
        return asked_ahead.now(asked)
    if not listed:
        return Told(answers_about.said(says.nothing_missed))
    sessions = _once(entry.session for entry in listed)
    return Told(answers_besides.listed(asked.teller, on, says.over, listed), sessions)


def _all(programme: tuple[Session, ...], _: datetime) -> tuple[Session, ...]:
    return programme


def _once(sessions: Iterable[Session]) -> tuple[Session, ...]:
    return tuple({session.code: session for session in sessions}.values())


def _count(asked: Asked) -> Told:
    """Count what is left of a sort, altogether or on the day that was said."""
    situation, question = asked.situation, asked.question
    sort = question.wanted or question.sort or Sort.APPOINTMENT
    codes = set(of_sort(asked.mission, sort))
    if not codes and sort in LOOSE:
        sort, codes = Sort.APPOINTMENT, set(of_sort(asked.mission, Sort.APPOINTMENT))
    on = date_meant(situation, question)
    if question.wanted is not None:
        until = chosen(situation, question).sessions[-1:]
        found = tuple(
            s for s in of_each(situation, ahead) if not until or s.starts_at < until[0].starts_at
        )
        on = None
    elif on is None or question.later:
        left = of_each(situation, ahead)
        found = tuple(session for session in left if on is None or session.day > on)
        on = None
    else:
        found = _once(e.session for e in entries(situation, on, question) if not e.only_rendezvous)
        if on == situation.today:
            found = ahead(found, situation.now)
    if question.upcoming:
        found = tuple(session for session in found if session.starts_at > situation.now)
    counted = tuple(session for session in found if session.code in codes)
    return Told(answers_besides.counted(asked.teller, sort.value, on, counted), counted)


def _free(asked: Asked) -> Told:
    """Say which groups have nothing now, at the time that was said, or in that part of a day."""
    situation, clock = asked.situation, asked.question.clock
    on = date_meant(situation, asked.question)
    if clock is not None:
        at, day = instant_said(asked)
        then = replace(asked, situation=replace(situation, now=at))
        free = _free_at(then, _circles(asked))
        return Told(answers_besides.free(asked.teller, day, "", free, clock))
    if on is None:
        free = _free_at(asked, _circles(asked))
    else:
        free = [(name, None) for name in _free_on(asked, on)]
    part = asked.question.part
    return Told(answers_besides.free(asked.teller, on, part.value if part else "", free))


def _circles(asked: Asked) -> tuple[Circle, ...]:
    groups = asked.question.groups or asked.mission.group_codes
    return tuple(frozenset({code}) for code in groups) or (EVERYONE,)


def _free_at(asked: Asked, circles: Iterable[Circle]) -> list[tuple[str, Session | None]]:
    """Return who has nothing at that instant, by name, and what they have next."""
    now = asked.situation.now
    return [
        (_called(asked, circle), _next_taken(asked, circle))
        for circle in circles
        if not any(s.gathers_at <= now < s.ends_at for s in _taken(asked, circle))
    ]


def _free_on(asked: Asked, on: date) -> Iterator[str]:
    """Yield who has nothing that day, or in that part of it, by name."""
    part = asked.question.part
    for circle in _circles(asked):
        listed = entries(asked.situation.with_circles((circle,)), on, asked.question)
        busy = [
            e.session
            for e in listed
            if e.session.kind is not Kind.FREE and (part is None or not at_midday(e.session))
        ]
        if not busy:
            yield _called(asked, circle)


def _called(asked: Asked, circle: Circle) -> str:
    return next((asked.mission.group_name(code) for code in circle), "")


def _taken(asked: Asked, circle: Circle) -> tuple[Session, ...]:
    return tuple(session for session in sessions_of(asked.mission, circle) if gathers(session))


def _next_taken(asked: Asked, circle: Circle) -> Session | None:
    now = asked.situation.now
    return next((s for s in _taken(asked, circle) if s.gathers_at > now), None)


def _bring(asked: Asked) -> Told | None:
    """Give what the programme notes about what was named, that day, or what comes next."""
    situation = asked.situation
    on = date_meant(situation, asked.question)
    if asked.named:
        choice = chosen(situation, asked.question)
        if not choice.sessions:
            return none_of(asked)
        if choice.which:
            return which_of(asked, choice.sessions)
        sessions = tuple(s for s in choice.sessions if s.notes) or choice.sessions
    elif on is not None:
        listed = _once(entry.session for entry in entries(situation, on, asked.question))
        sessions = ahead(listed, situation.now)
        sessions = tuple(s for s in sessions if s.notes) or first_gathering_on(
            situation, on, asked.question
        )
    else:
        sessions = next_gathering(situation)
    if not asked.named and asked.question.things:
        noted = _speaking_of(asked, on)
        if not noted and not (situation.asker.addressed and asked.question.plain):
            return None
        sessions = noted or sessions
    return Told(answers_besides.notes_told(asked.teller, sessions), sessions)


def _speaking_of(asked: Asked, on: date | None) -> tuple[Session, ...]:
    """Return what first has a thing that was said in its notes: now, next, or on that day."""
    situation, things = asked.situation, asked.question.things
    day = situation.today if on is None else on

    def pick(programme: tuple[Session, ...], now: datetime) -> tuple[Session, ...]:
        left = [one for one in ahead(programme, now) if one.day == day]
        if on is None:
            left += next_of(filter(gathers, programme), now)
        return tuple(one for one in left if is_noted(one, things))[:1]

    return of_each(situation, pick)


def _call(asked: Asked) -> Told:
    """Say when in the next day nobody is in a session and both sides are awake."""
    situation = asked.situation
    on = date_meant(situation, asked.question)
    start = situation.now.replace(second=0, microsecond=0)
    start -= timedelta(minutes=start.minute % 15)
    if on is not None and on > situation.today:
        start += on - situation.today
    spans = calling_times(asked.teller.mission, start, start + A_DAY)
    return Told(answers_besides.call_at(asked.teller, spans))


BESIDES: dict[Asks, Callable[[Asked], Told | None]] = {
    Asks.STILL: _still,
    Asks.REST: _rest,
    Asks.MISSED: _missed,
    Asks.CHANGED: _changed,
    Asks.COUNT: _count,
    Asks.FREE: _free,
    Asks.BRING: _bring,
    Asks.CALL: _call,
}
