"""The sessions of a mission file."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

from bot.core.codes import first_free
from bot.core.mission import QUIET_KINDS, Host, Kind, Place, Session
from bot.core.problems import What
from bot.files import values
from bot.files.entry import Entry, shortened
from bot.files.likeness import folded, like, slug
from bot.files.mission_head import SHOWN, GroupNames, Head, groups_of

L = TypeVar("L", Place, Host)

NEAR = timedelta(days=120)
"""A day without a year is taken for the one this near to the days that have one."""
YEARS = range(2000, 2100)


@dataclass(frozen=True)
class Programme:
    """The sessions in the order of the file, and what else is to be known of them.

    *paths* leads from a session's code to its entry, *zoned* are those whose
    zones are given by themselves or their places, *made* those whose code is
    made of the title.
    """

    sessions: tuple[Session, ...] = ()
    paths: dict[str, str] = field(default_factory=dict)
    zoned: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Lists:
    """What sessions refer to."""

    head: Head
    groups: GroupNames
    places: tuple[Place, ...]
    hosts: tuple[Host, ...]


def read_sessions(root: Entry, lists: Lists, *, make_codes: bool) -> Programme:
    """Read the sessions; one with a fault is noted and left out.

    Codes are required unless *make_codes*.
    """
    entries = root.entries("sessions", required=True)
    days = _days(entries, as_above=make_codes)
    codes = _codes(entries, days, make=make_codes)
    reader = _Reader(lists)
    found: dict[str, Session] = {}
    paths: dict[str, str] = {}
    zoned = set()
    for entry, day, code in zip(entries, days, codes, strict=True):
        session, has_zones = reader.session(entry, day, code)
        if code in paths:
            entry.fault(entry.at("code"), What.CODE_TWICE, name=shortened(code), listed="sessions")
        elif code:
            paths[code] = entry.path
            if session is not None and not entry.faults:
                found[code] = session
        if has_zones:
            zoned.add(code)
    made = frozenset(
        code for entry, code in zip(entries, codes, strict=True) if not entry.text("code")
    )
    return Programme(tuple(found.values()), paths, frozenset(zoned), made)


def _days(entries: list[Entry], *, as_above: bool) -> list[date | None]:
    """Read the days; one without a year is near those that have one.

    With *as_above*, an empty day is the day above.
    """
    written = [
        entry.parsed("day", values.written_day, What.BAD_DAY)
        if entry.text("day", required=not as_above)
        else None
        for entry in entries
    ]
    dated = [day.in_year(day.year) if day and day.year else None for day in written]
    known = next((day for day in dated if day is not None), None)
    found: list[date | None] = []
    for entry, day, full in zip(entries, written, dated, strict=True):
        if as_above and not entry.text("day"):
            if not found:
                entry.fault(entry.at("day"), What.NO_DAY_ABOVE)
            found.append(found[-1] if found else None)
            continue
        resolved = _nearest(day, known) if day is not None and full is None else full
        text = shortened(entry.text("day"))
        if day is not None and resolved is None:
            entry.fault(entry.at("day"), What.DAY_WITHOUT_YEAR, text=text)
        elif resolved is not None and resolved.year not in YEARS:
            entry.fault(entry.at("day"), What.BAD_DAY, text=text)
            resolved = None
        elif day and resolved and day.weekday not in (None, resolved.weekday()):
            entry.fault(entry.at("day"), What.WRONG_WEEKDAY, text=text, day=resolved)
            resolved = None
        known = resolved or known
        found.append(resolved)
    return found


def _nearest(day: values.WrittenDay, known: date | None) -> date | None:
    """Put a day without a year into the year that brings it nearest to *known*."""
    if known is None:
        return None
    years = (day.in_year(known.year + more) for more in (-1, 0, 1))
    near = [on for on in years if on is not None and abs(on - known) <= NEAR]
    return min(near, key=lambda on: abs(on - known), default=None)


def _codes(entries: list[Entry], days: list[date | None], *, make: bool) -> list[str]:
    """Return the codes, made of the title where none is given.

    The second "Déjeuner" gets its day, so that a row more or less changes no
    other code.
    """
    given = {code for code in (entry.text("code") for entry in entries) if code}
    taken = set(given)
    codes = []
    for entry, day in zip(entries, days, strict=True):
        code = entry.text("code", required=not make)
        if not code and make:
            base = slug(entry.raw_text("title")) or "session"
            if base in taken and day is not None:
                base = f"{base}-{day:%m%d}"
            code = first_free(base, taken)
            taken.add(code)
        codes.append(code)
    return codes


class _Reader:
    """Reads sessions that refer to *lists*; names each unlisted place or host once."""

    def __init__(self, lists: Lists) -> None:
        self.head = lists.head
        self.groups = lists.groups
        self.places = _by_name(lists.places)
        self.hosts = _by_name(lists.hosts)
        self.objectives = {objective.code: objective for objective in lists.head.objectives}
        self.named = {
            What.PLACE_NOT_LISTED: _called(lists.places),
            What.HOST_NOT_LISTED: _called(lists.hosts),
        }
        self.pointed_out: set[tuple[What, str]] = set()

    def session(self, entry: Entry, day: date | None, code: str) -> tuple[Session | None, bool]:
        """Read one session, and whether it or its places say in which zone it is."""
        title = entry.words("title", required=True)
        entry.text("code")
        entry.text("start", required=True)
        start, end = entry.clock("start"), entry.clock("end")
        kind = entry.choice("kind", Kind, Kind.OTHER)
        place, end_place = self.place(entry, "place"), self.place(entry, "end_place")
        own, own_end = entry.zone("timezone"), entry.zone("end_timezone")
        has_zones = bool(own or own_end or _zone_of(place) or _zone_of(end_place))
        zone = own or _zone_of(place) or self.head.zone
        end_zone = own_end or zone
        if not own_end and end_place is not None and end_place.code:
            end_zone = end_place.timezone or self.head.zone
        session = Session(
            code=code,
            title=title,
            day=day or date.min,
            start=start or values.NAMED_TIMES["noon"],
            end=end,
            zone=zone,
            end_zone=end_zone,
            kind=kind,
            place=place,
            end_place=end_place,
            meet_time=entry.clock("meet_time"),
            meet_place=self.place(entry, "meet_place"),
            groups=groups_of(entry, self.groups),
            hosts=self.hosts_of(entry),
            objectives=self.objectives_of(entry),
            feedback=entry.yes("feedback", default=kind in QUIET_KINDS),
            reminders=entry.leads("reminders"),
            notes=entry.words("notes", lines=True),
            tentative=entry.yes("tentative", default=False),
            cancelled=entry.yes("cancelled", default=False),
            fixed=entry.yes("fixed", default=False),
            capacity=entry.parsed("capacity", values.capacity, What.BAD_CAPACITY),
        )
        entry.refuse_others()
        whole = bool(day and start and title and zone and end_zone)
        return (session if whole else None), has_zones

    def place(self, entry: Entry, key: str) -> Place | None:
        """Read a place: the code or name of a listed one, or free text."""
        text = entry.text(key)
        if not text:
            return None
        listed = self.places.get(text) or self.places.get(folded(text))
        if listed is not None:
            return listed
        self._point_out(entry, entry.at(key), What.PLACE_NOT_LISTED, text)
        return Place(name=text)

    def hosts_of(self, entry: Entry) -> tuple[Host, ...]:
        """Read hosts: codes or names of listed ones, or free text."""
        found = []
        for path, text in entry.texts("hosts"):
            listed = self.hosts.get(text) or self.hosts.get(folded(text))
            if listed is None:
                self._point_out(entry, path, What.HOST_NOT_LISTED, text)
            found.append(listed or Host(name=text))
        return tuple(dict.fromkeys(found))

    def _point_out(self, entry: Entry, path: str, what: What, text: str) -> None:
        if (what, folded(text)) in self.pointed_out:
            return
        self.pointed_out.add((what, folded(text)))
        known = self.named[what]
        entry.notes.add(path, what, name=shortened(text), like=like(text, known))

    def objectives_of(self, entry: Entry) -> tuple[str, ...]:
        """Read the codes of objectives."""
        found = []
        for path, text in entry.texts("objectives"):
            if text in self.objectives:
                found.append(text)
            else:
                known = tuple(self.objectives)[:SHOWN]
                near = like(text, self.objectives)
                entry.fault(
                    path, What.UNKNOWN_OBJECTIVE, name=shortened(text), like=near, known=known
                )
        return tuple(dict.fromkeys(found))


def _by_name(listed: tuple[L, ...]) -> dict[str, L]:
    """Find a listed one by its code, else by its name."""
    named = {folded(one.name): one for one in reversed(listed)}
    named |= {folded(one.code): one for one in reversed(listed)}
    return named | {one.code: one for one in listed}


def _called(listed: tuple[L, ...]) -> tuple[str, ...]:
    """Return the names and codes that a session may use."""
    return tuple(dict.fromkeys(name for one in listed for name in (one.name, one.code)))


def _zone_of(place: Place | None) -> str:
    return place.timezone if place is not None else ""
