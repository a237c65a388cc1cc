"""What somebody will get on a day, for an organiser to look at before."""

from collections.abc import Sequence
from datetime import date

from bot.core import plain
from bot.core.agenda.due import DueKind
from bot.core.bidi import isolated
from bot.core.languages.dates import dates_in
from bot.core.languages.joining import joining_in
from bot.core.message import (
    LABEL_CHARACTERS,
    TITLE_CHARACTERS,
    Block,
    Button,
    Listing,
    Message,
    Span,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import Writer
from bot.core.messages.reminders import headed
from bot.core.mission import Mission, Person, Role
from bot.core.rehearsal import Rehearsed
from bot.core.rehearsing import Unclear
from bot.core.site_time import site_time
from bot.core.tokens import token_of

BELL = "🔔"
REHEARSE = "rehearse"
"""What the choices of the buttons that offer people begin with."""
CALLED = 60
"""Characters of a name that nobody has."""


def rehearsed(
    mission: Mission,
    person: Person | None,
    on: date,
    messages: Sequence[Rehearsed],
    language: str,
) -> Message:
    """Show each of *messages*, those of the day *on*: when, whether it rings, its first line.

    *person* None is everyone on the trip; followers read home time first.
    """
    words, dates = joining_in(language), dates_in(language)
    home_first = person is not None and person.role is Role.FOLLOWER
    who = isolated(person.name) if person is not None else words.rehearsed_everyone()
    title = words.rehearsed_title(who, dates.day(on))
    blocks: list[Block] = [line(words.nothing_to_come())]
    if messages:
        rings = sum(one.due.rings for one in messages)
        items = tuple(_item(mission, one, language, home_first=home_first) for one in messages)
        blocks = [Listing(items), line(words.rings_that_day(rings))]
    return Message(shortened(title, TITLE_CHARACTERS), tuple(blocks))


def rehearse_whom(mission: Mission, unclear: Unclear, language: str) -> Message:
    """Ask whose rehearsal is wanted, with those who may be meant as buttons."""
    words = joining_in(language)
    near = unclear.near if unclear.on is not None else ()
    if unclear.called:
        name = isolated(shortened(unclear.called, CALLED))
        text = words.nobody_called(name, near=bool(near))
    else:
        text = words.rehearse_which() if near else words.rehearse_whom()
    buttons = (
        Button(
            shortened(mission.people_by_code[code].name, LABEL_CHARACTERS),
            f"{REHEARSE}:{token_of(code)}:{unclear.on}",
            row=row,
        )
        for row, code in enumerate(near)
    )
    return Message("", (line(text),), tuple(buttons))


def _item(
    mission: Mission, one: Rehearsed, language: str, *, home_first: bool
) -> tuple[Span, ...]:
    writer = Writer(mission, language, home_first=home_first)
    clock, other = writer.both_clocks(one.due.at, site_time(mission).zone(one.due.at))
    told = f" ({other})" if other else ""
    bell = f" {BELL}" if one.due.rings else ""
    first = plain.render(one.message).partition("\n")[0]
    return spans_of(Strong(clock), f"{told}{bell} · ", first, _about(mission, one))


def _about(mission: Mission, one: Rehearsed) -> str:
    """Name what a reminder of several sessions is about: its first line only says how soon."""
    writer = Writer(mission, one.due.audience.language)
    reminders = [part for part in one.due.occurrences if part.kind is DueKind.REMINDER]
    sessions = headed(mission, reminders)
    if len(sessions) < 2:  # noqa: PLR2004, one is in the first line
        return ""
    named = []
    for session in sessions:
        groups = writer.groups(session)
        named.append(f"{writer.title(session)} ({groups})" if groups else writer.title(session))
    return f"{writer.dates.colon}{', '.join(named)}"
