"""Many press at once, and the group's pace holds back: what stands there in the end is right."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.core.chat import ChatRef, DeliveryError
from bot.core.message import Message
from bot.platforms.room import Room
from bot.store.database import Database
from handlers.anew import TRIES, Anew
from tests.programmes import bundled
from tests.stories.both import CHANNEL, Both
from tests.stories.both import GROUP as MAIN

GROUP = ChatRef("telegram", "-100")
OTHER = ChatRef("telegram", "-200")
HELD_BACK = DeliveryError("held back to keep the pace", retry_after=timedelta(0))
UNCLEAR = DeliveryError("it is gone", permanent=True)


class Telegram:
    """Shows one message in each chat; refuses first what it is told to."""

    def __init__(self, *refusals):
        """Begin with nothing said."""
        self.refusals = list(refusals)
        self.shown = []
        self.tried = 0

    async def edit(self, to, id, message):  # noqa: A002
        """Take an edit a moment later, or refuse it."""
        self.tried += 1
        await asyncio.sleep(0)
        if self.refusals:
            raise self.refusals.pop(0)
        self.shown.append((to.id, id, message.title))


def greeting(count):
    return Message(f"{count} sur 14")


async def test_what_the_pace_held_back_stands_there_in_the_end():
    telegram = Telegram(HELD_BACK, HELD_BACK)

    await Anew({"telegram": telegram}).say(GROUP, "3", greeting(1), 1)

    assert telegram.shown == [("-100", "3", "1 sur 14")]


async def test_of_many_who_press_at_once_only_the_newest_state_is_shown():
    telegram = Telegram(HELD_BACK)
    anew = Anew({"telegram": telegram})

    each = (anew.say(GROUP, "3", greeting(count), count) for count in range(1, 15))
    await asyncio.gather(*each)

    assert telegram.shown == [("-100", "3", "14 sur 14")]


async def test_one_that_waits_holds_up_no_other():
    telegram = Telegram(HELD_BACK)
    anew = Anew({"telegram": telegram})

    await asyncio.gather(
        anew.say(GROUP, "3", greeting(1), 1), anew.say(OTHER, "3", greeting(2), 2)
    )

    assert telegram.shown == [("-200", "3", "2 sur 14"), ("-100", "3", "1 sur 14")]


async def test_what_is_gone_is_tried_once_and_the_next_one_anew():
    telegram = Telegram(UNCLEAR)
    anew = Anew({"telegram": telegram})

    await anew.say(GROUP, "3", greeting(1), 1)
    await anew.say(GROUP, "3", greeting(2), 2)

    assert (telegram.tried, telegram.shown) == (2, [("-100", "3", "2 sur 14")])


async def test_a_platform_that_never_has_time_is_left_alone_in_the_end():
    telegram = Telegram(*[HELD_BACK] * 100)

    await Anew({"telegram": telegram}).say(GROUP, "3", greeting(1), 1)

    assert telegram.tried == TRIES


async def test_what_was_decided_before_does_not_take_the_place_of_what_stands_there():
    telegram = Telegram()
    anew = Anew({"telegram": telegram})

    await anew.say(GROUP, "3", greeting(7), 7)
    await anew.say(GROUP, "3", greeting(5), 5)

    assert telegram.shown == [("-100", "3", "7 sur 14")]


class Slow(Room):
    """Telegram's room, in which nothing is said anew before it is open."""

    name = "telegram"

    def __init__(self, clock):
        """Begin closed."""
        super().__init__(Database.open(), clock)
        self.open = asyncio.Event()

    async def edit(self, to, id, message):  # noqa: A002
        """Wait until it is open."""
        await self.open.wait()
        await super().edit(to, id, message)


async def test_who_pressed_in_a_group_that_waits_is_not_forgotten_in_the_channel():
    both = Both(datetime(2022, 9, 26, 22, tzinfo=UTC), bundled("silicon-valley-2022"))
    slow = both.rooms["telegram"] = both.app.platforms["telegram"] = Slow(both.clock)
    for chat in (MAIN, CHANNEL):
        await both.says("Florence", "/quisuisje", chat)

    hugo = asyncio.create_task(both.presses("Hugo", "Hugo Lefèvre", MAIN))
    await asyncio.sleep(0)
    laure = asyncio.create_task(both.presses("Laure", "Laure Vidal", MAIN))
    await laure
    slow.open.set()
    await hugo

    free = both.labels(CHANNEL)
    assert ("Hugo Lefèvre" in free, "Laure Vidal" in free) == (False, False)
