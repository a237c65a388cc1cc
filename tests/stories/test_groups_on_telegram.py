"""In a group on Telegram: who speaks in the group's name, and files that are handed to the bot."""

import asyncio

import pytest

from bot.samples import sample
from tests.servers.telegram.server import TelegramServer
from tests.stories.test_joining_on_telegram import CODE, MONDAY, Service

NAMELESS = (
    "Vous écrivez ici au nom du groupe : je ne vois pas qui vous êtes. Désactivez « Rester "
    "anonyme » dans vos droits d'administrateur, ou écrivez-moi en privé."
)
PICTURE = b"\xff\xd8\xff\xe0" + bytes(2000)
PDF = {"mime": "application/pdf"}


class Group:
    """A group of the mission, with its organiser Florence, and Alice."""

    def __init__(self, service):
        self.service = service
        self.bot = service.bot
        server = service.server
        self.florence = server.person("Florence", last_name="Delpuech")
        self.alice = server.person("Alice", last_name="Martin")
        self.florence.starts(self.bot, service.codes["organiser:florence-delpuech"])
        self.chat = self.florence.makes_group("Mission Californie", [self.alice])
        self.florence.adds(self.bot, self.chat)
        self.florence.promotes(self.bot, self.chat)
        self.florence.says(self.chat, f"/start@{self.bot.username} {service.codes['main']}")

    async def answers(self, where=None):
        """Return what the bot says anew."""
        before = len(self.service.said(where or self.chat))
        await self.service.quiet()
        return self.service.said(where or self.chat)[before:]

    @property
    def privately(self):
        return self.florence.direct(self.bot)


@pytest.fixture
async def group():
    async with TelegramServer(now=lambda: MONDAY) as server, asyncio.timeout(60):
        service = Service(server)
        made = Group(service)
        await service.quiet()
        yield made
        await service.close()
        assert server.problems == []


# ---- in the group's name ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "command", ["/annonce Le car attend.", "/participants", "/modele", "/quisuisje", "/langue en"]
)
async def test_who_writes_in_the_groups_name_is_told_what_to_do(group, command):
    group.florence.says(group.chat, command, anonymous=True)

    assert await group.answers() == [NAMELESS]
    assert group.service.said(group.privately)[1:] == []


async def test_questions_in_the_groups_name_are_answered(group):
    group.florence.says(group.chat, "/suite", anonymous=True)

    (answer,) = await group.answers()
    assert answer.startswith("À suivre")


async def test_talk_in_the_groups_name_is_left_alone(group):
    group.florence.says(group.chat, "Bon appétit à tous", anonymous=True)

    assert await group.answers() == []


async def test_nobody_becomes_a_participant_in_the_groups_name(group):
    greeting = next(one for one in group.chat.messages.values() if one.keyboard)
    button = greeting.keyboard[0][0]["callback_data"]
    pressed = {
        "id": "77",
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "message": greeting.as_wire(),
        "chat_instance": "1",
        "data": button,
    }
    group.bot.updates.add("callback_query", pressed)
    await group.service.quiet()

    with group.service.database.transaction() as store:
        assert list(store.accounts(CODE)) == ["florence-delpuech"]


async def test_two_who_write_in_their_groups_names_are_not_one(group):
    other = group.alice.makes_group("Une autre")
    group.alice.adds(group.bot, other)
    for _ in range(6):
        group.alice.says(other, f"/start@{group.bot.username} wrong-code", anonymous=True)
    await group.service.quiet()
    group.florence.says(group.chat, "/start abcdefgh", anonymous=True)

    (answer,) = await group.answers()
    assert answer.startswith("Je ne connais pas ce code")


# ---- files in a group ------------------------------------------------------------------------


async def test_an_organisers_workbook_that_mentions_the_bot_is_checked_privately(group):
    content = sample("silicon-valley-2022").read_bytes().replace(b"Hotel Nikko", b"Hotel Zephyr")
    caption = f"@{group.bot.username}"
    group.florence.sends_document(group.chat, "mission.yaml", content, caption=caption)

    (seen,) = await group.answers(group.privately)
    assert seen.startswith("Mission Silicon Valley 2022")
    assert len(group.service.said(group.chat)) == 1


async def test_an_organisers_file_that_is_announced_is_previewed_privately(group):
    caption = f"@{group.bot.username} annonce : voici le plan"
    group.florence.sends_document(group.chat, "plan.pdf", b"%PDF-1.7", caption=caption, **PDF)

    (seen,) = await group.answers(group.privately)
    assert seen.startswith("Aperçu de votre annonce")
    assert "voici le plan" in seen
    assert len(group.service.said(group.chat)) == 1

    group.florence.presses(group.privately, "Envoyer maintenant")
    assert [text.splitlines()[0] for text in await group.answers()] == ["Annonce"]


async def test_so_is_a_photo(group):
    caption = f"/annonce@{group.bot.username} Le car attend ici"
    group.florence.sends_photo(group.chat, PICTURE, caption=caption)

    (seen,) = await group.answers(group.privately)
    assert seen.startswith("Aperçu de votre annonce")


async def test_a_participants_is_refused(group):
    caption = f"/annonce@{group.bot.username} Fête chez moi"
    group.alice.sends_photo(group.chat, PICTURE, caption=caption)

    assert await group.answers() == ["Désolé, seuls les organisateurs peuvent faire cela."]


async def test_one_in_the_groups_name_is_told_what_to_do(group):
    caption = f"/annonce@{group.bot.username} Fête chez moi"
    group.florence.sends_document(
        group.chat, "plan.pdf", b"%PDF-1.7", caption=caption, anonymous=True, **PDF
    )

    assert await group.answers() == [NAMELESS]


async def test_a_question_below_a_photo_is_answered(group):
    caption = f"@{group.bot.username} c'est quoi la suite ?"
    group.alice.sends_photo(group.chat, PICTURE, caption=caption)
    (answer,) = await group.answers()
    assert answer.startswith("À suivre")

    group.alice.sends_document(
        group.chat, "plan.pdf", b"%PDF", caption=caption.replace("la suite", "le programme"), **PDF
    )
    assert len(await group.answers()) == 1


@pytest.mark.parametrize("caption", ["", "Le nouveau programme", "@durov regarde"])
async def test_other_files_are_peoples_own(group, caption):
    group.florence.sends_document(group.chat, "mission.xlsx", b"PK", caption=caption)
    group.florence.sends_photo(group.chat, PICTURE, caption=caption)

    assert await group.answers() == []
    assert len(group.service.said(group.privately)) == 1
