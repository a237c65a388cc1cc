"""What holds for all tests."""

from pathlib import Path

import pytest
from hypothesis import settings

from bot.app import spare_the_collector
from tests.sqlite_once import open_sqlite_once

HERE = Path(__file__).parent
NOT_COUNTED = frozenset(
    HERE / name for name in ("browser", "model", "process", "servers", "store", "web")
)
"""What these go through of the core, the handlers and the schedules is not counted as covered:
they try something else, and counting takes its time."""
AGAIN = ("telegram-webhook", "slack-http")
"""So it is with a story that is told on the same platform in another way already."""
pytest_plugins = ["tests.servers.postgresql"]
open_sqlite_once()
# A busy machine is no error of what is tried; what has to be quick is measured by itself.
settings.register_profile("unhurried", settings.default, deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def _spare_the_collector():
    """Let the garbage collector be as where the service runs: that is a fifth of the time."""
    spare_the_collector()


def pytest_collection_modifyitems(items):
    for item in items:
        told_again = "stories" in item.path.parts and item.name.partition("[")[2].startswith(AGAIN)
        if told_again or not NOT_COUNTED.isdisjoint(item.path.parents):
            item.add_marker("no_cover")
