"""What is asked besides the programme: help and clocks."""

from dataclasses import replace

from bot.core.mission import Kind
from bot.core.understanding.heard import ABOUT_THE_PROGRAMME, Heard
from bot.core.understanding.question import Asks, Question
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles

FILLER_ONLY = frozenset({Tag.FILLER})


def asks_help(heard: Heard) -> Question | None:
    if heard.has(Tag.HELP) and not heard.about:
        return heard.asks(Asks.HELP, plain=False)
    return None


def asks_courtesy(heard: Heard) -> Question | None:
    """Take "good night", and thanks that begin a sentence: "merci pour ce soir" asks nothing."""
    if heard.asked or heard.has(Tag.PROGRAMME, Tag.NEXT):
        return None
    first = next((p for p in heard.reading.pieces if p.tags != FILLER_ONLY), None)
    thanked = first is not None and Tag.THANKS in first.tags
    if heard.has(Tag.PARTING) or (thanked and not heard.named):
        return replace(heard.asks(Asks.THANKS, plain=False), sessions=(), sort=None)
    return None


def asks_thanks(heard: Heard) -> Question | None:
    if heard.has(Tag.THANKS) and not heard.reading.interrogative and not heard.reading.marked:
        return heard.asks(Asks.THANKS, plain=False)
    return None


def asks_clocks(heard: Heard) -> Question | None:
    """Take "what time is it at home?"; what time it will be there is asked of a session."""
    at_home = heard.has(Tag.HOME)
    said = heard.has(Tag.CLOCK_THEN, Tag.WHEN, Tag.PLEASE) or _says_time(heard)
    if heard.named and at_home and said:
        ends = heard.has(Tag.UNTIL, Tag.LONG, Tag.ARRIVE)
        return heard.asks(Asks.UNTIL if ends else Asks.WHEN)  # an answer has both clocks
    asked = heard.has(Tag.CLOCK) or (heard.has(Tag.CLOCK_THEN) and not heard.about)
    if asked and heard.subject.sort is None and not heard.has(Tag.START, Tag.MEET, Tag.LEAVE):
        if at_home or not heard.reading.content or _only_on_the_way(heard) or _in_a_city(heard):
            plain = at_home or bool(heard.reading.content) or heard.has(Tag.HERE)
            return replace(heard.asks(Asks.CLOCKS, plain=plain), sessions=(), also=())
        return heard.asks(Asks.WHEN) if heard.named else None
    apart = (*ABOUT_THE_PROGRAMME, Tag.FIRST, Tag.LAST, Tag.TOMORROW)
    then = heard.has(Tag.WHEN) and at_home and not heard.has(*apart)
    if _what_time_in(heard) or _but_the_time(heard) or (then and not heard.about):
        return replace(heard.asks(Asks.CLOCKS), sessions=(), also=())
    return None


ONLY_THE_TIME = frozenset(
    {Tag.WHEN, Tag.FILLER, Tag.NOW, Tag.HERE, Tag.LINK, Tag.PLEASE, Tag.WHAT, Tag.ASK}
)


TIMES = frozenset({"time", "heure", "hora", "clock"})


def _says_time(heard: Heard) -> bool:
    """Tell whether it is of the time: "the tasting, what's that in French time?"."""
    return heard.reading.marked and not TIMES.isdisjoint(heard.reading.words)


def _but_the_time(heard: Heard) -> bool:
    """Tell whether it is but "time in Paris?", "local time where they are?"."""
    said = ONLY_THE_TIME | {Tag.HOME, Tag.HERE, Tag.OTHERS, Tag.BE, Tag.WHERE, Tag.IT}
    reading = heard.reading
    if reading.content or reading.unknown or not (reading.marked or heard.has(Tag.PLEASE)):
        return False
    there = heard.has(Tag.HOME, Tag.HERE) and not TIMES.isdisjoint(reading.words)
    return there and reading.tags <= said


def _what_time_in(heard: Heard) -> bool:
    """Tell whether it is but « quelle heure à Lyon ? », where they only travel through."""
    if not heard.reading.content or not heard.has(Tag.WHEN):
        return False
    bare = heard.reading.tags <= ONLY_THE_TIME
    return bare and _only_on_the_way(heard) and _in_a_city(heard)


def _only_on_the_way(heard: Heard) -> bool:
    """Tell whether what was named is only where journeys begin or end."""
    by_code = heard.mission.sessions_by_code
    return heard.named and all(
        by_code[code].kind is Kind.TRAVEL for code in heard.subject.sessions
    )


def _in_a_city(heard: Heard) -> bool:
    """Tell whether what was named is where it is that time: "what time is it in Boston"."""
    words, content = heard.reading.words, heard.reading.content
    at = words.index(content[0])
    return at > 0 and words[at - 1] in particles(Particle.CITY)
