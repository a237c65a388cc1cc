"""Calendars: their addresses, of which only hashes are kept, and what they know of the past."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete, select

from bot.core.chronicle import Chronicle, continued, from_json, to_json
from bot.store.memory import Memory
from bot.store.missions import DOCUMENT, Missions
from bot.store.tables import CalendarRow, MissionRevisionRow

NAME = "calendars are at"
"""Where a session knows where calendars are reached."""
FEW = 3
"""Revisions that are taken from memory, where they probably are."""


@dataclass(frozen=True, kw_only=True)
class Reached:
    """Where calendars are reached, and the *secret* that their addresses are derived from.

    *url* is what stands before the path.  *by_others*: also from elsewhere than
    from this very machine.
    """

    secret: bytes
    url: str
    by_others: bool


@dataclass(frozen=True, kw_only=True)
class Subscription:
    """The address of somebody's calendar: the *serial* makes it, and *hash* is kept of it."""

    mission: str
    whose: str
    serial: int
    hash: str
    revoked: bool = False


class Calendars(Missions, Memory):
    """The part of the store that keeps calendars."""

    _session: Session

    @property
    def calendars_at(self) -> Reached | None:
        """Where calendars are reached, None where this process serves none."""
        found: Reached | None = self._session.info.get(NAME)
        return found

    # ---- addresses -------------------------------------------------------------------------

    def subscription(self, mission: str, whose: str) -> Subscription | None:
        """Return what is kept of the address of *whose*, the one that was stopped, too."""
        row = self._session.get(CalendarRow, (mission, whose))
        return _subscription(row) if row is not None else None

    def subscribed_with(self, hash: str) -> Subscription | None:  # noqa: A002 - what is kept
        """Return which calendar has the address of that *hash*, None where none has it now."""
        query = select(CalendarRow).where(
            CalendarRow.hash == hash, col(CalendarRow.revoked).is_(False)
        )
        row = self._session.exec(query).first()
        return _subscription(row) if row is not None else None

    def keep_subscription(self, one: Subscription, now: datetime) -> None:
        """Keep an address in the place of the one before it."""
        row = CalendarRow(
            mission=one.mission,
            whose=one.whose,
            serial=one.serial,
            hash=one.hash,
            made_at=now,
            revoked=one.revoked,
        )
        self._session.merge(row)
        self._session.flush()

    def forget_subscription(self, mission: str, whose: str) -> None:
        """Remove an address: it opens nothing any more, and nothing is kept of it."""
        ours = col(CalendarRow.mission) == mission, col(CalendarRow.whose) == whose
        self._session.exec(delete(CalendarRow).where(*ours))

    # ---- the past --------------------------------------------------------------------------

    def chronicle(self, code: str) -> Chronicle:
        """Return what became of a mission's sessions up to the revision that holds.

        What has not been noted when it was published is worked out from the
        revisions.  Raises `UnknownMissionError`.
        """
        derived = self.mission(code).derived
        if "chronicle" not in derived:
            derived["chronicle"] = self._worked_out(code)
        found: Chronicle = derived["chronicle"]
        return found

    def note_chronicle(self, code: str) -> None:
        """Keep what `chronicle` returns, so that the next revision alone is read for the next."""
        self.set_setting(_noted(code), to_json(self.chronicle(code)))

    def _worked_out(self, code: str) -> Chronicle:
        written = self.setting(_noted(code))
        known = from_json(written) if written else Chronicle()
        revision = self.revision(code)
        if known.revision and revision - known.revision <= FEW:
            for now in range(known.revision + 1, revision + 1):
                old, new = self.mission_at(code, now - 1), self.mission_at(code, now)
                known = continued(known, old, new, now)
            return known
        return self._read_through(code, known)

    def _read_through(self, code: str, known: Chronicle) -> Chronicle:
        """Go on from what is *known*, without holding a hundred large programmes at once."""
        row = MissionRevisionRow
        query = (
            select(row.revision, row.document)
            .where(row.mission == code, row.revision >= known.revision)
            .order_by(col(row.revision))
        )
        old = None
        for revision, document in self._session.exec(query):
            new = DOCUMENT.validate_json(document)
            if revision > known.revision:
                known = continued(known, old, new, revision)
            old = new
        return known

    def published(self, code: str) -> dict[int, datetime]:
        """Return when each revision was published (UTC, mission time)."""
        row = MissionRevisionRow
        query = select(row.revision, row.published_at).where(row.mission == code)
        return dict(self._session.exec(query).all())


def _noted(code: str) -> str:
    return f"chronicle:{code}"


def _subscription(row: CalendarRow) -> Subscription:
    return Subscription(
        mission=row.mission,
        whose=row.whose,
        serial=row.serial,
        hash=row.hash,
        revoked=row.revoked,
    )
