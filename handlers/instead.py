"""An answer in the place of what was pressed."""

from bot.core.chat import Edit, Reply, Tap
from bot.core.message import Message


def instead(tap: Tap, message: Message, toast: str = "") -> Reply:
    """Say *message* where the button stood, and *toast* to who pressed it."""
    return Reply(edits=(Edit(id=tap.message, message=message),), toast=toast)
