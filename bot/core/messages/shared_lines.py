"""The lines that those at home may read, below the list of what has ended."""

from collections.abc import Iterator, Sequence

from bot.core.bidi import isolated
from bot.core.languages.takeaways import takeaways_in
from bot.core.message import Block, Heading, Listing, spans_of
from bot.core.messages.lines import Writer
from bot.core.mission import Session
from bot.core.report.facts import Line

MOST = 8
"""So many lines a digest carries: the picked ones first."""


def shared_blocks(
    writer: Writer, sessions: Sequence[Session], lines: Sequence[Line]
) -> Iterator[Block]:
    """Quote what people of *sessions* let leave the organisers' eyes, named if they want to be."""
    about = {session.code: session for session in sessions}
    shared = [one for one in lines if one.shareable and one.about in about]
    if not shared:
        return
    words = takeaways_in(writer.language)
    order = [*about]
    chosen = sorted(
        sorted(shared, key=_picked_first)[:MOST], key=lambda one: order.index(one.about)
    )
    people = writer.mission.people_by_code
    yield Heading(words.brought_home())
    yield Listing(
        tuple(
            spans_of(
                words.said_of(
                    isolated(one.text),
                    writer.title(about[one.about]),
                    isolated(people[one.person].name)
                    if one.signed and one.person in people
                    else "",
                )
            )
            for one in chosen
        )
    )


def _picked_first(line: Line) -> tuple[bool, int]:
    return line.place is None, line.place or 0
