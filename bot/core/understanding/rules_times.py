"""When, until when, how long until, before and after what."""

from bot.core.understanding.heard import Heard
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.sorts import of_sort
from bot.core.understanding.tags import Tag


def asks_after(heard: Heard) -> Question | None:
    if not (heard.has(Tag.AFTER, Tag.BEFORE) and heard.about):
        return None
    if heard.lost or not heard.reading.interrogative:
        return None
    return heard.asks(Asks.AFTER if heard.has(Tag.AFTER) else Asks.BEFORE)


def asks_until(heard: Heard) -> Question | None:
    if heard.lost or not (heard.has(Tag.UNTIL) or (heard.has(Tag.ARRIVE) and heard.has(Tag.WHEN))):
        return None
    asked = heard.has(Tag.WHEN, Tag.HOW_LONG)
    if heard.has(Tag.ARRIVE) and not heard.about:
        return heard.asks(Asks.UNTIL, sort=Sort.FLIGHT)
    return heard.asks(Asks.UNTIL, plain=asked)


def asks_when(heard: Heard) -> Question | None:
    if not heard.has(Tag.WHEN, Tag.HOW_LONG):
        return None
    meets = heard.has(Tag.MEET, Tag.LEAVE)
    if heard.lost:
        gathers = heard.subject.place and (heard.timed or meets)
        return heard.asks(Asks.RENDEZVOUS) if gathers else None
    if heard.named:
        return heard.asks(Asks.RENDEZVOUS if meets else Asks.WHEN)
    if heard.has(Tag.RETURN):
        home = of_sort(heard.mission, Sort.RETURN) and not heard.timed
        return heard.asks(Asks.WHEN, sort=Sort.RETURN) if home or heard.has(Tag.HOME) else None
    return _when_of_sort(heard)


def _when_of_sort(heard: Heard) -> Question | None:
    """Take "when is dinner?", "when do we leave?": nothing is named."""
    if heard.subject.sort is not None:
        coach = heard.subject.sort is Sort.COACH
        return heard.asks(Asks.RENDEZVOUS if coach else Asks.WHEN)
    if heard.has(Tag.EAT):
        return heard.asks(Asks.WHEN, sort=Sort.MEAL)
    if heard.has(Tag.NEXT):
        return heard.asks(Asks.NEXT)
    if heard.timed or heard.has(Tag.MEET, Tag.LEAVE, Tag.START, Tag.GO):
        return heard.asks(Asks.RENDEZVOUS)
    return None


def asks_meeting_point(heard: Heard) -> Question | None:
    """Take "meeting point tomorrow?"."""
    if not heard.reading.marked or heard.lost:
        return None
    if heard.has(Tag.MEETING_POINT) or (heard.has(Tag.MEET) and heard.named):
        return heard.asks(Asks.RENDEZVOUS)
    return None
