"""A document, described once as meaning without markup: each format sets it in its own way.

Words are final here: in the reader's language, with its typography.  Nothing is
measured or placed; whoever sets a page decides how a thing looks.
"""

from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BeforeValidator, PlainSerializer, TypeAdapter

from bot.core.message import Span


def _bytes(written: object) -> object:
    return b64decode(written) if isinstance(written, str) else written


def _written(content: bytes) -> str:
    return b64encode(content).decode()


Content = Annotated[
    bytes, BeforeValidator(_bytes), PlainSerializer(_written, return_type=str, when_used="json")
]
"""The bytes of a file, which JSON holds as base64."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What stands at the head: whose mission it was, where and when, in four lines at most."""

    title: str
    subtitle: str = ""
    lines: tuple[str, ...] = ()
    kind: Literal["cover"] = "cover"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 (a part), 2 (a visit) or 3; *beside* is said smaller, on the right."""

    text: str
    level: int = 1
    beside: str = ""
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph; *small*: an aside, such as what a number counts."""

    spans: tuple[Span, ...]
    small: bool = False
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """Things that belong together, each a line."""

    items: tuple[tuple[Span, ...], ...]
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Somebody's own words; *by* is empty where nobody is to know whose."""

    text: str
    by: str = ""
    kind: Literal["said"] = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A few numbers to see at a glance, each (value, what it counts): ("4,3", "sur 5")."""

    items: tuple[tuple[str, str], ...]
    kind: Literal["figures"] = "figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Short labelled values: (label, value)."""

    rows: tuple[tuple[str, str], ...]
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows below *columns*; *caption* says what it shows, *widths* weigh the columns.

    Each row has as many cells as there are columns.  The first cell heads its row.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str
    widths: tuple[int, ...] = ()
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: *share* of its full length (0 to 1; None: nothing to show), and the same in words.

    *label* names it ("Google"), *words* say it ("4,3 sur 5, 11 avis").
    """

    label: str
    share: float | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars below one another; *caption* says what they compare, *words* all of it."""

    caption: str
    bars: tuple[Bar, ...]
    words: str = ""
    kind: Literal["bars"] = "bars"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo; *words* say what it shows to who cannot see it."""

    content: Content
    media_type: str
    words: str
    caption: str = ""
    kind: Literal["picture"] = "picture"


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own, where there are pages."""

    kind: Literal["new_page"] = "new_page"


Block = (
    Cover | Heading | Text | Bullets | Said | Figures | Facts | Table | Bars | Picture | NewPage
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A whole document: *title* names it, *blocks* are what stands in it, in order.

    *language* is the code of its words.  *colon* is what the language writes
    between a label and its value.  *footer* stands below each page, *logo* above
    the first; *colour* ("#rrggbb") is the organisation's, empty for ours.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    author: str = ""
    footer: str = ""
    colon: str = ": "
    logo: Picture | None = None
    colour: str = ""


_JSON: TypeAdapter[Page] = TypeAdapter(Page)


def to_json(page: Page) -> bytes:
    """Write *page* as JSON, for the process that sets it."""
    return _JSON.dump_json(page)


def from_json(written: bytes) -> Page:
    """Read a page that `to_json` wrote.

    Raises pydantic's `ValidationError` on anything else.
    """
    return _JSON.validate_json(written)
