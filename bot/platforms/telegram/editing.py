"""Says anew what stands in a chat on Telegram, and takes it back."""

from contextlib import suppress

from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import TelegramError

from bot.core.chat import DeliveryError
from bot.platforms.telegram.message_html import CAPTION_UNITS, Part, cut, units
from bot.platforms.telegram.refusals import NO_TEXT, NOT_MODIFIED, says
from bot.platforms.telegram.transport import Api
from bot.platforms.telegram.trying import Tries
from bot.platforms.telegram.way import Way, number

NO_PREVIEW = LinkPreviewOptions(is_disabled=True).to_dict()
NOTHING = Part("…", "…")
"""What is left where something cannot be deleted any more."""


class Edits:
    """Edits and deletes single messages of ours."""

    def __init__(self, api: Api, tries: Tries) -> None:
        """Edit through *api*."""
        self._api = api
        self._tries = tries

    async def put(
        self,
        id: str,  # noqa: A002
        part: Part,
        buttons: InlineKeyboardMarkup | None,
        way: Way,
    ) -> None:
        """Let *part* stand where the message *id* does, below its file if it has one.

        Raises `DeliveryError`.
        """

        async def call(way: Way) -> str:
            try:
                try:
                    await self._text(id, part, buttons, way)
                except TelegramError as refusal:
                    if not says(refusal, NO_TEXT):
                        raise
                    await self._caption(id, part, buttons, way)
            except TelegramError as refusal:
                if not says(refusal, NOT_MODIFIED):
                    raise
            return id

        await self._tries.until_it_works(call, way)

    async def _text(
        self,
        id: str,  # noqa: A002
        part: Part,
        buttons: InlineKeyboardMarkup | None,
        way: Way,
    ) -> None:
        text, mode = way.text(part)
        await self._api.post(
            "editMessageText",
            chat_id=way.chat,
            message_id=number(id),
            text=text,
            parse_mode=mode,
            reply_markup=buttons,
            link_preview_options=NO_PREVIEW,
        )

    async def _caption(
        self,
        id: str,  # noqa: A002
        part: Part,
        buttons: InlineKeyboardMarkup | None,
        way: Way,
    ) -> None:
        text, mode = way.text(part)
        if units(part.text) > CAPTION_UNITS:
            text, mode = f"{next(cut(part.text, CAPTION_UNITS - 1))}…", None
        await self._api.edit_message_caption(
            way.chat, number(id), caption=text, parse_mode=mode, reply_markup=buttons
        )

    async def remove(self, id: str, way: Way) -> None:  # noqa: A002
        """Delete the message *id*, or leave an ellipsis where it is too old for that.

        Raises `DeliveryError`.
        """

        async def call(way: Way) -> str:
            await self._api.delete_message(way.chat, number(id))
            return id

        try:
            await self._tries.until_it_works(call, way)
        except DeliveryError as error:
            if not error.permanent:
                raise
            with suppress(DeliveryError):
                await self.put(id, NOTHING, None, way)
