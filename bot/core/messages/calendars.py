"""What stands in a calendar that somebody subscribed to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from bot.core import zones
from bot.core.asking import seen_from
from bot.core.calendars import Calendar, Entry, Event, Reader, Status, alarms
from bot.core.languages.answers import answer_words
from bot.core.languages.calendars import CalendarWords, calendars_in
from bot.core.messages.lines import Writer
from bot.core.mission import Host, Kind, Mission, Place, Session
from bot.core.plain import spans_as_text
from bot.core.positions import map_searching


def calendar(
    mission: Mission,
    reader: Reader,
    entries: Iterable[Entry],
    published: Mapping[int, datetime],
) -> Calendar:
    """Write *entries* for *reader*; *published* says when each revision was (UTC)."""
    name = f"{mission.title} · {mission.group_name(reader.group)}" if reader.group else ""
    ordered = sorted(entries, key=lambda one: (one.session.starts_at, one.session.code))
    return Calendar(
        name=name or mission.title,
        language=reader.language,
        zone=mission.zone,
        events=tuple(_event(one, reader, published[one.changed_in]) for one in ordered),
    )


def _event(entry: Entry, reader: Reader, changed_at: datetime) -> Event:
    session, writer = entry.session, _writer(entry.mission, reader)
    words = calendars_in(reader.language)
    title = _title(writer, session, reader)
    event = Event(
        uid=f"{session.code}@{entry.mission.code}.fanion",
        sequence=entry.sequence,
        changed_at=changed_at,
        starts=zones.wall_time(session.starts_at, session.zone),
        zone=session.zone,
        ends=zones.wall_time(session.ends_at, session.end_zone),
        end_zone=session.end_zone,
        summary=words.called_off(title),
        description=words.no_longer(),
        status=Status.CANCELLED,
        busy=False,
    )
    if entry.cancelled:
        return event
    place = session.place or session.gathering_place
    return replace(
        event,
        summary=title,
        description="\n".join(_description(writer, session, reader)),
        location=_address(place),
        position=place.position if place is not None else None,
        status=Status.TENTATIVE if session.tentative else Status.CONFIRMED,
        busy=not reader.at_home and session.kind is not Kind.FREE,
        alarms=alarms(entry.mission, session, reader),
        rings=f"{title} · {spans_as_text(writer.rendezvous(session))}",
    )


def _writer(mission: Mission, reader: Reader) -> Writer:
    seen = seen_from(mission, reader.home_zone(mission))
    return Writer(seen, reader.language, home_first=reader.at_home)


def _title(writer: Writer, session: Session, reader: Reader) -> str:
    """Write the title, headed by its groups for who sees those of all."""
    groups = writer.groups(session) if reader.sees_all else ""
    return f"{writer.words.for_group(groups) if groups else ''}{writer.title(session)}"


def _description(writer: Writer, session: Session, reader: Reader) -> Iterator[str]:
    words, says = calendars_in(reader.language), answer_words(reader.language)
    colon = writer.dates.colon
    yield _gathering(writer, session, reader, words)
    if session.has_rendezvous or session.is_journey:
        times = writer.times(session)
        yield f"{times[:1].upper()}{times[1:]}"
    for host in session.hosts:
        yield f"{words.hosts()}{colon}{_host(host)}"
        if host.link:
            yield host.link
        reach = ", ".join(filter(None, (host.phone, host.email)))
        if reader.sees_contacts and reach:
            yield f"{says.contact}{colon}{reach}"
    notes = session.notes.said_in(reader.language)
    if notes:
        yield notes
    yield from _ways(writer, session, reader)


def _gathering(writer: Writer, session: Session, reader: Reader, words: CalendarWords) -> str:
    """Say when and where one gathers, in both clocks; else when it starts."""
    rendezvous = spans_as_text(writer.rendezvous(session))
    if not session.has_rendezvous:
        return words.starts(rendezvous)
    day = writer.dates.day(session.meet_day) if session.meet_day != session.day else ""
    return (words.they_gather if reader.at_home else words.gather)(day, rendezvous)


def _ways(writer: Writer, session: Session, reader: Reader) -> Iterator[str]:
    """Say how one gets in, and give maps: calendars look for the event's own place themselves."""
    words, says = calendars_in(reader.language), answer_words(reader.language)
    colon = writer.dates.colon
    for place in dict.fromkeys((session.gathering_place, session.place)):
        if place is None:
            continue
        access = place.access.said_in(reader.language)
        if access:
            yield f"{words.access()} ({place.name}){colon}{access}"
        url = place.map
        if not url and place != session.place and place.address:
            url = map_searching(place.address)
        if url:
            yield f"{says.map} ({place.name}){colon}{url}"


def _host(host: Host) -> str:
    return ", ".join(filter(None, (host.name, host.title, host.organisation)))


def _address(place: Place | None) -> str:
    if place is None:
        return ""
    if place.address.casefold().startswith(place.name.casefold()):
        return place.address
    return ", ".join(filter(None, (place.name, place.address)))
