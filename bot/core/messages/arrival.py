"""What those read who have just landed: the hour, where they gather, and what comes next."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.core import zones
from bot.core.agenda.due import Occurrence
from bot.core.languages.answers import answer_words
from bot.core.languages.arrival import arrival_in
from bot.core.message import (
    Block,
    Heading,
    Line,
    Listing,
    Message,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import Writer
from bot.core.messages.reminders import SHORT, lines_of, start_line
from bot.core.mission import Session
from bot.core.programme import gathers


def arrival(writer: Writer, one: Occurrence, at: datetime) -> Message:
    """Say what time it is here and at home, where the group gathers, and what comes next.

    In words that are true at the instant *at*.  Of what is not on the programme
    nothing is said.
    """
    known = writer.mission.sessions_by_code
    journey = known[one.sessions[0]]
    coming = [known[code] for code in one.sessions[1:] if known[code].starts_at >= at]
    groups = writer.groups(journey)
    title = arrival_in(writer.language).title(writer.title(journey))
    blocks = (_hour(writer, journey, at), *_coming(writer, journey, coming, at))
    return Message(shortened(f"{groups} · {title}" if groups else title, SHORT), blocks)


def _hour(writer: Writer, journey: Session, at: datetime) -> Line:
    words = arrival_in(writer.language)
    shown, home = writer.both_clocks(at, journey.end_zone)
    before, clock, after = words.hour(shown, _where(writer, journey))
    welcome = words.welcome_home if _leads_home(writer, journey) else ""
    return line(f"{welcome}{before}", Strong(clock), after, f" ({home})." if home else ".")


def _where(writer: Writer, journey: Session) -> str:
    """Name the city that they are in, as far as that is sure.

    A zone bears one city's name: who lands in San Francisco is not in Los Angeles.
    """
    zone, place = journey.end_zone, journey.end_place
    said = f"{writer.title(journey)} {place.name if place else ''}".casefold()
    sure = zone == writer.mission.home_zone or writer.dates.city(zone).casefold() in said
    return writer.dates.in_city(zone) if sure else arrival_in(writer.language).here


def _leads_home(writer: Writer, journey: Session) -> bool:
    """Tell whether *journey* ends in the home zone, and its people leave it no more."""
    home = writer.mission.home_zone
    return journey.end_zone == home and not any(
        other.is_journey and other.starts_at >= journey.ends_at
        for other in writer.mission.programme
        if not journey.groups or other.concerns(journey.groups)
    )


def _coming(
    writer: Writer, journey: Session, coming: Sequence[Session], at: datetime
) -> Iterator[Block]:
    today = zones.local_date(at, journey.end_zone)
    if _parts(coming):
        yield from _apart(writer, coming, today)
        return
    says = answer_words(writer.language)
    gathered = False
    for session in coming:
        if session.gathers_at < at:  # the rendezvous was while they were on the way
            day = _day(writer, session.starts_at, session.zone, today)
            yield line(says.starts(day), *start_line(writer, session))
            continue
        day = _day(writer, session.gathers_at, session.zone, today)
        told = next(lines_of(writer, [session]))
        if gathered:
            yield line(writer.words.for_group(says.then), *told)
        else:
            begin = says.gather(day) if session.has_rendezvous else says.starts(day)
            yield Line(spans_of(begin, *told))
        gathered = gathered or gathers(session)


def _parts(coming: Sequence[Session]) -> bool:
    """Tell whether the groups part, so that what comes is not one after the other."""
    return any(
        not set(one.groups).intersection(other.groups)
        for one in coming
        for other in coming
        if one.groups and other.groups and one is not other
    )


def _apart(writer: Writer, coming: Sequence[Session], today: date) -> Iterator[Block]:
    by_day: dict[str, list[Session]] = {}
    for session in coming:
        day = _day(writer, session.gathers_at, session.zone, today)
        by_day.setdefault(day, []).append(session)
    says = answer_words(writer.language)
    for day, sessions in by_day.items():
        yield Heading(f"{day[:1].upper()}{day[1:]}" or says.coming_up)
        yield Listing(tuple(lines_of(writer, sessions)))


def _day(writer: Writer, at: datetime, zone: str, today: date) -> str:
    on = zones.local_date(at, zone)
    return answer_words(writer.language).day_named((on - today).days, on)
