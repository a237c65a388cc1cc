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

    *process* is the number of a running service, empty where none runs.  One
    *on_server* is a PostgreSQL's, which *processes* may share, in words.
    """

    where: str
    state: DatabaseState = DatabaseState.READY
    why: str = ""
    process: str = ""
    on_server: bool = False
    processes: tuple[str, ...] = ()

    @property
    def runs(self) -> bool:
        """Tell whether the service runs on it, here or on another machine."""
        return bool(self.process or self.processes)


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
    """What came of calling a platform."""

    NOT_ASKED = auto()
    YES = auto()
    NO_NAME = auto()
    NO_ANSWER = auto()
    CLOSED = auto()
    NOT_SECURE = auto()
    BUSY = auto()
    TROUBLE = auto()
    ODD = auto()
    TOKEN_REFUSED = auto()
    TOKEN_ENDED = auto()
    TOKEN_EXPIRED = auto()
    NO_SCOPE = auto()
    DENIED = auto()

    @property
    def unreached(self) -> bool:
        """Tell whether the platform was not there to say anything."""
        return self in UNREACHED


UNREACHED = frozenset(
    {
        Reached.NO_NAME,
        Reached.NO_ANSWER,
        Reached.CLOSED,
        Reached.NOT_SECURE,
        Reached.BUSY,
        Reached.TROUBLE,
        Reached.ODD,
    }
)


class Standing(StrEnum):
    """What the bot is in a group or channel."""

    ADMIN = "admin"
    MEMBER = "member"
    MUTE = "mute"
    LEFT = "left"
    MOVED = "moved"
    ARCHIVED = "archived"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class GroupFacts:
    """A group or channel that belongs to a mission, under its name on its platform."""

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
class WorkspaceFacts:
    """What Slack said of the app in a workspace.

    *installed*: by itself, by OAuth, and not by the token in the settings.
    *why* is Slack's name for a refusal that we have no word for; *missing* are
    scopes, each with a key of what it is for.
    """

    name: str = ""
    reached: Reached = Reached.YES
    why: str = ""
    installed: bool = False
    username: str = ""
    missing: tuple[tuple[str, str], ...] = ()
    channels: tuple[GroupFacts, ...] = ()


class Door(Enum):
    """What answers where Slack brings what people say."""

    NOT_LOOKED = auto()
    OURS = auto()
    NOBODY = auto()


@dataclass(frozen=True, kw_only=True)
class SlackFacts:
    """What Slack said.

    *app* is what came of asking for a connection with the app's token, and
    *app_why* Slack's name for a refusal; *two_apps*: it is not the bot's app.
    *elsewhere* are channels of workspaces that we have no token for,
    *installed* is how many workspaces have the app by OAuth (some are asked
    about); the tokens of those that are *unreadable* (their names) were sealed
    with another key.  *ahead* is how far this machine's clock is ahead of Slack's.
    """

    workspaces: tuple[WorkspaceFacts, ...] = ()
    unreadable: tuple[str, ...] = ()
    app: Reached = Reached.NOT_ASKED
    app_why: str = ""
    two_apps: bool = False
    elsewhere: tuple[str, ...] = ()
    installed: int = 0
    door: Door = Door.NOT_LOOKED
    ahead: timedelta | None = None


@dataclass(frozen=True, kw_only=True)
class SlackSetup:
    """What the settings say of Slack.

    *there* names those that are set, *begin* what the tokens in them begin
    with ("" where that is no token of Slack's); *secret_shaped*: the signing
    secret looks like one.
    """

    there: tuple[str, ...] = ()
    begin: tuple[tuple[str, str], ...] = ()
    secret_shaped: bool = True
    public_url: str = ""

    @property
    def over_http(self) -> bool:
        """Tell whether Slack brings what people say, and we do not fetch it."""
        return "FANION_SLACK_SIGNING_SECRET" in self.there


@dataclass(frozen=True, kw_only=True)
class Setup:
    """What the settings say.

    *expected_hook* is where Telegram's webhook is, empty while polling.
    *open_file* is a file with secrets that others on this machine can read.
    """

    telegram: bool = False
    slack: SlackSetup = SlackSetup()
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
    slack: SlackFacts | None = None
