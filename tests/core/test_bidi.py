"""A name from right to left keeps what follows on its own side."""

from dataclasses import replace

import pytest

from bot.core.bidi import isolated
from bot.core.changes import differences
from bot.core.messages.notices import notice
from bot.core.mission import words
from bot.core.plain import render
from tests.programmes import california, clock, mission, session


@pytest.mark.parametrize("name", ["Google", "Élise & Fils", "三井物産", "9 h 10", "👩🏽‍🍳"])
def test_other_names_stay_as_they_are(name):
    assert isolated(name) == name


@pytest.mark.parametrize("name", ["ليلى بن عبد الله", "דוד כהן", "Bureau ירושלים"])
def test_names_from_right_to_left_are_set_apart(name):
    assert isolated(name) == f"\u2068{name}\u2069"


def test_old_and_new_time_stay_on_their_sides_of_the_arrow():
    visit = replace(session("haifa", "10:00", "11:00"), title=words("דוד כהן"))
    moved = replace(visit, start=clock("10:40"), end=clock("11:40"))
    changes = differences(mission(visit), mission(moved)).sessions

    told = render(notice(mission(moved), changes, (), "en", california("07:00")))

    assert "\u2068דוד כהן\u2069: 10:00 → 10:40, " in told  # noqa: RUF001
