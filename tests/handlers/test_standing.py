"""An answer that is said anew stands where it stood, in as many messages as it takes."""

import asyncio

from bot.clock import StoppedClock
from bot.core.chat import Account, Ask, ChatRef
from bot.core.message import Button, Message, Quote
from bot.store.database import Database
from handlers.standing import Standing
from tests.fake_platform import FakePlatform
from tests.programmes import california

GROUP = ChatRef("fake", "-100")
TURN = (Button("mar. 27", "fold:fr:::20220927"),)


def message(count, buttons=()):
    return Message("Programme", (Quote("Prenez vos badges. " * count),), buttons)


def question(text, *, edited=False):
    account = Account("fake", "5", "Alice M.")
    number = "q7/1" if edited else "q7"
    return Ask(
        id=number,
        chat=GROUP,
        account=account,
        text=text,
        addressed=True,
        message="q7",
        edited=edited,
    )


class House:
    """A platform, and what is known of where answers stand on it."""

    def __init__(self):
        """Begin with an empty database."""
        self.database = Database.open()
        self.clock = StoppedClock(california("12:00"))
        self.platform = FakePlatform()
        self.restart()

    def restart(self):
        self.standing = Standing(self.database, self.clock, {"fake": self.platform})

    async def answers(self, said):
        return await self.platform.send(GROUP, said, key="answer-q7-0", rings=False)

    @property
    def badges(self):
        """Count what each message says."""
        return [text.count("badges") for text in self.platform.texts]


async def test_where_an_answer_stands_is_known_after_a_restart():
    house = House()
    house.standing.note(GROUP, "q7", ("12", "13"))
    await house.standing.keep()
    house.restart()

    assert await house.standing.begin(question("la suite ?")) == ()
    house.standing.end(question("la suite ?"))
    assert await house.standing.begin(question("la suite ?", edited=True)) == ("12", "13")


async def test_it_is_kept_by_itself_many_at_once():
    house = House()
    for number in range(300):
        house.standing.note(GROUP, f"q{number}", (str(number),))
    await asyncio.wait_for(house.standing._keeping, 5)  # noqa: SLF001
    with house.database.transaction() as store:
        assert store.standing("fake:-100:q299") == ("299",)


async def test_an_edit_waits_for_the_answer_that_is_on_its_way():
    house = House()
    await house.standing.begin(question("la suite ?"))
    edited = asyncio.create_task(house.standing.begin(question("demain ?", edited=True)))
    await asyncio.sleep(0)
    assert not edited.done()

    house.standing.note(GROUP, "q7", ("12",))
    house.standing.end(question("la suite ?"))

    assert await edited == ("12",)


async def test_more_parts_follow_and_fewer_leave_nothing_behind():
    house = House()
    first = await house.answers(message(10))
    longer = await house.standing.say_at(GROUP, (first,), message(300), "answer-q7-0", 1)
    assert (len(longer), sum(house.badges)) == (2, 300)

    shorter = await house.standing.say_at(GROUP, longer, message(3), "answer-q7-0", 2)
    assert (shorter, house.badges) == ((first,), [3])


async def test_a_press_on_the_last_part_edits_them_all_also_after_a_restart():
    house = House()
    first = await house.answers(message(10, TURN))
    await house.standing.say(GROUP, first, message(300, TURN), "answer-tap-0", 1)
    await house.standing.keep()
    house.restart()
    last = list(house.platform.told)[-1]
    await house.standing.say(GROUP, last, message(4, TURN), "answer-tap-1", 2)

    assert house.badges == [4]
