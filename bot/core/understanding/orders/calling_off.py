"""Cancelled, on after all, confirmed, and taken back."""

from bot.core.orders import Cancel, Confirm, Order, Regroup, Reinstate, Unclear, Undo
from bot.core.programme import Part
from bot.core.understanding.orders.days import in_part, is_flight, left_of_day
from bot.core.understanding.orders.finding import MOST_OFFERED, Found, find
from bot.core.understanding.orders.heard import Heard, Outcome
from bot.core.understanding.orders.roles import Role


def undo(heard: Heard) -> Outcome:
    """Take « annule le dernier changement », "put Google back as it was"."""
    changing = (Role.CANCEL, Role.RESTORE, Role.MOVE, Role.UNDO, Role.LATER, Role.IS)
    plain = heard.has(Role.UNDO)
    of_change = heard.has(Role.LAST_CHANGE) and heard.has(Role.CANCEL, Role.UNDO, Role.RESTORE)
    back = heard.has(Role.AS_BEFORE) and (heard.has(*changing) or len(heard.items) <= FEW)
    if (
        heard.has(Role.NOT)
        or not (plain or of_change or back)
        or heard.times.new
        or heard.times.by
    ):
        return None
    found = heard.find()
    if len(found.codes) == 1:
        return Undo(session=found.codes[0])
    if found.codes:
        return asks_which(heard, found.codes, tuple(Undo(session=one) for one in found.codes))
    return None if found.lost or found.named else Undo()


FEW = 4


def asks_which(heard: Heard, codes: tuple[str, ...], orders: tuple[Order, ...]) -> Unclear:
    """Ask which of *codes* is meant: the speaker's own first."""
    by_code = dict(zip(codes, orders, strict=True))
    ordered = heard.scene.likeliest_first(codes)[:MOST_OFFERED]
    return Unclear(
        lacks="session",
        among=ordered,
        orders=tuple(by_code[one] for one in ordered),
    )


def everything(heard: Heard, *, past_flights: bool = False) -> tuple[str, ...]:
    """Return what « tout » is here: what is left of a day, of a part of it, or from a time on."""
    found = heard.find()
    scene = heard.scene
    on = heard.date(heard.times.day_of or heard.times.day)
    since = heard.times.since
    groups = found.groups
    after = scene.session(found.codes[0]) if len(found.codes) == 1 else None
    on = after.day if after is not None else on
    part: Part | None = found.part
    return left_of_day(
        scene,
        on,
        lambda one: (
            (part is None or in_part(one, part))
            and (since is None or one.start >= since.clock)
            and (not groups or (bool(one.groups) and set(one.groups) <= groups))
            and (after is None or one.starts_at >= after.ends_at)
            and not (past_flights and is_flight(one, scene))
        ),
        stop=not past_flights,
    )


def cancel(heard: Heard) -> Outcome:  # noqa: C901, PLR0911 - a ladder
    """Take « on annule Stanford », "the dinner is off"."""
    told_so = heard.has(Role.OFF)
    if not told_so and not heard.has(Role.CANCEL):
        return None
    if heard.has(Role.NOT) and not told_so:
        found = heard.find(cancelled=True)
        off = [code for code in found.codes if heard.scene.session(code).cancelled]
        return Reinstate(sessions=tuple(off)) if len(off) == 1 else None
    heard.times.select += heard.times.new
    found = heard.find(appointment=heard.has(Role.MEET))
    told_so = told_so or heard.has(Role.IS)
    said = heard.times.day or heard.times.day_of or found.part
    whole = found.said_nothing and found.sort is None and said is not None and not told_so
    if (whole or heard.has(Role.ALL)) and (not found.codes or (heard.times.since is not None)):
        if found.lost or (found.named and not found.codes):
            return None
        codes = everything(heard, past_flights=True)
        return Cancel(sessions=codes) if codes else Unclear(lacks="session")
    if found.lost and not (found.codes and found.named):
        return (
            Unclear(lacks="session") if not told_so and not found.codes else _unsure(heard, found)
        )
    if found.lost:
        return _unsure(heard, found)
    if len(found.codes) == 1 and found.groups:
        return _for_some(heard, found)
    if len(found.codes) == 1 or found.every:
        return Cancel(sessions=found.codes)
    if not found.codes:
        if heard.has(Role.COACH):
            return None
        named = found.named or found.sort is not None or not told_so
        return Unclear(lacks="session") if named else None
    return asks_which(heard, found.codes, tuple(Cancel(sessions=(c,)) for c in found.codes))


def _unsure(heard: Heard, found: Found) -> Outcome:
    if not found.codes or (found.lost and not found.named):
        return None
    return asks_which(heard, found.codes, tuple(Cancel(sessions=(c,)) for c in found.codes))


def _for_some(heard: Heard, found: Found) -> Outcome:
    """Cancel for some of the groups: it is then for the others only."""
    session = heard.scene.session(found.codes[0])
    held = session.groups or heard.scene.mission.group_codes
    left = tuple(one for one in held if one not in found.groups)
    if len(left) == len(held):
        return Unclear(lacks="session", among=found.codes, orders=(Cancel(sessions=found.codes),))
    return Regroup(session=session.code, groups=left) if left else Cancel(sessions=found.codes)


def reinstate(heard: Heard) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take « finalement Google est maintenu », "Stanford is back on"."""
    if not heard.has(Role.RESTORE) or heard.times.by or heard.times.pairs:
        return None
    scene = heard.scene.as_if_held()
    found = find(heard.fragment(), scene, heard.told())
    off = tuple(code for code in found.codes if heard.scene.session(code).cancelled)
    codes = off or found.codes
    if heard.times.new:
        return None
    if found.lost:
        doubtful = found.codes and (found.named or found.sort is not None)
        orders = tuple(Reinstate(sessions=(code,)) for code in codes)
        return asks_which(heard, codes, orders) if doubtful else None
    if not codes and found.said_nothing and heard.has(Role.ALL):
        codes = tuple(
            s.code for s in heard.scene.mission.sessions if s.cancelled and s.starts_at > scene.now
        )
        return Reinstate(sessions=codes) if codes else Unclear(lacks="session")
    if len(codes) == 1 or (found.every and codes):
        return Reinstate(sessions=codes)
    if not codes:
        return Unclear(lacks="session") if found.named or found.sort else None
    return asks_which(heard, codes, tuple(Reinstate(sessions=(c,)) for c in codes))


def confirm(heard: Heard) -> Outcome:
    """Take « Google, c'est confirmé », "the dinner is to be confirmed"."""
    tentative = heard.has(Role.TENTATIVE)
    if not tentative and not heard.has(Role.CONFIRMED):
        return None
    if heard.has(Role.NOT) and not tentative:
        return None
    if heard.times.new or heard.times.by or heard.times.pairs:
        return None
    found = heard.find()
    if found.lost or (not found.codes):
        return Unclear(lacks="session") if found.sort is not None and not found.lost else None
    orders = tuple(Confirm(session=code, tentative=tentative) for code in found.codes)
    return orders[0] if len(orders) == 1 else asks_which(heard, found.codes, orders)
