"""Sessions that were over before their end, as somebody there has said."""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from bot.store.tables import DeliveryKeyRow, EndedRow
from bot.store.upsert import put


class Ended:
    """The part of the store that keeps which session was over early."""

    _session: Session

    def note_ended(self, mission: str, session: str, at: datetime, by: str) -> None:
        """Note that a session is over since *at*, as the person *by* (a code) says."""
        values = {"mission": mission, "session": session, "at": at, "by": by}
        put(self._session, EndedRow, values)

    def not_ended(self, mission: str, session: str) -> None:
        """Take back that a session was over early."""
        ours = col(EndedRow.mission) == mission, col(EndedRow.session) == session
        self._session.exec(delete(EndedRow).where(*ours))

    def ended(self, mission: str) -> dict[str, tuple[datetime, str]]:
        """Return since when sessions (by code) were over before their end, and who said so."""
        query = select(EndedRow).where(EndedRow.mission == mission)
        return {row.session: (row.at, row.by) for row in self._session.exec(query)}

    def over_early(self, mission: str) -> dict[str, datetime]:
        """Return since when sessions (by code) were over before their end."""
        return {session: at for session, (at, _) in self.ended(mission).items()}

    def free_keys(self, delivery: int) -> None:
        """Let what a delivery told be told anew, by the clock, when it is due."""
        ours = col(DeliveryKeyRow.delivery) == delivery
        self._session.exec(delete(DeliveryKeyRow).where(ours))
