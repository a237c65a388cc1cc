"""A mission file in: from bytes to a mission, or to everything that is wrong with them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.core.checks.budget import over_budget
from bot.core.checks.found import Found
from bot.core.checks.journeys import travels_without_zones
from bot.core.checks.programme import doubts
from bot.core.checks.times import wrong_times
from bot.core.mission import Mission, Session
from bot.core.problems import Level, Problem, What
from bot.files.child import read_in_child
from bot.files.document import Document, Notes
from bot.files.entry import Entry
from bot.files.mission_head import (
    GroupNames,
    read_groups,
    read_head,
    read_hosts,
    read_info,
    read_people,
    read_places,
)
from bot.files.programme_alone import (
    Given,
    as_it_runs,
    completed,
    head_of,
    hosts_of,
    places_of,
    used_by,
)
from bot.files.sessions import Lists, Programme, read_sessions
from bot.files.yaml_document import from_yaml

LARGEST = 5_000_000
"""Bytes of a mission file that is read at all."""
YAML = "yaml"
FORMS = {
    YAML: (".yaml", ".yml"),
    "workbook": (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"),
    "csv": (".csv", ".tsv"),
    "calendar": (".ics", ".ical", ".icalendar"),
    "schedule": (".json", ".xml"),
}
"""The forms that a mission file may have, and how their names end."""
ALONE = frozenset({"csv", "calendar", "schedule"})
"""The forms that hold a programme and nothing else."""
UNLISTED = frozenset({What.PLACE_NOT_LISTED, What.HOST_NOT_LISTED})


@dataclass(frozen=True)
class Reading:
    """What a file held: a mission where there is no error, and every problem in file order.

    *made* are the codes of sessions that were made of titles: on a later load
    they are kept by day and title.  *revision* is the one that the file says it
    was written from.
    """

    mission: Mission | None
    problems: tuple[Problem, ...] = ()
    made: frozenset[str] = frozenset()
    revision: str = ""

    @property
    def ok(self) -> bool:
        """Tell whether no error was found."""
        return all(problem.level is not Level.ERROR for problem in self.problems)


def read_file(path: Path, given: Given | None = None) -> Reading:
    """Read the mission file at *path*; what cannot be read is a problem, too."""
    name = shown(path.name or str(path))
    try:
        if path.is_dir():
            return _refused(name, What.FILE_IS_FOLDER)
        if path.stat().st_size > LARGEST:
            return _refused(name, What.FILE_TOO_BIG)
        data = path.read_bytes()
    except FileNotFoundError:
        return _refused(name, What.FILE_MISSING)
    except (OSError, ValueError):
        return _refused(name, What.FILE_UNREADABLE)
    return read_mission(data, name, given)


def read_mission(data: bytes, name: str, given: Given | None = None) -> Reading:
    """Read the content *data* of a mission file called *name*; its ending tells the form.

    *given* is what a file needs that is a programme alone.
    """
    refused = refused_unread(data, name)
    if refused is not None:
        return refused
    form = form_of(name)
    if form == YAML:
        document, problems = from_yaml(data, name)
    else:
        document, problems = read_in_child(data, name, form)
    if document is None:
        return Reading(None, problems)
    if form not in ALONE:
        return understood(document, problems)
    return programme_understood(document, problems, given, points_out=form == "csv")


def programme_understood(
    document: Document,
    problems: tuple[Problem, ...],
    given: Given | None,
    *,
    points_out: bool = False,
) -> Reading:
    """Make a mission of a document that is a programme alone, with what is *given*.

    *points_out* as in `Beside`.
    """
    whole, lacks = completed(document, given)
    empty = whole is not None and not whole.root["sessions"]
    if empty and not problems:
        problems = (Problem(document.name, What.NO_EVENTS),)
    if whole is None or given is None or empty:
        return Reading(None, (*lacks, *problems))
    return understood(whole, (*problems, *lacks), Beside(given.running, points_out=points_out))


def refused_unread(data: bytes, name: str) -> Reading | None:
    """Say what is wrong with a file that is not read at all; None: it is."""
    if len(data) > LARGEST:
        return _refused(name, What.FILE_TOO_BIG)
    if not data.strip():
        return _refused(name, What.FILE_EMPTY)
    if not form_of(name):
        return _refused(name, What.FILE_UNKNOWN_FORM)
    return None


def form_of(name: str) -> str:
    """Return the form of a file called *name*, "" where its ending is none of ours."""
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    return next((form for form, endings in FORMS.items() if ending in endings), "")


def is_programme_alone(name: str) -> bool:
    """Tell by the name of a file whether it holds a programme and nothing else."""
    return form_of(name) in ALONE


def shown(name: str) -> str:
    """Return a file's name as it may be printed: it can hold bytes that are no text."""
    return name.encode("utf-8", "replace").decode()


