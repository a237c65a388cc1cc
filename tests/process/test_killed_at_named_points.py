"""A whole mission on Telegram and Slack at once, killed at every named point on each, once.

``make soak`` does the same with 200 kills, half of them by the clock.
"""

import asyncio
import itertools

import pytest

from tests.process.dying import PLATFORMS, Books, Starter, expected_of, one_mission, staged
from tests.process.points import POINTS, Death

pytestmark = pytest.mark.process

WITHIN = 120.0
"""Seconds; the machine that tests run on may be busy."""
EVERYWHERE = list(itertools.product(POINTS, PLATFORMS))
STRIDE = 3
"""Messages that go on a platform before the next kill comes to it."""


def deaths():
    return [
        Death(platform=platform, point=point, passing=STRIDE) for point, platform in EVERYWHERE
    ]


async def test_slack_loses_and_doubles_nothing_and_telegram_at_most_repeats(tmp_path):
    async with asyncio.timeout(WITHIN), Starter.opened() as starter:
        async with staged(tmp_path / "calm", directs=1) as stage:
            await one_mission(stage, starter, iter(()))
            expected = expected_of(stage)
        async with staged(tmp_path / "killed", directs=1) as stage:
            killed = await one_mission(stage, starter, iter(deaths()))
            telegram, slack = (Books(stage).toll(name, expected) for name in PLATFORMS)

    assert killed == {(platform, point): 1 for point, platform in EVERYWHERE}
    assert (slack.lost, slack.repeated, slack.doubled, slack.held) == (0, 0, 0, 0)
    assert (telegram.lost, telegram.doubled, telegram.repeated_twice) == (0, 0, 0)
    assert (telegram.given_up, telegram.unasked, telegram.strange) == (0, 0, 0)
