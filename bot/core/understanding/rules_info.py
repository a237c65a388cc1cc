"""Practical answers, and what to bring, to wear or to show."""

from dataclasses import replace

from bot.core.understanding.heard import ABOUT_THE_PROGRAMME, Heard
from bot.core.understanding.practical import gives_a_price, singular
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sorts import of_sort
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles, tags_of

SEVERAL, FEW_WORDS = 2, 3


def asks_info(heard: Heard) -> Question | None:
    """Take a practical question, unless the programme itself answers it."""
    subject = heard.subject
    if heard.has(Tag.RETURN) and heard.has(Tag.WHEN):
        return None  # « on rentre à l'hôtel à quelle heure ? »
    sets_off = subject.origin and not heard.has(Tag.ADDRESS)
    if subject.info < 0 or sets_off or not _of_the_answer(heard) or _placed(heard):
        return None
    return replace(
        heard.asks(Asks.INFO, plain=_plainly_info(heard)), sessions=(), subject=str(subject.info)
    )


def _of_the_answer(heard: Heard) -> bool:
    """Tell whether it asks for the practical answer, and not for what the programme says."""
    subject, others, strongly = heard.subject, _beside_the_answer(heard), _strongly_info(heard)
    about = bool(others) or (subject.sort is not None and not strongly)
    if about and heard.has(Tag.BRING, Tag.NEED) and heard.asked:
        return False
    timely = heard.has(Tag.WHEN, Tag.HOW_LONG, Tag.UNTIL, *ABOUT_THE_PROGRAMME)
    if timely and not (strongly and not others):
        of_it = subject.sort is not None and of_sort(heard.mission, subject.sort)
        return not (heard.named or of_it or others) and _named_by_words(heard)
    received = heard.has(Tag.WHO) and (subject.host or heard.has(Tag.SEE, Tag.HOST))
    if (received and not heard.has(Tag.CALL)) or others:
        return False
    return strongly or not (heard.timed and heard.named)


def _beside_the_answer(heard: Heard) -> list[str]:
    """Return the names that have nothing to do with the practical answer."""
    known = heard.subject.info_words | heard.told[heard.subject.info] | heard.practical
    others = [word for word in heard.reading.content if word not in known]
    if not others or heard.has(Tag.CALL):
        return others
    people = {word for one in heard.mission.people for word in words_of(one.name)}
    return [word for word in others if word not in people]  # "Emma's hotel"


def _strongly_info(heard: Heard) -> bool:
    """Tell whether several words ask for the practical answer, and none for a time."""
    if len(heard.subject.info_words) < SEVERAL or heard.has(Tag.WHEN, Tag.HOW_LONG, Tag.UNTIL):
        return False
    if heard.has(Tag.INFO_WORD, Tag.ADDRESS, Tag.CALL):
        return True
    return heard.asked and not heard.has(*ABOUT_THE_PROGRAMME)


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
    # "the name of the hotel"
    called = heard.has(Tag.INFO_WORD, Tag.SOMEONE, Tag.ADDRESS, Tag.CALL)
    reached = heard.has(Tag.CALL) and (heard.asked or heard.has(Tag.INFO_WORD))
    somebody = (heard.subject.person or heard.subject.host) and not reached
    if (heard.has(Tag.WHO, *ABOUT_THE_PROGRAMME) and not called) or somebody:
        return False
    unsaid = not _named_by_words(heard) and len(heard.subject.info_words) < SEVERAL
    brings = heard.has(Tag.BRING) and not heard.has(Tag.NEED)
    fully = len(heard.subject.info_words) >= SEVERAL
    if unsaid or brings or (heard.has(Tag.HOME) and not fully):
        return False
    lost = heard.has(Tag.WHERE) and heard.has(Tag.ME) and not heard.has(Tag.INFO_WORD)
    priced = gives_a_price(heard.mission, heard.subject.info)
    if lost or (heard.has(Tag.HOW_MANY) and not priced):
        return False  # "where is my phone?", "how much is a taxi?"
    if heard.has(Tag.WHAT, Tag.WHICH, Tag.WHERE, Tag.ADDRESS, Tag.ASK, Tag.HOW, Tag.HOW_MANY):
        return True
    put = heard.reading.marked or heard.has(Tag.PLEASE)
    if heard.has(Tag.WE, Tag.ME):
        return put and heard.has(Tag.NEED, Tag.INFO_WORD)
    told = not particles(Particle.IS).isdisjoint(heard.reading.words)  # "is the driver here?"
    bare = put and not heard.timed and (heard.has(Tag.PLANNED) or not told)
    return bare or heard.has(Tag.INFO_WORD)


