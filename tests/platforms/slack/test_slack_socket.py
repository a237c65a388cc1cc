"""Socket Mode on bad days: connections end, break and come back, and nothing is lost or doubled."""

import asyncio

import pytest

from bot.core.chat import Reply
from tests.servers.slack import faults
from tests.slack_hearing import slack_hearing


def seconds_that(pass_):
    """Return a monotonic clock that moves on by so much whenever it is read."""
    at = [0.0]

    def read():
        at[0] += pass_
        return at[0]

    return read


async def calm(house):
    """Let Slack bring again what was lost on the way, after a minute and after five."""
    for pause in (0, 3, 60, 3, 300):
        house.server.passes(pause)
        for _ in range(300):
            await asyncio.sleep(0)
    await house.quiet()


LONG = 60.0
"""Seconds that a connection of these tests seems to have lasted when it goes."""


async def test_two_connections_stand_side_by_side():
    async with slack_hearing() as house:
        for number in range(4):
            house.alice.says(house.mission, f"{number}")
        await house.quiet()
        assert sorted(house.rote.texts) == ["0", "1", "2", "3"]
        assert len(house.server.sockets.connections) == 2
        assert house.sockets.listening


async def test_a_refresh_loses_nothing():
    async with slack_hearing(connections=1) as house:
        for turn in range(3):
            house.alice.says(house.mission, f"avant {turn}")
            house.server.sockets.refresh()
            house.alice.says(house.mission, f"après {turn}")
        await house.quiet()
        assert len(house.rote.texts) == 6
        assert house.server.delivery.dropped == []


async def test_a_warning_brings_the_next_connection_before_the_old_one_goes():
    async with slack_hearing(connections=1) as house:
        server = house.server
        (old,) = server.sockets.connections
        server.sockets.warn()
        await house.until(lambda: len(server.sockets.connections) == 2)
        assert not old.socket.closed
        house.alice.says(house.mission, "la suite ?")
        await house.quiet()
        assert [one.attempt for one in server.delivery.sent] == [0]
        server.passes(10)
        await house.until(lambda: len(server.sockets.connections) == 1)
        assert house.rote.texts == ["la suite ?"]


async def test_what_is_at_work_when_the_end_is_announced_is_acknowledged_where_it_came_from():
    async with slack_hearing(connections=1) as house:
        house.rote.holds = asyncio.Event()
        house.alice.says(house.mission, "la suite ?")
        await house.until(lambda: house.hearing.under_way)
        house.server.sockets.warn()
        await house.until(lambda: len(house.server.sockets.connections) == 2)
        house.rote.holds.set()
        await house.quiet()
        assert [one.attempt for one in house.server.delivery.sent] == [0]


@pytest.mark.parametrize("fault", [faults.ACCEPTED_THEN_CUT, faults.CUT, faults.HANG])
async def test_a_connection_that_breaks_in_the_middle_loses_and_doubles_nothing(fault):
    async with slack_hearing(seconds=seconds_that(LONG)) as house:
        house.server.fail_next("delivery", fault)
        house.alice.says(house.mission, "un")
        await house.until(lambda: house.rote.texts)
        house.alice.says(house.mission, "deux")
        await calm(house)
        assert sorted(house.rote.texts) == ["deux", "un"]
        assert house.server.delivery.dropped == []


async def test_every_connection_is_torn_down_again_and_again():
    async with slack_hearing(seconds=seconds_that(LONG)) as house:
        for number in range(5):
            house.alice.says(house.mission, f"{number}")
            await asyncio.sleep(0)
            house.server.sockets.cut()
            await house.until(lambda: len(house.server.sockets.connections) == 2)
        await calm(house)
        assert sorted(house.rote.texts) == ["0", "1", "2", "3", "4"]


async def test_a_form_is_answered_over_the_connection_it_came_from():
    async with slack_hearing() as house:
        house.rote.replies["compose"] = Reply()
        done = [house.alice.shortcut("compose") for _ in range(4)]
        await house.quiet()
        assert [one.acknowledged for one in done] == [True] * 4


