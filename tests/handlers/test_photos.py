"""What becomes of a photo that is given for the report, and of a logo."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.files.photo import colour_of
from bot.store.reported import reported
from tests.photographs import JPEG, kept, photo, shows
from tests.programmes import bundled
from tests.stories.story import Story

FLORENCE, ALICE, DENIS = "florence-delpuech", "alice-martin", "denis-petit"
IN_THE_CAR = datetime(2022, 9, 26, 15, 50, tzinfo=UTC) + timedelta(hours=7)
KEPT = "C'est gardé pour le rapport (Stanford University : visite du campus) : 1 photo en tout."


@pytest.fixture
def story():
    return Story(bundled("silicon-valley-2022"), IN_THE_CAR)


async def test_it_is_smaller_then_and_does_not_tell_where_it_was_taken(story):
    taken = await shows(story, DENIS)
    await story.says(ALICE, "rapport", to=taken)

    picture = Image.open(BytesIO(kept(story)[0].content))
    assert (picture.format, picture.size, dict(picture.getexif())) == ("JPEG", (1600, 800), {})


async def test_saying_so_below_it_is_enough(story):
    await shows(story, ALICE, caption="pour le rapport")

    assert story.heard()[-1] == KEPT
    assert [(one.person, one.caption) for one in kept(story)] == [(ALICE, "")]


async def test_who_gave_it_and_organisers_take_it_out_again(story):
    taken = await shows(story, DENIS)
    await story.says(ALICE, "rapport", to=taken)

    assert await story.presses(DENIS, "Retirer du rapport") == (
        "Seuls les organisateurs et la personne qui l'a donnée peuvent la retirer."
    )
    assert await story.presses(FLORENCE, "Retirer du rapport") == "La photo est supprimée."
    assert (story.heard()[-1], kept(story)) == ("La photo est supprimée.", ())


async def test_what_is_no_picture_is_refused_kindly(story):
    await shows(story, ALICE, caption="rapport", content=b"\xff\xd8 no photo")

    assert story.heard()[-1].startswith("Je ne peux pas mettre ce fichier dans le rapport.")
    assert kept(story) == ()


async def test_the_organisers_logo_takes_the_place_of_the_one_before(story):
    for _ in range(2):
        said = await story.uploads(FLORENCE, "photo.jpg", photo(), caption="logo", **JPEG)
        assert said == ["C'est noté. Votre logo figurera en tête des rapports."]

    with story.database.transaction() as store:
        (logo,) = store.pictures("silicon-valley-2022", "logo")
    assert (logo.media_type, Image.open(BytesIO(logo.content)).size) == ("image/png", (800, 400))


async def test_a_logo_is_the_organisers_to_choose(story):
    said = await story.uploads(ALICE, "photo.jpg", photo(), caption="logo", **JPEG)

    assert said == ["Désolé, seuls les organisateurs peuvent faire cela."]


async def test_the_report_has_it_at_its_visit(story):
    await shows(story, ALICE, caption="pour le bilan")
    await story.uploads(FLORENCE, "photo.jpg", photo(), caption="Logo", **JPEG)

    with story.database.transaction() as store:
        facts = reported(store, "silicon-valley-2022", IN_THE_CAR)
    assert facts.colour == "#20466b"
    visits = {one.session.code: one for one in facts.visits}
    assert ([one.media_type for one in visits["stanford"].photos], facts.logo.media_type) == (
        ["image/jpeg"],
        "image/png",
    )


def test_the_colour_of_a_logo_is_what_stands_out_in_it():
    drawn = Image.new("RGB", (300, 200), "white")
    drawn.paste((20, 20, 20), (0, 0, 300, 60))
    drawn.paste((225, 0, 26), (40, 80, 140, 180))
    written = BytesIO()
    drawn.save(written, "PNG")
    grey = BytesIO()
    drawn.convert("L").save(grey, "PNG")

    colours = colour_of(written.getvalue()), colour_of(grey.getvalue())
    assert colours == ("#e1001a", "")
