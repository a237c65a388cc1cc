"""What goes wrong on demand, as an app meets it; and how much Slack takes."""

import asyncio

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from tests.servers.slack import faults
from tests.servers.slack.conftest import BRIEFING, until
from tests.servers.slack.limits import Limits
from tests.servers.slack.server import SlackServer


@pytest.mark.parametrize("fault", faults.PERMANENT, ids=lambda fault: fault.refusal.error)
async def test_it_says_no_once(server, refusal, mission, fault):
    server.fail_next("chat.postMessage", fault)
    said = {"channel": mission.id, "text": "9 h 10"}
    assert await refusal("chat.postMessage", **said) == fault.refusal.error
    assert mission.dialogue() == []
    assert await refusal("chat.postMessage", **said) == ""


@pytest.mark.parametrize("error", faults.AMBIGUOUS)
@pytest.mark.parametrize("accepted", [True, False])
async def test_it_leaves_open_whether_it_was_said(server, refusal, mission, error, accepted):
    server.fail_next("chat.postMessage", faults.ambiguous(error, accepted=accepted))
    assert await refusal("chat.postMessage", channel=mission.id, text="9 h 10") == error
    assert bool(mission.dialogue()) == accepted


async def test_429_says_how_long(server, slack, mission):
    server.fail_next("*", faults.rate_limited(7))
    with pytest.raises(SlackApiError) as refused:
        await slack.chat_postMessage(channel=mission.id, text="9 h 10")
    answer = refused.value.response
    assert (answer.status_code, answer["error"]) == (429, "ratelimited")
    assert answer.headers["Retry-After"] == "7"


async def test_a_missing_scope_is_named(server, slack, mission):
    server.fail_next("chat.postMessage", faults.missing_scope("chat:write", "commands"))
    with pytest.raises(SlackApiError) as refused:
        await slack.chat_postMessage(channel=mission.id, text="9 h 10")
    assert refused.value.response["needed"] == "chat:write"


async def test_a_fault_for_one_channel_after_some_and_several_times(
    server, refusal, team, mission
):
    other = team.channel("suiveurs")
    fault = faults.IS_ARCHIVED
    server.fail_next("chat.postMessage", fault, channel=other, after=1, times=2)
    errors = [
        await refusal("chat.postMessage", channel=channel.id, text="9 h 10")
        for channel in (mission, other, mission, other, other, other)
    ]
    assert errors == ["", "", "", "is_archived", "is_archived", ""]


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [
        (faults.CUT, False), (faults.ACCEPTED_THEN_CUT, True),
        (faults.HANG, False), (faults.ACCEPTED_THEN_HANG, True),
    ],
)  # fmt: skip
async def test_no_answer_comes(server, slack, mission, fault, arrived):
    server.fail_next("chat.postMessage", fault)
    asking = asyncio.create_task(slack.chat_postMessage(channel=mission.id, text="9 h 10"))
    await until(lambda: server.counts["chat.postMessage"] or asking.done())
    if fault.how == "hang":
        await until(lambda: server.calls)
        assert not asking.done()
        server.release()
    with pytest.raises(aiohttp.ClientError):
        await asking
    assert bool(mission.dialogue()) == arrived


async def test_an_error_page_is_no_json(server, slack, team, mission, session):
    server.fail_next("chat.postMessage", faults.server_error(503))
    headers = {"Authorization": f"Bearer {team.token}"}
    said = {"channel": mission.id, "text": "9 h 10"}
    async with session.post(f"{server.api}chat.postMessage", json=said, headers=headers) as answer:
        assert (answer.status, answer.content_type) == (503, "text/html")


async def test_half_an_answer(server, slack, mission):
    server.fail_next("chat.postMessage", faults.BROKEN)
    with pytest.raises(SlackApiError, match="non-JSON"):
        await slack.chat_postMessage(channel=mission.id, text="9 h 10")
    assert mission.dialogue() == ["Fanion: 9 h 10"]


async def test_every_call_is_kept(server, slack, mission, refusal):
    server.fail_next("chat.postMessage", faults.NOT_IN_CHANNEL)
    await refusal("chat.postMessage", channel=mission.id, text="un")
    await slack.chat_postMessage(channel=mission.id, text="deux")
    assert server.called("chat.postMessage") == [
        {"channel": mission.id, "text": "un"}, {"channel": mission.id, "text": "deux"},
    ]  # fmt: skip
    assert [call.accepted for call in server.calls] == [False, True]


# ---- how much it takes ---------------------------------------------------------------------


@pytest.fixture
def server_limits():
    return Limits(burst=2, reading=1)


@pytest.fixture
async def strict(server_limits):
    async with SlackServer(now=lambda: BRIEFING, limits=server_limits) as server:
        yield server


async def test_a_message_a_second_in_a_channel(strict, session):
    team = strict.workspace("CCI Occitanie")
    channels = [team.channel("un"), team.channel("deux")]

    async def post(channel):
        headers = {"Authorization": f"Bearer {team.token}"}
        said = {"channel": channel.id, "text": "9 h 10"}
        url = f"{strict.api}chat.postMessage"
        async with session.post(url, json=said, headers=headers) as answer:
            return answer.headers.get("Retry-After", answer.status)

    assert [await post(channels[n]) for n in (0, 0, 0, 1)] == [200, 200, "1", 200]
    strict.passes(1)
    assert [await post(channels[0]) for _ in range(2)] == [200, "1"]
    assert strict.limits.refused == 2


async def test_reading_once_a_minute(strict, session):
    team = strict.workspace("CCI Occitanie")
    channel = team.channel("un")

    async def read():
        url = f"{strict.api}conversations.history?channel={channel.id}"
        async with session.get(url, headers={"Authorization": f"Bearer {team.token}"}) as answer:
            return answer.headers.get("Retry-After", answer.status)

    assert [await read() for _ in range(2)] == [200, "60"]
    strict.passes(60)
    assert await read() == 200
