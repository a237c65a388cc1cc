"""An organiser's own programme, typed into the template, checked, loaded and followed."""

from datetime import UTC, datetime

import openpyxl
import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.files.reading import read_file

HEAD = {
    "Code": "sv-2022",
    "Titre": "Mission Silicon Valley",
    "Organisateur": "CCI Occitanie",
    "Fuseau de départ": "Europe/Paris",
    "Fuseau sur place": "America/Los_Angeles",
}
PEOPLE = [
    ("Florence Organise", "CCI Occitanie", "organisateur", "A; B"),
    ("Alice Martin", "Martin Maçonnerie", "participant", "A"),
    ("Bruno Durand", "Durand Emballage", "participant", "A"),
    ("Claire Durand", "Durand Emballage", "participant", "B"),
    ("Denis Petit", "Petit Télécom", "participant", "B"),
    ("Élise Moreau", "Agence Moreau", "participant", "A"),
    ("Fanny Roux", "Agence Moreau", "participant", "B"),
]
NAMES = ("Jour", "Début", "Fin", "Titre", "Type", "Lieu", "Groupes", "RDV", "Remarques")
# As in the raw programme: days that stand once, hours as people type them.
ROWS = """
24/09/2022 | 06h45 | 14h10 | Vol Montpellier – Paris – San Francisco | trajet | Aéroport Montpellier | | 4h45 | Passeport + ESTA
 | 20h | | Dîner d'accueil | repas | Hotel Nikko, 222 Mason St | tous | |
26/09/2022 | 8h30 | 9h00 | Briefing | rencontre | Hotel Nikko, salle Golden Gate | tous | |
 | 10h | 11h30 | Google – laboratoire de recherche | visite | 1600 Amphitheatre Pkwy, Mountain View | A | 9h10 | Pièce d'identité obligatoire
 | 10h | 11h15 | Microsoft – cloud et IA | visite | 1065 La Avenida St, Mountain View | B | 9 h 10 |
 | 12h00 | | Déjeuner libre | repas | | | |
 | 14h00 | 15h30 | Stanford University : visite du campus | visite | 450 Jane Stanford Way | A; B | 13:20 | Chaussures confortables
 | 17:00 | | Fonds d'investissement : lever des fonds en Californie | conférence | San Francisco | tous | |
27/09 | 9h | 10h30 | Facebook – lunettes de réalité augmentée | visite | 1 Hacker Way, Menlo Park | A | 8h15 | Pas de photos
 | 9h30 | 10h30 | Véhicule autonome : démonstration | visite | Mountain View | B | 8h30 |
mercredi 28 septembre | 15h00 | | Bilan de la mission | rencontre | Hotel Nikko | tous | |
jeudi 29 septembre | 15h50 | 11h30 | Vol San Francisco – Paris | trajet | SFO Terminal A | tous | 11h30 | Arrivée le 30 à 11h30 à Paris
""".strip("\n").splitlines()


def type_into(template):
    """Replace the template's example by the programme, as one does in a spreadsheet."""
    book = openpyxl.load_workbook(template)
    for row in book["Mission"].iter_rows(min_row=2):
        if row[0].value in HEAD:
            row[1].value = HEAD[row[0].value]
    for name in ("Programme", "Personnes", "Lieux", "Interlocuteurs", "Infos", "Objectifs"):
        book[name].delete_rows(2, book[name].max_row)
    columns = {cell.value: cell.column for cell in book["Programme"][1]}
    for number, row in enumerate(ROWS, start=2):
        for name, cell in zip(NAMES, row.split("|"), strict=True):
            book["Programme"].cell(number, columns[name]).value = cell.strip() or None
    columns = {cell.value: cell.column for cell in book["Personnes"][1]}
    for number, person in enumerate(PEOPLE, start=2):
        for name, value in zip(("Nom", "Entreprise", "Rôle", "Groupes"), person, strict=True):
            book["Personnes"].cell(number, columns[name]).value = value
    book.save(template)
    return columns


@pytest.fixture
def workbook(tmp_path):
    """Return the template with the raw programme in it, the flights without zones as there."""
    file = tmp_path / "mission.xlsx"
    made = CliRunner().invoke(cli, ["template", str(file), "--lang", "fr"])
    assert made.exit_code == 0
    type_into(file)
    return file


def zones_typed(file):
    """Type the zones of the flights, as `check` asks for."""
    book = openpyxl.load_workbook(file)
    sheet = book["Programme"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for row, there, here in (
        (2, "Europe/Paris", "America/Los_Angeles"),
        (13, None, "Europe/Paris"),
    ):
        sheet.cell(row, columns["Fuseau"]).value = there or "America/Los_Angeles"
        sheet.cell(row, columns["Fuseau d'arrivée"]).value = here
    book.save(file)


def test_check_asks_for_the_zones_of_the_flights(workbook):
    checked = CliRunner().invoke(cli, ["check", str(workbook), "--lang", "fr"])
    assert checked.exit_code == 1
    errors = [line for line in checked.stderr.splitlines() if line.startswith("erreur")]
    assert [line.split(":")[1].strip() for line in errors] == ["Programme!B2", "Programme!B13"]


async def test_its_monday_can_be_followed_in_the_room(workbook, tell):
    zones_typed(workbook)
    reading = read_file(workbook)
    assert [problem for problem in reading.problems if problem.level == "error"] == []
    story = tell(reading.mission, datetime(2022, 9, 26, 14, 0, tzinfo=UTC))

    await story.until(datetime(2022, 9, 27, 4, 0, tzinfo=UTC))

    assert [text.splitlines()[0] for text in story.heard(bells=True)] == [
        "🔔 Dans 30 min : Briefing",
        "🔔 On se retrouve dans 10 min",
        "Votre avis : Briefing",
        "Votre avis : Microsoft – cloud et IA (Groupe Numérique)",
        "Votre avis : Google – laboratoire de recherche (Groupe Industrie)",
        "🔔 On se retrouve dans 30 min : Stanford University : visite du campus",
        "Votre avis : Stanford University : visite du campus",
        "🔔 Dans 30 min : Fonds d'investissement : lever des fonds en Californie",
        "Votre avis : Fonds d'investissement : lever des fonds en Californie",
        "Programme de demain, mardi 27 septembre",
    ]
