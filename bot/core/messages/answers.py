"""What the bot answers: sessions, days, hosts, places, in three lines and not thirty."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from bot.core.message import (
    Block,
    Button,
    Heading,
    Link,
    Listing,
    Message,
    Span,
    Strong,
    Venue,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import address_of
from bot.core.messages.reminders import lines_of
from bot.core.messages.teller import Teller
from bot.core.mission import Place, Session
from bot.core.positions import map_searching
from bot.core.site_time import DayEntry
from bot.core.whose import short

TITLE = 150
LABEL = 60
MOST_APART = 2
"""Groups whose next stands under a heading each; of more there is a line each."""
WHICH = "which"
"""What the choice of a button begins with that says which of several is meant."""


def card(teller: Teller, session: Session) -> Iterator[Block]:
    """Say when and where to be for *session*, how long it is, and what to know."""
    groups = teller.groups(session)
    if session.cancelled:
        yield line(teller.says.cancelled)
        return
    if groups:
        yield line(teller.words.for_group(teller.says.for_whom), groups)
    if session.under_way(teller.now):
        yield line(teller.says.until(teller.end(session)))
        if session.place is not None:
            yield line(address_of(session.place))
        return
    yield teller.gathering(session)
    if moved := teller.moved(session):
        yield moved
    yield line(teller.start_to_end(session))
    if session.notes and session.starts_at > teller.now:
        yield line(session.notes.said_in(teller.language))


def one(teller: Teller, session: Session, title: str = "") -> Message:
    """Tell about one session; *title* is its own title where nothing else is given."""
    if not title:
        title = teller.title(session)
        if session.under_way(teller.now):
            title = teller.says.now_on(title)
    return Message(shortened(title, TITLE), tuple(card(teller, session)))


def several(teller: Teller, title: str, sessions: Iterable[Session]) -> Message:
    """Tell about several sessions, each under its group's name."""
    blocks: list[Block] = []
    for session in sessions:
        blocks.append(Heading(headed(teller, session)))
        told = list(card(teller, session))
        blocks += told[1:] if teller.groups(session) and not session.cancelled else told
    return Message(title, tuple(blocks))


def coming(teller: Teller, sessions: Sequence[Session]) -> Message:
    """Tell what comes next."""
    if not sessions:
        return Message(teller.says.that_was_the_last)
    if len(sessions) == 1:
        return one(teller, sessions[0], teller.says.next_up(teller.title(sessions[0])))
    return _in_short(teller, sessions)


def _in_short(teller: Teller, sessions: Sequence[Session]) -> Message:
    """Say when and where each group has to be for what it does next, and no more."""
    blocks: list[Block] = []
    if len(sessions) > MOST_APART:
        for day, together in groupby(sessions, lambda s: teller.day(s.gathers_at, s.zone)):
            blocks += [Heading(f"{day[:1].upper()}{day[1:]}")] if day else []
            blocks.append(Listing(tuple(lines_of(teller, list(together)))))
        return Message(teller.says.coming_up, tuple(blocks))
    for session in sessions:
        blocks += [Heading(headed(teller, session)), teller.gathering(session)]
        if moved := teller.moved(session):
            blocks.append(moved)
    return Message(teller.says.coming_up, tuple(blocks))


def headed(teller: Teller, session: Session) -> str:
    """Write the title after whom it is for, everyone too where groups are told apart."""
    groups = teller.groups(session) or ("" if teller.own is not None else teller.says.everyone)
    return f"{teller.words.for_group(groups) if groups else ''}{teller.title(session)}"


def sessions_told(teller: Teller, sessions: Sequence[Session], title: str = "") -> Message:
    """Tell about sessions that were asked for."""
    if len(sessions) == 1:
        return one(teller, sessions[0], title)
    return several(teller, title or teller.says.meets_you, sessions)


def under_way(
    teller: Teller, sessions: Sequence[Session], coming_next: Sequence[Session]
) -> Message:
    """Tell what is on now and until when; where nothing is, what comes."""
    if not sessions:
        told = coming(teller, coming_next)
        if not coming_next:
            return told
        blocks = (Heading(told.title), *told.blocks)
        return Message(teller.says.nothing_now, blocks)
    if len(sessions) == 1:
        return one(teller, sessions[0])
    return several(teller, teller.words.under_way, sessions)


def day_list(teller: Teller, on: date, part: str, entries: Sequence[DayEntry]) -> Message:
    """List a day, or a part of it."""
    days = (on - teller.today).days
    if not entries:
        nothing = (
            teller.says.nothing_in(days, on, part)
            if part
            else teller.words.nothing_planned(days, on)
        )
        return Message(nothing)
    title = teller.says.part_of(teller.words.digest(days, on), part)
    return Message(title, (Listing(tuple(day_lines(teller, entries))),))


