"""When the clock looks at which mission, so that it need not look at them all.

Whoever writes what the clock reads lets it look soon, in the same transaction
and from whichever process; the clock notes when it has to look again.
"""

from datetime import UTC, datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, select, update

from bot.store.tables import ChatRow, LookRow
from bot.store.upsert import put

LOOKS = LookRow.__table__  # type: ignore[attr-defined]
TO_LOOK_AT = (
    select(LOOKS.c.mission)
    .where(LOOKS.c.at <= bindparam("now"))
    .order_by(LOOKS.c.at, LOOKS.c.mission)
    .limit(bindparam("most"))
)
NEXT_LOOK = select(func.min(LOOKS.c.at))
LOOKED_AT = update(LOOKS).where(LOOKS.c.mission == bindparam("of")).values(at=bindparam("ahead"))
"""What is done for every mission that is looked at, or at every tick, is put together once."""
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
        asked = {"now": now, "most": most}
        return tuple(self._session.connection().execute(TO_LOOK_AT, asked).scalars())

    def looked_at(self, mission: str, ahead: datetime | None) -> None:
        """Note that there is nothing to look at in *mission* before *ahead*; None: at all."""
        self._session.connection().execute(LOOKED_AT, {"of": mission, "ahead": ahead})

    def next_look(self) -> datetime | None:
        """Return when the clock looks at a mission next."""
        found: datetime | None = self._session.connection().execute(NEXT_LOOK).scalar()
        return found
