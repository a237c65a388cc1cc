"""Whatever Slack sends: nothing crashes, and nothing is answered so that it comes again."""

import logging

import pytest

from bot.core.chat import Ask, Change, Membership, Tap
from bot.platforms.slack.transport import Me
from tests.platforms.slack.payloads import (
    ALICE,
    BOT,
    COMMANDS,
    DIRECT,
    EVENTS,
    INTERACTIONS,
    MISSION,
    TEAM,
    TS,
    US,
)  # fmt: skip
from tests.slack_hearing import slack_hearing

ME = Me(TEAM, US, BOT, "fanion")
KINDS = {
    **{name: ("events_api", body) for name, body in EVENTS.items()},
    **{name: (body["type"], body) for name, body in INTERACTIONS.items()},
    **{name: ("slash_command", body) for name, body in COMMANDS.items()},
}
WORDS = {
    "message in a channel": "c'est quoi la suite ?",
    "message in a private channel": "c'est quoi la suite ?",
    "message in a direct chat": "c'est quoi la suite ?",
    "message among several": "c'est quoi la suite ?",
    "message in App Home": "c'est quoi la suite ?",
    "message in a thread": "c'est quoi la suite ?",
    "me_message": "c'est quoi la suite ?",
    "thread_broadcast": "c'est quoi la suite ?",
    "file_share in a channel": "c'est quoi la suite ?",
    "file_share that was deleted": "c'est quoi la suite ?",
    "message_changed": "la suite ?",
    "app_mention": "la suite ?",
    "an event in a shared channel": "c'est quoi la suite ?",
    "message_action": "/broadcast Le car part à 9 h",
    "slash command": "/suite",
    "slash command alone": "/help",
    "slash command in a direct chat": "/help",
    "slash command with marks": "qui est @bruno & où ?",
}
"""What of it is people's words, and which; nothing else is asked."""
CHOICES = {
    "app_home_opened home": "home",
    "button": "rate:fonds:4",
    "button in a thread": "rate:fonds:4",
    "button of an ephemeral message": "names:2",
    "button in a direct chat": "mute",
    "static_select": "fold:1",
    "overflow": "fold:2",
    "radio_buttons": "fold:3",
    "plain_text_input": "Bonjour",
    "button in a modal": "fold:1",
    "button in App Home": "mute",
    "shortcut": "compose",
    "an interaction in the whole organisation": "a",
}
CHANGES = {
    "member_joined_channel": Change.ADDED,
    "member_left_channel": Change.REMOVED,
    "channel_archive": Change.REMOVED,
    "channel_unarchive": Change.ADDED,
    "channel_deleted": Change.REMOVED,
    "channel_left": Change.REMOVED,
    "channel_id_changed": Change.MOVED,
    "group_archive": Change.REMOVED,
    "group_unarchive": Change.ADDED,
    "group_deleted": Change.REMOVED,
    "group_left": Change.REMOVED,
}


def heard(house, kind, read):
    return [read(one) for one in house.rote.heard if isinstance(one, kind)]


def expected(table, name):
    return [table[name]] if name in table else []


def test_there_are_more_than_seventy_kinds():
    assert len({body["event"]["type"] for body in EVENTS.values() if "event" in body}) > 70
    assert len(KINDS) > 150


