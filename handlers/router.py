"""Finds who speaks and what they want, runs the handler in one transaction, then answers."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from itertools import count

from bot.clock import Clock
from bot.core.chat import (
    ANSWER,
    Account,
    Answer,
    Ask,
    BoundChat,
    ChatKind,
    ChatPlatform,
    ChatRef,
    DeliveryError,
    Edit,
    Filled,
    Inbound,
    Membership,
    NotKeptError,
    Reply,
    Tap,
)
from bot.core.languages.conversation import conversation_in
from bot.core.parts import parts
from bot.files.empty_workbook import NoWorkbookError, empty_workbook
from bot.store.database import Database
from bot.store.outages import out_of_order
from bot.store.store import Store
from handlers import organisers
from handlers.deciding import Handled, wants_template
from handlers.joining import HINT, hint_shown, language_here
from handlers.scene import scene_of
from handlers.setting_up import name_of
from handlers.standing import Standing
from handlers.together import Together

logger = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds after which a platform that does not take an answer is left alone."""


class Router:
    """Takes everything that is said, pressed or sent, on every platform."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        platforms: Mapping[str, ChatPlatform],
        wake: Callable[[], None],
        lost: Callable[[str, Exception | None], bool] = lambda *_: False,
    ) -> None:
        """Answer on *platforms* (by name); *wake* lets the outbox be looked at.

        *lost* hears the id of what could not be handled because of an error, or
        not answered, and tells whether it has said so in the log.
        """
        self._lost = lost
        self._database = database
        self._clock = clock
        self._platforms = platforms
        self._wake = wake
        self._together = Together(database, clock)
        self._standing = Standing(database, clock, platforms)
        self._numbers = count(1)

    async def receive(
        self, inbound: Inbound, /, *, taken: Callable[[Reply], None] | None = None
    ) -> Reply:
        """Handle *inbound* and return what was decided, once it was said.

        All that it changes, changes together with the note of its id: the same
        event again changes nothing.  Then *taken* hears of it, and answers
        follow.  Raises `NotKeptError` where the database cannot be used.
        """
        try:
            prepared = await self._prepare(inbound)
            handled = await self._together.handled(inbound, prepared)
        except Exception as error:
            said = self._lost(inbound.id, error)
            if away := out_of_order(error):
                raise NotKeptError(away) from error
            # Never the words: they are people's own.
            if not said:
                logger.exception("%s %s failed", type(inbound).__name__, inbound.id)
            handled = await self._failed(inbound)
        decided = next(self._numbers)
        if taken is not None:
            taken(handled.reply)
        if not handled.only_asked:
            self._wake()
        await self._say(inbound, handled, decided)
        return handled.reply

    async def _prepare(self, inbound: Inbound) -> bytes | None:
        """Write the workbook that an organiser asks for: that takes its time, once a language."""
        if not (isinstance(inbound, Ask) and wants_template(inbound)):
            return None
        async with self._database.transaction() as store:
            scene = scene_of(inbound, store, self._clock.now())
            organises = bool(name_of(inbound.account, store))
            language = language_here(inbound.account, scene, store)
        if scene is not None:
            private = inbound.alone or scene.chat.kind is ChatKind.DIRECT
            organises = scene.by_organiser and private
        return await self._workbook(language) if organises else None

    async def _workbook(self, language: str) -> bytes | None:
        try:
            return await asyncio.to_thread(empty_workbook, language)
        except NoWorkbookError:
            logger.exception("the template cannot be written")
            return None

    async def _failed(self, inbound: Inbound) -> Handled:
        """Say to who spoke that it failed, in their language where that can still be found."""
        language, chat = "", None
        try:
            async with self._database.transaction() as store:
                scene = scene_of(inbound, store, self._clock.now())
            if scene is not None:
                language, chat = scene.language, scene.chat
        except Exception as error:
            if not self._lost(inbound.id, error):
                logger.exception("who speaks in %s cannot be found", inbound.id)
        text = conversation_in(language).failed()
        if isinstance(inbound, Membership):
            return Handled()
        if isinstance(inbound, Tap):
            return Handled(Reply(toast=text), chat)
        meant = not isinstance(inbound, Ask) or inbound.addressed
        quotes = "" if isinstance(inbound, Filled) else inbound.message
        return Handled(organisers.said(text, quotes) if meant else Reply(), chat)

    # ---- answering -------------------------------------------------------------------------

    async def keep(self) -> None:
        """Keep what else would be kept in a moment, when the service stops."""
        await self._standing.keep()

    async def say(self, to: ChatRef, answer: Answer, key: str) -> None:
        """Give an answer that took its time in a chat of no mission, which has no outbox."""
        platform = self._platforms.get(to.platform)
        if platform is None:
            return
        try:
            async with asyncio.timeout(PATIENCE):
                await _said(platform, to, answer, f"{ANSWER}{key}", None)
        except (DeliveryError, TimeoutError) as error:
            logger.warning("the answer of %s did not arrive: %s", key, error)

    async def _say(self, inbound: Inbound, handled: Handled, decided: int) -> None:
        stands = await self._standing.begin(inbound)
        try:
            # A question has one answer, however often it is edited.
            for number, answer in enumerate(handled.reply.answers[: 1 if stands else None]):
                key = f"{ANSWER}{inbound.id}-{number}"
                await self._answer(inbound, answer, key, handled.chat, stands, decided)
        finally:
            self._standing.end(inbound)
        for number, edit in enumerate(handled.reply.edits):
            await self._edit(inbound, edit, f"{ANSWER}{inbound.id}-edit-{number}", decided)

    async def _answer(  # noqa: PLR0913, PLR0917 - what it answers, and where that stands
        self,
        inbound: Inbound,
        answer: Answer,
        key: str,
        chat: BoundChat | None,
        stands: tuple[str, ...],
        decided: int,
    ) -> None:
        """Answer, where the answer *stands* already or else anew."""
        to = answer.to or inbound.chat
        platform = self._platforms.get(to.platform)
        if platform is None:
            return
        only_for = _only_for(inbound, answer)
        try:
            if stands:
                ids = await self._standing.say_at(to, stands, answer.message, key, decided)
            else:
                async with asyncio.timeout(PATIENCE):
                    ids = await _said(platform, to, answer, key, only_for)
        except (DeliveryError, TimeoutError) as error:
            self._lost(inbound.id, None)
            logger.warning("an answer to %s did not arrive: %s", inbound.id, error)
            return
        if isinstance(inbound, Ask) and answer.to is None and only_for is None:
            self._standing.note(to, inbound.message, ids)
        message = ids[-1]
        if stands and chat is not None:
            async with self._database.transaction() as store:
                store.forget_answer(chat.id, stands[-1])
        if not answer.topic or only_for is not None:
            return
        now, greeting = self._clock.now(), None
        async with self._database.transaction() as store:
            if answer.topic == HINT:
                greeting = hint_shown(to, message, store, now)
            elif chat is not None:
                store.remember_answer(_there(store, chat, to), answer.topic, message, now)

        if greeting is not None:
            await self._edit(inbound, Edit(id=message, message=greeting, chat=to), key, decided)

    async def _edit(self, inbound: Inbound, edit: Edit, key: str, decided: int) -> None:
        to = edit.chat or inbound.chat
        if to.platform in self._platforms:
            await self._standing.say(to, edit.id, edit.message, key, decided)


def _there(store: Store, chat: BoundChat, to: ChatRef) -> int:
    """Return our id of the chat *to*, of the mission that was spoken of in *chat*."""
    known = (one for one, _ in store.choices(to) if one.mission == chat.mission)
    return chat.id if to == chat.ref else next(known, chat).id


def _only_for(inbound: Inbound, answer: Answer) -> Account | None:
    """Tell who alone may see *answer*, None: everyone in the chat."""
    alone = isinstance(inbound, Ask | Tap) and inbound.alone and answer.to is None
    return inbound.account if answer.private or alone else None


async def _said(
    platform: ChatPlatform, to: ChatRef, answer: Answer, key: str, only_for: Account | None
) -> tuple[str, ...]:
    """Send an answer, in as many parts as it takes, and return their ids."""
    if answer.document is not None:
        sent = await platform.send_document(
            to,
            answer.document,
            answer.message,
            key=key,
            quotes=answer.quotes,
            only_for=only_for,
        )
        return (sent,)
    *before, last = parts(answer.message)
    quotes = answer.quotes
    ids: list[str] = []
    for number, part in enumerate(before):
        sent = await platform.send(
            to,
            part,
            key=f"{key}-part-{number}",
            rings=False,
            quotes=quotes,
            only_for=only_for,
        )
        ids.append(sent)
        quotes = ""
    sent = await platform.send(to, last, key=key, rings=False, quotes=quotes, only_for=only_for)
    return (*ids, sent)
