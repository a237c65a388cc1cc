"""What is rehearsed is what is sent: chat by chat, at the same instants, in the same words."""

from datetime import timedelta

import pytest

from bot.core.agenda.due import DueKind
from bot.core.plain import render
from bot.core.rehearsal import audience_named, rehearsal
from bot.samples import CODES
from tests.programmes import bundled
from tests.stories.story import Story

# Whole missions, whose every part is tried, and counted, elsewhere.
pytestmark = pytest.mark.uncounted

CHATS = ("main", "followers")


def rehearsed(mission):
    """Say what is to come; in a story everyone has a direct chat, and is nudged there."""
    audiences = [audience_named(mission, name) for name in CHATS]
    return [
        (one.due.at, one.due.audience.name, one.due.rings, render(one.message))
        for one in rehearsal(mission, audiences)
        if DueKind.MISSION_NUDGE not in one.due.kinds
    ]


def sent(story):
    return sorted(
        (said.at, name, said.rings, render(said.message))
        for name in CHATS
        for said in story.room.messages(story.chat(name))
    )


async def test_a_whole_mission_says_what_was_rehearsed(tell, california):
    expected = rehearsed(california)
    story = tell(california, expected[0][0] - timedelta(days=2))
    await story.until(expected[-1][0] + timedelta(days=2))
    assert sent(story) == sorted(expected)


@pytest.mark.parametrize("code", CODES)
async def test_every_sample_says_so_in_the_room(code):
    mission = bundled(code)
    expected = rehearsed(mission)
    story = Story(mission, expected[0][0] - timedelta(days=2))
    await story.until(expected[-1][0] + timedelta(days=2))
    assert sent(story) == sorted(expected)


async def test_and_so_it_does_when_it_is_restarted_on_the_way(tell, california):
    expected = rehearsed(california)
    story = tell(california, expected[0][0] - timedelta(days=2))
    for at, *_ in expected[::7]:
        await story.until(at)
        story.restart()
    await story.until(expected[-1][0] + timedelta(days=2))
    assert sent(story) == sorted(expected)
