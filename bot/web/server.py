"""The HTTP server: health, what the platforms want served, and the room when it is on."""

import errno
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from bot.core.chat import Route
from bot.web.room_page import RoomPage

Health = Callable[[], Awaitable[tuple[bool, Mapping[str, Any]]]]
"""Tells whether the service is well, and what it knows of itself (JSON)."""

BODY_LIMIT = 1_000_000
CLOSING = 1.0
"""Seconds that requests under way get when the server stops, and as many to be cut off."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class PortTakenError(Exception):
    """Something else listens on that port; the text says what to do."""


def site(
    health: Health, routes: Iterable[Route] = (), room: RoomPage | None = None
) -> web.Application:
    """Put together what is served."""
    app = web.Application(client_max_size=BODY_LIMIT)
    app.on_response_prepare.append(_harden)

    async def healthz(_: web.Request) -> web.Response:
        well, facts = await health()
        return web.json_response({"ok": well, **facts}, status=200 if well else 503)

    app.router.add_get("/healthz", healthz)
    for method, path, answer in routes:
        app.router.add_route(method, path, _served(answer))
    if room is not None:
        room.mount(app)
    return app


@asynccontextmanager
async def serving(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Serve *app* and give the port (*port* 0 takes any that is free).

    Raises `PortTakenError`.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=CLOSING)
    await runner.setup()
    try:
        listener = web.TCPSite(runner, host, port)
        try:
            await listener.start()
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise PortTakenError(
                f"port {port} on {host} is taken: something else, perhaps another Fanion, "
                "listens there. Stop it, or choose another port: `fanion demo --port "
                f"{port + 1}`, or FANION_HTTP_PORT={port + 1} for `fanion run`."
            ) from error
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


def _served(
    answer: Callable[[Mapping[str, str], bytes], Awaitable[tuple[int, Mapping[str, str], bytes]]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        asked = request.query_string.encode() if request.method == "GET" else None
        said = await request.read() if asked is None else asked
        status, headers, body = await answer(request.headers, said)
        return web.Response(status=status, headers=headers, body=body)

    return handle


async def _harden(_: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
