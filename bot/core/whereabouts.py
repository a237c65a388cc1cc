"""Where everyone is: for each group what is on, what comes next, and until when they are free."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.core.concerned import travelling
from bot.core.mission import Kind, Mission, Session
from bot.core.programme import gathers


@dataclass(frozen=True, kw_only=True)
class Where:
    """What people do at a moment.

    *groups* are codes of groups that do the same; none: those who are in no
    group, or everyone.  *on* has begun, *next* is what they gather for next.
    *on_the_way*: the rendezvous of *next* has come.
    """

    groups: tuple[str, ...]
    on: tuple[Session, ...] = ()
    next: Session | None = None
    on_the_way: bool = False

    @property
    def free(self) -> bool:
        """Tell whether nothing keeps them, until the rendezvous of *next* where there is one."""
        return not self.on_the_way and all(one.kind is Kind.FREE for one in self.on)


def whereabouts(mission: Mission, now: datetime) -> tuple[Where, ...]:
    """Return what each group does at *now*, those together that do the same."""
    circles: list[tuple[str, ...]] = [(code,) for code in mission.group_codes]
    if not circles or any(not one.groups for one in travelling(mission)):
        circles.append(())
    found: list[Where] = []
    for circle in circles:
        one = _of(mission, circle, now)
        alike = [other for other in found if circle and _same(other, one)]
        if alike:
            at = found.index(alike[0])
            found[at] = Where(
                groups=(*alike[0].groups, *circle),
                on=one.on,
                next=one.next,
                on_the_way=one.on_the_way,
            )
        else:
            found.append(one)
    return tuple(found)


def _of(mission: Mission, circle: tuple[str, ...], now: datetime) -> Where:
    sessions = mission.sessions_of(circle)
    on = tuple(one for one in sessions if one.under_way(now))
    following = _first(one for one in sessions if gathers(one) and one.starts_at > now)
    return Where(
        groups=circle,
        on=on,
        next=following,
        on_the_way=following is not None and following.gathers_at <= now,
    )


def _first(sessions: Iterable[Session]) -> Session | None:
    return min(sessions, key=lambda one: one.gathers_at, default=None)


def _same(one: Where, other: Where) -> bool:
    return (one.on, one.next) == (other.on, other.next)
