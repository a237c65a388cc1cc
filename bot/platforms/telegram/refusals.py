"""What Telegram says when it does not take a message, as one kind of error."""

from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError
from telegram.error import TelegramError as Refusal

from bot.core.chat import DeliveryError
from bot.platforms.telegram.transport import TooManyRequests, may_have_arrived

BAD_TOKEN = timedelta(minutes=1)
"""A token that is refused is the operator's to mend, and no fault of any chat."""
CANNOT_PARSE = "can't parse entities"
NOT_MODIFIED = "message is not modified"
NO_TEXT = "there is no text in the message to edit"
NO_PICTURE = ("photo_", "image_process_failed", "too much for a photo")
NO_FILE = ("wrong file identifier", "wrong remote file", "file reference", "file_id")
NO_CHAT = ("chat not found", "group chat was deleted", "user not found", "peer_id_invalid")
NO_TOPIC = ("topic_closed", "message thread not found", "topic_deleted")


def delivery_error(refusal: Refusal) -> DeliveryError:  # noqa: PLR0911, one for each kind
    """Say of *refusal* what it means for a message."""
    reason = refusal.message
    match refusal:
        case TooManyRequests():
            return DeliveryError(reason, retry_after=timedelta(seconds=refusal.seconds))
        case ChatMigrated():
            return DeliveryError(
                "the group is a supergroup now", moved_to=str(refusal.new_chat_id)
            )
        case InvalidToken():
            return DeliveryError("Telegram refuses the token", retry_after=BAD_TOKEN)
        case Forbidden():
            return DeliveryError(reason, gone=True)
        case BadRequest():
            return DeliveryError(reason, permanent=True, gone=says(refusal, *NO_CHAT))
        case NetworkError():
            return DeliveryError(reason, ambiguous=may_have_arrived(refusal))
        case _:
            return DeliveryError(reason, ambiguous=True)


def says(refusal: Refusal, *words: str) -> bool:
    """Tell whether Telegram's reason has any of *words* in it."""
    reason = refusal.message.lower()
    return any(word in reason for word in words)
