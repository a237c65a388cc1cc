"""The ways in which a programme is laid out."""

from datetime import datetime
from io import BytesIO

import openpyxl

from bot.files.raw.asking import ask
from bot.files.raw.converting import convert
from bot.files.raw.deciding import Wanted


def read(*sheets):
    """Convert a workbook of *sheets*: (title, rows, merged areas)."""
    book, kept = openpyxl.Workbook(), BytesIO()
    book.remove(book.active)
    for title, rows, *merged in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for area in merged:
            sheet.merge_cells(area)
    book.save(kept)
    made = convert(kept.getvalue(), Wanted(name="programme.xlsx"))
    ask(made)
    return made


def said(made):
    """Return the sessions as (day, start, title, groups)."""
    return [
        (
            f"{values.get('day')}",
            f"{values['start']:%H:%M}" if "start" in values else "",
            values["title"],
            values.get("groups", ""),
        )
        for values in (line.values for line in made.sessions)
    ]


def test_a_column_a_group():
    made = read(
        (
            "Programme",
            [
                ["Mission Montréal 2026"],
                ["Horaire", "Groupe A", "Groupe B", "Remarques"],
                ["Lundi 4 mai"],
                ["9h-10h30", "Ubisoft, visite des studios", "Shopify", "badge"],
                ["12h", "Déjeuner au marché"],
                ["14h", "Hydro-Québec", "Mila (RDV hall 13h20)"],
            ],
            "B5:C5",
        )
    )
    assert said(made) == [
        ("2026-05-04", "09:00", "Ubisoft, visite des studios", "A"),
        ("2026-05-04", "09:00", "Shopify", "B"),
        ("2026-05-04", "12:00", "Déjeuner au marché", ""),
        ("2026-05-04", "14:00", "Hydro-Québec", "A"),
        ("2026-05-04", "14:00", "Mila", "B"),
    ]
    assert f"{made.sessions[-1].values['meet_time']:%H:%M}" == "13:20"


def test_a_column_a_day():
    made = read(
        (
            "Week",
            [
                ["Time", "Mon 8 June 2026", "Tue 9 June"],
                ["9:00 - 10:00", "Welcome", "Google"],
                ["10:00 - 11:00", None, "Google"],
                ["12:00 - 13:00", "Lunch"],
            ],
            "B2:B3",
            "B4:C4",
        )
    )
    assert said(made) == [
        ("2026-06-08", "09:00", "Welcome", ""),
        ("2026-06-08", "12:00", "Lunch", ""),
        ("2026-06-09", "09:00", "Google", ""),
        ("2026-06-09", "12:00", "Lunch", ""),
    ]
    assert [f"{line.values['end']:%H:%M}" for line in made.sessions] == [
        *("11:00", "13:00", "11:00", "13:00")
    ]


def test_a_sheet_a_group():
    rows = [["Mardi 7 avril 2026"], ["Heure", "Rendez-vous", "Lieu"], ["9h", "Accueil", "CCI"]]
    made = read(
        ("Groupe A", [*rows, ["10h30", "Usine Aéro", "Zone Sud"]]),
        ("Groupe B", [*rows, ["10h30", "Labo Santé", "La Timone"]]),
    )
    assert said(made) == [
        ("2026-04-07", "09:00", "Accueil", "A; B"),
        ("2026-04-07", "10:30", "Usine Aéro", "A"),
        ("2026-04-07", "10:30", "Labo Santé", "B"),
    ]


def test_one_column_with_everything():
    made = read(
        (
            "Plan",
            [
                ["STUDY TRIP LISBON - October 2026"],
                ["Monday 5 October"],
                ["9:00 – 10:30 Startup Lisboa (group 1)"],
                ["9:30 – 10:30 Unicorn Factory – with Ana Costa, Head of Programs (group 2)"],
                ["14:00 Visit of Beato. Meet in lobby 13:15"],
            ],
        )
    )
    assert said(made) == [
        ("2026-10-05", "09:00", "Startup Lisboa", "1"),
        ("2026-10-05", "09:30", "Unicorn Factory", "2"),
        ("2026-10-05", "14:00", "Visit of Beato", ""),
    ]
    assert made.sessions[1].values["hosts"] == "Ana Costa"
    assert made.sessions[2].values["meet_place"] == "lobby"


