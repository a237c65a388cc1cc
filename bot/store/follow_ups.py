"""What people mean to take up again with hosts."""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from bot.core.report.facts import FollowUp, FollowUpState
from bot.store.tables import FollowUpRow
from bot.store.upsert import put


class FollowUps:
    """The part of the store that keeps one follow-up for each person and session."""

    _session: Session

    def keep_follow_up(self, mission: str, follow_up: FollowUp, at: datetime) -> None:
        """Keep a follow-up, in the place of what its person meant to do with that session."""
        values = {
            "mission": mission,
            "session": follow_up.session,
            "person": follow_up.person,
            "state": follow_up.state.value,
            "note": follow_up.note,
            "at": at,
        }
        put(self._session, FollowUpRow, values)

    def remove_follow_up(self, mission: str, session: str, person: str) -> None:
        """Take away what *person* meant to do."""
        ours = (
            col(FollowUpRow.mission) == mission,
            col(FollowUpRow.session) == session,
            col(FollowUpRow.person) == person,
        )
        self._session.exec(delete(FollowUpRow).where(*ours))

    def follow_ups(self, mission: str, person: str = "") -> tuple[FollowUp, ...]:
        """Return all follow-ups of a mission (or of *person*), by session and person."""
        query = (
            select(FollowUpRow)
            .where(FollowUpRow.mission == mission)
            .order_by(col(FollowUpRow.session), col(FollowUpRow.person))
            .execution_options(populate_existing=True)
        )
        if person:
            query = query.where(FollowUpRow.person == person)
        return tuple(
            FollowUp(
                session=row.session,
                person=row.person,
                state=FollowUpState(row.state),
                note=row.note,
            )
            for row in self._session.exec(query)
        )
