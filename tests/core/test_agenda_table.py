"""What a rehearsal of the bundled missions says, against a table made by hand.

The tables (rehearsal-2022.txt, rehearsal-2023.txt) come from the rules, read with a pencil; the
program has no part in them.  Each row is one message: its instant, its chat, whether it rings,
what it is made of, and the sessions it names in the order in which it names them.  Messages of
the same instant have no order among themselves, and neither have the kinds of one message.
"""

import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.core import zones
from bot.samples import CODES, sample

BY_HAND = ("silicon-valley-2022", "silicon-valley-2023")
"""The missions with a table; the others bring no rule of their own."""
TABLES = {code: Path(__file__).parent / f"rehearsal-{code[-4:]}.txt" for code in BY_HAND}
SITE = "America/Los_Angeles"

ROW = re.compile(
    r"(?P<at>\S+Z) +(?P<to>main|followers) +(?P<rings>rings|silent) +(?P<kinds>\S+) *(?P<sessions>.*)"
)


def rehearsed(path):
    """Rehearse a mission file as the command line does; return its messages."""
    result = CliRunner().invoke(cli, ["rehearse", str(path), "--json"])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def line(at, to, rings, kinds, sessions):
    """Write a message the way the tables do, so that a difference can be read."""
    bell = "rings" if rings else "silent"
    return f"{at} {to} {bell} {'+'.join(sorted(kinds))} : {' '.join(sessions)}"


def expected(code):
    text = TABLES[code].read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if row and not row.startswith("#")]
    return [
        line(
            found["at"],
            found["to"],
            found["rings"] == "rings",
            found["kinds"].split("+"),
            found["sessions"].split(),
        )
        for found in (ROW.fullmatch(row) for row in rows)
    ]


def told(code):
    return [
        line(said["at"], said["to"], said["rings"], said["kinds"], said["sessions"])
        for said in rehearsed(sample(code))
    ]


def test_the_tables_hold_more_than_a_hundred_messages():
    assert {code: len(expected(code)) for code in BY_HAND} == {
        "silicon-valley-2022": 53,
        "silicon-valley-2023": 70,
    }


@pytest.mark.parametrize("code", BY_HAND)
def test_a_rehearsal_is_right_to_the_second(code):
    assert sorted(told(code)) == sorted(expected(code))


@pytest.mark.parametrize("code", CODES)
def test_a_rehearsal_is_in_the_order_of_time(code):
    instants = [said["at"] for said in rehearsed(sample(code))]

    assert instants == sorted(instants)


@pytest.mark.parametrize("code", CODES)
def test_on_a_calm_day_no_more_than_six_messages_ring(code):
    days = Counter(
        zones.local_date(datetime.fromisoformat(said["at"]), SITE)
        for said in rehearsed(sample(code))
        if said["rings"]
    )

    assert {day: rings for day, rings in days.items() if rings > 6} == {}


@pytest.mark.parametrize(
    ("code", "doubtful"),
    [
        pytest.param(
            "silicon-valley-2022",
            ["sessions[0]"],
            id="the flight out takes 16 h 25, as it did on the real programme",
        ),
        *(pytest.param(code, [], id=code) for code in CODES if code != "silicon-valley-2022"),
    ],
)
def test_what_a_check_of_the_bundled_missions_finds_doubtful(code, doubtful):
    result = CliRunner().invoke(cli, ["check", str(sample(code)), "--json"])

    found = json.loads(result.stdout)
    assert found["ok"]
    assert [problem["where"].partition(".")[0] for problem in found["problems"]] == doubtful
