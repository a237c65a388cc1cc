"""Questions that lean on what was just talked about: "et c'est où ?", "and after that?"."""

from dataclasses import replace

from bot.core.mission import Mission
from bot.core.programme import Day
from bot.core.understanding.names import Names
from bot.core.understanding.question import OTHERS, Asks, Lately, Question, Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.rules import question_of
from bot.core.understanding.subject import subject_of
from bot.core.understanding.tags import Tag

MOST_WORDS = 9
"""Words; who says more says what it is about."""
MOST_SESSIONS = 2
"""Sessions that "it" can mean: the one that was talked about, or each group's."""
NEVER = (Tag.SOCIAL, Tag.CLOCK_TIME, Tag.YESTERDAY, Tag.NEXT, Tag.NOW, Tag.CLOCK)
OF_A_SESSION = frozenset(
    {
        Asks.WHERE, Asks.WHO, Asks.WHEN, Asks.RENDEZVOUS, Asks.UNTIL, Asks.SESSION, Asks.BRING,
        Asks.STILL,
    }
)  # fmt: skip
"""Questions that can be asked of one session as well as of another."""
OF_A_DAY = OF_A_SESSION - {Asks.SESSION}
GOING_ON = frozenset({Tag.LINK, Tag.FILLER, Tag.NEXT, Tag.AFTER, Tag.PLEASE})
ITS_ADDRESS = frozenset({Tag.ADDRESS, Tag.WHAT, Tag.LINK, Tag.FILLER, Tag.PLEASE, Tag.INFO_WORD})
THEY = frozenset(
    {"they", "them", "their", "ils", "elles", "eux", "leur", "leurs", "ellos", "ellas"}
)
OF_A_GROUP = frozenset({Asks.NEXT, Asks.NOW, Asks.DAY})


def may_lean(reading: Reading) -> bool:
    """Tell whether *reading* is so short that what it is about may have been said before."""
    if reading.unknown or reading.exclaimed or reading.link:
        return False
    if reading.has(*NEVER) and not _goes_on(reading):
        return False
    if len(reading.words) > MOST_WORDS:
        return False
    return reading.marked or reading.interrogative or reading.has(Tag.LINK)


def _goes_on(reading: Reading) -> bool:
    """Tell whether it asks what comes after that: "and then?", « et ensuite ? »."""
    return Tag.LINK in reading.tags and reading.has(Tag.NEXT) and reading.tags <= GOING_ON


BARE = frozenset(
    {
        Tag.MEET, Tag.APPOINTMENT, Tag.MEETING_POINT, Tag.LEAVE, Tag.UNTIL, Tag.WHERE, Tag.WHEN,
        Tag.WHO, Tag.HOST, Tag.ADDRESS, Tag.BRING, Tag.FILLER, Tag.PLEASE,
    }
)  # fmt: skip
MOST_BARE = 2


def is_bare(reading: Reading) -> bool:
    """Tell whether it is but a word of what is asked, and not of what: « Rendez-vous. »."""
    short = not reading.unknown and 0 < len(reading.pieces) <= MOST_BARE
    return short and reading.tags <= BARE and not reading.exclaimed and not reading.content


def carried(
    reading: Reading, mission: Mission, names: Names, lately: Lately, *, addressed: bool
) -> Question | None:
    """Return what *reading* asks of what was asked *lately*, None where it stands by itself."""
    question = question_of(reading, mission, names)
    if question is not None and question.asks is Asks.INFO and reading.has(Tag.ADDRESS):
        bare = lately.sessions and not reading.content
        question = replace(question, asks=Asks.WHERE, subject="") if bare else question
    anew = _for_another_group(reading, mission, lately) or _of_another(reading, question, lately)
    if anew is not None:
        goes_on = reading.has(Tag.LINK)
        return anew if addressed or goes_on else None
    if lately.groups and not THEY.isdisjoint(reading.words) and question is not None:
        theirs = None if question.groups or _names_one(question) else question
        return theirs and replace(theirs, groups=lately.groups, plain=True)
    return _of_the_same(reading, question, lately)


def _names_one(question: Question) -> bool:
    """Tell whether it is about what somebody has named, and not about a group."""
    return bool(question.sessions or question.subject or question.people)


