"""A service in trouble, as an operator sees it: in words, and once in the log."""

import json
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from bot.samples import sample
from tests.process.test_run import address, running

pytestmark = pytest.mark.process

WITHIN = 20.0
TOKEN = "5283000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def asked(at, path):
    try:
        with urllib.request.urlopen(f"{at}{path}", timeout=WITHIN) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def until(look, wanted):
    """Look again until *wanted* is true of what is seen, and return that."""
    give_up = time.monotonic() + WITHIN
    while not wanted(seen := look()):
        assert time.monotonic() < give_up, seen
        time.sleep(0.1)
    return seen


def nobody():
    """Name an address at which nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


def told(folder, *arguments, **settings):
    named = {f"FANION_{name.upper()}": value for name, value in settings.items()}
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(Path.cwd()), **named},
        capture_output=True,
        text=True,
        timeout=WITHIN,
        check=True,
    )
    return done.stdout


def test_a_platform_that_is_away_and_a_locked_database(tmp_path):
    told(tmp_path, "load", str(sample("silicon-valley-2022")), "--yes")
    away = {"telegram_token": TOKEN, "telegram_api_url": nobody()}
    with running(tmp_path, **away) as (process, lines):
        at = address(lines)

        def health():
            status, text = asked(at, "/healthz")
            return status, {one["what"] for one in json.loads(text)["troubles"]}

        assert until(health, lambda seen: seen[1]) == (200, {"telegram"})
        until(lambda: asked(at, "/readyz")[0], lambda status: status == 200)
        port = at.rpartition(":")[2]
        status = told(tmp_path, "status", http_port=port)
        assert f"runs (process {process.pid})" in status
        assert "telegram: no updates: no connection: nobody answers at its address" in status

        other = sqlite3.connect(tmp_path / "fanion.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert health() == (503, {"telegram", "database"})
        assert asked(at, "/readyz")[0] == 503
        figures = asked(at, "/metrics")[1].splitlines()
        assert {"fanion_database_up 0.0", 'fanion_platform_up{platform="telegram"} 0.0'} <= set(
            figures
        )
        other.execute("ROLLBACK")
        other.close()
        assert until(health, lambda seen: seen[0] == 200) == (200, {"telegram"})

        process.terminate()
        _, rest = process.communicate(timeout=WITHIN)
    said = [one["message"] for one in (*lines, *map(json.loads, rest.splitlines()))]
    outages = [one for one in said if one.startswith(("telegram:", "database:"))]
    assert [one.partition(",")[0] for one in outages] == [
        "telegram: no updates: no connection: nobody answers at its address",
        "database: it has not answered within 1.5 s; another program may hold it",
        "database: it works again",
    ]
    assert TOKEN not in rest
