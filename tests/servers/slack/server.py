"""A Slack of our own, on loopback, written from the documentation.

    async with SlackServer() as server:
        team = server.workspace("CCI Occitanie")
        alice = server.person(team, "Alice Martin")
        mission = team.channel("mission-californie", [alice])
        alice.says(mission, "@fanion what's next?")
        ...  # an app with `team.token` and `server.app.token` at `server.api` answers
        assert mission.dialogue() == ["Alice Martin: …", "Fanion: 9:10, hall"]

What people do: `people.py`, `doings.py`, `rooms.py`. What goes wrong: `faults.py`, `limits.py`. How the app
hears of it: over its sockets (`server.sockets`), or posted to `server.posts.url` where the server
was made with `delivers="http"`.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import unquote

from aiohttp import web

from tests.servers.slack import addresses
from tests.servers.slack.accounts import SCOPES, App, User, Wire
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.checks import Checks
from tests.servers.slack.clock import Clock
from tests.servers.slack.delivery import EVENT, Delivery
from tests.servers.slack.events import Events
from tests.servers.slack.faults import Fault, Faults
from tests.servers.slack.interactions import Interaction, Interactions
from tests.servers.slack.limits import Limits
from tests.servers.slack.people import Person
from tests.servers.slack.posts import Posts
from tests.servers.slack.sockets import Sockets
from tests.servers.slack.web_api import Called, WebApi, as_json
from tests.servers.slack.world import Team, World


class SlackServer:
    """Serve an app in any number of workspaces while the context is open.

    `now` is mission time, to which `passes` adds; `limits` refuse what is too much; every answer
    takes `latency` seconds.  `checks=False` does not look for mistakes, `keep=False` forgets
    messages and calls at once: both are for measuring.  `runs=True` lets what is due happen in
    real seconds: for a process of its own.

    Closing it fails when the app made calls that are wrong whatever the state of the world is:
    a test that means to makes them `forgive()`d.
    """

    def __init__(
        self,
        *,
        delivers: Literal["socket", "http"] = "socket",
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        limits: Limits | None = None,
        latency: float = 0.0,
        checks: bool = True,
        keep: bool = True,
        runs: bool = False,
        port: int = 0,
    ) -> None:
        self.clock = Clock(now, runs)
        self.world = World(self.clock, keep=keep)
        self.world.events = Events(self.world, self._event)
        self.world.interactions = Interactions(self.world)
        self.world.hand_on = self._interaction
        self.faults = Faults()
        self.delivery = Delivery(self.clock, self.faults, self._answered, keep=keep)
        self.sockets = Sockets(self.world, self.delivery)
        self.posts = Posts(self.world, self.delivery)
        self.delivery.carrier = self.sockets if delivers == "socket" else self.posts
        self.web_api = WebApi(self.world, self.faults, self.sockets, Checks() if checks else None)
        self.web_api.limits, self.web_api.latency = limits, latency
        self.control: Callable[[Wire], Awaitable[Wire]] | None = None
        """Answers what is posted to `/control`, where the server is a process of its own."""
        self._port = port
        self._runner: web.ServerRunner | None = None

    # ---- open and close ---------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        self._runner = web.ServerRunner(
            web.Server(self._handle, access_log=None), shutdown_timeout=0.1
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        host, self._port = self._runner.addresses[0][:2]
        self.world.url = f"http://{host}:{self._port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.web_api.released.set()
        await self.posts.close()
        await self.sockets.close()
        if self._runner:
            await self._runner.cleanup()
        if kind is None and self.problems:
            raise AssertionError("wrong calls:\n" + "\n".join(self.problems))

    @property
    def url(self) -> str:
        return self.world.url

    @property
    def api(self) -> str:
        """Where the Web API begins: what `FANION_SLACK_API_URL` is set to."""
        return f"{self.world.url}/api/"

    def release(self) -> None:
        """Let go of the calls that hang: their connections are cut."""
        self.web_api.released.set()
        self.web_api.released = asyncio.Event()

    def passes(self, seconds: float) -> None:
        """Let time pass for the server: triggers and acknowledgements run out, retries come."""
        self.clock.passes(seconds)

    # ---- who is there -----------------------------------------------------------------------

    @property
    def app(self) -> App:
        return self.world.app

    def workspace(
        self,
        name: str,
        *,
        domain: str = "",
        scopes: Iterable[str] = SCOPES,
        installed: bool = True,
        token: str = "",
    ) -> Team:
        """Add a workspace, with the app in it unless told otherwise."""
        team = self.world.add_team(name, domain or name.lower().replace(" ", "-"))
        if installed:
            self.world.install(team, scopes=scopes, token=token)
        return team

    def person(self, team: Team, real_name: str, **details: Any) -> Person:
        """Add somebody; `name="alice.martin"`, `tz=…`, `locale="fr-FR"`, `email=…`, `id=…`."""
        return Person.new(self.world, team, real_name, **details)

    def other_bot(self, team: Team, real_name: str) -> User:
        """Add another app's bot."""
        bot = User(
            id=self.world.id("U"), team_id=team.id, name=real_name.lower(), real_name=real_name,
            is_bot=True, bot_id=self.world.id("B"), app_id=self.world.id("A"),
        )  # fmt: skip
        team.users[bot.id] = bot
        return bot

    def bot_says(self, bot: User, channel: Channel, text: str) -> Message:
        """Let another app write, as older integrations do: a `bot_message`."""
        wire = {"subtype": "bot_message", "text": text, "bot_id": bot.bot_id,
                "username": bot.real_name}  # fmt: skip
        message = self.world.post(channel, bot, wire)
        message.wire.pop("user")
        self.world.events.message(message)
        return message

    def event(self, team: Team, event: Wire) -> None:
        """Tell the app of anything else, as the Events API words it."""
        self.world.events.event(team, event)

    def limits_events(self, team: Team) -> None:
        """Tell the app that too much happens for it: 30,000 events an hour are the most."""
        self.delivery.put(EVENT, {
            "token": self.app.verification, "type": "app_rate_limited", "team_id": team.id,
            "minute_rate_limited": int(self.clock.seconds() // 60 * 60),
            "api_app_id": self.app.id,
        })  # fmt: skip

    def fail_next(
        self,
        method: str,
        fault: Fault,
        *,
        times: int = 1,
        after: int = 0,
        channel: Channel | str | None = None,
    ) -> None:
        """Let the next `times` calls of a method fail; `*`: of any, `delivery`: what is delivered.

        A delivery can be cut, hang (the answer is not heard), come twice, backwards or again.
        """
        number = channel.id if isinstance(channel, Channel) else channel
        self.faults.order(method, fault, times=times, after=after, channel=number)

    def forgive(self) -> list[str]:
        """Return what was wrong with the calls so far, and forget it."""
        forgiven, self.web_api.problems = self.problems, []
        return forgiven

    def called(self, method: str) -> list[Wire]:
        """List what calls of one method were made with."""
        return [call.params for call in self.calls if call.method == method]

    @property
    def problems(self) -> list[str]:
        """What is wrong with the calls so far, whatever the world looks like."""
        return self.web_api.problems

    @property
    def limits(self) -> Limits | None:
        return self.web_api.limits

    @property
    def calls(self) -> list[Called]:
        return self.web_api.calls

    @property
    def counts(self) -> Counter[str]:
        """How many calls of each method came."""
        return self.web_api.counts

    @property
    def pending(self) -> int:
        """How many payloads the app has not acknowledged yet."""
        return self.delivery.pending

    # ---- what goes to the app ---------------------------------------------------------------

    def _event(self, body: Wire) -> None:
        self.delivery.put(EVENT, json.loads(json.dumps(body)))

    def _interaction(self, done: Interaction) -> None:
        done.payload = json.loads(json.dumps(done.payload))
        self.delivery.put(done.kind, done.payload, done)

    def _answered(self, done: Interaction, answer: Any) -> None:
        api = self.web_api
        api.problems += self.world.interactions.answered(done, answer, api.checks)

    # ---- a request --------------------------------------------------------------------------

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        _, start, *rest = unquote(request.rel_url.raw_path).split("/", 2)
        place, api = rest[0] if rest else "", self.web_api
        answer: web.StreamResponse
        match start:
            case "api":
                answer = await api.answer(request, place)
            case "link":
                answer = await self.sockets.serve(request)
            case "upload":
                answer = await addresses.upload(api, request, place.removeprefix("v1/"))
            case "files-pri":
                answer = await addresses.download(api, request, place)
            case "control" if self.control:
                answer = as_json(await self.control(await request.json()))
            case _ if start in addresses.HOOKS:
                answer = await addresses.respond(api, request, place)
            case _:
                answer = web.Response(status=404)
        return answer
