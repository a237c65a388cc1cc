"""Finds who speaks and what they want, runs the handler in one transaction, then answers."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.clock import Clock
from bot.core.chat import (
    Answer,
    Ask,
    BoundChat,
    ChatKind,
    ChatPlatform,
    DeliveryError,
    Edit,
    File,
    Inbound,
    Membership,
    Reply,
    Tap,
)
from bot.core.languages.conversation import conversation_in
from bot.files.reading import Reading, read_mission
from bot.store.database import Database
from bot.store.store import Store
from handlers import broadcast, feedback, mission_file, organisers
from handlers.questions import asked_back, questions
from handlers.scene import Scene

logger = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds after which a platform that does not take an answer is left alone."""

TAPS: Mapping[str, Callable[[Tap, Scene, Store, datetime], Reply]] = {
    "ask": asked_back,
    "broadcast": broadcast.press,
    "load": mission_file.decide,
    "rate": feedback.rate,
    "to": broadcast.choose,
}
"""What a button's choice begins with, and who takes it."""

COMMANDS: Mapping[str, Callable[[Ask, Scene, Store, datetime], Reply]] = {
    "results": feedback.results,
    "template": organisers.template,
}
"""The commands of organisers that take nothing with them."""


@dataclass(frozen=True)
class Handled:
    """What came of an inbound event; *chat* is None where nobody knows the chat.

    *only_asked*: it was a question, which gives the clock nothing new to do.
    """

    reply: Reply = field(default_factory=Reply)
    chat: BoundChat | None = None
    only_asked: bool = False


