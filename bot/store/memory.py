"""Small things to remember: ratings, answers given, events handled, settings."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import cache

from sqlalchemy import Dialect, bindparam
from sqlmodel import Session, col, delete, select

from bot.store.deliveries import chunks
from bot.store.facts import remembered
from bot.store.tables import AnswerRow, InboundRow, PollRow, RatingRow, SettingRow
from bot.store.upsert import insert_new, put, put_all

WAITING = "account:"
"""How the voter of a vote begins that waits until somebody says who they are."""
GUEST = "guest:"
"""How a voter begins whom the mission does not name."""
SETTINGS = SettingRow.__table__  # type: ignore[attr-defined]
SETTING = select(SETTINGS.c.value).where(SETTINGS.c.name == bindparam("called"))
SOME_SETTINGS = select(SETTINGS.c.name, SETTINGS.c.value).where(
    SETTINGS.c.name.in_(bindparam("called", expanding=True))
)
"""What is asked for every message is put together once."""
FIRST_TIME = "INSERT INTO inbound (id, at) VALUES (?, ?) ON CONFLICT DO NOTHING"


def step_name(mission: str, session: str) -> str:
    """Name the setting that keeps the totals that an open anonymous poll shows."""
    return f"step:{mission}:{session}"


class Memory:
    """The part of the store that keeps what fits in a line."""

    _session: Session

    # ---- ratings ---------------------------------------------------------------------------

    def rate(self, mission: str, session: str, voter: str, score: int, at: datetime) -> None:
        """Keep a rating (1 to 5); a second one of the same voter replaces the first.

        *voter* is a person's code, names somebody whom the mission does not
        name (``guest:telegram:4711``), or an account whose vote waits until
        they say who they are (``account:telegram:4711``).  The caller touches
        the requests that show the count.
        """
        values = {"mission": mission, "session": session, "voter": voter}
        put(self._session, RatingRow, {**values, "score": score, "at": at})

    def ratings(self, mission: str, session: str) -> dict[str, int]:
        """Return the scores for a session by voter, without votes that wait."""
        query = (
            select(RatingRow.voter, RatingRow.score)
            .where(
                RatingRow.mission == mission,
                RatingRow.session == session,
                ~col(RatingRow.voter).startswith(WAITING),
            )
            .order_by(col(RatingRow.at), col(RatingRow.voter))
        )
        return dict(self._session.exec(query).all())

    def all_ratings(self, mission: str) -> dict[str, dict[str, int]]:
        """Return the scores by session and voter, without votes that wait."""
        query = (
            select(RatingRow.session, RatingRow.voter, RatingRow.score)
            .where(RatingRow.mission == mission, ~col(RatingRow.voter).startswith(WAITING))
            .order_by(col(RatingRow.at), col(RatingRow.voter))
        )
        found: dict[str, dict[str, int]] = {}
        for session, voter, score in self._session.exec(query):
            found.setdefault(session, {})[voter] = score
        return found

    def rated_sessions(self, mission: str) -> tuple[str, ...]:
        """Return the codes of the sessions that somebody has rated."""
        query = select(RatingRow.session).where(RatingRow.mission == mission).distinct()
        return tuple(sorted(self._session.exec(query)))

    def ratings_of(self, mission: str, voter: str) -> dict[str, int]:
        """Return what one voter gave, by session."""
        query = (
            select(RatingRow.session, RatingRow.score)
            .where(RatingRow.mission == mission, RatingRow.voter == voter)
            .order_by(col(RatingRow.session))
        )
        return dict(self._session.exec(query).all())

    def forget_ratings(self, mission: str, voter: str) -> None:
        """Remove what one voter gave."""
        ours = col(RatingRow.mission) == mission, col(RatingRow.voter) == voter
        self._session.exec(delete(RatingRow).where(*ours))

    def close_poll(self, mission: str, session: str, counts: str, answers: int) -> None:
        """Put *counts* in the place of all answers about a session."""
        about = col(RatingRow.mission) == mission, col(RatingRow.session) == session
        self._session.exec(delete(RatingRow).where(*about))
        values = {"mission": mission, "session": session}
        put(self._session, PollRow, {**values, "counts": counts, "answers": answers})

    def closed_polls(self, mission: str) -> dict[str, tuple[str, int]]:
        """Return the counts, and how many answered, of every poll that has closed."""
        query = select(PollRow).where(PollRow.mission == mission)
        return {row.session: (row.counts, row.answers) for row in self._session.exec(query)}

    # ---- answers ---------------------------------------------------------------------------

    def remember_answer(self, chat_id: int, topic: str, message: str, at: datetime) -> None:
        """Remember that *message* (the platform's id) answered *topic* in a chat."""
        values = {"chat": chat_id, "topic": topic, "message": message, "at": at}
        put(self._session, AnswerRow, values)

    def recent_answer(self, chat_id: int, topic: str, since: datetime) -> str | None:
        """Return the platform's id of the message that answered *topic* at or after *since*."""
        row = self._session.get(AnswerRow, (chat_id, topic))
        return row.message if row is not None and row.at >= since else None

    def recent_answers(
        self, chat_id: int, topics: Collection[str], since: datetime
    ) -> dict[str, str]:
        """Return the ids of the messages that answered *topics* since then, the oldest first."""
        query = (
            select(AnswerRow.topic, AnswerRow.message)
            .where(AnswerRow.chat == chat_id, AnswerRow.at >= since)
            .where(col(AnswerRow.topic).in_(topics))
            .order_by(col(AnswerRow.at), col(AnswerRow.topic))
        )
        return dict(self._session.exec(query).all())

    def forget_answer(self, chat_id: int, message: str) -> None:
        """Forget that *message* answers anything: it says something else now."""
        ours = col(AnswerRow.chat) == chat_id, col(AnswerRow.message) == message
        self._session.exec(delete(AnswerRow).where(*ours))

    # ---- events ----------------------------------------------------------------------------

    def first_time(self, inbound: str, at: datetime) -> bool:
        """Remember an inbound event's id and tell whether it was not there before.

        Whatever is said does this, and SQLAlchemy takes longer over it than SQLite.
        """
        connection = self._session.connection()
        if connection.dialect.name != "sqlite":
            return insert_new(self._session, InboundRow, {"id": inbound, "at": at})
        cursor = connection.connection.cursor()
        try:
            cursor.execute(FIRST_TIME, (inbound, _kept(connection.dialect)(at)))
            return bool(cursor.rowcount)
        finally:
            cursor.close()

    def forget_inbound(self, before: datetime) -> None:
        """Remove the ids of events that nobody will repeat any more."""
        self._session.exec(delete(InboundRow).where(col(InboundRow.at) < before))

    # ---- settings --------------------------------------------------------------------------

    def setting(self, name: str, default: str = "") -> str:
        """Return the small fact that stands under *name*."""

        def read() -> str | None:
            asked = {"called": name}
            kept: str | None = self._session.connection().execute(SETTING, asked).scalar()
            return kept

        found = remembered(self._session, ("setting", name), read)
        return default if found is None else found

    def settings(self, names: Collection[str]) -> dict[str, str]:
        """Return the small facts that stand under *names*, where there are some."""
        found: dict[str, str] = {}
        for some in chunks(names):
            rows = self._session.connection().execute(SOME_SETTINGS, {"called": some})
            found.update((row.name, row.value) for row in rows)
        return found

    def set_settings(self, values: Mapping[str, str]) -> None:
        """Keep small facts, none of them empty, under their names."""
        rows = [{"name": name, "value": value} for name, value in values.items()]
        put_all(self._session, SettingRow, rows)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a small fact under *name*; an empty one is removed."""
        if value:
            put(self._session, SettingRow, {"name": name, "value": value})
        else:
            self._session.exec(delete(SettingRow).where(col(SettingRow.name) == name))


@cache
def _kept(dialect: Dialect) -> Callable[[datetime], object]:
    """Return what writes an instant as the column of an event's keeps it."""
    kind = InboundRow.__table__.c.at.type.dialect_impl(dialect)  # type: ignore[attr-defined]
    found: Callable[[datetime], object] = kind.bind_processor(dialect)
    return found
