"""Who is there, at the rendezvous of a session: ticked off by an organiser, or said by oneself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete, select

from bot.store.tables import AttendanceRow
from bot.store.upsert import put


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """Whether a person (code) is there, who said so (a code), and when."""

    person: str
    present: bool
    by: str
    at: datetime


class Attendances:
    """The part of the store that keeps headcounts."""

    _session: Session

    def note_attendance(  # noqa: PLR0913 - a row has as many facts
        self,
        mission: str,
        session: str,
        people: Iterable[str],
        *,
        present: bool,
        by: str,
        at: datetime,
    ) -> None:
        """Note that *people* (codes) are there, or are not, in the place of what was noted."""
        for person in people:
            row = {
                "mission": mission,
                "session": session,
                "person": person,
                "present": present,
                "by": by,
                "at": at,
            }
            put(self._session, AttendanceRow, row)

    def forget_attendance(self, mission: str, session: str, person: str) -> None:
        """Know nothing again of whether *person* is there."""
        self._session.exec(
            delete(AttendanceRow).where(
                col(AttendanceRow.mission) == mission,
                col(AttendanceRow.session) == session,
                col(AttendanceRow.person) == person,
            )
        )

    def forget_attendances(self, mission: str, person: str) -> None:
        """Know nothing again of where *person* was."""
        self._session.exec(
            delete(AttendanceRow).where(
                col(AttendanceRow.mission) == mission, col(AttendanceRow.person) == person
            )
        )

    def attendance(self, mission: str, session: str) -> dict[str, Attendance]:
        """Return what is known of who is there, by person."""
        query = select(AttendanceRow).where(
            AttendanceRow.mission == mission, AttendanceRow.session == session
        )
        return {
            row.person: Attendance(person=row.person, present=row.present, by=row.by, at=row.at)
            for row in self._session.exec(query.order_by(col(AttendanceRow.at)))
        }

    def attended(self, mission: str) -> dict[str, dict[str, bool]]:
        """Return for each session with a headcount who (codes) was there and who was not."""
        found: dict[str, dict[str, bool]] = {}
        query = select(AttendanceRow.session, AttendanceRow.person, AttendanceRow.present).where(
            AttendanceRow.mission == mission
        )
        for session, person, present in self._session.exec(query):
            found.setdefault(session, {})[person] = present
        return found
