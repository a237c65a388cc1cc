"""What people do on the room's page: say, press, send a file, turn the clock."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from aiohttp import web

from bot.core.chat import Account
from bot.core.mission import Person
from bot.platforms.room_chats import account_of
from bot.web.room_scene import Looks, Scene
from bot.web.words import words_in

FILE_LIMIT = 5_000_000
AROUND_THE_FILE = 10_000
"""What a form weighs beside the file in it."""
TEXT_LIMIT = 4096
"""Characters, as on Telegram: the room takes no more than a real platform."""
SPEEDS = (1, 10, 60, 600)


@dataclass(frozen=True, kw_only=True)
class Handles:
    """The handles of a mission clock: what the page's buttons turn.

    *to_next* goes on to the next thing that happens and returns its instant,
    or None where nothing more is to come; *again* empties everything and
    starts anew, where that can be done.
    """

    running: Callable[[], bool]
    speed: Callable[[], float]
    play: Callable[[int], Awaitable[None]]
    pause: Callable[[], Awaitable[None]]
    go_to: Callable[[datetime], Awaitable[None]]
    to_next: Callable[[], Awaitable[datetime | None]]
    again: Callable[[], Awaitable[None]] | None = None


class WrongError(Exception):
    """The page asked for something that cannot be; the text is for the reader."""


Told = dict[str, object]
Act = Callable[[web.Request], Awaitable[Told]]


@dataclass(frozen=True)
class Acts:
    """What can be done; each act takes a form and returns what the page is told (JSON)."""

    looks: Looks
    handles: Handles | None = None

    def by_name(self) -> dict[str, Act]:
        """Return every act under the last word of its path."""
        return {
            "say": self.say,
            "press": self.press,
            "upload": self.upload,
            "clock": self.turn,
            "again": self.again,
        }

    async def say(self, request: web.Request) -> Told:
        """Write something: as, chat, text, replies_to."""
        form = await request.post()
        scene, account, _ = await self._speaker(form)
        text = str(form.get("text", "")).strip()
        if len(text) > TEXT_LIMIT:
            raise WrongError(scene.view.words.too_long)
        if not text:
            return {}
        replies_to = str(form.get("replies_to", ""))
        said = await self.looks.room.says(account, scene.chat.ref, text, replies_to=replies_to)
        return {"id": said}

    async def press(self, request: web.Request) -> Told:
        """Press a button: as, chat, message, choice."""
        form = await request.post()
        scene, account, _ = await self._speaker(form)
        message, choice = str(form.get("message", "")), str(form.get("choice", ""))
        toast = await self.looks.room.presses(account, scene.chat.ref, message, choice)
        return {"toast": toast}

    async def upload(self, request: web.Request) -> Told:
        """Send a file: as, chat, file, caption.  It goes to the person's direct chat."""
        too_large = words_in(request.query.get("lang", "")).too_large
        try:
            form = await request.clone(client_max_size=FILE_LIMIT + AROUND_THE_FILE).post()
        except web.HTTPRequestEntityTooLarge as error:
            raise WrongError(too_large) from error
        scene, account, person = await self._speaker(form)
        direct, sent = scene.direct_chat(person), form.get("file")
        if direct is None or not isinstance(sent, web.FileField):
            raise WrongError(scene.view.words.nobody)
        with sent.file as opened:
            content = opened.read()
        if len(content) > FILE_LIMIT:
            raise WrongError(too_large)
        caption = str(form.get("caption", "")).strip()
        if len(caption) > TEXT_LIMIT:
            raise WrongError(scene.view.words.too_long)
        toast = await self.looks.room.uploads(
            account,
            direct.ref,
            sent.filename,
            content,
            caption=caption,
            media_type=sent.content_type,
        )
        return {"toast": toast, "chat": direct.ref.id}

    async def turn(self, request: web.Request) -> Told:
        """Turn a handle of the clock: do = play (with speed), pause, next, to (with at)."""
        form = await request.post()
        scene = await self.looks.scene(form)
        if scene is None or self.handles is None:
            raise WrongError("there is no clock to turn")
        before, toast = self.looks.room.changed, ""
        match form.get("do"):
            case "play":
                speed = str(form.get("speed", ""))
                known = speed.isdecimal() and int(speed) in SPEEDS
                await self.handles.play(int(speed) if known else 1)
            case "pause":
                await self.handles.pause()
            case "next":
                if await self.handles.to_next() is None:
                    toast = scene.view.words.nothing_next
            case "to":
                await self.handles.go_to(_instant(str(form.get("at", ""))))
            case _:
                raise WrongError("the clock has no such handle")
        self.looks.room.stir()  # every page shows the clock as it is now
        return {"toast": toast or self._elsewhere(scene, before)}

    async def again(self, request: web.Request) -> Told:
        """Start again from the beginning."""
        del request
        if self.handles is None or self.handles.again is None:
            raise WrongError("only the demo can start again")
        await self.handles.again()
        return {}

    async def _speaker(self, form: Mapping[str, object]) -> tuple[Scene, Account, Person]:
        scene = await self.looks.scene(form) or await self.looks.scene(form, fresh=True)
        person = scene.person(str(form.get("as", ""))) if scene is not None else None
        if scene is None or person is None:
            raise WrongError(words_in(str(form.get("lang", ""))).nobody)
        return scene, account_of(scene.chat.mission, person.code, person.name), person

    def _elsewhere(self, scene: Scene, before: int) -> str:
        """Name the other chats in which something was said since *before*, if none was here."""
        said = self.looks.room.changes_since(before)
        where = list(dict.fromkeys(one.chat for one in said))
        if not where or scene.chat.ref.id in where:
            return ""
        titles = [scene.view.title(chat) for chat in scene.view.chats if chat.ref.id in where]
        return f"{scene.view.words.new_in} {', '.join(titles)}" if titles else ""

    def clock(self) -> Told:
        """Tell how the clock goes."""
        if self.handles is None:
            return {"running": True, "speed": 1}
        return {"running": self.handles.running(), "speed": int(self.handles.speed())}


def told(act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Make a page of *act*: what it tells, or why it cannot be."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return web.json_response(await act(request))
        except WrongError as wrong:
            return web.json_response({"problem": str(wrong)}, status=400)

    return handle


def faces(scene: Scene) -> Told:
    """Tell what the clocks on the wall show."""
    site, home = scene.view.clocks.faces(scene.chat)
    return {"site": asdict(site), "home": asdict(home)}


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise WrongError("that is no moment to go to") from error
    if at.tzinfo is None:
        raise WrongError("a moment to go to has an offset")
    return at