class Router:
    """Takes everything that is said, pressed or sent, on every platform."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        platforms: Mapping[str, ChatPlatform],
        wake: Callable[[], None],
    ) -> None:
        """Answer on *platforms* (by name); *wake* lets the outbox be looked at."""
        self._database = database
        self._clock = clock
        self._platforms = platforms
        self._wake = wake

    async def receive(
        self, inbound: Inbound, /, *, taken: Callable[[str], None] | None = None
    ) -> str:
        """Handle *inbound* and return the word for who pressed a button.

        All that it changes, changes together with the note of its id: the same
        event again changes nothing.  Then *taken* hears the word, and answers
        follow.
        """
        try:
            reading = await self._read(inbound)
            async with self._database.transaction() as store:
                handled = handle(inbound, reading, store, self._clock.now())
        except Exception:
            # Never the words: they are people's own.
            logger.exception("%s %s failed", type(inbound).__name__, inbound.id)
            handled = await self._failed(inbound)
        if taken is not None:
            taken(handled.reply.toast)
        if not handled.only_asked:
            self._wake()
        await self._say(inbound, handled)
        return handled.reply.toast

    async def _read(self, inbound: Inbound) -> Reading | None:
        """Read a file that an organiser sent, outside of any transaction."""
        if not isinstance(inbound, File):
            return None
        async with self._database.transaction() as store:
            scene = scene_of(inbound, store)
        if scene is None or mission_file.turned_away(inbound, scene) is not None:
            return None
        return await asyncio.to_thread(read_mission, inbound.content, inbound.name)

    async def _failed(self, inbound: Inbound) -> Handled:
        """Say to who spoke that it failed, in their language where that can still be found."""
        language, chat = "", None
        try:
            async with self._database.transaction() as store:
                scene = scene_of(inbound, store)
            if scene is not None:
                language, chat = scene.language, scene.chat
        except Exception:
            logger.exception("who speaks in %s cannot be found", inbound.id)
        text = conversation_in(language).failed()
        if isinstance(inbound, Membership):
            return Handled()
        if isinstance(inbound, Tap):
            return Handled(Reply(toast=text), chat)
        meant = isinstance(inbound, File) or inbound.addressed
        return Handled(organisers.said(text, inbound.message) if meant else Reply(), chat)

    # ---- answering -------------------------------------------------------------------------

    async def _say(self, inbound: Inbound, handled: Handled) -> None:
        platform = self._platforms.get(inbound.chat.platform)
        if platform is None:
            return
        for number, answer in enumerate(handled.reply.answers):
            key = f"answer-{inbound.id}-{number}"
            await self._answer(platform, inbound, answer, key, handled.chat)
        for edit in handled.reply.edits:
            await self._edit(platform, inbound, edit)

    async def _answer(
        self,
        platform: ChatPlatform,
        inbound: Inbound,
        answer: Answer,
        key: str,
        chat: BoundChat | None,
    ) -> None:
        to = answer.to or inbound.chat
        try:
            async with asyncio.timeout(PATIENCE):
                if answer.document is not None:
                    message = await platform.send_document(
                        to, answer.document, answer.message, quotes=answer.quotes
                    )
                else:
                    message = await platform.send(
                        to, answer.message, key=key, rings=False, quotes=answer.quotes
                    )
        except (DeliveryError, TimeoutError) as error:
            logger.warning("an answer to %s did not arrive: %s", inbound.id, error)
            return
        if answer.topic and chat is not None:
            async with self._database.transaction() as store:
                store.remember_answer(chat.id, answer.topic, message, self._clock.now())

    async def _edit(self, platform: ChatPlatform, inbound: Inbound, edit: Edit) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                await platform.edit(edit.chat or inbound.chat, edit.id, edit.message)
        except (DeliveryError, TimeoutError) as error:
            logger.warning("an edit after %s did not arrive: %s", inbound.id, error)


def scene_of(inbound: Inbound, store: Store) -> Scene | None:
    """Find where *inbound* was said, about which mission, and by whom; None: not our matter."""
    chat = store.chat(inbound.chat) or store.chat(replace(inbound.chat, thread=""))
    if chat is None:
        return None
    mission = store.mission(chat.mission)
    own = chat.person if chat.kind is ChatKind.DIRECT else ""
    code = store.person_of(inbound.account, mission.code) or own
    person = mission.people_by_code.get(code)
    language = (
        store.language_of(inbound.account, mission.code)
        or (person.language if person else "")
        or chat.language
        or mission.language
    )
    return Scene(mission=mission, chat=chat, person=person, language=language)


def handle(inbound: Inbound, reading: Reading | None, store: Store, now: datetime) -> Handled:
    """Decide what comes of *inbound*; *reading* is what a file held."""
    scene = scene_of(inbound, store)
    if scene is None or not store.first_time(f"{inbound.chat.platform}:{inbound.id}", now):
        return Handled()
    reply = _reply(inbound, reading, scene, store, now)
    only_asked = isinstance(inbound, Ask) and not scene.by_organiser
    return Handled(reply, scene.chat, only_asked)


def _reply(
    inbound: Inbound, reading: Reading | None, scene: Scene, store: Store, now: datetime
) -> Reply:
    match inbound:
        case Ask():
            return _asked(inbound, scene, store, now)
        case Tap():
            return _pressed(inbound, scene, store, now)
        case File():
            return _sent(inbound, reading, scene, store, now)
        case Membership():
            return Reply()


def _asked(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply:
    command = organisers.command_in(ask)
    if command is not None:
        refusal = organisers.refused(ask, scene)
        if refusal is not None:
            return refusal
        name, rest = command
        if name == "broadcast":
            return broadcast.begin(ask, rest, scene, store, now)
        return COMMANDS[name](ask, scene, store, now)
    if scene.by_organiser and ask.text.strip().lower() in broadcast.CANCELS:
        return broadcast.leave(ask, scene, store)
    if broadcast.asked_for_text(scene, store) and not ask.text.startswith("/"):
        return broadcast.begin(ask, ask.text.strip(), scene, store, now)
    return questions(ask, scene, store, now)


def _pressed(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    taken = TAPS.get(tap.choice.partition(":")[0])
    if taken is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    return taken(tap, scene, store, now)


def _sent(file: File, reading: Reading | None, scene: Scene, store: Store, now: datetime) -> Reply:
    refusal = mission_file.turned_away(file, scene)
    if refusal is not None:
        return refusal
    if reading is None:
        raise AssertionError("a file that is taken has been read")
    return mission_file.sent(file, reading, scene, store, now)
