"""Lists below a programme, rows that are a rendezvous, and groups, hosts and states in words."""

from io import BytesIO

import openpyxl

from bot.files.raw.converting import convert
from bot.files.raw.deciding import Wanted

HEAD = ["Date", "Time", "Programme", "Place", "Lead", "Group", "Notes"]


def read(*rows, **sheets):
    """Convert a workbook of one sheet of *rows* and further *sheets*."""
    book, kept = openpyxl.Workbook(), BytesIO()
    book.active.title = "Programme"
    for row in rows:
        book.active.append(row)
    for title, lines in sheets.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.save(kept)
    return convert(kept.getvalue(), Wanted(name="programme.xlsx"))


def titles(made):
    return [line.values["title"] for line in made.sessions]


def people(made):
    return [
        (line.values["name"], line.values.get("groups", ""), line.values.get("role", ""))
        for line in made.sheets["people"]
    ]


def meets(made):
    """Return when and where each session gathers, and whether both are marked."""
    return [
        (
            f"{values['meet_time']:%H:%M}" if "meet_time" in values else "",
            values.get("meet_place", ""),
            "meet_time" in line.doubts,
        )
        for line in made.sessions
        for values in [line.values]
    ]


def column(made, key):
    return [line.values.get(key, "") for line in made.sessions]


def test_a_list_of_people_below_the_programme():
    made = read(
        ["Data", "Ora", "Attività", "Luogo", "Gruppo"],
        ["lunedì 4 maggio 2026", "9:00 - 10:30", "Visita Ferrari", "Via Abetone 4", "A"],
        ["", "9:00 - 10:30", "Visita Ducati", "Via Cavalieri 3", "B"],
        [],
        ["Partecipanti"],
        ["Nome", "Azienda", "Cellulare", "Gruppo"],
        ["Anna Rossi", "Meccanica Rossi", "333 000 11 22", "A"],
        ["Luca Bianchi", "Officine Bianchi", "333 000 11 33", "B"],
    )
    assert titles(made) == ["Visita Ferrari", "Visita Ducati"]
    assert people(made) == [("Anna Rossi", "A", ""), ("Luca Bianchi", "B", "")]


def test_a_list_without_names_of_columns():
    made = read(
        ["Datum", "Uhrzeit", "Programmpunkt", "Ort"],
        ["4.5.2026", "9.00 – 10.30 Uhr", "Besuch Werk Süd", "Industriestr. 4"],
        [],
        ["Teilnehmer:"],
        ["Anna Berger", "Berger GmbH", "0171 3920001"],
        ["Jonas Wolff", "Wolff KG", "0171 3920002"],
    )
    assert titles(made) == ["Besuch Werk Süd"]
    assert people(made) == [("Anna Berger", "", ""), ("Jonas Wolff", "", "")]


def test_a_list_of_those_who_receive_the_group_is_none_of_participants():
    made = read(
        ["Date", "Heure", "Visite", "Lieu"],
        ["4 mai 2026", "9h - 10h", "Shopify", "12 rue King"],
        [],
        ["Entreprise", "Interlocuteur", "Téléphone"],
        ["Shopify", "Anne Tremblay", "514 000 00 11"],
        ["Ubisoft", "Marc Roy", "514 000 00 12"],
    )
    assert titles(made) == ["Shopify"]
    assert people(made) == []
    assert [line.values["name"] for line in made.sheets["hosts"]] == ["Anne Tremblay", "Marc Roy"]


def test_surnames_in_a_column_called_name():
    made = read(
        ["Datum", "Uhrzeit", "Programmpunkt", "Bus"],
        ["4.5.2026", "9.00 – 10.30 Uhr", "Besuch Werk Süd", "1"],
        ["", "9.00 – 10.30 Uhr", "Besuch Werk Nord", "2"],
        ["", "12.00 Uhr", "Mittagessen", "1+2"],
        Teilnehmer=[
            ["Name", "Vorname", "Unternehmen", "Bus"],
            ["Berger", "Anna", "Berger GmbH", 1],
            ["Wolff", "Jonas", "Wolff KG", 2],
        ],
    )
    assert people(made) == [("Anna Berger", "1", ""), ("Jonas Wolff", "2", "")]
    assert column(made, "groups") == ["1", "2", "1; 2"]


def test_who_leads_a_visit_receives_the_group_unless_they_travel_with_it():
    made = read(
        HEAD,
        ["4 May 2026", "9:00–10:00", "Studio visit", "Quay 4", "Ida Bech / Rasmus Thorup"],
        ["", "11:00–12:00", "Sketching", "Harbour", "Dr Priya Nair"],
        ["", "19:00", "Dinner", "Reffen Hall", "All staff"],
        Students=[["Surname", "First name"], ["Nair", "Priya"], ["Chen", "Wei"]],
    )
    assert column(made, "hosts") == ["Ida Bech; Rasmus Thorup", "", ""]
    assert column(made, "notes") == ["", "Dr Priya Nair", "Lead : All staff"]


