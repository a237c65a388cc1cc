"""All drafts looked at together: dates, halves of the day, zones, kinds, groups, hosts, places."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from bot.core.codes import first_free
from bot.core.converting import Doubt, LeftOut, Row, Why
from bot.files.likeness import folded, slug
from bot.files.raw.asides import complete
from bot.files.raw.calendar import Calendar, calendar_of, place_days
from bot.files.raw.cities import zones_in
from bot.files.raw.days import Day, days_in
from bot.files.raw.draft import Draft, Found, Host
from bot.files.raw.gathering import SOON, without_rendezvous
from bot.files.raw.groups import Groups
from bot.files.raw.hours import hours_in
from bot.files.raw.kinds import is_journey, kind_of
from bot.files.raw.made import Line, Made
from bot.files.raw.signs import CIVIL, is_address, is_name, is_person
from bot.files.raw.words import flat

NOON_HOUR = 12
LONGEST_NAME = 40

LONGEST_CODE = 40
Dates = dict[int, tuple[date | None, Doubt | None]]
"""The date of each draft by its identity, and why it is not certain."""
ARRIVAL = re.compile(
    r"(?:arrivee?|arrives?|arrival|ankunft|llegada|arrivo|chegada|landung|landing)(?![a-z])"
)
AGAIN = re.compile(
    r"^\W*(?:inversement|inverse|vice versa|idem|dito|swap|umgekehrt|a "
    r"l'inverse|al contrario|viceversa|groups swap|tausch|ao contrario)\W*$"
)
EARLY, LATE = time(7), time(22)
MISSION_WORDS = re.compile(
    r"mission|delegation|voyage|sejour|deplacement|learning expedition|study "
    r"(?:trip|tour)|trade|reise|mision|missione|"
    r"missao|viaje|viaggio|expedition|tour|visit|programm|programa"
)


@dataclass
class Wanted:
    """What was said on the command line, or is known of the mission."""

    zone: str = ""
    home_zone: str = ""
    title: str = ""
    code: str = ""
    language: str = ""
    name: str = ""
    year: int | None = None


def decide(found: Found, groups: Groups, wanted: Wanted, language: str, *, english: bool) -> Made:
    """Make the lines of the workbook of everything that was read."""
    made = Made(language)
    titles = [text for _, text in found.titles]
    calendar = calendar_of(
        found.drafts, titles, name=wanted.name, english=english, year=wanted.year
    )
    days = place_days(found.drafts, calendar)
    _halves(found.drafts)
    complete(found.drafts)
    _meets(found.drafts)
    order = _order(found.drafts, days)
    dates = {id(found.drafts[place]): days[place] for place in order}
    drafts = _joined([found.drafts[place] for place in order], dates, found)
    _arrivals(drafts, [dates[id(draft)][0] for draft in drafts])
    drafts = without_rendezvous(drafts, [dates[id(draft)][0] for draft in drafts], found)
    _head(made, wanted, found, drafts, calendar, dates)
    site, home = _text(made.head, "timezone"), _text(made.head, "home_timezone")
    hosts = _Hosts(found)
    _own_people(drafts, found)
    taken: set[str] = set()
    lines = []
    for draft in drafts:
        line = _line(draft, *dates[id(draft)])
        line.code = _code(line, taken)
        line.set("code", line.code)
        hosts.put(line, draft.hosts)
        lines.append(line)
    _zones(lines, drafts, site, home)
    made.sheets = {
        "sessions": lines,
        "people": _people(found),
        "groups": [
            Line(code, {"code": code, "name": name}) for code, name in groups.names.items()
        ],
        "places": _places(found, lines),
        "hosts": hosts.lines,
        "info": [],
        "objectives": [],
    }
    made.left_out = _told_once(found.left_out)
    return made


def _text(line: Line, key: str) -> str:
    value = line.values.get(key)
    return value if isinstance(value, str) else ""


def _told_once(rows: Iterable[Row]) -> list[Row]:
    return list(dict.fromkeys(rows))


def _order(drafts: list[Draft], days: dict[int, tuple[date | None, Doubt | None]]) -> list[int]:
    """Sort by day and hour; what has no hour stays after what it was written below."""
    keys: dict[int, tuple[object, ...]] = {}
    last: dict[date, time] = {}
    for place, draft in enumerate(drafts):
        on = days[place][0] or date.max
        start = draft.at("start") or last.get(on, time.min)
        last[on] = start
        keys[place] = on, time.min if on == date.max else start, place
    return sorted(keys, key=lambda place: keys[place])


def _halves(drafts: list[Draft]) -> None:
    """Take an hour that would be in the night for one after noon, where nothing says which.

    Not where hours after noon are written as such: they are then meant as they stand.
    """
    bare = [draft.at(key) for draft in drafts if draft.bare for key in ("start", "end")]
    if any(at is not None and at.hour > NOON_HOUR for at in bare):
        return
    before: Draft | None = None
    for draft in drafts:
        start = draft.at("start")
        if start is None:
            continue
        last = before.at("start") if before is not None and before.day == draft.day else None
        if draft.bare and last is not None and start < last and time(1) <= start < EARLY:
            for key in ("start", "end"):
                _later(draft, key)
        before = draft


def _later(draft: Draft, key: str) -> None:
    at = draft.at(key)
    if at is not None and at.hour < NOON_HOUR:
        doubt = Doubt(Why.AFTERNOON, f"{at:%H:%M}")
        later = at.replace(hour=at.hour + NOON_HOUR)
        draft.fields[key] = replace(draft.fields[key], value=later, doubt=doubt)


def _meets(drafts: list[Draft]) -> None:
    """Take "be there at 1.30" before what begins at 14:00 for after noon."""
    for draft in drafts:
        start, meet = draft.at("start"), draft.at("meet_time")
        if start is None or meet is None or start.hour <= NOON_HOUR or meet.hour >= NOON_HOUR:
            continue
        late = _minutes(meet) + NOON_HOUR * 60
        if 0 <= _minutes(start) - late <= SOON.total_seconds() / 60 / 2:
            _later(draft, "meet_time")


def _joined(drafts: list[Draft], dates: Dates, found: Found) -> list[Draft]:
    """Make one of what stands twice: in two hours that follow, or on the sheets of two groups."""
    kept: list[Draft] = []
    seen: dict[tuple[date | None, str], list[Draft]] = {}
    for draft in drafts:
        on = dates[id(draft)][0]
        alike = seen.setdefault((on, flat(draft.text("title"))), [])
        same = next((one for one in alike if _same(one, draft)), None)
        if same is None:
            alike.append(draft)
            kept.append(draft)
            continue
        if same.at("start") == draft.at("start"):
            both = same.everyone or draft.everyone or not (same.groups and draft.groups)
            same.groups = [] if both else list(dict.fromkeys((*same.groups, *draft.groups)))
        else:
            end = draft.fields["end"]
            same.fields["end"] = replace(end, doubt=Doubt(Why.REPEATED, draft.text("title")))
        found.leave(draft.cell, draft.source, LeftOut.AGAIN)
    return kept


def _same(one: Draft, other: Draft) -> bool:
    """Tell whether two entries of one title and day are one session."""
    sheets = one.cell.rpartition("!")[0] != other.cell.rpartition("!")[0]
    place = one.text("place") == other.text("place")
    apart = bool(one.groups and other.groups) and not set(one.groups) & set(other.groups)
    if one.at("start") == other.at("start") and one.at("start") is not None:
        return (sheets or apart) and place and one.at("end") == other.at("end")
    follows = one.at("end") is not None and one.at("end") == other.at("start")
    return follows and other.at("end") is not None and place and one.groups == other.groups


def _arrivals(drafts: list[Draft], dates: list[date | None]) -> None:
    """Let a journey without an end finish with the row that tells of its arrival."""
    waiting: tuple[Draft, date] | None = None
    for draft, on in zip(drafts, dates, strict=True):
        title, start = draft.text("title"), draft.at("start")
        if start is None or on is None:
            continue
        if is_journey(title):
            waiting = (draft, on) if "end" not in draft.fields else None
        elif waiting is not None and ARRIVAL.match(flat(title)):
            journey, left = waiting
            if on - left <= timedelta(days=2):
                journey.put("end", start, draft.cell, Doubt(Why.MEET_FROM_ROW, title))
            waiting = None


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _line(draft: Draft, on: date | None, day_doubt: Doubt | None) -> Line:
    line = Line("", cell=draft.cell)
    written = _written(draft.day) if draft.day is not None else None
    line.set("day", on or written, cell=draft.day_cell, doubt=day_doubt)
    for key, one in draft.fields.items():
        value = "yes" if one.value is True else one.value
        if not isinstance(value, tuple | bool):
            line.set(key, value, cell=one.cell, doubt=one.doubt)
    _kind(line, draft)
    _doubt_hours(line, draft)
    _one_place(line, draft)
    line.set("groups", "; ".join(dict.fromkeys(draft.groups)), doubt=draft.group_doubt)
    line.set("notes", "\n".join(draft.notes))
    for doubt in draft.doubts:
        if doubt.why is not Why.NO_START:
            line.doubt("title", doubt)
    return line


def _written(day: Day) -> str:
    """Write a day without a year so that every reader of a mission workbook knows it."""
    if day.month is None or day.day is None or day.either:
        return day.text
    return f"{day.day:02}/{day.month:02}"


def _doubt_hours(line: Line, draft: Draft) -> None:
    """Mark what is missing of when a session is, and what may be meant otherwise."""
    title, end = draft.text("title"), draft.at("end")
    if draft.at("start") is None:
        line.doubt("start", Doubt(Why.NO_START, title))
    elif end is None and line.values.get("kind") not in {"meal", "free"}:
        line.doubt("end", Doubt(Why.NO_END, title))
    if end is not None and draft.at("meet_time") == end:
        line.doubt("meet_time", Doubt(Why.SEVERAL, f"{end:%H:%M}"))
    if AGAIN.match(flat(title)):
        for key in ("title", "groups", "hosts", "kind"):
            line.doubt(key, Doubt(Why.SEVERAL, draft.source))


def _one_place(line: Line, draft: Draft) -> None:
    """Put a second line of a meal, "Le Petit Mousso", where it belongs."""
    if "place" in line.values or line.values.get("kind") != "meal" or not draft.notes:
        return
    first = draft.notes[0]
    named = (
        len(first) < LONGEST_NAME and first[:1].isupper() and not re.search(r"[.!?:,\d]|\n", first)
    )
    if named and first in draft.source.splitlines()[1:2] and not is_person(first):
        line.set("place", first, cell=draft.cell, doubt=Doubt(Why.PLACE_FROM_TITLE, first))
        draft.notes.pop(0)


def _kind(line: Line, draft: Draft) -> None:
    if "kind" in line.values:
        return
    title = draft.text("title")
    kind, sure = kind_of(title)
    if kind == "other":
        kind = ""
    if not kind and draft.hosts:
        line.set("kind", "visit", doubt=Doubt(Why.KIND_GUESSED, title))
    elif kind:
        line.set("kind", kind, doubt=None if sure else Doubt(Why.KIND_GUESSED, title))
    else:
        line.doubt("kind", Doubt(Why.KIND_OPEN, title))


def _code(line: Line, taken: set[str]) -> str:
    base = slug(_text(line, "title"))[:LONGEST_CODE].strip("-") or "session"
    on = line.values.get("day")
    if base in taken and isinstance(on, date):
        base = f"{base}-{on:%m%d}"
    code = first_free(base, taken)
    taken.add(code)
    return code


def _own_people(drafts: list[Draft], found: Found) -> None:
    """Note who of the mission's own people leads a session: they do not receive it."""
    own = {folded(one.name) for one in found.people}
    for draft in drafts:
        for host in draft.hosts:
            if host.leads and folded(CIVIL.sub("", host.name)) in own:
                draft.note(host.name)
        draft.hosts = [
            host
            for host in draft.hosts
            if not (host.leads and folded(CIVIL.sub("", host.name)) in own)
        ]


