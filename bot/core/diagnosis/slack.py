"""Findings about Slack."""

from collections.abc import Iterator
from datetime import timedelta

from bot.core.condition import (
    Condition,
    Door,
    GroupFacts,
    Reached,
    SlackFacts,
    SlackSetup,
    Standing,
    WorkspaceFacts,
)
from bot.core.diagnosis.finds import Finding, Finds
from bot.core.diagnosis.reaching import Other, clock, site, unreached

BOT_TOKEN, APP_TOKEN = "FANION_SLACK_BOT_TOKEN", "FANION_SLACK_APP_TOKEN"
SECRET = "FANION_SLACK_SIGNING_SECRET"  # noqa: S105 - a name
CLIENT, CLIENT_SECRET = "FANION_SLACK_CLIENT_ID", "FANION_SLACK_CLIENT_SECRET"
BEGINS = {BOT_TOKEN: "xoxb-", APP_TOKEN: "xapp-"}
"""What the token in each setting begins with."""
OF_SLACK = ("xoxb-", "xapp-", "xoxp-", "xoxe")
"""What any token of Slack's begins with: a bot's, an app's, a person's, one that expires."""
SLACK = Other("Slack", "slack.com", "FANION_SLACK_API_URL")
TROUBLES = {
    Reached.BUSY: Finds.SLACK_BUSY,
    Reached.TROUBLE: Finds.SLACK_TROUBLE,
    Reached.ODD: Finds.NOT_SLACK,
}
MOST_AGE = timedelta(minutes=5)
"""What Slack has signed counts for as long."""


# ---- settings --------------------------------------------------------------------------------


def of_setup(slack: SlackSetup) -> Iterator[Finding]:
    """Judge which settings are there, which are missing, and whether each is what it should be."""
    missing = _missing(slack)
    if missing:
        yield Finding(Finds.SLACK_INCOMPLETE, {"missing": missing})
    for setting, begins in slack.begin:
        if begins != BEGINS[setting]:
            yield _no_such_token(setting, begins)
    if slack.over_http:
        yield from _of_http(slack)
    if CLIENT_SECRET in slack.there and CLIENT not in slack.there:
        yield Finding(Finds.SLACK_NO_CLIENT)


def _missing(slack: SlackSetup) -> str:
    """Name what is lacking: a token or a client, and one of two ways to hear people."""
    if not slack.there:
        return ""
    if not {BOT_TOKEN, CLIENT}.intersection(slack.there):
        return BOT_TOKEN
    return "" if {APP_TOKEN, SECRET}.intersection(slack.there) else APP_TOKEN


def _no_such_token(setting: str, begins: str) -> Finding:
    wanted = BEGINS[setting]
    if begins in OF_SLACK:
        details = {"setting": setting, "found": begins, "wanted": wanted}
        return Finding(Finds.SLACK_MIXED_UP, details)
    return Finding(Finds.SLACK_MISSHAPEN, {"setting": setting, "wanted": wanted})


def _of_http(slack: SlackSetup) -> Iterator[Finding]:
    if not slack.secret_shaped:
        yield Finding(Finds.SLACK_SECRET_MISSHAPEN)
    if APP_TOKEN in slack.there:
        yield Finding(Finds.SLACK_TWO_WAYS)
    if not slack.public_url:
        yield Finding(Finds.SLACK_NO_ADDRESS)
    elif not slack.public_url.startswith("https://"):
        yield Finding(Finds.SLACK_NOT_HTTPS)


# ---- what Slack says -------------------------------------------------------------------------


def of_slack(slack: SlackFacts, condition: Condition) -> Iterator[Finding]:
    """Judge what Slack says of the app, of its workspaces and of its channels."""
    setup = condition.setup.slack
    troubles = dict.fromkeys(
        reached
        for reached in (slack.app, *(one.reached for one in slack.workspaces))
        if reached.unreached
    )
    for reached in troubles:
        yield unreached(reached, SLACK, TROUBLES)
    if slack.ahead is not None:
        yield from _of_clock(slack.ahead, setup, condition)
    yield from _of_hearing(slack, setup)
    for workspace in slack.workspaces:
        yield from _of_workspace(workspace)
    yield from _of_installing(slack, setup)
    for channel in slack.elsewhere:
        yield Finding(Finds.CHANNEL_ELSEWHERE, {"title": channel})


