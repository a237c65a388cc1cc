"""What `fanion doctor` found of Slack, in English."""

from collections.abc import Mapping

from bot.core.diagnosis import Finds

WORDS: Mapping[Finds, tuple[str, str]] = {
    Finds.SLACK_INCOMPLETE: (
        "Slack is half set up: {missing} is missing.",
        "Put {missing} into `.env`; docs/slack.md says where Slack shows it.",
    ),
    Finds.SLACK_MIXED_UP: (
        "{setting} holds a token that begins with {found}; this one begins with {wanted}.",
        (
            "At api.slack.com/apps, choose the app. The bot's token (xoxb-) stands under OAuth "
            "& Permissions, the app's (xapp-) under Basic Information, App-Level Tokens. Put "
            "each into its own setting."
        ),
    ),
    Finds.SLACK_MISSHAPEN: (
        "{setting} is no token of Slack's: one begins with {wanted}.",
        (
            "At api.slack.com/apps, choose the app and press Copy beside the token (OAuth & "
            "Permissions for the bot's, Basic Information for the app's): all of it, no "
            "quotes, no spaces."
        ),
    ),
    Finds.SLACK_SECRET_MISSHAPEN: (
        (
            "FANION_SLACK_SIGNING_SECRET is no signing secret: one is 32 digits and letters "
            "from a to f."
        ),
        (
            "At api.slack.com/apps, choose the app: Basic Information, App Credentials, "
            "Signing Secret, Show."
        ),
    ),
    Finds.SLACK_TWO_WAYS: (
        (
            "FANION_SLACK_SIGNING_SECRET is set, so Slack has to bring what people say over "
            "HTTP; FANION_SLACK_APP_TOKEN is not used."
        ),
        (
            "Take the one out that you do not want: without the signing secret it is Socket "
            "Mode, which needs no public address."
        ),
    ),
    Finds.SLACK_NO_ADDRESS: (
        "Slack is to bring what people say over HTTP, but FANION_PUBLIC_URL is not set.",
        (
            "Set FANION_PUBLIC_URL to the address at which Slack reaches us; or take "
            "FANION_SLACK_SIGNING_SECRET out and set FANION_SLACK_APP_TOKEN: Socket Mode needs "
            "no address."
        ),
    ),
    Finds.SLACK_NOT_HTTPS: (
        "FANION_PUBLIC_URL does not begin with https://, and Slack calls nothing else.",
        (
            "Put a certificate in front of Fanion; or take FANION_SLACK_SIGNING_SECRET out and "
            "set FANION_SLACK_APP_TOKEN: Socket Mode needs no address."
        ),
    ),
    Finds.SLACK_NO_CLIENT: (
        (
            "FANION_SLACK_CLIENT_SECRET is set without FANION_SLACK_CLIENT_ID, so no workspace "
            "can install the app by itself."
        ),
        (
            "At api.slack.com/apps, choose the app: Basic Information, App Credentials has "
            "both. For a single workspace take the secret out."
        ),
    ),
    Finds.SLACK_BUSY: (
        "Slack asks for patience: too many calls with this token.",
        "Wait a minute and run `fanion doctor` again.",
    ),
    Finds.SLACK_TROUBLE: (
        "Slack answers, but has trouble of its own.",
        (
            "Wait a few minutes (slack-status.com says more). Fanion keeps trying and loses "
            "nothing."
        ),
    ),
    Finds.NOT_SLACK: (
        "Something answers that is not Slack's Web API.",
        (
            "Check FANION_SLACK_API_URL: it ends in /api/. Without it, Slack's own is used. On "
            "a hotel's or guests' network, log in there first."
        ),
    ),
    Finds.SLACK_REFUSED: (
        "Slack does not know the token in {setting}.",
        (
            "At api.slack.com/apps, choose the app and copy the whole token again: the bot's "
            "(xoxb-) from OAuth & Permissions, the app's (xapp-) from Basic Information, "
            "App-Level Tokens."
        ),
    ),
    Finds.SLACK_ENDED: (
        (
            "The token in {setting} counts no more: it was revoked, or the app was taken out "
            "of the workspace."
        ),
        (
            "At api.slack.com/apps, choose the app: OAuth & Permissions, Reinstall to "
            "Workspace. Put the new token into `.env`, and stop and start `fanion run`."
        ),
    ),
    Finds.SLACK_EXPIRED: (
        (
            "The token in {setting} has expired: token rotation is on for this app, and cannot "
            "be switched off again."
        ),
        "Make the app anew with `fanion slack-manifest`, which leaves rotation off.",
    ),
    Finds.SLACK_DENIED: (
        "Slack refuses the token in {setting}: “{why}”.",
        (
            "The workspace may not allow the app any more: ask who administers it, then at "
            "api.slack.com/apps choose the app, OAuth & Permissions, Reinstall to Workspace."
        ),
    ),
    Finds.SLACK_BOT_OK: (
        "The token is good: the bot is @{username} in the workspace “{team}”.",
        "",
    ),
    Finds.SLACK_SCOPE_MISSING: (
        "“{team}”: the permission {scope} is missing. It is there {purpose}.",
        (
            "At api.slack.com/apps, choose the app: App Manifest, paste what `fanion "
            "slack-manifest` prints, Save Changes; then OAuth & Permissions, Reinstall to "
            "Workspace. The token stays."
        ),
    ),
    Finds.SLACK_CLOCK_FAR: (
        (
            "This machine's clock is {seconds} off: beyond 300 s everything that Slack "
            "brings is refused, since its signature seems old."
        ),
        "Set the clock by the network (on Linux: `timedatectl set-ntp true`).",
    ),
    Finds.SLACK_SOCKET_OK: (
        "Slack opens connections for the app: what people say comes by Socket Mode.",
        "",
    ),
    Finds.SLACK_NO_CONNECTIONS: (
        (
            "The token in FANION_SLACK_APP_TOKEN lacks the permission connections:write, so "
            "nobody is heard."
        ),
        (
            "At api.slack.com/apps, choose the app: Basic Information, App-Level Tokens, "
            "Generate Token and Scopes, Add Scope, connections:write, Generate. Put the new "
            "token into `.env`."
        ),
    ),
    Finds.SLACK_SOCKET_OFF: (
        (
            "Slack opens no connection for the app (“{why}”), so nobody is heard: Socket Mode "
            "is probably off."
        ),
        "At api.slack.com/apps, choose the app: Socket Mode, switch on Enable Socket Mode.",
    ),
    Finds.SLACK_TWO_APPS: (
        (
            "FANION_SLACK_BOT_TOKEN and FANION_SLACK_APP_TOKEN belong to two apps: what people "
            "say to the one is not heard by the other."
        ),
        "At api.slack.com/apps, choose one app, and take both tokens from it.",
    ),
    Finds.SLACK_HTTP: (
        "Slack brings what people say to {site}/slack/events, once `fanion run` listens.",
        "",
    ),
    Finds.SLACK_EVENTS_OK: (
        "Fanion answers at {site}/slack/events.",
        "",
    ),
    Finds.SLACK_EVENTS_LOST: (
        "Nothing of Fanion's answers at {site}/slack/events, as seen from this machine.",
        (
            "Check that your web server passes /slack/events on to Fanion (FANION_HTTP_HOST, "
            "FANION_HTTP_PORT), and that {site}/healthz opens in a phone's browser without "
            "Wi-Fi."
        ),
    ),
    Finds.SLACK_NOT_INSTALLED: (
        "No workspace has installed the app yet.",
        "Open {site}/slack/install in a browser and say yes; others do the same.",
    ),
    Finds.SLACK_WORKSPACES: (
        "Workspaces that have installed the app: {count}.",
        "",
    ),
    Finds.SLACK_WORKSPACE_GONE: (
        (
            "“{team}”: the app's token there counts no more, so nobody is reached in that "
            "workspace."
        ),
        "Have somebody there open /slack/install at FANION_PUBLIC_URL again.",
    ),
    Finds.SLACK_WORKSPACE_SEALED: (
        (
            "“{team}”: the app's token there was encrypted with another key than today's, so "
            "nobody is reached in that workspace."
        ),
        (
            "Put the former key back into FANION_SECRET_KEY (or, if that was empty, the .key "
            "file beside the database); or have somebody there open /slack/install at "
            "FANION_PUBLIC_URL again."
        ),
    ),
    Finds.CHANNEL_OK: (
        "#{title}: the bot is a member.",
        "",
    ),
    Finds.CHANNEL_LEFT: (
        "#{title}: the bot is not in the channel, so nothing gets there.",
        "In the channel, type `/invite @{username}`.",
    ),
    Finds.CHANNEL_ARCHIVED: (
        "#{title} is archived: nothing gets there.",
        (
            "In Slack, open the channel's details and press Unarchive; or bind another channel "
            "with `fanion invite` and the mission's code."
        ),
    ),
    Finds.CHANNEL_GONE: (
        (
            "{title}: Slack does not know this channel any more, or it is private and the bot "
            "was taken out."
        ),
        (
            "In the channel, type `/invite @{username}`; or bind another one with `fanion "
            "invite` and the mission's code."
        ),
    ),
    Finds.CHANNEL_ELSEWHERE: (
        "{title} is in a workspace for which there is no token: nothing gets there.",
        (
            "Install the app there again; or bind another channel with `fanion invite` and the "
            "mission's code."
        ),
    ),
    Finds.CHANNEL_UNKNOWN: (
        "{title}: Slack did not say whether the bot is in this channel.",
        "Run `fanion doctor` again in a minute; a missing permission is named above.",
    ),
}
