"""Every problem as an organiser reads it, in both languages: see problems.txt beside this.

After a change of words, look at the difference and keep it:
``python tests/files/test_every_problem.py > tests/files/problems.txt``.
"""

import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from bot.core.languages import SPOKEN
from bot.core.languages.problems import told
from bot.core.problems import What
from bot.files.programme_alone import Given
from bot.files.reading import read_file
from tests.files.alone import read_here

GALLERY = Path(__file__).with_name("problems.txt")

HEAD = """\
mission: {code: sv, title: Silicon Valley, home_timezone: Europe/Paris, timezone: America/Los_Angeles, languages: [fr]}
"""
GROUPS = "groups: [{code: A, name: Groupe Industrie}, {code: B, name: Groupe Numérique}]\n"
GOOGLE = (
    "{code: google, title: Google, day: 2022-09-27, start: '10:00', end: '11:30', kind: visit%s}"
)


def programme(*sessions, head=HEAD, rest=GROUPS):
    return (head + rest + "sessions:\n" + "".join(f"  - {one}\n" for one in sessions)).encode()


def session(code, day, start, end="", more=""):
    ends = f", end: '{end}'" if end else ""
    return f"{{code: {code}, title: {code.title()}, day: {day}, start: '{start}'{ends}{more}}}"


def with_more(more):
    return programme(GOOGLE % f", {more}")


def book(*, drop=(), mission=(), programme_rows=(), sheets=None):
    """Make a small French workbook, changed as asked."""
    made = Workbook()
    made.remove(made.active)
    contents = {
        "Mission": [
            ("Clé", "Valeur"),
            ("Titre", "Silicon Valley"),
            ("Fuseau de départ", "Europe/Paris"),
            ("Fuseau sur place", "America/Los_Angeles"),
            *mission,
        ],
        "Programme": [
            ("Jour", "Début", "Fin", "Titre", "Type"),
            ("27/09/2022", "10h", "11h30", "Google", "visite"),
            *programme_rows,
        ],
        **(sheets or {}),
    }
    for name, rows in contents.items():
        if name not in drop:
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(row)
    return saved(made)


def saved(made):
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def with_part(data, name):
    target = BytesIO(data)
    with ZipFile(target, "a", ZIP_DEFLATED) as changed:
        changed.writestr(name, b"x")
    return target.getvalue()


def zipped(*names):
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as made:
        for name in names:
            made.writestr(name, " " * 60_000_000 if name == "bomb.xml" else "x")
    return target.getvalue()


def raw_book():
    """A programme as organisers really have it: titles above, merged days, hours in one cell."""
    made = Workbook()
    sheet = made.active
    sheet.title = "Programme v4 (déf.)"
    sheet["A1"] = "MISSION SILICON VALLEY – programme prévisionnel"
    sheet.merge_cells("A1:H1")
    for column, label in enumerate(
        ("Date", "Horaire", "Rendez-vous", "Lieu / adresse", "Groupe"), 1
    ):
        sheet.cell(4, column, label)
    sheet["A5"], sheet["B5"], sheet["C5"] = "Lundi 26 septembre", "8h30-9h15", "Briefing"
    sheet["B6"], sheet["C6"] = "10h-11h30", "Google"
    sheet.merge_cells("A5:A6")
    made.create_sheet("Participants").append(("NOM", "Prénom", "Entreprise"))
    return saved(made)


def too_many_rings():
    day = [
        session(f"visite-{hour}", "2022-09-27", f"{hour:02}:00", f"{hour:02}:30")
        for hour in range(7, 21, 2)
    ]
    return programme(*day)


YAML, BOOK = "mission.yaml", "mission.xlsx"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CSV, CALENDAR, SCHEDULE = "programme.csv", "mission.ics", "schedule.json"
GIVEN = Given(
    zone="America/Los_Angeles", home_zone="Europe/Paris", title="Silicon Valley", code="sv"
)
NOTHING_GIVEN = {What.OPTION_MISSING: Given(), What.PROGRAMME_ALONE: None}


