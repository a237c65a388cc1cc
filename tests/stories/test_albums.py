"""Photos that were sent together travel together: they come one by one, and one has the words."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.servers.telegram.sending import photo_sizes
from tests.stories.phones import on_phones

FLORENCE, ALICE = "florence-delpuech", "alice-martin"
LUNCH = datetime(2022, 9, 26, 12, 30, tzinfo=UTC) + timedelta(hours=7)
PHOTOS = [b"\xff\xd8\xff\xe0" + bytes([n]) * 1000 for n in range(3)]
WAITING = (
    "Cette photo est pour le groupe ? Renvoyez-la avec « Annonce : » et votre texte en légende."
)


@pytest.fixture
async def story(california):
    async with on_phones(brought=False) as tell:
        yield tell(california, LUNCH)


async def sends(story, *captions, who=FLORENCE, album="a1", begin=0, settle=True):
    """Send the photos as one album, one caption (perhaps none) below each."""
    phone = story.room.people[who]
    where = story.room._chat(story.chat(who))  # noqa: SLF001
    for caption, content in zip(captions, PHOTOS[begin:], strict=False):
        kept = story.room.server.world.store("photo.jpg", content, "image/jpeg", "photos")
        below = {"caption": caption} if caption else {}
        phone.sends(where, photo=photo_sizes(kept), media_group_id=album, **below)
        await story.room.quiet()
    if settle:
        await story.app.settle()


def contents(story, chat="main"):
    """Return which photos the bot has sent there, in order, and whether they ring."""
    where = story.room._chat(story.chat(chat))  # noqa: SLF001
    files = story.room.server.world.files
    return [
        (PHOTOS.index(files[one.wire["photo"][-1]["file_id"]].content), one.text, one.rings)
        for one in where.messages.values()
        if one.sender is story.room.bot and "photo" in one.wire
    ]


async def test_all_of_them_travel_in_order_and_one_rings(story):
    await sends(story, "/annonce Le car attend ici.", "", "")
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    assert contents(story) == [
        (0, "", False),
        (1, "", False),
        (2, "Annonce\nLe car attend ici.", True),
    ]


async def test_the_preview_counts_them(story):
    await sends(story, "/annonce Le car attend ici.", "", "")

    assert "Avec : 3 × photo.jpg · 3 Ko" in story.heard(FLORENCE)[-1].splitlines()


async def test_the_words_may_stand_below_any_of_them(story):
    await sends(story, "", "", "/annonce Le car attend ici.")
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    assert [photo for photo, _, _ in contents(story)] == [0, 1, 2]
    assert contents(story)[-1][1] == "Annonce\nLe car attend ici."


async def test_none_is_lost_when_the_service_stops_in_between(story):
    await sends(story, "/annonce Ici.", "", settle=False)
    story.restart()
    await sends(story, "", begin=2)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    assert [photo for photo, _, _ in contents(story)] == [0, 1, 2]


async def test_they_may_follow_when_the_text_is_asked_for(story):
    await story.says(FLORENCE, "/annonce", FLORENCE)
    await sends(story, "", "La vue d'ici", "")
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    assert [text for _, text, _ in contents(story)] == ["", "", "Annonce\nLa vue d'ici"]


async def test_without_words_they_are_asked_about_once(story):
    await sends(story, "", "", "")

    assert story.heard(FLORENCE).count(WAITING) == 1
    assert contents(story) == []


async def test_what_waited_for_words_does_not_wait_for_ever(story):
    await sends(story, "", "", album="a1")
    await sends(story, "/annonce Ici.", "", album="a2")

    async with story.database.transaction() as store:
        assert [len(store.attached(number)) for number in (1, 2)] == [0, 2]


async def test_what_is_cancelled_keeps_none(story):
    await sends(story, "/annonce Ici.", "")
    await story.presses(FLORENCE, "Annuler", FLORENCE)
    await sends(story, "", begin=2)

    async with story.database.transaction() as store:
        assert store.attachments(1) == ()
    assert contents(story) == []


async def test_a_participants_album_is_refused(story):
    await sends(story, "/annonce Ici.", "", who=ALICE)

    assert contents(story) == []
    assert "Désolé, seuls les organisateurs peuvent faire cela." in story.heard(ALICE)
