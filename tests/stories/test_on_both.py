"""One mission on a Telegram group and a Slack channel at once, each as its people see it.

Those at home are on Slack, in a channel of their own.
"""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.chat import ChatKind
from bot.store.publishing import publish
from tests.servers.slack.server import SlackServer
from tests.stories.channels import Channels
from tests.stories.phones import on_phones
from tests.stories.story import plain_spaces

MONDAY = datetime(2022, 9, 26, 22, tzinfo=UTC)
"""15:00 in San Francisco, during the visit to Stanford."""
RATED = MONDAY + timedelta(minutes=45)
ALICE, BRUNO, FLORENCE, SOPHIE = (
    "alice-martin",
    "bruno-durand",
    "florence-delpuech",
    "sophie-lacan",
)


class Office:
    """Two channels on Slack of a mission whose people are on their phones; who sits there."""

    def __init__(self, story, server):
        self.story = story
        team = server.workspace("CCI Occitanie")
        self.slack = Channels(server, team, asyncio.get_running_loop(), posted=False)
        self.slack.code = story.code
        with story.database.transaction() as store:
            mission = store.mission(story.code)
            for code in (ALICE, FLORENCE, SOPHIE):
                desk = server.person(team, mission.people_by_code[code].name, locale="fr-FR")
                self.slack.people[code] = desk
                self.slack.chats[f"person:{code}"] = team.im(desk)
            at = story.clock.now()
            for chat in store.chats(story.code, ChatKind.FOLLOWERS):
                store.close_chat(chat.id)
            for account in store.accounts(story.code)[SOPHIE]:
                store.part_from(account, story.code)
            store.introduce(self.slack.account(SOPHIE), story.code, SOPHIE)
            for name, kind in (("main", ChatKind.MAIN), ("followers", ChatKind.FOLLOWERS)):
                store.bind(self.slack.new_chat(name), story.code, kind, at)
        story.others["slack"] = self.slack.open(story.database, story.clock)
        story.restart()
        self.slack.connect(story.app.receive)

    async def says(self, who, text, chat="main"):
        """Write *text*, directly where *chat* is a person's code; return what came of it."""
        before = len(self.heard(chat))
        await self.slack.says(self.slack.account(who), self._ref(chat), text)
        await self.story.app.settle()
        await self.slack.quiet()
        return self.heard(chat)[before + 1 :]

    async def presses(self, who, label, chat="main"):
        message, choice = next(
            found
            for name, found in self.slack.buttons(self._ref(chat)).items()
            if plain_spaces(name) == label
        )
        account = self.slack.account(who)
        shown = await self.slack.presses(account, self._ref(chat), message, choice)
        await self.story.app.settle()
        return plain_spaces(shown)

    def heard(self, chat="main"):
        return [plain_spaces(text) for text in self.slack.transcript(self._ref(chat))]

    def called(self, chat="main"):
        """Return whose phones the newest message there woke."""
        where = self.slack.chats[chat]
        newest = [one for one in where.messages.values() if one.sender is self.slack.bot][-1]
        return [one.real_name for one in newest.woken]

    def _ref(self, chat):
        return self.slack.chat_ref(chat if chat in ("main", "followers") else f"person:{chat}")


@pytest.fixture
async def both(california):
    async with on_phones(brought=False) as begin:
        story = begin(california, MONDAY)
        async with SlackServer(now=story.clock.now) as server:
            office = Office(story, server)
            yield story, office
            await office.slack.close()