def _of_clock(ahead: timedelta, setup: SlackSetup, condition: Condition) -> Iterator[Finding]:
    """Judge the clock once for all platforms; Slack's signatures grow old by it."""
    if setup.over_http and abs(ahead) >= MOST_AGE:
        seconds = round(abs(ahead).total_seconds())
        yield Finding(Finds.SLACK_CLOCK_FAR, {"seconds": seconds})
    elif condition.telegram is None or condition.telegram.ahead is None:
        yield clock(ahead, SLACK)


def _of_hearing(slack: SlackFacts, setup: SlackSetup) -> Iterator[Finding]:
    match slack.app:
        case Reached.YES:
            yield Finding(Finds.SLACK_SOCKET_OK)
        case Reached.NO_SCOPE:
            yield Finding(Finds.SLACK_NO_CONNECTIONS)
        case Reached.DENIED:
            yield Finding(Finds.SLACK_SOCKET_OFF, {"why": slack.app_why})
        case _:
            yield from _refused(slack.app, APP_TOKEN, "")
    if slack.two_apps:
        yield Finding(Finds.SLACK_TWO_APPS)
    if not (setup.over_http and setup.public_url):
        return
    at = {"site": site(setup.public_url)}
    match slack.door:
        case Door.OURS:
            yield Finding(Finds.SLACK_EVENTS_OK, at)
        case Door.NOBODY:
            yield Finding(Finds.SLACK_EVENTS_LOST, at)
        case Door.NOT_LOOKED:
            yield Finding(Finds.SLACK_HTTP, at)


REFUSED = {
    Reached.TOKEN_REFUSED: Finds.SLACK_REFUSED,
    Reached.TOKEN_ENDED: Finds.SLACK_ENDED,
    Reached.TOKEN_EXPIRED: Finds.SLACK_EXPIRED,
    Reached.DENIED: Finds.SLACK_DENIED,
    Reached.NO_SCOPE: Finds.SLACK_DENIED,
}


def _refused(reached: Reached, setting: str, why: str) -> Iterator[Finding]:
    if reached in REFUSED:
        yield Finding(REFUSED[reached], {"setting": setting, "why": why})


def _of_workspace(workspace: WorkspaceFacts) -> Iterator[Finding]:
    if workspace.installed and workspace.reached in REFUSED:
        yield Finding(Finds.SLACK_WORKSPACE_GONE, {"team": workspace.name})
        return
    yield from _refused(workspace.reached, BOT_TOKEN, workspace.why)
    if workspace.reached is not Reached.YES:
        return
    named = {"username": workspace.username, "team": workspace.name}
    yield Finding(Finds.SLACK_BOT_OK, named)
    for scope, purpose in workspace.missing:
        details = {"scope": scope, "purpose": purpose, "team": workspace.name}
        yield Finding(Finds.SLACK_SCOPE_MISSING, details)
    for channel in workspace.channels:
        yield _of_channel(channel, workspace)


STANDINGS = {
    Standing.MEMBER: Finds.CHANNEL_OK,
    Standing.LEFT: Finds.CHANNEL_LEFT,
    Standing.ARCHIVED: Finds.CHANNEL_ARCHIVED,
    Standing.GONE: Finds.CHANNEL_GONE,
}


def _of_channel(channel: GroupFacts, workspace: WorkspaceFacts) -> Finding:
    what = STANDINGS.get(channel.standing, Finds.CHANNEL_UNKNOWN)
    return Finding(what, {"title": channel.title, "username": workspace.username})


def _of_installing(slack: SlackFacts, setup: SlackSetup) -> Iterator[Finding]:
    if CLIENT not in setup.there:
        return
    for team in slack.unreadable:
        yield Finding(Finds.SLACK_WORKSPACE_SEALED, {"team": team})
    if slack.installed:
        yield Finding(Finds.SLACK_WORKSPACES, {"count": slack.installed})
    elif not slack.unreadable:
        yield Finding(Finds.SLACK_NOT_INSTALLED, {"site": site(setup.public_url)})
