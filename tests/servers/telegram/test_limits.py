"""How much goes through, on a clock of our own."""

import pytest

from tests.servers.telegram.limits import Limits


class Watch:
    def __init__(self):
        self.shows = 1000.0

    def __call__(self):
        return self.shows


@pytest.fixture
def watch(server):
    watch = Watch()
    server.limits = Limits(monotonic=watch)
    return watch


async def send(ask, number):
    answer = await ask("sendMessage", chat_id=number, text="9 h 10")
    return answer.get("parameters", {}).get("retry_after", 0)


async def test_thirty_a_second_for_all_chats(server, ask, watch, fanion):
    people = [server.person(f"Invité {n}") for n in range(40)]
    for person in people:
        person.starts(fanion)
    waits = [await send(ask, person.id) for person in people]
    assert waits == [0] * 31 + [1] * 9
    watch.shows += 0.5
    assert await send(ask, people[35].id) == 1
    watch.shows += 0.5
    assert [await send(ask, person.id) for person in people[:31]] == [0] * 30 + [1]


async def test_one_a_second_in_a_chat_after_a_small_burst(ask, watch, alice, fanion):
    alice.starts(fanion)
    assert [await send(ask, alice.id) for _ in range(4)] == [0, 0, 0, 1]
    watch.shows += 1
    assert [await send(ask, alice.id) for _ in range(2)] == [0, 1]


async def test_twenty_a_minute_in_a_group(server, ask, watch, group, alice, fanion):
    for _ in range(20):
        assert await send(ask, group.id) == 0
        watch.shows += 2
    assert await send(ask, group.id) == 20
    alice.starts(fanion)
    assert await send(ask, alice.id) == 0
    watch.shows += 20
    assert await send(ask, group.id) == 0
    assert server.limits.refused == 1


async def test_asking_costs_nothing(ask, watch, alice, fanion):
    alice.starts(fanion)
    for _ in range(5):
        await ask.result("sendChatAction", chat_id=alice.id, action="typing")
        await ask.result("getChat", chat_id=alice.id)
    assert await send(ask, alice.id) == 0
