"""The message that carries what is due: reminders first, then the lists that go with them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.agenda.due import Due, DueKind, Occurrence
from bot.core.message import Block, Heading, Message
from bot.core.messages.arrival import arrival
from bot.core.messages.days import day_blocks, day_title, home_blocks, home_title
from bot.core.messages.feedback import feedback_request
from bot.core.messages.follow_ups import own_follow_ups
from bot.core.messages.lines import Writer
from bot.core.messages.reminders import reminder_blocks, reminder_title
from bot.core.messages.whole_mission import Known, whole_request
from bot.core.messages.your_day import your_day_message
from bot.core.mission import Mission
from bot.core.report.facts import Line
from bot.core.your_day import DayVisit

LISTS = (DueKind.EVENING_DIGEST, DueKind.MORNING_BRIEF)


def due_message(mission: Mission, due: Due, at: datetime, lines: Sequence[Line] = ()) -> Message:
    """Say what *due* carries, in words that are true at the instant *at*.

    *lines* are what people have written: a home digest carries what they share.
    """
    writer = Writer(mission, due.audience.language)
    first = due.occurrences[0]
    match first.kind:
        case DueKind.FEEDBACK:
            session = mission.sessions_by_code[first.sessions[0]]
            return feedback_request(mission, session, 0, due.audience.language)
        case DueKind.MISSION_FEEDBACK | DueKind.MISSION_NUDGE | DueKind.FOLLOW_UPS:
            return _whole(mission, first, due.audience.language)
        case DueKind.ARRIVAL:
            return arrival(writer, first, at)
        case DueKind.YOUR_DAY:
            return _your_day(mission, first, due.audience.language)
        case DueKind.HOME_DIGEST:
            at_home = Writer(mission, due.audience.language, home_first=True)
            blocks = home_blocks(at_home, first, lines)
            return Message(home_title(at_home, first), tuple(blocks))
        case _:
            return _reminders_and_lists(writer, due, at)


def _your_day(mission: Mission, part: Occurrence, language: str) -> Message:
    """Show the round-up as it is before anybody has said anything."""
    visits = [DayVisit(session=mission.sessions_by_code[code]) for code in part.sessions]
    on = part.on or visits[0].session.day
    return your_day_message(mission, visits, on, 0, language, forms=False)


def _whole(mission: Mission, part: Occurrence, language: str) -> Message:
    """Ask about the mission as a whole, or what became of it, before anyone has answered."""
    if part.kind is DueKind.FOLLOW_UPS:
        return own_follow_ups(mission, (), language)
    known = Known(nudges=part.kind is DueKind.MISSION_NUDGE)
    return whole_request(mission, part.objectives, language, known)


def _reminders_and_lists(writer: Writer, due: Due, at: datetime) -> Message:
    reminders = [one for one in due.occurrences if one.kind is DueKind.REMINDER]
    lists = [one for one in due.occurrences if one.kind in LISTS]
    if reminders:
        title = reminder_title(writer, reminders, at)
        return Message(
            title, (*reminder_blocks(writer, reminders), *_headed(writer, due, lists, at))
        )
    title = day_title(writer, due.audience, lists[0], at)
    blocks = day_blocks(writer, due.audience, lists[0], at)
    return Message(title, (*blocks, *_headed(writer, due, lists[1:], at)))


def _headed(
    writer: Writer, due: Due, lists: Sequence[Occurrence], at: datetime
) -> Iterator[Block]:
    """List the rest of the day: what the reminders above have said is not said again."""
    said = {
        code for one in due.occurrences if one.kind is DueKind.REMINDER for code in one.sessions
    }
    for one in lists:
        rest = replace(one, sessions=tuple(code for code in one.sessions if code not in said))
        if rest.sessions or not one.sessions:
            yield Heading(day_title(writer, due.audience, rest, at))
            yield from day_blocks(writer, due.audience, rest, at)
