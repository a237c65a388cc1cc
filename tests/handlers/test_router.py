"""One transaction for each event: done once, or not at all and said so."""

import json
import logging
from datetime import timedelta

import pytest

from bot.clock import StoppedClock
from bot.core.chat import Account, Answer, Ask, ChatKind, ChatRef, DeliveryError, File, Tap
from bot.core.message import Message
from bot.core.mission import Person, Role
from bot.core.plain import render
from bot.store.database import Database
from bot.store.publishing import publish
from handlers import uploads
from handlers.router import Router
from schedules.tasks import Tasks
from tests.programmes import california, mission, session

GROUP = ChatRef("telegram", "-100")
DIRECT = ChatRef("telegram", "7")
ELSEWHERE = ChatRef("telegram", "-200")
ALICE = Account("telegram", "5", "Alice M.")
FLORENCE = Account("telegram", "7", "Florence D.")
NOON = california("12:00")
LATER = Answer(message=Message("Votre fichier est lu."), quotes="f")


class Telegram:
    """Writes down what it is given; refuses what it is told to."""

    name = "telegram"

    def __init__(self):
        """Take everything."""
        self.said = []
        self.edits = []
        self.refusal = None

    async def send(self, to, message, *, quotes="", **_said):
        """Keep who was told what."""
        if self.refusal:
            raise self.refusal
        self.said.append((to.id, render(message), quotes))
        return str(len(self.said))

    async def edit(self, to, id, message):  # noqa: A002
        """Keep what was said anew."""
        if self.refusal:
            raise self.refusal
        self.edits.append((to.id, id, render(message)))


class Service:
    """The router on a small mission, with a main chat and the organiser's direct one."""

    def __init__(self):
        """Put Alice and Florence into their chats."""
        people = (
            Person(code="alice", name="Alice Martin", groups=("A",), language="en"),
            Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER),
        )
        google = session("google", "10:00", "11:30", place="Google")
        stanford = session("stanford", "14:00", "15:30")
        self.mission = mission(google, stanford, groups="AB")
        object.__setattr__(self.mission, "people", people)
        self.database = Database.open("sqlite://")
        self.telegram = Telegram()
        self.clock = StoppedClock(NOON)
        self.woken = 0
        with self.database.transaction() as store:
            publish(store, self.mission, NOON - timedelta(days=1))
            store.bind(GROUP, "californie", ChatKind.MAIN, NOON)
            store.bind(DIRECT, "californie", ChatKind.DIRECT, NOON, person="florence")
            store.introduce(ALICE, "californie", "alice")
        platforms = {"telegram": self.telegram}
        self.receive = Router(self.database, self.clock, platforms, self.wake).receive

    def wake(self):
        """Count."""
        self.woken += 1


@pytest.fixture
def service():
    made = Service()
    yield made
    made.database.close()


def ask(text, number="1", *, chat=GROUP, account=ALICE, addressed=True):
    return Ask(
        id=number, chat=chat, account=account, text=text, addressed=addressed, message=f"m{number}"
    )


async def test_an_answer_quotes_the_question(service):
    await service.receive(ask("/next"))

    ((chat, text, quotes),) = service.telegram.said
    assert (chat, text.splitlines()[0], quotes) == ("-100", "Next: Stanford", "m1")
    assert service.woken == 0  # a question gives the clock nothing to do


async def test_the_same_event_again_changes_nothing_and_answers_nothing(service):
    await service.receive(ask("/next"))
    await service.receive(ask("/next"))

    assert len(service.telegram.said) == 1


async def test_the_same_question_soon_after_points_to_the_answer(service):
    await service.receive(ask("/next", "1"))
    await service.receive(ask("/next", "2"))

    assert service.telegram.said[1][2] == "1"


async def test_talk_in_a_chat_that_belongs_to_no_mission_is_not_our_matter(service):
    await service.receive(ask("what's next?", chat=ELSEWHERE, addressed=False))
    await service.receive(
        File(id="2", chat=ELSEWHERE, account=ALICE, name="a.yaml", content=b"", message="m")
    )

    assert service.telegram.said == []


async def test_whose_direct_chat_it_is_tells_who_speaks(service):
    await service.receive(ask("/results", chat=DIRECT, account=FLORENCE))

    assert service.telegram.said[0][1].splitlines()[0] == "Les avis"


async def test_an_answer_that_does_not_arrive_is_not_a_failure(service, caplog):
    service.telegram.refusal = DeliveryError("flood", retry_after=timedelta(seconds=3))

    with caplog.at_level(logging.WARNING):
        assert (await service.receive(ask("/next"))).toast == ""

    assert [record.getMessage() for record in caplog.records] == [
        "an answer to 1 did not arrive: flood"
    ]


