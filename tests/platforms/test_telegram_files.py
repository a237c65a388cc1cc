"""Files, photos and places on Telegram: how they go out, and how they are heard."""

import asyncio

import pytest

from bot.core.chat import DeliveryError, Document
from bot.core.message import Button, Message, Quote, Venue, line
from tests.servers.telegram import faults
from tests.telegram_house import telegram_house

PICTURE = Document(name="photo.jpg", content=b"\xff\xd8\xff the gate", media_type="image/jpeg")
PLAN = Document(name="plan.pdf", content=b"%PDF-1.7", media_type="application/pdf")
HERE = Message("Annonce", (Quote("Le car attend ici."),))
LONG = Message("Annonce", (Quote("Prenez vos badges. " * 60),))
GATE = Venue("Main Quad", "450 Jane Stanford Way, Stanford", 37.4275, -122.1697)
WHERE = Message("Stanford University", (GATE, line("Devant la chapelle")))


async def files(house, document, message, *, key="delivery-1", rings=True):
    return await house.platform.send_document(house.to, document, message, key=key, rings=rings)


def shown(house):
    """Return what the bot sent: (what it is, its words, whether it rings)."""
    return [
        (next(kind for kind in KINDS if kind in one.wire), one.text, one.rings)
        for one in house.group.messages.values()
        if one.sender is house.bot
    ]


KINDS = ("photo", "document", "venue", "location", "text")


async def test_a_photo_has_its_words_below_it_and_rings_once():
    async with telegram_house(listens=False) as house:
        await files(house, PICTURE, HERE)

        assert shown(house) == [("photo", "Annonce\nLe car attend ici.", True)]


async def test_another_file_is_a_document():
    async with telegram_house(listens=False) as house:
        await files(house, PLAN, HERE, rings=False)

        assert shown(house) == [("document", "Annonce\nLe car attend ici.", False)]


async def test_a_long_text_goes_ahead_and_the_file_follows_silently():
    async with telegram_house(listens=False) as house:
        await files(house, PICTURE, LONG)

        assert [(kind, len(text) > 1024, rings) for kind, text, rings in shown(house)] == [
            ("text", True, True),
            ("photo", False, False),
        ]


async def test_a_picture_that_telegram_does_not_read_is_a_document():
    async with telegram_house(listens=False) as house:
        house.server.fail_next("sendPhoto", faults.bad_request("PHOTO_INVALID_DIMENSIONS"))
        await files(house, PICTURE, HERE)

        assert [kind for kind, _, _ in shown(house)] == ["document"]


async def to_several(house, document, count=8):
    """Send the same file to *count* direct chats at once, as a broadcast's lane does."""
    people = [house.server.person(f"Participant {n}") for n in range(count)]
    for person in people:
        person.at(house.bot)
    sends = (
        house.platform.send_document(
            house.direct(person), document, HERE, key=f"delivery-{person.id}", rings=True
        )
        for person in people
    )
    sent = await asyncio.gather(*sends, return_exceptions=True)
    return [one for one in sent if isinstance(one, Exception)], [
        shown.text
        for person in people
        for shown in person.direct(house.bot).transcript()
        if shown.who == "Fanion"
    ]


async def test_a_photo_for_eight_chats_is_uploaded_once():
    async with telegram_house(listens=False) as house:
        failed, texts = await to_several(house, PICTURE)

        assert (failed, texts) == ([], ["Annonce\nLe car attend ici."] * 8)
        assert (len(house.server.world.files), len(house.server.called("sendPhoto"))) == (1, 8)


async def test_a_file_that_telegram_has_lost_is_uploaded_again():
    lost = faults.bad_request("wrong file identifier/HTTP URL specified")
    async with telegram_house(listens=False) as house:
        await files(house, PICTURE, HERE)
        house.server.fail_next("sendPhoto", lost)
        await files(house, PICTURE, HERE, key="delivery-2")
        await files(house, PICTURE, HERE, key="delivery-3")

        assert [kind for kind, _, _ in shown(house)] == ["photo"] * 3
        assert len(house.server.world.files) == 2


