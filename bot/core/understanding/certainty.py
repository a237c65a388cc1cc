"""How sure we are: what may be meant for us, and whether enough of it was understood."""

from bot.core.understanding.common import COMMON
from bot.core.understanding.names import Names
from bot.core.understanding.practical import singular
from bot.core.understanding.question import Asks, Question
from bot.core.understanding.reading import Reading
from bot.core.understanding.sorts import SORT_OF_TAG
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles, tags_of

ADVISED = (
    Tag.BRING, Tag.MEET, Tag.LEAVE, Tag.ARRIVE, Tag.STILL, Tag.CHANGED, Tag.MISSED,
)  # fmt: skip
"""What is asked of the programme, and not of each other, with "should we" or "did"."""
WH = (Tag.WHAT, Tag.WHEN, Tag.WHERE, Tag.WHO, Tag.HOW_LONG, Tag.LONG, Tag.UNTIL, Tag.BRING)
GENERAL = frozenset({Asks.NEXT, Asks.NOW, Asks.DAY, Asks.HELP, Asks.MY_GROUP, Asks.MEMBERS})
"""Questions that name no session, so that a word more changes nothing."""
BY_ITSELF = frozenset(
    {
        Asks.NEXT, Asks.NOW, Asks.CLOCKS, Asks.MY_GROUP, Asks.MEMBERS, Asks.INFO, Asks.COUNT,
        Asks.FREE, Asks.REST, Asks.CALL, Asks.MISSED, Asks.CHANGED, Asks.PERSON,
    }
)  # fmt: skip
AT_A_TIME = frozenset(
    {Asks.WHEN, Asks.STILL, Asks.UNTIL, Asks.RENDEZVOUS, Asks.NOW, Asks.REST, Asks.AFTER}
)
"""What is asked with a time of day in it: whether that is so, or what there is then."""
FETCH = frozenset({"chercher", "recuperer", "reprendre", "fetch", "collect", "grab"})
FEW_WORDS = 4
MOST_UNKNOWN, MOST_UNKNOWN_OF_INFO, MOST_COMMON = 3, 3, 2


def may_be_for_us(reading: Reading, *, from_home: bool) -> bool:  # noqa: PLR0911 - a ladder
    """Tell whether nothing in it is what people say to each other."""
    if reading.exclaimed or reading.has(Tag.SOCIAL, Tag.PARTING):
        return False
    at_a_time = reading.marked and (_says_what(reading) or reading.has(Tag.PLANNED))
    if reading.has(Tag.CLOCK_TIME) and not at_a_time:
        return False
    calls = reading.has(Tag.CALL) and reading.has(Tag.WHEN)
    if reading.has(Tag.MODAL) and not (calls or reading.has(*ADVISED)):
        return False  # "where should we eat?"
    if reading.has(Tag.IT) and not _says_what(reading):
        return False  # « elle arrive quand ? »
    if reading.has(Tag.BRING) and reading.has(Tag.WHERE, Tag.WHO, Tag.PROGRAMME):
        # "where is my passport?", "who has the programme on paper?"
        return False
    fetched = reading.has(Tag.BRING) and not reading.interrogative
    if fetched and FETCH & {*reading.words}:
        return False  # « on passe au port chercher les valises ? »
    if reading.has(Tag.YESTERDAY) and not reading.has(Tag.PROGRAMME):
        return False
    if reading.groups and not reading.has(Tag.YOU):  # "il est où, le groupe B ?"
        return True
    of_somebody = reading.has(Tag.JOB, Tag.SOMEONE) or (reading.has(Tag.WHO) and reading.content)
    for_us = reading.has(Tag.WE) and reading.has(Tag.OTHERS)  # "what have they got for us"
    they = Tag.YOU if of_somebody or for_us else Tag.OTHERS
    return from_home or not reading.has(Tag.YOU, they)


def _says_what(reading: Reading) -> bool:
    named = bool(reading.content) or bool(reading.groups)
    timed = (reading.day is not None or bool(reading.clocks)) and reading.has(Tag.WHAT)
    return named or timed or reading.has(Tag.CLOCK, Tag.NOW, *SORT_OF_TAG)


def is_plain(reading: Reading, question: Question, names: Names) -> bool:
    """Tell whether anybody who overhears it would take it for a question about the programme."""
    of_this = reading.has(Tag.PROGRAMME, Tag.START) or question.asks is Asks.COUNT
    if reading.has(Tag.TRIP) and not of_this:  # "where is the next mission?"
        return question.plain and bool(question.sessions) and not reading.unknown
    if not question.plain:
        return False
    if reading.has(Tag.CLOCK_TIME) and question.asks not in AT_A_TIME:
        return False
    if reading.has(Tag.YOU_HAVE) and question.asks is not Asks.INFO:
        return False  # « vous avez mangé quoi ce midi ? »
    return all_said(reading, question, names) or _hardly_matters(reading, question, names)


