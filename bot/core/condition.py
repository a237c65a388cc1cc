"""What `fanion doctor` found out: facts about this installation, without any secret."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, StrEnum, auto


class DatabaseState(Enum):
    """What came of looking at the database, without changing it."""

    READY = auto()
    NEW = auto()
    OLDER = auto()
    NEWER = auto()
    READ_ONLY = auto()
    UNREADABLE = auto()


@dataclass(frozen=True, kw_only=True)
class DatabaseFacts:
    """The database: *where* it is, *why* it cannot be read, and the process that runs on it.

    *process* is the number of a running service, empty where none runs.
    """

    where: str
    state: DatabaseState = DatabaseState.READY
    why: str = ""
    process: str = ""


@dataclass(frozen=True, kw_only=True)
class MissionFacts:
    """A mission, and who can be reached: *chats* by platform, *linked* of *people*."""

    code: str
    title: str
    main: bool = False
    chats: tuple[tuple[str, int], ...] = ()
    people: int = 0
    linked: int = 0
    organisers: int = 0


class Reached(Enum):
    """What came of calling Telegram."""

    YES = auto()
    NO_NAME = auto()
    NO_ANSWER = auto()
    CLOSED = auto()
    NOT_SECURE = auto()
    BUSY = auto()
    TROUBLE = auto()
    ODD = auto()
    TOKEN_REFUSED = auto()


class Standing(StrEnum):
    """What the bot is in a group."""

    ADMIN = "admin"
    MEMBER = "member"
    MUTE = "mute"
    LEFT = "left"
    MOVED = "moved"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class GroupFacts:
    """A group that belongs to a mission, under its name in Telegram."""

    title: str
    standing: Standing


@dataclass(frozen=True, kw_only=True)
class WebhookFacts:
    """Where Telegram sends what people say; *url* is empty where it is fetched.

    *waiting* updates are still to be fetched or delivered; *error* is what
    Telegram last said of a failure, at *error_at*.
    """

    url: str = ""
    waiting: int = 0
    error: str = ""
    error_at: datetime | None = None


class Poller(Enum):
    """Who else fetches what people say with the same token."""

    NOT_LOOKED = auto()
    NOBODY = auto()
    OURS = auto()
    ANOTHER = auto()


@dataclass(frozen=True, kw_only=True)
class TelegramFacts:
    """What Telegram said.

    *shaped*: the token looks like one.  *ahead* is how far this machine's
    clock is ahead of Telegram's, None where that was not told.
    """

    reached: Reached = Reached.YES
    shaped: bool = True
    username: str = ""
    reads_all: bool = True
    joins_groups: bool = True
    groups: tuple[GroupFacts, ...] = ()
    webhook: WebhookFacts = WebhookFacts()
    poller: Poller = Poller.NOT_LOOKED
    ahead: timedelta | None = None


@dataclass(frozen=True, kw_only=True)
class Setup:
    """What the settings say.

    *slack* names the settings of Slack that are there.  *expected_hook* is
    where our own webhook is, empty while polling.  *open_file* is a file with
    secrets that others on this machine can read.
    """

    telegram: bool = False
    slack: tuple[str, ...] = ()
    room: bool = False
    expected_hook: str = ""
    open_file: str = ""


@dataclass(frozen=True, kw_only=True)
class Condition:
    """All of it.  *wrong_settings*: they cannot be read, and the rest is unknown."""

    setup: Setup = Setup()
    wrong_settings: str = ""
    database: DatabaseFacts | None = None
    missions: tuple[MissionFacts, ...] | None = None
    telegram: TelegramFacts | None = None
