"""docs/reliability.md is true: what it says holds a promise is there, and is a test."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
PROMISES = re.findall(r"^\| (.+) \| (`tests/.+) \|$", PAGE, re.MULTILINE)
NAMED = sorted(
    {name for _, held_by in PROMISES for name in re.findall(r"`(tests/[^`]+)`", held_by)}
)


def test_every_promise_names_what_holds_it():
    rows = re.findall(r"^\| (?!promise|---)", PAGE.partition("## What cannot")[0], re.MULTILINE)
    assert len(PROMISES) == len(rows)


@pytest.mark.parametrize("name", NAMED)
def test_what_holds_a_promise_is_there_and_tries_it(name):
    written = (ROOT / name).read_text(encoding="utf-8")
    if Path(name).name.startswith("test_"):
        assert re.search(r"^(?:async )?def test_|^Test\w+ = ", written, re.MULTILINE)
