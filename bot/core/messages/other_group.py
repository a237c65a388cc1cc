"""Going with another group: what organisers are asked and what who asked hears."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.core.answering import answer_to
from bot.core.asking import Asker
from bot.core.bidi import isolated
from bot.core.chat import ChatKind
from bot.core.languages.other_group import OtherGroupWords, other_group_in
from bot.core.message import (
    TITLE_CHARACTERS,
    Block,
    Button,
    Heading,
    Line,
    Listing,
    Message,
    Span,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import Writer
from bot.core.messages.persons import who_is
from bot.core.mission import Mission, Person, Session
from bot.core.other_group import Decision, Means, Wish
from bot.core.understanding.question import Asks, Question

REGROUPED = "regrouped"
"""The kind of the notice that tells somebody that they are in other groups now."""


def asked_message(  # noqa: PLR0913, PLR0917 - who wants what, and what was decided
    writer: Writer,
    person: Person,
    wish: Wish,
    means: Means | None,
    notice: int,
    decided: Mapping[str, str],
) -> Message:
    """Ask organisers whether somebody may go with another group, or say what was decided.

    *means* is None where it cannot be any more; *decided* has what and by whom (a code).
    """
    words, mission = other_group_in(writer.language), writer.mission
    group = isolated(mission.group_name(wish.group))
    blocks = [*_about(writer, words, person, group, means)]
    buttons: tuple[Button, ...] = ()
    if decided:
        by = mission.people_by_code.get(decided["by"])
        name = isolated(by.name) if by is not None else "?"
        blocks.append(line(Strong(words.decided(decided["what"], name))))
    elif means is None:
        blocks.append(line(words.cannot_be()))
    else:
        buttons = (
            Button(words.yes_visit(), f"joins:{notice}:{Decision.VISIT}"),
            Button(words.yes_on(), f"joins:{notice}:{Decision.ON}", row=1),
            Button(words.no(), f"joins:{notice}:{Decision.NO}", row=2),
        )
    title = words.asks(isolated(person.name), group)
    return Message(shortened(title, TITLE_CHARACTERS), tuple(blocks), buttons)


def _about(
    writer: Writer, words: OtherGroupWords, person: Person, group: str, means: Means | None
) -> Iterator[Block]:
    about = who_is(writer.mission, person)[1 + len(person.groups) :]
    if about:
        yield line(" · ".join(about))
    if means is None:
        return
    left = [isolated(writer.mission.group_name(code)) for code in means.left]
    yield line(words.from_to(writer.dates.together(left) if left else "", group))
    yield Line(spans_of(words.for_what(), *_when(writer, means.session)))
    if means.missed:
        yield Heading(words.would_miss())
        yield Listing(tuple(_missed(writer, words, one) for one in means.missed))
    else:
        yield line(words.misses_nothing())
    said = words.capacity(means.people, means.capacity)
    yield line(Strong(said)) if means.too_many else line(said)


def _when(writer: Writer, session: Session) -> tuple[Span, ...]:
    day = writer.dates.short_day(session.meet_day)
    return spans_of(Strong(writer.title(session)), f" · {day}, ", *writer.rendezvous(session))


def _missed(writer: Writer, words: OtherGroupWords, session: Session) -> tuple[Span, ...]:
    marks = [words.fixed()] if session.fixed else []
    marks += [words.journey()] if session.is_journey else []
    marked = f" · {', '.join(marks)}" if marks else ""
    return spans_of(Strong(writer.title(session)), f", {writer.times(session)}{marked}")


def answered_message(
    writer: Writer, person: Person, wish: Wish, what: Decision, now: datetime
) -> Message:
    """Tell who asked what was decided, with what comes next for them."""
    words, mission = other_group_in(writer.language), writer.mission
    group = isolated(mission.group_name(wish.group))
    session = mission.sessions_by_code.get(wish.session)
    blocks: tuple[Block, ...]
    if what is Decision.VISIT and session is not None:
        title = words.granted_visit(group, writer.title(session))
        blocks = (Line(_when(writer, session)), line(words.then_back()))
    else:
        title = words.refused(group) if what is Decision.NO else words.granted_on(group)
        blocks = _coming(mission, person, writer.language, now)
    return Message(shortened(title, TITLE_CHARACTERS), blocks)


def regrouped_message(mission: Mission, person: Person, language: str, now: datetime) -> Message:
    """Tell somebody whom organisers have put into other groups what comes next for them."""
    words, writer = other_group_in(language), Writer(mission, language)
    names = [isolated(mission.group_name(code)) for code in person.groups]
    title = words.now_with(writer.dates.together(names))
    blocks = _coming(mission, person, language, now)
    return Message(shortened(title, TITLE_CHARACTERS), blocks)


def _coming(mission: Mission, person: Person, language: str, now: datetime) -> tuple[Block, ...]:
    asker = Asker(language=language, person=person, chat=ChatKind.DIRECT, addressed=True)
    answered = answer_to(mission, Question(asks=Asks.NEXT), asker, now)
    if answered is None:
        return ()
    told = answered.message
    return (*((Heading(told.title),) if told.title else ()), *told.blocks)
