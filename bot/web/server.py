"""The HTTP server: health, metrics, calendars, what platforms want, and the room where it is on.

`/readyz` and `/metrics` are for whoever runs the service: they are not there
for whoever comes by its public address.
"""

import errno
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.core.chat import Route
from bot.web.calendars import Calendars
from bot.web.room_page import RoomPage

Health = Callable[[], Awaitable[tuple[bool, Mapping[str, Any]]]]
"""Tells whether the service is well (or ready), and what it knows of itself (JSON)."""
Metrics = Callable[[str], Awaitable[tuple[str, bytes]]]
"""Returns media type and text of all figures, in a form that this Accept header takes."""

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


FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto")
"""What a proxy adds to what came from outside."""


@dataclass(frozen=True, kw_only=True)
class Inside:
    """What is served to whoever runs the service, and to nobody at *public_url*."""

    ready: Health
    metrics: Metrics
    public_url: str = ""


class PortTakenError(Exception):
    """Something else listens on that port; the text says what to do."""


def site(
    health: Health,
    routes: Iterable[Route] = (),
    room: RoomPage | None = None,
    inside: Inside | None = None,
    calendars: Calendars | None = None,
) -> web.Application:
    """Put together what is served."""
    app = web.Application(client_max_size=BODY_LIMIT)
    app.on_response_prepare.append(_harden)

    app.router.add_get("/healthz", _answers(health))
    if inside is not None:
        app.router.add_get("/readyz", _kept_inside(_answers(inside.ready), inside.public_url))
        metrics = _figures(inside.metrics)
        app.router.add_get("/metrics", _kept_inside(metrics, inside.public_url))
    for method, path, answer in routes:
        app.router.add_route(method, path, _served(answer))
    if calendars is not None:
        calendars.mount(app)
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


Handler = Callable[[web.Request], Awaitable[web.Response]]


def _answers(health: Health) -> Handler:
    async def answer(_: web.Request) -> web.Response:
        well, facts = await health()
        return web.json_response(facts, status=200 if well else 503)

    return answer


def _figures(metrics: Metrics) -> Handler:
    async def answer(request: web.Request) -> web.Response:
        media_type, text = await metrics(request.headers.get("Accept", ""))
        return web.Response(body=text, headers={"Content-Type": media_type})

    return answer


def _kept_inside(handler: Handler, public_url: str) -> Handler:
    """Let nobody in who comes by *public_url*, where there is one."""
    outside = urlsplit(public_url).netloc.lower()

    async def answer(request: web.Request) -> web.Response:
        came_by = request.headers.get("Host", "").lower()
        if outside and (came_by == outside or any(name in request.headers for name in FORWARDED)):
            raise web.HTTPNotFound
        return await handler(request)

    return answer


def _served(
    answer: Callable[[Mapping[str, str], bytes], Awaitable[tuple[int, Mapping[str, str], bytes]]],
) -> Handler:
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
