"""What people see of the bot before they have written to it."""

from bot.core.chat import ChatKind, ChatRef
from bot.core.languages.menu import MENUS
from bot.platforms.telegram.set_up import introduce, offer_organisers, organisers_chats
from bot.platforms.telegram.transport import Api, Transport
from bot.store.database import Database
from tests.house import CODE, MISSION
from tests.telegram_house import BRIEFING, telegram_house

SCOPES = ("default", "all_private_chats")


async def with_api(house, work):
    transport = Transport()
    try:
        return await work(Api(house.bot.token, house.server.url, transport))
    finally:
        await transport.shutdown()


def names(house, scope, language=""):
    return [one["command"] for one in house.bot.commands.get((scope, language), ())]


async def test_everyone_sees_the_commands_in_their_language():
    async with telegram_house(listens=False) as house:
        await with_api(house, introduce)
        for scope in SCOPES:
            assert names(house, scope) == [name for name, _ in MENUS["en"].for_everyone]
            assert names(house, scope, "fr") == [name for name, _ in MENUS["fr"].for_everyone]
        assert house.bot.texts["description", "fr"] == MENUS["fr"].description
        assert house.bot.texts["short_description", ""] == MENUS["en"].short_description


async def test_what_is_there_already_is_not_set_again():
    async with telegram_house(listens=False) as house:
        await with_api(house, introduce)
        before = len([call for call in house.server.calls if call.method.startswith("set")])
        await with_api(house, introduce)
        after = len([call for call in house.server.calls if call.method.startswith("set")])
    assert (before, after) == (8, 8)


async def test_an_organiser_sees_more_in_the_direct_chat_and_no_longer_when_it_is_over():
    async with telegram_house(listens=False) as house:
        chat = str(house.alice.id)
        known = {}
        await with_api(house, lambda api: offer_organisers(api, known, {chat: "fr"}))
        organisers = [name for name, _ in MENUS["fr"].for_organisers]
        assert names(house, f"chat:{chat}")[: len(organisers)] == organisers
        await with_api(house, lambda api: offer_organisers(api, known, {}))
        assert (names(house, f"chat:{chat}"), known) == ([], {})


def test_only_the_direct_chats_of_organisers_on_telegram_are_theirs():
    database = Database.open()
    with database.transaction() as store:
        store.publish(MISSION, BRIEFING)
        for platform, chat, person in (
            ("telegram", "1", "florence"),
            ("telegram", "2", "alice"),
            ("slack", "D3", "florence"),
        ):
            ref = ChatRef(platform, chat)
            store.bind(ref, CODE, ChatKind.DIRECT, BRIEFING, person=person)
        assert organisers_chats(store) == {"1": "fr"}


def test_the_menus_keep_telegrams_limits():
    for menu in MENUS.values():
        commands = (*menu.for_organisers, *menu.for_everyone)
        assert len({name for name, _ in commands}) == len(commands) <= 100
        assert all(
            name.isascii() and name == name.lower() and len(name) <= 32 for name, _ in commands
        )
        assert all(1 <= len(does) <= 256 for _, does in commands)
        assert len(menu.description) <= 512
        assert len(menu.short_description) <= 120
