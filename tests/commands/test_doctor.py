"""``fanion doctor``: what an operator reads, and what never shows."""

import asyncio
import json
import os
import sqlite3
import string
from contextlib import closing

import psycopg
import pytest
from click.testing import CliRunner

from bot.clock import SystemClock
from bot.commands import cli
from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.condition import (
    Condition,
    DatabaseFacts,
    DatabaseState,
    MissionFacts,
    Setup,
    SlackSetup,
    TelegramFacts,
)
from bot.core.diagnosis import Finding, Finds, Grade, findings
from bot.core.languages import SPOKEN
from bot.core.languages.diagnosis import diagnosis_in, found
from bot.platforms.slack.manifest import SCOPES
from bot.samples import sample
from bot.store.alone import alone
from bot.store.database import Database
from bot.store.sealing import Seal
from bot.store.workspaces import Workspace
from tests.servers.slack.server import SlackServer
from tests.servers.telegram.server import TelegramServer

CODE = "silicon-valley-2022"
TOKEN = "5283000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture
def at(tmp_path, monkeypatch):
    """Work in a directory of one's own, with nothing set."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("FANION_")]:
        monkeypatch.delenv(name)
    return tmp_path


def doctor(*arguments):
    result = CliRunner().invoke(cli, ["doctor", *arguments])
    return result.exit_code, result.stdout


def codes(*arguments):
    status, printed = doctor("--json", *arguments)
    return status, [one["code"] for one in json.loads(printed)["findings"]]


def load():
    assert CliRunner().invoke(cli, ["load", str(sample(CODE)), "--yes"]).exit_code == 0


def opened():
    return Database.open("sqlite:///fanion.db")


def test_on_a_fresh_machine_it_says_how_to_begin_and_makes_nothing(at):
    status, printed = doctor()

    assert status == 0
    assert "  FANION_TELEGRAM_TOKEN: not set\n" in printed
    assert "! No platform is set up, so nobody can be told anything.  [no-platform]" in printed
    assert printed.endswith("2 warnings. Nothing is broken.\n")
    assert list(at.iterdir()) == []


def test_it_speaks_french(at):
    _, printed = doctor("--lang", "fr")

    assert "! Il n'y a pas encore de mission.  [no-mission]" in printed
    assert printed.endswith("2 à voir. Rien n'est en panne.\n")


def test_settings_that_cannot_be(at, monkeypatch):
    monkeypatch.setenv("FANION_HTTP_PORT", "a lot")

    status, printed = doctor()

    assert status == 1
    assert "✗ The settings cannot be read: FANION_HTTP_PORT has to be a whole number" in printed
    assert "a lot" not in printed
    assert (
        "illisibles\u00a0: FANION_HTTP_PORT doit être un nombre entier"
        in doctor("--lang", "fr")[1]
    )


def test_no_secret_shows(at, monkeypatch):
    secrets = {
        "FANION_TELEGRAM_TOKEN": TOKEN,
        "FANION_SLACK_BOT_TOKEN": "xoxb-17653672481-of-slack",
        "FANION_SLACK_APP_TOKEN": "xapp-1-A0-of-slack",
        "FANION_SLACK_SIGNING_SECRET": "8f742231b10e8888abcd99yyyzzz85a5",
        "FANION_SECRET_KEY": "a key that signs links",
    }
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("FANION_TELEGRAM_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("FANION_SLACK_API_URL", "http://127.0.0.1:9/api/")
    monkeypatch.setenv("FANION_DATABASE_URL", "postgresql://fanion:in-the-clear@db/fanion")

    printed = "".join(doctor(*form)[1] for form in ([], ["--json"], ["--lang", "fr"]))

    assert [value for value in [*secrets.values(), "in-the-clear"] if value in printed] == []
    assert "FANION_DATABASE_URL: postgresql://db/fanion\n" in printed
    assert "FANION_TELEGRAM_TOKEN: set (not shown)\n" in printed


def test_a_file_of_secrets_that_others_can_read(at):
    env = at / ".env"
    env.write_text("FANION_SECRET_KEY=a key that signs links\n")
    env.chmod(0o644)
    assert codes()[1][0] == "secrets-readable"

    env.chmod(0o600)
    assert codes()[1][0] == "no-platform"


# ---- the database --------------------------------------------------------------------------


def test_a_mission_without_chats_and_organisers(at):
    load()

    status, printed = doctor()

    assert status == 0
    assert "✓ The database fanion.db is there, and can be written." in printed
    assert "✓ Mission Silicon Valley 2022: chats bound: 0; people linked: 0 of 18." in printed
    assert (
        f"    → Type `fanion invite {CODE}` and do what it says for the mission's group or channel."
        in printed
    )
    assert codes()[1][3:] == ["mission-ok", "no-main-chat", "no-organiser"]


def test_chats_and_people_are_counted(at):
    load()
    now = SystemClock().now()
    with opened().transaction() as store:
        store.bind(ChatRef("telegram", "-1002100000001"), CODE, ChatKind.MAIN, now)
        store.introduce(Account("telegram", "825000001", "Florence"), CODE, "florence-delpuech")

    status, found_out = codes()

    assert status == 1
    assert found_out == [
        "no-platform",
        "database-ok",
        "service-stopped",
        "mission-ok",
        "platform-gone",
    ]
    assert "chats bound: 1 (Telegram 1); people linked: 1 of 18." in doctor()[1]


def test_a_service_that_runs(at):
    load()

    with alone(at / "fanion.db"):
        assert f"✓ The service runs on it (process {os.getpid()})." in doctor()[1]
    assert codes()[1][2] == "service-stopped"


def test_a_server_that_is_away_is_looked_for_and_no_folder(at, monkeypatch):
    url = "postgresql://fanion:in-the-clear@127.0.0.1:9/fanion"
    monkeypatch.setenv("FANION_DATABASE_URL", url)
    monkeypatch.setenv("FANION_SECRET_KEY", "a key that signs links")
    assert codes() == (1, ["no-platform", "server-unreadable"])
    assert (
        "    → Check that the PostgreSQL server runs and can be reached from here" in doctor()[1]
    )


def test_a_server_that_is_of_an_older_fanion_is_copied_by_who_runs_it(
    at, monkeypatch, postgresql_url
):
    monkeypatch.setenv("FANION_DATABASE_URL", postgresql_url)
    monkeypatch.setenv("FANION_SECRET_KEY", "a key that signs links")
    assert codes() == (0, ["no-platform", "database-ok", "service-stopped", "no-mission"])

    with closing(psycopg.connect(postgresql_url, autocommit=True)) as lives:
        lives.execute("SELECT pg_advisory_lock(7)")
        with closing(Database.open(postgresql_url)) as database, database.transaction() as store:
            store.show_up(7, "paris", "run")
        assert "✓ The service runs on it: fanion run on paris.  [service-shared]" in doctor()[1]
        (head,) = lives.execute("SELECT version_num FROM alembic_version").fetchone()
        lives.execute("UPDATE alembic_version SET version_num = '0000'")
        try:
            assert codes() == (0, ["no-platform", "server-older"])
            said = "    → Copy it with `pg_dump` and stop the older Fanion everywhere"
            assert said in doctor()[1]
        finally:  # the tables are kept for the next test
            lives.execute("UPDATE alembic_version SET version_num = %s", (head,))


def test_a_database_of_another_age(at):
    load()
    with sqlite3.connect("fanion.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    assert codes() == (0, ["no-platform", "database-older"])

    with sqlite3.connect("fanion.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert codes() == (1, ["no-platform", "database-newer"])


def test_a_database_that_is_none(at, monkeypatch):
    (at / "fanion.db").write_text("This is a letter to a friend, and no database at all.")
    assert codes() == (1, ["no-platform", "database-unreadable"])

    monkeypatch.setenv("FANION_DATABASE_URL", "sqlite:///no/such/folder/fanion.db")
    assert codes() == (1, ["no-platform", "database-unreadable"])

    monkeypatch.setenv("FANION_DATABASE_URL", "not an address")
    assert codes() == (1, ["no-platform", "database-unreadable"])


def test_a_busy_database_is_there(at):
    load()
    writer = sqlite3.connect("fanion.db", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("ROLLBACK")
    writer.close()

    assert codes()[1][1] == "database-ok"


# ---- with Telegram -------------------------------------------------------------------------


async def test_a_group_that_is_ready(at, monkeypatch):
    load()
    async with TelegramServer() as telegram:
        bot = telegram.bot("fanion_occitanie_bot", privacy=False)
        florence = telegram.person("Florence")
        group = florence.makes_group("Californie 2022", [bot])
        bot.updates.pending.clear()
        florence.says(group, "C'est quoi la suite ?")
        with opened().transaction() as store:
            ref = ChatRef("telegram", str(group.id))
            store.bind(ref, CODE, ChatKind.MAIN, SystemClock().now())
            account = Account("telegram", str(florence.id), "Florence")
            store.introduce(account, CODE, "florence-delpuech")
        monkeypatch.setenv("FANION_TELEGRAM_TOKEN", bot.token)
        monkeypatch.setenv("FANION_TELEGRAM_API_URL", telegram.url)

        status, printed = await asyncio.to_thread(doctor, "--listen", "0", "--lang", "fr")

        assert telegram.problems == []
    assert status == 0
    assert plain(printed).partition("Constats\n")[2].splitlines() == [
        "✓ La base fanion.db est là, et on peut y écrire.  [database-ok]",
        "✓ Le service ne tourne pas sur cette base : « fanion run » le lance.  [service-stopped]",
        (
            "✓ Mission Silicon Valley 2022 : conversations reliées : 1 (Telegram 1) ; personnes reliées : "
            "1 sur 18.  [mission-ok]"
        ),
        "✓ L'horloge de cette machine est d'accord avec celle de Telegram.  [clock-ok]",
        "✓ Le jeton est bon : le bot est @fanion_occitanie_bot.  [bot-ok]",
        (
            "✓ Le mode « privacy » est coupé : le bot peut lire les questions posées simplement. "
            "Dans un groupe où il était déjà avant ce réglage, retirez-le et ajoutez-le de "
            "nouveau.  [privacy-off]"
        ),
        "✓ « Californie 2022 » : le bot est membre.  [group-ok]",
        "✓ Messages en attente chez Telegram : 1. Il les garde un jour, « fanion run » les prend.  [updates-wait]",
        "✓ Aucun autre programme ne se sert de ce jeton.  [poller-none]",
        "",
        "Tout va bien.",
    ]


async def test_it_does_not_disturb_a_service_that_runs(at, monkeypatch):
    load()
    async with TelegramServer() as telegram:
        bot = telegram.bot(privacy=False)
        monkeypatch.setenv("FANION_TELEGRAM_TOKEN", bot.token)
        monkeypatch.setenv("FANION_TELEGRAM_API_URL", telegram.url)
        with alone(at / "fanion.db"):
            _, found_out = await asyncio.to_thread(codes)

        assert telegram.called("getUpdates") == []
    assert found_out[-1] == "poller-ours"


# ---- with Slack ----------------------------------------------------------------------------


@pytest.fixture
async def slack(monkeypatch):
    """Have the app in a workspace, and its tokens in the settings."""
    async with SlackServer() as server:
        team = server.workspace("CCI Occitanie")
        monkeypatch.setenv("FANION_SLACK_BOT_TOKEN", team.token)
        monkeypatch.setenv("FANION_SLACK_APP_TOKEN", server.app.token)
        monkeypatch.setenv("FANION_SLACK_API_URL", server.api)
        yield server, team


async def test_a_channel_that_is_ready(at, slack):
    server, team = slack
    load()
    florence = server.person(team, "Florence Delpuech")
    channel = team.channel("mission-californie", [florence])
    with opened().transaction() as store:
        ref = ChatRef("slack", f"{team.id}:{channel.id}")
        store.bind(ref, CODE, ChatKind.MAIN, SystemClock().now())
        account = Account("slack", f"{team.id}:{florence.id}", "Florence Delpuech")
        store.introduce(account, CODE, "florence-delpuech")

    status, printed = await asyncio.to_thread(doctor, "--lang", "fr")

    assert status == 0
    assert plain(printed).partition("Constats\n")[2].splitlines()[3:] == [
        (
            "✓ Mission Silicon Valley 2022 : conversations reliées : 1 (Slack 1) ; personnes reliées : "
            "1 sur 18.  [mission-ok]"
        ),
        "✓ L'horloge de cette machine est d'accord avec celle de Slack.  [clock-ok]",
        (
            "✓ Slack ouvre une connexion à l'application : ce que les gens écrivent arrive par "
            "Socket Mode.  [slack-socket-ok]"
        ),
        "✓ Le jeton est bon : le bot est @fanion dans l'espace « CCI Occitanie ».  [slack-bot-ok]",
        "✓ #mission-californie : le bot est membre.  [channel-ok]",
        "",
        "Tout va bien.",
    ]


async def test_tokens_in_each_others_place_are_told_to_nobody(at, slack, monkeypatch):
    server, team = slack
    monkeypatch.setenv("FANION_SLACK_BOT_TOKEN", server.app.token)
    monkeypatch.setenv("FANION_SLACK_APP_TOKEN", team.token)

    status, printed = await asyncio.to_thread(doctor)

    assert status == 1
    assert (
        "✗ FANION_SLACK_BOT_TOKEN holds a token that begins with xapp-; this one begins with "
        "xoxb-.  [slack-mixed-up]"
    ) in printed
    assert server.calls == []
    assert [one for one in (server.app.token, team.token) if one in printed] == []


async def test_over_http_no_connection_is_asked_for(at, slack, monkeypatch):
    server, _ = slack
    monkeypatch.delenv("FANION_SLACK_APP_TOKEN")
    monkeypatch.setenv("FANION_SLACK_SIGNING_SECRET", server.app.signing_secret)
    monkeypatch.setenv("FANION_PUBLIC_URL", "https://fanion.example")

    status, found_out = await asyncio.to_thread(codes)

    assert status == 0
    assert found_out[-3:] == ["clock-ok", "slack-http", "slack-bot-ok"]
    assert server.called("apps.connections.open") == []


async def test_workspaces_of_the_database_are_asked_about(at, slack, monkeypatch):
    server, team = slack
    load()
    for name, value in {
        "FANION_SLACK_CLIENT_ID": server.app.client_id,
        "FANION_SLACK_CLIENT_SECRET": server.app.client_secret,
        "FANION_SLACK_SIGNING_SECRET": server.app.signing_secret,
        "FANION_PUBLIC_URL": "https://fanion.example",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("FANION_SLACK_BOT_TOKEN")
    monkeypatch.delenv("FANION_SLACK_APP_TOKEN")
    monkeypatch.setenv("FANION_SECRET_KEY", "the key of this service")
    installed(team, Seal(b"the key of this service").sealed(team.token))

    _, printed = await asyncio.to_thread(doctor, "--json")

    document = json.loads(printed)
    assert document["slack"] == {"workspaces": ["CCI Occitanie"]}
    assert [one["code"] for one in document["findings"]][-3:] == [
        "slack-http",
        "slack-bot-ok",
        "slack-workspaces",
    ]
    assert team.token not in printed
    assert server.app.client_secret not in printed

    monkeypatch.setenv("FANION_SECRET_KEY", "another key")
    _, printed = await asyncio.to_thread(doctor, "--json")
    document = json.loads(printed)
    assert document["slack"] == {"workspaces": []}
    told = document["findings"][-1]
    assert (told["code"], told["grade"]) == ("slack-workspace-sealed", "fault")
    assert told["finding"].startswith("“CCI Occitanie”: the app's token there was encrypted")


def installed(team, token):
    """Let the app be in the workspace *team*, with a token that is kept so."""
    with opened().transaction() as store:
        store.install(
            Workspace(
                platform="slack",
                team=team.id,
                name=team.name,
                user=team.bot.id,
                bot=team.bot.bot_id,
                bot_name="fanion",
                scopes=SCOPES,
                by="U1",
                at=SystemClock().now(),
                token=token,
            )
        )


# ---- words ---------------------------------------------------------------------------------

ALL_DETAILS = {
    name: name
    for name in [
        "why",
        "file",
        "missing",
        "where",
        "process",
        "processes",
        "title",
        "code",
        "chats",
        "linked",
        "people",
        "platform",
        "setting",
        "username",
        "count",
        "site",
        "host",
        "found",
        "wanted",
        "team",
        "scope",
    ]
} | {"purpose": "speak", "seconds": 95}


@pytest.mark.parametrize("language", SPOKEN)
def test_every_finding_has_words_and_what_is_not_well_says_what_to_do(language):
    phrases = diagnosis_in(language).phrases

    assert list(phrases) == list(Finds)
    for what in Finds:
        told = found(Finding(what, ALL_DETAILS), language)
        assert bool(told.do) is (what.grade is not Grade.OK), what


@pytest.mark.parametrize(
    ("seconds", "language", "said"),
    [
        (95, "en", "95\u00a0s slow"),
        (10_799, "en", "3\u00a0h slow"),
        (420, "fr", "retarde de 7\u00a0min"),
        (5400, "fr", "retarde de 1\u00a0h\u00a030"),
    ],
)
def test_how_wrong_a_clock_is_reads_like_a_length_of_time(seconds, language, said):
    assert said in found(Finding(Finds.CLOCK_SLOW, {"seconds": seconds}), language).what


def test_no_words_name_a_detail_that_is_not_given():
    """Each finding is made at least once in these tests with just what it gets."""
    names = {
        name
        for language in SPOKEN
        for pair in diagnosis_in(language).phrases.values()
        for phrase in pair
        for _, name, _, _ in string.Formatter().parse(phrase)
        if name
    }
    assert names <= set(ALL_DETAILS)


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("state", DatabaseState)
@pytest.mark.parametrize(
    "runs", [{"process": "412"}, {"on_server": True, "processes": ("fanion run on paris",)}]
)
def test_every_state_of_a_database_can_be_said(language, state, runs):
    database = DatabaseFacts(where="fanion.db", state=state, why="it is", **runs)
    condition = Condition(
        setup=Setup(slack=SlackSetup(there=("FANION_SLACK_BOT_TOKEN",))),
        database=database,
        missions=(MissionFacts(code="japon", title="Japon", chats=(("telegram", 2),)),),
        telegram=TelegramFacts(),
    )

    said = [found(finding, language).what for finding in findings(condition)]

    assert [one for one in said if "{" in one or not one] == []


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")
