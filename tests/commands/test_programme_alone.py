"""A programme alone on the command line: what it cannot say is said by options."""

import json

import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.samples import sample
from bot.store.database import Database

CSV = "Jour;Début;Fin;Titre;Type\n27/09/2022;10h;11h30;Google;visite\n;14h;15h;Stanford;visite\n"
ICS = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Agenda
BEGIN:VEVENT
UID:google@cci-occitanie.fr
SUMMARY:Google
DTSTART;TZID=America/Los_Angeles:20220927T103000
DTEND;TZID=America/Los_Angeles:20220927T120000
END:VEVENT
END:VCALENDAR
"""
OPTIONS = (
    "--zone",
    "America/Los_Angeles",
    "--home-zone",
    "Europe/Paris",
    "--title",
    "Silicon Valley",
    "--code",
    "sv",
)
CODE = "silicon-valley-2022"


@pytest.fixture
def at(tmp_path, monkeypatch):
    """Work in a directory of one's own, with a programme as CSV and as a calendar."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANION_DATABASE_URL", "sqlite:///mission.db")
    (tmp_path / "programme.csv").write_text(CSV, encoding="cp1252")
    (tmp_path / "programme.ics").write_text(ICS, encoding="utf-8")
    return tmp_path


def fanion(*arguments):
    result = CliRunner().invoke(cli, [*map(str, arguments)])
    return result.exit_code, plain(result.stdout).splitlines(), plain(result.stderr).splitlines()


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def stored(code):
    database = Database.open("sqlite:///mission.db")
    try:
        with database.transaction() as store:
            return store.mission(code)
    finally:
        database.close()


@pytest.mark.parametrize("name", ["programme.csv", "programme.ics"])
def test_check_asks_for_the_options(at, name):
    status, said, complained = fanion("check", name, "--zone", "America/Los_Angeles")

    assert (status, said) == (1, [f"{name}: 3 errors."])
    assert complained[1::2] == [
        "    Add --home-zone to the command, such as --home-zone Europe/Paris.",
        '    Add --title to the command, such as --title "Silicon Valley 2022".',
        "    Add --code to the command, such as --code silicon-valley-2022.",
    ]
    assert fanion("check", name, *OPTIONS) == (0, [f"{name}: nothing to mend."], [])


def test_ask_and_rehearse_take_them_too(at):
    asked = ("what's next?", "--at", "2022-09-27T09:00:00-07:00", "--addressed", "--json")

    _, (answer,), _ = fanion("ask", "programme.csv", *asked, *OPTIONS)
    _, messages, _ = fanion("rehearse", "programme.ics", "--json", *OPTIONS)

    assert json.loads(answer)["sessions"] == ["google"]
    reminders = [one for one in map(json.loads, messages) if one["kinds"] == ["reminder"]]
    assert [one["at"] for one in reminders] == ["2022-09-27T17:00:00Z"]


def test_a_first_load_makes_a_mission_without_people_and_says_so(at):
    status, printed, _ = fanion("load", "programme.csv", "--yes", "--lang", "fr", *OPTIONS)

    assert status == 0
    assert printed[:2] == [
        "Nouvelle mission « Silicon Valley » : 2 étapes au programme, 0 personne.",
        (
            "Ce fichier ne contient que le programme : la mission n'a encore ni personnes, ni "
            "organisateur. Chargez-la en classeur (fanion template) pour les ajouter."
        ),
    ]


def test_a_later_load_needs_the_code_alone_and_changes_the_programme_alone(at):
    fanion("load", sample(CODE), "--yes")
    before = stored(CODE)

    status, printed, _ = fanion("load", "programme.ics", "--yes", "--code", CODE)

    after = stored(CODE)
    assert status == 0
    assert (
        "This file is a programme alone: its title, its code (silicon-valley-2022) and its time "
        "zones (Los Angeles; at home Paris) are those of the mission. People, groups and "
        "practical answers stay as they are."
    ) in printed
    assert [one.code for one in after.sessions] == ["google"]
    google, was = after.sessions[0], before.sessions_by_code["google"]
    assert (google.groups, google.hosts, google.kind, google.place) == (
        was.groups,
        was.hosts,
        was.kind,
        was.place,
    )
    assert (after.title, after.people, after.groups, after.info, after.timing) == (
        before.title,
        before.people,
        before.groups,
        before.info,
        before.timing,
    )


def test_the_same_calendar_again_changes_nothing(at):
    fanion("load", "programme.ics", "--yes", *OPTIONS)

    _, (printed,), _ = fanion("load", "programme.ics", "--yes", "--code", "sv", "--json")

    assert json.loads(printed)["changes"] == {}


def test_of_another_form_the_options_change_nothing(at):
    assert fanion("check", sample(CODE), "--title", "Autre")[0] == 0
