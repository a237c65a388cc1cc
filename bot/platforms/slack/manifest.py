"""The app as Slack has to know it: one manifest, pasted once, makes it.

https://docs.slack.dev/reference/app-manifest
"""

from typing import Any

from bot.core.languages.menu import MENUS
from bot.core.languages.slack_app import SCOPES_FOR, SLACK_APP

SCOPES = tuple(SCOPES_FOR)
EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_deleted",
    "channel_id_changed",
    "channel_left",
    "channel_unarchive",
    "group_archive",
    "group_deleted",
    "group_left",
    "group_unarchive",
    "member_joined_channel",
    "member_left_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "subteam_created",
    "subteam_members_changed",
    "subteam_updated",
    "tokens_revoked",
    "user_change",
)
COMMAND = "/fanion"
COLOUR = "#20476b"
SHORTCUTS = ("programme", "compose", "whoami")
"""What the menu of shortcuts opens, by the choice that it stands for."""
ANNOUNCE = "announce"
"""The shortcut on somebody's message: the text of a new broadcast."""


def manifest(public_url: str, language: str, install_path: str = "") -> dict[str, Any]:
    """Describe the app: over sockets, or over HTTP at *public_url*.

    *install_path* is where workspaces come back to that install it by themselves.
    """
    words = SLACK_APP[language]
    at = f"{public_url.rstrip('/')}/slack/events" if public_url else ""
    where: dict[str, Any] = {"request_url": at} if at else {}
    command = {
        "command": COMMAND,
        "description": words.command,
        "usage_hint": words.usage,
        "should_escape": True,
        **({"url": at} if at else {}),
    }
    oauth: dict[str, Any] = {"scopes": {"bot": list(SCOPES)}}
    if install_path:
        oauth["redirect_urls"] = [public_url.rstrip("/") + install_path]
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Fanion",
            "description": MENUS[language].short_description[:140],
            "long_description": words.long_description,
            "background_color": COLOUR,
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Fanion", "always_online": True},
            "shortcuts": [
                *(
                    {
                        "name": words.shortcuts[one][0],
                        "type": "global",
                        "callback_id": one,
                        "description": words.shortcuts[one][1],
                    }
                    for one in SHORTCUTS
                ),
                {
                    "name": words.shortcuts[ANNOUNCE][0],
                    "type": "message",
                    "callback_id": ANNOUNCE,
                    "description": words.shortcuts[ANNOUNCE][1],
                },
            ],
            "slash_commands": [command],
        },
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": {**where, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **where},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not at,
            "token_rotation_enabled": False,
        },
    }
