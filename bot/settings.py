"""The settings: the only reader of the environment and of ``.env``."""

from collections.abc import Sequence
from enum import StrEnum
from ipaddress import ip_address
from typing import TYPE_CHECKING, Self

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.core.languages.settings import wrong_in
from bot.core.wrong_settings import Wrong, WrongSetting

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

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

    def __init__(self, wrong: Sequence[WrongSetting]) -> None:
        """Say all that is *wrong*, in English."""
        self.wrong = tuple(wrong)
        super().__init__(self.said_in("en"))

    def said_in(self, language: str) -> str:
        """Return the text in *language*."""
        return "\n".join(wrong_in(language, one) for one in self.wrong)


class _TogetherError(ValueError):
    """Settings that cannot be together."""

    def __init__(self, what: Wrong) -> None:
        self.wrong = WrongSetting(what)
        super().__init__(what.value)


_KINDS = {
    "int_parsing": Wrong.NO_NUMBER,
    "bool_parsing": Wrong.NOT_YES_OR_NO,
    "enum": Wrong.NOT_ONE_OF,
    "less_than_equal": Wrong.TOO_LARGE,
    "greater_than_equal": Wrong.TOO_SMALL,
}
"""What pydantic calls what is wrong with one setting."""
_BOUNDS = ("expected", "le", "ge")
"""Where it says what it should be."""


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
    keep_not_understood: bool = False
    log_level: LogLevel = LogLevel.INFO
    log_format: LogFormat = LogFormat.TEXT

    @model_validator(mode="after")
    def _go_together(self) -> Self:
        """Refuse what cannot be together."""
        if self.room and self.public_url:
            raise _TogetherError(Wrong.PUBLIC_ROOM)
        if self.telegram_mode is TelegramMode.WEBHOOK and not self.public_url:
            raise _TogetherError(Wrong.WEBHOOK_WITHOUT_URL)
        if self.slack_client_id and not (
            self.slack_client_secret and self.slack_signing_secret and self.public_url
        ):
            raise _TogetherError(Wrong.INSTALLING_INCOMPLETE)
        if self.database_url.startswith("postgres") and self.secret_key is None:
            raise _TogetherError(Wrong.NO_SECRET_KEY)
        if self.room and not _is_local(self.http_host):
            raise _TogetherError(Wrong.ROOM_ELSEWHERE)
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
        wrong = [_wrong(one) for one in error.errors(include_input=False, include_url=False)]
        raise SettingsError(wrong) from None


def _wrong(found: "ErrorDetails") -> WrongSetting:
    """Say without the value what pydantic has found."""
    more = found.get("ctx", {})
    if isinstance(together := more.get("error"), _TogetherError):
        return together.wrong
    name = PREFIX + ".".join(map(str, found["loc"])).upper()
    bound = next((str(more[one]) for one in _BOUNDS if one in more), "")
    # 'this', 'that' or 'another': the words around them are not ours.
    bound = bound.replace("'", "").replace(" or ", ", ")
    return WrongSetting(_KINDS.get(found["type"], Wrong.OTHER), name, bound)
