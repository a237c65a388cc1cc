"""What a setting keeps of one chat until it is over: what is waited for there, and since when."""

from enum import StrEnum


class OfChat(StrEnum):
    """How the name of such a setting begins; whoever is forgotten takes all of theirs along."""

    MUTED = "muted"
    ORDER_BEGUN = "order begun"
    BROADCAST_ASKED = "broadcast asked"
    BROADCAST_CORRECTS = "broadcast corrects"
    LINE_ASKED = "line asked"
    LINE_UNNAMED = "line unnamed"
    WHOLE_ASKED = "whole asked"
    HOST_ANSWER = "host answer"

    def name_in(self, chat: int | str) -> str:
        """Return the setting's name for a *chat*, by our own number of it."""
        return f"{self.value}:{chat}"
