"""Updates that are posted: the secret, what is tried again, and what is given up."""

import asyncio
from collections import deque

import pytest
from aiohttp import web

from tests.servers.telegram import faults
from tests.servers.telegram.conftest import until


class Door:
    """Where updates arrive. `codes` are answered in turn, then 200."""

    def __init__(self):
        self.codes = deque()
        self.came = []
        self.url = ""

    async def handle(self, request):
        body = await request.json()
        self.came.append((body, request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        return web.Response(status=self.codes.popleft() if self.codes else 200)

    def texts(self):
        return [update["message"]["text"] for update, _ in self.came]

    async def has(self, number):
        await until(lambda: len(self.came) >= number)


@pytest.fixture
async def door():
    door = Door()
    runner = web.ServerRunner(web.Server(door.handle), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    door.url = "http://{}:{}".format(*runner.addresses[0])
    yield door
    await runner.cleanup()


@pytest.fixture
def pauses(server):
    """Pauses between attempts, which take no time here."""
    pauses = []

    async def pause(seconds):
        pauses.append(seconds)

    server.webhooks.pause = pause
    return pauses


async def test_updates_are_posted_with_the_secret(server, ask, door, alice, fanion):
    alice.says(fanion, "avant")
    server.webhooks.doors["https://fanion.example"] = door.url
    url = "https://fanion.example/telegram"
    await ask.result("setWebhook", url=url, secret_token="le-secret")
    alice.says(fanion, "après")
    await door.has(2)
    assert door.texts() == ["avant", "après"]
    assert {secret for _, secret in door.came} == {"le-secret"}
    info = await ask.result("getWebhookInfo")
    assert (info["url"], info["max_connections"]) == (url, 40)


async def test_what_is_not_taken_comes_again(server, ask, door, pauses, alice, fanion):
    door.codes.extend([500, 502, 403])
    await ask.result("setWebhook", url=door.url)
    alice.says(fanion, "bonjour")
    await door.has(4)
    assert door.texts() == ["bonjour"] * 4
    assert pauses == [0.02, 0.04, 0.08]
    info = await ask.result("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 403 Forbidden"


async def test_one_chat_keeps_its_order_and_another_does_not_wait(
    server, ask, door, alice, fanion
):
    bruno = server.person("Bruno")
    held = asyncio.Event()

    async def pause(_):
        await held.wait()

    server.webhooks.pause = pause
    door.codes.append(500)
    await ask.result("setWebhook", url=door.url)
    alice.says(fanion, "un")
    await door.has(1)
    alice.says(fanion, "deux")
    bruno.says(fanion, "trois")
    await door.has(2)
    held.set()
    await door.has(4)
    assert door.texts() == ["un", "trois", "un", "deux"]


async def test_in_the_end_it_gives_up(server, ask, door, pauses, alice, fanion):
    door.codes.extend([500] * 8)
    await ask.result("setWebhook", url=door.url)
    alice.says(fanion, "jamais")
    alice.says(fanion, "toujours")
    await door.has(9)
    assert door.texts() == ["jamais"] * 8 + ["toujours"]
    assert [update["message"]["text"] for update in server.webhooks.dropped] == ["jamais"]


async def test_nobody_there(server, ask, pauses, alice, fanion):
    server.webhooks.attempts = 2
    await ask.result("setWebhook", url="http://127.0.0.1:9/telegram")
    alice.says(fanion, "bonjour")
    await until(lambda: server.webhooks.dropped)
    assert (await ask.result("getWebhookInfo"))["last_error_message"] == "Connection refused"


@pytest.mark.parametrize(
    ("fault", "texts"),
    [(faults.TWICE, ["un", "un", "deux", "deux"]), (faults.BACKWARDS, ["deux", "un"])],
)
async def test_updates_come_twice_or_backwards(server, ask, door, alice, fanion, fault, texts):
    alice.says(fanion, "un")
    alice.says(fanion, "deux")
    server.fail_next("webhook", fault)
    await ask.result("setWebhook", url=door.url)
    await door.has(len(texts))
    assert door.texts() == texts


async def test_addresses_that_telegram_does_not_take(server, ask):
    for given, words in (
        ({"url": "http://fanion.example/t"}, "An HTTPS URL must be provided for webhook"),
        ({"url": "https://fanion.example:8080/t"}, "only on ports 80, 88, 443 or 8443"),
        ({"url": "https://fanion.example/t", "secret_token": "é"}, "unallowed characters"),
    ):
        assert words in (await ask("setWebhook", **given))["description"]
    assert server.forgive()


async def test_what_waits_can_be_dropped(ask, alice, fanion):
    alice.says(fanion, "bonjour")
    await ask.result("deleteWebhook", drop_pending_updates=True)
    assert (await ask.result("getWebhookInfo"))["pending_update_count"] == 0
