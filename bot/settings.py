"""The settings: the only reader of the environment and of ``.env``."""

from enum import StrEnum
from ipaddress import ip_address
from typing import Self

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "FANION_"


class TelegramMode(StrEnum):
    """How Telegram's updates arrive."""

    POLLING = "polling"
    WEBHOOK = "webhook"


class LogLevel(StrEnum):
    """The least that is written to the log."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(StrEnum):
    """How a line of the log is written."""

    TEXT = "text"
    JSON = "json"


class SettingsError(Exception):
    """A setting cannot be; each line of the text names one and says what it should be."""


class Settings(BaseSettings):
    """What the operator can set, under the names of the environment without ``FANION_``."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    database_url: str = "sqlite:///fanion.db"
    telegram_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_mode: TelegramMode = TelegramMode.POLLING
    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_client_id: str = ""
    slack_client_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    public_url: str = ""
    room: bool | None = None
    secret_key: SecretStr | None = None
    log_level: LogLevel = LogLevel.INFO
    log_format: LogFormat = LogFormat.TEXT

    @model_validator(mode="after")
    def _go_together(self) -> Self:
        """Refuse what cannot be together."""
        if self.room and self.public_url:
            raise ValueError(
                "FANION_ROOM and FANION_PUBLIC_URL exclude each other: the room lets anyone "
                "speak as anyone, so it is never open to the public"
            )
        if self.telegram_mode is TelegramMode.WEBHOOK and not self.public_url:
            raise ValueError(
                "FANION_TELEGRAM_MODE=webhook needs FANION_PUBLIC_URL, where Telegram reaches us"
            )
        if self.slack_client_id and not (
            self.slack_client_secret and self.slack_signing_secret and self.public_url
        ):
            raise ValueError(
                "FANION_SLACK_CLIENT_ID, which lets workspaces install the app, needs "
                "FANION_SLACK_CLIENT_SECRET, FANION_SLACK_SIGNING_SECRET and FANION_PUBLIC_URL"
            )
        if self.database_url.startswith("postgres") and self.secret_key is None:
            raise ValueError("FANION_SECRET_KEY is required with PostgreSQL")
        if self.room and not _is_local(self.http_host):
            raise ValueError(
                "FANION_ROOM needs FANION_HTTP_HOST on this machine, such as 127.0.0.1"
            )
        return self


def _is_local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def read_settings(**instead: object) -> Settings:
    """Read the environment and ``.env``; *instead* replaces what they say.

    Raises `SettingsError`, whose text never shows a value: it may be a secret.
    """
    try:
        return Settings(**instead)  # type: ignore[arg-type]
    except ValidationError as error:
        lines = []
        for one in error.errors(include_input=False, include_url=False):
            name = PREFIX + ".".join(map(str, one["loc"])).upper() if one["loc"] else ""
            said = one["msg"].removeprefix("Value error, ")
            lines.append(f"{name}: {said}" if name else said)
        raise SettingsError("\n".join(lines)) from None
