"""A calendar file (.ics) into a document.  Runs in a process of its own: see `bot.files.child`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Component, vBroken
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from bot.core import zones
from bot.core.problems import Detail, Problem, What
from bot.files.document import Document, Raw
from bot.files.entry import one_line, shortened
from bot.files.events import code_of
from bot.files.workbook_safety import ROWS

PARTS = {
    "code": "UID",
    "title": "SUMMARY",
    "day": "DTSTART",
    "start": "DTSTART",
    "timezone": "DTSTART",
    "end": "DTEND",
    "end_timezone": "DTEND",
    "place": "LOCATION",
    "notes": "DESCRIPTION",
    "kind": "CATEGORIES",
    "groups": "CATEGORIES",
    "hosts": "ATTENDEE",
}
"""What the keys of a session are called here."""
COLUMNS = frozenset({"title", "day", "start", "end", "tentative", "cancelled"})
"""What an event always says, if only by leaving it out."""
SAID_EMPTY = {"place": "LOCATION", "notes": "DESCRIPTION"}
"""What an event takes away only by a property without a text."""
REPEATS = ("RRULE", "RDATE", "RECURRENCE-ID")
VALUED = ("DTSTART", "DTEND", "DURATION", "GEO")
"""Properties whose values have to be understood."""
NOBODY = frozenset({"ROOM", "RESOURCE", "GROUP"})
"""What an attendee may be that is no single person."""
MAILTO = "mailto:"
BOM = b"\xef\xbb\xbf"
GLOBAL = re.compile(rb'(TZID[=:]"?)/')
"""What stands before a name that is meant to be known everywhere; the library looks for a file."""
Wrong = tuple[str, What, dict[str, Detail]]


def from_calendar(data: bytes, name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a calendar called *name* into a document, with what is wrong with its form.

    Its sessions are events: see `bot.files.events`.
    """
    if data.upper().count(b"BEGIN:VEVENT") > ROWS:
        return None, (Problem(name, What.TOO_MANY_ROWS, {"most": ROWS}),)
    try:
        read = Calendar.from_ical(GLOBAL.sub(rb"\1", data.removeprefix(BOM)), multiple=True)
        calendars = [one for one in read if one.name == "VCALENDAR"]
        if not calendars:
            return None, (Problem(name, What.CALENDAR_BROKEN),)
        return _Reader(name).read(calendars)
    except MemoryError:
        return None, (Problem(name, What.FILE_TOO_MUCH_WORK),)
    except Exception:  # noqa: BLE001 - the library raises whatever a damaged line makes it raise
        return None, (Problem(name, What.CALENDAR_BROKEN),)


