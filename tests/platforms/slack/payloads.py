"""What Slack sends an app: every kind that we know of, by name, as its documentation shows it.

https://docs.slack.dev/reference/events and https://docs.slack.dev/reference/interaction-payloads
"""

import json
from typing import Any
from zlib import crc32

Wire = dict[str, Any]

TEAM, APP, BOT, US = "T05FANION01", "A05FANION01", "B05FANION01", "U05FANION00"
ALICE, BRUNO = "U05ALICE001", "U05BRUNO001"
MISSION, PRIVATE, DIRECT, MANY = "C05MISSION1", "G05PRIVATE1", "D05ALICE001", "G05MANY0001"
TS, LATER = "1664206200.000100", "1664206260.000200"
TRIGGER = "5283000000001.52830000000.0a1b2c3d4e5f60718293a4b5c6d7e8f9"


def event(kind: str, /, **fields: Any) -> Wire:
    """Wrap an event as the Events API does."""
    return {
        "token": "Pct6Sm6JynybrFXkjEiH7hhX",
        "team_id": TEAM,
        "context_team_id": TEAM,
        "context_enterprise_id": None,
        "api_app_id": APP,
        "event": {"type": kind, "event_ts": LATER} | fields,
        "type": "event_callback",
        "event_id": f"Ev{crc32(json.dumps([kind, fields]).encode()):08X}",
        "event_time": 1664206260,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": US,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{kind}-{TEAM}-{APP}-{MISSION}",
    }


def message(subtype: str = "", /, **fields: Any) -> Wire:
    """Wrap a message in the mission's channel."""
    said: Wire = {
        "user": ALICE,
        "ts": TS,
        "text": "c'est quoi la suite ?",
        "team": TEAM,
        "channel": MISSION,
        "channel_type": "channel",
    }
    return event("message", **(said | ({"subtype": subtype} if subtype else {}) | fields))


def notice(subtype: str, text: str, **fields: Any) -> Wire:
    """Wrap what Slack says in a channel about the channel."""
    return message(subtype, text=text, **fields)


def done(kind: str, /, **fields: Any) -> Wire:
    """Make an interaction of Alice's."""
    return {
        "type": kind,
        "token": "Pct6Sm6JynybrFXkjEiH7hhX",
        "api_app_id": APP,
        "team": {"id": TEAM, "domain": "cci-occitanie"},
        "user": {"id": ALICE, "username": "alice.martin", "name": "alice.martin", "team_id": TEAM},
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": TRIGGER,
    } | fields


def pressed(element: Wire, /, **fields: Any) -> Wire:
    """Let Alice act on an element below a message of ours."""
    action = {"action_id": "tap-1", "block_id": "b1", "action_ts": "1664206261.123456"} | element
    return done(
        "block_actions",
        **{
            "container": {
                "type": "message",
                "message_ts": TS,
                "channel_id": MISSION,
                "is_ephemeral": False,
            },
            "channel": {"id": MISSION, "name": "mission-californie"},
            "message": {"type": "message", "user": US, "bot_id": BOT, "ts": TS, "text": "Avis ?"},
            "state": {"values": {}},
            "response_url": f"https://hooks.slack.com/actions/{TEAM}/1/a",
            "actions": [action],
        }
        | fields,
    )


def view(kind: str = "modal", /, **fields: Any) -> Wire:
    """Describe a view of ours as Slack does."""
    return {
        "id": "V05FORM0001",
        "team_id": TEAM,
        "type": kind,
        "blocks": [],
        "private_metadata": json.dumps({"choice": "compose", "chat": f"{TEAM}:{ALICE}"}),
        "callback_id": "form",
        "state": {
            "values": {"text": {"filled": {"type": "plain_text_input", "value": "Bonjour"}}}
        },
        "hash": "1664206200.AbCdEf12",
        "title": {"type": "plain_text", "text": "Annonce", "emoji": False},
        "clear_on_close": False,
        "notify_on_close": True,
        "close": None,
        "submit": {"type": "plain_text", "text": "Voir", "emoji": False},
        "previous_view_id": None,
        "root_view_id": "V05FORM0001",
        "app_id": APP,
        "external_id": "",
        "app_installed_team_id": TEAM,
        "bot_id": BOT,
    } | fields


