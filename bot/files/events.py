"""Events of a calendar or of a conference's schedule become the sessions of a document.

What reads each form, in a process of its own, makes entries with these keys of
its events, besides those of a session: *starts* and *ends* in ISO 8601, wall
times where they have no offset, else instants; *minutes* where it says how
long it lasts; *categories*; *attendees* as {name, email}.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.core import zones
from bot.core.checks.times import fixed_zone
from bot.core.mission import Mission
from bot.core.problems import Problem, What
from bot.files.document import Document, Raw
from bot.files.entry import shortened
from bot.files.likeness import folded
from bot.files.values import clock_text
from bot.files.workbook_names import words_by_name

SHORT_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
"""An identifier that is short and plain enough to be the code of a session."""
HASHED = 10
"""Signs of a code that is made of any other identifier."""
MANY = 3
"""Events from which on somebody who is in most of them is of the mission, and no host."""
OF_EVENTS = frozenset({"starts", "ends", "minutes", "categories", "attendees"})
Entry = dict[str, Raw]


def code_of(uid: str) -> str:
    """Make the code of a session of an event's identifier: the same one at every load."""
    own = uid.partition("@")[0]
    if SHORT_CODE.fullmatch(own):
        return own
    return f"ev-{hashlib.sha256(uid.encode()).hexdigest()[:HASHED]}" if uid else ""


def kind_named(texts: Sequence[str]) -> str:
    """Return the kind that one of *texts* names, "" where none does."""
    known = words_by_name("kind")
    return next((known[folded(text)] for text in texts if folded(text) in known), "")


@dataclass
class Settling:
    """Makes sessions of the events of *document* in *zone*, beside what *running* has."""

    document: Document
    zone: str
    running: Mission | None
    problems: list[Problem] = field(default_factory=list)

    def sessions(self) -> list[Raw]:
        """Return the sessions of all events."""
        events = self.document.root.get("sessions")
        listed = events if isinstance(events, list) else []
        entries = [one for one in listed if isinstance(one, dict)]
        usual = _in_most(entries)
        return [self._session(entry, place, usual) for place, entry in enumerate(entries)]

    def _session(self, entry: Entry, place: int, usual: frozenset[str]) -> Raw:
        """Return what a session is read of, without the keys that only events have."""
        said = {key: entry[key] for key in entry if key not in OF_EVENTS}
        kind = kind_named(_texts(entry, "categories"))
        if kind:
            said["kind"] = kind
        if groups := self._groups(_texts(entry, "categories")):
            said["groups"] = groups
        if hosts := self._hosts(entry, usual):
            said["hosts"] = hosts
        if listed := self._listed(str(entry.get("place") or "")):
            said["place"] = listed
        self._settle(said, entry, f"sessions[{place}]")
        return said

    def _groups(self, categories: Sequence[str]) -> list[Raw]:
        """Return the groups of the running mission that are among *categories*."""
        groups = self.running.groups if self.running else ()
        named = {folded(text) for text in categories}
        return [one.code for one in groups if named & {folded(one.code), folded(one.name)}]

    def _listed(self, text: str) -> str:
        """Return the name of the running mission's place that has that address, or "" for none."""
        places = self.running.places if self.running else ()
        named = (
            one.name
            for one in places
            if one.address
            and folded(text) in (folded(one.address), folded(f"{one.name} {one.address}"))
        )
        return next(named, "")

    def _hosts(self, entry: Entry, usual: frozenset[str]) -> list[Raw]:
        """Return who of those who are named is not of the mission."""
        people = self.running.people if self.running else ()
        ours = usual | {
            folded(text) for one in people for text in (one.name, one.email) if text.strip()
        }
        return [
            name
            for name, email in _attendees(entry)
            if name and not ours & ({folded(name), folded(email)} - {""})
        ]

    def _settle(self, said: Entry, entry: Entry, path: str) -> None:
        """Put the day, the start, the end and their zones into *said*."""
        starts, ends = _moment(entry, "starts"), _moment(entry, "ends")
        if starts is None:
            return
        known = self.running.sessions_by_code if self.running else {}
        before = known.get(str(entry.get("code"))) if starts.tzinfo else None
        start = self._wall(starts, str(entry.get("timezone") or ""), before.zone if before else "")
        said |= {"day": f"{start.wall:%Y-%m-%d}", "start": clock_text(start.wall.time())}
        said |= {"timezone": start.zone} if start.zone else {}
        minutes = str(entry.get("minutes") or "")
        if minutes:
            ends = _later(starts, start.zone, timedelta(minutes=int(minutes)))
        if ends is None:
            return
        own = str(entry.get("end_timezone") or "") or ("" if ends.tzinfo else start.zone)
        end = self._wall(ends, own, before.end_zone if before else start.zone)
        said |= {"end_timezone": end.zone} if end.zone else {}
        if wrong := self._wrong_length(start, end):
            where = self.document.where(f"{path}.end")
            self.problems.append(Problem(where, wrong, {"title": _title(entry)}))
        elif end.at(self.zone) != start.at(self.zone):  # one of no length does not say its end
            said["end"] = clock_text(end.wall.time())

    def _wall(self, moment: datetime, own: str, before: str) -> "_Shown":
        """Return what clocks show at *moment*, in *own* zone, else that of *before*, else usual.

        Where they show it twice, a zone of a fixed offset says which is meant.
        """
        if moment.tzinfo is None:
            return _Shown(_to_the_minute(moment), own)
        zone = own or before or self.zone
        if not zones.known(zone):
            return _Shown(_to_the_minute(moment.replace(tzinfo=None)), zone)
        at = _to_the_minute(moment.astimezone(UTC))
        wall = zones.wall_time(at, zone)
        if len(zones.readings(wall, zone)) > 1:
            zone = fixed_zone(zones.offset(at, zone)) or zone
        return _Shown(wall, zone)

    def _wrong_length(self, start: "_Shown", end: "_Shown") -> What | None:
        """Tell what is wrong with how long an event lasts, None where nothing is."""
        zone = end.zone or self.zone
        if not all(zones.known(one) for one in (zone, start.zone or self.zone)):
            return None
        started, ended = start.at(self.zone), end.at(self.zone)
        if ended < started:
            return What.ENDS_FIRST
        shown = zones.first_after(started, end.wall.time(), zone)
        if ended > started and (ended - started >= zones.DAY or shown < ended):
            return What.OVER_A_DAY
        return None