def asks_bring(heard: Heard) -> Question | None:
    """Take "what should we wear tomorrow?", "are photos allowed?": what notes may say."""
    moves = heard.has(Tag.MEET, Tag.LEAVE, Tag.TAKE_OFF)
    if heard.has(Tag.WHEN) and moves and not heard.has(Tag.WEAR):
        return None  # « il faut être en bas à quelle heure avec les valises ? »
    things = _noted(heard)
    which = heard.has(Tag.WHAT, Tag.WHICH)
    needed = heard.has(Tag.WEAR) or (
        (heard.has(Tag.NEED) and heard.has(Tag.WHAT) and (heard.about or heard.timed))
        or (heard.has(Tag.THING) and which and heard.named)
    )
    thing = bool(things) or heard.has(Tag.BRING, Tag.THING)
    talk = heard.has(Tag.SOCIAL) and not heard.has(Tag.BRING, Tag.THING)
    may = thing and not talk and (heard.has(Tag.NEED) or _may(heard))
    of_notes = not talk and _of_the_notes(heard, things)
    if not (heard.has(Tag.BRING) or needed or may or of_notes) or heard.lost:
        return None
    gathers = heard.has(Tag.WHEN) and heard.has(Tag.MEET, Tag.LEAVE, Tag.ARRIVE)
    if gathers or (heard.has(Tag.WHERE, Tag.WHO) and not of_notes):
        return None  # "where is my passport?", "who has my badge?"
    about = heard.about or heard.timed or heard.has(Tag.WHAT, Tag.WHICH, Tag.HOW)
    if not (needed or may or about) and len(heard.reading.words) > FEW_WORDS:
        return None  # "take my jumper, please"
    ordered = heard.has(Tag.ME) and not (heard.reading.marked or heard.reading.interrogative)
    put = (heard.asked and not ordered) or _put_by_its_words(heard)  # "keep me a coat, please"
    if not put and not (may and (heard.named or heard.timed or things)):
        return None
    asked = replace(heard.asks(Asks.BRING, plain=put), things=things)
    evening = heard.has(Tag.EVENING) and not heard.about  # "I bring what tonight?" is no programme
    wear = heard.has(Tag.WEAR, Tag.NEED) and not heard.has(Tag.ME)
    words = particles(Particle.WHETHER)
    whether = heard.has(Tag.NEED) or not words.isdisjoint(heard.reading.words)
    plain = heard.about or (heard.timed and not evening) or wear or (whether and bool(things))
    plain = plain or of_notes
    noting = [code for code in asked.sessions if any(code in heard.noted[one] for one in things)]
    return replace(asked, plain=asked.plain and plain, sessions=tuple(noting) or asked.sessions)


def _put_by_its_words(heard: Heard) -> bool:
    """Tell whether it can but be a question: « les baskets ça passe chez Google »."""
    words = heard.reading.words
    ors = [at for at, word in enumerate(words) if word in particles(Particle.OR)]
    if not heard.named or not particles(Particle.IS).isdisjoint(words[: min(ors, default=None)]):
        return False
    begins = not particles(Particle.MAY).isdisjoint(words[:1])
    either = begins and not particles(Particle.OR).isdisjoint(words)
    may_i = not particles(Particle.MAY_I).isdisjoint(words[:2])
    return either or may_i or not particles(Particle.WHETHER).isdisjoint(words)


def _may(heard: Heard) -> bool:
    """Tell whether it is asked what is needed, or allowed."""
    return not particles(Particle.MAY).isdisjoint(heard.reading.words)


def _noted(heard: Heard) -> tuple[str, ...]:
    """Return the words that notes have: of what was named, or else any."""
    words = {singular(word) for word in heard.reading.words}
    said = [w for w in sorted(words) if w in heard.noted and Tag.WEAR not in tags_of((w,))]
    if not heard.named:
        return tuple(said)
    named = frozenset(heard.subject.sessions)
    return tuple(word for word in said if not named.isdisjoint(heard.noted[word]))


def _of_the_notes(heard: Heard, things: tuple[str, ...]) -> bool:
    """Tell whether a thing is asked about that only the notes speak of: "who has our tickets?"."""
    about = heard.named or (heard.timed and not heard.about)
    if not about or heard.has(Tag.WHEN, Tag.UNTIL, Tag.SEE, Tag.HOST, Tag.MEET, Tag.LEAVE):
        return False
    if not particles(Particle.MY).isdisjoint(heard.reading.words):
        return False
    worn = {w for w in heard.reading.words if tags_of((w,)) & {Tag.BRING, Tag.THING}}
    beside = {singular(word) for word in (*heard.reading.unknown, *worn)}
    return not beside.isdisjoint(things) and heard.has(Tag.WHO, Tag.WHERE, Tag.HOW_MANY, Tag.WHICH)
