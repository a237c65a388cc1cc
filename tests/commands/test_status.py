"""``fanion status`` and ``fanion deliveries``: what an operator reads, and what never shows."""

import asyncio
import json
import os
import re
import shutil
import sqlite3
import threading
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner

from bot.app import App
from bot.clock import StoppedClock
from bot.commands import COMMANDS, cli
from bot.core.chat import ChatKind, ChatRef, DeliveryError
from bot.samples import sample
from bot.settings import PREFIX, Settings
from bot.store.alone import alone
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.sharing import TICK
from tests.fake_platform import FakePlatform, refused
from tests.programmes import bundled

CODE = "silicon-valley-2022"
EVERYTHING = "looks what is due, listens on telegram, sends on telegram"
BEFORE = datetime(2022, 9, 26, 2, 30, tzinfo=UTC)
"""19:30 on Sunday in San Francisco, half an hour before the first digest."""
PAGE = (Path(__file__).parent.parent.parent / "docs" / "monitoring.md").read_text("utf-8")


@pytest.fixture
def at(tmp_path, monkeypatch):
    """Work in a directory of one's own, with nothing set, where nobody listens."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("FANION_HTTP_PORT", "1")
    return tmp_path


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """Return a folder with the database of a mission that has come to Monday."""
    folder = tmp_path_factory.mktemp("lived")
    asyncio.run(_until_monday(folder / "fanion.db"))
    return folder


@pytest.fixture
def served(at, lived):
    """Let a mission have had its Sunday evening and its Monday morning; one digest failed."""
    shutil.copytree(lived, at, dirs_exist_ok=True)
    return at


async def _until_monday(file):
    database = Database.open(f"sqlite:///{file}")
    mission = bundled(CODE)
    clock = StoppedClock(BEFORE)
    platform = FakePlatform(failures=[refused("the group was deleted")])
    with database.transaction() as store:
        publish(store, mission, BEFORE)
        store.bind(ChatRef("fake", "main"), CODE, ChatKind.MAIN, BEFORE)
    app = App(database, clock, system=clock, platforms={"fake": platform})
    ahead = await app.settle()
    while ahead is not None and ahead <= BEFORE + timedelta(hours=14):
        clock.set(ahead)
        ahead = await app.settle()
    platform.failures = [DeliveryError("no connection")]
    database.close()


def fanion(*arguments):
    result = CliRunner().invoke(cli, arguments)
    return result.exit_code, result.stdout, result.stderr


def plain(text):
    return [line.rstrip() for line in text.splitlines() if line.strip()]


# ---- deliveries ----------------------------------------------------------------------------


def test_what_went_where_and_when_in_site_time(served):
    status, printed, _ = fanion("deliveries", CODE)

    assert status == 0
    assert plain(printed) == [
        "Sunday 25 September 2022",
        "  20:00:00         main (fake)  failed  evening digest — the group was deleted",
        "Monday 26 September 2022",
        "  08:00:00  rings  main (fake)  sent    reminder, morning brief: briefing",
        "  09:00:00  rings  main (fake)  sent    reminder: google, microsoft",
        "3 messages: 2 arrived, 2 of them rang.",
    ]


def test_what_failed_and_since_when(served):
    assert len(plain(fanion("deliveries", CODE, "--failed")[1])) == 3
    since = ["--since", "2022-09-26T08:30:00-07:00"]
    assert plain(fanion("deliveries", CODE, *since)[1])[1:-1] == [
        "  09:00:00  rings  main (fake)  sent  reminder: google, microsoft"
    ]
    assert fanion("deliveries", CODE, "--failed", *since)[1] == "Everything has arrived.\n"


@pytest.mark.parametrize(("chat", "found"), [("main", 3), ("1", 3), ("followers", 0)])
def test_one_chat_alone(served, chat, found):
    document = json.loads(fanion("deliveries", CODE, "--chat", chat, "--json")[1])
    assert len(document["deliveries"]) == found


def test_for_machines_it_is_one_document(served):
    document = json.loads(fanion("deliveries", CODE, "--json")[1])

    assert document["mission"] == CODE
    assert document["deliveries"][1] == {
        "delivery": "delivery-2",
        "mission": CODE,
        "state": "sent",
        "kinds": ["reminder", "morning_brief"],
        "sessions": ["briefing", *document["deliveries"][1]["sessions"][1:]],
        "keys": ["morning_brief:2022-09-26:1", "reminder:30:briefing:1:1"],
        "to": "main",
        "chat": 1,
        "platform": "fake",
        "rings": True,
        "due_at": "2022-09-26T15:00:00Z",
        "sent_at": "2022-09-26T15:00:00Z",
        "late": 0.0,
        "site_time": "2022-09-26T08:00:00",
        "attempts": 0,
        "reason": "",
    }


def test_a_mission_that_is_not_there_names_those_that_are(served):
    status, _, said = fanion("deliveries", "silicon-valley-2032")

    assert status == 1
    assert said == f"Error: no mission 'silicon-valley-2032'; there are {CODE}\n"


def test_without_a_database_nothing_is_made(at):
    for command in (["status"], ["deliveries", CODE]):
        status, _, said = fanion(*command)
        assert (status, "fanion load FILE" in said) == (1, True)
    assert list(at.iterdir()) == []


# ---- status --------------------------------------------------------------------------------


def test_a_service_that_does_not_run_is_seen_from_its_database(served):
    status, printed, _ = fanion("status")
    lines = plain(printed)

    assert status == 0
    assert lines[0] == "The service does not run: `fanion run` starts it."
    assert re.fullmatch(r"Database: SQLite, fanion\.db, \d+ KiB", lines[1])
    assert lines[2:] == [
        "Queue: 0 due and not sent; 0 for later",
        "Missions, and what the clock does next, in site time:",
        f"  {CODE}    nothing more",
        "What did not arrive last (`fanion deliveries CODE --failed` has all):",
        f"  Sun 25 Sep 20:00  {CODE}  main (fake)  evening digest  failed: the group was deleted",
    ]  # fmt: skip


def test_a_mission_without_a_chat_is_said_to_have_none(at):
    assert fanion("load", str(sample(CODE)), "--yes")[0] == 0
    told = f"  {CODE}    nothing: it has no group or channel yet (`fanion invite {CODE}`)"
    assert plain(fanion("status")[1])[-1] == told.rstrip()


def test_what_can_be_read_is_read_while_somebody_keeps_the_database_locked(served):
    asked = (("status",), ("deliveries", CODE), ("questions",), ("doctor",))
    before = [fanion(*words) for words in asked]
    with closing(sqlite3.connect("fanion.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE setting SET value = value")
        locked = [fanion(*words) for words in asked]
    assert locked == before


def test_what_is_due_next_goes_by_the_mission_clock(served):
    with Database.open("sqlite:///fanion.db").transaction() as store:
        at = {"at": "2022-09-26T16:30:00+00:00", "speed": 1.0, "paused": False}
        store.set_setting("clock", json.dumps(at))

    (mission,) = json.loads(fanion("status", "--json")[1])["missions"]
    assert mission["next"] == {
        "at": "2022-09-26T18:25:00Z",
        "site_time": "2022-09-26T11:25:00",
        "what": "feedback: microsoft",
        "to": "main",
    }


def test_a_service_that_runs_but_does_not_answer_is_said_to(served):
    with alone(served / "fanion.db"):
        printed = fanion("status")[1]
    assert printed.startswith(f"The service runs (process {os.getpid()}), but does not answer")


@contextmanager
def answering(monkeypatch, status, said):
    """Answer at the address where the service would."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("FANION_HTTP_PORT", str(server.server_port))
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


