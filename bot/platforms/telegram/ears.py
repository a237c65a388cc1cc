"""Hears what Telegram tells: each update handled, then acknowledged, then answered."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from weakref import WeakValueDictionary

from telegram import Chat, Message, MessageEntity, Update, User
from telegram.error import TelegramError

from bot.clock import Clock
from bot.core.chat import Ask, ChatRef, File, Inbound, NotKeptError, Receive, Reply
from bot.core.message import shortened
from bot.platforms.telegram.inbound import (
    LARGEST,
    Me,
    Nothing,
    Pressed,
    Said,
    Sent,
    chat_of,
    heard,
    is_group,
)
from bot.platforms.telegram.transport import Api

logger = logging.getLogger(__name__)

TOO_OLD = timedelta(minutes=10)
"""A question that waited longer helps nobody any more; votes and files do."""
FETCHED_WITHIN = 20.0
CLOSING = 5.0
"""Seconds that answers under way get when we stop."""
BUSY = 100
"""So many answers on their way, and nothing new is taken before some have arrived."""
EDITED = "/"
"""Stands in the id of an ask before which of its edits it is."""
PLAIN_UPDATE = frozenset({"update_id", "message"})
PLAIN_MESSAGE = frozenset({"message_id", "date", "chat", "from", "text", "entities"})
"""All that stands in an update, and in its message, that is mere words."""
TOAST = 200
"""Telegram's limit for the word to who pressed."""