@dataclass(frozen=True)
class _Shown:
    """What a clock shows, in the zone that is said, "" where none is."""

    wall: datetime
    zone: str

    def at(self, usual: str) -> datetime:
        """Return the instant, in the *usual* zone where none is said."""
        zone = self.zone or usual
        return zones.instant(self.wall, zone if zones.known(zone) else "UTC")


def _later(moment: datetime, zone: str, length: timedelta) -> datetime:
    """Return the moment *length* after another: in time, where it is known in which zone."""
    if moment.tzinfo is not None or not zones.known(zone):
        return moment + length
    return zones.instant(moment, zone) + length


def _to_the_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _moment(entry: Entry, key: str) -> datetime | None:
    text = entry.get(key)
    return datetime.fromisoformat(text) if isinstance(text, str) and text else None


def _title(entry: Entry) -> str:
    return shortened(str(entry.get("title") or ""))


def _texts(entry: Entry, key: str) -> list[str]:
    listed = entry.get(key)
    return [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []


def _attendees(entry: Entry) -> list[tuple[str, str]]:
    """Return the name and the address of everybody whom an event names."""
    listed = entry.get("attendees")
    return [
        (str(one.get("name") or ""), str(one.get("email") or ""))
        for one in (listed if isinstance(listed, list) else [])
        if isinstance(one, dict)
    ]


def _in_most(entries: Sequence[Entry]) -> frozenset[str]:
    """Name those who are in most of the events: the group and its organisers, no hosts."""
    counts = Counter(
        name
        for entry in entries
        for name in {folded(text) for one in _attendees(entry) for text in one if text}
    )
    most = max(MANY, len(entries) // 2 + 1)
    return frozenset(name for name, count in counts.items() if count >= most)