def _of_the_same(reading: Reading, question: Question | None, lately: Lately) -> Question | None:
    """Ask of what was talked about: where it is, when, who receives, what comes after."""
    if question is not None and _meets(reading, question, lately):
        question = replace(question, sort=None)  # « on la rencontre à quelle heure ? »
    of_sort = question is not None and question.sort is not None and not reading.content
    if question is not None and of_sort and lately.on and not (question.day or question.part):
        return replace(question, day=Day(exact=lately.on), plain=True)
    if lately.sessions and reading.tags <= ITS_ADDRESS and reading.has(Tag.ADDRESS):
        question = None  # « et l'adresse ? »
    if _names(question) or reading.content:
        return None
    asks = _asked_bare(reading, question)
    if asks is None:
        return None
    asked = replace(question or Question(asks=asks, language=reading.language), asks=asks)
    if 0 < len(lately.sessions) <= MOST_SESSIONS:
        return replace(asked, sessions=lately.sessions, sort=None, plain=True)
    if asks in OF_A_DAY and lately.on is not None:
        return replace(asked, day=Day(exact=lately.on), plain=True)
    return None


def _meets(reading: Reading, question: Question, lately: Lately) -> bool:
    """Tell whether to meet somebody is asked of who was just talked about."""
    someone = lately.asks in (Asks.PERSON, Asks.WHO)
    return someone and question.sort is Sort.APPOINTMENT and not reading.content


def _names(question: Question | None) -> bool:
    """Tell whether *question* says itself what it is about."""
    if question is None:
        return False
    said = question.sessions, question.sort, question.day, question.part, question.groups
    return any(one for one in said) or bool(question.subject)


def _asked_bare(reading: Reading, question: Question | None) -> Asks | None:  # noqa: PLR0911
    """Return what is asked where nothing is named."""
    if question is None and reading.has(Tag.ADDRESS):
        return Asks.WHERE
    if _goes_on(reading) or reading.has(Tag.CLOCK_THEN):  # « ça fera quelle heure en France ? »
        return Asks.AFTER if _goes_on(reading) else Asks.WHEN
    if question is not None and question.asks is Asks.CLOCKS and not reading.has(Tag.CLOCK):
        return Asks.WHEN if reading.has(Tag.LINK) else None  # "and in Paris time?"
    if reading.has(Tag.PROGRAMME, Tag.HOME, Tag.RETURN, Tag.EAT):
        return None
    if reading.has(Tag.HOW_LONG) or (reading.has(Tag.LONG) and reading.has(Tag.BEFORE)):
        return Asks.RENDEZVOUS  # « et combien de temps avant le départ ? »
    if reading.has(Tag.AFTER, Tag.BEFORE) and not reading.has(Tag.WHO, Tag.WHERE, Tag.WHEN):
        return Asks.AFTER if reading.has(Tag.AFTER) else Asks.BEFORE
    if question is not None:
        return question.asks if question.asks in OF_A_DAY else None
    if reading.has(Tag.WHEN):
        return Asks.WHEN
    return Asks.STILL if reading.has(Tag.STILL) and reading.marked else None


def _for_another_group(reading: Reading, mission: Mission, lately: Lately) -> Question | None:
    """Ask the same of a session that is theirs, too: "et pour les aéros ?"."""
    by_code = mission.sessions_by_code
    if not reading.groups or reading.interrogative or reading.content or reading.day:
        return None
    if lately.asks not in OF_A_SESSION or len(lately.sessions) > MOST_SESSIONS:
        return None
    theirs = tuple(
        code
        for code in lately.sessions
        if not by_code[code].groups or by_code[code].concerns(reading.groups)
    )
    asked = Question(asks=lately.asks, sessions=theirs, groups=reading.groups, plain=True)
    return replace(asked, language=reading.language) if theirs else None


