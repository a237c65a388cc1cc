"""An organiser looks from the phone at what somebody will get, and gets the workbook there."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.files.empty_workbook import NoWorkbookError, empty_workbook

FLORENCE, ALICE = "florence-delpuech", "alice-martin"
SUNDAY = datetime(2022, 9, 25, 19, tzinfo=UTC)
"""Noon in San Francisco, the day before the first visits."""


def offered(story):
    """Return the buttons in the organiser's direct chat."""
    return list(story.room.buttons(story.chat(FLORENCE)))


@pytest.fixture
def story(tell, california):
    return tell(california, SUNDAY)


@pytest.mark.parametrize(
    "asked",
    [
        "Montre-moi ce que Bruno recevra lundi",
        "montre moi ce que recevra bruno demain ?",
        "Que va recevoir Brunno lundi ?",
        "show me what Bruno will get on Monday",
        "What will Bruno Durand receive tomorrow?",
        "/repetition Bruno lundi",
        "/rehearse bruno tomorrow",
        "/rehearse Bruno",
    ],
)
async def test_the_organiser_sees_what_somebody_will_get_on_a_day(story, asked):
    (shown,) = await story.says(FLORENCE, asked, FLORENCE)

    lines = shown.splitlines()
    assert lines[0] == "Bruno Durand : lundi 26 septembre"
    assert lines[-1].startswith("Le téléphone sonne ")
    assert all(line.startswith("• ") for line in lines[1:-1])


async def test_what_is_shown_is_when_it_comes_whether_it_rings_and_its_first_line(story):
    (shown,) = await story.says(FLORENCE, "Que va recevoir Bruno mardi ?", FLORENCE)

    assert shown.splitlines() == [
        "Bruno Durand : mardi 27 septembre",
        "• 7 h 45 (16 h 45 à Paris) 🔔 · Prochains rendez-vous : Facebook – lunettes de réalité augmentée (Groupe Industrie), Véhicule autonome : démonstration (Groupe Numérique)",
        "• 10 h 20 (19 h 20 à Paris) · Groupe Industrie · Dans 10 min : Facebook – travailler avec les start-up",
        "• 10 h 40 (19 h 40 à Paris) · Votre avis : Facebook – lunettes de réalité augmentée (Groupe Industrie)",
        "• 10 h 40 (19 h 40 à Paris) · Votre avis : Véhicule autonome : démonstration (Groupe Numérique)",
        "• 11 h 25 (20 h 25 à Paris) · Votre avis : Facebook – travailler avec les start-up (Groupe Industrie)",
        "• 13 h (22 h à Paris) 🔔 · On se retrouve dans 30 min : Web3 : métavers et blockchain",
        "• 15 h 10 (0 h 10 à Paris, +1 j) · Votre avis : Web3 : métavers et blockchain",
        "• 16 h (1 h à Paris, +1 j) 🔔 · Dans 30 min : Inclusion dans la tech (table ronde) (à confirmer)",
        "• 16 h (1 h à Paris, +1 j) · Votre avis : Créer sa société aux États-Unis",
        "• 17 h 40 (2 h 40 à Paris, +1 j) · Votre avis : Inclusion dans la tech (table ronde) (à confirmer)",
        "• 19 h 45 (4 h 45 à Paris, +1 j) 🔔 · Dans 30 min : Dîner-débat : la santé aux États-Unis",
        "• 20 h 30 (5 h 30 à Paris, +1 j) · Votre journée : mardi 27 septembre",
        "Le téléphone sonne 4 fois.",
    ]


async def test_whoever_is_at_home_gets_it_on_a_home_day(story):
    assert await story.says(FLORENCE, "/repetition Sophie mercredi", FLORENCE) == [
        (
            "Sophie Lacan : mercredi 28 septembre\n"
            "• 8 h 30 (23 h 30 sur place, −1 j) · Des nouvelles de la mission, mercredi 28 septembre\n"
            "Rien ne sonne."
        )
    ]


async def test_everyone(story):
    (shown,) = await story.says(FLORENCE, "What will everyone get tomorrow?", FLORENCE)
    assert shown.splitlines()[0] == "Tout le monde : lundi 26 septembre"
    (nothing,) = await story.says(FLORENCE, "/repetition tous 5 octobre", FLORENCE)
    assert nothing.splitlines()[1] == "Aucun message ce jour-là."


async def test_without_a_name_it_is_asked_for(story):
    assert await story.says(FLORENCE, "/repetition", FLORENCE) == [
        "Pour qui, et quel jour ? Par exemple : /repetition Bruno mardi"
    ]


async def test_of_two_of_a_name_neither_is_guessed(story):
    assert await story.says(FLORENCE, "/repetition Durand mardi", FLORENCE) == [
        "De qui s'agit-il ?"
    ]
    assert offered(story) == ["Bruno Durand", "Claire Durand"]

    await story.presses(FLORENCE, "Claire Durand", FLORENCE)
    assert story.heard(FLORENCE)[-1].splitlines()[0] == "Claire Durand : mardi 27 septembre"


async def test_a_name_that_nobody_has_is_said_to_be_none_and_close_ones_are_offered(story):
    assert await story.says(FLORENCE, "/repetition Brunette mardi", FLORENCE) == [
        "Je ne trouve personne qui s'appelle « Brunette ». Est-ce l'une de ces personnes ?"
    ]
    assert offered(story) == ["Bruno Durand"]

    await story.presses(FLORENCE, "Bruno Durand", FLORENCE)
    assert story.heard(FLORENCE)[-1].splitlines()[0] == "Bruno Durand : mardi 27 septembre"


async def test_where_no_name_is_close_it_says_where_they_are(story):
    assert await story.says(FLORENCE, "/repetition Zorglub", FLORENCE) == [
        "Je ne trouve personne qui s'appelle « Zorglub ». /participants donne les noms."
    ]
    assert offered(story) == []


async def test_the_buttons_are_for_organisers_and_for_days_that_there_are(story):
    await story.says(FLORENCE, "/repetition Durand mardi", FLORENCE)
    message, choice = story.room.buttons(story.chat(FLORENCE))["Bruno Durand"]
    assert choice == "rehearse:bruno-durand:2022-09-27"

    for broken in ("rehearse:bruno-durand:2022-02-30", "rehearse:apple:2022-09-27", "rehearse:"):
        pressed = await story.room.presses(
            story.account(FLORENCE), story.chat(FLORENCE), message, broken
        )
        assert pressed == "Ce bouton ne sert plus."


async def test_it_is_for_organisers(story):
    assert await story.says(ALICE, "/repetition Bruno lundi", ALICE) == [
        "Désolé, seuls les organisateurs peuvent faire cela."
    ]


@pytest.mark.parametrize(("language", "sheet"), [("fr", "Programme"), ("en", "Programme")])
def test_the_template_is_a_workbook_to_fill_in(language, sheet):
    book = load_workbook(BytesIO(empty_workbook(language)))
    assert sheet in book.sheetnames


async def test_the_template_comes_as_a_file(story):
    assert await story.says(FLORENCE, "/modele", FLORENCE) == [
        "📎 mission.xlsx\nRemplissez-le, puis renvoyez-le-moi ici : je le vérifie et je vous montre ce qu'il change."
    ]


def test_a_template_that_cannot_be_written_is_an_error_of_its_own():
    with pytest.raises(NoWorkbookError):
        empty_workbook("\0")
