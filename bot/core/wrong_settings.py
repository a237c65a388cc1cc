"""What can be wrong with the settings."""

from dataclasses import dataclass
from enum import StrEnum


class Wrong(StrEnum):
    """What is wrong: with one setting, or with several together."""

    NO_NUMBER = "no-number"
    NOT_YES_OR_NO = "not-yes-or-no"
    NOT_ONE_OF = "not-one-of"
    TOO_LARGE = "too-large"
    TOO_SMALL = "too-small"
    OTHER = "other"
    PUBLIC_ROOM = "public-room"
    ROOM_ELSEWHERE = "room-elsewhere"
    WEBHOOK_WITHOUT_URL = "webhook-without-url"
    INSTALLING_INCOMPLETE = "installing-incomplete"
    NO_SECRET_KEY = "no-secret-key"  # noqa: S105, not one


@dataclass(frozen=True, slots=True)
class WrongSetting:
    """Something that is wrong; never with the value that was given, which may be a secret.

    *name* is the setting, empty for several together; *bound* what it may be at
    most or at least, or what it has to be one of.
    """

    what: Wrong
    name: str = ""
    bound: str = ""
