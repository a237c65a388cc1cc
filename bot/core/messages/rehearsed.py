"""What somebody will get on a day, for an organiser to look at before."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.core import plain
from bot.core.bidi import isolated
from bot.core.languages.dates import dates_in
from bot.core.languages.joining import joining_in
from bot.core.message import (
    TITLE_CHARACTERS,
    Block,
    Listing,
    Message,
    Span,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Person, Role
from bot.core.rehearsal import Rehearsed
from bot.core.site_time import site_time

BELL = "🔔"


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


def _item(
    mission: Mission, one: Rehearsed, language: str, *, home_first: bool
) -> tuple[Span, ...]:
    writer = Writer(mission, language, home_first=home_first)
    clock, other = writer.both_clocks(one.due.at, site_time(mission).zone(one.due.at))
    told = f" ({other})" if other else ""
    bell = f" {BELL}" if one.due.rings else ""
    return spans_of(Strong(clock), f"{told}{bell} · ", next(_lines(one), ""))


def _lines(one: Rehearsed) -> Iterator[str]:
    yield from plain.render(one.message).splitlines()
