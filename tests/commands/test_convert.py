"""``fanion convert``: a programme as people write it into a mission workbook."""

import json
import shutil
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

import tests
from bot.commands import cli
from bot.files.reading import read_file

RAW = Path(tests.__path__[0]) / "files" / "raw" / "programme_brut.xlsx"
HEAD = [
    *("--zone", "America/Los_Angeles", "--home-zone", "Europe/Paris"),
    *("--title", "Mission Silicon Valley 2022", "--code", "silicon-valley-2022"),
]
SESSIONS = """
2022-09-24 06:45 14:10 04:45 - Vol Montpellier – Paris – San Francisco
2022-09-24 20:00 - - - Dîner d'accueil
2022-09-26 08:30 09:15 - - Briefing
2022-09-26 10:00 11:30 09:10 A Google – laboratoire de recherche
2022-09-26 10:00 11:15 09:10 B Microsoft – cloud et IA
2022-09-26 12:00 - - - Déjeuner libre
2022-09-26 14:00 15:30 13:20 A;B Stanford University : visite du campus
2022-09-26 17:00 - - - Fonds d'investissement : lever des fonds en Californie
2022-09-27 09:00 10:30 08:15 A Facebook – lunettes de réalité augmentée
2022-09-27 09:30 10:30 08:30 B Véhicule autonome : démonstration
2022-09-27 14:00 15:00 13:30 - Web3 : métavers et blockchain
2022-09-27 16:30 - - - Inclusion dans la tech (table ronde)
2022-09-28 09:00 10:00 - A Objets connectés et santé
2022-09-28 11:00 12:30 - - Start-up française installée : témoignage
2022-09-28 15:00 - - - Bilan de la mission
2022-09-29 15:50 11:30 11:30 - Vol San Francisco – Paris
""".strip().splitlines()


def run(*words):
    return CliRunner().invoke(cli, [str(word) for word in words])


def convert(out, *words, raw=RAW):
    done = run("convert", raw, "--out", out, "--json", *words)
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def line_of(session):
    hours = (session.start, session.end, session.meet_time)
    said = " ".join(f"{at:%H:%M}" if at else "-" for at in hours)
    return f"{session.day} {said} {';'.join(session.groups) or '-'} {session.title.said_in('fr')}"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "mission.xlsx"


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """Return the workbook that the sample becomes, and what was said as it was made."""
    made = tmp_path_factory.mktemp("converted") / "mission.xlsx"
    return made, convert(made, *HEAD)


@pytest.fixture
def converted(out, once):
    """Return a copy of that workbook, to work on."""
    shutil.copy(once[0], out)
    return out


def test_the_sample_is_read_whole(once):
    out, said = once

    mission = read_file(out).mission
    assert [line_of(session) for session in mission.sessions] == SESSIONS
    assert (mission.code, mission.home_zone, mission.zone) == (
        "silicon-valley-2022",
        "Europe/Paris",
        "America/Los_Angeles",
    )
    assert [person.name for person in mission.people] == [
        *("Alice Martin", "Bruno Durand", "Claire Durand"),
        *("Denis Petit", "Élise Moreau", "Fanny Roux"),
    ]
    assert [one["key"] for one in said["questions"]] == [
        "sessions/briefing/hosts",
        "sessions/fonds-d-investissement-lever-des-fonds-e/end",
        "sessions/inclusion-dans-la-tech-table-ronde/cancelled",
        "sessions/inclusion-dans-la-tech-table-ronde/end",
        "sessions/bilan-de-la-mission/end",
        "sessions/vol-san-francisco-paris/meet_time",
        "all/kind_open",
    ]


def test_every_row_is_a_session_or_is_listed(once):
    left = once[1]["left_out"]
    assert [row["where"].rpartition("!")[2] for row in left] == ["A1", "A2", "A4", "A1"]


