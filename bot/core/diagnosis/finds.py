"""Everything that can be found of an installation, and how much it matters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Grade(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


class Finds(StrEnum):
    """Everything that can be found; docs/telegram.md and docs/slack.md say what to do."""

    SETTINGS_WRONG = "settings-wrong"
    SECRETS_READABLE = "secrets-readable"
    NO_PLATFORM = "no-platform"

    DATABASE_OK = "database-ok"
    DATABASE_NEW = "database-new"
    DATABASE_OLDER = "database-older"
    DATABASE_NEWER = "database-newer"
    DATABASE_READ_ONLY = "database-read-only"
    DATABASE_UNREADABLE = "database-unreadable"
    SERVER_NEW = "server-new"
    SERVER_OLDER = "server-older"
    SERVER_READ_ONLY = "server-read-only"
    SERVER_UNREADABLE = "server-unreadable"
    SERVICE_RUNS = "service-runs"
    SERVICE_SHARED = "service-shared"
    SERVICE_STOPPED = "service-stopped"

    NO_MISSION = "no-mission"
    MISSION_OK = "mission-ok"
    NO_MAIN_CHAT = "no-main-chat"
    NO_ORGANISER = "no-organiser"
    PLATFORM_GONE = "platform-gone"

    NO_NAME = "no-name"
    NO_ANSWER = "no-answer"
    CONNECTION_CLOSED = "connection-closed"
    NOT_SECURE = "not-secure"
    CLOCK_OK = "clock-ok"
    CLOCK_FAST = "clock-fast"
    CLOCK_SLOW = "clock-slow"

    TELEGRAM_OFF = "telegram-off"
    TELEGRAM_BUSY = "telegram-busy"
    TELEGRAM_TROUBLE = "telegram-trouble"
    NOT_TELEGRAM = "not-telegram"
    TOKEN_REFUSED = "token-refused"  # noqa: S105 - a code
    TOKEN_MISSHAPEN = "token-misshapen"  # noqa: S105 - a code
    BOT_OK = "bot-ok"
    PRIVACY_OFF = "privacy-off"
    PRIVACY_ON = "privacy-on"
    PRIVACY_HARMLESS = "privacy-harmless"
    GROUPS_FORBIDDEN = "groups-forbidden"
    GROUP_OK = "group-ok"
    GROUP_ADMIN = "group-admin"
    GROUP_BLIND = "group-blind"
    GROUP_MUTE = "group-mute"
    GROUP_LEFT = "group-left"
    GROUP_MOVED = "group-moved"
    GROUP_GONE = "group-gone"
    GROUP_UNKNOWN = "group-unknown"
    WEBHOOK_LEFT = "webhook-left"
    WEBHOOK_NOT_HTTPS = "webhook-not-https"
    WEBHOOK_MISSING = "webhook-missing"
    WEBHOOK_ELSEWHERE = "webhook-elsewhere"
    WEBHOOK_FAILS = "webhook-fails"
    WEBHOOK_OK = "webhook-ok"
    UPDATES_WAIT = "updates-wait"
    POLLER_NONE = "poller-none"
    POLLER_OURS = "poller-ours"
    POLLER_OTHER = "poller-other"

    SLACK_INCOMPLETE = "slack-incomplete"
    SLACK_MIXED_UP = "slack-mixed-up"
    SLACK_MISSHAPEN = "slack-misshapen"
    SLACK_SECRET_MISSHAPEN = "slack-secret-misshapen"  # noqa: S105 - a code
    SLACK_TWO_WAYS = "slack-two-ways"
    SLACK_NO_ADDRESS = "slack-no-address"
    SLACK_NOT_HTTPS = "slack-not-https"
    SLACK_NO_CLIENT = "slack-no-client"
    SLACK_BUSY = "slack-busy"
    SLACK_TROUBLE = "slack-trouble"
    NOT_SLACK = "not-slack"
    SLACK_REFUSED = "slack-refused"
    SLACK_ENDED = "slack-ended"
    SLACK_EXPIRED = "slack-expired"
    SLACK_DENIED = "slack-denied"
    SLACK_BOT_OK = "slack-bot-ok"
    SLACK_SCOPE_MISSING = "slack-scope-missing"
    SLACK_CLOCK_FAR = "slack-clock-far"
    SLACK_SOCKET_OK = "slack-socket-ok"
    SLACK_NO_CONNECTIONS = "slack-no-connections"
    SLACK_SOCKET_OFF = "slack-socket-off"
    SLACK_TWO_APPS = "slack-two-apps"
    SLACK_HTTP = "slack-http"
    SLACK_EVENTS_OK = "slack-events-ok"
    SLACK_EVENTS_LOST = "slack-events-lost"
    SLACK_NOT_INSTALLED = "slack-not-installed"
    SLACK_WORKSPACES = "slack-workspaces"
    SLACK_WORKSPACE_GONE = "slack-workspace-gone"
    SLACK_WORKSPACE_SEALED = "slack-workspace-sealed"
    CHANNEL_OK = "channel-ok"
    CHANNEL_LEFT = "channel-left"
    CHANNEL_ARCHIVED = "channel-archived"
    CHANNEL_GONE = "channel-gone"
    CHANNEL_ELSEWHERE = "channel-elsewhere"
    CHANNEL_UNKNOWN = "channel-unknown"

    @property
    def grade(self) -> Grade:
        """Tell how much it matters."""
        return Grade.OK if self in FINE else Grade.WARNING if self in DOUBTFUL else Grade.FAULT


FINE = frozenset(
    {
        Finds.DATABASE_OK,
        Finds.DATABASE_NEW,
        Finds.SERVER_NEW,
        Finds.SERVICE_RUNS,
        Finds.SERVICE_SHARED,
        Finds.SERVICE_STOPPED,
        Finds.MISSION_OK,
        Finds.CLOCK_OK,
        Finds.TELEGRAM_OFF,
        Finds.BOT_OK,
        Finds.PRIVACY_OFF,
        Finds.PRIVACY_HARMLESS,
        Finds.GROUP_OK,
        Finds.GROUP_ADMIN,
        Finds.WEBHOOK_OK,
        Finds.UPDATES_WAIT,
        Finds.POLLER_NONE,
        Finds.POLLER_OURS,
        Finds.SLACK_BOT_OK,
        Finds.SLACK_SOCKET_OK,
        Finds.SLACK_HTTP,
        Finds.SLACK_EVENTS_OK,
        Finds.SLACK_WORKSPACES,
        Finds.CHANNEL_OK,
    }
)
DOUBTFUL = frozenset(
    {
        Finds.SECRETS_READABLE,
        Finds.NO_PLATFORM,
        Finds.DATABASE_OLDER,
        Finds.SERVER_OLDER,
        Finds.NO_MISSION,
        Finds.NO_MAIN_CHAT,
        Finds.NO_ORGANISER,
        Finds.CLOCK_FAST,
        Finds.CLOCK_SLOW,
        Finds.TELEGRAM_BUSY,
        Finds.PRIVACY_ON,
        Finds.GROUP_BLIND,
        Finds.GROUP_MOVED,
        Finds.GROUP_UNKNOWN,
        Finds.WEBHOOK_MISSING,
        Finds.SLACK_INCOMPLETE,
        Finds.SLACK_TWO_WAYS,
        Finds.SLACK_NO_CLIENT,
        Finds.SLACK_BUSY,
        Finds.SLACK_EVENTS_LOST,
        Finds.SLACK_NOT_INSTALLED,
        Finds.CHANNEL_UNKNOWN,
    }
)


@dataclass(frozen=True)
class Finding:
    """One thing that was found, with the *details* that its words name.

    A *purpose* is a key of what Slack's permissions are for.
    """

    what: Finds
    details: Mapping[str, object] = field(default_factory=dict)

    @property
    def grade(self) -> Grade:
        """Tell how much it matters."""
        return self.what.grade
