"""What follows, in one line below an answer, and in full behind its button."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core import zones
from bot.core.bidi import isolated
from bot.core.message import (
    Block,
    Button,
    Heading,
    Line,
    Link,
    Listing,
    Message,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.answers import card, day_lines, headed
from bot.core.messages.lines import address_of
from bot.core.messages.teller import Teller
from bot.core.mission import Kind, Place, Session
from bot.core.parts import MOST, length
from bot.core.positions import map_searching
from bot.core.site_time import DayEntry
from bot.core.whose import Whose

MOST_AHEAD = 4
"""Things of the rest of the day that are named on the line."""
SHORT_TITLE = 40
LONGEST_NOTES = 140
"""Characters that notes may have in the short form."""
SHORTEST_HEAD = 3
_BREAK = re.compile(r"\s[–—-]\s|:\s|,\s|\s\(")
"""What parts the beginning of a title from the rest: "Google – laboratoire de recherche"."""
MORE = "more"
"""What the choice of the button begins with that gives the longer form."""


def ahead(
    teller: Teller,
    entries: Sequence[DayEntry],
    label: str = "",
    above: Sequence[Session] = (),
) -> Line:
    """Name what follows, when and for whom: "Ensuite : **12 h** Déjeuner · **17 h** …".

    *label* stands in front where it is not the rest of the same day.  A title
    is cut to what tells it from the others and from those *above*.
    """
    shown = tuple((entry.session.code, entry.only_rendezvous) for entry in entries)
    besides = tuple(session.code for session in above)
    key = ("ahead", shown, besides, label, teller.language, teller.home_first, teller.own)
    derived = teller.mission.derived
    if key not in derived:  # the group asks forty times a day, and the rest of it is the same
        derived[key] = _ahead(teller, entries, label, above)
    found: Line = derived[key]
    return found


def _ahead(
    teller: Teller, entries: Sequence[DayEntry], label: str, above: Sequence[Session]
) -> Line:
    sessions = (*above, *(entry.session for entry in entries))
    heads = Counter(_head(teller, session) for session in sessions)
    told: list[Strong | str] = []
    for entry in entries[:MOST_AHEAD]:
        head = _head(teller, entry.session)
        title = head if heads[head] == 1 else entry.session.title.said_in(teller.language)
        told += [" · "] if told else []
        told += _entry(teller, entry, title, entries[0])
    left = len(entries) - MOST_AHEAD
    more = f" … (+{left})" if left > 0 else ""
    return line(label or teller.says.then, teller.dates.colon, *told, more)


def _head(teller: Teller, session: Session) -> str:
    title = session.title.said_in(teller.language)
    # Where a journey leaves from is not where it goes.
    head = title if session.kind is Kind.TRAVEL else _BREAK.split(title, maxsplit=1)[0].strip()
    return head if len(head) >= SHORTEST_HEAD else title


def _entry(teller: Teller, entry: DayEntry, title: str, first: DayEntry) -> Iterator[Strong | str]:
    """Write one by its readers' first clock, with the groups that it is for."""
    session = entry.session
    groups = teller.groups(session)
    yield Strong(teller.both_clocks(entry.at, session.zone)[0])
    if teller.home_first:  # for whom an evening over there is tomorrow
        home = teller.mission.home_zone
        days = zones.local_date(entry.at, home) - zones.local_date(first.at, home)
        apart = teller.dates.days_apart(days.days)
        yield f" ({apart})" if apart else ""
    # A line of a phone ends between two of them, not within.
    yield f"\u00a0{isolated(shortened(title, SHORT_TITLE))}{f' ({groups})' if groups else ''}"
    if session.tentative:
        yield f" ({teller.words.to_be_confirmed})"


def called_off(teller: Teller, sessions: Sequence[Session]) -> Line:
    """Say what would have come before: whoever waits for it waits no longer."""
    titles = (f"{teller.title(one)}, {teller.dates.clock(one.start)}" for one in sessions)
    return line(teller.says.called_off, teller.dates.colon, " · ".join(titles))


def in_short(teller: Teller, message: Message, sessions: Sequence[Session]) -> Message:
    """Cut long notes of *sessions* in *message* to their beginning: the rest is a press away."""
    notes = {session.notes.said_in(teller.language) for session in sessions if session.notes}
    long = {text: line(_beginning(text)) for text in notes if _beginning(text) != text}
    if not long:
        return message
    whole = {line(text): short for text, short in long.items()}
    blocks = tuple(
        whole.get(block, block) if isinstance(block, Line) else block for block in message.blocks
    )
    return replace(message, blocks=blocks)


def _beginning(notes: str) -> str:
    first = notes.strip().partition("\n")[0].strip()
    return shortened(first if first == notes.strip() else f"{first} …", LONGEST_NOTES)


def button(whose: Whose, teller: Teller, asks: str) -> Button:
    """Make the button that gives the longer form of what was asked."""
    return Button(teller.says.more, whose.choice(MORE, asks))


def in_full(
    teller: Teller, title: str, sessions: Sequence[Session], entries: Sequence[DayEntry], then: str
) -> Message:
    """Tell all about *sessions*, and list what follows under the heading *then*.

    It fits in a message: what is too much of the list is counted.
    """
    blocks: list[Block] = []
    for session in sessions:
        if len(sessions) > 1:
            blocks.append(Heading(headed(teller, session)))
        told = list(_about(teller, session))
        blocks += told[1:] if len(sessions) > 1 and teller.groups(session) else told
    whole = Message(title, tuple(blocks))
    lines = tuple(day_lines(teller, entries))
    for most in range(len(lines), 0, -1):
        rest = (spans_of(f"… (+{len(lines) - most})"),) if most < len(lines) else ()
        listed = Listing((*lines[:most], *rest))
        longer = Message(title, (*blocks, Heading(then), listed))
        if length(longer) <= MOST:
            return longer
    return whole


def _about(teller: Teller, session: Session) -> Iterator[Block]:
    """Tell when, where and by whom: where it is on one line, which can be edited anywhere."""
    told = list(card(teller, session))
    addressed = session.under_way(teller.now) and session.place is not None
    yield from told[:-1] if addressed else told
    if session.place is not None:
        yield from _address(teller, session.place)
    for host in session.hosts:
        rest = [part for part in (host.title, host.organisation) if part]
        yield line(Strong(isolated(host.name)), "".join(f", {isolated(part)}" for part in rest))


def _address(teller: Teller, place: Place) -> Iterator[Block]:
    url = place.map or (map_searching(place.address) if place.address else "")
    if url:
        yield line(address_of(place), " · ", Link(teller.says.map, url))
    if access := place.access.said_in(teller.language):
        yield line(access)
