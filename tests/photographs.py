"""Photos that people of a mission send, and what is kept of them."""

from io import BytesIO

from PIL import Image

JPEG = {"media_type": "image/jpeg"}


def photo():
    """Take a photo, with the place where it was taken in it."""
    taken, noted = BytesIO(), Image.Exif()
    noted[0x010E] = "37.4275 N 122.1697 W"
    Image.new("RGB", (2400, 1200), "#20476b").save(taken, "JPEG", exif=noted)
    return taken.getvalue()


async def shows(story, who, chat="main", caption="", content=None):
    """Send a photo, and return the id of what was sent."""
    before = {one.id for one in story.room.messages(story.chat(chat))}
    await story.room.uploads(
        story.account(who),
        story.chat(chat),
        "photo.jpg",
        content or photo(),
        caption=caption,
        **JPEG,
    )
    await story.settle()
    after = story.room.messages(story.chat(chat))
    return next(one.id for one in after if one.id not in before)


def kept(story):
    """Return the photos that are kept for the report of the bundled mission."""
    with story.database.transaction() as store:
        return store.pictures("silicon-valley-2022")
