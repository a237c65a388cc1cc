"""What an order names, found in the mission: by its code, else by its name as people write it."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from bot.core.codes import folded
from bot.core.mission import Group, Mission, Person, Place, Session
from bot.core.refusals import OrderError, Refusal

Listed = TypeVar("Listed", Group, Person, Place)


def session_named(mission: Mission, code: str) -> Session:
    """Return the session *code*, cancelled or not."""
    found = mission.sessions_by_code.get(code)
    if found is None:
        raise OrderError(Refusal.UNKNOWN_SESSION, code)
    return found


def person_named(mission: Mission, name: str) -> Person:
    """Return the person of that code or name."""
    found = _found(name, _by_name(mission.people))
    if found is None:
        raise OrderError(Refusal.UNKNOWN_PERSON, name=name)
    return found


def group_codes(mission: Mission, names: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of the groups of these codes or names, in the order of the mission."""
    known, found = _by_name(mission.groups), set()
    for name in names:
        group = _found(name, known)
        if group is None:
            raise OrderError(Refusal.UNKNOWN_GROUP, name=name)
        found.add(group.code)
    return tuple(code for code in mission.group_codes if code in found)


def place_named(mission: Mission, name: str) -> Place:
    """Return the place of that code or name.

    One that is not listed may have been written in the programme before; else
    it is taken as it is written, as in a mission file.
    """
    if not name.strip():
        raise OrderError(Refusal.UNKNOWN_PLACE)
    written = (
        place
        for session in mission.sessions
        for place in (session.place, session.meet_place, session.end_place)
        if place is not None
    )
    known = {**_by_name(written), **_by_name(mission.places)}
    return _found(name, known) or Place(name=" ".join(name.split()))


def _found(name: str, known: Mapping[str, Listed]) -> Listed | None:
    return known.get(name) or known.get(folded(name))


def _by_name(listed: Iterable[Listed]) -> Mapping[str, Listed]:
    """Find a listed one by its code, else by its name; the first of that name."""
    names: dict[str, Listed] = {}
    codes: dict[str, Listed] = {}
    for one in listed:
        names.setdefault(folded(one.name), one)
        if one.code:
            names[folded(one.code)] = codes[one.code] = one
    return {**names, **codes}
