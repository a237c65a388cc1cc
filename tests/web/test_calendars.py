"""Calendars by their addresses, as phones, browsers and guessers ask for them."""

import asyncio
import os
import re
import sys
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path
from urllib.parse import quote

import aiohttp
import pytest

from bot.app import App
from bot.app import Served as At
from bot.clock import StoppedClock
from bot.platforms.room import Room
from bot.platforms.room_chats import account_of, chat_ref, furnish
from bot.store.calendars import Reached
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.subscribing import address, stop
from bot.web.calendars import ATTEMPTS, Calendars
from bot.web.server import serving, site
from tests.calendars import seen
from tests.programmes import mission, session

NOW = datetime(2022, 9, 20, 8, tzinfo=UTC)
GOOGLE = session("google", "10:00", "11:30", groups="A")
STANFORD = session("stanford", "14:00", "16:00")
TRIP = mission(GOOGLE, STANFORD, groups="AB", people="Alice:A Denis:B")
NEVER_GIVEN = "kJ8sQ0aa9sD7fG6hJ5kLkJ8sQ0aa9sD7"
PATIENCE = 60.0
"""Seconds after which another program counts as hanging."""


@dataclass
class Served:
    database: Database
    clock: StoppedClock
    url: str
    session: aiohttp.ClientSession

    def address(self, whose="person:alice"):
        with self.database.transaction() as store:
            return address(store, TRIP.code, whose, NOW).url

    def publish(self, of):
        with self.database.transaction() as store:
            publish(store, of, self.clock.now())

    async def get(self, url, method="GET", **headers):
        asked = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.session.request(method, url, headers=asked) as answer:
            return answer.status, answer.headers.copy(), await answer.read()


@asynccontextmanager
async def served():
    async def health():
        return True, {}

    database, clock = Database.open("sqlite://"), StoppedClock(NOW)
    app = site(health, calendars=Calendars(database, clock))
    async with serving(app, "127.0.0.1", 0) as port, aiohttp.ClientSession() as session:
        url = f"http://127.0.0.1:{port}"
        database.calendars_at = Reached(secret=b"a secret", url=url, by_others=False)
        one = Served(database, clock, url, session)
        one.publish(TRIP)
        yield one
    database.close()


async def test_an_address_opens_its_calendar_for_its_reader_alone():
    async with served() as here:
        status, headers, body = await here.get(here.address())

    assert (status, headers["Content-Type"], headers["Cache-Control"]) == (
        200,
        "text/calendar; charset=utf-8",
        "private, no-cache",
    )
    assert [one.summary for one in seen(body)] == ["Google", "Stanford"]


async def test_a_head_is_the_same_without_its_body():
    async with served() as here:
        _, gets, body = await here.get(here.address())
        status, heads, nothing = await here.get(here.address(), "HEAD")

    assert (status, heads["ETag"], nothing) == (200, gets["ETag"], b"")
    assert heads["Content-Length"] == str(len(body))


async def test_what_is_known_is_not_sent_again_until_it_changes():
    async with served() as here:
        _, headers, _ = await here.get(here.address())
        known = headers["ETag"]
        status, again, body = await here.get(here.address(), If_None_Match=f'"x", {known}')
        assert (status, again["ETag"], body) == (304, known, b"")

        here.publish(replace(TRIP, sessions=(replace(GOOGLE, start=time(9)), STANFORD)))
        status, headers, body = await here.get(here.address(), If_None_Match=known)
        assert (status, headers["ETag"] == known) == (200, False)
        assert [one.sequence for one in seen(body)] == [1, 0]


async def test_what_does_not_concern_somebody_does_not_change_their_calendar():
    async with served() as here:
        _, headers, _ = await here.get(here.address("person:denis"))
        here.publish(replace(TRIP, sessions=(replace(GOOGLE, start=time(9)), STANFORD)))
        known = headers["ETag"]
        status, _, _ = await here.get(here.address("person:denis"), If_None_Match=known)

    assert status == 304


async def test_what_was_lost_is_told_until_it_would_have_ended():
    async with served() as here:
        here.publish(replace(TRIP, sessions=(STANFORD,)))
        _, _, body = await here.get(here.address())
        assert [one.status for one in seen(body)] == ["CANCELLED", "CONFIRMED"]

        here.clock.set(GOOGLE.ends_at)
        _, _, body = await here.get(here.address())
        assert [one.uid for one in seen(body)] == ["stanford@californie.fanion"]


async def test_a_page_leads_to_the_calendar_of_this_device():
    async with served() as here:
        url = here.address()
        status, headers, body = await here.get(url.removesuffix(".ics"))
        links = re.findall(r'href="([^"]+)"', body.decode())

    webcal = url.replace("http://", "webcal://")
    assert (status, headers["Cache-Control"], headers["Referrer-Policy"]) == (
        200,
        "no-store",
        "no-referrer",
    )
    assert links == [
        webcal,
        f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        f"https://outlook.live.com/calendar/0/addfromweb?url={quote(url, safe='')}",
        url,
    ]
    assert "<h1>Mission Californie</h1>" in body.decode()


@pytest.mark.parametrize("end", [".ics", ""])
async def test_what_opens_nothing_is_answered_alike(end):
    async with served() as here:
        stopped, gone = here.address(), here.address("person:denis")
        with here.database.transaction() as store:
            stop(store, TRIP.code, "person:alice", NOW)
        here.publish(replace(TRIP, people=TRIP.people[:1]))
        never = f"{here.url}/calendar/{NEVER_GIVEN}.ics"
        answers = []
        for url in (never, stopped, gone):
            status, headers, body = await here.get(url.removesuffix(".ics") + end)
            headers.pop("Date")
            answers.append((status, headers, body))

    assert answers[0][0] == 404
    assert answers[0] == answers[1] == answers[2]


