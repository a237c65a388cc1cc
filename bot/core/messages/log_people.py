"""What the log says of those on the way: who was late, missing, or went with another group."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from bot.core.bidi import isolated
from bot.core.headcount import LATE, LEAVING
from bot.core.languages.dates import dates_in
from bot.core.languages.headcount import headcount_in
from bot.core.languages.other_group import other_group_in
from bot.core.other_group import DROPPED, JOINED, NOT_JOINED


def _late(data: Mapping[str, Any], language: str) -> str:
    length = timedelta(minutes=int(data.get("minutes", 0)))
    return headcount_in(language).was_late(dates_in(language).duration(length))


def _leaving(data: Mapping[str, Any], language: str) -> str:
    return headcount_in(language).said_leaving(int(data.get("count", 0)))


def _names(data: Mapping[str, Any]) -> tuple[str, str]:
    return isolated(str(data.get("who", ""))), isolated(str(data.get("group", "")))


PEOPLE_WORDS: dict[str, Callable[[Mapping[str, Any], str], str]] = {
    LATE: _late,
    LEAVING: _leaving,
    JOINED: lambda data, language: other_group_in(language).moved(*_names(data)),
    NOT_JOINED: lambda data, language: other_group_in(language).kept(*_names(data)),
    DROPPED: lambda data, language: other_group_in(language).dropped(*_names(data)),
}
"""For `LOG_WORDS`."""
