"""What an organiser was shown and may still tap: orders with the words that they came in."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, get_args

from pydantic import TypeAdapter

from bot.core.orders import Order
from bot.store.store import Store
from handlers.scene import Scene

KEPT = 8
"""So many previews of one organiser can be tapped; older ones are out of date."""
KEPT_FOR = timedelta(days=1)
BEGUN_FOR = timedelta(minutes=10)
"""How long an order that lacks something waits for the rest."""
KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(Order)}


@dataclass(frozen=True, kw_only=True)
class Pending:
    """Orders to choose from, or one that was shown with what it would do.

    *said* is what the organiser wrote, *shown* names the outcome that they saw, *upon* the
    last change of the draft that it was shown with.
    """

    token: str
    orders: tuple[Order, ...]
    said: str = ""
    shown: str = ""
    upon: str = ""


def keep(  # noqa: PLR0913 - what is kept, and whose it is
    orders: Sequence[Order],
    scene: Scene,
    store: Store,
    now: datetime,
    *,
    said: str,
    shown: str = "",
    upon: str = "",
) -> str:
    """Keep *orders* for a tap, and return the token that names them in buttons."""
    token = secrets.token_hex(6)
    kept = {
        "token": token,
        "orders": [_written(order) for order in orders],
        "said": said,
        "shown": shown,
        "upon": upon,
        "at": now.isoformat(),
    }
    others = [one for one in _all(scene, store) if one["token"] != token]
    store.set_setting(_name(scene), json.dumps([*others, kept][-KEPT:]))
    return token


def kept(token: str, scene: Scene, store: Store, now: datetime) -> Pending | None:
    """Return what *token* names, None where it is out of date or somebody else's."""
    for one in _all(scene, store):
        if one["token"] == token and now - datetime.fromisoformat(one["at"]) <= KEPT_FOR:
            orders = tuple(_read(order) for order in one["orders"])
            return Pending(
                token=token,
                orders=orders,
                said=one["said"],
                shown=one["shown"],
                upon=one.get("upon", ""),
            )
    return None


def forget(token: str, scene: Scene, store: Store) -> None:
    """Let nobody tap it again."""
    others = [one for one in _all(scene, store) if one["token"] != token]
    store.set_setting(_name(scene), json.dumps(others) if others else "")


def _all(scene: Scene, store: Store) -> list[dict[str, Any]]:
    written = store.setting(_name(scene))
    found: list[dict[str, Any]] = json.loads(written) if written else []
    return found


def _name(scene: Scene) -> str:
    return f"orders:{scene.mission.code}:{scene.person.code if scene.person else ''}"


def _written(order: Order) -> dict[str, Any]:
    kind = type(order)
    fields = TypeAdapter(kind).dump_python(order, mode="json")
    return {"kind": kind.__name__, "fields": fields}


def _read(written: dict[str, Any]) -> Order:
    order: Order = TypeAdapter(KINDS[written["kind"]]).validate_python(written["fields"])
    return order
