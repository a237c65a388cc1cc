"""``fanion worker`` and ``fanion run``: what cannot be, and what is said then."""

import os

import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.settings import PREFIX


@pytest.fixture(autouse=True)
def at(tmp_path, monkeypatch):
    """Work in a directory of one's own, with nothing set."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("FANION_SECRET_KEY", "a key that all processes have, of thirty-two letters")


def refused(*words):
    said = CliRunner().invoke(cli, words)
    assert said.exit_code == 1
    return said.stderr


def test_a_worker_needs_a_database_that_is_shared(tmp_path):
    assert refused("worker") == (
        "Error: a worker helps `fanion run` on a PostgreSQL that both use; on SQLite "
        "`fanion run` does everything by itself. Set FANION_DATABASE_URL to something like "
        "postgresql://fanion:PASSWORD@localhost/fanion\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_clock_of_its_own_is_for_one_process_alone(monkeypatch, postgresql_url):
    monkeypatch.setenv("FANION_DATABASE_URL", postgresql_url)
    assert refused("run", "--clock-start", "2022-09-26T08:00:00Z") == (
        "Error: --clock-start is for one process on a database of its own: the processes that "
        "share a PostgreSQL go by the machines' clocks. Set FANION_DATABASE_URL to something "
        "like sqlite:///trial.db\n"
    )


def test_the_room_is_for_one_process_alone(monkeypatch, postgresql_url):
    monkeypatch.setenv("FANION_DATABASE_URL", postgresql_url)
    monkeypatch.setenv("FANION_ROOM", "true")
    assert refused("run") == (
        "Error: FANION_ROOM is for one process on a database of its own, and on a PostgreSQL "
        "there may be several. Unset it, or set FANION_DATABASE_URL to something like "
        "sqlite:///room.db\n"
    )
