"""What the room has beyond what every platform does."""

import pytest

from bot.core.chat import DeliveryError
from bot.platforms.room import without_mention
from tests.house import CODE, account, chat, feedback, house, reminder


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("@fanion c'est quoi la suite ?", ("c'est quoi la suite ?", True)),
        ("@Fanion, la suite ?", ("la suite ?", True)),
        ("la suite @FANION", ("la suite", True)),
        ("on se voit au café ?", ("on se voit au café ?", False)),
        ("écrivez à contact@fanions.example", ("écrivez à contact@fanions.example", False)),
    ],
)
def test_a_mention_is_taken_out(written, meant):
    assert without_mention(written) == meant


async def test_nobody_hears_what_is_said_before_there_is_a_service():
    made = house()
    made.room.connect(None)
    with pytest.raises(RuntimeError, match="nobody is listening"):
        await made.room.says(account("alice"), chat(), "bonjour")


async def test_a_test_can_make_a_send_fail():
    made = house()
    made.room.failures.append(DeliveryError("the chat is gone", permanent=True))
    with pytest.raises(DeliveryError, match="the chat is gone"):
        await made.room.send(chat(), reminder(), key="r", rings=True)
    assert made.room.transcript(chat()) == []


async def test_buttons_are_found_by_their_label_the_newest_first():
    made = house()
    await made.room.send(chat(), feedback(), key="a", rings=False)
    second = await made.room.send(chat(), feedback(), key="b", rings=False)
    assert made.room.buttons(chat())["4 ★"] == (second, "rate:fonds:4")


async def test_furnishing_again_leaves_everything_as_it_is():
    made = house()
    async with made.database.transaction() as store:
        before = store.chats(CODE)
    await made.page.looks.refresh()
    async with made.database.transaction() as store:
        assert store.chats(CODE) == before
