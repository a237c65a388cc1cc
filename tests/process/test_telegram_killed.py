"""``kill -9`` in the middle of a crowd: nothing is lost, nothing counts twice.

``make soak`` does the same with 3,000 updates and 20 kills.
"""

import asyncio

import pytest

from tests.process.killing import killed
from tests.servers.telegram.server import TelegramServer

pytestmark = pytest.mark.process

WITHIN = 120.0


async def test_nothing_is_lost_though_the_service_is_killed_again_and_again(tmp_path):
    async with TelegramServer() as server, asyncio.timeout(WITHIN):
        toll = await killed(server, tmp_path, updates=200, kills=3)

    assert (toll.updates, toll.kills) == (200, 3)
    assert (toll.lost, toll.doubled) == (0, 0)