WELL = {
    "ok": True,
    "missions": 1,
    "platforms": ["telegram", "slack"],
    "troubles": [],
    "running_since": "2026-11-22T23:58:00Z",
    "last_tick": "2026-11-23T00:10:00Z",
    "database": "SQLite",
    "version": "0.1.0",
}
AWAY = {
    "what": "slack",
    "since": "2026-11-23T00:05:00Z",
    "trouble": "slack: no connection; since 2026-11-23T00:05:00Z, 5 min ago",
}


def test_a_service_that_is_well(served, monkeypatch):
    with answering(monkeypatch, 200, WELL):
        lines = plain(fanion("status")[1])

    assert lines[0] == "Fanion 0.1.0 runs since 2026-11-22 23:58 UTC; all is well."
    assert lines[2] == "Platforms: telegram (works), slack (works)"


def test_a_platform_that_is_away_and_since_when(served, monkeypatch):
    with answering(monkeypatch, 503, {**WELL, "ok": False, "troubles": [AWAY]}):
        lines = plain(fanion("status")[1])

    assert lines[0] == "Fanion 0.1.0 runs since 2026-11-22 23:58 UTC; it is NOT well."
    assert lines[1] == "  ! slack: no connection; since 2026-11-23T00:05:00Z, 5 min ago"
    assert lines[3] == "Platforms: telegram (works), slack (away since 2026-11-23 00:05 UTC)"


