"""What Prometheus is told, and that the dashboard and its page ask for nothing else."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, Ask, ChatKind, ChatRef, DeliveryError
from bot.store.database import Database
from bot.store.errors import BusyError
from bot.store.publishing import publish
from bot.store.values import DeliveryKind, TaskState
from tests.fake_platform import FakePlatform, refused
from tests.programmes import bundled
from tests.stories.story import Story

DOCS = Path(__file__).parent.parent.parent / "docs"
MISSION = bundled("silicon-valley-2022")
BEFORE = datetime(2022, 9, 26, 2, 30, tzinfo=UTC)
"""19:30 on Sunday in San Francisco, half an hour before the first digest."""


class Watched:
    """A service on a stopped clock and a platform that does what a test wants."""

    def __init__(self):
        self.clock = StoppedClock(BEFORE)
        self.database = Database.open()
        self.platform = FakePlatform()
        with self.database.transaction() as store:
            publish(store, MISSION, BEFORE)
            main = ChatRef("fake", "main")
            self.main = store.bind(main, MISSION.code, ChatKind.MAIN, BEFORE)
        self.app = App(
            self.database, self.clock, system=self.clock, platforms={"fake": self.platform}
        )

    async def at(self, hours):
        self.clock.set(BEFORE + timedelta(hours=hours))
        await self.app.settle()

    async def figures(self):
        _, text = await self.app.lookout.figures()
        return {
            (one.name, *one.labels.values()): one.value
            for family in text_string_to_metric_families(text.decode())
            for one in family.samples
        }


@pytest.fixture
def watched():
    service = Watched()
    yield service
    service.database.close()


async def test_a_digest_that_went_in_time(watched):
    await watched.at(0.5)
    figures = await watched.figures()

    assert figures["fanion_deliveries_due_total", "evening_digest", "fake"] == 1
    assert figures["fanion_deliveries_sent_total", "evening_digest", "fake"] == 1
    assert figures["fanion_delivery_late_seconds_count", "evening_digest", "fake"] == 1
    assert figures["fanion_delivery_late_seconds_bucket", "evening_digest", "1.0", "fake"] == 1
    assert figures["fanion_queue_oldest_seconds", "fake"] == 0
    assert figures["fanion_platform_up", "fake"] == 1
    assert (figures["fanion_missions",], figures["fanion_chats", "fake"]) == (1, 1)


async def test_what_waits_for_a_platform_that_is_away(watched):
    watched.platform.failures = [DeliveryError("no connection") for _ in range(9)]
    await watched.at(0.5)
    watched.clock.advance(timedelta(seconds=90))
    figures = await watched.figures()

    assert figures["fanion_queue_waiting", "evening_digest", "fake"] == 1
    assert figures["fanion_queue_oldest_seconds", "fake"] == 90
    assert figures["fanion_attempts_failed_total", "fake", "unreachable"] == 1
    assert figures["fanion_platform_up", "fake"] == 0
    since = (BEFORE + timedelta(minutes=30)).timestamp()
    assert figures["fanion_outage_since_timestamp_seconds", "fake"] == since

    watched.platform.failures = []
    await watched.at(0.6)
    figures = await watched.figures()
    assert figures["fanion_platform_up", "fake"] == 1
    assert figures["fanion_deliveries_due_total", "evening_digest", "fake"] == 1
    assert figures["fanion_delivery_late_seconds_sum", "evening_digest", "fake"] == (
        pytest.approx(360, abs=5)
    )


async def test_what_takes_long_is_counted_until_it_is_done(watched):
    with watched.database.transaction() as store:
        task = store.ask_task("mission file", BEFORE)
    figures = await watched.figures()
    assert figures["fanion_tasks_unfinished", "mission file"] == 1

    with watched.database.transaction() as store:
        store.close_task(task, TaskState.DONE)
    assert ("fanion_tasks_unfinished", "mission file") not in await watched.figures()


async def test_what_is_given_up_is_counted_by_reason(watched):
    watched.platform.failures = [refused("the group was deleted")]
    await watched.at(0.5)
    figures = await watched.figures()

    assert figures["fanion_deliveries_failed_total", "evening_digest", "fake", "refused"] == 1
    assert ("fanion_deliveries_sent_total", "evening_digest", "fake") not in figures


async def test_a_database_works_again_though_nobody_says_again_what_it_lost(watched, caplog):
    watched.app.lookout.is_lost("an action of Slack's", BusyError("locked"))
    assert watched.app.lookout.outages.current()
    assert (await watched.figures())["fanion_database_up",] == 1
    assert caplog.messages[-1].startswith("database: it works again")


async def test_what_waits_for_later_is_told_from_what_is_due(watched):
    with watched.database.transaction() as store:
        later = BEFORE + timedelta(hours=8)
        kind = DeliveryKind.BROADCAST
        store.enqueue(kind, MISSION.code, watched.main.id, due_at=later, subject="1")
    figures = await watched.figures()

    assert figures["fanion_queue_ahead", "broadcast", "fake"] == 1
    assert ("fanion_queue_waiting", "broadcast", "fake") not in figures


async def test_questions_are_counted_by_what_came_of_them():
    story = Story(MISSION, BEFORE)
    await story.says("alice", "c'est quoi la suite ?")
    await story.says("alice", "on mange une glace, qui vient ?")
    _, text = await story.app.lookout.figures()

    assert 'fanion_inbound_total{kind="ask",outcome="answered",platform="room"} 1.0' in (
        text.decode()
    )
    assert 'fanion_inbound_total{kind="ask",outcome="silent",platform="room"} 1.0' in text.decode()


async def test_an_answer_that_does_not_arrive_is_lost(watched):
    watched.platform.failures = [refused() for _ in range(3)]
    alice = Ask(
        id="1",
        chat=ChatRef("fake", "main"),
        account=Account("fake", "7", "Alice"),
        text="/suite",
        addressed=True,
    )
    await watched.app.receive(alice)
    figures = await watched.figures()

    assert figures["fanion_inbound_total", "ask", "lost", "fake"] == 1


async def test_the_figures_of_two_services_in_one_process_are_their_own(watched):
    other = Watched()
    await watched.at(0.5)

    assert ("fanion_deliveries_sent_total", "evening_digest", "fake") not in (
        await other.figures()
    )
    other.database.close()


async def test_without_the_database_the_other_figures_are_told(watched):
    watched.database.close()
    with watched.database.transaction() as store:
        store._session.connection().exec_driver_sql("DROP TABLE IF EXISTS mission")  # noqa: SLF001
    figures = await watched.figures()

    assert figures["fanion_database_up",] == 0
    assert ("fanion_missions",) not in figures


async def test_whoever_stands_by_has_no_last_tick(watched):
    watch = watched.app.lookout.watch
    watch.ticked(0.01)
    assert ("fanion_last_tick_timestamp_seconds",) in await watched.figures()

    watch.stood_by()
    figures = await watched.figures()
    assert ("fanion_last_tick_timestamp_seconds",) not in figures
    assert figures["fanion_ready",] == 1


async def test_no_name_chat_or_mission_is_in_the_figures(watched):
    await watched.at(0.5)
    _, text = await watched.app.lookout.figures()

    people = [person.name for person in MISSION.people]
    secret = [MISSION.code, MISSION.title, "main", *people]
    assert [one for one in secret if one in text.decode()] == []


# ---- the dashboard and its page ------------------------------------------------------------

SUFFIXES = ("_bucket", "_count", "_sum", "_created")


async def known(watched):
    """Name every metric that there is, as it is asked for."""
    watched.platform.failures = [DeliveryError("no connection")]
    await watched.at(0.5)
    watched.app.lookout.watch.ticked(0.01)
    _, text = await watched.app.lookout.figures()
    return {
        family.name + ("_total" if family.type == "counter" else "")
        for family in text_string_to_metric_families(text.decode())
        if not family.name.endswith("_created")
    }


def without_suffix(name):
    for suffix in SUFFIXES:
        name = name.removesuffix(suffix)
    return name


def asked():
    board = json.loads((DOCS / "grafana.json").read_text(encoding="utf-8"))
    told = [target["expr"] for panel in board["panels"] for target in panel.get("targets", ())]
    variables = [one["definition"] for one in board["templating"]["list"] if "definition" in one]
    named = re.findall(r"\b(?:fanion|process|python)_\w+", " ".join([*told, *variables]))
    return {without_suffix(name) for name in named}


async def test_the_dashboard_asks_for_what_is_told_and_for_all_of_ours(watched):
    told = await known(watched)
    ours = {name for name in told if name.startswith("fanion_")}

    assert asked() - told == set()
    assert ours - asked() == set()


async def test_the_page_explains_all_of_ours_and_nothing_else(watched):
    page = (DOCS / "monitoring.md").read_text(encoding="utf-8")
    explained = {
        name for row in re.findall(r"^\| (`fanion_.*?) \|", page, re.MULTILINE)
        for name in re.findall(r"`(fanion_\w+)`", row)
    }  # fmt: skip

    assert explained == {name for name in await known(watched) if name.startswith("fanion_")}


def test_the_dashboard_is_one_that_grafana_imports():
    board = json.loads((DOCS / "grafana.json").read_text(encoding="utf-8"))
    ids = [panel["id"] for panel in board["panels"]]
    assert (board["id"], board["title"], len(set(ids))) == (None, "Fanion", len(ids))

    places = set()
    for panel in board["panels"]:
        place = panel["gridPos"]
        assert place["x"] + place["w"] <= 24
        cells = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert not places & cells, f"{panel['title']} lies on another panel"
        places |= cells
        letters = [target["refId"] for target in panel.get("targets", ())]
        assert len(set(letters)) == len(letters)
        assert (panel["type"] == "row") == (letters == [])
