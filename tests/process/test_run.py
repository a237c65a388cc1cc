"""``fanion run``, as an operator starts it."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = pytest.mark.process

READY_WITHIN = 20.0
"""Seconds; the machine that tests run on may be busy."""


@contextmanager
def running(folder, *options, **settings):
    """Start the service in *folder* and give the process and its address, once it is ready."""
    named = {f"FANION_{name.upper()}": value for name, value in settings.items()}
    ours = {"FANION_HTTP_PORT": "0", "FANION_LOG_FORMAT": "json"}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), **ours, **named},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    lines = []
    try:
        for line in process.stderr:
            lines.append(json.loads(line))
            if lines[-1]["message"].startswith("ready on "):
                break
        yield process, lines
    finally:
        process.kill()
        process.communicate()


def address(lines):
    return lines[-1]["message"].split()[2].rstrip(",")


def start_to_fail(folder, *options, **settings):
    named = {f"FANION_{name.upper()}": value for name, value in settings.items()}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), "FANION_HTTP_PORT": "0", **named},
        capture_output=True,
        text=True,
        timeout=READY_WITHIN,
        check=False,
    )
    return done.returncode, done.stderr


def test_it_says_when_it_is_ready_that_it_is_well_and_stops_when_asked(tmp_path):
    with running(tmp_path) as (process, lines):
        with urllib.request.urlopen(f"{address(lines)}/healthz") as answer:
            said = json.load(answer)
            assert (said["ok"], said["missions"], said["platforms"], said["troubles"]) == (
                True,
                0,
                [],
                [],
            )
        process.send_signal(signal.SIGTERM)
        _, rest = process.communicate(timeout=READY_WITHIN)

    assert process.returncode == 0
    assert rest.splitlines()[-1].endswith('"stopped"}')


def test_a_second_one_on_the_same_database_is_refused(tmp_path):
    with running(tmp_path) as (process, _):
        code, said = start_to_fail(tmp_path)

    assert code == 1
    assert f"another Fanion (process {process.pid}) already runs on fanion.db" in said


def test_a_mission_clock_is_said_loudly_and_goes_on_after_a_restart(tmp_path):
    options = ("--clock-start", "2022-09-26T08:00:00-07:00", "--clock-speed", "600")
    with running(tmp_path, *options, room="true") as (process, lines):
        loud = next(line for line in lines if "NOT REAL TIME" in line["message"])
        assert loud["level"] == "warning"
        assert "2022-09-26T15:00:00+00:00" in loud["message"]
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=READY_WITHIN)
    with running(tmp_path, *options, room="true") as (_, lines):
        loud = next(line for line in lines if "NOT REAL TIME" in line["message"])
        assert "2022-09-26T15:00:00+00:00" not in loud["message"]


def test_the_rooms_address_is_printed_and_not_logged(tmp_path):
    with running(tmp_path, room="true") as (process, lines):
        printed = process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        _, rest = process.communicate(timeout=READY_WITHIN)

    token = printed.strip().partition("token=")[2]
    assert token
    assert token not in rest + json.dumps(lines)


@pytest.mark.parametrize(
    ("options", "settings", "code", "said"),
    [
        ((), {"http_port": "many"}, 1, "FANION_HTTP_PORT"),
        ((), {"database_url": "mysql://db/x"}, 1, "not in mysql"),
        (("--clock-speed", "60"), {}, 2, "needs --clock-start"),
        (("--clock-start", "2022-09-26T08:00"), {}, 2, "no offset"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(tmp_path, options, settings, code, said):
    exit_code, stderr = start_to_fail(tmp_path, *options, **settings)

    assert (exit_code, said in stderr, "Traceback" in stderr) == (code, True, False)
