"""A reminder that has gone and holds no more: what holds instead, and its words struck through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core import plain
from bot.core.agenda.due import Due, Occurrence
from bot.core.languages.changes import changes_in
from bot.core.languages.seen import seen_in
from bot.core.message import TITLE_CHARACTERS, Block, Line, Message, Strong, line, shortened
from bot.core.message import Struck as StruckWords
from bot.core.messages.due import due_message
from bot.core.messages.lines import Writer
from bot.core.messages.reminders import lines_of, reminder_blocks, reminder_title
from bot.core.mission import Mission, Session


@dataclass(frozen=True)
class Gone:
    """A reminder that has gone, in the words of the programme of *then*, and holds no more.

    *now* is its session as it is for those who read it, None: it is cancelled.
    """

    reminder: Occurrence
    then: Mission
    now: Session | None

    @property
    def was(self) -> Session:
        """The session as people were reminded of it."""
        return self.then.sessions_by_code[self.reminder.sessions[0]]


def holds(was: Session, now: Session | None) -> bool:
    """Tell whether a reminder of a session as it *was* is still right."""
    return now is not None and not now.cancelled and _meeting(was) == _meeting(now)


def _meeting(session: Session) -> tuple[datetime, datetime, str]:
    place = session.gathering_place
    return session.gathers_at, session.starts_at, place.name if place is not None else ""


def struck_reminder(
    mission: Mission, standing: Due | None, gone: Sequence[Gone], language: str, at: datetime
) -> Message:
    """Say a reminder anew of which *gone* holds no more, in the words of the instant *at*.

    *standing* is what of the message is as right as before.
    """
    if standing is not None:
        message = due_message(mission, standing, at)
        blocks = [block for one in gone for block in _on_a_line(mission, one, language)]
        return replace(message, blocks=(*message.blocks, *blocks))
    if len(gone) == 1:
        title = shortened(_instead(mission, gone[0], language), TITLE_CHARACTERS)
        return Message(title, tuple(_in_full(gone[0], language, at)))
    blocks = [block for one in gone for block in _on_a_line(mission, one, language)]
    return Message(changes_in(language).notice_title(len(gone)), tuple(blocks))


def _instead(mission: Mission, gone: Gone, language: str) -> str:
    """Say what has become of it: "Déplacé à 15 h 30 : Google"."""
    writer = Writer(mission, language)
    return f"{_becomes(writer, gone)}{changes_in(language).colon()}{writer.title(gone.was)}"


def _becomes(writer: Writer, gone: Gone) -> str:
    words, was, now = seen_in(writer.language), gone.was, gone.now
    if now is None or now.cancelled:
        return words.is_off()
    if was.gathers_at != now.gathers_at:
        clock, _ = writer.both_clocks(now.gathers_at, now.zone)
        day = "" if now.meet_day == was.meet_day else f"{writer.dates.day(now.meet_day)}, "
        return words.moved_to(f"{day}{clock}")
    place = now.gathering_place
    if _meeting(was)[2] != _meeting(now)[2]:
        return words.moved_place(place.name if place is not None else "")
    return words.is_changed()


def _in_full(gone: Gone, language: str, at: datetime) -> Iterator[Block]:
    writer = Writer(gone.then, language)
    title = reminder_title(writer, [gone.reminder], at)
    said = plain.render(Message(title, tuple(reminder_blocks(writer, [gone.reminder]))))
    yield from map(_struck, said.splitlines())


def _on_a_line(mission: Mission, gone: Gone, language: str) -> Iterator[Block]:
    yield line(Strong(_instead(mission, gone, language)))
    for spans in lines_of(Writer(gone.then, language), [gone.was]):
        yield _struck(plain.spans_as_text(spans))


def _struck(words: str) -> Line:
    return line(StruckWords(words))
