"""An organiser sends a programme as people write it, and gets a mission workbook back."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

import tests
from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, ChatKind, ChatRef, File
from bot.core.mission import Person, Role, words
from bot.store.database import Database
from bot.store.publishing import publish
from tests.fake_platform import FakePlatform
from tests.programmes import california, mission, session
from tests.stories.story import plain_spaces

RAW = Path(tests.__path__[0]) / "files" / "raw" / "programme_brut.xlsx"
DIRECT = ChatRef("slack", "T1:D2")
FLORENCE = Account("slack", "T1:U2", "Florence D.")
NOON = california("12:00")


@pytest.fixture
def slack():
    return FakePlatform(name="slack")


@pytest.fixture
def app(slack):
    last = session("bilan-de-la-mission", "15:00", "16:30", day=date(2022, 9, 28))
    made = mission(replace(last, title=words("Bilan de la mission")))
    florence = Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER)
    object.__setattr__(made, "people", (florence,))
    database, clock = Database.open(), StoppedClock(NOON)
    with database.transaction() as store:
        publish(store, made, NOON - timedelta(days=1))
        store.introduce(FLORENCE, made.code, "florence")
        store.bind(DIRECT, made.code, ChatKind.DIRECT, NOON, person="florence")
    yield App(database, clock, system=clock, platforms={"slack": slack})
    database.close()


async def send(app, content, name="programme v4.xlsx"):
    file = File(
        id="1", chat=DIRECT, account=FLORENCE, name=name, content=content, message="file:1"
    )
    await app.receive(file)
    await app.settle()


async def test_it_comes_back_with_its_questions(app, slack):
    await send(app, RAW.read_bytes())

    (told,) = slack.told.values()
    lines = plain_spaces(told.text).splitlines()
    assert lines[0] == "programme v4.xlsx : 16 lignes au programme, 6 questions"
    assert "« Briefing » : qui est « L'organisateur » ?" in lines[1]
    assert lines[-1] == (
        "Remplissez la colonne « Réponse » de la feuille « Questions », ou directement les cellules "
        "(un commentaire signale ce qui n'était pas sûr), puis renvoyez-moi le classeur."
    )
    assert told.document.name == "mission.xlsx"


async def test_what_the_running_mission_knows_is_kept(app, slack):
    await send(app, RAW.read_bytes())

    (told,) = slack.told.values()
    book = openpyxl.load_workbook(BytesIO(told.document.content))
    head = {row[0].value: row[1].value for row in book["Mission"].iter_rows(min_row=2)}
    assert (head["Code"], head["Fuseau sur place"]) == ("californie", "America/Los_Angeles")
    ends = {row[3].value: row[2].value for row in book["Programme"].iter_rows(min_row=2)}
    assert f"{ends['Bilan de la mission']:%H:%M}" == "16:30"


async def test_a_workbook_without_a_programme_is_told_as_ever(app, slack):
    book, kept = openpyxl.Workbook(), BytesIO()
    book.active.append(["Budget", 2850])
    book.save(kept)

    await send(app, kept.getvalue(), "budget.xlsx")

    (told,) = slack.told.values()
    assert told.document is None
    assert plain_spaces(told.text).startswith("budget.xlsx : 1 erreur")
