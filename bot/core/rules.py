"""A new release of the time zone rules: which instants it moves while wall times stay."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from bot.core.mission import Mission, Session

RULES = "rules"
"""The kind of the notice that tells it."""


class Moment(StrEnum):
    """What of a session has moved, in the order in which its instants are noted."""

    RENDEZVOUS = "rendezvous"
    START = "start"
    END = "end"


Instants = Mapping[str, Sequence[str]]
"""By session the instants of its rendezvous, its start and its end (ISO 8601)."""


@dataclass(frozen=True, kw_only=True)
class Shift:
    """A session (code) that is at another instant: *moment* was *was* and is *at*."""

    session: str
    moment: Moment
    was: datetime
    at: datetime

    def as_json(self) -> dict[str, str]:
        """Write it as JSON."""
        instants = {"was": self.was.isoformat(), "at": self.at.isoformat()}
        return {"session": self.session, "moment": self.moment.value, **instants}

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> Self:
        """Read what `as_json` wrote."""
        return cls(
            session=written["session"],
            moment=Moment(written["moment"]),
            was=datetime.fromisoformat(written["was"]),
            at=datetime.fromisoformat(written["at"]),
        )


def instants_of(mission: Mission) -> dict[str, list[str]]:
    """Return what the rules of today make of the wall times of *mission*."""
    return {one.code: [at.isoformat() for at in _instants(one)] for one in mission.sessions}


def shifts(mission: Mission, before: Instants, now: datetime) -> tuple[Shift, ...]:
    """Return what is not over at *now* and is at another instant than *before*.

    Of each session the first thing that has moved.
    """
    return tuple(
        shift
        for session in mission.programme
        if (shift := _shift(session, before.get(session.code, ()), now)) is not None
    )


def _shift(session: Session, before: Sequence[str], now: datetime) -> Shift | None:
    was = [datetime.fromisoformat(at) for at in before]
    if not was or max(was[-1], session.ends_at) <= now:
        return None
    for moment, old, new in zip(Moment, was, _instants(session), strict=True):
        if old != new:
            return Shift(session=session.code, moment=moment, was=old, at=new)
    return None


def _instants(session: Session) -> tuple[datetime, datetime, datetime]:
    return session.gathers_at, session.starts_at, session.ends_at


def with_new_editions(
    mission: Mission, moved: Collection[Shift], past: Mapping[str, int]
) -> Mission:
    """Return *mission* where what gathers or starts at another instant is reminded anew.

    *past* holds the highest edition of each session.
    """
    anew = {one.session for one in moved if one.moment is not Moment.END}
    sessions = (
        replace(one, edition=max(past.get(one.code, 0), one.edition) + 1)
        if one.code in anew
        else one
        for one in mission.sessions
    )
    return replace(mission, sessions=tuple(sessions))
