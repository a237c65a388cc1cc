"""When, until when, how long until, before and after what."""

from dataclasses import replace

from bot.core.mission import Kind
from bot.core.programme import Day
from bot.core.understanding.heard import Heard
from bot.core.understanding.practical import LODGINGS
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.sorts import SORT_OF_TAG, of_sort
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles, tags_of

OF_A_RETURN = (None, Sort.RETURN, Sort.FLIGHT, Sort.COACH)
NOT_THEN = (
    Tag.CLOCK, Tag.CLOCK_THEN, Tag.CALL, Tag.BRING, Tag.LONG, Tag.HOW_MANY, Tag.MISSED,
    Tag.BEFORE, Tag.UNTIL, Tag.WHEN, Tag.EAT, Tag.YESTERDAY,
)  # fmt: skip
"""What is asked of a time of day besides what there is at it."""
MOVES = (Tag.LEAVE, Tag.GO, Tag.ARRIVE, Tag.START, Tag.TAKE_OFF)


def asks_after(heard: Heard) -> Question | None:
    """Take "what's after Google?", "any free time before the flight?"."""
    if not heard.has(Tag.AFTER, Tag.BEFORE) or heard.has(Tag.HOW_MANY) or not heard.about:
        return None
    relation = heard.related
    if relation is None and not _goes_on_from(heard):
        return None
    if heard.has(Tag.REST) and heard.has(Tag.WHAT) and heard.has(Tag.BEFORE, Tag.TODAY):
        return _what_is_left(heard)
    if heard.has(Tag.BEFORE) and heard.has(Tag.MEET, Tag.LEAVE) and heard.has(Tag.WHERE):
        return heard.asks(Asks.RENDEZVOUS)  # "where do we meet before the train?"
    more = heard.reading.marked and heard.has(Tag.MORE, Tag.PLANNED, Tag.REST)
    plain = heard.reading.interrogative or more or heard.has(Tag.LINK)  # « et après Google »
    asked = plain or heard.reading.marked or _is_but(heard) or (relation and relation.wanted)
    if heard.lost or heard.until_then or not asked:
        return None
    question = heard.asks(Asks.AFTER if heard.has(Tag.AFTER) else Asks.BEFORE, plain=plain)
    return replace(question, wanted=relation.wanted if relation else None, upcoming=False)


def _what_is_left(heard: Heard) -> Question:
    """Take "what's left before the flight?", and "what's left for today after Google?"."""
    asked = heard.asks(Asks.REST)
    before = heard.has(Tag.BEFORE)
    return asked if before else replace(asked, sessions=(), also=(), sort=None)


def _goes_on_from(heard: Heard) -> bool:
    """Tell whether it is but « Google, et après ? »."""
    ended = heard.has(Tag.UNTIL) and heard.has(Tag.WHAT) and not heard.has(Tag.WHEN, Tag.NEXT)
    if ended and heard.named:  # « Google fini, on fait quoi derrière ? »
        return True
    last = heard.reading.pieces[-1] if heard.reading.pieces else None
    return last is not None and {Tag.AFTER, Tag.LINK} <= last.tags and heard.named


def _is_but(heard: Heard) -> bool:
    """Tell whether it is but "after Google": a little word more, and no other."""
    telling = {Tag.AFTER, Tag.BEFORE, Tag.FILLER, Tag.LINK, Tag.PLEASE, Tag.THANKS}
    sorts = {tag for tag in SORT_OF_TAG if heard.has(tag)}
    return heard.reading.tags <= telling | sorts


AT_A_TIME = frozenset({Tag.WHAT, Tag.FILLER, Tag.WE, Tag.CLOCK_TIME, Tag.ASK, Tag.PLEASE})


def asks_at(heard: Heard) -> Question | None:
    """Take "what's on at 4?", « les bleus ont quoi à 16 h ? »: what there is at a time."""
    if not heard.reading.clocks or heard.about or heard.until_then or heard.has(*NOT_THEN):
        return None
    if heard.has(Tag.LEAVE, Tag.MEET):
        return heard.asks(Asks.RENDEZVOUS, plain=False) if heard.asked else None
    if not (heard.has(Tag.WHAT, Tag.WHERE) or (heard.reading.groups and heard.asked)):
        return None
    if heard.has(Tag.AFTER):
        return replace(heard.asks(Asks.REST), later=True)
    ours = heard.has(Tag.PLANNED) or bool(heard.reading.groups)
    bare = heard.reading.marked and heard.reading.tags <= AT_A_TIME  # "what's on at 4?"
    return heard.asks(Asks.NOW, plain=ours or bare)


