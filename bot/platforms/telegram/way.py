"""How something goes out on Telegram: where to, how urgently, and how else where it is refused."""

import logging
from dataclasses import dataclass, replace

from telegram import ReplyParameters
from telegram.constants import ParseMode
from telegram.error import ChatMigrated, TelegramError

from bot.core.chat import ChatRef, DeliveryError
from bot.platforms.pacing import Urgency
from bot.platforms.telegram.message_html import Part
from bot.platforms.telegram.refusals import CANNOT_PARSE, NO_TOPIC, says

logger = logging.getLogger(__name__)

AND = ","
"""Stands between the ids of a message that went out in parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How something goes out; *plain* where markup was refused."""

    to: ChatRef
    urgency: Urgency
    silent: bool = True
    quotes: str = ""
    plain: bool = False

    @property
    def chat(self) -> int:
        """The chat's number.  Raises `DeliveryError` where it cannot be one of Telegram's."""
        return number(self.to.id)

    @property
    def topic(self) -> int | None:
        """The topic's number."""
        return int(self.to.thread) if self.to.thread else None

    @property
    def reply(self) -> ReplyParameters | None:
        """What it replies to; it goes out without where that is gone."""
        if not self.quotes:
            return None
        quoted = number(self.quotes.partition(AND)[0])
        return ReplyParameters(quoted, allow_sending_without_reply=True)

    def text(self, part: Part) -> tuple[str, str | None]:
        """Return what to write, and how it is to be read."""
        return (part.text, None) if self.plain else (part.html, ParseMode.HTML)


def number(id: str) -> int:  # noqa: A002, what it is
    """Read an id of Telegram's.  Raises `DeliveryError`."""
    try:
        return int(id)
    except ValueError:
        raise DeliveryError(f"{id!r} is nothing of Telegram's", permanent=True) from None


def another(way: Way, refusal: TelegramError) -> Way | None:
    """Return how else to say it after *refusal*, None where there is no other way."""
    if not way.plain and says(refusal, CANNOT_PARSE):
        logger.warning("Telegram does not read our markup: %s", refusal.message)
        return replace(way, plain=True)
    if (way.to.thread or way.quotes) and says(refusal, *NO_TOPIC):
        # A reply goes where what it quotes stands: into the same topic.
        return replace(way, to=replace(way.to, thread=""), quotes="")
    if way.urgency is Urgency.ANSWER and isinstance(refusal, ChatMigrated):
        return replace(way, to=replace(way.to, id=str(refusal.new_chat_id), thread=""))
    return None