def test_of_two_versions_the_later_one():
    head = ["Date", "Heure", "Activité"]
    made = read(
        ("Programme v3", [head, ["12/05/2026", "9h", "Visite Airbus"]]),
        ("Programme v4", [head, ["12/05/2026", "9h30", "Visite Airbus"]]),
    )
    assert said(made) == [("2026-05-12", "09:30", "Visite Airbus", "")]
    assert "Programme v3" in [row.text for row in made.left_out]


def test_a_day_and_an_hour_in_one_cell():
    made = read(
        (
            "Data",
            [
                ["Start", "End", "Subject", "Location"],
                [datetime(2026, 3, 9, 9), datetime(2026, 3, 9, 10), "Kick-off", "Embassy"],
            ],
        )
    )
    assert said(made) == [("2026-03-09", "09:00", "Kick-off", "")]


def test_hours_after_noon_that_do_not_say_so_are_asked():
    made = read(
        (
            "Sheet1",
            [
                ["Mon 5 May 2025"],
                ["9:00", "Meeting at Innovate UK", "Polaris House"],
                ["1:00", "Lunch", "The Bakers"],
            ],
        )
    )
    assert [start for _, start, _, _ in said(made)] == ["09:00", "13:00"]
    assert "sessions/lunch/start" in [question.key for question in made.questions]


def test_a_year_that_is_written_nowhere_is_asked_once():
    rows = [["mardi 4 mai", "9h", "Visite"], ["mercredi 5 mai", "10h", "Réunion"]]
    made = read(("Prog", [["Jour", "Heure", "Activité"], *rows]))
    assert [day for day, *_ in said(made)] == ["04/05", "05/05"]
    (asked,) = (one for one in made.questions if one.key == "all/no_year")
    assert asked.targets[1:] == ("sessions/visite/day", "sessions/reunion/day")


def test_a_table_of_two_rows_of_names():
    made = read(
        (
            "S",
            [
                ["", "Uhrzeit", None, "Programm", "Wo"],
                ["", "von", "bis", None, None],
                ["Mo 12.10.2026", "08:30", "09:45", "Begrüßung", "Wiedner Hauptstr. 63"],
                ["Di 13.10.2026", "9", "11", "Workshop", "TU Wien"],
            ],
            "B1:C1",
        )
    )
    assert said(made) == [
        ("2026-10-12", "08:30", "Begrüßung", ""),
        ("2026-10-13", "09:00", "Workshop", ""),
    ]
    assert made.sessions[0].values["place"] == "Wiedner Hauptstr. 63"


def test_cards_of_a_label_and_a_value_in_each_line():
    card = ["Datum: Montag, 5. Oktober", "Uhrzeit: 9.30 - 11 Uhr", "Ort: Rua das Flores 12"]
    rows = [["Reise nach Porto, Oktober 2026"]]
    for hours, title in (
        ("9.30 - 11 Uhr", "Corticeira Silva"),
        ("14 Uhr", "Hafen"),
        ("16 Uhr", "UPTEC"),
    ):
        rows += [["TERMIN"], [card[0]], [f"Uhrzeit: {hours}"], [card[2]], [f"Thema: {title}"], []]
    made = read(("Termine", rows))
    assert said(made) == [
        ("2026-10-05", "09:30", "Corticeira Silva", ""),
        ("2026-10-05", "14:00", "Hafen", ""),
        ("2026-10-05", "16:00", "UPTEC", ""),
    ]


def test_two_tables_side_by_side_are_two_days_or_two_groups():
    made = read(
        (
            "Prog",
            [
                ["Missão Angola 2025"],
                ["Segunda 10/11", None, "Terça 11/11"],
                ["Hora", "Atividade", "Hora", "Atividade"],
                ["9h", "Visita Sonangol", "8h30", "Reunião AIPEX"],
                ["15h", "Câmara de Comércio"],
                ["QUARTA 12/11"],
                ["GRUPO MODA", None, "GRUPO TI"],
                ["Hora", "Atividade", "Hora", "Atividade"],
                ["10h", "Ateliê", "10h30", "Hub digital"],
            ],
            "A2:B2",
            "C2:D2",
            "A6:D6",
        )
    )
    assert said(made) == [
        ("2025-11-10", "09:00", "Visita Sonangol", ""),
        ("2025-11-10", "15:00", "Câmara de Comércio", ""),
        ("2025-11-11", "08:30", "Reunião AIPEX", ""),
        ("2025-11-12", "10:00", "Ateliê", "MODA"),
        ("2025-11-12", "10:30", "Hub digital", "TI"),
    ]


