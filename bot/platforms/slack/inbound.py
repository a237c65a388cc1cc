"""What Slack tells us, in words that belong to no platform.

Slack sends much that nobody asked for, and more with every year: whatever has
no meaning here is `Nothing`, never an error.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from bot.core.chat import Account, Ask, ChatRef, Filled, Membership, Tap
from bot.platforms.slack.places import BETWEEN, HOME, NAME
from bot.platforms.slack.transport import Me
from bot.platforms.slack.views import Opened
from bot.platforms.slack.written import written

LARGEST = 5_000_000
"""Bytes of a file that is fetched; of a larger one only its size is told."""
OCTETS = "application/octet-stream"
WORDS = frozenset({"", "me_message", "thread_broadcast", "file_share"})
"""The subtypes of messages that are people's own words."""
SLACKBOT = "USLACKBOT"
DIRECT = "D"
"""What the ids of direct conversations begin with."""

Wire = Mapping[str, Any]
"""Something as Slack sends it."""


@dataclass(frozen=True, slots=True)
class Someone:
    """What is known of a person: nothing yet, before Slack was asked."""

    name: str = ""
    language: str = ""


Known = Callable[[str], Someone]
"""Tells what is known of a person, by the id."""


@dataclass(frozen=True, slots=True)
class Said:
    """A question, with when it was first written (UTC); *edited* names the edit, if it is one.

    *at* is None where it was said this moment; *answer_at* is an address that
    takes what only the asker may see, where Slack gives one.
    """

    ask: Ask
    at: datetime | None
    edited: str = ""
    answer_at: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A tap.  *form* is the id of the form that it was in, *opened* where that was opened.

    *edit_at* is the address that edits the message that it was in, where that
    is one that only the presser sees; *answer_at* the one that says something
    to the presser alone, where it was below a message.
    """

    tap: Tap
    form: str = ""
    opened: Opened | None = None
    edit_at: str = ""
    answer_at: str = ""


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form that was sent in, and waits for what becomes of it; *view* as Slack has it."""

    filled: Filled
    opened: Opened
    view: Wire


@dataclass(frozen=True, slots=True)
class Theirs:
    """A file that lies at Slack; *size* is in bytes."""

    url: str
    size: int
    name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Files that somebody sent, not fetched yet, with *caption* below them.

    *said* as of a `bot.core.chat.File`.
    """

    id: str
    chat: ChatRef
    account: Account
    message: str
    caption: str
    addressed: bool
    files: tuple[Theirs, ...]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Uninstalled:
    """The app was taken out of a workspace, or its token was."""

    team: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """Somebody describes themselves anew."""

    team: str
    user: Wire


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The user groups of a workspace are no longer what they were."""

    team: str


class Nothing(Enum):
    """What is not our matter."""

    NOTHING = "nothing"


Heard = (
    Said | Pressed | Submitted | Sent | Membership | Uninstalled | Regrouped | Renamed | Nothing
)


# ---- names -----------------------------------------------------------------------------------


def text_of(wire: object, key: str) -> str:
    """Return the text under *key*, "" where there is none."""
    value = wire.get(key) if isinstance(wire, Mapping) else None
    return value if isinstance(value, str) else ""


def part_of(wire: object, key: str) -> Wire:
    """Return what is below *key*, empty where nothing is."""
    value = wire.get(key) if isinstance(wire, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def parts_of(wire: object, key: str) -> tuple[Wire, ...]:
    """Return the list under *key*, without what is none of its kind."""
    value = wire.get(key) if isinstance(wire, Mapping) else None
    items = value if isinstance(value, list) else ()
    return tuple(one for one in items if isinstance(one, Mapping))


def id_of(wire: object, key: str) -> str:
    """Return an id that stands under *key*, by itself or in what is described there."""
    return text_of(wire, key) or text_of(part_of(wire, key), "id")


def account(me: Me, user: str, known: Known, called: str = "") -> Account:
    """Name a person of the workspace through which we hear them, *called* so here."""
    if not user:
        return Account(NAME, "", "")
    someone = known(user)
    return Account(NAME, f"{me.team}{BETWEEN}{user}", someone.name or called, someone.language)


def chat_ref(me: Me, channel: str, user: str, thread: str = "") -> ChatRef:
    """Name where something stands; a direct chat has its person's name."""
    direct = channel.startswith(DIRECT) or not channel
    return ChatRef(NAME, f"{me.team}{BETWEEN}{user if direct else channel}", thread)


def theirs(file: Wire) -> Theirs:
    """Read what is told of a file."""
    size = file.get("size")
    return Theirs(
        url=text_of(file, "url_private_download") or text_of(file, "url_private"),
        size=size if isinstance(size, int) else 0,
        name=text_of(file, "name") or text_of(file, "title"),
        media_type=text_of(file, "mimetype") or OCTETS,
    )


def home_of(me: Me, user: str) -> ChatRef:
    """Name somebody's App Home."""
    return ChatRef(NAME, f"{me.team}{BETWEEN}{user}", HOME)


def words(text: str, known: Known) -> str:
    """Return *text* as people see it."""
    return written(text, lambda user: known(user).name)


def thread_of(message: Wire) -> str:
    """Return the thread that *message* is a reply in; the first one of a thread is in none."""
    thread = text_of(message, "thread_ts")
    return "" if thread == text_of(message, "ts") else thread


def moment(ts: str) -> datetime | None:
    """Read when a message was written."""
    try:
        return datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        return None
