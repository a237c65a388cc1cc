"""Findings about settings, database and missions."""

from collections.abc import Iterator

from bot.core.condition import DatabaseFacts, DatabaseState, MissionFacts, Setup
from bot.core.diagnosis.finds import Finding, Finds
from bot.core.messages.linking import called


def of_setup(setup: Setup) -> Iterator[Finding]:
    """Judge the settings that are about no platform."""
    if setup.open_file:
        yield Finding(Finds.SECRETS_READABLE, {"file": setup.open_file})
    if not (setup.telegram or setup.slack.there or setup.room):
        yield Finding(Finds.NO_PLATFORM)
    elif not setup.telegram:
        yield Finding(Finds.TELEGRAM_OFF)


STATES = {
    DatabaseState.READY: Finds.DATABASE_OK,
    DatabaseState.NEW: Finds.DATABASE_NEW,
    DatabaseState.OLDER: Finds.DATABASE_OLDER,
    DatabaseState.NEWER: Finds.DATABASE_NEWER,
    DatabaseState.READ_ONLY: Finds.DATABASE_READ_ONLY,
    DatabaseState.UNREADABLE: Finds.DATABASE_UNREADABLE,
}
ON_SERVER = {
    DatabaseState.NEW: Finds.SERVER_NEW,
    DatabaseState.OLDER: Finds.SERVER_OLDER,
    DatabaseState.READ_ONLY: Finds.SERVER_READ_ONLY,
    DatabaseState.UNREADABLE: Finds.SERVER_UNREADABLE,
}
"""What is another thing to do where the database is a server's and no file."""
READABLE = (DatabaseState.READY, DatabaseState.NEW)


def of_database(database: DatabaseFacts) -> Iterator[Finding]:
    """Judge the database, and tell whether a service runs on it."""
    found = STATES | (ON_SERVER if database.on_server else {})
    yield Finding(found[database.state], {"where": database.where, "why": database.why})
    if database.process:
        yield Finding(Finds.SERVICE_RUNS, {"process": database.process})
    elif database.processes:
        yield Finding(Finds.SERVICE_SHARED, {"processes": ", ".join(database.processes)})
    elif database.state in READABLE:
        yield Finding(Finds.SERVICE_STOPPED)


def of_mission(mission: MissionFacts) -> Iterator[Finding]:
    """Judge who can be reached of a mission."""
    named = {"title": mission.title, "code": mission.code}
    said: dict[str, object] = {
        "chats": _counted(mission),
        "linked": mission.linked,
        "people": mission.people,
    }
    yield Finding(Finds.MISSION_OK, {**named, **said})
    if not mission.main:
        yield Finding(Finds.NO_MAIN_CHAT, named)
    if not mission.organisers:
        yield Finding(Finds.NO_ORGANISER, named)


def _counted(mission: MissionFacts) -> str:
    """Count the chats, on each platform: "3 (Slack 1, Telegram 2)"."""
    each = ", ".join(f"{called(platform)} {count}" for platform, count in mission.chats)
    chats = sum(count for _, count in mission.chats)
    return f"{chats} ({each})" if each else str(chats)


SETTING_OF = {"telegram": "FANION_TELEGRAM_TOKEN", "slack": "FANION_SLACK_BOT_TOKEN"}


def without_platform(missions: tuple[MissionFacts, ...], setup: Setup) -> Iterator[Finding]:
    """Find chats that nothing can be sent to, since their platform is not set up."""
    there = {"telegram": setup.telegram, "slack": bool(setup.slack.there)}
    for platform, setting in SETTING_OF.items():
        chats = sum(dict(mission.chats).get(platform, 0) for mission in missions)
        if chats and not there[platform]:
            details = {"platform": platform.capitalize(), "chats": chats, "setting": setting}
            yield Finding(Finds.PLATFORM_GONE, details)
