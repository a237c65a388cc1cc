"""The platforms of `fanion run`: each whose settings are present."""

from typing import TYPE_CHECKING

from bot.clock import Clock, SystemClock
from bot.settings import Settings, TelegramMode
from bot.store.database import Database

if TYPE_CHECKING:
    from bot.platforms.slack.platform import Slack
    from bot.platforms.telegram.platform import Telegram


def telegram(settings: Settings, database: Database, secret: bytes) -> "Telegram | None":
    """Make Telegram where there is a token; *secret* signs what it has to show us."""
    if settings.telegram_token is None:
        return None
    from bot.platforms.telegram.platform import Telegram, Webhook

    brought = settings.telegram_mode is TelegramMode.WEBHOOK
    return Telegram(
        settings.telegram_token.get_secret_value(),
        system=SystemClock(),
        server=settings.telegram_api_url,
        database=database,
        webhook=Webhook(public_url=settings.public_url, key=secret) if brought else None,
    )


def slack(settings: Settings, database: Database, clock: Clock, secret: bytes) -> "Slack | None":
    """Make Slack where there is a token, or a client that workspaces install.

    Over HTTP where there is a signing secret, else by Socket Mode.
    """
    if settings.slack_bot_token is None and not settings.slack_client_id:
        return None
    from bot.platforms.slack.installing import Installing
    from bot.platforms.slack.platform import Slack
    from bot.platforms.slack.workspaces import Workspaces
    from bot.store.sealing import Seal
    from bot.store.secret import secrets_there

    system = SystemClock()
    workspaces = Workspaces(
        database, clock, system, Seal(secret, *secrets_there("", database.file))
    )
    workspaces.look()
    signing, app = settings.slack_signing_secret, settings.slack_app_token
    installing = None
    if settings.slack_client_id and settings.slack_client_secret is not None:
        installing = Installing(
            settings.slack_client_id,
            settings.slack_client_secret.get_secret_value(),
            public_url=settings.public_url,
            key=secret,
            save=workspaces.save,
            system=system,
            server=settings.slack_api_url,
        )
    bot = settings.slack_bot_token
    return Slack(
        bot.get_secret_value() if bot is not None else "",
        system=system,
        find=workspaces.find,
        gone=workspaces.gone,
        app_token=app.get_secret_value() if app is not None and signing is None else "",
        signing_secret=signing.get_secret_value() if signing is not None else "",
        server=settings.slack_api_url,
        installing=installing,
    )
