"""The Web API: who calls, what is wrong with the call, what it does and how that is answered."""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.servers.slack import access, conversations, directory, files, posting, views
from tests.servers.slack.accounts import Installation, Wire
from tests.servers.slack.call import Call, decoded
from tests.servers.slack.checks import Checks
from tests.servers.slack.faults import Fault, Faults
from tests.servers.slack.limits import Limits
from tests.servers.slack.refusals import Refused, malformed, missing_scope, refused
from tests.servers.slack.sockets import Sockets
from tests.servers.slack.world import Team, World

METHODS: dict[str, Callable[[Call], Any]] = (
    posting.METHODS | conversations.METHODS | directory.METHODS | views.METHODS | files.METHODS
    | access.METHODS
)  # fmt: skip
CONNECT = "apps.connections.open"
CONNECTING = "connections:write"
FORMS_ONLY = frozenset({
    "conversations.info", "conversations.list", "conversations.members", "conversations.history",
    "conversations.replies", "users.info", "users.list", "users.lookupByEmail", "usergroups.list",
    "usergroups.users.list", "team.info", "bots.info", "files.info", "chat.getPermalink",
    "oauth.v2.access",
})  # fmt: skip
"""Methods that look something up: what comes to them as JSON is not read, and nobody is told."""
JSON = "application/json"
FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}


@dataclass(frozen=True)
class Called:
    """A call as it was made, and what was answered."""

    method: str
    params: Wire
    team: Team | None = None
    answer: Wire | None = None
    accepted: bool = True
    """Whether it had its effect, whatever was answered."""


class WebApi:
    """Answer calls; keep what was called and what was wrong with it."""

    def __init__(
        self, world: World, faults: Faults, sockets: Sockets, checks: Checks | None
    ) -> None:
        self.world = world
        self.faults = faults
        self.sockets = sockets
        self.checks = checks
        self.limits: Limits | None = None
        self.latency = 0.0
        self.calls: list[Called] = []
        self.counts: Counter[str] = Counter()
        self.problems: list[str] = []
        self.on_call: Callable[[Called], None] | None = None
        self.released = asyncio.Event()

    async def answer(self, request: web.BaseRequest, method: str) -> web.StreamResponse:
        self.counts[method] += 1
        params = await _read(request, method)
        call = Call(self.world, method, params)
        if request.content_type == JSON and method in FORMS_ONLY and request.can_read_body:
            call.problems.append("Slack reads no JSON here, only forms and addresses")
        fault = self.faults.take(method, params.get("channel")) if self.faults else None
        answer: Wire | Refused
        if fault and not fault.accepted:
            answer = fault.refusal or refused(fault.how)
            self.note(Called(method, call.given(), None, answer.wire(), accepted=False))
        else:
            answer = self._perform(call, request)
            if fault and fault.refusal:
                answer = fault.refusal
        if self.latency:
            await asyncio.sleep(self.latency)
        return await self._send(request, call, answer, fault)

    def note(self, called: Called) -> None:
        if self.world.keep:
            self.calls.append(called)
        if self.on_call:
            self.on_call(called)

    def wrong(self, method: str, refusal: Refused) -> None:
        """Remember a call that would be refused whatever the world looked like."""
        if refusal.malformed:
            self.problems.append(f"{method}: {refusal.error} {refusal.more or ''}".strip())

    def _perform(self, call: Call, request: web.BaseRequest) -> Wire | Refused:
        try:
            header = request.headers.get("Authorization", "")
            answer: Wire = {"ok": True} | self._method(call, header)
        except Refused as refusal:
            self.wrong(call.method, refusal)
            self._complain(call)
            self.note(Called(call.method, call.given(), call.team, refusal.wire(), accepted=False))
            return refusal
        except Exception as broken:
            # Answered as 500 it would look like weather, and be tried again.
            self.problems.append(f"{call.method}: this server broke: {broken!r}")
            raise
        self._complain(call)
        if self.world.keep or self.on_call:
            self.note(Called(call.method, call.given(), call.team, answer))
        return answer

    def _complain(self, call: Call) -> None:
        self.problems += [f"{call.method}: {problem}" for problem in call.problems]

    def _method(self, call: Call, header: str) -> Wire:
        if call.method in access.WITHOUT_TOKEN:
            call.params = access.with_basic(call.params, header)
            return access.WITHOUT_TOKEN[call.method](call)
        if call.method not in METHODS and call.method != CONNECT:
            raise malformed("unknown_method")
        token = header.removeprefix("Bearer ") if header else call.text("token")
        if not token:
            raise refused("not_authed")
        if call.method == CONNECT:
            return self._connect(token)
        call.team, call.installation = self._owner(token)
        if self.limits:
            channel = call.params.get("channel")
            self.limits.spend(self.world.clock, call.team.id, call.method, channel)
        if self.checks:
            call.problems += posting.check(call, self.checks)
            view = call.params.get("view")
            if isinstance(view, dict):
                call.problems += self.checks.of_view(view)
        return METHODS[call.method](call)

    def _owner(self, token: str) -> tuple[Team, Installation]:
        if token == self.world.app.token:
            raise refused("not_allowed_token_type")
        found = self.world.tokens.get(token)
        if found is None:
            raise refused("invalid_auth")
        if found[1].removed:
            raise refused("account_inactive")
        if found[1].revoked:
            raise refused("token_revoked")
        return found

    def _connect(self, token: str) -> Wire:
        app = self.world.app
        if token in self.world.tokens:
            raise refused("not_allowed_token_type")
        if token != app.token:
            raise refused("invalid_auth")
        if CONNECTING not in app.token_scopes:
            raise missing_scope(CONNECTING, ",".join(app.token_scopes))
        return {"url": self.sockets.ticket()}

    async def _send(
        self, request: web.BaseRequest, call: Call, answer: Wire | Refused, fault: Fault | None
    ) -> web.StreamResponse:
        wire = answer.wire() if isinstance(answer, Refused) else answer
        if fault and fault.how != "refuse":
            return await self.spoilt(request, json.dumps(wire), fault)
        headers = {"X-Slack-Req-Id": f"{self.counts.total():032x}"}
        if call.scopes:
            headers["x-oauth-scopes"] = ",".join(call.scopes)
        if isinstance(answer, Refused):
            return as_json(wire, answer.status, headers | answer.headers)
        return as_json(wire, 200, headers)

    async def spoilt(
        self, request: web.BaseRequest, answer: str, fault: Fault
    ) -> web.StreamResponse:
        """Answer as a fault has it: not at all, with a page, or with half of it."""
        match fault.how:
            case "hang" | "cut" as how:
                if how == "hang":
                    await self.released.wait()
                if request.transport:
                    request.transport.abort()
                return web.Response()
            case "broken":
                return web.Response(text=answer[:-7], content_type="application/json")
            case _:
                page = f"<html><head><title>{fault.code}</title></head></html>"
                return web.Response(status=fault.code, text=page, content_type="text/html")


def as_json(answer: Wire, status: int = 200, headers: Wire | None = None) -> web.Response:
    return web.Response(
        body=json.dumps(answer).encode(),
        status=status,
        headers=headers,
        content_type="application/json",
        charset="utf-8",
    )


async def _read(request: web.BaseRequest, method: str) -> Wire:
    """Read what a call was made with: from the address, a form or JSON."""
    params = decoded(dict(request.query)) if request.query_string else {}
    if request.content_type == JSON:
        if method in FORMS_ONLY:
            return params
        text = await request.text()
        try:
            return params | (json.loads(text) if text else {})
        except ValueError:
            return params
    if request.content_type in FORMS:
        return params | decoded(dict(await request.post()))
    return params
