"""Asks organisers whether something has arrived, and says what one of them decided."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.core.bidi import isolated
from bot.core.chat import ChatKind
from bot.core.holding import reader_clock
from bot.core.languages.conversation import conversation_in
from bot.core.languages.dates import dates_in
from bot.core.languages.undelivered import undelivered_in
from bot.core.message import Block, Button, Facts, Listing, Message, line, shortened, spans_of
from bot.core.messages.broadcasts import chat_name, when_told
from bot.core.messages.lines import Writer
from bot.core.mission import Mission
from bot.core.undelivered import UNSURE, Decided, Unknown

MOST_CHATS = 5
"""More of them are counted, not named."""
MOST_THINGS = 10
NAME = 60
"""Characters that a broadcast's text may take."""
AGAIN, ARRIVED = "again", "arrived"


def unsure(mission: Mission, unknown: Sequence[Unknown], number: int, language: str) -> Message:
    """Ask whether *unknown* has arrived; *number* is the notice's."""
    words = undelivered_in(language)
    return Message(
        words.unsure_title(),
        (line(words.unsure()), _listing(mission, unknown, language)),
        (
            Button(words.send_again(), f"{UNSURE}:{number}:{AGAIN}"),
            Button(words.it_arrived(), f"{UNSURE}:{number}:{ARRIVED}"),
        ),
    )


def decided(
    mission: Mission, unknown: Sequence[Unknown], decision: Decided, language: str
) -> Message:
    """Say what was decided about *unknown*, when and by whom."""
    return Message("", tuple(_decision(mission, unknown, decision, language)))


def _decision(
    mission: Mission, unknown: Sequence[Unknown], decision: Decided, language: str
) -> Iterator[Block]:
    words, writer = undelivered_in(language), Writer(mission, language)
    zone = reader_clock(mission, ChatKind.MAIN).zone(decision.at)
    clock, by = writer.both_clocks(decision.at, zone)[0], isolated(decision.by)
    if not decision.again:
        yield line(words.had_arrived(clock, by))
    elif decision.sent:
        waits = len(decision.held) == decision.sent
        yield line(words.goes_again(clock, by) if waits else words.sent_again(clock, by))
    else:
        yield line(words.none_again())
    yield _listing(mission, unknown, language)
    if decision.held:
        label = conversation_in(language).when_label()
        held = when_told(mission, decision.held, language, decision.at)
        yield Facts(((label, held),), dates_in(language).colon)
    if decision.again and decision.sent and decision.left_out:
        yield line(words.some_left_out())


def _listing(mission: Mission, unknown: Sequence[Unknown], language: str) -> Listing:
    """Name each thing with its chats; many chats are counted."""
    words = undelivered_in(language)
    items = [
        words.unsure_in(_thing(one, language), _chats(mission, one, language))
        for one in unknown[:MOST_THINGS]
    ]
    rest = len(unknown) - MOST_THINGS
    if rest > 0:
        items.append(f"… (+{rest})")
    return Listing(tuple(spans_of(item) for item in items))


def _thing(unknown: Unknown, language: str) -> str:
    first = shortened(unknown.name.partition("\n")[0].strip(), NAME)
    return undelivered_in(language).thing(unknown.kind, [isolated(first)] if first else [])


def _chats(mission: Mission, unknown: Unknown, language: str) -> str:
    if len(unknown.chats) > MOST_CHATS:
        return undelivered_in(language).chats(len(unknown.chats))
    names = Counter(chat_name(mission, chat, language) for chat in unknown.chats)
    # The main chats of two platforms have one name.
    told = [name if count == 1 else f"{name} ({count})" for name, count in names.items()]
    return dates_in(language).together(told)
