"""A calendar as the file that calendars read: text/calendar, RFC 5545.

The library folds lines and escapes text.  Offsets come from our own zones: a
calendar that knows other rules than ours follows the table that stands in the
file.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.core import zones
from bot.core.calendars import Calendar, Event, Status

if TYPE_CHECKING:
    import icalendar

MEDIA_TYPE = "text/calendar; charset=utf-8"
FORM = 1
"""Raised when the same calendar comes to be written otherwise."""
LOOK_EVERY = timedelta(minutes=15)
"""How often we ask calendars to look for something new; many have ideas of their own."""
AROUND = timedelta(days=366)
"""How far a table of offsets reaches around its events: some calendars want a year of it."""


def written(calendar: Calendar) -> bytes:
    """Write *calendar*: the same bytes for the same calendar and zone rules."""
    import icalendar

    file = icalendar.Calendar()
    file.add("version", "2.0")
    file.add("prodid", f"-//Fanion//Fanion//{calendar.language.upper()}")
    file.add("calscale", "GREGORIAN")
    file.add("name", calendar.name)
    file.add("x-wr-calname", calendar.name)
    file.add("refresh-interval", LOOK_EVERY, parameters={"VALUE": "DURATION"})
    minutes = int(LOOK_EVERY.total_seconds()) // 60
    file.add("x-published-ttl", f"PT{minutes}M")
    for zone in _zones(calendar):
        file.add_component(zone)
    for event in calendar.events:
        file.add_component(_event(event))
    return bytes(file.to_ical(sorted=False))


def _event(event: Event) -> "icalendar.Event":
    import icalendar

    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    changed_at = event.changed_at.replace(microsecond=0)
    made.add("dtstamp", changed_at)
    made.add("last-modified", changed_at)
    _add_time(made, "dtstart", event.starts, event.zone)
    _add_time(made, "dtend", event.ends, event.end_zone)
    made.add("summary", event.summary)
    if event.location:
        made.add("location", event.location)
    if event.position is not None:
        made.add("geo", event.position)
    made.add("description", event.description)
    made.add("status", event.status.value)
    made.add("transp", "OPAQUE" if event.busy else "TRANSPARENT")
    for before in event.alarms if event.status is not Status.CANCELLED else ():
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", event.rings)
        alarm.add("trigger", -before)
        made.add_component(alarm)
    return made


def _add_time(made: "icalendar.Event", name: str, wall: datetime, zone: str) -> None:
    """Add a wall time with the name of its zone; the file says what that means."""
    made.add(name, wall, parameters={"TZID": zone})


# ---- zones -----------------------------------------------------------------------------------


def _zones(calendar: Calendar) -> Iterator["icalendar.Timezone"]:
    """Write a table for each zone that is named: the mission's where nothing is."""
    times: dict[str, list[datetime]] = {}
    for event in calendar.events:
        times.setdefault(event.zone, []).append(event.starts)
        times.setdefault(event.end_zone, []).append(event.ends)
    if not times:
        times[calendar.zone] = [zones.EPOCH]
    for zone in sorted(times):
        yield _zone(zone, min(times[zone]), max(times[zone]))


def _zone(name: str, first: datetime, last: datetime) -> "icalendar.Timezone":
    import icalendar

    made = icalendar.Timezone()
    made.add("tzid", name)
    start, end = (first - AROUND).replace(tzinfo=UTC), (last + AROUND).replace(tzinfo=UTC)
    for one in zones.observances(name, start, end):
        part = icalendar.TimezoneDaylight() if one.summer else icalendar.TimezoneStandard()
        part.add("dtstart", one.begins)
        part.add("tzoffsetfrom", one.before)
        part.add("tzoffsetto", one.ahead)
        part.add("tzname", one.name)
        made.add_component(part)
    return made