def asks_until(heard: Heard) -> Question | None:
    lasts = heard.has(Tag.LONG) and not heard.until_then and not heard.has(*MOVES)
    arrives = heard.has(Tag.ARRIVE) and heard.has(Tag.WHEN)
    arrives = arrives or (heard.has(Tag.ARRIVE) and heard.until_then)
    ends = heard.has(Tag.UNTIL) and not heard.has(Tag.MEET, *MOVES)
    if heard.lost or not (heard.has(Tag.UNTIL) or arrives or lasts):
        return None
    if heard.until_then and not (arrives or ends):
        return None
    if heard.has(Tag.REST) and not heard.has(Tag.WHEN, Tag.LONG):
        return None  # "are we done for today?"
    asked = heard.has(Tag.WHEN, Tag.HOW_LONG, Tag.LONG)
    if heard.has(Tag.ARRIVE) and not heard.about:
        flies = heard.has(Tag.LANDS) or heard.timed
        return heard.asks(Asks.UNTIL, sort=Sort.FLIGHT) if flies else _arrives(heard)
    ending = any(Tag.UNTIL in piece.tags for piece in heard.reading.pieces)
    if arrives and heard.named and not ending and not _all_travel(heard):
        return heard.asks(Asks.WHEN)  # "when do we arrive at Google?"
    over = heard.named and heard.reading.marked  # "is the panel over?"
    bare = heard.reading.marked and heard.subject.sort and heard.reading.tags <= BARE_END
    return heard.asks(Asks.UNTIL, plain=asked or over or bool(bare))


BARE_END = frozenset({Tag.UNTIL, Tag.FILLER, Tag.LINK, Tag.PLEASE, Tag.TODAY, *SORT_OF_TAG})
"""« fin du repas ? »"""


def _all_travel(heard: Heard) -> bool:
    by_code = heard.mission.sessions_by_code
    return all(by_code[code].kind is Kind.TRAVEL for code in heard.subject.sessions)


def _arrives(heard: Heard) -> Question:
    """Take "what time do we get there?": whatever takes them somewhere now, or next."""
    travels = (one for one in heard.mission.programme if one.kind is Kind.TRAVEL)
    return replace(heard.asks(Asks.UNTIL), sessions=tuple(one.code for one in travels))


def asks_when(heard: Heard) -> Question | None:  # noqa: PLR0911 - a ladder
    if not (heard.has(Tag.WHEN, Tag.LONG) or heard.until_then):
        return None
    meets = heard.has(Tag.MEET, Tag.LEAVE)
    lodged = not LODGINGS.isdisjoint(heard.reading.words)
    if lodged and heard.has(Tag.RETURN) and not heard.has(Tag.HOME, Tag.FLIGHT, Tag.LEAVE):
        asked = replace(heard.asks(Asks.UNTIL), sessions=(), also=())
        return replace(asked, day=asked.day or Day(offset=0))
    if heard.lost:
        gathers = heard.subject.place and (heard.timed or meets)
        return heard.asks(Asks.RENDEZVOUS) if gathers else None
    if heard.named and _leaves_there(heard):
        return heard.asks(Asks.UNTIL)
    if heard.named:
        return heard.asks(Asks.RENDEZVOUS if meets else Asks.WHEN)
    back = heard.has(Tag.RETURN) and not heard.has(Tag.HOME, Tag.FLIGHT)
    if back and (heard.subject.origin or heard.timed or heard.reading.groups):
        # "when are we back at the hotel?"
        asked = heard.asks(Asks.UNTIL)
        return replace(asked, day=asked.day or Day(offset=0))
    of_it = heard.has(Tag.RETURN) and heard.subject.sort in OF_A_RETURN
    if of_it and not (heard.has(Tag.LEAVE) and not heard.has(Tag.HOME)):
        home = of_sort(heard.mission, Sort.RETURN) and not heard.timed
        return heard.asks(Asks.WHEN, sort=Sort.RETURN) if home or heard.has(Tag.HOME) else None
    return _when_of_sort(heard)