def test_somebody_else_at_that_port_is_not_taken_for_the_service(served, monkeypatch):
    with answering(monkeypatch, 200, {"hello": "world"}):
        assert fanion("status")[1].startswith("The service does not run")


def test_on_a_server_it_says_which_without_the_password(at, monkeypatch, postgresql_url):
    monkeypatch.setenv("FANION_DATABASE_URL", postgresql_url)
    monkeypatch.setenv("FANION_SECRET_KEY", "a key that signs links")
    status, printed, _ = fanion("status", "--json")
    document = json.loads(printed)

    assert (status, document["running"], document["missions"]) == (0, False, [])
    assert document["database"]["kind"] == "PostgreSQL"
    assert document["database"]["bytes"] > 0
    assert document["database"]["where"].startswith("postgresql://")
    assert "There is no mission yet: `fanion load FILE`." in fanion("status")[1]


@pytest.fixture
def shared(at, monkeypatch, postgresql_url):
    """Let one process do everything, another stand by, and a third have died."""
    monkeypatch.setenv("FANION_DATABASE_URL", postgresql_url)
    monkeypatch.setenv("FANION_SECRET_KEY", "a key that signs links")
    with ExitStack() as stack:
        database = Database.open(postgresql_url)
        stack.callback(database.close)
        for number, role in ((1, "run"), (2, "worker")):
            lives = stack.enter_context(closing(psycopg.connect(postgresql_url, autocommit=True)))
            locks = (number, TICK) if number == 1 else (number,)
            for lock in locks:
                lives.execute("SELECT pg_advisory_lock(%s)", (lock,))
            with database.transaction() as store:
                store.show_up(number, "paris", role)
        with database.transaction() as store:
            store.show_up(3, "toulouse", "run")
            for name in ("lane telegram", "ears telegram"):
                store.take_lease(name, 1)
        yield


@pytest.mark.usefixtures("shared")
def test_which_processes_there_are_and_what_each_of_them_alone_does():
    lines = fanion("status")[1].splitlines()
    at = lines.index("Processes on this database:")
    assert [re.sub(r"[0-9]+(-[0-9]+)+ [0-9:]+", "…", one) for one in lines[at + 1 : at + 4]] == [
        f"  fanion run     on paris     since …  {EVERYTHING}",
        "  fanion worker  on paris     since …  stands by",
        "  fanion run     on toulouse  since …  is gone; seen last at …",
    ]
    processes = json.loads(fanion("status", "--json")[1])["processes"]
    assert [(one["role"], one["lives"], one["leads"], one["holds"]) for one in processes] == [
        ("run", True, True, ["ears telegram", "lane telegram"]),
        ("worker", True, False, []),
        ("run", False, False, []),
    ]


# ---- the page ------------------------------------------------------------------------------


def test_the_page_names_commands_options_and_settings_that_are_there():
    for command, rest in re.findall(r"fanion ([a-z]+)([^`\n]*)", PAGE):
        if command in ("scrape", "job"):
            continue
        assert command in COMMANDS
        offered = CliRunner().invoke(cli, [command, "--help"]).output
        assert set(re.findall(r"--[a-z-]+", rest)) <= set(re.findall(r"--[a-z-]+", offered))
    settings = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(rf"\b{PREFIX}[A-Z_]*[A-Z]\b", PAGE)) <= settings