def _refused(name: str, what: What) -> Reading:
    return Reading(None, (Problem(name, what),))


@dataclass(frozen=True)
class Beside:
    """What stands beside a programme alone: the mission that runs, None where none does.

    *points_out*: the file names places and hosts as that mission's lists do.
    """

    running: Mission | None = None
    points_out: bool = False


def understood(
    document: Document, problems: tuple[Problem, ...] = (), beside: Beside | None = None
) -> Reading:
    """Make a mission of a document; *problems* are what its form already showed.

    *beside* is there where the document is a programme alone.
    """
    notes, running = Notes(), beside.running if beside else None
    root = Entry(document.root, "", notes)
    head = head_of(read_head(root, make_code=document.is_workbook), running)
    info, groups = read_info(root), read_groups(root)
    if running is not None:
        info, groups = running.info, running.groups
    names = GroupNames.of(groups)
    people = running.people if running else read_people(root, names)
    places = places_of(read_places(root), running)
    hosts = hosts_of(read_hosts(root), running)
    lists = Lists(head, names, places, hosts)
    programme = read_sessions(root, lists, make_codes=document.is_workbook)
    root.refuse_others()
    if running is not None:
        programme = as_it_runs(programme, document, running)
    if beside is not None:
        known = used_by(running) if running and beside.points_out else None
        notes.found = [
            (path, what, details)
            for path, what, details in notes.found
            if what not in UNLISTED or (known is not None and details["name"] not in known)
        ]
    sound = [
        session for session in programme.sessions if not _note_times(session, programme, notes)
    ]
    mission = Mission(
        code=head.code,
        title=head.title,
        organiser=head.organiser,
        home_zone=head.home_zone or head.zone or "UTC",
        zone=head.zone or "UTC",
        languages=head.languages,
        anonymous=head.anonymous,
        retention=head.retention,
        colour=head.colour,
        timing=head.timing,
        objectives=head.objectives,
        info=info,
        groups=groups,
        people=people,
        places=places,
        hosts=hosts,
        sessions=tuple(sorted(sound, key=_by_instant)),
    )
    if sound and head.zone and head.home_zone:
        _note(programme, notes, _doubts(mission, programme, notes))
    found = (*problems, *notes.in_order_of(document))
    reading = Reading(mission, found, programme.made, head.revision)
    return reading if reading.ok else Reading(None, reading.problems, reading.made)


def _by_instant(session: Session) -> tuple[object, ...]:
    return session.starts_at, session.gathers_at, session.code


def _note_times(session: Session, programme: Programme, notes: Notes) -> bool:
    """Note the wall times of *session* that are not one instant; tell whether there are any."""
    found = list(wrong_times(session))
    _note(programme, notes, found)
    return bool(found)


def _doubts(mission: Mission, programme: Programme, notes: Notes) -> Iterator[Found]:
    yield from travels_without_zones(mission, programme.zoned)
    yield from doubts(mission)
    if not notes.errors:  # a programme with holes says nothing about a day's messages
        yield from over_budget(mission)


def _note(programme: Programme, notes: Notes, found: Iterable[Found]) -> None:
    for one in found:
        path = f"{programme.paths[one.session]}.{one.key}"
        notes.add(path, one.what, **one.details)
