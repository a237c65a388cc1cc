"""Many press at once, and the group's pace holds back: what stands there in the end is right."""

import asyncio
from datetime import timedelta

from bot.core.chat import ChatRef, DeliveryError
from bot.core.message import Message
from handlers.anew import TRIES, Anew

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

    await Anew({"telegram": telegram}).say(GROUP, "3", greeting(1))

    assert telegram.shown == [("-100", "3", "1 sur 14")]


async def test_of_many_who_press_at_once_only_the_newest_state_is_shown():
    telegram = Telegram(HELD_BACK)
    anew = Anew({"telegram": telegram})

    await asyncio.gather(*(anew.say(GROUP, "3", greeting(count)) for count in range(1, 15)))

    assert telegram.shown == [("-100", "3", "14 sur 14")]


async def test_one_that_waits_holds_up_no_other():
    telegram = Telegram(HELD_BACK)
    anew = Anew({"telegram": telegram})

    await asyncio.gather(anew.say(GROUP, "3", greeting(1)), anew.say(OTHER, "3", greeting(2)))

    assert telegram.shown == [("-200", "3", "2 sur 14"), ("-100", "3", "1 sur 14")]


async def test_what_is_gone_is_tried_once_and_the_next_one_anew():
    telegram = Telegram(UNCLEAR)
    anew = Anew({"telegram": telegram})

    await anew.say(GROUP, "3", greeting(1))
    await anew.say(GROUP, "3", greeting(2))

    assert (telegram.tried, telegram.shown) == (2, [("-100", "3", "2 sur 14")])


async def test_a_platform_that_never_has_time_is_left_alone_in_the_end():
    telegram = Telegram(*[HELD_BACK] * 100)

    await Anew({"telegram": telegram}).say(GROUP, "3", greeting(1))

    assert telegram.tried == TRIES
