"""Sends files on Telegram; one that goes to several chats is uploaded once."""

import asyncio
import logging
from collections import OrderedDict
from hashlib import sha256
from typing import Any

from telegram import InlineKeyboardMarkup, InputFile
from telegram.error import TelegramError

from bot.core.chat import DeliveryError, Document
from bot.platforms.telegram.pieces import Filed
from bot.platforms.telegram.refusals import NO_FILE, NO_PICTURE, says
from bot.platforms.telegram.transport import Api
from bot.platforms.telegram.trying import Tries
from bot.platforms.telegram.way import Way

logger = logging.getLogger(__name__)

KEPT = 500
"""How many files are known by the ids under which Telegram has them."""
UPLOADED_WITHIN = 15.0
"""Seconds for which a copy waits for the upload of another; what is late uploads its own."""


class Documents:
    """Sends files, and remembers for the life of the process under which id Telegram has them."""

    def __init__(self, api: Api, tries: Tries) -> None:
        """Send through *api*; nothing is known to be there yet."""
        self._api = api
        self._tries = tries
        self._ids: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._uploads: dict[tuple[str, str], asyncio.Event] = {}

    async def send(self, filed: Filed, buttons: InlineKeyboardMarkup | None, way: Way) -> str:
        """Send a file, a picture so that it is seen at once where Telegram can show it.

        Returns the message's id.  Raises `DeliveryError`.
        """
        if filed.document.is_picture:
            try:
                return await self._send(filed, "photo", buttons, way)
            except DeliveryError as error:
                if not any(word in str(error).lower() for word in NO_PICTURE):
                    raise
                logger.warning("Telegram does not show a picture: %s", error)
        return await self._send(filed, "document", buttons, way)

    async def _send(
        self, filed: Filed, kind: str, buttons: InlineKeyboardMarkup | None, way: Way
    ) -> str:
        key = kind, _print(filed.document)
        if key not in self._ids and key in self._uploads:
            await self._uploaded(key)
        first = key not in self._ids and key not in self._uploads
        if first:
            self._uploads[key] = asyncio.Event()
        try:
            return await self._tries.until_it_works(
                lambda way: self._call(filed, key, buttons, way), way
            )
        finally:
            if first:
                self._uploads.pop(key).set()

    async def _uploaded(self, key: tuple[str, str]) -> None:
        """Wait until the same file has arrived in another chat, or not; nothing is sent yet."""
        try:
            async with asyncio.timeout(UPLOADED_WITHIN):
                while key not in self._ids and key in self._uploads:
                    await self._uploads[key].wait()
        except TimeoutError:
            logger.warning("a file takes long to upload: another copy goes by itself")

    async def _call(
        self,
        filed: Filed,
        key: tuple[str, str],
        buttons: InlineKeyboardMarkup | None,
        way: Way,
    ) -> str:
        """Send the file by its id where it has one; where that is refused, upload it again."""
        known = self._ids.get(key)
        if known is not None:
            try:
                return await self._post(filed, key, known, buttons, way)
            except TelegramError as refusal:
                if not says(refusal, *NO_FILE):
                    raise
                logger.warning("Telegram does not know a file any more: %s", refusal.message)
                self._ids.pop(key, None)
        content = InputFile(filed.document.content, filed.document.name)
        return await self._post(filed, key, content, buttons, way)

    async def _post(
        self,
        filed: Filed,
        key: tuple[str, str],
        what: InputFile | str,
        buttons: InlineKeyboardMarkup | None,
        way: Way,
    ) -> str:
        kind, _ = key
        text, mode = way.text(filed.caption) if filed.caption is not None else (None, None)
        sent = await self._api.post(
            f"send{kind.capitalize()}",
            chat_id=way.chat,
            **{kind: what},
            caption=text,
            parse_mode=mode,
            disable_notification=way.silent,
            message_thread_id=way.topic,
            reply_parameters=way.reply,
            reply_markup=buttons,
        )
        self._remember(key, sent)
        return str(sent["message_id"])

    def _remember(self, key: tuple[str, str], sent: dict[str, Any]) -> None:
        """Note the id of the file in the message *sent*; of a photo the largest size's."""
        found = sent.get(key[0])
        largest = found[-1] if isinstance(found, list) and found else found
        if isinstance(largest, dict) and "file_id" in largest:
            self._ids[key] = str(largest["file_id"])
            self._ids.move_to_end(key)
        while len(self._ids) > KEPT:
            self._ids.popitem(last=False)


def _print(document: Document) -> str:
    """Return what tells *document* from any other: Telegram keeps the name with it."""
    told = sha256(document.content)
    told.update(f"\0{document.name}".encode())
    return told.hexdigest()