def test_a_doubt_is_a_comment_that_says_why(once):
    sheet = openpyxl.load_workbook(once[0])["Programme"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    comment = sheet.cell(13, columns["Annulé"]).comment
    assert comment.text == (
        "Le fichier dit «\u00a0annulé ?\u00a0»\u00a0: laissé ouvert.\n"
        "Lu dans Programme v4 (déf.)!H18."
    )
    assert sheet.cell(13, columns["Annulé"]).value is None


def answer(out, **answers):
    book = openpyxl.load_workbook(out)
    for row in book["Questions"].iter_rows(min_row=2):
        key = json.loads(row[5].value)[0].rpartition("/")[2]
        row[4].value = answers.get(key)
    book.save(out)


def test_answers_count_for_every_command(converted):
    out = converted
    answer(out, end="18h30", cancelled="oui", kind_open="visite", meet_time="12h45")

    sessions = {session.code: session for session in read_file(out).mission.sessions}
    assert f"{sessions['bilan-de-la-mission'].end:%H:%M}" == "18:30"
    assert sessions["inclusion-dans-la-tech-table-ronde"].cancelled
    assert sessions["microsoft-cloud-et-ia"].kind == "visit"
    assert f"{sessions['vol-san-francisco-paris'].meet_time:%H:%M}" == "12:45"


def test_a_later_version_asks_only_what_is_new(converted, tmp_path):
    out = converted
    answer(out, hosts="Paul Hôte", end="18h30", cancelled="non", kind_open="visite", meet_time="–")
    before = read_file(out).mission
    book = openpyxl.load_workbook(RAW)
    sheet = book.worksheets[0]
    sheet["B8"], sheet["C9"] = "8h45-9h30", "Google – laboratoire (bât. 40)"
    sheet["A25"], sheet["B25"] = "Vendredi 30 septembre", "18h"
    sheet["C25"] = "Conférence de presse"
    later = tmp_path / "programme-v5.xlsx"
    book.save(later)

    said = convert(out, raw=later)

    assert [one["key"] for one in said["questions"]] == ["sessions/conference-de-presse/end"]
    after = read_file(out).mission
    assert {one.code for one in before.sessions} < {one.code for one in after.sessions}
    known = {session.code: session for session in after.sessions}
    assert f"{known['briefing'].start:%H:%M}" == "08:45"
    assert known["google-laboratoire-de-recherche"].title.said_in("fr").endswith("(bât. 40)")
    assert f"{known['bilan-de-la-mission'].end:%H:%M}" == "18:30"


def test_what_a_hand_and_the_new_version_changed_is_asked(converted, tmp_path):
    out = converted
    book = openpyxl.load_workbook(out)
    book["Programme"]["B4"] = "08:15"
    book.save(out)
    raw = openpyxl.load_workbook(RAW)
    raw.worksheets[0]["B8"] = "8h45-9h15"
    later = tmp_path / "v5.xlsx"
    raw.save(later)

    asked = {one["key"]: one for one in convert(out, raw=later)["questions"]}

    assert asked["sessions/briefing/start"]["now"] == "08:15"
    assert asked["sessions/briefing/start"]["question"].count("08:45") == 1


def test_what_the_file_does_not_say_is_asked_and_named_by_check(out, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Heure", "Quoi"], ["9h", "Visite du laboratoire"], ["11h", "Réunion"]):
        sheet.append(row)
    raw = tmp_path / "notes.xlsx"
    book.save(raw)

    said = convert(out, raw=raw)

    keys = {one["key"] for one in said["questions"]}
    assert {"mission/home_timezone", "mission/timezone", "mission/title"} <= keys
    assert "all/no_day/day" in keys
    assert run("check", out).exit_code == 1


def test_people_read_questions_and_how_to_go_on(out):
    told = run("convert", RAW, "--out", out, *HEAD).stdout.splitlines()
    assert told[0] == "programme_brut.xlsx\u00a0: 16\u00a0lignes au programme, 7\u00a0questions"
    assert (
        told[2] == "1. «\u00a0Briefing\u00a0»\u00a0: qui est «\u00a0L'organisateur\u00a0»\u202f?"
    )


def test_what_is_no_workbook_is_said(out, tmp_path):
    raw = tmp_path / "notes.xlsx"
    raw.write_text("Rendez-vous à 9 h", encoding="utf-8")
    done = run("convert", raw, "--out", out)
    assert done.exit_code == 1
    assert not out.exists()
    assert run("convert", RAW, "--out", out, "--zone", "California").exit_code == 2


def test_a_mission_workbook_needs_no_conversion(out, tmp_path):
    template = tmp_path / "template.xlsx"
    run("template", template)
    done = run("convert", template, "--out", out)
    assert done.exit_code == 1
    assert done.stderr == (
        "template.xlsx is a mission workbook already: `fanion check` says what is wrong with it.\n"
    )
