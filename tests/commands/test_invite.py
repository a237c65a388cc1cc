"""``fanion invite``: what an operator gets to send on, and that it opens what it says."""

import asyncio
import json
import os
import re
import shutil
import stat
from datetime import timedelta

import pytest
from click.testing import CliRunner

from bot.clock import SystemClock
from bot.commands import cli
from bot.core.chat import ChatKind, ChatRef
from bot.samples import sample
from bot.store.codes import Opens
from bot.store.database import Database
from tests.servers.telegram import faults
from tests.servers.telegram.server import TelegramServer

CODE = "silicon-valley-2022"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """Return a folder in which the bundled mission has been loaded."""
    folder = tmp_path_factory.mktemp("loaded")
    with pytest.MonkeyPatch.context() as patched:
        alone_in(folder, patched)
        assert CliRunner().invoke(cli, ["load", str(sample(CODE)), "--yes"]).exit_code == 0
    return folder


@pytest.fixture
def at(tmp_path, loaded, monkeypatch):
    """Work in a directory of one's own, with the bundled mission loaded."""
    shutil.copytree(loaded, tmp_path, dirs_exist_ok=True)
    alone_in(tmp_path, monkeypatch)
    return tmp_path


def alone_in(folder, monkeypatch):
    monkeypatch.chdir(folder)
    for name in [name for name in os.environ if name.startswith("FANION_")]:
        monkeypatch.delenv(name)


@pytest.fixture
async def bot(at, monkeypatch):
    """Have a bot of one's own: @fanion_occitanie_bot."""
    async with TelegramServer() as telegram:
        made = telegram.bot("fanion_occitanie_bot")
        monkeypatch.setenv("FANION_TELEGRAM_TOKEN", made.token)
        monkeypatch.setenv("FANION_TELEGRAM_API_URL", telegram.url)
        yield telegram
    assert telegram.problems == []


def invite(*arguments):
    result = CliRunner().invoke(cli, ["invite", *map(str, arguments)])
    return result.exit_code, plain(result.stdout).splitlines(), plain(result.stderr).splitlines()


def made(*arguments):
    return json.loads(invite(*arguments, "--json")[1][0])["invitations"]


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def opened(code):
    """Say what a code opens, and whether it does."""
    database = Database.open("sqlite:///fanion.db")
    with database.transaction() as store:
        found = store.invitation(code, SystemClock().now())
    database.close()
    return (found.mission, found.what, found.name, found.opens, found.once)


# ---- without Telegram ----------------------------------------------------------------------


def test_for_whatever_is_not_bound_yet_and_for_everyone(at):
    invitations = made(CODE)

    assert [(one["for"], one["name"]) for one in invitations] == [
        ("main", "The group of the mission"),
        ("followers", "The chat of those at home"),
        ("organiser:florence-delpuech", "Organiser: Florence Delpuech"),
        ("organiser:marc-teulier", "Organiser: Marc Teulier"),
        ("group:A", "The chat of the group “Groupe Industrie”"),
        ("group:B", "The chat of the group “Groupe Numérique”"),
        ("people", "Everyone of the mission"),
    ]
    assert {one["link"] for one in invitations} == {None}
    for one in invitations:
        assert opened(one["code"])[:2] == (CODE, one["for"])


def test_without_a_token_it_says_what_to_type(at):
    status, printed, _ = invite(CODE, "--main", "--lang", "fr")

    assert status == 0
    assert printed[0] == "Le groupe de la mission"
    assert re.fullmatch(
        r"  Ajoutez le bot à la conversation et écrivez-y : /start [\w-]{22}", printed[1]
    )
    assert printed[3].startswith("Un code attend 30 jours. Il ne sert qu'une fois")


def test_a_group_and_an_organiser_are_found_by_name(at):
    assert [one["for"] for one in made(CODE, "--group", "groupe industrie")] == ["group:A"]
    assert [one["for"] for one in made(CODE, "--organiser", "Marc Teulier")] == [
        "organiser:marc-teulier"
    ]


def test_a_new_code_is_the_only_one_but_for_everyones(at):
    first, second = made(CODE, "--main")[0], made(CODE, "--main")[0]
    one, another = made(CODE, "--people")[0], made(CODE, "--people")[0]

    assert opened(first["code"])[3] is Opens.USED
    assert opened(second["code"])[3:] == (Opens.YES, True)
    assert opened(one["code"])[3:] == (Opens.YES, False)
    assert opened(another["code"])[3:] == (Opens.YES, False)


