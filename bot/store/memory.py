"""Small things to remember: ratings, answers given, events handled, settings."""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from bot.store.tables import AnswerRow, InboundRow, RatingRow, SettingRow
from bot.store.upsert import insert_new, put


class Memory:
    """The part of the store that keeps what fits in a line."""

    _session: Session

    # ---- ratings ---------------------------------------------------------------------------

    def rate(self, mission: str, session: str, voter: str, score: int, at: datetime) -> None:
        """Keep a rating (1 to 5); a second one of the same voter replaces the first.

        *voter* is a person's code, or names an account of somebody we do not
        know (``account:telegram:4711``).  The caller touches the requests that
        show the count.
        """
        values = {"mission": mission, "session": session, "voter": voter}
        put(self._session, RatingRow, {**values, "score": score, "at": at})

    def ratings(self, mission: str, session: str) -> dict[str, int]:
        """Return the scores for a session by voter."""
        query = (
            select(RatingRow.voter, RatingRow.score)
            .where(RatingRow.mission == mission, RatingRow.session == session)
            .order_by(col(RatingRow.at), col(RatingRow.voter))
        )
        return dict(self._session.exec(query).all())

    def rated_sessions(self, mission: str) -> tuple[str, ...]:
        """Return the codes of the sessions that somebody has rated."""
        query = select(RatingRow.session).where(RatingRow.mission == mission).distinct()
        return tuple(sorted(self._session.exec(query)))

    # ---- answers ---------------------------------------------------------------------------

    def remember_answer(self, chat_id: int, topic: str, message: str, at: datetime) -> None:
        """Remember that *message* (the platform's id) answered *topic* in a chat."""
        values = {"chat": chat_id, "topic": topic, "message": message, "at": at}
        put(self._session, AnswerRow, values)

    def recent_answer(self, chat_id: int, topic: str, since: datetime) -> str | None:
        """Return the platform's id of the message that answered *topic* at or after *since*."""
        row = self._session.get(AnswerRow, (chat_id, topic))
        return row.message if row is not None and row.at >= since else None

    # ---- events ----------------------------------------------------------------------------

    def first_time(self, inbound: str, at: datetime) -> bool:
        """Remember an inbound event's id and tell whether it was not there before."""
        return insert_new(self._session, InboundRow, {"id": inbound, "at": at})

    def forget_inbound(self, before: datetime) -> None:
        """Remove the ids of events that nobody will repeat any more."""
        self._session.exec(delete(InboundRow).where(col(InboundRow.at) < before))

    # ---- settings --------------------------------------------------------------------------

    def setting(self, name: str, default: str = "") -> str:
        """Return the small fact that stands under *name*."""
        row = self._session.get(SettingRow, name)
        return row.value if row is not None else default

    def set_setting(self, name: str, value: str) -> None:
        """Keep a small fact under *name*; an empty one is removed."""
        if value:
            put(self._session, SettingRow, {"name": name, "value": value})
        else:
            self._session.exec(delete(SettingRow).where(col(SettingRow.name) == name))