def all_said(reading: Reading, question: Question, names: Names) -> bool:
    """Tell whether every word is understood, by itself or as what a practical answer is about."""
    if question.asks is Asks.BRING:
        return not _beside_the_notes(reading, names)
    if question.asks is not Asks.INFO:
        return not reading.unknown
    beside = _beside_the_answer(reading, question, names)
    asked = names.told[int(question.subject)] | names.practical
    named = len(beside) < len(reading.unknown) or not asked.isdisjoint(reading.content)
    if not beside:
        return True
    put = reading.has(*WH, Tag.ADDRESS, Tag.HOW, Tag.ASK, Tag.CALL) or reading.marked
    return named and put and len(beside) == 1 and singular(beside[0]) in COMMON


def _beside_the_answer(reading: Reading, question: Question, names: Names) -> list[str]:
    """Return what we do not know and is said neither by who asks for an answer, nor by it."""
    number = int(question.subject)
    asked = {word for phrase in names.infos[number] for word in phrase} | names.told[number]
    return [one for one in reading.unknown if not asked & {one, singular(one)}]


def _beside_the_notes(reading: Reading, names: Names) -> list[str]:
    """Return what we do not know and no notes speak of."""
    may = particles(Particle.MAY)
    return [
        word
        for word in reading.unknown
        if singular(word) not in names.noted and word not in may and not word.isdigit()
    ]


def _hardly_matters(reading: Reading, question: Question, names: Names) -> bool:
    """Tell whether what we do not know stands beside a question that is plain without it.

    « la boîte de capital-risque c'est quand », "when do we get a bite of lunch"
    """
    asked = reading.has(*WH) or question.asks is Asks.BRING
    if len(reading.words) < FEW_WORDS or not asked or reading.has(Tag.YOU):
        return False
    if particles(Particle.PAST) & set(reading.words):  # "when was Stanford founded?"
        return False
    if _of_an_unknown(reading, question):
        return False
    if question.sessions and any(word in names.words for word in reading.content):
        bring = question.asks is Asks.BRING
        beside = _beside_the_notes(reading, names) if bring else reading.unknown
        may = bring and not particles(Particle.MAY).isdisjoint(reading.words)
        few = len(beside) == 1 and (may or not reading.has(Tag.ME))
        return few and not names_another(reading, Particle.AT)
    if names_another(reading, Particle.AT):
        return False  # "what's next at Apple?"
    # A word that is nobody's name, beside what cannot be meant for anybody else.
    few = len(reading.unknown) <= MOST_COMMON
    common = few and all(word in COMMON for word in reading.unknown)
    about = question.sort is not None or question.asks is Asks.NEXT
    asked = reading.has(Tag.WHEN) or (reading.has(Tag.NEXT) and reading.marked)
    return common and about and asked and not reading.content


def is_complete(question: Question) -> bool:
    """Tell whether *question* says what it is about, and needs nothing that stands beside it."""
    about = question.sessions or question.sort or question.day or question.part or question.subject
    return bool(about) or question.asks in BY_ITSELF


def is_safe(reading: Reading, question: Question, names: Names) -> bool:
    """Tell whether what we do not understand can hardly change what we are asked."""
    if question.asks is Asks.INFO:
        return len(_beside_the_answer(reading, question, names)) <= MOST_UNKNOWN_OF_INFO
    if question.asks is Asks.BRING and all_said(reading, question, names):
        return True
    return _hardly_changes(reading, question)


def _hardly_changes(reading: Reading, question: Question) -> bool:
    """Tell whether what is unknown in it is no name, nor what is asked for."""
    if reading.has(Tag.SOCIAL) or _of_an_unknown(reading, question):
        return False
    if question.sessions and reading.content:
        few = len(reading.unknown) <= MOST_UNKNOWN
        return few and reading.has(*WH) and not names_another(reading, Particle.AT)
    if len(reading.unknown) > 1 or question.sessions or question.sort is not None:
        return False
    if question.asks is Asks.DAY and any(word not in COMMON for word in reading.unknown):
        return False  # it may be the day, or what is asked about
    return question.asks in GENERAL and not names_another(reading, Particle.NAME)


def _of_an_unknown(reading: Reading, question: Question) -> bool:
    """Tell whether what is asked for is a word that we do not know: "who is the ceo of Google"."""
    articles = particles(Particle.THE) if question.asks in (Asks.WHO, Asks.PERSON) else frozenset()
    after = {Tag.NEXT} if question.asks is Asks.NEXT else set()
    unknown = {word for word in reading.unknown if word not in COMMON}
    return any(
        word in unknown
        and (reading.words[at - 1] in articles or tags_of((reading.words[at - 1],)) & after)
        for at, word in enumerate(reading.words)
        if at
    )


def names_another(reading: Reading, particle: Particle) -> bool:
    """Tell whether a word that we do not know is of a name: "next at Apple", "Google Zurich"."""
    before, unknown = particles(particle), set(reading.unknown)
    known = set(reading.content)
    return any(
        reading.words[at - 1] in before or (word not in COMMON and reading.words[at - 1] in known)
        for at, word in enumerate(reading.words)
        if at and word in unknown
    )
