"""Questions answered through the room's own HTTP, by the whole service on a file database."""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from bench.result import Result, at_least, at_most
from bot.clock import monotonic

QUESTIONS = 1500
AT_ONCE = 16
CHATS = ("alice-martin", "denis-petit", "ines-carvalho", "bruno-durand", "oliver-grant")
ASKED = ("C'est quoi la suite ?", "/aujourdhui", "Programme de jeudi", "/maintenant")


def measure() -> Iterable[Result]:
    """Start the demo in a folder of its own and ask it."""
    with TemporaryDirectory() as folder:
        begun = monotonic()
        process = subprocess.Popen(  # noqa: S603, our own command
            [str(Path(sys.executable).with_name("fanion")), "demo", "--port", "0"],
            cwd=folder,
            env={name: value for name, value in os.environ.items() if "FANION_" not in name},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            address = address_of(process)
            yield at_most("demo: from the command to the open room", monotonic() - begun, 3, "s")
            rate, missing = asyncio.run(_ask(address))
            yield at_least("questions answered through POST /room/say", rate, 300, "/s")
            yield at_most("  of them without an answer", missing, 0, "")
        finally:
            process.terminate()
            process.wait()


def address_of(process: "subprocess.Popen[str]") -> str:
    """Return where the room is, as the command says on its stdout."""
    for line in process.stdout or ():
        if found := re.search(r"http://\S+/room\S+", line):
            return found[0]
    raise RuntimeError("the demo did not start")


async def _ask(address: str) -> tuple[float, int]:
    base = address.partition("/room")[0]
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar, headers={"Origin": base}) as session:
        async with session.get(address) as page:
            mission = re.findall(r'data-chat="([^"/]+)/main"', await page.text())[0]
        numbers = iter(range(QUESTIONS))

        async def keep_asking() -> None:
            for number in numbers:
                person = CHATS[number % len(CHATS)]
                said = {
                    "as": person,
                    "chat": f"{mission}/person:{person}",
                    "text": ASKED[number % len(ASKED)],
                }
                async with session.post(f"{base}/room/say", data=said) as answer:
                    answer.raise_for_status()

        begun = monotonic()
        await asyncio.gather(*(keep_asking() for _ in range(AT_ONCE)))
        rate = QUESTIONS / (monotonic() - begun)
        answered = 0
        for person in CHATS:
            chat = f"{base}/room?chat={mission}/person:{person}"
            async with session.get(chat) as page:
                answered += (await page.text()).count('<li class="said bot')
    return rate, QUESTIONS - answered
