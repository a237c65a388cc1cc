"""The organisers' message of the day: what waits, what was told and who has seen it, who did what.

Everyone's is the same but for the language and the clock: an organiser who is
elsewhere reads home time.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.core import zones
from bot.core.bidi import isolated
from bot.core.changes import SessionChange
from bot.core.languages.changes import changes_in
from bot.core.languages.day import day_in
from bot.core.message import Block, Heading, Line, Listing, Message, Span, line, spans_of
from bot.core.messages.lines import Writer
from bot.core.messages.log_lines import log_line
from bot.core.messages.notices import change_lines
from bot.core.messages.seen import missing_blocks, seen_line
from bot.core.mission import Mission

DAY = "day"
"""The kind of the notice that is an organiser's message of the day; *data* is ``{"on": date}``."""
MOST_TOLD = 4
MOST_CHANGES = 4
MOST_DONE = 8


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What was told at *at* in a revision, to *whom* (participants' codes).

    Of them those of *unseen* have not seen it, where it *asks* to know;
    *unreached* have no direct chat.  Who is missing is named as long as it *matters*.
    """

    at: datetime
    changes: tuple[SessionChange, ...]
    whom: tuple[str, ...]
    asks: bool = False
    unseen: tuple[str, ...] = ()
    unreached: frozenset[str] = frozenset()
    matters: bool = True


@dataclass(frozen=True, kw_only=True)
class Done:
    """What *person* (a code, empty for the command line) did at *at*: see `LOG_WORDS`."""

    at: datetime
    person: str
    what: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Day:
    """What organisers are told of the day *on*; *drafts* counts changes by who made them."""

    on: date
    drafts: Mapping[str, int] = field(default_factory=dict)
    told: tuple[Telling, ...] = ()
    done: tuple[Done, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.drafts or self.told or self.done)


def day_message(mission: Mission, day: Day, language: str, zone: str) -> Message:
    """Tell an organiser whose clock shows the time of *zone* of the day."""
    writer = Writer(mission, language, home_first=zone == mission.home_zone)
    return Message(
        day_in(language).title(writer.dates.day(day.on)), tuple(_said(writer, day, zone))
    )


def _said(writer: Writer, day: Day, zone: str) -> Iterator[Block]:
    words = day_in(writer.language)
    if day.drafts:
        names = [name_of(writer, code) for code in day.drafts]
        yield line(words.drafts(sum(day.drafts.values()), names))
    for telling in day.told[-MOST_TOLD:]:
        yield from _told(writer, telling, zone)
    lines = [done_line(writer, one, zone) for one in day.done]
    if said := [one for one in lines if one]:
        yield Heading(words.done())
        yield Listing(tuple(said[-MOST_DONE:]))


def _told(writer: Writer, telling: Telling, zone: str) -> Iterator[Block]:
    mission, words = writer.mission, day_in(writer.language)
    yield Heading(words.told(clock_at(writer, telling.at, zone)))
    today = zones.local_date(telling.at, zone)
    for change in telling.changes[:MOST_CHANGES]:
        yield Line(next(iter(change_lines(writer, change, today))))
    if len(telling.changes) > MOST_CHANGES:
        yield line(changes_in(writer.language).more(len(telling.changes) - MOST_CHANGES))
    yield line(words.to(len(telling.whom), _groups(mission, telling.changes)))
    if telling.asks and telling.whom:
        of, unseen = len(telling.whom), telling.unseen
        if telling.matters or not unseen:
            yield from missing_blocks(mission, unseen, of, telling.unreached, writer.language)
        else:
            yield seen_line(writer.language, of - len(unseen), of)


def _groups(mission: Mission, changes: Sequence[SessionChange]) -> tuple[str, ...]:
    """Name the groups of *changes*; none where one of them is for everyone."""
    each = [change.groups for change in changes]
    if not all(each):
        return ()
    codes = dict.fromkeys(code for some in each for code in some)
    return tuple(isolated(mission.group_name(code)) for code in codes)


def done_line(writer: Writer, done: Done, zone: str) -> tuple[Span, ...]:
    """Write who did what, and when; nothing where nobody has words for it."""
    said = log_line(done.what, done.data, writer.language)
    if not said:
        return ()
    return spans_of(f"{clock_at(writer, done.at, zone)} · {name_of(writer, done.person)} {said}")


def clock_at(writer: Writer, at: datetime, zone: str) -> str:
    """Write what the clock of who reads shows at *at*."""
    return writer.dates.clock(zones.wall_time(at, zone).time())


def name_of(writer: Writer, code: str) -> str:
    """Name who did something."""
    person = writer.mission.people_by_code.get(code)
    if person is not None:
        return isolated(person.name)
    return code or day_in(writer.language).command_line()
