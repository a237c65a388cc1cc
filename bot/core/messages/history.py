"""The history of a mission for its organisers: who did what, when, from what to what."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from bot.core import zones
from bot.core.amendments import (
    Amendment,
    AmendmentState,
    Of,
    Patch,
    read_session,
    written_session,
)
from bot.core.bidi import isolated
from bot.core.changes import SessionChange, change_of
from bot.core.languages.changes import changes_in
from bot.core.languages.day import day_in
from bot.core.message import Block, Heading, Line, Listing, Message, Span, line, shortened
from bot.core.message import spans_of as spans
from bot.core.messages.day import Done, clock_at, done_line, name_of
from bot.core.messages.lines import Writer
from bot.core.messages.log_lines import MOST_SAID
from bot.core.messages.notices import ARROW, change_line
from bot.core.mission import Mission, Session

MOST = 20
"""Of all that was done, so many are shown."""
BY_HAND = frozenset({"amended", "undone"})
"""Acts of the log that the amendments themselves tell, with what has changed."""


def history_message(
    mission: Mission,
    amendments: Iterable[Amendment],
    done: Iterable[Done],
    language: str,
    zone: str,
) -> Message:
    """Tell, the newest first, what was done; *zone* is that of the reader's clock."""
    writer = Writer(mission, language, home_first=zone == mission.home_zone)
    words = day_in(language)
    acts: list[tuple[datetime, int, Sequence[tuple[Span, ...]]]] = [
        (one.at, one.id, tuple(_amended(writer, one, zone))) for one in amendments
    ]
    told = ((one.at, done_line(writer, one, zone)) for one in done if one.what not in BY_HAND)
    # What was told was changed before.
    acts += [(at, 1_000_000, (said,)) for at, said in told if said]
    acts.sort(key=lambda act: act[:2], reverse=True)
    blocks: list[Block] = []
    day = None
    for at, _, lines in acts[:MOST]:
        if (on := zones.local_date(at, zone)) != day:
            day = on
            blocks.append(Heading(writer.dates.day(on)))
        first, *more = lines
        blocks.append(Line(first))
        if more:
            blocks.append(Listing(tuple(more)))
    return Message(words.history_title(), tuple(blocks) or (line(words.nothing_yet()),))


def _amended(writer: Writer, amendment: Amendment, zone: str) -> Iterator[tuple[Span, ...]]:
    words = day_in(writer.language)
    head = [clock_at(writer, amendment.at, zone), name_of(writer, amendment.author)]
    if amendment.said:
        head.append(words.quoted(isolated(shortened(amendment.said, MOST_SAID))))
    head += [words.takes_back()] if amendment.undoes is not None else []
    if amendment.state is AmendmentState.DRAFT:
        head.append(words.is_draft())
    elif amendment.state is AmendmentState.UNDONE:
        head.append(words.was_undone())
    yield spans(" · ".join(head))
    today = zones.local_date(amendment.at, zone)
    for patch in amendment.patches:
        if patch.of is Of.PERSON:
            yield from _person(writer, patch)
        elif (change := _change(writer.mission, patch)) is not None:
            yield change_line(writer, change, today)


def _change(mission: Mission, patch: Patch) -> SessionChange | None:
    """Return what *patch* changed, as it was then; what else its session says is of now."""
    held = mission.sessions_by_code.get(patch.code)
    if held is None and patch.old is not None and patch.new is not None:
        return None  # it was taken out since: nobody knows what the rest of it was
    rest = written_session(held) if held is not None else {}

    def session(fields: object) -> Session | None:
        return read_session(patch.code, {**rest, **fields}) if isinstance(fields, dict) else None

    return change_of(session(patch.old), session(patch.new))


def _person(writer: Writer, patch: Patch) -> Iterator[tuple[Span, ...]]:
    """Write whose groups have changed, from which to which."""
    fields = [dict(side or {}) for side in (patch.old, patch.new)]
    name = str(fields[1].get("name") or fields[0].get("name") or name_of(writer, patch.code))
    before, after = (_groups(writer, side.get("groups", ())) for side in fields)
    changed = f"{changes_in(writer.language).colon()}{before}{ARROW}{after}"
    yield spans(isolated(name), changed if before != after else "")


def _groups(writer: Writer, codes: Iterable[str]) -> str:
    names = [isolated(writer.mission.group_name(code)) for code in codes]
    return writer.dates.together(names) if names else changes_in(writer.language).says_no_more()
