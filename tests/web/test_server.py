"""The HTTP server itself."""

import aiohttp
import pytest

from bot.store.database import Database
from bot.web.server import PortTakenError, serving, site
from tests.house import KEYS, house, open_house


@pytest.mark.parametrize(("well", "status"), [(True, 200), (False, 503)])
async def test_health_is_for_everyone(well, status):
    async with open_house(house(), well=well) as address, aiohttp.ClientSession() as session:
        headers = {"Host": "fanion.internal"}
        async with session.get(f"{address}/healthz", headers=headers) as answer:
            assert answer.status == status
            assert await answer.json() == {"ok": well, "waiting": 0}


async def test_a_platforms_routes_are_served_as_it_says():
    async with open_house(house()) as address, aiohttp.ClientSession() as session:
        async with session.post(f"{address}/slack/events", data=b"hello") as answer:
            assert (answer.status, answer.headers["X-Heard"], await answer.read()) == (
                202,
                "yes",
                b"hello",
            )
        async with session.post(f"{address}/slack/events", data=b"x" * 1_000_001) as answer:
            assert answer.status == 413


async def test_without_the_room_there_is_no_room():
    async def health():
        return True, {}

    async with (
        serving(site(health), "127.0.0.1", 0) as port,
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/room") as answer,
    ):
        assert answer.status == 404


async def test_a_port_that_is_taken_is_said_with_what_to_do():
    async def health():
        return True, {}

    async with serving(site(health), "127.0.0.1", 0) as port:
        with pytest.raises(PortTakenError) as refused:
            async with serving(site(health), "127.0.0.1", port):
                pass
    assert f"port {port} on 127.0.0.1 is taken" in str(refused.value)
    assert f"fanion demo --port {port + 1}" in str(refused.value)


async def test_a_room_without_a_mission_says_what_to_do():
    made = house()
    empty = made.page.looks
    empty.database = Database.open("sqlite://")
    async with (
        open_house(made) as address,
        aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session,
        session.get(f"{address}/room?token={KEYS.token}") as answer,
    ):
        assert answer.status == 404
        assert "fanion load FILE" in await answer.text()
    empty.database.close()
