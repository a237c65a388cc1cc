"""Which sessions of the same people a change brings into each other's way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.core.checks.programme import clashes
from bot.core.mission import Mission, Session
from bot.core.problems import What


@dataclass(frozen=True, kw_only=True)
class Clash:
    """Two sessions (codes) of the same people overlap *by* so much; *first* starts first.

    *groups* are the codes of the groups that both are for; none where that is everyone.
    """

    first: str
    second: str
    by: timedelta
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TooClose:
    """People are to gather for *second* before *first* is over, *by* so much."""

    first: str
    second: str
    by: timedelta
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MissesFlight:
    """*session* is not over when people gather for *journey*, *by* so much.

    *departed*: it is not over when the journey begins, either.
    """

    session: str
    journey: str
    by: timedelta
    departed: bool = False


@dataclass(frozen=True, kw_only=True)
class FixedHit:
    """*session* is in the way of *fixed*, whose time is fixed, *by* so much."""

    session: str
    fixed: str
    by: timedelta


InTheWay = Clash | TooClose | MissesFlight | FixedHit


def new_clashes(before: Mission, after: Mission) -> Iterator[InTheWay]:
    """Find the pairs that are in each other's way in *after*, and were less so in *before*."""
    known = {_pair(one, other): what for one, other, what in clashes(before)}
    for first, second, what in clashes(after):
        was = known.get(_pair(first, second))
        if was is None or (was is not What.OVERLAP and what is What.OVERLAP):
            yield _named(first, second, what)


def _pair(one: Session, other: Session) -> frozenset[str]:
    return frozenset((one.code, other.code))


def _named(first: Session, second: Session, what: What) -> InTheWay:
    late = first.ends_at - second.gathers_at
    journey = next((one for one in (second, first) if one.is_journey), None)
    if journey is not None:
        other = first if journey is second else second
        departed = other.ends_at > journey.starts_at
        return MissesFlight(session=other.code, journey=journey.code, by=late, departed=departed)
    fixed = next((one for one in (second, first) if one.fixed), None)
    if fixed is not None:
        other = first if fixed is second else second
        return FixedHit(session=other.code, fixed=fixed.code, by=late)
    both = first.groups and second.groups
    groups = tuple(code for code in first.groups if code in second.groups) if both else ()
    groups = groups or first.groups or second.groups
    if what is What.OVERLAP:
        overlap = min(first.ends_at, second.ends_at) - second.starts_at
        return Clash(first=first.code, second=second.code, by=overlap, groups=groups)
    return TooClose(first=first.code, second=second.code, by=late, groups=groups)
