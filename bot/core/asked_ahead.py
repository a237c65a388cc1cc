"""What follows what is told: the rest of the day, or what comes first after it."""

from dataclasses import replace
from datetime import date

from bot.core.choosing import entries, in_order, next_sessions, of_each
from bot.core.message import Message
from bot.core.messages import answers, answers_ahead
from bot.core.mission import Session
from bot.core.programme import next_of, under_way
from bot.core.site_time import DayEntry
from bot.core.told import Asked, Told
from bot.core.understanding.question import Asks


def coming(asked: Asked) -> Told:
    """Tell what comes next, and in a line what follows it."""
    sessions = next_sessions(asked.situation)
    return _with_ahead(asked, answers.coming(asked.teller, sessions), sessions)


def now(asked: Asked) -> Told:
    """Tell what is on, or else what comes, and in a line what follows it."""
    on = of_each(asked.situation, under_way)
    to_come = () if on else next_sessions(asked.situation)
    return _with_ahead(asked, answers.under_way(asked.teller, on, to_come), on or to_come)


def in_full(asked: Asked) -> Told:
    """Tell the same at length: all about it, and the rest of the day as a list."""
    on = of_each(asked.situation, under_way) if asked.question.asks is Asks.NOW else ()
    sessions = on or next_sessions(asked.situation)
    short = (now if asked.question.asks is Asks.NOW else coming)(asked).message
    if not sessions:
        return Told(short)
    follows, then = _follows(asked, sessions)
    title = short.title
    if asked.question.asks is Asks.NOW and not on:
        title = answers.coming(asked.teller, sessions).title
    told = answers_ahead.in_full(asked.teller, title, sessions, follows, then)
    return Told(told, sessions, tuple(entry.session for entry in follows))


def end_of_day(asked: Asked, message: Message, on: date, listed: tuple[DayEntry, ...]) -> Message:
    """Add what comes first after today to the list of a day of which nothing is left."""
    situation = asked.situation
    over = not any(entry.session.ends_at > situation.now for entry in listed)
    if on != situation.today or not over or asked.teller.stays:
        return message
    first = _first_after(asked, ())
    if not first:
        return message
    line = answers_ahead.ahead(asked.teller, first, _label(asked, first))
    return replace(message, blocks=(*message.blocks, line))


def _with_ahead(asked: Asked, message: Message, sessions: tuple[Session, ...]) -> Told:
    teller, blocks = asked.teller, message.blocks
    if not sessions or teller.stays:  # a page lists the days itself
        return Told(message, sessions)
    if dropped := _called_off(asked, sessions):
        blocks = (*blocks, answers_ahead.called_off(teller, dropped))
    follows, then = _follows(asked, sessions)
    if follows:
        blocks = (*blocks, answers_ahead.ahead(teller, follows, then, sessions))
    more = answers_ahead.button(teller.whose, teller, asked.question.asks.value)
    besides = (*dropped, *(entry.session for entry in follows))
    told = replace(message, blocks=blocks, buttons=(more,))
    return Told(answers_ahead.in_short(teller, told, sessions), sessions, besides)


def _follows(asked: Asked, told: tuple[Session, ...]) -> tuple[tuple[DayEntry, ...], str]:
    """Return the rest of the day that *told* is about, with how it is headed.

    Where nothing is left of today, that is what comes first after it.
    """
    situation = asked.situation
    on = max(situation.today, told[0].day)
    rest = tuple(
        entry
        for entry in entries(situation, on, replace(asked.question, part=None))
        if entry.session not in told
        and entry.session.starts_at > max(situation.now, told[0].starts_at)
    )
    if rest or on != situation.today:
        return rest, asked.teller.says.then
    first = _first_after(asked, told)
    return first, _label(asked, first) if first else ""


def _first_after(asked: Asked, told: tuple[Session, ...]) -> tuple[DayEntry, ...]:
    """Return what comes first for each circle, but for what is *told*."""

    def pick(sessions: tuple[Session, ...], _: object) -> tuple[Session, ...]:
        return next_of((s for s in sessions if s not in told), asked.situation.now)

    found = of_each(asked.situation, pick)
    day = min((session.day for session in found), default=None)
    return tuple(DayEntry(one, one.gathers_at) for one in found if one.day == day)


def _label(asked: Asked, first: tuple[DayEntry, ...]) -> str:
    """Name the day on which they come, as who asks counts days."""
    day = asked.teller.day(first[0].at, first[0].session.zone)
    return f"{day[:1].upper()}{day[1:]}" or asked.teller.says.then


def _called_off(asked: Asked, told: tuple[Session, ...]) -> tuple[Session, ...]:
    """Return what would have come before what is *told*, had it not been cancelled."""
    situation = asked.situation
    return in_order(
        session
        for session in asked.mission.sessions
        if session.cancelled
        and situation.concerns(session)
        and situation.now < session.starts_at <= told[0].starts_at
        and session.day == told[0].day
    )
