"""Calendars as their readers see them: through two parsers that share no line."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import icalendar
import vobject

from bot.core.calendars import entries, reader_of
from bot.core.chronicle import Chronicle, continued
from bot.core.messages.calendars import calendar
from bot.files.calendar import written


@dataclass(frozen=True, kw_only=True)
class Seen:
    """An event as a calendar shows it; instants are in UTC, alarms before the start."""

    uid: str
    summary: str
    starts_at: datetime
    ends_at: datetime
    status: str
    sequence: int
    location: str = ""
    description: str = ""
    alarms: tuple[timedelta, ...] = ()


class Past:
    """The revisions of a mission, published an hour apart."""

    def __init__(self, *missions, at=datetime(2022, 9, 1, 8, tzinfo=UTC)):
        self.missions = []
        self.chronicle = Chronicle()
        self.published = {}
        self._at = at
        for one in missions:
            self.publish(one)

    def publish(self, mission):
        old = self.missions[-1] if self.missions else None
        self.missions.append(mission)
        revision = len(self.missions)
        self.chronicle = continued(self.chronicle, old, mission, revision)
        self.published[revision] = self._at + timedelta(hours=revision)

    def calendar(self, whose, at=None, language="fr"):
        mission = self.missions[-1]
        reader = reader_of(mission, whose, language)
        held = entries(
            mission, self.chronicle, reader, at or self._at, lambda one: self.missions[one - 1]
        )
        return calendar(mission, reader, held, self.published)

    def file(self, whose, at=None, language="fr"):
        return written(self.calendar(whose, at, language))

    def seen(self, whose, at=None, language="fr"):
        """Return what somebody sees, by the session's code."""
        return {one.uid.partition("@")[0]: one for one in seen(self.file(whose, at, language))}


def seen(file):
    """Read *file* with icalendar, zones from the file itself; the same as vobject reads."""
    found = _by_icalendar(file)
    assert found == _by_vobject(file)
    return found


def _by_icalendar(file):
    read = icalendar.Calendar.from_ical(file)
    zones = {one["TZID"]: one.to_tz(lookup_tzid=False) for one in read.walk("VTIMEZONE")}
    return [
        Seen(
            uid=str(event["UID"]),
            summary=plain(event["SUMMARY"]),
            starts_at=_instant(event["DTSTART"], zones),
            ends_at=_instant(event["DTEND"], zones),
            status=str(event["STATUS"]),
            sequence=int(event["SEQUENCE"]),
            location=plain(event.get("LOCATION", "")),
            description=plain(event["DESCRIPTION"]),
            alarms=tuple(-alarm["TRIGGER"].dt for alarm in event.walk("VALARM")),
        )
        for event in read.walk("VEVENT")
    ]


def _instant(property_, zones):
    if "TZID" not in property_.params:
        return property_.dt
    wall = property_.dt.replace(tzinfo=None)
    return wall.replace(tzinfo=zones[property_.params["TZID"]]).astimezone(UTC)


def _by_vobject(file):
    # It keeps what the last file said of a zone, and would go by that.
    vobject.icalendar.__tzidMap.clear()  # noqa: SLF001 - nothing else does it
    read = vobject.readOne(file.decode())
    return [
        Seen(
            uid=event.uid.value,
            summary=plain(event.summary.value),
            starts_at=event.dtstart.value.astimezone(UTC),
            ends_at=event.dtend.value.astimezone(UTC),
            status=event.status.value,
            sequence=int(event.sequence.value),
            location=plain(event.location.value if "location" in event.contents else ""),
            description=plain(event.description.value),
            alarms=tuple(-one.trigger.value for one in event.contents.get("valarm", ())),
        )
        for event in read.contents.get("vevent", ())
    ]


def plain(text):
    """Write no-break spaces as plain ones, so that a test can be typed."""
    return str(text).replace("\u00a0", " ").replace("\u202f", " ")