async def test_a_mission_on_two_platforms_is_one_mission(both):
    phones, office = both

    # What the clock says reaches both, and each request shows the votes of both.
    await phones.until(RATED)
    request = "Votre avis : Stanford University : visite du campus"
    assert [chat.heard()[-1].splitlines()[0] for chat in (phones, office)] == [request] * 2
    await phones.presses(ALICE, "4 ★")
    await phones.app.settle()
    assert [chat.heard()[-1].splitlines()[-1] for chat in (phones, office)] == ["1 avis"] * 2

    # Alice is at the office's Slack, too: a code makes her one person, who votes once.
    (told,) = await phones.says(ALICE, "/relier", ALICE)
    code = told.splitlines()[1].removeprefix("/fanion ")
    assert await office.says(ALICE, f"/{code}", ALICE) == [
        "C'est bien vous, Alice : je vous reconnais ici comme sur Telegram."
    ]
    assert phones.heard(ALICE)[-1] == "Sur Slack, vous êtes maintenant « Alice Martin »."
    assert await office.presses(ALICE, "5 ★") == "C'est changé : 5 sur 5 au lieu de 4."
    assert [chat.heard()[-1].splitlines()[-1] for chat in (phones, office)] == ["1 avis"] * 2

    # A reminder rings on the phones of the group, and on Slack for who is known there.
    await phones.until(MONDAY + timedelta(hours=1, minutes=30))
    assert phones.heard()[-1].splitlines()[0] == office.heard()[-1].splitlines()[0]
    assert phones.heard(bells=True)[-1].startswith("🔔")
    assert office.called() == ["Alice Martin"]


async def test_an_announcement_reaches_both_and_those_at_home(both):
    phones, office = both
    await phones.says(FLORENCE, "/annonce Le car attend porte 4.", FLORENCE)
    await phones.presses(FLORENCE, "Envoyer maintenant", FLORENCE)
    assert [chat.heard()[-1].splitlines()[-1] for chat in (phones, office)] == [
        "Le car attend porte 4."
    ] * 2

    await phones.says(FLORENCE, "/annonce Tout le monde est bien arrivé.", FLORENCE)
    await phones.presses(FLORENCE, "Contacts en France", FLORENCE)
    await phones.presses(FLORENCE, "Envoyer maintenant", FLORENCE)
    assert office.heard("followers")[-1].splitlines()[-1] == "Tout le monde est bien arrivé."
    assert office.called("followers") == ["Sophie Lacan"]
    assert phones.heard()[-1].splitlines()[-1] == "Le car attend porte 4."


async def test_those_at_home_read_home_time_first(both):
    phones, office = both
    (coming,) = await office.says(SOPHIE, "c'est quoi la suite ?", "followers")
    assert coming.splitlines()[0].startswith("À suivre : Fonds")
    assert "2 h" in coming
    await phones.until(datetime(2022, 9, 27, 6, 30, tzinfo=UTC))
    assert "Stanford" in office.heard("followers")[-1]


async def test_a_change_is_told_on_both(both, california):
    phones, office = both
    (moved,) = [one for one in california.programme if one.starts_at > MONDAY][:1]
    later = replace(moved, start=time(18), end=time(19, 30), meet_time=time(17, 40))
    sessions = tuple(later if one.code == moved.code else one for one in california.sessions)
    with phones.database.transaction() as store:
        publish(store, replace(california, sessions=sessions), phones.clock.now())
    await phones.until(MONDAY + timedelta(minutes=35))

    told = [chat.heard()[-1] for chat in (phones, office)]
    assert "17 h 40" in told[0]
    assert told[0] == told[1]


async def test_digest_and_questions_on_both_and_the_results_are_one(both):
    phones, office = both
    (asked,) = await phones.says(BRUNO, "c'est quoi la suite ?")
    (there,) = await office.says(ALICE, "c'est quoi la suite ?")
    assert asked.splitlines()[0].startswith("À suivre : Fonds d'investissement")
    # There nobody knows yet in which group she is, and so tomorrow begins as it does for each.
    assert there.splitlines()[:-1] == asked.splitlines()[:-1]

    await phones.until(RATED)
    with phones.database.transaction() as store:
        store.introduce(office.slack.account(ALICE), phones.code, ALICE)
    await phones.presses(BRUNO, "3 ★")
    await phones.presses(ALICE, "2 ★")
    assert await office.presses(ALICE, "5 ★") == "C'est changé : 5 sur 5 au lieu de 2."
    (results,) = await phones.says(FLORENCE, "/resultats", FLORENCE)
    assert "Alice Martin 5, Bruno Durand 3" in results.splitlines()
    assert results.splitlines()[-1] == "4,0 sur 5, 2 avis"

    await phones.until(MONDAY + timedelta(hours=5, minutes=5))
    digests = [chat.heard()[-1] for chat in (phones, office)]
    assert digests[0].splitlines()[0] == "Programme de demain, mardi 27 septembre"
    assert digests[0] == digests[1]
    assert office.called() == []
