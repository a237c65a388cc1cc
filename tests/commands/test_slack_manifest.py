"""``fanion slack-manifest``: one paste makes an app that may do, and hears, all that it needs.

Which permission a method or an event takes is what Slack's documentation says:
https://docs.slack.dev/reference/methods and https://docs.slack.dev/reference/events
"""

import ast
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

import bot.platforms.slack as house
from bot.commands import cli
from bot.core.languages import SPOKEN
from bot.core.languages.slack_app import SCOPES_FOR, SLACK_APP
from bot.platforms.slack.events import EVENTS as HEARD
from bot.platforms.slack.installing import INSTALL, RETURN
from bot.platforms.slack.manifest import ANNOUNCE, EVENTS, SCOPES, SHORTCUTS, manifest
from bot.platforms.slack.own_commands import COMMAND
from handlers.takers import TAPS

HISTORY = ("channels:history", "groups:history", "im:history")
READ = ("channels:read", "groups:read", "im:read")
METHODS = {
    "apps.connections.open": (),  # the app's own token: connections:write
    "auth.test": (),
    "bots.info": ("users:read",),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "conversations.history": HISTORY,
    "conversations.info": READ,
    "conversations.open": ("im:write",),
    "conversations.replies": HISTORY,
    "files.completeUploadExternal": ("files:write",),
    "files.getUploadURLExternal": ("files:write",),
    "files.info": ("files:read",),
    "usergroups.list": ("usergroups:read",),
    "users.info": ("users:read",),
    "views.open": (),
    "views.publish": (),
    "views.update": (),
}
"""Every method that we call, and the scopes that it takes for what we are in."""
CHANNELS, GROUPS = "channels:read", "groups:read"
SUBSCRIBED = {
    "app_home_opened": (),
    "app_mention": ("app_mentions:read",),
    "app_uninstalled": (),
    "channel_archive": (CHANNELS,),
    "channel_deleted": (CHANNELS,),
    "channel_id_changed": (CHANNELS,),
    "channel_left": (CHANNELS,),
    "channel_unarchive": (CHANNELS,),
    "group_archive": (GROUPS,),
    "group_deleted": (GROUPS,),
    "group_left": (GROUPS,),
    "group_unarchive": (GROUPS,),
    "member_joined_channel": (CHANNELS, GROUPS),
    "member_left_channel": (CHANNELS, GROUPS),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "subteam_created": ("usergroups:read",),
    "subteam_members_changed": ("usergroups:read",),
    "subteam_updated": ("usergroups:read",),
    "tokens_revoked": (),
    "user_change": ("users:read",),
}
"""Every event that the app may subscribe to, and the scopes that it takes."""
OTHERWISE = {"commands"}
"""What no method and no event takes: the slash command and the shortcuts do."""
SOURCES = sorted(Path(house.__file__).parent.glob("*.py"))


@pytest.fixture(autouse=True)
def at(tmp_path, monkeypatch):
    """Work in a directory of one's own, with nothing set."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("FANION_")]:
        monkeypatch.delenv(name)


def printed(*arguments):
    result = CliRunner().invoke(cli, ["slack-manifest", *arguments])
    return result.exit_code, json.loads(result.stdout) if result.exit_code == 0 else result.stderr


def called():
    """Return every text in the sources that has the form of a method's name and is one."""
    families = {method.partition(".")[0] for method in METHODS}
    names = set()
    for source in [*SOURCES, *SOURCES[0].parents[1].glob("slack_doctor.py")]:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                family, dot, rest = node.value.partition(".")
                if dot and family in families and rest.replace(".", "").isalpha():
                    names.add(node.value)
    return names


# ---- enough --------------------------------------------------------------------------------


def test_every_method_that_is_called_may_be_called():
    assert called() == set(METHODS)
    assert {scope for scopes in METHODS.values() for scope in scopes} <= set(SCOPES)


def test_every_event_may_be_subscribed_to():
    assert {scope for one in EVENTS for scope in SUBSCRIBED[one]} <= set(SCOPES)


def test_whatever_is_heard_is_subscribed_to_and_nothing_else():
    assert {one.partition(".")[0] for one in EVENTS} == set(HEARD)


