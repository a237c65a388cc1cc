"""A bad day on Telegram, Slack and in the room at once: what each person saw, and what rang.

The texts stand in ``a_bad_day``; ``python -m tests.stories.bad_day`` writes them anew.
"""

import asyncio

import pytest

from bot.core.mission import Role
from tests.stories.bad_day import (
    ALICE,
    BRUNO,
    CAST,
    DENIS,
    HERE,
    WITNESSES,
    YANN,
    mission,
    site,
    told,
)
from tests.stories.everywhere import MAIN

pytestmark = pytest.mark.uncounted
MOST_RINGS = 10
"""A day with three changes: PRODUCT.md 2."""
ANSWERED = {ALICE: {site(26, 13, 5), site(26, 19), site(26, 19, 10)}}
"""What came because they had asked, and what they asked for: answers follow no rule of the clock.

Whatever comes directly makes a phone sound on Slack.
"""


@pytest.fixture(scope="module")
def day():
    """Play it once, for all that is asked."""
    return asyncio.run(told(mission(), CAST))


@pytest.mark.parametrize("name", WITNESSES)
def test_each_of_them_saw_what_is_written_there(day, name):
    written = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    assert day.diaries[name].text == written, "meant? then: python -m tests.stories.bad_day"


def test_nobodys_phone_rings_more_than_ten_times_that_day(day):
    people = [one.code for one in mission().with_role(Role.PARTICIPANT)]
    rang = {who: unprompted(day, who) for who in people}
    assert {who: len(rung) for who, rung in rang.items() if len(rung) > MOST_RINGS} == {}


def unprompted(day, who):
    answered = ANSWERED.get(who, set())
    rang = day.story.rang(who, site(26, 0), site(27, 0))
    return [at for at in rang if at.replace(second=0) not in answered]


def test_on_every_platform_the_group_is_told_the_same(day):
    telegram, slack, room = (unasked(day.story.read(who, MAIN)) for who in (BRUNO, ALICE, DENIS))
    assert telegram == slack == room


def unasked(said):
    """Leave out what people said, and what was answered there."""
    spoke = {number for number, text in enumerate(said) if text.startswith((ALICE, YANN))}
    return [text for number, text in enumerate(said) if not spoke & {number, number - 1}]


def test_nobody_is_named_to_the_group(day):
    names = [one.name for one in mission().with_role(Role.PARTICIPANT)]
    said = [text for who in (ALICE, BRUNO, DENIS) for text in day.story.read(who, MAIN)]
    assert [text for text in said for name in names if name in text] == []