def slash(text: str = "", **fields: Any) -> Wire:
    """Give our command in the mission's channel."""
    return {
        "token": "Pct6Sm6JynybrFXkjEiH7hhX",
        "team_id": TEAM,
        "team_domain": "cci-occitanie",
        "channel_id": MISSION,
        "channel_name": "mission-californie",
        "user_id": ALICE,
        "user_name": "alice.martin",
        "command": "/fanion",
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": f"https://hooks.slack.com/commands/{TEAM}/1/b",
        "trigger_id": TRIGGER,
    } | fields


FILE = {
    "id": "F05PLAN0001",
    "created": 1664206200,
    "name": "mission.xlsx",
    "title": "mission.xlsx",
    "mimetype": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "filetype": "xlsx",
    "user": ALICE,
    "size": 11,
    "mode": "hosted",
    "is_external": False,
    "url_private": f"https://files.slack.com/files-pri/{TEAM}-F05PLAN0001/mission.xlsx",
    "url_private_download": f"https://files.slack.com/files-pri/{TEAM}-F05PLAN0001/download/m.xlsx",
    "file_access": "visible",
}
PERSON = {
    "id": ALICE,
    "team_id": TEAM,
    "name": "alice.martin",
    "real_name": "Alice Martin",
    "deleted": False,
    "tz": "Europe/Paris",
    "tz_offset": 7200,
    "locale": "fr-FR",
    "profile": {"real_name": "Alice Martin", "display_name": "Alice", "team": TEAM},
    "is_bot": False,
}
GROUP = {"id": "S05GROUPE01", "team_id": TEAM, "handle": "groupe-a", "users": [ALICE, BRUNO]}
CHANNEL = {"id": MISSION, "name": "mission-californie", "created": 1664000000, "creator": ALICE}
ITEM = {"type": "message", "channel": MISSION, "ts": TS}
OURS = {"user": US, "bot_id": BOT, "app_id": APP}