def calendar(*events):
    """Write a calendar of events, each a text of its lines."""
    within = "".join(f"BEGIN:VEVENT\n{one}\nEND:VEVENT\n" for one in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{within}END:VCALENDAR\n".encode()


@cache
def cases():
    """Return for each problem the name of a file with it, and what stands in the file."""
    return {
        What.FILE_EMPTY: (YAML, b""),
        What.FILE_TOO_BIG: (YAML, b"#" * 5_000_001),
        What.FILE_UNKNOWN_FORM: ("programme.docx", b"PK"),
        What.FILE_NOT_TEXT: (YAML, HEAD.encode() + "titre: Élise".encode("cp1252")),
        What.YAML_BROKEN: (YAML, b"mission:\n  code: sv\n title: x\n"),
        What.YAML_KEY_TWICE: (YAML, with_more("day: 2022-09-28")),
        What.YAML_TOO_MUCH: (YAML, b"[" * 30),
        What.NOT_A_MISSION: (YAML, b"- Alice\n- Bruno\n"),
        What.UNKNOWN_KEY: (YAML, with_more("strat: '9:00'")),
        What.REQUIRED: (YAML, programme("{code: google, title: Google, day: 2022-09-27}")),
        What.NOT_A_LIST: (YAML, with_more("groups: {A: B}")),
        What.NOT_AN_ENTRY: (YAML, programme("Google")),
        What.NOT_A_TEXT: (YAML, with_more("place: [hotel, hall]")),
        What.BAD_MISSION_CODE: (YAML, programme(GOOGLE % "", head=HEAD.replace("sv", "Été 2022"))),
        What.BAD_CLOCK: (YAML, with_more("meet_time: 9h75")),
        What.BAD_DAY: (YAML, programme(session("google", "2022-02-30", "10:00"))),
        What.WRONG_WEEKDAY: (
            YAML,
            programme(session("google", "lundi 27 septembre 2022", "10:00")),
        ),
        What.DAY_WITHOUT_YEAR: (YAML, programme(session("google", "mardi 27 septembre", "10:00"))),
        What.BAD_DURATION: (YAML, with_more("reminders: [une demi-heure]")),
        What.BAD_COLOUR: (
            YAML,
            programme(GOOGLE % "", head=HEAD.replace("}", ", colour: bleu roi}")),
        ),
        What.BAD_RETENTION: (
            YAML,
            programme(GOOGLE % "", head=HEAD.replace("}", ", retention: toujours}")),
        ),
        What.BAD_QUIET_HOURS: (
            YAML,
            programme(GOOGLE % "", head=HEAD.replace("}", ", reminders: {quiet_hours: la nuit}}")),
        ),
        What.BAD_POSITION: (
            YAML,
            programme(
                GOOGLE % "", rest="places: [{name: Google, position: '137.4220, -122.0841'}]\n"
            ),
        ),
        What.BAD_CAPACITY: (YAML, with_more("capacity: une douzaine")),
        What.BAD_YES_OR_NO: (YAML, with_more("tentative: peut-être")),
        What.BAD_CHOICE: (
            BOOK,
            book(programme_rows=[("", "14h", "15h", "Stanford", "visit guidée")]),
        ),
        What.BAD_LANGUAGE: (YAML, programme(GOOGLE % "", head=HEAD.replace("[fr]", "[francias]"))),
        What.NOT_SPOKEN: (YAML, programme(GOOGLE % "", head=HEAD.replace("[fr]", "[fr, de]"))),
        What.UNKNOWN_ZONE: (YAML, with_more("timezone: America/San_Francisco")),
        What.UNKNOWN_GROUP: (YAML, with_more("groups: [C]")),
        What.UNKNOWN_OBJECTIVE: (YAML, with_more("objectives: [fonds]")),
        What.CODE_TWICE: (YAML, programme(GOOGLE % "", session("google", "2022-09-28", "10:00"))),
        What.NAME_TWICE: (
            YAML,
            programme(GOOGLE % "", rest="people: [{name: Alice Martin}, {name: Alice Martin}]\n"),
        ),
        What.PLACE_NOT_LISTED: (YAML, with_more("place: Googleplex")),
        What.HOST_NOT_LISTED: (YAML, with_more("hosts: [Maria Jensen]")),
        What.TIME_SKIPPED: (YAML, programme(session("depart", "2023-03-12", "02:30", "04:00"))),
        What.TIME_TWICE: (YAML, programme(session("depart", "2023-11-05", "01:30", "04:00"))),
        What.END_IS_START: (YAML, programme(session("google", "2022-09-27", "10:00", "10:00"))),
        What.TRAVEL_WITHOUT_ZONES: (
            YAML,
            programme(
                session("vol", "2022-09-24", "06:45", "14:10", ", kind: travel"), GOOGLE % ""
            ),
        ),
        What.OVERLAP: (
            YAML,
            programme(
                GOOGLE % ", groups: [A]", session("stanford", "2022-09-27", "11:00", "12:00")
            ),
        ),
        What.MEETS_TOO_SOON: (
            YAML,
            programme(
                GOOGLE % "",
                session("stanford", "2022-09-27", "12:00", "13:00", ", meet_time: '11:15'"),
            ),
        ),
        What.MEETS_LONG_BEFORE: (YAML, with_more("meet_time: '03:00'")),
        What.JOURNEY_WITHOUT_RENDEZVOUS: (
            YAML,
            programme(
                GOOGLE % "",
                session(
                    "vol-retour",
                    "2022-09-29",
                    "15:50",
                    "11:30",
                    ", kind: travel, timezone: America/Los_Angeles, end_timezone: Europe/Paris",
                ),
            ),
        ),
        What.VERY_LONG: (YAML, programme(session("google", "2022-09-27", "10:00", "09:00"))),
        What.TOO_MANY_RINGS: (YAML, too_many_rings()),
        What.BOOK_IS_PDF: (BOOK, b"%PDF-1.7"),
        What.BOOK_IS_WORD: (BOOK, zipped("word/document.xml")),
        What.BOOK_IS_OLD: ("mission.xls", OLD),
        What.BOOK_IS_LOCKED: (BOOK, OLD + "EncryptedPackage".encode("utf-16-le")),
        What.BOOK_IS_OPEN_DOCUMENT: (BOOK, zipped("mimetype", "content.xml")),
        What.BOOK_IS_BINARY: (BOOK, zipped("xl/workbook.bin")),
        What.BOOK_IS_TEXT: (BOOK, "Jour;Début\n27/09/2022;9h10\n".encode()),
        What.BOOK_IS_OTHER: (BOOK, b"\x89PNG\x00\x00"),
        What.BOOK_IS_BROKEN: (BOOK, book()[:900]),
        What.BOOK_HAS_MACROS: (BOOK, with_part(book(), "xl/vbaProject.bin")),
        What.BOOK_UNPACKS_TOO_BIG: (BOOK, zipped("xl/workbook.xml", "bomb.xml")),
        What.TOO_MANY_ROWS: (
            BOOK,
            book(programme_rows=[("", "14h", "", f"Visite {n}") for n in range(5_100)]),
        ),
        What.TOO_MANY_COLUMNS: (BOOK, book(programme_rows=[("x",) * 101])),
        What.SHEET_MISSING: (BOOK, book(drop=["Mission"])),
        What.SHEET_TWICE: (
            BOOK,
            book(sheets={"Groupes": [("Code",), ("A",)], "Groups": [("Code",), ("B",)]}),
        ),
        What.COLUMN_MISSING: (BOOK, book(sheets={"Infos": [("Question",), ("wifi",)]})),
        What.COLUMN_TWICE: (
            BOOK,
            book(sheets={"Groupes": [("Code", "Nom", "Titre"), ("A", "B", "C")]}),
        ),
        What.UNKNOWN_COLUMN: (
            BOOK,
            book(
                sheets={
                    "Personnes": [("Nom", "Entreprize"), ("Alice Martin", "Martin Maçonnerie")]
                }
            ),
        ),
        What.UNKNOWN_LINE: (BOOK, book(mission=[("Organizateur", "CCI Occitanie")])),
        What.LINE_TWICE: (BOOK, book(mission=[("Langues", "fr"), ("Langue", "en")])),
        What.FORMULA: (BOOK, book(programme_rows=[("", "=B2", "15h", "Stanford", "visite")])),
        What.CELL_IS_ERROR: (
            BOOK,
            book(programme_rows=[("", "#REF!", "15h", "Stanford", "visite")]),
        ),
        What.NO_DAY_ABOVE: (
            BOOK,
            book(
                sheets={"Programme": [("Jour", "Début", "Titre"), ("", "10h", "Google")]},
            ),
        ),
        What.OPTION_MISSING: (CSV, "Jour;Début;Titre\n27/09/2022;10h;Google\n".encode()),
        What.PROGRAMME_ALONE: (CSV, "Jour;Début;Titre\n27/09/2022;10h;Google\n".encode()),
        What.CSV_BROKEN: (CSV, 'Jour;Début;Titre\n27/09/2022;10h;"Google" labo\n'.encode()),
        What.CALENDAR_BROKEN: (CALENDAR, b"Google, mardi\n"),
        What.NO_EVENTS: (CALENDAR, calendar()),
        What.BAD_PROPERTY: (CALENDAR, calendar("SUMMARY:Google\nDTSTART:mardi à 10 h")),
        What.ALL_DAY: (CALENDAR, calendar("SUMMARY:Google\nDTSTART;VALUE=DATE:20220927")),
        What.REPEATING: (
            CALENDAR,
            calendar("SUMMARY:Petit-déjeuner\nDTSTART:20220927T080000\nRRULE:FREQ=DAILY"),
        ),
        What.EVENT_TWICE: (
            CALENDAR,
            calendar(
                "UID:a@cci\nSUMMARY:Google\nDTSTART:20220927T100000",
                "UID:a@cci\nSUMMARY:Stanford\nDTSTART:20220927T140000",
            ),
        ),
        What.ENDS_FIRST: (
            CALENDAR,
            calendar("SUMMARY:Google\nDTSTART:20220927T100000\nDTEND:20220927T090000"),
        ),
        What.OVER_A_DAY: (
            CALENDAR,
            calendar("SUMMARY:Salon\nDTSTART:20220927T100000\nDTEND:20220928T180000"),
        ),
        What.SCHEDULE_BROKEN: (SCHEDULE, b'{"schedule": '),
        What.NOT_A_SCHEDULE: (SCHEDULE, b'{"name": "fanion"}'),
        What.RAW_BOOK: ("programme-brut.xlsx", raw_book()),
        What.RAW_SHEET_NAME: ("programme-brut.xlsx", raw_book()),
        What.RAW_HEADER_LOW: ("programme-brut.xlsx", raw_book()),
        What.RAW_MERGED: ("programme-brut.xlsx", raw_book()),
        What.RAW_HOURS: ("programme-brut.xlsx", raw_book()),
        What.RAW_DAY_TEXT: ("programme-brut.xlsx", raw_book()),
    }


ELSEWHERE = {
    What.FILE_MISSING,  # test_a_file_that_cannot_be_opened
    What.FILE_IS_FOLDER,
    What.FILE_UNREADABLE,
    What.FILE_TOO_MUCH_WORK,  # as BOOK_TOO_MUCH_WORK, of any other form
    What.BOOK_TOO_MUCH_WORK,  # test_hostile_workbooks
}


@cache
def gallery():
    """Write every problem in both languages."""
    pages = []
    for what, (name, data) in cases().items():
        found = read_here(data, name, NOTHING_GIVEN.get(what, GIVEN)).problems
        problem = next((one for one in found if one.what is what), None)
        if problem is None:
            pages.append(f"{what}: not found\n")
            continue
        lines = [f"[{what}] {problem.level} at {problem.where}"]
        for language in SPOKEN:
            said = told(problem, language)
            lines += [f"  {language}: {said.problem}", f"      {said.hint}"]
        pages.append("\n".join(lines) + "\n")
    return "\n".join(pages)


def test_every_problem_is_shown_here():
    assert set(cases()) | ELSEWHERE == set(What)


def test_every_problem_says_what_is_wrong_where_and_how_to_mend_it():
    assert gallery() == GALLERY.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", SPOKEN)
def test_a_file_that_cannot_be_opened(language, tmp_path):
    folder = tmp_path / "missions"
    folder.mkdir()
    expected = {
        "en": [
            "There is no such file.",
            "This is a folder, not a file.",
            "The file cannot be read.",
        ],
        "fr": [
            "Ce fichier n'existe pas.",
            "C'est un dossier, pas un fichier.",
            "Ce fichier ne peut pas être lu.",
        ],
    }

    paths = (tmp_path / "mision.yaml", folder, folder / "null\0.yaml")

    assert [told(read_file(path).problems[0], language).problem for path in paths] == expected[
        language
    ]


def test_french_never_breaks_a_line_before_a_sign():
    french = [line for line in gallery().splitlines() if line.startswith(("  fr:", "      "))]

    assert [line for line in french if any(f" {sign}" in line for sign in "?!»")] == []


if __name__ == "__main__":
    sys.stdout.write(gallery())