def test_nothing_is_asked_for_that_nothing_takes():
    taken = {
        scope for scopes in (*METHODS.values(), *map(SUBSCRIBED.get, EVENTS)) for scope in scopes
    }
    assert set(SCOPES) - taken == OTHERWISE


@pytest.mark.parametrize("language", SPOKEN)
def test_every_permission_has_words_for_what_it_is_for(language):
    assert set(SCOPES_FOR.values()) == set(SLACK_APP[language].scopes)


# ---- what is printed -----------------------------------------------------------------------


def test_over_sockets_no_address_is_needed():
    status, said = printed()

    assert status == 0
    assert said["settings"]["socket_mode_enabled"]
    assert said["oauth_config"] == {"scopes": {"bot": list(SCOPES)}}
    assert "://" not in json.dumps(said)


def test_over_http_everything_comes_to_one_address(monkeypatch):
    monkeypatch.setenv("FANION_PUBLIC_URL", "https://fanion.example/")

    _, said = printed("--http")

    at = "https://fanion.example/slack/events"
    settings = said["settings"]
    assert not settings["socket_mode_enabled"]
    assert settings["event_subscriptions"]["request_url"] == at
    assert settings["interactivity"]["request_url"] == at
    assert said["features"]["slash_commands"][0]["url"] == at
    assert "redirect_urls" not in said["oauth_config"]


def test_a_signing_secret_says_that_it_is_http(monkeypatch):
    monkeypatch.setenv("FANION_SLACK_SIGNING_SECRET", "e6b19c573432dcc6b075501d51b51bb8")
    assert printed()[0] == 1

    monkeypatch.setenv("FANION_PUBLIC_URL", "https://fanion.example")
    assert not printed()[1]["settings"]["socket_mode_enabled"]
    assert printed("--socket")[1]["settings"]["socket_mode_enabled"]


def test_http_without_an_address_says_what_to_set():
    status, said = printed("--http")

    assert status == 1
    assert "set FANION_PUBLIC_URL to our address" in said


def test_workspaces_that_install_it_come_back_to_us(monkeypatch):
    for name, value in {
        "FANION_SLACK_CLIENT_ID": "5283.5283",
        "FANION_SLACK_CLIENT_SECRET": "8f742231b10e8888abcd99aaabbb85a5",
        "FANION_SLACK_SIGNING_SECRET": "e6b19c573432dcc6b075501d51b51bb8",
        "FANION_PUBLIC_URL": "https://fanion.example",
    }.items():
        monkeypatch.setenv(name, value)

    _, said = printed()

    assert said["oauth_config"]["redirect_urls"] == [f"https://fanion.example{RETURN}"]
    assert INSTALL == "/slack/install"
    assert "8f742231" not in json.dumps(said)


@pytest.mark.parametrize("language", SPOKEN)
def test_slack_takes_it(language):
    """The limits are those of https://docs.slack.dev/reference/app-manifest."""
    said = manifest("", language)
    info, features = said["display_information"], said["features"]

    assert 0 < len(info["name"]) <= 35
    assert 0 < len(info["description"]) <= 140
    assert 174 <= len(info["long_description"]) <= 4000
    assert features["slash_commands"][0]["command"] == COMMAND
    assert len(features["slash_commands"][0]["description"]) <= 2000
    assert len(features["slash_commands"][0]["usage_hint"]) <= 1000
    shortcuts = features["shortcuts"]
    assert [one["callback_id"] for one in shortcuts] == [*SHORTCUTS, ANNOUNCE]
    for one in shortcuts:
        assert 0 < len(one["name"]) <= 24
        assert 0 < len(one["description"]) <= 150
    assert len(said["settings"]["event_subscriptions"]["bot_events"]) <= 100
    assert features["app_home"]["home_tab_enabled"]
    assert not features["app_home"]["messages_tab_read_only_enabled"]


def test_every_shortcut_opens_something():
    assert [one for one in SHORTCUTS if one not in TAPS] == []


def test_it_speaks_french():
    _, said = printed("--lang", "fr")

    names = [one["name"] for one in said["features"]["shortcuts"]]
    assert names[0] == "Programme par jour"
