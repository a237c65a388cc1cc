"""A headcount as organisers, the group and those who are missing read it; and who is late."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.bidi import isolated
from bot.core.headcount import Headcount
from bot.core.languages.headcount import HeadcountWords, headcount_in
from bot.core.message import (
    LABEL_CHARACTERS,
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
from bot.core.mission import Person, Session
from bot.core.tokens import token_of

ON_A_PAGE = 20
"""Names that a message has buttons for; a message takes 25."""
MOST_MISSING = 20
A_ROW = 2
MINUTES = (5, 10, 15, 20, 30)
TICKED, UNTICKED = "☑", "☐"


def named(writer: Writer, session: Session) -> str:
    """Name a session with its rendezvous: "Google, 9 h 10"."""
    return f"{writer.title(session)}, {clock_of(writer, session)}"


def clock_of(writer: Writer, session: Session) -> str:
    """Write the hour of a rendezvous by the readers' first clock."""
    return writer.both_clocks(session.gathers_at, session.zone)[0]


# ---- organisers ------------------------------------------------------------------------------


def headcount_message(writer: Writer, headcount: Headcount, notice: int, page: int = 0) -> Message:
    """Show organisers who is there, with a button for each; *notice* names it in buttons."""
    words, session = headcount_in(writer.language), headcount.session
    title = words.title(writer.title(session), clock_of(writer, session))
    return Message(
        shortened(title, TITLE_CHARACTERS),
        tuple(_blocks(writer, words, headcount)),
        (*_people(words, headcount, notice, page), *_acts(words, headcount, notice)),
    )


def _blocks(writer: Writer, words: HeadcountWords, headcount: Headcount) -> Iterator[Block]:
    missing, session = headcount.missing, headcount.session
    groups = writer.groups(session)
    head = f"{groups} · " if groups else ""
    yield line(f"{head}{words.present(headcount.count, len(headcount.counted))}")
    if not missing:
        yield line(words.everyone())
        return
    yield Heading(words.missing(len(missing)))
    shown = missing[:MOST_MISSING]
    yield Listing(tuple(_missing(writer, words, headcount, one) for one in shown))
    if len(missing) > MOST_MISSING:
        yield line(words.more(len(missing) - MOST_MISSING))
    if headcount.asked_at is not None:
        yield line(words.asked_at(_clock(writer, headcount.asked_at, session)))
    if headcount.left_at is not None:
        clock = _clock(writer, headcount.left_at, session)
        yield line(words.left_at(clock, headcount.reached))
        if headcount.unreached:
            yield line(words.said_in_group())


def _missing(
    writer: Writer, words: HeadcountWords, headcount: Headcount, person: Person
) -> tuple[Span, ...]:
    marks = []
    if person.code in headcount.late:
        marks.append(words.late_by(writer.dates.duration(headcount.late[person.code])))
    if headcount.left_at is not None and person.code in headcount.unreached:
        marks.append(words.no_direct_chat())
    return spans_of(" · ".join([*who_is(writer.mission, person), *marks]))


def _clock(writer: Writer, at: datetime, session: Session) -> str:
    return writer.both_clocks(at, session.zone)[0]


def _people(
    words: HeadcountWords, headcount: Headcount, notice: int, page: int
) -> Iterator[Button]:
    pages = -(-len(headcount.people) // ON_A_PAGE) or 1
    first = (page % pages) * ON_A_PAGE
    some = headcount.people[first : first + ON_A_PAGE]
    for at, person in enumerate(some):
        sign = TICKED if person.code in headcount.present else UNTICKED
        label = shortened(f"{sign} {person.name}", LABEL_CHARACTERS)
        yield Button(label, f"count:{notice}:t:{token_of(person.code)}", row=at // A_ROW)
    if pages > 1:
        following = (page + 1) % pages
        yield Button(words.more_names(), f"count:{notice}:page:{following}", row=ON_A_PAGE)


def _acts(words: HeadcountWords, headcount: Headcount, notice: int) -> Iterator[Button]:
    if not headcount.missing:
        return
    yield Button(words.all_here(), f"count:{notice}:all", row=ON_A_PAGE + 1)
    if headcount.asked_at is None:
        yield Button(words.ask_in_group(), f"count:{notice}:ask", row=ON_A_PAGE + 2)
    yield Button(words.leaving(), f"count:{notice}:go", row=ON_A_PAGE + 3)


def which_message(writer: Writer, sessions: Sequence[Session]) -> Message:
    """Ask an organiser for which of several rendezvous people are to be counted."""
    buttons = tuple(
        Button(
            shortened(_with_groups(writer, one), LABEL_CHARACTERS),
            f"rollcall:{token_of(one.code)}",
            row=at,
        )
        for at, one in enumerate(sessions[:ON_A_PAGE])
    )
    return Message(headcount_in(writer.language).which(), (), buttons)


def _with_groups(writer: Writer, session: Session) -> str:
    groups = writer.groups(session)
    return f"{groups} · {named(writer, session)}" if groups else named(writer, session)


# ---- the group, and those who are missing ----------------------------------------------------


def here_message(writer: Writer, headcount: Headcount, notice: int) -> Message:
    """Ask a group who is there; nobody is named."""
    words = headcount_in(writer.language)
    title = _with_groups(writer, headcount.session)
    count = words.present(headcount.count, len(headcount.counted))
    blocks = [line(words.are_you_here()), *([line(count)] if headcount.count else [])]
    buttons = (Button(words.here(), f"here:{notice}"),) if headcount.missing else ()
    return Message(shortened(title, TITLE_CHARACTERS), tuple(blocks), buttons)


def leaving_message(writer: Writer, session: Session, *, to_all: bool = False) -> Message:
    """Say to who is missing, or *to_all* in a group, that it leaves in five minutes."""
    words = headcount_in(writer.language)
    groups = writer.groups(session) if to_all else ""
    title = words.we_leave(writer.title(session))
    blocks: list[Line] = [Line(writer.rendezvous(session))]
    if to_all:
        blocks.append(line(words.we_leave_without()))
    head = f"{groups} · {title}" if groups else title
    return Message(shortened(head, TITLE_CHARACTERS), tuple(blocks))


# ---- who is late -----------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Delay:
    """*person* is *length* late for *session*; *there*: they have come meanwhile."""

    person: Person
    session: Session
    length: timedelta
    there: bool = False
    over: bool = False


def late_message(writer: Writer, delay: Delay, notice: int) -> Message:
    """Tell organisers who is late for what, and let them leave as much later."""
    words, person = headcount_in(writer.language), delay.person
    length = writer.dates.duration(delay.length)
    name = isolated(person.name)
    about = line(" · ".join(who_is(writer.mission, person)[1:]))
    day = writer.dates.short_day(delay.session.meet_day)
    what = spans_of(Strong(writer.title(delay.session)), f" · {day}, ")
    for_what = Line((*what, *writer.rendezvous(delay.session)))
    blocks = [one for one in (about, for_what) if one.spans]
    if delay.there:
        return Message(shortened(words.somebody_on_time(name), TITLE_CHARACTERS), tuple(blocks))
    button = Button(
        shortened(words.shift(length), LABEL_CHARACTERS),
        f"late:shift:{notice}",
    )
    title = shortened(words.somebody_late(name, length), TITLE_CHARACTERS)
    return Message(title, tuple(blocks), () if delay.over else (button,))


def how_late_message(language: str) -> Message:
    """Ask by how much somebody will be late."""
    words = headcount_in(language)
    buttons = tuple(Button(words.minutes(many), f"late:by:{many}") for many in MINUTES)
    return Message("", (line(words.how_late()),), buttons)
