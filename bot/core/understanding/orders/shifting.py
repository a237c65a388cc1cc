"""So much later or earlier: « on décale tout de 20 min », « on a 20 min de retard »."""

from datetime import timedelta

from bot.core import zones
from bot.core.orders import Move, Shift, Unclear
from bot.core.understanding.orders.calling_off import asks_which, everything
from bot.core.understanding.orders.days import firsts, next_rides
from bot.core.understanding.orders.finding import Found
from bot.core.understanding.orders.gathering import (
    VERBS,
    gathers,
    is_for,
    signed,
)
from bot.core.understanding.orders.heard import Heard, Outcome
from bot.core.understanding.orders.roles import Role


def shift_all(heard: Heard) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take « on décale tout de 20 min », and « décale Google et la suite »."""
    by, found = signed(heard), heard.find()
    if found.lost or (found.named and not found.codes and not found.groups):
        return None
    if heard.has(Role.FOLLOW) and (found.codes or not heard.has(Role.ALL)):
        if heard.has(Role.COACH) and not found.codes:
            return None
        if len(found.codes) == 1:
            return Shift(sessions=found.codes, by=by, follow=True)
        if found.codes:
            orders = tuple(Shift(sessions=(c,), by=by, follow=True) for c in found.codes)
            return asks_which(heard, found.codes, orders)
    many_named = bool(found.codes) and heard.times.since is None
    after = heard.has(Role.SINCE) and len(found.codes) == 1
    if many_named and not after:
        return Shift(sessions=found.codes, by=by) if found.every else None
    if not heard.has(*VERBS, Role.LATE, Role.EARLY, Role.AFTERWARDS, Role.SOONER):
        return None
    codes = everything(heard)
    return Shift(sessions=codes, by=by) if codes else Unclear(lacks="session")


def shift(heard: Heard) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take « décale Google de 20 min », « on a 20 min de retard »."""
    by, follow = signed(heard), heard.has(Role.FOLLOW)
    if heard.has(Role.START) and heard.has(Role.NOT):
        return None
    found = heard.find()
    if not _tells(heard, found) or (found.people and not found.codes):
        return None
    if (arriving := _arrives_later(heard, by)) is not None:
        return arriving
    if found.said_nothing and found.sort is None:
        if found.part is not None or heard.times.day or heard.times.day_of:
            codes = everything(heard)
            return Shift(sessions=codes, by=by) if codes else None
        return _we_are_late(heard, by, found)
    if found.lost:
        return _doubtful(heard, found, by)
    if len(found.codes) == 1 or found.every:
        return Shift(sessions=found.codes, by=by, follow=follow)
    if not found.codes:
        if found.groups and not found.named:
            codes = everything(heard)
            return Shift(sessions=codes, by=by) if codes else Unclear(lacks="session")
        return Unclear(lacks="session")
    orders = tuple(Shift(sessions=(c,), by=by, follow=follow) for c in found.codes)
    return asks_which(heard, found.codes, orders)


def _tells(heard: Heard, found: Found) -> bool:
    """Tell whether that something moves is said: by a word, or « Google +20 »."""
    if heard.has(*VERBS, Role.LATE, Role.EARLY, Role.AFTERWARDS, Role.SOONER):
        return True
    return bool(found.codes) and any(item.words in (("+",), ("-",)) for item in heard.items)


def _arrives_later(heard: Heard, by: timedelta) -> Move | None:
    """Take « le vol a 2 h de retard » of one that has left: it arrives so much later."""
    codes = heard.find(under_way=True).codes if heard.has(Role.LATE) else ()
    if len(codes) != 1 or by <= timedelta():
        return None
    flight = heard.scene.session(codes[0])
    if not flight.is_journey or flight.starts_at > heard.scene.now:
        return None
    lands = zones.wall_time(flight.ends_at + by, flight.end_zone)
    return Move(session=flight.code, end=lands.time())


def _doubtful(heard: Heard, found: Found, by: timedelta) -> Outcome:
    """Ask where a word is left that nobody knows; without any session it is no order."""
    if not (found.codes and found.named):
        return Unclear(lacks="session") if heard.has(Role.SHIFT) else None
    return asks_which(
        heard, found.codes, tuple(Shift(sessions=(code,), by=by) for code in found.codes)
    )


def _we_are_late(heard: Heard, by: timedelta, found: Found) -> Outcome:
    """Take « on a 20 min de retard »: the next rendezvous, or start, is so much later."""
    somebody = any(item.words[0] in SOMEBODY for item in heard.items if item.has(Role.WE))
    if heard.has(Role.LATE, Role.EARLY) and (somebody or (heard.fragment() and not found.groups)):
        return None
    codes = next_rides(heard.scene)
    to_come = [one for one in heard.scene.to_come() if is_for(one, found)]
    first = [one.code for one in firsts(to_come, heard.scene)]
    if heard.has(Role.LATE, Role.EARLY):
        codes = tuple(first)
    elif heard.has(*VERBS):
        return _which_next(heard, by, tuple(first))
    if not codes:
        return Unclear(lacks="session")
    orders = tuple(gathers(heard, code, None, by, "") for code in codes)
    return orders[0] if len(orders) == 1 else asks_which(heard, codes, orders)


SOMEBODY = frozenset({"he", "she", "they", "il", "elle", "ils", "elles", "i", "je", "j"})
"""Who is late, and not the group."""


def _which_next(heard: Heard, by: timedelta, codes: tuple[str, ...]) -> Outcome:
    """Ask what « on décale de 20 min » moves: the next one, by itself or with all the rest."""
    orders = tuple(Shift(sessions=(code,), by=by) for code in codes)
    if not codes:
        return Unclear(lacks="session")
    return orders[0] if len(orders) == 1 else asks_which(heard, codes, orders)
