"""What is well, doubtful or at fault in an installation: from facts to findings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from bot.core.condition import (
    Condition,
    DatabaseFacts,
    DatabaseState,
    GroupFacts,
    MissionFacts,
    Poller,
    Reached,
    Setup,
    Standing,
    TelegramFacts,
    WebhookFacts,
)

MOST_SKEW = timedelta(seconds=30)
"""More than this, and a reminder is plainly early or late."""


class Grade(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


class Finds(StrEnum):
    """Everything that can be found; docs/telegram.md says of each what to do."""

    SETTINGS_WRONG = "settings-wrong"
    SECRETS_READABLE = "secrets-readable"
    NO_PLATFORM = "no-platform"
    TELEGRAM_OFF = "telegram-off"
    SLACK_INCOMPLETE = "slack-incomplete"

    DATABASE_OK = "database-ok"
    DATABASE_NEW = "database-new"
    DATABASE_OLDER = "database-older"
    DATABASE_NEWER = "database-newer"
    DATABASE_READ_ONLY = "database-read-only"
    DATABASE_UNREADABLE = "database-unreadable"
    SERVICE_RUNS = "service-runs"
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
    TELEGRAM_BUSY = "telegram-busy"
    TELEGRAM_TROUBLE = "telegram-trouble"
    NOT_TELEGRAM = "not-telegram"
    TOKEN_REFUSED = "token-refused"  # noqa: S105 - a code
    TOKEN_MISSHAPEN = "token-misshapen"  # noqa: S105 - a code
    BOT_OK = "bot-ok"
    CLOCK_OK = "clock-ok"
    CLOCK_FAST = "clock-fast"
    CLOCK_SLOW = "clock-slow"

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

    @property
    def grade(self) -> Grade:
        """Tell how much it matters."""
        return Grade.OK if self in FINE else Grade.WARNING if self in DOUBTFUL else Grade.FAULT


FINE = frozenset(
    {
        Finds.TELEGRAM_OFF,
        Finds.DATABASE_OK,
        Finds.DATABASE_NEW,
        Finds.SERVICE_RUNS,
        Finds.SERVICE_STOPPED,
        Finds.MISSION_OK,
        Finds.BOT_OK,
        Finds.CLOCK_OK,
        Finds.PRIVACY_OFF,
        Finds.PRIVACY_HARMLESS,
        Finds.GROUP_OK,
        Finds.GROUP_ADMIN,
        Finds.WEBHOOK_OK,
        Finds.UPDATES_WAIT,
        Finds.POLLER_NONE,
        Finds.POLLER_OURS,
    }
)
DOUBTFUL = frozenset(
    {
        Finds.SECRETS_READABLE,
        Finds.NO_PLATFORM,
        Finds.SLACK_INCOMPLETE,
        Finds.DATABASE_OLDER,
        Finds.NO_MISSION,
        Finds.NO_MAIN_CHAT,
        Finds.NO_ORGANISER,
        Finds.TELEGRAM_BUSY,
        Finds.CLOCK_FAST,
        Finds.CLOCK_SLOW,
        Finds.PRIVACY_ON,
        Finds.GROUP_BLIND,
        Finds.GROUP_MOVED,
        Finds.GROUP_UNKNOWN,
        Finds.WEBHOOK_MISSING,
    }
)


@dataclass(frozen=True)
class Finding:
    """One thing that was found, with the *details* that its words name."""

    what: Finds
    details: Mapping[str, object] = field(default_factory=dict)

    @property
    def grade(self) -> Grade:
        """Tell how much it matters."""
        return self.what.grade


def findings(condition: Condition) -> tuple[Finding, ...]:
    """Judge *condition*, from the ground up: settings, database, missions, Telegram."""
    return tuple(_findings(condition))


def _findings(condition: Condition) -> Iterator[Finding]:
    if condition.wrong_settings:
        yield Finding(Finds.SETTINGS_WRONG, {"why": condition.wrong_settings})
        return
    yield from _of_setup(condition.setup)
    if condition.database is not None:
        yield from _of_database(condition.database)
    if condition.missions is not None:
        if not condition.missions:
            yield Finding(Finds.NO_MISSION)
        for mission in condition.missions:
            yield from _of_mission(mission)
        yield from _without_platform(condition.missions, condition.setup)
    if condition.telegram is not None:
        yield from _of_telegram(condition.telegram, condition)


# ---- settings, database, missions ------------------------------------------------------------


def _of_setup(setup: Setup) -> Iterator[Finding]:
    if setup.open_file:
        yield Finding(Finds.SECRETS_READABLE, {"file": setup.open_file})
    if not (setup.telegram or setup.slack or setup.room):
        yield Finding(Finds.NO_PLATFORM)
    elif not setup.telegram:
        yield Finding(Finds.TELEGRAM_OFF)
    missing = _missing_of_slack(setup.slack)
    if missing:
        yield Finding(Finds.SLACK_INCOMPLETE, {"missing": missing})


def _missing_of_slack(there: tuple[str, ...]) -> str:
    """Name what Slack's settings lack: the bot's token, and one of two ways to hear people."""
    if not there:
        return ""
    if "FANION_SLACK_BOT_TOKEN" not in there:
        return "FANION_SLACK_BOT_TOKEN"
    heard = {"FANION_SLACK_APP_TOKEN", "FANION_SLACK_SIGNING_SECRET"}
    return "" if heard.intersection(there) else "FANION_SLACK_APP_TOKEN"


STATES = {
    DatabaseState.READY: Finds.DATABASE_OK,
    DatabaseState.NEW: Finds.DATABASE_NEW,
    DatabaseState.OLDER: Finds.DATABASE_OLDER,
    DatabaseState.NEWER: Finds.DATABASE_NEWER,
    DatabaseState.READ_ONLY: Finds.DATABASE_READ_ONLY,
    DatabaseState.UNREADABLE: Finds.DATABASE_UNREADABLE,
}
READABLE = (DatabaseState.READY, DatabaseState.NEW)


def _of_database(database: DatabaseFacts) -> Iterator[Finding]:
    yield Finding(STATES[database.state], {"where": database.where, "why": database.why})
    if database.process:
        yield Finding(Finds.SERVICE_RUNS, {"process": database.process})
    elif database.state in READABLE:
        yield Finding(Finds.SERVICE_STOPPED)


def _of_mission(mission: MissionFacts) -> Iterator[Finding]:
    named = {"title": mission.title, "code": mission.code}
    chats = sum(count for _, count in mission.chats)
    said: dict[str, object] = {"chats": chats, "linked": mission.linked, "people": mission.people}
    yield Finding(Finds.MISSION_OK, {**named, **said})
    if not mission.main:
        yield Finding(Finds.NO_MAIN_CHAT, named)
    if not mission.organisers:
        yield Finding(Finds.NO_ORGANISER, named)


SETTING_OF = {"telegram": "FANION_TELEGRAM_TOKEN", "slack": "FANION_SLACK_BOT_TOKEN"}


def _without_platform(missions: tuple[MissionFacts, ...], setup: Setup) -> Iterator[Finding]:
    """Find chats that nothing can be sent to, since their platform is not set up."""
    there = {"telegram": setup.telegram, "slack": bool(setup.slack)}
    for platform, setting in SETTING_OF.items():
        chats = sum(dict(mission.chats).get(platform, 0) for mission in missions)
        if chats and not there[platform]:
            details = {"platform": platform.capitalize(), "chats": chats, "setting": setting}
            yield Finding(Finds.PLATFORM_GONE, details)


# ---- Telegram --------------------------------------------------------------------------------

UNREACHED = {
    Reached.NO_NAME: Finds.NO_NAME,
    Reached.NO_ANSWER: Finds.NO_ANSWER,
    Reached.CLOSED: Finds.CONNECTION_CLOSED,
    Reached.NOT_SECURE: Finds.NOT_SECURE,
    Reached.BUSY: Finds.TELEGRAM_BUSY,
    Reached.TROUBLE: Finds.TELEGRAM_TROUBLE,
    Reached.ODD: Finds.NOT_TELEGRAM,
}
STANDINGS = {
    Standing.ADMIN: Finds.GROUP_ADMIN,
    Standing.MEMBER: Finds.GROUP_OK,
    Standing.MUTE: Finds.GROUP_MUTE,
    Standing.LEFT: Finds.GROUP_LEFT,
    Standing.MOVED: Finds.GROUP_MOVED,
    Standing.GONE: Finds.GROUP_GONE,
    Standing.UNKNOWN: Finds.GROUP_UNKNOWN,
}
POLLERS = {
    Poller.NOBODY: Finds.POLLER_NONE,
    Poller.OURS: Finds.POLLER_OURS,
    Poller.ANOTHER: Finds.POLLER_OTHER,
}


def _of_telegram(telegram: TelegramFacts, condition: Condition) -> Iterator[Finding]:
    if telegram.reached is Reached.TOKEN_REFUSED:
        yield Finding(Finds.TOKEN_REFUSED if telegram.shaped else Finds.TOKEN_MISSHAPEN)
    elif telegram.reached is not Reached.YES:
        yield Finding(UNREACHED[telegram.reached])
    if telegram.ahead is not None:
        yield _clock(telegram.ahead)
    if telegram.reached is not Reached.YES:
        return
    yield Finding(Finds.BOT_OK, {"username": telegram.username})
    yield from _of_groups(telegram)
    yield from _of_hook(telegram.webhook, condition.setup.expected_hook)
    if telegram.webhook.waiting:
        yield Finding(Finds.UPDATES_WAIT, {"count": telegram.webhook.waiting})
    if telegram.poller in POLLERS:
        yield Finding(POLLERS[telegram.poller])


def _clock(ahead: timedelta) -> Finding:
    if abs(ahead) <= MOST_SKEW:
        return Finding(Finds.CLOCK_OK)
    what = Finds.CLOCK_FAST if ahead > timedelta(0) else Finds.CLOCK_SLOW
    return Finding(what, {"seconds": round(abs(ahead).total_seconds())})


def _of_groups(telegram: TelegramFacts) -> Iterator[Finding]:
    if not telegram.joins_groups:
        yield Finding(Finds.GROUPS_FORBIDDEN, {"username": telegram.username})
    standings = {group.standing for group in telegram.groups}
    if telegram.reads_all:
        yield Finding(Finds.PRIVACY_OFF)
    elif standings == {Standing.ADMIN}:
        yield Finding(Finds.PRIVACY_HARMLESS)
    else:
        yield Finding(Finds.PRIVACY_ON, {"username": telegram.username})
    for group in telegram.groups:
        yield Finding(_of_group(group, telegram), {"title": group.title})


def _of_group(group: GroupFacts, telegram: TelegramFacts) -> Finds:
    blind = group.standing is Standing.MEMBER and not telegram.reads_all
    return Finds.GROUP_BLIND if blind else STANDINGS[group.standing]


def _of_hook(hook: WebhookFacts, expected: str) -> Iterator[Finding]:
    if not expected:
        if hook.url:
            yield Finding(Finds.WEBHOOK_LEFT)
        return
    if not expected.startswith("https://"):
        yield Finding(Finds.WEBHOOK_NOT_HTTPS)
        return
    if not hook.url:
        yield Finding(Finds.WEBHOOK_MISSING)
        return
    # What is behind the address may be a secret, and an address by itself says enough.
    if _site(hook.url) != _site(expected):
        yield Finding(Finds.WEBHOOK_ELSEWHERE, {"site": _site(hook.url)})
    elif hook.error:
        yield Finding(Finds.WEBHOOK_FAILS, {"why": hook.error})
    else:
        yield Finding(Finds.WEBHOOK_OK, {"site": _site(hook.url)})


def _site(url: str) -> str:
    """Return scheme and host of a URL: "https://fanion.example"."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}".lower()
