"""Four processes speak as one bot, as much as they may, to a Telegram that counts."""

import asyncio

import pytest

from bot.clock import SystemClock, monotonic
from bot.core.chat import ChatRef
from bot.core.message import Message, line
from bot.platforms.telegram.platform import Telegram
from tests.servers.telegram.limits import Limits
from tests.servers.telegram.server import TelegramServer

pytestmark = pytest.mark.process

ANSWERERS = 3
ANNOUNCED, ANSWERED = 50, 6
"""How many messages who sends has to send, and each of the others."""
WITHIN = 30.0


async def test_four_processes_together_are_never_too_fast():
    limits = Limits()
    async with TelegramServer(limits=limits) as server, asyncio.timeout(WITHIN):
        bot = server.bot()
        processes = [
            Telegram(bot.token, system=SystemClock(), server=server.url)
            for _ in range(ANSWERERS + 1)
        ]
        for number, one in enumerate(processes):
            one.share(ANSWERERS if number == 0 else ANSWERERS - 1, sends=number == 0)
        began = monotonic()
        await asyncio.gather(
            *(says(server, bot, one, "Annonce") for one in processes[:1] * ANNOUNCED),
            *(says(server, bot, one, "Réponse") for one in processes[1:] * ANSWERED),
        )
        took = monotonic() - began
        for one in processes:
            await one.close()
    assert limits.refused == 0
    assert took < ANNOUNCED / 21 + 3


async def says(server, bot, process, text):
    """Say something to somebody new."""
    chat = server.person("Alice").at(bot)
    kind = "answer-1-0" if text == "Réponse" else "delivery-1"
    to = ChatRef("telegram", str(chat.id))
    await process.send(to, Message("", (line(text),)), key=kind, rings=False)