def test_the_first_organiser_needs_no_mission(at):
    invitation = made("--organiser", "Zoé Caussanel")[0]

    assert opened(invitation["code"])[:4] == ("", "organiser:", "Zoé Caussanel", Opens.YES)


@pytest.mark.parametrize("words", [[CODE], ["--organiser", "Zoé Caussanel"]])
def test_where_no_database_is_none_is_made(at, monkeypatch, words):
    elsewhere = at / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)

    assert invite(*words) == (
        1,
        [],
        [
            (
                "Error: There is no database fanion.db yet: `fanion load FILE` or `fanion run` "
                "makes it. Where they have run before, it is in another folder: go there, or set "
                "FANION_DATABASE_URL"
            )
        ],
    )
    assert invite(*words, "--lang", "fr")[2][0].endswith("ou indiquez FANION_DATABASE_URL.")
    assert list(elsewhere.iterdir()) == []


def test_what_is_bound_gets_no_code(at):
    database = Database.open("sqlite:///fanion.db")
    now = SystemClock().now()
    with database.transaction() as store:
        store.bind(ChatRef("telegram", "-1"), CODE, ChatKind.MAIN, now)
    database.close()

    assert "main" not in [one["for"] for one in made(CODE)]
    assert [one["for"] for one in made(CODE, "--main")] == ["main"]


def test_a_code_waits_a_month(at):
    code = made(CODE, "--main")[0]["code"]
    database = Database.open("sqlite:///fanion.db")
    with database.transaction() as store:
        later = SystemClock().now() + timedelta(days=31)
        assert store.invitation(code, later).opens is Opens.EXPIRED
    database.close()


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        ([], 2, "Error: Which mission? Name its CODE, or make an organiser by --organiser"),
        (
            ["--main"],
            2,
            "Error: Which mission? Name its CODE, or make an organiser by --organiser",
        ),
        (["japon"], 1, "Error: There is no mission 'japon'. There are: silicon-valley-2022"),
        (
            [CODE, "--group", "Z"],
            1,
            "Error: The mission has no group 'Z'. There are: Groupe Industrie, Groupe Numérique",
        ),
        (
            [CODE, "--organiser", "Alice"],
            1,
            "Error: The mission has no organiser 'Alice'. There are: Florence Delpuech, Marc Teulier",
        ),
        (
            [CODE, "--main", "--qr"],
            1,
            "Error: A QR code holds a link, and without FANION_TELEGRAM_TOKEN there is none.",
        ),
        (
            [CODE, "--main", "--png", "code.gif"],
            2,
            "Error: Invalid value for --png: the file ends in .png or .svg",
        ),
        (
            [CODE, "--png", "code.png"],
            2,
            "Error: --png draws one link: name it, as by --main or --people",
        ),
    ],
)
def test_what_cannot_be_is_said_plainly(at, arguments, status, complaint):
    done = invite(*arguments)

    assert (done[0], done[2][-1]) == (status, complaint)


# ---- with Slack ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ["japon"],
            "Erreur : Il n'y a pas de mission « japon ». Il y a : silicon-valley-2022.",
        ),
        (
            [CODE, "--group", "Z"],
            "Erreur : La mission n'a pas de groupe « Z ». Il y a : Groupe Industrie, Groupe Numérique.",
        ),
        (
            [CODE, "--organiser", "Zorglub"],
            "Erreur : La mission n'a pas d'organisateur « Zorglub ». Il y a : Florence Delpuech, Marc Teulier.",
        ),
        (
            [CODE, "--qr"],
            "Erreur : Un QR code contient un lien, et sans FANION_TELEGRAM_TOKEN il n'y en a pas.",
        ),
    ],
)
def test_what_cannot_be_is_said_in_the_language_that_was_asked_for(at, arguments, complaint):
    assert invite(*arguments, "--lang", "fr") == (1, [], [complaint])


