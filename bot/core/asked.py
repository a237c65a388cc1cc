"""What is answered to each thing that can be asked: one function each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.core import asked_ahead, asked_people
from bot.core.asked_around import beside
from bot.core.asked_at import at_the_time, now_or_then
from bot.core.asked_besides import BESIDES, none_of, nothing_more, which_of
from bot.core.choosing import (
    chosen,
    date_meant,
    entries,
    first_gathering_on,
    last_on,
    next_gathering,
    of_each,
)
from bot.core.folding import folded, programme_days
from bot.core.languages.answers import answer_words
from bot.core.message import Message
from bot.core.messages import answers, answers_about
from bot.core.messages.organisers import with_organisers_commands
from bot.core.messages.teller import Teller
from bot.core.mission import Kind, Session
from bot.core.programme import ahead, under_way
from bot.core.told import Asked, Told
from bot.core.understanding.practical import is_lodging
from bot.core.understanding.question import Asks, Sort

TRAVELLED = (Sort.COACH, Sort.FLIGHT)
"""Sorts that are said of any departure: « on décolle à quelle heure demain ? »."""


def _next(asked: Asked) -> Told | None:
    if asked.named:
        return _sessions(asked, answers.one)
    return asked_ahead.coming(asked)


def _day(asked: Asked) -> Told | None:
    situation, question = asked.situation, asked.question
    if (told := at_the_time(asked)) is not None:
        return told
    on = date_meant(situation, question)
    days: tuple[date, ...] = ()
    if on is None:
        if question.day is not None:
            return None
        on, days = _day_to_show(asked), programme_days(situation)
    listed = entries(situation, on, question)
    message = folded(situation, asked.teller, question, on, days)
    message = asked_ahead.end_of_day(asked, message, on, listed)
    return Told(message, tuple(entry.session for entry in listed))


def _day_to_show(asked: Asked) -> date:
    """Return today while there is something left in it, else the next day."""
    situation = asked.situation
    sessions = of_each(situation, lambda programme, _: programme)
    left = ahead(sessions, situation.now)
    if any(session.day <= situation.today for session in left) or not left:
        return situation.today
    return max(situation.today, min(left[0].meet_day, left[0].day))


def _sessions(asked: Asked, tell: Callable[[Teller, Session], Message]) -> Told | None:
    """Tell about what was named: one, each group's, or ask which of them."""
    choice = chosen(asked.situation, asked.question)
    if not choice.sessions:
        return none_of(asked)
    if choice.which:
        return which_of(asked, choice.sessions)
    told = [tell(asked.teller, session) for session in choice.sessions]
    title = asked.teller.says.meets_you
    return Told(answers.joined(title, told), choice.sessions)


def _when(asked: Asked) -> Told | None:
    if asked.named:
        choice = chosen(asked.situation, asked.question)
        if not choice.sessions:
            return none_of(asked)
        if choice.which:
            return which_of(asked, choice.sessions)
        return Told(answers.sessions_told(asked.teller, choice.sessions), choice.sessions)
    return _rendezvous(asked)


def _rendezvous(asked: Asked) -> Told | None:
    if asked.named:
        choice = chosen(asked.situation, asked.question)
        if choice.sessions or asked.question.sort not in TRAVELLED:
            return _sessions(asked, answers.rendezvous)
    if (told := at_the_time(asked)) is not None:
        return told
    on = date_meant(asked.situation, asked.question)
    if on is None:
        sessions = next_gathering(asked.situation)
        if not sessions:
            return Told(answers.coming(asked.teller, ()))
    else:
        sessions = first_gathering_on(asked.situation, on, asked.question)
        if not sessions:
            return _nothing_on(asked, on)
    rendezvous = [answers.rendezvous(asked.teller, session) for session in sessions]
    return Told(answers.joined(asked.teller.says.coming_up, rendezvous), sessions)


def _nothing_on(asked: Asked, on: date) -> Told:
    part = asked.question.part
    if on == asked.situation.today and part is None:
        return nothing_more(asked)
    return Told(answers.day_list(asked.teller, on, part.value if part else "", ()))


