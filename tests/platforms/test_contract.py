"""What every platform keeps to.  One that comes later joins PLATFORMS and runs all of it."""

from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.clock import StoppedClock
from bot.core.chat import (
    NOBODY,
    Account,
    Call,
    ChatPlatform,
    ChatRef,
    DeliveryError,
    Document,
)
from bot.core.message import Button, Message, Strong, line
from bot.platforms.room import Room
from bot.platforms.room_chats import NAME, account_of, own_chat
from bot.platforms.room_talk import BELL
from bot.store.database import Database
from tests.slack_house import slack_house
from tests.telegram_house import telegram_house

REMINDER = Message("Départ dans 30 min", (line(Strong("9 h 10"), " dans le hall"),))
HERE = Message("", (line("Le car attend ici."),))
PLAN = Document(name="plan.pdf", content=b"%PDF-1.7", media_type="application/pdf")
LATER = Message("Départ dans 30 min", (line(Strong("9 h 40"), " dans le hall"),))


@dataclass
class Bench:
    """A platform to be tried: *to* is a chat there, *shown* what its people see.

    *whom* are those who are called where a phone rings for single people;
    *alice* is one of them, and *direct* what she sees in her direct chat.
    """

    platform: ChatPlatform
    to: ChatRef
    shown: Callable[[], list[str]]
    alice: Account
    direct: Callable[[], list[str]]
    whom: Call = NOBODY


@asynccontextmanager
async def room():
    database = Database.open("sqlite://")
    platform = Room(database, StoppedClock(datetime(2022, 9, 26, 15, 40, tzinfo=UTC)))
    to = ChatRef(NAME, "silicon-valley-2022/main")
    alice = account_of("silicon-valley-2022", "alice-martin")
    yield Bench(
        platform,
        to,
        lambda: platform.transcript(to, bells=True),
        alice,
        lambda: platform.transcript(own_chat(alice)),
    )


@asynccontextmanager
async def telegram():
    async with telegram_house(listens=False) as house:

        def shown():
            lines = [one for one in house.group.transcript() if one.who == "Fanion"]
            return [(BELL if one.rings else "") + one.text for one in lines]

        alice = Account("telegram", str(house.alice.id), "Alice")
        direct = house.alice.at(house.bot)
        yield Bench(house.platform, house.to, shown, alice, lambda: house.texts(direct))


@asynccontextmanager
async def slack():
    async with slack_house() as house:

        def shown():
            return [
                (BELL if one.wakes else "") + one.text.removeprefix("@Alice Martin\n")
                for one in house.lines()
            ]

        alice = house.account(house.alice)

        def direct():
            return house.texts(house.team.im(house.alice))

        yield Bench(house.platform, house.to, shown, alice, direct, house.call(house.alice))


PLATFORMS = [room, telegram, slack]


@pytest.fixture(params=PLATFORMS, ids=lambda make: make.__name__)
async def bench(request):
    async with request.param() as made:
        yield made


async def test_what_is_sent_is_seen(bench):
    await bench.platform.send(bench.to, REMINDER, key="a", rings=False)
    assert bench.shown() == ["Départ dans 30 min\n9 h 10 dans le hall"]


async def test_what_rings_is_told_from_what_does_not(bench):
    await bench.platform.send(bench.to, REMINDER, key="a", rings=True, whom=bench.whom)
    assert bench.shown() == ["🔔 Départ dans 30 min\n9 h 10 dans le hall"]


async def test_two_messages_have_two_ids(bench):
    first = await bench.platform.send(bench.to, REMINDER, key="a", rings=False)
    second = await bench.platform.send(bench.to, REMINDER, key="b", rings=False)
    assert first != second


async def test_an_edit_stands_in_the_place_of_what_it_edits(bench):
    first = await bench.platform.send(bench.to, REMINDER, key="a", rings=False)
    await bench.platform.send(bench.to, Message("À demain"), key="b", rings=False)
    await bench.platform.edit(bench.to, first, LATER)
    assert bench.shown() == ["Départ dans 30 min\n9 h 40 dans le hall", "À demain"]


async def test_the_same_words_again_are_no_error(bench):
    first = await bench.platform.send(bench.to, REMINDER, key="a", rings=False)
    await bench.platform.edit(bench.to, first, REMINDER)
    assert bench.shown() == ["Départ dans 30 min\n9 h 10 dans le hall"]


async def test_an_edit_of_what_is_not_there_fails_for_good(bench):
    with pytest.raises(DeliveryError) as failed:
        await bench.platform.edit(bench.to, "4711", LATER)
    assert failed.value.permanent


async def test_a_delivery_that_arrived_is_known_by_its_key_or_cannot_be_told(bench):
    sent = await bench.platform.send(bench.to, REMINDER, key="a", rings=False)
    assert await bench.platform.was_sent(bench.to, "a") in (sent, None)
    assert await bench.platform.was_sent(bench.to, "never sent") in (False, None)


async def test_a_file_that_one_alone_may_see_goes_to_their_direct_chat(bench):
    await bench.platform.send_document(
        bench.to, PLAN, HERE, key="answer-a-0", quotes="4711", only_for=bench.alice
    )

    assert bench.shown() == []
    assert "\n".join(bench.direct()).endswith("Le car attend ici.")


async def test_the_largest_message_goes_through(bench):
    buttons = tuple(Button("x" * 75, f"{number:064}") for number in range(25))
    await bench.platform.send(bench.to, Message("t" * 150, (), buttons), key="a", rings=False)
    assert bench.shown() == ["t" * 150]
