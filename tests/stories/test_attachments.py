"""An organiser sends a photo, a file or a place along with a broadcast."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Venue

FLORENCE, ALICE = "florence-delpuech", "alice-martin"
LUNCH = datetime(2022, 9, 26, 12, 30, tzinfo=UTC) + timedelta(hours=7)
PICTURE = b"\xff\xd8\xff\xe0" + bytes(239_996)
JPEG = {"media_type": "image/jpeg"}
PLAN = b"%PDF-1.7 the campus"
PDF = {"media_type": "application/pdf"}
GATE = Venue("Main Quad", "450 Jane Stanford Way, Stanford", 37.4275, -122.1697)
REFUSED = ["Désolé, seuls les organisateurs peuvent faire cela."]


@pytest.fixture
def story(tell, california):
    return tell(california, LUNCH)


async def test_a_photo_is_previewed_sent_and_seen_by_the_group(story):
    said = "/annonce Le car attend ici."
    seen = await story.uploads(FLORENCE, "photo.jpg", PICTURE, caption=said, **JPEG)

    assert seen == [
        (
            "Aperçu de votre annonce\n📎 photo.jpg\nAnnonce\nLe car attend ici.\n"
            "Avec : photo.jpg · 240 Ko\n"
            "Pour : Tout le monde · 1 conversation, 14 personnes\nQuand : tout de suite"
        )
    ]
    assert await story.presses(FLORENCE, "Envoyer", FLORENCE) == "C'est parti."
    assert story.heard(bells=True) == ["🔔 Annonce\n📎 photo.jpg\nLe car attend ici."]
    assert story.heard(FLORENCE)[-1] == (
        "Annonce\n📎 photo.jpg\nLe car attend ici.\nAvec : photo.jpg · 240 Ko\n"
        "Pour : Tout le monde\nÉtat : envoyée à 12 h 30 dans 1 conversation"
    )


@pytest.mark.parametrize("caption", ["Annonce : voici le plan", "annonce voici le plan"])
async def test_plain_words_below_it_are_enough(story, caption):
    await story.uploads(FLORENCE, "plan.pdf", PLAN, caption=caption, **PDF)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    assert story.heard() == ["Annonce\n📎 plan.pdf\nvoici le plan"]


async def test_it_may_follow_when_the_text_is_asked_for(story):
    await story.says(FLORENCE, "/annonce", FLORENCE)
    await story.uploads(FLORENCE, "photo.jpg", PICTURE, **JPEG)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    assert story.heard() == ["Annonce\n📎 photo.jpg"]


async def test_what_is_written_below_it_is_then_the_text(story):
    await story.says(FLORENCE, "/annonce", FLORENCE)
    await story.uploads(FLORENCE, "plan.pdf", PLAN, caption="Le plan du campus", **PDF)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    assert story.heard() == ["Annonce\n📎 plan.pdf\nLe plan du campus"]


async def test_a_long_text_goes_ahead_of_its_file(story):
    long = "Prenez vos badges. " * 80
    await story.uploads(FLORENCE, "plan.pdf", PLAN, caption=f"/annonce {long}", **PDF)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    rings = [text for text in story.heard(bells=True) if text.startswith("🔔")]

    assert len(rings) == 1
    assert long.strip() in rings[0]
    assert [text for text in story.heard() if "📎 plan.pdf" in text] != []


async def test_a_photo_alone_is_asked_about(story):
    assert await story.uploads(FLORENCE, "photo.jpg", PICTURE, **JPEG) == [
        (
            "Cette photo est pour le groupe ? "
            "Renvoyez-la avec « Annonce : » et votre texte en légende."
        )
    ]


async def test_too_large_a_file_is_refused_in_words(story):
    large = bytes(5_000_001)
    seen = await story.uploads(FLORENCE, "plan.pdf", large, caption="/annonce le plan", **PDF)

    assert seen == [
        (
            "Ce fichier fait plus de 5 Mo : c'est trop pour voyager avec une annonce. "
            "Envoyez-le moins lourd (une photo plutôt qu'un fichier, par exemple), ou écrivez "
            "l'annonce avec un lien vers lui."
        )
    ]


@pytest.mark.parametrize("caption", ["", "/annonce Regardez", "annonce : regardez"])
async def test_a_participant_is_refused(story, caption):
    assert await story.uploads(ALICE, "photo.jpg", PICTURE, caption=caption, **JPEG) == REFUSED
    assert story.heard() == []


async def test_a_question_below_a_photo_is_answered(story):
    (seen,) = await story.uploads(
        ALICE, "photo.jpg", PICTURE, caption="c'est quoi la suite ?", **JPEG
    )

    assert seen.startswith("À suivre")


async def test_what_is_cancelled_keeps_no_file(story):
    await story.uploads(FLORENCE, "photo.jpg", PICTURE, caption="/annonce Ici", **JPEG)
    await story.presses(FLORENCE, "Annuler", FLORENCE)

    async with story.database.transaction() as store:
        assert store.attachments(1) == ()
    assert story.heard(FLORENCE)[-1] == "Annonce abandonnée.\n📎 photo.jpg\nIci"


async def test_a_place_travels_to_the_group(story):
    await story.says(FLORENCE, "/annonce", FLORENCE)
    (seen,) = await story.pins(FLORENCE, GATE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    assert seen.splitlines()[:3] == [
        "Aperçu de votre annonce",
        "Annonce",
        "Main Quad, 450 Jane Stanford Way, Stanford",
    ]
    assert story.heard(bells=True) == ["🔔 Annonce\nMain Quad, 450 Jane Stanford Way, Stanford"]


async def test_a_mere_point_is_told_by_its_coordinates(story):
    await story.says(FLORENCE, "/annonce", FLORENCE)
    await story.pins(FLORENCE, Venue("", "", 37.4275, -122.1697))
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    assert story.heard() == ["Annonce\n37.4275, -122.1697"]


async def test_a_place_alone_is_asked_about_and_a_participants_is_left_alone(story):
    assert await story.pins(FLORENCE, GATE) == [
        "Ce lieu est pour le groupe ? Écrivez-moi /annonce, puis envoyez-le à nouveau."
    ]
    assert await story.pins(ALICE, GATE) == []


async def test_a_place_whose_position_is_known_is_told_with_its_address(story):
    (told,) = await story.says(ALICE, "où est Google ?", ALICE)

    assert told.splitlines()[1:3] == [
        "Google, 1600 Amphitheatre Parkway, Mountain View",
        "Bâtiment 43, accueil visiteurs",
    ]


@pytest.mark.parametrize("tell", ["telegram"], indirect=True)
async def test_withdrawn_its_file_goes_too_where_files_can_be_removed(story):
    await story.uploads(FLORENCE, "plan.pdf", PLAN, caption="/annonce Voici le plan", **PDF)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    await story.presses(FLORENCE, "Retirer", FLORENCE)
    await story.presses(FLORENCE, "Retirer partout", FLORENCE)

    assert story.heard() == ["Annonce retirée à 12 h 30"]