EVENTS: dict[str, Wire] = {
    "message in a channel": message(),
    "message in a private channel": message(channel=PRIVATE, channel_type="group"),
    "message in a direct chat": message(channel=DIRECT, channel_type="im"),
    "message among several": message(channel=MANY, channel_type="mpim"),
    "message in App Home": message(channel=DIRECT, channel_type="app_home"),
    "message in a thread": message(thread_ts="1664206100.000100", parent_user_id=BRUNO),
    "message with attachments": message(text="", attachments=[{"id": 1, "fallback": "Plan"}]),
    "message without anything": event("message"),
    "me_message": message("me_message"),
    "thread_broadcast": message("thread_broadcast", thread_ts="1664206100.000100"),
    "file_share in a channel": message("file_share", files=[FILE]),
    "file_share that was deleted": message("file_share", files=[{"id": "F1", "mode": "tombstone"}]),
    "message_changed": message(
        "message_changed",
        message={"type": "message", "user": ALICE, "ts": TS, "text": "la suite ?",
                 "edited": {"user": ALICE, "ts": LATER}},
        previous_message={"type": "message", "user": ALICE, "ts": TS, "text": "la suit ?"},
        hidden=True,
        ts=LATER,
    ),
    "message_changed by a link that unfurls": message(
        "message_changed",
        message={"type": "message", "user": ALICE, "ts": TS, "text": "<https://g.co>",
                 "attachments": [{"from_url": "https://g.co", "id": 1}]},
        previous_message={"type": "message", "user": ALICE, "ts": TS, "text": "<https://g.co>"},
        hidden=True,
        ts=LATER,
    ),
    "message_changed of ours": message(
        "message_changed",
        message=OURS | {"type": "message", "ts": TS, "text": "b", "edited": {"user": US, "ts": TS}},
        previous_message=OURS | {"type": "message", "ts": TS, "text": "a"},
        ts=LATER,
    ),
    "message_deleted": message(
        "message_deleted", deleted_ts=TS, previous_message={"user": ALICE, "ts": TS, "text": "a"}
    ),
    "message_replied": message("message_replied", message={"user": ALICE, "ts": TS, "replies": []}),
    "bot_message": message("bot_message", user=None, bot_id="B05OTHER001", username="Météo"),
    "bot_add": notice("bot_add", "added an integration", bot_id=BOT),
    "assistant_app_thread": message("assistant_app_thread", text="New Assistant Thread"),
    "huddle_thread": message("huddle_thread", text="A huddle happened"),
    "reminder_add": notice("reminder_add", "set up a reminder"),
    "tombstone": message("tombstone", user="USLACKBOT", text="This message was deleted."),
    "joiner_notification": notice("joiner_notification", "has joined"),
    "channel_join": notice("channel_join", f"<@{US}> has joined", user=US, inviter=ALICE),
    "channel_leave": notice("channel_leave", f"<@{BRUNO}> has left", user=BRUNO),
    "channel_topic": notice("channel_topic", "set the topic", topic="San Francisco"),
    "channel_purpose": notice("channel_purpose", "set the purpose", purpose="Mission"),
    "channel_name": notice("channel_name", "renamed", old_name="a", name="b"),
    "message channel_archive": notice("channel_archive", "archived the channel"),
    "message channel_unarchive": notice("channel_unarchive", "un-archived the channel"),
    "group_topic": notice("group_topic", "set the topic", channel=PRIVATE, topic="SF"),
    "channel_posting_permissions": notice("channel_posting_permissions", "changed who can post"),
    "channel_canvas_updated": notice("channel_canvas_updated", "updated the canvas"),
    "pinned_item": notice("pinned_item", "pinned a message"),
    "ekm_access_denied": message("ekm_access_denied", user="UREDACTED", text="redacted"),
    "message of ours": message(**OURS, text="17 h au Ferry Building"),
    "message of Slackbot": message(user="USLACKBOT", text="Rappel"),
    "app_mention": event(
        "app_mention", user=ALICE, ts=TS, text=f"<@{US}> la suite ?", channel=MISSION, team=TEAM
    ),
    "app_home_opened home": event("app_home_opened", user=ALICE, channel=DIRECT, tab="home"),
    "app_home_opened messages": event("app_home_opened", user=ALICE, channel=DIRECT, tab="messages"),
    "app_uninstalled": event("app_uninstalled"),
    "tokens_revoked": event("tokens_revoked", tokens={"oauth": [ALICE], "bot": [US]}),
    "tokens_revoked of a person": event("tokens_revoked", tokens={"oauth": [ALICE], "bot": []}),
    "app_requested": event("app_requested", app_request={"id": "1", "app": {"id": APP}}),
    "app_installed": event("app_installed", app_id=APP, user_id=ALICE),
    "team_access_granted": event("team_access_granted", team_ids=[TEAM]),
    "team_access_revoked": event("team_access_revoked", team_ids=[TEAM]),
    "member_joined_channel": event(
        "member_joined_channel", user=US, channel=MISSION, channel_type="C", team=TEAM, inviter=ALICE
    ),
    "member_joined_channel somebody": event(
        "member_joined_channel", user=BRUNO, channel=MISSION, channel_type="C", team=TEAM
    ),
    "member_left_channel": event(
        "member_left_channel", user=US, channel=MISSION, channel_type="C", team=TEAM
    ),
    "member_left_channel somebody": event(
        "member_left_channel", user=BRUNO, channel=MISSION, channel_type="C", team=TEAM
    ),
    "channel_created": event("channel_created", channel=CHANNEL),
    "channel_rename": event("channel_rename", channel=CHANNEL),
    "channel_archive": event("channel_archive", channel=MISSION, user=ALICE, is_moved=0),
    "channel_unarchive": event("channel_unarchive", channel=MISSION, user=ALICE),
    "channel_deleted": event("channel_deleted", channel=MISSION, actor_id=ALICE),
    "channel_left": event("channel_left", channel=MISSION, actor_id=ALICE),
    "channel_history_changed": event("channel_history_changed", channel=MISSION, latest=TS, ts=TS),
    "channel_id_changed": event(
        "channel_id_changed", old_channel_id=PRIVATE, new_channel_id="C05PRIVATE1"
    ),
    "channel_shared": event("channel_shared", connected_team_id="T05OTHER001", channel=MISSION),
    "channel_unshared": event(
        "channel_unshared", previously_connected_team_id="T05OTHER001", channel=MISSION
    ),
    "channel_convert_to_private": event("channel_convert_to_private", channel=MISSION),
    "group_archive": event("group_archive", channel=PRIVATE, user=ALICE, is_moved=0),
    "group_unarchive": event("group_unarchive", channel=PRIVATE, user=ALICE),
    "group_deleted": event("group_deleted", channel=PRIVATE, actor_id=ALICE),
    "group_left": event("group_left", channel=PRIVATE, actor_id=ALICE),
    "group_rename": event("group_rename", channel=CHANNEL | {"id": PRIVATE}),
    "group_open": event("group_open", user=ALICE, channel=PRIVATE),
    "group_close": event("group_close", user=ALICE, channel=PRIVATE),
    "group_history_changed": event("group_history_changed", channel=PRIVATE, latest=TS, ts=TS),
    "im_created": event("im_created", user=ALICE, channel={"id": DIRECT}),
    "im_open": event("im_open", user=ALICE, channel=DIRECT),
    "im_close": event("im_close", user=ALICE, channel=DIRECT),
    "im_history_changed": event("im_history_changed", channel=DIRECT, latest=TS, ts=TS),
    "reaction_added": event("reaction_added", user=ALICE, reaction="+1", item=ITEM, item_user=US),
    "reaction_removed": event("reaction_removed", user=ALICE, reaction="+1", item=ITEM),
    "pin_added": event("pin_added", user=ALICE, channel_id=MISSION, item=ITEM),
    "pin_removed": event("pin_removed", user=ALICE, channel_id=MISSION, item=ITEM, has_pins=False),
    "star_added": event("star_added", user=ALICE, item=ITEM),
    "star_removed": event("star_removed", user=ALICE, item=ITEM),
    "file_created": event("file_created", file_id="F05PLAN0001", file={"id": "F05PLAN0001"}),
    "file_shared": event(
        "file_shared", file_id="F05PLAN0001", user_id=ALICE, channel_id=DIRECT,
        file={"id": "F05PLAN0001"},
    ),
    "file_public": event("file_public", file_id="F05PLAN0001", user_id=ALICE),
    "file_change": event("file_change", file_id="F05PLAN0001", user_id=ALICE),
    "file_unshared": event("file_unshared", file_id="F05PLAN0001", user_id=ALICE),
    "file_deleted": event("file_deleted", file_id="F05PLAN0001", channel_ids=[MISSION]),
    "link_shared": event(
        "link_shared", channel=MISSION, user=ALICE, message_ts=TS, source="conversations_history",
        links=[{"domain": "fanion.example", "url": "https://fanion.example/m"}],
    ),
    "user_change": event("user_change", user=PERSON, cache_ts=1664206260),
    "user_profile_changed": event("user_profile_changed", user=PERSON, cache_ts=1664206260),
    "user_status_changed": event("user_status_changed", user=PERSON, cache_ts=1664206260),
    "user_huddle_changed": event("user_huddle_changed", user=PERSON, cache_ts=1664206260),
    "team_join": event("team_join", user=PERSON),
    "team_rename": event("team_rename", name="CCI Occitanie"),
    "team_domain_change": event("team_domain_change", url="https://cci.slack.com", domain="cci"),
    "email_domain_changed": event("email_domain_changed", email_domain="cci.example"),
    "emoji_changed": event("emoji_changed", subtype="add", name="fanion", value="https://e.x/f.png"),
    "dnd_updated": event("dnd_updated", user=ALICE, dnd_status={"dnd_enabled": True}),
    "dnd_updated_user": event("dnd_updated_user", user=ALICE, dnd_status={"dnd_enabled": True}),
    "subteam_created": event("subteam_created", subteam=GROUP),
    "subteam_updated": event("subteam_updated", subteam=GROUP),
    "subteam_members_changed": event("subteam_members_changed", subteam_id=GROUP["id"]),
    "subteam_self_added": event("subteam_self_added", subteam_id=GROUP["id"]),
    "subteam_self_removed": event("subteam_self_removed", subteam_id=GROUP["id"]),
    "grid_migration_started": event("grid_migration_started", enterprise_id="E05ORG00001"),
    "grid_migration_finished": event("grid_migration_finished", enterprise_id="E05ORG00001"),
    "invite_requested": event("invite_requested", invite_request={"id": "12345"}),
    "shared_channel_invite_received": event(
        "shared_channel_invite_received", invite={"id": "I028"}, channel=CHANNEL
    ),
    "call_rejected": event("call_rejected", call_id="1", user_id=ALICE, channel_id=MISSION),
    "message_metadata_posted": event(
        "message_metadata_posted", app_id=APP, channel_id=MISSION, user_id=US, message_ts=TS,
        metadata={"event_type": "fanion_delivery", "event_payload": {"key": "k"}},
    ),
    "assistant_thread_started": event(
        "assistant_thread_started", assistant_thread={"user_id": ALICE, "channel_id": DIRECT}
    ),
    "assistant_thread_context_changed": event(
        "assistant_thread_context_changed", assistant_thread={"user_id": ALICE}
    ),
    "function_executed": event("function_executed", function={"id": "Fn1"}, inputs={}),
    "workflow_step_execute": event("workflow_step_execute", callback_id="c", workflow_step={}),
    "workflow_published": event("workflow_published", workflow_id="1"),
    "scope_granted": event("scope_granted", scopes=["files:read"], trigger_id=TRIGGER),
    "scope_denied": event("scope_denied", scopes=["files:read"], trigger_id=TRIGGER),
    "resources_added": event("resources_added", resources=[]),
    "app_rate_limited": {
        "token": "Pct6Sm6JynybrFXkjEiH7hhX", "type": "app_rate_limited", "team_id": TEAM,
        "minute_rate_limited": 1664206260, "api_app_id": APP,
    },
    "an event that nobody knows yet": event("channel_teleported", channel=MISSION, to=["Mars"]),
    "an event of another shape": event("message", channel={"id": 7}, user=[1], text={}, ts=None),
    "an event in a shared channel": message(
        user_team="T05OTHER001", source_team="T05OTHER001", user="W05CARLA001"
    ) | {"is_ext_shared_channel": True},
}  # fmt: skip
"""What happens, by the Events API."""

