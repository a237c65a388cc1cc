"""What holds for all tests."""

import pytest

from bot.app import spare_the_collector
from tests.sqlite_once import open_sqlite_once

pytest_plugins = ["tests.servers.postgresql"]
open_sqlite_once()


@pytest.fixture(scope="session", autouse=True)
def _spare_the_collector():
    """Let the garbage collector be as where the service runs: that is a fifth of the time."""
    spare_the_collector()
