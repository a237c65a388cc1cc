"""What Telegram answers when it says no: its codes, in its own words."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(eq=False)
class Refused(Exception):  # noqa: N818 - Telegram refuses; it does not break
    """A call that Telegram refuses.

    `malformed` calls would be refused in any state of the world: whoever made them is wrong.
    """

    code: int
    description: str
    parameters: dict[str, Any] = field(default_factory=dict)
    malformed: bool = False

    def wire(self) -> dict[str, Any]:
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(words: str) -> Refused:
    return Refused(400, f"Bad Request: {words}")


def malformed(words: str) -> Refused:
    return Refused(400, f"Bad Request: {words}", malformed=True)


def forbidden(words: str) -> Refused:
    return Refused(403, f"Forbidden: {words}")


def conflict(words: str) -> Refused:
    return Refused(409, f"Conflict: {words}")


def too_many_requests(retry_after: int) -> Refused:
    return Refused(
        429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after}
    )


def migrated(to: int) -> Refused:
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refused(400, words, {"migrate_to_chat_id": to})


def not_found() -> Refused:
    return Refused(404, "Not Found", malformed=True)


def unauthorized() -> Refused:
    return Refused(401, "Unauthorized")


# Words that more than one place says.
CHAT_NOT_FOUND = "chat not found"
BLOCKED = "bot was blocked by the user"
DEACTIVATED = "user is deactivated"
CANNOT_BEGIN = "bot can't initiate conversation with a user"
GROUP_DELETED = "the group chat was deleted"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
TOPIC_CLOSED = "TOPIC_CLOSED"
THREAD_NOT_FOUND = "message thread not found"
OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_IS_SET = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
SET_WEBHOOK = "terminated by setWebhook request"


def kicked(kind: str) -> Refused:
    """Say that somebody removed the bot from a chat of this kind."""
    words = "group chat" if kind == "group" else f"{kind} chat"
    return forbidden(f"bot was kicked from the {words}")


def not_a_member(kind: str) -> Refused:
    """Say that the bot left, or never was in, a chat of this kind."""
    words = "group chat" if kind == "group" else f"{kind} chat"
    return forbidden(f"bot is not a member of the {words}")
