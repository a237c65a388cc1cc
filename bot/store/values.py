"""What the store gives and takes, beside the values of the core."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from bot.core.chat import Account, BoundChat, ChatRef
from bot.core.message import Venue
from bot.core.undelivered import Why

TOO_LATE = "too late"
"""The error of a delivery that expired because it helped nobody any more."""


FILES = "files"
"""Names in a delivery's data the platform's ids of the files that went ahead of its message."""
TAKEN_BACK = "taken back"
"""Names in a delivery's data that its files are to be taken back."""


class State(StrEnum):
    """What has become of a delivery."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    WITHDRAWN = "withdrawn"


class DeliveryKind(StrEnum):
    """What a delivery tells; its *subject* says of what."""

    DUE = "due"
    """What the clock made due: its keys say which occurrences."""
    FEEDBACK = "feedback"
    """A feedback request with its counts; the subject is the session's code."""
    YOUR_DAY = "your_day"
    """What somebody has to say about the day's visits; the subject is their code."""
    BROADCAST = "broadcast"
    """The subject is the broadcast's id."""
    NOTICE = "notice"
    """The subject is the notice's id."""
    HOME = "home"
    """Somebody's own page, which is said anew in its place; it has no subject."""
    ANSWER = "answer"
    """What came of a task for who asked; the subject is the task's id."""


class Priority(IntEnum):
    """Who goes first; answers go before all, and only those of tasks wait in the outbox."""

    ANSWER = 0
    REMINDER = 1
    OTHER = 2


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One message on its way to one chat.

    *data* is what rendering it needs beside its *subject* and *keys*; *due_at*
    and *helps_until* are instants of mission time, *attempts* counts those
    begun.  *message* is the platform's id of what was sent, empty before.
    *version* counts what has happened since to what it tells.  *sender* is the
    process that began to send it, where several share the database.
    """

    id: int
    mission: str
    chat: BoundChat
    kind: DeliveryKind
    subject: str
    due_at: datetime
    state: State
    data: Mapping[str, Any] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    helps_until: datetime | None = None
    rings: bool = False
    priority: Priority = Priority.OTHER
    attempts: int = 0
    repeats: int = 0
    message: str = ""
    version: int = 1
    error: str = ""
    sent_at: datetime | None = None
    sender: int | None = None

    @property
    def key(self) -> str:
        """Name it to the platform, the same at every attempt."""
        return f"delivery-{self.id}"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A message for one chat (its id) that is put in the outbox; see `Outbox.enqueue`."""

    kind: DeliveryKind
    mission: str
    chat: int
    due_at: datetime
    keys: tuple[str, ...] = ()
    subject: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    helps_until: datetime | None = None
    rings: bool = False
    priority: Priority = Priority.OTHER

    def as_row(self) -> dict[str, Any]:
        """Return what stands in its row as it begins to wait."""
        return {
            "mission": self.mission,
            "chat": self.chat,
            "kind": self.kind.value,
            "subject": self.subject,
            "data": dict(self.data),
            "priority": int(self.priority),
            "rings": self.rings,
            "due_at": self.due_at,
            "helps_until": self.helps_until,
            "state": State.WAITING.value,
        }


class TaskState(StrEnum):
    """How far a task is."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    GIVEN_UP = "given up"


@dataclass(frozen=True, kw_only=True)
class Task:
    """Something that takes long to do, for who asked for it: *asked_by*, in *asked_in*.

    Both are None where the clock asked.  The answer goes to *chat*, or past
    the outbox to *asked_in* where that belongs to no mission.  *arguments* are
    its *kind*'s, *message* is the platform's id of what was sent.  *asked_at*
    is mission time; *attempts* counts those begun, by the process *worker*.
    """

    id: int
    kind: str
    asked_at: datetime
    state: TaskState
    arguments: Mapping[str, Any] = field(default_factory=dict)
    chat: BoundChat | None = None
    asked_in: ChatRef | None = None
    asked_by: Account | None = None
    message: str = ""
    attempts: int = 0
    worker: int | None = None

    @property
    def key(self) -> str:
        """Name it in the log, and to the platform."""
        return f"task-{self.id}"

    @property
    def place(self) -> tuple[str, ...]:
        """Tell within what tasks are done one after the other: for one chat, else of one kind."""
        chat = self.asked_in
        return (chat.platform, chat.id) if chat is not None else (self.kind,)


class BroadcastState(StrEnum):
    """How far a broadcast is."""

    DRAFT = "draft"
    SENT = "sent"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True)
class Broadcast:
    """What an organiser says to many at once.

    *author* is a person's code; *audience* is ``everyone``, ``group:A``,
    ``session:google`` or ``followers``; *send_at* is None for at once.
    *calls_everyone*: it wakes whole channels, where a platform would not.
    *album* names the photos that were sent together, of which it is made.
    *asks_seen*: it carries "Seen".  *corrected_at* is when it was last said in
    other words after it had been sent.
    """

    id: int
    mission: str
    author: str
    text: str
    audience: str
    state: BroadcastState
    created_at: datetime
    send_at: datetime | None = None
    venue: Venue | None = None
    calls_everyone: bool = False
    album: str = ""
    asks_seen: bool = False
    corrected_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Something that the service itself has to say; *kind* names who renders *data* (JSON)."""

    id: int
    mission: str
    kind: str
    data: Mapping[str, Any]
    created_at: datetime


@dataclass(frozen=True, kw_only=True)
class Undelivered:
    """Something that did not arrive: *kind* is a `DueKind` or `DeliveryKind`."""

    id: int
    mission: str
    chat: BoundChat
    why: Why
    kind: str
    sessions: tuple[str, ...]
    due_at: datetime


@dataclass(frozen=True, kw_only=True)
class RoomMessage:
    """A line of a conversation in the room; *author* is empty for the bot."""

    id: int
    chat: str
    author: str
    body: str
    at: datetime
    key: str = ""
    quotes: str = ""
    rings: bool = False
    version: int = 1
