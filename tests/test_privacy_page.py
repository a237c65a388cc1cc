"""The page to hand to participants says what the code does: tables, periods, commands."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.agenda.whole_mission import OPEN_FOR as OPEN_ABOUT_WHOLE
from bot.core.feedback import OPEN_FOR, STEP
from bot.core.languages.menu import MENUS
from bot.core.mission import RETENTION
from bot.core.retention import ANNOUNCED_BEFORE, REMINDED_BEFORE
from bot.store.not_understood import KEPT_FOR
from bot.store.personal import BESIDES, EXPLAINED, PERSONAL
from schedules.tidying import (
    ANSWERS_HELP_FOR,
    CODES_EXPLAIN_FOR,
    EVENTS_REPEAT_FOR,
    TASKS_ARE_KEPT_FOR,
)

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {
    language: (DOCS / name).read_text("utf-8").replace("\u00a0", " ").replace("\u202f", " ")
    for language, name in (("en", "privacy.md"), ("fr", "privacy.fr.md"))
}
NOT_OF_PEOPLE = {"edition", "look", "feature", "workspace", "process", "lease", "room_message"}
"""Sessions, switches, machines, who installed an app; and the demo's own chat."""


@pytest.mark.parametrize("language", PAGES)
def test_every_table_with_something_of_people_is_named(language):
    tables = {one.table for one in PERSONAL} | {*BESIDES}
    tables |= {name for name in EXPLAINED if "." not in name}

    missing = [name for name in tables - NOT_OF_PEOPLE if f"`{name}`" not in PAGES[language]]
    assert missing == []


@pytest.mark.parametrize(
    ("language", "day", "hours"), [("en", "day", "hours"), ("fr", "jour", "heures")]
)
def test_periods_are_those_of_the_code(language, day, hours):
    periods = (
        (RETENTION, f"90 {day}s"),
        (ANNOUNCED_BEFORE, "14"),
        (REMINDED_BEFORE, "3"),
        (KEPT_FOR, f"90 {day}s"),
        (EVENTS_REPEAT_FOR, f"| 3 {day}s |"),
        (TASKS_ARE_KEPT_FOR, f"| 3 {day}s |"),
        (CODES_EXPLAIN_FOR, f"| 60 {day}s |"),
        (ANSWERS_HELP_FOR, f"| 1 {day} "),
        (OPEN_ABOUT_WHOLE, f"10 {day}s"),
    )
    for period, said in periods:
        assert period == timedelta(days=int(re.search(r"\d+", said)[0])), said
        assert said in PAGES[language], said
    assert [OPEN_FOR.total_seconds() / 3600, STEP] == [24, 3]
    assert f"24 {hours}" in PAGES[language]


@pytest.mark.parametrize("language", PAGES)
def test_every_command_is_one_of_the_language(language):
    menu = {word for word, _ in MENUS[language].for_everyone}

    assert set(re.findall(r"`/([a-z]+)`", PAGES[language])) <= menu
