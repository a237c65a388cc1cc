"""What people said to the bot that it did not understand: without names, and counted by day."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, delete, func, select

from bot.store.tables import NotUnderstoodRow
from bot.store.upsert import put

NAME = "keeps_not_understood"
"""Where a session knows whether the operator wants it kept."""
KEPT_FOR = timedelta(days=90)
MOST_A_DAY = 500
"""Sentences that are kept of one day; more is somebody's game."""


@dataclass(frozen=True, kw_only=True)
class Unanswered:
    """A sentence with how often it was said, from the *first* day to the *last*.

    *read* says how it was read, in short.
    """

    sentence: str
    language: str
    read: str
    count: int
    first: date
    last: date


class NotUnderstoods:
    """The part of the store that keeps what was not understood."""

    _session: Session

    @property
    def keeps_not_understood(self) -> bool:
        """Tell whether the operator wants it kept."""
        return bool(self._session.info.get(NAME))

    def count_not_understood(self, sentence: str, language: str, read: str, on: date) -> None:
        """Count that *sentence*, which names nobody, was said once more on the day *on*."""
        key = {"sentence": sentence, "language": language, "day": on}
        row = self._session.get(NotUnderstoodRow, (sentence, language, on))
        if row is None and self._of_day(on) >= MOST_A_DAY:
            return
        count = row.count + 1 if row is not None else 1
        put(self._session, NotUnderstoodRow, {**key, "read": read, "count": count})
        if row is not None:
            self._session.expire(row)

    def _of_day(self, on: date) -> int:
        query = select(func.count()).where(NotUnderstoodRow.day == on)
        return self._session.exec(query).one()

    def not_understood(self) -> tuple[Unanswered, ...]:
        """Return all of it, what was said most often first, and of that what was said last."""
        found: dict[tuple[str, str], list[NotUnderstoodRow]] = {}
        for row in self._session.exec(
            select(NotUnderstoodRow).order_by(col(NotUnderstoodRow.day))
        ):
            found.setdefault((row.sentence, row.language), []).append(row)
        every = (
            Unanswered(
                sentence=sentence,
                language=language,
                read=rows[-1].read,
                count=sum(row.count for row in rows),
                first=rows[0].day,
                last=rows[-1].day,
            )
            for (sentence, language), rows in found.items()
        )
        return tuple(
            sorted(every, key=lambda one: (-one.count, -one.last.toordinal(), one.sentence))
        )

    def forget_not_understood(self, before: date | None = None) -> int:
        """Remove what was said before a day, or all of it, and return how many sentences."""
        days = col(NotUnderstoodRow.day)
        told = select(NotUnderstoodRow.sentence, NotUnderstoodRow.language).distinct()
        statement = delete(NotUnderstoodRow)
        if before is not None:
            told, statement = told.where(days < before), statement.where(days < before)
        count = len(self._session.exec(told).all())
        self._session.exec(statement)
        return count
