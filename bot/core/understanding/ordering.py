"""From an organiser's sentence, or command, to what is to become of the programme.

A sentence is split into words, times and days (`orders.said`); what each is there for
is told by the words around it (`orders.times`), and what is left names sessions, people
or groups, which are found as in a question (`orders.finding`).  A sentence that asks,
doubts or tells of the past is no order.  A session is never guessed: what fits several
is asked for, and so is what lacks a time.
"""

import re
from collections.abc import Collection, Iterator
from datetime import datetime

from bot.core.mission import Mission
from bot.core.orders import Order, Unclear
from bot.core.understanding.orders.adding import add
from bot.core.understanding.orders.calling_off import cancel, confirm, reinstate, undo
from bot.core.understanding.orders.commanding import BY_NAME, COMMANDS, LACKING, heard_as
from bot.core.understanding.orders.heard import Heard, Outcome
from bot.core.understanding.orders.mentions import with_groups
from bot.core.understanding.orders.moving import move
from bot.core.understanding.orders.regrouping import regroup, swap
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.said import Item, flattened, items_of, tidied
from bot.core.understanding.orders.scene import Scene
from bot.core.understanding.orders.times import times_of
from bot.core.understanding.sentence import has_link, sentences

__all__ = ["command_order", "order_in"]

LONGEST = 300
"""Characters; what is longer is something to be announced."""
MOST_SENTENCES = 6
_INVERTED = re.compile(r"\w+-(?:t-)?(?:il|elle|on|ils|elles|je|tu|nous|vous)\b")
_SWITCHED = re.compile(r"^(?:is|are|do|does|did|has|have|will|was|were|should|any|am)\b")
_MEETING = re.compile(r"(?:retrouv|rejoign|voy|donn|soy|rend)\w*-(?:nous|vous)")
STEPS = (undo, regroup, swap, add, reinstate, confirm, cancel, move)
"""In this order: what says more comes first."""


def order_in(
    text: str, mission: Mission, now: datetime, *, groups: Collection[str] | None = None
) -> Outcome:
    """Return the order that *text* gives, `Unclear` where it lacks something, None for none.

    *groups* are the codes of the speaker's own: what they do is offered first where
    several sessions fit.
    """
    if len(text) > LONGEST or text.lstrip().startswith("/") or has_link(text):
        return None
    scene = Scene(mission=mission, now=now, own=frozenset(groups or ()))
    found: list[Order | Unclear] = []
    for sentence in sentences(text)[:MOST_SENTENCES]:
        outcome = _order(sentence, scene)
        if outcome is not None:
            found.append(outcome)
    if not found:
        return None
    return found[0] if len(found) == 1 else _several(found)


def _several(found: list[Order | Unclear]) -> Order | Unclear:
    """Offer several orders that were given at once, one after the other."""
    orders = [one for one in found if not isinstance(one, Unclear)]
    if len(orders) < len(found):
        return next(one for one in found if isinstance(one, Unclear)) if not orders else orders[0]
    if all(one == orders[0] for one in orders):
        return orders[0]
    among = tuple(_session_of(one) for one in orders)
    return Unclear(lacks="session", among=among, orders=tuple(orders))


def _session_of(order: Order) -> str:
    for name in ("session", "first", "person"):
        if code := getattr(order, name, ""):
            return str(code)
    return next(iter(getattr(order, "sessions", ())), "")


def _order(sentence: str, scene: Scene) -> Outcome:
    """Return the order that one sentence gives."""
    text = tidied(sentence)
    items = with_groups(_without_reason(items_of(text)), text, scene)
    asked = _asks(text, items)
    if asked and not any(item.has(Role.POLITE) for item in items):
        return None
    if any(item.has(Role.HEDGE, Role.PAST) for item in items):
        return None
    for at in _turns(items):
        halves = [_read(text, part, scene) for part in (items[:at], items[at + 1 :])]
        if (first := halves[0]) is not None and (second := halves[1]) is not None:
            return _several([first, second])
    return _read(text, items, scene)


def _read(text: str, items: tuple[Item, ...], scene: Scene) -> Outcome:
    return _decided(Heard(text=text, items=items, times=times_of(items), scene=scene))


DECISIVE = (
    Role.SHIFT, Role.LATER, Role.EARLIER, Role.MOVE, Role.CANCEL, Role.OFF, Role.RESTORE,
    Role.CONFIRMED, Role.TENTATIVE, Role.TAKES_PLACE, Role.ADD, Role.SWAP, Role.TOGETHER,
    Role.JOIN, Role.EVERYONE,
)  # fmt: skip

TURNS = ((",",), ("donc",), ("so",))


def _turns(items: tuple[Item, ...]) -> Iterator[int]:
    """Yield the numbers of each "and", comma or "so" that may join two orders."""
    for at, item in enumerate(items):
        if not item.has(Role.AND) and item.words not in TURNS:
            continue
        if all(any(one.has(*DECISIVE) for one in half) for half in (items[:at], items[at + 1 :])):
            yield at


def _decided(heard: Heard) -> Outcome:
    for step in STEPS:
        heard.used = set()
        if (outcome := step(heard)) is not None:
            return outcome
    return None


def _asks(text: str, items: tuple[Item, ...]) -> bool:
    """Tell whether a sentence is put as a question."""
    flat = flattened(text)
    if "?" in text or any(item.has(Role.ASKING) for item in items):
        return True
    if _SWITCHED.match(flat):
        return True
    return bool(_INVERTED.search(_MEETING.sub("", flat)))


def _without_reason(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Leave out why: « à cause des bouchons », "because of the traffic"."""
    for at, item in enumerate(items):
        if item.has(Role.BECAUSE):
            rest = items[at:]
            comma = next((n for n, one in enumerate(rest) if one.words == (",",)), None)
            if at == 0:
                return rest[comma + 1 :] if comma is not None else items
            return items[:at] + (rest[comma:] if comma is not None else ())
    return items


def command_order(name: str, rest: str, mission: Mission, now: datetime) -> Order | Unclear:
    """Return the order that a command gives: *name* without its slash, in any language.

    *rest* is what follows it: "google 15:30".
    """
    said = COMMANDS.get(flattened(name.strip().lstrip("/")), "")
    scene = Scene(mission=mission, now=now)
    rest = rest[:LONGEST]
    if not said or (not rest.strip() and said != "undo"):
        return Unclear(lacks=LACKING.get(said, "session"))
    outcome = BY_NAME[said](rest, scene) if said in BY_NAME else None
    if outcome is None:
        outcome = _decided(heard_as(f"{said} {rest}", scene, minutes=said == "delay"))
    return outcome or Unclear(lacks="session")
