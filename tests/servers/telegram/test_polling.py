"""Fetching updates: what is confirmed, what comes again, and who may fetch."""

import asyncio
from datetime import timedelta

from tests.servers.telegram.conftest import BRIEFING, until


def numbers(updates):
    return [update["update_id"] for update in updates]


async def test_what_is_not_confirmed_comes_again(ask, alice, fanion):
    for day in ("lundi", "mardi", "mercredi"):
        alice.says(fanion, f"programme de {day}")
    first = await ask.result("getUpdates")
    assert numbers(first) == numbers(await ask.result("getUpdates")) == [
        700_000_001, 700_000_002, 700_000_003,
    ]  # fmt: skip
    rest = await ask.result("getUpdates", offset=700_000_002)
    assert numbers(rest) == [700_000_002, 700_000_003]
    assert numbers(await ask.result("getUpdates", limit=1)) == [700_000_002]
    assert numbers(await ask.result("getUpdates", offset=-1)) == [700_000_003]
    assert await ask.result("getUpdates", offset=700_000_004) == []


async def test_a_long_poll_ends_with_the_first_update(ask, alice, fanion):
    waiting = asyncio.create_task(ask.result("getUpdates", timeout=50))
    await until(lambda: fanion.updates.awaited)
    alice.says(fanion, "c'est quoi la suite ?")
    (update,) = await waiting
    assert update["message"]["text"] == "c'est quoi la suite ?"


async def test_of_two_pollers_the_first_is_sent_away(ask, alice, fanion):
    waiting = asyncio.create_task(ask("getUpdates", timeout=50))
    await until(lambda: fanion.updates.awaited)
    other = asyncio.create_task(ask("getUpdates", timeout=50))
    assert (await waiting)["description"] == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    await until(lambda: fanion.updates.awaited)
    alice.says(fanion, "bonjour")
    assert len((await other)["result"]) == 1


async def test_only_kinds_that_were_asked_for(ask, alice, fanion, group):
    await ask.result("getUpdates", allowed_updates=["message"])
    alice.promotes(fanion, group)
    alice.says(group, "/suite")
    (update,) = await ask.result("getUpdates")
    assert update["message"]["text"] == "/suite"
    await ask.result("getUpdates", allowed_updates=[], offset=update["update_id"] + 1)
    alice.demotes(fanion, group)
    assert len(await ask.result("getUpdates")) == 1


async def test_updates_wait_a_day(ask, alice, fanion):
    alice.says(fanion, "bonjour")
    fanion.updates.now = lambda: int((BRIEFING + timedelta(hours=25)).timestamp())
    assert await ask.result("getUpdates") == []


async def test_numbers_may_begin_anew(ask, alice, fanion):
    alice.says(fanion, "bonjour")
    fanion.updates.next_id = 12
    await ask.updates()
    alice.says(fanion, "re-bonjour")
    assert numbers(await ask.result("getUpdates")) == [12]


async def test_each_bot_has_its_own(server, ask, alice, fanion):
    other = server.bot("other_bot")
    alice.says(other, "bonjour")
    assert await ask.result("getUpdates") == []
    assert len(other.updates.pending) == 1
    assert (alice.direct(fanion), alice.direct(other)) != (alice.direct(other),) * 2


async def test_no_polling_with_a_webhook(ask, alice, fanion):
    waiting = asyncio.create_task(ask("getUpdates", timeout=50))
    await until(lambda: fanion.updates.awaited)
    await ask.result("setWebhook", url="http://127.0.0.1:9/telegram")
    assert (await waiting)["description"] == "Conflict: terminated by setWebhook request"
    assert await ask("getUpdates") == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    }
    await ask.result("deleteWebhook")
    alice.says(fanion, "bonjour")
    assert len(await ask.result("getUpdates")) == 1
