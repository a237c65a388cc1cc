"""Programmes alone, read without a process of their own."""

from datetime import date, time

from bot.core.mission import Session, words
from bot.files.csv_document import from_csv
from bot.files.ical_document import from_calendar
from bot.files.programme_alone import Given
from bot.files.reading import form_of, programme_understood
from bot.files.schedule_document import from_schedule

PARIS, CALIFORNIA = "Europe/Paris", "America/Los_Angeles"
GIVEN = Given(zone=CALIFORNIA, home_zone=PARIS, title="Silicon Valley", code="sv")
READERS = {"csv": from_csv, "calendar": from_calendar, "schedule": from_schedule}


def read(data, name, given=GIVEN):
    """Read *data*, a text or bytes, as `read_mission` does."""
    form = form_of(name)
    content = data.encode() if isinstance(data, str) else data
    document, problems = READERS[form](content, name)
    if document is None:
        return problems, None
    reading = programme_understood(document, problems, given, points_out=form == "csv")
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
