"""``fanion questions``: what an operator reads of what was not understood."""

import json
import os
from datetime import date

import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.settings import PREFIX
from bot.store.database import Database

MONDAY = date(2022, 9, 26)
OFF = "Nothing is being counted: FANION_KEEP_NOT_UNDERSTOOD is off."


@pytest.fixture
def database(tmp_path, monkeypatch):
    """Return a database in which two sentences were not understood."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)
    database = Database.open("sqlite:///fanion.db")
    with database.transaction() as store:
        store.count_not_understood("can we smoke", "en", "filler, we, unknown", MONDAY)
        for _ in range(12):
            store.count_not_understood("combien coûte un taxi", "fr", "unknown", MONDAY)
    yield database
    database.close()


def fanion(*words):
    return CliRunner().invoke(cli, ["questions", *words], env={"FANION_KEEP_NOT_UNDERSTOOD": "on"})


def test_the_most_frequent_come_first_with_how_they_were_read(database):
    assert fanion().output.splitlines() == [
        "  12×  fr  combien coûte un taxi",
        "    read as: unknown; last on 2022-09-26",
        "  1×   en  can we smoke",
        "    read as: filler, we, unknown; last on 2022-09-26",
    ]
    assert fanion("--most", "1").output.splitlines()[-1] == "… and 1 more: --most 2"


def test_as_json(database):
    assert json.loads(fanion("--json", "--most", "1").output) == {
        "counting": True,
        "sentences": 2,
        "questions": [
            {
                "sentence": "combien coûte un taxi",
                "language": "fr",
                "read": "unknown",
                "count": 12,
                "first": "2022-09-26",
                "last": "2022-09-26",
            }
        ],
    }


def test_they_can_be_forgotten(database):
    assert fanion("--forget").output == "Forgotten: 2.\n"
    assert json.loads(fanion("--forget", "--json").output) == {"forgotten": 0}
    assert fanion().output == "Nothing is kept that was not understood.\n"


def test_it_says_that_nothing_is_counted_where_that_is_off(database):
    told = CliRunner().invoke(cli, ["questions"])

    assert told.output.splitlines()[-1] == OFF


def test_without_a_database_it_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = fanion()

    assert (told.exit_code, "there is no database yet" in told.output) == (1, True)
