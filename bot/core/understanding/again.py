"""A second hearing: what a sentence asks that the rules did not make out.

The ear tells what kind of question it sounds like; the rules make the question,
as if the words that say so had been there.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.mission import Mission
from bot.core.understanding.certainty import names_another
from bot.core.understanding.common import COMMON
from bot.core.understanding.ear import Impression, impression, is_heard_before
from bot.core.understanding.names import Names
from bot.core.understanding.question import Asks, Question
from bot.core.understanding.reading import Reading
from bot.core.understanding.rules import question_of
from bot.core.understanding.sentence import proper_names
from bot.core.understanding.sorts import SORT_OF_TAG
from bot.core.understanding.tags import Particle, Tag

ASKED, ASKED_WITH_MARK = 0.93, 0.8
"""How likely it has to be, from 0 to 1, that it is asked of the programme, if nobody is."""
NEVER = 2.0
"""More likely than anything is."""
ASKED_OF_US = 0.6
"""The same as `ASKED` where the bot is spoken to: people thank it and tell it things, too."""
SURE = 0.5
"""And that it is this which is asked."""
CERTAIN = 0.9
"""How likely both have to be for a word that we do not know to be passed over."""
MOST_STRANGE, MOST_UNKNOWN, MOST_UNKNOWN_OF_CERTAIN = 1, 1, 2

SAID: dict[Asks, frozenset[Tag]] = {
    Asks.NEXT: frozenset({Tag.NEXT, Tag.WHAT}),
    Asks.NOW: frozenset({Tag.NOW, Tag.WHAT}),
    Asks.DAY: frozenset({Tag.WHAT, Tag.PLANNED}),
    Asks.WHEN: frozenset({Tag.WHEN}),
    Asks.UNTIL: frozenset({Tag.UNTIL, Tag.WHEN}),
    Asks.WHERE: frozenset({Tag.WHERE}),
    Asks.WHO: frozenset({Tag.WHO, Tag.HOST}),
    Asks.PERSON: frozenset({Tag.WHO}),
    Asks.AFTER: frozenset({Tag.AFTER, Tag.WHAT}),
    Asks.BEFORE: frozenset({Tag.BEFORE, Tag.WHAT}),
    Asks.RENDEZVOUS: frozenset({Tag.MEET, Tag.WHEN}),
    Asks.INFO: frozenset({Tag.INFO_WORD, Tag.WHAT}),
    Asks.CLOCKS: frozenset({Tag.CLOCK, Tag.HOME}),
    Asks.MY_GROUP: frozenset({Tag.GROUP, Tag.ME, Tag.WHICH}),
    Asks.STILL: frozenset({Tag.STILL, Tag.ASK}),
    Asks.REST: frozenset({Tag.REST, Tag.WHAT, Tag.PROGRAMME}),
    Asks.MISSED: frozenset({Tag.MISSED, Tag.WHAT}),
    Asks.CHANGED: frozenset({Tag.CHANGED, Tag.WHAT, Tag.PROGRAMME}),
    Asks.COUNT: frozenset({Tag.HOW_MANY, Tag.REST}),
    Asks.FREE: frozenset({Tag.FREE, Tag.WHO}),
    Asks.BRING: frozenset({Tag.BRING, Tag.WHAT}),
    Asks.CALL: frozenset({Tag.CALL, Tag.WHEN}),
}
"""The words that would have said it plainly."""
KEPT = frozenset(
    {
        Tag.FILLER, Tag.WE, Tag.ME, Tag.OTHERS, Tag.HOME, Tag.TODAY, Tag.TOMORROW, Tag.DAY_AFTER,
        Tag.YESTERDAY, Tag.MORNING, Tag.AFTERNOON, Tag.EVENING, Tag.WEEKDAY, Tag.MONTH,
        Tag.DAY_NUMBER, Tag.FIRST, Tag.LAST, Tag.HOW_LONG,
        Tag.EAT, Tag.RETURN, *SORT_OF_TAG,
    }
)  # fmt: skip
"""What is said about it stays, whatever is asked."""
AMONG_FRIENDS = frozenset(
    {
        Asks.FREE,
        Asks.MISSED,
        Asks.PERSON,
        Asks.CLOCKS,
        Asks.HELP,
        Asks.THANKS,
        Asks.SESSION,
    }
)
"""What people ask each other in the same words: only what the rules take for plain is for us."""
OF_SOMETHING = frozenset(
    {
        Asks.WHERE, Asks.WHEN, Asks.UNTIL, Asks.WHO, Asks.BRING, Asks.STILL, Asks.AFTER,
        Asks.BEFORE, Asks.RENDEZVOUS, Asks.PERSON, Asks.INFO,
    }
)  # fmt: skip
"""What is asked of something: a word that we do not know may be what it is."""
TOLD, TOLD_WITH_MARK = 0.2, 0.1
"""How likely it has to be asked, where rules take bare words for it that the bot is told."""
OF_NO_SESSION = frozenset(
    {
        Asks.INFO, Asks.INFO_LIST, Asks.HELP, Asks.THANKS, Asks.CLOCKS, Asks.MY_GROUP,
        Asks.MEMBERS, Asks.CALL, Asks.REST, Asks.CHANGED, Asks.COUNT, Asks.FREE,
    }
)  # fmt: skip
"""What names no session that could be the wrong one."""


def heard_again(  # noqa: PLR0913 - what was said, and what is known besides
    made_out: Question | None,
    readings: Sequence[Reading],
    mission: Mission,
    names: Names,
    *,
    addressed: bool,
    from_home: bool,
) -> Question | None:
    """Return what was asked; *made_out* is what the rules say, None where they do not know.

    What the rules make out holds, unless people who say it to the bot only
    tell it something.  None: it is not likely enough that anything is asked,
    or which.
    """
    if not readings or (made_out is not None and not (addressed and _may_be_told(made_out))):
        return made_out
    heard = impression(readings, names, from_home=from_home)
    if made_out is not None:
        return None if _is_told(heard, readings) else made_out
    asked = ASKED_OF_US if addressed else _how_plain(readings, mission, names)
    if heard.sure < SURE or heard.asked < asked:
        return None
    for reading in reversed(readings):
        question = _made(heard, reading, mission, names)
        if question is None or (not addressed and question.subject in mission.people_by_code):
            continue  # where one of them is, people ask each other
        if _is_safe(question, reading, heard, addressed=addressed):
            return replace(_on_its_day(question, readings), plain=True)
    return None


def _may_be_told(question: Question) -> bool:
    """Tell whether people may say that to tell the bot something: "last night, folks"."""
    return not question.plain and question.asks not in OF_NO_SESSION


def _is_told(heard: Impression, readings: Sequence[Reading]) -> bool:
    """Tell whether what was said hardly sounds like a question."""
    marked = any(reading.marked for reading in readings)
    return heard.asked < (TOLD_WITH_MARK if marked else TOLD)


def _how_plain(readings: Sequence[Reading], mission: Mission, names: Names) -> float:
    """Return how likely it has to be asked of the programme, where nobody speaks to the bot.

    What the rules understood to the last word, and leave to the group, has to
    be plainer; what friends ask each other in the same words stays with them.
    """
    marked = any(reading.marked for reading in readings)
    if not marked and any(reading.has(Tag.CLOCK_TIME) for reading in readings):
        return NEVER  # « les valises en bas avant 8 h 30 »
    if any(reading.unknown for reading in readings):
        return ASKED_WITH_MARK if marked else ASKED
    made_out = [question_of(reading, mission, names) for reading in readings]
    left = [question.asks for question in made_out if question and not question.plain]
    return NEVER if AMONG_FRIENDS.intersection(left) else ASKED


def _on_its_day(question: Question, readings: Sequence[Reading]) -> Question:
    """Take the day from another sentence: « demain matin ? le programme »."""
    if question.day or question.part or question.sessions or question.asks is not Asks.DAY:
        return question
    day = next((reading.day for reading in readings if reading.day), None)
    return replace(
        question, day=day, part=next((reading.part for reading in readings if reading.part), None)
    )


def _made(heard: Impression, reading: Reading, mission: Mission, names: Names) -> Question | None:
    """Make the question as if *reading* said plainly what it sounds like."""
    said = SAID.get(heard.asks)
    if said is None or (heard.asks is not Asks.INFO and reading.has(Tag.WEATHER, Tag.LODGING)):
        return None
    for kept in (reading.tags, reading.tags & KEPT):
        plainly = replace(reading, tags=kept | said, marked=True, exclaimed=False)
        question = question_of(plainly, mission, names)
        if question is not None and question.asks is heard.asks:
            return question
    return None


def _is_safe(question: Question, reading: Reading, heard: Impression, *, addressed: bool) -> bool:
    """Tell whether what is not known in it can hardly be what is asked about."""
    strange = [word for word in reading.unknown if _is_strange(word)]
    if question.sessions or question.subject:
        few = len(strange) <= MOST_STRANGE + addressed
        return few and not names_another(reading, Particle.AT)
    if names_another(reading, Particle.NAME):
        return False
    certain = min(heard.asked, heard.sure) >= CERTAIN
    if question.asks in OF_SOMETHING:
        about = question.sort or question.day or question.part
        few = len(strange) <= (MOST_STRANGE if certain and question.sort else 0)
        return few and bool(about or addressed)
    if certain and len(reading.unknown) <= MOST_UNKNOWN_OF_CERTAIN:
        return proper_names(reading.sentence).isdisjoint(strange)
    most = MOST_STRANGE if addressed else 0
    return len(reading.unknown) <= MOST_UNKNOWN and len(strange) <= most


def _is_strange(word: str) -> bool:
    return word not in COMMON and not is_heard_before(word) and not word.isdigit()
