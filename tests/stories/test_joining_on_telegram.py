"""A mission comes to Telegram: a link, a group, names, a group that moves, and one that closes."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.app import App
from bot.clock import StoppedClock
from bot.core.languages.menu import MENUS
from bot.platforms.pacing import UNBOUND
from bot.platforms.telegram.platform import Telegram
from bot.store.invitations import invite
from tests.programmes import bundled
from tests.servers.telegram.server import TelegramServer
from tests.stories.beginnings import begun
from tests.stories.story import plain_spaces

CODE = "silicon-valley-2022"
MONDAY = datetime(2022, 9, 26, 22, tzinfo=UTC)
WITHIN = 20.0


class Service:
    """The service on a Telegram of our own, with a mission that nobody has joined."""

    def __init__(self, server):
        self.server = server
        self.bot = server.bot()
        self.clock = StoppedClock(MONDAY)
        self.database = begun(bundled(CODE), MONDAY)
        with self.database.transaction() as store:
            self.codes = invite(store, store.mission(CODE), MONDAY)
        self.platform = Telegram(
            self.bot.token,
            system=self.clock,
            server=server.url,
            database=self.database,
            pace=UNBOUND,
        )
        platforms = {"telegram": self.platform}
        self.app = App(self.database, self.clock, system=self.clock, platforms=platforms)
        self.listening = asyncio.create_task(self.platform.run(self.app.receive))

    async def quiet(self):
        await self.until(
            lambda: (
                self.platform.listening
                and not self.bot.updates.pending
                and not self.platform.under_way
            )
        )
        await self.app.settle()

    async def until(self, so):
        """Let the loop work until it is *so*."""
        async with asyncio.timeout(WITHIN):
            while not so():  # noqa: ASYNC110, it is the loop that works
                await asyncio.sleep(0)

    def said(self, chat):
        """Return what the bot says in *chat*, as it stands there now."""
        return [plain_spaces(one.text) for one in chat.said_by(self.bot) if not one.deleted]

    async def close(self):
        self.listening.cancel()
        await asyncio.gather(self.listening, return_exceptions=True)
        await self.platform.close()


@pytest.fixture
async def service():
    async with TelegramServer(now=lambda: MONDAY) as server:
        made = Service(server)
        yield made
        await made.close()
    assert server.problems == []


def choice_called(message, label):
    return next(
        button["callback_data"]
        for row in message.keyboard
        for button in row
        if plain_spaces(button["text"]) == label
    )


async def test_a_mission_comes_to_a_group_and_its_people_to_their_names(service):
    florence, alice = service.server.person("Florence"), service.server.person("Alice")
    direct = florence.at(service.bot)
    florence.starts(service.bot, service.codes["organiser:florence-delpuech"])
    await service.quiet()
    assert service.said(direct)[0].startswith("Bienvenue, Florence.")

    group = florence.makes_group("Californie", [alice], kind="supergroup")
    florence.starts_in_group(service.bot, group, service.codes["main"])
    await service.quiet()
    (greeting,) = service.said(group)
    assert greeting.startswith("Bonjour, je suis Fanion.")
    assert "nommez-moi administrateur" in greeting

    asked = group.said_by(service.bot)[0]
    press = alice.presses(asked, "Alice Martin")
    await service.quiet()
    assert plain_spaces(press.text).startswith("Bienvenue, Alice !")
    assert "1 sur 14 s'est présenté." in service.said(group)[0]

    alice.says(group, "/quisuisje@fanion_bot")
    await service.quiet()
    assert service.said(group)[1] == "Vous êtes Alice Martin, Groupe Industrie."

    alice.says(alice.at(service.bot), "/suite")
    await service.quiet()
    assert service.said(alice.at(service.bot))[0].startswith("À suivre : ")


async def test_who_becomes_an_organiser_sees_their_commands_at_once(service):
    florence = service.server.person("Florence")
    last = "short_description", [*MENUS][-1]
    await service.until(lambda: last in service.bot.texts)
    florence.says(florence.at(service.bot), "Bonjour")
    await service.quiet()
    florence.starts(service.bot, service.codes["organiser:florence-delpuech"])

    theirs = (f"chat:{florence.id}", "")
    await service.until(lambda: theirs in service.bot.commands)
    shown = [one["command"] for one in service.bot.commands[theirs]]
    assert shown[:2] == [name for name, _ in MENUS["fr"].for_organisers][:2]


async def test_who_throws_the_bot_out_is_noticed_and_the_organiser_told(service):
    florence = service.server.person("Florence")
    florence.starts(service.bot, service.codes["organiser:florence-delpuech"])
    group = florence.makes_group("Californie", [], kind="supergroup")
    florence.starts_in_group(service.bot, group, service.codes["main"])
    await service.quiet()

    florence.removes(service.bot, group)
    await service.quiet()
    assert service.said(florence.at(service.bot))[-1].startswith(
        "Je n'ai plus accès à ces conversations : la conversation principale"
    )

    florence.adds(service.bot, group)
    await service.quiet()
    assert service.said(group)[1].startswith("Me revoilà")


async def test_a_group_that_becomes_a_supergroup_stays_the_main_one(service):
    florence = service.server.person("Florence")
    group = florence.makes_group("Californie", [])
    florence.starts_in_group(service.bot, group, service.codes["main"])
    await service.quiet()

    bigger = florence.upgrades(group)
    await service.quiet()
    florence.says(bigger, "/suite@fanion_bot")
    await service.quiet()
    assert service.said(bigger)[-1].startswith(("À suivre", "Groupe"))


async def test_a_groups_topic_that_is_closed_is_told_to_the_organiser_once(service):
    florence = service.server.person("Florence")
    florence.starts(service.bot, service.codes["organiser:florence-delpuech"])
    group = florence.makes_group("Californie", [], kind="supergroup", forum=True)
    florence.starts_in_group(service.bot, group, service.codes["main"])
    topics = [florence.opens_topic(group, name) for name in ("Industrie", "Photos")]
    florence.says(group, f"/start@fanion_bot {service.codes['group:A']}", thread=topics[0])
    await service.quiet()

    for topic in topics:
        florence.closes_topic(group, topic)
    await service.quiet()
    told = florence.at(service.bot).said_by(service.bot)[1:]
    assert [(plain_spaces(one.text), one.rings) for one in told] == [
        (
            (
                "Sujet fermé. Tant que je ne peux pas y écrire, ce qui lui est destiné paraît "
                "dans le sujet général : la conversation « Groupe Industrie »."
            ),
            False,
        )
    ]


async def test_the_workbook_comes_as_a_file(service):
    florence = service.server.person("Florence")
    florence.starts(service.bot, service.codes["organiser:florence-delpuech"])
    florence.says(florence.at(service.bot), "/modele")
    await service.quiet()

    sent = florence.at(service.bot).said_by(service.bot)[-1]
    assert sent.wire["document"]["file_name"] == "mission.xlsx"
