"""What is well, doubtful or at fault in an installation: from facts to findings."""

from collections.abc import Iterator

from bot.core.condition import Condition
from bot.core.diagnosis import slack
from bot.core.diagnosis.finds import Finding, Finds, Grade
from bot.core.diagnosis.installation import of_database, of_mission, of_setup, without_platform
from bot.core.diagnosis.telegram import of_telegram

__all__ = ["Finding", "Finds", "Grade", "findings"]


def findings(condition: Condition) -> tuple[Finding, ...]:
    """Judge *condition*, from the ground up: settings, database, missions, platforms."""
    return tuple(_findings(condition))


def _findings(condition: Condition) -> Iterator[Finding]:
    if condition.wrong_settings:
        yield Finding(Finds.SETTINGS_WRONG, {"why": condition.wrong_settings})
        return
    yield from of_setup(condition.setup)
    yield from slack.of_setup(condition.setup.slack)
    if condition.database is not None:
        yield from of_database(condition.database)
    if condition.missions is not None:
        if not condition.missions:
            yield Finding(Finds.NO_MISSION)
        for mission in condition.missions:
            yield from of_mission(mission)
        yield from without_platform(condition.missions, condition.setup)
    if condition.telegram is not None:
        yield from of_telegram(condition.telegram, condition)
    if condition.slack is not None:
        yield from slack.of_slack(condition.slack, condition)