INTERACTIONS: dict[str, Wire] = {
    "button": pressed({"type": "button", "value": "rate:fonds:4"}),
    "button that leads somewhere": pressed({"type": "button", "url": "https://maps.example"}),
    "button in a thread": pressed(
        {"type": "button", "value": "rate:fonds:4"},
        message={"ts": LATER, "thread_ts": TS, "user": US, "bot_id": BOT},
    ),
    "button of an ephemeral message": pressed(
        {"type": "button", "value": "names:2"},
        container={
            "type": "message",
            "message_ts": TS,
            "channel_id": MISSION,
            "is_ephemeral": True,
        },
        message=None,
    ),
    "button in a direct chat": pressed(
        {"type": "button", "value": "mute"}, channel={"id": DIRECT, "name": "directmessage"}
    ),
    "static_select": pressed({"type": "static_select", "selected_option": {"value": "fold:1"}}),
    "overflow": pressed({"type": "overflow", "selected_option": {"value": "fold:2"}}),
    "radio_buttons": pressed({"type": "radio_buttons", "selected_option": {"value": "fold:3"}}),
    "checkboxes": pressed({"type": "checkboxes", "selected_options": [{"value": "a"}]}),
    "datepicker": pressed({"type": "datepicker", "selected_date": "2022-09-27"}),
    "timepicker": pressed({"type": "timepicker", "selected_time": "09:10"}),
    "users_select": pressed({"type": "users_select", "selected_user": BRUNO}),
    "conversations_select": pressed(
        {"type": "conversations_select", "selected_conversation": MISSION}
    ),
    "multi_static_select": pressed({"type": "multi_static_select", "selected_options": []}),
    "plain_text_input": pressed({"type": "plain_text_input", "value": "Bonjour"}),
    "block_actions without actions": done("block_actions", actions=[]),
    "button in a modal": done(
        "block_actions",
        view=view(),
        container={"type": "view", "view_id": "V05FORM0001"},
        actions=[{"type": "button", "action_id": "tap-1", "block_id": "b", "value": "fold:1"}],
    ),
    "button in App Home": done(
        "block_actions",
        view=view("home"),
        container={"type": "view", "view_id": "V05HOME0001"},
        actions=[{"type": "button", "action_id": "tap-1", "block_id": "b", "value": "mute"}],
    ),
    "view_submission": done("view_submission", view=view(), response_urls=[]),
    "view_submission of another app's shape": done(
        "view_submission", view=view(private_metadata="", state={}, callback_id="")
    ),
    "view_submission with strange values": done(
        "view_submission", view=view(state={"values": {"text": {"filled": 7}, "b": 3}})
    ),
    "view_closed": done("view_closed", view=view(), is_cleared=False),
    "shortcut": done("shortcut", callback_id="compose", action_ts="1664206261.123456"),
    "message_action": done(
        "message_action",
        callback_id="announce",
        action_ts="1664206261.123456",
        message_ts=TS,
        message={"type": "message", "user": BRUNO, "ts": TS, "text": "Le car part à 9 h"},
        channel={"id": MISSION, "name": "mission-californie"},
        response_url=f"https://hooks.slack.com/app/{TEAM}/1/c",
    ),
    "block_suggestion": done(
        "block_suggestion", action_id="a", block_id="b", value="goo", view=view()
    ),
    "interactive_message": done(
        "interactive_message",
        callback_id="c",
        actions=[{"name": "a", "type": "button", "value": "v"}],
        channel={"id": MISSION, "name": "m"},
        attachment_id="1",
    ),
    "dialog_submission": done("dialog_submission", callback_id="c", submission={"a": "b"}),
    "dialog_cancellation": done("dialog_cancellation", callback_id="c", state=""),
    "dialog_suggestion": done("dialog_suggestion", callback_id="c", name="n", value="v"),
    "workflow_step_edit": done("workflow_step_edit", callback_id="c", workflow_step={}),
    "an interaction that nobody knows yet": done("hologram_touched", hologram={"id": "H1"}),
    "an interaction without a user": pressed({"type": "button", "value": "a"}, user=None),
    "an interaction in the whole organisation": pressed(
        {"type": "button", "value": "a"},
        team=None,
        enterprise={"id": "E05ORG00001", "name": "CCI"},
        is_enterprise_install=True,
    ),
}
"""What people press, fill in and call."""

COMMANDS: dict[str, Wire] = {
    "slash command": slash("suite"),
    "slash command alone": slash(),
    "slash command in a direct chat": slash(
        "aide", channel_id=DIRECT, channel_name="directmessage"
    ),
    "slash command with marks": slash(f"qui est <@{BRUNO}|bruno> &amp; où ?"),
    "slash command of another shape": slash(user_id="", trigger_id=""),
}