async def test_who_guesses_is_held_back_and_who_subscribed_is_not():
    async with served() as here:
        known = here.address()
        await here.get(known)
        guessed = [f"{here.url}/calendar/{number:032}.ics" for number in range(ATTEMPTS + 1)]
        statuses = [(await here.get(url))[0] for url in guessed]
        assert statuses == [404] * ATTEMPTS + [429]

        _, headers, _ = await here.get(guessed[0])
        assert headers["Retry-After"] == "60"
        # Their calendar goes on; even what is right is not told to who guesses.
        assert (await here.get(known))[0] == 200
        assert (await here.get(here.address("followers")))[0] == 429
        # Behind a proxy on this machine others are others.
        assert (await here.get(guessed[0], X_Forwarded_For="203.0.113.9"))[0] == 404


@pytest.mark.parametrize("path", ["/calendar/", "/calendar/.ics", "/calendar/a%2Fb.ics"])
async def test_other_paths_are_not_there(path):
    async with served() as here:
        assert (await here.get(here.url + path))[0] == 404


async def test_the_service_gives_addresses_at_which_it_answers(tmp_path):
    database, clock = Database.open(f"sqlite:///{tmp_path / 'fanion.db'}"), StoppedClock(NOW)
    with database.transaction() as store:
        publish(store, TRIP, NOW)
        furnish(store, TRIP, NOW)
    room, ready = Room(database, clock), asyncio.Event()
    app = App(database, clock, system=clock, platforms={room.name: room})
    where = At(host="127.0.0.1", port=0, secret=b"a secret")
    running = asyncio.create_task(app.run(where, lambda *_: ready.set()))
    async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
        await ready.wait()
        alices = chat_ref(TRIP.code, "person:alice")
        await room.says(account_of(TRIP.code, "alice"), alices, "/calendrier")
        (url,) = re.findall(r"http://\S+\.ics", room.transcript(alices)[-1])
        async with session.get(url) as answer:
            assert [one.summary for one in seen(await answer.read())] == ["Google", "Stanford"]
        app.stop()
        await running
    database.close()


@pytest.mark.parametrize(
    ("host", "public_url", "url", "by_others"),
    [
        ("127.0.0.1", "", "http://127.0.0.1:8080", False),
        ("0.0.0.0", "", "http://127.0.0.1:8080", False),  # noqa: S104
        ("::1", "", "http://[::1]:8080", False),
        ("0.0.0.0", "https://fanion.example/", "https://fanion.example", True),  # noqa: S104
    ],
)
def test_addresses_begin_where_others_reach_us(host, public_url, url, by_others):
    at = At(host=host, port=0, public_url=public_url, secret=b"a secret").calendars_at(8080)

    assert (at.url, at.by_others) == (url, by_others)


# ---- subscribed to -----------------------------------------------------------------------------

VDIRSYNCER = """
[general]
status_path = "{folder}/status/"
[pair mission]
a = "here"
b = "there"
collections = null
conflict_resolution = "b wins"
[storage here]
type = "filesystem"
path = "{folder}/calendar/"
fileext = ".ics"
[storage there]
type = "http"
url = "{url}"
"""
KHAL = """
[calendars]
[[mission]]
path = {folder}/calendar/
readonly = True
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
default_timezone = Europe/Paris
local_timezone = Europe/Paris
[sqlite]
path = {folder}/khal.db
"""


class Subscriber:
    """Somebody who subscribed with vdirsyncer, and looks with khal, in Paris."""

    def __init__(self, folder, url):
        self._folder = folder
        for name, text in (("vdirsyncer", VDIRSYNCER), ("khal", KHAL)):
            (folder / f"{name}.conf").write_text(text.format(folder=folder, url=url))
        (folder / "calendar").mkdir()

    async def subscribes(self):
        await self._does("vdirsyncer", "discover")
        await self.looks_for_news()

    async def looks_for_news(self):
        await self._does("vdirsyncer", "sync")

    async def sees(self):
        line = "{start-time}-{end-time} {title} [{status}]"
        said = await self._does("khal", "list", "2022-09-26", "1d", "--day-format", "", "-f", line)
        return [one.replace(" ]", "]") for one in said.splitlines() if one]

    async def _does(self, program, *arguments):
        config = self._folder / f"{program}.conf"
        running = await asyncio.create_subprocess_exec(
            Path(sys.executable).with_name(program),
            "-c",
            config,
            *arguments,
            env={**os.environ, "HOME": str(self._folder), "LC_ALL": "C.UTF-8"},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(PATIENCE):
            said, complained = await running.communicate()
        assert running.returncode == 0, complained.decode()
        return said.decode().replace("\u00a0", " ")


async def test_ten_updates_leave_one_event_in_a_calendar_of_somebodys_own(tmp_path):
    async with served() as here:
        alice = Subscriber(tmp_path, here.address())
        await alice.subscribes()
        assert await alice.sees() == [
            "19:00-20:30 Google [CONFIRMED]",
            "23:00-01:00 Stanford [CONFIRMED]",
        ]

        for minute in range(1, 11):
            later = replace(GOOGLE, start=time(10, minute), tentative=minute == 10)
            here.publish(replace(TRIP, sessions=(later, STANFORD)))
        await alice.looks_for_news()
        assert await alice.sees() == [
            "19:10-20:30 Google (à confirmer) [TENTATIVE]",
            "23:00-01:00 Stanford [CONFIRMED]",
        ]

        here.publish(replace(TRIP, sessions=(STANFORD,)))
        await alice.looks_for_news()
        assert await alice.sees() == [
            "19:10-20:30 Annulé : Google (à confirmer) [CANCELLED]",
            "23:00-01:00 Stanford [CONFIRMED]",
        ]
