"""From the parts of a sentence to the question that it asks: one function a subject, in turn."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.core.mission import Kind, Mission
from bot.core.understanding.names import Names
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sorts import of_sort
from bot.core.understanding.subject import Subject, subject_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles


@dataclass(frozen=True)
class Heard:
    """A sentence, read, with what it is about."""

    reading: Reading
    subject: Subject
    mission: Mission
    practical: frozenset[str]

    def has(self, *tags: Tag) -> bool:
        """Tell whether any of *tags* is there."""
        return self.reading.has(*tags)

    @property
    def about(self) -> bool:
        """Tell whether something was named: sessions, or a sort of them."""
        return bool(self.reading.content) or self.subject.sort is not None

    @property
    def named(self) -> bool:
        """Tell whether sessions were named."""
        return bool(self.subject.sessions)

    @property
    def lost(self) -> bool:
        """Tell whether something was named that fits no session."""
        return bool(self.reading.content) and not self.named

    @property
    def timed(self) -> bool:
        """Tell whether a day or a part of one was said."""
        return self.reading.day is not None or self.reading.part is not None

    def asks(self, what: Asks, *, plain: bool = True, sort: Sort | None = None) -> Question:
        """Make the question *what* about the sessions and days that were said."""
        reading, subject = self.reading, self.subject
        return Question(
            asks=what,
            sessions=subject.sessions,
            also=subject.perhaps if subject.sessions else (),
            sort=None if subject.sessions else sort or subject.sort,
            day=reading.day,
            part=reading.part,
            groups=reading.groups,
            how_long=reading.has(Tag.HOW_LONG),
            plain=plain,
            language=reading.language,
        )


Rule = Callable[[Heard], Question | None]

ABOUT_THE_PROGRAMME = (
    Tag.LEAVE, Tag.MEET, Tag.NEXT, Tag.EAT, Tag.START, Tag.ARRIVE, Tag.RETURN, Tag.UNTIL,
    Tag.PROGRAMME, Tag.DO, Tag.GO, Tag.AFTER, Tag.BEFORE,
)  # fmt: skip


def question_of(reading: Reading, mission: Mission, names: Names) -> Question | None:
    """Return the question that *reading* asks, None where it asks none that we know."""
    heard = Heard(reading, subject_of(reading, mission, names), mission, names.practical)
    return next((question for rule in RULES if (question := rule(heard))), None)


def perhaps(reading: Reading, mission: Mission, names: Names) -> tuple[str, ...]:
    """Return the codes of the sessions that *reading* might be about."""
    return subject_of(reading, mission, names).perhaps


def _help(heard: Heard) -> Question | None:
    if heard.has(Tag.HELP) and not heard.about:
        return heard.asks(Asks.HELP, plain=False)
    return None


def _thanks(heard: Heard) -> Question | None:
    if heard.has(Tag.THANKS) and not heard.reading.interrogative and not heard.reading.marked:
        return heard.asks(Asks.THANKS, plain=False)
    return None


def _clocks(heard: Heard) -> Question | None:
    """Take "what time is it at home?"; what time it will be there is asked of a session."""
    at_home = heard.has(Tag.HOME)
    if heard.named and at_home and heard.has(Tag.CLOCK_THEN, Tag.WHEN):
        return heard.asks(Asks.WHEN)  # an answer has both clocks
    asked = heard.has(Tag.CLOCK) or (heard.has(Tag.CLOCK_THEN) and not heard.about)
    if asked and heard.subject.sort is None and not heard.has(Tag.START, Tag.MEET, Tag.LEAVE):
        if at_home or not heard.reading.content or _only_on_the_way(heard):
            plain = at_home or bool(heard.reading.content)
            return replace(heard.asks(Asks.CLOCKS, plain=plain), sessions=(), also=())
        return None
    if heard.about:
        return None
    if heard.has(Tag.WHEN) and at_home and not heard.has(*ABOUT_THE_PROGRAMME):
        return heard.asks(Asks.CLOCKS)
    return None


def _only_on_the_way(heard: Heard) -> bool:
    """Tell whether what was named is only where journeys begin or end."""
    by_code = heard.mission.sessions_by_code
    return heard.named and all(
        by_code[code].kind is Kind.TRAVEL for code in heard.subject.sessions
    )


def _groups(heard: Heard) -> Question | None:
    if heard.reading.content:
        return None
    mine = heard.has(Tag.GROUP) and heard.has(Tag.ME) and not heard.reading.groups
    if heard.has(Tag.WHO) and (heard.reading.groups or mine) and not heard.has(Tag.SEE, Tag.HOST):
        return heard.asks(Asks.MEMBERS, plain=not heard.timed)
    if mine and heard.has(Tag.WHICH, Tag.WHAT, Tag.WHERE) and not heard.has(*ABOUT_THE_PROGRAMME):
        return heard.asks(Asks.MY_GROUP)
    return None


def _info(heard: Heard) -> Question | None:
    """Take a practical question, unless the programme itself answers it."""
    subject, reading = heard.subject, heard.reading
    if subject.info < 0:
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
    if heard.has(Tag.WHO) and (subject.host or heard.has(Tag.SEE, Tag.HOST)):
        return None
    if others or (heard.timed and heard.named):
        return None
    return asked


def _named_by_words(heard: Heard) -> bool:
    """Tell whether the practical answer is asked for by more than everyday words."""
    return any(word in heard.subject.info_words for word in _unusual(heard.reading))


def _unusual(reading: Reading) -> tuple[str, ...]:
    return (*reading.content, *reading.unknown)


def _plainly_info(heard: Heard) -> bool:
    reading, words = heard.reading, heard.subject.info_words
    if heard.has(Tag.WHO, *ABOUT_THE_PROGRAMME) and not heard.has(Tag.INFO_WORD):
        return False
    reached = heard.has(Tag.CALL) and reading.marked
    if ((heard.subject.person or heard.subject.host) and not reached) or heard.has(Tag.HOME):
        return False
    if not (_named_by_words(heard) or len(words) > 1):
        return False
    if heard.has(Tag.WHAT, Tag.WHICH, Tag.WHERE, Tag.ADDRESS, Tag.INFO_WORD):
        return True
    asked = reading.marked or heard.has(Tag.PLEASE)
    return asked and not heard.has(Tag.WE, Tag.ME) and not heard.timed


def _bring(heard: Heard) -> Question | None:
    """Take "what should we wear tomorrow?": what to bring, wear or show."""
    if not heard.has(Tag.BRING) or heard.lost or heard.has(Tag.WHERE, Tag.WHO, Tag.INFO_WORD):
        return None  # "where is my passport?", "who has my badge?"
    if not (heard.reading.interrogative or heard.reading.marked):
        return None
    evening = heard.has(Tag.EVENING) and not heard.about  # "I bring what tonight?" is no programme
    return heard.asks(Asks.BRING, plain=heard.about or (heard.timed and not evening))


def _call(heard: Heard) -> Question | None:
    if not (heard.has(Tag.CALL) and heard.has(Tag.WHEN)) or heard.about or heard.reading.groups:
        return None
    plain = heard.has(Tag.GROUP, Tag.TRIP, Tag.OTHERS, Tag.WE) and not heard.has(Tag.YOU)
    return heard.asks(Asks.CALL, plain=plain)


def _free(heard: Heard) -> Question | None:
    """Take "who is free this afternoon?"; of an evening people ask that each other."""
    if not (heard.has(Tag.FREE) and heard.has(Tag.WHO, Tag.WHICH) and not heard.reading.content):
        return None
    if not heard.has(Tag.WHO, Tag.GROUP):
        return None
    daytime = heard.has(Tag.MORNING, Tag.AFTERNOON)
    return replace(heard.asks(Asks.FREE, plain=daytime or heard.has(Tag.GROUP)), sort=None)


COUNTED = (Tag.REST, Tag.PLANNED, Tag.TRIP, Tag.STILL, Tag.WE)


def _count(heard: Heard) -> Question | None:
    if not heard.has(Tag.HOW_MANY) or heard.subject.sort is None or heard.reading.content:
        return None
    return heard.asks(Asks.COUNT, plain=heard.timed or heard.has(*COUNTED))


def _missed(heard: Heard) -> Question | None:
    if not (heard.has(Tag.MISSED) and heard.has(Tag.WHAT)) or heard.about:
        return None
    return heard.asks(Asks.MISSED, plain=heard.timed)


def _rest(heard: Heard) -> Question | None:
    """Take "what's left today?", "le reste du programme ?"."""
    if not heard.has(Tag.REST) or heard.about:
        return None
    asked = heard.has(Tag.WHAT, Tag.PROGRAMME) or (heard.has(Tag.TODAY) and heard.reading.marked)
    plain = heard.timed or heard.has(Tag.PROGRAMME)
    return heard.asks(Asks.REST, plain=plain) if asked else None


def _after(heard: Heard) -> Question | None:
    if not (heard.has(Tag.AFTER, Tag.BEFORE) and heard.about):
        return None
    if heard.lost or not heard.reading.interrogative:
        return None
    return heard.asks(Asks.AFTER if heard.has(Tag.AFTER) else Asks.BEFORE)


def _who(heard: Heard) -> Question | None:
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


def _where(heard: Heard) -> Question | None:  # noqa: PLR0911 - a ladder, read from the top
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


def _until(heard: Heard) -> Question | None:
    if heard.lost or not (heard.has(Tag.UNTIL) or (heard.has(Tag.ARRIVE) and heard.has(Tag.WHEN))):
        return None
    asked = heard.has(Tag.WHEN, Tag.HOW_LONG)
    if heard.has(Tag.ARRIVE) and not heard.about:
        return heard.asks(Asks.UNTIL, sort=Sort.FLIGHT)
    return heard.asks(Asks.UNTIL, plain=asked)


def _when(heard: Heard) -> Question | None:
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


def _meeting_point(heard: Heard) -> Question | None:
    """Take "meeting point tomorrow?"."""
    if not heard.reading.marked or heard.lost:
        return None
    if heard.has(Tag.MEETING_POINT) or (heard.has(Tag.MEET) and heard.named):
        return heard.asks(Asks.RENDEZVOUS)
    return None


def _still(heard: Heard) -> Question | None:
    asked = heard.reading.marked or heard.has(Tag.ASK)
    if heard.has(Tag.STILL) and heard.named:
        return heard.asks(Asks.STILL, plain=asked)
    if heard.has(Tag.STILL) and heard.subject.sort is not None and not heard.lost:
        return heard.asks(Asks.STILL, plain=asked)
    return None


def _next(heard: Heard) -> Question | None:
    if not heard.has(Tag.NEXT) or heard.lost:
        return None
    asked = heard.reading.marked or heard.reading.interrogative
    if heard.named:
        return heard.asks(Asks.WHEN, plain=asked)
    if heard.has(Tag.TOMORROW, Tag.DAY_AFTER, Tag.WEEKDAY, Tag.DAY_NUMBER, Tag.YESTERDAY):
        return heard.asks(Asks.DAY, plain=asked)
    return heard.asks(Asks.NEXT, plain=asked)


def _programme(heard: Heard) -> Question | None:
    if not heard.has(Tag.PROGRAMME) or heard.reading.content:
        return None
    reading = heard.reading
    # "The programme of Thursday is …" is told and not asked for.
    stated = particles(Particle.STATING) & set(reading.words) or heard.has(Tag.HERE)
    short = heard.timed or heard.has(Tag.ME, Tag.PLEASE) or bool(reading.groups)
    return heard.asks(
        Asks.DAY, plain=reading.interrogative or reading.marked or (short and not stated)
    )


def _now(heard: Heard) -> Question | None:
    if not heard.has(Tag.NOW) or heard.about:
        return None
    return heard.asks(Asks.NOW, plain=heard.has(Tag.WHAT, Tag.WHERE, Tag.WHICH))


def _day(heard: Heard) -> Question | None:
    are_free = heard.subject.sort is Sort.FREE and heard.has(Tag.WE) and heard.reading.marked
    if heard.about and not ((heard.subject.sort and heard.has(Tag.WHAT, Tag.WHICH)) or are_free):
        return None
    if heard.lost or heard.named:
        return None
    if not heard.timed:
        return _afterwards(heard)
    if heard.subject.sort is not None:
        return heard.asks(Asks.WHEN)
    if heard.reading.groups and heard.reading.marked:
        return heard.asks(Asks.DAY)
    planned = heard.has(Tag.DO, Tag.PLANNED, Tag.GO)
    asked = heard.has(Tag.WHAT, Tag.WHICH) or (
        planned and (heard.reading.marked or heard.has(Tag.ASK))
    )
    return heard.asks(Asks.DAY, plain=asked and not heard.has(Tag.EAT))


def _afterwards(heard: Heard) -> Question | None:
    """Take "what are we doing after that?"."""
    if heard.about:
        return None
    if heard.has(Tag.AFTER) and heard.has(Tag.WHAT, Tag.DO, Tag.GO, Tag.PLANNED):
        asked = heard.reading.interrogative or heard.reading.marked
        return heard.asks(Asks.NEXT, plain=asked)
    if heard.has(Tag.PLANNED) and heard.has(Tag.WHAT):
        return heard.asks(Asks.DAY, plain=False)
    return None


def _only_addressed(heard: Heard) -> Question | None:
    """Take what only somebody who speaks to the bot can mean as a question."""
    if heard.reading.unknown or heard.lost:
        return None
    if heard.named:
        return heard.asks(Asks.SESSION, plain=False)
    if heard.subject.sort is not None:
        return heard.asks(Asks.WHEN, plain=False)
    bare: tuple[tuple[tuple[Tag, ...], Asks], ...] = (
        ((Tag.INFO,), Asks.INFO_LIST),
        ((Tag.MEET, Tag.LEAVE), Asks.RENDEZVOUS),
        ((Tag.EAT,), Asks.WHEN),
        ((Tag.AFTER, Tag.DO), Asks.NEXT),
    )
    for tags, asks in bare:
        if heard.has(*tags):
            return heard.asks(asks, plain=False, sort=Sort.MEAL if Tag.EAT in tags else None)
    return None


RULES: tuple[Rule, ...] = (
    _help,
    _clocks,
    _groups,
    _call,
    _free,
    _count,
    _missed,
    _info,
    _bring,
    _after,
    _who,
    _where,
    _until,
    _when,
    _meeting_point,
    _still,
    _rest,
    _next,
    _programme,
    _now,
    _day,
    _thanks,
    _only_addressed,
)
