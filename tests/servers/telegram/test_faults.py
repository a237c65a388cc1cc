"""What goes wrong on demand, as a bot meets it."""

import asyncio

import aiohttp
import pytest

from tests.servers.telegram import faults
from tests.servers.telegram.conftest import until

REFUSALS = {
    "429": (faults.too_many_requests(7), 429, "Too Many Requests: retry after 7"),
    "blocked": (faults.BLOCKED, 403, "Forbidden: bot was blocked by the user"),
    "deactivated": (faults.DEACTIVATED, 403, "Forbidden: user is deactivated"),
    "cannot begin": (
        faults.CANNOT_BEGIN, 403, "Forbidden: bot can't initiate conversation with a user",
    ),
    "kicked": (faults.KICKED_FROM_GROUP, 403, "Forbidden: bot was kicked from the group chat"),
    "kicked from a supergroup": (
        faults.KICKED_FROM_SUPERGROUP, 403, "Forbidden: bot was kicked from the supergroup chat",
    ),
    "never in the channel": (
        faults.NOT_IN_CHANNEL, 403, "Forbidden: bot is not a member of the channel chat",
    ),
    "deleted": (faults.GROUP_DELETED, 403, "Forbidden: the group chat was deleted"),
    "not found": (faults.CHAT_NOT_FOUND, 400, "Bad Request: chat not found"),
    "closed topic": (faults.TOPIC_CLOSED, 400, "Bad Request: TOPIC_CLOSED"),
    "no thread": (faults.THREAD_NOT_FOUND, 400, "Bad Request: message thread not found"),
    "another poller": (
        faults.OTHER_POLLER, 409,
        ("Conflict: terminated by other getUpdates request; "
         "make sure that only one bot instance is running"),
    ),
    "revoked": (faults.UNAUTHORIZED, 401, "Unauthorized"),
    "broken inside": (faults.internal_error(), 500, "Internal Server Error"),
    "its own words": (faults.bad_request("CHAT_RESTRICTED"), 400, "Bad Request: CHAT_RESTRICTED"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSALS)
async def test_it_says_no_once(server, ask, group, case):
    fault, code, words = REFUSALS[case]
    server.fail_next("sendMessage", fault)
    answer = await ask("sendMessage", chat_id=group.id, text="9 h 10")
    assert (answer["error_code"], answer["description"]) == (code, words)
    assert group.transcript() == []
    await ask.result("sendMessage", chat_id=group.id, text="9 h 10")


async def test_a_429_and_a_move_carry_their_numbers(server, ask, group):
    server.fail_next("*", faults.too_many_requests(7))
    server.fail_next("*", faults.migrated(-1001))
    answers = [await ask("sendMessage", chat_id=group.id, text="9 h 10") for _ in range(2)]
    assert [answer["parameters"] for answer in answers] == [
        {"retry_after": 7}, {"migrate_to_chat_id": -1001},
    ]  # fmt: skip


async def test_a_fault_for_one_chat_after_some_and_several_times(server, ask, alice, group):
    other = alice.makes_group("Autre mission")
    alice.adds(ask.bot, other)
    server.fail_next("sendMessage", faults.BLOCKED, chat=other, after=1, times=2)
    codes = [
        (await ask("sendMessage", chat_id=chat.id, text="9 h 10")).get("error_code")
        for chat in (group, other, group, other, other, other)
    ]
    assert codes == [None, None, None, 403, 403, None]


async def test_an_error_page_is_no_json(server, ask, group):
    server.fail_next("sendMessage", faults.server_error(502))
    url = f"{ask.url}/bot{ask.bot.token}/sendMessage"
    async with ask.session.post(url, json={"chat_id": group.id, "text": "9 h 10"}) as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")
    assert group.transcript() == []


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [
        (faults.CUT, 0), (faults.ACCEPTED_THEN_CUT, 1), (faults.BROKEN, 1),
        (faults.server_error(accepted=True), 1),
    ],
)  # fmt: skip
async def test_no_answer_tells_nothing_about_what_arrived(server, ask, group, fault, arrived):
    server.fail_next("sendMessage", fault)
    with pytest.raises((aiohttp.ClientError, ValueError)):
        await ask("sendMessage", chat_id=group.id, text="9 h 10")
    assert [line.text for line in group.transcript()] == ["9 h 10"] * arrived
    assert [call.accepted for call in server.calls] == [bool(arrived)]


@pytest.mark.parametrize(("fault", "arrived"), [(faults.HANG, 0), (faults.ACCEPTED_THEN_HANG, 1)])
async def test_it_hangs(server, ask, group, fault, arrived):
    server.fail_next("sendMessage", fault)
    hanging = asyncio.create_task(ask("sendMessage", chat_id=group.id, text="9 h 10"))
    await until(lambda: server.calls)
    await ask.result("getMe")
    assert not hanging.done()
    assert len(group.transcript()) == arrived
    server.release()
    with pytest.raises(aiohttp.ClientError):
        await hanging


@pytest.mark.parametrize(
    ("fault", "days"),
    [
        (faults.TWICE, ["mardi", "mardi", "mercredi", "mercredi"]),
        (faults.BACKWARDS, ["mercredi", "mardi"]),
        (faults.AGAIN, ["lundi", "mardi", "mercredi"]),
    ],
)
async def test_updates_out_of_order(server, ask, alice, fanion, fault, days):
    alice.says(fanion, "lundi")
    await ask.updates()
    alice.says(fanion, "mardi")
    alice.says(fanion, "mercredi")
    server.fail_next("getUpdates", fault)
    assert [u["message"]["text"] for u in await ask.result("getUpdates")] == days
    assert [u["message"]["text"] for u in await ask.result("getUpdates")] == ["mardi", "mercredi"]
