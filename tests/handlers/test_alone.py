"""A command that nobody else sees, as on Slack, is answered so that nobody else reads it."""

from datetime import timedelta

import pytest

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, Ask, ChatKind, ChatRef, Filled, Tap
from bot.core.mission import Person, Role
from bot.store.database import Database
from bot.store.publishing import publish
from tests.fake_platform import FakePlatform
from tests.programmes import california, mission, session
from tests.stories.story import plain_spaces

CHANNEL = ChatRef("slack", "T1:C1")
ALICE = Account("slack", "T1:U1", "Alice M.")
FLORENCE = Account("slack", "T1:U2", "Florence D.")
NOON = california("12:00")


class Office:
    """A mission in a channel; nobody has opened a direct chat."""

    def __init__(self):
        people = (
            Person(code="alice", name="Alice Martin"),
            Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER),
        )
        made = mission(session("google", "14:00", "15:30", place="Google"), groups="AB")
        object.__setattr__(made, "people", people)
        self.database = Database.open()
        self.clock = StoppedClock(NOON)
        self.slack = FakePlatform(name="slack")
        with self.database.transaction() as store:
            publish(store, made, NOON - timedelta(days=1))
            store.bind(CHANNEL, made.code, ChatKind.MAIN, NOON)
            store.introduce(ALICE, made.code, "alice")
            store.introduce(FLORENCE, made.code, "florence")
        self.app = App(
            self.database, self.clock, system=self.clock, platforms={"slack": self.slack}
        )
        self.asked = 0

    async def commands(self, account, text, *, alone=True, **more):
        """Give a command in the channel; return what came of it as (where, first line)."""
        before = len(self.slack.told)
        self.asked += 1
        ask = Ask(
            id=f"slash:{self.asked}",
            chat=CHANNEL,
            account=account,
            text=text,
            addressed=True,
            alone=alone,
            **more,
        )
        await self.app.receive(ask)
        await self.app.settle()
        return self.told(before)

    def told(self, before=0):
        told = [*self.slack.told.values()][before:]
        return [(one.chat, plain_spaces(one.text).partition("\n")[0]) for one in told]


@pytest.fixture
def office():
    made = Office()
    yield made
    made.database.close()


@pytest.mark.parametrize(
    ("command", "first"),
    [
        ("/resultats", "Les avis"),
        ("/participants", "1 sur 1 s'est présenté"),
        ("/repetition Alice demain", "Alice Martin : mardi 27 septembre"),
        ("montre-moi ce que recevra Alice demain", "Alice Martin : mardi 27 septembre"),
    ],
)
async def test_an_organiser_is_answered_right_there(office, command, first):
    assert await office.commands(FLORENCE, command) == [(FLORENCE.id, first)]


async def test_what_everybody_would_read_is_said_in_the_direct_chat(office):
    ((chat, said),) = await office.commands(FLORENCE, "/resultats", alone=False)
    assert (chat, said.startswith("Écrivez-moi /resultats en privé")) == (CHANNEL.id, True)


async def test_anyone_else_is_refused_where_nobody_else_sees_it(office):
    assert await office.commands(ALICE, "/resultats") == [
        (ALICE.id, "Désolé, seuls les organisateurs peuvent faire cela.")
    ]


async def test_the_preview_of_an_announcement_waits_in_the_direct_chat(office):
    first, preview = await office.commands(FLORENCE, "/annonce Le car part à 14 h")

    assert first == (FLORENCE.id, "Je vous réponds en privé.")
    assert preview[0] == FLORENCE.id
    assert "Le car part à 14 h" in [*office.slack.told.values()][-1].text


async def test_the_preview_of_what_was_filled_in_does_too(office):
    form = Filled(
        id="form:1",
        chat=CHANNEL,
        account=FLORENCE,
        choice="compose:",
        values={"text": "Le car part à 14 h"},
    )
    await office.app.receive(form)
    await office.app.settle()

    assert {chat for chat, _ in office.told()} == {FLORENCE.id}


async def test_the_workbook_comes_in_the_direct_chat_under_a_key(office):
    await office.commands(FLORENCE, "/modele")

    (file, word) = office.slack.told.values()
    assert (file.chat, file.document.name, file.key) == (
        FLORENCE.id,
        "mission.xlsx",
        "answer-slash:1-0",
    )
    assert plain_spaces(word.text) == "Je vous réponds en privé."


async def test_nobody_is_pointed_to_an_answer_that_they_cannot_see(office):
    first = await office.commands(ALICE, "/suite")
    await office.commands(FLORENCE, "/quisuisje")

    assert [line for _, line in first] == ["À suivre : Google"]
    assert await office.commands(FLORENCE, "/suite", alone=False) == [(CHANNEL.id, first[0][1])]
    # And the channel's own answer is nobody's who asks alone.
    assert await office.commands(ALICE, "/suite") == first


async def test_a_button_of_what_one_alone_sees_is_answered_to_them_alone(office):
    tap = Tap(
        id="tap:1",
        chat=CHANNEL,
        account=ALICE,
        choice="ask:next",
        message="C1:7",
        alone=True,
        apart=True,
    )
    await office.app.receive(tap)

    assert office.told() == [(ALICE.id, "À suivre : Google")]
