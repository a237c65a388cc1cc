"""``fanion demo``: what it prints and leaves in the folder."""

import asyncio
import os
import shlex
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.clock import MissionClock
from bot.commands import demo as the_demo
from bot.platforms.room_chats import account_of, chat_ref
from bot.samples import sample
from bot.store.database import Database
from tests.process.warm import start

WITHIN = 60.0
"""Seconds; on a machine that does nothing else it takes one."""


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


async def test_a_new_demo_opens_on_monday_afternoon_with_what_the_day_has_sent():
    database = Database.open("sqlite://")
    app = await the_demo.prepared(database)
    assert isinstance(app.clock, MissionClock)
    assert app.clock.now() == the_demo.OPENS
    first_lines = [
        said.splitlines()[0].replace("\u00a0", " ")
        for said in app.room.transcript(chat_ref("silicon-valley-2022", "main"), bells=True)
    ]
    assert first_lines[0] == "Programme de demain, lundi 26 septembre"
    assert (
        first_lines[-1] == "🔔 On se retrouve dans 30 min : Stanford University : visite du campus"
    )
    database.close()


async def test_it_begins_again_on_an_empty_database_as_if_for_the_first_time():
    main = chat_ref("silicon-valley-2022", "main")
    opened = []
    for _ in range(2):
        database = Database.open(f"sqlite:///{the_demo.DATABASE}")
        app = await the_demo.prepared(database)
        opened.append((app.clock.now(), app.room.transcript(main)))

        app.room.connect(app.receive)
        await app.room.says(account_of("silicon-valley-2022", "alice"), main, "Bonjour à tous")
        await app.room.keep()
        await app.handles().again()
        assert app.begins_again is True
        database.close()
        the_demo.forget()

    first, second = opened
    assert first == second


def test_the_copy_of_the_mission_is_made_once():
    assert the_demo.make_copy() is True
    copy = Path("demo-mission.yaml")
    assert copy.read_bytes() == sample("silicon-valley-2022").read_bytes()
    copy.write_text("edited")
    assert the_demo.make_copy() is False
    assert copy.read_text() == "edited"


@pytest.mark.parametrize(
    ("language", "opened", "kept"),
    [("en", "The room is open:", "kept as you left it"), ("fr", "La salle est ouverte", "gardée")],
)
def test_it_says_where_the_room_is_and_five_things_to_try(language, opened, kept):
    said = the_demo.introduction("http://127.0.0.1:8080/room?token=t", language, copied=False)
    assert opened in said
    assert "  http://127.0.0.1:8080/room?token=t\n" in said
    assert kept in said
    assert [f"  {number}. " in said for number in range(1, 7)] == [True] * 5 + [False]


def test_the_printed_command_is_one_that_the_shell_understands(tmp_path, monkeypatch):
    folder = tmp_path / "une mission d'avril"
    folder.mkdir()
    monkeypatch.chdir(folder)
    setting, fanion, *rest = shlex.split(the_demo.load_command())
    assert setting == f"FANION_DATABASE_URL=sqlite:///{folder}/fanion-demo.db"
    assert rest[-3:] == ["load", f"{folder}/demo-mission.yaml", "--yes"]


def test_it_is_never_open_to_the_public(monkeypatch):
    monkeypatch.setenv("FANION_PUBLIC_URL", "https://fanion.example")
    ended = CliRunner().invoke(the_demo.demo)
    assert ended.exit_code == 1
    assert "exclude each other" in ended.stderr


@pytest.mark.process
async def test_a_second_demo_in_the_same_folder_says_that_one_runs(tmp_path):
    async def demo(stderr):
        words = ("demo", "--port", "0")
        return await start(*words, cwd=tmp_path, env=dict(os.environ), stdout=PIPE, stderr=stderr)

    async with asyncio.timeout(WITHIN):
        first = await demo(DEVNULL)
        try:
            while b"Ctrl+C" not in await first.stdout.readline():
                assert not first.stdout.at_eof()
            second = await demo(PIPE)
            _, said = await second.communicate()
        finally:
            first.terminate()
        assert second.returncode == 1
        assert "another demo already runs in this folder" in said.decode()
        assert await first.wait() == 0
