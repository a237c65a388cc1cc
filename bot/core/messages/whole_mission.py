"""The mission as a whole, as it is asked about: objectives with a tap, and questions in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.core import zones
from bot.core.agenda.whole_mission import BUTTONS, closes_at
from bot.core.chat import Field, FieldKind, Form
from bot.core.circled import circled
from bot.core.feedback import OBJECTIVE, SCORES
from bot.core.languages.dates import dates_in
from bot.core.languages.home import FORM_TITLE, home_in
from bot.core.languages.whole_mission import WholeWords, whole_in
from bot.core.languages.your_day import your_day_in
from bot.core.message import (
    LABEL_CHARACTERS,
    Block,
    Button,
    Message,
    Quote,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.message import Line as TextLine
from bot.core.messages.sharing import share_labels
from bot.core.mission import Mission, Objective
from bot.core.report.facts import Line, Question
from bot.core.tokens import token_of

WHOLE = "whole"
"""What the choices of these buttons begin with, and of the form."""
WORDS, SKIP, SHARE = "words", "skip", "share"
MOST_WORDS = 500
"""Characters of an answer."""
LONGEST = 300
"""Characters of an objective."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known where the request is read.

    *counts* says how many have answered about each objective (its code), in a
    chat of many; *given* what its one reader has, in a direct chat.  *missing*
    is how many a nudge is for.  *nudges*: it is one; *directly*: for one reader.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    given: Mapping[str, int] = field(default_factory=dict)
    missing: int = 0
    nudges: bool = False
    directly: bool = False


NOTHING_KNOWN = Known()


def whole_request(
    mission: Mission, objectives: tuple[str, ...], language: str, known: Known = NOTHING_KNOWN
) -> Message:
    """Ask about some *objectives* (codes); with the last ones comes what is asked in words."""
    words = whole_in(language)
    some = [one for one in mission.objectives if one.code in objectives]
    last = not mission.objectives or mission.objectives[-1].code in objectives
    return Message(
        words.nudge_title() if known.nudges else words.title(),
        tuple(_asked(mission, some, language, known, last=last)),
        tuple(_buttons(mission, some, words, last=last)),
    )


def _asked(
    mission: Mission, some: list[Objective], language: str, known: Known, *, last: bool
) -> Iterator[Block]:
    words = whole_in(language)
    if known.missing:
        yield line(words.missing(known.missing))
    if known.nudges and known.directly and mission.anonymous:
        yield line(words.cannot_tell())
    if some:
        yield line(words.how_far())
    for objective in some:
        said = [_named(mission, objective, language)]
        if known.counts.get(objective.code):
            said.append(words.count(known.counts[objective.code]))
        if known.given.get(objective.code):
            said.append(words.yours(known.given[objective.code]))
        yield line(" · ".join(said))
    if last:
        yield line(words.also_in_words())
    closes = zones.local_date(closes_at(mission), mission.home_zone) - zones.DAY
    kept = [words.stays_anonymous()] if mission.anonymous and some else []
    yield line(" ".join([*kept, words.open_until(dates_in(language).day(closes))]))


def _named(mission: Mission, objective: Objective, language: str) -> str:
    text = shortened(objective.text.said_in(language), LONGEST)
    return f"{_number(mission, objective)} {text}"


def _number(mission: Mission, objective: Objective) -> str:
    return circled(mission.objectives.index(objective))


def _buttons(
    mission: Mission, some: list[Objective], words: WholeWords, *, last: bool
) -> Iterator[Button]:
    for row, objective in enumerate(some):
        number, about = _number(mission, objective), token_of(f"{OBJECTIVE}{objective.code}")
        for score in SCORES:
            yield Button(f"{number} {score}\u00a0★", f"rate:{about}:{score}", row=row)
    if last:
        yield Button(words.in_words(), f"{WHOLE}:{WORDS}", row=BUTTONS)


# ---- in words ----------------------------------------------------------------------------------


def question_message(
    mission: Mission, question: Question, language: str, text: str = ""
) -> Message:
    """Ask one *question* where it is answered by a reply; *text* is what was answered before."""
    words = whole_in(language)
    before: tuple[Block, ...] = (line(words.said_before()), Quote(text)) if text else ()
    return Message(
        words.question(question),
        (*before, line(words.reply_here()), line(words.who_reads(named=not mission.anonymous))),
        (Button(words.skip(), f"{WHOLE}:{SKIP}:{question.value}"),),
    )


def passed_by(question: Question, language: str, text: str = "") -> Message:
    """Show a question that was passed by, or whose answer stays, with a way back to it."""
    words = whole_in(language)
    said: Block = Quote(text) if text else line("–")
    change = Button(words.change(), f"{WHOLE}:{WORDS}:{question.value}")
    return Message(words.question(question), (said,), (change,))


def kept_message(question: Question, kept: Line, language: str) -> Message:
    """Show a line back that is kept: its author changes it, and says who may read it."""
    words, shares = whole_in(language), your_day_in(language)
    shared = shares.shared(signed=kept.signed) if kept.shareable else shares.between_us()
    at = f"{WHOLE}:{SHARE}:{question.value}"
    buttons = [
        Button(label, f"{at}:{letter}", row=row)
        for row, (letter, label) in enumerate(share_labels(shares))
    ]
    change = Button(words.change(), f"{WHOLE}:{WORDS}:{question.value}", row=len(buttons))
    return Message(
        "",
        (
            line(words.kept()),
            TextLine(spans_of(Strong(words.short(question)), f" · {shared}")),
            Quote(kept.text),
            line(shares.may_share(1)),
        ),
        (*buttons, change),
    )


def all_asked(language: str) -> Message:
    """Thank who has been asked everything."""
    return Message("", (line(Strong(whole_in(language).all_asked())),))


def whole_form(
    mission: Mission, language: str, given: Mapping[str, int], lines: Mapping[Question, str]
) -> Form:
    """Ask everything at once, where there are forms; *given* is by objective (code)."""
    words, home = whole_in(language), home_in(language)
    scores = tuple((str(one), f"{one}\u00a0★") for one in reversed(SCORES))
    objectives = (
        Field(
            code=token_of(f"{OBJECTIVE}{objective.code}"),
            label=shortened(_named(mission, objective, language), LABEL_CHARACTERS),
            kind=FieldKind.CHOICE,
            options=scores,
            value=str(given.get(objective.code, "")),
            optional=True,
        )
        for objective in mission.objectives
    )
    texts = (
        Field(
            code=question.value,
            label=words.question(question),
            kind=FieldKind.TEXT,
            value=lines.get(question, ""),
            optional=True,
            most=MOST_WORDS,
        )
        for question in Question
    )
    return Form(
        title=shortened(words.in_words(), FORM_TITLE),
        choice=WHOLE,
        late=home.came_late(),
        message=Message("", (line(words.who_reads(named=not mission.anonymous)),)),
        fields=(*objectives, *texts),
        submit=home.give(),
    )
