"""``fanion report``: what a mission learned, on a database with the bundled answers in it."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.store.database import Database
from bot.store.invented import answers_into
from bot.store.publishing import publish
from tests.programmes import bundled, invented

CODE = "silicon-valley-2022"


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    file = tmp_path_factory.mktemp("report") / "mission.db"
    database = Database.open(f"sqlite:///{file}")
    mission = bundled(CODE)
    with database.transaction() as store:
        publish(store, mission, mission.programme[0].gathers_at - timedelta(weeks=6))
        answers_into(store, CODE, invented(CODE))
    database.close()
    return file


@pytest.fixture
def at(tmp_path, monkeypatch, kept):
    """Work in a directory of one's own, beside a mission that people have answered to."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANION_DATABASE_URL", f"sqlite:///{kept}")
    return tmp_path


def run(*arguments):
    result = CliRunner().invoke(cli, ["report", *map(str, arguments)])
    return result.exit_code, result.stdout.splitlines(), result.stderr.splitlines()


def test_a_bundled_mission_is_reported_on_without_a_database(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = run(CODE, "--sample", "--out", "bilan.json")

    assert said[0] == 0
    assert [one.name for one in tmp_path.iterdir()] == ["bilan.json"]
    found = json.loads((tmp_path / "bilan.json").read_text())["sessions"]
    assert [one["questions"] != [] for one in found if one["code"] == "google"] == [True]
    assert run("silicon-valley-2023", "--sample", "--out", "other.json")[2] == [
        (
            "There are no invented answers to silicon-valley-2023, but to silicon-valley-2022, "
            "silicon-valley-2017, silicon-valley-2018."
        )
    ]


def test_in_a_wrong_folder_no_database_is_made(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, _, said = run(CODE, "--out", "bilan.json")

    assert (code, [*tmp_path.iterdir()]) == (1, [])
    assert said[0].startswith("Error: There is no database fanion.db yet: ")


def test_facts_are_written_for_other_programs_in_the_place_of_others(at):
    (at / "report.json").touch()
    assert run(CODE, "--out", "report.json", "--force") == (0, ["report.json is written."], [])

    facts = json.loads((at / "report.json").read_text())
    assert (facts["mission"]["code"], facts["version"], facts["language"]) == (CODE, "full", "fr")
    (google,) = (one for one in facts["sessions"] if one["code"] == "google")
    assert (google["ratings"]["count"], google["ratings"]["average"]) == (6, 4.3333)
    assert google["takeaways"][0]["by"] == "alice-martin"


def test_what_was_written_is_said_to_programs_too(at):
    code, out, _ = run(
        CODE, "--out", "r.json", "--version", "host", "--for", "Maria", "--lang", "en", "--json"
    )

    size = (at / "r.json").stat().st_size
    assert (code, [json.loads(line) for line in out]) == (
        0,
        [
            {
                "written": "r.json",
                "mission": CODE,
                "version": "host",
                "for": "jensen",
                "language": "en",
                "bytes": size,
            }
        ],
    )


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        (["japon", "--out", "r.json"], 1, f"There is no mission japon: {CODE}."),
        ([CODE, "--out", "there.json"], 1, "there.json is there already; --force overwrites it."),
        (
            [CODE, "--out", "not/r.json"],
            1,
            "not/r.json cannot be written: there is no folder not.",
        ),
        ([CODE, "--out", "r.odt"], 2, "Error: r.odt should end in one of .docx, .pdf, .html"),
        ([CODE, "--out", "r.json", "--version", "person"], 2, "Error: --version person needs"),
        ([CODE, "--out", "r.json", "--for", "Alice"], 2, "Error: --for goes with --version"),
        (
            [CODE, "--out", "r.json", "--version", "person", "--for", "Zoé"],
            1,
            "'Zoé' is none of those there are: Alice Martin",
        ),
        ([CODE, "--out", "r.json", "--logo", "logo.svg"], 2, "Error: logo.svg should end in"),
        ([CODE, "--out", "r.json", "--logo", "logo.png"], 1, "logo.png cannot be read"),
    ],
)
def test_what_cannot_be_reported_is_said(at, arguments, status, complaint):
    (at / "there.json").touch()

    code, _, said = run(*arguments)

    assert (code, said[-1][: len(complaint)]) == (status, complaint)


def test_a_mission_of_which_nobody_has_said_anything_tells_its_programme(at, monkeypatch):
    monkeypatch.setenv("FANION_DATABASE_URL", "sqlite:///quiet.db")
    database = Database.open("sqlite:///quiet.db")
    with database.transaction() as store:
        publish(store, bundled(CODE), bundled(CODE).programme[0].gathers_at)
    database.close()

    assert run(CODE, "--out", "r.json") == (
        0,
        ["r.json is written; nobody has answered anything yet, so it tells the programme."],
        [],
    )
