"""What holds for all tests."""

import pytest

from bot.app import spare_the_collector

pytest_plugins = ["tests.servers.postgresql"]


@pytest.fixture(scope="session", autouse=True)
def _spare_the_collector():
    """Let the garbage collector be as where the service runs: that is a fifth of the time."""
    spare_the_collector()