async def test_when_the_first_copy_fails_another_uploads_it():
    async with telegram_house(listens=False) as house:
        house.server.fail_next("sendPhoto", faults.UNAUTHORIZED)
        failed, texts = await to_several(house, PICTURE, 3)

        assert (len(failed), len(texts)) == (1, 2)
        assert len(house.server.world.files) == 1


async def test_another_file_of_the_same_name_is_another_one():
    other = Document(name="photo.jpg", content=b"\xff\xd8\xff other", media_type="image/jpeg")
    async with telegram_house(listens=False) as house:
        await files(house, PICTURE, HERE)
        await files(house, other, HERE, key="delivery-2")

        assert len(house.server.world.files) == 2


async def test_the_same_words_below_a_file_again_are_no_error():
    async with telegram_house(listens=False) as house:
        sent = await files(house, PICTURE, HERE)
        await house.platform.edit(house.to, sent, HERE)

        assert [kind for kind, _, _ in shown(house)] == ["photo"]


async def test_what_stands_below_a_file_can_be_said_anew():
    preview = Message("Aperçu", (Quote("Ici."),), (Button("Envoyer", "broadcast:1:send"),))
    async with telegram_house(listens=False) as house:
        sent = await files(house, PICTURE, preview)
        await house.platform.edit(house.to, sent, HERE)
        await house.platform.edit(house.to, sent, LONG)

        ((kind, text, _),) = shown(house)
        assert (kind, len(text) <= 1024, text[-1]) == ("photo", True, "…")


async def test_what_went_out_before_it_failed_is_not_said_again():
    async with telegram_house(listens=False) as house:
        house.server.fail_next("sendPhoto", faults.UNAUTHORIZED)
        with pytest.raises(DeliveryError):
            await files(house, PICTURE, LONG)
        await files(house, PICTURE, LONG)

        assert [kind for kind, _, _ in shown(house)] == ["text", "photo"]


async def test_a_place_is_pinned_behind_the_words_without_a_sound():
    async with telegram_house(listens=False) as house:
        sent = await house.sends(WHERE, rings=True)
        await house.platform.edit(house.to, sent, HERE)

        assert shown(house) == [
            ("text", "Annonce\nLe car attend ici.", True),
            ("venue", "", False),
        ]
        assert [one.venue for one in house.group.transcript()][-1] == (
            "Main Quad, 450 Jane Stanford Way, Stanford"
        )


async def test_a_mere_point_is_a_location():
    async with telegram_house(listens=False) as house:
        await house.sends(Message("Annonce", (Venue("", "", 37.4275, -122.1697),)))

        assert [kind for kind, _, _ in shown(house)] == ["text", "location"]


async def test_words_without_their_pin_have_arrived():
    async with telegram_house(listens=False) as house:
        house.server.fail_next("sendVenue", faults.bad_request("VENUE_TITLE_EMPTY"))
        await house.sends(WHERE)

        assert [kind for kind, _, _ in shown(house)] == ["text"]


async def test_a_photo_comes_with_its_caption_and_in_its_largest_size():
    async with telegram_house() as house:
        house.alice.sends_photo(house.bot, PICTURE.content, caption="/annonce Ici")
        await house.quiet()

        (heard,) = house.rote.heard
        assert (heard.name, heard.content, heard.caption, heard.media_type) == (
            "photo.jpg",
            PICTURE.content,
            "/annonce Ici",
            "image/jpeg",
        )


async def test_a_photo_in_the_group_is_peoples_own_and_its_caption_a_question():
    async with telegram_house() as house:
        house.alice.sends_photo(house.group, PICTURE.content, caption="on est où ?")
        house.alice.sends_location(house.group, 37.4275, -122.1697)
        await house.quiet()

        assert [heard.text for heard in house.rote.heard] == ["on est où ?"]


async def test_places_are_heard_with_and_without_a_name():
    location = {"latitude": 37.4275, "longitude": -122.1697}
    venue = {"location": location, "title": GATE.name, "address": GATE.address}
    async with telegram_house() as house:
        house.alice.sends_location(house.bot, 37.4275, -122.1697)
        house.alice.sends(house.bot, location=location, venue=venue)
        await house.quiet()

        assert [heard.venue for heard in house.rote.heard] == [
            Venue("", "", 37.4275, -122.1697),
            GATE,
        ]
