"""`fanion check` as an organiser sees it."""

import json
import re

import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.samples import CODES, sample

GOOD = """\
mission: {code: sv, title: Silicon Valley, home_timezone: Europe/Paris, timezone: America/Los_Angeles}
sessions:
  - {code: google, title: Google, day: 2022-09-27, start: "10:00", end: "11:30", kind: visit}
"""
DOUBTFUL = GOOD.replace("kind: visit", "kind: visit, place: Googleplex")
WRONG = DOUBTFUL.replace('"10:00"', '"10h75"')


def check(tmp_path, text, *options):
    file = tmp_path / "mission.yaml"
    file.write_text(text, encoding="utf-8")
    done = CliRunner().invoke(cli, ["check", str(file), *options])
    return done.exit_code, done.stdout.replace(str(tmp_path), "…"), done.stderr


def test_a_good_file(tmp_path):
    assert check(tmp_path, GOOD) == (0, "…/mission.yaml: nothing to mend.\n", "")
    assert check(tmp_path, GOOD, "--json") == (0, '{"ok": true, "problems": []}\n', "")


def test_a_warning_is_said_and_stops_nothing(tmp_path):
    status, said, complained = check(tmp_path, DOUBTFUL)

    assert (status, complained) == (0, "")
    assert said == (
        "…/mission.yaml: no error, 1 warning.\n"
        'warning: sessions[0].place: The place "Googleplex" is not listed: it is taken as written.\n'
        "    List it with an address to have it shown on a map.\n"
    )


def test_an_error_stops_with_every_problem_on_stderr(tmp_path):
    status, said, complained = check(tmp_path, WRONG)

    assert (status, said) == (1, "…/mission.yaml: 1 error, 1 warning.\n")
    assert complained == (
        'error: sessions[0].start: "10h75" is not a time.\n'
        "    Write one time of day, such as 09:10.\n"
        'warning: sessions[0].place: The place "Googleplex" is not listed: it is taken as written.\n'
        "    List it with an address to have it shown on a map.\n"
    )


def test_the_json_document(tmp_path):
    status, said, complained = check(tmp_path, WRONG, "--json")

    assert status == 1
    assert json.loads(said) == {
        "ok": False,
        "problems": [
            {
                "where": "sessions[0].start",
                "level": "error",
                "problem": '"10h75" is not a time.',
                "hint": "Write one time of day, such as 09:10.",
            },
            {
                "where": "sessions[0].place",
                "level": "warning",
                "problem": 'The place "Googleplex" is not listed: it is taken as written.',
                "hint": "List it with an address to have it shown on a map.",
            },
        ],
    }
    assert complained.count("\n") == 4


def test_in_french(tmp_path):
    status, said, complained = check(tmp_path, WRONG, "--lang", "fr")

    assert said == "…/mission.yaml\u00a0: 1\u00a0erreur, 1\u00a0point à vérifier.\n"
    assert complained.startswith(
        "erreur: sessions[0].start: «\u00a010h75\u00a0» n'est pas une heure.\n"
        "    Écrivez une seule heure, par exemple 09:10 ou 9h10.\n"
    )


@pytest.mark.parametrize("code", CODES)
def test_the_bundled_missions_have_no_error(code):
    done = CliRunner().invoke(cli, ["check", str(sample(code)), "--json"])

    assert (done.exit_code, json.loads(done.stdout)["ok"]) == (0, True)


@pytest.mark.parametrize("name", ["nowhere.yaml", ".", "mission.txt", "null\0.yaml", "é" * 300])
def test_a_file_that_cannot_be_read_is_a_problem_not_a_crash(name, tmp_path):
    (tmp_path / "mission.txt").write_text("Bonjour")

    done = CliRunner().invoke(cli, ["check", str(tmp_path / name), "--json"])

    assert done.exit_code == 1
    assert [one["level"] for one in json.loads(done.stdout)["problems"]] == ["error"]


def test_no_file_is_wrong_usage():
    assert CliRunner().invoke(cli, ["check"]).exit_code == 2
    assert CliRunner().invoke(cli, ["chek"]).exit_code == 2


def test_help_names_every_command_without_loading_it():
    said = CliRunner().invoke(cli, ["--help"]).stdout

    assert re.search(
        r"^  check +Check a mission file and say how to mend it\.$", said, re.MULTILINE
    )
