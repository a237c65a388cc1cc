"""A Slack that costs next to nothing: it hands out events, and counts what comes back."""

import asyncio
import json
from collections import deque
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

import aiohttp
from aiohttp import WSMsgType, web  # noqa: TID251, the other side
from slack_sdk.signature import SignatureVerifier

from bench.asked import asked
from bot.clock import SystemClock, monotonic

PEOPLE = 18
TEAM, APP, BOT, BOT_USER = "T05FANION01", "A05FANION01", "B05FANION01", "U05FANION00"
SECRET = "e6b19c573432dcc6b075501d51b51bb8"  # noqa: S105, opens nothing
AT_ONCE = 64
"""So many events wait for their answer at the same time."""
CONNECTIONS = 2


@dataclass(frozen=True)
class Load:
    """How many events there are.

    *kind* "answers": some at a time, until every one is answered; "acks": all
    at once, until every one is acknowledged.  *posts*: they come over HTTP.
    """

    events: int
    kind: str = "answers"
    posts: bool = False
    connections: int = CONNECTIONS


class Server:
    """Serves one client; tells at *done* that it has begun (0), then what it has measured.

    That is the seconds until the last answer, or of all times until the
    acknowledgement the one that 99 of 100 keep to.
    """

    def __init__(self, load: Load, done: Connection) -> None:
        self.load = load
        self.done = done
        self.url = self.to = ""
        self.letters: list[tuple[dict[str, str], bytes]] = []
        self.begun = 0.0
        self.sockets: list[web.WebSocketResponse] = []
        self.waiting = deque(range(load.events))
        self.under_way: dict[str, float] = {}
        self.took: list[float] = []
        self.answered = 0
        self.tasks: set[asyncio.Task[None]] = set()
        now = SystemClock().now().timestamp()
        self.events = [_event(number, now) for number in range(load.events)]

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        method = request.path.rpartition("/")[2]
        if method == "link":
            return await self._connected(request)
        body = await request.read()
        match method:
            case "chat.postMessage":
                self._was_answered()
                ts = f"1664180001.{self.answered:06}"
                return _ok(channel=_channel(0), ts=ts, message={"ts": ts})
            case "apps.connections.open":
                return _ok(url=f"{self.url.replace('http', 'ws', 1)}/link")
            case "ready":
                await self._ready(body.decode())
        return _ok(**OTHERS.get(method, {}))

    # ---- over sockets ------------------------------------------------------------------------

    async def _connected(self, request: web.BaseRequest) -> web.StreamResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.sockets.append(socket)
        await socket.send_str(json.dumps({"type": "hello", "num_connections": 1}))
        if len(self.sockets) == self.load.connections:
            self._begin()
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                self._was_acknowledged(json.loads(message.data)["envelope_id"])
        return socket

    def _written(self, number: int) -> Coroutine[Any, Any, None]:
        envelope = (
            f'{{"envelope_id":"{number}","type":"events_api","accepts_response_payload":false,'
            f'"payload":{self.events[number]},"retry_attempt":0,"retry_reason":""}}'
        )
        return self.sockets[number % len(self.sockets)].send_str(envelope)

    # ---- over HTTP ---------------------------------------------------------------------------

    async def _ready(self, url: str) -> None:
        self.to = url
        signs = SignatureVerifier(SECRET)
        self.letters = [(_headers(signs, event), event.encode()) for event in self.events]
        self.session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        self._begin()

    async def _posted(self, number: int) -> None:
        headers, body = self.letters[number]
        async with self.session.post(self.to, data=body, headers=headers) as answer:
            if answer.status != 200:  # noqa: PLR2004, HTTP's
                raise RuntimeError(f"an event was answered {answer.status}")
        self._was_acknowledged(str(number))

    # ---- what comes back ---------------------------------------------------------------------

    def _begin(self) -> None:
        self.begun = monotonic()
        self.done.send(0.0)
        for _ in range(self.load.events if self.load.kind == "acks" else AT_ONCE):
            self._bring_next()

    def _bring_next(self) -> None:
        if self.waiting:
            number = self.waiting.popleft()
            self.under_way[str(number)] = monotonic()
            self._soon(self._posted(number) if self.load.posts else self._written(number))

    def _was_acknowledged(self, number: str) -> None:
        self.took.append(monotonic() - self.under_way.pop(number))
        if self.load.kind == "acks" and len(self.took) == self.load.events:
            self.done.send(sorted(self.took)[int(0.99 * len(self.took))])

    def _was_answered(self) -> None:
        self.answered += 1
        if self.load.kind == "answers":
            self._bring_next()
            if self.answered == self.load.events:
                self.done.send(monotonic() - self.begun)

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)


def serve(pipe: Connection, load: Load) -> None:
    """Serve until killed; the address goes to *pipe*, and then what is measured."""
    asyncio.run(_serve(pipe, load))


async def _serve(pipe: Connection, load: Load) -> None:
    server = Server(load, pipe)
    runner = web.ServerRunner(web.Server(server.handle, access_log=None))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    pipe.send(server.url)
    await asyncio.Event().wait()


def person(number: int) -> str:
    """Return the id of somebody."""
    return f"U05ALICE{number % PEOPLE:03}"


def _channel(number: int) -> str:
    return f"D05ALICE{number % PEOPLE:03}"


OTHERS: Mapping[str, Mapping[str, Any]] = {
    "auth.test": {
        "url": "https://cci-occitanie.slack.com/",
        "team": "CCI Occitanie",
        "user": "fanion",
        "team_id": TEAM,
        "user_id": BOT_USER,
        "bot_id": BOT,
    },
    "users.info": {"user": {"id": person(0), "real_name": "Alice Martin", "locale": "fr-FR"}},
    "conversations.open": {"channel": {"id": _channel(0)}},
}


def _ok(**said: object) -> web.Response:
    body = json.dumps({"ok": True} | said).encode()
    return web.Response(body=body, content_type="application/json")


def _headers(signs: SignatureVerifier, body: str) -> dict[str, str]:
    timestamp = str(int(SystemClock().now().timestamp()))
    signature = signs.generate_signature(timestamp=timestamp, body=body) or ""
    return {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature,
    }


def _event(number: int, now: float) -> str:
    text, ts = asked(number), f"{int(now)}.{number:06}"
    said = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    event = {
        "user": person(number),
        "type": "message",
        "ts": ts,
        "client_msg_id": f"{number:08x}-0000-4000-8000-000000000000",
        "text": text,
        "team": TEAM,
        "blocks": [{"type": "rich_text", "block_id": "Xq1a", "elements": [said]}],
        "channel": _channel(number),
        "event_ts": ts,
        "channel_type": "im",
    }
    return json.dumps(
        {
            "token": "Pct6Sm6JynybrFXkjEiH7hhX",
            "team_id": TEAM,
            "context_team_id": TEAM,
            "context_enterprise_id": None,
            "api_app_id": APP,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev05A{number:08}",
            "event_time": int(now),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": TEAM,
                    "user_id": BOT_USER,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": f"4-message-{TEAM}-{APP}-{_channel(number)}",
        }
    )
