"""An app on our Slack that hears as the service does, with one behind it that answers by rote."""

import asyncio
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.clock import StoppedClock
from bot.core.chat import Ask, DeliveryError, Filled, Inbound, Reply, Tap
from bot.platforms.pacing import Limits
from bot.platforms.slack.events_route import route
from bot.platforms.slack.hearing import Around, Hearing
from bot.platforms.slack.pages import Pages
from bot.platforms.slack.saying import Saying
from bot.platforms.slack.transport import Me, Transport
from bot.web.server import serving, site
from tests.servers.slack.server import SlackServer

BRIEFING = datetime(2022, 9, 26, 15, 30, tzinfo=UTC)
WITHIN = 20.0
SAID = "17 h au Ferry Building"


@dataclass
class Rote:
    """Answers what is addressed to it, and does what `replies` says for a choice."""

    transport: Transport
    heard: list[Inbound] = field(default_factory=list)
    replies: dict[str, Reply] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    fails: list[Exception] = field(default_factory=list)
    holds: asyncio.Event | None = None
    """Where it is set, nothing is handled before it is."""

    async def receive(self, inbound, /, *, taken=None):
        if self.fails:
            raise self.fails.pop()
        if self.holds is not None:
            await self.holds.wait()
        again, _ = inbound.id in self.known, self.known.add(inbound.id)
        if again:
            taken(Reply())
            return Reply()
        self.heard.append(inbound)
        reply = Reply()
        if isinstance(inbound, Tap | Filled):
            reply = self.replies.get(inbound.choice, Reply())
        elif isinstance(inbound, Ask):
            reply = self.replies.get(inbound.text, reply)
        taken(reply)
        if isinstance(inbound, Ask) and inbound.addressed and not inbound.alone:
            await self.says(inbound)
        return reply

    async def says(self, ask):
        team, _, channel = ask.chat.id.partition(":")
        thread = ask.chat.thread or (
            None if channel.startswith("U") else ask.message.split(":")[1]
        )
        with suppress(DeliveryError):
            await self.transport.call(
                team, "chat.postMessage", channel=channel, text=SAID, thread_ts=thread
            )

    @property
    def texts(self):
        return [one.text for one in self.heard if isinstance(one, Ask)]


@dataclass
class House:
    """Our Slack, an app there, a channel with Alice and Bruno in it, and what was heard."""

    server: SlackServer
    team: object
    clock: StoppedClock
    hearing: Hearing
    rote: Rote
    alice: object
    bruno: object
    mission: object
    route: object
    sockets: object = None
    listening: object = None
    naps: list[float] = field(default_factory=list)
    told: list[tuple[str, str, str]] = field(default_factory=list)
    addresses: dict[str, str] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    regrouped: list[str] = field(default_factory=list)

    async def sleeps(self, seconds):
        """Note how long it would sleep."""
        self.naps.append(seconds)
        await asyncio.sleep(0)

    async def quiet(self):
        """Let everything arrive that is on its way."""
        await self.until(lambda: not self.server.pending and not self.hearing.under_way)

    async def until(self, so):
        """Let the loop work until it is *so*."""
        async with asyncio.timeout(WITHIN):
            while not so():  # noqa: ASYNC110, it is the loop that works
                await asyncio.sleep(0)

    async def posted(self, body, headers):
        """Post to our route by hand; return the status and what is answered."""
        status, _, answer = await self.route[2](headers, body)
        return status, answer.decode()

    def chat(self, where):
        return f"{self.team.id}:{where.id}"


@asynccontextmanager
async def slack_hearing(
    over="socket", *, again=0.0, seconds=lambda: 0.0, connections=2, me=None, token=None, busy=500
):
    """Open a house whose app hears over sockets, or over HTTP.

    *me*: it is also in that workspace, of which our Slack knows nothing.
    *token* is another app-level token than the app's.  More than *busy* things
    at once are too much.
    """
    clock = StoppedClock(BRIEFING)
    async with SlackServer(now=clock.now, delivers=over) as server:
        team = server.workspace("CCI Occitanie")
        alice = server.person(team, "Alice Martin", locale="fr-FR")
        bruno = server.person(team, "Bruno Durand")
        mission = team.channel("mission-californie", [alice, bruno])
        house = _house(server, team, clock, again=again, seconds=seconds, me=me, busy=busy)
        house.alice, house.bruno, house.mission = alice, bruno, mission
        stop = (
            _listening(house, server, connections, token) if over == "socket" else _posted(house)
        )
        try:
            async with stop:
                yield house
        finally:
            await house.hearing.finish()
            await house.rote.transport.close()


def _house(server, team, clock, *, again, seconds, me, busy):
    async def token(asked):
        known = server.world.teams.get(asked)
        return known.token if known and known.installation else ""

    async def find(asked):
        if me is not None and asked == me.team:
            return me
        known = server.world.teams.get(asked)
        if known is None or known.installation is None:
            return None
        return Me(asked, known.bot.id, known.bot.bot_id, known.bot.name)

    async def tell(chat, account, words, key):
        del key
        house.told.append((chat.id, account.id, words))

    async def gone(asked):
        house.gone.append(asked)

    transport = Transport(server.api, token)
    pages = Pages(transport, Saying(Limits(in_flight=8), seconds))
    rote = Rote(transport)
    house = House(
        server=server, team=team, clock=clock, hearing=None, rote=rote,
        alice=None, bruno=None, mission=None, route=None,
    )  # fmt: skip
    around = Around(
        find=find, tell=tell, remember=house.addresses.__setitem__, gone=gone,
        regrouped=house.regrouped.append,
    )  # fmt: skip
    house.hearing = Hearing(
        transport, pages, around, rote.receive,
        server=server.api, system=clock, seconds=seconds, again=again, busy=busy, patience=0.0,
    )  # fmt: skip
    house.route = route(server.app.signing_secret, clock, house.hearing.brought)
    return house


@asynccontextmanager
async def _listening(house, server, connections, token):
    house.sockets = house.hearing.sockets(token or server.app.token, connections, house.sleeps)
    task = house.listening = asyncio.create_task(house.sockets.run())
    if token is None:
        await house.until(lambda: len(server.sockets.connections) == connections)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@asynccontextmanager
async def _posted(house):
    async def health():
        return True, {}

    async with serving(site(health, (house.route,)), "127.0.0.1", 0) as port:
        house.server.posts.url = f"http://127.0.0.1:{port}{house.route[1]}"
        try:
            yield
        finally:
            await house.server.posts.close()
