import asyncio

from bot.store.database import Database
from schedules.settling import Settling


def note(name, value):
    return lambda store: store.set_setting(name, value)


def failing(store):
    raise ValueError("that cannot be noted")


class Lane:
    """What goes next, as a lane claims it: here a setting says how often that was."""

    def __init__(self, error=None):
        self.error = error
        self.free = []
        self.sent = 0

    def claim_next(self, store, free):
        if self.error is not None:
            raise self.error
        claimed = int(store.setting("claimed") or 0) + 1
        store.set_setting("claimed", str(claimed))
        self.free.append(free)
        return self.send

    def send(self):
        self.sent += 1


def settled(*notes, lane):
    """Note what came of messages to the chats 1, 2, … at once; return what each was told."""
    database = Database.open()

    async def settle():
        settling = Settling(database, lane.claim_next)
        noted = (settling.noted(chat, one) for chat, one in enumerate(notes, start=1))
        return await asyncio.gather(*noted, return_exceptions=True)

    told = asyncio.run(settle())
    with database.transaction() as store:
        kept = {name: store.setting(name) for name in ("a", "b", "claimed")}
    database.close()
    return told, kept


def test_what_comes_at_once_is_noted_at_once_and_the_next_are_claimed_with_it():
    lane = Lane()
    told, kept = settled(note("a", "arrived"), note("b", "arrived"), lane=lane)
    assert told == [None, None]
    assert kept == {"a": "arrived", "b": "arrived", "claimed": "1"}
    assert (lane.free, lane.sent) == ([frozenset({1, 2})], 1)


def test_what_cannot_be_noted_keeps_nobody_else_from_it_and_nothing_is_claimed_with_it():
    lane = Lane()
    told, kept = settled(note("a", "arrived"), failing, lane=lane)
    assert [type(one) for one in told] == [type(None), ValueError]
    assert kept == {"a": "arrived", "b": "", "claimed": ""}
    assert lane.sent == 0


def test_what_has_arrived_is_noted_though_nothing_can_be_claimed():
    lane = Lane(error=KeyError("a row that cannot be read"))
    told, kept = settled(note("a", "arrived"), note("b", "arrived"), lane=lane)
    assert told == [None, None]
    assert kept == {"a": "arrived", "b": "arrived", "claimed": ""}
