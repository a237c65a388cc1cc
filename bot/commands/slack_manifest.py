"""``fanion slack-manifest``: the app as Slack has to know it, to be pasted once."""

import json

import click

from bot.core.languages import SPOKEN
from bot.settings import SettingsError, read_settings


@click.command("slack-manifest")
@click.option("--lang", type=click.Choice(SPOKEN), default="en", help="Language of the texts.")
@click.option(
    "--http/--socket",
    default=None,
    help="How Slack reaches us. Without: over HTTP where FANION_SLACK_SIGNING_SECRET is set.",
)
def slack_manifest(lang: str, http: bool | None) -> None:
    """Print the manifest that makes the Slack app: paste it at api.slack.com/apps.

    "Create New App", "From a manifest", choose the workspace, choose JSON,
    paste.  docs/slack.md goes through it step by step.
    """
    try:
        settings = read_settings()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    over_http = settings.slack_signing_secret is not None if http is None else http
    if over_http and not settings.public_url:
        raise click.ClickException(
            "over HTTP, Slack has to reach us: set FANION_PUBLIC_URL to our address, "
            "such as https://fanion.example.org, or leave it at --socket"
        )
    from bot.platforms.slack.installing import RETURN
    from bot.platforms.slack.manifest import manifest

    said = manifest(
        settings.public_url if over_http else "",
        lang,
        RETURN if over_http and settings.slack_client_id else "",
    )
    click.echo(json.dumps(said, ensure_ascii=False, indent=2))
