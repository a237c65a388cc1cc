"""What a command says: `/delay google 20`, `/meet google 9:40 lobby`."""

from collections.abc import Callable, Mapping

from bot.core.orders import Gather, Order, Relocate, Swap, Unclear, Undo
from bot.core.understanding.orders.calling_off import asks_which
from bot.core.understanding.orders.days import next_rides
from bot.core.understanding.orders.finding import Found, Told, find
from bot.core.understanding.orders.heard import Heard
from bot.core.understanding.orders.places import place_said, without_article
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.said import What, items_of, tidied
from bot.core.understanding.orders.scene import Scene
from bot.core.understanding.orders.times import times_of

COMMANDS = {
    "delay": "delay", "decaler": "delay", "move": "move", "deplacer": "move", "cancel": "cancel",
    "annuler": "cancel", "place": "place", "lieu": "place", "meet": "meet", "rdv": "meet",
    "add": "add", "ajouter": "add", "swap": "swap", "echanger": "swap", "undo": "undo",
    "defaire": "undo",
}  # fmt: skip
"""Commands that change the programme, without the slash and accents."""
LACKING = {"add": "title", "delay": "time", "place": "place"}


def heard_as(text: str, scene: Scene, *, minutes: bool = False) -> Heard:
    """Split *text* up; *minutes*: a bare number is so many."""
    said = tidied(text)
    items = items_of(said)
    return Heard(text=said, items=items, times=times_of(items, minutes=minutes), scene=scene)


def place(rest: str, scene: Scene) -> Order | Unclear:
    """Take "/place google Ferry Building"."""
    words = tidied(rest).split()
    marked = heard_as(rest, scene)
    for at in marked.numbers(Role.PLACED, Role.PLACED_AS):
        named = find(marked.fragment(end=at), scene, Told()) if at else Found()
        if named.codes and not named.lost:
            last = marked.items[at].end
            return _placed(marked.text[last:], named.codes, marked)
    for length in range(1, len(words)):
        named = find(" ".join(words[:length]), scene, Told())
        if named.codes and not named.lost:
            return _placed(" ".join(words[length:]), named.codes, marked)
    found = find(rest, scene, Told())
    return Unclear(lacks="place" if found.codes else "session", among=found.codes)


def _placed(said: str, codes: tuple[str, ...], heard: Heard) -> Order | Unclear:
    where = said.strip(" ,'")
    where = place_said(where, heard.scene.mission) or without_article(where)
    if not where:
        return Unclear(lacks="place", among=codes)
    orders = tuple(Relocate(session=code, place=where) for code in codes)
    return orders[0] if len(orders) == 1 else asks_which(heard, codes, orders)


def meet(rest: str, scene: Scene) -> Order | Unclear:
    """Take "/meet google 9:40 lobby": a session, a time and a place, or some of these."""
    heard = heard_as(rest, scene)
    timed = [at for at, one in enumerate(heard.items) if one.what in (What.CLOCK, What.HOURS)]
    last = timed[-1] if timed else len(heard.items)
    found = heard.find(heard.fragment(end=last))
    said = heard.text[heard.items[last].end :] if timed else ""
    behind = items_of(tidied(said))
    skip = behind[0].end if behind and behind[0].has(Role.PLACED) and len(behind) > 1 else 0
    where = tidied(said)[skip:].strip(" ,'")
    where = place_said(where, scene.mission) or without_article(where)
    at = heard.times.new[0].clock if heard.times.new else None
    at = heard.times.select[0].clock if at is None and heard.times.select else at
    if found.lost or (found.named and not found.codes):
        return Unclear(lacks="session")
    if at is None and not where:
        return Unclear(lacks="time", among=found.codes)
    codes = found.codes or next_rides(scene)
    if not codes:
        return Unclear(lacks="session")
    orders = tuple(Gather(session=code, at=at, place=where) for code in codes)
    return orders[0] if len(orders) == 1 else asks_which(heard, codes, orders)


def swap(rest: str, scene: Scene) -> Order | Unclear | None:
    """Take "/swap google microsoft": two names, with or without "and"."""
    words = tidied(rest).split()
    for length in range(1, len(words)):
        first = find(" ".join(words[:length]), scene, Told())
        second = find(" ".join(words[length:]), scene, Told())
        one_each = len(first.codes) == len(second.codes) == 1 and first.codes != second.codes
        if one_each and not first.lost and not second.lost:
            return Swap(first=first.codes[0], second=second.codes[0])
    return None


def undo(rest: str, scene: Scene) -> Order | Unclear:
    """Take "/undo", and "/undo google"."""
    heard = heard_as(rest, scene)
    found = heard.find()
    if len(found.codes) == 1 and not found.lost:
        return Undo(session=found.codes[0])
    if found.said_nothing:
        return Undo()
    orders = tuple(Undo(session=code) for code in found.codes)
    return asks_which(heard, found.codes, orders) if orders else Unclear(lacks="session")


BY_NAME: Mapping[str, Callable[[str, Scene], Order | Unclear | None]] = {
    "place": place,
    "meet": meet,
    "swap": swap,
    "undo": undo,
}
