"""Updates that are brought: from Telegram only, kept before they are acknowledged."""

import json

import pytest

from bot.platforms.pacing import UNBOUND
from bot.platforms.telegram.platform import Webhook
from bot.platforms.telegram.webhook import PATH, SECRET, secret_for
from tests.telegram_house import telegram_house

KEY = b"a key of ours"
HOOK = Webhook(public_url="https://fanion.example/", key=KEY)


def update(house, number=1, text="bonjour"):
    message = {
        "message_id": number,
        "date": house.server.world.now(),
        "from": house.alice.wire(),
        "chat": house.group.wire(),
        "text": text,
    }
    return json.dumps({"update_id": number, "message": message}).encode()


async def brought(house, body, secret=None):
    ((method, path, take),) = house.platform.routes()
    assert (method, path) == ("POST", PATH)
    return (await take({SECRET: secret_for(KEY) if secret is None else secret}, body))[0]


async def begun(house):
    """Let the platform tell Telegram where to bring updates."""
    await house.until(lambda: house.bot.webhook is not None)


async def test_telegram_is_told_where_with_a_secret_that_is_not_in_the_address():
    async with telegram_house(webhook=HOOK, pace=UNBOUND, waits=False) as house:
        await begun(house)
        hook = house.bot.webhook
    assert (hook.url, hook.secret) == (f"https://fanion.example{PATH}", secret_for(KEY))
    assert KEY.decode() not in hook.secret


async def test_what_is_brought_is_heard_before_it_is_acknowledged():
    async with telegram_house(webhook=HOOK, waits=False) as house:
        await begun(house)
        assert await brought(house, update(house)) == 200
        assert [ask.text for ask in house.rote.heard] == ["bonjour"]


@pytest.mark.parametrize("secret", ["", "another", secret_for(b"another key"), "é"])
async def test_only_telegram_can_bring_anything(secret):
    async with telegram_house(webhook=HOOK, waits=False) as house:
        await begun(house)
        assert await brought(house, update(house), secret) == 401
        assert house.rote.heard == []


@pytest.mark.parametrize(
    ("body", "status"), [(b"{", 400), (b"[]", 400), (b"[" * 1_000_001, 413), (b"{}", 200)]
)
async def test_what_is_no_update_does_no_harm(body, status):
    async with telegram_house(webhook=HOOK, waits=False) as house:
        await begun(house)
        assert await brought(house, body) == status
        assert house.rote.heard == []


async def test_before_we_listen_it_has_to_come_again():
    async with telegram_house(webhook=HOOK, listens=False) as house:
        assert await brought(house, update(house)) == 503
