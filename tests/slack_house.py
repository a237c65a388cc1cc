"""Fanion on Slack with a service behind it that answers by rote, and what it heard."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.clock import StoppedClock
from bot.core.chat import NOBODY, Account, Call, ChatRef, DeliveryError, Inbound, Reply
from bot.core.message import Message, line
from bot.platforms.pacing import UNBOUND
from bot.platforms.slack.platform import Slack
from tests.servers.slack.server import SlackServer

BRIEFING = datetime(2022, 9, 26, 15, 30, tzinfo=UTC)
WITHIN = 20.0
SAID = Message("", (line("17 h au Ferry Building"),))


@dataclass
class Rote:
    """Answers what is addressed to it, and says "C'est noté." to who presses."""

    platform: Slack
    heard: list[Inbound] = field(default_factory=list)
    failed: list[DeliveryError] = field(default_factory=list)

    async def receive(self, inbound, /, *, taken=None):
        if any(inbound.id == one.id for one in self.heard):
            taken(Reply())
            return Reply()
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
                    only_for=inbound.account if getattr(inbound, "alone", False) else None,
                )
            except DeliveryError as error:
                self.failed.append(error)
        return reply


@dataclass
class House:
    """A workspace with the app in it, a channel with Alice and Bruno in it, and the platform."""

    server: SlackServer
    team: object
    clock: StoppedClock
    platform: Slack
    rote: Rote
    alice: object
    bruno: object
    channel: object

    @property
    def to(self):
        return ChatRef("slack", f"{self.team.id}:{self.channel.id}")

    def direct(self, person):
        return ChatRef("slack", f"{self.team.id}:{person.id}")

    def account(self, person):
        return Account("slack", f"{self.team.id}:{person.id}", person.real_name)

    def call(self, *people, everyone=False):
        ids = tuple(self.account(one).id for one in people)
        return Call(accounts=ids, everyone=everyone)

    async def quiet(self):
        """Let everything arrive that is on its way."""
        await self.until(lambda: not (self.server.pending or self.platform.under_way))

    async def until(self, so):
        """Let the loop work until it is *so*."""
        async with asyncio.timeout(WITHIN):
            while not so():  # noqa: ASYNC110, it is the loop that works
                await asyncio.sleep(0)

    async def sends(
        self,
        message=SAID,
        to=None,
        *,
        key="delivery-1",
        rings=False,
        quotes="",
        whom=NOBODY,
        only_for=None,
    ):
        return await self.platform.send(
            to or self.to,
            message,
            key=key,
            rings=rings,
            quotes=quotes,
            whom=whom,
            only_for=only_for,
        )

    async def refused(self, message=SAID, to=None, *, key="delivery-1"):
        """Send what will be refused, and return how."""
        try:
            await self.sends(message, to, key=key)
        except DeliveryError as error:
            return error
        raise AssertionError("it was taken")

    def lines(self, channel=None, seen_by=None):
        """Return what Fanion said there, as one sees it."""
        lines = (channel or self.channel).transcript(seen_by=seen_by)
        return [one for one in lines if one.who == "Fanion"]

    def texts(self, channel=None, seen_by=None):
        return [one.text for one in self.lines(channel, seen_by)]


@asynccontextmanager
async def slack_house(*, listens=False, limits=None, scopes=None, at=BRIEFING, **made):
    """Open the house; with *listens* the app hears what is said, over two sockets."""
    clock = StoppedClock(at)
    async with SlackServer(now=clock.now, limits=limits) as server:
        installed = {} if scopes is None else {"scopes": scopes}
        team = server.workspace("CCI Occitanie", **installed)
        alice = server.person(team, "Alice Martin")
        bruno = server.person(team, "Bruno Durand")
        channel = team.channel("mission-californie", [alice, bruno])
        made.setdefault("pace", UNBOUND)
        made.setdefault("token", team.token)
        if listens:
            made.setdefault("app_token", server.app.token)
        platform = Slack(system=clock, server=made.pop("server_url", server.api), **made)
        rote = Rote(platform)
        house = House(server, team, clock, platform, rote, alice, bruno, channel)
        task = asyncio.create_task(platform.run(rote.receive)) if listens else None
        try:
            if listens:
                await house.until(lambda: platform.listening)
            yield house
        finally:
            if task is not None:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
            await platform.close()
