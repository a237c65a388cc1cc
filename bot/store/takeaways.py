"""Lines that people take home from a session, or from the mission as a whole."""

from datetime import datetime

from sqlmodel import Session, col, delete, select, update

from bot.core.report.facts import Line
from bot.store.tables import TakeawayRow
from bot.store.upsert import put


class Takeaways:
    """The part of the store that keeps one line for each person and session."""

    _session: Session

    def keep_takeaway(
        self, mission: str, session: str, person: str, text: str, at: datetime
    ) -> None:
        """Keep what *person* (a code) takes home from a session; no *text* takes it away.

        Who may read it, and where the organiser has put it, stays as it was.
        """
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

    def share_takeaway(
        self, mission: str, session: str, person: str, *, shareable: bool, signed: bool
    ) -> None:
        """Let the line of *person* leave the organisers' eyes, or not, with their name or not."""
        self._change_takeaway(mission, session, person, shareable=shareable, signed=signed)

    def place_takeaway(self, mission: str, session: str, person: str, place: int | None) -> None:
        """Put the line of *person* at a *place* of the report; None: it is not picked."""
        self._change_takeaway(mission, session, person, place=place)

    def lines(self, mission: str, person: str = "") -> tuple[Line, ...]:
        """Return every line of a mission (or of *person*), by what it is about and time.

        Whoever shows them leaves out what their readers must not see.
        """
        query = (
            select(TakeawayRow)
            .where(TakeawayRow.mission == mission)
            .order_by(col(TakeawayRow.session), col(TakeawayRow.at), col(TakeawayRow.person))
            .execution_options(populate_existing=True)
        )
        if person:
            query = query.where(TakeawayRow.person == person)
        return tuple(
            Line(
                text=row.text,
                about=row.session,
                person=row.person,
                shareable=row.shareable,
                signed=row.signed,
                place=row.place,
            )
            for row in self._session.exec(query)
        )

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

    def _change_takeaway(self, mission: str, session: str, person: str, **values: object) -> None:
        ours = (
            col(TakeawayRow.mission) == mission,
            col(TakeawayRow.session) == session,
            col(TakeawayRow.person) == person,
        )
        self._session.exec(update(TakeawayRow).where(*ours).values(**values))
