"""What Slack says of an app, as `fanion doctor` asks for it: nobody is heard, nothing is sent."""

from datetime import timedelta

import pytest

from bot.clock import SystemClock
from bot.core.condition import (
    Condition,
    Door,
    GroupFacts,
    Reached,
    Setup,
    SlackSetup,
    Standing,
)
from bot.core.diagnosis import findings
from bot.core.languages.diagnosis import found as in_words
from bot.platforms.slack.events_route import route
from bot.platforms.slack.manifest import SCOPES
from bot.platforms.slack_doctor import Asked, Installed, begins, examine, is_secret
from bot.web.server import serving, site
from tests.servers.slack import faults
from tests.servers.slack.server import SlackServer

BOT, APP = "FANION_SLACK_BOT_TOKEN", "FANION_SLACK_APP_TOKEN"
SECRET, CLIENT = "FANION_SLACK_SIGNING_SECRET", "FANION_SLACK_CLIENT_ID"
SOCKET = SlackSetup(there=(BOT, APP), begin=((BOT, "xoxb-"), (APP, "xapp-")))
HTTP = SlackSetup(
    there=(BOT, SECRET), begin=((BOT, "xoxb-"),), public_url="https://fanion.example/"
)


@pytest.fixture
async def slack():
    async with SlackServer() as server:
        server.workspace("CCI Occitanie")
        yield server


@pytest.fixture
def team(slack):
    return next(iter(slack.world.teams.values()))


async def asked(slack, *, bot="", app="", installed=(), channels=(), now=None, server=""):
    about = Asked(
        server=server or slack.api,
        bot=bot,
        app=app,
        installed=installed,
        channels=tuple(f"{one.team.id}:{one.id}" for one in channels),
    )
    return await examine(about, now or SystemClock().now)


def found(facts, setup=SOCKET):
    return [str(one.what) for one in findings(Condition(setup=Setup(slack=setup), slack=facts))][
        1:
    ]


def words(facts, setup=SOCKET, language="en"):
    condition = Condition(setup=Setup(telegram=True, slack=setup), slack=facts)
    return [in_words(one, language).what for one in findings(condition)]


async def test_an_app_that_is_well(slack, team):
    alice = slack.person(team, "Alice Martin")
    channel = team.channel("mission-californie", [alice])

    facts = await asked(slack, bot=team.token, app=slack.app.token, channels=[channel])

    assert found(facts) == ["clock-ok", "slack-socket-ok", "slack-bot-ok", "channel-ok"]
    assert words(facts)[2:] == [
        "The token is good: the bot is @fanion in the workspace “CCI Occitanie”.",
        "#mission-californie: the bot is a member.",
    ]
    # Whoever opens the connection hears what the service then does not.
    assert slack.sockets.connections == []


async def test_missing_permissions_are_named_with_what_they_are_for(slack):
    few = slack.workspace(
        "Martin Maçonnerie", scopes=[one for one in SCOPES if one not in ("commands", "im:write")]
    )

    facts = await asked(slack, bot=few.token)

    assert words(facts)[-2:] == [
        (
            "“Martin Maçonnerie”: the permission commands is missing. It is there to offer "
            "the command /fanion and the shortcuts."
        ),
        (
            "“Martin Maçonnerie”: the permission im:write is missing. It is there to answer in "
            "direct messages."
        ),
    ]


async def test_where_the_bot_stands_in_the_channels_of_missions(slack, team):
    alice = slack.person(team, "Alice Martin")
    here = team.channel("mission-californie", [alice])
    left = team.channel("contacts-france", [alice], with_bot=False)
    hidden = team.channel("groupe-industrie", [alice], private=True, with_bot=False)
    closed = team.channel("mission-2018", [alice])
    closed.archived = True

    facts = await asked(slack, bot=team.token, channels=[here, left, hidden, closed])

    assert facts.workspaces[0].channels == (
        GroupFacts(title="mission-californie", standing=Standing.MEMBER),
        GroupFacts(title="contacts-france", standing=Standing.LEFT),
        GroupFacts(title=hidden.id, standing=Standing.GONE),
        GroupFacts(title="mission-2018", standing=Standing.ARCHIVED),
    )
    assert found(facts)[-4:] == ["channel-ok", "channel-left", "channel-gone", "channel-archived"]


async def test_a_channel_of_a_workspace_for_which_there_is_no_token(slack, team):
    another = slack.workspace("Paris & Co")
    channel = another.channel("visite", [])

    facts = await asked(slack, bot=team.token, channels=[channel])

    assert found(facts)[-1] == "channel-elsewhere"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (faults.INVALID_AUTH, "slack-refused"),
        (faults.TOKEN_REVOKED, "slack-ended"),
        (faults.ACCOUNT_INACTIVE, "slack-ended"),
        (faults.refused("token_expired"), "slack-expired"),
        (faults.refused("org_login_required"), "slack-denied"),
        (faults.rate_limited(30), "slack-busy"),
        (faults.refused("internal_error"), "slack-trouble"),
        (faults.server_error(502), "slack-trouble"),
        (faults.server_error(403), "not-slack"),
        (faults.CUT, "connection-closed"),
    ],
)
async def test_whatever_slack_answers(slack, team, fault, code):
    slack.fail_next("auth.test", fault)

    facts = await asked(slack, bot=team.token)

    assert [one for one in found(facts) if one != "clock-ok"] == [code]


