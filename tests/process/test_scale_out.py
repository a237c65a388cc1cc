"""Four processes share one PostgreSQL, and are killed in turn: nobody notices.

``make soak`` does the same with 20,000 messages.
"""

import asyncio

import pytest

from tests.process.fleet import Size, killed

pytestmark = pytest.mark.process

WITHIN = 120.0
SMALL = Size(
    missions=8, channels=4, groups=2, announcements=2, seconds=6.0, kills=3, starts_in=4.0
)


async def test_four_processes_are_killed_in_turn_and_everything_arrives(tmp_path, new_postgresql):
    async with asyncio.timeout(WITHIN):
        toll = await killed(new_postgresql(), tmp_path, SMALL)

    assert (toll.expected, toll.arrived, toll.lost, toll.doubled) == (96, 96, 0, 0)
    assert (toll.reminders_lost, toll.announcements_doubled) == (0, 0)
    assert toll.most_often <= 2
    assert (toll.never_answered, toll.answered_twice) == (0, 0)
    # Who takes over does not know who said what in the second before, nor when a poll is over.
    assert toll.too_fast <= toll.kills
    assert toll.pollers_refused <= toll.kills