def test_ticks_in_columns_of_groups():
    made = read(
        (
            "Ablauf",
            [
                ["Tag", "Von", "Programm", "Bau", "Elektro"],
                ["20.04.2026", "9:00", "Eröffnung", "X", "X"],
                ["20.04.2026", "11:00", "Impianti Rossi", None, "X"],
                ["20.04.2026", "11:00", "Cantiere Duomo", "X", None],
            ],
        )
    )
    assert [groups for *_, groups in said(made)] == ["", "Elektro", "Bau"]


def test_a_grid_whose_merged_cells_are_lengths():
    made = read(
        (
            "Timetable",
            [
                ["Week of 12 January 2026"],
                [None, "Mon", "Tue - Finance", "Tue - Operations"],
                ["9:00", "Briefing", "Trading floor", "Port"],
                [None, None, None, None],
                ["10:00", "Lecture", "Quiz"],
                [None, None, None],
                ["11:00"],
            ],
            "B3:B4",
            "C3:C4",
            "D3:D4",
            "C5:D6",
        )
    )
    assert said(made) == [
        ("2026-01-12", "09:00", "Briefing", ""),
        ("2026-01-12", "10:00", "Lecture", ""),
        ("2026-01-13", "09:00", "Trading floor", "Finance"),
        ("2026-01-13", "09:00", "Port", "Operations"),
        ("2026-01-13", "10:00", "Quiz", ""),
    ]
    ends = [f"{line.values['end']:%H:%M}" for line in made.sessions]
    assert ends == ["10:00", "10:30", "10:00", "10:00", "11:00"]


def test_lines_of_a_letter():
    made = read(
        (
            "Plan",
            [
                ["Trip to Oslo, 4–6 May 2026"],
                ["Mon 4 May"],
                ["Sales team:"],
                ["9.15am – Nordlys Energy, Karl Johans gate 12 (Mrs Ingrid Moe, CFO)"],
                ["Lunch 1pm at the canteen"],
                ["Everyone: 7pm dinner"],
                ["Tue 5"],
                ["BA 763 Oslo 14:05 - London 15:25"],
                ["Participants:"],
                ["Mary O'Neil – Beta plc – 07700 900111"],
            ],
        )
    )
    assert [(start, title) for _, start, title, _ in said(made)] == [
        ("09:15", "Nordlys Energy"),
        ("13:00", "Lunch at the canteen"),
        ("19:00", "dinner"),
        ("14:05", "BA 763 Oslo - London"),
    ]
    first = made.sessions[0].values
    assert (first["place"], first["hosts"]) == ("Karl Johans gate 12", "Mrs Ingrid Moe")
    assert [line.values["name"] for line in made.sheets["people"]] == ["Mary O'Neil"]


def test_a_last_row_with_a_day_is_no_header():
    made = read(
        (
            "Foglio1",
            [
                ["Attività", "Orario", "Giorno"],
                ["Incontro CGEM", "9.00-10.30", "mar 3/3/2026"],
                ["Pranzo", "12.30", "mer 4/3/2026"],
            ],
        )
    )
    assert said(made) == [
        ("2026-03-03", "09:00", "Incontro CGEM", ""),
        ("2026-03-04", "12:30", "Pranzo", ""),
    ]


def test_hours_with_a_point_are_no_days():
    made = read(
        (
            "Programma",
            [
                ["Missione Tokyo, ottobre 2026"],
                ["Lunedì 12 ottobre"],
                ["dalle", "alle", "cosa", "dove", "con"],
                ["9.00", "10.15", "Incontro JETRO", "Akasaka", "sig. Tanaka Ken"],
                ["12.30", None, "Pranzo", "Hotel"],
                ["Martedì 13 ottobre"],
                ["10", "11.30", "Visita Panasonic", "Osaka", "Ms. Aiko Ito"],
            ],
        )
    )
    assert said(made) == [
        ("2026-10-12", "09:00", "Incontro JETRO", ""),
        ("2026-10-12", "12:30", "Pranzo", ""),
        ("2026-10-13", "10:00", "Visita Panasonic", ""),
    ]
