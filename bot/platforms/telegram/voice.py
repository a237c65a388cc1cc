"""Says things on Telegram: in turn, in parts, and in spite of what Telegram may answer."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import ChatMigrated, TelegramError

from bot.core.chat import ChatRef, DeliveryError, Document
from bot.core.message import Message, Venue
from bot.platforms.pacing import Urgency
from bot.platforms.telegram.message_html import CAPTION_UNITS, Part, cut, parts, rows, units
from bot.platforms.telegram.refusals import (
    CANNOT_PARSE,
    NO_PICTURE,
    NO_TEXT,
    NO_TOPIC,
    NOT_MODIFIED,
    delivery_error,
    says,
)
from bot.platforms.telegram.transport import Api, TooManyRequests
from bot.platforms.turns import Turns

logger = logging.getLogger(__name__)

ANSWERS_WITHIN = 20.0
"""Seconds for which an answer is tried: nobody but us will try it again."""
OTHERS_WITHIN = 3.0
"""Seconds for which all else waits for its turn: the outbox brings it again."""
PAUSE = 1.0
"""Seconds before an answer is tried again that did not get through."""
AND = ","
"""Stands between the ids of a message that went out in parts."""
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
GROWING = 256
"""Units by which what is said below a file may become longer."""
MOST_VENUES = 3
"""Places of one message that are shown on the map."""
KEPT = 1000
"""How many messages in parts are known by their last part, and sends by what is left of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How something goes out; *plain* where markup was refused."""

    to: ChatRef
    urgency: Urgency
    silent: bool = True
    quotes: str = ""
    plain: bool = False

    @property
    def chat(self) -> int:
        """The chat's number.  Raises `DeliveryError` where it cannot be one of Telegram's."""
        return number(self.to.id)

    @property
    def topic(self) -> int | None:
        """The topic's number."""
        return int(self.to.thread) if self.to.thread else None

    @property
    def reply(self) -> ReplyParameters | None:
        """What it replies to; it goes out without where that is gone."""
        if not self.quotes:
            return None
        quoted = number(self.quotes.partition(AND)[0])
        return ReplyParameters(quoted, allow_sending_without_reply=True)

    def text(self, part: Part) -> tuple[str, str | None]:
        """Return what to write, and how it is to be read."""
        return (part.text, None) if self.plain else (part.html, ParseMode.HTML)


def number(id: str) -> int:  # noqa: A002, what it is
    """Read an id of Telegram's.  Raises `DeliveryError`."""
    try:
        return int(id)
    except ValueError:
        raise DeliveryError(f"{id!r} is nothing of Telegram's", permanent=True) from None


@dataclass(frozen=True, slots=True)
class Filed:
    """A file, with the words below it where they fit there."""

    document: Document
    caption: Part | None = None


Piece = Part | Filed | Venue
"""What goes out as one message."""


def in_pieces(message: Message | None, document: Document | None) -> tuple[tuple[Piece, ...], int]:
    """Return what goes out, and how many of the first of them are the message itself."""
    if message is None:
        return ((Filed(document),), 1) if document is not None else ((), 0)
    said = parts(message)
    places = dict.fromkeys(one for one in message.blocks if isinstance(one, Venue))
    venues = tuple(places)[:MOST_VENUES]
    if document is None:
        return (*said, *venues), len(said)
    # Words with buttons are said anew in their place, and may be more then.
    room = CAPTION_UNITS - (GROWING if message.buttons else 0)
    if len(said) == 1 and units(said[0].text) <= room:
        return (Filed(document, said[0]), *venues), 1
    return (*said, Filed(document), *venues), len(said)


