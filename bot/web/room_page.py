"""The room's page, and what it is told while it is open."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from urllib.parse import quote

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.clock import monotonic
from bot.core.chat import BoundChat, ChatKind
from bot.core.message import shortened
from bot.core.mission import Person, Role
from bot.platforms.room_talk import Said
from bot.web.gate import PATH, Gate
from bot.web.refused import nothing_yet
from bot.web.room_acts import SPEEDS, Acts, faces, told
from bot.web.room_scene import Looks, Scene
from bot.web.room_view import PREVIEW, as_line
from bot.web.words import Words

LOOK = 1.0
"""Seconds between two looks at the clock for a page that listens, and for new missions."""
KEEP_ALIVE = 15
"""Seconds after which a page that heard nothing is told that we are still there."""
AGAIN_SOON = b"retry: 700\n\n"
"""Milliseconds after which a page that lost us tries again."""
STATIC = {"room.css": "text/css", "room.js": "text/javascript", "fanion.svg": "image/svg+xml"}
Page = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class RoomPage:
    """Serves the room, behind its gate."""

    looks: Looks
    acts: Acts
    gate: Gate
    _closing: bool = False

    def mount(self, app: web.Application) -> None:
        """Serve the page and what it needs."""
        add = app.router.add_route
        add("GET", "/", self._behind_gate(self._to_page))
        add("GET", PATH, self._behind_gate(self.page))
        add("GET", f"{PATH}/events", self._behind_gate(self.events))
        add("GET", f"{PATH}/static/{{name}}", self._behind_gate(self.static))
        add("GET", f"{PATH}/file/{{id}}", self._behind_gate(self.file))
        for name, act in self.acts.by_name().items():
            add("POST", f"{PATH}/{name}", self._behind_gate(told(act)))
        add("*", PATH + "{rest:.*}", self._behind_gate(self._nothing_here))
        app.cleanup_ctx.append(self._looking)
        app.on_shutdown.append(self._close)

    def _behind_gate(self, page: Page) -> Page:
        async def handle(request: web.Request) -> web.StreamResponse:
            return self.gate.refusal(request) or await page(request)

        return handle

    async def page(self, request: web.Request) -> web.StreamResponse:
        """Show the room: ?chat=, ?mission=, ?as= (a person's code), ?lang=."""
        scene = await self.looks.scene(request.query, fresh=True)
        if scene is None:
            return await self._to_page(request) if self.looks.any_mission else nothing_yet(request)
        chat = scene.chat
        if "chat" in request.query:
            self.looks.seen[chat.ref.id] = self.looks.room.changed
        speakers = scene.view.speakers(chat)
        speaker = _among(speakers, request.query.get("as", ""))
        page = self._environment.get_template("room.html").render(
            view=scene.view,
            words=scene.view.words,
            chat=chat,
            item=scene.view.item(chat),
            asked="chat" in request.query,
            missions=scene.missions,
            speakers=speakers,
            speaker=speaker,
            suggestions=_suggestions(chat, speaker, scene.view.words),
            faces=scene.view.clocks.faces(chat),
            clock=self.acts.clock(),
            speeds=SPEEDS,
            handles=self.acts.handles,
            boot=self.looks.boot,
            last=self.looks.room.changed,
            direct=chat.kind is ChatKind.DIRECT,
            organiser=Role.ORGANISER,
        )
        return web.Response(text=page, content_type="text/html")

    async def static(self, request: web.Request) -> web.StreamResponse:
        """Serve one of the few files of the page."""
        name = request.match_info["name"]
        if name not in STATIC:
            return await self._nothing_here(request)
        body = files("bot.web").joinpath("static", name).read_bytes()
        return web.Response(body=body, content_type=STATIC[name], charset="utf-8")

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Serve a file that the bot sent, for saving and never for showing."""
        sent = self.looks.room.document(request.match_info["id"])
        if sent is None:
            return await self._nothing_here(request)
        name = f"attachment; filename*=UTF-8''{quote(sent.name, safe='')}"
        return web.Response(
            body=sent.content,
            headers={"Content-Disposition": name, "Content-Type": sent.media_type},
        )

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Tell the page what changes, as server-sent events, until either side goes.

        ?looking=1: the conversation is in sight, so what is told there is seen.
        """
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        with suppress(ConnectionResetError):  # the page was closed
            await response.prepare(request)
            await response.write(AGAIN_SOON + _event("hello", {"boot": self.looks.boot}))
            await self._tell(request, response)
        return response

    async def _tell(self, request: web.Request, response: web.StreamResponse) -> None:
        since = _number(request.headers.get("Last-Event-ID") or request.query.get("since", ""))
        looking = request.query.get("looking") == "1"
        clock, stamp, quiet_since = "", None, monotonic()
        while not self._closing:
            scene = await self.looks.scene(request.query)
            if scene is None:
                break
            changes = self.looks.room.changes_since(since)
            since = self.looks.room.changed
            if looking:
                self.looks.seen[scene.chat.ref.id] = since
            news = b"".join(self._told_of(scene, said) for said in changes)
            now = json.dumps({**faces(scene), **self.acts.clock()})
            if now != clock:
                news += f"event: clock\ndata: {now}\n\n".encode()
            if stamp not in (None, scene.stamp):
                news += _event("list", {})
            clock, stamp = now, scene.stamp
            if monotonic() - quiet_since >= KEEP_ALIVE:
                news = news or b": still here\n\n"
            if news:
                await response.write(news)
                quiet_since = monotonic()
            fast = self.acts.clock()["speed"] != 1
            await self.looks.room.wait(since, LOOK / 4 if fast else LOOK)

    def _told_of(self, scene: Scene, said: Said) -> bytes:
        """Tell of something said or edited: the bubble for the open chat, a line for others."""
        view = scene.view
        chat = next((chat for chat in view.chats if chat.ref.id == said.chat), None)
        if chat is None:
            return b""
        news: dict[str, object] = {"chat": said.chat, "id": said.id, "bot": not said.author}
        if chat.id == scene.chat.id:
            bubble = view.bubble(chat, said)
            module = self._environment.get_template("bubble.html").module
            news["html"] = str(module.bubble(bubble, view.words, ""))  # type: ignore[attr-defined]
        news |= {
            "last": shortened(as_line(said), PREVIEW),
            "when": view.clocks.when(chat, said.at),
            "unread": view.unread(chat),
            "unreadWords": view.words.unread(view.unread(chat)),
        }
        return _event("said", news, str(said.change))

    @cached_property
    def _environment(self) -> Environment:
        return Environment(
            loader=PackageLoader("bot.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    async def _to_page(self, _: web.Request) -> web.StreamResponse:
        return web.Response(status=303, headers={"Location": PATH})

    async def _nothing_here(self, _: web.Request) -> web.StreamResponse:
        return web.Response(text="There is nothing here.", status=404)

    async def _looking(self, _: web.Application) -> AsyncIterator[None]:
        """Give chats to missions that are loaded while the room is open."""
        watch = asyncio.create_task(self._look_for_missions())
        yield
        watch.cancel()
        with suppress(asyncio.CancelledError):
            await watch

    async def _look_for_missions(self) -> None:
        version = -1
        while True:
            if (written := await self.looks.database.version()) != version:
                version = written
                await self.looks.refresh()
            await asyncio.sleep(LOOK / 2)

    async def _close(self, _: web.Application) -> None:
        """Let go of the pages that listen."""
        self._closing = True
        self.looks.room.stir()


def _event(name: str, data: object, id: str = "") -> bytes:  # noqa: A002
    """Write a server-sent event."""
    head = f"id: {id}\n" if id else ""
    return f"{head}event: {name}\ndata: {json.dumps(data)}\n\n".encode()


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _among(speakers: Sequence[Person], wanted: str) -> Person | None:
    """Choose who speaks: the one wanted, else the first who is no organiser."""
    by_code = {person.code: person for person in speakers}
    plain = [person for person in speakers if person.role is not Role.ORGANISER]
    return by_code.get(wanted) or next(iter([*plain, *speakers]), None)


def _suggestions(chat: BoundChat, speaker: Person | None, words: Words) -> tuple[str, ...]:
    """Offer a few things to say."""
    if chat.kind is ChatKind.FOLLOWERS:
        return words.asks_followers
    if chat.kind is ChatKind.DIRECT and speaker and speaker.role is Role.ORGANISER:
        return words.asks_organiser
    return words.asks
