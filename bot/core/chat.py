"""Who says what to whom, in words that belong to no platform."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.core.message import Message, Venue

ANSWER = "answer-"
"""How the key of an answer begins: one that is lost costs the asker one more question."""


@dataclass(frozen=True, slots=True)
class ChatRef:
    """A place to speak, by the platform's own names: a group, a channel, or a thread in one."""

    platform: str
    id: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody as a platform knows them; *language* is what their phone speaks, where it tells."""

    platform: str
    id: str
    name: str
    language: str = field(default="", compare=False)


class ChatKind(StrEnum):
    """What a chat is to its mission."""

    MAIN = "main"
    GROUP = "group"
    FOLLOWERS = "followers"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundChat:
    """A conversation that belongs to a mission.

    *id* is our own, which stays when the platform's changes; *group* and
    *person* are codes; *language* is empty where the mission's first applies;
    nothing from before *bound_at* (UTC) counts as late or dropped there.
    """

    id: int
    ref: ChatRef
    mission: str
    kind: ChatKind
    bound_at: datetime
    group: str = ""
    person: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Somebody wrote something.

    *text* comes without the mention of the bot, with its slash if it was a
    command.  *addressed*: it was plainly meant for the bot (a mention, a reply
    to it, a command, a direct chat).  *message* is the platform's id of what
    was written, *replies_to* of what it answers.  *venue*: they sent a place,
    and *text* is empty.  *alone*: nobody else in the chat saw it, so nobody
    else sees the answer.  *trigger* is the platform's leave to open a form.
    *apart*: its answer begins a thread, which who asks elsewhere does not see.
    *again*: somebody else wrote the same words there a few seconds ago.
    *edited*: it stood there in other words before, and so does its answer.
    """

    id: str
    chat: ChatRef
    account: Account
    text: str
    addressed: bool
    message: str = ""
    replies_to: str = ""
    venue: Venue | None = None
    alone: bool = False
    apart: bool = False
    trigger: str = ""
    again: bool = False
    edited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """Somebody pressed a button of the message *message*.

    *message* is empty where it stood elsewhere: in a form, or in a menu of the
    platform's own.  *alone*, *apart* and *trigger* as of an `Ask`.
    """

    id: str
    chat: ChatRef
    account: Account
    choice: str
    message: str = ""
    alone: bool = False
    apart: bool = False
    trigger: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """Somebody filled in the form *choice*; *values* are by the codes of its fields.

    A field that was left empty has no value.
    """

    id: str
    chat: ChatRef
    account: Account
    choice: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """Somebody sent a file, or a photo, with *caption* below it.

    *addressed*: in a group, it was plainly given to the bot (a mention, a command).
    *album* names those that were sent together; each of them comes by itself.
    *said*: it stood there before, and now *account* answers it with these words,
    in *message*; *caption* stays that of who sent it.
    """

    id: str
    chat: ChatRef
    account: Account
    name: str
    content: bytes
    message: str = ""
    caption: str = ""
    media_type: str = "application/octet-stream"
    addressed: bool = False
    album: str = ""
    said: str = ""


class Change(StrEnum):
    """What became of the bot in a chat, or of the chat."""

    ADDED = "added"
    PROMOTED = "promoted"
    DEMOTED = "demoted"
    REMOVED = "removed"
    MOVED = "moved"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """The bot's place in a chat has changed.

    *account* made the change (the platform itself where nobody did), *title*
    is the chat's.  *direct*: it is the chat with one person, and `REMOVED`
    means that they blocked the bot.  *moved_to* is the chat's new id at the
    platform.  *reads_all*: the bot sees plain questions there, None where the
    platform does not tell.  `CLOSED` is a topic in which only some may write.
    *archived*: nobody can write there any more.
    """

    id: str
    chat: ChatRef
    account: Account
    change: Change
    title: str = ""
    direct: bool = False
    moved_to: str = ""
    reads_all: bool | None = None
    archived: bool = False


Inbound = Ask | Tap | Filled | File | Membership


PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})
"""The types of files that every platform and browser shows as a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file that goes along with a message."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"

    @property
    def is_picture(self) -> bool:
        """Tell whether it can be looked at where it is sent."""
        return self.media_type in PICTURES


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A message that answers at once, past the outbox, silently.

    It goes to the chat that was spoken in, or to *to*; *quotes* is the id of
    the message that it is shown as a reply to.  *topic* names what it answers
    and how, so that the same question soon after can point to it.  *private*:
    only who spoke may see it.
    """

    message: Message
    to: ChatRef | None = None
    quotes: str = ""
    topic: str = ""
    document: Document | None = None
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A message that was sent before, said anew in its place."""

    id: str
    message: Message
    chat: ChatRef | None = None


class FieldKind(StrEnum):
    """What is written into a field of a form; its value is always text.

    `LINE` and `TEXT` (several lines) as written; `CHOICE` the code of an
    option; `CHECK` "yes" where it is ticked; `DAY` as 2022-09-27, `HOUR` as
    09:10.
    """

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHECK = "check"
    DAY = "day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Something to fill in; *options* are (code, words), *value* is what stands there first."""

    code: str
    label: str
    kind: FieldKind
    options: tuple[tuple[str, str], ...] = ()
    value: str = ""
    hint: str = ""
    optional: bool = False
    most: int = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A page of its own on platforms that have one, opened by a `trigger`.

    *choice* comes back in `Filled`; *message* stands above the fields, and its
    buttons can be pressed.  Without *submit* there is nothing to send in.  *late*
    is said to who pressed where it cannot open: a trigger holds for seconds.
    """

    title: str
    choice: str = ""
    late: str = ""
    message: Message | None = None
    fields: tuple[Field, ...] = ()
    submit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a handler decided: answers, edits, and a word to whoever pressed the button.

    *form* is opened, or takes the place of the one that was pressed in or sent
    in; *wrong* says of the fields of the one that was sent in what cannot be,
    by their codes, and it stays open.  *tells_others*: what was asked here has
    put something in the outbox for others.
    """

    answers: tuple[Answer, ...] = ()
    edits: tuple[Edit, ...] = ()
    toast: str = ""
    form: Form | None = None
    wrong: Mapping[str, str] = field(default_factory=dict)
    tells_others: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Whose phones a message that rings is meant for, where a platform can tell them apart.

    *accounts* are the platform's ids of those whom we know; *everyone*: the
    organiser wants everyone in the chat called.
    """

    accounts: tuple[str, ...] = ()
    everyone: bool = False


NOBODY = Call()


class NotKeptError(Exception):
    """What somebody said cannot be kept now; the text says why.

    Nothing of it has happened: whoever brought it is not told that we have it,
    so that it comes again.
    """


class DeliveryError(Exception):
    """A platform did not take a message.

    *permanent*: trying again cannot help; *gone*: because nobody can be reached
    in that chat any more.  *retry_after*: the platform said how
    long to wait.  *ambiguous*: it may have arrived all the same.  *moved_to*:
    the chat has another id now.  *lacks* names the permission that it takes.
    """

    def __init__(  # noqa: PLR0913 - all that a platform may say
        self,
        reason: str,
        *,
        permanent: bool = False,
        retry_after: timedelta | None = None,
        ambiguous: bool = False,
        moved_to: str = "",
        gone: bool = False,
        lacks: str = "",
    ) -> None:
        """Say in *reason* what the platform said, without any secret."""
        super().__init__(reason)
        self.permanent = permanent or gone
        self.gone = gone
        self.retry_after = retry_after
        self.ambiguous = ambiguous
        self.moved_to = moved_to
        self.lacks = lacks


class Receive(Protocol):
    """Takes what somebody said or pressed, and returns what was decided, once it was said."""

    def __call__(
        self, inbound: Inbound, /, *, taken: Callable[[Reply], None] | None = None
    ) -> Awaitable[Reply]:
        """Take *inbound*; *taken* hears what was decided as soon as nothing can be lost.

        That is before the answers are sent: a platform that has to acknowledge
        what it delivers, to answer who pressed at once, and to open a form,
        does so then.  Answers and edits are no matter of its.
        """


RouteReply = tuple[int, Mapping[str, str], bytes]
Route = tuple[str, str, Callable[[Mapping[str, str], bytes], Awaitable[RouteReply]]]
"""Method, path, and the function from headers and body to status, headers and body.

The body of a GET is its query.
"""


class ChatPlatform(Protocol):
    """A place where people chat."""

    name: str

    async def run(self, receive: Receive) -> None:
        """Pass everything that is said to *receive*, until cancelled."""

    async def send(  # noqa: PLR0913, as many facts as a message has
        self,
        to: ChatRef,
        message: Message,
        *,
        key: str,
        rings: bool,
        quotes: str = "",
        whom: Call = NOBODY,
        only_for: Account | None = None,
    ) -> str:
        """Say *message* and return the platform's id of it.

        *key* names the delivery, for `was_sent`.  What *rings* calls *whom*
        where a platform rings for single people.  *only_for*: nobody else may
        see it; where the chat cannot hide it, it goes to their direct chat.
        Raises `DeliveryError`.
        """

    async def send_document(  # noqa: PLR0913, as many facts as a message has, and the file
        self,
        to: ChatRef,
        document: Document,
        caption: Message | None,
        *,
        key: str = "",
        rings: bool = False,
        quotes: str = "",
        whom: Call = NOBODY,
        only_for: Account | None = None,
    ) -> str:
        """Send a file with *caption* below it, or behind it where that is too long.

        No chat hides a file: what is *only_for* one goes to their direct chat.
        Returns the id under which *caption* can be edited.  Raises `DeliveryError`.
        """

    async def edit(self, to: ChatRef, id: str, message: Message) -> None:  # noqa: A002
        """Say the message *id* anew.  Raises `DeliveryError`."""

    async def remove(self, to: ChatRef, id: str) -> None:  # noqa: A002
        """Take the message *id* back: what stood there has become shorter.

        Raises `DeliveryError`.
        """

    async def was_sent(self, to: ChatRef, key: str) -> str | bool | None:
        """Tell whether the delivery *key* arrived: its message id, no, or None: cannot tell."""

    def routes(self) -> tuple[Route, ...]:
        """Name the HTTP routes that the platform wants served."""
