"""Socket Mode: payloads in envelopes over the app's own WebSockets.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.servers.slack.accounts import Wire
from tests.servers.slack.delivery import KINDS, Delivery, Sending
from tests.servers.slack.world import World

MOST = 10
"""Connections that an app may have at once."""
LASTS = 18060
ANSWERABLE = {"slash_command", "view_submission", "block_suggestion"}


@dataclass(eq=False)
class Connection:
    """One WebSocket of the app's, with what it has not acknowledged yet."""

    socket: web.WebSocketResponse
    request: web.BaseRequest
    under_way: dict[str, Sending] = field(default_factory=dict)
    leaving: bool = False
    """Whether Slack announced its end: nothing more is sent on it."""
    _out: "asyncio.Queue[str | None]" = field(default_factory=asyncio.Queue)

    def write(self, what: Wire) -> None:
        self._out.put_nowait(json.dumps(what))

    def close(self) -> None:
        """Close it properly, behind what is written."""
        self._out.put_nowait(None)

    def cut(self) -> None:
        """Tear it down in the middle of everything."""
        if self.request.transport:
            self.request.transport.abort()

    async def empty(self) -> None:
        """Write what is to be written, until it is to be closed."""
        while True:
            text = await self._out.get()
            if text is None:
                await self.socket.close()
                return
            await self.socket.send_str(text)


class Sockets:
    """Hand payloads to the app's connections in turn; keep events while there is none."""

    def __init__(self, world: World, delivery: Delivery) -> None:
        self.world = world
        self.delivery = delivery
        self.connections: list[Connection] = []
        self.kept: deque[Sending] = deque()
        self.tickets: set[str] = set()
        self.acknowledgements: list[Wire] = []
        """What the app wrote, as it wrote it."""

    def ticket(self) -> str:
        """Return an address for one connection."""
        number = f"{next(self.world.ids):08x}-fa10-4a11-0000-000000000000"
        self.tickets.add(number)
        root = self.world.url.replace("http", "ws", 1)
        return f"{root}/link/?ticket={number}&app_id={self.world.app.id}"

    # ---- what a test lets happen --------------------------------------------------------------

    def warn(self) -> None:
        """Announce the end of every connection, ten seconds ahead: `warning`."""
        self._leave("warning", at_once=False)

    def refresh(self) -> None:
        """End every connection, as Slack does every hour or so: `refresh_requested`."""
        self._leave("refresh_requested", at_once=True)

    def disable(self) -> None:
        """Switch Socket Mode off for the app: `link_disabled`."""
        self._leave("link_disabled", at_once=True)

    def cut(self) -> None:
        """Tear down every connection without a word."""
        for connection in list(self.connections):
            connection.cut()

    def _leave(self, reason: str, *, at_once: bool) -> None:
        for connection in self.connections:
            connection.leaving = True
            connection.write(_disconnect(reason))
            if at_once:
                connection.close()
            else:
                self.world.clock.later(10, connection.close)

    # ---- what goes over them ------------------------------------------------------------------

    def carry(self, sending: Sending) -> None:
        usable = [c for c in self.connections if not c.leaving]
        if not usable:
            if sending.is_event:
                self.kept.append(sending)
            else:
                self.delivery.failed(sending, "dispatch_failed")
            return
        connection = usable[0]
        self.connections.remove(connection)
        self.connections.append(connection)
        self._write(connection, sending)

    def _write(self, connection: Connection, sending: Sending) -> None:
        fault, sending.fault = sending.fault, None
        if fault and fault.how == "cut" and not fault.accepted:
            connection.leaving = True
            connection.cut()
            self.carry(sending)
            return
        number = f"{next(self.world.ids):08x}-e57e-4a11-0000-000000000000"
        connection.under_way[number] = sending
        connection.write(_envelope(number, sending))
        self.delivery.watch(sending, lambda: self._late(connection, number))
        if fault and fault.how == "cut":
            connection.leaving = True
            connection.close()
        if fault and fault.how == "hang":
            connection.under_way[f"unheard {number}"] = connection.under_way.pop(number)

    def _late(self, connection: Connection, number: str) -> None:
        for name in (number, f"unheard {number}"):
            sending = connection.under_way.pop(name, None)
            if sending:
                self.delivery.failed(sending, "timeout")

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        """Let the app connect with its ticket, and listen to it until it goes."""
        ticket = request.query.get("ticket", "")
        if ticket not in self.tickets:
            return web.Response(status=403, text="invalid_ticket")
        self.tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        connection = Connection(socket, request)
        writer = asyncio.create_task(connection.empty())
        if len(self.connections) >= MOST:
            connection.write(_disconnect("too_many_websockets"))
            connection.close()
        else:
            self.connections.append(connection)
            connection.write(self._hello())
            while self.kept and not connection.leaving:
                self._write(connection, self.kept.popleft())
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._heard(connection, json.loads(message.data))
        finally:
            writer.cancel()
            self._lost(connection)
        return socket

    def _hello(self) -> Wire:
        return {
            "type": "hello", "num_connections": len(self.connections),
            "connection_info": {"app_id": self.world.app.id},
            "debug_info": {"host": "applink-5", "build_number": 27,
                           "approximate_connection_time": LASTS},
        }  # fmt: skip

    def _heard(self, connection: Connection, answer: Wire) -> None:
        self.acknowledgements.append(answer)
        sending = connection.under_way.pop(answer.get("envelope_id", ""), None)
        if sending:
            self.delivery.acknowledged(sending, answer.get("payload"))

    def _lost(self, connection: Connection) -> None:
        connection.leaving = True
        if connection in self.connections:
            self.connections.remove(connection)
        lost, connection.under_way = connection.under_way, {}
        for sending in lost.values():
            self.delivery.failed(sending, "timeout")

    async def close(self) -> None:
        for connection in list(self.connections):
            connection.leaving = True
            await connection.socket.close()


def _disconnect(reason: str) -> Wire:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-5"}}


def _envelope(number: str, sending: Sending) -> Wire:
    whole: dict[str, Any] = {"envelope_id": number, "payload": sending.body}
    if sending.is_event:
        return whole | {
            "type": sending.kind, "accepts_response_payload": False,
            "retry_attempt": sending.attempt, "retry_reason": sending.reason,
        }  # fmt: skip
    whole["type"] = KINDS.get(sending.kind, "interactive")
    return whole | {"accepts_response_payload": sending.kind in ANSWERABLE}
