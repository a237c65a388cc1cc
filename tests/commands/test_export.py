"""``fanion export``: the programme as it is now, on a database of its own."""

import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.samples import sample

CODE = "silicon-valley-2022"


@pytest.fixture
def at(tmp_path, monkeypatch):
    """Work in a directory of one's own, with the mission loaded."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANION_DATABASE_URL", "sqlite:///mission.db")
    assert run("load", sample(CODE), "--yes")[0] == 0
    return tmp_path


def run(*arguments):
    result = CliRunner().invoke(cli, [*map(str, arguments)])
    return result.exit_code, result.stdout.splitlines(), result.stderr.splitlines()


def test_what_is_exported_loads_again_without_a_difference(at):
    assert run("export", CODE, "--out", "now.xlsx") == (
        0,
        ["now.xlsx is the programme as it is published now."],
        [],
    )
    assert run("load", "now.xlsx", "--yes")[1][0] == "Nothing changes."


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        (["japon", "--out", "now.xlsx"], 1, f"There is no mission japon: {CODE}."),
        ([CODE, "--out", "mission.db.xlsx"], 1, "mission.db.xlsx is there already"),
        ([CODE, "--out", "now.csv"], 2, "Error: now.csv should end in .xlsx"),
        ([CODE, "--out", "not/there.xlsx"], 1, "not/there.xlsx cannot be written"),
    ],
)
def test_what_cannot_be_exported_is_said(at, arguments, status, complaint):
    (at / "mission.db.xlsx").touch()

    code, _, said = run("export", *arguments)

    assert (code, said[-1].startswith(complaint)) == (status, True)
