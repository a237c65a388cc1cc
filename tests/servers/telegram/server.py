"""A Bot API server of our own, on loopback, written from the documentation.

    async with TelegramServer() as server:
        fanion, alice = server.bot("fanion_bot"), server.person("Alice")
        group = alice.makes_group("Mission Californie")
        alice.adds(fanion, group)
        alice.says(group, "/suite")
        ...  # a bot with `fanion.token` at `server.url` answers
        assert group.dialogue() == ["Alice: /suite", "Fanion (silent) to “/suite”: 9 h 10, hall"]

What people do: `people.py`, `gatherings.py`. What goes wrong: `faults.py`, `limits.py`.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self
from urllib.parse import unquote

from aiohttp import web

from tests.servers.telegram import changing, polling, sending, settings
from tests.servers.telegram.accounts import BotAccount, Wire
from tests.servers.telegram.call import Call, Upload, decoded
from tests.servers.telegram.checks import Checks
from tests.servers.telegram.faults import Fault, Faults, shuffled
from tests.servers.telegram.limits import Limits
from tests.servers.telegram.people import Person
from tests.servers.telegram.refusals import Refused, not_found, unauthorized
from tests.servers.telegram.webhooks import Webhooks
from tests.servers.telegram.world import Chat, World

METHODS: dict[str, tuple[str, Callable[[Call], Any]]] = {
    name.lower(): (name, function)
    for methods in (sending.METHODS, changing.METHODS, settings.METHODS)
    for name, function in methods.items()
}
POLL = "getUpdates"
WEBHOOK: dict[str, tuple[str, Callable[[Call], Any]]] = {
    "setwebhook": ("setWebhook", polling.set_webhook),
    "deletewebhook": ("deleteWebhook", polling.delete_webhook),
    "getwebhookinfo": ("getWebhookInfo", polling.get_webhook_info),
}


def _no_method(call: Call) -> None:
    raise not_found()


NO_METHOD = ("", _no_method)
NAMES = {key: name for key, (name, _) in (METHODS | WEBHOOK).items()} | {POLL.lower(): POLL}


@dataclass(frozen=True)
class Called:
    """A call as it was made, and what was answered."""

    method: str
    params: Wire
    bot: BotAccount
    code: int = 200
    answer: Any = None
    """The result, or the words of the refusal."""
    accepted: bool = True
    """Whether it had its effect, whatever was answered."""


class TelegramServer:
    """Serve the Bot API to any number of bots while the context is open.

    `now` is mission time for the dates of messages; `limits` refuse what is too much; every
    answer takes `latency` seconds.  `checks=False` neither parses text nor looks for mistakes,
    `keep=False` forgets messages and calls at once: both are for measuring.

    Closing it fails when a bot made calls that are wrong whatever the state of the world is:
    a test that means to makes them `forgive()`d.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        limits: Limits | None = None,
        latency: float = 0.0,
        checks: bool = True,
        keep: bool = True,
        port: int = 0,
    ) -> None:
        self.world = World(now, keep=keep)
        self.faults = Faults()
        self.limits = limits
        self.latency = latency
        self.calls: list[Called] = []
        self.counts: Counter[str] = Counter()
        self.problems: list[str] = []
        self.url = ""
        self.webhooks = Webhooks(self.faults)
        self.on_call: Callable[[Called], None] | None = None
        self.control: Callable[[Wire], Awaitable[Wire]] | None = None
        """Answers what is posted to `/control`, where the server is a process of its own."""
        self._checks = Checks() if checks else None
        self._port = port
        self._released = asyncio.Event()
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
        self.url = f"http://{host}:{self._port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.webhooks.close()
        self._released.set()
        for bot in self.world.bots.values():
            bot.updates.wake()
        if self._runner:
            await self._runner.cleanup()
        if kind is None and self.problems:
            raise AssertionError("wrong calls:\n" + "\n".join(self.problems))

    def release(self) -> None:
        """Let go of the calls that hang: their connections are cut."""
        self._released.set()
        self._released = asyncio.Event()

    # ---- who is there -----------------------------------------------------------------------

    def bot(self, username: str = "fanion_bot", **settings: Any) -> BotAccount:
        """Add a bot; `privacy=False`, `token=…`, `first_name=…`, `joins_groups=False`."""
        return self.world.add_bot(username, **settings)

    def person(self, first_name: str, **details: Any) -> Person:
        """Add somebody; `last_name=…`, `username=…`, `language_code="fr"`, `id=…`."""
        return Person.new(self.world, first_name, **details)

    def fail_next(
        self,
        method: str,
        fault: Fault,
        *,
        times: int = 1,
        after: int = 0,
        chat: Chat | int | None = None,
    ) -> None:
        """Let the next `times` calls of a method (`*`: of any, `webhook`: deliveries) fail."""
        number = chat.id if isinstance(chat, Chat) else chat
        self.faults.order(method, fault, times=times, after=after, chat=number)

    def forgive(self) -> list[str]:
        """Return what was wrong with the calls so far, and forget it."""
        forgiven, self.problems = self.problems, []
        return forgiven

    def called(self, method: str) -> list[Wire]:
        """List what calls of one method were made with."""
        return [call.params for call in self.calls if call.method == method]

    # ---- a request --------------------------------------------------------------------------

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        _, start, *rest = unquote(request.rel_url.raw_path).split("/", 2)
        if start == "control" and self.control:
            return _json(await self.control(await request.json()))
        if start == "file" and rest:
            return self._download(rest[0])
        bot = self.world.bots.get(start.removeprefix("bot"))
        if bot is None:
            known = start.startswith("bot") and ":" in start
            return _json((unauthorized() if known else not_found()).wire())
        params, files = await _read(request)
        return await self._answer(request, bot, rest[0] if rest else "", params, files)

    async def _answer(
        self,
        request: web.BaseRequest,
        bot: BotAccount,
        asked: str,
        params: Wire,
        files: dict[str, Upload],
    ) -> web.StreamResponse:
        name = NAMES.get(asked.lower(), asked)
        self.counts[name] += 1
        call = Call(self.world, bot, name, params, files, checked=self._checks is not None)
        if self._checks:
            self.problems += self._checks.problems(name, call.given())
        fault = self.faults.take(name, params.get("chat_id")) if self.faults else None
        if fault and not fault.accepted:
            self._note(call, fault.code, fault.how, accepted=False)
            result: Wire = fault.refusal.wire() if fault.refusal else {}
        else:
            result = await self._perform(call, fault)
        if self.latency and name != POLL:
            await asyncio.sleep(self.latency)
        return await self._send(request, result, fault)

    async def _perform(self, call: Call, fault: Fault | None) -> Wire:
        key = call.method.lower()
        try:
            if self.limits:
                self.limits.spend(call.bot.token, call.method, call.params.get("chat_id"))
            if call.method == POLL:
                found = await polling.get_updates(call)
                result: Any = shuffled(fault, found, call.bot.updates.gone)
            elif key in WEBHOOK:
                result = WEBHOOK[key][1](call)
                self.webhooks.follow(call.bot)
            else:
                result = METHODS.get(key, NO_METHOD)[1](call)
        except Refused as refusal:
            if refusal.malformed:
                self.problems.append(f"{call.method}: {refusal.description}")
            self._note(call, refusal.code, refusal.description, accepted=False)
            return refusal.wire()
        except Exception as broken:
            # Answered as 500 it would look like weather, and be tried again.
            self.problems.append(f"{call.method}: this server broke: {broken!r}")
            raise
        self._note(call, 200, result, accepted=True)
        return {"ok": True, "result": result}

    async def _send(
        self, request: web.BaseRequest, result: Wire, fault: Fault | None
    ) -> web.StreamResponse:
        match fault and fault.how:
            case "hang" | "cut" as how:
                if how == "hang":
                    await self._released.wait()
                if request.transport:
                    request.transport.abort()
                return web.Response()
            case "page":
                page = f"<html><head><title>{fault.code}</title></head></html>"
                return web.Response(status=fault.code, text=page, content_type="text/html")
            case "broken":
                half = json.dumps(result)[:-7]
                return web.Response(text=half, content_type="application/json")
            case _:
                return _json(result)

    def _note(self, call: Call, code: int, answer: Any, *, accepted: bool) -> None:
        if not self.world.keep and not self.on_call:
            return
        called = Called(call.method, call.given(), call.bot, code, answer, accepted)
        if self.world.keep:
            self.calls.append(called)
        if self.on_call:
            self.on_call(called)

    def _download(self, rest: str) -> web.Response:
        token, _, path = rest.removeprefix("bot").partition("/")
        if token not in self.world.bots:
            return _json(unauthorized().wire())
        for kept in self.world.files.values():
            if kept.path == path:
                return web.Response(body=kept.content, content_type="application/octet-stream")
        return _json(not_found().wire())


def _json(answer: Wire) -> web.Response:
    return web.Response(
        body=json.dumps(answer).encode(),
        status=answer.get("error_code", 200),
        content_type="application/json",
    )


async def _read(request: web.BaseRequest) -> tuple[Wire, dict[str, Upload]]:
    """Read what a call was made with: from the address, a form or JSON."""
    params = decoded(dict(request.query)) if request.query_string else {}
    if request.content_type == "application/json":
        return params | await request.json(), {}
    if request.content_type == "application/x-www-form-urlencoded":
        return params | decoded(dict(await request.post())), {}
    files = {}
    if request.content_type == "multipart/form-data":
        fields: Wire = {}
        async for part in await request.multipart():
            if part.filename is None:
                fields[part.name] = await part.text()
            else:
                mime = part.headers.get("Content-Type", "application/octet-stream")
                content = bytes(await part.read())
                files[part.name] = Upload(part.filename, mime, content)
        params |= decoded(fields)
    return params, files
