"""What an organiser sees of broadcasts afterwards: corrections, the list, a text to copy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.bidi import isolated
from bot.core.broadcasts import Announcement, Outcome
from bot.core.chat import ChatKind
from bot.core.holding import reader_clock
from bot.core.languages.broadcasting import broadcasting_in
from bot.core.languages.dates import dates_in
from bot.core.languages.seen import seen_in
from bot.core.message import (
    LABEL_CHARACTERS,
    Block,
    Button,
    Facts,
    Heading,
    Listing,
    Message,
    Quote,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.broadcasts import (
    PLATFORMS,
    audience_name,
    begins,
    report_status,
    title_of,
    with_phone,
)
from bot.core.mission import Mission, Person
from bot.core.parts import parts

MOST_LISTED = 10


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A broadcast in the list: what became of it (None: it was not sent, or *withdrawn*).

    *seen* of *of* people have seen it, where it asks.
    """

    said: Announcement
    at: datetime
    outcome: Outcome | None = None
    withdrawn: bool = False
    what: str = ""
    seen: int = 0
    of: int = 0


def broadcasts_message(
    mission: Mission, listed: Sequence[Listed], language: str, now: datetime
) -> Message:
    """List the last broadcasts, each with a button that opens it."""
    words = broadcasting_in(language)
    shown = listed[-MOST_LISTED:]
    if not shown:
        return Message(blocks=(line(words.none_yet()),))
    items = tuple(spans_of(_item(mission, one, language, now)) for one in shown)
    buttons = tuple(
        Button(_label(mission, one, language), f"again:{one.said.number}:open", row=place)
        for place, one in enumerate(shown)
    )
    return Message(words.list_title(), (Listing(items),), buttons)


def _clock(mission: Mission, at: datetime, language: str) -> str:
    wall = reader_clock(mission, ChatKind.MAIN).wall(at)
    dates = dates_in(language)
    return f"{dates.short_day(wall.date())} {dates.clock(wall.time())}"


def _label(mission: Mission, one: Listed, language: str) -> str:
    label = f"{_clock(mission, one.at, language)} · {begins(one.said.text)}"
    return shortened(label, LABEL_CHARACTERS)


def _item(mission: Mission, one: Listed, language: str, now: datetime) -> str:
    words = broadcasting_in(language)
    if one.withdrawn:
        state = words.is_withdrawn()
    elif one.outcome is None:
        state = words.is_draft()
    else:
        state = report_status(mission, one.outcome, language, now)
    parts = [
        _clock(mission, one.at, language),
        audience_name(one.said, language, one.what),
        begins(one.said.text),
        state,
    ]
    if one.of:
        parts.append(seen_in(language).count(one.seen, one.of))
    return " · ".join(parts)


def correction(said: Announcement, text: str, language: str) -> Message:
    """Show what a broadcast is to say instead, before every copy says so."""
    words = broadcasting_in(language)
    return Message(
        words.correction_title(),
        (Heading(title_of(said, language)), Quote(text)),
        (
            Button(words.everywhere(), f"again:{said.number}:everywhere"),
            Button(words.keep(), f"again:{said.number}:keep"),
        ),
    )


def withdrawal(said: Announcement, language: str) -> Message:
    """Ask whether a broadcast is to be withdrawn from every chat."""
    words = broadcasting_in(language)
    blocks: tuple[Block, ...] = (Quote(said.text),) if said.text else ()
    return Message(
        words.ask_to_withdraw(),
        (Heading(title_of(said, language)), *blocks),
        (
            Button(words.withdraw_everywhere(), f"again:{said.number}:withdrawn"),
            Button(words.keep(), f"again:{said.number}:keep"),
        ),
    )


def to_copy(said: Announcement, on_neither: Sequence[Person], language: str) -> Iterator[Message]:
    """Give the bare text as a message of its own, and say to whom nobody else brings it."""
    yield Message(blocks=(Quote(said.text),))
    words = broadcasting_in(language)
    if not on_neither:
        yield Message(blocks=(line(words.all_are_there()),))
        return
    listed = Listing(tuple(spans_of(with_phone(one, words)) for one in on_neither))
    yield Message(words.on_neither(len(on_neither)), (listed,))


def templates(language: str, texts: Mapping[str, str]) -> Message:
    """Offer *texts* (by name) to begin with; each becomes a preview."""
    words = broadcasting_in(language)
    buttons = tuple(
        Button(shortened(text, LABEL_CHARACTERS), f"template:{name}", row=place)
        for place, (name, text) in enumerate(texts.items())
    )
    return Message(blocks=(line(words.choose_template()),), buttons=buttons)


def look(  # noqa: PLR0913, PLR0917 - what is looked at, and where
    number: int, there: Message, platform: str, calls: int | None, files: int, language: str
) -> Message:
    """Show how a copy of the broadcast *number* looks on another platform, in so many parts.

    *calls* counts those who are mentioned by name, None where all hear it.
    """
    words = broadcasting_in(language)
    labels = tuple(line(f"[ {button.label} ]") for button in there.buttons)
    rows = (
        (words.comes_as(), words.messages(len(parts(there)), files)),
        (words.called(), words.sounds() if calls is None else words.calls(calls)),
    )
    return Message(
        words.looks(PLATFORMS.get(platform, platform)),
        (Heading(there.title), *there.blocks, *labels, Facts(rows, dates_in(language).colon)),
        (Button(words.back(), f"show:{number}:"),),
    )


# ---- answers ---------------------------------------------------------------------------------


def named(mission: Mission, person: Person) -> str:
    """Name somebody with their groups: "Alice Martin (Groupe A)"."""
    groups = [isolated(mission.group_name(code)) for code in person.groups]
    name = isolated(person.name)
    return f"{name} ({', '.join(groups)})" if groups else name


def answer_for_author(who: str, what: str, text: str, language: str) -> Message:
    """Pass on to a broadcast's author what somebody answered to what begins so."""
    words = broadcasting_in(language)
    blocks = (line(words.answers_to(who, what)), Quote(text), line(words.how_to_answer()))
    return Message(blocks=blocks)


def answer_for_person(author: str, text: str, language: str) -> Message:
    """Bring somebody what the organiser *author* answers."""
    return Message(blocks=(line(broadcasting_in(language).answers_you(author)), Quote(text)))
