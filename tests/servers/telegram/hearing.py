"""Privacy mode: which of a group's messages reach a bot."""

from typing import TYPE_CHECKING

from tests.servers.telegram.accounts import BotAccount, Member, Wire
from tests.servers.telegram.markup import piece

if TYPE_CHECKING:
    from tests.servers.telegram.world import Message


def hears(bot: BotAccount, member: Member, message: "Message") -> bool:
    """Tell whether a message in a group reaches a bot: privacy mode, and what it lets through."""
    wire = message.wire
    if member.is_admin or member.reads_all or not _was_said(wire):
        return True
    answered = wire.get("reply_to_message", {})
    if answered.get("from", {}).get("id") == bot.id and "forum_topic_created" not in answered:
        return True
    return any(_addresses(bot, message, entity) for entity in message.entities)


def _was_said(wire: Wire) -> bool:
    """Whether somebody said it: service messages reach every bot."""
    kinds = ("text", "caption", "document", "photo", "location", "venue", "contact", "voice")
    return any(kind in wire for kind in kinds)


def _addresses(bot: BotAccount, message: "Message", entity: Wire) -> bool:
    words = piece(message.text, entity["offset"], entity["length"]).lower()
    name = bot.username.lower()
    match entity["type"]:
        case "bot_command":
            _, at, whose = words.partition("@")
            return whose == name if at else message.chat.last_bot in {None, bot}
        case "mention":
            return words == f"@{name}"
        case "text_mention":
            return entity["user"]["id"] == bot.id
        case _:
            return False
