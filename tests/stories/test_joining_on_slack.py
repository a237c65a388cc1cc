"""A mission comes to Slack: an invitation, a code that one types, names, and who is not known."""

import asyncio
import json
import re
from datetime import UTC, datetime

import pytest

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, ChatKind, ChatRef
from bot.platforms.pacing import UNBOUND
from bot.platforms.slack.platform import Slack
from bot.store.invitations import invite, one_time_code, people_code
from bot.store.publishing import publish
from handlers.joining import was_greeted
from tests.programmes import bundled
from tests.servers.slack.server import SlackServer
from tests.stories.beginnings import begun
from tests.stories.story import plain_spaces

CODE = "silicon-valley-2022"
NEXT_YEAR = "silicon-valley-2023"
MONDAY = datetime(2022, 9, 26, 22, tzinfo=UTC)
REMINDED = datetime(2022, 9, 26, 23, 45, tzinfo=UTC)
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
        self.database = begun(bundled(CODE), MONDAY)
        with self.database.transaction() as store:
            mission = store.mission(CODE)
            self.codes = invite(store, mission, MONDAY)
            march = bundled(NEXT_YEAR)
            publish(store, march, MONDAY)
            self.march = invite(store, march, MONDAY)
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
        "Je n'ai plus accès à ces conversations : la conversation principale (canal archivé : "
        "désarchivez-le et je reprends)."
    )


# ---- a channel is called a channel -----------------------------------------------------------

OF_CHATS = re.compile(
    r"\b(?:ce|ces|au|d'un|autre|le) groupe\b(?! fait)|groupe principal|tout le groupe|nom du groupe"
    r"|(?:this|for a|the|another|main|whole) group\b(?! is doing)",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("locale", "main"), [("fr-FR", "Canal principal"), ("en-GB", "Main channel")]
)
async def test_what_is_said_of_a_channel_calls_it_one(service, locale, main):
    florence = service.server.person(service.team, "Flo", locale=locale)
    service.alice.invites(florence, service.channel)
    service.florence = florence
    await service.quiet()
    await service.types(florence, service.bot, f"start {service.codes['main']}")
    await service.types(
        florence, service.bot, f"start {service.codes['organiser:florence-delpuech']}"
    )
    await service.types(florence, service.bot, f"langue {locale[:2]}")
    florence.invites(service.bot, service.channel)
    await service.quiet()
    hint = json.dumps(service.channel.said_by(service.bot)[-1].blocks, ensure_ascii=False)
    florence.mentions(service.channel, f"/start {service.codes['organiser:florence-delpuech']}")
    await service.quiet()
    await service.types(florence, service.channel, f"start {service.codes['main']}")
    await service.types(florence, service.channel, f"start {service.march['main']}")
    await service.types(service.alice, service.channel, f"start {service.march['main']}")
    await service.types(florence, service.bot, "rappels oui")
    await service.types(florence, service.bot, "rappels non")
    other = service.team.channel("californie-bis", [florence])
    with service.database.transaction() as store:
        again = one_time_code(store, "main", MONDAY, CODE)
    await service.types(florence, other, f"start {again}")

    assert f'"text": "{main} · Mission Silicon Valley 2022"' in hint
    said = [
        *service.said(service.channel),
        *service.said(service.channel, florence),
        *service.said(service.channel, service.alice),
        *service.said(service.team.im(florence)),
    ]
    assert len(said) >= 12
    assert [one for one in said if OF_CHATS.search(one)] == []


async def test_a_channel_leaves_its_mission_only_when_its_organiser_says_so(service):
    await service.arrives()
    await service.types(
        service.florence, service.bot, f"start {service.codes['organiser:florence-delpuech']}"
    )

    await service.types(service.florence, service.channel, f"start {service.march['main']}")
    (asked,) = service.said(service.channel, service.florence)[1:]
    assert asked.startswith(
        "Ce canal est celui de « Mission Silicon Valley 2022 ». Le confier à «"
    )
    assert service.said(service.channel, service.alice) == service.said(service.channel)
    (posted,) = service.channel.ephemerals
    service.florence.presses(posted, posted.buttons[0]["text"]["text"])
    await service.quiet()

    assert service.said(service.channel, service.alice)[-1].startswith(
        "Bonjour, je suis Fanion. Je connais le programme de Mission Silicon Valley – mars 2023"
    )


async def test_a_code_given_in_a_thread_binds_the_channel_it_is_in(service):
    await service.quiet()
    service.florence.invites(service.bot, service.channel)
    await service.quiet()
    first = service.alice.says(service.channel, "Voici le code de Florence")
    code = service.codes["main"]
    service.florence.mentions(service.channel, f"/fanion start {code}", thread=first)
    await service.quiet()

    with service.database.transaction() as store:
        (chat,) = store.chats(CODE, ChatKind.MAIN)
    assert chat.ref == ChatRef("slack", f"{service.team.id}:{service.channel.id}")


# ---- names -----------------------------------------------------------------------------------


