"""What a change breaks, a line for each thing; and why an order is refused."""

from collections.abc import Iterator
from datetime import datetime
from typing import assert_never

from bot.core.bidi import isolated
from bot.core.clashing import Clash, FixedHit, InTheWay, MissesFlight, TooClose
from bot.core.effects import (
    Effect,
    Effects,
    Elsewhere,
    FixedMoved,
    IntoThePast,
    NightRendezvous,
    NotMet,
    Odd,
    OverCapacity,
    StartHolds,
    StartInDoubt,
    StartMoves,
)
from bot.core.languages.effects import effects_in
from bot.core.languages.problems import told_on_a_phone
from bot.core.message import Message, Span, line, spans_of
from bot.core.messages.lines import Writer
from bot.core.messages.readers import writer_for
from bot.core.mission import Mission, Person
from bot.core.problems import Problem
from bot.core.refusals import OrderError

MOST = 8
"""Things that a message lists; whoever breaks more sees it from these."""


def effect_lines(
    mission: Mission, effects: Effects, language: str, reader: Person | None = None
) -> Iterator[tuple[Span, ...]]:
    """Write what *effects* of a change, which made *mission*, an organiser should think about."""
    writer = writer_for(mission, reader, language)
    for effect in effects.found[:MOST]:
        yield spans_of(_said(writer, effect))


def _said(writer: Writer, effect: Effect) -> str:  # noqa: PLR0911 - one for each effect
    words = effects_in(writer.language)
    match effect:
        case Clash() | TooClose() | MissesFlight() | FixedHit():
            return _in_the_way(writer, effect)
        case FixedMoved():
            return words.fixed_moved(_title(writer, effect.session))
        case StartHolds() | StartInDoubt() | StartMoves():
            return _of_start(writer, effect)
        case IntoThePast():
            clock = _clock(writer, effect.session, effect.at)
            return words.into_the_past(_title(writer, effect.session), clock)
        case OverCapacity():
            title = _title(writer, effect.session)
            return words.over_capacity(title, effect.capacity, effect.people)
        case NightRendezvous():
            clock = _clock(writer, effect.session, effect.at)
            return words.night(_title(writer, effect.session), clock)
        case NotMet():
            return words.not_met(_title(writer, effect.session))
        case Elsewhere():
            city = writer.dates.city(effect.here)
            return words.elsewhere(_title(writer, effect.session), city)
        case Odd():
            found = effect.found
            problem = Problem(found.key, found.what, found.details)
            told = told_on_a_phone(problem, writer.language).problem
            return words.odd(_title(writer, effect.session), told)
        case _:
            assert_never(effect)


def _in_the_way(writer: Writer, effect: InTheWay) -> str:
    words = effects_in(writer.language)
    match effect:
        case Clash():
            names = [isolated(writer.mission.group_name(code)) for code in effect.groups]
            first, second = (_title(writer, one) for one in (effect.first, effect.second))
            return words.clash(first, second, effect.by, writer.dates.together(names))
        case TooClose():
            first, second = (_title(writer, one) for one in (effect.first, effect.second))
            return words.too_close(first, second, effect.by)
        case MissesFlight():
            title, journey = (_title(writer, one) for one in (effect.session, effect.journey))
            return words.misses_flight(title, journey, effect.by, departed=effect.departed)
        case FixedHit():
            title, fixed = (_title(writer, one) for one in (effect.session, effect.fixed))
            return words.fixed_hit(title, fixed, effect.by)
        case _:
            assert_never(effect)


def _of_start(writer: Writer, effect: StartHolds | StartInDoubt | StartMoves) -> str:
    words = effects_in(writer.language)
    session = writer.mission.sessions_by_code[effect.session]
    title, clock = _title(writer, effect.session), writer.dates.clock(session.start)
    match effect:
        case StartHolds():
            return words.start_holds(title, clock)
        case StartInDoubt():
            return words.start_in_doubt(title, clock, effect.before, effect.after)
        case StartMoves():
            return words.start_moves(title, clock, effect.by)
        case _:
            assert_never(effect)


def _title(writer: Writer, code: str) -> str:
    session = writer.mission.sessions_by_code.get(code)
    return writer.title(session) if session is not None else isolated(code)


def _clock(writer: Writer, code: str, at: datetime) -> str:
    zone = writer.mission.sessions_by_code[code].zone
    return writer.both_clocks(at, zone)[0]


def refused_order(mission: Mission, error: OrderError, language: str) -> Message:
    """Say why nothing comes of an order, and what to do."""
    writer, words = Writer(mission, language), effects_in(language)
    if error.found is not None:
        found = error.found
        told = told_on_a_phone(Problem(found.key, found.what, found.details), language)
        return Message(blocks=(line(f"{told.problem} {told.hint}".strip()),))
    title = _title(writer, error.session) if error.session else ""
    name = isolated(error.name or error.session)
    return Message(blocks=(line(words.refused(error.reason.value, title, name)),))
