"""Socket Mode as it is on bad days: late answers, ends of connections, events that come again."""

import aiohttp
import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from tests.servers.slack import faults
from tests.servers.slack.conftest import QUICKLY, Ear, until


def attempts(ear):
    return [(r.retry_attempt, r.retry_reason) for r in ear.heard]


def texts(ear):
    return [event["text"] for event in ear.events]


async def test_hello(server, team, session):
    url = server.sockets.ticket()
    async with session.ws_connect(url) as socket:
        hello = await socket.receive_json()
        assert (hello["type"], hello["num_connections"]) == ("hello", 1)
        assert hello["connection_info"] == {"app_id": server.app.id}
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await session.ws_connect(url)


async def test_an_event_that_nobody_acknowledges_comes_three_times_more(
    server, ear, alice, mission
):
    ear.deaf = True
    alice.says(mission, "9 h 10 ?")
    await ear.has(1)
    for pause, count in ((3, 2), (3, 2), (60, 3), (3, 3), (300, 4), (3, 4)):
        server.passes(pause)
        await ear.has(count)
    assert attempts(ear) == [(0, ""), (1, "timeout"), (2, "timeout"), (3, "timeout")]
    assert len({r.payload["event_id"] for r in ear.heard}) == 1
    assert len({r.envelope_id for r in ear.heard}) == 4
    assert (server.pending, len(server.delivery.dropped)) == (0, 1)


async def test_an_event_waits_for_a_connection(server, team, alice, mission, slack):
    alice.says(mission, "9 h 10 ?")
    await until(lambda: server.sockets.kept)
    client = SocketModeClient(server.app.token, web_client=slack, ping_interval=QUICKLY)
    ear = Ear(client)
    client.socket_mode_request_listeners.append(ear.hear)
    await client.connect()
    await ear.has(1)
    await until(lambda: not server.pending)
    await client.close()


async def test_a_connection_that_breaks_in_the_middle(server, ear, alice, mission):
    server.fail_next("delivery", faults.ACCEPTED_THEN_CUT)
    alice.says(mission, "9 h 10 ?")
    await until(lambda: not server.pending and len(ear.heard) == 2)
    assert attempts(ear) == [(0, ""), (1, "timeout")]
    assert len({r.payload["event_id"] for r in ear.heard}) == 1
    assert server.counts["apps.connections.open"] == 2


async def test_a_connection_that_breaks_before(server, ear, alice, mission):
    server.fail_next("delivery", faults.CUT)
    alice.says(mission, "9 h 10 ?")
    await until(lambda: not server.pending and ear.heard)
    assert attempts(ear) == [(0, "")]


async def test_an_answer_that_is_not_heard(server, ear, alice, mission):
    server.fail_next("delivery", faults.HANG)
    alice.says(mission, "9 h 10 ?")
    await until(lambda: len(server.sockets.acknowledgements) == 1)
    assert server.pending == 1
    server.passes(3)
    await until(lambda: not server.pending)
    assert attempts(ear) == [(0, ""), (1, "timeout")]


async def test_a_refresh_loses_nothing(server, ear, alice, mission):
    alice.says(mission, "un")
    await ear.has(1)
    server.sockets.refresh()
    alice.says(mission, "deux")
    await ear.has(2)
    await until(lambda: not server.pending)
    assert texts(ear) == ["un", "deux"]
    assert server.counts["apps.connections.open"] == 2


async def test_a_warning_comes_ten_seconds_ahead(server, ear, alice, mission):
    (first,) = server.sockets.connections
    server.sockets.warn()
    alice.says(mission, "un")
    await ear.has(1)
    assert first not in server.sockets.connections or first.leaving
    await until(lambda: not server.pending)


async def test_payloads_go_to_one_connection_each(server, ear, alice, mission, slack):
    client = SocketModeClient(server.app.token, web_client=slack, ping_interval=QUICKLY)
    other = Ear(client)
    client.socket_mode_request_listeners.append(other.hear)
    await client.connect()
    await until(lambda: len(server.sockets.connections) == 2)
    for word in ("un", "deux", "trois", "quatre"):
        alice.says(mission, word)
    await until(lambda: not server.pending)
    await client.close()
    assert (texts(ear), texts(other)) == (["un", "trois"], ["deux", "quatre"])


async def test_ten_connections_are_enough(server, session):
    sockets = [await session.ws_connect(server.sockets.ticket()) for _ in range(11)]
    last = await sockets[-1].receive_json()
    assert (last["type"], last["reason"]) == ("disconnect", "too_many_websockets")
    for socket in sockets:
        await socket.close()


@pytest.mark.parametrize(
    ("fault", "heard"),
    [
        (faults.TWICE, ["un", "un", "deux", "deux"]),
        (faults.BACKWARDS, ["deux", "un"]),
        (faults.AGAIN, ["zéro", "un", "deux"]),
    ],
)
async def test_events_come_twice_backwards_or_again(server, ear, alice, mission, fault, heard):
    alice.says(mission, "zéro")
    await until(lambda: not server.pending)
    ear.heard.clear()
    server.fail_next("delivery", fault)
    alice.says(mission, "un")
    alice.says(mission, "deux")
    await ear.has(len(heard))
    await until(lambda: not server.pending)
    assert texts(ear) == heard
    ids = {r.payload["event_id"]: r.payload["event"]["text"] for r in ear.heard}
    assert len(ids) == len(set(heard))