class Ears:
    """Passes what people say to *receive*, in order within a chat.

    *system* tells the age of what waited.  The same words again in a group
    within *again* seconds (by the monotonic *seconds*) are not heard from who
    said them, and marked from others.
    """

    def __init__(  # noqa: PLR0913, what hearing depends on
        self,
        api: Api,
        me: Me,
        receive: Receive,
        *,
        system: Clock,
        seconds: Callable[[], float],
        again: float,
    ) -> None:
        """Listen as *me*."""
        self._api = api
        self._me = me
        self._receive = receive
        self._system = system
        self._seconds = seconds
        self._again = again
        self._lately: OrderedDict[tuple[ChatRef, str, str], tuple[float, dict[str, str]]] = (
            OrderedDict()
        )
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._under_way: set[asyncio.Task[Any]] = set()

    @property
    def under_way(self) -> int:
        """How many answers and words are on their way."""
        return len(self._under_way)

    async def take_all(self, batch: list[dict[str, Any]]) -> None:
        """Handle *batch*: one after the other in a chat, chats beside each other.

        Raises `NotKeptError` where some of it was not: all of it has to come
        again, and what was handled is known by its id then.
        """
        chats: dict[str, list[Update]] = {}
        for raw in sorted(batch, key=lambda raw: int(raw.get("update_id", 0))):
            update = read(raw)
            if update is not None:
                chats.setdefault(chat_of(update), []).append(update)
        each = (self._in_order(updates) for updates in chats.values())
        for failed in await asyncio.gather(*each, return_exceptions=True):
            if failed is not None:
                raise failed

    async def _in_order(self, updates: list[Update]) -> None:
        for update in updates:
            await self.take(update)

    async def take(self, update: Update) -> None:
        """Handle *update* so that it is not lost any more; answers follow by themselves.

        Raises `NotKeptError`.
        """
        while len(self._under_way) >= BUSY:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
        # Several may be brought at once.
        async with self._locks.setdefault(chat_of(update), asyncio.Lock()):
            await self._heard(update)

    async def _heard(self, update: Update) -> None:
        match heard(update, self._me):
            case Said() as said:
                inbound = self._worth(said)
                if inbound is not None:
                    await self._handled(inbound)
            case Pressed(tap=tap, query=query):
                self._soon(self._say_to_who_pressed(query, await self._handled(tap)))
            case Sent() as sent:
                await self._handled(await self._fetched(sent))
            case Nothing():
                pass
            case membership:
                await self._handled(membership)

    async def finish(self) -> None:
        """Wait a little for the answers that are on their way."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=CLOSING)

    # ---- questions -------------------------------------------------------------------------

    def _worth(self, said: Said) -> Ask | None:
        """Return what to answer, None where it is too old, or was just said."""
        ask = said.ask
        if self._system.now() - said.at > TOO_OLD:
            logger.info("a question that waited too long is dropped: %s", ask.id)
            return None
        if said.edited:
            return replace(ask, id=f"{ask.id}{EDITED}{said.edited}", edited=True)
        return self._once(ask)

    def _once(self, ask: Ask) -> Ask | None:
        """Return None where who asks said the same there a moment ago; note where others did.

        What is answered to somebody else may be theirs alone, so it is not for us to leave out.
        """
        if self._again <= 0 or not is_group(ask.chat.id):
            return ask
        now = self._seconds()
        while self._lately and next(iter(self._lately.values()))[0] < now - self._again:
            self._lately.popitem(last=False)
        words = (ask.chat, " ".join(ask.text.casefold().split()), ask.replies_to)
        _, by = self._lately.setdefault(words, (now, {}))
        # The very same message comes again where it could not be kept.
        said = by.setdefault(ask.account.id, ask.id)
        return replace(ask, again=len(by) > 1) if said == ask.id else None

    # ---- files -----------------------------------------------------------------------------

    async def _fetched(self, sent: Sent) -> File:
        """Fetch a file; what cannot be had, or is too large, is left to the reader to refuse."""
        content = bytes(min(sent.size, LARGEST + 1))
        if sent.size <= LARGEST:
            try:
                async with asyncio.timeout(FETCHED_WITHIN):
                    file = await self._api.get_file(sent.file)
                    content = bytes(await file.download_as_bytearray())
            except (TelegramError, TimeoutError) as error:
                logger.warning("a file cannot be fetched: %s", type(error).__name__)
                content = b""
        return File(
            id=sent.id,
            chat=sent.chat,
            account=sent.account,
            name=sent.name,
            content=content,
            message=sent.message,
            caption=sent.caption,
            media_type=sent.media_type,
            addressed=sent.addressed,
            album=sent.album,
            said=sent.said,
        )

    # ---- handling --------------------------------------------------------------------------

    async def _handled(self, inbound: Inbound) -> str:
        """Have *inbound* handled, and return the word for who pressed, before it is answered.

        Raises `NotKeptError`.
        """
        word: asyncio.Future[str] = asyncio.get_running_loop().create_future()

        def taken(decided: Reply) -> None:
            if not word.done():
                word.set_result(decided.toast)

        async def receive() -> None:
            try:
                taken(await self._receive(inbound, taken=taken))
            except NotKeptError as error:
                word.set_exception(error)
            except Exception:
                logger.exception("%s cannot be handled", inbound.id)
            finally:
                taken(Reply())

        self._soon(receive())
        return await word

    async def _say_to_who_pressed(self, query: str, word: str) -> None:
        """Show *word*, and let the button rest; after a while Telegram wants neither."""
        with suppress(TelegramError):
            await self._api.answer_callback_query(query, shortened(word, TOAST) or None)

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)


def read(raw: Mapping[str, Any]) -> Update | None:
    """Read an update; one that cannot be read is let go, or it would come back for ever."""
    try:
        return _read_plain(raw) or Update.de_json(dict(raw), None)
    except Exception:  # whatever the library makes of what it does not know
        logger.warning("an update cannot be read: %s", raw.get("update_id"), exc_info=True)
        return None


def _read_plain(raw: Mapping[str, Any]) -> Update | None:
    """Read an update that is mere words, as most are; None where it has anything else.

    The library would look for a hundred things that may come with a message,
    one by one, and take twice as long.
    """
    if raw.keys() != PLAIN_UPDATE or not raw["message"].keys() <= PLAIN_MESSAGE:
        return None
    message = raw["message"]
    sender = message.get("from")
    return Update(
        raw["update_id"],
        message=Message(
            message_id=message["message_id"],
            date=datetime.fromtimestamp(message["date"], UTC),
            chat=Chat.de_json(message["chat"], None),
            from_user=User.de_json(sender, None) if sender is not None else None,
            text=message.get("text"),
            entities=MessageEntity.de_list(message.get("entities", ()), None),
        ),
    )
