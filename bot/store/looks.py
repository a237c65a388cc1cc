"""When the clock looks at which mission, so that it need not look at them all.

Whoever writes what the clock reads lets it look soon, in the same transaction
and from whichever process; the clock notes when it has to look again.
"""

from datetime import UTC, datetime

from sqlmodel import Session, col, func, select, update

from bot.store.tables import ChatRow, LookRow
from bot.store.upsert import put

SOON = datetime(1970, 1, 1, tzinfo=UTC)
"""Before everything: at the next look."""


class Looks:
    """The part of the store that knows when to look at which mission."""

    _session: Session

    def look_soon(self, mission: str) -> None:
        """Let the clock look at *mission*: something has changed that it goes by."""
        put(self._session, LookRow, {"mission": mission, "at": SOON})

    def look_soon_at_chat(self, chat_id: int) -> None:
        """Let the clock look at the mission of a chat."""
        ours = select(ChatRow.mission).where(ChatRow.id == chat_id).scalar_subquery()
        self._session.exec(update(LookRow).where(col(LookRow.mission) == ours).values(at=SOON))

    def look_at_all(self) -> None:
        """Let the clock look at every mission anew."""
        self._session.exec(update(LookRow).values(at=SOON))

    def to_look_at(self, now: datetime, most: int) -> tuple[str, ...]:
        """Return missions whose instant has come at *now*, what has changed in front."""
        query = (
            select(LookRow.mission)
            .where(col(LookRow.at) <= now)
            .order_by(col(LookRow.at), col(LookRow.mission))
            .limit(most)
        )
        return tuple(self._session.exec(query))

    def looked_at(self, mission: str, ahead: datetime | None) -> None:
        """Note that there is nothing to look at in *mission* before *ahead*; None: at all."""
        self._session.exec(update(LookRow).where(col(LookRow.mission) == mission).values(at=ahead))

    def next_look(self) -> datetime | None:
        """Return when the clock looks at a mission next."""
        return self._session.exec(select(func.min(LookRow.at))).one()
