"""The README's first command, as it stands there."""

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from itertools import takewhile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
READY_WITHIN = 20.0
"""Seconds; on a machine that does nothing else it takes one."""

pytestmark = pytest.mark.process


@pytest.fixture
def set_up(tmp_path):
    """Return a folder in which everything is set up, as after the first `make run`."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    return tmp_path


def test_make_run_opens_the_room_and_says_how_to_go_on(set_up):
    assert re.search(r"```sh\nmake run\n```", README)
    command = ["make", "--old-file=.venv/ready-to-run", "run", "ARGS=--port 0"]
    with subprocess.Popen(
        command, cwd=set_up, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            said = "".join(takewhile(lambda line: "Ctrl+C" not in line, process.stdout))
            address = re.search(r"http://127\.0\.0\.1:\d+/room\?token=\S+", said)[0]
            visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
            with visitor.open(address, timeout=READY_WITHIN) as page:
                assert "Mission Silicon Valley 2022" in page.read().decode()
            assert re.search(r"FANION_DATABASE_URL=\S+ \S+fanion load \S+ --yes", said)
            assert len(re.findall(r"^ +[1-5]\. ", said, re.MULTILINE)) == 5
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(READY_WITHIN)
