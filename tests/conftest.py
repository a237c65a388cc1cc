"""What holds for all tests."""

from pathlib import Path

import coverage
import pytest
from hypothesis import is_hypothesis_test, settings

from bot.app import spare_the_collector
from tests.sqlite_once import open_sqlite_once

HERE = Path(__file__).parent
NOT_COUNTED = frozenset(
    HERE / name for name in ("browser", "model", "platforms", "process", "servers", "store", "web")
)
"""What these go through of the core, the handlers and the schedules is not counted as covered:
they try something else, and counting takes its time."""
WAYS = ("room", "telegram", "slack")
AGAIN = ("telegram-webhook", "slack-http")
"""So it is with a story that is told in the room, or on the same platform in another way already."""
SERVED = "postgresql"
"""So it is with what is tried on a database in memory or in a file, too."""
EXAMPLES = 40
"""How many are made up for each test of what always holds; ``make soak`` tries 1,000."""
pytest_plugins = ["tests.servers.postgresql"]
open_sqlite_once()
# A busy machine is no error of what is tried; what has to be quick is measured by itself.
settings.register_profile("unhurried", settings.default, deadline=None, max_examples=EXAMPLES)
settings.register_profile("thorough", settings.get_profile("unhurried"), max_examples=1000)
settings.load_profile("unhurried")
# As where the service runs: that is a fifth of the time, here of collecting, too.
spare_the_collector()


def pytest_collection_modifyitems(items):
    in_the_room = {_told(item) for item in items if _way(item) == "room"}
    for item in items:
        again = _way(item) in AGAIN or (
            _told(item) in in_the_room and _way(item) in WAYS and _way(item) != "room"
        )
        # What is generated goes where examples go, too, and other ways on another day.
        made_up = is_hypothesis_test(item.obj)
        elsewhere = _is_on(item, SERVED) or not NOT_COUNTED.isdisjoint(item.path.parents)
        if again or made_up or elsewhere:
            item.add_marker("uncounted")


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session):
    """End what pytest-cov begins to count in a worker before it knows that it is in one.

    It begins once more, and what is paused then would still be counted by the first.
    """
    began = coverage.Coverage.current()
    if began is not None and hasattr(session.config, "workerinput"):
        began.stop()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item):
    """Count, or stop to, where the test before was not like this one.

    `no_cover` leaves out the test alone, and still counts what its fixtures do before it.
    """
    plugin = item.config.pluginmanager.getplugin("_cov")
    counting = plugin and plugin.cov_controller
    if counting and counting.started != _is_counted(item):
        (counting.resume if _is_counted(item) else counting.pause)()


def _is_counted(item):
    return not any(item.get_closest_marker(name) for name in ("uncounted", "no_cover"))


def _is_on(item, database):
    return hasattr(item, "callspec") and database in item.callspec.params.values()


def _told(item):
    return item.path, item.originalname


def _way(item):
    """Name where a story is told; empty: it is none, or is told in one place only."""
    if "stories" not in item.path.parts or not hasattr(item, "callspec"):
        return ""
    told = item.callspec.params.values()
    return next((one for one in told if one in (*WAYS, *AGAIN)), "")
