"""A conference's schedule, as pretalx or frab export it, into a document.

``schedule.json`` and ``schedule.xml`` say the same in two ways: the XML is put
into the shape of the JSON, and one reader reads both.  Runs in a process of
its own: see `bot.files.child`.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bot.core.codes import first_free
from bot.core.problems import Problem, What
from bot.files.document import Document, Raw
from bot.files.entry import one_line, shortened
from bot.files.events import code_of, kind_named
from bot.files.likeness import folded, slug
from bot.files.workbook_safety import ROWS

COLUMNS = frozenset({"title", "day", "start", "end", "place", "notes", "hosts", "kind"})
PARTS = {
    "title": "title",
    "day": "date",
    "start": "date",
    "timezone": "date",
    "end": "duration",
    "place": "room",
    "notes": "abstract",
    "hosts": "persons",
    "kind": "type",
}
"""What the keys of a session are called here."""
LENGTH = re.compile(r"(?:(?P<days>\d{1,2}):)?(?P<hours>\d{1,3}):(?P<minutes>\d{2})(?::00)?")
LONGEST_NOTE = 300
"""Characters of an abstract's first paragraph that become a note: it is read on a phone."""
Wire = dict[str, Any]


class _OtherError(Exception):
    """The file is something else."""


def from_schedule(data: bytes, name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a schedule called *name* into a document, with what is wrong with its form.

    Its sessions are events: see `bot.files.events`.
    """
    try:
        is_xml = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        schedule = _from_xml(fromstring(data)) if is_xml else _from_json(json.loads(data))
        return _Reader(name).read(schedule)
    except _OtherError:
        return None, (Problem(name, What.NOT_A_SCHEDULE),)
    except (ParseError, DefusedXmlException, ValueError, RecursionError):
        return None, (Problem(name, What.SCHEDULE_BROKEN),)
    except MemoryError:
        return None, (Problem(name, What.FILE_TOO_MUCH_WORK),)


def _from_json(document: object) -> Wire:
    schedule = _mapping(_mapping(document).get("schedule"))
    if "days" not in _mapping(schedule.get("conference")):
        raise _OtherError
    return schedule


def _from_xml(root: Element) -> Wire:
    """Put the XML into the shape of the JSON."""
    if root.tag != "schedule":
        raise _OtherError
    conference = {one.tag: one.text or "" for one in root.find("conference") or ()}
    days = []
    for day in root.iterfind("day"):
        rooms: dict[str, list[Wire]] = {}
        for room in day.iterfind("room"):
            events = [_event_of(one) for one in room.iterfind("event")]
            rooms.setdefault(room.get("name", ""), []).extend(events)
        days.append({"rooms": rooms})
    return {"conference": {**conference, "days": days}}


def _event_of(event: Element) -> Wire:
    return {
        **event.attrib,
        **{one.tag: one.text or "" for one in event},
        "persons": [{"name": one.text or ""} for one in event.iterfind("persons/person")],
    }


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.cells: dict[str, str] = {}
        self.sessions: list[Raw] = []
        self.problems: list[Problem] = []
        self.places: dict[str, Raw] = {}
        self.hosts: dict[str, Raw] = {}
        self.codes: set[str] = set()

    def read(self, schedule: Wire) -> tuple[Document | None, tuple[Problem, ...]]:
        """Read a schedule in the shape of the JSON."""
        conference = _mapping(schedule["conference"])
        for where, room, event in _events(conference):
            if len(self.sessions) + len(self.problems) > ROWS:
                return None, (Problem(self.name, What.TOO_MANY_ROWS, {"most": ROWS}),)
            self._event(where, room, event)
        if not self.sessions and not self.problems:
            return None, (Problem(self.name, What.NO_EVENTS),)
        said: dict[str, Raw] = {
            "code": slug(_text(conference.get("acronym"))),
            "title": _text(conference.get("title")),
            "timezone": _text(conference.get("time_zone_name")),
        }
        root: dict[str, Raw] = {
            "mission": {key: text for key, text in said.items() if text},
            "sessions": self.sessions,
            "places": [*self.places.values()],
            "hosts": [*self.hosts.values()],
        }
        return Document(root, self.name, self.cells, COLUMNS), tuple(self.problems)

    def _event(self, where: str, room: str, event: Wire) -> None:
        title = _text(event.get("title"))
        starts, minutes = _moment(_text(event.get("date"))), _minutes(_text(event.get("duration")))
        for part, value in (("date", starts), ("duration", minutes)):
            if value is None:
                details = {"name": part, "text": shortened(_text(event.get(part)))}
                self.problems.append(Problem(f"{where}.{part}", What.BAD_PROPERTY, details))
        if starts is None or minutes is None:
            return
        path = f"sessions[{len(self.sessions)}]"
        self.cells[path] = where
        self.cells |= {f"{path}.{key}": f"{where}.{part}" for key, part in PARTS.items()}
        hosts = list(dict.fromkeys(_people(event)))
        for host in hosts:
            self.cells.setdefault(f"hosts[{len(self.hosts)}]", f"{where}.persons")
            self.hosts.setdefault(folded(host), {"name": host})
        if room:
            self.cells.setdefault(f"places[{len(self.places)}]", f"{where}.room")
            self.places.setdefault(folded(room), {"name": room})
        entry: dict[str, Raw] = {
            "title": title,
            "starts": starts.isoformat(),
            "minutes": str(minutes),
            "place": room,
            "notes": _note(event),
            "hosts": [*hosts],
            "kind": _kind(event, hosts),
            "code": self._code(event),
        }
        self.sessions.append({key: value for key, value in entry.items() if value})

    def _code(self, event: Wire) -> str:
        """Make a code of the event's own; that of a second slot has a number behind it."""
        uid = next((_text(event[key]) for key in ("code", "id", "guid") if event.get(key)), "")
        code = code_of(uid.lower())
        if not code:
            return ""
        free = first_free(code, self.codes)
        self.codes.add(free)
        return free


def _events(conference: Wire) -> Iterator[tuple[str, str, Wire]]:
    """Walk through the events, as (where, room, event)."""
    days = conference["days"]
    for number, day in enumerate(days if isinstance(days, list) else []):
        for room, events in _mapping(_mapping(day).get("rooms", {})).items():
            for place, event in enumerate(events if isinstance(events, list) else []):
                where = f"days[{number}].rooms.{shortened(room).replace('!', '')}[{place}]"
                yield where, one_line(room), _mapping(event)


def _mapping(value: object) -> Wire:
    if not isinstance(value, dict):
        raise _OtherError
    return value


def _text(value: object) -> str:
    return one_line(str(value)) if isinstance(value, str | int) else ""


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _minutes(text: str) -> int | None:
    found = LENGTH.fullmatch(text)
    if found is None:
        return None
    days, hours, minutes = (int(found[part] or 0) for part in ("days", "hours", "minutes"))
    return (days * 24 + hours) * 60 + minutes


def _people(event: Wire) -> Iterator[str]:
    persons = event.get("persons")
    for person in persons if isinstance(persons, list) else []:
        one = _mapping(person)
        name = _text(one.get("public_name")) or _text(one.get("name"))
        if name:
            yield name


def _kind(event: Wire, hosts: list[str]) -> str:
    """Name the kind: that of the type or the track, or of a word in them; else a talk."""
    texts = [_text(event.get("type")), _text(event.get("track"))]
    words = [word for text in texts for word in folded(text).split()]
    return kind_named(texts) or kind_named(words) or ("talk" if hosts else "other")


def _note(event: Wire) -> str:
    """Return the first paragraph of what an event is about."""
    texts = (str(event.get(key) or "").strip() for key in ("abstract", "description"))
    text = next((text for text in texts if text), "")
    first = one_line(re.split(r"\n\s*\n", text.replace("\r", ""))[0])
    subtitle = _text(event.get("subtitle"))
    first = first if len(first) <= LONGEST_NOTE else f"{first[: LONGEST_NOTE - 1]}…"
    return "\n".join(part for part in (subtitle, first) if part)
