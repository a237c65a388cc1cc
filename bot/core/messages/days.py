"""What the lists say: tomorrow's digest, today's brief, and the digest for those at home."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from bot.core import zones
from bot.core.agenda.digests import entries_of, site_time_of
from bot.core.agenda.due import Audience, Occurrence
from bot.core.agenda.home_digests import HomeDay, home_day
from bot.core.calling import calling_times
from bot.core.message import Block, Heading, Listing, Span, Strong, line, spans_of
from bot.core.messages.lines import Writer
from bot.core.messages.reminders import lines_of, start_line
from bot.core.messages.shared_lines import shared_blocks
from bot.core.mission import Session
from bot.core.report.facts import Line
from bot.core.site_time import DayEntry


def day_title(writer: Writer, audience: Audience, day: Occurrence, at: datetime) -> str:
    """Head a digest or a brief, with a day that is true at the instant *at*."""
    if day.on is None:
        return ""
    days = (day.on - site_time_of(writer.mission, audience).date(at)).days
    if not _entries(writer, audience, day, at):
        return writer.words.nothing_planned(days, day.on)
    return writer.words.digest(days, day.on)


def day_blocks(
    writer: Writer, audience: Audience, day: Occurrence, at: datetime
) -> Iterator[Block]:
    """List the day's sessions, in the order of instants, by rendezvous."""
    entries = _entries(writer, audience, day, at)
    if entries:
        yield Listing(tuple(_lines(writer, entries)))


def _entries(writer: Writer, audience: Audience, day: Occurrence, at: datetime) -> list[DayEntry]:
    """Return what of the day is still ahead: what has ended is old, and not listed."""
    days = entries_of(writer.mission, audience)
    listed = days.get(day.on, ()) if day.on else ()
    known = set(day.sessions)
    return [
        entry for entry in listed if entry.session.code in known and entry.session.ends_at > at
    ]


def _lines(writer: Writer, entries: Sequence[DayEntry]) -> Iterator[tuple[Span, ...]]:
    gathering: list[Session] = []
    for entry in entries:
        session = entry.session
        if entry.only_rendezvous or session.meet_day == session.day:
            gathering.append(session)
            continue
        yield from lines_of(writer, gathering)
        yield start_line(writer, session)
        gathering = []
    yield from lines_of(writer, gathering)


def home_title(writer: Writer, day: Occurrence) -> str:
    """Head the digest for those at home."""
    return writer.words.home_digest(day.on) if day.on else ""


def home_blocks(writer: Writer, day: Occurrence, lines: Sequence[Line] = ()) -> Iterator[Block]:
    """Say what ended, and what people share of it, what is under way and comes, and when to call.

    In home time.
    """
    if day.on is None:
        return
    told: HomeDay = home_day(writer.mission, day.on)
    words = writer.words
    if told.ended:
        yield Heading(words.ended)
        yield Listing(tuple(_ended(writer, session, day) for session in told.ended))
        yield from shared_blocks(writer, told.ended, lines)
    if told.under_way:
        yield Heading(words.under_way)
        yield Listing(tuple(_under_way(writer, session, day) for session in told.under_way))
    if told.ahead:
        hour = writer.mission.timing.home_digest or time(8, 30)
        yield Heading(words.before_next(hour))
        yield Listing(tuple(_ahead(writer, session, day) for session in told.ahead))
    going_on = told.under_way or told.ahead
    calls = calling_times(writer.mission, day.at, day.at + timedelta(days=1))
    if calls and going_on:
        spans = (_span_of_home_time(writer, start, end, day) for start, end in calls)
        yield line(words.for_group(words.can_be_called), writer.dates.together(list(spans)))


def _home(writer: Writer, at: datetime, day: Occurrence) -> str:
    return writer.home_clock(at, day.on or at.date())


def _span_of_home_time(writer: Writer, start: datetime, end: datetime, day: Occurrence) -> str:
    clock = zones.wall_time(end, writer.mission.home_zone).time()
    return f"{_home(writer, start, day)} – {writer.dates.clock(clock)}"


def _what(writer: Writer, session: Session) -> str:
    groups = writer.groups(session)
    return f"{writer.words.for_group(groups) if groups else ''}{writer.title(session)}"


def _ended(writer: Writer, session: Session, day: Occurrence) -> tuple[Span, ...]:
    return spans_of(f"{_what(writer, session)} ({_home(writer, session.ends_at, day)})")


def _under_way(writer: Writer, session: Session, day: Occurrence) -> tuple[Span, ...]:
    until = writer.words.until(_home(writer, session.ends_at, day))
    return spans_of(f"{_what(writer, session)}, {until}")


def _ahead(writer: Writer, session: Session, day: Occurrence) -> tuple[Span, ...]:
    _, there = writer.both_clocks(session.gathers_at, session.zone)
    clock = _home(writer, session.gathers_at, day)
    return spans_of(Strong(clock), f" ({there})" if there else "", f" · {_what(writer, session)}")
