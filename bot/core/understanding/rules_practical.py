"""What is asked besides the programme: clocks, practical answers, what to bring."""

from dataclasses import replace

from bot.core.mission import Kind
from bot.core.understanding.heard import ABOUT_THE_PROGRAMME, Heard
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.sorts import of_sort
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
    if heard.named and at_home and heard.has(Tag.CLOCK_THEN, Tag.WHEN, Tag.PLEASE):
        ends = heard.has(Tag.UNTIL, Tag.LONG)
        return heard.asks(Asks.UNTIL if ends else Asks.WHEN)  # an answer has both clocks
    asked = heard.has(Tag.CLOCK) or (heard.has(Tag.CLOCK_THEN) and not heard.about)
    if asked and heard.subject.sort is None and not heard.has(Tag.START, Tag.MEET, Tag.LEAVE):
        if at_home or not heard.reading.content or _only_on_the_way(heard) or _in_a_city(heard):
            plain = at_home or bool(heard.reading.content) or heard.has(Tag.HERE)
            return replace(heard.asks(Asks.CLOCKS, plain=plain), sessions=(), also=())
        return heard.asks(Asks.WHEN) if heard.named else None
    then = heard.has(Tag.WHEN) and at_home and not heard.has(*ABOUT_THE_PROGRAMME)
    if _what_time_in(heard) or (then and not heard.about):
        return replace(heard.asks(Asks.CLOCKS), sessions=(), also=())
    return None


ONLY_THE_TIME = frozenset(
    {Tag.WHEN, Tag.FILLER, Tag.NOW, Tag.HERE, Tag.LINK, Tag.PLEASE, Tag.WHAT, Tag.ASK}
)


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


def asks_info(heard: Heard) -> Question | None:
    """Take a practical question, unless the programme itself answers it."""
    subject, reading = heard.subject, heard.reading
    if (
        subject.info < 0
        or subject.origin
        or (heard.about and heard.has(Tag.BRING, Tag.NEED) and heard.asked)
    ):
        return None
    asked = replace(
        heard.asks(Asks.INFO, plain=_plainly_info(heard)), sessions=(), subject=str(subject.info)
    )
    others = [word for word in reading.content if word not in heard.practical]
    if heard.has(Tag.WHEN, Tag.HOW_LONG, Tag.UNTIL, *ABOUT_THE_PROGRAMME):
        answered = heard.named or (
            subject.sort is not None and of_sort(heard.mission, subject.sort)
        )
        if answered or others or not _named_by_words(heard):
            return None
        return asked
    received = heard.has(Tag.WHO) and (subject.host or heard.has(Tag.SEE, Tag.HOST))
    if received or others or (heard.timed and heard.named):
        return None
    return None if _placed(heard) else asked


def _placed(heard: Heard) -> bool:
    """Tell whether where it leaves is asked: "which terminal is it for the flight?"."""
    sort = heard.subject.sort
    if sort not in (Sort.FLIGHT, Sort.COACH) or not heard.has(Tag.WHERE):
        return False
    return bool(of_sort(heard.mission, sort)) and not _named_by_words(heard)


def _named_by_words(heard: Heard) -> bool:
    """Tell whether the practical answer is asked for by more than everyday words."""
    words = heard.subject.info_words
    if heard.has(Tag.WEATHER, Tag.LODGING) and heard.asked and words:
        return True
    return any(word in words for word in _unusual(heard.reading))


def _unusual(reading: Reading) -> tuple[str, ...]:
    return (*reading.content, *reading.unknown)


def _plainly_info(heard: Heard) -> bool:
    reading, words = heard.reading, heard.subject.info_words
    called = heard.has(Tag.INFO_WORD, Tag.SOMEONE)  # "the name of the hotel"
    if heard.has(Tag.WHO, *ABOUT_THE_PROGRAMME) and not called:
        return False
    reached = heard.has(Tag.CALL) and heard.asked
    if ((heard.subject.person or heard.subject.host) and not reached) or heard.has(Tag.HOME):
        return False
    if not (_named_by_words(heard) or len(words) > 1) or heard.has(Tag.BRING):
        return False
    if heard.has(Tag.WHAT, Tag.WHICH, Tag.WHERE, Tag.ADDRESS, Tag.ASK, Tag.HOW, Tag.HOW_MANY):
        return True
    if heard.has(Tag.WE, Tag.ME):
        return heard.has(Tag.NEED) and reading.marked
    asked = (reading.marked or heard.has(Tag.PLEASE)) and not heard.timed
    return asked or heard.has(Tag.INFO_WORD)


def asks_bring(heard: Heard) -> Question | None:
    """Take "what should we wear tomorrow?": what to bring, wear or show."""
    needed = heard.has(Tag.WEAR) or (
        heard.has(Tag.NEED) and heard.has(Tag.WHAT) and (heard.about or heard.timed)
    )
    if not (heard.has(Tag.BRING) or needed) or heard.lost or heard.has(Tag.WHERE, Tag.WHO):
        return None  # "where is my passport?", "who has my badge?"
    if not heard.asked:
        return None
    evening = heard.has(Tag.EVENING) and not heard.about  # "I bring what tonight?" is no programme
    wear = heard.has(Tag.WEAR, Tag.NEED) and not heard.has(Tag.ME)
    plain = heard.about or (heard.timed and not evening) or wear
    return heard.asks(Asks.BRING, plain=plain)
