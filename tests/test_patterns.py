"""No pattern takes long on anything: a search holds up everybody until it is done."""

import importlib
import pkgutil
import re
from time import thread_time

import pytest

import bot
import handlers
import schedules
from bot.core.positions import position
from bot.files.values import quiet_hours
from bot.platforms.room import without_mention
from bot.platforms.slack.mrkdwn import literal
from bot.platforms.slack.own_commands import ordered

pytestmark = pytest.mark.uncounted  # it measures time, and counting takes most of it

LENGTHS = (25, 100, 400)
"""Characters, one after the other: what backtracks badly is found before it hangs."""
A_MOMENT = 0.01
"""Seconds; the longest takes a tenth of that."""
REPEATED = (
    " ", "a", "1", ",", "?", ".", "-", ":", "<", "é", "\n", "a ", "1 ", "a,", ", ", "? ", " - ",
    "9h", "9:", "o.", "1/1 ", "/a ", "a@", "<a|", "1,1 ", "://",
)  # fmt: skip
BEFORE = ("", "a,", "/a ", "1,1", "<a|", "http://")
BEHIND = ("", "x" * 50, "!x", "\x00", "?", " b")


def patterns():
    """Return every pattern that a module has, by what it is called."""
    modules = [
        importlib.import_module(found.name)
        for package in (bot, handlers, schedules)
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not found.name.endswith("__main__") and ".migrations" not in found.name
    ]
    return {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern)
    }


def takes_long(pattern, text):
    text = text.encode() if isinstance(pattern.pattern, bytes) else text
    begun = thread_time()
    pattern.search(text)
    pattern.fullmatch(text)
    return thread_time() - begun > A_MOMENT


def hangs_on(pattern, before, repeated, behind):
    """Return what *pattern* takes long on, "" where it does not."""
    for length in LENGTHS:
        text = before + repeated * (length // len(repeated)) + behind
        if takes_long(pattern, text) and takes_long(pattern, text):
            return text
    return ""


def test_no_pattern_hangs():
    hanging = {
        name: text
        for name, pattern in patterns().items()
        for before in BEFORE
        for repeated in REPEATED
        for behind in BEHIND
        if (text := hangs_on(pattern, before, repeated, behind))
    }

    assert hanging == {}


@pytest.mark.parametrize(
    ("reads", "text"),
    [
        (position, "1,1" + "\n" * 30_000 + "x"),
        (ordered, "qui " + "?" * 30_000 + "x"),
        (without_mention, "x" + " " * 30_000 + "y"),
        (literal, "\n" * 30_000 + "x"),
        (quiet_hours, "10" + " " * 30_000 + "x"),
    ],
)
def test_what_may_be_of_any_length_is_read_at_once(reads, text):
    begun = thread_time()
    reads(text)

    assert thread_time() - begun < A_MOMENT
