"""A mission comes to Slack: an invitation, a code that one types, names, and who is not known."""

import asyncio
import re
from datetime import UTC, datetime

import pytest

from bot.app import App
from bot.clock import StoppedClock
from bot.files.reading import read_file
from bot.platforms.pacing import UNBOUND
from bot.platforms.slack.platform import Slack
from bot.samples import sample
from bot.store.database import Database
from bot.store.invitations import invite, people_code
from bot.store.publishing import publish
from tests.servers.slack.server import SlackServer
from tests.stories.story import plain_spaces

CODE = "silicon-valley-2022"
MONDAY = datetime(2022, 9, 26, 22, tzinfo=UTC)
WITHIN = 20.0
COMMAND = "/fanion"
FORMS_OF_TELEGRAM = re.compile(r"BotFather|Démarrer|Start\b|t\.me|Telegram|(?<!fanion )/start\b")


class Service:
    """The service on a Slack of our own, with a mission that nobody has joined."""

    def __init__(self, server):
        self.server = server
        self.team = server.workspace("CCI Occitanie")
        self.bot = self.team.bot
        self.florence = server.person(self.team, "Florence Delpuech")
        self.alice = server.person(self.team, "Alice Martin")
        self.channel = self.team.channel(
            "mission-californie", [self.florence, self.alice], with_bot=False
        )
        self.clock = StoppedClock(MONDAY)
        self.database = Database.open()
        with self.database.transaction() as store:
            publish(store, read_file(sample(CODE)).mission, MONDAY)
            mission = store.mission(CODE)
            self.codes = invite(store, mission, MONDAY)
            self.codes["people"] = people_code(store, mission, MONDAY)
        self.platform = Slack(
            self.team.token,
            system=self.clock,
            server=server.api,
            app_token=server.app.token,
            pace=UNBOUND,
        )
        self.app = App(
            self.database, self.clock, system=self.clock, platforms={"slack": self.platform}
        )
        self.listening = asyncio.create_task(self.platform.run(self.app.receive))

    async def quiet(self):
        async with asyncio.timeout(WITHIN):
            while (  # noqa: ASYNC110, it is the loop that works
                not self.platform.listening or self.server.pending or self.platform.under_way
            ):
                await asyncio.sleep(0)
        await self.app.settle()

    async def types(self, who, where, said):
        """Let somebody order something of the bot by its one command."""
        await self.quiet()
        who.slash(where, COMMAND, said)
        await self.quiet()

    async def arrives(self):
        """Let Florence invite the bot, and bind the channel."""
        await self.quiet()
        self.florence.invites(self.bot, self.channel)
        await self.types(self.florence, self.channel, f"start {self.codes['main']}")

    def said(self, channel, seen_by=None):
        """Return what the bot says there, as one sees it."""
        lines = channel.transcript(seen_by=seen_by)
        return [plain_spaces(one.text) for one in lines if one.who == "Fanion"]

    async def close(self):
        self.listening.cancel()
        await asyncio.gather(self.listening, return_exceptions=True)
        await self.platform.close()


@pytest.fixture
async def service():
    async with SlackServer() as server:
        made = Service(server)
        yield made
        await made.close()


async def test_the_bot_says_how_a_channel_comes_to_a_mission(service):
    await service.quiet()
    service.florence.invites(service.bot, service.channel)
    await service.quiet()

    (said,) = service.said(service.channel)
    assert "/fanion start suivi du code" in said


async def test_a_code_that_one_types_binds_the_channel_and_everyone_is_greeted(service):
    await service.arrives()

    (greeting,) = service.said(service.channel)
    assert greeting.startswith("Bonjour, je suis Fanion. Je connais le programme de ")
    assert "Qui êtes-vous ?" in greeting
    service.alice.presses(service.channel, "Alice Martin")
    await service.quiet()
    posted = service.channel.said_by(service.bot)[0]
    assert "Alice Martin" not in [one["text"]["text"] for one in posted.buttons]


