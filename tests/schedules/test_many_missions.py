"""Many organisations on one installation: the work depends on what is due, not on what exists."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event
from sqlmodel import SQLModel

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, Ask, ChatKind, ChatRef
from bot.core.mission import Info, Person, Role, words
from bot.store.database import Database
from bot.store.publishing import publish
from tests.fake_platform import FakePlatform
from tests.programmes import california, mission, session

LATER = date(2022, 10, 20)
MORNING = california("08:00")
DUE = california("08:40")
FEW, MANY = 3, 100


def organisation(number):
    """Make the mission of one of many; the first one's session is today."""
    day = date(2022, 9, 26) if number == 0 else LATER
    made = mission(
        session("google", "10:00", "11:30", meet="09:10", day=day, place=f"Campus {number:03}"),
        evening_digest=None,
        morning_brief=None,
    )
    return replace(
        made,
        code=f"pole-{number:03}",
        title=f"Mission du pôle {number:03}",
        info=(Info(ask=("wifi",), answer=words(f"Réseau du pôle {number:03}")),),
        people=(
            Person(code=f"odile-{number:03}", name=f"Odile Vidal{number:03}", role=Role.ORGANISER),
            Person(code=f"alice-{number:03}", name=f"Alice Martin{number:03}", groups=()),
        ),
    )


class Installation:
    """A service with so many organisations, and what it asks of its database."""

    def __init__(self, organisations):
        self.clock = StoppedClock(MORNING)
        self.database = Database.open()
        self.platform = FakePlatform()
        self.statements = []
        self.scans = []
        with self.database.transaction() as store:
            for number in range(organisations):
                publish(store, organisation(number), MORNING)
                code, person = f"pole-{number:03}", f"alice-{number:03}"
                store.bind(ChatRef("fake", f"main-{number}"), code, ChatKind.MAIN, MORNING)
                for name, kind in (("alice", ChatKind.DIRECT), ("odile", ChatKind.DIRECT)):
                    person = f"{name}-{number:03}"
                    store.bind(ChatRef("fake", person), code, kind, MORNING, person=person)
                    store.introduce(Account("fake", person, name), code, person)
        self.app = App(self.database, self.clock, platforms={"fake": self.platform})

    def watch(self):
        engine = self.database._engine  # noqa: SLF001
        event.listen(engine, "before_cursor_execute", self._look)

    def _look(self, connection, _cursor, statement, parameters, _context, many):
        self.statements.append(statement)
        if not many and statement.partition(" ")[0] in ("SELECT", "UPDATE", "DELETE"):
            cursor = connection.connection.cursor()
            plan = cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
            self.scans += [(row[3], statement) for row in plan if _reads_all(row[3])]

    async def hears(self, text, chat, account):
        before = len(self.platform.told)
        ask = Ask(
            id=f"ask-{len(self.platform.told)}-{text}-{chat}",
            chat=ChatRef("fake", chat),
            account=Account("fake", account, "Alice"),
            text=text,
            addressed=True,
            alone=not chat.startswith("main"),
        )
        reply = await self.app.receive(ask)
        await self.app.settle()
        said = [told.text for told in list(self.platform.told.values())[before:]]
        return "\n".join([*said, reply.toast])


def _reads_all(step):
    words = step.split()
    return words[0] == "SCAN" and words[1] in SQLModel.metadata.tables


async def looked(organisations, at=MORNING):
    """Return what a look costs with so many organisations."""
    made = Installation(organisations)
    await made.app.settle()
    made.watch()
    made.clock.set(at)
    await made.app.settle()
    return made


@pytest.mark.parametrize("at", [MORNING, DUE], ids=["nothing due", "one reminder due"])
async def test_many_times_as_many_missions_ask_no_more_of_the_database(at):
    few, many = await looked(FEW, at), await looked(MANY, at)

    assert many.statements == few.statements
    assert len(few.platform.told) == (at == DUE)


async def test_what_somebody_changes_is_looked_at_and_nothing_else():
    few, many = Installation(FEW), Installation(MANY)
    for made in (few, many):
        await made.app.settle()
        made.watch()
        other = ChatRef("other", "main")
        with made.database.transaction() as store:
            store.bind(other, "pole-001", ChatKind.MAIN, MORNING)
        await made.app.settle()

    assert many.statements == few.statements


async def test_nothing_reads_through_a_table_that_grows_with_the_missions():
    made = await looked(FEW, DUE)
    for text in ("c'est quoi la suite ?", "/programme", "/who", "/whoami"):
        await made.hears(text, "main-1", "alice-001")
        await made.hears(text, "alice-001", "alice-001")

    assert made.scans == []


SAID = (
    "/next", "/now", "/today", "/tomorrow", "/programme", "/who", "/where", "/info", "/help",
    "/whoami", "/privacy", "/results", "/people", "/broadcast", "/link", "/mute", "/template",
    "/start", "/start pole-002", "/join pole-002", "/rehearse", "/changes", "/status", "/cancel",
    "c'est quoi la suite ?", "où est le campus ?", "le wifi ?", "who is Alice ?", "programme",
    "c'est quand, Google ?", "pole-002", "/programme pole-002",
)  # fmt: skip


SPEAKERS = (
    ("main-1", "alice-001"),
    ("main-1", "a stranger"),
    ("alice-001", "alice-001"),
    ("odile-001", "odile-001"),
    ("nowhere", "a stranger"),
)
"""In which chat, and who."""
WHOSE = re.compile(r"(?:pole-|Campus |pôle |Vidal|Martin|odile-|alice-)([0-9]{3})")
"""What names an organisation; a code that is made by chance may have its digits in it, too."""


async def test_each_organisation_sees_only_its_own():
    made = Installation(200)
    for chat, account in SPEAKERS:
        told = "\n".join([await made.hears(text, chat, account) for text in SAID])
        told = told.replace("pole-002", "")  # as they wrote it themselves

        assert (chat, account, set(WHOSE.findall(told))) == (
            *(chat, account),
            {"001"} if chat != "nowhere" else set(),
        )


def test_the_look_of_the_clock_stands_in_the_database():
    made = Installation(FEW)
    with made.database.transaction() as store:
        assert store.to_look_at(MORNING, 20) == ("pole-000", "pole-001", "pole-002")
        for number in range(FEW):
            store.looked_at(f"pole-{number:03}", MORNING + number * timedelta(hours=1))
        assert store.to_look_at(MORNING, 20) == ("pole-000",)
        assert store.next_look() == MORNING
        store.looked_at("pole-000", None)
        assert store.next_look() == MORNING + timedelta(hours=1)
        assert store.to_look_at(MORNING + timedelta(days=9), 1) == ("pole-001",)
