"""What Telegram shows of the bot: commands for each language and for whom, and descriptions."""

import logging

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.core.chat import ChatKind
from bot.core.languages import spoken
from bot.core.languages.menu import MENUS, Menu
from bot.core.mission import Role
from bot.platforms.telegram.inbound import NAME
from bot.platforms.telegram.transport import Api
from bot.store.store import Store

logger = logging.getLogger(__name__)

OTHERS = "en"
"""What readers of all other languages see."""


async def introduce(api: Api) -> None:
    """Let everyone see the commands and who we are; what is so already is left alone."""
    for code, menu in MENUS.items():
        language = "" if code == OTHERS else code
        try:
            for scope in (BotCommandScopeDefault(), BotCommandScopeAllPrivateChats()):
                await _offer(api, menu.for_everyone, scope, language)
            await _describe(api, menu, language)
        except TelegramError as error:
            logger.warning("telegram: the menu cannot be set: %s", error.message)


async def offer_organisers(api: Api, known: dict[str, str], chats: dict[str, str]) -> None:
    """Let organisers see their commands in their direct *chats* (id to language).

    *known* is what they see already, and is brought up to date.
    """
    for chat, language in chats.items():
        if known.get(chat) == language:
            continue
        menu = MENUS[spoken(language)]
        try:
            await _offer(
                api,
                (*menu.for_organisers, *menu.for_everyone),
                BotCommandScopeChat(int(chat)),
                "",
            )
        except TelegramError as error:
            logger.warning("telegram: an organiser's menu cannot be set: %s", error.message)
        known[chat] = language
    for chat in known.keys() - chats.keys():
        del known[chat]
        try:
            await api.delete_my_commands(BotCommandScopeChat(int(chat)))
        except TelegramError as error:
            logger.warning("telegram: an organiser's menu cannot be removed: %s", error.message)


def organisers_chats(store: Store) -> dict[str, str]:
    """Return the direct chats of organisers, by their ids, and the language spoken there."""
    found: dict[str, str] = {}
    for code in store.missions():
        mission = store.mission(code)
        for chat in store.chats(code, ChatKind.DIRECT):
            person = mission.people_by_code.get(chat.person)
            if chat.ref.platform == NAME and person and person.role is Role.ORGANISER:
                found[chat.ref.id] = person.language or chat.language or mission.language
    return found


async def _offer(
    api: Api, commands: tuple[tuple[str, str], ...], scope: BotCommandScope, language: str
) -> None:
    wanted = tuple(BotCommand(name, does) for name, does in commands)
    if tuple(await api.get_my_commands(scope, language or None)) != wanted:
        await api.set_my_commands(wanted, scope, language or None)


async def _describe(api: Api, menu: Menu, language: str) -> None:
    full = await api.get_my_description(language or None)
    if full.description != menu.description:
        await api.set_my_description(menu.description, language or None)
    short = await api.get_my_short_description(language or None)
    if short.short_description != menu.short_description:
        await api.set_my_short_description(menu.short_description, language or None)