async def test_long_after_it_was_invited_everyone_is_greeted_all_the_same(service):
    await service.quiet()
    service.florence.invites(service.bot, service.channel)
    await service.quiet()
    service.clock.set(datetime(2022, 9, 27, 8, tzinfo=UTC))

    await service.types(service.florence, service.channel, f"start {service.codes['main']}")

    assert service.said(service.channel)[-1].startswith("Bonjour, je suis Fanion. Je connais")


async def test_a_mention_with_a_code_binds_the_channel_too(service):
    await service.quiet()
    service.florence.invites(service.bot, service.channel)
    await service.quiet()
    service.florence.mentions(service.channel, f"/start {service.codes['main']}")
    await service.quiet()

    assert service.said(service.channel)[-1].startswith("Bonjour, je suis Fanion. Je connais")


async def test_an_organisers_code_is_good_wherever_it_is_typed(service):
    await service.arrives()

    code = service.codes["organiser:florence-delpuech"]
    await service.types(service.florence, service.channel, f"start {code}")

    (welcome,) = service.said(service.channel, service.florence)[1:]
    assert welcome.startswith("Bienvenue, Florence. Vous organisez Mission Silicon Valley 2022.")
    assert "/fanion annonce" in welcome
    assert len(service.said(service.channel, service.alice)) == 1


async def test_everyones_code_lets_somebody_say_directly_who_they_are(service):
    await service.types(service.alice, service.bot, f"start {service.codes['people']}")

    (asked,) = service.said(service.team.im(service.alice))
    assert asked.startswith("Qui êtes-vous ?")


async def test_who_is_not_known_is_told_what_there_is_on_slack(service):
    await service.quiet()
    service.alice.says(service.bot, "Bonjour")
    await service.quiet()

    assert service.said(service.team.im(service.alice)) == [
        (
            "Bonjour, je suis Fanion, et je ne vous connais pas encore. Tapez ici /fanion start suivi "
            "du code que vous a donné l'organisation, ou dites qui vous êtes dans le canal de la "
            "mission avec /fanion quisuisje."
        )
    ]


async def test_nothing_that_is_said_here_belongs_to_telegram(service):
    await service.arrives()
    await service.types(service.alice, service.bot, "aide")
    await service.types(service.florence, service.bot, "start wrong-code")
    await service.types(
        service.florence, service.bot, f"start {service.codes['organiser:florence-delpuech']}"
    )
    await service.types(service.florence, service.bot, "aide")

    said = [
        *service.said(service.channel),
        *service.said(service.team.im(service.alice)),
        *service.said(service.team.im(service.florence)),
    ]
    assert len(said) == 5
    assert [one for one in said if FORMS_OF_TELEGRAM.search(one)] == []


async def test_a_code_typed_where_the_bot_is_not_yet_says_what_to_do_and_counts(service):
    await service.types(service.florence, service.channel, f"start {service.codes['main']}")
    (word,) = service.said(service.channel, service.florence)
    assert word.startswith("Je ne suis pas encore dans ce canal : invitez-moi")

    service.florence.invites(service.bot, service.channel)
    await service.quiet()
    (greeting,) = service.said(service.channel, service.alice)
    assert greeting.startswith("Bonjour, je suis Fanion. Je connais le programme de ")


async def test_a_mere_code_is_enough_in_a_direct_chat(service):
    await service.quiet()
    service.florence.says(service.bot, service.codes["organiser:florence-delpuech"])
    await service.quiet()

    (welcome,) = service.said(service.team.im(service.florence))
    assert welcome.startswith("Bienvenue, Florence.")


async def test_a_command_in_a_channel_without_the_bot_is_answered_to_who_gave_it(service):
    await service.types(service.alice, service.channel, "suite")

    (hint,) = service.said(service.channel, service.alice)
    assert "n'est encore rattaché à aucune mission" in hint
    assert service.said(service.channel, service.florence) == []


async def test_a_channel_that_is_archived_is_told_as_that(service):
    await service.arrives()
    code = service.codes["organiser:florence-delpuech"]
    await service.types(service.florence, service.bot, f"start {code}")
    service.florence.archives(service.channel)
    await service.quiet()

    assert service.said(service.team.im(service.florence))[-1] == (
        "Je n'ai plus accès à ces conversations : le groupe principal (canal archivé : "
        "désarchivez-le et je reprends)."
    )
