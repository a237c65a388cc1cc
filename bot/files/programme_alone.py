"""A programme alone (CSV, a calendar, a conference's schedule): what it lacks, and what stays.

Its times are in a zone, its mission has a title and a code: options say so, or
the mission that runs.  What it does not speak of stays as that mission has it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from bot.core import zones
from bot.core.mission import Host, Mission, Place, Session, Words
from bot.core.problems import Detail, Problem, What
from bot.core.revisions import with_codes_kept
from bot.files.document import Document, Raw
from bot.files.entry import shortened
from bot.files.events import Settling
from bot.files.likeness import folded, like_zone
from bot.files.mission_head import EVERYONE, Head
from bot.files.sessions import Programme

OPTIONS = {
    "zone": ("--zone", "timezone", "--zone America/Los_Angeles"),
    "home_zone": ("--home-zone", "home_timezone", "--home-zone Europe/Paris"),
    "title": ("--title", "title", '--title "Silicon Valley 2022"'),
    "code": ("--code", "code", "--code silicon-valley-2022"),
}
"""The options, the keys of the mission that they say, and an example."""
KEPT = frozenset(one.name for one in fields(Session) if not one.name.endswith("edition")) - {
    "code",
    "day",
    "start",
}
"""What of a session can stay as it is."""
OF_ZONES = frozenset({"zone", "end_zone"})


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is known besides the file: options, and the mission whose programme it is."""

    zone: str = ""
    home_zone: str = ""
    title: str = ""
    code: str = ""
    running: Mission | None = None

    def has(self, option: str, document: Document) -> str:
        """Return what an option says, else the running mission, else the file itself."""
        said = str(getattr(self, option))
        if not said and self.running is not None:
            return str(getattr(self.running, option))
        head = document.root.get("mission")
        own = head.get(OPTIONS[option][1]) if isinstance(head, dict) else None
        return said or (own if isinstance(own, str) else "")


