"""Going back to a copy, by the commands that stand in docs/operations.md."""

import asyncio
import os
import re
import subprocess
from dataclasses import replace

import pytest

from bot.core.chat import ChatKind
from bot.core.mission import Person, Role
from tests.process.service import ROOT, fanion, running, settle_in
from tests.programmes import california, mission, session
from tests.servers.telegram.server import TelegramServer

pytestmark = pytest.mark.process

PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
GOING_BACK = next(
    block
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    if "before-going-back" in block
)
PROGRAMME = replace(
    mission(
        session("google", "10:00", "11:30", meet="09:10"),
        session("stanford", "14:00", "15:30"),
        session("dinner", "19:00", "21:00"),
        evening_digest=None,
        morning_brief=None,
        feedback_after=None,
    ),
    people=(Person(code="odile", name="Odile Vidal", role=Role.ORGANISER),),
)
"""Its reminders go at 8:40, 13:30 and 18:30."""
AWAY = "J'étais à l'arrêt, et il était trop tard pour que ce soit utile."
BOUND = california("08:00")


def at(text):
    return ("--clock-start", california(text).isoformat(), "--clock-speed", "60")


def go_back(folder, copy):
    """Type what the page says, with our folders for the server's."""
    typed = GOING_BACK.replace("/var/lib/fanion", str(folder))
    typed = re.sub(r"/var/backups/fanion/fanion-backup-\S+Z\.db", str(copy), typed)
    names = folder / "names"
    names.mkdir()
    for not_ours in ("systemctl", "chown"):
        (names / not_ours).symlink_to("/bin/true")
    path = f"{names}:{os.environ['PATH']}"
    subprocess.run(["sh", "-eu", "-c", typed], check=True, env={"PATH": path})


async def serve_until(server, folder, settings, begins, so):
    """Run the service from an instant on until it is *so*."""
    news = server.news
    async with running(folder, *begins, **settings) as service:
        while not so():
            news.clear()
            await news.wait()
        await service.stops(within=10.0)


def titles(chat):
    return [
        one.text.partition("\n")[0].replace("\u00a0", " ")
        for one in chat.transcript()
        if one.who == "Fanion"
    ]


async def test_nothing_goes_out_twice_and_what_was_missed_is_told(tmp_path):
    async with TelegramServer() as server:
        server.news = asyncio.Event()
        server.on_call = lambda _: server.news.set()
        bot, odile = server.bot(), server.person("Odile", last_name="Vidal")
        group = odile.makes_group("Mission Californie")
        odile.adds(bot, group)
        direct = odile.at(bot)
        bot.updates.pending.clear()
        chats = [
            ("telegram", str(group.id), ChatKind.MAIN, ""),
            ("telegram", str(direct.id), ChatKind.DIRECT, "odile"),
        ]
        settle_in(tmp_path, PROGRAMME, BOUND, chats)
        settings = {"telegram_token": bot.token, "telegram_api_url": server.url}

        await serve_until(server, tmp_path, settings, at("08:39"), lambda: group.said_by(bot))
        status, said, complaint = await fanion(tmp_path, "backup", "copy.db")
        assert (status, complaint) == (0, ""), said
        go_back(tmp_path, tmp_path / "copy.db")

        # The machine was away from 8:40 to 18:29: Stanford is over.
        await serve_until(
            server, tmp_path, settings, at("18:29"), lambda: len(group.said_by(bot)) > 1
        )
    assert titles(group) == ["On se retrouve dans 30 min : Google", "Dans 30 min : Dinner"]
    assert titles(direct) == [f"{AWAY} Pas envoyé : rappel « Stanford »."]
