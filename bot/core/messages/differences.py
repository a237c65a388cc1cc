"""What a new mission file changes, shown to who has to confirm it."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.core.changes import Changes, SessionChange
from bot.core.languages.changes import changes_in
from bot.core.message import Block, Heading, Listing, Span, line, spans_of
from bot.core.messages.lines import Writer
from bot.core.messages.notices import change_lines
from bot.core.messages.readers import writer_for
from bot.core.mission import Mission, Person

LONG_AGO = date.min


def told_count(changes: Changes, now: datetime) -> int:
    """Count the changes that people are told: what matters and has not ended."""
    return sum(change.matters and change.ahead(now) for change in changes.sessions)


def difference_blocks(
    mission: Mission,
    changes: Changes,
    language: str,
    most: int | None = None,
    reader: Person | None = None,
) -> Iterator[Block]:
    """Write what is different in *mission* for *reader*, at most *most* changes of each kind."""
    writer, words = writer_for(mission, reader, language), changes_in(language)
    if not changes:
        yield line(words.no_difference())
    for kind, some in changes.by_kind.items():
        yield Heading(f"{words.label(kind)} ({len(some)})")
        yield Listing(tuple(_item(writer, change) for change in some[:most]))
        if most is not None and len(some) > most:
            yield line(words.more(len(some) - most))
    joined, left = len(changes.joined), len(changes.left)
    others = (
        words.people(joined, left, len(changes.changed_people)),
        words.other(info=changes.info, groups=changes.groups, settings=changes.settings),
        *(words.recoded(writer.title(new), old.code, new.code) for old, new in changes.recoded),
        *map(words.recoded_person, changes.recoded_people),
    )
    for said in filter(None, others):
        yield line(said)


def _item(writer: Writer, change: SessionChange) -> tuple[Span, ...]:
    spans: list[Span] = []
    for part in change_lines(writer, change, LONG_AGO):
        if spans:
            spans += spans_of(" · ")
        spans += part
    return tuple(spans)


def first_load_blocks(mission: Mission, language: str) -> Iterator[Block]:
    """Say what a mission that is new here brings."""
    words = changes_in(language)
    yield line(words.first_load(mission.title, len(mission.sessions), len(mission.people)))
