"""Lines that people take home from a session."""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from bot.store.tables import TakeawayRow
from bot.store.upsert import put


class Takeaways:
    """The part of the store that keeps one line for each person and session."""

    _session: Session

    def keep_takeaway(
        self, mission: str, session: str, person: str, text: str, at: datetime
    ) -> None:
        """Keep what *person* (a code) takes home from a session; no *text* takes it away."""
        if not text:
            ours = (
                col(TakeawayRow.mission) == mission,
                col(TakeawayRow.session) == session,
                col(TakeawayRow.person) == person,
            )
            self._session.exec(delete(TakeawayRow).where(*ours))
            return
        values = {"mission": mission, "session": session, "person": person}
        put(self._session, TakeawayRow, {**values, "text": text, "at": at})

    def takeaways(self, mission: str, session: str) -> dict[str, str]:
        """Return what people (by code) take home from a session, the first said in front."""
        query = (
            select(TakeawayRow.person, TakeawayRow.text)
            .where(TakeawayRow.mission == mission, TakeawayRow.session == session)
            .order_by(col(TakeawayRow.at), col(TakeawayRow.person))
        )
        return dict(self._session.exec(query).all())

    def takeaways_of(self, mission: str, person: str) -> dict[str, str]:
        """Return what one person takes home, by session."""
        query = (
            select(TakeawayRow.session, TakeawayRow.text)
            .where(TakeawayRow.mission == mission, TakeawayRow.person == person)
            .order_by(col(TakeawayRow.session))
        )
        return dict(self._session.exec(query).all())

    def forget_takeaways(self, mission: str, person: str) -> None:
        """Remove all that one person takes home."""
        ours = col(TakeawayRow.mission) == mission, col(TakeawayRow.person) == person
        self._session.exec(delete(TakeawayRow).where(*ours))