async def test_a_token_of_another_kind_is_told_in_words_and_tried_again(caplog):
    async with slack_hearing(token="xoxb-528300000001-1-Fanion") as house:
        await house.until(lambda: "FANION_SLACK_APP_TOKEN" in caplog.text)
        assert not house.sockets.listening
    said = [one.message for one in caplog.records if "FANION_SLACK_APP_TOKEN" in one.message]
    assert len(said) == 1
    assert "xoxb-528300000001" not in caplog.text


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (faults.INVALID_AUTH, "the app token is refused"),
        (faults.missing_scope("connections:write"), "the scope connections:write"),
        (faults.refused("forbidden_team"), "Slack opens no connection: forbidden_team"),
        (faults.server_error(), "Slack opens no connection"),
        (faults.CUT, "Slack opens no connection"),
    ],
)
async def test_what_is_wrong_is_said_once_and_outlived(fault, words, caplog):
    caplog.set_level("INFO")
    async with slack_hearing(seconds=seconds_that(LONG), connections=1) as house:
        house.server.fail_next("apps.connections.open", fault, times=2)
        house.server.sockets.refresh()
        await house.until(lambda: len(house.naps) == 2 and house.server.sockets.connections)
        house.alice.says(house.mission, "la suite ?")
        await house.quiet()
        assert house.rote.texts == ["la suite ?"]
    said = [one.message for one in caplog.records if words in one.message]
    assert len(said) == 1
    assert [one.message for one in caplog.records if "it works again" in one.message] != []


async def test_a_rate_limit_is_waited_out():
    async with slack_hearing(seconds=seconds_that(LONG), connections=1) as house:
        house.server.fail_next("apps.connections.open", faults.rate_limited(30))
        house.server.sockets.refresh()
        await house.until(lambda: house.naps and house.server.sockets.connections)
        assert house.naps == [30.0]


async def test_socket_mode_that_is_switched_off_is_told(caplog):
    async with slack_hearing(connections=1) as house:
        house.server.sockets.disable()
        await house.until(lambda: "Socket Mode is switched off" in caplog.text)


async def test_what_is_no_envelope_does_no_harm():
    async with slack_hearing(connections=1) as house:
        (connection,) = house.server.sockets.connections
        for text in ("", "[]", "{", "7", '{"type":"events_api"}', '{"envelope_id":7}'):
            await connection.socket.send_str(text)
        await connection.socket.send_bytes(b"\x00")
        await connection.socket.send_str('{"type":"later","envelope_id":"e1"}')
        house.alice.says(house.mission, "la suite ?")
        await house.quiet()
        assert house.rote.texts == ["la suite ?"]
        assert house.server.sockets.acknowledgements[0] == {"envelope_id": "e1"}


async def test_when_we_stop_what_is_at_work_is_acknowledged_first():
    async with slack_hearing() as house:
        house.rote.holds = asyncio.Event()
        house.alice.says(house.mission, "la suite ?")
        await house.until(lambda: house.hearing.under_way)
        asyncio.get_running_loop().call_soon(house.rote.holds.set)
        house.listening.cancel()
        await asyncio.gather(house.listening, return_exceptions=True)
        await house.quiet()
        assert house.rote.texts == ["la suite ?"]
        assert [one.attempt for one in house.server.delivery.sent] == [0]


async def test_no_line_of_the_log_has_a_token_or_words_in_it(caplog):
    caplog.set_level("DEBUG")
    async with slack_hearing(seconds=seconds_that(LONG)) as house:
        house.alice.says(house.mission, "rendez-vous secret")
        house.server.sockets.cut()
        await calm(house)
        tokens = (house.team.token, house.server.app.token)
        assert repr(house.sockets) == "Sockets()"
    assert not [one for one in (*tokens, "rendez-vous secret") if one in caplog.text]