async def test_an_edit_that_does_not_arrive_is_not_a_failure(service, caplog):
    await send_file(service, number="1")
    choice = await publishing(service)
    service.telegram.refusal = DeliveryError("message to edit not found", permanent=True)
    press = Tap(id="2", chat=DIRECT, account=FLORENCE, choice=choice, message="1")

    with caplog.at_level(logging.WARNING):
        assert "publié" in (await service.receive(press)).toast

    assert caplog.records[-1].getMessage() == (
        "message 1 was not said anew: message to edit not found"
    )


MISSION_FILE = b"""
mission: {code: californie, title: Mission Californie, home_timezone: Europe/Paris,
  timezone: America/Los_Angeles, languages: [fr, en]}
people: [{name: Florence Delpuech, code: florence, role: organiser}]
sessions: [{code: stanford, title: Stanford, day: 2022-09-26, start: "15:00"}]
"""


async def send_file(service, number, chat=DIRECT, account=FLORENCE):
    """Send a mission file, and let it be read."""
    file = File(
        id=number, chat=chat, account=account, name="m.yaml", content=MISSION_FILE, message="f"
    )
    await service.receive(file)
    await tasks(service).do_all()


def tasks(service):
    kinds = {uploads.MISSION_FILE: uploads.read}
    return Tasks(service.database, service.clock, kinds, give_up=uploads.given_up)


async def publishing(service):
    """Return the choice that publishes the file that Florence sent."""
    with service.database.transaction() as store:
        kept = json.loads(store.setting("upload:californie:florence"))
    return f"load:{kept['token']}:publish"


async def test_a_file_that_no_process_survives_is_given_up_in_the_senders_language(service):
    await service.receive(
        File(id="1", chat=DIRECT, account=FLORENCE, name="m.xlsx", content=b"PK", message="f")
    )
    with service.database.transaction() as store:
        (task,) = store.unfinished_tasks()
        for _ in range(3):
            store.take_task(task.id, None)
    await tasks(service).do_all()

    with service.database.transaction() as store:
        answer = store.task_answer(task.id, 0)
    assert answer.quotes == "f"
    assert render(answer.message).replace("\u00a0", " ") == (
        "Je n'y arrive pas : quelque chose échoue de mon côté à chaque essai. "
        "Rien n'a changé. Prévenez la personne qui s'occupe de Fanion."
    )


async def test_a_platform_that_is_gone_is_not_answered(service):
    router = Router(service.database, service.clock, {}, service.wake)

    assert (await router.receive(ask("/next"))).toast == ""
    await router.say(DIRECT, LATER, "task-1-0")


async def test_an_answer_past_the_outbox_that_does_not_arrive_is_not_a_failure(service, caplog):
    router = Router(service.database, service.clock, {"telegram": service.telegram}, service.wake)
    await router.say(DIRECT, LATER, "task-1-0")
    service.telegram.refusal = DeliveryError("flood", retry_after=timedelta(seconds=3))
    with caplog.at_level(logging.WARNING):
        await router.say(DIRECT, LATER, "task-2-0")

    assert service.telegram.said == [("7", "Votre fichier est lu.", "f")]
    assert [record.getMessage() for record in caplog.records] == [
        "the answer of task-2-0 did not arrive: flood"
    ]


# ---- what fails ------------------------------------------------------------------------------


@pytest.fixture
def broken(service):
    """Let everything that looks at the programme fail, as a document from a later version does."""
    with service.database.transaction() as store:
        store.set_setting("upload:californie:florence", "not JSON")
    return service


async def test_a_handler_that_fails_says_so_and_keeps_nothing(broken, caplog):
    press = Tap(id="9", chat=DIRECT, account=FLORENCE, choice="load:1:publish", message="1")

    with caplog.at_level(logging.ERROR):
        said = (await broken.receive(press)).toast

    assert said.replace("\u00a0", " ") == (
        "Quelque chose n'a pas fonctionné de mon côté. Rien n'est perdu : réessayez dans un instant."
    )
    assert caplog.records[0].getMessage() == "Tap 9 failed"
    with broken.database.transaction() as store:
        assert store.first_time("telegram:9", NOON)


class Unplugged:
    """A database that is gone."""

    def transaction(self):
        """Refuse."""
        raise OSError("disk full")


@pytest.mark.parametrize(
    ("inbound", "said"),
    [
        (ask("/next"), 1),
        (ask("on mange où ?", addressed=False), 0),
        (File(id="3", chat=DIRECT, account=FLORENCE, name="m.yaml", content=b"x"), 1),
    ],
)
async def test_without_a_database_who_spoke_to_us_is_told(service, caplog, inbound, said):
    platforms = {"telegram": service.telegram}
    receive = Router(Unplugged(), service.clock, platforms, service.wake).receive

    with caplog.at_level(logging.ERROR):
        await receive(inbound)

    texts = [text for _, text, _ in service.telegram.said]
    assert (
        texts
        == ["Something went wrong on my side. Nothing is lost: please try again in a moment."]
        * said
    )
    assert "on mange" not in caplog.text