async def test_organisers_read_what_people_are_called_not_what_they_log_in_with(service):
    await service.arrives()
    await service.types(
        service.florence, service.bot, f"start {service.codes['organiser:florence-delpuech']}"
    )
    service.alice.presses(service.channel, "Bruno Durand")
    await service.quiet()

    await service.types(service.florence, service.bot, "participants")
    assert "Bruno Durand (Alice Martin)" in service.said(service.team.im(service.florence))[-1]
    await service.types(service.alice, service.bot, "donnees")
    assert "Alice Martin (Slack)" in service.said(service.team.im(service.alice))[-1]


async def test_whom_slack_does_not_name_is_somebody_on_slack(service):
    await service.arrives()
    await service.types(
        service.florence, service.bot, f"start {service.codes['organiser:florence-delpuech']}"
    )
    with service.database.transaction() as store:
        nameless = Account("slack", f"{service.team.id}:U0NAMELESS", "")
        store.introduce(nameless, CODE, "claire-durand")

    await service.types(service.florence, service.bot, "participants")
    assert "Claire Durand (Slack)" in service.said(service.team.im(service.florence))[-1]


# ---- commands without a slash ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("suite", "À suivre :"),
        ("next", "À suivre :"),
        ("aide", "Demandez-moi par exemple"),
        ("quisuisje", "Vous êtes Alice Martin"),
        ("Qui suis-je ?", "Vous êtes Alice Martin"),
        ("langue en", "I will speak English with you."),
        ("rappels oui", "Je vous rappelle aussi ici"),
        ("données", "Ce que je garde sur vous"),
        ("participants", "Désolé, seuls les organisateurs"),
        ("silence radio dans le car", "Je n'ai pas compris."),
    ],
)
async def test_a_direct_message_needs_no_slash(service, said, begins):
    await service.arrives()
    service.alice.presses(service.channel, "Alice Martin")
    await service.quiet()

    service.alice.says(service.bot, said)
    await service.quiet()
    assert service.said(service.team.im(service.alice))[-1].startswith(begins)


async def test_a_mention_needs_no_slash_and_what_is_said_to_others_is_no_command(service):
    await service.arrives()
    service.alice.presses(service.channel, "Alice Martin")
    await service.quiet()
    before = len(service.said(service.channel))

    service.alice.says(service.channel, "silence")
    service.alice.says(service.channel, "quisuisje")
    await service.quiet()
    assert len(service.said(service.channel)) == before

    asked = service.alice.mentions(service.channel, "next")
    who = service.alice.mentions(service.channel, "quisuisje")
    await service.quiet()
    answers = [
        plain_spaces(one.text) for ask in (asked, who) for one in service.channel.replies(ask.ts)
    ]
    assert [one.split(" ")[0] for one in answers if not one.startswith("<@")] == ["À", "Vous"]


async def test_what_is_kept_is_shown_and_deleted_where_nobody_else_sees_it(service):
    await service.arrives()
    service.alice.presses(service.channel, "Alice Martin")
    await service.quiet()

    await service.types(service.alice, service.channel, "donnees")
    shown = service.channel.ephemerals[-1]
    assert "Alice Martin (Slack)" in service.said(service.channel, service.alice)[-1]
    assert "Alice Martin (Slack)" not in str(service.said(service.channel, service.florence))

    service.alice.presses(shown, "Tout effacer")
    await service.quiet()
    service.alice.presses(service.channel.ephemerals[-1], "Oui, m'oublier")
    await service.quiet()
    with service.database.transaction() as store:
        assert store.accounts(CODE) == {}


# ---- one's own page comes first --------------------------------------------------------------


async def test_who_opens_their_page_before_they_ever_wrote_is_reminded_in_their_chat(service):
    await service.arrives()
    service.alice.presses(service.channel, "Alice Martin")
    await service.quiet()
    service.alice.opens_home()
    await service.quiet()
    service.alice.presses(
        service.alice.home(), "Rappels personnels : non".replace(" :", "\u00a0:")
    )
    await service.quiet()
    with service.database.transaction() as store:
        (own,) = store.direct_chats(CODE, "alice-martin")
        assert own.ref == ChatRef("slack", f"{service.team.id}:{service.alice.id}")
        assert store.reminds_personally(own.id)

    while (ahead := await service.app.clockwork.step()) is not None and ahead <= REMINDED:
        service.clock.set(ahead)
        await service.quiet()
    assert service.said(service.team.im(service.alice))[-1].startswith("Dans 30 min : Fonds")
    header, *_ = service.alice.home().blocks
    assert header["text"]["text"] == "Mission Silicon Valley 2022"


async def test_a_greeting_that_waited_for_the_bot_is_kept_right_and_said_once(service):
    await service.types(service.florence, service.channel, f"start {service.codes['main']}")
    service.florence.invites(service.bot, service.channel)
    await service.quiet()
    with service.database.transaction() as store:
        (chat,) = store.chats(CODE, ChatKind.MAIN)
        assert was_greeted(chat, store)

    service.florence.archives(service.channel)
    await service.quiet()
    service.florence.unarchives(service.channel)
    await service.quiet()
    assert service.said(service.channel)[-1] == (
        "Me revoilà, avec le programme de Mission Silicon Valley 2022."
    )