def _leaves_there(heard: Heard) -> bool:
    """Tell whether they set off from what is named: "when do we leave Google?"."""
    rides = heard.subject.sort is not None or _all_travel(heard)  # "the coach to Google"
    if not heard.has(Tag.LEAVE) or heard.has(Tag.MEET) or rides:
        return False
    words, content = heard.reading.words, heard.reading.content
    if not content:
        return False
    at = words.index(content[0])
    before = words[max(0, at - 2) : at]
    aims = particles(Particle.TO) | particles(Particle.AIM)
    starts = (words.index(word) for word in content)
    if any(not aims.isdisjoint(words[max(0, start - 2) : start]) for start in starts):
        return False
    left = any(Tag.LEAVE in tags_of((word,)) for word in before)
    return left or not {*particles(Particle.FROM), "du"}.isdisjoint(before)


def _when_of_sort(heard: Heard) -> Question | None:
    """Take "when is dinner?", "when do we leave?": nothing is named."""
    if heard.has(Tag.TAKE_OFF) and heard.subject.sort in (None, Sort.FLIGHT):
        return _takes_off(heard)
    if heard.subject.sort is not None:
        coach = heard.subject.sort is Sort.COACH
        return heard.asks(Asks.RENDEZVOUS if coach else Asks.WHEN)
    if heard.has(Tag.EAT):
        return heard.asks(Asks.WHEN, sort=Sort.MEAL)
    if heard.has(Tag.NEXT):
        return heard.asks(Asks.NEXT)
    return _when_of_day(heard)


def _when_of_day(heard: Heard) -> Question | None:
    """Take "what time tomorrow?": of the day as a whole, or where it begins."""
    if heard.has(Tag.HOURS) and heard.timed and not heard.has(Tag.LEAVE, Tag.MEET):
        return heard.asks(Asks.DAY)
    if heard.has(Tag.LAST) and heard.timed:
        return heard.asks(Asks.UNTIL)  # "what time is the last thing today?"
    if heard.timed or heard.has(Tag.MEET, Tag.LEAVE, Tag.START, Tag.GO):
        return heard.asks(Asks.RENDEZVOUS)
    return None


def _takes_off(heard: Heard) -> Question | None:
    """Take "when do we take off on Friday?": « on décolle » alone may be said of any departure."""
    flies = heard.timed or heard.has(Tag.FLIGHT)
    return heard.asks(Asks.RENDEZVOUS, sort=Sort.FLIGHT if flies else None)


def asks_meeting_point(heard: Heard) -> Question | None:
    """Take "meeting point tomorrow?", « départ demain matin ? »."""
    if not (heard.reading.marked or heard.has(Tag.PLEASE)):
        return None
    if heard.has(Tag.MEETING_POINT) and heard.subject.sort is not None and not heard.named:
        # "is the meeting point for dinner the hotel?"
        return replace(heard.asks(Asks.RENDEZVOUS), sort=heard.subject.sort)
    said = heard.has(Tag.MEET, Tag.LEAVE) and not heard.has(Tag.WHAT, Tag.WHO, Tag.BRING)
    plain = heard.has(Tag.MEETING_POINT) or (said and heard.named and heard.has(Tag.MEET))
    timed = heard.timed and not heard.about and not heard.has(Tag.HOW, Tag.STILL)
    if heard.lost or not (plain or (said and (heard.named or timed)) or _is_bare(heard)):
        return None
    return heard.asks(Asks.RENDEZVOUS, plain=plain or _is_but_there(heard) or _is_bare(heard))


def _is_bare(heard: Heard) -> bool:
    """Tell whether it is no more than « et le départ ? »."""
    gathers = not particles(Particle.GATHERING).isdisjoint(heard.reading.words)
    return gathers and heard.reading.tags <= GATHERING and not heard.reading.content


GATHERING = frozenset(
    {Tag.MEET, Tag.LEAVE, Tag.FILLER, Tag.LINK, Tag.PLEASE, Tag.WE, Tag.APPOINTMENT}
)
"""What may stand beside « départ » where nothing else is asked."""


def _is_but_there(heard: Heard) -> bool:
    """Tell whether it is but « départ demain matin ? », with nobody in it."""
    return not heard.has(Tag.WE, Tag.ME, Tag.OTHERS, Tag.IT, Tag.YOU)
