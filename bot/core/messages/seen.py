"""Seen: the button and the count that stand below what asks for it, and who is missing."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.core.chat import ChatKind
from bot.core.languages.seen import seen_in
from bot.core.message import Block, Button, Heading, Line, Listing, Span, line, spans_of
from bot.core.messages.persons import who_is
from bot.core.mission import Mission, Person

MOST_MISSING = 20


@dataclass(frozen=True)
class SeenCount:
    """How many *of* those who are asked have *seen* something, named *what* (``changes:7``)."""

    what: str
    seen: int
    of: int


def seen_button(language: str, what: str, seen: int, of: int) -> Button:
    """Return the button to say that one has seen *what*: ``changes:7``, ``broadcast:12``."""
    return Button(seen_in(language).button(seen, of), f"seen:{what}")


def seen_line(language: str, seen: int, of: int) -> Line:
    """Return the last line of what carries the button, once somebody has seen it."""
    return line(seen_in(language).count(seen, of))


def asks_seen(
    language: str, kind: ChatKind, count: SeenCount | None
) -> tuple[tuple[Block, ...], tuple[Button, ...]]:
    """Return what is added to a message in a chat of that *kind* that may ask for Seen.

    In a direct chat one person is asked, who does not read a count.
    """
    if count is None or not count.of:
        return (), ()
    if kind is not ChatKind.DIRECT:
        said = (seen_line(language, count.seen, count.of),) if count.seen else ()
        return said, (seen_button(language, count.what, count.seen, count.of),)
    if count.seen:
        return (line(seen_in(language).you_have()),), ()
    return (), (seen_button(language, count.what, 0, count.of),)


def missing_blocks(
    mission: Mission,
    unseen: Sequence[str],
    of: int,
    unreached: Collection[str],
    language: str,
) -> Iterator[Block]:
    """Name to organisers who (codes) has not seen something, each with a number to tap.

    *unreached* have no direct chat, so that nobody has written to them.
    """
    words = seen_in(language)
    if not unseen:
        yield line(words.everyone_has(of))
        return
    yield line(words.count(of - len(unseen), of))
    people = [mission.people_by_code[code] for code in unseen if code in mission.people_by_code]
    shown = people[:MOST_MISSING]
    yield Heading(words.missing(len(people)))
    yield Listing(
        tuple(_person(mission, one, language, unreached=one.code in unreached) for one in shown)
    )
    if len(people) > MOST_MISSING:
        yield line(words.more(len(people) - MOST_MISSING))


def _person(
    mission: Mission, person: Person, language: str, *, unreached: bool
) -> tuple[Span, ...]:
    marks = [seen_in(language).no_direct_chat()] if unreached else []
    return spans_of(" · ".join([*who_is(mission, person), *marks]))