def day_lines(teller: Teller, entries: Sequence[DayEntry]) -> Iterator[tuple[Span, ...]]:
    """Write the entries; one whose rendezvous is on another day stands by itself."""
    together: list[Session] = []
    for entry in entries:
        session = entry.session
        if entry.only_rendezvous or session.meet_day == session.day:
            if entry.only_rendezvous:
                yield from lines_of(teller, together)
                together = []
                yield from lines_of(teller, [session])
            else:
                together.append(session)
            continue
        yield from lines_of(teller, together)
        together = []
        yield _started_late(teller, session)
    yield from lines_of(teller, together)


def _started_late(teller: Teller, session: Session) -> tuple[Span, ...]:
    """Write a session by its start: its rendezvous was the evening before."""
    clock, other = teller.both_clocks(session.starts_at, session.zone)
    groups = teller.groups(session)
    return spans_of(
        Strong(clock),
        f" ({other})" if other else "",
        " · ",
        teller.words.for_group(groups) if groups else "",
        Strong(teller.title(session)),
        f", {teller.times(session)}",
    )


def where(teller: Teller, session: Session) -> Message:
    """Tell where a session is, and where and when the group gathers for it."""
    blocks: list[Block] = [*_place(teller, session.place)] or [line(teller.says.no_place)]
    if session.cancelled:
        blocks = [line(teller.says.cancelled)]
    elif session.under_way(teller.now):
        blocks.append(line(teller.says.until(teller.end(session))))
    else:
        moved = teller.moved(session)
        blocks += [teller.gathering(session), *([moved] if moved else [])]
    return Message(_named(teller, session), tuple(blocks))


def rendezvous(teller: Teller, session: Session) -> Message:
    """Tell when and where the group gathers for a session, and how to find the place."""
    if session.cancelled or session.starts_at <= teller.now:
        return one(teller, session)
    place = session.gathering_place
    moved = teller.moved(session)
    blocks: list[Block] = [teller.gathering(session), *([moved] if moved else [])]
    found = list(_place(teller, place))
    if place is not None and place.address:
        blocks += found
    blocks.append(line(teller.start_to_end(session)))
    return Message(_named(teller, session), tuple(blocks))


def _named(teller: Teller, session: Session) -> str:
    """Write the title, after the groups where they have to be told apart."""
    groups = teller.groups(session)
    head = teller.words.for_group(groups) if groups else ""
    return shortened(f"{head}{teller.title(session)}", TITLE)


def joined(title: str, messages: Sequence[Message]) -> Message:
    """Put several short messages under one title."""
    if len(messages) == 1:
        return messages[0]
    blocks = [block for told in messages for block in (Heading(told.title), *told.blocks)]
    return Message(title, tuple(blocks))


def _place(teller: Teller, place: Place | None) -> Iterator[Block]:
    if place is None:
        return
    if venue := venue_of(place):
        yield venue
    else:
        url = place.map or (map_searching(place.address) if place.address else "")
        plan = Link(teller.says.map, url) if url else ""
        yield line(address_of(place), " · " if url else "", plan)
    if access := place.access.said_in(teller.language):
        yield line(access)


def place_told(teller: Teller, place: Place, sessions: Sequence[Session] = ()) -> Message:
    """Tell where a place is; *sessions* are what was asked about, all of them there."""
    listed = tuple(line(f"{teller.title(one)}, {teller.when(one)}") for one in sessions)
    blocks = (*_place(teller, place), *listed)
    return Message(shortened(place.name, TITLE), blocks)


def venue_of(place: Place) -> Venue | None:
    """Return *place* as a pin on a map, None where nothing says where on earth it is."""
    known = place.position
    return Venue(place.name, place.address, *known, url=place.map) if known else None


def ending(teller: Teller, session: Session) -> Message:
    """Tell when a session ends."""
    day = teller.day(session.ends_at, session.end_zone)
    clock, other = teller.both_clocks(session.ends_at, session.end_zone)
    apart = f" ({other})" if teller.home_first and other else ""
    blocks: list[Block] = [line(teller.says.ends(clock, day), apart)]
    if session.cancelled:
        blocks = [line(teller.says.cancelled)]
    elif session.is_journey:
        blocks = [line(teller.start_to_end(session))]
    return Message(teller.title(session), tuple(blocks))


def which(teller: Teller, asks: str, sessions: Sequence[Session]) -> Message:
    """Ask back which of several sessions is meant."""
    items = tuple(
        spans_of(Strong(teller.title(session)), f", {teller.when(session)}")
        for session in sessions[:8]
    )
    return Message(teller.says.which_one, (Listing(items),), buttons_for(teller, asks, sessions))


def buttons_for(teller: Teller, asks: str, sessions: Sequence[Session]) -> tuple[Button, ...]:
    """Make a button for each of up to eight sessions; it asks *asks* of it."""
    return tuple(
        Button(
            shortened(f"{teller.title(session)}, {teller.when(session)}", LABEL),
            teller.whose.choice(WHICH, asks, short(session.code)),
            row=at,
        )
        for at, session in enumerate(sessions[:8])
    )
