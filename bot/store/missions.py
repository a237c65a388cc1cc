"""Missions: published as revisions, held as immutable snapshots."""

from datetime import datetime, timedelta

from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from bot.core import zones
from bot.core.mission import Mission
from bot.core.mission import Session as Entry
from bot.core.rules import Instants, instants_of
from bot.store.facts import remembered
from bot.store.looks import Looks
from bot.store.tables import EditionRow, MissionRevisionRow, MissionRow
from bot.store.upsert import insert_new, put

KEPT_FOR = timedelta(days=1)
"""How long a mission is held that nobody asks for, and after its end what was worked out."""
MOST_BACK = 20
"""Revisions that are looked through for how a session was before."""

DOCUMENT: TypeAdapter[Mission] = TypeAdapter(Mission)


class UnknownMissionError(LookupError):
    """No mission has that code."""


class Snapshots:
    """Missions by code and revision: what is asked for day by day is read once.

    A mission keeps what was worked out from it; of one that is over hardly
    any of that is asked for again.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._held: dict[tuple[str, int], Mission] = {}
        self._asked: set[tuple[str, int]] = set()
        self._since: datetime | None = None

    def of(self, code: str, revision: int) -> Mission | None:
        """Return the mission as it was at *revision*, None where it is not held."""
        self._asked.add((code, revision))
        return self._held.get((code, revision))

    def hold(self, code: str, revision: int, mission: Mission) -> None:
        """Hold what *mission* was at *revision*."""
        self._held[code, revision] = mission

    def clear(self) -> None:
        """Let go of everything."""
        self._held.clear()

    def grow_old(self, now: datetime) -> None:
        """Let go, once a day by *now*, of missions that nobody has asked for since.

        Of those that are over what was worked out is let go of, too: whoever
        asks for it again works it out again.
        """
        since = self._since or now
        if abs(now - since) < KEPT_FOR:
            self._since = since
            return
        self._since = now
        self._held = {one: self._held[one] for one in self._asked.intersection(self._held)}
        for mission in self._held.values():
            if all(session.ends_at <= now - KEPT_FOR for session in mission.sessions):
                mission.derived.clear()
        self._asked.clear()


class Missions(Looks):
    """The part of the store that keeps missions."""

    _session: Session
    _snapshots: Snapshots

    def missions(self) -> dict[str, int]:
        """Return every mission's code with the revision that holds."""
        rows = self._session.exec(select(MissionRow.code, MissionRow.revision))
        return dict(sorted(rows.all()))

    def knows(self, code: str) -> bool:
        """Tell whether there is a mission with that code."""
        return self._revision(code) is not None

    def mission(self, code: str) -> Mission:
        """Return the mission as it was published last.

        Raises `UnknownMissionError`.
        """
        return self.mission_at(code, self.revision(code))

    def revision(self, code: str) -> int:
        """Return the number of the revision that holds, from 1.

        Raises `UnknownMissionError`.
        """
        found = self._revision(code)
        if found is None:
            raise UnknownMissionError(f"no mission {code}")
        return found

    def _revision(self, code: str) -> int | None:
        def read() -> int | None:
            query = select(MissionRow.revision).where(MissionRow.code == code)
            return self._session.exec(query).first()

        return remembered(self._session, ("revision", code), read)

    def mission_at(self, code: str, revision: int) -> Mission:
        """Return the mission as it was at *revision*.

        Raises `UnknownMissionError`.
        """
        held = self._snapshots.of(code, revision)
        if held is not None:
            return held
        query = select(MissionRevisionRow.document).where(
            MissionRevisionRow.mission == code, MissionRevisionRow.revision == revision
        )
        document = self._session.exec(query).first()
        if document is None:
            raise UnknownMissionError(f"no mission {code}, revision {revision}")
        mission = DOCUMENT.validate_json(document)
        self._snapshots.hold(code, revision, mission)
        return mission

    def publish(self, mission: Mission, at: datetime, source: str = "") -> int:
        """Publish *mission* at the instant *at* (mission time) and return its revision.

        The same mission again makes no new revision.  The editions of its
        sessions are the caller's: who compares two programmes knows what moved.
        """
        known = self.revision(mission.code) if self.knows(mission.code) else 0
        if known and self.mission_at(mission.code, known) == mission:
            return known
        revision = known + 1
        values: dict[str, object] = {"code": mission.code, "revision": revision}
        if known and self.mission_at(mission.code, known).people != mission.people:
            values["erased_at"] = None  # it knows people again, and is to forget them again
        put(self._session, MissionRow, values)
        self.look_soon(mission.code)
        row = MissionRevisionRow(
            mission=mission.code,
            revision=revision,
            document=DOCUMENT.dump_json(mission).decode(),
            source=source,
            zone_rules=zones.RULES,
            published_at=at,
            instants=instants_of(mission),
        )
        self._session.add(row)
        self._session.flush()
        for session in mission.sessions:
            edition = {"mission": mission.code, "session": session.code}
            edition_since = {**edition, "edition": session.edition, "since": at}
            insert_new(self._session, EditionRow, edition_since)
        return revision

    def of_other_rules(self, release: str) -> dict[str, tuple[str, Instants | None]]:
        """Return the missions whose instants another *release* of the zone rules made.

        By code that release and those instants (None: they were not noted).
        """
        row = MissionRevisionRow
        query = (
            select(row.mission, row.zone_rules, row.instants)
            .join(MissionRow, col(MissionRow.code) == col(row.mission))
            .where(row.revision == MissionRow.revision, row.zone_rules != release)
            .order_by(col(row.mission))
        )
        return {code: (rules, found) for code, rules, found in self._session.exec(query)}

    def note_rules(self, code: str, release: str, instants: Instants) -> None:
        """Note what the rules of *release* make of the wall times of a mission."""
        row = self._session.get_one(MissionRevisionRow, (code, self.revision(code)))
        row.zone_rules, row.instants = release, {one: [*at] for one, at in instants.items()}
        self._session.add(row)
        self._session.flush()

    def source(self, code: str) -> str:
        """Return the text of the file that the mission was published from last, or nothing."""
        query = select(MissionRevisionRow.source).where(
            MissionRevisionRow.mission == code,
            MissionRevisionRow.revision == self.revision(code),
        )
        return self._session.exec(query).one()

    def published_at(self, code: str, revision: int = 1) -> datetime:
        """Return when *revision* was published (UTC, mission time)."""
        query = select(MissionRevisionRow.published_at).where(
            MissionRevisionRow.mission == code, MissionRevisionRow.revision == revision
        )
        return self._session.exec(query).one()

    def sessions_since(self, code: str) -> dict[str, datetime]:
        """Return since when each session has its present rendezvous (UTC, mission time)."""
        query = (
            select(EditionRow.session, EditionRow.since)
            .where(EditionRow.mission == code)
            .order_by(col(EditionRow.edition))
        )
        return dict(self._session.exec(query).all())

    def before_move(self, code: str, session: Entry, since: datetime) -> Entry | None:
        """Return *session* as it was before its present rendezvous, None where that is older.

        *since* is the instant from which on a move counts.
        """
        if session.edition == 1 or self.sessions_since(code).get(session.code, since) < since:
            return None
        last = self.revision(code) - 1
        for revision in range(last, max(0, last - MOST_BACK), -1):
            old = self.mission_at(code, revision).sessions_by_code.get(session.code)
            if old is not None and old.edition < session.edition:
                return None if old.cancelled else old
        return None

    def highest_editions(self, code: str) -> dict[str, int]:
        """Return the highest edition that each session ever had, dropped ones too."""
        query = (
            select(EditionRow.session, EditionRow.edition)
            .where(EditionRow.mission == code)
            .order_by(col(EditionRow.edition))
        )
        return dict(self._session.exec(query).all())