def test_groups_that_a_note_names():
    made = read(
        HEAD,
        ["4 May 2026", "9:00–10:00", "Town hall", "Quay 4", "", "", "Group A only"],
        ["", "9:00–10:00", "Library", "Quay 6", "", "", "nur Gruppe B - bring your card"],
        ["", "11:00–12:00", "Museum", "Quay 7", "", "", "bus 4 to the museum"],
        Students=[["Name", "Group"], ["Ana Ruiz", "A"], ["Wei Chen", "B"]],
    )
    assert column(made, "groups") == ["A", "B", ""]
    assert ["groups" in line.doubts for line in made.sessions] == [True, True, False]


def test_what_a_line_says_of_groups_is_their_other_name():
    made = read(
        ["Trade mission 2026"],
        ["Track A = Agribusiness   Track B = MedTech"],
        ["Date", "Time", "Event", "Track"],
        ["May 4, 2026", "9:00 AM - 10:00 AM", "Seed Labs", "Track A"],
        ["", "9:00 AM - 10:00 AM", "MedSul", "Track B"],
        Delegates=[["Name", "Track"], ["Beth Ray", "Agribusiness"], ["Dana Fox", "staff"]],
    )
    assert people(made) == [("Beth Ray", "A", ""), ("Dana Fox", "", "organiser")]
    assert [line.code for line in made.sheets["groups"]] == ["A", "B"]


def test_leaving_the_hotel_is_the_rendezvous_of_what_follows():
    made = read(
        HEAD,
        ["4 May 2026", "8:15", "Leave hostel for the station", "Hostel reception"],
        ["", "9:10–9:50", "Train to Malmö", "Platform 5"],
        ["", "13:30", "Départ de l'hôtel pour les visites", ""],
        ["", "14:00–15:00", "Shopify", "Rue King 4", "", "Group A"],
        ["", "14:15–15:00", "Ubisoft", "Rue King 9", "", "Group B"],
        ["", "16:00", "Departure for Bursa", "", "", "", "bring your luggage"],
    )
    assert titles(made) == ["Train to Malmö", "Shopify", "Ubisoft", "Departure for Bursa"]
    assert meets(made) == [
        ("08:15", "Hostel reception", True),
        ("13:30", "hôtel", True),
        ("13:30", "hôtel", True),
        ("", "", False),
    ]


def test_a_long_way_to_another_town_stays():
    made = read(
        HEAD,
        ["4 May 2026", "7:30", "Depart hotel for Tanger"],
        ["", "11:30–12:30", "Port authority", "Route de Rabat"],
    )
    assert titles(made) == ["Depart hotel for Tanger", "Port authority"]


def test_a_way_is_a_rendezvous_only_where_it_says_from_where():
    made = read(
        ["Fecha", "Hora", "Actividad", "Lugar", "Observaciones"],
        ["4/5/2026", "09:30 h", "Desplazamiento", "", "Salida desde la recepción del hotel"],
        ["", "10:00 h - 11:30 h", "Reunión con La Sabana", "Cra. 68D # 17-20"],
        ["", "12:00 h - 12:45 h", "Desplazamiento al centro"],
    )
    assert titles(made) == ["Reunión con La Sabana", "Desplazamiento al centro"]
    assert meets(made)[0] == ("09:30", "recepción del hotel", True)


def test_a_place_after_the_hour_of_a_rendezvous():
    made = read(
        ["Fecha", "Hora", "Actividad", "Observaciones"],
        [
            "4/5/2026",
            "15:20 h - 19:25 h",
            "Vuelo IB 6585",
            "Encuentro 12:30 h, mostradores 870-875",
        ],
        ["", "21:00 h", "Cóctel", "Pendiente de confirmar. Salida del hotel 20:40 h"],
    )
    assert [(at, where) for at, where, _ in meets(made)] == [
        ("12:30", "mostradores 870-875"),
        ("20:40", "hotel"),
    ]


def test_phones_and_versions_are_no_sessions():
    made = read(
        ["Study trip Copenhagen"],
        ["8–12 March 2026 (v4, HA 11/02)"],
        HEAD,
        ["8 March 2026", "9:00–10:00", "Town hall", "Quay 4"],
        [],
        ["24h trip phone: Helen Ashworth 07700 900123. Emergency services: 112."],
        Students=[["Name", "Mobile"], ["Helen Ashworth", "07700 900123"]],
    )
    assert titles(made) == ["Town hall"]
    assert people(made) == [("Helen Ashworth", "", "organiser")]


def test_cancelled_in_a_column_of_buses_and_remarks():
    made = read(
        ["Date", "Début", "Fin", "Programme", "Groupe", "Bus / Remarques"],
        ["4/5/2026", "9h", "10h30", "Visite du salon", "1", "ANNULÉ (salon reporté à juin)"],
        ["", "11h", "12h", "Transfert vers l'hôtel", "2", "Bus 1 et 2"],
    )
    assert column(made, "cancelled") == ["yes", ""]
    assert meets(made)[1] == ("", "", False)
    assert column(made, "notes")[1] == "Bus / Remarques : Bus 1 et 2"
