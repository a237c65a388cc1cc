"""A photo of the mission is kept for the report by answering it with "rapport"."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

FLORENCE, ALICE, DENIS = "florence-delpuech", "alice-martin", "denis-petit"
IN_THE_CAR = datetime(2022, 9, 26, 15, 50, tzinfo=UTC) + timedelta(hours=7)
JPEG = {"media_type": "image/jpeg"}
KEPT = "C'est gardé pour le rapport (Stanford University : visite du campus) : 1 photo en tout."


def photo(width=2400, height=1200, **how):
    """Take a photo, with the place where it was taken in it."""
    taken, noted = BytesIO(), Image.Exif()
    noted[0x010E] = "37.4275 N 122.1697 W"
    picture = Image.new("RGB", (width, height), "#20476b")
    picture.save(taken, how.get("form", "JPEG"), exif=noted)
    return taken.getvalue()


@pytest.fixture
def story(tell, california):
    return tell(california, IN_THE_CAR)


async def shows(story, who, chat="main", caption="", **more):
    """Send a photo, and return the id of what was sent."""
    before = {one.id for one in everything(story, chat)}
    content = more.pop("content", None) or photo()
    await story.room.uploads(
        story.account(who), story.chat(chat), "photo.jpg", content, caption=caption, **JPEG
    )
    await story.settle()
    return next(one.id for one in everything(story, chat) if one.id not in before)


def everything(story, chat):
    return story.room.messages(story.chat(chat))


def kept(story):
    with story.database.transaction() as store:
        return store.pictures("silicon-valley-2022")


async def test_who_answers_a_photo_of_the_group_has_it_kept(story):
    taken = await shows(story, DENIS, caption="Devant la chapelle")

    assert await story.says(ALICE, "Rapport !", to=taken) == [KEPT]
    (one,) = kept(story)
    assert (one.session, one.person, one.caption) == ("stanford", ALICE, "Devant la chapelle")


async def test_a_mere_photo_is_the_groups_own(story):
    taken = await shows(story, ALICE, caption="Quel rapport avec nous ?")
    heard = story.heard()

    assert await story.says(DENIS, "superbe", to=taken) == []
    assert (story.heard()[: len(heard)], kept(story)) == (heard, ())
