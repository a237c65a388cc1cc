"""What a mission workbook is read as, and that what is written is read again."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

import bot
from bot.core.languages import SPOKEN
from bot.core.languages.problems import told
from bot.core.mission import Kind, Role, words
from bot.core.problems import What
from bot.files.reading import read_file
from bot.files.sample_workbook import NAMES
from bot.files.template import example, write_template
from bot.files.workbook_writing import write_workbook
from bot.samples import CODES, sample
from tests.files.alone import read_here

FRENCH = [
    ("Clé", "Valeur"),
    ("Titre", "Mission Silicon Valley"),
    ("Fuseau de départ", "Europe/Paris"),
    ("Fuseau sur place", "America/Los_Angeles"),
]


def read(programme, mission=FRENCH, **sheets):
    book = Workbook()
    book.remove(book.active)
    for name, rows in {"Mission": mission, "Programme": programme, **sheets}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    target = BytesIO()
    book.save(target)
    return read_here(target.getvalue(), "mission.xlsx")


def sessions(*programme, **sheets):
    reading = read(programme, **sheets)
    assert [one for one in reading.problems if one.level == "error"] == []
    return reading.mission.sessions


def where(*programme, **sheets):
    return [(one.where, one.what) for one in read(programme, **sheets).problems]


def test_the_columns_that_people_use():
    [google] = sessions(
        (
            "DATE",
            "Debut",
            "fin",
            "Rendez-vous",
            "type",
            "Lieu / adresse",
            "RDV",
            "Groupe",
            "Interlocuteur",
        ),
        (
            "27/09/2022",
            "10h",
            "11 h 30",
            "Google",
            "Visite",
            "Mountain View",
            "9h10",
            "A; B",
            "Maria; Daniel",
        ),
        Groupes=[("Code", "Nom"), ("A", "Industrie"), ("B", "Numérique")],
    )

    assert (google.day, google.start, google.end) == (date(2022, 9, 27), time(10), time(11, 30))
    assert (google.code, google.title, google.kind) == ("google", words("Google"), Kind.VISIT)
    assert (google.place.name, google.meet_time, google.groups) == (
        "Mountain View",
        time(9, 10),
        ("A", "B"),
    )
    assert [host.name for host in google.hosts] == ["Maria", "Daniel"]
    assert google.feedback is True


@pytest.mark.parametrize(
    ("fixed", "capacity"), [("Ferme", "Places"), ("Fixed", "Capacity"), ("horaire ferme", "jauge")]
)
def test_what_cannot_be_moved_and_for_how_many_there_is_room(fixed, capacity):
    google, stanford = sessions(
        ("Jour", "Début", "Titre", fixed, capacity),
        ("27/09/2022", "10h", "Google", "oui", 12),
        ("27/09/2022", "14h", "Stanford", None, None),
    )

    assert (google.fixed, google.capacity) == (True, 12)
    assert (stanford.fixed, stanford.capacity) == (False, None)


def test_room_for_nobody_is_named_by_its_cell():
    assert where(
        ("Jour", "Début", "Titre", "Places"),
        ("27/09/2022", "10h", "Google", 0),
        ("27/09/2022", "14h", "Stanford", 12.5),
    ) == [("Programme!D2", What.BAD_CAPACITY), ("Programme!D3", What.BAD_CAPACITY)]


def test_english_names():
    [google] = sessions(
        ("Date", "Start time", "What", "Kind", "Rendezvous", "To be confirmed"),
        ("Tuesday 27 September 2022", "10:00 am", "Google", "company visit", "9:10", "yes"),
    )

    assert (google.start, google.meet_time, google.kind, google.tentative) == (
        time(10),
        time(9, 10),
        Kind.VISIT,
        True,
    )


@pytest.mark.parametrize(
    "day",
    [datetime(2022, 9, 27), date(2022, 9, 27), 44831, "27/09/2022", "mardi 27 septembre 2022"],
)
@pytest.mark.parametrize(
    "start",
    [
        time(9, 10),
        datetime(2022, 9, 27, 9, 10),
        timedelta(hours=9, minutes=10),
        0.38194444,
        "9h10",
    ],
)
def test_days_and_times_as_excel_or_people_write_them(day, start):
    [session] = sessions(("Jour", "Début", "Titre"), (day, start, "Google"))

    assert (session.day, session.start) == (date(2022, 9, 27), time(9, 10))


def test_an_empty_day_is_the_day_above_and_an_empty_row_is_nothing():
    found = sessions(
        ("Jour", "Début", "Titre"),
        ("26/09/2022", "8h30", "Briefing"),
        (None, "10h", "Google"),
        (None, None, None),
        ("mardi 27/09", None, None),
        (None, "9h", "Facebook"),
    )

    assert [(session.title.said_in("fr"), session.day.day) for session in found] == [
        ("Briefing", 26),
        ("Google", 26),
        ("Facebook", 27),
    ]


def test_codes_are_made_of_titles_and_of_the_day_where_a_title_comes_again():
    reading = read(
        [
            ("Jour", "Début", "Titre", "Code"),
            ("26/09/2022", "12h", "Déjeuner libre", None),
            ("27/09/2022", "12h", "Déjeuner libre", None),
            (None, "14h", "L'atelier", "atelier"),
            (None, "16h", "Atelier", None),
            (None, "18h", "上海", None),
        ]
    )

    codes = [session.code for session in reading.mission.sessions]
    assert codes == ["dejeuner-libre", "dejeuner-libre-0927", "atelier", "atelier-0927", "session"]
    assert reading.made == set(codes) - {"atelier"}


def test_the_sheet_mission_may_also_lie_on_its_side():
    [session] = sessions(
        ("Jour", "Début", "Titre"),
        ("27/09/2022", "9h", "Google"),
        mission=[
            ("Titre", "Fuseau de départ", "Fuseau sur place"),
            ("Mission Lisbonne", "Europe/Paris", "Europe/Lisbon"),
        ],
    )

    assert session.zone == "Europe/Lisbon"


def test_a_french_workbook_makes_a_french_mission():
    french = read([("Jour", "Début", "Titre"), ("27/09/2022", "9h", "Google")]).mission
    english = read(
        [("Day", "Start", "Title"), ("27/09/2022", "9h", "Google")],
        mission=[
            ("Key", "Value"),
            ("Title", "Lisbon"),
            ("Home time zone", "Europe/Paris"),
            ("Mission time zone", "Europe/Lisbon"),
        ],
    ).mission

    assert (french.languages, english.languages) == (("fr",), ("en",))
    assert french.code == "mission-silicon-valley"


def test_first_names_in_a_column_of_their_own():
    people = [
        ("NOM", "Prénom", "Entreprise", "Tél.", "Rôle"),
        ("Martin", "Alice", "Maçonnerie", 612345678, "organisatrice"),
    ]
    reading = read(
        [("Jour", "Début", "Titre"), ("27/09/2022", "9h", "Google")], Participants=people
    )

    [alice] = reading.mission.people
    assert (alice.name, alice.organisation, alice.phone, alice.role) == (
        "Alice Martin",
        "Maçonnerie",
        "612345678",
        Role.ORGANISER,
    )


def test_a_column_for_each_language():
    [dinner] = sessions(
        ("Jour", "Début", "Titre", "Titre (en)", "Notes (en)", "Remarques (fr)"),
        ("27/09/2022", "20h", "Dîner", "Dinner", "Bring a jacket", "Prenez une veste"),
    )

    assert [dinner.title.said_in("fr"), dinner.title.said_in("en")] == ["Dîner", "Dinner"]
    assert [dinner.notes.said_in("fr"), dinner.notes.said_in("en")] == [
        "Prenez une veste",
        "Bring a jacket",
    ]


def test_problems_are_named_by_sheet_row_and_column():
    assert where(
        ("Jour", "Début", "Fin", "Titre", "Groupe", "Couleur"),
        ("27/09/2022", "10h75", "11h", "Google", "A", "bleu"),
        (None, "12h", None, None, None, None),
        (None, "14h", "14h", "Stanford", None, None),
        Personnes=[("Nom", "Langue"), ("Alice", "klingon")],
    ) == [
        ("Programme!F1", What.UNKNOWN_COLUMN),
        ("Programme!B2", What.BAD_CLOCK),
        ("Programme!E2", What.UNKNOWN_GROUP),
        ("Programme!D3", What.REQUIRED),
        ("Programme!C4", What.END_IS_START),
        ("Personnes!B2", What.BAD_LANGUAGE),
    ]


def test_a_journey_at_the_edge_asks_for_zones_by_the_names_of_the_columns():
    reading = read(
        [
            ("Jour", "Début", "Fin", "Titre", "Type"),
            ("24/09/2022", "06h45", "14h10", "Vol", "vol"),
            ("27/09/2022", "10h", "11h", "Google", "visite"),
        ]
    )

    [flight] = [told(one, "fr") for one in reading.problems]
    assert (flight.where, flight.hint) == (
        "Programme!B2",
        "Donnez le fuseau de départ et celui d'arrivée («\u00a0Fuseau\u00a0» et «\u00a0Fuseau d'arrivée\u00a0»), ou inscrivez ses lieux dans la liste avec le leur.",
    )


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("code", CODES)
def test_a_mission_that_is_written_is_read_again(code, language, tmp_path):
    mission = read_file(sample(code)).mission

    write_workbook(mission, tmp_path / "copie.xlsx", language)

    assert read_file(tmp_path / "copie.xlsx").mission == mission


@pytest.mark.parametrize("language", SPOKEN)
def test_a_fixed_session_with_room_for_twelve_is_read_again(language, tmp_path):
    mission = example(language)
    first, *others = mission.sessions
    mission = replace(mission, sessions=(replace(first, fixed=True, capacity=12), *others))

    write_workbook(mission, tmp_path / "copie.xlsx", language)

    assert read_file(tmp_path / "copie.xlsx").mission == mission


@pytest.mark.parametrize("language", SPOKEN)
def test_the_template_is_read_as_its_example(language, tmp_path):
    write_template(tmp_path / "modele.xlsx", language)

    assert read_file(tmp_path / "modele.xlsx").mission == example(language)


@pytest.mark.parametrize("name", NAMES)
def test_the_bundled_workbook_says_what_its_yaml_says(name):
    samples = Path(bot.__path__[0]) / "samples"

    assert read_file(samples / f"{name}.xlsx").mission == read_file(sample(name)).mission


def test_the_same_mission_makes_the_same_bytes(tmp_path):
    for name in ("one.xlsx", "two.xlsx"):
        write_template(tmp_path / name, "fr")

    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_no_workbook_says_at_what_hour_it_was_written(tmp_path):
    write_template(tmp_path / "modele.xlsx", "fr")

    said = openpyxl.load_workbook(tmp_path / "modele.xlsx").properties
    assert (said.created, said.modified) == (datetime(2022, 1, 1), datetime(2022, 1, 1))


def test_a_text_that_begins_like_a_formula_stays_a_text(tmp_path):
    mission = read(
        [("Jour", "Début", "Titre"), ("27/09/2022", "9h", "Google")],
        Infos=[("Question", "Réponse"), ("taxi", "+33 6 00 00 00 01")],
    ).mission

    write_workbook(mission, tmp_path / "copie.xlsx", "fr")
    cell = openpyxl.load_workbook(tmp_path / "copie.xlsx")["Infos"]["B2"]

    assert (cell.value, cell.data_type) == ("+33 6 00 00 00 01", "s")