class _Hosts:
    """The hosts, each once, and which sessions they are of."""

    def __init__(self, found: Found) -> None:
        self.lines: list[Line] = []
        self._by_name: dict[str, Line] = {}
        for host in found.hosts:
            self._line(host)

    def put(self, line: Line, hosts: list[Host]) -> None:
        """Name the hosts of a session."""
        names = []
        for host in hosts:
            if not host.name:
                continue
            one = self._line(host)
            names.append(_text(one, "name"))
            if host.doubt is not None or not (is_person(host.name) or is_name(host.name)):
                line.doubt("hosts", host.doubt or Doubt(Why.HOST_UNSURE, host.name))
        if names:
            line.set("hosts", "; ".join(dict.fromkeys(names)), cell=hosts[0].cell)

    def _line(self, host: Host) -> Line:
        key = folded(host.name)
        if key not in self._by_name:
            line = Line(slug(host.name), {"name": host.name.replace(";", ",")}, cell=host.cell)
            self._by_name[key] = line
            self.lines.append(line)
        line = self._by_name[key]
        for name in ("organisation", "title", "phone", "email"):
            if name not in line.values:
                line.set(name, getattr(host, name), cell=host.cell)
        return line


def _people(found: Found) -> list[Line]:
    lines: list[Line] = []
    seen: dict[str, Line] = {}
    for one in found.people:
        key = folded(one.name)
        if key in seen and _text(seen[key], "organisation") in {"", one.organisation}:
            for name in ("organisation", "phone", "email"):
                if name not in seen[key].values:
                    seen[key].set(name, getattr(one, name))
            continue
        line = Line(slug(one.name), {"name": one.name}, cell=one.cell)
        if key in seen:
            line.set(
                "code",
                first_free(
                    slug(one.name), {_text(other, "code") for other in lines} | {slug(one.name)}
                ),
            )
            line.doubt("name", Doubt(Why.REPEATED, one.name))
        seen[key] = line
        for name in ("organisation", "phone", "email", "role"):
            line.set(name, getattr(one, name), cell=one.cell)
        line.set("groups", "; ".join(one.groups), cell=one.cell)
        for name, doubt in one.doubts.items():
            line.doubt("groups" if name == "heading" else name, doubt)
        lines.append(line)
    return lines


