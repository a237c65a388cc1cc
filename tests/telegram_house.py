"""A bot on Telegram with a service behind it that answers by rote, and what it heard."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.clock import StoppedClock
from bot.core.chat import ChatRef, DeliveryError, Inbound, Reply
from bot.core.message import Message, line
from bot.platforms.pacing import UNBOUND
from bot.platforms.telegram.platform import Telegram
from tests.servers.telegram.server import TelegramServer

BRIEFING = datetime(2022, 9, 26, 15, 30, tzinfo=UTC)
WITHIN = 20.0
SAID = Message("", (line("17 h au Ferry Building"),))


@dataclass
class Rote:
    """Answers what is addressed to it, and says "C'est noté." to who presses."""

    platform: Telegram
    heard: list[Inbound] = field(default_factory=list)
    failed: list[DeliveryError] = field(default_factory=list)

    async def receive(self, inbound, /, *, taken=None):
        self.heard.append(inbound)
        reply = Reply(toast="C'est noté." if hasattr(inbound, "choice") else "")
        if taken is not None:
            taken(reply)
        if getattr(inbound, "addressed", False):
            try:
                await self.platform.send(
                    inbound.chat,
                    SAID,
                    key=f"answer-{inbound.id}-0",
                    rings=False,
                    quotes=inbound.message,
                )
            except DeliveryError as error:
                self.failed.append(error)
        return reply


@dataclass
class House:
    """A server, our bot there, a group with Alice and Bruno in it, and the platform."""

    server: TelegramServer
    bot: object
    clock: StoppedClock
    platform: Telegram
    rote: Rote
    alice: object
    bruno: object
    group: object

    @property
    def to(self):
        return ChatRef("telegram", str(self.group.id))

    def direct(self, person):
        return ChatRef("telegram", str(person.id))

    async def quiet(self):
        """Let everything arrive that is on its way."""
        await self.until(lambda: not (self.bot.updates.pending or self.platform.under_way))

    async def until(self, so):
        """Let the loop work until it is *so*."""
        async with asyncio.timeout(WITHIN):
            while not so():  # noqa: ASYNC110, it is the loop that works
                await asyncio.sleep(0)

    async def sends(self, message=SAID, to=None, *, key="delivery-1", rings=False, quotes=""):
        return await self.platform.send(
            to or self.to, message, key=key, rings=rings, quotes=quotes
        )

    async def refused(self, message=SAID, to=None, *, key="delivery-1"):
        """Send what will be refused, and return how."""
        try:
            await self.sends(message, to, key=key)
        except DeliveryError as error:
            return error
        raise AssertionError("it was taken")

    def texts(self, chat=None):
        return [shown.text for shown in (chat or self.group).transcript() if shown.who == "Fanion"]


@asynccontextmanager
async def telegram_house(
    *, listens=True, waits=True, reads_all=True, kind="group", forum=False, **made
):
    """Open the house; with *listens* the bot hears what is said, and is *waited* for."""
    clock = StoppedClock(BRIEFING)
    async with TelegramServer(now=clock.now) as server:
        bot = server.bot()
        alice = server.person("Alice", last_name="Martin", username="alice_martin")
        bruno = server.person("Bruno", last_name="Durand")
        group = alice.makes_group("Mission Californie", [bruno], kind=kind, forum=forum)
        alice.adds(bot, group)
        if reads_all:
            alice.promotes(bot, group)
        for person in (alice, bruno):
            person.at(bot)
        bot.updates.pending.clear()
        made.setdefault("pace", UNBOUND)
        platform = Telegram(bot.token, system=clock, server=server.url, **made)
        rote = Rote(platform)
        house = House(server, bot, clock, platform, rote, alice, bruno, group)
        task = asyncio.create_task(platform.run(rote.receive)) if listens else None
        try:
            if listens and waits:
                await house.until(lambda: bot.updates.allowed)
            yield house
        finally:
            if task is not None:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
            await platform.close()
        assert server.problems == []
