"""The room lets anyone speak as anyone, so who may come in is decided with care."""

from io import BytesIO

import aiohttp
import pytest

from bot.web.gate import is_loopback, new_keys
from tests.house import KEYS, house, open_house


@pytest.fixture
async def address():
    async with open_house(house()) as found:
        yield found


@pytest.fixture
async def browser():
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session


def form(person="alice", text="bonjour"):
    return {"as": person, "chat": "silicon-valley-2022/main", "text": text}


async def test_without_the_token_the_room_is_closed(address, browser):
    for path in ("/", "/room", "/room/events", "/room/static/room.js", "/room/nothing"):
        async with browser.get(address + path) as answer:
            assert answer.status == 403
            assert "it holds the key" in await answer.text()


async def test_a_wrong_token_opens_nothing(address, browser):
    async with browser.get(f"{address}/room?token=guess") as answer:
        assert answer.status == 403
        assert "Set-Cookie" not in answer.headers


async def test_a_french_browser_is_refused_in_french(address, browser):
    async with browser.get(f"{address}/room", headers={"Accept-Language": "fr-FR"}) as answer:
        assert "elle porte la clé" in await answer.text()


async def test_the_token_is_swapped_for_a_cookie_and_leaves_the_address(address, browser):
    opened = f"{address}/room?token={KEYS.token}&lang=en"
    async with browser.get(opened, allow_redirects=False) as answer:
        port = address.rpartition(":")[2]
        assert answer.status == 303
        assert answer.headers["Location"] == "/room?lang=en"
        assert answer.headers["Set-Cookie"] == (
            f"fanion_room_{port}=the-cookie; HttpOnly; Path=/; SameSite=Strict"
        )
    async with browser.get(f"{address}/room") as answer:
        assert answer.status == 200


@pytest.mark.parametrize("host", ["fanion.example", "127.0.0.1.example:8080", "192.168.1.7", ""])
async def test_a_name_that_is_not_loopbacks_is_misdirected(address, browser, host):
    async with browser.get(
        f"{address}/room?token={KEYS.token}", headers={"Host": host}, allow_redirects=False
    ) as answer:
        assert answer.status == 421
        assert "only to this very machine" in await answer.text()


def test_loopback_has_several_names_on_any_port():
    names = ("localhost", "LOCALHOST:1", "127.0.0.1:8080", "127.9.9.9", "[::1]:8080", "[::1]")
    assert [name for name in names if not is_loopback(name)] == []
    strangers = ("localhost.example", "8.8.8.8", "[::2]", "127.0.0.1:80:80", "user@localhost")
    assert [name for name in strangers if is_loopback(name)] == []


async def enter(address, browser):
    async with browser.get(f"{address}/room?token={KEYS.token}") as answer:
        assert answer.status == 200


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "http://127.0.0.1:1", "https://127.0.0.1"]
)
async def test_only_its_own_page_may_speak(address, browser, origin):
    await enter(address, browser)
    headers = {"Origin": origin} if origin else {}
    async with browser.post(f"{address}/room/say", data=form(), headers=headers) as answer:
        assert answer.status == 403
        assert "other than the room’s own" in await answer.text()


async def test_its_own_page_may_speak(address, browser):
    await enter(address, browser)
    headers = {"Origin": address}
    async with browser.post(f"{address}/room/say", data=form(), headers=headers) as answer:
        assert (answer.status, await answer.json()) == (200, {"id": "1"})


async def test_an_origin_is_not_enough_without_the_cookie(address, browser):
    headers = {"Origin": address}
    async with browser.post(f"{address}/room/say", data=form(), headers=headers) as answer:
        assert answer.status == 403


async def test_every_answer_forbids_what_the_page_does_not_need(address, browser):
    async with browser.get(f"{address}/room?token={KEYS.token}") as answer:
        assert answer.headers["Content-Security-Policy"] == (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"


async def test_a_body_over_a_megabyte_is_refused(address, browser):
    await enter(address, browser)
    headers = {"Origin": address, "Content-Type": "application/x-www-form-urlencoded"}
    body = BytesIO(b"text=" + b"x" * 1_100_000)
    async with browser.post(f"{address}/room/say", data=body, headers=headers) as answer:
        assert answer.status == 413


def test_the_token_is_new_at_every_start_and_the_cookie_lasts():
    first, second = new_keys(b"kept beside the database"), new_keys(b"kept beside the database")
    assert first.token != second.token
    assert first.cookie == second.cookie
    assert new_keys().cookie != new_keys().cookie
