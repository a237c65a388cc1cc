"""For an organiser: what a new release of the time zone rules has moved."""

from collections.abc import Iterable
from datetime import datetime

from bot.core import zones
from bot.core.languages.rules import rules_in
from bot.core.message import Message, Strong, line
from bot.core.messages.lines import Writer
from bot.core.messages.readers import writer_for
from bot.core.mission import Mission, Person
from bot.core.rules import Moment, Shift


def rules_message(
    mission: Mission,
    releases: tuple[str, str],
    moved: Iterable[Shift],
    language: str,
    reader: Person | None = None,
) -> Message:
    """Say to *reader* which sessions are at another instant, and which one, in both clocks.

    *releases* are the old and the new one.  The old instant is written as
    clocks show it by the new rules.
    """
    words, writer = rules_in(language), writer_for(mission, reader, language)
    lines = [line(words.explained(*releases))]
    for shift in moved:
        session = mission.sessions_by_code.get(shift.session)
        if session is None:
            continue
        zone = session.end_zone if shift.moment is Moment.END else session.zone
        read_first = writer.mission.home_zone if writer.home_first else zone
        day = writer.dates.day(zones.local_date(shift.at, read_first))
        now, before = (_clocks(writer, at, zone) for at in (shift.at, shift.was))
        said = words.moved(shift.moment, day, now, before)
        lines.append(line(Strong(writer.title(session)), said))
    return Message(words.title(), tuple(lines))


def _clocks(writer: Writer, at: datetime, zone: str) -> str:
    clock, other = writer.both_clocks(at, zone)
    return f"{clock} ({other})" if other else clock