def test_on_slack_one_types_a_code(at, monkeypatch):
    monkeypatch.setenv("FANION_SLACK_BOT_TOKEN", "xoxb-17653672481-of-slack")

    invitations = made(CODE)
    _, printed, _ = invite(CODE)

    assert [one["slack"] for one in invitations] == [
        f"/fanion start {one['code']}" for one in invitations
    ]
    said = [re.sub(r"[\w-]{22}$", "CODE", line) for line in printed if line.startswith("  ")]
    assert said[:3] == [
        "  On Slack, in the channel: type /invite @Fanion, then /fanion start CODE",
        "  On Slack, in the channel: type /invite @Fanion, then /fanion start CODE",
        "  On Slack, this person alone types, wherever they like: /fanion start CODE",
    ]
    assert said[-1] == (
        "  On Slack, everyone can type, in a direct message to Fanion: /fanion start CODE"
    )


async def test_on_both_there_are_a_link_and_words(bot, monkeypatch):
    monkeypatch.setenv("FANION_SLACK_CLIENT_ID", "5283.5283")
    monkeypatch.setenv("FANION_SLACK_CLIENT_SECRET", "e6b19c573432dcc6b075501d51b51bb8")
    monkeypatch.setenv("FANION_SLACK_SIGNING_SECRET", "e6b19c573432dcc6b075501d51b51bb8")
    monkeypatch.setenv("FANION_PUBLIC_URL", "https://fanion.example")

    _, printed, _ = await asyncio.to_thread(invite, CODE, "--main")

    assert printed[1].startswith("  https://t.me/fanion_occitanie_bot?startgroup=")
    assert printed[3].startswith("  On Slack, in the channel: type /invite @Fanion, then ")


# ---- with Telegram -------------------------------------------------------------------------


async def test_links_open_a_group_or_a_direct_chat(bot):
    invitations = await asyncio.to_thread(made, CODE)

    links = {one["for"]: one["link"].replace(one["code"], "CODE") for one in invitations}
    assert links["main"] == "https://t.me/fanion_occitanie_bot?startgroup=CODE"
    assert links["followers"] == "https://t.me/fanion_occitanie_bot?startgroup=CODE"
    assert links["group:A"] == "https://t.me/fanion_occitanie_bot?startgroup=CODE"
    assert links["organiser:marc-teulier"] == "https://t.me/fanion_occitanie_bot?start=CODE"
    assert links["people"] == "https://t.me/fanion_occitanie_bot?start=CODE"


async def test_load_prints_links_too(bot):
    result = await asyncio.to_thread(
        CliRunner().invoke, cli, ["load", str(sample(CODE)), "--yes", "--json"]
    )

    loaded = json.loads(result.stdout)
    assert loaded["links"]["main"] == (
        f"https://t.me/fanion_occitanie_bot?startgroup={loaded['codes']['main']}"
    )


async def test_every_payload_is_one_that_telegram_takes(bot):
    invitations = await asyncio.to_thread(made, CODE)

    payloads = [one["link"].rpartition("=")[2] for one in invitations]
    assert [payload for payload in payloads if not re.fullmatch(r"[\w-]{1,64}", payload)] == []


async def test_a_qr_code_in_the_terminal(bot):
    status, printed, _ = await asyncio.to_thread(invite, CODE, "--people", "--qr")

    assert status == 0
    assert printed[2].startswith("  Post it in the group: ")
    drawing = printed[3 : printed.index("", 3)]
    assert {len(row) for row in drawing} == {len(drawing[0])}
    assert set("".join(drawing)) == set(" ▀▄█")
    # A border of light, and the corner of a finder pattern.
    assert drawing[0] == "█" * len(drawing[0])
    assert drawing[1][:10] == "██ ▄▄▄▄▄ █"


@pytest.mark.parametrize(("name", "start"), [("code.png", b"\x89PNG"), ("code.svg", b"<?xml")])
async def test_a_qr_code_as_a_picture_that_is_its_owners(bot, at, name, start):
    status, printed, _ = await asyncio.to_thread(invite, CODE, "--main", "--png", name)

    assert (status, printed[-1]) == (0, f"The QR code is in {name}.")
    assert (at / name).read_bytes().startswith(start)
    assert stat.S_IMODE((at / name).stat().st_mode) == 0o600


async def test_where_telegram_does_not_answer_there_are_codes(bot):
    bot.fail_next("getMe", faults.internal_error())

    status, printed, complaints = await asyncio.to_thread(invite, CODE, "--main")

    assert status == 0
    assert printed[1].startswith("  Add the bot to the chat and write there: /start ")
    assert complaints == [
        "Telegram did not tell the bot's name, so there are no links: see `fanion doctor`."
    ]
