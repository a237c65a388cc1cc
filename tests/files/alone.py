"""Files, read without a process of their own: that they are read in one is tried elsewhere."""

from datetime import date, time

from bot.core.mission import Session, words
from bot.files.csv_document import from_csv
from bot.files.ical_document import from_calendar
from bot.files.programme_alone import Given
from bot.files.reading import (
    ALONE,
    YAML,
    Reading,
    form_of,
    programme_understood,
    refused_unread,
    understood,
)
from bot.files.schedule_document import from_schedule
from bot.files.workbook_document import from_workbook
from bot.files.yaml_document import from_yaml

PARIS, CALIFORNIA = "Europe/Paris", "America/Los_Angeles"
GIVEN = Given(zone=CALIFORNIA, home_zone=PARIS, title="Silicon Valley", code="sv")
READERS = {
    YAML: from_yaml,
    "workbook": from_workbook,
    "csv": from_csv,
    "calendar": from_calendar,
    "schedule": from_schedule,
}


def read_here(data, name, given=None):
    """Read the bytes *data* as `read_mission` does."""
    refused = refused_unread(data, name)
    if refused is not None:
        return refused
    form = form_of(name)
    document, problems = READERS[form](data, name)
    if document is None:
        return Reading(None, problems)
    if form not in ALONE:
        return understood(document, problems)
    return programme_understood(document, problems, given, points_out=form == "csv")


def read(data, name, given=GIVEN):
    """Read *data*, a text or bytes, as `read_mission` does."""
    reading = read_here(data.encode() if isinstance(data, str) else data, name, given)
    return reading.problems, reading.mission


def sound(data, name, given=GIVEN):
    """Read a mission in which nothing is wrong."""
    problems, mission = read(data, name, given)
    assert [one for one in problems if one.level == "error"] == []
    return mission


def wrong(data, name, given=GIVEN):
    """Say what is wrong where."""
    return [(one.where, one.what) for one in read(data, name, given)[0]]


def session(code, day, start, end=None, **more):
    """Make a session in California on a day of September 2022."""
    return Session(
        code=code,
        title=words(more.pop("title", code.title())),
        day=date(2022, 9, day),
        start=time.fromisoformat(start),
        end=time.fromisoformat(end) if end else None,
        **{"zone": CALIFORNIA, "end_zone": CALIFORNIA, **more},
    )
