"""What each time, duration and day of an order is there for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time, timedelta

from bot.core.programme import Day
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.said import HOURS, Item, What

LEADING = frozenset(
    {
        Role.AT, Role.BY, Role.PLACED, Role.WITHIN, Role.UNTIL, Role.LASTING, Role.INSTEAD,
        Role.FILLER, Role.FOR, Role.PLANNED, Role.SINCE, Role.NEW,
    }
)  # fmt: skip
"""What may stand before a time and belongs to it."""
TELLING_WAY = (Role.LATE, Role.EARLY, Role.AFTERWARDS, Role.SOONER)
SHIFTING = (Role.SHIFT, Role.LATER, Role.EARLIER, Role.LATE, Role.EARLY)
SMALL = timedelta(hours=7)
"""Less than this is rather a duration where it may be one."""
TIMED = frozenset({What.CLOCK, What.HOURS})
ONE_ONLY = frozenset({Role.AT, Role.BY, Role.WITHIN, Role.LASTING})
BEFORE_THEM = (Role.INSTEAD, Role.PLANNED, Role.UNTIL, Role.FILLER)
MOST_LEADING = 3
MOST_MINUTES = 300
THE = ("the", "celui", "celle", "ceux", "celles", "le", "la", "les", "du", "des")


@dataclass(frozen=True, slots=True)
class At:
    """A time that was said; *vague*: it may be of the morning or of the afternoon.

    *hours*: it was said with hours, « 8 h », as French says it for evenings, too.
    """

    clock: time
    vague: bool = False
    hours: bool = False


@dataclass(slots=True)
class Times:
    """The times, durations and days of a sentence, by what they are there for.

    *new* and *old* are times; *pairs* are two of them as "from … to …", with the mark
    between: "-", ">" or "".  *select* tells which session is meant, *since* from when on.
    *by* is by how much, *within* is in how long, *lasting* is how long, *until* is an end.
    *day_of* tells which session is meant, *day_to* where it goes; *day* may be either.
    *used* are the numbers of the items that were read.
    """

    new: list[At] = field(default_factory=list)
    old: list[At] = field(default_factory=list)
    pairs: list[tuple[At, At, str]] = field(default_factory=list)
    select: list[At] = field(default_factory=list)
    since: At | None = None
    until: At | None = None
    by: timedelta | None = None
    within: timedelta | None = None
    lasting: timedelta | None = None
    day_of: Day | None = None
    day_to: Day | None = None
    day: Day | None = None
    unread: bool = False
    used: set[int] = field(default_factory=set)


def times_of(items: Sequence[Item], *, minutes: bool = False) -> Times:
    """Read the times of *items*.  *minutes*: bare numbers and hours are how long."""
    times = Times()
    items = [_as_clock(items, at) for at in range(len(items))]
    clocks = sum(item.what in TIMED for item in items)
    at = 0
    while at < len(items):
        item = items[at]
        if item.what in TIMED and at not in times.used:
            at = _timed(items, at, times, clocks, minutes=minutes)
        elif item.what is What.SPAN:
            _spanned(items, at, times)
        elif item.what is What.NUMBER:
            _numbered(items, at, times, minutes=minutes)
        elif item.what is What.DAY:
            _dayed(items, at, times)
        at += 1
    return times


def _as_clock(items: Sequence[Item], at: int) -> Item:
    """Take "10" for a time in "from 10 to 11 am" and "10 → 11:30"."""
    item = items[at]
    if item.what is not What.NUMBER or item.number >= HOURS or at + 2 >= len(items):
        return item
    between, second = items[at + 1], items[at + 2]
    joined = between.words in ((">",), ("-",))
    joined = joined or (between.has(Role.AT) and at > 0 and items[at - 1].has(Role.BY))
    if not joined or second.what not in TIMED:
        return item
    clock = time(item.number)
    return Item(what=What.CLOCK, start=item.start, end=item.end, clock=clock, vague=True)


def _leading(items: Sequence[Item], at: int) -> tuple[frozenset[Role], list[int]]:
    """Return what the words before *at* say of it, and their numbers."""
    roles: set[Role] = set()
    numbers: list[int] = []
    for before in range(at - 1, max(-1, at - 1 - MOST_LEADING), -1):
        item = items[before]
        if item.what is not What.WORDS or item.roles.isdisjoint(LEADING):
            break
        if roles & ONE_ONLY and not item.has(*BEFORE_THEM):
            break
        roles |= item.roles
        numbers.append(before)
    return frozenset(roles), numbers


def _follows(items: Sequence[Item], at: int, *roles: Role) -> bool:
    behind = items[at + 1 : at + 2]
    return bool(behind) and behind[0].has(*roles)


def _shifted(items: Sequence[Item], at: int) -> bool:
    return any(item.has(*SHIFTING) for item in items[:at])


def _at(item: Item) -> At | None:
    if item.clock is None:
        return None
    return At(item.clock, item.vague, item.what is What.HOURS)


def _timed(items: Sequence[Item], at: int, times: Times, clocks: int, *, minutes: bool) -> int:
    """Read a time of day, or what may be one; return the number of the last item read."""
    item = items[at]
    roles, before = _leading(items, at)
    if item.what is What.HOURS and _is_span(items, at, roles, minutes=minutes):
        _spanned(items, at, times)
        return at
    first = _at(item)
    times.used |= {at, *before}
    if first is None:
        times.unread = True
        return at
    if (pair := _second(items, at, roles)) is not None:
        second, mark, last = pair
        times.pairs.append((first, second, mark))
        times.used |= set(range(at, last + 1))
        return last
    if Role.INSTEAD in roles or (Role.PLANNED in roles and clocks > 1):
        times.old.append(first)
    elif Role.UNTIL in roles:
        times.until = first
    elif Role.SINCE in roles:
        times.since = first
    elif _selects(items, at, before):
        times.select.append(first)
    else:
        times.new.append(first)
    return at


def _is_span(items: Sequence[Item], at: int, roles: frozenset[Role], *, minutes: bool) -> bool:
    """Tell whether « 2 h » is a duration here."""
    if minutes or _follows(items, at, *TELLING_WAY):
        return True
    if not roles.isdisjoint((Role.LASTING, Role.WITHIN)):
        return True
    before = items[at - 1] if at else None
    if before is None:
        return False
    if before.has(Role.LATE, Role.EARLY) or before.words in (("+",), ("dure",), ("durera",)):
        return True
    small = items[at].span is not None and (items[at].span or SMALL) < SMALL
    if before.has(Role.BY):
        return small and _shifted(items, at) and not _goes_on(items, at)
    return small and before.has(Role.SHIFT, Role.LATER, Role.EARLIER)


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """Tell whether a second time follows: « de 2 h à 3 h »."""
    return any(item.what in TIMED for item in items[at + 1 : at + 3])


def _second(items: Sequence[Item], at: int, roles: frozenset[Role]) -> tuple[At, str, int] | None:
    """Return the second of two times as in "from … to …", its mark and its number."""
    if at + 2 >= len(items) or items[at + 2].what not in TIMED:
        return None
    between, second = items[at + 1], _at(items[at + 2])
    if second is None:
        return None
    if between.what is What.MARK and between.words in ((">",), ("-",)):
        return second, between.words[0], at + 2
    starts = Role.BY in roles or between.has(Role.UNTIL)
    if between.has(Role.AT, Role.UNTIL) and starts and not between.has(Role.BY):
        return second, "", at + 2
    return None


def _selects(items: Sequence[Item], at: int, before: list[int]) -> bool:
    """Tell whether a time says which session is meant: « la visite de 10 h », "the 2pm one"."""
    if before:
        only = all(items[one].has(Role.BY) for one in before) and len(before) == 1
        return only and before[0] > 0 and items[before[0]].words in (("de",), ("d",), ("du",))
    return at > 0 and items[at - 1].words[-1:] in {(word,) for word in THE}


def _spanned(items: Sequence[Item], at: int, times: Times) -> None:
    roles, before = _leading(items, at)
    item = items[at]
    times.used |= {at, *(one for one in before if not items[one].has(Role.FILLER))}
    previous = items[at - 1].words[-1:] if at else ()
    if previous == ("a",) and at > 1 and items[at - 2].has(Role.IS):
        times.unread = True  # « l'hôtel est à 20 min »
    if Role.WITHIN in roles and not _follows(items, at, *TELLING_WAY):
        times.within = item.span
    elif Role.LASTING in roles or previous in (("dure",), ("durera",), ("lasts",), ("last",)):
        times.lasting = item.span
    elif times.by is None:
        minus = at > 0 and items[at - 1].words == ("-",)
        times.by = -item.span if minus and item.span else item.span
    else:
        times.unread = True


def _numbered(items: Sequence[Item], at: int, times: Times, *, minutes: bool) -> None:
    roles, before = _leading(items, at)
    number = items[at].number
    previous = items[at - 1] if at else None
    signed = previous is not None and previous.words in (("+",), ("-",))
    by = Role.BY in roles and _shifted(items, at)
    by = by or _follows(items, at, *TELLING_WAY)
    if (minutes or signed or by) and number <= MOST_MINUTES and times.by is None:
        minus = previous is not None and previous.words == ("-",)
        times.by = timedelta(minutes=-number if minus else number)
        times.used |= {at, *before}
        return
    plain = items[at + 1 : at + 2]
    if Role.FOR in roles and not _shifted(items, at):
        times.unread = True  # « une table pour 14 »
        return
    named = bool(plain) and plain[0].what is What.WORDS and not plain[0].roles
    if Role.AT in roles and number <= HOURS and not named:
        at_it = At(time(number % HOURS), vague=True)
        (times.old if Role.INSTEAD in roles else times.new).append(at_it)
        times.used |= {at, *before}
    elif Role.AT in roles:
        times.unread = True


def _dayed(items: Sequence[Item], at: int, times: Times) -> None:
    roles, before = _leading(items, at)
    day = items[at].day
    times.used |= {at, *before}
    moved = any(item.has(Role.SHIFT, Role.LATER, Role.EARLIER, Role.MOVE) for item in items[:at])
    owned = items[at + 1 : at + 2] and items[at + 1].words == ("s",)
    if owned:
        times.used.add(at + 1)
    of = Role.BY in roles and Role.AT not in roles
    if Role.INSTEAD in roles:
        return
    if of or owned:
        times.day_of = day
    elif moved and not roles.isdisjoint((Role.AT, Role.PLACED, Role.FOR, Role.UNTIL)):
        times.day_to = day
    elif times.day is None:
        times.day = day
    else:
        times.day_to = day
