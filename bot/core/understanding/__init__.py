"""From a sentence to a question about the programme; a language is a module of words.

A sentence is split into words; a mission's own names and the phrases of every
language give each word its part (`reading`); a short list of rules makes a
question of the parts (`rules`).  What the rules make nothing of is heard again
(`again`).  What is not said to the bot counts only where every word is understood,
or where it sounds like a question by far: the group's own talk always has a word
in it that the programme does not know.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice

from bot.core.mission import Mission
from bot.core.programme import Day
from bot.core.understanding.again import heard_again
from bot.core.understanding.carried import asked_in, carried, is_bare, may_lean, of_the_one_before
from bot.core.understanding.certainty import (
    FEW_WORDS,
    is_complete,
    is_plain,
    is_safe,
    may_be_for_us,
)
from bot.core.understanding.commands import command_of
from bot.core.understanding.names import Names
from bot.core.understanding.naming import names_of
from bot.core.understanding.question import Asks, Lately, NotForUs, Question, Sort, Unsure
from bot.core.understanding.reading import Reading, parts_of, read, readings_of
from bot.core.understanding.rules import perhaps, question_of
from bot.core.understanding.sentence import LONGEST, clauses
from bot.core.understanding.tags import Tag

__all__ = [
    "Asks",
    "Lately",
    "NotForUs",
    "Question",
    "Sort",
    "Unsure",
    "read_by_rules",
    "understand",
]

Understood = Question | Unsure | NotForUs

LONGEST_TALK = 240
"""Characters; what is longer and not said to the bot is talk."""
MOST_REMEMBERED = 200
"""Questions of a mission that are not read anew."""
MOST_PARTS = 4
NEVER_BESIDE = (Tag.YOU, Tag.SOCIAL, Tag.CLOCK_TIME, Tag.PARTING)
POLITE = frozenset({Tag.FILLER, Tag.THANKS, Tag.PLEASE})
COMMANDS = {
    "next": Question(asks=Asks.NEXT),
    "now": Question(asks=Asks.NOW),
    "today": Question(asks=Asks.DAY, day=Day(offset=0)),
    "tomorrow": Question(asks=Asks.DAY, day=Day(offset=1)),
    "programme": Question(asks=Asks.DAY),
    "who": Question(asks=Asks.WHO),
    "where": Question(asks=Asks.WHERE),
    "info": Question(asks=Asks.INFO_LIST),
    "help": Question(asks=Asks.HELP),
}


def nothing_lately() -> Lately | None:
    """Recall nothing: nobody has asked anything a moment ago."""
    return None


@dataclass(frozen=True)
class _Said:
    """What was said, each sentence read; none where it is not looked at."""

    text: str
    readings: list[Reading]
    addressed: bool
    from_home: bool


def understand(
    text: str,
    mission: Mission,
    *,
    addressed: bool,
    from_home: bool = False,
    recall: Callable[[], Lately | None] = nothing_lately,
) -> Understood:
    """Return the question that *text* asks about *mission*.

    *addressed*: it was meant for the bot.  *from_home*: a follower speaks, for
    whom "you" and "they" are the group.  *recall* tells what the same person
    asked in the same chat a moment ago; it is called only where that matters.
    """
    names = names_of(mission)
    if (command := command_of(text)) is not None:
        return _command(command, mission, names)
    leaning, understood = _heard(text, mission, names, addressed=addressed, from_home=from_home)
    lately = recall() if leaning is not None else None
    if leaning is not None and lately is not None:
        question = carried(leaning, mission, names, lately, addressed=addressed)
        if question is not None:
            return question
    return understood


def _heard(
    text: str, mission: Mission, names: Names, *, addressed: bool, from_home: bool
) -> tuple[Reading | None, Understood]:
    """Return what may lean on what was talked about before, and what *text* asks of itself.

    A group asks the same forty times a day: questions are remembered, and talk is not.
    """
    remembered: dict[tuple[str, bool, bool], tuple[Reading | None, Understood]]
    remembered = mission.derived.setdefault("asked", {})
    key = text, addressed, from_home
    if key in remembered:
        return remembered[key]
    said = _said(text, mission, addressed=addressed, from_home=from_home)
    leaning = _leaning(said.readings, addressed=addressed, from_home=from_home)
    understood = _of_itself(said, mission, names)
    if isinstance(understood, Question):
        if len(remembered) >= MOST_REMEMBERED:
            remembered.clear()
        remembered[key] = leaning, understood
    return leaning, understood


def _of_itself(said: _Said, mission: Mission, names: Names) -> Understood:
    """Return what was said, whatever was talked about before."""
    understood = _by_rules(said, mission)
    if any(reading.link for reading in said.readings):
        return understood
    made_out = understood if isinstance(understood, Question) else None
    heard = heard_again(
        made_out,
        said.readings,
        mission,
        names,
        addressed=said.addressed,
        from_home=said.from_home,
    )
    if heard is not None or made_out is None:
        return heard or understood
    return Unsure(language=made_out.language) if said.addressed else NotForUs()


def read_by_rules(
    text: str, mission: Mission, *, addressed: bool, from_home: bool = False
) -> Understood:
    """Return what the rules alone make of *text*, as `understand` does: lessons are made of it."""
    if command_of(text) is not None:
        return Unsure()  # it is not read
    said = _said(text, mission, addressed=addressed, from_home=from_home)
    return _by_rules(said, mission)


def _said(text: str, mission: Mission, *, addressed: bool, from_home: bool) -> _Said:
    too_long = not addressed and len(text) > LONGEST_TALK
    readings = [] if too_long else readings_of(text, names_of(mission))
    return _Said(text, readings, addressed, from_home)


def _by_rules(said: _Said, mission: Mission) -> Understood:
    names, readings, from_home = names_of(mission), said.readings, said.from_home
    if said.addressed:
        return _meant_for_us(readings, mission, names, whole=len(said.text) <= LONGEST)
    overheard = _overheard(readings, mission, names, from_home=from_home)
    if isinstance(overheard, NotForUs) and len(readings) == 1:
        return _in_a_clause(readings[0], mission, names, from_home=from_home)
    return overheard


def _in_a_clause(whole: Reading, mission: Mission, names: Names, *, from_home: bool) -> Understood:
    """Take the plain question that ends a sentence: "I'm starving, when is lunch"."""
    if whole.link or whole.exclaimed or whole.has(*NEVER_BESIDE):
        return NotForUs()
    readings = (read(clause, names) for clause in clauses(whole.sentence)[:MOST_PARTS])
    last = next((reading for reading in readings if not _polite(reading)), None)
    if last is None or last.unknown or not may_be_for_us(last, from_home=from_home):
        return NotForUs()
    question = asked_in(last, whole, mission, names)
    if question is None or not (last.interrogative and is_complete(question)):
        return NotForUs()
    return question if is_plain(last, question, names) else NotForUs()


def _last_clause(reading: Reading, mission: Mission, names: Names) -> Question | None:
    """Return what a last clause asks that names itself what it is about, and not the one before.

    "my train is late, where is the next meeting?"
    """
    said = clauses(reading.sentence)[:2]
    if not said:
        return None
    last, before = (read(clause, names) for clause in said)
    if len(before.words) < FEW_WORDS or not last.interrogative or last.unknown:
        return None
    if before.has(Tag.AFTER, Tag.BEFORE):  # « une fois sortis de chez X, on enchaîne sur quoi ? »
        return None
    question = question_of(last, mission, names)
    own = question is not None and (question.sessions or question.sort or last.has(Tag.NEXT))
    return question if own and not last.has(Tag.SOCIAL) else None


def _in_parts(reading: Reading, mission: Mission, names: Names) -> Question | None:
    """Return what one part of a sentence asks, where there are words in it that we do not know."""
    parts = islice(parts_of(reading.sentence, names), MOST_PARTS)
    asked = (_whole_in(part, reading, mission, names) for part in parts)
    return next((question for question in asked if question is not None), None)


def _whole_in(reading: Reading, whole: Reading, mission: Mission, names: Names) -> Question | None:
    """Return what a part of a sentence asks by itself, None where it needs the rest."""
    if reading.unknown or reading.has(Tag.SOCIAL) or not reading.interrogative:
        return None
    question = asked_in(reading, whole, mission, names)
    return question if question is not None and is_complete(question) else None


def _leaning(readings: list[Reading], *, addressed: bool, from_home: bool) -> Reading | None:
    """Return the one sentence that may lean on what was said before, None where none does."""
    said = [reading for reading in readings if not _polite(reading)]
    if len(said) != 1 or not (may_lean(said[0]) or (addressed and is_bare(said[0]))):
        return None
    return said[0] if addressed or may_be_for_us(said[0], from_home=from_home) else None


def _overheard(
    readings: list[Reading], mission: Mission, names: Names, *, from_home: bool
) -> Understood:
    """Take the one plain question that ends what was said; everything else is talk."""
    asked: Question | None = None
    for reading in readings:
        if asked is not None and not _polite(reading):
            asked = None
        if reading.link:
            return NotForUs()
        if may_be_for_us(reading, from_home=from_home):
            question = question_of(reading, mission, names)
            if question is not None:
                question = of_the_one_before(question, readings, reading, mission, names)
            if question is not None and is_plain(reading, question, names):
                asked = question
    return asked or NotForUs()


def _polite(reading: Reading) -> bool:
    return reading.tags <= POLITE and not reading.unknown and not reading.content


def _meant_for_us(
    readings: list[Reading], mission: Mission, names: Names, *, whole: bool
) -> Understood:
    """Take the best question in what was said to the bot, and else say that we are unsure."""
    unsure = Unsure(language=next((r.language for r in readings if r.language), ""))
    courtesy: Question | None = None
    for reading in reversed(readings):
        if (part := _last_clause(reading, mission, names)) is not None:
            return part
        if reading.unknown and (part := _in_parts(reading, mission, names)) is not None:
            return part
        question = question_of(reading, mission, names)
        guessed = question is not None and not question.plain and reading.has(Tag.SOCIAL)
        names_one = question is not None and (question.sessions or question.sort)
        vague = question is None or (reading.unknown and not is_safe(reading, question, names))
        if question is None or vague or (guessed and names_one):
            might = perhaps(reading, mission, names)
            unsure = replace(unsure, sessions=unsure.sessions or might)
        elif question.asks is Asks.THANKS:
            courtesy = question
        else:
            return of_the_one_before(question, readings, reading, mission, names)
    if courtesy is not None and whole and all(reading.tags <= COURTEOUS for reading in readings):
        return courtesy
    return unsure


COURTEOUS = POLITE | {Tag.SOCIAL, Tag.YOU, Tag.WE, Tag.ME}


def _command(command: tuple[str, str, str], mission: Mission, names: Names) -> Understood:
    name, rest, language = command
    if not name:
        return Unsure()
    asked = replace(COMMANDS[name], plain=True, language=language)
    if not rest.strip():
        return asked
    reading = read(rest, names)
    if name == "programme":
        said = bool(reading.day or reading.part or reading.groups) or not reading.unknown
        shown = replace(asked, day=reading.day, part=reading.part, groups=reading.groups)
        return shown if said else Unsure(language=language)
    if name == "info":
        found = question_of(reading, mission, names)
        return found if found is not None and found.asks is Asks.INFO else asked
    if name not in ("who", "where"):
        return asked
    return _about(asked, reading, mission, names)


def _about(asked: Question, reading: Reading, mission: Mission, names: Names) -> Understood:
    """Read what follows /who and /where as if it had been asked in words."""
    said = {Tag.WHO, Tag.HOST} if asked.asks is Asks.WHO else {Tag.WHERE}
    spoken = replace(reading, tags=reading.tags | said)
    found = question_of(spoken, mission, names)
    if found is None or reading.unknown:
        return Unsure(sessions=perhaps(reading, mission, names), language=asked.language)
    return replace(found, plain=True, language=asked.language)
