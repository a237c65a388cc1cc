"""``fanion backup``, as an operator types it or a timer does."""

import json
import re

import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.samples import sample


@pytest.fixture
def at(tmp_path, monkeypatch):
    """Work in a directory of one's own, with the bundled mission loaded."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANION_DATABASE_URL", "sqlite:///fanion.db")
    run("load", sample("silicon-valley-2022"), "--yes")
    return tmp_path


def run(*arguments):
    result = CliRunner().invoke(cli, list(map(str, arguments)))
    return result.exit_code, result.stdout, result.stderr


def test_it_says_where_the_copy_is_what_is_in_it_and_how_to_go_back(at):
    status, said, _ = run("backup", "copy.db")

    assert status == 0
    assert said.splitlines()[:2] == [
        re.match(r"Copied to copy\.db \(\d+\.\d MB\), read again and found whole\.", said)[0],
        re.search(
            r"In it: Mission Silicon Valley 2022; 0 chats, 0 accounts, 0 messages \(schema \d+\)\.",
            said,
        )[0],
    ]
    assert "Not in it: your settings (.env), and the answers to anonymous polls" in said
    assert "To go back to it: stop Fanion, move fanion.db and all files" in said


def test_without_a_name_it_is_named_after_the_moment(at):
    (at / "copies").mkdir()
    for arguments in ((), ("copies",)):
        assert run("backup", *arguments)[0] == 0

    for folder in (at, at / "copies"):
        (made,) = folder.glob("fanion-backup-*.db")
        assert re.fullmatch(r"fanion-backup-\d{4}-\d\d-\d\dT\d{6}Z\.db", made.name)


def test_it_refuses_to_overwrite(at):
    run("backup", "copy.db")
    status, _, complaint = run("backup", "copy.db")

    assert status == 1
    assert complaint == "Error: copy.db is there already: name another file, or remove that one\n"


def test_of_a_timers_copies_the_newest_stay(at):
    for day in (19, 20, 21):
        (at / f"fanion-backup-2022-09-{day}T030000Z.db").write_text("")
        (at / f"fanion-backup-2022-09-{day}T030000Z.db.key").write_text("")
    (at / "fanion-backup-by-hand.db").write_text("")
    _, said, _ = run("backup", "--keep", "2", "--json")

    document = json.loads(said)
    assert document["removed"] == [
        "fanion-backup-2022-09-19T030000Z.db",
        "fanion-backup-2022-09-20T030000Z.db",
    ]
    assert document["titles"] == ["Mission Silicon Valley 2022"]
    kept = {one.name for one in at.glob("fanion-backup-*.db")}
    assert kept == {
        "fanion-backup-2022-09-21T030000Z.db",
        "fanion-backup-by-hand.db",
        document["file"],
    }
    assert not (at / "fanion-backup-2022-09-19T030000Z.db.key").exists()


def test_a_database_on_a_server_has_its_own_means(at, monkeypatch):
    monkeypatch.setenv("FANION_DATABASE_URL", "postgresql://fanion:hunter2@localhost/fanion")
    monkeypatch.setenv("FANION_SECRET_KEY", "key")
    status, _, complaint = run("backup")

    assert (status, "pg_dump" in complaint, "hunter2" in complaint) == (1, True, False)


def test_where_there_is_nothing_yet_it_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANION_DATABASE_URL", "sqlite:///fanion.db")
    status, _, complaint = run("backup", "copy.db")

    assert (status, complaint) == (
        1,
        "Error: there is no database fanion.db yet: nothing to copy\n",
    )
    assert list(tmp_path.iterdir()) == []
