"""In which messages an answer stands, so that it can be said anew after a restart, too."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, col, delete

from bot.store.tables import StandingRow
from bot.store.upsert import put_all

BETWEEN = " "
"""Stands between the ids of a message that went out in parts."""


class Standing:
    """The part of the store that knows where answers stand."""

    _session: Session

    def keep_standing(self, standing: Mapping[str, tuple[str, ...]], at: datetime) -> None:
        """Keep for each question, or last part, the ids of the messages it is answered in."""
        put_all(
            self._session,
            StandingRow,
            [
                {"about": about, "messages": BETWEEN.join(ids), "at": at}
                for about, ids in standing.items()
            ],
        )

    def standing(self, about: str) -> tuple[str, ...]:
        """Return the ids of the messages in which *about* is answered, none where it is not."""
        row = self._session.get(StandingRow, about)
        return tuple(row.messages.split(BETWEEN)) if row is not None else ()

    def forget_standing(self, before: datetime) -> None:
        """Forget where old answers stand: nobody edits such a question any more."""
        self._session.exec(delete(StandingRow).where(col(StandingRow.at) < before))
