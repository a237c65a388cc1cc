"""What holds for all tests."""

from pathlib import Path

import pytest
from hypothesis import settings

from bot.app import spare_the_collector
from tests.sqlite_once import open_sqlite_once

HERE = Path(__file__).parent
NOT_COUNTED = frozenset(
    HERE / name for name in ("browser", "model", "platforms", "process", "servers", "store", "web")
)
"""What these go through of the core, the handlers and the schedules is not counted as covered:
they try something else, and counting takes its time."""
AGAIN = ("telegram-webhook", "slack-http")
"""So it is with a story that is told in the room, or on the same platform in another way already."""
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
    in_the_room = {_told(item) for item in items if _way(item).startswith("room")}
    for item in items:
        told_again = "stories" in item.path.parts and (
            _way(item).startswith(AGAIN)
            or (_told(item) in in_the_room and not _way(item).startswith("room"))
        )
        if told_again or not NOT_COUNTED.isdisjoint(item.path.parents):
            item.add_marker("no_cover")


def _told(item):
    return item.path, item.name.partition("[")[0]


def _way(item):
    return item.name.partition("[")[2]