class Voice:
    """Sends, edits and sends files, each part in its turn."""

    def __init__(self, api: Api, turns: Turns, seconds: Callable[[], float]) -> None:
        """Speak through *api* at the pace of *turns*; *seconds* is monotonic."""
        self._api = api
        self._turns = turns
        self._seconds = seconds
        self._begun: dict[str, tuple[tuple[Piece, ...], list[str]]] = {}
        self._wholes: dict[tuple[str, str], str] = {}

    async def send(
        self, message: Message | None, way: Way, key: str = "", document: Document | None = None
    ) -> str:
        """Say *message*, the buttons below its last part, and return its id.

        Its first words stand below *document* where they fit there; else it
        follows, as places on the map do.  What went out of the delivery *key*
        before it failed is not said again.  Raises `DeliveryError`.
        """
        pieces, edited = in_pieces(message, document)
        before, sent = self._begun.pop(key, (pieces, []))
        sent = sent if before == pieces else []
        try:
            await self._send_pieces(pieces, sent, edited, keyboard(message), way)
        except DeliveryError:
            if key and sent:
                self._begun[key] = (pieces, sent)
                _forget_old(self._begun)
            raise
        return self._whole(way.to, sent[:edited])

    async def edit(self, id: str, message: Message, way: Way) -> None:  # noqa: A002
        """Say the message *id* anew, part by part.  Raises `DeliveryError`."""
        old = self._wholes.get((way.to.id, id), id).split(AND)
        said = parts(message)
        buttons = keyboard(message)
        for at, (one, part) in enumerate(zip(old, said, strict=False)):
            below = buttons if at == len(said) - 1 else None
            await self._edit_part(one, part, below, way)
        for one in old[len(said) :]:
            with suppress(DeliveryError):
                await self._delete(one, way)
        if len(said) > len(old):
            sent = list(old)
            await self._send_pieces(said, sent, len(said), buttons, way)
            self._wholes[way.to.id, id] = AND.join(sent)

    # ---- parts -----------------------------------------------------------------------------

    async def _send_pieces(
        self,
        pieces: Sequence[Piece],
        sent: list[str],
        edited: int,
        buttons: InlineKeyboardMarkup | None,
        way: Way,
    ) -> None:
        """Send what is missing in *sent*, and note there what arrived; only the first rings.

        The first *edited* pieces are the message, the last of them has its *buttons*.
        """
        for at in range(len(sent), len(pieces)):
            how = (
                way
                if at == 0
                else replace(way, silent=True, quotes="" if at < edited else way.quotes)
            )
            below = buttons if at == edited - 1 else None
            match pieces[at]:
                case Part() as part:
                    sent.append(await self._send_part(part, below, how))
                case Filed() as filed:
                    sent.append(await self._send_file(filed, below, how))
                case Venue() as venue:
                    sent.append(await self._send_venue(venue, how))

    async def _send_file(
        self, filed: Filed, buttons: InlineKeyboardMarkup | None, way: Way
    ) -> str:
        """Send a file, a picture so that it is seen at once where Telegram can show it."""

        async def call(way: Way, kind: str) -> str:
            text, mode = way.text(filed.caption) if filed.caption is not None else (None, None)
            sent = await self._api.post(
                f"send{kind.capitalize()}",
                chat_id=way.chat,
                **{kind: InputFile(filed.document.content, filed.document.name)},
                caption=text,
                parse_mode=mode,
                disable_notification=way.silent,
                message_thread_id=way.topic,
                reply_parameters=way.reply,
                reply_markup=buttons,
            )
            return str(sent["message_id"])

        if filed.document.is_picture:
            try:
                return await self._in_turn(lambda way: call(way, "photo"), way)
            except DeliveryError as error:
                if not any(word in str(error).lower() for word in NO_PICTURE):
                    raise
                logger.warning("Telegram does not show a picture: %s", error)
        return await self._in_turn(lambda way: call(way, "document"), way)

    async def _send_venue(self, venue: Venue, way: Way) -> str:
        """Pin a place on the map; without it the words still say where."""

        async def call(way: Way) -> str:
            named = {"title": venue.name, "address": venue.address or venue.coordinates}
            sent = await self._api.post(
                "sendVenue" if venue.name else "sendLocation",
                chat_id=way.chat,
                latitude=venue.latitude,
                longitude=venue.longitude,
                **(named if venue.name else {}),
                disable_notification=True,
                message_thread_id=way.topic,
                reply_parameters=way.reply,
            )
            return str(sent["message_id"])

        try:
            return await self._in_turn(call, way)
        except DeliveryError as error:
            if way.urgency is not Urgency.ANSWER and not (error.permanent or error.ambiguous):
                raise
            logger.warning("a place is not on the map: %s", error)
            return ""

    async def _send_part(self, part: Part, buttons: InlineKeyboardMarkup | None, way: Way) -> str:
        async def call(way: Way) -> str:
            text, mode = way.text(part)
            sent = await self._api.post(
                "sendMessage",
                chat_id=way.chat,
                text=text,
                parse_mode=mode,
                disable_notification=way.silent,
                message_thread_id=way.topic,
                reply_parameters=way.reply,
                reply_markup=buttons,
                link_preview_options=NO_PREVIEW,
            )
            return str(sent["message_id"])

        return await self._in_turn(call, way)

    async def _edit_part(
        self,
        id: str,  # noqa: A002
        part: Part,
        buttons: InlineKeyboardMarkup | None,
        way: Way,
    ) -> None:
        async def call(way: Way) -> str:
            text, mode = way.text(part)
            try:
                await self._api.post(
                    "editMessageText",
                    chat_id=way.chat,
                    message_id=number(id),
                    text=text,
                    parse_mode=mode,
                    reply_markup=buttons,
                    link_preview_options=NO_PREVIEW,
                )
            except TelegramError as refusal:
                if says(refusal, NOT_MODIFIED):
                    return id
                if not says(refusal, NO_TEXT):
                    raise
                if units(part.text) > CAPTION_UNITS:
                    text, mode = f"{next(cut(part.text, CAPTION_UNITS - 1))}…", None
                await self._api.edit_message_caption(
                    way.chat, number(id), caption=text, parse_mode=mode, reply_markup=buttons
                )
            return id

        await self._in_turn(call, way)

    async def _delete(self, id: str, way: Way) -> None:  # noqa: A002
        async def call(way: Way) -> str:
            await self._api.delete_message(way.chat, number(id))
            return id

        await self._in_turn(call, way)

    def _whole(self, to: ChatRef, sent: list[str]) -> str:
        """Return the id of what went out as *sent*; its buttons name only the last of them."""
        whole = AND.join(sent)
        if len(sent) > 1:
            self._wholes[to.id, sent[-1]] = whole
            _forget_old(self._wholes)
        return whole

    # ---- one call --------------------------------------------------------------------------

    async def _in_turn(self, call: Callable[[Way], Awaitable[str]], way: Way) -> str:
        """Make *call* when it is its turn, in another way where Telegram wants one.

        An answer is tried until it gets through, all else once: the outbox
        does it again.  Raises `DeliveryError`.
        """
        ours = way.urgency is Urgency.ANSWER
        give_up = self._seconds() + (ANSWERS_WITHIN if ours else OTHERS_WITHIN)
        while True:
            left = give_up - self._seconds()
            refusal: TelegramError
            async with self._turns.turn(way.to.id, way.urgency, left):
                try:
                    return await call(way)
                except TelegramError as error:
                    refusal = error
            if isinstance(refusal, TooManyRequests):
                self._turns.refused(way.to.id, refusal.seconds)
            other = another(way, refusal)
            if other is not None:
                way = other
                continue
            failed = delivery_error(refusal)
            hopeless = failed.permanent or failed.ambiguous
            wait = failed.retry_after.total_seconds() if failed.retry_after else PAUSE
            if not ours or hopeless or self._seconds() + wait >= give_up:
                raise failed
            if failed.retry_after is None:
                await asyncio.sleep(wait)


def another(way: Way, refusal: TelegramError) -> Way | None:
    """Return how else to say it after *refusal*, None where there is no other way."""
    if not way.plain and says(refusal, CANNOT_PARSE):
        logger.warning("Telegram does not read our markup: %s", refusal.message)
        return replace(way, plain=True)
    if way.to.thread and says(refusal, *NO_TOPIC):
        return replace(way, to=replace(way.to, thread=""))
    if way.urgency is Urgency.ANSWER and isinstance(refusal, ChatMigrated):
        return replace(way, to=replace(way.to, id=str(refusal.new_chat_id), thread=""))
    return None


def keyboard(message: Message | None) -> InlineKeyboardMarkup | None:
    """Return the buttons of *message*, None where it has none."""
    if message is None or not message.buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(button.label, callback_data=button.choice) for button in row]
            for row in rows(message)
        ]
    )


def _forget_old(kept: dict[Any, Any]) -> None:
    while len(kept) > KEPT:
        del kept[next(iter(kept))]