def _places(found: Found, lines: list[Line]) -> list[Line]:
    """List every place once: those of a sheet of places first, then those of the sessions."""
    places: dict[str, Line] = {}
    for spot in found.places:
        line = Line(slug(spot.name), {"name": spot.name}, cell=spot.cell)
        line.set("address", spot.address)
        places.setdefault(folded(spot.name), line)
    for session in lines:
        for key in ("place", "meet_place", "end_place"):
            name = _text(session, key)
            if not name or folded(name) in places or not folded(name):
                continue
            line = Line(slug(name), {"name": name}, cell=session.cells.get(key, ""))
            address = _address(name)
            line.set("address", address)
            places[folded(name)] = line
    return list(places.values())


def _address(name: str) -> str:
    """Return the part of a place that is its address."""
    if is_address(name.split(",", maxsplit=1)[0]):
        return name
    _, _, rest = name.partition(",")
    return rest.strip() if rest and is_address(rest.strip()) else ""


def _zones(lines: list[Line], drafts: list[Draft], site: str, home: str) -> None:
    """Say in which zones journeys begin and end, and where the mission is after them."""
    here = _at_first(drafts, site, home)
    for line, draft in zip(lines, drafts, strict=True):
        title = draft.text("title")
        travels = line.values.get("kind") == "travel"
        route = zones_in(re.sub(r"(?i)\b(?:arriv|retour)\w*", " ", title)) if travels else []
        if travels and is_journey(title):
            _journey(line, draft, route)
            ends = line.values.get("end_timezone")
            here = ends if isinstance(ends, str) else ""
            continue
        if travels and len(set(route)) > 1:
            line.set("timezone", route[0], doubt=Doubt(Why.ZONE_FROM_CITY, title))
            line.set("end_timezone", route[-1], doubt=Doubt(Why.ZONE_FROM_CITY, title))
            here = route[-1]
            continue
        if here and site and here != site:
            line.set("timezone", here, doubt=Doubt(Why.ZONE_FROM_CITY, title))


