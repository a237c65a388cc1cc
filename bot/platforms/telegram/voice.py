"""Says things on Telegram: in turn, in parts, and in spite of what Telegram may answer."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.core.chat import ChatRef, DeliveryError, Document
from bot.core.message import Message, Venue
from bot.platforms.pacing import Urgency
from bot.platforms.telegram.documents import Documents
from bot.platforms.telegram.editing import NO_PREVIEW, Edits
from bot.platforms.telegram.message_html import Part, parts
from bot.platforms.telegram.pieces import Filed, Piece, in_pieces, keyboard
from bot.platforms.telegram.transport import Api
from bot.platforms.telegram.trying import Tries
from bot.platforms.telegram.way import AND, Way
from bot.platforms.turns import Turns

logger = logging.getLogger(__name__)

KEPT = 1000
"""How many messages in parts are known by their last part, and sends by what is left of them."""


class Voice:
    """Sends, edits and sends files, each part in its turn."""

    def __init__(self, api: Api, turns: Turns, seconds: Callable[[], float]) -> None:
        """Speak through *api* at the pace of *turns*; *seconds* is monotonic."""
        self._api = api
        self._tries = Tries(turns, seconds)
        self._documents = Documents(api, self._tries)
        self._edits = Edits(api, self._tries)
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
            await self._edits.put(one, part, below, way)
        for one in old[len(said) :]:
            with suppress(DeliveryError):
                await self._edits.remove(one, way)
        if len(said) > len(old):
            sent = list(old)
            await self._send_pieces(said, sent, len(said), buttons, way)
            self._wholes[way.to.id, id] = AND.join(sent)

    async def remove(self, id: str, way: Way) -> None:  # noqa: A002
        """Take the message *id* back, with all its parts.  Raises `DeliveryError`."""
        for one in self._wholes.pop((way.to.id, id), id).split(AND):
            await self._edits.remove(one, way)

    # ---- pieces ----------------------------------------------------------------------------

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
                    sent.append(await self._documents.send(filed, below, how))
                case Venue() as venue:
                    sent.append(await self._send_venue(venue, how))

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
            return await self._tries.until_it_works(call, way)
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

        return await self._tries.until_it_works(call, way)

    def _whole(self, to: ChatRef, sent: list[str]) -> str:
        """Return the id of what went out as *sent*; its buttons name only the last of them."""
        whole = AND.join(sent)
        if len(sent) > 1:
            self._wholes[to.id, sent[-1]] = whole
            _forget_old(self._wholes)
        return whole


def _forget_old(kept: dict[Any, Any]) -> None:
    while len(kept) > KEPT:
        del kept[next(iter(kept))]
