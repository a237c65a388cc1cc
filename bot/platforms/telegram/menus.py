"""Keeps the commands that Telegram shows: everyone's, and organisers' in their direct chats."""

import asyncio
import logging
from collections.abc import Callable

from bot.core.chat import Ask, Inbound, Receive, Reply
from bot.core.joining import start_in
from bot.platforms.telegram.inbound import is_group
from bot.platforms.telegram.set_up import introduce, offer_organisers, organisers_chats
from bot.platforms.telegram.transport import Api
from bot.store.database import Database

logger = logging.getLogger(__name__)

LOOKS_EVERY = 60.0
"""Seconds after which organisers are looked for who became so elsewhere, as by a file."""


class Menus:
    """Shows organisers their commands as soon as they have become organisers."""

    def __init__(self, api: Api, database: Database | None) -> None:
        """Show them through *api*; *database* tells who organises."""
        self._api = api
        self._database = database
        self._due = asyncio.Event()

    def after(self, receive: Receive) -> Receive:
        """Return *receive* such that who may have become an organiser by it is looked at."""

        async def received(
            inbound: Inbound, /, *, taken: Callable[[Reply], None] | None = None
        ) -> Reply:
            reply = await receive(inbound, taken=taken)
            if _may_introduce(inbound):
                self._due.set()
            return reply

        return received

    async def show(self) -> None:
        """Show them, until cancelled."""
        await introduce(self._api)
        if self._database is None:
            return
        known: dict[str, str] = {}
        while True:
            self._due.clear()
            try:
                async with self._database.transaction() as store:
                    chats = organisers_chats(store)
                await offer_organisers(self._api, known, chats)
            except Exception:
                logger.exception("telegram: whose chats are organisers' cannot be told")
            try:
                async with asyncio.timeout(LOOKS_EVERY):
                    await self._due.wait()
            except TimeoutError:
                pass


def _may_introduce(inbound: Inbound) -> bool:
    """Tell whether somebody may be an organiser by it: a link, a button or a file, directly."""
    if is_group(inbound.chat.id):
        return False
    return not isinstance(inbound, Ask) or bool(start_in(inbound.text))
