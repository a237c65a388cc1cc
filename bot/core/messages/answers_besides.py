"""What the bot answers besides times and places: what is left, is still on, or to bring."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from bot.core import zones
from bot.core.bidi import isolated
from bot.core.message import (
    Block,
    Heading,
    Line,
    Listing,
    Message,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.answers import TITLE, day_list
from bot.core.messages.teller import Teller
from bot.core.mission import Session
from bot.core.site_time import DayEntry

MOST_COUNTED = 3
"""Sessions that are named where they are counted."""


def still(teller: Teller, session: Session) -> Message:
    """Say whether *session* takes place, and when."""
    title = shortened(teller.title(session), TITLE)
    if session.cancelled:
        return Message(title, (line(teller.says.cancelled),))
    if session.ends_at <= teller.now:
        return Message(title, (teller.gathering(session),))
    state = teller.says.not_confirmed if session.tentative else teller.says.still_on
    moved = teller.moved(session)
    first = moved if moved is not None and not session.tentative else line(state)
    rest: tuple[Block, ...] = (teller.gathering(session), line(teller.start_to_end(session)))
    if session.under_way(teller.now):
        rest = (line(teller.says.until(teller.end(session))),)
    return Message(title, (first, *rest))


def listed(teller: Teller, on: date, title: str, entries: Sequence[DayEntry]) -> Message:
    """List some entries of the day *on* under *title*."""
    day = teller.says.day_named((on - teller.today).days, on)
    head = f"{title} ({day})" if day else title
    return Message(shortened(head, TITLE), day_list(teller, on, "", entries).blocks)


def counted(teller: Teller, sort: str, on: date | None, sessions: Sequence[Session]) -> Message:
    """Say how many there are, and name the first of them."""
    day = ""
    if on is not None:
        day = teller.says.day_named((on - teller.today).days, on) or teller.says.today
    items = tuple(
        spans_of(Strong(teller.title(session)), f", {teller.when(session)}")
        for session in sessions[:MOST_COUNTED]
    )
    more = len(sessions) - MOST_COUNTED
    if more > 0:
        items = (*items, spans_of(f"… (+{more})"))
    head = shortened(teller.says.counted(len(sessions), sort, day), TITLE)
    return Message(head, (Listing(items),) if items else ())


def free(
    teller: Teller,
    on: date | None,
    part: str,
    groups: Sequence[tuple[str, Session | None]],
    clock: time | None = None,
) -> Message:
    """Say who is free, by group, and until what; a group without a name is everyone."""
    when = teller.says.part_of_day((on - teller.today).days, on, part) if on is not None else ""
    if clock is not None:
        today = on == teller.today
        when = teller.says.at_clock("" if today else when, teller.dates.clock(clock))
    if not groups:
        return Message(teller.says.nobody_free(when))
    lines = tuple(_free_group(teller, name, until) for name, until in groups)
    return Message(teller.says.free_title(when), lines)


def _free_group(teller: Teller, name: str, until: Session | None) -> Line:
    who = Strong(isolated(name) if name else teller.says.everyone)
    if until is None:
        return line(who)
    clock = teller.both_clocks(until.gathers_at, until.zone)[0]
    day = teller.day(until.gathers_at, until.zone)
    when = ", ".join(filter(None, (day, clock)))
    return line(who, f", {teller.says.free_until(when)} ({teller.title(until)})")


def notes_told(teller: Teller, sessions: Sequence[Session]) -> Message:
    """Give what the programme notes about *sessions*, word for word."""
    noted = [session for session in sessions if session.notes]
    if not noted:
        title = teller.title(sessions[0]) if len(sessions) == 1 else ""
        if title:
            return Message(shortened(title, TITLE), (line(teller.says.nothing_to_bring),))
        return Message(teller.says.nothing_to_bring)
    if len(noted) == 1:
        session = noted[0]
        notes = line(session.notes.said_in(teller.language))
        title = f"{teller.title(session)}, {teller.when(session)}"
        return Message(shortened(title, TITLE), (notes,))
    blocks: list[Block] = []
    for session in noted:
        blocks.append(Heading(f"{teller.title(session)}, {teller.when(session)}"))
        blocks.append(line(session.notes.said_in(teller.language)))
    return Message(teller.says.to_bring, tuple(blocks))


def call_at(teller: Teller, spans: Iterable[tuple[datetime, datetime]]) -> Message:
    """Say when the group can be called: in home time, with site time behind it."""
    items = tuple(spans_of(*_span(teller, *span)) for span in spans)
    if not items:
        return Message(teller.says.no_calls)
    return Message(teller.words.can_be_called, (Listing(items),))


def _span(teller: Teller, start: datetime, end: datetime) -> tuple[Strong | str, ...]:
    home = teller.mission.home_zone
    today = zones.local_date(teller.now, home)
    clocks = [zones.wall_time(at, home) for at in (start, end)]
    day = teller.says.day_named((clocks[0].date() - today).days, clocks[0].date())
    site = [teller.site_now(at) for at in (start, end)]
    written = " – ".join(teller.dates.clock(clock.time()) for clock in clocks)
    there = " – ".join(teller.dates.clock(clock.time()) for clock in site)
    city = teller.dates.in_city(home)
    here = "" if written == there else f" ({teller.words.here(there)})"
    return Strong(written), f" {city}{f', {day}' if day else ''}", here