async def test_nobody_there():
    facts = await asked(None, bot="xoxb-1", app="xapp-1-A1-1", server="http://127.0.0.1:9/api/")

    assert found(facts) == ["connection-closed"]
    assert words(facts) == ["The connection to Slack is refused."]


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (faults.INVALID_AUTH, "slack-refused"),
        (faults.missing_scope("connections:write", ""), "slack-no-connections"),
        (faults.refused("socket_mode_not_enabled"), "slack-socket-off"),
        (faults.refused("forbidden_team"), "slack-socket-off"),
    ],
)
async def test_an_app_that_hears_nobody(slack, team, fault, code):
    slack.fail_next("apps.connections.open", fault)

    facts = await asked(slack, bot=team.token, app=slack.app.token)

    assert found(facts) == ["clock-ok", code, "slack-bot-ok"]


async def test_tokens_of_two_apps(slack, team):
    slack.app.token = "xapp-1-A05ANOTHER-5283000000003-c0ffee"

    facts = await asked(slack, bot=team.token, app=slack.app.token)

    assert "slack-two-apps" in found(facts)


async def test_a_clock_that_is_wrong(slack, team):
    def late():
        return SystemClock().now() - timedelta(seconds=400)

    facts = await asked(slack, bot=team.token, now=late)

    assert found(facts)[0] == "clock-slow"
    assert found(facts, HTTP)[0] == "slack-clock-far"


async def test_workspaces_that_have_installed_it(slack, team):
    gone = slack.workspace("Paris & Co")
    gone.installation.removed = True
    setup = SlackSetup(there=(SECRET, CLIENT), public_url="https://fanion.example")
    installed = tuple(Installed(one.id, one.name, one.token) for one in (team, gone))

    facts = await asked(slack, installed=installed)

    assert found(facts, setup) == [
        "clock-ok",
        "slack-http",
        "slack-bot-ok",
        "slack-workspace-gone",
        "slack-workspaces",
    ]
    assert words(facts, setup)[-2:] == [
        (
            "“Paris & Co”: the app's token there counts no more, so nobody is reached in that "
            "workspace."
        ),
        "Workspaces that have installed the app: 2.",
    ]


async def test_no_workspace_yet(slack):
    setup = SlackSetup(there=(SECRET, CLIENT), public_url="https://fanion.example")

    facts = await asked(slack)

    assert found(facts, setup) == ["slack-http", "slack-not-installed"]


async def test_something_else_stands_at_our_door(slack, team):
    about = Asked(server=slack.api, bot=team.token, door=slack.url)

    facts = await examine(about, SystemClock().now)

    assert facts.door is Door.NOBODY
    assert "slack-events-lost" in found(facts, HTTP)


async def test_fanion_stands_at_its_door(slack, team):
    async def brought(body, headers):
        raise AssertionError("nobody signed it")

    async def health():
        return {}

    ours = route(slack.app.signing_secret, SystemClock(), brought)
    async with serving(site(health, [ours]), "127.0.0.1", 0) as port:
        door = f"http://127.0.0.1:{port}/"
        facts = await examine(
            Asked(server=slack.api, bot=team.token, door=door), SystemClock().now
        )

    assert facts.door is Door.OURS
    assert "slack-events-ok" in found(facts, HTTP)


# ---- settings ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("setup", "codes"),
    [
        (SlackSetup(there=(APP,), begin=((APP, "xapp-"),)), ["slack-incomplete"]),
        (SlackSetup(there=(BOT,), begin=((BOT, "xoxb-"),)), ["slack-incomplete"]),
        (SOCKET, []),
        (HTTP, []),
        (
            SlackSetup(there=(BOT, APP), begin=((BOT, "xapp-"), (APP, "xoxb-"))),
            ["slack-mixed-up", "slack-mixed-up"],
        ),
        (SlackSetup(there=(BOT, APP), begin=((BOT, "xoxp-"), (APP, ""))),
         ["slack-mixed-up", "slack-misshapen"]),
        (SlackSetup(there=(BOT, SECRET)), ["slack-no-address"]),
        (SlackSetup(there=(BOT, SECRET), public_url="http://fanion.example"), ["slack-not-https"]),
        (
            SlackSetup(
                there=(BOT, APP, SECRET), secret_shaped=False, public_url="https://fanion.example"
            ),
            ["slack-secret-misshapen", "slack-two-ways"],
        ),
        (
            SlackSetup(there=(BOT, APP, "FANION_SLACK_CLIENT_SECRET")),
            ["slack-no-client"],
        ),
        (SlackSetup(there=(SECRET, CLIENT), public_url="https://fanion.example"), []),
    ],
)  # fmt: skip
def test_settings_that_do_not_go_together(setup, codes):
    condition = Condition(setup=Setup(telegram=True, slack=setup))

    assert [str(one.what) for one in findings(condition)] == codes


def test_what_kind_of_token_it_is():
    tokens = ["xoxb-17653672481-FanionFanion", "xapp-1-A05-5283-c0ffee", "xoxp-1", "hunter2", ""]

    assert [begins(one) for one in tokens] == ["xoxb-", "xapp-", "xoxp-", "", ""]


def test_what_looks_like_a_signing_secret():
    assert is_secret("e6b19c573432dcc6b075501d51b51bb8")
    assert not is_secret("xapp-1-A05-5283-c0ffee")


def test_no_secret_shows_in_what_is_asked():
    about = Asked(
        server="https://slack.com/api/",
        bot="xoxb-secret",
        app="xapp-secret",
        installed=(Installed("T1", "CCI", "xoxb-secret"),),
    )

    assert "secret" not in repr(about)


async def test_an_unreached_platform_is_said_once(slack, team):
    for method in ("auth.test", "apps.connections.open"):
        slack.fail_next(method, faults.server_error())

    facts = await asked(slack, bot=team.token, app=slack.app.token)

    assert facts.app is Reached.TROUBLE
    assert found(facts) == ["slack-trouble", "clock-ok"]