@pytest.mark.parametrize("over", ["socket", "http"])
@pytest.mark.parametrize("name", KINDS)
async def test_every_kind_is_taken_the_first_time(name, over, caplog):
    kind, body = KINDS[name]
    async with slack_hearing(over, me=ME) as house:
        house.server.delivery.put(kind, body)
        await house.quiet()
        server = house.server
        assert [one.attempt for one in server.delivery.sent] == [0]
        assert [status for _, status in server.posts.posted] == [200] * (over == "http")
        assert heard(house, Ask, lambda one: one.text) == expected(WORDS, name)
        assert heard(house, Tap, lambda one: one.choice) == expected(CHOICES, name)
        assert heard(house, Membership, lambda one: one.change) == expected(CHANGES, name)
    assert [one.message for one in caplog.records if one.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("over", ["socket", "http"])
async def test_all_kinds_at_once(over):
    async with slack_hearing(over, me=ME) as house:
        for kind, body in KINDS.values():
            house.server.delivery.put(kind, body)
        await house.quiet()
        assert len(house.server.delivery.sent) == len(KINDS)
        assert {status for _, status in house.server.posts.posted} <= {200}


async def test_a_menu_that_asks_for_options_gets_none():
    async with slack_hearing(me=ME) as house:
        house.server.delivery.put("block_suggestion", INTERACTIONS["block_suggestion"])
        await house.quiet()
        assert house.server.sockets.acknowledgements[0]["payload"] == {"options": []}


async def test_where_the_app_is_not_installed_nothing_is_heard(caplog):
    async with slack_hearing("http") as house:
        house.server.delivery.put("events_api", EVENTS["message in a channel"])
        house.server.delivery.put(
            "slash_command", COMMANDS["slash command"] | {"response_url": ""}
        )
        await house.quiet()
        assert [status for _, status in house.server.posts.posted] == [200, 200]
        assert house.rote.heard == []
    assert "c'est quoi la suite" not in caplog.text


async def test_who_takes_the_app_out_is_heard_although_it_is_out():
    async with slack_hearing("http") as house:
        house.server.delivery.put("events_api", EVENTS["app_uninstalled"])
        house.server.delivery.put("events_api", EVENTS["tokens_revoked"])
        house.server.delivery.put("events_api", EVENTS["tokens_revoked of a person"])
        await house.quiet()
        assert house.gone == [TEAM, TEAM]


async def test_changed_user_groups_are_noticed():
    async with slack_hearing(me=ME) as house:
        house.server.delivery.put("events_api", EVENTS["subteam_members_changed"])
        await house.quiet()
        assert house.regrouped == [TEAM]


@pytest.mark.parametrize(
    ("name", "chat", "thread", "addressed"),
    [
        ("message in a channel", MISSION, "", False),
        ("message in a direct chat", ALICE, "", True),
        ("message in a thread", MISSION, "1664206100.000100", False),
        ("app_mention", MISSION, "", True),
        ("slash command", MISSION, "", True),
        ("slash command in a direct chat", ALICE, "", True),
        ("message_action", ALICE, "", True),
    ],
)
async def test_where_a_question_was_asked(name, chat, thread, addressed):
    kind, body = KINDS[name]
    async with slack_hearing(me=ME) as house:
        house.server.delivery.put(kind, body)
        await house.quiet()
        (ask,) = house.rote.heard
    assert (ask.chat.id, ask.chat.thread) == (f"{TEAM}:{chat}", thread)
    assert (ask.addressed, ask.account.id) == (addressed, f"{TEAM}:{ALICE}")


@pytest.mark.parametrize(
    ("name", "chat", "thread", "message"),
    [
        ("button", MISSION, "", f"{MISSION}:{TS}"),
        ("button in a thread", MISSION, TS, f"{MISSION}:1664206260.000200"),
        ("button in a direct chat", ALICE, "", f"{DIRECT}:{TS}"),
        ("button of an ephemeral message", MISSION, "", f"{MISSION}:{TS}"),
        ("button in a modal", ALICE, "", "view:V05FORM0001"),
        ("button in App Home", ALICE, "home", "home"),
        ("app_home_opened home", ALICE, "home", "home"),
        ("shortcut", ALICE, "", ""),
    ],
)
async def test_where_a_button_was_pressed(name, chat, thread, message):
    kind, body = KINDS[name]
    async with slack_hearing(me=ME) as house:
        house.server.delivery.put(kind, body)
        await house.quiet()
        (tap,) = house.rote.heard
    assert (tap.chat.id, tap.chat.thread) == (f"{TEAM}:{chat}", thread)
    assert (tap.message, tap.account.id) == (message, f"{TEAM}:{ALICE}")