def completed(
    document: Document, given: Given | None
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return *document* with the mission that it lacks, and what nobody said of it.

    None is given where nobody can be asked for options, and no mission runs.
    """
    if given is None:
        return None, (Problem(document.name, What.PROGRAMME_ALONE),)
    said = {option: given.has(option, document) for option in OPTIONS}
    missing = tuple(
        Problem(document.name, What.OPTION_MISSING, {"option": name, "example": example})
        for option, (name, _, example) in OPTIONS.items()
        if not said[option]
    )
    settling = Settling(document, said["zone"] or "UTC", given.running)
    root = {**document.root, "sessions": settling.sessions()}
    root["places"] = list(_used(document.root.get("places"), root["sessions"]))
    head = document.root.get("mission")
    root["mission"] = {
        **(head if isinstance(head, dict) else {}),
        **{OPTIONS[option][1]: text for option, text in said.items() if text},
    }
    if given.running is None:
        root |= _made_lists(root)
    cells = {
        **document.cells,
        "mission": document.name,
        **{f"mission.{key}": name for name, key, _ in OPTIONS.values()},
    }
    if missing:
        return None, (*missing, *_unknown_zones(said))
    return replace(document, root=root, cells=cells), tuple(settling.problems)


def _unknown_zones(said: dict[str, str]) -> Iterator[Problem]:
    """Find the options that name no zone, where the mission is not read."""
    for option in ("zone", "home_zone"):
        text = said[option]
        if text and not zones.known(text):
            details: dict[str, Detail] = {
                "text": shortened(text),
                "like": like_zone(text, zones.names()),
            }
            yield Problem(OPTIONS[option][0], What.UNKNOWN_ZONE, details)


def _made_lists(root: dict[str, Raw]) -> dict[str, Raw]:
    """List the groups and objectives that the sessions name: nothing else does."""
    mission = root["mission"]
    objectives: list[Raw] = [
        {"code": text, "text": text} for text in _named(root["sessions"], "objectives")
    ]
    return {
        "groups": [
            {"code": text}
            for text in _named(root["sessions"], "groups")
            if folded(text) not in EVERYONE
        ],
        "mission": {**(mission if isinstance(mission, dict) else {}), "objectives": objectives},
    }


def _used(places: Raw, sessions: Raw) -> Iterator[Raw]:
    """Return those of *places* at which a session is."""
    used = {one.get("place") for one in sessions if isinstance(one, dict)} if sessions else set()
    for place in places if isinstance(places, list) else []:
        if isinstance(place, dict) and place.get("name") in used:
            yield place


def _named(sessions: Raw, key: str) -> tuple[str, ...]:
    """Return every text that the lists *key* of the sessions hold, once."""
    listed = (
        entry.get(key)
        for entry in (sessions if isinstance(sessions, list) else [])
        if isinstance(entry, dict)
    )
    texts = (text for one in listed if isinstance(one, list) for text in one)
    return tuple(dict.fromkeys(text for text in texts if isinstance(text, str)))


def head_of(head: Head, running: Mission | None) -> Head:
    """Return *head* with all that options do not say as the running mission has it."""
    if running is None:
        return head
    return replace(
        head,
        organiser=running.organiser,
        languages=running.languages,
        anonymous=running.anonymous,
        retention=running.retention,
        colour=running.colour,
        timing=running.timing,
        objectives=running.objectives,
    )


def places_of(places: tuple[Place, ...], running: Mission | None) -> tuple[Place, ...]:
    """Return the places of the running mission, and those of the file that it does not know."""
    known = running.places if running else ()
    names = {folded(text) for one in known for text in (one.code, one.name)}
    return (*known, *(one for one in places if not names & {folded(one.name), folded(one.code)}))


def hosts_of(hosts: tuple[Host, ...], running: Mission | None) -> tuple[Host, ...]:
    """As `places_of`, for hosts."""
    known = running.hosts if running else ()
    names = {folded(text) for one in known for text in (one.code, one.name)}
    return (*known, *(one for one in hosts if not names & {folded(one.name), folded(one.code)}))


def used_by(running: Mission) -> frozenset[str]:
    """Return what the sessions of *running* call their places and hosts, as problems quote it."""
    return frozenset(
        shortened(named.name)
        for one in running.sessions
        for named in (one.place, one.end_place, one.meet_place, *one.hosts)
        if named is not None
    )


def as_it_runs(programme: Programme, document: Document, running: Mission) -> Programme:
    """Return *programme* with the running one's codes, and what the file does not speak of."""
    found = with_codes_kept(
        running, replace(running, sessions=programme.sessions), programme.made
    ).sessions
    codes = dict(zip((one.code for one in programme.sessions), found, strict=True))
    entries = document.root["sessions"]
    spoken = dict(_spoken_of(programme, entries if isinstance(entries, list) else []))
    sessions = []
    for own, session in codes.items():
        before = running.sessions_by_code.get(session.code)
        said = spoken.get(own, frozenset()) | document.columns
        sessions.append(session if before is None else _kept(session, before, said))
    renamed = {own: session.code for own, session in codes.items()}
    return Programme(
        tuple(sessions),
        {renamed.get(own, own): path for own, path in programme.paths.items()},
        frozenset(renamed.get(own, own) for own in programme.zoned)
        | frozenset(one.code for one in sessions if one.code in running.sessions_by_code),
        frozenset(renamed[own] for own in programme.made if own in renamed)
        - frozenset(running.sessions_by_code),
    )


def _spoken_of(programme: Programme, entries: list[Raw]) -> Iterator[tuple[str, frozenset[str]]]:
    """Say of which keys the entry of each session speaks."""
    for code, path in programme.paths.items():
        entry = entries[int(path.partition("[")[2].rstrip("]"))]
        yield code, frozenset(entry) if isinstance(entry, dict) else frozenset()


def _kept(session: Session, before: Session, said: frozenset[str]) -> Session:
    """Return *session* with what *said* does not name as it was *before*.

    A text that was written in two languages stays so where one of them is the
    same, and an hour stays in its zone where nothing says another.
    """
    keeps = KEPT - said - OF_ZONES
    if "feedback" in keeps and session.kind is not before.kind and "kind" in said:
        keeps -= {"feedback"}
    same_places = all(
        key in keeps or getattr(session, key) == getattr(before, key)
        for key in ("place", "end_place")
    )
    if same_places and not said & {"timezone", "end_timezone"}:
        keeps |= OF_ZONES
    changes = {key: getattr(before, key) for key in keeps}
    for key in ("title", "notes"):
        new: Words = getattr(session, key)
        old: Words = getattr(before, key)
        if new and set(new.all) <= set(old.all):
            changes[key] = old
    return replace(session, **changes)
