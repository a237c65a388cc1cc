"""Our commands as people type them on Slack: "/fanion suite" where others type "/suite".

An app has one slash command there, so every text that names one of ours names
it that way: `as_typed_here(message)`.  What somebody else wrote, the names of
places and where links lead stay as they are.
"""

import re
from dataclasses import replace
from typing import assert_never

from bot.core.languages.menu import MENUS
from bot.core.message import (
    TITLE_CHARACTERS,
    Block,
    Facts,
    Heading,
    Line,
    Link,
    Listing,
    Message,
    Moment,
    Plain,
    Quote,
    Span,
    Strong,
    Struck,
    Venue,
)
from bot.core.understanding.commands import command_of
from bot.core.understanding.vocabulary import LANGUAGES

COMMAND = "/fanion"
WITHOUT_A_MENU = ("start", "cancel", "annuler")
"""What people are told to type only at the moment when it helps."""
OUR_COMMANDS = frozenset({
    *(name for menu in MENUS.values() for name, _ in (*menu.for_everyone, *menu.for_organisers)),
    *(name for menu in MENUS.values() for some in menu.when_on.values() for name, _ in some),
    *(name for language in LANGUAGES for name in language.commands),
    *WITHOUT_A_MENU,
})  # fmt: skip
"""Every command of ours, without its slash."""

FOLLOWED_BY_A_SENTENCE = frozenset({"question", "offer", "propose", "seek", "cherche"})
"""Those behind which anything may stand, a question, too."""

HELP = frozenset({"", "help", "aide"})

_OURS = re.compile(
    rf"(?<![\w/.:@<-])/({'|'.join(sorted(OUR_COMMANDS, key=len, reverse=True))})(?![\w/-])"
)


def as_typed_here(message: Message) -> Message:
    """Return *message* with our commands as they are typed on Slack."""
    title = with_our_command(message.title)
    blocks = tuple(map(_block, message.blocks))
    if len(title) > TITLE_CHARACTERS:
        return replace(message, title="", blocks=(Line((Strong(title),)), *blocks))
    return replace(message, title=title, blocks=blocks)


def with_our_command(text: str) -> str:
    """Write our commands as they are typed on Slack: "/suite" as "/fanion suite"."""
    return _OURS.sub(rf"{COMMAND} \1", text) if "/" in text else text


def _block(block: Block) -> Block:
    match block:
        case Line(spans=spans):
            return Line(_spans(spans))
        case Heading(text=text):
            return Heading(with_our_command(text))
        case Listing(items=items):
            return Listing(tuple(map(_spans, items)))
        case Facts(rows=rows):
            typed = tuple((with_our_command(one), with_our_command(two)) for one, two in rows)
            return replace(block, rows=typed)
        case Quote() | Venue():
            return block
        case _:
            assert_never(block)


def _spans(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(map(_span, spans))


def _span(span: Span) -> Span:
    match span:
        case Plain(text=text):
            return Plain(with_our_command(text))
        case Strong(text=text):
            return Strong(with_our_command(text))
        case Struck(text=text):
            return Struck(with_our_command(text))
        case Link() | Moment():
            return span
        case _:
            assert_never(span)


def ordered(said: str) -> str:
    """Return what is asked by our one command with *said* behind it: a command, or a sentence."""
    first = said.partition(" ")[0].casefold()
    if said.casefold() in HELP:
        return "/help"
    found = command_of(f"/{said}")
    known = first in OUR_COMMANDS or (found is not None and found[0] != "")
    # "qui nous reçoit à Stanford ?" begins like a command, and says more.
    sentence = first not in FOLLOWED_BY_A_SENTENCE and _is_sentence(said)
    return f"/{said}" if known and not sentence else said


def _is_sentence(said: str) -> bool:
    more = said.split()[1:]
    return bool(more) and more[-1].endswith("?") and more != ["?"]