def _at_first(drafts: list[Draft], site: str, home: str) -> str:
    """Return the zone of what is before the first journey: home, where that begins there."""
    first = next((draft for draft in drafts if is_journey(draft.text("title"))), None)
    if first is None or not home or home == site:
        return ""
    route = zones_in(first.text("title"))
    return home if home in route[:1] and len(set(route)) > 1 else ""


def _journey(line: Line, draft: Draft, route: list[str]) -> None:
    title = draft.text("title")
    start = route[0] if route else next(iter(zones_in(draft.text("place"))), "")
    end = route[-1] if len(route) > 1 else ""
    said = [zone for zone in zones_in("\n".join(draft.notes)) if zone != start]
    end = end or (said[-1] if said else "")
    for key, zone in (("timezone", start), ("end_timezone", end)):
        if zone:
            line.set(
                key,
                zone,
                cell=draft.cell,
                doubt=Doubt(Why.ZONE_FROM_CITY, title),
            )
        else:
            line.doubt(key, Doubt(Why.ZONE_NEEDED, title))


def _head(  # noqa: PLR0913, PLR0917 - all that tells of a mission
    made: Made,
    wanted: Wanted,
    found: Found,
    drafts: list[Draft],
    calendar: Calendar,
    dates: Dates,
) -> None:
    head = made.head
    titles = [(cell, text) for cell, text in found.titles if not _is_day(text)]
    cell, title = next(
        (
            (cell, text)
            for cell, text in titles
            if MISSION_WORDS.search(flat(text)) and not hours_in(text)
        ),
        titles[0] if titles else ("", ""),
    )
    _said(head, "title", wanted.title, title.splitlines()[0] if title else "", cell)
    dated = [on for draft in drafts if (on := dates[id(draft)][0])]
    year = min(dated).year if dated else calendar.year
    base = slug(wanted.title or title)[:LONGEST_CODE].strip("-")
    code = base if not year or str(year) in base else f"{base}-{year}".strip("-")
    _said(head, "code", wanted.code, code if title or wanted.title else "", cell)
    journeys = [draft for draft in drafts if is_journey(draft.text("title"))]
    routes = [zones_in(draft.text("title")) for draft in journeys]
    _said(
        head,
        "home_timezone",
        wanted.home_zone,
        _home(routes),
        journeys[0].cell if journeys else "",
    )
    _said(head, "timezone", wanted.zone, _site(routes, [text for _, text in titles], wanted), cell)
    head.set("languages", made.language, doubt=Doubt(Why.HEAD_FOUND, made.language))


