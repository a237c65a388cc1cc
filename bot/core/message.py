"""What the bot says, described once, as meaning without markup.

Each platform renders a message in its own way.  A message is frozen, turns
into JSON and back, and keeps every platform's limits from the moment that it
is made: a limit that is found when sending is found too late.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pydantic import TypeAdapter

CHOICE_BYTES = 64
"""Telegram refuses callback data over 64 bytes; Slack would take 2,000."""
LABEL_CHARACTERS = 75
"""Slack's limit for a button."""
TITLE_CHARACTERS = 150
"""Slack's limit for a header."""
BUTTONS = 25
"""Slack's limit for a block of actions."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Words without emphasis."""

    text: str
    kind: Literal["plain"] = "plain"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that the eye should find first, such as the time of a rendezvous."""

    text: str
    kind: Literal["strong"] = "strong"


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (UTC), with the words for readers whose client cannot localise it."""

    at: datetime
    text: str
    kind: Literal["moment"] = "moment"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere, such as a map."""

    text: str
    url: str
    kind: Literal["link"] = "link"


@dataclass(frozen=True, slots=True)
class Struck:
    """Words that hold no more, struck through; what holds stands above them."""

    text: str
    kind: Literal["struck"] = "struck"


Span = Plain | Strong | Moment | Link | Struck


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text."""

    spans: tuple[Span, ...]
    kind: Literal["line"] = "line"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that heads those after it, such as a day or a group."""

    text: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines that belong together, such as the sessions of a day."""

    items: tuple[tuple[Span, ...], ...]
    kind: Literal["listing"] = "listing"


@dataclass(frozen=True, slots=True)
class Facts:
    """Short labelled values, such as the place and the host.

    *colon* is what the language writes between the two, where they share a line.
    """

    rows: tuple[tuple[str, str], ...]
    colon: str = ": "
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody else's words, as they wrote them; line breaks are theirs."""

    text: str
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True, slots=True)
class Venue:
    """A place to find on a map: degrees north and east of Greenwich; *url* is a map of its own.

    A mere point has neither name nor address.
    """

    name: str
    address: str
    latitude: float
    longitude: float
    url: str = ""
    kind: Literal["venue"] = "venue"

    @property
    def text(self) -> str:
        """The name and the address, the name once; of a mere point the coordinates."""
        if self.address and self.address.casefold().startswith(self.name.casefold()):
            return self.address
        return ", ".join(filter(None, (self.name, self.address))) or self.coordinates

    @property
    def coordinates(self) -> str:
        """Latitude and longitude, to some ten metres: "37.4220, -122.0841"."""
        return f"{self.latitude:.4f}, {self.longitude:.4f}"


Block = Line | Heading | Listing | Facts | Quote | Venue


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press.  *choice* comes back in the tap; *row* puts buttons side by side."""

    label: str
    choice: str
    row: int = 0

    def __post_init__(self) -> None:
        """Refuse what some platform would refuse.

        Raises `ValueError`.
        """
        if len(self.choice.encode()) > CHOICE_BYTES:
            raise ValueError(f"a choice must fit in {CHOICE_BYTES} bytes: {self.choice!r}")
        if not 0 < len(self.label) <= LABEL_CHARACTERS:
            raise ValueError(f"a label has 1 to {LABEL_CHARACTERS} characters: {self.label!r}")


@dataclass(frozen=True, slots=True)
class Message:
    """A message: a title (may be empty), what follows it, and what can be pressed."""

    title: str = ""
    blocks: tuple[Block, ...] = ()
    buttons: tuple[Button, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what some platform would refuse.

        Raises `ValueError`.
        """
        if len(self.title) > TITLE_CHARACTERS:
            raise ValueError(f"a title has at most {TITLE_CHARACTERS} characters: {self.title!r}")
        if len(self.buttons) > BUTTONS:
            raise ValueError(f"a message has at most {BUTTONS} buttons")
        if not self.title and not self.blocks:
            raise ValueError("a message says something")


_JSON: TypeAdapter[Message] = TypeAdapter(Message)


def to_json(message: Message) -> str:
    """Write *message* as JSON, for where it has to wait."""
    return _JSON.dump_json(message).decode()


def from_json(text: str) -> Message:
    """Read a message that `to_json` wrote.

    Raises pydantic's `ValidationError` on anything else.
    """
    return _JSON.validate_json(text)


def shortened(text: str, limit: int) -> str:
    """Return *text*, cut at *limit* characters with an ellipsis where it is longer."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def line(*spans: Span | str) -> Line:
    """Make a line; bare strings are plain words."""
    return Line(spans_of(*spans))


def spans_of(*spans: Span | str) -> tuple[Span, ...]:
    """Make spans of words; bare strings are plain."""
    return tuple(Plain(span) if isinstance(span, str) else span for span in spans if span)
