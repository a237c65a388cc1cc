"""The fields of a session or person, written: which go together, and which are the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.amendments import Of

Written = dict[str, Any]
WHOLE = ""
"""The name of what a difference is in where it is in the whole: added, or dropped."""
WHEN = ("day", "start", "zone", "end_zone", "end", "meet_time")
"""What moves together: a rendezvous means nothing beside another start."""
MOVES = WHEN[:4]
PLACES = ("place", "meet_place", "end_place")
CANCELLED = "cancelled"


@dataclass(frozen=True)
class Versions:
    """A session or person on every side, written; None: it is not there.

    *drafted* is it with the draft laid over what is *published*.
    """

    of: Of
    code: str
    base: Written | None
    published: Written | None
    drafted: Written | None
    file: Written | None


def together(one: Versions, file: Written) -> Iterator[tuple[str, ...]]:
    """Group the fields that can only be changed together."""
    sides = [side for side in (one.base, one.published, one.drafted, file) if side is not None]
    unit: tuple[str, ...] = ()
    if one.of is Of.SESSION:
        moved = any(part(side, MOVES) != part(file, MOVES) for side in sides)
        unit = WHEN if moved else ()
    if unit:
        yield unit
    for name in file:
        if name not in unit:
            yield (name,)


def overrules(one: Versions, file: Written, units: Iterable[tuple[str, ...]]) -> bool:
    """Tell whether one side cancels what the other has changed."""
    if one.base is None or one.drafted is None or one.base.get(CANCELLED, True):
        return False
    by_hand, in_file = bool(one.drafted[CANCELLED]), bool(file[CANCELLED])
    if by_hand is in_file:
        return False
    other = file if by_hand else one.drafted
    return any(
        not same(part(other, names), part(one.base, names))
        for names in units
        if names != (CANCELLED,)
    )


def part(side: Written, names: Sequence[str]) -> Written:
    """Return the fields of those *names*."""
    return {name: side[name] for name in names if name in side}


def same(one: Written, other: Written) -> bool:
    """Tell whether fields say the same; a place or host is the same whatever its address."""
    return _named(one) == _named(other)


def _named(part: Written) -> Written:
    """Return fields with places and hosts by what they are called: their address is the list's."""
    return {
        name: _called(value)
        if name in PLACES
        else [_called(host) for host in value]
        if name == "hosts"
        else value
        for name, value in part.items()
    }


def _called(listed: Written | None) -> str:
    return str(listed["code"] or listed["name"]) if listed else ""
