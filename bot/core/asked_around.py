"""What comes before and after what was named."""

from dataclasses import replace

from bot.core.asked_besides import none_of, which_of
from bot.core.choosing import MEALS, chosen
from bot.core.messages import answers, answers_about
from bot.core.mission import Session
from bot.core.programme import after, ahead, before, sessions_of
from bot.core.told import Asked, Told
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.sorts import LOOSE, of_sort


def beside(asked: Asked) -> Told | None:
    """Tell what comes before or after what was named, for each circle."""
    choice = chosen(asked.situation, asked.question)
    if not choice.sessions:
        return none_of(asked)
    if choice.which:
        return which_of(asked, choice.sessions)
    found: dict[str, Session] = {}
    for circle in asked.situation.circles:
        anchors = [s for s in choice.sessions if s.concerns(circle)] or choice.sessions[:1]
        if following := _beside(asked, sessions_of(asked.mission, circle), anchors[0]):
            found[following.code] = following
    sessions = tuple(found.values())
    if not sessions and asked.question.wanted is not None:
        return none_of(replace(asked, question=_any_of(asked.question)))
    if not sessions:
        says = asked.teller.says
        return Told(
            answers_about.said(
                says.that_was_the_last
                if asked.question.asks is Asks.AFTER
                else says.nothing_before
            )
        )
    return Told(answers.sessions_told(asked.teller, sessions), sessions)


def _beside(asked: Asked, programme: tuple[Session, ...], anchor: Session) -> Session | None:
    """Return what comes before or after *anchor*, of the sort that is asked for."""
    wanted, now = asked.question.wanted, asked.situation.now
    follows = asked.question.asks is Asks.AFTER
    if wanted is not None:
        codes = set(of_sort(asked.mission, wanted))
        if wanted in LOOSE and not any(session.code in codes for session in programme):
            codes = set(of_sort(asked.mission, Sort.APPOINTMENT))
        fitting = tuple(session for session in programme if session.code in codes)
        if wanted in (LOOSE | MEALS) and follows:  # the meeting after lunch is today's
            fitting = tuple(session for session in fitting if session.day == anchor.day)
            fitting = fitting if after(fitting, anchor) else programme
        programme = fitting
        if not follows:  # "any free time before the flight?" is of what is to come
            return before(ahead(programme, now)[:1], anchor)
    return after(programme, anchor) if follows else before(programme, anchor)


def _any_of(question: Question) -> Question:
    return Question(asks=question.asks, sort=question.wanted, language=question.language)
