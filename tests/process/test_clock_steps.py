"""The real process on a clock that steps, a machine that sleeps, and a server in another zone."""

import asyncio
import os
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.core.mission import Person, Role
from bot.core.plain import render
from bot.platforms.room import Room
from bot.platforms.room_chats import chat_ref, furnish
from bot.samples import CODES, sample
from bot.store.database import Database
from bot.store.publishing import publish
from tests.process.service import COMMAND, fanion, running, stored
from tests.programmes import california, mission, session

pytestmark = pytest.mark.process

LIBRARY = next(Path("/usr/lib").glob("**/faketime/libfaketime.so.1"), None)
WITHIN = 40.0
"""Seconds for anything that should come; the machine that tests run on may be busy."""
A_LOOK = 0.1
A_WHILE = 3.0
"""Seconds after which what should not come has not."""
GOOGLE = session("google", "10:00", "11:30", meet="09:10")
BREAKFAST = session("petit déjeuner", "08:50", "09:40", meet="08:45")
QUIET = {"evening_digest": None, "morning_brief": None, "feedback_after": None}
ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
CODE = "californie"
REMINDED = "On se retrouve dans 30 min : Google"


@pytest.fixture
def faketime():
    if LIBRARY is None:
        missing = "no libfaketime here: apt-get install faketime"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return LIBRARY


@dataclass
class Machine:
    """A machine whose wall clock is set by hand; its monotonic clock goes on as ever.

    That is what a step of the clock looks like, and a laptop that has slept.
    """

    folder: Path

    def shows(self, at):
        """Let its clock show *at*, and go on from there."""
        ahead = (at - SystemClock().now()).total_seconds()
        written = self.folder / "offset.new"
        written.write_text(f"{ahead:+.3f}s\n")
        written.rename(self.folder / "offset")

    def heard(self, chat="main"):
        """Return the first lines of what was said in a chat, and whether they rang."""
        database = Database.open(f"sqlite:///{self.folder / 'fanion.db'}")
        said = Room(database, SystemClock()).messages(chat_ref(CODE, chat))
        database.close()
        return [(first_line(one.message), one.rings) for one in said]

    async def hears(self, *expected, chat="main"):
        """Wait until exactly that was said in a chat."""
        async with asyncio.timeout(WITHIN):
            while len(self.heard(chat)) < len(expected):  # noqa: ASYNC110 - another process writes
                await asyncio.sleep(A_LOOK)
        assert self.heard(chat) == list(expected)

    async def hears_no_more(self, *expected, chat="main"):
        await asyncio.sleep(A_WHILE)
        assert self.heard(chat) == list(expected)


def first_line(message):
    return render(message).partition("\n")[0].replace("\u00a0", " ").replace("\u202f", " ")


def too_late(title):
    return (
        "J'étais à l'arrêt, et il était trop tard pour que ce soit utile. "
        f"Pas envoyé : rappel « {title} »."
    )


@asynccontextmanager
async def machine(library, folder, at, *sessions):
    """Run the service on a machine whose clock shows *at*."""
    made = replace(mission(*sessions, **QUIET), people=(ODILE,))
    with stored(folder) as store:
        publish(store, made, california("07:00"))
        furnish(store, made, california("07:00"))
    here = Machine(folder)
    here.shows(at)
    faked = {
        "LD_PRELOAD": str(library),
        "FAKETIME_TIMESTAMP_FILE": str(folder / "offset"),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "DONT_FAKE_MONOTONIC": "1",
        "NO_FAKE_STAT": "1",
    }
    command = ("env", *(f"{name}={value}" for name, value in faked.items()), *COMMAND)
    async with running(folder, command=command, room="true") as service:
        await service.says("ready on ")
        yield here


async def test_what_a_clock_put_forward_has_come_to_goes_out_at_once(faketime, tmp_path):
    async with machine(faketime, tmp_path, california("08:00"), GOOGLE) as here:
        here.shows(california("08:40"))
        await here.hears((REMINDED, True))


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata"])
async def test_after_two_hours_asleep_it_says_what_is_true_then(
    faketime, tmp_path, monkeypatch, zone
):
    monkeypatch.setenv("TZ", zone)
    async with machine(faketime, tmp_path, california("08:05"), BREAKFAST, GOOGLE) as here:
        here.shows(california("10:05"))
        await here.hears(("En cours depuis 10 h : Google", False))
        await here.hears(
            (
                too_late("Petit déjeuner"),
                False,
            ),
            chat="person:odile",
        )


async def test_what_was_told_is_not_told_again_by_a_clock_that_is_put_back(faketime, tmp_path):
    just_before = california("08:40") - timedelta(seconds=3)
    async with machine(faketime, tmp_path, just_before, GOOGLE) as here:
        await here.hears((REMINDED, True))
        here.shows(california("08:00"))
        await here.hears_no_more((REMINDED, True))
        here.shows(california("08:40"))
        await here.hears_no_more((REMINDED, True))


async def test_what_was_dropped_by_a_clock_that_was_ahead_comes_in_its_time(faketime, tmp_path):
    async with machine(faketime, tmp_path, california("08:00"), GOOGLE) as here:
        here.shows(california("13:00"))
        dropped = (
            too_late("Google"),
            False,
        )
        await here.hears(dropped, chat="person:odile")
        assert here.heard() == []

        here.shows(california("08:40") - timedelta(seconds=2))
        await here.hears((REMINDED, True))


async def test_a_server_in_another_zone_rehearses_the_same(tmp_path, monkeypatch):
    said = set()
    for zone in ("UTC", "Asia/Kolkata", "America/Los_Angeles"):
        monkeypatch.setenv("TZ", zone)
        status, rehearsed, _ = await fanion(tmp_path, "rehearse", str(sample(CODES[0])), "--json")
        assert status == 0
        said.add(rehearsed)

    assert len(said) == 1
