"""A Bot API server that costs next to nothing: it hands out one queue and counts the answers."""

import asyncio
import json
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web  # noqa: TID251, the other side

from bot.clock import SystemClock, monotonic

ASKED = ("C'est quoi la suite ?", "/aujourdhui", "Programme de jeudi", "/maintenant")
CHATS = 18
ME = {
    "id": 5283000001,
    "is_bot": True,
    "first_name": "Fanion",
    "username": "fanion_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": True,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}


@dataclass(frozen=True)
class Load:
    """How many updates wait, and whether they ask for an answer each ("question")."""

    updates: int
    kind: str


class Server:
    """Serves one client; tells at *done* that it has begun (0), then the seconds that it took."""

    def __init__(self, load: Load, done: Connection) -> None:
        self.load = load
        self.done = done
        self.begun: float | None = None
        self.sent = 0
        self.told = False
        now = int(SystemClock().now().timestamp())
        self.updates = [json.dumps(_update(number, now)) for number in range(load.updates)]

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        method = request.path.rpartition("/")[2]
        body = await request.read()
        if method == "getUpdates":
            return await self._updates(_parameters(body))
        if method == "sendMessage":
            self.sent += 1
            self._look(self.sent if self.load.kind == "question" else 0)
            chat = int(_parameters(body)["chat_id"])
            return _ok(json.dumps(_message(self.sent, chat, "ok", 1)))
        return _ok(json.dumps(ME if method == "getMe" else _other(method)))

    async def _updates(self, asked: dict[str, Any]) -> web.StreamResponse:
        offset = int(asked.get("offset", 0))
        wanted = str(asked.get("timeout", 0))
        first = max(offset - 1, 0)
        if self.begun is None and wanted != "0":
            self.begun = monotonic()
            self.done.send(0.0)
        if self.load.kind != "question":
            self._look(first)
        if first >= len(self.updates):
            await asyncio.sleep(float(wanted))
        return _ok("[" + ",".join(self.updates[first : first + 100]) + "]")

    def _look(self, finished: int) -> None:
        if finished >= self.load.updates and not self.told and self.begun is not None:
            self.told = True
            self.done.send(monotonic() - self.begun)


def serve(pipe: Connection, load: Load) -> None:
    """Serve until killed; the address goes to *pipe*, and then the seconds that it took."""
    asyncio.run(_serve(pipe, load))


async def _serve(pipe: Connection, load: Load) -> None:
    runner = web.ServerRunner(web.Server(Server(load, pipe).handle, access_log=None))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    pipe.send(f"http://127.0.0.1:{runner.addresses[0][1]}")
    await asyncio.Event().wait()


def _parameters(body: bytes) -> dict[str, Any]:
    """Read what was asked, as JSON or as a form."""
    if body.startswith(b"{"):
        found: dict[str, Any] = json.loads(body)
        return found
    return dict(parse_qsl(body.decode()))


def _ok(result: str) -> web.Response:
    text = f'{{"ok":true,"result":{result}}}'
    return web.Response(body=text.encode(), content_type="application/json")


def _other(method: str) -> object:
    if method == "getMyCommands":
        return []
    if method.startswith("getMy"):
        return {"description": "", "short_description": ""}
    return True


def _update(number: int, now: int) -> dict[str, object]:
    chat = 1 + number % CHATS
    text = ASKED[number % len(ASKED)]
    return {"update_id": number + 1, "message": _message(number + 1, chat, text, now)}


def _message(number: int, chat: int, text: str, now: int) -> dict[str, object]:
    person = {"id": chat, "is_bot": False, "first_name": "Alice", "language_code": "fr"}
    message: dict[str, object] = {
        "message_id": number,
        "from": person,
        "chat": {"id": chat, "type": "private", "first_name": "Alice"},
        "date": now,
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return message
