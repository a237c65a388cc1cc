"""Who did what in a mission, for its organisers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from bot.store.tables import LogRow


@dataclass(frozen=True, kw_only=True)
class Logged:
    """Something that *person* (a code; empty for the command line) did at *at*.

    *what* names it, *data* (JSON) tells it: `bot.core.messages` says it in words.
    """

    id: int
    at: datetime
    person: str
    what: str
    data: Mapping[str, Any] = field(default_factory=dict)


class Log:
    """The part of the store that keeps who did what."""

    _session: Session

    def log(self, mission: str, person: str, what: str, at: datetime, **data: object) -> None:
        """Note that *person* did *what* at *at*."""
        self._session.add(LogRow(mission=mission, person=person, what=what, at=at, data=data))
        self._session.flush()

    def logged(
        self, mission: str, *, last: int = 20, since: datetime | None = None
    ) -> tuple[Logged, ...]:
        """Return the *last* things that were done, since an instant where one is given."""
        query = select(LogRow).where(LogRow.mission == mission)
        if since is not None:
            query = query.where(LogRow.at >= since)
        rows = self._session.exec(query.order_by(col(LogRow.id).desc()).limit(last)).all()
        return tuple(
            Logged(id=row.id, at=row.at, person=row.person, what=row.what, data=row.data)
            for row in reversed(rows)
            if row.id is not None
        )
