"""What there is at a time of day that was said: "what's on at 4?", « départ à 13 h 25 ? »."""

from datetime import date, datetime, timedelta

from bot.core import asked_ahead, zones
from bot.core.choosing import date_meant, of_each
from bot.core.messages import answers
from bot.core.mission import Session
from bot.core.programme import ahead, next_of, under_way
from bot.core.told import Asked, Told
from bot.core.understanding.question import Asks

NEARLY = timedelta(minutes=15)
"""How far from the time that was said they may gather."""


def at_the_time(asked: Asked) -> Told | None:
    """Tell what is on then, or begins next; None where no time was said, or there is nothing."""
    sessions = held_then(asked)
    return Told(answers.sessions_told(asked.teller, sessions), sessions) if sessions else None


def held_then(asked: Asked) -> tuple[Session, ...]:
    """Return what is on at the time that was said, or begins next; none where none was."""
    question = asked.question
    if question.clock is None or asked.named:
        return ()
    at, on = instant_said(asked)
    gathering = question.asks is Asks.RENDEZVOUS

    def pick(sessions: tuple[Session, ...], _: datetime) -> tuple[Session, ...]:
        left = tuple(session for session in sessions if session.day == on)
        if gathering:
            near = [one for one in left if abs(one.gathers_at - at) <= NEARLY]
            return tuple(sorted(near, key=lambda one: abs(one.gathers_at - at))[:1])
        held = under_way(left, at) or [s for s in left if s.gathers_at <= at < s.ends_at][-1:]
        return tuple(held) or next_of(left, at)

    return of_each(asked.situation, pick)


def now_or_then(asked: Asked) -> Told | None:
    """Tell what is on, now or at the time that was said, or while who asks is somewhere."""
    beside = asked.question.groups and asked.question.sessions
    return at_the_time(asked) or (meanwhile(asked) if beside else None) or asked_ahead.now(asked)


def meanwhile(asked: Asked) -> Told | None:
    """Tell what others do while who asks is at what was named; None where that is nothing."""
    situation, by_code = asked.situation, asked.mission.sessions_by_code
    own = [by_code[code] for code in asked.question.sessions]
    circles = situation.asker.circles(asked.mission)
    own = [s for s in own if any(s.concerns(circle) for circle in circles)] or own
    own = list(ahead(own, situation.now)) or own
    if not own:
        return None
    begins, ends = own[0].starts_at, own[0].ends_at

    def pick(sessions: tuple[Session, ...], _: datetime) -> tuple[Session, ...]:
        return tuple(s for s in sessions if s.starts_at < ends and begins < s.ends_at)

    sessions = of_each(situation, pick)
    return Told(answers.sessions_told(asked.teller, sessions), sessions) if sessions else None


def instant_said(asked: Asked) -> tuple[datetime, date]:
    """Return the instant of the time of day that was said, and its site date.

    Tomorrow's where today is over.
    """
    situation, clock = asked.situation, asked.question.clock
    on = date_meant(situation, asked.question)
    if clock is None or on is not None:
        return _at(asked, on or situation.today), on or situation.today
    left = ahead(of_each(situation, lambda programme, _: programme), situation.now)
    over = not any(session.day <= situation.today for session in left)
    on = situation.today + zones.DAY * over
    return _at(asked, on), on


def _at(asked: Asked, on: date) -> datetime:
    clock = asked.question.clock or datetime.min.time()
    zone = asked.mission.home_zone if asked.question.at_home else asked.situation.zone
    return zones.instant(datetime.combine(on, clock), zone)