def _until(asked: Asked) -> Told | None:
    if asked.named and not _far_off(asked):
        return _sessions(asked, answers.ending)
    on = date_meant(asked.situation, asked.question)
    if on is not None:
        sessions = last_on(asked.situation, on, asked.question)
        sessions = sessions or last_on(asked.situation, on, replace(asked.question, part=None))
        if not sessions:
            return _nothing_on(asked, on)
    else:
        sessions = of_each(asked.situation, under_way)
        if asked.named:  # « on arrive dans combien de temps ? », and nothing takes them far
            return _rendezvous(replace(asked, question=replace(asked.question, sessions=())))
        if not sessions:
            return asked_ahead.now(asked) if asked.situation.asker.addressed else None
    told = [answers.ending(asked.teller, session) for session in sessions]
    return Told(answers.joined(asked.teller.says.meets_you, told), sessions)


def _far_off(asked: Asked) -> bool:
    """Tell whether whatever takes them somewhere next does so on another day."""
    sessions = chosen(asked.situation, asked.question).sessions
    travels = len(asked.question.sessions) > 1 and all(s.kind is Kind.TRAVEL for s in sessions)
    return travels and all(session.day > asked.situation.today for session in sessions)


def _where(asked: Asked) -> Told | None:
    if asked.named:
        choice = chosen(asked.situation, asked.question)
        place = choice.sessions[0].place if choice.which else None
        if place is not None and all(one.place == place for one in choice.sessions):
            return Told(answers.place_told(asked.teller, place, choice.sessions), choice.sessions)
        return _sessions(asked, answers.where)
    on = date_meant(asked.situation, asked.question)
    if on is not None:
        sessions = first_gathering_on(asked.situation, on, asked.question)
        if not sessions:
            return _nothing_on(asked, on)
    else:
        sessions = next_gathering(asked.situation)
        if not sessions:
            return Told(answers.coming(asked.teller, ()))
    told = [answers.where(asked.teller, session) for session in sessions]
    return Told(answers.joined(asked.teller.says.coming_up, told), sessions)


def _place(asked: Asked) -> Told | None:
    name = asked.question.subject
    place = next((place for place in asked.mission.places if place.name == name), None)
    if place is None:
        return None
    own = [s for s in asked.mission.programme if asked.situation.concerns(s)]
    there = [s for s in own if place in (s.place, s.meet_place)]
    apart = ahead((s for s in there if s.place == place != s.meet_place), asked.situation.now)
    sessions = tuple(s for s in apart if s.meet_place is not None)
    if len(there) == 1 and not is_lodging(place):
        sessions = tuple(there)
    if len(sessions) != 1:  # a hotel is more than where something takes place
        return Told(answers.place_told(asked.teller, place))
    return Told(answers.place_told(asked.teller, place, sessions), sessions)


def _info(asked: Asked) -> Told | None:
    info = asked.mission.info[int(asked.question.subject)]
    return Told(answers_about.info_told(asked.teller, info)) if info.answer else None


def _infos(asked: Asked) -> Told:
    return Told(answers_about.all_info(asked.teller))


def _clocks(asked: Asked) -> Told:
    return Told(answers_about.clocks_told(asked.teller, asked.situation.zone))


def _help(asked: Asked) -> Told:
    told = answers_about.help_told(asked.teller, understood=True)
    if asked.for_organiser:
        told = with_organisers_commands(told, asked.situation.language)
    return Told(told)


def _thanks(asked: Asked) -> Told:
    return Told(answers_about.said(answer_words(asked.situation.language).you_are_welcome))


ANSWERS: dict[Asks, Callable[[Asked], Told | None]] = {
    Asks.NEXT: _next,
    Asks.NOW: now_or_then,
    Asks.DAY: _day,
    Asks.WHEN: _when,
    Asks.SESSION: _when,
    Asks.UNTIL: _until,
    Asks.WHERE: _where,
    Asks.WHO: asked_people.who,
    Asks.AFTER: beside,
    Asks.BEFORE: beside,
    Asks.RENDEZVOUS: _rendezvous,
    Asks.INFO: _info,
    Asks.INFO_LIST: _infos,
    Asks.PLACE: _place,
    Asks.PERSON: asked_people.person,
    Asks.CLOCKS: _clocks,
    Asks.MY_GROUP: asked_people.my_group,
    Asks.MEMBERS: asked_people.members,
    Asks.HELP: _help,
    Asks.THANKS: _thanks,
    **BESIDES,
}