def _is_day(text: str) -> bool:
    """Tell whether a heading is a day and not much else."""
    days = days_in(text, column=True)
    return bool(days) and days[0].end - days[0].start > len(text) / 2


def _said(head: Line, key: str, said: str, read: str, cell: str) -> None:
    if said:
        head.set(key, said)
    elif read:
        head.set(key, read, cell=cell, doubt=Doubt(Why.HEAD_FOUND, read))
    else:
        head.doubt(key, Doubt(Why.HEAD_OPEN, key))


def _home(routes: list[list[str]]) -> str:
    """Return the zone of home: where the first journey begins and the last one ends."""
    ends = [route for route in routes if len(route) > 1]
    if len(ends) > 1 and ends[0][0] == ends[-1][-1]:
        return ends[0][0]
    return ""


def _site(routes: list[list[str]], titles: list[str], wanted: Wanted) -> str:
    """Return the zone of the mission: of the town in its title, or where journeys lead."""
    named = [zone for text in titles[:4] for zone in zones_in(text) if zone != wanted.home_zone]
    if len(set(named)) == 1:
        return named[0]
    ends = [route for route in routes if len(route) > 1]
    if len(ends) > 1 and ends[0][0] == ends[-1][-1] and ends[0][-1] == ends[-1][0] and not named:
        return ends[0][-1]
    return ""