def _of_another(reading: Reading, question: Question | None, lately: Lately) -> Question | None:
    """Ask the same of another group, day or session: "et pour le groupe B ?", "et demain ?"."""
    if reading.interrogative or reading.has(Tag.PROGRAMME, Tag.AFTER, Tag.BEFORE, Tag.HOST):
        return None
    sorted_out = question is not None and question.sort is not None
    same = lately.on is not None and (reading.part or sorted_out)
    same_day = Day(exact=lately.on) if same else None
    asked = Question(
        asks=lately.asks,
        day=reading.day or same_day,
        part=reading.part,
        groups=reading.groups,
        plain=True,
        language=reading.language,
    )
    if question is not None and (question.sessions or question.sort):
        asks = lately.asks if lately.asks in OF_A_SESSION else Asks.SESSION
        named = replace(asked, sessions=question.sessions, also=question.also)
        return replace(named, asks=asks, sort=question.sort)
    if reading.content or not (reading.day or reading.part or reading.groups):
        return None
    if lately.sort is not None and lately.asks in OF_A_DAY:
        return replace(asked, sort=lately.sort)
    if reading.day or reading.part:
        bare = lately.asks if lately.asks in OF_A_DAY and lately.on is not None else Asks.DAY
        return replace(asked, asks=bare)
    day = Day(exact=lately.on) if lately.on is not None else None
    asks = lately.asks if lately.asks in OF_A_GROUP or day is not None else Asks.NEXT
    return replace(asked, asks=asks, day=day)


DAYS_TO_COME = frozenset({Tag.TOMORROW, Tag.DAY_AFTER, Tag.WEEKDAY})
OF_A_DAY_SAID = OF_A_GROUP | {Asks.MISSED, Asks.RENDEZVOUS, Asks.WHERE, Asks.WHEN, Asks.UNTIL}


def asked_in(reading: Reading, whole: Reading, mission: Mission, names: Names) -> Question | None:
    """Return what a part of a sentence asks, of the day that the rest of it says.

    « j'étais malade hier, qu'est-ce que j'ai manqué ? »
    """
    question = question_of(reading, mission, names)
    if question is None or question.asks not in OF_A_DAY_SAID or reading.has(Tag.NOW):
        return question
    unnamed = replace(question, groups=frozenset())
    if _names(unnamed) or (reading.has(Tag.NEXT) and not reading.has(Tag.FIRST)):
        return question
    missed = question.asks is Asks.MISSED
    to_come = whole.has(*DAYS_TO_COME) and not whole.has(Tag.YESTERDAY, Tag.TODAY)
    if not (missed or to_come) or not (whole.day or whole.part):
        return question
    timed = replace(
        reading, day=whole.day, part=whole.part, tags=reading.tags | (whole.tags & DAYS_TO_COME)
    )
    return question_of(timed, mission, names) or question


def of_the_one_before(
    question: Question, readings: list[Reading], asking: Reading, mission: Mission, names: Names
) -> Question:
    """Ask of what the sentence before named: "any rules for the factory? what do we bring?"."""
    at = readings.index(asking)
    if told := _group_told(question, readings, asking):
        return replace(question, groups=told)
    question = _of_that_day(question, readings[at - 1]) if at else question
    if not at or question.asks not in OF_A_DAY or _names(question):
        return question
    before = subject_of(readings[at - 1], mission, names)
    if before.sessions:
        return replace(question, sessions=before.sessions, plain=True)
    bare = readings[at - 1].tags <= BUT_A_SORT and not readings[at - 1].content
    return replace(question, sort=before.sort, plain=True) if bare and before.sort else question


BUT_A_SORT = frozenset(
    {
        Tag.BREAKFAST, Tag.LUNCH, Tag.DINNER, Tag.MEAL, Tag.FLIGHT, Tag.COACH, Tag.RETURN,
        Tag.FREE, Tag.FILLER, Tag.LINK,
    }
)  # fmt: skip
"""What says but what is asked about: "one hour for lunch only? until when?"."""


def _of_that_day(question: Question, before: Reading) -> Question:
    """Ask of the day that the sentence before said: "up early tomorrow? when's the first?"."""
    timed = question.day or question.part or question.sessions
    one = question.first or question.last
    return replace(question, day=before.day) if one and not timed and before.day else question


def _group_told(question: Question, readings: list[Reading], asking: Reading) -> frozenset[str]:
    """Return the group that another sentence tells: "what's he doing? he's with the reds"."""
    said = question.groups - {OTHERS}
    if said or question.sessions or not asking.has(Tag.OTHERS, Tag.IT, Tag.GROUP, Tag.OTHER_GROUP):
        return frozenset()
    told = (one for one in readings if one is not asking and not one.interrogative)
    return next((one.groups for one in told if one.groups and not one.content), frozenset())
