"""Writes an order in a few words, as `orders.jsonl` does: "shift google +20"."""

from datetime import timedelta

from bot.core.mission import Kind
from bot.core.orders import (
    Add,
    Cancel,
    Confirm,
    Gather,
    Move,
    Order,
    Regroup,
    Reinstate,
    Relocate,
    Shift,
    Swap,
    Transfer,
    Unclear,
)


def noted(outcome: Order | Unclear | None) -> str:
    """Write what was understood; "-" for no order, what several orders fit in any order."""
    match outcome:
        case None:
            return "-"
        case Unclear(lacks=lacks, orders=orders) if orders:
            asks = "who?" if lacks == "person" else "which?"
            return f"{asks} {' | '.join(sorted(_noted(one) for one in orders))}"
        case Unclear(lacks=lacks, among=among):
            return f"lacks {lacks}{': ' if among else ''}{' '.join(among)}"
        case _:
            return _noted(outcome)


def _noted(order: Order) -> str:  # noqa: C901, PLR0911 - one for each
    match order:
        case Shift():
            follow = " follow" if order.follow else ""
            return f"shift {','.join(order.sessions)} {_minutes(order.by)}{follow}"
        case Move():
            follow = " follow" if order.follow else ""
            return f"move {order.session}{_when(order)}{follow}"
        case Gather():
            late = f" late {_minutes(order.late)}" if order.late is not None else ""
            return f"gather {order.session}{_when(order)}{late}{_where(order.place)}"
        case Cancel():
            return f"cancel {','.join(order.sessions)}"
        case Reinstate():
            return f"hold {','.join(order.sessions)}"
        case Relocate():
            return f"place {order.session}{_where(order.place)}"
        case Add():
            return _added(order)
        case Regroup():
            return f"groups {order.session} {' '.join(order.groups) or 'everyone'}"
        case Swap():
            return f"swap {' '.join(sorted((order.first, order.second)))}"
        case Transfer():
            return f"transfer {order.person} {' '.join(order.groups)}"
        case Confirm():
            return f"{'tentative' if order.tentative else 'confirm'} {order.session}"
        case _:
            return f"undo {order.session}".strip()


def _added(order: Add) -> str:
    groups = f" for {' '.join(order.groups)}" if order.groups else ""
    kind = f" as {order.kind.value}" if order.kind is not Kind.OTHER else ""
    meet = f" meet {order.meet_time:%H:%M}" if order.meet_time else ""
    gathering = f" gathering{_where(order.meet_place)}" if order.meet_place else ""
    said = f"add {order.title}{_when(order)}{_where(order.place)}"
    return f"{said}{groups}{kind}{meet}{gathering}"


def _when(order: Move | Gather | Add) -> str:
    day = getattr(order, "day", None)
    start = order.at if isinstance(order, Gather) else order.start
    end = getattr(order, "end", None)
    on = f" on {day}" if day is not None else ""
    at = f" at {start:%H:%M}" if start is not None else ""
    return f"{on}{at}" + (f" till {end:%H:%M}" if end is not None else "")


def _where(place: str) -> str:
    return f" in {place}" if place else ""


def _minutes(by: timedelta) -> str:
    return f"{round(by.total_seconds() / 60):+d}"
