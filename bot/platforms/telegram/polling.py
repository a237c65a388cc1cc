"""Fetches updates ourselves: the next are asked for, and these confirmed, when all are handled."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.platforms.telegram.inbound import KINDS
from bot.platforms.telegram.transport import Api, TooManyRequests

logger = logging.getLogger(__name__)

PAUSES = (1.0, 2.0, 5.0, 15.0, 30.0)
"""Seconds before Telegram is asked again, time after time without an answer."""


class Troubles:
    """Says once what is wrong, until something works again, and how long to wait."""

    def __init__(self) -> None:
        """Begin without any."""
        self._said = ""
        self._times = 0

    def over(self) -> None:
        """Note that it works."""
        if self._said:
            logger.info("telegram: it works again")
        self._said, self._times = "", 0

    def wait_after(self, error: TelegramError) -> float:
        """Return the pause after *error*, in seconds, and log it if it is a new one."""
        words = in_words(error)
        if words != self._said:
            logger.warning("telegram: %s", words)
        self._said = words
        pause = PAUSES[min(self._times, len(PAUSES) - 1)]
        self._times += 1
        return max(pause, error.seconds) if isinstance(error, TooManyRequests) else pause


def in_words(error: TelegramError) -> str:
    """Say what is wrong, and what to do where somebody can do something."""
    match error:
        case Conflict():
            return (
                "another program fetches this bot's messages, perhaps a second Fanion, or a "
                "webhook is set: stop the other one (only one can listen); we keep trying"
            )
        case InvalidToken():
            return "the token is refused: set FANION_TELEGRAM_TOKEN to the one BotFather gave you"
        case _:
            return f"no updates: {error.message}"


async def poll(api: Api, handle: Callable[[list[dict[str, Any]]], Awaitable[None]]) -> None:
    """Pass updates on to *handle* until cancelled; what it has not handled comes again."""
    offset = 0
    troubles = Troubles()
    while True:
        try:
            batch = await api.waiting_updates(offset, KINDS)
        except TelegramError as error:
            await asyncio.sleep(troubles.wait_after(error))
            continue
        troubles.over()
        if batch:
            await handle(batch)
            offset = max(int(raw["update_id"]) for raw in batch) + 1
