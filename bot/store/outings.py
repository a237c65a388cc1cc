"""Who goes with another group for one visit, and who waits to hear whether they may."""

import json
from collections.abc import Iterable

from bot.core.other_group import Outing
from bot.store.store import Store


def outings(store: Store, mission: str) -> tuple[Outing, ...]:
    """Return who goes, or will go, with another group for one visit."""
    written = store.setting(_name(mission), "[]")
    return tuple(Outing.from_json(one) for one in json.loads(written))


def keep_outings(store: Store, mission: str, some: Iterable[Outing]) -> None:
    """Keep who goes with another group, and let the clock look."""
    listed = [one.as_json() for one in some]
    store.set_setting(_name(mission), json.dumps(listed) if listed else "")
    store.look_soon(mission)


def waiting_wish(store: Store, mission: str, person: str) -> int | None:
    """Return the notice in which *person* asks to go with another group, undecided as yet."""
    written = store.setting(_wish_name(mission, person))
    return int(written) if written else None


def keep_wish(store: Store, mission: str, person: str, notice: int | None) -> None:
    """Keep which notice asks for *person*, None: it is decided."""
    store.set_setting(_wish_name(mission, person), str(notice) if notice is not None else "")


def _name(mission: str) -> str:
    return f"outings:{mission}"


def _wish_name(mission: str, person: str) -> str:
    return f"wishes to join:{mission}:{person}"
