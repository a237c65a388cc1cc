"""Files and photos on Slack: shared ahead of their words, and never lost with them or doubled."""

import pytest

from bot.core.chat import DeliveryError, Document
from bot.core.message import Button, Message, Quote
from tests.servers.slack import faults
from tests.slack_house import SAID, slack_house

PICTURE = Document(name="photo.jpg", content=b"\xff\xd8\xff the gate", media_type="image/jpeg")
PLAN = Document(name="plan.pdf", content=b"%PDF-1.7", media_type="application/pdf")
HERE = Message("Annonce", (Quote("Le car attend ici."),))
UPLOAD, SHARE = "files.getUploadURLExternal", "files.completeUploadExternal"


async def files(house, document, message, *, to=None, key="delivery-1", rings=True):
    whom = house.call(house.alice)
    return await house.platform.send_document(
        to or house.to, document, message, key=key, rings=rings, whom=whom
    )


def shown(house, channel=None):
    """Return what the app sent: (files, words, whom it wakes)."""
    return [(one.files, one.text, one.wakes) for one in house.lines(channel)]


SENT = [
    (("photo.jpg",), "", ()),
    ((), "@Alice Martin\nAnnonce\nLe car attend ici.", ("Alice Martin",)),
]


async def test_a_photo_goes_ahead_and_its_words_ring():
    async with slack_house() as house:
        await files(house, PICTURE, HERE)

        assert shown(house) == SENT
        assert house.server.called(UPLOAD)[0]["alt_txt"] == "Annonce\nLe car attend ici."


async def test_the_file_is_what_was_sent():
    async with slack_house() as house:
        await files(house, PLAN, HERE)

        (kept,) = house.team.files.values()
        assert (kept.name, kept.title, kept.content) == ("plan.pdf", "plan.pdf", PLAN.content)


async def test_a_file_reaches_a_direct_chat_also_without_words():
    async with slack_house() as house:
        to = house.direct(house.alice)
        await house.platform.send_document(to, PLAN, None)

        assert shown(house, house.team.im(house.alice)) == [(("plan.pdf",), "", ())]


async def test_what_stands_below_a_file_can_be_said_anew():
    preview = Message("Aperçu", (Quote("Ici."),), (Button("Envoyer", "broadcast:1:send"),))
    async with slack_house() as house:
        sent = await files(house, PICTURE, preview, rings=False)
        await house.platform.edit(house.to, sent, SAID)

        assert shown(house) == [
            (("photo.jpg",), "", ()),
            ((), "17 h au Ferry Building", ()),
        ]


@pytest.mark.parametrize("method", [UPLOAD, SHARE])
async def test_before_anybody_sees_it_nothing_is_in_doubt(method):
    async with slack_house() as house:
        house.server.fail_next(method, faults.ambiguous("internal_error", accepted=False))
        with pytest.raises(DeliveryError) as failed:
            await files(house, PICTURE, HERE)
        assert not failed.value.ambiguous
        await files(house, PICTURE, HERE)

        assert shown(house) == SENT


@pytest.mark.parametrize("fault", [faults.ACCEPTED_THEN_CUT, faults.BROKEN])
async def test_a_file_that_was_shared_after_all_is_not_shared_twice(fault):
    async with slack_house() as house:
        house.server.fail_next(SHARE, fault)
        await files(house, PICTURE, HERE)

        assert shown(house) == SENT


async def test_a_file_whose_words_failed_is_not_shared_twice():
    async with slack_house() as house:
        house.server.fail_next("chat.postMessage", faults.rate_limited(1))
        with pytest.raises(DeliveryError):
            await files(house, PICTURE, HERE)
        await files(house, PICTURE, HERE)

        assert shown(house) == SENT


async def test_words_whose_file_is_not_wanted_go_out_all_the_same():
    async with slack_house() as house:
        house.server.fail_next(UPLOAD, faults.missing_scope("files:write"))
        await files(house, PICTURE, HERE)

        assert shown(house) == SENT[1:]


async def test_a_file_alone_that_is_not_wanted_has_not_arrived():
    async with slack_house() as house:
        house.server.fail_next(UPLOAD, faults.missing_scope("files:write"))
        with pytest.raises(DeliveryError) as failed:
            await house.platform.send_document(house.to, PLAN, None)
        assert failed.value.permanent