class _Reader:
    """Makes entries of events; *titles* are those read so far, by UID."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cells: dict[str, str] = {}
        self.sessions: list[Raw] = []
        self.places: dict[str, Raw] = {}
        self.problems: list[Problem] = []
        self.titles: dict[str, str] = {}

    def read(self, calendars: Sequence[Component]) -> tuple[Document | None, tuple[Problem, ...]]:
        """Read the events of *calendars*."""
        found = [(one, calendar) for calendar in calendars for one in calendar.walk("VEVENT")]
        if not found:
            return None, (Problem(self.name, What.NO_EVENTS),)
        for place, (event, calendar) in enumerate(found):
            self._event(event, calendar, place)
        root: dict[str, Raw] = {"sessions": self.sessions, "places": [*self.places.values()]}
        return Document(root, self.name, self.cells, COLUMNS), tuple(self.problems)

    def _event(self, event: Component, calendar: Component, place: int) -> None:
        uid = _text(event, "UID")
        title = shortened(_text(event, "SUMMARY"))
        mark = f" ({title.replace('!', '')})" if title else ""  # before a "!" would be a sheet
        wrong = list(_not_understood(event, title))
        if uid in self.titles and not wrong:
            wrong = [("UID", What.EVENT_TWICE, {"title": title, "other": self.titles[uid]})]
        for part, what, details in wrong:
            self.problems.append(Problem(f"VEVENT[{place}].{part}{mark}", what, details))
        if wrong:
            return
        if uid:
            self.titles[uid] = title
        path = f"sessions[{len(self.sessions)}]"
        self.cells[path] = f"VEVENT[{place}]{mark}"
        self.cells |= {f"{path}.{key}": f"VEVENT[{place}].{PARTS[key]}{mark}" for key in PARTS}
        self.sessions.append(_entry(event, calendar))
        if "GEO" in event:
            here = f"places[{len(self.places)}]"
            self.cells.setdefault(here, f"VEVENT[{place}].GEO{mark}")
            name = _place(event)
            self.places.setdefault(name, {"name": name, "position": _position(event)})


def _not_understood(event: Component, title: str) -> Iterator[Wrong]:
    """Find what keeps an event from being a session."""
    for part in VALUED:
        value = _one(event, part)
        if isinstance(value, vBroken):
            yield part, What.BAD_PROPERTY, {"name": part, "text": shortened(str(value))}
            return
    repeats = next((part for part in REPEATS if part in event), "")
    starts, ends = _moment(event, "DTSTART"), _moment(event, "DTEND")
    if repeats:
        yield repeats, What.REPEATING, {"title": title}
    elif starts is None:
        yield "DTSTART", What.REQUIRED, {"key": "DTSTART"}
    elif not isinstance(starts, datetime):
        yield "DTSTART", What.ALL_DAY, {"title": title}
    elif ends is not None and not isinstance(ends, datetime):
        yield "DTEND", What.ALL_DAY, {"title": title}


def _entry(event: Component, calendar: Component) -> dict[str, Raw]:
    starts, ends = _moment(event, "DTSTART"), _moment(event, "DTEND")
    length = _moment(event, "DURATION")
    lasts = int(length.total_seconds()) // 60 if isinstance(length, timedelta) else 0
    status = _text(event, "STATUS").upper()
    off = status == "CANCELLED" or _text(calendar, "METHOD").upper() == "CANCEL"
    entry: dict[str, Raw] = {
        "title": _text(event, "SUMMARY"),
        "starts": _written(starts),
        "ends": _written(ends),
        "minutes": str(lasts) if ends is None and lasts else "",
        "timezone": _zone(event, "DTSTART", calendar),
        "end_timezone": _zone(event, "DTEND", calendar),
        "place": _place(event),
        "notes": _text(event, "DESCRIPTION", lines=True),
        "tentative": "yes" if status == "TENTATIVE" else "no",
        "cancelled": "yes" if off else "no",
        "categories": list(_categories(event)),
        "attendees": list(_attendees(event)),
    }
    if code := code_of(_text(event, "UID")):
        entry["code"] = code
    return {
        key: value for key, value in entry.items() if value or SAID_EMPTY.get(key, "-") in event
    }


def _one(event: Component, part: str) -> Any:  # noqa: ANN401 - any of the library's values
    """Return a property, the first where there are several, None where there is none."""
    value = event.get(part)
    return value[0] if isinstance(value, list) else value


def _all(event: Component, part: str) -> list[Any]:
    value = event.get(part, [])
    return value if isinstance(value, list) else [value]


def _text(event: Component, part: str, *, lines: bool = False) -> str:
    value = _one(event, part)
    text = "" if value is None else str(value)
    return text.strip() if lines else one_line(text)


def _moment(event: Component, part: str) -> date | timedelta | None:
    value = _one(event, part)
    found: date | timedelta | None = getattr(value, "dt", None)
    return found


def _written(moment: date | timedelta | None) -> str:
    """Write a wall time without an offset, an instant with its own."""
    if not isinstance(moment, datetime):
        return ""
    is_instant = moment.tzinfo is not None and moment.utcoffset() == timedelta(0)
    is_instant = is_instant and str(moment.tzinfo) in UTC_NAMES
    return moment.isoformat() if is_instant else moment.replace(tzinfo=None).isoformat()


UTC_NAMES = frozenset({"UTC", "Etc/UTC", "GMT"})


def _zone(event: Component, part: str, calendar: Component) -> str:
    """Name the zone of a property, whatever program wrote it; "" where it names none."""
    value = _one(event, part)
    name = str(value.params.get("TZID", "")) if value is not None else ""
    if not name or name in UTC_NAMES:
        return ""
    own = name.strip("/")
    tails = ["/".join(own.split("/")[-parts:]) for parts in (3, 2, 1)]
    places = [
        str(one.get("X-LIC-LOCATION", ""))
        for one in calendar.walk("VTIMEZONE")
        if str(one.get("TZID", "")) == name
    ]
    named = (name, own, WINDOWS_TO_OLSON.get(name, ""), *places, *tails)
    return next((one for one in named if zones.known(one)), name)


def _position(event: Component) -> str:
    value = _one(event, "GEO")
    return f"{value.latitude:.6f}, {value.longitude:.6f}"


def _place(event: Component) -> str:
    """Name the place, by its position where nothing else names it."""
    return _text(event, "LOCATION") or (_position(event) if "GEO" in event else "")


def _categories(event: Component) -> Iterator[str]:
    for value in _all(event, "CATEGORIES"):
        yield from (one_line(str(one)) for one in getattr(value, "cats", [value]))


def _attendees(event: Component) -> Iterator[Raw]:
    """Name who is invited, or invites, with their addresses; no rooms, and nobody who declined."""
    seen = set()
    for value in (*_all(event, "ATTENDEE"), *_all(event, "ORGANIZER")):
        params = value.params
        name, email = one_line(str(params.get("CN", ""))), str(value)
        email = email[len(MAILTO) :] if email.lower().startswith(MAILTO) else ""
        declined = str(params.get("PARTSTAT", "")).upper() == "DECLINED"
        if str(params.get("CUTYPE", "")).upper() in NOBODY or declined or name in seen:
            continue
        seen.add(name)
        yield {"name": "" if "@" in name else name, "email": email}
