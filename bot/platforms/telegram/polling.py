"""Fetches updates ourselves: the next are asked for, and these confirmed, when all are handled."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.core.chat import NotKeptError
from bot.platforms.telegram.inbound import KINDS
from bot.platforms.telegram.transport import Api, TooManyRequests
from bot.platforms.troubles import Troubles

NOT_KEPT = 1.0
"""Seconds before what could not be kept is fetched again."""


def pause_after(troubles: Troubles, error: TelegramError) -> float:
    """Return the pause after *error*, in seconds, and log it if it is a new one."""
    asked = error.seconds if isinstance(error, TooManyRequests) else 0.0
    grave = isinstance(error, Conflict | InvalidToken)
    return troubles.wait_after(in_words(error), asked, grave=grave)


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


async def poll(
    api: Api,
    handle: Callable[[list[dict[str, Any]]], Awaitable[None]],
    troubles: Troubles,
) -> None:
    """Pass updates on to *handle* until cancelled; what it has not handled comes again."""
    offset = 0
    while True:
        try:
            batch = await api.waiting_updates(offset, KINDS)
        except TelegramError as error:
            await asyncio.sleep(pause_after(troubles, error))
            continue
        troubles.over()
        if not batch:
            continue
        try:
            await handle(batch)
        except NotKeptError:
            await asyncio.sleep(NOT_KEPT)  # not confirmed, it comes again
            continue
        offset = max(int(raw["update_id"]) for raw in batch) + 1
