"""Who receives, who somebody is, and where."""

from dataclasses import replace

from bot.core.mission import Mission
from bot.core.understanding.heard import Heard
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Tag


def asks_who(heard: Heard) -> Question | None:
    if not heard.has(Tag.WHO, Tag.HOST):
        return None
    receives = heard.has(Tag.SEE, Tag.HOST, Tag.APPOINTMENT)
    subject = heard.subject
    if subject.host and not heard.has(Tag.SEE):
        plain = heard.has(Tag.WHO)
        return replace(heard.asks(Asks.PERSON, plain=plain), subject=subject.host)
    if subject.person and not heard.named:
        return replace(heard.asks(Asks.PERSON, plain=False), subject=subject.person)
    if len(subject.people) > 1 and not heard.named:
        return replace(heard.asks(Asks.PERSON, plain=False), people=subject.people)
    if heard.lost:
        return None
    plain = receives and (heard.has(Tag.WHO) or heard.reading.interrogative)
    return heard.asks(Asks.WHO, plain=plain)


def asks_where(heard: Heard) -> Question | None:  # noqa: PLR0911 - a ladder, read from the top
    if not heard.has(Tag.WHERE, Tag.ADDRESS):
        return None
    if heard.reading.groups and not heard.timed and not heard.about and not heard.has(Tag.MEET):
        return heard.asks(Asks.NOW)
    if heard.has(Tag.MEET, Tag.LEAVE) and not heard.lost:
        return heard.asks(Asks.RENDEZVOUS)
    if heard.subject.place and not _titled(heard):
        return replace(heard.asks(Asks.PLACE), subject=heard.subject.place)
    if heard.lost or heard.subject.person:
        return None
    if heard.about:
        return heard.asks(Asks.WHERE, plain=not heard.has(Tag.ME))  # "where are my glasses?"
    if heard.has(Tag.NOW):
        return heard.asks(Asks.NOW)
    if heard.has(Tag.GO) and heard.timed:
        return heard.asks(Asks.DAY)
    if heard.has(Tag.EAT):
        return heard.asks(Asks.WHERE, sort=Sort.MEAL)
    return heard.asks(
        Asks.WHERE, plain=heard.timed or heard.has(Tag.NEXT, Tag.GO, Tag.AFTER, Tag.START)
    )


def _titled(heard: Heard) -> bool:
    """Tell whether sessions are called so, and not only held at a place of that name."""
    words = set(heard.reading.content)
    return any(words & _words_of_title(heard.mission, code) for code in heard.subject.sessions)


def _words_of_title(mission: Mission, code: str) -> set[str]:
    return {word for title in mission.sessions_by_code[code].title.all for word in words_of(title)}
